#!/usr/bin/env bash
# pandas reads true in an ODS sheet as False unless the cell shows the English word TRUE, and five minutes shown as
# "05:00" as five o'clock.
#
# Expected: a reader takes the value that the file keeps beside what is shown: office:boolean-value, office:time-value.
# Seen: pandas 3.1.1 with odfpy 1.4.1, its engine for ODS, looks at the text alone. ezodf 0.3.2 writes true without
#   any text: False. A German LibreOffice shows WAHR, a French one VRAI: False, each of them, with no warning. The
#   time PT00H05M00S in the format MM:SS is 05:00:00, a duration of 30:00:00 an error. python-calamine 0.9.1 gives
#   True, True, and five minutes.
# Matters to: columns of "done", "reviewed" and of durations in sheets from offices outside of English. Ask pandas for
#   engine="calamine".
# Source: pandas/io/excel/_odfreader.py: `if str(cell) == "TRUE"`, `pd.Timestamp(str(cell))`.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at pandas==3.1.1 odfpy==1.4.1 ezodf==0.3.2 lxml==6.0.2 python-calamine==0.9.1
cd "$work"
seen=$(python3 - <<'PY'
import ezodf, pandas
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

book = ezodf.newdoc('ods', 'ezodf.ods')
book.sheets.append(ezodf.Sheet('a', size=(1, 1)))
book.sheets[0]['A1'].set_value(True)
book.save()

# As LibreOffice keeps them: the value, and what is shown.
book = OpenDocumentSpreadsheet()
sheet, row = Table(name='a'), TableRow()
for kind, value, shown in [('boolean', 'true', 'TRUE'), ('boolean', 'true', 'WAHR'), ('boolean', 'true', 'VRAI'), ('time', 'PT00H05M00S', '05:00')]:
    cell = TableCell(valuetype=kind, **{kind + 'value': value})
    cell.addElement(P(text=shown))
    row.addElement(cell)
sheet.addElement(row)
book.spreadsheet.addElement(sheet)
book.save('office.ods')

for name in ['ezodf.ods', 'office.ods']:
    for engine in ['odf', 'calamine']:
        print(name, engine, *pandas.read_excel(name, header=None, engine=engine).values[0])
PY
)
expect 'true of ezodf; TRUE, WAHR, VRAI and five minutes' 'ezodf.ods odf False
ezodf.ods calamine True
office.ods odf True False False 05:00:00
office.ods calamine True True True 00:05:00' "$seen"
