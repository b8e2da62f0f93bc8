#!/usr/bin/env bash
# xlsx2csv leaves out hidden rows, so that a filter somebody forgot in the sheet drops data.
#
# Expected: a converter writes all rows, as openpyxl, pandas, calamine, SheetJS and in2csv do; hidden
#   sheets it writes too.
# Seen: xlsx2csv 0.8.6 (the Python program) skips each row that is hidden, by hand or by a filter, and
#   says nothing; hidden columns are written. `--include-hidden-rows` brings the rows back.
# Matters to: imports by way of it: rows that were filtered away when the sheet was saved are missing.
# Source: xlsx2csv.py, skip_hidden_rows, True unless told otherwise.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at XlsxWriter==3.3.1 xlsx2csv==0.8.6
cd "$work"
python3 - <<'PY'
import xlsxwriter

with xlsxwriter.Workbook('filtered.xlsx') as book:
    sheet = book.add_worksheet('a')
    for row, (status, text) in enumerate([('status', 'text'), ('realised', 'one'), ('unrealised', 'two')]):
        sheet.write_row(row, 0, [status, text])
    sheet.autofilter('A1:B3')
    sheet.filter_column('A', 'x == realised')
    sheet.set_row(2, None, None, {'hidden': True})
    sheet.set_column('B:B', None, None, {'hidden': True})
PY
expect 'as it comes' $'status,text\nrealised,one' "$(python3 -m xlsx2csv filtered.xlsx | tr -d '\r')"
expect '--include-hidden-rows' $'status,text\nrealised,one\nunrealised,two' \
    "$(python3 -m xlsx2csv --include-hidden-rows filtered.xlsx | tr -d '\r')"
