#!/usr/bin/env bash
# Of a workbook by openpyxl the npm packages excel-row-stream, xlsx-extract and excel give no row and no error.
#
# Expected: a sheet by the best known writer of Python is read, or an error says that it is not.
# Seen: excel-row-stream 1.4.2 and xlsx-extract 0.2.0 end as after an empty sheet. openpyxl 3.1.5 writes the sheet's path
#   with a leading "/", which stands for the root of the package; without it both read all. excel 1.0.1 looks for the part
#   of shared texts, which openpyxl does not write, and gives an empty list; its parser of XML complains on standard
#   error. xlstream 2.5.5 and SheetJS read the sheet.
# Matters to: whoever counts the rows of a register that a script in Python wrote: none are left, and nothing is said.
# Source: their comparisons of a relationship's target with the names of the archive.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at openpyxl==3.1.5
npm_at excel-row-stream@1.4.2 xlsx-extract@0.2.0 excel@1.0.1 xlstream@2.5.5
python3 - "$work/js" <<'PY'
import sys, zipfile, openpyxl

book = openpyxl.Workbook()
book.active.title = 'Register'
for row in (('id', 'state'), ('C-01', 'open')):
    book.active.append(row)
book.save(f'{sys.argv[1]}/written.xlsx')
with zipfile.ZipFile(f'{sys.argv[1]}/written.xlsx') as old, zipfile.ZipFile(f'{sys.argv[1]}/relative.xlsx', 'w') as new:
    for name in old.namelist():
        new.writestr(name, old.read(name).replace(b'Target="/xl/', b'Target="'))
PY
seen=$(js 2>/dev/null <<'JS'
import { createReadStream } from 'node:fs';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import rowsOf from 'excel-row-stream';
import { XLSX } from 'xlsx-extract';
import excel from 'excel';
import { getXlsxStream } from 'xlstream';

const readers = {
  'excel-row-stream': async (path, rows) => {
    const write = (row, _, done) => (rows.push(row.values ?? row), done());
    await pipeline(createReadStream(path), (rowsOf.default ?? rowsOf)({ matchSheet: /Register/ }), new Writable({ objectMode: true, write }));
  },
  'xlsx-extract': (path, rows) => new Promise((done, failed) => {
    new XLSX().extract(path, { sheet_nr: '1' }).on('row', (row) => rows.push(row)).on('end', done).on('error', failed);
  }),
  excel: async (path, rows) => rows.push(...(await (excel.default ?? excel)(path))),
  xlstream: async (path, rows) => {
    for await (const row of await getXlsxStream({ filePath: path, sheet: 0 })) rows.push(row.formatted.arr);
  },
};
for (const book of ['written', 'relative'])
  for (const [name, read] of Object.entries(readers)) {
    const rows = [];
    const error = await read(`${book}.xlsx`, rows).then(() => '', () => ' and an error');
    console.log(`${book}, ${name}: ${JSON.stringify(rows)}${error}`);
  }
JS
)
expect 'rows' 'written, excel-row-stream: []
written, xlsx-extract: []
written, excel: []
written, xlstream: [["id","state"],["C-01","open"]]
relative, excel-row-stream: [["id","state"],["C-01","open"]]
relative, xlsx-extract: [["id","state"],["C-01","open"]]
relative, excel: []
relative, xlstream: [["id","state"],["C-01","open"]]' "$seen"
