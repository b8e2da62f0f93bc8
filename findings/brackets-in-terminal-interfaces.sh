#!/usr/bin/env bash
# Cells of Textual's table that hold "[open]" or "[not done]" are empty and "[x] done" is "done"; pytermgui makes "[5,]" of "[5, 7]",
# terminal-kit "20 B" of "2^10 B", and blessed, where tags are allowed, "{ late" of "{open} late".
#
# Expected: cells, labels and lines show the text that they are given; what is no mark of the library's stays as it is.
# Seen: Textual 8.2.8 reads each text of a DataTable, an OptionList and a Tree as markup, in which any word in brackets is a style,
#   known or not; figures, as in "see [1]", stay. pytermgui 7.8.1's Label takes figures for colours. terminal-kit 3.1.4 drops a caret
#   and the sign behind it, and blessed 0.1.81 a figure in braces and what stands for a brace: "x{1,3}" is "x".
# Matters to: registers, tasks and intervals on a terminal: a state is empty or another, a number is gone, and nothing tells.
# Source: Textual's manual, "Content markup", and DataTable.add_row, which say nothing of cells; pytermgui's TIM; the READMEs of
#   terminal-kit ("^" markup) and blessed ("Tags").
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at textual==8.2.8 PyTermGUI==7.8.1
npm_at terminal-kit@3.1.4 blessed@0.1.81 @xterm/headless@6.0.0
cat >"$work/show.py" <<'PY'
import asyncio, re

import pytermgui
from textual.app import App
from textual.widgets import DataTable

texts = ['[open]', '[not done]', '[x] done', '[ ] open', 'list[str]', 'see [1]', '[5, 7]', 'done']


class Register(App):
    def compose(self):
        yield DataTable()


async def table():
    app = Register()
    async with app.run_test(size=(60, 20)) as pilot:
        shown = app.query_one(DataTable)
        shown.add_columns('id', 'state')
        for number, text in enumerate(texts):
            shown.add_row(f'C-{number}', text)
        await pilot.pause()
        return [''.join(part.text for part in line) for line in app.screen._compositor.render_strips()]


for text, line in zip(texts, asyncio.run(table())[1:]):
    print(f'Textual: {text}:', line.strip()[3:].strip())
for text in texts:
    label = pytermgui.Label(text)
    label.width = 40
    print(f'pytermgui: {text}:', re.sub(r'\x1b\[[^m]*m', '', ''.join(label.get_lines())).strip())
PY
seen=$(
    cd "$work" && python3 show.py
    js <<'JS'
import { PassThrough } from 'node:stream';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { terminal } = require('terminal-kit');
for (const text of ['2^10 B', '10^6 users', 'R^2 = 0.9'])
  console.log(`terminal-kit: ${text}:`, terminal.str(text).replace(/\x1b\[[^m]*m/g, ''));
const blessed = require('blessed');
const { Terminal } = require('@xterm/headless');
for (const content of ['{open} late', 'x{1,3}', 'in {5} days', 'GET /claims/{id}']) {
  const shown = new Terminal({ cols: 60, rows: 5, allowProposedApi: true });
  const output = Object.assign(new PassThrough(), { columns: 60, rows: 5, isTTY: true });
  output.on('data', (data) => shown.write(data));
  const screen = blessed.screen({ input: Object.assign(new PassThrough(), { isTTY: true, setRawMode() {} }), output, terminal: 'xterm' });
  blessed.box({ parent: screen, tags: true, top: 0, left: 0, height: 1, width: 60, content });
  screen.render();
  await new Promise((done) => setTimeout(done, 100));
  console.log(`blessed: ${content}:`, shown.buffer.active.getLine(0).translateToString(true).trim());
}
process.exit(0);
JS
)
expect 'given: shown' 'Textual: [open]: 
Textual: [not done]: 
Textual: [x] done: done
Textual: [ ] open: [ ] open
Textual: list[str]: list
Textual: see [1]: see [1]
Textual: [5, 7]: [5, 7]
Textual: done: done
pytermgui: [open]: [open]
pytermgui: [not done]: [not done]
pytermgui: [x] done: [x] done
pytermgui: [ ] open: open
pytermgui: list[str]: list[str]
pytermgui: see [1]: see
pytermgui: [5, 7]: [5,]
pytermgui: done: done
terminal-kit: 2^10 B: 20 B
terminal-kit: 10^6 users: 10 users
terminal-kit: R^2 = 0.9: R = 0.9
blessed: {open} late: { late
blessed: x{1,3}: x
blessed: in {5} days: in  days
blessed: GET /claims/{id}: GET /claims/{id}' "$(grep -a ': ' <<<"$seen" | sed 's/.*\(terminal-kit:\|blessed:\)/\1/; s/\x1b.*//')"
