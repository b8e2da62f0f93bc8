#!/usr/bin/env bash
# Amounts as people write them: multi-number-parse reads "+5", "<5" and "−5" as 0.5, parse-money, parse-price and
# price-parser "-5" as 5, currency.js and accounting "#12 5 €" as 125 and "(a) 5" as -5, and parse-num "1,5" as 15.
#
# Expected: the number that is written, or NaN or null where the form is not known. 5, -5, 5 or an error; accounting
#   says that its toFixed "treats floats more like decimals", which makes 1.01.
# Seen: multi-number-parse 1.1.0, "for parsing numbers in any valid format", takes a sign that it does not know for the
#   point: what is behind it is a fraction; "12:30" is 12.3 and "10-20" 10.2. parse-money 1.0.12 and parse-price 1.1.8
#   join all digits: "10-20" is 1020, "2024-01-05" twenty million. parse-num 1.0.0 takes a comma for nothing,
#   number-parsing 0.3.2 drops the point of ".5". parse-decimal-number 1.0.0 and @norbulcz/num-parse 0.1.0 refuse most
#   of these, and num-parse alone reads "−5" as -5. currency.js 2.0.4 and accounting 0.4.1 take all but digits and
#   points out, so that "2 for $5" is 25 and 12:30 the amount 1230; an item's "(a)" makes the amount negative, and 5 EUR
#   (VAT 19 %) is NaN in currency.js. price-parser 0.5.1 joins figures at a space and drops a minus. "1,5" is 15 in the
#   first two and 1.5 in price-parser, which in turn reads 1.500 as 1500.
# Matters to: costs, savings and changes that were pasted from sheets and pages: a saving becomes a cost. Forms and
#   imports that take costs as people write them.
# Source: the READMEs: parse(…), parseMoney(…), parsePrice(…), parseNum(…), parseNumber(…); accounting.js, the comment
#   on toFixed; price-parser's README, "Price.fromstring".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at multi-number-parse@1.1.0 parse-money@1.0.12 parse-price@1.1.8 parse-num@1.0.0 number-parsing@0.3.2 parse-decimal-number@1.0.0 \
    @norbulcz/num-parse@0.1.0
seen=$(js <<'JS'
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const take = (name) => require(name).default ?? require(name);
const readers = {
  'multi-number-parse': take('multi-number-parse'),
  'parse-money': (text) => take('parse-money')(text)?.amount,
  'parse-price': take('parse-price'),
  'parse-num': take('parse-num'),
  'number-parsing': take('number-parsing'),
  'parse-decimal-number': take('parse-decimal-number'),
  'num-parse': require('@norbulcz/num-parse').parseNumber,
};
for (const text of ['-5', '−5', '+5', '<5', '(5)', '.5', '1,5', '1 1/2', '10-20', '12:30', '2024-01-05'])
  console.log(text, '=>', Object.entries(readers).map(([name, read]) => `${name} ${read(text)}`).join(', '));
JS
)
expect 'numbers' '-5 => multi-number-parse -5, parse-money 5, parse-price 5, parse-num -5, number-parsing -5, parse-decimal-number -5, num-parse -5
−5 => multi-number-parse 0.5, parse-money 5, parse-price 5, parse-num 5, number-parsing 5, parse-decimal-number NaN, num-parse -5
+5 => multi-number-parse 0.5, parse-money 5, parse-price 5, parse-num 5, number-parsing 5, parse-decimal-number 5, num-parse 5
<5 => multi-number-parse 0.5, parse-money 5, parse-price 5, parse-num 5, number-parsing 5, parse-decimal-number NaN, num-parse null
(5) => multi-number-parse 0.5, parse-money 5, parse-price 5, parse-num 5, number-parsing 5, parse-decimal-number NaN, num-parse null
.5 => multi-number-parse 0.5, parse-money 5, parse-price 0.5, parse-num 0.5, number-parsing 5, parse-decimal-number 0.5, num-parse 0.5
1,5 => multi-number-parse 1.5, parse-money 1.5, parse-price 1.5, parse-num 15, number-parsing 1.5, parse-decimal-number NaN, num-parse 1.5
1 1/2 => multi-number-parse NaN, parse-money 112, parse-price 112, parse-num 112, number-parsing 1, parse-decimal-number NaN, num-parse null
10-20 => multi-number-parse 10.2, parse-money 1020, parse-price 1020, parse-num 10, number-parsing 10, parse-decimal-number NaN, num-parse null
12:30 => multi-number-parse 12.3, parse-money 1230, parse-price 1230, parse-num 1230, number-parsing 12, parse-decimal-number NaN, num-parse null
2024-01-05 => multi-number-parse NaN, parse-money 20240105, parse-price 20240105, parse-num 2024, number-parsing 2024, parse-decimal-number NaN, num-parse null' "$seen"

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
