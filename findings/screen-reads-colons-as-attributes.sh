#!/usr/bin/env bash
# In GNU screen a curly underline is a reversed block, an underline colour blinks, and a true colour puts
# on whatever attributes its numbers name.
#
# Expected: screen 4.9.0 ignores what it does not know, or prints the rest of it.
# Seen: it reads each number as an SGR of its own: `4:3` is underline and reverse; `58:5:1` bold and
#   blinking; `38;2;200;4;7` (a red) faint, underlined and reversed.
# Matters to: terminal programs that underline mistakes as crossterm does (`CSI 4:3 m`, `CSI 58:5:N m`) or
#   use a true-colour theme: in screen the words turn to blocks, and which ones depends on the colour.
# Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_at screen=4.9.0-4 libutempter0=1.2.1-3
mkdir -m 700 "$work/sockets"
# What screen switches on before the letter T, after it has cleared its screen for the last time.
switched_on() {
    python3 "$(dirname "${BASH_SOURCE[0]}")/screen-inside.py" "$work/sockets" "\\033[$1mT" \
        '\x1b\[2J((?:\x1b\[\d+m)+)T' | tr -d '\033'
}
expect 'plain underline (4)' '[4m' "$(switched_on 4)"
expect 'curly underline (4:3)' '[4m[7m' "$(switched_on 4:3)"
expect 'underline colour 1 (58:5:1)' '[1m[5m' "$(switched_on 58:5:1)"
expect 'true colour 200,4,7' '[2m[4m[7m' "$(switched_on '38;2;200;4;7')"
