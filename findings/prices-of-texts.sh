#!/usr/bin/env bash
# currency.js, accounting and price-parser read "#12 5 €" as 125; the first two "(a) 5" as -5, price-parser "-5" as 5, and
# accounting's own toFixed makes 1.00 of 1.005.
#
# Expected: 5, -5, 5 or an error; accounting says that its toFixed "treats floats more like decimals", which makes 1.01.
# Seen: currency.js 2.0.4 and accounting 0.4.1 take all but digits and points out, so that "2 for $5" is 25 and 12:30 the amount
#   1230; an item's "(a)" makes the amount negative, and 5 EUR (VAT 19 %) is NaN in currency.js. price-parser 0.5.1 joins figures
#   at a space and drops a minus. "1,5" is 15 in the first two and 1.5 in price-parser, which in turn reads 1.500 as 1500.
# Matters to: forms and imports that take costs as people write them.
# Source: accounting.js, the comment on toFixed; price-parser's README, "Price.fromstring".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at currency.js@2.0.4 accounting@0.4.1
pip_at price-parser==0.5.1
texts=('#12 5 €' '2 for $5' '12:30' '-5' '(a) 5' '5 EUR (VAT 19 %)' '1,5' '1.500')
seen=$(js "${texts[@]}" <<'JS'
import currency from 'currency.js';
import accounting from 'accounting';
const texts = process.argv.slice(2);
console.log('currency.js:', texts.map((text) => currency(text).value).join(', '));
console.log('accounting:', texts.map((text) => accounting.unformat(text)).join(', '), '/', accounting.toFixed(1.005, 2), currency(1.005).format());
JS
python3 - "${texts[@]}" <<'PY'
import sys
from price_parser import Price
print('price-parser:', ', '.join(str(Price.fromstring(text).amount) for text in sys.argv[1:]))
PY
)
expect "${texts[*]} / 1.005" 'currency.js: 125, 25, 1230, -5, -5, NaN, 15, 1.5
accounting: 125, 25, 1230, -5, -5, 5, 15, 1.5 / 1.00 $1.01
price-parser: 125, 2, 12, 5, 5, 5, 1.5, 1500' "$seen"
