#!/usr/bin/env bash
# Rows of two lists joined by an id in JavaScript: where one id is the number 5, lodash-joins' sorted merge gives its team the row of C-9,
# and data-forge two rows for it, one without a cost; where both lists have a row without an id, six of seven join the two.
#
# Expected: rows with the same id are joined; what has no id belongs to nothing, as in SQL; 5 and "5" are joined or not, and by one library
#   always so.
# Seen: lodash-joins 3.1.1 compares 5 with "C-9" by < and >, of which neither holds, and takes them for equal in sortedMergeLeftOuterJoin;
#   its nestedLoop and hash variants join 5 with "5", as @tidyjs/tidy 2.6.1 and alasql 4.19.1 do, and array-join 3.2.1 and dataframe-js
#   1.4.4 do not. data-forge 1.10.5 joins them in one half of joinOuterLeft and finds them without a partner in the other. null is an id
#   like others for array-join, lodash-joins, tidy, dataframe-js, alasql and data-forge; arquero 8.0.1 leaves it out.
# Matters to: registers read of a sheet, where ids that look like numbers are numbers: costs stand beside another team's claim.
# Source: lodash-joins' README, "Key comparisons are coercive"; data-forge's joinOuterLeft; SQL's LEFT JOIN, where NULL equals nothing.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at array-join@3.2.1 lodash@4.18.1 lodash-joins@3.1.1 @tidyjs/tidy@2.6.1 dataframe-js@1.4.4 alasql@4.19.1 data-forge@1.10.5 arquero@8.0.1
seen=$(js <<'JS'
import { from } from 'arquero';
import { createRequire } from 'node:module';
import { leftJoin, tidy } from '@tidyjs/tidy';

const require = createRequire(import.meta.url);
const id = (row) => row.id;
const claims = [{ id: 'C-1', team: 'db' }, { id: null, team: 'none yet' }, { id: 'C-3', team: 'web' }, { id: 5, team: 'ops' }];
const costs = [{ id: 'C-1', cost: 10 }, { id: 'C-1', cost: 20 }, { id: null, cost: 99 }, { id: '5', cost: 50 }, { id: 'C-9', cost: 1 }];
const lodash = (name) => () => require('lodash-joins')[name](claims, id, costs, id);
const { DataFrame } = require('data-forge');
const Frame = require('dataframe-js').DataFrame;
const ways = {
  'array-join': () => require('array-join').leftJoin(claims, costs, id, id, (left, right) => ({ ...left, ...right })),
  'lodash-joins, hash': lodash('hashLeftOuterJoin'),
  'lodash-joins, nested loop': lodash('nestedLoopLeftOuterJoin'),
  'lodash-joins, sorted merge': lodash('sortedMergeLeftOuterJoin'),
  tidy: () => tidy(claims, leftJoin(costs, { by: 'id' })),
  'dataframe-js': () => new Frame(claims).leftJoin(new Frame(costs), 'id').toCollection(),
  alasql: () => require('alasql')('SELECT l.id, l.team, r.cost FROM ? l LEFT JOIN ? r ON l.id = r.id', [claims, costs]),
  'data-forge': () => new DataFrame(claims).joinOuterLeft(new DataFrame(costs), id, id, (left, right) => ({ ...left, ...right })).toArray(),
  arquero: () => from(claims).join_left(from(costs), 'id').objects(),
};
for (const [name, way] of Object.entries(ways)) {
  const rows = way().map((row) => `${row.team}: ${row.id} ${row.cost ?? '-'}`);
  console.log(`${name}: ${rows.sort().join('; ')}`);
}
JS
)
expect 'joined' 'array-join: db: C-1 10; db: C-1 20; none yet: null 99; ops: 5 -; web: C-3 -
lodash-joins, hash: db: C-1 10; db: C-1 20; none yet: null 99; ops: 5 50; web: C-3 -
lodash-joins, nested loop: db: C-1 10; db: C-1 20; none yet: null 99; ops: 5 50; web: C-3 -
lodash-joins, sorted merge: db: C-1 10; db: C-1 20; none yet: null 99; ops: C-9 1; web: C-3 -
tidy: db: C-1 10; db: C-1 20; none yet: null 99; ops: 5 50; web: C-3 -
dataframe-js: db: C-1 10; db: C-1 20; none yet: null 99; ops: 5 -; web: C-3 -
alasql: db: C-1 10; db: C-1 20; none yet: null 99; ops: 5 50; web: C-3 -
data-forge: db: C-1 10; db: C-1 20; none yet: null 99; ops: 5 -; ops: 5 50; web: C-3 -
arquero: db: C-1 10; db: C-1 20; none yet: null -; ops: 5 -; web: C-3 -' "$seen"
