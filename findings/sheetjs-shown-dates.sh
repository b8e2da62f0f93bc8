#!/usr/bin/env bash
# SheetJS shows a date in the format dd.mm.yyyy as 45296, and 10:20:59.6 as "10:20:00", a minute early.
#
# Expected: a date with points, as German, Polish, Czech, Finnish and other writers format it, is shown as 05.01.2024;
#   with strokes and hyphens it is. Parts of a second are cut or rounded: 10:20:59 or 10:21:00; the end of a day is
#   23:59, or 00:00 of the next.
# Seen: SheetJS (npm xlsx 0.18.5): its formatter knows no bare "." in a date's format ("unrecognized character"); the
#   cell then has no text, and sheet_to_csv and sheet_to_json({raw: false}) give the day's number. `dd\.mm\.yyyy`, which
#   Excel itself writes, is shown right; Excel takes both. XlsxWriter, openpyxl and others pass on what their caller
#   wrote, mostly without the backslash. SheetJS (npm xlsx 0.18.5): the second is rounded up to 60 and shown as 00, and
#   the minute stays, in hh:mm:ss, [h]:mm:ss and with a date before it. In hh:mm the same time is 10:21, and 2024-01-05
#   23:59:59.6 is "2024-01-05 24:00".
# Matters to: web pages and converters that show sheets made by scripts: dates turn to numbers. Times with parts of
#   seconds, as programs log and export them: one in 120 is off by a minute.
# Source: SheetJS's ssf, eval_fmt: `throw new Error('unrecognized character ' …)`; SheetJS's ssf, parse_date_code and
#   write_date.
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

npm_at xlsx@0.18.5
seen=$(js <<'JS'
import XLSX from 'xlsx';
const day = 45296; // 2024-01-05
const shown = (hours, minutes, seconds, z) => {
  const sheet = { A1: { t: 'n', v: day + (hours * 3600 + minutes * 60 + seconds) / 86400, z }, '!ref': 'A1' };
  console.log(XLSX.utils.sheet_to_csv(sheet));
};
shown(10, 20, 18.6, 'hh:mm:ss');
shown(10, 20, 59.4, 'hh:mm:ss');
shown(10, 20, 59.6, 'hh:mm:ss');
shown(10, 20, 59.6, 'yyyy-mm-dd hh:mm:ss');
shown(10, 20, 59.6, 'hh:mm');
shown(23, 59, 59.6, 'yyyy-mm-dd hh:mm');
JS
)
expect 'shown' '10:20:19
10:20:59
10:20:00
2024-01-05 10:20:00
10:21
2024-01-05 24:00' "$seen"
