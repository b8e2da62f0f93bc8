#!/usr/bin/env bash
# xsel ends before it holds the clipboard: who reads at once gets the text from before.
#
# Expected: when `xsel --clipboard --input` has ended with 0, the text is in the clipboard.
# Seen: xsel 1.2.0 ends as soon as its background process is started, which takes the clipboard a little
#   later: of forty copies, each read back at once, about half give the earlier text or none. xclip 0.13
#   takes it before it goes to the background, but does not wait for the server either: some five of forty
#   on a busy machine.
# Matters to: programs that copy by xsel and then say "copied", read back to be sure, or press a key that
#   pastes. Say "handed to xsel", or wait until it can be read.
# Debian 12, with Xvfb (package xvfb) installed. The programs that copy share one processor with a loop, as on a
# busy machine: on a quiet one xsel is often quick enough.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

command -v Xvfb >/dev/null || cannot 'Xvfb is not there: install xvfb'
deb_at xsel=1.2.0+git9bfc13d.20180109-4 xclip=0.13-2 libxmu6=2:1.1.3-3
Xvfb -displayfd 3 -screen 0 320x240x8 -nolisten tcp 3>"$work/display" 2>"$work/xvfb.log" &
at_end+=("kill $!")
for _ in $(seq 100); do
    [ ! -s "$work/display" ] || break
    sleep 0.1
done
DISPLAY=:$(cat "$work/display")
export DISPLAY

taskset -c 0 sh -c 'while :; do :; done' &
at_end+=("kill $!")

# Copies $1 times with the command in "$@" and counts how often another text is read back at once.
late() {
    local number late=0
    for number in $(seq "$1"); do
        printf 'text %s' "$number" | taskset -c 0 nice -n 10 "${@:2}" >/dev/null 2>&1
        if [ "$(timeout 5 xclip -selection clipboard -o 2>/dev/null)" != "text $number" ]; then
            late=$((late + 1))
        fi
    done
    echo "$late"
}
printf 'xclip, early ends of 40: %s\n' "$(late 40 xclip -selection clipboard -i)"
early=0
for _ in 1 2 3 4 5 6 7; do
    early=$((early + $(late 40 xsel --clipboard --input)))
    [ "$early" -eq 0 ] || break
done
expect 'xsel, early ends' yes "$([ "$early" -gt 0 ] && echo yes || echo none)"
