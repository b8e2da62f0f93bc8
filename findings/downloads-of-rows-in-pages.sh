#!/usr/bin/env bash
# "Download as CSV" in a page, read by Python: of "5 #12" simple-datatables saves "5 %2312", of the cell "late, open" table-export,
# react-csv-downloader and object-exporter make two, and of '"no", he said' react-csv and three more: "he said" stands under "cost".
#
# Expected: a cell with a comma, a quotation mark or a line end is put in quotation marks and those in it are doubled, as
#   json-to-csv-export 3.1.3 and table2csv 1.1.6 do.
# Seen: react-csv 2.2.2 with its default enclosing character, vue-json-to-csv 1.1.8 and node-table-to-csv 0.1.0 put each cell in
#   quotation marks and leave those in it as they are; react-easy-export 1.0.1 does so with the cells that have a comma, and makes
#   two rows of a cell of two lines. react-csv-downloader 3.3.0 and object-exporter 3.6.7 put none, the first unless wrapColumnChar
#   is given. table-export 1.0.2 writes a tab before each cell, so that the quotation mark that follows opens nothing.
#   simple-datatables 10.3.0 writes %23 for "#" before it encodes the address, which encodes the "%" once more, and doubles the
#   marks of cells that it does not quote. Null is "null" in vue-json-to-csv and object-exporter.
# Matters to: registers that are downloaded from a dashboard and kept: ticket numbers change, words move under other heads.
# Source: RFC 4180, 2.6 and 2.7; simple-datatables' src/export/csv.ts: "have to manually encode"; table-export's src/csv.js.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

js_page
npm_at jquery@3.7.1 react@18.3.1 react-csv@2.2.2 react-csv-downloader@3.3.0 react-easy-export@1.0.1 object-exporter@3.6.7 \
    vue-json-to-csv@1.1.8 json-to-csv-export@3.1.3 simple-datatables@10.3.0 node-table-to-csv@0.1.0 table-export@1.0.2 \
    table2csv@1.1.6 --legacy-peer-deps
