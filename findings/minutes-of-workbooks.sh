#!/usr/bin/env bash
# Times of a workbook, one for each minute of a day: xlsx2csv writes 128 of 1439 a minute early, 00:14 for 00:15; as dates of JavaScript
# read-excel-file and excel-date-to-js give 544, and SheetJS 416, a thousandth of a second early, 00:04:59.999 for 00:05.
#
# Expected: the minutes that the workbook shows, as openpyxl, calamine, pylightxl, exceljs and xlsx-populate give them, and SheetJS' own text.
# Seen: a time is a share of a day, 0.010416666666666 for a quarter of an hour, and the products are cut off and not rounded: in xlsx2csv
#   0.8.6 to whole minutes, in read-excel-file 9.3.17, excel-date-to-js 1.1.5, and SheetJS 0.18.5 with cellDates to thousandths of a
#   second. What shows hours and minutes of these dates is a minute early; convert-excel-to-json 1.7.0 and node-xlsx 0.16.2 pass them on.
# Matters to: incident and shift registers: one time in three, or in eleven, is a minute off, and equal times differ between two tools.
# Source: ECMA-376 part 1, 18.17.4 (dates and times); the packages' READMEs.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at xlsx@0.18.5 read-excel-file@9.3.17 excel-date-to-js@1.1.5 convert-excel-to-json@1.7.0 node-xlsx@0.16.2 exceljs@4.4.0 xlsx-populate@1.21.0
pip_at XlsxWriter==3.3.1 openpyxl==3.1.5 python-calamine==0.9.1 pylightxl==1.61 xlsx2csv==0.8.6
cd "$work/js"
python3 - >"$work/python" <<'PY'
import datetime, io, openpyxl, pylightxl, python_calamine, xlsx2csv, xlsxwriter

minutes = [datetime.datetime(2024, 1, 5) + datetime.timedelta(minutes=minute) for minute in range(1, 1440)]
book = xlsxwriter.Workbook('made.xlsx')
sheet = book.add_worksheet('plan')
for row, minute in enumerate(minutes):
    sheet.write_datetime(row, 0, minute, book.add_format({'num_format': 'yyyy-mm-dd hh:mm'}))
book.close()

def say(name, read):
    early = [(f'{minute:%H:%M}', text) for minute, text in zip(minutes, read, strict=True) if text != f'{minute:%H:%M}']
    print(f'{name}: {len(early)} other minutes' + ''.join(f', {shown} for {due}' for due, shown in early[:1]))

say('openpyxl', [f'{cell.value:%H:%M}' for cell in openpyxl.load_workbook('made.xlsx').active['A']])
say('calamine', [f'{row[0]:%H:%M}' for row in python_calamine.load_workbook('made.xlsx').get_sheet_by_index(0).to_python()])
say('pylightxl', [row[0][11:16] for row in pylightxl.readxl('made.xlsx').ws('plan').rows])
text = io.StringIO()
xlsx2csv.Xlsx2csv('made.xlsx').convert(text)
say('xlsx2csv', [line[-5:] for line in text.getvalue().splitlines()])
PY
TZ=UTC js >"$work/node" <<'JS'
import { createRequire } from 'node:module';
import readRows from 'read-excel-file/node';

const require = createRequire(import.meta.url);
const file = 'made.xlsx';
const rows = [...Array(1439).keys()];
const due = (row) => new Date(Date.UTC(2024, 0, 5) + (row + 1) * 60000).toISOString();
const say = (name, dates) => {
  const early = rows.filter((row) => dates[row].toISOString() !== due(row));
  const first = early.length ? `, ${dates[early[0]].toISOString().slice(11, -1)} for ${due(early[0]).slice(11, 16)}` : '';
  console.log(`${name}: ${early.length} other times${first}`);
};
const { readFile } = require('xlsx');
const cells = readFile(file, { cellDates: true }).Sheets.plan;
const numbers = readFile(file).Sheets.plan;
say('SheetJS, cellDates', rows.map((row) => cells[`A${row + 1}`].v));
console.log(`SheetJS, shown: ${rows.filter((row) => numbers[`A${row + 1}`].w.slice(-5) !== due(row).slice(11, 16)).length} other minutes`);
say('convert-excel-to-json', require('convert-excel-to-json')({ sourceFile: file }).plan.map((row) => row.A));
say('node-xlsx', require('node-xlsx').parse(file, { cellDates: true })[0].data.map(([date]) => date));
say('read-excel-file', (await readRows(file))[0].data.map(([date]) => date));
say('excel-date-to-js', rows.map((row) => require('excel-date-to-js').getJsDateFromExcel(numbers[`A${row + 1}`].v)));
const book = new (require('exceljs').Workbook)();
await book.xlsx.readFile(file);
say('exceljs', rows.map((row) => book.worksheets[0].getCell(row + 1, 1).value));
const populate = require('xlsx-populate');
const sheet = (await populate.fromFileAsync(file)).sheet(0);
say('xlsx-populate', rows.map((row) => populate.numberToDate(sheet.cell(row + 1, 1).value())));
JS
expect 'each minute of 5 January 2024 but midnight' 'openpyxl: 0 other minutes
calamine: 0 other minutes
pylightxl: 0 other minutes
xlsx2csv: 128 other minutes, 00:14 for 00:15
SheetJS, cellDates: 416 other times, 00:04:59.999 for 00:05
SheetJS, shown: 0 other minutes
convert-excel-to-json: 416 other times, 00:04:59.999 for 00:05
node-xlsx: 416 other times, 00:04:59.999 for 00:05
read-excel-file: 544 other times, 00:04:59.999 for 00:05
excel-date-to-js: 544 other times, 00:04:59.999 for 00:05
exceljs: 0 other times
xlsx-populate: 0 other times' "$(cat "$work/python" "$work/node")"
