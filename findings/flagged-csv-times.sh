#!/usr/bin/env bash
# flagged-csv shows 5 January 2024, 10:30, as "2024-01-05 10:01", 12 in the format 0 "days" as 0 "11ay00", and no hidden rows.
#
# Expected: what its README says of --preserve-formats: formats "as displayed in Excel"; 10:30, 6:00 PM, 12 days, 007.
# Seen: flagged-csv 0.1.7 takes every mm for the month, and the letters y, m, d, h and s of a unit in quotes for parts of a
#   date; AM/PM is written as it stands behind 18:11; 30 hours are "1 day, 6:00:00"; 7 in 000 is 7, and 1500 in 0.0,"k"
#   1500. Rows that are hidden are left out, without a word in its README.
# Matters to: logs of incidents, in which each time in January is one minute past the hour, and durations in units.
# Source: its README on "preserve_formats"; ECMA-376 Part 1, 18.8.31 (numFmts): mm behind h is minutes.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at flagged-csv==0.1.7 XlsxWriter==3.3.1
cd "$work"
python3 <<'PY'
import datetime, xlsxwriter

book = xlsxwriter.Workbook('log.xlsx')
sheet = book.add_worksheet('Log')
at = datetime.datetime(2024, 1, 5, 10, 30), datetime.datetime(2024, 11, 5, 18, 45)
for row, (value, shown) in enumerate((
    (at[0], 'yyyy-mm-dd hh:mm'), (at[1], 'yyyy-mm-dd hh:mm'), (at[1], 'h:mm AM/PM'), (1.25, '[h]:mm'), (12, '0 "days"'),
    (5, '0" min"'), (7, '000'), (1500, '0.0,"k"'), (0.9995, '0.00%'), (1986, '0'),
)):
    form = book.add_format({'num_format': shown})
    (sheet.write_number if isinstance(value, (int, float)) else sheet.write_datetime)(row, 0, value, form)
sheet.set_row(9, None, None, {'hidden': True})
book.close()
PY
seen=$("$work/py/bin/flagged-csv" log.xlsx -t Log --preserve-formats) || cannot flagged-csv
expect '10:30, 18:45 twice, 30:00, 12 days, 5 min, 007, 1.5k, 99.95%, 1986' 'A
2024-01-05 10:01
2024-11-05 18:11
18:11 AM/PM
"1 day, 6:00:00"
"0 ""11ay00"""
"0"" 01in"""
7
1500
99.95%' "$seen"
