#!/usr/bin/env bash
# CopyQ, a clipboard manager, puts "C:data" on the clipboard for C:\data, "d+ users" for \d+ users, and two lines with a tab for
# C:\new\table.
#
# Expected: `copyq copy TEXT` copies the text, as `xclip` does.
# Seen: CopyQ 6.4.0, `copy`, `add` and `write`: in the arguments \n, \t and \\ are a line break, a tab and a backslash, and the
#   backslash before anything else is dropped, where most programs that know such signs leave what they do not know. Behind
#   `--` (copyq add -- TEXT) and on standard input (copyq copy -) the text stays.
# Matters to: scripts that copy paths of Windows, patterns and LaTeX: what is pasted is another path or pattern.
# Source: CopyQ's discussion 2916; `copyq help` does not say so of add, copy and write.
# Debian 12, and Xvfb.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

command -v Xvfb >/dev/null || cannot 'Xvfb is not there: install xvfb'
deb_with_all_at copyq=6.4.0-1 xclip=0.13-2
Xvfb -displayfd 3 -screen 0 640x480x24 -nolisten tcp 3>"$work/display" 2>"$work/xvfb.log" &
at_end+=("kill $!")
for _ in $(seq 100); do
    [ ! -s "$work/display" ] || break
    sleep 0.1
done
mkdir -m 700 "$work/home"
DISPLAY=:$(cat "$work/display")
export DISPLAY HOME=$work/home XDG_RUNTIME_DIR=$work/home QT_QPA_PLATFORM=xcb
for folder in "$work"/deb/usr/lib/*-linux-gnu; do
    [ ! -d "$folder/qt5" ] || export QT_PLUGIN_PATH=$folder/qt5/plugins
    [ ! -d "$folder/copyq" ] || export COPYQ_PLUGIN_PATH=$folder/copyq/plugins
done
copyq >"$work/copyq.log" 2>&1 &
at_end+=("kill $!")
for _ in $(seq 100); do
    ! timeout 5 copyq eval 1 >/dev/null 2>&1 || break
    sleep 0.2
done
added() {
    timeout 10 copyq add "$@" >/dev/null || cannot "$(tail -n 3 "$work/copyq.log")"
    timeout 10 copyq read 0 | sed -z 's/\n/LF/g; s/\t/TAB/g'
}
copied() {
    timeout 10 copyq copy "$@" >/dev/null
    timeout 10 copyq clipboard
}
# shellcheck disable=SC1003
while read -r text kept; do
    expect "add $text" "$kept" "$(added "$text")"
done <<'TEXTS'
C:\data C:data
C:\new\table C:LFewTABable
\d+ d+
a\\b a\b
5_%_of_it 5_%_of_it
TEXTS
expect 'copy C:\data' 'C:data' "$(copied 'C:\data')"
expect 'add -- C:\data' 'C:\data' "$(added -- 'C:\data')"
expect 'copy -, from standard input' 'C:\data' "$(printf 'C:\\data' | copied -)"
expect 'xclip' 'C:\data' "$(printf 'C:\\data' | xclip -selection clipboard -i >/dev/null 2>&1; timeout 5 xclip -selection clipboard -o)"
expect 'the help' 0 "$(timeout 10 copyq help add copy write | grep -ci 'escape\|backslash' || true)"
