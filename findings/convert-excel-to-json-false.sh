#!/usr/bin/env bash
# convert-excel-to-json gives a cell that is false as the text "FALSE", which is true in JavaScript, and 30 hours as a
# day of 1899.
#
# Expected: true and false as such, as numbers and dates are given as numbers and dates; a duration in the format
#   [h]:mm as a number or a text.
# Seen: convert-excel-to-json 1.7.0: booleans are "TRUE" and "FALSE", so that `if (row.done)` holds for every row; 1.25
#   in the format [h]:mm is 1899-12-31T06:00:00.000Z. Of two columns with the head "note" the last one alone is kept,
#   though the option columnToKey names columns. node-xlsx 0.16.2, on the same library, gives true, false and 1.25.
# Matters to: Node programs that import sheets: what is not done is taken for done.
# Source: its README, "Identifying header rows"; ECMA-376 Part 1, 18.18.11 (cell type b).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at XlsxWriter==3.3.1
npm_at convert-excel-to-json@1.7.0 node-xlsx@0.16.2
python3 - "$work/js/made.xlsx" <<'PY'
import sys, xlsxwriter

book = xlsxwriter.Workbook(sys.argv[1])
sheet = book.add_worksheet('a')
sheet.write_row(0, 0, ['done', 'hours', 'note', 'note'])
for row, done in enumerate((True, False), 1):
    sheet.write_boolean(row, 0, done)
    sheet.write_number(row, 1, 1.25, book.add_format({'num_format': '[h]:mm'}))
    sheet.write_row(row, 2, ['first', 'second'])
book.close()
PY
seen=$(js <<'JS'
import convert from 'convert-excel-to-json';
import nodeXlsx from 'node-xlsx';
for (const row of convert({ sourceFile: 'made.xlsx', header: { rows: 1 }, columnToKey: { '*': '{{columnHeader}}' } }).a)
  console.log(JSON.stringify(row), row.done ? 'taken for done' : 'not done');
for (const row of (nodeXlsx.default ?? nodeXlsx).parse('made.xlsx')[0].data.slice(1)) console.log(JSON.stringify(row));
JS
)
expect 'rows, and those of node-xlsx' '{"done":"TRUE","hours":"1899-12-31T06:00:00.000Z","note":"second"} taken for done
{"done":"FALSE","hours":"1899-12-31T06:00:00.000Z","note":"second"} taken for done
[true,1.25,"first","second"]
[false,1.25,"first","second"]' "$seen"
