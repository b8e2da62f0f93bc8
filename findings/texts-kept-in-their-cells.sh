#!/usr/bin/env bash
# Texts that stand in their cells, as XlsxWriter writes large workbooks (constant_memory): o-spreadsheet, Odoo's, reads none of them, to
# pylightxl the sheet has no rows, and "not done yet", with "done" in bold, is "not " in FortuneSheet's importer.
#
# Expected: "not done yet" and "open", as openpyxl, pandas, calamine, xlsx2csv, SheetJS, exceljs and read-excel-file read them.
# Seen: o-spreadsheet 19.3.7 and pylightxl 1.61 know texts only where they are shared, and say nothing of the others; a register of
#   numbers is left. Of a text in runs @corbe30/fortune-excel 2.3.4 keeps the first, and xlsx-populate 1.21.0 gives its own nodes for a
#   value. What the smaller readers of streams make of such runs is in xlsx-partly-bold-cells.sh.
# Matters to: registers exported by servers, which write in this way to save memory: statuses are gone, or turned.
# Source: ECMA-376 part 1, 18.3.1.53 (is) and 18.18.11 (inlineStr); XlsxWriter's documentation of constant_memory.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

js_page
npm_at xlsx@0.18.5 exceljs@4.4.0 read-excel-file@9.3.17 xlsx-populate@1.21.0 @odoo/o-spreadsheet@19.3.7 @odoo/owl@2.8.3 jszip@3.10.2 \
    @corbe30/fortune-excel@2.3.4 @fortune-sheet/react@1.0.4 @fortune-sheet/core@1.0.4 react@19.3.1 react-dom@19.3.1 --legacy-peer-deps
pip_at XlsxWriter==3.3.1 openpyxl==3.1.5 python-calamine==0.9.1 xlsx2csv==0.8.6 pylightxl==1.61
cd "$work/js"
python3 - >"$work/seen" <<'PY'
import io, openpyxl, pylightxl, python_calamine, xlsx2csv, xlsxwriter

book = xlsxwriter.Workbook('made.xlsx', {'constant_memory': True})
sheet = book.add_worksheet('plan')
sheet.write_rich_string(0, 0, 'not ', book.add_format({'bold': True}), 'done', ' yet')
sheet.write_string(1, 0, 'open')
book.close()
say = lambda name, cells: print(f'{name}:', ' | '.join(cells))
say('openpyxl', [cell.value for cell in openpyxl.load_workbook('made.xlsx').active['A']])
say('calamine', [row[0] for row in python_calamine.load_workbook('made.xlsx').get_sheet_by_index(0).to_python()])
text = io.StringIO()
xlsx2csv.Xlsx2csv('made.xlsx').convert(text)
say('xlsx2csv', text.getvalue().splitlines())
say('pylightxl, rows', [str(pylightxl.readxl('made.xlsx').ws('plan').maxrow)])
PY
js >>"$work/seen" 2>"$work/log" <<'JS' || cannot "$(tail -n 5 "$work/log")"
import './page.mjs';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import readRows from 'read-excel-file/node';

const require = createRequire(import.meta.url);
for (const name of ['log', 'debug', 'group', 'groupEnd', 'groupCollapsed', 'warn']) console[name] = () => {};
const file = 'made.xlsx';
const text = (value) => value?.richText?.map((run) => run.text).join('') ?? (typeof value === 'object' ? JSON.stringify(value).slice(0, 40) : value);
const say = (name, values) => console.info(`${name}: ${values.map(text).join(' | ')}`);
const { readFile, utils } = require('xlsx');
say('SheetJS', utils.sheet_to_json(readFile(file).Sheets.plan, { header: 1 }).flat());
const book = new (require('exceljs').Workbook)();
await book.xlsx.readFile(file);
say('exceljs', book.worksheets[0].getColumn(1).values.slice(1));
say('read-excel-file', (await readRows(file))[0].data.flat());
const populated = (await require('xlsx-populate').fromFileAsync(file)).sheet(0);
say('xlsx-populate', [populated.cell('A1').value(), populated.cell('A2').value()]);
globalThis.owl = require('@odoo/owl');
const parts = {};
for (const [path, part] of Object.entries((await require('jszip').loadAsync(fs.readFileSync(file))).files)) parts[path] = await part.async('string');
const { getters } = new (require('@odoo/o-spreadsheet/dist/o_spreadsheet.cjs').Model)(parts);
say('o-spreadsheet', [0, 1].map((row) => getters.getEvaluatedCell({ sheetId: getters.getActiveSheetId(), col: 0, row }).formattedValue));
Object.assign(globalThis, { Blob: window.Blob, File: window.File });
const { transformExcelToFortune } = require('@corbe30/fortune-excel');
const [sheet] = await new Promise((done) => transformExcelToFortune(new File([fs.readFileSync(file)], file), done, () => {}, {}));
say('fortune-excel', sheet.celldata.map(({ v }) => v.v ?? v.ct.s.map((run) => run.v).join('')));
process.exit(0);
JS
expect 'not done yet, with a bold word; open' 'openpyxl: not done yet | open
calamine: not done yet | open
xlsx2csv: not done yet | open
pylightxl, rows: 0
SheetJS: not done yet | open
exceljs: not done yet | open
read-excel-file: not done yet | open
xlsx-populate: [{"name":"r","attributes":{},"children": | open
o-spreadsheet:  | 
fortune-excel: not  | open' "$(cat "$work/seen")"
