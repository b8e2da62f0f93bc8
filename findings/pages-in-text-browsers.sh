#!/usr/bin/env bash
# Pages in text browsers: of "5" deleted and "7" put in links, elinks, edbrowse and Debian's html2text show "57 days", a ticked task has an
# empty box in what links and elinks print, and all show the "not" that the page hides.
#
# Expected: what a browser shows: deleted text marked as such or left out, 10⁶ apart from 106, ticked boxes ticked, the words of an image
#   apart from what follows, the numbers that the list has, and nothing of what is hidden or a template.
# Seen: lynx 2.9.0dev.12 and w3m 0.5.3 mark deleted and struck text, links 2.28, elinks 0.13.2, edbrowse 3.7.7 and html2text 1.3.2a do not.
#   html2text makes 106 users of 10<sup>6</sup>, and all but lynx 57 of a fraction 5/7 in MathML. With -dump links and elinks print an empty
#   box for a ticked one, and a filled field as an empty one. links makes "notdone" of an image with the text "not " before done, and links,
#   edbrowse and html2text drop the quotation marks of <q>. Step 12 after step 7 is 8 in edbrowse, step 7 is 1 in html2text. What is hidden
#   is shown by all six, and so is a <template>.
# Matters to: run books, registers and mail that are read by these programs, on a server or by a screen reader, and to scripts that take the
#   printed text.
# Source: the HTML Standard: del, s, sup, q, the hidden attribute, template, "li value"; the programs' manuals, which name none of it.
# Debian 12's apt-get.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_with_all_at lynx=2.9.0dev.12-1 lynx-common=2.9.0dev.12-1 w3m=0.5.3+git20230121-2 links=2.28-1+b2 elinks=0.13.2-1+b4 \
    edbrowse=3.7.7-5 html2text=1.3.2a-28
export HOME=$work LC_ALL=C.UTF-8 LD_LIBRARY_PATH=$work/deb/usr/lib:${LD_LIBRARY_PATH:-} LYNX_CFG=$work/deb/etc/lynx/lynx.cfg
[ -e "$LYNX_CFG" ] || unset LYNX_CFG
: >"$work/.ebrc"
dump_edbrowse() { printf 'b %s\n,p\nqt\n' "$1" | edbrowse -e 2>/dev/null | sed 1,3d; }
# shown TEXT: what each program makes of a page with this text.
shown() {
    local name line
    printf '<!DOCTYPE html><meta charset="utf-8"><title>t</title><body>%s</body>\n' "$1" >"$work/page.html"
    printf '%s\n' "$1"
    for name in 'lynx -dump -nolist' 'w3m -dump' 'links -dump' 'elinks -dump -no-references' dump_edbrowse 'html2text -utf8'; do
        line=$(cd "$work" && $name page.html | paste -sd' ' | sed 's/  */ /g; s/^ //; s/ $//')
        printf '  %s: %s\n' "$(printf '%s' "${name%% *}" | sed 's/dump_//')" "$line"
    done
}
seen=$(
    shown '<p>within <del>5</del><ins>7</ins> days, <s>late</s></p>'
    shown '<p>10<sup>6</sup> users, <math><mfrac><mn>5</mn><mn>7</mn></mfrac></math></p>'
    shown '<p><input type="checkbox" checked> drained</p>'
    shown '<p>state <input value="5 of 7">.</p>'
    shown '<p><img src="x.png" alt="not ">done, said <q>no</q></p>'
    shown '<ol start="7"><li>drain</li><li value="12">stop</li></ol>'
    shown '<p><span hidden>not </span>done <template>not </template>late <datalist><option>open</option></datalist></p>'
)
expect 'pages' '<p>within <del>5</del><ins>7</ins> days, <s>late</s></p>
  lynx: within [DEL: 5 :DEL] [INS: 7 :INS] days, [DEL: late :DEL]
  w3m: within [DEL:5:DEL][INS:7:INS] days, [S:late:S]
  links: within 57 days, late
  elinks: within 57 days, late
  edbrowse: within 57 days, late
  html2text: within 57 days, late
<p>10<sup>6</sup> users, <math><mfrac><mn>5</mn><mn>7</mn></mfrac></math></p>
  lynx: 10^6 users, [MATH: <mfrac><mn>5</mn><mn>7</mn></mfrac> :MATH]
  w3m: 10^6 users, 57
  links: 10^6 users, 57
  elinks: 10^6 users, 57
  edbrowse: 10^6 users, 57
  html2text: 106 users, 57
<p><input type="checkbox" checked> drained</p>
  lynx: [X] drained
  w3m: [*] drained
  links: [ ] drained
  elinks: [1][ ] drained
  edbrowse: <+> drained
  html2text: * drained
<p>state <input value="5 of 7">.</p>
  lynx: state 5 of 7______________.
  w3m: state [5 of 7 ].
  links: state _____________________ .
  elinks: state [1]_____________________ .
  edbrowse: state <5 of 7>.
  html2text: state [5 of 7 ].
<p><img src="x.png" alt="not ">done, said <q>no</q></p>
  lynx: not done, said "no"
  w3m: not done, said “no”
  links: notdone, said no
  elinks: [1]not done, said "no"
  edbrowse: [not]done, said no
  html2text: [not ]done, said no
<ol start="7"><li>drain</li><li value="12">stop</li></ol>
  lynx: 7. drain 12. stop
  w3m: 7. drain 12. stop
  links: 7. drain 12. stop
  elinks:  7. drain 12. stop
  edbrowse: 7. drain 8. stop
  html2text: 1. drain 12. stop
<p><span hidden>not </span>done <template>not </template>late <datalist><option>open</option></datalist></p>
  lynx: not done not late open
  w3m: not done not late open
  links: not done not late open
  elinks: not done not late open
  edbrowse: not donenotlate open
  html2text: not done not lateopen' "$seen"
