#!/usr/bin/env bash
# Workbooks previewed in a page: xlsx-preview shows nothing for 0 and FALSE, "[object Object]" for an error and a day of 1899 for six in
# the evening, as @js-preview/excel does; react-excel-renderer shows no TRUE and FALSE, and 45296 for 5 January 2024; office-viewer 1 and 0.
#
# Expected: what Excel and LibreOffice show: 05.01.2024 10:30, 18:00, 30:00, 12.5%, C-007, 12 days, 0, TRUE, FALSE, #DIV/0!.
# Seen: @js-preview/excel 1.7.14, the viewer of vue-office too, knows days, but no time of a day: 10:30 is left out, 18:00 is 1899-12-30,
#   30:00 1899-12-31, and of C-007 and 12 days the numbers are left. xlsx-preview 1.0.5 shows the value and not its format, a date
#   as JavaScript writes it, and nothing where the value counts as false. react-excel-renderer 1.1.0 shows bare values, nothing for truths
#   and errors. office-viewer 0.3.17 has all formats right, but "1" and "0" for TRUE and FALSE.
# Matters to: tickets, wikis and chats that preview the registers attached to them: a cost of 0 looks unknown, "reviewed: FALSE" is empty.
# Source: the packages' READMEs; exceljs' value types, which the first two show; ECMA-376 part 1, 18.8.31 (numFmts).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

js_page
npm_at @js-preview/excel@1.7.14 xlsx-preview@1.0.5 react-excel-renderer@1.1.0 office-viewer@0.3.17 react@18.3.1 react-dom@18.3.1 --legacy-peer-deps
pip_at XlsxWriter==3.3.1
cd "$work/js"
python3 - <<'PY'
import xlsxwriter

book = xlsxwriter.Workbook('made.xlsx')
sheet = book.add_worksheet('plan')
cells = ((45296.4375, 'dd.mm.yyyy hh:mm'), (0.75, 'h:mm'), (1.25, '[h]:mm'), (0.125, '0.0%'), (7, '"C-"000'), (12, '0 "days"'), (0, 'General'))
for row, (value, form) in enumerate(cells):
    sheet.write_number(row, 0, value, book.add_format({'num_format': form}))
sheet.write_boolean(7, 0, True)
sheet.write_boolean(8, 0, False)
sheet.write_formula(9, 0, '=1/0', None, '#DIV/0!')
book.close()
PY
TZ=UTC js >"$work/seen" 2>"$work/log" <<'JS' || cannot "$(tail -n 5 "$work/log")"
import './page.mjs';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { resolveObjectURL } from 'node:buffer';

const require = createRequire(import.meta.url);
const read = fs.readFileSync('made.xlsx');
const bytes = () => read.buffer.slice(read.byteOffset, read.byteOffset + read.length);
const say = (name, cells) => console.info(`${name}: ${cells.map((text) => text || '(nothing)').join(' | ')}`);
console.log = () => {};

const preview = await require('xlsx-preview').xlsx2Html(bytes(), { minimumRows: 1, minimumCols: 1 });
const shown = await resolveObjectURL(/data="(blob:[^"]+)"/.exec(preview)[1]).text();
const rows = [...new DOMParser().parseFromString(shown, 'text/html').querySelectorAll('tr')].slice(1, 11);
say('xlsx-preview', rows.map((row) => row.children[1].textContent.trim().replace(/ \d\d:\d\d:\d\d GMT.*/, (time) => time.slice(0, 6))));

Object.assign(globalThis, { Blob: window.Blob, File: window.File });
const { ExcelRenderer, OutTable } = require('react-excel-renderer');
const { createElement } = require('react');
const { renderToStaticMarkup } = require('react-dom/server');
await new Promise((done) => ExcelRenderer(new File([read], 'made.xlsx'), (_, { rows: data, cols: columns }) => {
  const page = renderToStaticMarkup(createElement(OutTable, { data, columns }));
  const cells = [...new DOMParser().parseFromString(page, 'text/html').querySelectorAll('tbody tr')].slice(1);
  done(say('react-excel-renderer', cells.map((row) => row.children[1]?.textContent)));
}));

globalThis.ResizeObserver = class { observe() {} unobserve() {} disconnect() {} };
let drawn = [];
const size = (text) => ({ width: text.length * 7, actualBoundingBoxAscent: 8, actualBoundingBoxDescent: 2, fontBoundingBoxAscent: 8, fontBoundingBoxDescent: 2 });
const answers = { measureText: size, fillText: (text, x) => drawn.push([text, x]) };
const canvas = new Proxy({}, { get: (_, name) => answers[name] ?? (() => {}), set: () => true });
window.HTMLCanvasElement.prototype.getContext = () => canvas;
globalThis.OffscreenCanvas = class { getContext = () => canvas; };
for (const side of ['clientWidth', 'clientHeight']) Object.defineProperty(window.HTMLElement.prototype, side, { get: () => 900 });
window.HTMLElement.prototype.getBoundingClientRect = () => ({ x: 0, y: 0, left: 0, top: 0, right: 900, bottom: 900, width: 900, height: 900 });
URL.createObjectURL = () => 'made.xlsx';
globalThis.XMLHttpRequest = class {
  open() {}
  send() { setTimeout(() => this.onload(Object.assign(this, { status: 200, response: bytes() }))); }
};
const place = () => document.body.appendChild(document.createElement('div'));
const rest = () => new Promise((done) => setTimeout(done, 800));

const viewer = await require('office-viewer').createOfficeViewer(bytes(), {}, 'made.xlsx');
await viewer.loadExcel();
drawn = [];
await viewer.render(place());
await rest();
say('office-viewer', drawn.slice(0, 10).map(([text]) => text));
drawn = [];
await require('@js-preview/excel').default.init(place()).preview(bytes());
await rest();
say('@js-preview/excel', drawn.filter(([, x]) => x === 5).slice(0, 10).map(([text]) => text));
process.exit(0);
JS
expect 'day and time, 18:00, 30:00, 12.5%, C-007, 12 days, 0, TRUE, FALSE, #DIV/0!' 'xlsx-preview: Fri Jan 05 2024 10:30 | Sat Dec 30 1899 18:00 | Sun Dec 31 1899 06:00 | 0.125 | 7 | 12 | (nothing) | true | (nothing) | [object Object]
react-excel-renderer: 45296.4375 | 0.75 | 1.25 | 0.125 | 7 | 12 | 0 | (nothing) | (nothing) | (nothing)
office-viewer: 05.01.2024 10:30 | 18:00 | 30:00 | 12.5% | C-007 | 12 days | 0 | 1 | 0 | #DIV/0!
@js-preview/excel: 2024-01-05 | 1899-12-30 | 1899-12-31 | 12.5% | 7 | 12 | 0 | TRUE | FALSE | #DIV/0!' "$(cat "$work/seen")"
