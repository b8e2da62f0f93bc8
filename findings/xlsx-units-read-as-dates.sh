#!/usr/bin/env bash
# The number 12 in the format 0 "days" is `0 "11ays"` in xlsx2csv, and a day of 1900 in pylightxl.
#
# Expected: a unit in quotes in a number's format is text; readers show 12, or "12 days".
# Seen: xlsx2csv 0.8.6 looks for the letters of dates in the quotes too: 12 days is `0 "11ays"`, 2 h is
#   `0" 12"`, 2.5 s is `0.0 "s"` (the number gone). pylightxl 1.61 gives '1900/01/11 00:00:00'
#   and '00:00:00'. exceljs 4.4.0 is right there and makes a date of 2 in the format `0\ \d`, which is how
#   Excel keeps `0 "d"`. openpyxl 3.1.5 and python-calamine 0.9.1 give the numbers.
# Matters to: sheets with figures and their units ("12 days", "5 min"), which is how people format them.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at XlsxWriter==3.3.1 openpyxl==3.1.5 python-calamine==0.9.1 xlsx2csv==0.8.6 pylightxl==1.61
npm_at exceljs@4.4.0
cd "$work"
seen=$(python3 - <<'PY'
import csv, io, subprocess, sys
import openpyxl, pylightxl, python_calamine, xlsxwriter

with xlsxwriter.Workbook('units.xlsx') as book:
    sheet = book.add_worksheet('a')
    for row, (number, form) in enumerate([(12, '0 "days"'), (2, '0" h"'), (2.5, '0.0 "s"'), (2, r'0\ \d')]):
        sheet.write_number(row, 0, number, book.add_format({'num_format': form}))
print('openpyxl', [row[0].value for row in openpyxl.load_workbook('units.xlsx').active.iter_rows()])
print('calamine', [row[0] for row in python_calamine.CalamineWorkbook.from_path('units.xlsx').get_sheet_by_index(0).to_python()])
print('pylightxl', [row[0] for row in pylightxl.readxl('units.xlsx').ws('a').rows])
text = subprocess.run([sys.executable, '-m', 'xlsx2csv', 'units.xlsx'], capture_output=True, text=True).stdout
print('xlsx2csv', [row[0] for row in csv.reader(io.StringIO(text))])
PY
js "$work/units.xlsx" <<'JS'
import ExcelJS from 'exceljs';
const book = new ExcelJS.Workbook();
await book.xlsx.readFile(process.argv[2]);
console.log('exceljs', JSON.stringify([1, 2, 3, 4].map((row) => book.worksheets[0].getCell(row, 1).value)));
JS
)
expect 'the numbers' "openpyxl [12, 2, 2.5, 2]
calamine [12.0, 2.0, 2.5, 2.0]
pylightxl ['1900/01/11 00:00:00', '00:00:00', 2.5, '1900/01/01']
xlsx2csv ['0 \"11ays\"', '0\" 12\"', '0.0 \"s\"', '0 01']
exceljs [12,2,2.5,\"1900-01-01T00:00:00.000Z\"]" "$seen"
