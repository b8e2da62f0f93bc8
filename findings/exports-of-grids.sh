#!/usr/bin/env bash
# Rows exported as CSV by four packages of npm: tanstack-table-export-to-csv makes two cells of "late, open" and two rows of a cell of two
# lines, RevoGrid and export-to-csv write the word null for an empty cell, and tableExport a loss of -5 as '-5.
#
# Expected: RFC 4180: "late, open" in quotation marks, an empty cell for none, and -5.
# Seen: tanstack-table-export-to-csv 1.0.5 joins the cells of TanStack's table by commas and knows no quotation marks. RevoGrid 4.28.1
#   writes null for a cell that has none, and export-to-csv 1.5.0 "null" as a text. tableExport.jquery.plugin 1.33.0, with which
#   bootstrap-table exports, puts an apostrophe before what begins with - + = or @, as its README says of texts, and so before numbers:
#   a column of costs is read as texts. It makes one line of two, and drops blanks before a text. Handsontable 18.1.1 is right.
# Matters to: registers downloaded from a page: cells move to the right, losses are no numbers, and "null" looks like an answer.
# Source: RFC 4180, 2; the packages' READMEs; getCsvBlob, ExportCsv, generateCsv, tableExport.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

js_page
npm_at tanstack-table-export-to-csv@1.0.5 @tanstack/react-table@8.21.3 react@18.3.1 @revolist/revogrid@4.28.1 esbuild@0.25.12 \
    export-to-csv@1.5.0 tableexport.jquery.plugin@1.33.0 jquery@3.7.1 handsontable@18.1.1 --legacy-peer-deps
cd "$work/js"
quietly node_modules/.bin/esbuild --bundle --format=esm --outfile=revogrid.mjs \
    node_modules/@revolist/revogrid/dist/collection/plugins/export/csv.js
seen=$(js 2>/dev/null <<'JS'
import './page.mjs';
import { createRequire } from 'node:module';
import { createTable, getCoreRowModel } from '@tanstack/react-table';
import { generateCsv, mkConfig } from 'export-to-csv';
import { ExportCsv } from './revogrid.mjs';

const require = createRequire(import.meta.url);
Object.assign(globalThis, { Blob: window.Blob, IntersectionObserver: class { observe() {} disconnect() {} } });
globalThis.ResizeObserver = globalThis.IntersectionObserver;
const $ = (window.jQuery = globalThis.jQuery = require('jquery'));
require('tableexport.jquery.plugin');
const keys = ['id', 'text', 'cost'];
const rows = [
  { id: 'C-1', text: 'late, open', cost: -5 },
  { id: 'C-2', text: 'said "no"', cost: null },
  { id: 'C-3', text: 'two\nlines', cost: 7 },
  { id: 'C-4', text: '  lead', cost: 0.5 },
];
const say = (name, text) => console.log(`${name}: ${text.replace('\ufeff', '').trim().split(/\r?\n/).slice(1).join(' / ')}`);

const state = { columnPinning: {}, columnVisibility: {}, columnOrder: [], grouping: [] };
const columns = keys.map((key) => ({ accessorKey: key, header: key }));
const table = createTable({ data: rows, columns, state, getCoreRowModel: getCoreRowModel(), onStateChange() {}, renderFallbackValue: null });
const blob = require('tanstack-table-export-to-csv').getCsvBlob(table.getFlatHeaders(), table.getCoreRowModel().rows);
const reader = new FileReader();
await new Promise((done) => Object.assign(reader, { onload: done }).readAsText(blob));
say('tanstack-table-export-to-csv', reader.result);
say('RevoGrid', new ExportCsv().doExport({ data: rows, headers: [keys], props: keys }));
say('export-to-csv', String(generateCsv(mkConfig({ useKeysAsHeaders: true }))(rows)));
document.body.innerHTML = '<table><tr><th>id<th>text<th>cost</table><div></div>';
for (const row of rows) {
  const line = document.querySelector('table').insertRow();
  for (const key of keys) line.insertCell().innerText = line.lastChild.textContent = row[key] ?? '';
}
say('tableExport', $('table').tableExport({ type: 'csv', outputMode: 'string' }));
const Handsontable = require('handsontable').default;
const grid = new Handsontable(document.querySelector('div'), { data: rows, columns: keys.map((data) => ({ data })), colHeaders: keys, licenseKey: 'non-commercial-and-evaluation' });
say('Handsontable', grid.getPlugin('exportFile').exportAsString('csv', { colHeaders: true }));
process.exit(0);
JS
)
expect 'C-1: late, open: -5; C-2: said "no": none; C-3: two lines: 7; C-4:   lead: 0.5' 'tanstack-table-export-to-csv: C-1,late, open,-5 / C-2,said "no", / C-3,two / lines,7 / C-4,  lead,0.5
RevoGrid: C-1,"late, open",-5 / C-2,"said ""no""",null / C-3,"two / lines",7 / C-4,  lead,0.5
export-to-csv: "C-1","late, open",-5 / "C-2","said ""no""","null" / "C-3","two / lines",7 / "C-4","  lead",0.5
tableExport: C-1,"late, open",'\''-5 / C-2,"said ""no""", / C-3,"two lines",7 / C-4,lead,0.5
Handsontable: C-1,"late, open",-5 / C-2,"said ""no""", / C-3,"two / lines",7 / C-4,  lead,0.5' "$seen"
