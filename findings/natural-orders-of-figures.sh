#!/usr/bin/env bash
# Columns in "natural order": 99.5 stands before 99.05 in string-natural-compare and TanStack Table, -3 before -12 there and in
# natural-compare, version 1.10 before 1.9 in three libraries; and TanStack sorts C-10 before C-9 in a table of up to ten rows only.
#
# Expected: figures by their values, with their signs; versions by their parts or as decimals, but one of the two; ids such as ADR-2 and
#   ADR-0010 by their numbers; one order however many rows there are.
# Seen: natural-compare 1.4.0, natural-compare-lite 1.4.1, string-natural-compare 3.0.1 and @tanstack/table-core 8.21.3's "alphanumeric"
#   compare texts digit by digit: a minus is a sign like "a", and in the last two what follows a point is a number of its own.
#   natural-orderby 5.0.0, natsort 2.0.3 and node-natural-sort 0.8.7 have the figures right, and take 1.10 for 1.1. TanStack, told
#   nothing, chooses the order by the rows from the eleventh on; where there are none, texts are compared as texts. All set 1,234
#   before 5, and -$5 behind $100.
# Matters to: registers and SLO tables sorted by target or cost: the worst target is not the first, a loss stands among the costs.
# Source: the READMEs; TanStack Table's guide on sorting, "alphanumeric"; getAutoSortingFn, flatRows.slice(10).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at natural-compare@1.4.0 natural-compare-lite@1.4.1 string-natural-compare@3.0.1 @tanstack/table-core@8.21.3 \
    natural-orderby@5.0.0 natsort@2.0.3 node-natural-sort@0.8.7
seen=$(js <<'JS'
import { createRequire } from 'node:module';
import { createTable, getCoreRowModel, getFilteredRowModel, getSortedRowModel, sortingFns } from '@tanstack/table-core';

const require = createRequire(import.meta.url);
const compared = (compare) => (texts) => [...texts].sort(compare);
const table = (sortingFn) => (texts) => createTable({
  columns: [{ accessorKey: 'text', sortingFn }], data: texts.map((text) => ({ text })), getCoreRowModel: getCoreRowModel(),
  getFilteredRowModel: getFilteredRowModel(),   getSortedRowModel: getSortedRowModel(), onStateChange() {}, renderFallbackValue: null,
  state: { sorting: [{ id: 'text', desc: false }], columnPinning: {}, columnVisibility: {}, columnOrder: [], columnFilters: [], grouping: [] },
}).getSortedRowModel().rows.map(({ original }) => original.text);
const ways = {
  'natural-compare': compared(require('natural-compare')),
  'natural-compare-lite': compared(require('natural-compare-lite')),
  'string-natural-compare': compared(require('string-natural-compare')),
  TanStack: table(sortingFns.alphanumeric),
  'natural-orderby': (texts) => require('natural-orderby').orderBy(texts),
  natsort: compared((require('natsort').default ?? require('natsort'))()),
  'node-natural-sort': compared(require('node-natural-sort')()),
};
const columns = [
  ['99.05', '99.5', '99.95', '100'], ['-12', '-3', '5', '12'], ['1.9', '1.10'], ['ADR-2', 'ADR-0010'],
  ['5', '1,234'], ['-$5', '$9.99', '$100'],
];
for (const [name, order] of Object.entries(ways))
  console.log(`${name}:`, columns.map((column) => {
    const sorted = order([...column].reverse());
    return sorted.join() === column.join() ? 'ok' : sorted.join(' ');
  }).join(' | '));
for (const count of [10, 11])
  console.log(`TanStack's own choice, ${count} rows:`, table('auto')(Array.from({ length: count }, (_, at) => `C-${at + 1}`)).join(' '));
JS
)
expect '99.05 99.5 99.95 100 | -12 -3 5 12 | 1.9 1.10 | ADR-2 ADR-0010 | 5 1,234 | dollars' 'natural-compare: ok | -3 -12 5 12 | ok | ADR-0010 ADR-2 | 1,234 5 | $9.99 $100 -$5
natural-compare-lite: ok | -3 -12 5 12 | ok | ADR-0010 ADR-2 | 1,234 5 | $9.99 $100 -$5
string-natural-compare: 99.5 99.05 99.95 100 | -3 -12 5 12 | ok | ok | 1,234 5 | $9.99 $100 -$5
TanStack: 99.5 99.05 99.95 100 | -3 -12 5 12 | ok | ok | 1,234 5 | $9.99 $100 -$5
natural-orderby: ok | ok | 1.10 1.9 | ok | 1,234 5 | $9.99 $100 -$5
natsort: ok | ok | 1.10 1.9 | ok | 1,234 5 | $9.99 $100 -$5
node-natural-sort: ok | ok | 1.10 1.9 | ok | 1,234 5 | $9.99 $100 -$5
TanStack'\''s own choice, 10 rows: C-1 C-10 C-2 C-3 C-4 C-5 C-6 C-7 C-8 C-9
TanStack'\''s own choice, 11 rows: C-1 C-2 C-3 C-4 C-5 C-6 C-7 C-8 C-9 C-10 C-11' "$seen"
