#!/usr/bin/env bash
# A curly underline is a reversed block in GNU screen and a yellow background in dvtm; in both a true colour puts on
# whatever attributes its numbers name.
#
# Expected: screen 4.9.0 ignores what it does not know, or prints the rest of it. The multiplexer dvtm passes over what
#   it does not know, or takes the first number, 4, for an underline.
# Seen: it reads each number as an SGR of its own: `4:3` is underline and reverse; `58:5:1` bold and blinking;
#   `38;2;200;4;7` (a red) faint, underlined and reversed. dvtm 0.15 drops the colon: `CSI 4:3 m` is read as 43, a
#   yellow background, `4:1` as 41, a red one, and `4:0`, which ends an underline, as 40, a black one. `38;2;200;4;9` (a
#   red) is dim and underlined. 38;5;208 it knows. Questions in a device control string stand on the screen: "+q544e".
# Matters to: terminal programs that underline mistakes as crossterm does (`CSI 4:3 m`, `CSI 58:5:N m`) or use a
#   true-colour theme: in screen the words turn to blocks, and which ones depends on the colour. Programs that underline
#   mistakes as crossterm, Neovim and Kakoune do, and themes in true colour: in dvtm, words stand on red, yellow or
#   black, which in lists of states means something else.
# Source: dvtm's vt.c, interpret_csi, which looks at digits and ";" alone.
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

deb_at tmux=3.3a-3 libutempter0=1.2.1-3 libevent-core-2.1-7=2.1.12-stable-8 dvtm=0.15+40.g311a8c0-1
server=finding-$$
at_end+=("tmux -L $server kill-server")
cat >"$work/inner" <<INNER
printf '\033[4:3mcurly\033[0m \033[4:1mplain\033[0m \033[4mon\033[4:0moff\033[0m'
printf ' \033[38;2;200;4;9mtrue\033[0m \033[38;5;208mx\033[0m \033P+q544e\033\\\\end'
sleep 60
INNER
export LC_ALL=C.UTF-8 TERM=tmux-256color
tmux -L "$server" -f /dev/null new-session -d -x 60 -y 6 "dvtm -M 'sh $work/inner'"
seen=
for _ in $(seq 50); do
    seen=$(tmux -L "$server" capture-pane -p -e | head -n 1 | tr -d '\033' | sed 's/\[39m\[49m//g')
    case $seen in *end*) break ;; esac
    sleep 0.1
done
expect 'on the screen' \
    '[43mcurly[49m [41mplain[49m [4mon[40moff[0m [2;4mtrue[0m [38;5;208mx[39m +q544eend' "$seen"
