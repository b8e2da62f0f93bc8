#!/usr/bin/env bash
# In dvtm a curly underline is a yellow background, and a true colour is whatever attributes its numbers name.
#
# Expected: the multiplexer dvtm passes over what it does not know, or takes the first number, 4, for an underline.
# Seen: dvtm 0.15 drops the colon: `CSI 4:3 m` is read as 43, a yellow background, `4:1` as 41, a red one, and `4:0`,
#   which ends an underline, as 40, a black one. `38;2;200;4;9` (a red) is dim and underlined. 38;5;208 it knows.
#   Questions in a device control string stand on the screen: "+q544e".
# Matters to: programs that underline mistakes as crossterm, Neovim and Kakoune do, and themes in true colour: in
#   dvtm, words stand on red, yellow or black, which in lists of states means something else.
# Source: dvtm's vt.c, interpret_csi, which looks at digits and ";" alone.
# Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

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
