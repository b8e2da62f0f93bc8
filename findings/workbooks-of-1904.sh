#!/usr/bin/env bash
# Workbooks that count days from 1904, as Excel for the Mac made them and their copies still do: 5 January 2024 is 4 January 2020 to
# SheetJS' dates and what builds on it, to pylightxl, xlsx-populate, xlsx-stream-reader and o-spreadsheet.
#
# Expected: 5 January 2024, as openpyxl, pandas and calamine read it: the workbook says date1904 in its workbookPr.
# Seen: SheetJS 0.18.5 has the right day where it shows a cell in the format yyyy-mm-dd, and 2020-01-04 in the dates that it gives for
#   cellDates; convert-excel-to-json 1.7.0 and node-xlsx 0.16.2 give those. pylightxl 1.61, xlsx-populate 1.21.0 (numberToDate),
#   xlsx-stream-reader 1.1.1 and o-spreadsheet 19.3.7, which shows and saves it so, never ask which it is. exceljs 4.4.0 is right when it
#   reads the whole file, and in its streaming reader gives the bare number, with which nobody can tell.
# Matters to: registers grown from an old sheet: all due dates are four years and a day early, and none looks broken.
# Source: ECMA-376 part 1, 18.2.28 (workbookPr, date1904); the packages' READMEs.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

js_page
npm_at xlsx@0.18.5 convert-excel-to-json@1.7.0 node-xlsx@0.16.2 xlsx-populate@1.21.0 xlsx-stream-reader@1.1.1 exceljs@4.4.0 \
    @odoo/o-spreadsheet@19.3.7 @odoo/owl@2.8.3 jszip@3.10.2
pip_at XlsxWriter==3.3.1 openpyxl==3.1.5 pylightxl==1.61 python-calamine==0.9.1
cd "$work/js"
python3 - >"$work/python" <<'PY'
import datetime, openpyxl, pylightxl, python_calamine, xlsxwriter

book = xlsxwriter.Workbook('made.xlsx', {'date_1904': True})
sheet = book.add_worksheet('plan')
sheet.write_string(0, 0, 'due')
sheet.write_datetime(1, 0, datetime.datetime(2024, 1, 5), book.add_format({'num_format': 'yyyy-mm-dd'}))
book.close()
print('openpyxl:', openpyxl.load_workbook('made.xlsx').active['A2'].value.date())
print('calamine:', python_calamine.load_workbook('made.xlsx').get_sheet_by_index(0).to_python()[1][0])
print('pylightxl:', pylightxl.readxl('made.xlsx').ws('plan').row(2)[0])
PY
TZ=UTC js >"$work/node" 2>"$work/log" <<'JS' || cannot "$(tail -n 5 "$work/log")"
import './page.mjs';
import fs from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
for (const name of ['log', 'debug', 'group', 'groupEnd', 'groupCollapsed', 'warn']) console[name] = () => {};
const say = (name, value) => console.info(`${name}: ${value instanceof Date ? value.toISOString().slice(0, 10) : value}`);
const file = 'made.xlsx';
const { readFile, utils } = require('xlsx');
say('SheetJS, shown', readFile(file).Sheets.plan.A2.w);
say('SheetJS, cellDates', utils.sheet_to_json(readFile(file, { cellDates: true }).Sheets.plan)[0].due);
say('convert-excel-to-json', require('convert-excel-to-json')({ sourceFile: file }).plan[1].A);
say('node-xlsx', require('node-xlsx').parse(file, { cellDates: true })[0].data[1][0]);
const populate = require('xlsx-populate');
say('xlsx-populate', populate.numberToDate((await populate.fromFileAsync(file)).sheet(0).cell('A2').value()));
await new Promise((done) => {
  const reader = new (require('xlsx-stream-reader'))();
  reader.on('worksheet', (sheet) => sheet.on('row', ({ values }) => values[1] === 'due' || say('xlsx-stream-reader', values[1])).on('end', done).process());
  fs.createReadStream(file).pipe(reader);
});
globalThis.owl = require('@odoo/owl');
const parts = {};
for (const [path, part] of Object.entries((await require('jszip').loadAsync(fs.readFileSync(file))).files)) parts[path] = await part.async('string');
const { getters } = new (require('@odoo/o-spreadsheet/dist/o_spreadsheet.cjs').Model)(parts);
say('o-spreadsheet', getters.getEvaluatedCell({ sheetId: getters.getActiveSheetId(), col: 0, row: 1 }).formattedValue);
const { Workbook, stream } = require('exceljs');
const book = new Workbook();
await book.xlsx.readFile(file);
say('exceljs', book.worksheets[0].getCell('A2').value);
// Now and then the streaming reader misses a part of the archive and fails, which is another matter.
for (let due; due === undefined; )
  try {
    for await (const sheet of new stream.xlsx.WorkbookReader(file)) for await (const row of sheet) if (row.number === 2) say('exceljs, streaming', (due = row.values[1]));
  } catch {}
process.exit(0);
JS
expect '5 January 2024, counted from 1904' 'openpyxl: 2024-01-05
calamine: 2024-01-05
pylightxl: 2020/01/04
SheetJS, shown: 2024-01-05
SheetJS, cellDates: 2020-01-04
convert-excel-to-json: 2020-01-04
node-xlsx: 2020-01-04
xlsx-populate: 2020-01-04
xlsx-stream-reader: 2020-01-04
o-spreadsheet: 2020-01-04
exceljs: 2024-01-05
exceljs, streaming: 43834' "$(cat "$work/python" "$work/node")"
