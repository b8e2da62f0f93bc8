#!/usr/bin/env bash
# A workbook opened and saved in o-spreadsheet, Odoo's spreadsheet: the texts 007, 1.10 and "12%" are the numbers 7, 1.1 and 0.12, and a
# text "=5 > 3" is a formula; with a drop-down list in it, what it saved is opened by openpyxl and pandas no more.
#
# Expected: texts are texts, as Excel and LibreOffice keep them, and what is saved is opened by other readers.
# Seen: o-spreadsheet 19.3.7 reads the texts of a workbook as if they were typed: 5E3 is 5000, "TRUE" true, and a text that begins with "="
#   a formula, shown as TRUE; all of it is saved so. Typed, "1 000" is the second day of 1900, shown as "1 1900". A list to choose from
#   that does not say what becomes of other words, as XlsxWriter writes it, is saved with errorStyle="", which ECMA-376 has not, and
#   openpyxl 3.1.5, and pandas with it, refuse the sheet. 30:00 hours, in a format it does not know, are shown as 1.25.
# Matters to: registers that pass through Odoo: ids and versions are others, and what reads the workbook next stops at its lists.
# Source: o-spreadsheet's readme (import and export of Excel's format), Model; ECMA-376 part 1, 18.3.1.4 and 18.18.18.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

js_page
npm_at @odoo/o-spreadsheet@19.3.7 @odoo/owl@2.8.3 jszip@3.10.2
pip_at XlsxWriter==3.3.1 openpyxl==3.1.5
cd "$work/js"
python3 - <<'PY'
import xlsxwriter

for name in 'plain', 'listed':
    book = xlsxwriter.Workbook(f'{name}.xlsx')
    sheet = book.add_worksheet('plan')
    for row, text in enumerate(('007', '1.10', '5E3', '12%', '=5 > 3', 'TRUE', '+5', '1.2.3', '10-20')):
        sheet.write_string(row, 0, text)
    sheet.write_number(9, 0, 1.25, book.add_format({'num_format': '[h]:mm'}))
    sheet.write_number(10, 0, 0.125, book.add_format({'num_format': '0.0%'}))
    if name == 'listed':
        sheet.data_validation('A1:A9', {'validate': 'list', 'source': ['open', 'done']})
    book.close()
PY
js >"$work/shown" <<'JS'
import './page.mjs';
import fs from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
globalThis.owl = require('@odoo/owl');
for (const name of ['log', 'debug', 'group', 'groupEnd', 'groupCollapsed', 'warn']) console[name] = () => {};
const JSZip = require('jszip');
const { Model } = require('@odoo/o-spreadsheet/dist/o_spreadsheet.cjs');
for (const name of ['plain', 'listed']) {
  const files = {};
  for (const [path, file] of Object.entries((await JSZip.loadAsync(fs.readFileSync(`${name}.xlsx`))).files))
    if (!file.dir) files[path] = await file.async('string');
  const model = new Model(files);
  const sheetId = model.getters.getActiveSheetId();
  const shown = [...Array(11).keys()].map((row) => model.getters.getEvaluatedCell({ sheetId, col: 0, row }).formattedValue);
  if (name === 'plain') console.info(`shown: ${shown.join(' | ')}`);
  const zip = new JSZip();
  for (const { path, content } of (await model.exportXLSX()).files) zip.file(path, content ?? '');
  fs.writeFileSync(`saved-${name}.xlsx`, await zip.generateAsync({ type: 'nodebuffer' }));
}
const model = new Model();
const sheetId = model.getters.getActiveSheetId();
model.dispatch('UPDATE_CELL', { sheetId, col: 0, row: 0, content: '1 000' });
const { value, formattedValue } = model.getters.getEvaluatedCell({ sheetId, col: 0, row: 0 });
console.info(`1 000 typed: ${value}, shown as ${formattedValue}`);
JS
cat >"$work/read.py" <<'PY'
import openpyxl

sheet = openpyxl.load_workbook('saved-plain.xlsx')['plan']
print('saved:', ' | '.join(repr(getattr(cell.value, 'text', cell.value)) for cell in sheet['A'] if cell.row < 10))
try:
    openpyxl.load_workbook('saved-listed.xlsx')
    print('saved with a list: opened')
except ValueError as error:
    print('saved with a list:', str(error.__cause__).split(' {')[0])
PY
seen=$(cat "$work/shown"; python3 -W ignore "$work/read.py")
expect '007, 1.10, 5E3, 12%, =5 > 3, TRUE, +5, 1.2.3, 10-20; 30:00, 12.5 %' 'shown: 7 | 1.1 | 5000 | 12% | TRUE | TRUE | +5 | 1.2.3 | 10-20 | 1.25 | 12.5%
1 000 typed: 2, shown as 1 1900
saved: 7 | 1.1 | 5000 | 0.12 | '\''=5>3'\'' | True | '\''+5'\'' | '\''1.2.3'\'' | '\''10-20'\''
saved with a list: Value must be one of' "$seen"
