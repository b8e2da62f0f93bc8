#!/usr/bin/env bash
# Totals of a column whose cells are texts, as a form or a CSV file leaves them: in alasql the mean of 5, nothing and 7 is 169 and the sum
# of 5 and "7" is "57", in pivottable "1,234" and 5 are 6, in tidy, dataframe-js and stats-lite they are 5.
#
# Expected: the sum of the numbers that the texts are, or an answer that says that there is none, as arquero 7.2.1 and crossfilter2
#   1.5.4 give (NaN).
# Seen: alasql 4.19.1 joins a text to the sum before it, divides what it made by the count, and gives no sum at all where all are texts,
#   -3 among them. pivottable 2.23.0 takes what a text begins with, so that "1,5" is 1. @tidyjs/tidy 2.6.1, dataframe-js 1.4.4 and
#   stats-lite 2.2.0 leave out what is no number to JavaScript, without a word, and tidy's mean of 5 and "7" is 5. mingo 7.2.6, as
#   MongoDB, leaves out every text: the sum is 0. As the highest of "5", "12" and "7" arquero and tidy give "7".
# Matters to: dashboards and reports of costs and durations: a total is short of its largest row, or three times as large.
# Source: alasql's dist/alasql.js, SUM and AVG; pivottable's manual, "Aggregators"; the libraries' pages.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at jsdom@29.1.1 jquery@3.7.1 alasql@4.19.1 pivottable@2.23.0 @tidyjs/tidy@2.6.1 dataframe-js@1.4.4 stats-lite@2.2.0 mingo@7.2.6 \
    arquero@7.2.1 crossfilter2@1.5.4
seen=$(js <<'JS'
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { from, op } from 'arquero';
import { JSDOM } from 'jsdom';
import { Aggregator } from 'mingo';

const require = createRequire(import.meta.url);
const alasql = require('alasql');
const crossfilter = require('crossfilter2');
const { DataFrame } = require('dataframe-js');
const stats = require('stats-lite');
const { tidy, summarize, sum, mean, max } = require('@tidyjs/tidy');
const { window } = new JSDOM('', { runScripts: 'outside-only' });
window.eval(readFileSync('node_modules/jquery/dist/jquery.js', 'utf8'));
window.eval(readFileSync('node_modules/pivottable/dist/pivot.js', 'utf8'));
const pivot = (aggregator) => (rows) => {
  window.rows = JSON.stringify(rows);
  window.eval(`window.made = new jQuery.pivotUtilities.PivotData(JSON.parse(rows), { rows: [], cols: [], aggregatorName: '${aggregator}',
    aggregator: jQuery.pivotUtilities.aggregators['${aggregator}'](['cost']) })`);
  return window.made.getAggregator([], []).value();
};
const sql = (name) => (rows) => alasql(`SELECT ${name}(cost) AS made FROM ?`, [rows])[0].made;
const mongo = (name) => (rows) => new Aggregator([{ $group: { _id: null, made: { [name]: '$cost' } } }]).run(rows)[0].made;
const rolled = (make) => (rows) => from(rows).rollup({ made: make }).get('made', 0);
const costs = (rows) => rows.map((row) => row.cost);
const ways = {
  sum: {
    alasql: sql('SUM'), pivottable: pivot('Sum'), tidy: (rows) => tidy(rows, summarize({ made: sum('cost') }))[0].made,
    'dataframe-js': (rows) => new DataFrame(rows).stat.sum('cost'), 'stats-lite': (rows) => stats.sum(costs(rows)), mingo: mongo('$sum'),
    arquero: rolled(op.sum('cost')), crossfilter: (rows) => crossfilter(rows).groupAll().reduceSum((row) => row.cost).value(),
  },
  mean: {
    alasql: sql('AVG'), pivottable: pivot('Average'), tidy: (rows) => tidy(rows, summarize({ made: mean('cost') }))[0].made,
    'dataframe-js': (rows) => new DataFrame(rows).stat.mean('cost'), mingo: mongo('$avg'), arquero: rolled(op.mean('cost')),
  },
  highest: {
    alasql: sql('MAX'), pivottable: pivot('Maximum'), tidy: (rows) => tidy(rows, summarize({ made: max('cost') }))[0].made,
    arquero: rolled(op.max('cost')),
  },
};
const columns = { sum: [['5', '7', '-3'], [5, '7'], ['5', '1,234'], ['1,5', '2,5']], mean: [['5', '', '7'], [5, '7'], ['5', 'n/a', '7']], highest: [['5', '12', '7']] };
for (const [what, given] of Object.entries(columns))
  for (const column of given) {
    const groups = {};
    for (const [name, make] of Object.entries(ways[what])) {
      const made = make(column.map((cost, id) => ({ id, cost })));
      (groups[typeof made === 'string' ? JSON.stringify(made) : String(made)] ??= []).push(name);
    }
    console.log(`${what} of ${JSON.stringify(column)}:`, Object.entries(groups).map(([made, names]) => `${made} in ${names.join(', ')}`).join('; '));
  }
JS
)
expect 'totals' 'sum of ["5","7","-3"]: 0 in mingo; 9 in pivottable, tidy, dataframe-js, stats-lite, arquero, crossfilter; undefined in alasql
sum of [5,"7"]: 5 in mingo; 12 in pivottable, tidy, dataframe-js, stats-lite, arquero, crossfilter; "57" in alasql
sum of ["5","1,234"]: 0 in mingo; 5 in tidy, dataframe-js, stats-lite; 6 in pivottable; undefined in alasql; NaN in arquero, crossfilter
sum of ["1,5","2,5"]: 0 in tidy, dataframe-js, stats-lite, mingo; 3 in pivottable; undefined in alasql; NaN in arquero, crossfilter
mean of ["5","","7"]: 4 in arquero; 6 in pivottable, dataframe-js; 169 in alasql; undefined in tidy; null in mingo
mean of [5,"7"]: 5 in tidy, mingo; 6 in pivottable, dataframe-js, arquero; 28.5 in alasql
mean of ["5","n/a","7"]: 6 in pivottable, dataframe-js; undefined in alasql, tidy; null in mingo; NaN in arquero
highest of ["5","12","7"]: 12 in pivottable; undefined in alasql; "7" in tidy, arquero' "$seen"
