#!/usr/bin/env bash
# pyexcel reads "1,5" in a CSV file as 15, and "1,2,3" as 123; "0,5" beside it stays a text.
#
# Expected: a cell that is no number in Python stays a text, as "0,5" and "5 %" do; a comma parts thousands where three
#   digits follow it, if at all.
# Seen: pyexcel 0.7.6 with pyexcel-io 0.6.8 takes commas out wherever they stand between digits: 12,50 is 1250, ten
#   times or a hundred times what is meant, and save_as writes these numbers into a workbook. What begins with 0 is left
#   alone, so that one column is 15, "0,5", 25. "1_000" and "007" are texts.
# Matters to: who turns a CSV file from a country of decimal commas, or lists such as "1,2,3", to XLSX or records by
#   pyexcel. auto_detect_int=False keeps the texts.
# Source: pyexcel_io/service.py, detect_int_value: ([0-9]+,)*[0-9]+
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at pyexcel==0.7.6 pyexcel-io==0.6.8 pyexcel-xlsx==0.6.1 openpyxl==3.1.5
cd "$work"
printf 'days,who\n"1,5",Ann\n"0,5",Ben\n"12,50",Cem\n"1,2,3",Dan\n"1.234,56",Eve\n5 %%,Fay\n' >made.csv
seen=$(python3 - <<'PY'
import openpyxl, pyexcel

print(pyexcel.get_array(file_name='made.csv'))
pyexcel.save_as(file_name='made.csv', dest_file_name='made.xlsx')
print([cell.value for cell in openpyxl.load_workbook('made.xlsx').active['A']])
PY
)
expect 'rows, and the first column of the workbook' \
    "[['days', 'who'], [15, 'Ann'], ['0,5', 'Ben'], [1250, 'Cem'], [123, 'Dan'], ['1.234,56', 'Eve'], ['5 %', 'Fay']]
['days', 15, '0,5', 1250, 123, '1.234,56', '5 %']" "$seen"
