#!/usr/bin/env bash
# Workbooks that only their writers' kin open: a sheet named "R&D plan" by eight packages of npm, excel-export, xlsx-style and
# officegen among them; and a workbook by excel4node with a link in it is refused by openpyxl and pandas.
#
# Expected: "&" in a name is written "&amp;", as all eight do in cells; a link has the attributes that ECMA-376 has for it.
# Seen: excel-export 0.5.1, excel-export-next 1.0.3, node-excel-export 1.4.4, xlsx-style 0.8.13, js-xlsx 0.8.22, tempa-xlsx 0.8.20,
#   officegen 0.6.5 and mr-excel 6.0.1 write name="R&D plan" into the workbook's list of sheets: openpyxl 3.1.5, calamine 0.9.1 and
#   exceljs 4.4.0 end with an error, SheetJS 0.18.5, which is no strict reader of XML, opens all. exceljs, excel4node, xlsx-populate and
#   SheetJS' forks xlsx-js-style and sheetjs-style write it well. excel4node 1.8.2 gives a link an attribute "address", which there is not.
# Matters to: monthly reports and registers by a server: the download fails for who names a sheet after a team such as R&D, and the test
#   that reads it back by SheetJS passes.
# Source: the READMEs; ECMA-376 part 1, 18.3.1.47 (hyperlink) and 18.2.19 (sheet).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at excel-export@0.5.1 excel-export-next@1.0.3 node-excel-export@1.4.4 xlsx-style@0.8.13 js-xlsx@0.8.22 tempa-xlsx@0.8.20 \
    officegen@0.6.5 mr-excel@6.0.1 excel4node@1.8.2 xlsx-populate@1.21.0 xlsx-js-style@1.2.0 sheetjs-style@0.15.8 xlsx@0.18.5 exceljs@4.4.0
pip_at openpyxl==3.1.5 python-calamine==0.9.1
for name in excel-export excel-export-next node-excel-export xlsx-style js-xlsx tempa-xlsx officegen mr-excel exceljs excel4node \
    xlsx-populate xlsx-js-style sheetjs-style link; do
    js "$name" <<'JS' >/dev/null 2>"$work/writer.log" || cannot "$name: $(tail -n 3 "$work/writer.log")"
import { createWriteStream, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const wanted = process.argv[2];
const name = 'R&D plan';
const columns = { id: { displayName: 'id', headerStyle: {} } };
const sheetjs = (kind) => () => require(kind).write({ SheetNames: [name], Sheets: { [name]: { A1: { t: 's', v: 'R&D' }, '!ref': 'A1' } } },
  { type: 'buffer', bookType: 'xlsx' });
const exported = (kind) => () => Buffer.from(require(kind).execute({ name, cols: [{ caption: 'R&D', type: 'string' }], rows: [['C-1']] }), 'binary');
const four = (fill, sheet) => {
  const book = new (require('excel4node').Workbook)();
  fill(book.addWorksheet(sheet).cell(1, 1));
  return book.writeToBuffer();
};
const writers = {
  'node-excel-export': () => require('node-excel-export').buildExport([{ name, specification: columns, data: [{ id: 'R&D' }] }]),
  officegen: () => {
    const book = require('officegen')('xlsx');
    const sheet = book.makeNewSheet();
    Object.assign(sheet, { name, data: [['R&D']] });
    const file = createWriteStream('officegen.xlsx');
    return new Promise((done) => (file.on('close', done), book.generate(file)));
  },
  'mr-excel': async () => (await import('mr-excel')).generateExcel({ backend: true, notSave: true, generateType: 'nodebuffer',
    sheet: [{ name, headers: [{ label: 'id', text: 'R&D' }], data: [{ id: 'R&D' }] }] }),
  exceljs: () => {
    const book = new (require('exceljs').Workbook)();
    book.addWorksheet(name).addRow(['R&D']);
    return book.xlsx.writeBuffer();
  },
  excel4node: () => four((cell) => cell.string('R&D'), name),
  'xlsx-populate': async () => {
    const book = await require('xlsx-populate').fromBlankAsync();
    book.sheet(0).name(name).cell('A1').value('R&D');
    return book.outputAsync();
  },
  link: () => four((cell) => cell.link('https://example.org/adr-7', 'ADR-7'), 'plan'),
};
for (const kind of ['xlsx-style', 'js-xlsx', 'tempa-xlsx', 'xlsx-js-style', 'sheetjs-style']) writers[kind] = sheetjs(kind);
for (const kind of ['excel-export', 'excel-export-next']) writers[kind] = exported(kind);
const made = await writers[wanted]();
if (made) writeFileSync(`${wanted}.xlsx`, made);
JS
done
cd "$work/js"
cat >read.cjs <<'JS'
const path = process.argv[2];
const sheetjs = require('xlsx').readFile(path).SheetNames[0];
const book = new (require('exceljs').Workbook)();
book.xlsx.readFile(path).then(() => book.worksheets[0].name, () => 'error').then((exceljs) => console.log(`exceljs ${exceljs}, SheetJS ${sheetjs}`));
JS
seen=$(python3 - 2>/dev/null <<'PY'
import pathlib, subprocess, openpyxl, python_calamine

def sheet(read):
    try:
        return read()
    except Exception:
        return 'error'

for path in sorted(pathlib.Path('.').glob('*.xlsx')):
    print(f'{path.stem}: openpyxl', sheet(lambda: openpyxl.load_workbook(path).sheetnames[0]) + ', calamine',
          sheet(lambda: python_calamine.CalamineWorkbook.from_path(path).sheet_names[0]) + ',',
          subprocess.run(['node', 'read.cjs', path], capture_output=True, text=True).stdout.strip())
PY
)
expect 'the sheet "R&D plan"; at "link" a sheet "plan" with a link, by excel4node' 'excel-export-next: openpyxl error, calamine error, exceljs error, SheetJS R&D plan
excel-export: openpyxl error, calamine error, exceljs error, SheetJS R&D plan
excel4node: openpyxl R&D plan, calamine R&D plan, exceljs R&D plan, SheetJS R&D plan
exceljs: openpyxl R&D plan, calamine R&D plan, exceljs R&D plan, SheetJS R&D plan
js-xlsx: openpyxl error, calamine error, exceljs error, SheetJS R&D plan
link: openpyxl error, calamine plan, exceljs plan, SheetJS plan
mr-excel: openpyxl error, calamine error, exceljs error, SheetJS R&D plan
node-excel-export: openpyxl error, calamine error, exceljs error, SheetJS R&D plan
officegen: openpyxl error, calamine error, exceljs error, SheetJS R&D plan
sheetjs-style: openpyxl R&D plan, calamine R&D plan, exceljs R&D plan, SheetJS R&D plan
tempa-xlsx: openpyxl error, calamine error, exceljs error, SheetJS R&D plan
xlsx-js-style: openpyxl R&D plan, calamine R&D plan, exceljs R&D plan, SheetJS R&D plan
xlsx-populate: openpyxl R&D plan, calamine R&D plan, exceljs R&D plan, SheetJS R&D plan
xlsx-style: openpyxl error, calamine error, exceljs error, SheetJS R&D plan' "$seen"
