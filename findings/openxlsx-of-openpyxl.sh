#!/usr/bin/env bash
# openpyxl does not open a workbook written by R's package openxlsx, and where it is told to read only, it sees one
# cell.
#
# Expected: a small table written by one of the two packages that everybody uses is read by the other.
# Seen: openxlsx 4.2.5.2 (Debian 12) names in each sheet's relations a drawing that is not in the file, whether there
#   is a picture or not: openpyxl 3.1.5 ends in "There is no item named 'xl/drawings/drawing1.xml' in the archive". It
#   also says that the sheet goes from A1 to A1, which openpyxl's read_only=True believes: the first head is all there
#   is. pandas 3.1.1, which asks openpyxl to look again, python-calamine and SheetJS (npm xlsx 0.18.5) read the sheet.
# Matters to: tables that come from R: read them by pandas or calamine, or call reset_dimensions() on a sheet opened
#   with read_only=True.
# Source: ECMA-376 Part 2, 6.5 (relationships), Part 1, 18.3.1.35 (dimension); openpyxl's reader/drawings.py.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

openxlsx
pip_at openpyxl==3.1.5 pandas==3.1.1 python-calamine==0.9.1
npm_at xlsx@0.18.5
r <<'R'
write.xlsx(data.frame(claim = c("faster", "cheaper"), cost = c(5, 7)), "made.xlsx")
R
seen=$(
    cd "$work"
    python3 - <<'PY'
import openpyxl, pandas

def attempt(name, read):
    try:
        print(name, read())
    except Exception as error:
        print(name, type(error).__name__, error)

attempt('openpyxl', lambda: openpyxl.load_workbook('made.xlsx').active.max_row)
attempt('openpyxl, read_only', lambda: list(openpyxl.load_workbook('made.xlsx', read_only=True).active.values))
attempt('pandas', lambda: pandas.read_excel('made.xlsx').values.tolist())
attempt('pandas, calamine', lambda: pandas.read_excel('made.xlsx', engine='calamine').values.tolist())
PY
    js "$work/made.xlsx" <<'JS'
import { createRequire } from 'node:module';

const XLSX = createRequire(import.meta.url)('xlsx');
const book = XLSX.readFile(process.argv[2]);
console.log('SheetJS', JSON.stringify(XLSX.utils.sheet_to_json(book.Sheets[book.SheetNames[0]], { header: 1 })));
JS
)
expect 'read' 'openpyxl KeyError "There is no item named '\''xl/drawings/drawing1.xml'\'' in the archive"
openpyxl, read_only [('\''claim'\'',)]
pandas [['\''faster'\'', 5], ['\''cheaper'\'', 7]]
pandas, calamine [['\''faster'\'', 5], ['\''cheaper'\'', 7]]
SheetJS [["claim","cost"],["faster",5],["cheaper",7]]' "$seen"
