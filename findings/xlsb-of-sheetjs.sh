#!/usr/bin/env bash
# calamine reads only the first column of an XLSB sheet written by SheetJS, and pyxlsb finds every cell empty.
#
# Expected: a sheet of four cells by a known writer is read whole, or refused.
# Seen: of a sheet that SheetJS (npm xlsx 0.18.5) writes as XLSB, python-calamine 0.9.1 (the crate calamine)
#   gives a range of one column, and pyxlsb 1.0.10 gives None for each cell. Neither says that anything is
#   missing. SheetJS itself reads all of it; as XLSX both sides agree.
# Matters to: imports of XLSB, which lose columns without a word. Ask for XLSX instead.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at python-calamine==0.9.1 pyxlsb==1.0.10
npm_at xlsx@0.18.5
cd "$work"
js "$work" <<'JS'
import XLSX from 'xlsx';
process.chdir(process.argv[2]);
for (const type of ['xlsb', 'xlsx']) {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['claim', 'verdict'], ['Low cost', 'met']]), 'a');
  XLSX.writeFile(book, `made.${type}`, { bookType: type });
}
JS
seen=$(python3 - <<'PY'
import pyxlsb, python_calamine

for name in ('made.xlsb', 'made.xlsx'):
    rows = python_calamine.CalamineWorkbook.from_path(name).get_sheet_by_index(0).to_python()
    print(f'calamine, {name}:', rows)
with pyxlsb.open_workbook('made.xlsb') as book, book.get_sheet(1) as sheet:
    print('pyxlsb:', [[cell.v for cell in row] for row in sheet.rows()])
PY
)
expect 'read' "calamine, made.xlsb: [['claim'], ['Low cost']]
calamine, made.xlsx: [['claim', 'verdict'], ['Low cost', 'met']]
pyxlsb: [[None, None], [None, None]]" "$seen"
