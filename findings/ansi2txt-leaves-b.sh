#!/usr/bin/env bash
# ansi2txt leaves a "B" in the text wherever a program put the colours back with `tput sgr0`.
#
# Expected: ansi2txt (Debian's colorized-logs 2.6) takes all control sequences out, as its page says.
# Seen: terminfo's sgr0 of xterm and its kin is ESC ( B ESC [ m; of ESC ( B only ESC ( goes, so
#   "red" in colour comes out as "redB". `CSI 4:3 m` (curly underline) leaves "3m".
# Matters to: whoever cleans the logs of shell scripts or of ncurses programs with it: words grow a
#   letter, and `grep -w` does not find them.
# Source: colorized-logs' ansi2txt.c, which knows ESC [ and ESC ].
# Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_at colorized-logs=2.6-1
expect 'sgr0 of xterm' "$(printf '\033(B\033[m' | od -An -c)" "$(tput -T xterm sgr0 | od -An -c)"
expect 'a coloured word' 'redB text' "$(printf '%sred%s text' "$(tput -T xterm setaf 1)" "$(tput -T xterm sgr0)" | ansi2txt)"
expect 'a curly underline' '3mword' "$(printf '\033[4:3mword\033[m' | ansi2txt)"
