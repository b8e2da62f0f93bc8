#!/usr/bin/env bash
# openpyxl and pandas open no workbook by excel-builder-vanilla, which SlickGrid exports with: "expected <class
# 'openpyxl.styles.fills.Fill'>".
#
# Expected: a sheet of two cells by a known writer is read by a known reader.
# Seen: excel-builder-vanilla 5.2.5 writes an empty <fill/> among the styles of each workbook; openpyxl 3.1.5 raises a
#   TypeError, also when told to read only, and pandas 3.1.1 with it. calamine 0.9.1 (engine='calamine' in pandas), SheetJS,
#   Gnumeric and LibreOffice read it.
# Matters to: pipelines that read what a web page exported; read it with calamine, or save it once in LibreOffice.
# Source: ECMA-376 Part 1, 18.8.20: fill holds one of patternFill and gradientFill, or none.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at excel-builder-vanilla@5.2.5
pip_at openpyxl==3.1.5 pandas==3.1.1 python-calamine==0.9.1
js <<'JS'
import { writeFileSync } from 'node:fs';
import { createExcelFile, createWorkbook } from 'excel-builder-vanilla';

const book = createWorkbook();
const sheet = book.createWorksheet({ name: 'Register' });
sheet.setData([['C-01', 5]]);
book.addWorksheet(sheet);
const made = await createExcelFile(book);
writeFileSync('made.xlsx', Buffer.from(made.arrayBuffer ? await made.arrayBuffer() : made));
JS
seen=$(cd "$work/js" && python3 - 2>/dev/null <<'PY'
import openpyxl, pandas

readers = {
    'openpyxl': lambda: openpyxl.load_workbook('made.xlsx').worksheets[0].values,
    'openpyxl, read only': lambda: openpyxl.load_workbook('made.xlsx', read_only=True).worksheets[0].values,
    'pandas': lambda: pandas.read_excel('made.xlsx', header=None, engine='openpyxl').values,
    'pandas with calamine': lambda: pandas.read_excel('made.xlsx', header=None, engine='calamine').values,
}
for name, read in readers.items():
    try:
        print(f'{name}:', *map(list, read()))
    except TypeError as error:
        print(f'{name}:', error)
PY
)
expect 'a row' 'openpyxl: expected <class '"'"'openpyxl.styles.fills.Fill'"'"'>
openpyxl, read only: expected <class '"'"'openpyxl.styles.fills.Fill'"'"'>
pandas: expected <class '"'"'openpyxl.styles.fills.Fill'"'"'>
pandas with calamine: ['"'"'C-01'"'"', 5]' "$seen"
