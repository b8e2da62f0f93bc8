#!/usr/bin/env bash
# pyte's name for a bright magenta background is "bfightmagenta".
#
# Expected: the sixteen names of pyte 0.8.2's colours are the same in front and behind: "brightmagenta".
# Seen: SGR 95 gives "brightmagenta", SGR 105 "bfightmagenta", in graphics.FG_AIXTERM and BG_AIXTERM.
# Matters to: whoever turns a screen read by pyte into a picture by a table of names: that one background
#   is missing from the table.
# Source: pyte/graphics.py, BG_AIXTERM.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at pyte==0.8.2
seen=$(python3 - <<'PY'
import pyte

screen = pyte.Screen(20, 2)
pyte.Stream(screen).feed('\x1b[95;105mX')
print(screen.buffer[0][0].fg, screen.buffer[0][0].bg)
print([pyte.graphics.BG_AIXTERM[code] for code in range(104, 108)])
PY
)
expect 'names' "brightmagenta bfightmagenta
['brightblue', 'bfightmagenta', 'brightcyan', 'brightwhite']" "$seen"
