#!/usr/bin/env bash
# Pandoc does not open a workbook written by openpyxl: "Entry not found: xl//xl/worksheets/sheet1.xml".
#
# Expected: the target of a relationship may begin with "/", which stands for the root of the package.
# Seen: pandoc 3.9 (pypandoc_binary 1.17) joins "/xl/worksheets/sheet1.xml" to "xl/" and ends with an error for each
#   workbook of openpyxl 3.1.5; it reads those of XlsxWriter 3.3.1, SheetJS 0.18.5 and exceljs 4.4.0,
#   whose targets are relative.
# Matters to: reports that Python scripts write, openpyxl being what pandas takes if XlsxWriter is not there.
# Source: ECMA-376 Part 2, 9.3 (relationships: targets are references relative to the source part or the root).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at openpyxl==3.1.5 XlsxWriter==3.3.1 pypandoc_binary==1.17
npm_at xlsx@0.18.5 exceljs@4.4.0
cd "$work"
python3 - <<'PY'
import openpyxl, xlsxwriter

book = openpyxl.Workbook()
book.active.append(['claim', 'observed'])
book.save('openpyxl.xlsx')
book = xlsxwriter.Workbook('XlsxWriter.xlsx')
book.add_worksheet().write_row(0, 0, ['claim', 'observed'])
book.close()
PY
js <<'JS'
import XLSX from 'xlsx';
import ExcelJS from 'exceljs';

const book = XLSX.utils.book_new();
XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['claim', 'observed']]), 'a');
XLSX.writeFile(book, '../SheetJS.xlsx');
const other = new ExcelJS.Workbook();
other.addWorksheet('a').addRow(['claim', 'observed']);
await other.xlsx.writeFile('../exceljs.xlsx');
JS
seen=$(python3 - 2>/dev/null <<'PY'
import pypandoc

for name in ('openpyxl', 'XlsxWriter', 'SheetJS', 'exceljs'):
    try:
        print(f'{name}:', pypandoc.convert_file(name + '.xlsx', 'gfm').strip().splitlines()[2])
    except RuntimeError as error:
        print(f'{name}:', str(error).strip().splitlines()[-1])
PY
)
expect 'opened by pandoc' 'openpyxl: Pandoc died with exitcode "64" during conversion: Failed to parse XLSX: Entry not found: xl//xl/worksheets/sheet1.xml
XlsxWriter: | claim | observed |
SheetJS: | claim | observed |
exceljs: | claim | observed |' "$seen"
