#!/usr/bin/env bash
# inflect writes "a 8-hour shift", "a 11-day delay" and "an URL"; articles "a SLA"; indefinite "an NASA".
#
# Expected: the article of the word as it is said: an eight-hour, an eleven-day, a URL (you are ell), an SLA, a NASA.
# Seen: inflect 7.6.0 (Python) takes every figure for one that begins with a consonant, 8, 11, 18 and 80 too, and URL, UUID and
#   UI for words that begin with a vowel; articles 0.2.2 (npm) has SLA, SLO and FAQ wrong;
#   indefinite 2.5.2 has all figures right, and NASA, R&D and U.S. wrong.
# Matters to: messages and reports that are put together from templates: "a 8 % rise", "an URL is missing".
# Source: inflect's README: "Correctly generate plurals, singular nouns, ordinals, indefinite articles".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at indefinite@2.5.2 articles@0.2.2
pip_at inflect==7.6.0
words=(8-hour 11-day 18th 80 1800s SLA SLO FAQ URL UUID UI NASA R\&D U.S. LED hour user)
seen=$(js "${words[@]}" <<'JS'
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const indefinite = require('indefinite'), articles = require('articles');
const words = process.argv.slice(2);
console.log('indefinite:', words.map((word) => indefinite(word)).join(', '));
console.log('articles:', words.map((word) => articles.articlize(word)).join(', '));
JS
python3 - "${words[@]}" <<'PY'
import sys, inflect
engine = inflect.engine()
print('inflect:', ', '.join(engine.a(word) for word in sys.argv[1:]))
PY
)
expect 'with their articles' 'indefinite: an 8-hour, an 11-day, an 18th, an 80, a 1800s, an SLA, an SLO, an FAQ, a URL, a UUID, a UI, an NASA, a R&D, an U.S., an LED, an hour, a user
articles: an 8-hour, an 11-day, an 18th, an 80, an 1800s, a SLA, a SLO, a FAQ, a URL, a UUID, a UI, a NASA, an R&D, a U.S., an LED, an hour, a user
inflect: a 8-hour, a 11-day, a 18th, a 80, a 1800s, a SLA, a SLO, a FAQ, an URL, an UUID, an UI, a NASA, a R&D, a U.S., a LED, an hour, a user' "$seen"
