#!/usr/bin/env bash
# SheetJS does not open a workbook written by PyExcelerate: "Bad compressed size: … != 4294967295".
#
# Expected: a small XLSX of a known writer opens in a known reader.
# Seen: PyExcelerate 0.13.0 streams its parts into the archive, with the sizes of ZIP64 in each local header
#   though they are small; SheetJS (npm xlsx 0.18.5) compares the sizes of the two headers and refuses.
#   openpyxl 3.1.5, python-calamine 0.9.1 and exceljs 4.4.0 read it.
# Matters to: reports by PyExcelerate (chosen for speed) that people drop into a web page.
# Source: SheetJS's cfb.js, parse_local_file; ZIP's APPNOTE 4.4.8.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at PyExcelerate==0.13.0 openpyxl==3.1.5 python-calamine==0.9.1
npm_at xlsx@0.18.5 exceljs@4.4.0
cd "$work"
by_python=$(python3 - <<'PY'
import openpyxl, pyexcelerate, python_calamine

book = pyexcelerate.Workbook()
book.new_sheet('a', data=[['claim', 'share'], ['Low cost', 0.1]])
book.save('made.xlsx')
print([[cell.value for cell in row] for row in openpyxl.load_workbook('made.xlsx').active.iter_rows()])
print(python_calamine.CalamineWorkbook.from_path('made.xlsx').get_sheet_by_index(0).to_python())
PY
)
expect 'openpyxl, calamine' "[['claim', 'share'], ['Low cost', 0.1]]
[['claim', 'share'], ['Low cost', 0.1]]" "$by_python"
seen=$(js "$work/made.xlsx" <<'JS'
import ExcelJS from 'exceljs';
import XLSX from 'xlsx';
const book = new ExcelJS.Workbook();
await book.xlsx.readFile(process.argv[2]);
console.log('exceljs', book.worksheets[0].getCell('A2').value);
try {
  console.log('SheetJS', XLSX.readFile(process.argv[2]).SheetNames);
} catch (error) {
  console.log('SheetJS', error.message.replace(/\d+ !=/, '… !='));
}
JS
)
expect 'exceljs, SheetJS' 'exceljs Low cost
SheetJS Bad compressed size: … != 4294967295' "$seen"
