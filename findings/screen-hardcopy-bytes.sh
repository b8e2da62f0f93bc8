#!/usr/bin/env bash
# GNU screen's hardcopy writes of each letter the last byte of its number: "─" is a NUL, "€" a "¬", "✓" a control character.
#
# Expected: in a UTF-8 session the file has the text in UTF-8, as the terminal shows it.
# Seen: screen 4.9.0: "café ─ € ✓ 日" is written as 63 61 66 E9, 00, AC, 13, E5 FF: U+00E9 as Latin-1, U+2500 as NUL,
#   U+20AC as AC, U+2713 as 13, U+65E5, two columns wide, as E5 with an FF behind it. A box, drawn in UTF-8 or by the
#   set of lines (ESC ( 0), is 0C 00 10. No option changes it.
# Matters to: records of sessions, and tests of terminal programs by `screen -X hardcopy`: grep takes the file for
#   binary at the first border, a shell drops the NULs, and no decoder gives the text back.
# Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_at screen=4.9.0-4 libutempter0=1.2.1-3
mkdir -m 700 "$work/sockets"
export SCREENDIR=$work/sockets LC_ALL=C.UTF-8
name=finding-$$
at_end+=("screen -S $name -X quit")
printf 'caf\303\251 \342\224\200 \342\202\254 \342\234\223 \346\227\245\n\342\224\214\342\224\200\342\224\220 \033(0lqk\033(B\nend\n' >"$work/text"
screen -U -c /dev/null -dmS "$name" sh -c "cat '$work/text'; sleep 60"
for _ in $(seq 50); do
    screen -S "$name" -X hardcopy "$work/copy"
    sleep 0.1
    if grep -aq '^end' "$work/copy" 2>/dev/null; then break; fi
done
bytes() {
    sed -n "$1p" "$work/copy" | od -An -v -tx1 | tr -s ' \n' ' ' | sed 's/^ //; s/ $//'
}
expect 'letters and signs' '63 61 66 e9 20 00 20 ac 20 13 20 e5 ff 0a' "$(bytes 1)"
expect 'boxes' '0c 00 10 20 0c 00 10 0a' "$(bytes 2)"
