#!/usr/bin/env bash
# Figures drawn as bars in a terminal: to ascii-histogram a service with 0 errors, or none known, has the longest bar; thistogram shows
# 1234567 as 1234; termgraph draws a bar for 0 and none for -3, and shows 999999 as 1000.00K; ascii-graph shows 99.95 as 100 and 0.05 as 0.
#
# Expected: the longest bar is the largest figure's, 0 has none; a figure that is cut or rounded says so, or is right in its last digit.
# Seen: ascii-histogram 1.2.1 draws a full bar for 0 and null, and ends with "Invalid array length" at -3, as ascii-horizontal-barchart
#   1.3.3 does with "Invalid count value". thistogram 2.0.0 at the width of its README, 40, gives values four places and cuts what does
#   not fit, without a mark. termgraph 0.8.0 measures bars from the least value, and leaves out that of values below 0; 0.0004 is 0.00.
#   ascii-graph 1.5.2 rounds to whole numbers unless float_format is given. cli-barchart 0.2.3 shows "100.0%" and "0.1%" of 99.95 and
#   0.05, and "NaN%" where all are 0. sparkline 0.2.0 draws 0.0004, 0.0012 and 0 alike. asciibars 0.0.3 and textchart 0.0.3 are right.
# Matters to: who looks at error counts and budgets in a terminal: the best service looks worst, a missed target met.
# Source: the packages' READMEs, which say nothing of 0; termgraph's "--format"; ascii-graph's float_format.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at ascii-histogram@1.2.1 thistogram@2.0.0 ascii-horizontal-barchart@1.3.3 cli-barchart@0.2.3 sparkline@0.2.0
pip_at termgraph==0.8.0 ascii-graph==1.5.2 asciibars==0.0.3 textchart==0.0.3
cd "$work"
cat >draw.py <<'PY'
from asciibars import plot
from ascii_graph import Pyasciigraph
from termgraph import Args, BarChart, Data
from textchart import textchart

services = {'db': 5, 'web': -3, 'ops': 0, 'R&D': 12.5}
for named in (services, {'met': 99.95, 'missed': 0.05}, {'small': 0.0004, 'large': 999999}):
    print('termgraph:')
    BarChart(Data([[value] for value in named.values()], list(named)), Args(width=20)).draw()
    print('ascii-graph:', *list(Pyasciigraph(line_length=40).graph('', list(named.items())))[2:], sep='\n')
print('asciibars:')
plot(list(services.items()), max_length=20)
print('textchart:')
textchart.print_graph({'ops': 0, 'small': 0.0004, 'met': 99.95})
PY
drawn=$(python3 draw.py 2>draw.log) || cannot "$(tail -n 3 draw.log)"
drawn=$(sed 's/\x1b\[[0-9;]*m//g; s/ *$//; /^$/d' <<<"$drawn")
expect 'Python' 'termgraph:
db : ▇▇▇▇▇▇▇▇▇▇ 5.00
web:  -3.00
ops: ▇▇▇ 0.00
R&D: ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇ 12.50
ascii-graph:
         ████████████████                            5  db
█████████                                           -3  web
                                                     0  ops
         ████████████████████████████████████████   12  R&D
termgraph:
met   : ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇ 99.95
missed: ▏ 0.05
ascii-graph:
██████████████████████████████████████████████████  100  met
                                                      0  missed
termgraph:
small: ▏ 0.00
large: ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇ 1000.00K
ascii-graph:
                                                         0  small
██████████████████████████████████████████████████  999999  large
asciibars:
db  |    5     ██████
web |   -3 ████
ops |    0     ▏
R&D | 12.5     ████████████████
textchart:
┌──────────────────────────────────────────────────────┐
│   met: ■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■■ 99.95 │
│   ops:  0                                            │
│ small:  0.0004                                       │
└──────────────────────────────────────────────────────┘' "$drawn"
drawn=$(js 2>"$work/log" <<'JS'
import { createRequire } from 'node:module';
import { histogram } from 'thistogram';

const require = createRequire(import.meta.url);
const bars = require('cli-barchart').default;
const across = require('ascii-horizontal-barchart');
const shown = (name, draw) => {
  let text;
  try {
    text = draw();
  } catch (error) {
    text = error.message;
  }
  console.log(`${name}:\n${text}`);
};
const errors = { db: 5, web: 7, ops: 0, new: null };
shown('ascii-histogram', () => require('ascii-histogram')(errors, { width: 20 }));
shown('ascii-histogram, -3', () => require('ascii-histogram')({ db: 5, web: -3 }));
shown('ascii-horizontal-barchart, -3', () => (across.default ?? across)({ db: 5, web: -3 }));
shown('thistogram', () => histogram([['db', 1234567], ['web', 999999.5], ['met', 99.95], ['ops', 0.0004]], { width: 40 }));
shown('cli-barchart', () => bars([{ key: 'met', value: 99.95 }, { key: 'missed', value: 0.05 }], { maxWidth: 10 }));
shown('cli-barchart, none', () => bars([{ key: 'met', value: 0 }, { key: 'missed', value: 0 }], { maxWidth: 10 }));
shown('sparkline', () => require('sparkline')([0.0004, 0.0012, 0]));
JS
) || cannot "$(tail -n 3 "$work/log")"
drawn=$(sed 's/\x1b\[[0-9;]*m//g; s/ *$//; /^$/d' <<<"$drawn")
expect 'JavaScript' 'ascii-histogram:
   db | ##############       | 5
  web | #################### | 7
  ops | #################### | 0
  new | #################### | null
ascii-histogram, -3:
Invalid array length
ascii-horizontal-barchart, -3:
Invalid count value: -60
thistogram:
db  ┃█████████████████████████████┃ 1234
web ┃███████████████████████▍     ┃ 9999
met ┃▏                            ┃ 99.9
ops ┃▏                            ┃ 0.00
cli-barchart:
   met ▋▋▋▋▋▋▋▋▋▋ 100.0%
missed  0.1%
cli-barchart, none:
   met  NaN%
missed  NaN%
sparkline:
▁▁▁' "$drawn"
