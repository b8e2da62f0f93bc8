#!/usr/bin/env bash
# The crate vt100 takes a curly underline for none and `CSI 4:0 m` for no end of one, does not go back to a place saved
# by `CSI s`, as pyte does not, and wraps where it was told not to.
#
# Expected: a crate that programs test their screens with reads the underlines that crossterm and ratatui write: 4:1 to
#   4:5 are underlines, 4:0 is the end of one. What xterm.js and asciinema's avt do: `CSI s` keeps the place, `CSI u`
#   goes back, `CSI ? 7 l` holds the cursor at the right edge.
# Seen: vt100 0.18.1 ignores each SGR that has a sub-parameter: `4:3` gives no underline, and after `4`, `4:0` the text
#   is still underlined. `24` ends it. vt100 0.18.1 and pyte 0.8.2 ignore both: of "50 %" that is to be written over "10
#   %" the screen has "10 %50 %". ESC 7 and ESC 8 they know. After `CSI ? 7 l` vt100 goes on in the next line; pyte, avt
#   0.16.0 and the others do not.
# Matters to: tests that hold "the selected word is underlined", or that it no longer is. Tests of programs by these
#   libraries: scripts save the place by CSI s for a line of progress, and some draw full lines with wrapping off; the
#   picture is another one than the terminal's.
# cargo.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

crate_at vt100=0.18.1 <<'RS'
use std::num::NonZeroU16;

fn main() {
    for codes in ["4", "4:3", "4:1", "4m\x1b[4:0", "4m\x1b[24"] {
        let size = NonZeroU16::new(20).unwrap();
        let mut parser = vt100::Parser::new(size, size, 0);
        parser.process(format!("\x1b[{codes}mT").as_bytes());
        print!("{} ", parser.screen().cell(0, 0).unwrap().underline());
    }
}
RS
expect 'underlined after 4, 4:3, 4:1, 4 4:0, 4 24' 'true false false true false ' "$("$work/rust/run")"

crate_at vt100=0.18.1 avt=0.16.0 <<'RS'
fn main() {
    for text in ["\x1b[s10 %\x1b[u50 %", "\x1b710 %\x1b850 %", "\x1b[?7l0123456789AB"] {
        let mut vt100 = vt100::Parser::new(2.try_into().unwrap(), 10.try_into().unwrap(), 0);
        vt100.process(text.as_bytes());
        let mut avt = avt::Vt::new(10, 2);
        avt.feed_str(text);
        let lines: Vec<String> = avt.view().into_iter().map(|line| line.text().trim_end().to_string()).collect();
        println!("{} | {}", vt100.screen().rows(0, 10).collect::<Vec<_>>().join("/"), lines.join("/"));
    }
}
RS
pip_at pyte==0.8.2
npm_at @xterm/headless@6.0.0
seen=$("$work/rust/run"
python3 - <<'PY'
import pyte
for text in ['\x1b[s10 %\x1b[u50 %', '\x1b710 %\x1b850 %', '\x1b[?7l0123456789AB']:
    screen = pyte.Screen(10, 2)
    pyte.Stream(screen).feed(text)
    print('pyte', '/'.join(line.rstrip() for line in screen.display))
PY
js <<'JS'
import headless from '@xterm/headless';
for (const text of ['\x1b[s10 %\x1b[u50 %', '\x1b710 %\x1b850 %', '\x1b[?7l0123456789AB']) {
  const terminal = new headless.Terminal({ cols: 10, rows: 2, allowProposedApi: true });
  await new Promise((done) => terminal.write(text, done));
  console.log('xterm.js', [0, 1].map((at) => terminal.buffer.active.getLine(at).translateToString(true)).join('/'));
}
JS
)
expect 'CSI s, ESC 7, no wrapping: vt100 | avt; pyte; xterm.js' '10 %50 %/ | 50 %/
50 %/ | 50 %/
0123456789/AB | 012345678B/
pyte 10 %50 %/
pyte 50 %/
pyte 012345678B/
xterm.js 50 %/
xterm.js 50 %/
xterm.js 012345678B/' "$seen"
