#!/usr/bin/env bash
# A duration of 30:00 hours is 06:00:00 in pylightxl, 1.25 in xlsx2csv and a day of 1899 in exceljs; the number 12 in
# the format 0 "days" is `0 "11ays"` in xlsx2csv and a day of 1900 in pylightxl.
#
# Expected: a cell in the format [h]:mm, which is how sheets hold sums of hours, is read as a duration or shown as
#   30:00. A unit in quotes in a number's format is text; readers show 12, or "12 days".
# Seen: pylightxl 1.61 "06:00:00" (a day lost without a word); xlsx2csv 0.8.6 "1.25"; exceljs 4.4.0 and read-excel-file
#   9.3.17 the date 1899-12-31T06:00. openpyxl 3.1.5 and python-calamine 0.9.1 give a timedelta of a day and six hours.
#   xlsx2csv 0.8.6 looks for the letters of dates in the quotes too: 12 days is `0 "11ays"`, 2 h is `0" 12"`, 2.5 s is
#   `0.0 "s"` (the number gone). pylightxl 1.61 gives '1900/01/11 00:00:00' and '00:00:00'. exceljs 4.4.0 is right there
#   and makes a date of 2 in the format `0\ \d`, which is how Excel keeps `0 "d"`. openpyxl 3.1.5 and python-calamine
#   0.9.1 give the numbers.
# Matters to: figures such as "30:00 hours to restore" taken from a sheet. Sheets with figures and their units ("12
#   days", "5 min"), which is how people format them.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at XlsxWriter==3.3.1 openpyxl==3.1.5 python-calamine==0.9.1 xlsx2csv==0.8.6 pylightxl==1.61
npm_at exceljs@4.4.0 read-excel-file@9.3.17
cd "$work"
seen=$(python3 - <<'PY'
import subprocess, sys
import openpyxl, pylightxl, python_calamine, xlsxwriter

with xlsxwriter.Workbook('hours.xlsx') as book:
    book.add_worksheet('a').write_number(0, 0, 30 / 24, book.add_format({'num_format': '[h]:mm'}))
print('openpyxl', openpyxl.load_workbook('hours.xlsx').active['A1'].value)
print('calamine', python_calamine.CalamineWorkbook.from_path('hours.xlsx').get_sheet_by_index(0).to_python()[0][0])
print('pylightxl', pylightxl.readxl('hours.xlsx').ws('a').index(1, 1))
print('xlsx2csv', subprocess.run([sys.executable, '-m', 'xlsx2csv', 'hours.xlsx'], capture_output=True, text=True).stdout.strip())
PY
js "$work/hours.xlsx" <<'JS'
import ExcelJS from 'exceljs';
import readExcel from 'read-excel-file/node';
const book = new ExcelJS.Workbook();
await book.xlsx.readFile(process.argv[2]);
console.log('exceljs', book.worksheets[0].getCell('A1').value.toISOString());
const rows = await readExcel(process.argv[2]);
console.log('read-excel-file', (rows[0].data ?? rows)[0][0].toISOString());
JS
)
expect '30:00' 'openpyxl 1 day, 6:00:00
calamine 1 day, 6:00:00
pylightxl 06:00:00
xlsx2csv 1.25
exceljs 1899-12-31T06:00:00.000Z
read-excel-file 1899-12-31T06:00:00.000Z' "$seen"

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
