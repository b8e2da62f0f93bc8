#!/usr/bin/env bash
# AG Grid, given the rows of a register, shows and exports nothing for a date "soon" or "05.01.2024" where the first row has 2024-01-05,
# "Invalid Number" for "12 days", "<5" and the text 7 where it has 5, and a half ticked box for "partly".
#
# Expected: a cell that is not like the first one is shown as it is; what is exported as CSV is what the rows hold.
# Seen: ag-grid-community 36.2.0, of columns that say nothing but their field, takes the kind of the first row's value for the kind of all:
#   a text like 2024-01-05 makes a column of dates, in which each text that is no such date is an empty cell, on the screen and in
#   getDataAsCsv; a number makes one in which a text is "Invalid Number", in the CSV too; true makes boxes. Where the first row has no
#   value, the next one decides. With cellDataType: false all is shown as it is.
# Matters to: registers read from JSON or CSV into a grid: "soon", "tbd" and "<5" are lost in the exported copy, without a word.
# Source: AG Grid's documentation, "Cell Data Types" (inferring), which tells how a kind is found, not what becomes of the rest.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

js_page
npm_at ag-grid-community@36.2.0
seen=$(js 2>/dev/null <<'JS'
import './page.mjs';
import { AllCommunityModule, ModuleRegistry, createGrid } from 'ag-grid-community';

globalThis.ResizeObserver = class { observe() {} unobserve() {} disconnect() {} };
ModuleRegistry.registerModules([AllCommunityModule]);
const rowData = [
  { id: 'C-1', due: '2024-01-05', cost: 5, done: true },
  { id: 'C-2', due: 'soon', cost: '12 days', done: 'partly' },
  { id: 'C-3', due: '05.01.2024', cost: '7', done: false },
  { id: 'C-4', due: '2024-02', cost: '<5', done: null },
];
const columnDefs = Object.keys(rowData[0]).map((field) => ({ field }));
const rest = () => new Promise((done) => setTimeout(done, 600));
const box = (input) => (input.indeterminate ? 'half ticked' : input.checked ? 'ticked' : 'not ticked');
for (const defaultColDef of [{}, { cellDataType: false }]) {
  const place = document.body.appendChild(document.createElement('div'));
  const grid = createGrid(place, { rowData, columnDefs, defaultColDef });
  await rest();
  if (!('cellDataType' in defaultColDef))
    for (const field of ['due', 'cost', 'done']) {
      const cells = [...place.querySelectorAll(`.ag-cell[col-id=${field}]`)];
      console.log(`${field} shown:`, cells.map((cell) => (cell.querySelector('input') ? box(cell.querySelector('input')) : cell.textContent)).join(' | '));
    }
  console.log(`${JSON.stringify(defaultColDef)}: ${grid.getDataAsCsv({ suppressQuotes: true }).split('\r\n').slice(1).join(' / ')}`);
}
process.exit(0);
JS
)
expect 'C-1: 2024-01-05, 5, true; C-2: soon, 12 days, partly; C-3: 05.01.2024, 7, false; C-4: 2024-02, <5, none' 'due shown: 2024-01-05 |  |  | 
cost shown: 5 | Invalid Number | Invalid Number | Invalid Number
done shown: ticked | half ticked | not ticked | half ticked
{}: C-1,2024-01-05,5,true / C-2,,Invalid Number,partly / C-3,,Invalid Number,false / C-4,,Invalid Number,
{"cellDataType":false}: C-1,2024-01-05,5,true / C-2,soon,12 days,partly / C-3,05.01.2024,7,false / C-4,2024-02,<5,' "$seen"
