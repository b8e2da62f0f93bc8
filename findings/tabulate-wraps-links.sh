#!/usr/bin/env bash
# tabulate repeats the text of a link on every line its cell is wrapped to: "See the book on what is" is followed by
# "the bookclaimed".
#
# Expected: tabulate knows links (OSC 8) when it measures columns; wrapping carries one on, if it must, as it does
#   colours: the codes again, no text.
# Seen: tabulate 0.10.0 with maxcolwidths: the whole link, words included, is put before each later line of the cell,
#   without a space, and the first line is longer than it may be. Bold text wraps as plain text does. A link whose
#   parts end in BEL instead of ESC \ is not known at all, and the columns are out of line.
# Matters to: tables of sources or claims with links in a terminal: words stand where the author did not write them.
# Source: tabulate's _CustomTextWrap, which collects matches of _ansi_codes, and a link matches with its text.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at tabulate==0.10.0
seen=$(python3 - <<'PY'
import re
from tabulate import tabulate

def shown(text):
    return re.sub(r'\x1b\]8;[^\x1b\x07]*(\x1b\\|\x07)|\x1b\[[0-9;]*m', '', text)

def link(end):
    return f'See \x1b]8;;https://example.org{end}the book\x1b]8;;{end} on what is claimed'

for text in [link('\x1b\\'), '\x1b[1mSee the book on\x1b[22m what is claimed', 'See the book on what is claimed']:
    print(shown(tabulate([[text, 'x']], tablefmt='plain', maxcolwidths=[16, None])))
print(shown(tabulate([[link('\x07'), 'x'], ['short', 'y']], tablefmt='plain')))
PY
)
expect 'a link, bold, plain; a link that ends in BEL' 'See the book on what is  x
the bookclaimed
See the book on  x
what is claimed
See the book on  x
what is claimed
See the book on what is claimed        x
short  y' "$seen"
