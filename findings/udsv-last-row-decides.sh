#!/usr/bin/env bash
# uDSV makes false of "maybe", a broken date of "soon" and NaN of "low", since one row alone decides what a column
# holds.
#
# Expected: the type is told from the sample of rows that inferSchema reads; a column in which one of them is a word
#   is one of texts.
# Seen: udsv 0.7.3, inferSchema and typedObjs: the last row of the sample that has a value decides (of ten lines, the
#   head among them). maybe, true is false, true; soon, 2024-01-05 is an invalid Date, null in JSON, and a date; low,
#   high, 7 is NaN, NaN, 7; team x, t is false, true. In the other order all stay texts. "007" is 7. No error.
# Matters to: sheets that hold states, "n/a" and short names: which rows turn to false depends on how they are sorted.
#   stringObjs keeps texts.
# Source: uDSV.js, guessType: a loop over the rows that keeps what it saw last.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at udsv@0.7.3
seen=$(js <<'JS'
import { inferSchema, initParser } from 'udsv';

const shown = (state) =>
  !(state instanceof Date) ? String(state) : Number.isNaN(state.getTime()) ? 'no-date' : 'date';
for (const cells of ['maybe true', 'true maybe', 'soon 2024-01-05', 'low high 7', '7 high low', 'a_b t', 'open y']) {
  const rows = cells.split(' ').map((cell, row) => `${row},${cell}\n`).join('');
  const text = `id,state\n${rows}`;
  const states = initParser(inferSchema(text)).typedObjs(text).map(({ state }) => state);
  console.log(`${cells}:`, states.map(shown).join(' '));
}
JS
)
expect 'read' 'maybe true: false true
true maybe: true maybe
soon 2024-01-05: no-date date
low high 7: NaN NaN 7
7 high low: 7 high low
a_b t: false true
open y: false true' "$seen"
