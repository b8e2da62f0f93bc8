#!/usr/bin/env bash
# "12" typed into the filter of a column of costs in TanStack Table gives the rows from 1 to 2, "120" too, "5" all from 5 on, and the
# number 12 an error; in it and in Kendo's data query a row without a cost is under 5, and in Syncfusion's at least 0.
#
# Expected: 12 finds 12, or texts with 12 in them; no cost is neither under 5 nor at least 0.
# Seen: @tanstack/table-core 8.21.3 chooses inNumberRange for a column of numbers, which takes the first two characters of a text for
#   both ends of a range, the second free if there is none; of "-3" the "-" is no end and 3 the upper one. null is 0 to it where an end
#   is given. @progress/kendo-data-query 1.7.4 compares null as JavaScript does, as 0, for lt, lte and gte; @syncfusion/ej2-data 34.2.8
#   for greaterthanorequal alone. DevExtreme 26.1.5's query and @primevue/core 5.0.2's FilterService leave such rows out.
# Matters to: registers and SLO tables in pages: who looks for a cost sees others, and what has no cost yet counts as cheap.
# Source: TanStack Table's guide "Column Filtering" and filterFns.inNumberRange (resolveFilterValue); the packages' documentation.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at @tanstack/table-core@8.21.3 @progress/kendo-data-query@1.7.4 @syncfusion/ej2-data@34.2.8 devextreme@26.1.5 @primevue/core@5.0.2 vue@3.5.45 --legacy-peer-deps
seen=$(js 2>"$work/log" <<'JS'
import { createRequire } from 'node:module';
import { createTable, getCoreRowModel, getFilteredRowModel } from '@tanstack/table-core';
import { FilterService } from '@primevue/core/api';

const require = createRequire(import.meta.url);
const { filterBy } = require('@progress/kendo-data-query');
const { DataManager, Query } = require('@syncfusion/ej2-data');
const query = require('devextreme/data/query').default ?? require('devextreme/data/query');
const rows = [12, 5, null, 0, -3, 1.5, 120].map((cost) => ({ cost }));
const costs = (found) => found.map(({ cost }) => cost ?? 'none').join(' ') || 'none found';
const tanstack = (value) => {
  const state = { sorting: [], columnPinning: {}, columnVisibility: {}, columnOrder: [], grouping: [], columnFilters: [{ id: 'cost', value }] };
  const table = createTable({ columns: [{ accessorKey: 'cost' }], data: rows, state, renderFallbackValue: null, onStateChange() {},
    getCoreRowModel: getCoreRowModel(), getFilteredRowModel: getFilteredRowModel() });
  try {
    return costs(table.getFilteredRowModel().rows.map(({ original }) => original));
  } catch (error) {
    return error.message;
  }
};
for (const value of ['12', '120', '5', '-3', 12, [0, 5]]) console.log(`TanStack, ${JSON.stringify(value)}:`, tanstack(value));
const ways = {
  Kendo: (names, value) => filterBy(rows, { logic: 'and', filters: [{ field: 'cost', operator: names[0], value }] }),
  Syncfusion: (names, value) => new DataManager(rows).executeLocal(new Query().where('cost', names[1], value)),
  DevExtreme: (names, value) => query(rows).filter(['cost', names[2], value]).toArray(),
  PrimeVue: (names, value) => rows.filter(({ cost }) => FilterService.filters[names[0]](cost, value)),
};
for (const [name, find] of Object.entries(ways))
  console.log(`${name}: under 5: ${costs(find(['lt', 'lessthan', '<'], 5))}; at least 0: ${costs(find(['gte', 'greaterthanorequal', '>='], 0))}`);
JS
) || cannot "$(tail -n 3 "$work/log")"
expect 'of the costs 12, 5, none, 0, -3, 1.5, 120' 'TanStack, "12": 1.5
TanStack, "120": 1.5
TanStack, "5": 12 5 120
TanStack, "-3": none 0 -3 1.5
TanStack, 12: val is not iterable
TanStack, [0,5]: 5 none 0 1.5
Kendo: under 5: none 0 -3 1.5; at least 0: 12 5 none 0 1.5 120
Syncfusion: under 5: 0 -3 1.5; at least 0: 12 5 none 0 1.5 120
DevExtreme: under 5: 0 -3 1.5; at least 0: 12 5 0 1.5 120
PrimeVue: under 5: 0 -3 1.5; at least 0: 12 5 0 1.5 120' "$seen"
