#!/usr/bin/env bash
# A rule of twenty "=" as ncurses writes it is one "=" in pyte, terminal.js and headless-terminal, which read screens for tests; the latter
# two show nothing more once a link, a curly underline or a cursor like a bar came, and Debian's unterm makes "125 days" of two columns.
#
# Expected: the screen that xterm.js has for what ncurses writes with TERM=xterm-256color (rep, smacs, smcup, rmcup, indn, cbt), for a link
#   (OSC 8), a curly underline and a bar for a cursor.
# Seen: pyte 0.8.2 does not repeat (CSI n b), draw lines (ESC ( 0), scroll (CSI n S), tab back, or bring the shell's screen back. terminal.js
#   1.0.11 and headless-terminal 0.4.0 do not repeat, and drop all that comes after CSI 4:3 m, CSI 6 SP q or an OSC that ends in ESC \; the
#   former does not bring the shell's screen back either. The crate vt100 0.18.1 draws no lines and does not tab back. alacritty_terminal
#   0.26.0 erases what is above the second row (CSI 1 J) without the first. unterm of libvterm-bin 0.1.4 leaves out what was never written
#   between two columns. Perl's Term::VT102 0.91 takes what follows a sequence that it does not know for the rest of it, as far as the next
#   letter that ends one which it knows: of the rule and the "end" below it "nd" is left.
# Matters to: tests of terminal programs, recordings and pictures made by these libraries: what a test finds missing is on every screen of a
#   user, and a screen that it passes may be on none.
# Source: terminfo(5) and infocmp xterm-256color; xterm's "XTerm Control Sequences" (REP, SU, CBT, ED, DECSCUSR).
# cargo, and Debian 12's apt-get.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_at libvterm-bin=0.1.4-1 libvterm0=0.1.4-1 libterm-vt102-perl=0.91-3
pip_at pyte==0.8.2
npm_at terminal.js@1.0.11 wcwidth@1.0.1 headless-terminal@0.4.0 @xterm/headless@6.0.0
cat >"$work/screens.json" <<'JSON'
{
  "rule": "=\u001b[19b\r\nend",
  "box": "\u001b(0lqk\u001b(B",
  "full screen": "$ top\r\n\u001b[?1049h\u001b[H\u001b[2Jfull screen\u001b[?1049l$ ls",
  "scroll": "one\r\ntwo\u001b[1S",
  "tab back": "\u001b[1;14H\u001b[ZX",
  "erase above": "one\r\ntwo\r\nthree\u001b[2;1H\u001b[1J",
  "columns": "12\u001b[1;7H5 days",
  "link": "\u001b]8;;https://example.org\u001b\\open\u001b]8;;\u001b\\\r\n5 of 7",
  "curly": "\u001b[4:3mlate\u001b[0m\r\n5 of 7",
  "bar": "a\u001b[6 q\r\n5 of 7"
}
JSON
crate_at vt100=0.18.1 alacritty_terminal=0.26.0 serde_json=1.0.154 <<'RS'
use alacritty_terminal::event::VoidListener;
use alacritty_terminal::grid::Dimensions;
use alacritty_terminal::index::{Column, Line};
use alacritty_terminal::term::{Config, Term};
use alacritty_terminal::vte::ansi::Processor;

struct Size;

impl Dimensions for Size {
    fn total_lines(&self) -> usize {
        4
    }
    fn screen_lines(&self) -> usize {
        4
    }
    fn columns(&self) -> usize {
        20
    }
}

fn main() {
    let file = std::fs::read(std::env::args().nth(1).unwrap()).unwrap();
    let screens: std::collections::BTreeMap<String, String> = serde_json::from_slice(&file).unwrap();
    for (name, text) in screens {
        let mut parser = vt100::Parser::new(4.try_into().unwrap(), 20.try_into().unwrap(), 0);
        parser.process(text.as_bytes());
        let rows: Vec<String> = parser.screen().rows(0, 20).collect();
        println!("{name}\tvt100\t{}", rows.join("\t"));
        let mut term = Term::new(Config::default(), &Size, VoidListener);
        Processor::<alacritty_terminal::vte::ansi::StdSyncHandler>::new().advance(&mut term, text.as_bytes());
        let row = |row| (0..20).map(|column| term.grid()[Line(row)][Column(column)].c).collect::<String>();
        println!("{name}\talacritty_terminal\t{}", (0..4).map(row).collect::<Vec<_>>().join("\t"));
    }
}
RS
cat >"$work/python.py" <<'PY'
import json, pyte, subprocess

