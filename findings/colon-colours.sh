#!/usr/bin/env bash
# A true colour written with colons, as ISO 8613-6 has it, is six different things in six converters, and no spelling of
# it is read by tmux, VS Code's terminal and the crate vt100 alike.
#
# Expected: the standard's form, with its empty colour space, is read by all; the short one, which older programs write,
#   by all or none. `CSI 38:2::200:100:50 m`, as ISO 8613-6 writes it (tmux and xterm.js read it so), gives #c86432 as
#   `38;2;200;100;50` does.
# Seen: tmux 3.3a shows 200,100,50 for both. @xterm/headless 6.0.0 (the engine of VS Code's terminal): `38:2:200:100:50`
#   is 100,50,0, since it takes 200 for the colour space. vt100 0.18.1: `38:2::200:100:50` gives no colour. ansi2html
#   1.9.5 right; aha 0.5.1 green (#00c864: one place off); ansifilter 2.18 black; rich 15.0.0 no colour; ansi_up 6.0.6
#   shows "[38:2::200:100:50m" in the text; ansi2txt (colorized-logs 2.6) leaves "2::200:100:50m".
# Matters to: programs that write colours with colons, and tests that read screens with vt100. Programs that write
#   colours with colons, since that form alone is safe on terminals that do not know them: their logs and pages show
#   another colour, or the numbers.
# Debian 12 for tmux; cargo.
# Debian 12 for aha, ansifilter, ansi2txt.
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

pip_at ansi2html==1.9.5 rich==15.0.0
deb_at aha=0.5.1-3 ansifilter=2.18+dfsg1-2 colorized-logs=2.6-1
npm_at ansi_up@6.0.6
text() { printf '\033[38:2::200:100:50mT\033[0m'; }

expect aha '<span style="color:#00c864;">T</span>' "$(text | aha -n)"
expect ansifilter '<span style="color:#000000;">T</span>' "$(text | ansifilter -H -f)"
expect ansi2html '<span style="color: #C86432">T</span>' "$(text | python3 -m ansi2html -i)"
expect ansi2txt '2::200:100:50mT' "$(text | ansi2txt)"
expect rich 'T []' "$(text | python3 -c 'import sys; from rich.text import Text
text = Text.from_ansi(sys.stdin.read()); print(text.plain, text.spans)')"
expect ansi_up '[38:2::200:100:50mT' "$(js <<'JS'
import { AnsiUp } from 'ansi_up';
console.log(new AnsiUp().ansi_to_html('\x1b[38:2::200:100:50mT\x1b[0m').replace('\x1b', ''));
JS
)"
