#!/usr/bin/env bash
# A workbook by openpyxl is an error to Pandoc, "Entry not found: xl//xl/worksheets/sheet1.xml", and has no rows,
# without an error, to the npm packages excel-row-stream, xlsx-extract and excel.
#
# Expected: the target of a relationship may begin with "/", which stands for the root of the package. A sheet by the
#   best known writer of Python is read, or an error says that it is not.
# Seen: pandoc 3.9 (pypandoc_binary 1.17) joins "/xl/worksheets/sheet1.xml" to "xl/" and ends with an error for each
#   workbook of openpyxl 3.1.5; it reads those of XlsxWriter 3.3.1, SheetJS 0.18.5 and exceljs 4.4.0, whose targets are
#   relative. excel-row-stream 1.4.2 and xlsx-extract 0.2.0 end as after an empty sheet. openpyxl 3.1.5 writes the
#   sheet's path with a leading "/", which stands for the root of the package; without it both read all. excel 1.0.1
#   looks for the part of shared texts, which openpyxl does not write, and gives an empty list; its parser of XML
#   complains on standard error. xlstream 2.5.5 and SheetJS read the sheet.
# Matters to: reports that Python scripts write, openpyxl being what pandas takes if XlsxWriter is not there. Whoever
#   counts the rows of a register that a script in Python wrote: none are left, and nothing is said.
# Source: ECMA-376 Part 2, 9.3 (relationships: targets are references relative to the source part or the root); their
#   comparisons of a relationship's target with the names of the archive.
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

pip_at openpyxl==3.1.5
npm_at excel-row-stream@1.4.2 xlsx-extract@0.2.0 excel@1.0.1 xlstream@2.5.5
python3 - "$work/js" <<'PY'
import sys, zipfile, openpyxl

book = openpyxl.Workbook()
book.active.title = 'Register'
for row in (('id', 'state'), ('C-01', 'open')):
    book.active.append(row)
book.save(f'{sys.argv[1]}/written.xlsx')
with zipfile.ZipFile(f'{sys.argv[1]}/written.xlsx') as old, zipfile.ZipFile(f'{sys.argv[1]}/relative.xlsx', 'w') as new:
    for name in old.namelist():
        new.writestr(name, old.read(name).replace(b'Target="/xl/', b'Target="'))
PY
seen=$(js 2>/dev/null <<'JS'
import { createReadStream } from 'node:fs';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import rowsOf from 'excel-row-stream';
import { XLSX } from 'xlsx-extract';
import excel from 'excel';
import { getXlsxStream } from 'xlstream';

const readers = {
  'excel-row-stream': async (path, rows) => {
    const write = (row, _, done) => (rows.push(row.values ?? row), done());
    await pipeline(createReadStream(path), (rowsOf.default ?? rowsOf)({ matchSheet: /Register/ }), new Writable({ objectMode: true, write }));
  },
  'xlsx-extract': (path, rows) => new Promise((done, failed) => {
    new XLSX().extract(path, { sheet_nr: '1' }).on('row', (row) => rows.push(row)).on('end', done).on('error', failed);
  }),
  excel: async (path, rows) => rows.push(...(await (excel.default ?? excel)(path))),
  xlstream: async (path, rows) => {
    for await (const row of await getXlsxStream({ filePath: path, sheet: 0 })) rows.push(row.formatted.arr);
  },
};
for (const book of ['written', 'relative'])
  for (const [name, read] of Object.entries(readers)) {
    const rows = [];
    const error = await read(`${book}.xlsx`, rows).then(() => '', () => ' and an error');
    console.log(`${book}, ${name}: ${JSON.stringify(rows)}${error}`);
  }
JS
)
expect 'rows' 'written, excel-row-stream: []
written, xlsx-extract: []
written, excel: []
written, xlstream: [["id","state"],["C-01","open"]]
relative, excel-row-stream: [["id","state"],["C-01","open"]]
relative, xlsx-extract: [["id","state"],["C-01","open"]]
relative, excel: []
relative, xlstream: [["id","state"],["C-01","open"]]' "$seen"
