#!/usr/bin/env bash
# A line break of Windows in a cell is read as "_x000D_" in the midst of the text by four readers of XLSX, and the text
# Claimed_x0020_benefit, a column's name in SharePoint, comes back from exceljs and SheetJS as "Claimed benefit".
#
# Expected: CR LF in a cell comes back as CR LF, or as LF; both escapes are how XLSX writes a CR. Writer and reader of
#   one library agree: what is decoded on reading is escaped on writing.
# Seen: XlsxWriter 3.3.1 writes `_x000D_`, which openpyxl 3.1.5 and pylightxl 1.61 show as it is. SheetJS (npm xlsx
#   0.18.5) writes `_x000d_` in small letters, which exceljs 4.4.0 and xlsx2csv 0.8.6 show though they decode the other;
#   python-calamine 0.9.1 decodes both. XLSX has _xHHHH_ for characters that XML cannot hold, and _x005F_ for the
#   underline of a text that only looks so. exceljs 4.4.0 and SheetJS (npm xlsx 0.18.5) write the text as it is and
#   decode it on reading. openpyxl 3.1.5 neither escapes nor decodes, so what it wrote it reads back, and others do not
#   (python-calamine 0.9.1: "Claimed benefit"). XlsxWriter 3.3.1 alone escapes; of its file xlsx2csv 0.8.6 makes
#   Claimed_x005F_x0020_benefit.
# Matters to: cells of several lines out of Windows forms, as pandas (by XlsxWriter) or a web page (by SheetJS) write
#   them: search and export see "line1_x000D_". Tables of columns, fields and ids that came from SharePoint lists or
#   Power Automate.
# Source: ECMA-376 Part 1, 22.9.2.19 (ST_Xstring).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at XlsxWriter==3.3.1 openpyxl==3.1.5 python-calamine==0.9.1 xlsx2csv==0.8.6 pylightxl==1.61
npm_at exceljs@4.4.0 xlsx@0.18.5
cd "$work"
python3 - <<'PY'
import xlsxwriter

with xlsxwriter.Workbook('xlsxwriter.xlsx') as book:
    book.add_worksheet('a').write_string(0, 0, 'one\r\ntwo')
PY
by_exceljs=$(js "$work" <<'JS'
import ExcelJS from 'exceljs';
import XLSX from 'xlsx';
process.chdir(process.argv[2]);
const sheets = XLSX.utils.book_new();
XLSX.utils.book_append_sheet(sheets, XLSX.utils.aoa_to_sheet([['one\r\ntwo']]), 'a');
XLSX.writeFile(sheets, 'sheetjs.xlsx');
for (const name of ['xlsxwriter', 'sheetjs']) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(name + '.xlsx');
  console.log(name, JSON.stringify(book.worksheets[0].getCell('A1').value));
}
JS
)
expect exceljs 'xlsxwriter "one\r\ntwo"
sheetjs "one_x000d_\ntwo"' "$by_exceljs"
by_python=$(python3 - <<'PY'
import subprocess, sys
import openpyxl, pylightxl, python_calamine

for name in ['xlsxwriter.xlsx', 'sheetjs.xlsx']:
    csv = subprocess.run([sys.executable, '-m', 'xlsx2csv', name], capture_output=True).stdout.decode()
    print(openpyxl.load_workbook(name).active['A1'].value.encode(),
          pylightxl.readxl(name).ws('a').index(1, 1).encode(),
          python_calamine.CalamineWorkbook.from_path(name).get_sheet_by_index(0).to_python()[0][0].encode(),
          csv.strip().strip('"').encode())
PY
)
expect 'openpyxl, pylightxl, calamine, xlsx2csv' "b'one_x000D_\\ntwo' b'one_x000D_\\ntwo' b'one\\r\\ntwo' b'one\\ntwo'
b'one_x000d_\\ntwo' b'one_x000d_\\ntwo' b'one\\r\\ntwo' b'one_x000d_\\ntwo'" "$by_python"

pip_at XlsxWriter==3.3.1 openpyxl==3.1.5 python-calamine==0.9.1 xlsx2csv==0.8.6
npm_at exceljs@4.4.0 xlsx@0.18.5
cd "$work"
seen=$(js "$work" <<'JS'
import ExcelJS from 'exceljs';
import XLSX from 'xlsx';
process.chdir(process.argv[2]);
const text = 'Claimed_x0020_benefit';

const book = new ExcelJS.Workbook();
book.addWorksheet('a').addRow([text]);
await book.xlsx.writeFile('exceljs.xlsx');
const again = new ExcelJS.Workbook();
await again.xlsx.readFile('exceljs.xlsx');
console.log('exceljs:', again.worksheets[0].getCell('A1').value);

const sheets = XLSX.utils.book_new();
XLSX.utils.book_append_sheet(sheets, XLSX.utils.aoa_to_sheet([[text]]), 'a');
XLSX.writeFile(sheets, 'sheetjs.xlsx');
console.log('SheetJS:', XLSX.readFile('sheetjs.xlsx').Sheets.a.A1.v);
JS
python3 - <<'PY'
import openpyxl, python_calamine, xlsxwriter

text = 'Claimed_x0020_benefit'
book = openpyxl.Workbook()
book.active['A1'] = text
book.save('openpyxl.xlsx')
print('openpyxl:', openpyxl.load_workbook('openpyxl.xlsx').active['A1'].value)

def calamine(name):
    return python_calamine.CalamineWorkbook.from_path(name).get_sheet_by_index(0).to_python()[0][0]

print('openpyxl, by calamine:', calamine('openpyxl.xlsx'))
with xlsxwriter.Workbook('xlsxwriter.xlsx') as book:
    book.add_worksheet().write_string(0, 0, text)
print('XlsxWriter, by calamine:', calamine('xlsxwriter.xlsx'))
PY
printf 'XlsxWriter, by xlsx2csv: '
python3 -m xlsx2csv xlsxwriter.xlsx)
expect 'what is read' 'exceljs: Claimed benefit
SheetJS: Claimed benefit
openpyxl: Claimed_x0020_benefit
openpyxl, by calamine: Claimed benefit
XlsxWriter, by calamine: Claimed_x0020_benefit
XlsxWriter, by xlsx2csv: Claimed_x005F_x0020_benefit' "$(printf '%s' "$seen" | tr -d '\r')"
