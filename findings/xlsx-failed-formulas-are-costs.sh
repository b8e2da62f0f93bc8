#!/usr/bin/env bash
# fast-xlsx-reader reads the failed formula #DIV/0! as the number 7, #VALUE! as 15 and #N/A as 42; xlsx-to-csv, asked for the CSV as
# a text, moves the heads a column to the right, and writes the two lines of a cell as two rows.
#
# Expected: an error is an error or an empty cell, never a number; the heads stand over their columns; a cell of two lines
#   is put in quotation marks.
# Seen: fast-xlsx-reader 0.3.1 gives the numbers by which XLS files, not XLSX ones, name errors. xlsx-to-csv 2.0.1 puts a
#   comma before its text and one behind it where `dest` is "return"; in a file that it writes they are not. #N/A is "NA"
#   and #DIV/0! "Div0"; 30:00 hours are 1900-01-01 06:00:00. A cell with a comma it quotes, one with a line end it does not.
# Matters to: sums of costs, which a failed formula raises by 7 or 42, and registers that a script converts.
# Source: ECMA-376 Part 1, 18.18.11 (t="e"); [MS-XLS], 2.5.10 (BErr); RFC 4180, 2.6; xlsx-to-csv's README: 'If set to
#   "return", it will return the CSV data as a string'.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at XlsxWriter==3.3.1
npm_at fast-xlsx-reader@0.3.1 xlsx-to-csv@2.0.1
cd "$work"
python3 - <<'PY'
import xlsxwriter

book = xlsxwriter.Workbook('a.xlsx')
sheet = book.add_worksheet('a')
sheet.write_row(0, 0, ['id', 'cost', 'note'])
for row, (formula, value) in enumerate((('=5/0', '#DIV/0!'), ('=VLOOKUP(1,E1:F2,2,0)', '#N/A'), ('="a"+1', '#VALUE!'), ('=2+3', 5)), 1):
    sheet.write_string(row, 0, f'C-{row}')
    sheet.write_formula(row, 1, formula, None, value)
sheet.write_string(4, 2, 'one\ntwo')
book.close()
PY
expect 'fast-xlsx-reader' 'id cost note / C-1 7  / C-2 42  / C-3 15  / C-4 5 one LINE two' "$(js a.xlsx <<'JS'
import excel from 'fast-xlsx-reader';

console.log = () => {};
const reader = excel.createReader({ input: '../a.xlsx' });
const rows = reader.readMany(reader.startRow, 5);
process.stdout.write(rows.map((row) => row.join(' ')).join(' / ').replace('\n', ' LINE '));
JS
)"
expect 'xlsx-to-csv' ',id,cost,note
C-1,Div0,
C-2,NA,
C-3,Value,
C-4,5,one
two
,' "$(js <<'JS' | tr -d '\r'
import { convertFile } from 'xlsx-to-csv';

console.log(convertFile('../a.xlsx', { dest: 'return', delimiter: ',' }));
JS
)"
