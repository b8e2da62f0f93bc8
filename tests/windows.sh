#!/usr/bin/env bash
# Builds onpaper for Windows with mingw and runs it under Wine: commands with their exit statuses, paths,
# and the browser in a terminal. Needs the Rust target x86_64-pc-windows-gnu, gcc-mingw-w64-x86-64, wine64
# and tmux, on Linux; where one is missing it says so and does nothing.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
target=x86_64-pc-windows-gnu
wine=$(command -v wine64 || command -v wine || ls /usr/lib/wine/wine64 2>/dev/null || true)

skip() {
    printf 'SKIPPED tests/windows.sh: %s\n' "$1"
    exit 0
}
rustup target list --installed 2>/dev/null | grep -x "$target" >/dev/null || skip "install the Rust target $target"
command -v x86_64-w64-mingw32-gcc >/dev/null || skip 'install gcc-mingw-w64-x86-64'
command -v tmux >/dev/null || skip 'install tmux'
[[ -n $wine ]] || skip 'install wine64'

cargo build --locked --target "$target"
work=$(mktemp -d)
tmux() { command tmux -S "$work/socket" -f /dev/null "$@"; }
trap 'tmux kill-server 2>/dev/null || true; wineserver -k 2>/dev/null || true; rm -rf "$work"' EXIT
cp "target/$target/debug/onpaper.exe" "$work"
# The one function of a library of Windows 10 that Wine 8.0 lacks and Rust programs need.
cat >"$work/prng.c" <<'C'
#include <windows.h>
BOOLEAN NTAPI SystemFunction036(PVOID, ULONG);
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T length) { return SystemFunction036(data, length); }
C
x86_64-w64-mingw32-gcc -shared -o "$work/bcryptprimitives.dll" "$work/prng.c" -ladvapi32
cd "$work"
export WINEPREFIX=$work/wine WINEDEBUG=-all WINEDLLOVERRIDES='mscoree,mshtml='
failed=0
check() { # what, wanted, found
    if [[ $2 == "$3" ]]; then
        printf 'ok: %s\n' "$1"
    else
        printf 'FAILED: %s: wanted %s, found %s\n' "$1" "$2" "$3"
        failed=1
    fi
}
status() {
    local code=0
    "$wine" onpaper.exe "$@" >out 2>err </dev/null || code=$?
    echo "$code"
}

check 'a command that finds' 0 "$(status list telemetry)"
check 'what it finds' informative-telemetry "$("$wine" onpaper.exe list telemetry --format ids 2>/dev/null | tr -d '\r' | head -n 1)"
check 'a command that finds nothing' 1 "$(status list xyzzyplugh)"
check 'a command that is wrong' 2 "$(status show no-such-id)"
check 'an export' 0 "$(status export -o 'sub\..\claims.csv')"
check 'the file of the export' yes "$([[ -s claims.csv ]] && echo yes)"
check 'an export by a drive letter' 0 "$(status export -o "Z:${work//\//\\}\\drive.md")"
check 'the file by the drive letter' yes "$([[ -s drive.md ]] && echo yes)"
check 'a file that is there' 2 "$(status export -o claims.csv)"
check 'the name of a device' 2 "$(status export -o CON)"
check 'a knowledge base by a path with backslashes' 0 "$(mkdir -p sub && status new 'sub\kb.json' && "$wine" onpaper.exe check '.\sub\kb.json' >/dev/null 2>&1 || echo wrong)"

# Waits until the screen of tmux has a text.
on_screen() {
    local left=300
    until tmux capture-pane -p | grep -F -- "$1" >/dev/null; do
        ((left-- > 0)) || { tmux capture-pane -p; return 1; }
        sleep 0.1
    done
}
tmux new-session -d -x 100 -y 30 "env PS1='shell> ' sh"
on_screen 'shell>'
tmux send-keys "'$wine' onpaper.exe; echo left=\$?" Enter
# The console of Wine 8.0 takes no control sequences and puts cells in wrong places: no more can be asked
# of the screen than words, and that Esc has left the box shows by what q does.
check 'the browser draws' 0 "$(on_screen 'CLAIMED on paper' && echo $?)"
tmux send-keys /alert
check 'it takes what is typed' 0 "$(on_screen 'leave' && echo $?)"
tmux send-keys Escape
sleep 1
tmux send-keys q
check 'Esc leaves the box and q ends the browser' 0 "$(on_screen 'left=0' && echo $?)"
exit "$failed"
