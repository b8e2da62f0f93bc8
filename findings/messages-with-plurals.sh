#!/usr/bin/env bash
# Messages as ICU has them in five libraries: icu-minify makes "you and 2 others" where one other is meant and 0.995 of 99.5 %, the Python port of
# intl-messageformat 0.995 too and "?" of true; -1 has "days" in @messageformat/core; 0.995 as ::percent is 99.5% or 1.0%.
#
# Expected: what ICU makes: offset:1 takes one off; the style percent shows 100%; the skeleton "percent" adds the sign alone, and "scale/100"
#   multiplies; -1 is "one" in English; true selects "true".
# Seen: icu-minify 4.14.8 leaves "offset" out when it compiles, and shows a number as it is where the style percent or integer is not among the
#   formats that the caller gives. generaltranslation-intl-messageformat 0.0.4 (Python) drops every style of a number, the commas of {n,
#   number} too, and writes None. intl-messageformat 12.1.5 and icu-minify multiply by 100 for the skeleton "percent",
#   @messageformat/core 3.4.1 does not; format-message 6.2.4 does not read it. A missing value is "null" in three.
# Matters to: alerts, digests and pages that say how much of a budget is left, by one catalogue of messages in several programs.
# Source: ICU: "Formatting Messages", plural offset; "Number Skeletons", percent, scale; the READMEs: compile, format, IntlMessageFormat.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at generaltranslation-intl-messageformat==0.0.4
npm_at intl-messageformat@12.1.5 @messageformat/core@3.4.1 format-message@6.2.4 icu-minify@4.14.8
cd "$work"
cat >messages.json <<'JSON'
[["{n, plural, offset:1 =0 {nobody} =1 {you} one {you and # other} other {you and # others}}", {"n": 2}], ["{n, number, percent} left", {"n": 0.995}],
 ["{n, number, ::percent .0} left", {"n": 0.995}], ["{n, number, integer} days", {"n": 2.6}], ["{n, number} rows", {"n": 1234567}],
 ["{n, plural, one {# day} other {# days}}", {"n": -1}], ["{live, select, true {in use} false {not in use} other {?}}", {"live": true}], ["by {owner}", {"owner": null}]]
JSON
js >made.json <<'JS'
import { readFileSync } from 'node:fs';
import MessageFormat from '@messageformat/core';
import formatMessage from 'format-message';
import compile from 'icu-minify/compile';
import format from 'icu-minify/format';
import { IntlMessageFormat } from 'intl-messageformat';

formatMessage.setup({ locale: 'en', missingTranslation: 'ignore' });
const formatters = {
  getDateTimeFormat: (...given) => new Intl.DateTimeFormat(...given), getNumberFormat: (...given) => new Intl.NumberFormat(...given),
  getPluralRules: (...given) => new Intl.PluralRules(...given),
};
const libraries = {
  'intl-messageformat': (message, values) => new IntlMessageFormat(message, 'en').format(values),
  '@messageformat/core': (message, values) => new MessageFormat('en').compile(message)(values),
  'format-message': (message, values) => formatMessage(message, values),
  'icu-minify': (message, values) => format(compile(message), 'en', values, { formatters }),
};
const made = {};
for (const [name, make] of Object.entries(libraries))
  made[name] = JSON.parse(readFileSync('../messages.json', 'utf8')).map(([message, values]) => {
    try {
      return String(make(message, values));
    } catch {
      return 'an error';
    }
  });
console.log(JSON.stringify(made));
JS
seen=$(
    python3 - <<'PY'
import json
from generaltranslation_intl_messageformat import IntlMessageFormat

messages = json.load(open('messages.json'))
made = json.load(open('made.json'))
made['the Python port'] = [str(IntlMessageFormat(message, 'en').format(values)) for message, values in messages]
for at, (message, values) in enumerate(messages):
    same = {}
    for name, texts in made.items():
        same.setdefault(texts[at], []).append(name)
    print(message, json.dumps(values), '=>', '; '.join(f'{text} [{", ".join(by)}]' for text, by in same.items()))
PY
)
expect 'messages' '{n, plural, offset:1 =0 {nobody} =1 {you} one {you and # other} other {you and # others}} {"n": 2} => you and 1 other [intl-messageformat, @messageformat/core, format-message, the Python port]; you and 2 others [icu-minify]
{n, number, percent} left {"n": 0.995} => 100% left [intl-messageformat, @messageformat/core, format-message]; 0.995 left [icu-minify, the Python port]
{n, number, ::percent .0} left {"n": 0.995} => 99.5% left [intl-messageformat, icu-minify]; 1.0% left [@messageformat/core]; an error [format-message]; 0.995 left [the Python port]
{n, number, integer} days {"n": 2.6} => 3 days [intl-messageformat, @messageformat/core, format-message]; 2.6 days [icu-minify, the Python port]
{n, number} rows {"n": 1234567} => 1,234,567 rows [intl-messageformat, @messageformat/core, format-message, icu-minify]; 1234567 rows [the Python port]
{n, plural, one {# day} other {# days}} {"n": -1} => -1 day [intl-messageformat, format-message, icu-minify, the Python port]; -1 days [@messageformat/core]
{live, select, true {in use} false {not in use} other {?}} {"live": true} => in use [intl-messageformat, @messageformat/core, format-message, icu-minify]; ? [the Python port]
by {owner} {"owner": null} => by  [intl-messageformat]; by null [@messageformat/core, format-message, icu-minify]; by None [the Python port]' "$seen"
