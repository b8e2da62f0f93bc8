#!/usr/bin/env bash
# read-excel-file 9.3.10, a patch release, reads 30:00 hours as six o'clock of 31 December 1899, where 9.3.9 read 1.25;
# and a failed formula, which 9.0.7 read as "#ERROR_#DIV/0!", is an empty cell from 9.3 on.
#
# Expected: the same sheet is read as the same values within a major version, or the change log says what differs.
# Seen: read-excel-file 9.3.9 and 9.3.10, 9.0.7 and 9.3.17 (npm). A duration in [h]:mm, [h]:mm:ss or [mm]:ss is a number
#   of days up to 9.3.9 and a Date from then on; so is a number shown as the name of a day (dddd). The change log says
#   of 9.3.10 that it "rewrote the detection algorithm for values of type Date", and nothing of failed formulas, for
#   which the README of 9.3.17 says that they are read as empty.
# Matters to: time sheets and SLO tables that a program with "^9.0.0" among its packages reads: hours become dates, and
#   what failed counts as not there, after an update that nobody looks at.
# Source: its CHANGELOG.md, 9.0.0 to 9.3.17; ECMA-376 Part 1, 18.8.31 ([h] counts hours beyond a day).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at XlsxWriter==3.3.1
npm_at v907@npm:read-excel-file@9.0.7 v939@npm:read-excel-file@9.3.9 v9310@npm:read-excel-file@9.3.10 v9317@npm:read-excel-file@9.3.17
python3 - "$work/js/a.xlsx" <<'PY'
import sys, xlsxwriter

book = xlsxwriter.Workbook(sys.argv[1])
sheet = book.add_worksheet('a')
for row, (number, shown) in enumerate(((1.25, '[h]:mm'), (0.05, '[mm]:ss'), (45296, 'dddd'), (45296, 'yyyy-mm-dd'), (1.25, '0.00'))):
    sheet.write_string(row, 0, shown)
    sheet.write_number(row, 1, number, book.add_format({'num_format': shown}))
sheet.write_string(5, 0, 'failed')
sheet.write_formula(5, 1, '=1/0', None, '#DIV/0!')
book.close()
PY
seen=$(js <<'JS'
for (const version of ['9.0.7', '9.3.9', '9.3.10', '9.3.17']) {
  const { default: read } = await import(`v${version.replaceAll('.', '')}/node`);
  const sheets = await read('a.xlsx');
  console.log(`${version}:`, (sheets[0].data ?? sheets).map(([shown, value]) => `${shown} ${JSON.stringify(value)}`).join(', '));
}
JS
)
expect 'read' '9.0.7: [h]:mm 1.25, [mm]:ss 0.05, dddd 45296, yyyy-mm-dd "2024-01-05T00:00:00.000Z", 0.00 1.25, failed "#ERROR_#DIV/0!"
9.3.9: [h]:mm 1.25, [mm]:ss 0.05, dddd 45296, yyyy-mm-dd "2024-01-05T00:00:00.000Z", 0.00 1.25, failed null
9.3.10: [h]:mm "1899-12-31T06:00:00.000Z", [mm]:ss "1899-12-30T01:12:00.000Z", dddd "2024-01-05T00:00:00.000Z", yyyy-mm-dd "2024-01-05T00:00:00.000Z", 0.00 1.25, failed null
9.3.17: [h]:mm "1899-12-31T06:00:00.000Z", [mm]:ss "1899-12-30T01:12:00.000Z", dddd "2024-01-05T00:00:00.000Z", yyyy-mm-dd "2024-01-05T00:00:00.000Z", 0.00 1.25, failed null' "$seen"
