#!/usr/bin/env bash
# xlsx-calc takes a text for 0 in AVERAGE, and SUMIF(A1:A6,">5") is 0.
#
# Expected: as in Excel: over 3, 7, "apple", "Ant", an empty cell and 12 the average is 7.33…, the sum of what is over
#   5 is 19; a text is greater than any number; ROUND(-2.5,0) is -3, -2^2 is 4.
# Seen: xlsx-calc 0.9.2, which calculates the sheets that SheetJS reads: AVERAGE is 4.4 (22 through 5), SUMIF with two
#   arguments 0; A3>A1 is false, ROUND(-2.5,0) -2, -2^2 -4, TRIM leaves blanks within. MEDIAN, which has no function
#   of its own, and every other function unknown to it leave the cell as it was, without a value.
# Matters to: reports made from templates on a server: a column with "n/a" in it has another average there than in
#   Excel.
# Source: its README, "a simple xlsx formula calculator", "supported functions"; Excel's help on AVERAGE: texts are
#   ignored.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at xlsx-calc@0.9.2 xlsx@0.18.5 hyperformula@3.5.0
seen=$(js <<'JS'
import { createRequire } from 'node:module';
import { HyperFormula } from 'hyperformula';

const require = createRequire(import.meta.url);
const XLSX = require('xlsx');
const calculate = require('xlsx-calc');
const column = [[3], [7], ['apple'], ['Ant'], [null], [12]];
const engine = HyperFormula.buildFromArray(column, { licenseKey: 'gpl-v3' });
for (const formula of [
  'AVERAGE(A1:A6)', 'SUMIF(A1:A6,">5")', 'A3>A1', 'ROUND(-2.5,0)', '-2^2', 'TRIM("a   b")',
  'MEDIAN(A1:A6)',
]) {
  const sheet = XLSX.utils.aoa_to_sheet(column);
  sheet.B1 = { t: 'n', f: formula };
  sheet['!ref'] = 'A1:B6';
  const log = console.log;
  console.log = () => {};
  calculate({ SheetNames: ['a'], Sheets: { a: sheet } }, { continue_after_error: true });
  console.log = log;
  const right = engine.calculateFormula(`=${formula}`, 0);
  const short = (value) => (typeof value === 'number' ? Math.round(value * 100) / 100 : JSON.stringify(value));
  console.log(formula, '=>', short(sheet.B1.v), 'and', short(right));
}
JS
)
expect 'xlsx-calc and HyperFormula' 'AVERAGE(A1:A6) => 4.4 and 7.33
SUMIF(A1:A6,">5") => 0 and 19
A3>A1 => false and true
ROUND(-2.5,0) => -2 and -3
-2^2 => -4 and 4
TRIM("a   b") => "a   b" and "a b"
MEDIAN(A1:A6) => undefined and 7' "$seen"
