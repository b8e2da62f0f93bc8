#!/usr/bin/env bash
# PyExcelerate writes a date as the number 45296 if rows are given at once, and as a date if it is given alone.
#
# Expected: both ways of its README, `new_sheet(…, data=rows)` and `set_cell_value(…)`, write the same cell.
# Seen: PyExcelerate 0.13.0: set_cell_value gives a datetime the format yyyy-mm-dd, data= gives it none, so Excel,
#   LibreOffice and readers show 45296, a time as 0.4375. A timedelta is the text "1 day, 6:00:00" either way. No
#   warning.
# Matters to: reports with due dates and times that are written the quick way, for which people choose it: every date
#   is a number, and pandas or calamine reads a number.
# Source: pyexcelerate/Worksheet.py, set_cell_value.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at PyExcelerate==0.13.0 openpyxl==3.1.5 python-calamine==0.9.1
cd "$work"
seen=$(python3 -W ignore - <<'PY'
import datetime, openpyxl, pyexcelerate, python_calamine

day = datetime.datetime(2024, 1, 5)
book = pyexcelerate.Workbook()
book.new_sheet('rows', data=[['due', day], ['at', datetime.time(10, 30)]])
book.new_sheet('cell').set_cell_value(1, 1, day)
book.save('made.xlsx')
read = openpyxl.load_workbook('made.xlsx')
print(read['rows']['B1'].value, read['rows']['B2'].value, read['cell']['A1'].value)
read = python_calamine.CalamineWorkbook.from_path('made.xlsx')
print(read.get_sheet_by_name('rows').to_python(), read.get_sheet_by_name('cell').to_python())
PY
)
expect 'read by openpyxl and calamine' "45296.0 0.4375 2024-01-05 00:00:00
[['due', 45296.0], ['at', 0.4375]] [[datetime.date(2024, 1, 5)]]" "$seen"
