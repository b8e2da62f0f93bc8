#!/usr/bin/env bash
# Notes typed at a terminal: jrnl keeps "Update 5.1: not done" as "not done" of the first of May, "Sun is down: page Ann" as "page Ann" of last
# Sunday and "Call 112: fire" as "fire" of 01:12; to Timewarrior "day off" is "off", and "fix 0:05 job" began at five past midnight.
#
# Expected: the words that were typed: a day before a colon or a time behind the command is one, as both manuals say, where nothing else stands
#   with it.
# Seen: jrnl 4.6 takes all that stands before the first colon for the time of the entry if any of its words can be one, and drops it: "sun",
#   "may", 5.1 as a day, 112 as 01:12. "P1: ...", "5 of 7: ..." and "SLO 99.95: ..." stay. Timewarrior 1.4.3 takes times, "day", "week" and
#   "month" out of the words that are to be tags, unless all is one argument.
# Matters to: logs of incidents and of work: what it was is gone, and it stands under another day.
# Source: jrnl's documentation, "Basic Usage" (a date and time before a colon); timew-start(1): "timew start [<date>] [<tag>...]".
# Debian 12's apt-get.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_with_all_at timewarrior=1.4.3+ds.1-2
pip_at jrnl==4.6
export TZ=UTC HOME=$work TIMEWARRIORDB=$work/times
mkdir -p "$work/times/data" "$work/times/extensions"
: >"$work/times/timewarrior.cfg"
cat >"$work/jrnl.yaml" <<YAML
colors: {body: none, date: none, tags: none, title: none}
default_hour: 9
default_minute: 0
editor: ''
encrypt: false
highlight: false
indent_character: '|'
journals: {default: {journal: $work/journal.txt}}
linewrap: 79
tagsymbols: '#@'
template: false
timeformat: '%m-%d %H:%M'
version: v4.6
YAML
# noted TEXT: what jrnl keeps, without the day where that is counted from today.
noted() {
    rm -f "$work/journal.txt"
    python3 -m jrnl --config-file "$work/jrnl.yaml" "$1" </dev/null >"$work/jrnl.log" 2>&1 || cannot "jrnl: $(tail -n 3 "$work/jrnl.log")"
    printf '%s => %s\n' "$1" "$(head -n 1 "$work/journal.txt")"
}
seen=$(
    noted 'Update 5.1: not done'
    noted 'May: is late'
    for text in 'Sun is down: page Ann' 'Call 112: fire' 'P1: is down' '5 of 7: late'; do
        noted "$text" | sed -E 's/\[[0-9]+-[0-9]+ /[/; s/\[[0-9:]+\] (P1|5)/[now] \1/'
    done
)
expect 'jrnl' 'Update 5.1: not done => [05-01 09:00] not done
May: is late => [05-01 09:00] is late
Sun is down: page Ann => [09:00] page Ann
Call 112: fire => [01:12] fire
P1: is down => [now] P1: is down
5 of 7: late => [now] 5 of 7: late' "$seen"
seen=$(
    for words in 'day off' 'week 5 report' 'month end' 'fix 0:05 job' 'drain 5 nodes'; do
        rm -f "$work"/times/data/2*
        # Each word is an argument, as typed in a shell.
        timew start $words >"$work/timew.log" 2>&1 || cannot "timew: $(tail -n 3 "$work/timew.log")"
        printf '%s => %s\n' "$words" "$(sed -E 's/^inc [0-9]+T0005.*# /from 0:05, /; s/^inc .*# //' "$work"/times/data/2*.data | tail -n 1)"
    done
)
expect 'Timewarrior' 'day off => off
week 5 report => 5 report
month end => end
fix 0:05 job => from 0:05, fix job
drain 5 nodes => 5 drain nodes' "$seen"
