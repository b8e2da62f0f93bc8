#!/usr/bin/env bash
# pylightxl, a reader and writer of workbooks for Python, saves one with a true, a date or None in it so that no reader opens it, itself
# included; of "R&D" it makes "R&amp;D", at the next save "R&amp;amp;D", and of the dates of a workbook that it read it makes texts.
#
# Expected: true is a boolean, a date a date, None an empty cell, or an error when it is written; "&" comes back as it was, and what was
#   not touched stays.
# Seen: pylightxl 1.61 writes "True", "2024-01-05" and "None" where a number is to stand, also if it read the TRUE from a sheet. It escapes
#   texts twice, in the list of texts and as it is written. A formula with "<" and a sheet named "R&D plan" are written bare. Dates are
#   read as texts such as 2024/01/05, 30 hours as 06:00:00, and so they are saved. The README names formats and charts as what is lost.
# Matters to: registers that a script fills in: one truth or date in a column ends the workbook, and each run adds "amp;" to a name.
# Source: pylightxl's README (Writer: "write to existing excel files"), pylightxl.py (writexl_new_worksheet_text).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at pylightxl==1.61 openpyxl==3.1.5 XlsxWriter==3.3.1
cd "$work"
seen=$(python3 - <<'PY'
import datetime, os, openpyxl, pylightxl, xlsxwriter

def read(way, path='made.xlsx'):
    try:
        return way(path)
    except Exception:
        return 'unreadable'

def openpyxl_way(path):
    return [cell.value for row in openpyxl.load_workbook(path).worksheets[0].iter_rows() for cell in row]

def own_way(path):
    book = pylightxl.readxl(path)
    return [value for row in book.ws(book.ws_names[0]).rows for value in row]

def said(name, path='made.xlsx'):
    print(f'{name}: openpyxl {read(openpyxl_way, path)}, itself {read(own_way, path)}')

def save(name, values, sheet='plan'):
    book = pylightxl.Database()
    book.add_ws(sheet)
    for column, value in enumerate(values, 1):
        book.ws(sheet).update_index(row=1, col=column, val=value)
    if os.path.exists('made.xlsx'):
        os.remove('made.xlsx')
    pylightxl.writexl(db=book, fn='made.xlsx')
    said(name)

save('texts and numbers', ['007', 'p95 <5', -5])
save('true', ['C-1', True])
save('a date', ['C-1', datetime.date(2024, 1, 5)])
save('None', ['C-1', None])
save('a formula', ['=IF(B1<5,"low","high")', 4])
save('a sheet "R&D plan"', ['C-1'], 'R&D plan')
save('R&D', ['R&D'])
book = pylightxl.readxl('made.xlsx')
pylightxl.writexl(db=book, fn='made.xlsx')
said('R&D, saved again')
for name, cells in ('a register', ['R&D', (datetime.date(2024, 1, 5), 'yyyy-mm-dd'), (datetime.timedelta(hours=30), '[h]:mm'), 5]), ('one with TRUE', ['C-1', True]):
    book = xlsxwriter.Workbook('register.xlsx')
    sheet = book.add_worksheet('plan')
    for column, cell in enumerate(cells):
        if isinstance(cell, tuple):
            sheet.write_datetime(0, column, cell[0], book.add_format({'num_format': cell[1]}))
        else:
            sheet.write(0, column, cell)
    book.close()
    book = pylightxl.readxl('register.xlsx')
    pylightxl.writexl(db=book, fn='register.xlsx')
    said(f'{name} by XlsxWriter, read and saved', 'register.xlsx')
PY
)
expect 'what was saved' 'texts and numbers: openpyxl ['"'007', 'p95 <5', -5], itself ['007', 'p95 <5', -5]"'
true: openpyxl unreadable, itself unreadable
a date: openpyxl unreadable, itself unreadable
None: openpyxl unreadable, itself unreadable
a formula: openpyxl unreadable, itself unreadable
a sheet "R&D plan": openpyxl unreadable, itself unreadable
R&D: openpyxl ['"'R&amp;D'], itself ['R&amp;D'"']
R&D, saved again: openpyxl ['"'R&amp;amp;D'], itself ['R&amp;amp;D'"']
a register by XlsxWriter, read and saved: openpyxl ['"'R&amp;D', '2024/01/05', '06:00:00', 5], itself ['R&amp;D', '2024/01/05', '06:00:00', 5"']
one with TRUE by XlsxWriter, read and saved: openpyxl unreadable, itself unreadable' "$seen"
