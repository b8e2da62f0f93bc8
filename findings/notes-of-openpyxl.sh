#!/usr/bin/env bash
# A workbook by openpyxl with a note on one cell is opened neither by exceljs nor by excelts or pylightxl; o-spreadsheet, Odoo's, opens none
# of openpyxl's, and pylightxl gives no rows of them, or an error if lxml was installed where they were written.
#
# Expected: the note, or the cells without it, as SheetJS, read-excel-file, xlsx-populate and calamine give them.
# Seen: openpyxl 3.1.5 writes the targets of relationships with a "/" before them, which stands for the package's root. exceljs 4.4.0 and
#   @cj-tech-master/excelts 5.1.17 find the notes under another name and end with "reading 'comments'", pylightxl 1.61 with an error as
#   well, and o-spreadsheet 19.3.7 finds no sheet, "reading 'rows'". With lxml openpyxl names the space "r" at each sheet and not at the
#   workbook, so that pylightxl ends with "got 'NoneType'" at every workbook of its.
# Matters to: registers that scripts annotate, "checked by Ann": the server that took them yesterday takes them no more.
# Source: ECMA-376 part 2, 9.3 (relationships: targets relative to the source part or the root); openpyxl's documentation of comments.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

js_page
npm_at exceljs@4.4.0 @cj-tech-master/excelts@5.1.17 xlsx@0.18.5 read-excel-file@9.3.17 xlsx-populate@1.21.0 @odoo/o-spreadsheet@19.3.7 \
    @odoo/owl@2.8.3 jszip@3.10.2
pip_at openpyxl==3.1.5 lxml==6.1.3 pylightxl==1.61 python-calamine==0.9.1
cd "$work/js"
cat >"$work/write.py" <<'PY'
import sys, openpyxl
from openpyxl.comments import Comment

for name in 'plain', 'noted':
    book = openpyxl.Workbook()
    book.active['A1'] = 'open'
    if name == 'noted':
        book.active['A1'].comment = Comment('checked', 'Ann')
    book.save(f'{sys.argv[1]}{name}.xlsx')
PY
python3 "$work/write.py" ''
OPENPYXL_LXML=False python3 "$work/write.py" without-lxml-
python3 - >"$work/python" <<'PY'
import pylightxl, python_calamine

for name in 'plain', 'noted', 'without-lxml-plain', 'without-lxml-noted':
    try:
        read = str(list(pylightxl.readxl(f'{name}.xlsx').ws('Sheet').rows))
    except (KeyError, TypeError) as error:
        read = error.args[0]
    print(f'{name}: calamine {python_calamine.load_workbook(f"{name}.xlsx").get_sheet_by_index(0).to_python()}, pylightxl {read}')
PY
js >"$work/node" 2>"$work/log" <<'JS' || cannot "$(tail -n 5 "$work/log")"
import './page.mjs';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { Workbook } from '@cj-tech-master/excelts';
import readRows from 'read-excel-file/node';

const require = createRequire(import.meta.url);
for (const name of ['log', 'debug', 'group', 'groupEnd', 'groupCollapsed', 'warn']) console[name] = () => {};
globalThis.owl = require('@odoo/owl');
const first = (Book) => async (file) => {
  const book = new Book();
  await book.xlsx.readFile(file);
  return book.worksheets[0].getCell('A1').text;
};
const readers = {
  SheetJS: (file) => require('xlsx').readFile(file).Sheets.Sheet.A1.w,
  'read-excel-file': async (file) => (await readRows(file))[0].data[0][0],
  'xlsx-populate': async (file) => (await require('xlsx-populate').fromFileAsync(file)).sheet(0).cell('A1').value(),
  exceljs: first(require('exceljs').Workbook),
  excelts: first(Workbook),
  'o-spreadsheet': async (file) => {
    const parts = {};
    for (const [path, part] of Object.entries((await require('jszip').loadAsync(fs.readFileSync(file))).files)) parts[path] = await part.async('string');
    const { getters } = new (require('@odoo/o-spreadsheet/dist/o_spreadsheet.cjs').Model)(parts);
    return getters.getEvaluatedCell({ sheetId: getters.getActiveSheetId(), col: 0, row: 0 }).formattedValue;
  },
};
for (const name of ['plain', 'noted'])
  for (const [reader, read] of Object.entries(readers))
    console.info(`${name}, ${reader}:`, await Promise.resolve(read(`${name}.xlsx`)).catch((error) => error.message.replace('Cannot read properties of ', '')));
process.exit(0);
JS
expect '"open", plain and with a note' 'plain: calamine [['\''open'\'']], pylightxl expected string or bytes-like object, got '\''NoneType'\''
noted: calamine [['\''open'\'']], pylightxl expected string or bytes-like object, got '\''NoneType'\''
without-lxml-plain: calamine [['\''open'\'']], pylightxl []
without-lxml-noted: calamine [['\''open'\'']], pylightxl There is no item named '\''xl/commentsDrawing1.vml'\'' in the archive
plain, SheetJS: open
plain, read-excel-file: open
plain, xlsx-populate: open
plain, exceljs: open
plain, excelts: open
plain, o-spreadsheet: undefined (reading '\''rows'\'')
noted, SheetJS: open
noted, read-excel-file: open
noted, xlsx-populate: open
noted, exceljs: undefined (reading '\''comments'\'')
noted, excelts: undefined (reading '\''comments'\'')
noted, o-spreadsheet: undefined (reading '\''rows'\'')' "$(cat "$work/python" "$work/node")"
