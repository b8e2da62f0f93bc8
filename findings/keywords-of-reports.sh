#!/usr/bin/env bash
# Keywords of "R&D is not ready for production. The budget is 99.9 %, C# fails.": YAKE gives "ready for production", multi-rake
# and three more "9 %", "99" or "# fails"; 99.9 is a keyword in none of five.
#
# Expected: phrases that stand in the text, with their figures and signs, or none; "not" is no stop word where the rest of its
#   phrase says the opposite.
# Seen: YAKE 0.7.3 leaves out every word with a digit or a sign, and a phrase may hold a stop word but not begin with one.
#   multi-rake 0.0.2 and node-rake 1.0.1 cut figures at the point and keep what is behind it; python-rake 1.5.0, with its
#   list SMART, cuts at each sign and keeps the signs. rake-modified 1.0.8 leaves 99.9 and 24x7 out, and cuts On-call.
# Matters to: tags, summaries and indexes made of reports: they say what the report denies, and figures that it has not.
# Source: the READMEs: "Keyword extraction", RAKE by Rose and others, which cuts at stop words and at the end of phrases.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at rake-modified@1.0.8 node-rake@1.0.1
pip_at yake==0.7.3 multi-rake==0.0.2 python-rake==1.5.0
text='R&D is not ready for production. The budget is 99.9 %, C# fails. On-call is 24x7 for 95 min.'
seen=$(python3 - "$text" <<'PY'
import sys
import RAKE, yake
from multi_rake import Rake

text = sys.argv[1]
makers = {
    'YAKE': lambda: yake.KeywordExtractor(top=40).extract_keywords(text),
    'multi-rake': lambda: Rake(language_code='en').apply(text),
    'python-rake': lambda: RAKE.Rake(RAKE.SmartStopList()).run(text),
}
for name, make in makers.items():
    print(f'{name}:', ', '.join(sorted(phrase for phrase, _ in make())))
PY
js "$text" <<'JS'
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const text = process.argv[2];
console.log('node-rake:', require('node-rake').generate(text).sort().join(', '));
const { default: rake = require('rake-modified') } = require('rake-modified');
console.log('rake-modified:', Object.keys((rake.generate ?? rake.extract ?? rake)(text)).sort().join(', '));
JS
)
expect 'keywords' 'YAKE: On-call, budget, fails, min, production, ready, ready for production
multi-rake: 24x7, 9 %, 95 min, budget, c# fails, on-call, production, ready
python-rake: # fails, &, 24x7, 9 %, 95 min, 99, budget, on-call, production, ready
node-rake: # fails, -call, 24x7, 9 %,, 95 min, 99, budget, production, ready
rake-modified: # fails, -call, 95 min, budget, production, ready' "$seen"
