#!/usr/bin/env bash
# pyte shows a "1u" where a program gives the keyboard back, and other ends of sequences.
#
# Expected: the terminal emulator pyte 0.8.2 (tests of terminal programs, termtosvg and other recorders
#   use it) swallows the sequences it does not know.
# Seen: `CSI > 1 u` (ask for the keyboard protocol) is swallowed; `CSI < 1 u` (give it back) prints "1u",
#   `CSI = 1 ; 1 u` "1;1u", `CSI ! p` (soft reset) "p", `CSI 4:3 m` "3m". `CSI > 4 ; 1 m` (keys of xterm)
#   switches on bold and underline.
# Matters to: recordings and tests of programs that use crossterm's PushKeyboardEnhancementFlags: the
#   last screen ends in stray letters that no terminal shows.
# Source: pyte/streams.py, which parts parameters at ";" alone and knows ">" but not "<", "=", "!", ":".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at pyte==0.8.2
seen=$(python3 - <<'PY'
import pyte

for codes in ['[>1u', '[<1u', '[=1;1u', '[!p', '[4:3m', '[>4;1m']:
    screen = pyte.Screen(20, 2)
    pyte.Stream(screen).feed('\x1b' + codes + 'X')
    line = screen.display[0].rstrip()
    cell = screen.buffer[0][len(line) - 1]
    print(codes, line, 'bold' * cell.bold, 'underlined' * cell.underscore)
PY
)
expect 'what is shown' '[>1u X  
[<1u 1uX  
[=1;1u 1;1uX  
[!p pX  
[4:3m 3mX  
[>4;1m X bold underlined' "$seen"
