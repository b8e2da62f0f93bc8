#!/usr/bin/env bash
# GNU screen shows the questions that programs put to the terminal: "+q544e" and "$qm" stand on screen.
#
# Expected: a device control string that screen 4.9.0 does not know is swallowed, as its OSC are.
# Seen: it sends the inside to the outer terminal as it is, without the ESC P around it, so that the
#   terminal shows it as text: XTGETTCAP (`ESC P + q 544e ESC \`) as "+q544e", DECRQSS of the colours
#   (`ESC P $ q m ESC \`) as "$qm". A string wrapped for tmux likewise: "tmux;…".
# Matters to: programs that ask at their start whether there are true colours, and programs that wrap
#   for tmux because TMUX is set, though screen runs inside it. Ask nothing under STY.
# Source: screen's manual, "Control Sequences": "ESC P (A) Device Control String: Outputs a string
#   directly to the host terminal without interpretation."
# Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_at screen=4.9.0-4 libutempter0=1.2.1-3
mkdir -m 700 "$work/sockets"
sent() {
    python3 "$(dirname "${BASH_SOURCE[0]}")/screen-inside.py" "$work/sockets" "$1" 'J([^J]*?)END' | tr -d '\033\007'
}
expect 'a question of XTGETTCAP' '+q544e' "$(sent '\033P+q544e\033\\END')"
expect 'a question of DECRQSS' '$qm' "$(sent '\033P$qm\033\\END')"
expect 'a string for tmux' 'tmux;]52;c;aGk=' "$(sent '\033Ptmux;\033\033]52;c;aGk=\007\033\\END')"
expect 'an OSC (a link)' 'END' "$(python3 "$(dirname "${BASH_SOURCE[0]}")/screen-inside.py" "$work/sockets" '\033]8;;http://e.org/\033\\END' 'J(END)')"
