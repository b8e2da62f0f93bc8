#!/usr/bin/env bash
# MarkItDown writes a sheet's 0.5 as 5.000000e-01, the year 1986 as 1986.0, "N/A" as NaN, and parts a row at a bar.
#
# Expected: the Markdown table of a sheet says what the sheet says, and a bar in a cell is written so that the row
#   keeps its cells, as MarkItDown does for a CSV file.
# Seen: MarkItDown 0.1.9: a column that holds one small number is written with seven digits and powers of ten, also
#   the whole ones; one empty cell makes 1986.0 of a year; "N/A", "None" and "null" are NaN like empty cells; a line
#   break in a cell is "\n" in letters; "a | b" is two cells. The same table as CSV comes out right, with the bar
#   escaped.
# Matters to: tables that are given to a language model, or imported as Markdown: figures are rounded to seven digits,
#   and "not applicable" is the same as "not known". Save the sheet as CSV first.
# Source: markitdown/converters/_xlsx_converter.py (pandas, then its to_html); GFM 0.29, 4.10 (tables).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at 'markitdown[xlsx]==0.1.9' pandas==3.1.1 XlsxWriter==3.3.1
cd "$work"
seen=$(python3 - 2>/dev/null <<'PY'
import csv, xlsxwriter
from markitdown import MarkItDown

rows = [
    ['claim', 'year', 'share', 'note'], ['a | b', 1986, 0.5, 'N/A'], ['two\nlines', '', 0.00001, 'null'],
    ['plain', 1990, 123456789.123, 'yes'],
]
book = xlsxwriter.Workbook('made.xlsx')
sheet = book.add_worksheet('a')
for number, row in enumerate(rows):
    sheet.write_row(number, 0, row)
book.close()
with open('made.csv', 'w', newline='') as file:
    csv.writer(file).writerows(rows)
for name in ('made.xlsx', 'made.csv'):
    print(MarkItDown().convert(name).text_content)
PY
)
expect 'Markdown of the sheet, and of the CSV file' '## a
| claim | year | share | note |
| --- | --- | --- | --- |
| a | b | 1986.0 | 5.000000e-01 | NaN |
| two\nlines | NaN | 1.000000e-05 | NaN |
| plain | 1990.0 | 1.234568e+08 | yes |
| claim | year | share | note |
| --- | --- | --- | --- |
| a \| b | 1986 | 0.5 | N/A |
| two lines |  | 1e-05 | null |
| plain | 1990 | 123456789.123 | yes |' "$seen"
