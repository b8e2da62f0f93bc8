#!/usr/bin/env bash
# xlsxtream (npm), reading a workbook in which one cell is partly bold, shows in every cell below it the text of another one:
# the row of C-4 reads "C-3", "late", and C-4 and its state are nowhere.
#
# Expected: a cell that is partly bold is one text, "not done yet", and the cells below it keep theirs; the columns are
#   those of the sheet, as the README's example has them: `for await (const [A, B, C] of rows)`.
# Seen: xlsxtream 2.0.0 counts each piece of such a cell as a text of the list that all cells refer to, so that every
#   number in it is off by two from there on. An empty cell is left out, so that what follows it moves to the left.
#   TRUE is "1", 5 January 2024 is "00:00:00", 30:00 hours "1.25". A workbook by openpyxl is an error.
# Matters to: registers with one emphasised word: ids, states and notes of many rows are exchanged, each a plausible text.
# Source: ECMA-376 Part 1, 18.4.8 (si) and 18.4.4 (r); 18.3.1.4 (c, its attribute r); the package's README and Workbook.js.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at XlsxWriter==3.3.1 openpyxl==3.1.5
npm_at xlsxtream@2.0.0
cd "$work"
python3 - <<'PY'
import datetime
import openpyxl, xlsxwriter

book = xlsxwriter.Workbook('a.xlsx')
sheet, bold = book.add_worksheet('a'), book.add_format({'bold': True})
sheet.write_row(0, 0, ['id', 'state', 'cost', 'kept'])
sheet.write_row(1, 0, ['C-1', 'open', 5, True])
sheet.write_string(2, 0, 'C-2')
sheet.write_rich_string(2, 1, 'not ', bold, 'done', ' yet')
sheet.write_row(3, 0, ['C-3', 'late'])
sheet.write_boolean(3, 3, False)
sheet.write_row(4, 0, ['C-4', 'asked'])
sheet.write_datetime(4, 2, datetime.datetime(2024, 1, 5), book.add_format({'num_format': 'yyyy-mm-dd'}))
book.close()
book = openpyxl.Workbook()
book.active.append(['id'])
book.save('b.xlsx')
PY
read_rows() {
    js "$work/$1" <<'JS'
import xlsx from 'xlsxtream';

const book = await xlsx.open(process.argv[2]);
for await (const row of await book.sheets[0].getObjectStream()) console.log(row.join(' | '));
JS
}
expect 'read' 'id | state | cost | kept
C-1 | open | 5 | 1
C-2 | not
done | yet | 0
C-3 | late | 00:00:00' "$(read_rows a.xlsx)"
expect 'of openpyxl' "TypeError: Cannot read properties of undefined (reading 'size')" "$(read_rows b.xlsx 2>&1 | grep -m1 '^TypeError')"
