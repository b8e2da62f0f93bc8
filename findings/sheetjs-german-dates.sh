#!/usr/bin/env bash
# SheetJS shows a date in the format dd.mm.yyyy as 45296.
#
# Expected: a date with points, as German, Polish, Czech, Finnish and other writers format it, is shown
#   as 05.01.2024; with strokes and hyphens it is.
# Seen: SheetJS (npm xlsx 0.18.5): its formatter knows no bare "." in a date's format ("unrecognized
#   character"); the cell then has no text, and sheet_to_csv and sheet_to_json({raw: false}) give the day's
#   number. `dd\.mm\.yyyy`, which Excel itself writes, is shown right; Excel takes both. XlsxWriter,
#   openpyxl and others pass on what their caller wrote, mostly without the backslash.
# Matters to: web pages and converters that show sheets made by scripts: dates turn to numbers.
# Source: SheetJS's ssf, eval_fmt: `throw new Error('unrecognized character ' …)`.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at XlsxWriter==3.3.1
npm_at xlsx@0.18.5
python3 - "$work/dates.xlsx" <<'PY'
import datetime, sys, xlsxwriter

with xlsxwriter.Workbook(sys.argv[1]) as book:
    sheet = book.add_worksheet('a')
    for row, form in enumerate(['yyyy-mm-dd', 'dd/mm/yyyy', 'dd.mm.yyyy', 'd. mmmm yyyy', r'dd\.mm\.yyyy']):
        sheet.write_string(row, 0, form)
        sheet.write_datetime(row, 1, datetime.date(2024, 1, 5), book.add_format({'num_format': form}))
PY
seen=$(js "$work/dates.xlsx" <<'JS'
import XLSX from 'xlsx';
console.log(XLSX.utils.sheet_to_csv(XLSX.readFile(process.argv[2]).Sheets.a));
JS
)
expect 'as CSV' 'yyyy-mm-dd,2024-01-05
dd/mm/yyyy,05/01/2024
dd.mm.yyyy,45296
d. mmmm yyyy,45296
dd\.mm\.yyyy,05.01.2024' "$seen"
