#!/usr/bin/env bash
# officegen writes true, a date and an empty cell as 0, icg-json-to-xlsx false and 0 as empty cells, mr-excel writes
# them as numbers "true" and "null", so that openpyxl does not open the workbook, and xlsx-write-stream writes a date as
# 45296.
#
# Expected: true is a boolean, a date a number in the format of a date, null an empty cell; or an error. The fork
#   @atomictech/xlsx-write-stream 2.0.2 writes them so.
# Seen: officegen 0.6.5 writes 0 for whatever is no text and no number, false and true alike. icg-json-to-xlsx 0.2.5
#   leaves false and 0 out as it does null, prints the heads for each row, and puts a row of heads before the rows of
#   its caller's own list. mr-excel 6.0.1 writes true, false, null and "Fri Jan 05 2024 …" where a number is to stand:
#   openpyxl and pandas refuse the workbook, LibreOffice shows 0. xlsx-write-stream 1.0.3, whose README names dates,
#   gives the date's number no format, and "true" and "false" as texts. json2xls 0.1.2, whose README has a date, writes
#   "Fri Jan 05 2024 …" as a text.
# Matters to: registers and logs that a program writes: what is done and not done is 0 or missing, and dates are of
#   1900.
# Source: the README of each; ECMA-376 Part 1, 18.18.11 (types of cells).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at officegen@0.6.5 icg-json-to-xlsx@0.2.5 json2xls@0.1.2 mr-excel@6.0.1 xlsx-write-stream@1.0.3 @atomictech/xlsx-write-stream@2.0.2
pip_at openpyxl==3.1.5 python-calamine==0.9.1
js <<'JS' >/dev/null || cannot 'a writer'
import { createWriteStream, writeFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const rows = [['done', true], ['late', false], ['due', new Date(Date.UTC(2024, 0, 5))], ['empty', null], ['number', 5]];
const book = require('officegen')('xlsx');
const sheet = book.makeNewSheet();
sheet.data = rows;
const written = createWriteStream('officegen.xlsx');
await new Promise((done) => (written.on('close', done), book.generate(written)));
const named = () => rows.map(([name, value]) => ({ name, value }));
const own = named();
require('icg-json-to-xlsx').writeFile('icg-json-to-xlsx.xlsx', own);
writeFileSync('own', String(own.length - rows.length));
writeFileSync('json2xls.xlsx', require('json2xls')(named()), 'binary');
const { generateExcel } = await import('mr-excel');
const data = named();
const headers = [{ label: 'name', text: 'name' }, { label: 'value', text: 'value' }];
writeFileSync('mr-excel.xlsx', await generateExcel({ backend: true, notSave: true, generateType: 'nodebuffer', sheet: [{ headers, data }] }));
for (const [name, path] of [['xlsx-write-stream', 'xlsx-write-stream'], ['atomictech', '@atomictech/xlsx-write-stream']]) {
  const Writer = require(path).default ?? require(path);
  const some = name === 'atomictech' ? rows : rows.filter(([, value]) => value !== null);
  await pipeline(Readable.from(some), new Writer(), createWriteStream(`${name}.xlsx`));
}
JS
seen=$(cd "$work/js" && python3 - 2>/dev/null <<'PY'
import openpyxl, python_calamine

for name in 'officegen', 'icg-json-to-xlsx', 'json2xls', 'mr-excel', 'xlsx-write-stream', 'atomictech':
    try:
        book = openpyxl.load_workbook(f'{name}.xlsx')
        print(f'{name}:', *(row[1] for row in book.worksheets[0].iter_rows(values_only=True)), sep=' | ')
    except ValueError as error:
        print(f'{name}:', error.__cause__ or error)
sheet = python_calamine.CalamineWorkbook.from_path('mr-excel.xlsx').get_sheet_by_index(0)
print('mr-excel in calamine:', *(row[1] for row in sheet.to_python()), sep=' | ')
PY
)
expect 'true, false, 5 January 2024, null, 5' 'officegen: | 0 | 0 | 0 | 0 | 5
icg-json-to-xlsx: | Value | True | None | 2024-01-05 00:00:00 | None | 5
json2xls: | value | True | False | Fri Jan 05 2024 00:00:00 GMT+0000 (Coordinated Universal Time) | None | 5
mr-excel: could not convert string to float: '"'"'true'"'"'
xlsx-write-stream: | true | false | 45296 | 5
atomictech: | True | False | 2024-01-05 00:00:00 | None | 5
mr-excel in calamine: | value | true | false | Fri Jan 05 2024 00:00:00 GMT+0000 (Coordinated Universal Time) | null | 5.0' "$seen"
expect 'rows that icg-json-to-xlsx adds to its data' 1 "$(cat "$work/js/own")"
