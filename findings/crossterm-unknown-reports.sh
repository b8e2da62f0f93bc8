#!/usr/bin/env bash
# The crate crossterm takes the keys after a report that it does not know for the rest of it, up to the next "c" or "u".
#
# Expected: a control sequence ends at its final byte (ECMA-48: one from 40 to 7E); one that is not known is passed over.
# Seen: crossterm 0.29.0: after `CSI ? 997 ; 1 n`, by which terminals tell that their colours have changed, the keys a b
#   c d are one "d": a and b are swallowed and the "c" ends the sequence, as `CSI ?` is taken to end in c or u alone.
#   After `CSI 7 $`, Shift-Home in urxvt, it is the next key that is lost. After `CSI I`, which is known, none is.
# Matters to: programs in a terminal where an editor that broke down left such reports on (mode 2031), and people at
#   urxvt: a key, or all keys up to the next c or u, seem to do nothing.
# Source: crossterm's src/event/sys/unix/parse.rs, parse_csi.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

crate_at crossterm=0.29.0 <<'RS'
use crossterm::event::{Event, KeyCode, read};
fn main() {
    crossterm::terminal::enable_raw_mode().unwrap();
    println!("ready\r");
    let mut keys = String::new();
    while !keys.ends_with('q') {
        if let Event::Key(key) = read().unwrap() {
            if let KeyCode::Char(letter) = key.code {
                keys.push(letter);
            }
        }
    }
    crossterm::terminal::disable_raw_mode().unwrap();
    println!("keys: {keys}");
}
RS
cat >"$work/drive.py" <<'PY'
import os, pty, sys
pid, terminal = pty.fork()
if pid == 0:
    os.execv(sys.argv[1], sys.argv[1:2])
seen = b''
while b'ready' not in seen:
    seen += os.read(terminal, 1000)
os.write(terminal, sys.argv[2].encode().decode('unicode_escape').encode())
while b'keys: ' not in seen or not seen.endswith(b'\n'):
    seen += os.read(terminal, 1000)
print(seen.split(b'keys: ')[1].decode().strip())
PY
keys() {
    timeout 20 python3 "$work/drive.py" "$work/rust/run" "$1"
}
expect 'keys after a report that is known' 'abcdq' "$(keys '\x1b[Iabcdq')"
expect 'keys after CSI ? 997 ; 1 n' 'dq' "$(keys '\x1b[?997;1nabcdq')"
expect 'keys after CSI 7 $' 'bcdq' "$(keys '\x1b[7$abcdq')"