cat >"$work/js/all.mjs" <<'JS'
import './page.mjs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const given = [
  { id: 'C-1', note: 'late, open', cost: 0 },
  { id: 'C-2', note: 'said "no"', cost: -5 },
  { id: 'C-3', note: '"no", he said', cost: false },
  { id: 'C-4', note: '5 #12', cost: 7 },
  { id: 'C-5', note: 'one\ntwo', cost: null },
];
const heads = ['id', 'note', 'cost'];
let saved;
Object.defineProperty(window.HTMLElement.prototype, 'innerText', { get() { return this.textContent; } });
URL.createObjectURL = window.URL.createObjectURL = (blob) => ((saved = blob), 'blob:x');
URL.revokeObjectURL = window.URL.revokeObjectURL = () => {};
window.HTMLAnchorElement.prototype.click = function () {
  if (this.href.startsWith('data:')) saved = this.href;
};
window.HTMLAnchorElement.prototype.dispatchEvent = function () { this.click(); return true; };
const text = async () => (typeof saved === 'string' ? (await fetch(saved)).text() : saved.text ? saved.text() : new Promise((done) => {
  const reader = new window.FileReader();
  reader.onload = () => done(reader.result);
  reader.readAsText(saved);
}));
const table = () => {
  const cell = (value) => `<td>${value}</td>`;
  document.body.innerHTML = `<table id="t"><thead><tr><th>id</th><th>note</th><th>cost</th></tr></thead><tbody>
${given.slice(0, 4).map((row) => `<tr>${heads.map((head) => cell(row[head])).join('')}</tr>`).join('')}</tbody></table>`;
  return document.getElementById('t');
};
const ways = {
  'react-csv': async () => { saved = new Blob([require('react-csv/lib/core').toCSV(given, undefined, ',', '"')]); },
  'react-csv-downloader': async () => { saved = new Blob([await require('react-csv-downloader').toCsv({ datas: given, columns: heads })]); },
  'react-easy-export': async () => require('react-easy-export').exportToCSV(given, 'a.csv'),
  'object-exporter': async () => {
    const headers = heads.map((name) => ({ name, alias: name, flex: 1 }));
    require('object-exporter');
    (globalThis.objectExporter ?? window.objectExporter)({ exportable: structuredClone(given), type: 'csv', headers, fileName: 'a', columnSeparator: ',' });
  },
  'vue-json-to-csv': async () => {
    const write = require('vue-json-to-csv/src/utils/helpers.js').methods;
    const labels = write.$_createCsvLabelsConf(heads);
    write.$_downloadCsv('a', write.$_createCsvLabels(labels, ',') + write.$_createCsvContent(given, labels, ','), 'a');
  },
  'json-to-csv-export': async () => require('json-to-csv-export').default({ data: given, filename: 'a' }),
  'simple-datatables': async () => {
    const { DataTable, exportCSV } = require('simple-datatables');
    exportCSV(new DataTable(table(), { paging: false }), { filename: 'a' });
  },
  'node-table-to-csv': async () => { saved = new Blob([require('node-table-to-csv')(table().outerHTML)]); },
  table2csv: async () => {
    globalThis.jQuery = require('jquery');
    require('table2csv');
    window.HTMLElement.prototype.getClientRects = () => [1];
    saved = new Blob([jQuery(table()).table2csv('return')]);
  },
  'table-export': async () => { saved = new Blob([require('table-export/src/csv.js')(table())]); },
};
const made = {};
for (const [name, write] of Object.entries(ways)) {
  saved = undefined;
  await write();
  made[name] = await text();
}
process.stdout.write(JSON.stringify(made));
process.exit(0);
JS
seen=$(cd "$work/js" && node all.mjs | python3 -c '
import csv, io, json, sys
for name, text in json.load(sys.stdin).items():
    rows = list(csv.reader(io.StringIO(text.lstrip("\ufeff"), newline="")))
    print(name + ":", " / ".join(" | ".join(row) for row in rows if row).replace("\r", "").replace("\n", " LINE ").replace("\t", " TAB "))')
expect 'read back' 'react-csv: id | note | cost / C-1 | late, open | 0 / C-2 | said no"" | -5 / C-3 | no" |  he said" | false / C-4 | 5 #12 | 7 / C-5 | one LINE two | 
react-csv-downloader: id | note | cost / C-1 | late |  open | 0 / C-2 | said "no" | -5 / C-3 | no |  he said | false / C-4 | 5 #12 | 7 / C-5 | one / two | 
react-easy-export: id | note | cost / C-1 | late, open | 0 / C-2 | said "no" | -5 / C-3 | no" |  he said" | false / C-4 | 5 #12 | 7 / C-5 | one / two | 
object-exporter: id | note | cost / C-1 | late |  open | 0 / C-2 | said "no" | -5 / C-3 | no |  he said | false / C-4 | 5 #12 | 7 / C-5 | one / two | null
vue-json-to-csv: id | note | cost / C-1 | late, open | 0 / C-2 | said no"" | -5 / C-3 | no" |  he said" | false / C-4 | 5 #12 | 7 / C-5 | one LINE two | null
json-to-csv-export: id | note | cost / C-1 | late, open | 0 / C-2 | said "no" | -5 / C-3 | "no", he said | false / C-4 | 5 #12 | 7 / C-5 | one LINE two | 
simple-datatables: id | note | cost / C-1 | late, open | 0 / C-2 | said ""no"" | -5 / C-3 | "no", he said | false / C-4 | 5 %2312 | 7
node-table-to-csv: id | note | cost / C-1 | late, open | 0 / C-2 | said no"" | -5 / C-3 | no" |  he said" | false / C-4 | 5 #12 | 7
table2csv: id | note | cost / C-1 | late, open | 0 / C-2 | said "no" | -5 / C-3 | "no", he said | false / C-4 | 5 #12 | 7
table-export:  TAB id |  TAB note |  TAB cost /  TAB C-1 |  TAB "late |  open" |  TAB 0 /  TAB C-2 |  TAB "said ""no""" |  TAB -5 /  TAB C-3 |  TAB """no"" |  he said" |  TAB false /  TAB C-4 |  TAB 5 #12 |  TAB 7' "$seen"
