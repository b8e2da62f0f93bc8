#!/usr/bin/env bash
# pandas writes a duration of 5 hours so that a sheet shows 0, 30 hours so that it shows 1, 36 hours 2.
#
# Expected: a column of durations becomes cells in the format [h]:mm:ss, or at least numbers with their parts shown.
# Seen: pandas 3.1.1, to_excel by openpyxl and XlsxWriter alike: a timedelta becomes its number of days in the
#   format "0", which rounds to whole ones. Excel and LibreOffice show that, and so does sheet_to_csv of SheetJS
#   (npm xlsx 0.18.5): 5 h is 0, 30 h is 1, 36 h is 2. xlsx2csv 0.8.6 gives the days: 0.208333, 1.25, 1.5.
# Matters to: tables of lead times and times to restore: read on the sheet or turned to CSV they are wrong numbers
#   without a unit. Write hours as numbers, or texts.
# Source: pandas/io/excel/_base.py: `val.total_seconds() / 86400`, `fmt = "0"`.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at pandas==3.1.1 openpyxl==3.1.5 XlsxWriter==3.3.1 xlsx2csv==0.8.6
npm_at xlsx@0.18.5
cd "$work"
python3 - <<'PY'
import pandas
hours = pandas.DataFrame({'restored in': pandas.to_timedelta(['5h', '30h', '36h'])})
for engine in ['openpyxl', 'xlsxwriter']:
    hours.to_excel(engine + '.xlsx', engine=engine, index=False)
PY
seen=$(for engine in openpyxl xlsxwriter; do
    printf '%s, by xlsx2csv:' "$engine"
    python3 -m xlsx2csv "$engine.xlsx" | tr -d '\r' | sed 1d | tr '\n' ' ' | sed 's/^/ /; s/ $/\n/'
    js "$work/$engine.xlsx" <<'JS'
import XLSX from 'xlsx';
const sheet = XLSX.readFile(process.argv[2]).Sheets.Sheet1;
console.log('  by SheetJS:', XLSX.utils.sheet_to_csv(sheet).trim().split('\n').slice(1).join(' '), '| the value:', sheet.A3.v);
JS
done)
expect '5, 30 and 36 hours' 'openpyxl, by xlsx2csv: 0.208333 1.25 1.5
  by SheetJS: 0 1 2 | the value: 1.25
xlsxwriter, by xlsx2csv: 0.208333 1.25 1.5
  by SheetJS: 0 1 2 | the value: 1.25' "$seen"
