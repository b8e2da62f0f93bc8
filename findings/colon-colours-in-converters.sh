#!/usr/bin/env bash
# One true colour in the standard's own spelling is six different things in six converters.
#
# Expected: `CSI 38:2::200:100:50 m`, as ISO 8613-6 writes it (tmux and xterm.js
#   read it so), gives #c86432 as `38;2;200;100;50` does.
# Seen: ansi2html 1.9.5 right; aha 0.5.1 green (#00c864: one place off); ansifilter 2.18 black; rich
#   15.0.0 no colour; ansi_up 6.0.6 shows "[38:2::200:100:50m" in the text; ansi2txt (colorized-logs
#   2.6) leaves "2::200:100:50m".
# Matters to: programs that write colours with colons, since that form alone is safe on terminals that do
#   not know them: their logs and pages show another colour, or the numbers.
# Debian 12 for aha, ansifilter, ansi2txt.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at ansi2html==1.9.5 rich==15.0.0
deb_at aha=0.5.1-3 ansifilter=2.18+dfsg1-2 colorized-logs=2.6-1
npm_at ansi_up@6.0.6
text() { printf '\033[38:2::200:100:50mT\033[0m'; }

expect aha '<span style="color:#00c864;">T</span>' "$(text | aha -n)"
expect ansifilter '<span style="color:#000000;">T</span>' "$(text | ansifilter -H -f)"
expect ansi2html '<span style="color: #C86432">T</span>' "$(text | python3 -m ansi2html -i)"
expect ansi2txt '2::200:100:50mT' "$(text | ansi2txt)"
expect rich 'T []' "$(text | python3 -c 'import sys; from rich.text import Text
text = Text.from_ansi(sys.stdin.read()); print(text.plain, text.spans)')"
expect ansi_up '[38:2::200:100:50mT' "$(js <<'JS'
import { AnsiUp } from 'ansi_up';
console.log(new AnsiUp().ansi_to_html('\x1b[38:2::200:100:50mT\x1b[0m').replace('\x1b', ''));
JS
)"
