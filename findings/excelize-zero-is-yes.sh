#!/usr/bin/env bash
# excelize reads 0 in the format "yes";"yes";"no" as yes, and 3 in [>10]"high";[<5]"low" as high.
#
# Expected: GetRows, which gives "formatted" values, shows what Excel shows: the third part of a format is for zero, a
#   condition in brackets decides which part is taken.
# Seen: excelize-wasm 0.1.3 (the Go library compiled for npm) takes the first part for zero too, and never looks at a
#   condition: "up";"down";"same" is "up" for 0, [>=0.1]"ok";"bad" "ok" for 0.05, 0;-0;"none" "0". SheetJS (npm xlsx
#   0.18.5) shows "no", "low", "same", "bad" and "none", as Excel and LibreOffice do. Negative numbers are right.
# Matters to: sheets in which 1 and 0 are shown as yes and no, up and same, or limits as words: the program reads the
#   opposite of what people see. Ask for the raw value (RawCellValue).
# Source: ECMA-376 Part 1, 18.8.31 (numFmts): "the third section … zero values"; excelize's numfmt.go.
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
