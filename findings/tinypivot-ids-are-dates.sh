#!/usr/bin/env bash
# TinyPivot's grid shows the ids "C-3" and "ADR-7" as 2001-03-01 and 2001-07-01, "Step 1" as 2001-01-01, the range "5-7" as 2001-05-07,
# 007 and 1.10 as 7 and 1.1, and 0.00002 as 0; in its pivot "1,234" is 1, and a cost of 2024-01-05 is 2024.
#
# Expected: a text is shown as it is, unless it is written as a date or a number is.
# Seen: @smallwebco/tinypivot-react 1.3.1 takes a column for dates if JavaScript's Date.parse reads four of five of its first hundred texts,
#   and V8 reads any word with a number from 1 to 12 behind it; "C-12" and "ADR-12" are both 2001-12-01. A column of texts that Number
#   reads is one of numbers, shown with four decimals at most. No option of a column says otherwise. @smallwebco/tinypivot-core 1.3.1
#   takes from a text what parseFloat finds at its head, and counts "5 days" and "-5" as 5 and -5, "v1.10" not at all.
# Matters to: registers in a page: no record can be named by what is shown, and two have one name.
# Source: core's utils, detectColumnType and formatCellValue; README of the React package, which says nothing of kinds of columns.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

js_page
npm_at @smallwebco/tinypivot-react@1.3.1 @smallwebco/tinypivot-core@1.3.1 react@18.3.1 react-dom@18.3.1 esbuild@0.25.12 --legacy-peer-deps
cat >>"$work/js/page.mjs" <<'JS'
class Observer { observe() {} unobserve() {} disconnect() {} }
for (const name of ['ResizeObserver', 'IntersectionObserver']) globalThis[name] = window[name] = Observer;
globalThis.matchMedia = window.matchMedia = () => ({ matches: false, addEventListener() {}, removeEventListener() {} });
window.HTMLCanvasElement.prototype.getContext = () => ({ measureText: (text) => ({ width: text.length * 8 }) });
JS
cat >"$work/js/grid.mjs" <<'JS'
import { computePivotResult } from '@smallwebco/tinypivot-core';
import { DataGrid } from '@smallwebco/tinypivot-react';
import React from 'react';
import { createRoot } from 'react-dom/client';

const data = [
  { id: 'C-3', record: 'ADR-7', step: 'Step 1', days: '5-7', version: '1.10', key: '007', due: '2024-01-05', share: 0.00002 },
  { id: 'C-12', record: 'ADR-12', step: 'Step 2', days: '10-20', version: '1.9', key: '010', due: '2024-02-05', share: 0.9996 },
];
createRoot(document.body.appendChild(document.createElement('div'))).render(React.createElement(DataGrid, { data }));
await new Promise((done) => setTimeout(done, 1000));
for (const row of document.querySelectorAll('tr')) console.log([...row.children].map((cell) => cell.textContent.trim()).join(' | '));
for (const cost of ['1,234', '12,5', '1 234', '5 days', '-5', '2024-01-05', 'v1.10', 1234]) {
  const pivot = computePivotResult([{ id: 'C-3', cost }],
    { rowFields: ['id'], columnFields: [], valueFields: [{ field: 'cost', aggregation: 'sum' }], showRowTotals: false, showColumnTotals: false });
  console.log(`${JSON.stringify(cost)}: ${pivot.data[0][0].formattedValue}`);
}
process.exit(0);
JS
(cd "$work/js" && quietly node_modules/.bin/esbuild --bundle --format=esm --platform=neutral --main-fields=module,main \
    --conditions=import --external:exceljs --define:process.env.NODE_ENV='"production"' --outfile=bundle.mjs grid.mjs)
seen=$(js 2>"$work/log" <<'JS'
import './page.mjs';
await import('./bundle.mjs');
JS
) || cannot "$(tail -n 5 "$work/log")"
expect 'the grid, and sums of one cell' 'id | record | step | days | version | key | due | share
2001-03-01 | 2001-07-01 | 2001-01-01 | 2001-05-07 | 1.1 | 7 | 2024-01-05 | 0
2001-12-01 | 2001-12-01 | 2001-02-01 | 2001-10-20 | 1.9 | 10 | 2024-02-05 | 0.9996
"1,234": 1
"12,5": 12
"1 234": 1
"5 days": 5
"-5": -5
"2024-01-05": 2,024
"v1.10": -
1234: 1,234' "$seen"
