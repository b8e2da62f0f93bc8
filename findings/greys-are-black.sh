#!/usr/bin/env bash
# On terminals of 16 colours chalk and ansis write every grey below #808080 as black, Solarized's text #586e75 too: on a
# dark background it cannot be read.
#
# Expected: the nearest of the 16, which for #777777 is bright black (90), a grey; in 256 colours the nearest of the 256.
# Seen: chalk 5.6.2 and ansis 4.5.0 write 30, black, for #444444 to #777777 and #586e75, and 37 from #888888 on; rich 15.0.0
#   and prompt_toolkit 3.0.52 write 90. In 256 colours chalk and ansis take #008000 for 34, which is #00af00, and #800080
#   for 127, #af00af; rich and prompt_toolkit for 28 and 90, #008700 and #870087. rich takes Nord's grey #2e3440 for 23,
#   which is #005f5f, a green blue; prompt_toolkit for 237, #3a3a3a.
# Matters to: themes: what is dimmed in a list is not there on the console of Linux, and where FORCE_COLOR=1 is set.
# Source: xterm's 256colres.h for the colours; ansi-styles' ansi256ToAnsi, Math.round of each part.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at chalk@5.6.2 ansis@4.5.0
pip_at rich==15.0.0 prompt_toolkit==3.0.52
colours=('#222222' '#444444' '#777777' '#888888' '#586e75' '#008000' '#800080' '#2e3440')
seen=$(js "${colours[@]}" <<'JS'
import { Chalk } from 'chalk';
import { Ansis } from 'ansis';
for (const [name, make] of [['chalk', (level) => new Chalk({ level })], ['ansis', (level) => new Ansis(level)]]) {
  const [few, many] = [make(1), make(2)];
  console.log(name, ...process.argv.slice(2).map((hex) => `${few.hex(hex)('x').match(/\[(\d+)m/)[1]}/${many.hex(hex)('x').match(/;5;(\d+)m/)[1]}`));
}
JS
python3 - "${colours[@]}" <<'PY'
import sys
from prompt_toolkit.output.vt100 import _16ColorCache, _256ColorCache
from rich.color import Color, ColorSystem
few, many = _16ColorCache(bg=False), _256ColorCache()
def code(number):
    return number + 30 if number < 8 else number + 82
def parts(text):
    return tuple(int(text[at:at + 2], 16) for at in (1, 3, 5))
print('rich', *(f'{code(Color.parse(one).downgrade(ColorSystem.STANDARD).number)}/{Color.parse(one).downgrade(ColorSystem.EIGHT_BIT).number}' for one in sys.argv[1:]))
print('prompt_toolkit', *(f'{few.get_code(parts(one))[0]}/{many[parts(one)]}' for one in sys.argv[1:]))
PY
)
expect "${colours[*]} in 16 and in 256 colours" 'chalk 30/235 30/238 30/243 37/244 30/102 32/34 35/127 30/59
ansis 30/235 30/238 30/243 37/244 30/102 32/34 35/127 30/59
rich 30/234 90/238 90/243 37/244 90/241 32/28 35/90 90/23
prompt_toolkit 30/235 90/238 90/243 90/102 90/242 32/28 35/90 90/237' "$seen"
