#!/usr/bin/env bash
# @xterm/addon-serialize takes the bold from a word that follows dim text: written back, it is plain.
#
# Expected: what the addon gives for a screen makes the same screen when it is written to a terminal; underlines may
#   become simple ones, as its page says that it is experimental.
# Seen: @xterm/addon-serialize 0.14.0: dim text and then bold text come out as `CSI 2 m label CSI 1;22 m value`:
#   22 ends dim, and bold with it. The same where bold and dim text is followed by bold. From bold to dim, and with
#   a plain cell between the two, it is right. Of a link (OSC 8) and of a curly underline a simple
#   underline remains.
# Matters to: terminals that are put back from it, in VS Code after a window is loaded again and in web terminals after
#   the line was lost: a dim label and a bold value are how programs show fields.
# Source: addon-serialize's src/SerializeAddon.ts, _diffStyle: one list of numbers, where 22 follows 1.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at @xterm/headless@6.0.0 @xterm/addon-serialize@0.14.0
seen=$(js <<'JS'
import headless from '@xterm/headless';
import addon from '@xterm/addon-serialize';
const screen = (text) => new Promise((done) => {
  const terminal = new headless.Terminal({ cols: 20, rows: 1, allowProposedApi: true });
  const serialize = new addon.SerializeAddon();
  terminal.loadAddon(serialize);
  terminal.write(text, () => {
    const line = terminal.buffer.active.getLine(0);
    const styles = [...'ab c'].map((_, at) => line.getCell(at)).map((cell) => (cell.isBold() ? 'bold' : '') + (cell.isDim() ? 'dim' : '') || 'plain');
    done({ styles: styles.join(' '), written: serialize.serialize() });
  });
});
const shown = (styles, text) => styles.split(' ').slice(0, text.includes(' ') ? 3 : 2).join(' ');
for (const text of ['\x1b[2ma\x1b[22;1mb\x1b[m', '\x1b[1ma\x1b[22;2mb\x1b[m', '\x1b[2ma\x1b[22m \x1b[1mb\x1b[m']) {
  const before = await screen(text);
  const after = await screen(before.written);
  console.log(JSON.stringify(before.written).replaceAll('\\u001b', 'ESC'), '|', shown(before.styles, text), '|', shown(after.styles, text));
}
JS
)
expect 'written, before, after' '"ESC[2maESC[1;22mbESC[0m" | dim bold | dim plain
"ESC[1maESC[22;2mbESC[0m" | bold dim | bold dim
"ESC[2maESC[0m ESC[1mbESC[0m" | dim plain bold | dim plain bold' "$seen"
