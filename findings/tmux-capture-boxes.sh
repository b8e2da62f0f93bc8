#!/usr/bin/env bash
# tmux's capture-pane writes a box that stands on the screen as "lqqk": lines by ESC ( 0 are letters in what it gives.
#
# Expected: `capture-pane -p` gives what is seen, borders too.
# Seen: tmux 3.3a: what is drawn with the set of lines (`ESC ( 0`) comes as the letters behind it, "lqqk", though a
#   client shows lines; with -e the letters stand between SO and SI, which means lines only where G1 was set to them
#   before. The same box in UTF-8 comes as it is.
# Matters to: tests of terminal programs by capture-pane, and searches for words in what was captured.
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
