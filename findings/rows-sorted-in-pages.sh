#!/usr/bin/env bash
# Rows of a table sorted in a page: tablesort puts dates such as 2024-02-05 in the order of their days, 01 to 31, and names of
# teams in none, table-sort-js -3 behind +12, list.js -3 before -12, tablesorter "-3 days" behind "12 days".
#
# Expected: ascending is -12, -3, 5; what a library does not know as a number or a date is sorted as text, in which dates that
#   begin with the year are right.
# Seen: tablesort 5.7.1 with its sorts "number" and "date", as its README loads them, reads 2024-02-05 as 24 February 2005,
#   and takes a text for a date if it has "mon", "mar", "sun" and the like in it: where the first three names do, as Summary,
#   Monitoring and Sunset, all names are equal. table-sort-js 1.22.3, which names negative numbers as read, sorts -3 last where
#   another row has "+". list.js 2.3.1 compares the figures behind a minus, alphanum-sort 1.1.0
#   puts all negative ones last. tablesorter 2.32.0, javascript-natural-sort 0.7.1 and natural-sort 1.0.0 do so with "-3 days".
#   DataTables 3.1.2 and sortable-tablesort 4.1.7 are right with dates, names and numbers that have no unit.
# Matters to: registers and change logs in pages: the newest record, the highest cost and the service furthest behind are looked
#   for in the first or last row.
# Source: tablesort's src/sorts/tablesort.date.js; table-sort-js' README, "numeric-sort"; the packages' comparers.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at jsdom@29.1.1 jquery@3.7.1 tablesort@5.7.1 table-sort-js@1.22.3 list.js@2.3.1 tablesorter@2.32.0 datatables.net@3.1.2 \
    sortable-tablesort@4.1.7 alphanum-sort@1.1.0 javascript-natural-sort@0.7.1 natural-sort@1.0.0
seen=$(js <<'JS'
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';

const require = createRequire(import.meta.url);
const columns = {
  dates: ['2024-02-05', '2023-12-01', '2024-01-10', '2024-11-02'],
  teams: ['Summary', 'Monitoring', 'Sunset', 'Access'],
  numbers: ['5', '-3', '12.5', '-12'],
  signs: ['+5', '-3', '+12', '2'],
  days: ['5 days', '12 days', '-3 days'],
};
const after = (time) => new Promise((done) => setTimeout(done, time));
const inPage = (files, program, clicks = 0) => async (column) => {
  const rows = column.map((text) => `<tr><td class="c">${text}</td></tr>`).join('');
  const { window } = new JSDOM(`<div id="l"><table id="t" class="sortable table-sort"><thead><tr><th>c</th></tr></thead>
    <tbody class="list">${rows}</tbody></table></div>`, { runScripts: 'outside-only', pretendToBeVisual: true, url: 'http://localhost/' });
  for (const file of files) window.eval(readFileSync(`node_modules/${file}`, 'utf8'));
  window.eval(program);
  await after(200);
  for (; clicks-- > 0; await after(20)) window.document.querySelector('th').dispatchEvent(new window.MouseEvent('click', { bubbles: true }));
  return [...window.document.querySelectorAll('.c')].map((cell) => cell.textContent);
};
const jquery = 'jquery/dist/jquery.js';
const sorts = ['number', 'date'].map((kind) => `tablesort/dist/sorts/tablesort.${kind}.min.js`);
const byComparer = (compare) => async (column) => [...column].sort(compare);
const ways = {
  tablesort: (column) => inPage(['tablesort/src/tablesort.js', ...sorts], 'new Tablesort(document.getElementById("t"))', 1)(column),
  'table-sort-js': (column) => inPage(['table-sort-js/table-sort.js'], '', 1)(column),
  'list.js': inPage(['list.js/dist/list.js'], 'new List("l", { valueNames: ["c"] }).sort("c", { order: "asc" })'),
  tablesorter: inPage([jquery, 'tablesorter/dist/js/jquery.tablesorter.combined.js'], 'jQuery("#t").tablesorter({ sortList: [[0, 0]] })'),
  DataTables: inPage([jquery, 'datatables.net/js/dataTables.js'], 'new DataTable("#t", { order: [[0, "asc"]], paging: false })'),
  sortable: (column) => inPage(['sortable-tablesort/dist/sortable.js'], '', 2)(column),
  'alphanum-sort': async (column) => require('alphanum-sort')(column),
  'javascript-natural-sort': byComparer(require('javascript-natural-sort')),
  'natural-sort': byComparer(require('natural-sort')()),
};
for (const [kind, column] of Object.entries(columns)) {
  const orders = {};
  for (const [name, sorted] of Object.entries(ways)) (orders[(await sorted(column)).join(' | ')] ??= []).push(name);
  for (const [order, names] of Object.entries(orders)) console.log(`${kind}: ${order}: ${names.join(', ')}`);
}
process.exit(0);
JS
)
expect 'ascending' 'dates: 2023-12-01 | 2024-11-02 | 2024-02-05 | 2024-01-10: tablesort
dates: 2023-12-01 | 2024-01-10 | 2024-02-05 | 2024-11-02: table-sort-js, list.js, tablesorter, DataTables, sortable, alphanum-sort, javascript-natural-sort, natural-sort
teams: Access | Sunset | Monitoring | Summary: tablesort
teams: Access | Monitoring | Summary | Sunset: table-sort-js, list.js, tablesorter, DataTables, sortable, alphanum-sort, javascript-natural-sort, natural-sort
numbers: -12 | -3 | 5 | 12.5: tablesort, table-sort-js, tablesorter, DataTables, sortable, javascript-natural-sort, natural-sort
numbers: -3 | -12 | 5 | 12.5: list.js
numbers: 5 | 12.5 | -3 | -12: alphanum-sort
signs: -3 | 2 | +5 | +12: tablesort, tablesorter, DataTables, sortable, javascript-natural-sort, natural-sort
signs: +5 | +12 | 2 | -3: table-sort-js
signs: +5 | +12 | -3 | 2: list.js
signs: 2 | +5 | +12 | -3: alphanum-sort
days: -3 days | 12 days | 5 days: tablesort, DataTables, sortable
days: -3 days | 5 days | 12 days: table-sort-js, list.js
days: 5 days | 12 days | -3 days: tablesorter, alphanum-sort, javascript-natural-sort, natural-sort' "$seen"
