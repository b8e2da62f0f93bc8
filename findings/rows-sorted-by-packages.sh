#!/usr/bin/env bash
# Rows sorted by a cost by 15 packages of npm: one row without the field leaves five of them unsorted, 10 before 9; sort-json-array puts
# 10 before 7, as texts; sort-by-property, which "handles null and undefined", ends with an error; and dearest first, three show no cost first.
#
# Expected: numbers by their size; rows without one at one end, last in either direction, or as the README says.
# Seen: sort-by 1.2.0, @pabra/sortby 1.0.2, just-order-by 1.0.0, just-sort-by 3.2.0 and sorty 1.2.2 (type "number") compare with < and >,
#   for which a row that lacks the field equals each other row: what stands on its two sides is not compared. null counts as 0 in
#   them, in thenby 1.4.1, multisort 0.5.3 and sort-by-typescript 1.2.5. sort-json-array 0.1.7 makes texts of all values.
#   sort-by-property 1.3.0 puts null at the end, and raises "Can't sort" at a missing field, or where false and null meet. sort-on 7.0.0,
#   array-sort 1.0.0 and lodash.orderby 4.18.0 turn the whole order round. Texts: "-3" and "1.10" stand behind Zoe in
#   sort-by-typescript. fast-sort 3.4.1 and sort-array 5.1.2 keep rows without a cost last both ways.
# Matters to: registers and SLO tables: the dearest of the open claims is not on top, or one without a cost is.
# Source: the packages' comparators; sort-by-property's README: "by moving the object to the end of the array".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at sort-by@1.2.0 @pabra/sortby@1.0.2 just-order-by@1.0.0 just-sort-by@3.2.0 sorty@1.2.2 sort-json-array@0.1.7 sort-by-property@1.3.0 \
    sort-by-typescript@1.2.5 thenby@1.4.1 multisort@0.5.3 sort-on@7.0.0 array-sort@1.0.0 lodash.orderby@4.18.0 fast-sort@3.4.1 sort-array@5.1.2
seen=$(js <<'JS'
import { createRequire } from 'node:module';
import sortArray from 'sort-array';
import sortOn from 'sort-on';

const require = createRequire(import.meta.url);
const { sort } = require('fast-sort');
const ways = {
  'sort-by': (rows, field, down) => rows.sort(require('sort-by')(down + field)),
  '@pabra/sortby': (rows, field, down) => rows.sort(require('@pabra/sortby').by([field, down ? 'desc' : 'asc'])),
  'just-order-by': (rows, property, down) => require('just-order-by')(rows, [{ property, order: down ? 'desc' : 'asc' }]),
  'just-sort-by': (rows, field, down) => (down ? [] : require('just-sort-by')(rows, field)),
  sorty: (rows, name, down) => require('sorty')([{ name, dir: down ? 'desc' : 'asc', type: name === 'cost' ? 'number' : 'string' }], rows),
  'sort-json-array': (rows, field, down) => require('sort-json-array')(rows, field, down ? 'des' : 'asc'),
  'sort-by-property': (rows, field, down) => rows.sort(require('sort-by-property').sortByProperty(field, down ? 'desc' : 'asc')),
  'sort-by-typescript': (rows, field, down) => rows.sort(require('sort-by-typescript').sortBy(down + field)),
  thenby: (rows, field, down) => rows.sort(require('thenby').firstBy(field, down ? -1 : 1)),
  multisort: (rows, field, down) => require('multisort')(rows, [(down ? '!' : '') + field]),
  'sort-on': (rows, field, down) => sortOn(rows, down + field),
  'array-sort': (rows, field, down) => require('array-sort')(rows, field, { reverse: Boolean(down) }),
  'lodash.orderby': (rows, field, down) => require('lodash.orderby')(rows, [field], [down ? 'desc' : 'asc']),
  'fast-sort': (rows, field, down) => sort(rows)[down ? 'desc' : 'asc'](field),
  'sort-array': (rows, by, down) => sortArray(rows, { by, order: down ? 'desc' : 'asc' }),
};
const costs = [7, null, -5, 10, 0, undefined, 9, -12.5].map((cost, at) => (cost === undefined ? { at } : { at, cost }));
const labels = ['10', '9', 'ben', 'Ann', 'Zoe', '-3', '1.10'].map((label) => ({ label }));
for (const [name, way] of Object.entries(ways)) {
  const shown = (rows, field, down) => {
    try {
      return way(structuredClone(rows), field, down).map((row) => (field in row ? `${row[field]}` : 'none')).join(' ');
    } catch (error) {
      return error.message.slice(0, 10);
    }
  };
  console.log(`${name}: ${shown(costs, 'cost', '')}; down: ${shown(costs, 'cost', '-')}; texts: ${shown(labels, 'label', '')}`);
}
JS
)
expect 'sorted by cost, and back, and by label' "sort-by: -12.5 -5 null 0 7 10 none 9; down: 10 9 7 null 0 -5 none -12.5; texts: -3 1.10 10 9 Ann Zoe ben
@pabra/sortby: -12.5 -5 null 0 7 10 none 9; down: 10 9 7 null 0 -5 none -12.5; texts: -3 1.10 10 9 Ann Zoe ben
just-order-by: -12.5 -5 null 0 7 10 none 9; down: 10 9 7 null 0 -5 none -12.5; texts: -3 1.10 10 9 Ann Zoe ben
just-sort-by: -12.5 -5 null 0 7 10 none 9; down: ; texts: -3 1.10 10 9 Ann ben Zoe
sorty: -12.5 -5 null 0 7 10 none 9; down: 10 9 7 null 0 -5 none -12.5; texts: -3 1.10 10 9 Ann ben Zoe
sort-json-array: null -12.5 -5 0 10 7 9 none; down: none 9 7 10 0 -5 -12.5 null; texts: -3 1.10 10 9 Ann Zoe ben
sort-by-property: Can't sort; down: Can't sort; texts: -3 1.10 9 10 Ann ben Zoe
sort-by-typescript: -12.5 -5 null none 0 7 9 10; down: 10 9 7 null 0 -5 none -12.5; texts: 9 10 Ann ben Zoe -3 1.10
thenby: -12.5 -5 null 0 none 7 9 10; down: 10 9 7 null 0 none -5 -12.5; texts: -3 1.10 10 9 Ann Zoe ben
multisort: -12.5 -5 null 0 none 7 9 10; down: 10 9 7 null 0 none -5 -12.5; texts: -3 1.10 10 9 Ann Zoe ben
sort-on: -12.5 -5 0 7 9 10 none null; down: null none 10 9 7 0 -5 -12.5; texts: -3 1.10 10 9 Ann ben Zoe
array-sort: -12.5 -5 0 7 9 10 null none; down: none null 10 9 7 0 -5 -12.5; texts: -3 1.10 10 9 Ann Zoe ben
lodash.orderby: -12.5 -5 0 7 9 10 null none; down: none null 10 9 7 0 -5 -12.5; texts: -3 1.10 10 9 Ann Zoe ben
fast-sort: -12.5 -5 0 7 9 10 null none; down: 10 9 7 0 -5 -12.5 null none; texts: -3 1.10 10 9 Ann Zoe ben
sort-array: -12.5 -5 0 7 9 10 none null; down: 10 9 7 0 -5 -12.5 null none; texts: -3 1.10 10 9 Ann Zoe ben" "$seen"
