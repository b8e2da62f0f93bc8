#!/usr/bin/env bash
# tmux's capture-pane writes a box that stands on the screen as "lqqk", and an overline as "5:3", which no terminal
# knows.
#
# Expected: `capture-pane -p` gives what is seen, borders too. What `capture-pane -e` gives can be printed again and
#   looks the same.
# Seen: tmux 3.3a: what is drawn with the set of lines (`ESC ( 0`) comes as the letters behind it, "lqqk", though a
#   client shows lines; with -e the letters stand between SO and SI, which means lines only where G1 was set to them
#   before. The same box in UTF-8 comes as it is. tmux 3.3a writes overline (SGR 53) as `CSI 5:3 m`. The digits of
#   attributes over 9 are parted by a colon, which is right for the underlines it keeps as 42 to 45 (4:2 to 4:5) and
#   wrong for 53.
# Matters to: tests of terminal programs by capture-pane, and searches for words in what was captured. Tests and
#   pictures of terminal programs made by capture-pane -e: the line above is gone, or the text blinks where a terminal
#   drops the ":3".
# Source: tmux's grid.c, grid_string_cells_code.
# Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_at tmux=3.3a-3 libutempter0=1.2.1-3 libevent-core-2.1-7=2.1.12-stable-8
server=finding-$$
at_end+=("tmux -L $server kill-server")
printf '\033(0lqqk\033(B drawn, \342\224\214\342\224\200\342\224\220 end' >"$work/text"
LC_ALL=C.UTF-8 tmux -L "$server" -f /dev/null new-session -d -x 40 -y 4 "cat $work/text; sleep 60"
for _ in $(seq 50); do
    plain=$(tmux -L "$server" capture-pane -p | head -n 1)
    case $plain in *end*) break ;; esac
    sleep 0.1
done
expect 'plain' 'lqqk drawn, ┌─┐ end' "$plain"
coded=$(tmux -L "$server" capture-pane -p -e | head -n 1 | tr '\016\017' '<>')
expect 'with -e (< is SO, > is SI)' '<lqqk> drawn, ┌─┐ end' "$coded"

deb_at tmux=3.3a-3 libutempter0=1.2.1-3 libevent-core-2.1-7=2.1.12-stable-8
server=finding-$$
at_end+=("tmux -L $server kill-server")
printf '\033[53mover\033[55m \033[4:3mcurly\033[m \033[9mstruck\033[m' >"$work/text"
LC_ALL=C.UTF-8 tmux -L "$server" -f /dev/null new-session -d -x 40 -y 4 "cat $work/text; sleep 60"
for _ in $(seq 50); do
    shown=$(tmux -L "$server" capture-pane -p -e | head -n 1 | tr -d '\033')
    case $shown in *struck*) break ;; esac
    sleep 0.1
done
expect 'overline, curly underline, strike' '[5:3mover[0m[39m[49m [4:3mcurly[0m[39m[49m [9mstruck' "$shown"
