#!/usr/bin/env bash
# An error in a sheet, "#DIV/0!" or "#N/A", is an empty cell to calamine, pandas with it, read-excel-file and SheetJS'
# rows, and "[object Object]" to exceljs.
#
# Expected: a reader gives the error as a text, a value of its own, or an exception; nothing was left empty by the
#   author.
# Seen: python-calamine 0.9.1 gives '' (the crate has a value for it, the Python package does not pass it on), pandas
#   3.1.1 with engine="calamine" NaN, read-excel-file 9.3.17 null, as its README says, SheetJS' sheet_to_json (npm xlsx
#   0.18.5) nothing, exceljs 4.4.0's cell.text "[object Object]". openpyxl 3.1.5, pylightxl 1.61, xlsx2csv 0.8.6 and
#   SheetJS' sheet_to_csv give "#DIV/0!".
# Matters to: sums and means over a column: with a failed formula in it Excel shows an error, the program a number made
#   of the other rows.
# Source: python-calamine's README has no word on errors; ECMA-376 Part 1, 18.18.11 (t="e").
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at XlsxWriter==3.3.1 openpyxl==3.1.5 python-calamine==0.9.1 pandas==3.1.1 pylightxl==1.61 xlsx2csv==0.8.6
npm_at xlsx@0.18.5 exceljs@4.4.0 read-excel-file@9.3.17
cd "$work"
python3 - <<'PY'
import xlsxwriter

book = xlsxwriter.Workbook('made.xlsx')
sheet = book.add_worksheet('a')
sheet.write_row(0, 0, ['team', 'share'])
sheet.write_row(1, 0, ['a', 5])
sheet.write_string(2, 0, 'b')
sheet.write_formula(2, 1, '=1/0', None, '#DIV/0!')
book.close()
PY
seen=$(python3 - <<'PY'
import contextlib, io, openpyxl, pandas, pylightxl, python_calamine, xlsx2csv

print('openpyxl', openpyxl.load_workbook('made.xlsx', data_only=True).active['B3'].value)
print('pylightxl', pylightxl.readxl('made.xlsx').ws('a').address('B3'))
text = io.StringIO()
xlsx2csv.Xlsx2csv('made.xlsx').convert(text)
print('xlsx2csv', text.getvalue().strip().split('\n')[-1])
print('calamine', python_calamine.CalamineWorkbook.from_path('made.xlsx').get_sheet_by_index(0).to_python()[2])
print('pandas', pandas.read_excel('made.xlsx', engine='calamine')['share'].tolist())
PY
)
expect 'Python' "openpyxl #DIV/0!
pylightxl #DIV/0!
xlsx2csv b,#DIV/0!
calamine ['b', '']
pandas [5.0, nan]" "$seen"
seen=$(js "$work/made.xlsx" <<'JS'
import XLSX from 'xlsx';
import Excel from 'exceljs';
import readSheet from 'read-excel-file/node';

const sheet = XLSX.readFile(process.argv[2]).Sheets.a;
console.log('sheet_to_csv', XLSX.utils.sheet_to_csv(sheet).trim().split('\n').at(-1));
console.log('sheet_to_json', JSON.stringify(XLSX.utils.sheet_to_json(sheet, { header: 1 }).at(-1)));
const book = new Excel.Workbook();
await book.xlsx.readFile(process.argv[2]);
console.log('exceljs', book.worksheets[0].getCell('B3').text);
const read = await readSheet(process.argv[2]);
console.log('read-excel-file', JSON.stringify((read[0].data ?? read).at(-1)));
JS
)
expect 'JavaScript' 'sheet_to_csv b,#DIV/0!
sheet_to_json ["b"]
exceljs [object Object]
read-excel-file ["b",null]' "$seen"
