#!/usr/bin/env bash
# calamine does not read an ODS sheet written by SheetJS or Gnumeric: "Expecting 'table-cell', found 'Text(…".
#
# Expected: a sheet of two cells by a known writer is read by a known reader.
# Seen: SheetJS (npm xlsx 0.18.5) and Gnumeric 1.12.55 put line breaks and spaces between the elements of a row, as XML
#   allows; python-calamine 0.9.1 (the crate calamine) takes that for a cell and gives an error for the whole sheet.
#   pandas 3.1.1 (odf) and pyexcel-ods3 0.6.1 read SheetJS'. As XLSX the same sheet is fine.
# Matters to: tables that a web page offers as ODS, or that ssconvert has made.
# Debian 12 for Gnumeric.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at python-calamine==0.9.1 pandas==3.1.1 odfpy==1.4.1 pyexcel-ods3==0.6.1
npm_at xlsx@0.18.5
cd "$work"
js "$work" <<'JS'
import XLSX from 'xlsx';
process.chdir(process.argv[2]);
for (const type of ['ods', 'xlsx']) {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['claim', 'share'], ['Low cost', 0.1]]), 'a');
  XLSX.writeFile(book, `made.${type}`);
}
JS
deb_with_all_at gnumeric=1.12.55-1
quietly ssconvert --export-type=Gnumeric_OpenCalc:odf made.xlsx gnumeric.ods
seen=$(python3 - <<'PY'
import pandas, pyexcel_ods3, python_calamine

def calamine(name):
    try:
        return python_calamine.CalamineWorkbook.from_path(name).get_sheet_by_index(0).to_python()
    except python_calamine.CalamineError as error:
        return str(error).split('(')[0]

print('calamine, ods:', calamine('made.ods'))
print('calamine, ods of Gnumeric:', calamine('gnumeric.ods'))
print('calamine, xlsx:', calamine('made.xlsx'))
print('pandas, ods:', pandas.read_excel('made.ods', engine='odf', header=None).values.tolist())
print('pyexcel-ods3, ods:', pyexcel_ods3.get_data('made.ods')['a'])
PY
)
expect 'read' "calamine, ods: Expecting 'table-cell', found 'Text
calamine, ods of Gnumeric: Expecting 'table-cell', found 'Text
calamine, xlsx: [['claim', 'share'], ['Low cost', 0.1]]
pandas, ods: [['claim', 'share'], ['Low cost', 0.1]]
pyexcel-ods3, ods: [['claim', 'share'], ['Low cost', 0.1]]" "$seen"
