#!/usr/bin/env bash
# In tables for a terminal terminal-table shows false as nothing and cuts cells without a mark, ascii-table3 drops a cell's second
# line, tty-table breaks "false" in two lines, and console-grid adds its own fields to the rows that it is given.
#
# Expected: all that is in a cell is shown, wrapped, or cut with a mark; false is shown as a word; what is given stays as it was.
# Seen: terminal-table 0.0.12: false is empty, 0 is 0, and in a column of 20 "not reviewed by Ann before May" is "not reviewed by
#   Ann". ascii-table3 1.0.3: "late" and "not done" on two lines of a cell are "late ...", if another row is longer. tty-table 6.0.1
#   makes the column of true and false four places wide. console-grid 2.2.4 leaves cg_parent, cg_index and five more in the
#   caller's rows: written as JSON or shown by another table they stand there.
# Matters to: reports of checks: "not done" is read as nothing known, a long refusal as its beginning.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at terminal-table@0.0.12 ascii-table3@1.0.3 tty-table@6.0.1 console-grid@2.2.4
seen=$(js <<'JS'
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);

const Terminal = require('terminal-table');
const table = new Terminal({ width: [4, 20] });
table.push(['ok', 'claim'], [false, 'not reviewed by Ann before May'], [true, 'late'], [0, 'late']);
console.log('terminal-table\n' + table);

const { AsciiTable3 } = require('ascii-table3');
console.log('ascii-table3\n' + new AsciiTable3().setHeading('id', 'claim').addRowMatrix([['a', 'late\nnot done'], ['b', 'done within the year']]));

const shown = require('tty-table')([{ value: 'ok' }, { value: 'claim' }], [[false, 'late'], [true, 'done']], {}).render();
console.log('tty-table' + shown.replace(/\x1b\[[\d;]*m/g, ''));

const rows = [{ id: '7', claim: 'late' }];
require('console-grid')({ options: { silent: true }, columns: ['id', 'claim'].map((id) => ({ id, name: id })), rows });
console.log('console-grid:', Object.keys(rows[0]).join(' '));
JS
)
expect 'tables' 'terminal-table
+----+--------------------+
|ok  |claim               |
|    |not reviewed by Ann |
|true|late                |
|0   |late                |
+----+--------------------+
ascii-table3
+----+----------------------+
| id |        claim         |
+----+----------------------+
| a  | late             ...
 |
| b  | done within the year |
+----+----------------------+

tty-table
  ┌──────┬───────┐
  │  ok  │ claim │
  ├──────┼───────┤
  │ fals │ late  │
  │  e   │       │
  ├──────┼───────┤
  │ true │ done  │
  └──────┴───────┘
console-grid: id claim cg_parent cg_index cg_list_index cg_level cg_list_last cg_0_id cg_1_claim' "$seen"
