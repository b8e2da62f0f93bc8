#!/usr/bin/env bash
# Sheets read by six packages of npm that are, or hold, old copies of SheetJS: the loss -5 that a sheet shows in red is "--5", 5:30 hours
# are "5:01", and the sheet "R&D plan" is not there under its name.
#
# Expected: what the sheet shows, as SheetJS 0.18.5 gives: -5, -5.0%, 5:30, 30:00; and the sheet by its name.
# Seen: xlsx-style 0.8.13, js-xlsx 0.8.22 and tempa-xlsx 0.8.20, copies that add styles, and xlsx-to-json 0.3.0, xlsx2json 1.0.0 and
#   parse-xl 1.0.1, which take SheetJS 0.7 or 0.8, put a second minus before numbers in 0;[Red]-0 and 0.0%;[Red]-0.0%, show the minutes of
#   the format [h]:mm as 01, whichever they are, and 00 as 01 too, and name the sheet "R&amp;D plan". [mm]:ss is right.
# Matters to: registers and time sheets that a server reads: "--5" is no number to whoever adds them up, half hours are gone.
# Source: the READMEs; SheetJS' history (0.8 is of 2015); ECMA-376 part 1, 18.8.31 (numFmts).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at xlsx-style@0.8.13 js-xlsx@0.8.22 tempa-xlsx@0.8.20 xlsx-to-json@0.3.0 xlsx2json@1.0.0 parse-xl@1.0.1 xlsx@0.18.5
pip_at XlsxWriter==3.3.1
cd "$work/js"
python3 - <<'PY'
import datetime, xlsxwriter

book = xlsxwriter.Workbook('made.xlsx')
sheet = book.add_worksheet('R&D plan')
cells = ((-5, '0;[Red]-0'), (-0.05, '0.0%;[Red]-0.0%'), (datetime.timedelta(hours=5.5), '[h]:mm'), (datetime.timedelta(hours=30), '[h]:mm'),
         (datetime.timedelta(minutes=90), '[mm]:ss'), (5, '0;[Red]-0'))
for column, (value, form) in enumerate(cells):
    sheet.write_string(0, column, f'c{column}')
    (sheet.write_number if isinstance(value, (int, float)) else sheet.write_datetime)(1, column, value, book.add_format({'num_format': form}))
book.close()
PY
seen=$(js <<'JS'
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const copies = ['xlsx', 'xlsx-style', 'js-xlsx', 'tempa-xlsx'];
const named = (sheets) => ('R&D plan' in sheets ? 'found' : `only ${Object.keys(sheets).join()}`);
const show = (name, row, sheets) => console.log(`${name}: ${Object.keys(row).sort().map((key) => row[key]).join(' | ')}${sheets ? `; the sheet: ${named(sheets)}` : ''}`);
for (const name of copies) {
  const { readFile, utils } = require(name);
  const { Sheets, SheetNames } = readFile('made.xlsx');
  show(name, [utils.sheet_to_csv(Sheets[SheetNames[0]]).split('\n')[1].split(',').join(' | ')], Sheets);
}
await new Promise((done) => require('xlsx-to-json')({ input: 'made.xlsx', output: null }, (_, rows) => done(show('xlsx-to-json', rows[0]))));
show('xlsx2json', (await require('xlsx2json')('made.xlsx'))[0][1]);
const { data } = new (require('parse-xl'))('made.xlsx');
show('parse-xl', Object.values(data)[0][0], data);
JS
)
expect '-5, -5 %, 5:30 and 30:00 hours, 90 minutes, 5' 'xlsx: -5 | -5.0% | 5:30 | 30:00 | 90:00 | 5; the sheet: found
xlsx-style: --5 | --5.0% | 5:01 | 30:01 | 90:00 | 5; the sheet: only R&amp;D plan
js-xlsx: --5 | --5.0% | 5:01 | 30:01 | 90:00 | 5; the sheet: only R&amp;D plan
tempa-xlsx: --5 | --5.0% | 5:01 | 30:01 | 90:00 | 5; the sheet: only R&amp;D plan
xlsx-to-json: --5 | --5.0% | 5:01 | 30:01 | 90:00 | 5
xlsx2json: --5 | --5.0% | 5:01 | 30:01 | 90:00 | 5
parse-xl: --5 | --5.0% | 5:01 | 30:01 | 90:00 | 5; the sheet: only R&amp;D plan' "$seen"
