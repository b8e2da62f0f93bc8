#!/usr/bin/env bash
# ansi-to-html (npm) does not show what is reversed, and what is struck through or overlined stays so.
#
# Expected: SGR 7 swaps the colours, SGR 29 ends the strike, SGR 55 the line above.
# Seen: ansi-to-html 0.7.2 drops 7 altogether (a selected row looks like the others), and
#   `done` struck through strikes all the text after it: `<strike>done open</strike>`.
# Matters to: pages that show the output of a terminal by this library:
#   a list in which one item is done shows every later item as done.
# Source: ansi-to-html's lib/ansi_to_html.js, handleDisplay: no case for 7, 27, 29, 55.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at ansi-to-html@0.7.2
html() {
    js "$1" <<'JS'
import Convert from 'ansi-to-html';
const text = process.argv[2].replaceAll('ESC', '\x1b');
console.log(new Convert().toHtml(text));
JS
}
expect 'struck through, then not' '<strike>done open</strike>' "$(html 'ESC[9mdoneESC[29m open')"
expect 'overlined, then not' '<span style="text-decoration:overline">head text</span>' "$(html 'ESC[53mheadESC[55m text')"
expect 'reversed' 'selected other' "$(html 'ESC[7mselectedESC[27m other')"
