#!/usr/bin/env bash
# excelize reads 0 in the format "yes";"yes";"no" as yes, 3 in [>10]"high";[<5]"low" as high, and 30 hours, in a
# workbook that counts days from 1904, as 35118:00 hours.
#
# Expected: GetRows, which gives "formatted" values, shows what Excel shows: the third part of a format is for zero, a
#   condition in brackets decides which part is taken. Where days are counted from decides which date a number is; a
#   duration, in the format [h]:mm, is the same in both systems.
# Seen: excelize-wasm 0.1.3 (the Go library compiled for npm) takes the first part for zero too, and never looks at a
#   condition: "up";"down";"same" is "up" for 0, [>=0.1]"ok";"bad" "ok" for 0.05, 0;-0;"none" "0". SheetJS (npm xlsx
#   0.18.5) shows "no", "low", "same", "bad" and "none", as Excel and LibreOffice do. Negative numbers are right.
#   excelize-wasm 0.1.3 (the Go library compiled for npm) adds the 1462 days between the two beginnings to durations
#   too: 1.25 in [h]:mm is 35118:00, half an hour in [m]" min" 2105310 min. Dates and times of day are right, and all is
#   right where days are counted from 1900. SheetJS (npm xlsx 0.18.5) and openpyxl 3.1.5 give 30 hours.
# Matters to: sheets in which 1 and 0 are shown as yes and no, up and same, or limits as words: the program reads the
#   opposite of what people see. Ask for the raw value (RawCellValue). Workbooks that began in Excel for Mac, or that
#   use negative times, for which one switches to 1904: sums of hours are off by 35088.
# Source: ECMA-376 Part 1, 18.8.31 (numFmts): "the third section … zero values"; excelize's numfmt.go; ECMA-376 Part 1,
#   18.17.4.1 (date1904) and 18.8.31; excelize's numfmt.go.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at XlsxWriter==3.3.1
npm_at excelize-wasm@0.1.3 xlsx@0.18.5
python3 - "$work/made.xlsx" <<'PY'
import sys, xlsxwriter

book = xlsxwriter.Workbook(sys.argv[1])
sheet = book.add_worksheet('a')
for row, (number, shown) in enumerate((
    (1, '"yes";"yes";"no"'), (0, '"yes";"yes";"no"'), (-5, '"up";"down";"same"'), (0, '"up";"down";"same"'),
    (12, '[>10]"high";[<5]"low";"middle"'), (3, '[>10]"high";[<5]"low";"middle"'), (0.05, '[>=0.1]"ok";"bad"'),
    (0, '0;-0;"none"'),
)):
    sheet.write_number(row, 0, number, book.add_format({'num_format': shown}))
    sheet.write_string(row, 1, f'{number} {shown}')
book.close()
PY
seen=$(js "$work/made.xlsx" <<'JS'
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import XLSX from 'xlsx';

const require = createRequire(import.meta.url);
const { init } = require('excelize-wasm');
const excelize = await init(require.resolve('excelize-wasm/excelize.wasm.gz'));
const rows = excelize.OpenReader(new Uint8Array(readFileSync(process.argv[2]))).GetRows('a').result;
const shown = XLSX.utils.sheet_to_json(XLSX.readFile(process.argv[2]).Sheets.a, { header: 1, raw: false });
rows.forEach(([text, format], row) => console.log(`${format} => ${text}, SheetJS ${shown[row][0]}`));
process.exit(0);
JS
)
expect 'read' '1 "yes";"yes";"no" => yes, SheetJS yes
0 "yes";"yes";"no" => yes, SheetJS no
-5 "up";"down";"same" => down, SheetJS down
0 "up";"down";"same" => up, SheetJS same
12 [>10]"high";[<5]"low";"middle" => high, SheetJS high
3 [>10]"high";[<5]"low";"middle" => high, SheetJS low
0.05 [>=0.1]"ok";"bad" => ok, SheetJS bad
0 0;-0;"none" => 0, SheetJS none' "$seen"

pip_at XlsxWriter==3.3.1 openpyxl==3.1.5
npm_at excelize-wasm@0.1.3 xlsx@0.18.5
cd "$work"
seen=$(python3 - <<'PY'
import datetime, openpyxl, xlsxwriter

for name, options in (('1900.xlsx', {}), ('1904.xlsx', {'date_1904': True})):
    book = xlsxwriter.Workbook(name, options)
    sheet = book.add_worksheet('a')
    sheet.write_number(0, 0, 1.25, book.add_format({'num_format': '[h]:mm'}))
    sheet.write_number(0, 1, 0.5 / 24, book.add_format({'num_format': '[m]" min"'}))
    sheet.write_datetime(0, 2, datetime.datetime(2024, 1, 5), book.add_format({'num_format': 'yyyy-mm-dd'}))
    book.close()
    print(name, openpyxl.load_workbook(name).active['A1'].value)
PY
)
expect 'openpyxl' '1900.xlsx 1 day, 6:00:00
1904.xlsx 1 day, 6:00:00' "$seen"
seen=$(js "$work" <<'JS'
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import XLSX from 'xlsx';

const require = createRequire(import.meta.url);
const { init } = require('excelize-wasm');
const excelize = await init(require.resolve('excelize-wasm/excelize.wasm.gz'));
for (const name of ['1900.xlsx', '1904.xlsx']) {
  const file = `${process.argv[2]}/${name}`;
  const [row] = excelize.OpenReader(new Uint8Array(readFileSync(file))).GetRows('a').result;
  console.log(name, row.join(', '), '| SheetJS', XLSX.utils.sheet_to_csv(XLSX.readFile(file).Sheets.a).trim());
}
process.exit(0);
JS
)
expect 'excelize' '1900.xlsx 30:00, 30 min, 2024-01-05 | SheetJS 30:00,30 min,2024-01-05
1904.xlsx 35118:00, 2105310 min, 2024-01-05 | SheetJS 30:00,30 min,2024-01-05' "$seen"
