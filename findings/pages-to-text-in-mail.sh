#!/usr/bin/env bash
# Pages made text, as ticket systems do for mail: HTML::FormatText and what builds on it make "cost 57 days" of two <div>s, "cost 5"
# and "7 days", html2text "57 days" of a deleted 5 and an inserted 7, and all of them "106 users" of 10<sup>6</sup> users.
#
# Expected: what a page shows on two lines is not one word; a deleted word is marked or left out; a cell stands under its head.
# Seen: HTML::FormatText 2.16 ends no line at <div>, nor do HTML::FormatText::WithLinks 0.15 and ::AndTables 0.07; the last sets
#   the row below a cell over two rows one column early. html2text 1.3.2a (Debian's C++ program) counts steps from 1, shows a
#   ticked box as "*", as its bullets, and an open one as "⁰", and writes "the_book" for a link. w3m 0.5.3 shows all of these.
# Matters to: tickets and mails written in a browser, of which each line is a <div>: a figure is read with the next one.
# Source: HTML's description of <div>, <ins> and <del> (a <div> is a block); the modules' own descriptions.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_with_all_at html2text=1.3.2a-28 libhtml-format-perl=2.16-2 libhtml-formattext-withlinks-perl=0.15-3 \
    libhtml-formattext-withlinks-andtables-perl=0.07-2 w3m=0.5.3+git20230121-2
PERL5LIB=$work/deb/usr/share/perl5:$(echo "$work"/deb/usr/lib/*/perl5/5.36)
export PERL5LIB
cat >"$work/made.pl" <<'PERL'
use HTML::FormatText;
use HTML::FormatText::WithLinks;
use HTML::FormatText::WithLinks::AndTables;
use HTML::TreeBuilder;

my ($name, $page) = (shift, join '', <STDIN>);
print $name eq 'FormatText' ? HTML::FormatText->new(leftmargin => 0)->format(HTML::TreeBuilder->new_from_content($page))
    : $name eq 'WithLinks'  ? HTML::FormatText::WithLinks->new(leftmargin => 0)->parse($page)
    :                         HTML::FormatText::WithLinks::AndTables->convert("<html><body>$page</body></html>");
PERL
text() {
    case $1 in
    html2text) html2text -utf8 -nobs ;;
    w3m) HOME=$work w3m -dump -I UTF-8 -O UTF-8 -T text/html ;;
    *) perl "$work/made.pl" "$1" ;;
    esac | sed 's/.\x08//g; s/ *$//; /^$/d' | paste -sd/
}
seen=$(while IFS=' ' read -r names page; do
    printf '%s\n' "$page"
    for name in ${names//,/ }; do printf '  %s: %s\n' "$name" "$(printf '%s' "$page" | text "$name")"; done
done <<'PAGES'
FormatText,WithLinks,AndTables,w3m <div>cost 5</div><div>7 days</div>
FormatText,html2text,w3m <p>takes <del>5</del><ins>7</ins> days</p>
FormatText,WithLinks,AndTables,html2text,w3m <p>10<sup>6</sup> users</p>
AndTables,html2text,w3m <table><tr><td rowspan="2">7</td><td>open</td></tr><tr><td>done</td></tr></table>
html2text,w3m <ol start="7"><li>stop</li><li>start</li></ol>
html2text,w3m <ul><li><input type="checkbox" checked> test</li><li><input type="checkbox"> ship</li></ul>
PAGES
)
expect 'text' '<div>cost 5</div><div>7 days</div>
  FormatText: cost 57 days
  WithLinks: cost 57 days
  AndTables:    cost 57 days
  w3m: cost 5/7 days
<p>takes <del>5</del><ins>7</ins> days</p>
  FormatText: takes 7 days
  html2text: takes 57 days
  w3m: takes [DEL:5:DEL][INS:7:INS] days
<p>10<sup>6</sup> users</p>
  FormatText: 106 users
  WithLinks: 106 users
  AndTables:    106 users
  html2text: 106 users
  w3m: 10^6 users
<table><tr><td rowspan="2">7</td><td>open</td></tr><tr><td>done</td></tr></table>
  AndTables:     7     open/    done
  html2text: 7 open/  done
  w3m: 7 open/  done
<ol start="7"><li>stop</li><li>start</li></ol>
  html2text:    1. stop/   2. start
  w3m:  7. stop/ 8. start
<ul><li><input type="checkbox" checked> test</li><li><input type="checkbox"> ship</li></ul>
  html2text:     * * test/    * ⁰ ship
  w3m:   • [*] test/  • [ ] ship' "$seen"
