#!/usr/bin/env bash
# In HyperFormula TEXT(0.5,"0%") is "1%", INT(-1.5) is -1, and a month after 31 January 2024 is 28 February.
#
# Expected: the functions do what Excel's and LibreOffice's do: "50%", -2, 29 February, since 2024 is a leap year; the
#   30th of December 2024 is in week 1 of ISO 8601.
# Seen: HyperFormula 3.5.0: a percent sign in TEXT does not multiply (0.256 is "0%"), "#,##0" is "1235,##0", INT cuts
#   towards zero, EDATE never gives the 29th of February though DATE and EOMONTH do, ISOWEEKNUM(2024-12-30) is 53.
#   fast-formula-parser 1.0.19 gives 50%, 1,235, -2 and 1.
# Matters to: sheets calculated in web programs by it (Handsontable has it built in): shares are off by a hundred, due
#   dates by a day, and whoever opens the same file in Excel sees other figures.
# Source: HyperFormula's guide, "Built-in functions", EDATE, INT, ISOWEEKNUM, TEXT; ISO 8601, week dates.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at hyperformula@3.5.0 fast-formula-parser@1.0.19
seen=$(js <<'JS'
import { HyperFormula } from 'hyperformula';
import FormulaParser from 'fast-formula-parser';

const engine = HyperFormula.buildFromArray([[]], { licenseKey: 'gpl-v3' });
const parser = new FormulaParser();
for (const formula of [
  'TEXT(0.5,"0%")', 'TEXT(0.256,"0%")', 'TEXT(1234.5,"#,##0")', 'INT(-1.5)', 'ISOWEEKNUM(DATE(2024,12,30))',
  'DAY(EDATE(DATE(2024,1,31),1))', 'DAY(EOMONTH(DATE(2024,1,31),1))',
]) {
  const other = parser.parse(formula, { sheet: 'a', row: 1, col: 1 });
  console.log(formula, '=>', engine.calculateFormula(`=${formula}`, 0), 'and', other);
}
JS
)
expect 'HyperFormula and fast-formula-parser' 'TEXT(0.5,"0%") => 1% and 50%
TEXT(0.256,"0%") => 0% and 26%
TEXT(1234.5,"#,##0") => 1235,##0 and 1,235
INT(-1.5) => -1 and -2
ISOWEEKNUM(DATE(2024,12,30)) => 53 and 1
DAY(EDATE(DATE(2024,1,31),1)) => 28 and 2
DAY(EOMONTH(DATE(2024,1,31),1)) => 29 and 29' "$seen"
