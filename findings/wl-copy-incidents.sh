#!/usr/bin/env bash
# "P1 incidents fell by half", "Article 5 applies", "From: Ann" or "5", copied by wl-copy, cannot be pasted: they are offered as a
# bitmap, as news, as mail and as bytes, and not as text.
#
# Expected: text on standard input is offered as text/plain, as a sentence of words is.
# Seen: wl-copy 2.1.0 asks xdg-mime for a type, which guesses from the first signs (by file 5.44, or by gio of GNOME, which agrees on
#   P1, P2, Article and From:), and offers text/plain only beside types that begin with text/ and some more, such as JSON. A single
#   letter or figure without a line break is application/octet-stream to file. wl-paste then says that no suitable type is copied;
#   most programs paste nothing, as if nothing had been copied. With --type text/plain all are pasted. pyperclip 1.11.0 and pyclip
#   0.7.0, which run wl-copy, give no type: what pyperclip copied it reads back as "". clipboardy 5.3.2 is right.
# Matters to: scripts and programs that copy a title, an id, a count or a line of a register by wl-copy, and say "copied".
# Source: wl-copy(1), "--type"; xdg-mime(1); the magic of file for portable bitmaps (P1 to P6), news and mail.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_with_all_at sway=1.7-6 wl-clipboard=2.1.0-0.1+b1 xdg-utils=1.1.3-4.1 file=1:5.44-3
pip_at pyperclip==1.11.0 pyclip==0.7.0
npm_at clipboardy@5.3.2
export XDG_RUNTIME_DIR=$work/run HOME=$work/run
mkdir -m 700 "$work/run"
[ ! -d "$work/deb/usr/share/X11/xkb" ] || export XKB_CONFIG_ROOT=$work/deb/usr/share/X11/xkb
[ ! -e "$work/deb/usr/lib/file/magic.mgc" ] || export MAGIC=$work/deb/usr/lib/file/magic.mgc
sway=(env -i "PATH=$PATH" "LD_LIBRARY_PATH=${LD_LIBRARY_PATH:-}" "HOME=$HOME" "XDG_RUNTIME_DIR=$XDG_RUNTIME_DIR"
    ${XKB_CONFIG_ROOT:+"XKB_CONFIG_ROOT=$XKB_CONFIG_ROOT"} WLR_BACKENDS=headless
    WLR_LIBINPUT_NO_DEVICES=1 WLR_RENDERER=pixman sway -c /dev/null)
# sway does not run as root.
if [ "$(id -u)" = 0 ]; then
    chmod 711 "$work"
    chown 65534 "$work/run"
    sway=(setpriv --reuid=65534 --regid=65534 --clear-groups "${sway[@]}")
fi
at_end+=("kill \$compositor")
(cd / && exec "${sway[@]}") >"$work/sway.log" 2>&1 &
compositor=$!
for _ in $(seq 100); do
    WAYLAND_DISPLAY=$(find "$work/run" -type s -name 'wayland-*' -printf '%f\n')
    [ -z "$WAYLAND_DISPLAY" ] || break
    sleep 0.1
done
[ -n "$WAYLAND_DISPLAY" ] || cannot "sway: $(tail -n 3 "$work/sway.log")"
export WAYLAND_DISPLAY
copied() {
    printf '%s' "$1" | wl-copy "${@:2}"
    printf '%s: %s => %s\n' "$1" "$(wl-paste --list-types | head -n 1)" "$(wl-paste --no-newline --type text 2>&1 || true)"
}
seen=$(
    for text in 'Incidents fell by half' '# Report' '{"a": 1}' 'P1 incidents fell by half' 'P2 200 300' 'Article 5 applies' 'From: Ann' 'Date: 2024-01-05' 5; do
        copied "$text"
    done
    copied 'P1 incidents fell by half' --type text/plain
    copied 5 --type text/plain
)
expect 'offered, pasted' 'Incidents fell by half: text/plain => Incidents fell by half
# Report: text/plain => # Report
{"a": 1}: application/json => {"a": 1}
P1 incidents fell by half: image/x-portable-bitmap => No suitable type of content copied
P2 200 300: image/x-portable-graymap => No suitable type of content copied
Article 5 applies: message/news => No suitable type of content copied
From: Ann: message/rfc822 => No suitable type of content copied
Date: 2024-01-05: message/rfc822 => No suitable type of content copied
5: application/octet-stream => No suitable type of content copied
P1 incidents fell by half: text/plain => P1 incidents fell by half
5: text/plain => 5' "$seen"
seen=$(
    python3 - <<'PY'
import subprocess

import pyclip, pyperclip


def pasted():
    return subprocess.run(['wl-paste', '-n', '-t', 'text'], capture_output=True, text=True).stdout.strip()


for text in ('done', '5', 'P1 incidents fell by half'):
    pyperclip.copy(text)
    print(f'pyperclip {text}: {pyperclip.paste()!r}, {pasted()!r}')
    pyclip.copy(text)
    print(f'pyclip {text}: {pyclip.paste(text=True)!r}, {pasted()!r}')
PY
    js <<'JS'
import clipboard from 'clipboardy';
for (const text of ['done', '5', 'P1 incidents fell by half']) {
  await clipboard.write(text);
  console.log(`clipboardy ${text}: '${await clipboard.read()}'`);
}
JS
)
expect 'read back, pasted' "pyperclip done: 'done', 'done'
pyclip done: 'done', 'done'
pyperclip 5: '', ''
pyclip 5: '5', ''
pyperclip P1 incidents fell by half: '', ''
pyclip P1 incidents fell by half: 'P1 incidents fell by half', ''
clipboardy done: 'done'
clipboardy 5: '5'
clipboardy P1 incidents fell by half: 'P1 incidents fell by half'" "$seen"
