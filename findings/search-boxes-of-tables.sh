#!/usr/bin/env bash
# The search box over a table in a page: list.js finds neither C-3 nor v1.10, 5-7 or "what?" in the table that has them, and
# jQuery.fancyTable no R&D and no C++, but "not done" and five more for "[draft]".
#
# Expected: the rows that have what was typed, as Grid.js 6.2.0 and TanStack Table 8.21.3 show them.
# Seen: list.js 2.3.1 puts a backslash before each of the signs - . , ? + * | ( ) [ ] { } ^ $ # of what was typed, and then looks for it
#   as a text; both it and fancyTable 1.0.36 look in the page's source, where "&" is "&amp;", and "amp" finds R&D. fancyTable takes
#   what was typed for a pattern. simple-datatables 10.3.0 leaves the sign of "$5" out. DataTables 3.1.2 is right in these.
# Matters to: registers in pages: a record that is looked for by its id is not there, so it is entered once more.
# Source: list.js' src/search.js; fancyTable's README, "globalSearch", which says nothing of patterns.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at jsdom@29.1.1 jquery@3.7.1 list.js@2.3.1 jquery.fancytable@1.0.36 simple-datatables@10.3.0 datatables.net@3.1.2 gridjs@6.2.0 \
    @tanstack/table-core@8.21.3
seen=$(js <<'JS'
import { readFileSync } from 'node:fs';
import * as tanstack from '@tanstack/table-core';
import { JSDOM } from 'jsdom';

const rows = ['R&D', 'C++', 'C-3', 'C-31', 'v1.10', '5-7 days', '(late)', '[draft]', 'what?', '$5', '5 %', '-5', '1,234', 'done', 'not done'];
const asked = ['C-3', 'v1.10', '5-7', 'what?', '1,234', 'R&D', 'C++', '[draft]', '$5', 'done'];
const after = (time) => new Promise((done) => setTimeout(done, time));
const page = async (files, program, body) => {
  const cells = rows.map((text) => `<tr><td class="c">${text.replace('&', '&amp;')}</td></tr>`).join('');
  const { window } = new JSDOM(body ?? `<div id="l"><table id="t"><thead><tr><th>c</th></tr></thead><tbody class="list">${cells}</tbody></table></div>`,
    { runScripts: 'outside-only', pretendToBeVisual: true, url: 'http://localhost/' });
  window.eval("Object.defineProperty(HTMLElement.prototype, 'innerText', { get() { return this.textContent; } })");
  for (const file of files) window.eval(readFileSync(`node_modules/${file}`, 'utf8'));
  window.rows = JSON.stringify(rows);
  window.eval(program);
  await after(200);
  return window;
};
const shown = (window) => [...window.document.querySelectorAll('tbody tr')]
  .filter((row) => window.getComputedStyle(row).display !== 'none').map((row) => row.cells[0].textContent).filter((text) => rows.includes(text));
const typed = async (window, box, text, wait) => {
  const input = window.document.querySelector(box);
  input.value = text;
  for (const kind of ['keyup', 'change', 'input']) input.dispatchEvent(new window.Event(kind, { bubbles: true }));
  await after(wait);
  return shown(window);
};
const told = (window, program) => async (text) => (window.eval(`${program}(${JSON.stringify(text)})`), await after(20), shown(window));
const jquery = 'jquery/dist/jquery.js';
const list = await page(['list.js/dist/list.js'], 'const made = new List("l", { valueNames: ["c"] }); window.find = (text) => made.search(text)');
const fancy = await page([jquery, 'jquery.fancytable/dist/fancyTable.min.js'],
  'jQuery("#t").fancyTable({ sortColumn: 0, globalSearch: true, pagination: false })');
const simple = await page(['simple-datatables/dist/umd/simple-datatables.js'],
  'const made = new simpleDatatables.DataTable("#t", { paging: false }); window.find = (text) => made.search(text)');
const data = await page([jquery, 'datatables.net/js/dataTables.js'],
  'const made = new DataTable("#t", { paging: false }); window.find = (text) => made.search(text).draw()');
const grid = await page(['gridjs/dist/gridjs.umd.js'], `new gridjs.Grid({ columns: ["c"], search: { debounceTimeout: 0 },
  data: JSON.parse(rows).map((row) => [row]) }).render(document.getElementById("g"))`, '<div id="g"></div>');
const ways = {
  'list.js': told(list, 'find'),
  fancyTable: (text) => typed(fancy, 'thead input', text, 400),
  'simple-datatables': told(simple, 'find'),
  DataTables: told(data, 'find'),
  'Grid.js': (text) => typed(grid, 'input', text, 150),
  TanStack: (globalFilter) => tanstack.createTable({
    data: rows.map((c) => ({ c })), columns: [{ accessorKey: 'c' }], getCoreRowModel: tanstack.getCoreRowModel(),
    getFilteredRowModel: tanstack.getFilteredRowModel(), state: { globalFilter, columnPinning: {}, columnFilters: [] }, onStateChange() {},
    renderFallbackValue: null,
  }).getFilteredRowModel().rows.map((row) => row.original.c),
};
for (const text of asked) {
  const groups = {};
  for (const [name, find] of Object.entries(ways)) (groups[(await find(text)).sort().join(' | ') || 'nothing'] ??= []).push(name);
  for (const [found, names] of Object.entries(groups)) console.log(`${text}: ${found}: ${names.join(', ')}`);
}
process.exit(0);
JS
)
expect 'found' 'C-3: nothing: list.js
C-3: C-3 | C-31: fancyTable, simple-datatables, DataTables, Grid.js, TanStack
v1.10: nothing: list.js
v1.10: v1.10: fancyTable, simple-datatables, DataTables, Grid.js, TanStack
5-7: nothing: list.js
5-7: 5-7 days: fancyTable, simple-datatables, DataTables, Grid.js, TanStack
what?: nothing: list.js
what?: what?: fancyTable, simple-datatables, DataTables, Grid.js, TanStack
1,234: nothing: list.js
1,234: 1,234: fancyTable, simple-datatables, DataTables, Grid.js, TanStack
R&D: nothing: list.js, fancyTable
R&D: R&D: simple-datatables, DataTables, Grid.js, TanStack
C++: nothing: list.js, fancyTable
C++: C++: simple-datatables, DataTables, Grid.js, TanStack
[draft]: nothing: list.js
[draft]: (late) | 5-7 days | R&D | [draft] | done | not done | what?: fancyTable
[draft]: [draft]: simple-datatables, DataTables, Grid.js, TanStack
$5: nothing: list.js, fancyTable
$5: $5 | -5 | 5 % | 5-7 days: simple-datatables
$5: $5: DataTables, Grid.js, TanStack
done: done | not done: list.js, fancyTable, simple-datatables, DataTables, Grid.js, TanStack' "$seen"
