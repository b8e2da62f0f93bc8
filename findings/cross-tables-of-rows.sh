#!/usr/bin/env bash
# Cross tables of teams and states made of rows: where two risks of a team are open, with costs of 5 and 2, arquero shows 5 and tidy 2; the
# cost of a row that has no state is gone in arquero; a team whose cost nobody knows has a mean and a least cost of 0 in quick-pivot.
#
# Expected: both costs in the cell, as a sum or a list, or an error; nothing where there is no cost; one column for what has no state.
# Seen: arquero 8.0.1, pivot('state', 'cost'), keeps the first of several values and tidy 2.6.1, pivotWider, the last, without a word. tidy,
#   told to fill gaps with 0, fills a column "undefined", while the cost of 3 that belongs there has an empty name. quick-pivot 2.7.0
#   takes null for 0 in means and least values, the totals too, and dataframe-js 1.4.4 in sums. alasql 4.19.1 with PIVOT is right here,
#   but of 5, a text "tbd" and 7 its SUM is 7.
# Matters to: reports of risks by team and state: half the cost is gone, unknown costs are free ones.
# Source: the packages' pages: pivot, pivotWider (valuesFill), aggregators; alasql's SUM.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at arquero@8.0.1 @tidyjs/tidy@2.6.1 quick-pivot@2.7.0 dataframe-js@1.4.4 alasql@4.19.1
seen=$(js 2>/dev/null <<'JS'
import { createRequire } from 'node:module';
import { from } from 'arquero';
import { pivotWider, tidy } from '@tidyjs/tidy';

const require = createRequire(import.meta.url);
const alasql = require('alasql');
const { DataFrame } = require('dataframe-js');
const Pivot = require('quick-pivot').default ?? require('quick-pivot');
const rows = [
  { team: 'A', state: 'open', cost: 5 },
  { team: 'A', state: 'open', cost: 2 },
  { team: 'B', state: 'open', cost: null },
  { team: 'C', cost: 3 },
];
const say = (name, made) => console.log(`${name}: ${made.map((row) => JSON.stringify(row)).join(' ')}`);
say('arquero', from(rows).groupby('team').pivot('state', 'cost').objects());
say('tidy', tidy(rows, pivotWider({ namesFrom: 'state', valuesFrom: 'cost' })));
say('tidy, gaps as 0', tidy(rows, pivotWider({ namesFrom: 'state', valuesFrom: 'cost', valuesFill: 0 })));
for (const kind of ['sum', 'average', 'min'])
  say(`quick-pivot, ${kind}`, new Pivot(rows, ['team'], ['state'], 'cost', kind).data.table.map(({ value }) => value));
say('dataframe-js', new DataFrame(rows, ['team', 'state', 'cost']).groupBy('team').pivot('state', (group) => group.stat.sum('cost')).toCollection());
say('alasql', alasql('SELECT team, state, cost FROM ? PIVOT (SUM(cost) FOR state)', [rows]));
say('alasql, SUM of 5, tbd, 7', alasql('SELECT SUM(cost) AS sum_of FROM ?', [[{ cost: 5 }, { cost: 'tbd' }, { cost: 7 }]]));
JS
)
expect 'A open 5, A open 2, B open null, C without a state 3' 'arquero: {"team":"A","open":5} {"team":"B"} {"team":"C"}
tidy: {"team":"A","open":2} {"team":"B","open":null} {"team":"C","":3}
tidy, gaps as 0: {"team":"A","open":2,"undefined":0} {"team":"B","open":null,"undefined":0} {"team":"C","open":0,"undefined":0,"":3}
quick-pivot, sum: ["sum cost","open","undefined","Totals"] ["A",7,"",7] ["B",0,"",0] ["C","",3,3] ["Totals",7,3,""]
quick-pivot, average: ["average cost","open","undefined","Totals"] ["A",3.5,"",3.5] ["B",0,"",0] ["C","",3,3] ["Totals",2.3333333333333335,3,""]
quick-pivot, min: ["min cost","open","undefined","Totals"] ["A",2,"",2] ["B",0,"",0] ["C","",3,3] ["Totals",0,3,""]
dataframe-js: {"team":"A","open":7} {"team":"B","open":0} {"team":"C","undefined":3}
alasql: {"team":"A","open":7} {"team":"B","open":null} {"team":"C","undefined":3}
alasql, SUM of 5, tbd, 7: {"sum_of":7}' "$seen"
