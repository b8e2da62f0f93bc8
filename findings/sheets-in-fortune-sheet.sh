#!/usr/bin/env bash
# A workbook opened in FortuneSheet: 5 January 2024 is shown as 45296, 12.5 % as 0.125, true as 1 and the loss in red as -0.05; a time
# of the day is "#####" and 5:30 hours are nothing once their cell is formatted; saved, numbers are texts and "R&D" is "R&amp;D".
#
# Expected: what Excel and LibreOffice show, and what nobody touched saved as it was read.
# Seen: @corbe30/fortune-excel 2.3.4, the importer for @fortune-sheet/react 1.0.4, hands over formats and values, but no shown texts, so
#   that the sheet draws the bare values. Where the sheet formats itself, its copy of SSF shows no day before 1 January 1900, thus no time
#   and no duration under a day, and of dd.mm.yyyy makes an error. Typed, 007 is 7. Saved by fortune-excel, numbers without a format and
#   truths are texts, "0.3", "1" and "0", and the sheet's name has &amp; in it. Comments are gone.
# Matters to: registers and time sheets shown and edited in a page: dates and shares are bare figures, sums over the saved file leave
#   the texts out, TRUE is found no more.
# Source: the packages' READMEs (transformExcelToFortune, transformFortuneToExcel, Workbook); @fortune-sheet/core, update.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

js_page
npm_at @fortune-sheet/react@1.0.4 @fortune-sheet/core@1.0.4 @corbe30/fortune-excel@2.3.4 react@19.3.1 react-dom@19.3.1 --legacy-peer-deps
pip_at XlsxWriter==3.3.1 openpyxl==3.1.5
cd "$work/js"
python3 - <<'PY'
import xlsxwriter

book = xlsxwriter.Workbook('made.xlsx')
sheet = book.add_worksheet('R&D plan')
cells = ((45296, 'yyyy-mm-dd'), (0.125, '0.0%'), (-0.05, '0.0%;[Red]-0.0%'), (7, '"C-"000'), (1.25, '[h]:mm'), (0.3, None), (12345, None))
for row, (value, form) in enumerate(cells):
    sheet.write_number(row, 0, value, book.add_format({'num_format': form or 'General'}))
sheet.write_boolean(7, 0, True)
sheet.write_boolean(8, 0, False)
sheet.write_string(9, 0, '007')
sheet.write_comment('A10', 'not checked')
book.close()
PY
js >"$work/shown" 2>"$work/log" <<'JS' || cannot "$(tail -n 5 "$work/log")"
import './page.mjs';
import fs from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
Object.assign(globalThis, { Blob: window.Blob, File: window.File, IS_REACT_ACT_ENVIRONMENT: true });
globalThis.ResizeObserver = class { observe() {} unobserve() {} disconnect() {} };
const drawn = [];
const answers = {
  measureText: (text) => ({ width: text.length * 7, actualBoundingBoxAscent: 8, actualBoundingBoxDescent: 2 }),
  fillText: (text, x) => x < 60 && drawn.push(text),
};
const canvas = new Proxy({}, { get: (_, name) => answers[name] ?? (() => {}), set: () => true });
const { prototype } = window.HTMLElement;
window.HTMLCanvasElement.prototype.getContext = () => canvas;
for (const side of ['clientWidth', 'clientHeight']) Object.defineProperty(prototype, side, { get: () => 900 });
prototype.getBoundingClientRect = () => ({ x: 0, y: 0, left: 0, top: 0, right: 900, bottom: 900, width: 900, height: 900 });

const { createElement, act } = require('react');
const { Workbook } = require('@fortune-sheet/react');
const { update, genarate } = require('@fortune-sheet/core');
const { transformExcelToFortune, transformFortuneToExcel } = require('@corbe30/fortune-excel');
const ref = { current: null };
const file = new File([fs.readFileSync('made.xlsx')], 'made.xlsx');
const data = await new Promise((done) => transformExcelToFortune(file, done, () => {}, ref));
await act(async () => require('react-dom/client').createRoot(document.body).render(createElement(Workbook, { data, ref })));
await act(async () => new Promise((done) => setTimeout(done, 500)));
console.log(`drawn: ${drawn.slice(0, 10).join(' | ')}`);
for (const [value, form] of [[0.25, 'h:mm'], [5.5 / 24, '[h]:mm'], [30 / 24, '[h]:mm'], [45296, 'dd.mm.yyyy']]) {
  let shown;
  try { shown = update(form, value); } catch (error) { shown = `an error, ${error}`; }
  console.log(`formatted ${form}: ${shown}`);
}
console.log(`007 typed: ${genarate('007')[0]}`);
const saved = await transformFortuneToExcel(ref, 'xlsx', false);
const reader = new FileReader();
await new Promise((done) => Object.assign(reader, { onload: done }).readAsArrayBuffer(saved));
fs.writeFileSync('saved.xlsx', Buffer.from(reader.result));
process.exit(0);
JS
cat >"$work/read.py" <<'PY'
import openpyxl

sheet = openpyxl.load_workbook('saved.xlsx').worksheets[0]
print(f'saved as {sheet.title}:', ' | '.join(repr(cell.value) if cell.row > 5 else str(cell.value) for cell in sheet['A'] if cell.value is not None))
print('comments:', sum(cell.comment is not None for cell in sheet['A']))
PY
seen=$(cat "$work/shown"; python3 -W ignore "$work/read.py")
expect '2024-01-05, 12.5%, -5.0%, C-007, 30:00, 0.3, 12345, TRUE, FALSE, 007' 'drawn: 45296 | 0.125 | -0.05 | 7 | 1.25 | 0.3 | 12345 | 1 | 0 | 007
formatted h:mm: #####
formatted [h]:mm: 
formatted [h]:mm: 30:00
formatted dd.mm.yyyy: an error, bad second format: .
007 typed: 7
saved as R&amp;D plan: 2024-01-05 00:00:00 | 0.125 | -0.05 | 7 | 1 day, 6:00:00 | 0.3 | 12345 | '\''1'\'' | '\''0'\'' | '\''007'\''
comments: 0' "$seen"
