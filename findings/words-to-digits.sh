#!/usr/bin/env bash
# word2number reads "a hundred and five" as 500 and "ten to twenty days" as 30; words-to-numbers makes "the 0 of sale" of the
# point of sale, and "1.5 1000000" of 1.5 million.
#
# Expected: 105; a range is an error or two numbers; 1500000; words that are no numbers stay.
# Seen: word2number 1.1 picks the words that it knows and adds them up, whatever stands between: "between five and ten" is
#   15, "twenty-four seven" 87, "twenty twenty four" 404, "1.5 million" 1000000; "a hundred and five" is 500, "one hundred and
#   five" 105. words-to-numbers 1.5.1 takes "a" and "second" for 1 and 2 everywhere, a lone "point" for 0, and writes "1
#   1000000" for 1 million; number-parser 0.3.2 writes "1 1000000" too, and "Wait a 2."
# Matters to: programs that turn spoken or written claims into figures for search and comparison.
# Source: word2number's README, `w2n.word_to_num("two million three thousand nine hundred and eighty four")`.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at word2number==1.1 number-parser==0.3.2
npm_at words-to-numbers@1.5.1
texts=('a hundred and five' 'one hundred and five' 'ten to twenty days' 'between five and ten' 'twenty-four seven'
    'twenty twenty four' '1.5 million' '1 million users' 'the point of sale' 'Wait a second.')
seen=$(python3 - "${texts[@]}" <<'PY'
import sys
from number_parser import parse
from word2number import w2n
def number(text):
    try:
        return w2n.word_to_num(text)
    except ValueError:
        return 'refused'
for text in sys.argv[1:]:
    print(f'{text}: {number(text)}, {parse(text)}')
PY
js "${texts[@]}" <<'JS'
import words from 'words-to-numbers';
console.log(process.argv.slice(2).map((text) => words.wordsToNumbers(text)).join('; '));
JS
)
expect 'word2number, number-parser; then words-to-numbers' 'a hundred and five: 500, a 105
one hundred and five: 105, 105
ten to twenty days: 30, 10 to 20 days
between five and ten: 15, between 5 and 10
twenty-four seven: 87, 24 7
twenty twenty four: 404, 20 24
1.5 million: 1000000, 1.5 1000000
1 million users: 1000000, 1 1000000 users
the point of sale: 0, the point of sale
Wait a second.: refused, Wait a 2.
105; 105; 10 to 20 days; between 5 and 10; 24 7; 20 24; 1.5 1000000; 1 1000000 users; the 0 of sale; Wait 1 2.' "$seen"
