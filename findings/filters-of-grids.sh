#!/usr/bin/env bash
# Rows filtered in grids of a page: a row without a cost is under 5 and above -20 in Tabulator and TUI Grid, and equal to 0 in the second;
# Tabulator gives the row of 0 for "no cost", and of a pasted cell of two lines two rows; in AG Grid 0 and 5 are not from 0 to 5.
#
# Expected: no cost is neither under 5 nor above -20 nor 0; from 0 to 5 takes both in; a cell that a sheet put on the clipboard in quotation
#   marks, since it has two lines, is one cell.
# Seen: Tabulator 6.5.3 and tui-grid 4.21.22 compare as JavaScript does, where null is 0 with "<" and ">": so the row without a cost is
#   cheap. Tabulator's "=" is JavaScript's "==", for which "" is 0, and the version 1.10 is 1.1; the text "+12" is not above "0". TUI
#   Grid's filter takes no cost and the version 1.10 for the numbers 0 and 1.1. AG Grid 36.2.0 leaves rows without a cost out of "not 5",
#   and the ends of a range out unless inRangeInclusive is set. Tabulator's clipboard parser parts text at each line end and tab, keeps
#   the quotation marks, and makes a row with an empty id of the line end that sheets put at the end.
# Matters to: registers and SLO tables in a page: what has no cost yet stands among the cheapest, a free one among those without.
# Source: Tabulator's Filter.defaultFilters and Clipboard.pasteParsers; tui-grid's filter.ts; AG Grid's "Number Filter", inRangeInclusive.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

js_page
npm_at tabulator-tables@6.5.3 tui-grid@4.21.22 ag-grid-community@36.2.0
seen=$(js 2>"$work/log" <<'JS'
import './page.mjs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
class Observer { observe() {} unobserve() {} disconnect() {} }
for (const name of ['ResizeObserver', 'IntersectionObserver']) globalThis[name] = window[name] = Observer;
const { TabulatorFull } = await import('tabulator-tables');
const { AllCommunityModule, ModuleRegistry, createGrid } = await import('ag-grid-community');
const TuiGrid = require('tui-grid');
const rows = [
  { id: 'C-1', cost: 5, version: '1.10', change: '-3' },
  { id: 'C-2', cost: -12.5, version: '1.9', change: '+12' },
  { id: 'C-3', cost: 0, version: '1.1', change: '5' },
  { id: 'C-4', cost: null, version: '', change: '' },
];
const place = () => {
  document.body.innerHTML = '<div id="grid"></div>';
  return document.getElementById('grid');
};
const show = (grid, asked, found) => console.log(`${grid}: ${asked}:`, found.map((row) => row.id).join(' ') || 'none');
const tabulator = (options) => new Promise((done) => {
  const columns = Object.keys(rows[0]).map((field) => ({ title: field, field }));
  const grid = new TabulatorFull(place(), { data: structuredClone(rows), columns, ...options });
  grid.on('tableBuilt', () => done(grid));
});
const first = await tabulator({});
for (const filter of [['cost', '<', 5], ['cost', '>', -20], ['cost', '=', ''], ['version', '=', 1.1], ['change', '>', '0']]) {
  first.setFilter(...filter);
  show('Tabulator', filter.map((part) => (part === '' ? '""' : part)).join(' '), first.getData('active'));
}
const second = await tabulator({ clipboard: true, clipboardPasteAction: 'replace', data: [] });
const event = new window.Event('paste', { bubbles: true });
event.clipboardData = { getData: () => 'C-1\t5\t"1.10\nor 1.11"\nC-2\t7\t1.9\n' };
second.element.dispatchEvent(event);
await new Promise((done) => setTimeout(done, 100));
console.log('Tabulator: pasted:', JSON.stringify(second.getData()));
const grid = new TuiGrid({
  el: place(),
  data: structuredClone(rows),
  columns: Object.keys(rows[0]).map((name) => ({ name, filter: name === 'id' ? 'text' : 'number' })),
});
for (const [name, code, value] of [['cost', 'lt', 5], ['cost', 'gt', -20], ['cost', 'eq', 0], ['version', 'eq', 1.1], ['change', 'gt', 0]]) {
  grid.filter(name, [{ code, value }]);
  show('TUI Grid', `${name} ${code} ${value}`, grid.getFilteredData());
  grid.unfilter(name);
}
ModuleRegistry.registerModules([AllCommunityModule]);
const api = createGrid(place(), {
  rowData: structuredClone(rows),
  columnDefs: [{ field: 'id' }, { field: 'cost', filter: 'agNumberColumnFilter' }],
});
await new Promise((done) => setTimeout(done, 300));
for (const model of [{ type: 'lessThan', filter: 5 }, { type: 'notEqual', filter: 5 }, { type: 'inRange', filter: 0, filterTo: 5 }]) {
  await api.setColumnFilterModel('cost', model);
  api.onFilterChanged();
  const found = [];
  api.forEachNodeAfterFilter((node) => found.push(node.data));
  show('AG Grid', `cost ${Object.values(model).join(' ')}`, found);
}
process.exit(0);
JS
) || cannot "$(tail -n 5 "$work/log")"
expect 'rows' 'Tabulator: cost < 5: C-2 C-3 C-4
Tabulator: cost > -20: C-1 C-2 C-3 C-4
Tabulator: cost = "": C-3
Tabulator: version = 1.1: C-1 C-3
Tabulator: change > 0: C-3
Tabulator: pasted: [{"id":"C-1","cost":"5","version":"\"1.10"},{"id":"or 1.11\""},{"id":"C-2","cost":"7","version":"1.9"},{"id":""}]
TUI Grid: cost lt 5: C-2 C-3 C-4
TUI Grid: cost gt -20: C-1 C-2 C-3 C-4
TUI Grid: cost eq 0: C-3 C-4
TUI Grid: version eq 1.1: C-1 C-3
TUI Grid: change gt 0: C-2 C-3
AG Grid: cost lessThan 5: C-2 C-3
AG Grid: cost notEqual 5: C-2 C-3
AG Grid: cost inRange 0 5: none' "$seen"
