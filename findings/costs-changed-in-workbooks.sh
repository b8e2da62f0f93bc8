#!/usr/bin/env bash
# A cost of a register changed from 5 to 1 by fourteen libraries: in seven the total that pandas then reads is 21, as before, 75 % of the budget are
# left of it where 95 % are, and the budget of 20 is "over"; in five there is no total; two reckon it anew, 17.
#
# Expected: as the documentations of openpyxl and others say, a library does not reckon: what a formula gave is then no longer there, or is marked, so
#   that a reader who does not reckon either, as pandas, finds nothing rather than a total that its own rows contradict.
# Seen: XlsxWriter 3.3.1's workbook, read by pandas 3.1.1 with openpyxl 3.1.5 and with python-calamine 0.9.1 alike. exceljs 4.4.0, excelts 10.2.0,
#   excelize (excelize-wasm 0.1.3), SheetJS 0.18.5, wolfxl 2.0.21, rustypyxl 0.7.1 and aspose-cells-foss 26.10.0 write what the formulas gave for the old
#   cost beside the new one. openpyxl, openrsxl 0.2.0, crabxl 0.1.0a11, xlsx-populate 1.21.0 and pylightxl 1.61 leave them without a value, which
#   pandas reads as NaN, and its sum of the costs is right. officework 0.9.0 and betteroffice-xlsx 0.2.1 reckon.
# Matters to: pipelines where one step fills in costs and the next one reads the totals: nothing tells them that the totals are of the day before.
# Source: ECMA-376 part 1, 18.3.1.96 (v), 18.3.1.40 (f, "ca") and 18.2.2 (calcPr, "fullCalcOnLoad"), which ask the program that opens the workbook.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at openpyxl==3.1.5 openrsxl==0.2.0 wolfxl==2.0.21 crabxl==0.1.0a11 rustypyxl==0.7.1 officework==0.9.0 betteroffice-xlsx==0.2.1 pylightxl==1.61 \
    aspose-cells-foss==26.10.0 XlsxWriter==3.3.1 pandas==3.1.1 python-calamine==0.9.1
npm_at exceljs@4.4.0 @cj-tech-master/excelts@10.2.0 excelize-wasm@0.1.3 xlsx@0.18.5 xlsx-populate@1.21.0
cd "$work/js"
cat >make.py <<'PY'
import importlib, xlsxwriter, pylightxl
from aspose.cells_foss import Workbook as Aspose
from betteroffice_xlsx import Workbook as BetterOffice

book = xlsxwriter.Workbook('made.xlsx')
sheet = book.add_worksheet('plan')
sheet.write_row(0, 0, ['id', 'cost', 'left', 'state'])
for row, cost in ((1, 5), (2, 7), (3, 9)):
    sheet.write_row(row, 0, [f'C-{row}', cost])
    sheet.write_formula(row, 2, f'=1-B{row + 1}/20', None, 1 - cost / 20)
sheet.write_string(4, 0, 'total')
sheet.write_formula(4, 1, '=SUM(B2:B4)', None, 21)
sheet.write_formula(4, 3, '=IF(B5>20,"over","within")', None, 'over')
book.close()
for name in ('openpyxl', 'openrsxl', 'wolfxl', 'crabxl', 'rustypyxl', 'officework'):
    book = importlib.import_module(name).load_workbook('made.xlsx')
    book['plan']['B2'].value = 1
    book.save(f'{name}.xlsx')
book = BetterOffice.open_path('made.xlsx')
book['plan']['B2'] = 1
book.save_path('betteroffice-xlsx.xlsx')
book = Aspose('made.xlsx')
book.worksheets[0].cells['B2'].value = 1
book.save('aspose-cells-foss.xlsx')
book = pylightxl.readxl('made.xlsx')
book.ws('plan').update_address('B2', 1)
pylightxl.writexl(book, 'pylightxl.xlsx')
PY
cat >look.py <<'PY'
import sys, warnings, pandas

warnings.simplefilter('ignore')
for name in sys.argv[1:]:
    read = {engine: pandas.read_excel(f'{name}.xlsx', engine=engine).iloc[[0, 3]].values.tolist() for engine in ('openpyxl', 'calamine')}
    (_, cost, left, _), (_, total, _, state) = read['openpyxl']
    print(f'{name}: cost {cost:g}, left {left:g}, total {total:g}, {state}', '' if str(read['openpyxl']) == str(read['calamine']) else read['calamine'])
PY
python3 make.py
js <<'JS'
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';

const require = createRequire(import.meta.url);
for (const name of ['exceljs', '@cj-tech-master/excelts']) {
  const { Workbook } = require(name);
  const book = new Workbook();
  await book.xlsx.readFile('made.xlsx');
  book.getWorksheet('plan').getCell('B2').value = 1;
  await book.xlsx.writeFile(`${name.replace(/.*\//, '')}.xlsx`);
}
const sheets = require('xlsx');
const made = sheets.readFile('made.xlsx');
made.Sheets.plan.B2 = { t: 'n', v: 1 };
sheets.writeFile(made, 'SheetJS.xlsx');
const populate = await require('xlsx-populate').fromFileAsync('made.xlsx');
populate.sheet('plan').cell('B2').value(1);
await populate.toFileAsync('xlsx-populate.xlsx');
const excelize = await require('excelize-wasm').init('node_modules/excelize-wasm/excelize.wasm.gz');
const book = excelize.OpenReader(new Uint8Array(readFileSync('made.xlsx')));
for (const { error } of [book, book.SetCellValue('plan', 'B2', 1)]) if (error) throw error;
writeFileSync('excelize.xlsx', Buffer.from(book.WriteToBuffer().buffer));
process.exit(0);
JS
expect 'read by pandas after the change' 'exceljs: cost 1, left 0.75, total 21, over 
excelts: cost 1, left 0.75, total 21, over 
excelize: cost 1, left 0.75, total 21, over 
SheetJS: cost 1, left 0.75, total 21, over 
wolfxl: cost 1, left 0.75, total 21, over 
rustypyxl: cost 1, left 0.75, total 21, over 
aspose-cells-foss: cost 1, left 0.75, total 21, over 
openpyxl: cost 1, left nan, total nan, nan 
openrsxl: cost 1, left nan, total nan, nan 
crabxl: cost 1, left nan, total nan, nan 
xlsx-populate: cost 1, left nan, total nan, nan 
pylightxl: cost 1, left nan, total nan, nan 
officework: cost 1, left 0.95, total 17, within 
betteroffice-xlsx: cost 1, left 0.95, total 17, within ' "$(python3 look.py exceljs excelts excelize SheetJS wolfxl rustypyxl aspose-cells-foss \
    openpyxl openrsxl crabxl xlsx-populate pylightxl officework betteroffice-xlsx)"
