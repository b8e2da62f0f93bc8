#!/usr/bin/env bash
# 100 euros are "one euro, zero cents" in num2words, "3/4" is "thirty-four" in inflect, and 12.5 is "twelve" in
# number-to-words and "thirteen" in written-number.
#
# Expected: the number that was given, in words, or an error where it cannot be said.
# Seen: num2words 0.5.14 takes a whole number for cents and one with a point for euros: 100 and 100.0 are a hundredfold
#   apart. inflect 7.6.0 says the digits of a text as one number, whatever is between them: "1,5" is fifteen, "12:30"
#   one thousand, two hundred and thirty, "1.10" alone is right. number-to-words 1.2.4 cuts off what is behind the
#   point, -0.5 is "zero"; written-number 0.11.1 rounds it, and writes nothing for -5.
# Matters to: letters, invoices and texts for reading aloud: a figure in words is believed where it differs.
# Source: the READMEs: num2words(…, to='currency'), inflect's number_to_words, toWords(13), writtenNumber(1234).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at num2words==0.5.14 inflect==7.6.0
npm_at number-to-words@1.2.4 written-number@0.11.1
seen=$(python3 - <<'PY'
import inflect
from num2words import num2words

for amount in (100, 100.0):
    print('num2words', amount, num2words(amount, to='currency', currency='EUR'))
words = inflect.engine().number_to_words
for text in ('3/4', '1,5', '12:30', '1.10', '5%'):
    print('inflect', text, words(text))
PY
js <<'JS'
import numberToWords from 'number-to-words';
import writtenNumber from 'written-number';
for (const number of [12.5, -0.5, -5]) console.log(number, [numberToWords.toWords(number), writtenNumber(number)]);
JS
)
expect 'in words' "num2words 100 one euro, zero cents
num2words 100.0 one hundred euro, zero cents
inflect 3/4 thirty-four
inflect 1,5 fifteen
inflect 12:30 one thousand, two hundred and thirty
inflect 1.10 one point one zero
inflect 5% five
12.5 [ 'twelve', 'thirteen' ]
-0.5 [ 'zero', '' ]
-5 [ 'minus five', '' ]" "$seen"
