#!/usr/bin/env bash
# In fast-formula-parser COUNTIF(A1:A4,">5") counts texts, and a month after 31 January is the second of March.
#
# Expected: a condition with a number looks at numbers, as in Excel: two of 3, 7, "apple", 12; EDATE ends with the
#   month; texts are compared without regard to capitals.
# Seen: fast-formula-parser 1.0.19 says three: every text is above 5 to it. EDATE(31 January 2024, 1) is 2 March, as
#   JavaScript counts on. "a"="A" is false, COUNTIF(…,"APPLE") 0, SEARCH("B","abc") an error, AND(TRUE,"x") true,
#   TRIM("a   b") keeps the spaces, REPT("ab",2.9) repeats three times. HyperFormula 3.5.0 gives 2, true, 1, 2, an
#   error, "a b" and twice.
# Matters to: forms and reports that calculate by it (it was made for speed): counts take in remarks such as "n/a".
# Source: its README: "A fast and reliable excel formula parser"; formulas/functions/statistical.js, date.js.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at fast-formula-parser@1.0.19 hyperformula@3.5.0
seen=$(js <<'JS'
import FormulaParser from 'fast-formula-parser';
import { HyperFormula } from 'hyperformula';

const cells = [[3], [7], ['apple'], [12]];
const engine = HyperFormula.buildFromArray(cells, { licenseKey: 'gpl-v3' });
const parser = new FormulaParser({
  onRange: ({ from, to }) => cells.slice(from.row - 1, to.row).map((row) => row.slice(from.col - 1, to.col)),
});
const plain = (value) => (value?.name ? value.name : value?.value ?? value);
for (const formula of [
  'COUNTIF(A1:A4,">5")', 'COUNTIF(A1:A4,"APPLE")', '"a"="A"', 'SEARCH("B","abc")', 'AND(TRUE(),"x")',
  'TRIM("a   b")', 'REPT("ab",2.9)', 'MONTH(EDATE(DATE(2024,1,31),1))',
]) {
  const value = parser.parse(formula, { sheet: 'a', row: 9, col: 9 });
  console.log(formula, '=>', plain(value), 'and', plain(engine.calculateFormula(`=${formula}`, 0)));
}
JS
)
expect 'fast-formula-parser and HyperFormula' 'COUNTIF(A1:A4,">5") => 3 and 2
COUNTIF(A1:A4,"APPLE") => 0 and 1
"a"="A" => false and true
SEARCH("B","abc") => #VALUE! and 2
AND(TRUE(),"x") => true and #VALUE!
TRIM("a   b") => a   b and a b
REPT("ab",2.9) => ababab and abab
MONTH(EDATE(DATE(2024,1,31),1)) => 3 and 2' "$seen"
