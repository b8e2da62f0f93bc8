#!/usr/bin/env bash
# tablib's Jira export leaves a bar in a cell bare, so that the row has a cell more, and "h2. later" in it a heading's
# sign.
#
# Expected: `dataset.export('jira')` escapes what is markup in Jira (\|, \{), as its export for LaTeX does for LaTeX.
# Seen: tablib 3.10.0 writes the text as it is: "a|b" are two cells, the last of the row stands under no head; "{x}"
#   begins a macro, "[x]" a link, and "1*2*3" is bold. HTML and LaTeX are right.
# Matters to: scripts that put tables into tickets: patterns and commands (`a|b`) shift what is observed under what is
#   claimed.
# Source: tablib/formats/_jira.py, which joins the cells by "|".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at tablib==3.10.0
seen=$(python3 - <<'PY'
import re, tablib

table = tablib.Dataset(['grep a|b', '{x} [y]', 5], headers=['command', 'note', 'share %'])
print(table.export('jira'))
print(re.search(r'grep.*', table.export('latex'))[0])
PY
)
expect 'Jira and LaTeX' '||command||note||share %||
|grep a|b|{x} [y]|5|
grep a|b & \{x\} [y] & 5 \\' "$seen"