for name, text in json.load(open('screens.json')).items():
    screen = pyte.Screen(20, 4)
    pyte.Stream(screen).feed(text)
    print(name, 'pyte', *screen.display, sep='\t')
    with open('written', 'w', newline='') as file:
        file.write(text)
    shown = subprocess.run(['unterm', '-l', '4', '-c', '20', 'written'], capture_output=True, text=True, check=True).stdout
    print(name, 'unterm', *shown.splitlines(), sep='\t')
PY
cat >"$work/perl.pl" <<'PL'
use Term::VT102;
use JSON::PP;

open my $file, '<', 'screens.json';
my $screens = decode_json(join '', <$file>);
for my $name (keys %$screens) {
    my $screen = Term::VT102->new(cols => 20, rows => 4);
    $screen->process($screens->{$name});
    print join("\t", $name, 'Term::VT102', map { $screen->row_plaintext($_) } 1 .. 4), "\n";
}
PL
{
    "$work/rust/run" "$work/screens.json"
    (cd "$work" && perl -I deb/usr/share/perl5 perl.pl)
    (cd "$work" && python3 python.py)
    js <<'JS'
import { readFileSync } from 'node:fs';
import xterm from '@xterm/headless';
import Terminal from 'terminal.js';
import Headless from 'headless-terminal';

const print = console.log;
console.log = () => {}; // of terminal.js, about what it does not know
for (const [name, text] of Object.entries(JSON.parse(readFileSync('../screens.json', 'utf8')))) {
  const real = new xterm.Terminal({ cols: 20, rows: 4, allowProposedApi: true });
  await new Promise((done) => real.write(text, done));
  const { active } = real.buffer;
  print([name, 'xterm.js', ...[0, 1, 2, 3].map((row) => active.getLine(active.baseY + row).translateToString())].join('\t'));
  const small = new Terminal({ columns: 20, rows: 4 });
  small.write(text);
  print([name, 'terminal.js', ...small.toString().split('\n')].join('\t'));
  const headless = new Headless(20, 4);
  headless.write(text);
  print([name, 'headless-terminal', ...headless.displayBuffer.toString().split('\n')].join('\t'));
}
JS
} >"$work/seen"
seen=$(
    python3 - "$work/seen" <<'PY'
import sys

screens = {}
for line in open(sys.argv[1]):
    name, library, *rows = line.rstrip('\n').split('\t')
    screens.setdefault(name, {})[library] = ' / '.join(row.rstrip() for row in rows).rstrip(' /')
for name, shown in sorted(screens.items()):
    right = shown.pop('xterm.js')
    print(f'{name}: {right}')
    for library, screen in sorted(shown.items()):
        if screen != right:
            print(f'  {library}: {screen}')
PY
)
expect 'screens' 'bar: a / 5 of 7
  headless-terminal: a
  terminal.js: a
box: ┌─┐
  Term::VT102: lqk
  pyte: lqk
  vt100: lqk
columns: 12    5 days
  unterm: 125 days
curly: late / 5 of 7
  headless-terminal: 
  pyte: 3mlate / 5 of 7
  terminal.js: 
erase above:  /  wo / three
  alacritty_terminal: one /  wo / three
  headless-terminal: one / two / three
  terminal.js: one / two / three
  unterm:  / wo / three
full screen: $ top / $ ls
  Term::VT102: full screen$ ls
  pyte: full screen$ ls
  terminal.js: full screen$ ls
  unterm: full screen / $ ls
link: open / 5 of 7
  headless-terminal: 
  terminal.js: 
rule: ==================== / end
  Term::VT102:  /  /  / nd
  headless-terminal: = / end
  pyte: = / end
  terminal.js: = / end
scroll: two
  Term::VT102: one / two
  headless-terminal: one / two
  pyte: one / two
  unterm: one / two
tab back:         X
  Term::VT102: 
  pyte:              X
  unterm: X
  vt100:              X' "$seen"
