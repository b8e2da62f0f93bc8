#!/usr/bin/env bash
# Columns of a fixed width, written and read back by the same library: 5 is 0.05, 1.1 is 0.11 and 99.999 is 99.99 in
# fixed-width-parser, 10 is 1 and 0 no number in @evologi/fixed-width, and FixedWidth does not read its own -1.5.
#
# Expected: what one description of the columns writes, it reads.
# Seen: fixed-width-parser 3.0.0 (npm) writes a number without a point as it is, and when it reads it sets a point
#   before its last two digits; told not to write points, it writes 1.1 as 11 and reads 0.11, and -0.125 as "-012" and
#   reads 0. A third digit behind the point is cut off, and a whole number goes down, -12.7 to -13. @evologi/fixed-width
#   1.1.0 (npm), told to fill with 0 on the left, as its README does, takes zeros away on both sides unless `trim` is
#   "left". FixedWidth 1.3 (Python) puts the zeros before the minus, "0000-1.5", and ends with decimal.InvalidOperation
#   when it reads that. fixy 1.3.3 writes 0000-1.5 too.
# Matters to: files of costs and hours for banks, payrolls and mainframes: a hundredth or a tenth of them arrives.
# Source: the packages' pages: fixed-width-parser's "decimalCount: number of decimal places to assume if no decimal is
#   present"; @evologi/fixed-width's fields with align and pad; FixedWidth's "Two-way fixed-width <--> Python dict
#   converter".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at fixed-width-parser@3.0.0 @evologi/fixed-width@1.1.0 fixy@1.3.3
pip_at FixedWidth==1.3
cat >"$work/js/back.cjs" <<'JS'
const { FixedWidthParser } = require('fixed-width-parser');
const column = (type, more) => new FixedWidthParser([{ type, name: 'n', start: 0, width: 8, ...more }]);
const back = (parser, value) => parser.parse(parser.unparse([{ n: value }]))[0].n;
const all = (name, parser, values) => console.log(`${name}:`, values.map((value) => `${value} ${back(parser, value)}`).join(', '));
all('with points', column('float', {}), [5, 12, 1.1, 99.999, -1.5]);
all('without', column('float', { insertDecimal: false }), [5, 1.1, 99.95, -0.125]);
all('int', column('int', {}), [1986, -12.7]);
const { unparse } = require('fixy');
console.log('fixy:', unparse([{ name: 'n', width: 8, padding_position: 'start', padding_symbol: '0' }], [{ n: -1.5 }]));
(async () => {
  const { parse, stringify } = await import('@evologi/fixed-width');
  const fields = [{ property: 'n', width: 6, align: 'right', pad: '0', cast: (text) => parseInt(text, 10) }];
  const text = (n) => stringify([{ n }], { eol: '\n', fields });
  console.log('@evologi:', [10, 1200, 7, 0].map((n) => `${n} ${text(n).trim()} ${parse(text(n), { eol: '\n', fields })[0].n}`).join(', '));
})();
JS
expect 'npm' 'with points: 5 0.05, 12 0.12, 1.1 1.1, 99.999 99.99, -1.5 -1.5
without: 5 0.05, 1.1 0.11, 99.95 99.95, -0.125 0
int: 1986 1986, -12.7 -13
fixy: 0000-1.5
@evologi: 10 000010 1, 1200 001200 12, 7 000007 7, 0 000000 NaN' "$(cd "$work/js" && node back.cjs 2>/dev/null)"
expect 'Python' "'0000-1.5' InvalidOperation" "$(python3 - <<'PY'
from decimal import Decimal, InvalidOperation
from fixedwidth.fixedwidth import FixedWidth

config = {'n': {'type': 'decimal', 'required': True, 'start_pos': 1, 'length': 8, 'alignment': 'right', 'padding': '0'}}
written, read = FixedWidth(config), FixedWidth(config)
written.update(n=Decimal('-1.5'))
try:
    read.line = written.line
    print(read.data)
except InvalidOperation:
    print(repr(written.line.rstrip()), 'InvalidOperation')
PY
)"
