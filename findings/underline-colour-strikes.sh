#!/usr/bin/env bash
# A word with a bright red underline is struck out in eight converters and emulators, once tmux has captured it.
#
# Expected: what follows SGR 58, the colour of the underline, is skipped by whatever does not show such colours, as
#   what follows 38 is. tmux writes the colour as it was given, with colons, where older readers drop it whole.
# Seen: tmux 3.3a's capture-pane -e makes `58;5;9` of `58:5:9`. The 5 and the 9 are then attributes of their own,
#   blinking and struck out, in aha 0.5.1, rich 15.0.0, ansi2html 1.9.5, prompt_toolkit 3.0.52, pyte 0.8.2, anser
#   2.3.5, ansi-sequence-parser 1.1.3 (VitePress and Shiki show terminals by it) and ansi-to-html 0.7.2. xterm.js
#   (@xterm/headless 6.0.0) is right. A true colour ends alike: 58;2;200;4;9 is dim, underlined and struck out.
# Matters to: pages and tests made of captured screens: a mistyped word that an editor underlines in red, as Neovim,
#   Helix and programs by crossterm do, reads as deleted.
# Source: tmux's grid.c, grid_string_cells_us; ISO 8613-6 knows no 58, kitty's documentation of underlines does.
# Debian 12 for tmux and aha.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_at tmux=3.3a-3 libutempter0=1.2.1-3 libevent-core-2.1-7=2.1.12-stable-8 aha=0.5.1-3
pip_at rich==15.0.0 ansi2html==1.9.5 prompt_toolkit==3.0.52 pyte==0.8.2
npm_at anser@2.3.5 ansi-sequence-parser@1.1.3 ansi-to-html@0.7.2 @xterm/headless@6.0.0
server=finding-$$
at_end+=("tmux -L $server kill-server")
printf '\033[4;58:5:9mword\033[m end' >"$work/text"
LC_ALL=C.UTF-8 tmux -L "$server" -f /dev/null new-session -d -x 40 -y 4 "cat $work/text; sleep 60"
for _ in $(seq 50); do
    tmux -L "$server" capture-pane -p -e | head -n 1 >"$work/captured"
    if grep -q end "$work/captured"; then break; fi
    sleep 0.1
done
expect 'captured by tmux' '[4m[58;5;9mword[0m[39m[49m end' "$(tr -d '\033' <"$work/captured")"
expect 'aha' yes "$(aha -n <"$work/captured" | grep -q 'line-through;">word' && echo yes || echo no)"
seen=$(python3 - "$work/captured" <<'PY'
import sys
import ansi2html, prompt_toolkit.formatted_text, pyte, rich.text

text = open(sys.argv[1]).read().rstrip('\n')
print('rich', rich.text.Text.from_ansi(text).spans[0].style.strike)
page = ansi2html.Ansi2HTMLConverter(inline=True).convert(text, full=False)
print('ansi2html', 'line-through">word' in page)
style = prompt_toolkit.formatted_text.to_formatted_text(prompt_toolkit.formatted_text.ANSI(text))[0][0]
print('prompt_toolkit', 'strike' in style.split())
screen = pyte.Screen(40, 4)
pyte.Stream(screen).feed(text)
print('pyte', screen.buffer[0][0].strikethrough)
PY
)
expect 'struck out in Python' 'rich True
ansi2html True
prompt_toolkit True
pyte True' "$seen"
seen=$(js "$work/captured" <<'JS'
import { readFileSync } from 'node:fs';
import Anser from 'anser';
import { createAnsiSequenceParser } from 'ansi-sequence-parser';
import Convert from 'ansi-to-html';
import xterm from '@xterm/headless';

const text = readFileSync(process.argv[2], 'utf8').trimEnd();
console.log('anser', /line-through[^>]*>word/.test(Anser.ansiToHtml(text)));
console.log('ansi-sequence-parser', createAnsiSequenceParser().parse(text)[0].decorations.has('strikethrough'));
console.log('ansi-to-html', new Convert().toHtml(text).includes('<strike>word'));
const terminal = new xterm.Terminal({ cols: 40, rows: 4, allowProposedApi: true });
await new Promise((done) => terminal.write(text, done));
console.log('xterm.js', terminal.buffer.active.getLine(0).getCell(0).isStrikethrough() !== 0);
JS
)
expect 'struck out in JavaScript' 'anser true
ansi-sequence-parser true
ansi-to-html true
xterm.js false' "$seen"
