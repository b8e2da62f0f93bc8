#!/usr/bin/env bash
# The crate excelstream reads each whole number in a cell that has a style as a day: a total of 240 in bold is 1900-08-27, 12 in the
# format 0 "days" 1900-01-12, the year 1986 in a cell formatted as text 1905-06-08; a date with a time stays 45296.4375.
#
# Expected: 240, 12 and 1986, as calamine reads them, and 2024-01-05 10:30.
# Seen: excelstream 0.20.2 never looks at the style: a number from 1 on without a fraction is a day if its cell has one, a frame or a
#   colour too, and one with a fraction never is. The sheet "R&D plan" is named "R&amp;D plan".
# Matters to: registers of durations, ids and years that a Rust program reads: counts become days of 1900, and moments numbers.
# Source: excelstream's README (rows_by_index, to_strings) and streaming_reader.rs; ECMA-376 part 1, 18.8.30 and 18.8.31 (numFmts).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at XlsxWriter==3.3.1 python-calamine==0.9.1
cd "$work"
python3 - <<'PY' >calamine
import python_calamine, xlsxwriter

book = xlsxwriter.Workbook('made.xlsx')
sheet = book.add_worksheet('R&D plan')
cells = ((12, '0 "days"'), (5, '"C-"000'), (1986, '@'), (7, '#,##0'), (45296, 'yyyy-mm-dd'), (45296.4375, 'yyyy-mm-dd hh:mm'), (1986, ''))
for row, (value, form) in enumerate(cells):
    sheet.write_number(row, 0, value, book.add_format({'num_format': form}) if form else None)
sheet.write_number(7, 0, 240, book.add_format({'bold': True}))
book.close()
book = python_calamine.load_workbook('made.xlsx')
print(f'calamine, {book.sheet_names}:', ' | '.join(str(row[0]) for row in book.get_sheet_by_index(0).to_python()))
PY
crate_at excelstream=0.20.2 <<'RUST'
fn main() {
    let mut book = excelstream::ExcelReader::open("made.xlsx").unwrap();
    let names = book.sheet_names();
    let rows: Vec<_> = book.rows_by_index(0).unwrap().map(|row| row.unwrap().to_strings().join(" ")).collect();
    println!("excelstream, {names:?}: {}", rows.join(" | "));
}
RUST
expect '12 days, C-005, 1986 as text, 7, 2024-01-05, 2024-01-05 10:30, 1986, 240 in bold' 'calamine, ['\''R&D plan'\'']: 12.0 | 5.0 | 1986.0 | 7.0 | 2024-01-05 | 2024-01-05 10:30:00 | 1986.0 | 240.0
excelstream, ["R&amp;D plan"]: 1900-01-12 | 1900-01-05 | 1905-06-08 | 1900-01-07 | 2024-01-05 | 45296.4375 | 1986 | 1900-08-27' "$(cat calamine; rust/run 2>/dev/null | grep -v 'shared\|Found')"
