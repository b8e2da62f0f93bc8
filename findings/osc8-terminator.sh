#!/usr/bin/env bash
# A link (OSC 8) may end its parts in BEL or in ESC \: no one ending is read by all that read links.
#
# Expected: a converter that knows OSC 8 knows both endings; the specification and ECMA-48 name ESC \,
#   xterm has always taken BEL too.
# Seen: ansi2html 1.9.5 and ansifilter 2.18 make a link of the BEL form only; ESC \ leaves
#   `8;;http://…` in ansifilter's text and raw escapes in ansi2html's HTML. rich 15.0.0 is the other way
#   round: Text.from_ansi makes a link of ESC \ and shows `8;;http://…` for BEL.
# Matters to: whoever prints links and has logs or pages made of the output. ripgrep writes ESC \, ls
#   (coreutils) BEL.
# Source: ansi2html/converter.py osc_link_re ("\007"); rich/ansi.py re_ansi ("\x1b\\").
# Debian 12 for ansifilter.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at ansi2html==1.9.5 rich==15.0.0
deb_at ansifilter=2.18+dfsg1-2
bel='\033]8;;http://example.org/\007here\033]8;;\007'
st='\033]8;;http://example.org/\033\\here\033]8;;\033\\'
with_rich() {
    python3 -c 'import sys; from rich.text import Text
text = Text.from_ansi(sys.stdin.read()); print(text.plain, [s.style.link for s in text.spans if s.style.link])'
}

expect 'ansi2html, BEL' '<a href="http://example.org/">here</a>' "$(printf "$bel" | python3 -m ansi2html -i)"
expect 'ansi2html, ESC \' "$(printf "$st")" "$(printf "$st" | python3 -m ansi2html -i)"
expect 'ansifilter, BEL' "<a href='http://example.org/'>here</a>" "$(printf "$bel" | ansifilter -H -f)"
expect 'ansifilter, ESC \' '8;;http://example.org/\here8;;\' "$(printf "$st" | ansifilter -H -f)"
expect 'rich, BEL' '8;;http://example.org/here8;; []' "$(printf "$bel" | with_rich)"
expect 'rich, ESC \' "here ['http://example.org/']" "$(printf "$st" | with_rich)"
