#!/usr/bin/env bash
# Tasks typed into lists of the terminal: Taskwarrior keeps "check the history of it" as "check the history.monthly of it" and "rm the
# cache" as "delete the cache"; todo.sh archives "x is down" as done; topydo puts today in the place of the day in "2024-01-05 is due".
#
# Expected: the words that were typed, but for what the manuals name: due:, project:, +tag, a priority in brackets.
# Seen: Taskwarrior 2.6.2 puts its short forms (rm, history, ghistory, burndown) in full wherever they stand, in notes and changes of
#   tasks too, unless all is one argument or stands behind "--". todo.sh 2.11.0 writes a line that begins with "x ", which is the
#   sign of a task that is done, lists it as one, and takes it out of the list when another task is done. topydo 0.14 takes a day at
#   the beginning for that of the entry.
# Matters to: steps and incidents that are kept in such lists: a word of a command or a day is another, an open incident is done.
# Source: Taskwarrior's `task show alias`; the todo.txt format, "Complete Tasks", rule 1, and "Incomplete Tasks", rule 2.
# Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_with_all_at taskwarrior=2.6.2+dfsg-1 todotxt-cli=2.11.0-2 topydo=0.14-5.2
mkdir "$work/tasks" "$work/todo"
printf "[topydo]\n" >"$work/topydo.conf"
printf 'data.location=%s\n' "$work/tasks" >"$work/taskrc"
export TASKDATA=$work/tasks TASKRC=$work/taskrc PYTHONPATH=$work/deb/usr/lib/python3/dist-packages
# Each word is an argument, as typed in a shell.
task add check the history of it >"$work/log" 2>&1
task add rm the cache >>"$work/log" 2>&1
task add draw the burndown of the budget >>"$work/log" 2>&1
task add -- rm the store >>"$work/log" 2>&1
seen=$(task rc.json.array=on export | python3 -c 'import json, sys; print("\n".join("task: " + one["description"] for one in json.load(sys.stdin)))'
printf 'export TODO_DIR=%s\nexport TODO_FILE=$TODO_DIR/todo.txt DONE_FILE=$TODO_DIR/done.txt REPORT_FILE=$TODO_DIR/report.txt\n' "$work/todo" >"$work/todo/config"
todo() { todo-txt -d "$work/todo/config" -p "$@" 2>&1; }
for text in 'x is down' 'stop nginx' 'tell Ann'; do todo add "$text"; done >"$work/log"
todo ls | sed 's/^/todo: /'
todo do 2 >"$work/log"
echo "after \"stop nginx\" is done:"
sed 's/^/todo: /' "$work/todo/todo.txt"
for text in '2024-01-05 is due' 'review of 2024-01-05'; do
    python3 "$work/deb/usr/bin/topydo" -c "$work/topydo.conf" -t "$work/todo/topydo.txt" add "$text" >"$work/log"
done
sed "s/$(date +%F)/TODAY/; s/^/topydo: /" "$work/todo/topydo.txt"
)
expect 'tasks' 'task: check the history.monthly of it
task: delete the cache
task: draw the burndown.weekly of the budget
task: rm the store
todo: 2 stop nginx
todo: 3 tell Ann
todo: 1 x is down
todo: --
todo: TODO: 3 of 3 tasks shown
after "stop nginx" is done:
todo: tell Ann
topydo: TODAY is due
topydo: TODAY review of 2024-01-05' "$seen"
