#!/usr/bin/env bash
# A date that openpyxl writes as ISO 8601, 2024-01-05, is a day of July 1905 in exceljs and NaN in xlsx-populate; pylightxl
# does not open the workbook, xlsx2csv and read-excel-file not one with a time.
#
# Expected: cells of type "d" hold dates in words; a reader that does not know them gives the text.
# Seen: openpyxl 3.1.5 with iso_dates = True. exceljs 4.4.0 takes the year, 2024, for a count of days, and 10:30 for day 10;
#   xlsx-populate 1.21.0 gives NaN; SheetJS 0.18.5 reads dates, and times as "NaN:NaN:Na"; pylightxl 1.61 stops at any
#   date, xlsx2csv 0.8.6 and read-excel-file 9.3.17 at a time, which show dates. python-calamine 0.9.1,
#   openpyxl and kreuzberg 4.10.4 have all three.
# Matters to: registers written by scripts that ask for readable dates: other scripts see other dates, without an error.
# Source: ECMA-376 Part 1, 18.18.11 (ST_CellType: d); openpyxl's documentation, "Dates and Times".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at openpyxl==3.1.5 pylightxl==1.61 xlsx2csv==0.8.6 python-calamine==0.9.1 kreuzberg==4.10.4
npm_at exceljs@4.4.0 xlsx@0.18.5 read-excel-file@9.3.17 xlsx-populate@1.21.0
cd "$work"
python3 - <<'PY'
import datetime
import openpyxl

values = {'date': datetime.date(2024, 1, 5), 'both': datetime.datetime(2024, 1, 5, 10, 30), 'time': datetime.time(10, 30)}
for name, value in values.items():
    book = openpyxl.Workbook()
    book.iso_dates = True
    book.active.title = 'a'
    book.active.append([value])
    book.save(name + '.xlsx')
PY
cat >python.py <<'PY'
import subprocess, sys
import openpyxl, pylightxl, python_calamine
from kreuzberg import extract_file_sync

path = sys.argv[1]
command = ['python3', 'py/xlsx2csv.py', path]
readers = {
    'openpyxl': lambda: openpyxl.load_workbook(path).active['A1'].value,
    'calamine': lambda: python_calamine.CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()[0][0],
    'kreuzberg': lambda: extract_file_sync(path).content.split('\n\n')[-1].strip(),
    'pylightxl': lambda: pylightxl.readxl(path).ws('a').address('A1'),
    'xlsx2csv': lambda: subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip(),
}
for name, read in readers.items():
    try:
        print(f'{name}: {read()}')
    except Exception as error:
        print(f'{name}: {type(error).__name__}')
PY
cat >js/read.cjs <<'JS'
const path = process.argv[2];
const XLSX = require('xlsx');
const readers = {
  exceljs: async () => {
    const book = new (require('exceljs').Workbook)();
    await book.xlsx.readFile(path);
    return book.worksheets[0].getCell('A1').value;
  },
  'xlsx-populate': async () => (await require('xlsx-populate').fromFileAsync(path)).sheet(0).cell('A1').value(),
  SheetJS: () => XLSX.utils.sheet_to_json(XLSX.readFile(path).Sheets.a, { header: 1, raw: false })[0][0],
  'read-excel-file': async () => (await require('read-excel-file/node').readSheet(path))[0][0],
};
(async () => {
  for (const [name, read] of Object.entries(readers)) {
    let shown;
    try {
      shown = await read();
    } catch (error) {
      shown = error.constructor.name;
    }
    console.log(`${name}: ${shown instanceof Date && !isNaN(shown) ? shown.toISOString() : shown}`);
  }
})();
JS
seen=$(for name in date both time; do
    printf '%s\n' "$name"
    python3 python.py "$name.xlsx"
    node js/read.cjs "$name.xlsx"
done)
expect '2024-01-05, 2024-01-05 10:30, 10:30' 'date
openpyxl: 2024-01-05
calamine: 2024-01-05
kreuzberg: 2024-01-05
pylightxl: ValueError
xlsx2csv: 2024-01-05
exceljs: 1905-07-16T00:00:00.000Z
xlsx-populate: NaN
SheetJS: 2024-01-05
read-excel-file: 2024-01-05T00:00:00.000Z
both
openpyxl: 2024-01-05 10:30:00
calamine: 2024-01-05 10:30:00
kreuzberg: 2024-01-05T10:30:00
pylightxl: ValueError
xlsx2csv: 2024-01-05T10:30:00
exceljs: 1905-07-16T00:00:00.000Z
xlsx-populate: NaN
SheetJS: 2024-01-05 10:30:00
read-excel-file: 2024-01-05T10:30:00.000Z
time
openpyxl: 10:30:00
calamine: 10:30:00
kreuzberg: 10:30:00
pylightxl: ValueError
xlsx2csv: CalledProcessError
exceljs: 1900-01-09T00:00:00.000Z
xlsx-populate: NaN
SheetJS: NaN:NaN:Na
read-excel-file: InvalidSpreadsheetError' "$seen"
