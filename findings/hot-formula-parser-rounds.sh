#!/usr/bin/env bash
# In hot-formula-parser ROUND(-2.5,0) is -2, ROUND(-25,-1) is -20, -2^2 is -4, and HOUR(0.5), noon, is 0.
#
# Expected: what its README promises, Excel's formulas: -3, -30, 4 and 12.
# Seen: hot-formula-parser 4.0.0 rounds by Math.round, which takes halves up, so that amounts below zero are rounded
#   towards it and amounts above away from it: ROUND(2.5,0) is 3. A day's fraction is no time of day. "a"="A" is
#   false. HyperFormula 3.5.0 and fast-formula-parser 1.0.19 give -3, -30, 4 and 12.
# Matters to: tables in web programs (older Handsontable, form builders): debits and credits of the same amount are
#   rounded differently, and sums do not come to nothing.
# Source: its README: "evaluates excel and mathematical formulas", by formula.js.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at hot-formula-parser@4.0.0 hyperformula@3.5.0 fast-formula-parser@1.0.19
seen=$(js <<'JS'
import { Parser } from 'hot-formula-parser';
import { HyperFormula } from 'hyperformula';
import FormulaParser from 'fast-formula-parser';

const engine = HyperFormula.buildFromArray([[]], { licenseKey: 'gpl-v3' });
for (const formula of ['ROUND(2.5,0)', 'ROUND(-2.5,0)', 'ROUND(-25,-1)', '-2^2', 'HOUR(0.5)']) {
  const { result, error } = new Parser().parse(formula);
  const third = new FormulaParser().parse(formula, { sheet: 'a', row: 1, col: 1 });
  console.log(formula, '=>', error ?? result, 'and', engine.calculateFormula(`=${formula}`, 0), 'and', third);
}
JS
)
expect 'hot-formula-parser, HyperFormula, fast-formula-parser' 'ROUND(2.5,0) => 3 and 3 and 3
ROUND(-2.5,0) => -2 and -3 and -3
ROUND(-25,-1) => -20 and -30 and -30
-2^2 => -4 and 4 and 4
HOUR(0.5) => 0 and 12 and 12' "$seen"
