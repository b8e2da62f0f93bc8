#!/usr/bin/env bash
# Kinds of columns, guessed from their cells: Vega's loader and datalib take shares "99.9%", limits "<5", amounts "1,5" and labels "Sev 1"
# for days of 1999 and 2001; meza reads 05/01/2024 as May and 13/01/2024 below it as January; petl makes 5+0j of the loss "(5)".
#
# Expected: a text in no form of a date is a text; a column has its days and months in one order; "(5)" is -5 or a text.
# Seen: vega-loader 5.1.3 with parse "auto" and datalib 1.9.3 take a column for dates if Date.parse reads each cell, and V8 reads nearly
#   any sign with a number from 1 to 12 behind it; their 1.10 is 1.1 and 007 is 7. meza 0.47.0 reads each date by itself, and makes one
#   number of 12345678901234567890 and …891. petl 1.7.30's convertnumbers tries Python's complex last. To @antv/ava 3.4.1 a column of 1
#   and 0 is of booleans, 2024 and 1986 are dates. type-analyzer 0.4.0 names YYYY/M/D for 13/01/2024, which is d/m/y, and integers for
#   "12,5". @flourish/interpreter 9.2.0 reads 1,5 and 13/01/2024 rightly, and "5-7" as the 7th of May 1900.
# Matters to: charts and reports of registers: shares and limits are points in time, and half of a column's dates are in another month.
# Source: Vega's documentation, "parse": "auto"; meza's process.detect_types; petl's convertnumbers; type-analyzer's README.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at vega-loader@5.1.3 datalib@1.9.3 @antv/ava@3.4.1 type-analyzer@0.4.0 @flourish/interpreter@9.2.0
pip_at meza==0.47.0 petl==1.7.30
cd "$work"
seen=$(TZ=UTC js 2>"$work/log" <<'JS'
import { createRequire } from 'node:module';
import { read } from 'vega-loader';

const require = createRequire(import.meta.url);
const { analyzeField } = require('@antv/ava');
const { Analyzer } = require('type-analyzer');
const { createInterpreter } = require('@flourish/interpreter');
const columns = [['99.9%', '10%'], ['<5', '>7'], ['1,5', '12,5'], ['Sev 1', 'Sev 2'], ['ADR-7', 'ADR-12'], ['1.10', '1.9'], ['007', '010'],
  ['1', '0'], ['2024', '1986'], ['05/01/2024', '13/01/2024'], ['5-7', '10-20']];
const day = (time) => (time > 1e11 ? new Date(time).toISOString().slice(0, 10) : time);
const loaded = (how) => (cells) => how(`x\n${cells.map((cell) => `"${cell}"`).join('\n')}`, { type: 'csv', parse: 'auto' }).map(({ x }) => day(x)).join(' and ');
const ways = {
  Vega: loaded(read),
  datalib: loaded(require('datalib').read),
  AVA: (cells) => analyzeField(cells).recommendation,
  'type-analyzer': (cells) => Analyzer.computeColMeta(cells.map((x) => ({ x }))).map(({ type, format }) => `${type} ${format}`.trim())[0],
  Flourish: (cells) => {
    const [first] = createInterpreter()(cells);
    return `${first.type} ${cells.map((cell) => JSON.stringify(first.parse(cell))).join(' and ')}`;
  },
};
for (const cells of columns) {
  console.log(`${cells.join(' and ')}:`);
  for (const [name, way] of Object.entries(ways)) console.log(`  ${name}: ${way(cells)}`);
}
JS
) || cannot "$(tail -n 3 "$work/log")"
expect 'JavaScript' '99.9% and 10%:
  Vega: 1999-09-01 and 2001-10-01
  datalib: 1999-09-01 and 2001-10-01
  AVA: string
  type-analyzer: PERCENT
  Flourish: string "99.9%" and "10%"
<5 and >7:
  Vega: 2001-05-01 and 2001-07-01
  datalib: 2001-05-01 and 2001-07-01
  AVA: string
  type-analyzer: STRING
  Flourish: string "<5" and ">7"
1,5 and 12,5:
  Vega: 2001-01-05 and 2001-12-05
  datalib: 2001-01-05 and 2001-12-05
  AVA: string
  type-analyzer: INT
  Flourish: number 1.5 and 12.5
Sev 1 and Sev 2:
  Vega: 2001-01-01 and 2001-02-01
  datalib: 2001-01-01 and 2001-02-01
  AVA: string
  type-analyzer: STRING
  Flourish: string "Sev 1" and "Sev 2"
ADR-7 and ADR-12:
  Vega: 2001-07-01 and 2001-12-01
  datalib: 2001-07-01 and 2001-12-01
  AVA: string
  type-analyzer: STRING
  Flourish: string "ADR-7" and "ADR-12"
1.10 and 1.9:
  Vega: 1.1 and 1.9
  datalib: 1.1 and 1.9
  AVA: float
  type-analyzer: FLOAT
  Flourish: number 1.1 and 1.9
007 and 010:
  Vega: 7 and 10
  datalib: 7 and 10
  AVA: integer
  type-analyzer: INT
  Flourish: number 7 and 10
1 and 0:
  Vega: 1 and 0
  datalib: 1 and 0
  AVA: boolean
  type-analyzer: INT
  Flourish: number 1 and 0
2024 and 1986:
  Vega: 2024 and 1986
  datalib: 2024 and 1986
  AVA: date
  type-analyzer: INT
  Flourish: number 2024 and 1986
05/01/2024 and 13/01/2024:
  Vega: 05/01/2024 and 13/01/2024
  datalib: 05/01/2024 and 13/01/2024
  AVA: string
  type-analyzer: DATE YYYY/M/D
  Flourish: datetime "2024-01-05T00:00:00.000Z" and "2024-01-13T00:00:00.000Z"
5-7 and 10-20:
  Vega: 2001-05-07 and 2001-10-20
  datalib: 2001-05-07 and 2001-10-20
  AVA: string
  type-analyzer: STRING
  Flourish: datetime "1900-05-07T00:00:00.000Z" and "1900-10-20T00:00:00.000Z"' "$seen"
printf 'day,long,loss\n05/01/2024,12345678901234567890,-5\n13/01/2024,12345678901234567891,(5)\n' >a.csv
seen=$(python3 - 2>log <<'PY'
import petl
from meza import io, process

rows, found = process.detect_types(iter(io.read_csv('a.csv')))
for row in process.type_cast(rows, found['types']):
    print('meza:', row['day'], row['long'], row['loss'])
print('petl:', *petl.values(petl.convertnumbers(petl.fromcsv('a.csv')), 'loss'))
PY
) || cannot "$(tail -n 3 log)"
expect 'Python' 'meza: 2024-05-01 12345678901234567168 -5
meza: 2024-01-13 12345678901234567168 (5)
petl: -5 (5+0j)' "$seen"
