#!/usr/bin/env bash
# Of a sheet made JSON convert-excel-to-json and xlsx-to-json-lc give false as the text "FALSE", which is true in
# JavaScript, simple-excel-to-json a date as 45296, and all three only one of two columns that have one head.
#
# Expected: true and false as such, as numbers and dates are given as numbers and dates; a duration in the format [h]:mm
#   as a number or a text; two columns of one head are told apart, or it is said that they are not.
# Seen: convert-excel-to-json 1.7.0: booleans are "TRUE" and "FALSE", so that `if (row.done)` holds for every row; 1.25
#   in the format [h]:mm is 1899-12-31T06:00:00.000Z. xlsx-to-json-lc 0.5.0 gives all as texts, as they are shown.
#   simple-excel-to-json 2.3.0 keeps booleans, gives dates as the numbers of days, and writes heads with "_" for spaces.
#   Of two columns with the head "note" one alone is kept, the last or the first. node-xlsx 0.16.2, on the library of
#   the first, gives true, false and 1.25.
# Matters to: Node programs that import sheets: what is not done is taken for done.
# Source: the READMEs, "Identifying header rows", "Normal case"; ECMA-376 Part 1, 18.18.11 (cell type b).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at XlsxWriter==3.3.1
npm_at convert-excel-to-json@1.7.0 node-xlsx@0.16.2 xlsx-to-json-lc@0.5.0 simple-excel-to-json@2.3.0
python3 - "$work/js/made.xlsx" <<'PY'
import sys, xlsxwriter

book = xlsxwriter.Workbook(sys.argv[1])
sheet = book.add_worksheet('a')
sheet.write_row(0, 0, ['done', 'hours', 'due date', 'note', 'note'])
for row, done in enumerate((True, False), 1):
    sheet.write_boolean(row, 0, done)
    sheet.write_number(row, 1, 1.25, book.add_format({'num_format': '[h]:mm'}))
    sheet.write_number(row, 2, 45296, book.add_format({'num_format': 'yyyy-mm-dd'}))
    sheet.write_row(row, 3, ['first', 'second'])
book.close()
PY
seen=$(js <<'JS'
import convert from 'convert-excel-to-json';
import nodeXlsx from 'node-xlsx';
import simple from 'simple-excel-to-json';
import lowerCase from 'xlsx-to-json-lc';
for (const row of convert({ sourceFile: 'made.xlsx', header: { rows: 1 }, columnToKey: { '*': '{{columnHeader}}' } }).a)
  console.log(JSON.stringify(row), row.done ? 'taken for done' : 'not done');
for (const row of (nodeXlsx.default ?? nodeXlsx).parse('made.xlsx')[0].data.slice(1)) console.log(JSON.stringify(row));
for (const row of simple.parseXls2Json('made.xlsx')[0]) console.log('simple-excel-to-json:', JSON.stringify(row));
const rows = await new Promise((done) => lowerCase({ input: 'made.xlsx', output: null }, (error, read) => done(read)));
for (const row of rows) console.log('xlsx-to-json-lc:', JSON.stringify(row), row.done ? 'taken for done' : 'not done');
JS
)
expect 'rows, and those of node-xlsx' '{"done":"TRUE","hours":"1899-12-31T06:00:00.000Z","due date":"2024-01-05T00:00:00.000Z","note":"second"} taken for done
{"done":"FALSE","hours":"1899-12-31T06:00:00.000Z","due date":"2024-01-05T00:00:00.000Z","note":"second"} taken for done
[true,1.25,45296,"first","second"]
[false,1.25,45296,"first","second"]
simple-excel-to-json: {"done":true,"hours":1.25,"due_date":45296,"note":"second"}
simple-excel-to-json: {"done":false,"hours":1.25,"due_date":45296,"note":"second"}
xlsx-to-json-lc: {"note":"first","done":"TRUE","hours":"30:00","due date":"2024-01-05"} taken for done
xlsx-to-json-lc: {"note":"first","done":"FALSE","hours":"30:00","due date":"2024-01-05"} taken for done' "$seen"
