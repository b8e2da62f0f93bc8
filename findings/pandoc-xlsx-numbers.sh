#!/usr/bin/env bash
# Pandoc, reading a workbook, shows 5 January 2024 as 45296.0, the year 1986 as 1986.0, TRUE as 1.0 and a number of eleven
# digits as 1.2345678901e10.
#
# Expected: cells as the sheet shows them, or at the least a date as a date and a whole number without a point.
# Seen: pandoc 3.9 (pypandoc_binary 1.17) uses no format: 12 % is 0.12, 30:00 hours 1.25;
#   a truth is the number 1.0. kreuzberg
#   4.10.4, officeparser 8.1.1 and MarkItDown 0.1.9 give the date as a date or 45296, and true.
# Matters to: registers that are made Markdown: no column of dates can be read, and ids of digits get a point.
# Source: Pandoc's manual, "xlsx" among the input formats; ECMA-376 Part 1, 18.8.30 (numFmt), 18.18.11 (b).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at XlsxWriter==3.3.1 kreuzberg==4.10.4 'markitdown[xlsx]==0.1.9' pypandoc_binary==1.17
npm_at officeparser@8.1.1
cd "$work"
python3 - <<'PY'
import datetime
import xlsxwriter

book = xlsxwriter.Workbook('made.xlsx')
sheet = book.add_worksheet('a')
shown = lambda kind: book.add_format({'num_format': kind})
sheet.write_row(0, 0, ['date', 'year', 'yes', 'share', 'hours', 'order'])
sheet.write_datetime(1, 0, datetime.datetime(2024, 1, 5), shown('yyyy-mm-dd'))
sheet.write_number(1, 1, 1986)
sheet.write_boolean(1, 2, True)
sheet.write_number(1, 3, 0.12, shown('0%'))
sheet.write_number(1, 4, 1.25, shown('[h]:mm'))
sheet.write_number(1, 5, 12345678901)
book.close()
PY
seen=$(
    python3 - 2>/dev/null <<'PY'
import pypandoc
from kreuzberg import ExtractionConfig, extract_file_sync
from markitdown import MarkItDown

last = lambda text: text.strip().splitlines()[-1]
print('pandoc:', last(pypandoc.convert_file('made.xlsx', 'gfm', extra_args=['--wrap=none'])))
print('kreuzberg:', last(extract_file_sync('made.xlsx', config=ExtractionConfig(output_format='markdown')).content))
print('MarkItDown:', last(MarkItDown().convert('made.xlsx').text_content))
PY
    js <<'JS'
import officeparser from 'officeparser';
const text = (await (await officeparser.parseOffice('../made.xlsx')).to('md')).value;
console.log('officeparser:', text.trim().split('\n').at(-1));
JS
)
expect 'date, year, yes, share, hours, order' 'pandoc: | 45296.0 | 1986.0 | 1.0 | 0.12  | 1.25  | 1.2345678901e10 |
kreuzberg: | 2024-01-05 00:00:00 | 1986 | true | 0.12 | 1900-01-01 06:00:00 | 12345678901 |
MarkItDown: | 2024-01-05 | 1986 | True | 0.12 | 1 days 06:00:00 | 12345678901 |
officeparser: | 45296 | 1986 | TRUE | 0.12 | 1.25 | 12345678901 |' "$seen"
