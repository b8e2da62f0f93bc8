#!/usr/bin/env bash
# Of ODS cells calamine loses tabs and line breaks, so that two words become one: "first" TAB "second" is
# "firstsecond".
#
# Expected: a reader that expands <text:s/> (several spaces) and joins paragraphs by a line break knows
#   <text:tab/> and <text:line-break/> beside them.
# Seen: python-calamine 0.9.1 (the crate calamine) drops both without a space. pandas 3.1.1's odf engine
#   drops the tab and keeps the break. pyexcel-ods3 0.6.1 keeps both.
#   pyexcel-ods3 writes the line breaks of a text so: "first", "second" on two lines is one word to calamine.
# Matters to: texts with a tab within, and texts of several lines by such writers: words join, and a search
#   finds neither.
# Source: OpenDocument 1.3 Part 3, 6.1.4 and 6.1.5.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at odfpy==1.4.1 python-calamine==0.9.1 pandas==3.1.1 pyexcel-ods3==0.6.1 lxml
cd "$work"
seen=$(python3 - <<'PY'
import pandas, pyexcel_ods3, python_calamine
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import LineBreak, P, S, Tab

book, table = OpenDocumentSpreadsheet(), Table(name='a')
book.spreadsheet.addElement(table)
for between in [Tab(), LineBreak(), S(c=2)]:
    row, cell, text = TableRow(), TableCell(valuetype='string'), P()
    text.addText('first')
    text.addElement(between)
    text.addText('second')
    cell.addElement(text)
    row.addElement(cell)
    table.addElement(row)
book.save('cells.ods')
print('calamine', [row[0] for row in python_calamine.CalamineWorkbook.from_path('cells.ods').get_sheet_by_index(0).to_python()])
print('pandas', pandas.read_excel('cells.ods', engine='odf', header=None)[0].tolist())
print('pyexcel-ods3', [row[0] for row in pyexcel_ods3.get_data('cells.ods')['a']])
pyexcel_ods3.save_data('lines.ods', {'a': [['first\nsecond']]})
print('its lines', python_calamine.CalamineWorkbook.from_path('lines.ods').get_sheet_by_index(0).to_python())
PY
)
expect 'a tab, a line break, two spaces' "calamine ['firstsecond', 'firstsecond', 'first  second']
pandas ['firstsecond', 'first\\nsecond', 'first  second']
pyexcel-ods3 ['first\\tsecond', 'first\\nsecond', 'first  second']
its lines [['firstsecond']]" "$seen"
