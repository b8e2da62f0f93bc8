#!/usr/bin/env bash
# There is no spelling of a true colour with colons that tmux, VS Code's terminal and the crate vt100 all
# read: `38:2::R:G:B` is none in vt100, `38:2:R:G:B` is another colour in xterm.js.
#
# Expected: the standard's form, with its empty colour space, is read by all; the short one, which
#   older programs write, by all or none.
# Seen: tmux 3.3a shows 200,100,50 for both. @xterm/headless 6.0.0 (the engine of VS Code's terminal):
#   `38:2:200:100:50` is 100,50,0, since it takes 200 for the colour space. vt100 0.18.1:
#   `38:2::200:100:50` gives no colour.
# Matters to: programs that write colours with colons, and tests that read screens with vt100.
# Debian 12 for tmux; cargo.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_at tmux=3.3a-3 libutempter0=1.2.1-3 libevent-core-2.1-7=2.1.12-stable-8
npm_at @xterm/headless@6.0.0
crate_at vt100=0.18.1 <<'RS'
use std::num::NonZeroU16;

fn main() {
    for form in ["38:2:200:100:50", "38:2::200:100:50"] {
        let size = NonZeroU16::new(20).unwrap();
        let mut parser = vt100::Parser::new(size, size, 0);
        parser.process(format!("\x1b[{form}mT").as_bytes());
        println!("{:?}", parser.screen().cell(0, 0).unwrap().fgcolor());
    }
}
RS
expect 'vt100, short and long' $'Rgb(200, 100, 50)\nDefault' "$("$work/rust/run")"

xterm() {
    js "$1" <<'JS'
import headless from '@xterm/headless';
const terminal = new headless.Terminal({ cols: 20, rows: 2, allowProposedApi: true });
await new Promise((done) => terminal.write(`\x1b[${process.argv[2]}mT`, done));
const colour = terminal.buffer.active.getLine(0).getCell(0).getFgColor();
console.log([colour >> 16, (colour >> 8) & 255, colour & 255].join(','));
JS
}
expect 'xterm.js, short' 100,50,0 "$(xterm 38:2:200:100:50)"
expect 'xterm.js, long' 200,100,50 "$(xterm 38:2::200:100:50)"

server=finding-$$
at_end+=("tmux -L $server kill-server")
printf '\033[38:2:200:100:50mT\n\033[38:2::200:100:50mT' >"$work/text"
LC_ALL=C.UTF-8 tmux -L "$server" -f /dev/null new-session -d -x 40 -y 4 "cat $work/text; sleep 60"
for _ in $(seq 50); do
    shown=$(tmux -L "$server" capture-pane -p -e | cat -v | grep -v '^$' || true)
    [ "$(printf '%s\n' "$shown" | grep -c T)" -lt 2 ] || break
    sleep 0.1
done
expect 'tmux, both' $'^[[38;2;200;100;50mT\nT' "$shown"
