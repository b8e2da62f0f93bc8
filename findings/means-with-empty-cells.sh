#!/usr/bin/env bash
# The mean of the costs 5, none and 7 is 6 in TanStack Table, Kendo's data query and d3, and 4 in Tabulator, Syncfusion, DevExtreme,
# lodash, Ramda and jStat; the least of them is none in three, and the median 6, 5, 7 or nothing.
#
# Expected: what is not there does not count, as in a sheet: the mean and the median are 6, the least is 5; or an error.
# Seen: @tanstack/table-core 8.21.3, @progress/kendo-data-query 1.7.4 and d3-array 3.2.5 leave null and undefined out of the mean;
#   Tabulator 6.5.3 ("avg"), @syncfusion/ej2-data 34.2.8, devextreme 26.1.5, lodash 4.18.1, ramda 0.32.0 and jstat 1.9.6 take null for 0
#   and count it; undefined makes NaN in four of them. To DevExtreme, jStat and simple-statistics 7.12.1 null is the least. TanStack
#   gives no median if one cell is empty; Ramda, jStat and simple-statistics sort null first and undefined last, so that 5 or 7 is it.
# Matters to: registers and SLO tables with a row of totals: each cost that is not known yet lowers the mean.
# Source: the packages' documentation; MDN on Array.prototype.sort (undefined last); Tabulator's "Column Calculations".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

js_page
npm_at @tanstack/table-core@8.21.3 @progress/kendo-data-query@1.7.4 @syncfusion/ej2-data@34.2.8 devextreme@26.1.5 \
    tabulator-tables@6.5.3 lodash@4.18.1 ramda@0.32.0 d3-array@3.2.5 simple-statistics@7.12.1 jstat@1.9.6 --legacy-peer-deps
seen=$(js 2>"$work/log" <<'JS'
import './page.mjs';
import { createRequire } from 'node:module';
import { aggregationFns } from '@tanstack/table-core';
import * as d3 from 'd3-array';
import lodash from 'lodash';
import * as ramda from 'ramda';
import * as simple from 'simple-statistics';
import { ColumnCalcsModule } from 'tabulator-tables';

const require = createRequire(import.meta.url);
const { aggregateBy } = require('@progress/kendo-data-query');
const { DataUtil } = require('@syncfusion/ej2-data');
const query = require('devextreme/data/query').default ?? require('devextreme/data/query');
const { jStat } = require('jstat');
const rows = (costs) => costs.map((cost) => ({ cost }));
const tanstack = (name) => (costs) => {
  const read = costs.map((cost) => ({ getValue: () => cost }));
  return aggregationFns[name]('cost', read, read);
};
const kendo = (aggregate) => (costs) => aggregateBy(rows(costs), [{ field: 'cost', aggregate }]).cost[aggregate];
const syncfusion = (name) => (costs) => DataUtil.aggregates[name](rows(costs), 'cost');
const tabulator = (name) => (costs) => ColumnCalcsModule.calculations[name](costs, [], {});
const ways = {
  mean: {
    TanStack: tanstack('mean'), Kendo: kendo('average'), Syncfusion: syncfusion('average'), DevExtreme: (costs) => query(rows(costs)).avg('cost'),
    Tabulator: tabulator('avg'), lodash: lodash.mean, Ramda: ramda.mean, d3: d3.mean, 'simple-statistics': simple.mean, jStat: jStat.mean,
  },
  least: {
    TanStack: tanstack('min'), Kendo: kendo('min'),
    Syncfusion: syncfusion('min'), DevExtreme: (costs) => query(rows(costs)).min('cost'), lodash: lodash.min, d3: d3.min,
    'simple-statistics': simple.min, jStat: jStat.min,
  },
  median: {
    TanStack: tanstack('median'), Ramda: ramda.median, d3: d3.median, 'simple-statistics': simple.median, jStat: jStat.median,
  },
};
for (const [what, named] of Object.entries(ways))
  for (const costs of [[5, null, 7], [5, undefined, 7]]) {
    const groups = {};
    for (const [name, make] of Object.entries(named)) (groups[String(await make([...costs]))] ??= []).push(name);
    console.log(`${what} of 5, ${costs[1]}, 7:`, Object.entries(groups).map(([made, names]) => `${made} in ${names.join(', ')}`).join('; '));
  }
JS
) || cannot "$(tail -n 3 "$work/log")"
expect 'means, the least and medians' 'mean of 5, null, 7: 4 in Syncfusion, DevExtreme, Tabulator, lodash, Ramda, jStat; 6 in TanStack, Kendo, d3; NaN in simple-statistics
mean of 5, undefined, 7: 4 in Syncfusion, lodash; 6 in TanStack, Kendo, d3; NaN in DevExtreme, Tabulator, Ramda, simple-statistics, jStat
least of 5, null, 7: 5 in TanStack, Kendo, Syncfusion, lodash, d3; null in DevExtreme, simple-statistics, jStat
least of 5, undefined, 7: 5 in TanStack, Kendo, Syncfusion, DevExtreme, lodash, d3, simple-statistics, jStat
median of 5, null, 7: 5 in Ramda, simple-statistics, jStat; 6 in d3; undefined in TanStack
median of 5, undefined, 7: 6 in d3; 7 in Ramda, simple-statistics, jStat; undefined in TanStack' "$seen"
