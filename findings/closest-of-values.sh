#!/usr/bin/env bash
# The closest of the allowed values: by token_set_ratio "realised" is 100 per cent of "not realised", which stands beside it; -5
# is wholly 5 to thefuzz and fuzzball, "Done" closer to "undone" than to "done" in rapidfuzz, 99.9 % wholly 9.9 % to
# string-comparison.
#
# Expected: a value that is there is its own closest; what says the opposite or is another number is never wholly alike.
# Seen: thefuzz 0.22.1 and fuzzball 2.2.6 (WRatio) take signs out before they compare; token_set_ratio and partial_ratio of
#   rapidfuzz 3.14.6 give 100 for words within others, and the first of two equals is taken. extractOne of rapidfuzz heeds
#   capitals. WRatio of all three gives "not approved" 90 for "approved", and thefuzz and rapidfuzz "done" 90 for "not done".
#   The cosine of string-comparison 1.3.0 compares sets of letters, so that C10 is wholly C01. string-similarity 4.0.4 gives the
#   first value, 0, if none is like it.
# Matters to: imports and questions that map what people typed to a state, an id or a number by closeness.
# Source: the READMEs: extractOne(query, choices), extract(), sortMatch(), findBestMatch(). A score alone does not say what
#   differs.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at thefuzz==0.22.1 rapidfuzz==3.14.6
npm_at fuzzball@2.2.6 string-comparison@1.3.0 string-similarity@4.0.4
cat >"$work/js/asked.json" <<'JSON'
[
  ["not realised", ["realised", "not realised"]], ["not done", ["done", "not open", "in review"]], ["approved", ["rejected", "not approved"]],
  ["Done", ["done", "undone", "open"]], ["-5", ["15", "5", "-15"]], ["99.9 %", ["99 %", "99.99 %", "9.9 %"]], ["C01", ["C02", "C10"]],
  ["n/a", ["open", "late"]]
]
JSON
(
    cd "$work/js"
    python3 - 2>/dev/null <<'PY'
import json

from rapidfuzz import fuzz, process
from thefuzz import process as thefuzz

makers = {
    'thefuzz': lambda query, values: thefuzz.extractOne(query, values),
    'rapidfuzz': lambda query, values: process.extractOne(query, values, scorer=fuzz.WRatio),
    'rapidfuzz, token_set_ratio': lambda query, values: process.extractOne(query, values, scorer=fuzz.token_set_ratio),
    'rapidfuzz, partial_ratio': lambda query, values: process.extractOne(query, values, scorer=fuzz.partial_ratio),
}
asked = json.load(open('asked.json'))
made = [{name: '{} {:.0f}'.format(*make(*question)[:2]) for name, make in makers.items()} for question in asked]
json.dump(made, open('made.json', 'w'))
PY
)
seen=$(js <<'JS'
import { createRequire } from 'node:module';
import * as fuzzball from 'fuzzball';
import similarity from 'string-similarity';

const require = createRequire(import.meta.url);
const { default: comparison } = require('string-comparison');
const [asked, made] = ['asked', 'made'].map((name) => require(`./${name}.json`));
asked.forEach(([query, values], at) => {
  const [value, score] = fuzzball.extract(query, values, { limit: 1, scorer: fuzzball.WRatio })[0];
  const { bestMatch } = similarity.findBestMatch(query, values);
  const { member, rating } = comparison.cosine.sortMatch(query, values).at(-1);
  const all = { ...made[at], 'fuzzball, WRatio': `${value} ${score}`, 'string-similarity': `${bestMatch.target} ${Math.round(bestMatch.rating * 100)}`,
    'string-comparison, cosine': `${member} ${Math.round(rating * 100)}` };
  const by = {};
  for (const [name, said] of Object.entries(all)) (by[said] ??= []).push(name);
  console.log(`${query} of ${values.join(', ')}`);
  for (const [said, names] of Object.entries(by)) console.log(`  ${said}: ${names.join('; ')}`);
});
JS
)
expect 'closest' 'not realised of realised, not realised
  not realised 100: thefuzz; rapidfuzz; fuzzball, WRatio; string-similarity; string-comparison, cosine
  realised 100: rapidfuzz, token_set_ratio; rapidfuzz, partial_ratio
not done of done, not open, in review
  done 90: thefuzz; rapidfuzz
  done 100: rapidfuzz, token_set_ratio; rapidfuzz, partial_ratio
  not open 95: fuzzball, WRatio
  done 67: string-similarity
  done 89: string-comparison, cosine
approved of rejected, not approved
  not approved 90: thefuzz; rapidfuzz; fuzzball, WRatio
  not approved 100: rapidfuzz, token_set_ratio; rapidfuzz, partial_ratio
  not approved 82: string-similarity
  not approved 88: string-comparison, cosine
Done of done, undone, open
  done 100: thefuzz; fuzzball, WRatio; string-comparison, cosine
  undone 77: rapidfuzz
  done 75: rapidfuzz, token_set_ratio
  done 86: rapidfuzz, partial_ratio
  done 67: string-similarity
-5 of 15, 5, -15
  5 100: thefuzz; rapidfuzz, partial_ratio; fuzzball, WRatio
  5 90: rapidfuzz
  -15 80: rapidfuzz, token_set_ratio
  15 0: string-similarity
  -15 82: string-comparison, cosine
99.9 % of 99 %, 99.99 %, 9.9 %
  99.99 % 95: thefuzz; fuzzball, WRatio
  99.99 % 92: rapidfuzz; rapidfuzz, token_set_ratio
  9.9 % 100: rapidfuzz, partial_ratio; string-comparison, cosine
  99.99 % 89: string-similarity
C01 of C02, C10
  C02 67: thefuzz; rapidfuzz; rapidfuzz, token_set_ratio; fuzzball, WRatio
  C02 80: rapidfuzz, partial_ratio
  C02 50: string-similarity
  C10 100: string-comparison, cosine
n/a of open, late
  open 29: thefuzz; rapidfuzz; rapidfuzz, token_set_ratio; fuzzball, WRatio
  open 50: rapidfuzz, partial_ratio
  open 0: string-similarity
  late 29: string-comparison, cosine' "$seen"
