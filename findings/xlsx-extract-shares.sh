#!/usr/bin/env bash
# xlsx-extract reads 12.5 % in the format 0% as 13 and in the format 0.0% as 0.1, so that one column of shares has both,
# and 99.9 % is 1.
#
# Expected: what its README says, "round floats per cell format": 12.5 % in 0.0% is 0.125, which is what is shown.
# Seen: xlsx-extract 0.2.0 multiplies by a hundred where the format is 0%, and rounds the fraction to as many digits as are
#   shown of the per cent elsewhere: 12.5 % in 0.0% is 0.1, 99.9 % is 1, as 1 % in 0% is, and 2.5 % in 0.0% is 0. With
#   round_floats: false the fractions are right, the rest is still a hundred times as much.
# Matters to: SLO tables, where 99.9% and 99.95% are the figures, and sheets in which some cells show a digit more.
# Source: lib/cell.js, which asks for the format "0%" alone, and formatNumberToDigits' use of the shown digits.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at XlsxWriter==3.3.1
npm_at xlsx-extract@0.2.0
python3 - "$work/js/slo.xlsx" <<'PY'
import sys, xlsxwriter

book = xlsxwriter.Workbook(sys.argv[1])
sheet = book.add_worksheet()
shares = ((0.125, '0%'), (0.125, '0.0%'), (0.999, '0.0%'), (0.9995, '0.00%'), (0.01, '0%'), (0.025, '0.0%'))
for row, (share, shown) in enumerate(shares):
    sheet.write(row, 0, shown)
    sheet.write(row, 1, share, book.add_format({'num_format': shown}))
book.close()
PY
seen=$(js <<'JS'
import { XLSX } from 'xlsx-extract';

for (const round_floats of [true, false]) {
  const rows = [];
  await new Promise((done, failed) => {
    new XLSX().extract('slo.xlsx', { sheet_nr: '1', round_floats }).on('row', (row) => rows.push(row)).on('end', done).on('error', failed);
  });
  console.log(rows.map((row) => row.join(' ')).join(', '));
}
JS
)
expect '12.5 % twice, 99.9 %, 99.95 %, 1 %, 2.5 %' '0% 13, 0.0% 0.1, 0.0% 1, 0.00% 1, 0% 1, 0.0% 0
0% 13, 0.0% 0.125, 0.0% 0.999, 0.00% 0.9995, 0% 1, 0.0% 0.025' "$seen"
