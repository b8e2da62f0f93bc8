#!/usr/bin/env bash
# A workbook in which one share was reckoned from 0 of 0, NaN in JavaScript, or a rate is Infinity, by exceljs, SheetJS, xlsx-populate and
# five more is opened by openpyxl and pandas no more: "invalid literal for int() with base 10: 'NaN'".
#
# Expected: an error in the cell, as a sheet has for 0/0 (#NUM! or #DIV/0!), an empty cell, or an error when it is written.
# Seen: exceljs 4.4.0, xlsx 0.18.5, xlsx-js-style 1.2.0, xlsx-populate 1.21.0, node-excel-export 1.4.4, @atomictech/xlsx-write-stream
#   2.0.2 and, for Infinity, xlsx-stream-writer 0.2.6 and excel4node 1.8.2 write both as numbers, which no number in a workbook can be.
#   calamine 0.9.1 reads them as such, openpyxl 3.1.5, and so pandas, ends. excel4node refuses NaN when it writes, XlsxWriter 3.3.1 both;
#   json-as-xlsx 2.6.4, by a later SheetJS, writes #NUM! and #DIV/0!, openpyxl itself an empty cell.
# Matters to: SLO tables and registers by a program: one service without requests, and the month's sheet cannot be read.
# Source: ECMA-376 part 1, 18.18.11 (n: a number); the packages' READMEs; XlsxWriter's "nan_inf_to_errors".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at exceljs@4.4.0 xlsx@0.18.5 xlsx-js-style@1.2.0 xlsx-populate@1.21.0 node-excel-export@1.4.4 @atomictech/xlsx-write-stream@2.0.2 \
    xlsx-stream-writer@0.2.6 excel4node@1.8.2 json-as-xlsx@2.6.4
pip_at openpyxl==3.1.5 python-calamine==0.9.1 XlsxWriter==3.3.1
js 2>"$work/log" <<'JS' || cannot "$(tail -n 3 "$work/log")"
import { Readable } from 'node:stream';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const sheetjs = (name) => (rows) => {
  const { utils, write } = require(name);
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'a');
  return write(book, { type: 'buffer' });
};
const named = (rows) => rows.slice(1).map(([id, share]) => ({ id, share }));
const ways = {
  exceljs: (rows) => {
    const book = new (require('exceljs').Workbook)();
    book.addWorksheet('a').addRows(rows);
    return book.xlsx.writeBuffer();
  },
  SheetJS: sheetjs('xlsx'),
  'xlsx-js-style': sheetjs('xlsx-js-style'),
  'xlsx-populate': async (rows) => {
    const book = await require('xlsx-populate').fromBlankAsync();
    book.sheet(0).cell('A1').value(rows);
    return book.outputAsync();
  },
  'node-excel-export': (rows) => {
    const specification = { id: { displayName: 'id', headerStyle: {} }, share: { displayName: 'share', headerStyle: {} } };
    return require('node-excel-export').buildExport([{ name: 'a', specification, data: named(rows) }]);
  },
  atomictech: async (rows) => {
    const Writer = require('@atomictech/xlsx-write-stream').default ?? require('@atomictech/xlsx-write-stream');
    return Buffer.concat(await Readable.from(rows).pipe(new Writer()).toArray());
  },
  'xlsx-stream-writer': (rows) => {
    const writer = new (require('xlsx-stream-writer'))();
    writer.addRows(rows);
    return writer.getFile();
  },
  excel4node: (rows) => {
    const book = new (require('excel4node').Workbook)();
    const sheet = book.addWorksheet('a');
    rows.forEach(([id, share], at) => (sheet.cell(at + 1, 1).string(id), at ? sheet.cell(at + 1, 2).number(share) : sheet.cell(1, 2).string(share)));
    return book.writeToBuffer();
  },
  'json-as-xlsx': (rows) => (require('json-as-xlsx').default ?? require('json-as-xlsx'))([{ sheet: 'a', columns: [{ label: 'id', value: 'id' },
    { label: 'share', value: 'share' }], content: named(rows) }], { writeOptions: { type: 'buffer', bookType: 'xlsx' }, writeMode: 'write' }),
};
for (const [name, make] of Object.entries(ways))
  for (const share of [NaN, Infinity])
    try {
      writeFileSync(`${name}-${share}.xlsx`, Buffer.from(await make([['id', 'share'], ['C-1', share], ['C-2', 0.5]])));
    } catch {
      writeFileSync(`${name}-${share}.xlsx`, '');
    }
JS
seen=$(cd "$work/js" && python3 - 2>/dev/null <<'PY'
import os, openpyxl, python_calamine, xlsxwriter

def read(path):
    if not os.path.getsize(path):
        return 'an error when written'
    try:
        by_openpyxl = openpyxl.load_workbook(path).worksheets[0].cell(2, 2).value
    except ValueError:
        by_openpyxl = 'not opened'
    return f'openpyxl {by_openpyxl}, calamine {python_calamine.CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()[1][1]!r}'

for kind in 'NaN', 'Infinity':
    book = openpyxl.Workbook()
    book.active.append(['id', 'share'])
    book.active.append(['C-1', float(kind)])
    book.save(f'openpyxl-{kind}.xlsx')
    try:
        with xlsxwriter.Workbook(f'XlsxWriter-{kind}.xlsx') as book:
            book.add_worksheet().write_number(1, 1, float(kind))
    except TypeError:
        open(f'XlsxWriter-{kind}.xlsx', 'w').close()
for name in 'exceljs', 'SheetJS', 'xlsx-js-style', 'xlsx-populate', 'node-excel-export', 'atomictech', 'xlsx-stream-writer', 'excel4node', 'json-as-xlsx', 'openpyxl', 'XlsxWriter':
    print(f'{name}:', ' | '.join(read(f'{name}-{kind}.xlsx') for kind in ('NaN', 'Infinity')))
PY
)
expect 'a share of NaN | of Infinity' 'exceljs: openpyxl not opened, calamine nan | openpyxl not opened, calamine inf
SheetJS: openpyxl not opened, calamine nan | openpyxl not opened, calamine inf
xlsx-js-style: openpyxl not opened, calamine nan | openpyxl not opened, calamine inf
xlsx-populate: openpyxl not opened, calamine nan | openpyxl not opened, calamine inf
node-excel-export: openpyxl not opened, calamine nan | openpyxl not opened, calamine inf
atomictech: openpyxl not opened, calamine nan | openpyxl not opened, calamine inf
xlsx-stream-writer: openpyxl None, calamine '"''"' | openpyxl not opened, calamine inf
excel4node: an error when written | openpyxl not opened, calamine inf
json-as-xlsx: openpyxl #NUM!, calamine '"''"' | openpyxl #DIV/0!, calamine '"''"'
openpyxl: openpyxl None, calamine '"''"' | openpyxl None, calamine '"''"'
XlsxWriter: an error when written | an error when written' "$seen"
