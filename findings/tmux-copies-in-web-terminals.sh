#!/usr/bin/env bash
# What is copied in tmux does not reach the clipboard in a terminal in a page that is made of xterm.js and its addon for the clipboard: tmux
# names no clipboard, and the addon takes none but "c".
#
# Expected: `tmux set-buffer -w`, the copy mode, and a program in tmux that writes the sequence for the clipboard (OSC 52) set the clipboard
#   of the terminal around tmux, as without tmux.
# Seen: tmux 3.3a writes OSC 52 ; ; TEXT, also where the program in it wrote OSC 52 ; c ; TEXT; xterm means "selection or clipboard" by the
#   empty name. The provider of @xterm/addon-clipboard 0.2.0, as its README sets it up, writes for "c" only, and says nothing. It takes
#   "cp", both of them, for none too, and makes the clipboard empty for base64 without its "=" at the end. With terminal-overrides
#   ',xterm*:Ms=\E]52;c%p1%.0s;%p2%s\007' tmux names the clipboard, and the text is there.
# Matters to: terminals in pages (of notebooks, clouds, run books) with tmux in them, where "copied" is what tmux says.
# Source: xterm's "XTerm Control Sequences" (OSC 52: empty is "s 0"); tmux(1), set-clipboard; the addon's README.
# Debian 12's apt-get.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_at tmux=3.3a-3 libutempter0=1.2.1-3 libevent-core-2.1-7=2.1.12-stable-8
npm_at @xterm/headless@6.0.0 @xterm/addon-clipboard@0.2.0
cat >"$work/copied.py" <<'PY'
import os, pty, select, subprocess, sys, time

configuration, *copying = sys.argv[1:]
tmux = ['tmux', '-L', f'copied{os.getpid()}', '-f', configuration]
pid, terminal = pty.fork()
if pid == 0:
    os.environ.update(TERM='xterm-256color')
    os.environ.pop('TMUX', None)
    os.execvp('tmux', tmux + ['new-session', 'sh'])
written = b''


def read_until(sign):
    global written
    end = time.time() + 20
    while sign not in written and time.time() < end:
        if select.select([terminal], [], [], 1)[0]:
            written += os.read(terminal, 65536)


read_until(b'\x1b[?25h')
subprocess.run(tmux + copying, check=True)
read_until(b'\x1b]52')
read_until(b'\x07')
subprocess.run(tmux + ['kill-server'])
at = written.index(b'\x1b]52')
sys.stdout.buffer.write(written[at:written.index(b'\x07', at) + 1])
PY
cat >"$work/js/arrives.mjs" <<'JS'
import { readFileSync } from 'node:fs';

let clipboard = 'from before';
globalThis.self = globalThis;
const navigator = { clipboard: { writeText: async (text) => { clipboard = text; } } };
Object.defineProperty(globalThis, 'navigator', { value: navigator, configurable: true });
const { default: xterm } = await import('@xterm/headless');
const { default: addon } = await import('@xterm/addon-clipboard');
const terminal = new xterm.Terminal({ allowProposedApi: true });
terminal.loadAddon(new addon.ClipboardAddon());
await new Promise((done) => terminal.write(readFileSync(0, 'utf8'), done));
console.log(JSON.stringify(clipboard));
JS
# sent SEQUENCE: what it is, and what the clipboard then holds.
sent() { printf '%s: %s\n' "$1" "$(printf '%b' "$1" | (cd "$work/js" && node arrives.mjs))"; }
cd "$work"
printf 'set -g set-clipboard on\n' >plain.conf
printf "set -g set-clipboard on\nset -as terminal-overrides ',xterm*:Ms=\\\\E]52;c%%p1%%.0s;%%p2%%s\\\\007'\n" >named.conf
in_tmux=(send-keys "printf '\\033]52;c;NSBvZiA3\\007'" Enter)
seen=$(
    for sequence in '\e]52;c;NSBvZiA3\a' '\e]52;cp;NSBvZiA3\a' '\e]52;;NSBvZiA3\a' '\e]52;c;Ng\a'; do sent "$sequence"; done
    for configuration in plain named; do
        for how in buffer program; do
            copying=(set-buffer -w '5 of 7')
            [ $how = buffer ] || copying=("${in_tmux[@]}")
            python3 copied.py $configuration.conf "${copying[@]}" >written
            printf 'tmux, %s, %s: %s, %s\n' $configuration $how "$(plainly <written)" "$(cd js && node arrives.mjs <../written)"
        done
    done
)
expect 'the clipboard' '\e]52;c;NSBvZiA3\a: "5 of 7"
\e]52;cp;NSBvZiA3\a: "from before"
\e]52;;NSBvZiA3\a: "from before"
\e]52;c;Ng\a: ""
tmux, plain, buffer: ESC]52;;NSBvZiA3BEL, "from before"
tmux, plain, program: ESC]52;;NSBvZiA3BEL, "from before"
tmux, named, buffer: ESC]52;c;NSBvZiA3BEL, "5 of 7"
tmux, named, program: ESC]52;c;NSBvZiA3BEL, "5 of 7"' "$seen"
