#!/usr/bin/env bash
# tmux shows the message "incident #P1 is open" as "incident 01 is open", "#SLO" as "workLO" and "disk 90%Full" with a date in
# it; a window that is renamed "#P1 db" is "01 db" from then on.
#
# Expected: a name that is given to a window, session or pane is its name, and a message is shown as it was given, or the manual
#   of the command says that signs in it are replaced, and which.
# Seen: tmux 3.3a, display-message, rename-window, rename-session and select-pane -T: "#" with one of nine letters is
#   replaced, in the midst of a word too (#P the pane's number, #S the session, #I and #F the window, #D, #H, #T, #W), and what
#   strftime knows after "%" in a message: "5%d" is 5 and the day, "90%-95%" 94 spaces. #12, "5 %" and "100% done" stay. "##"
#   and "%%" stand for one. The manual says so of display-message, not of the others.
# Matters to: scripts on call that put the name of an incident, objective or team into a window's name or a message.
# Source: tmux's manual, FORMATS and rename-window.
# Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_at tmux=3.3a-3 libutempter0=1.2.1-3 libevent-core-2.1-7=2.1.12-stable-8
terminal=(tmux -S "$work/socket" -f /dev/null)
at_end+=("${terminal[*]} kill-server")
export LC_ALL=C.UTF-8
unset TMUX
"${terminal[@]}" new-session -d -s work -x 80 -y 10
shown() { "${terminal[@]}" display-message -p "$1"; }
expect '#P1' 'incident 01 is open' "$(shown 'incident #P1 is open')"
expect '#SLO' 'the workLO is met' "$(shown 'the #SLO is met')"
expect '#I12 and ##P1' '012 and #P1' "$(shown '#I12 and ##P1')"
expect 'stays' '#12 of R&D, 5 %, 100% done, #a' "$(shown '#12 of R&D, 5 %, 100% done, #a')"
expect '5%d' "5$(date +%d)" "$(shown '5%d')"
expect '90%Full' "disk 90$(date +%F)ull" "$(shown 'disk 90%Full')"
expect 'spaces of 90%-95%' 94 "$(shown '90%-95%' | tr -cd ' ' | wc -c)"
"${terminal[@]}" rename-window '#P1 db'
expect 'a window' '01 db' "$("${terminal[@]}" list-windows -F '#{window_name}')"
"${terminal[@]}" select-pane -T 'the #SLO'
expect 'a pane' 'the workLO' "$("${terminal[@]}" list-panes -F '#{pane_title}')"
"${terminal[@]}" rename-session '#P1'
expect 'a session' '01' "$("${terminal[@]}" list-sessions -F '#{session_name}')"
