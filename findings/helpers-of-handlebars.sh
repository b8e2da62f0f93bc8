#!/usr/bin/env bash
# Helpers for Handlebars: fumanchu shows half past ten in HH:mm as "10:01", and the mean of 10, 9, 1, 0 as 4; "5" plus "7" is 57 in
# handlebars-helpers-v2, 0.0001 "0.0,001" and 999 "1k" in four libraries, and three words of eight are all eight in two.
#
# Expected: 10:30, 5, 12, 0.0001, 999 and three words; the order of numbers; an error where a text is no date.
# Seen: handlebars-helpers 0.10.0, @budibase/handlebars-helpers 0.14.3, handlebars-helpers-v2 2.2.0 and fumanchu 4.7.3, a drop-in
#   replacement, put commas behind the point too, and all but fumanchu sort 9 behind 10. fumanchu writes the month for the minutes, in
#   its own default for "now" too, counts one number more in a mean, finds no row by a property, joins rows without a separator with
#   "[object Object]", and takes C-3 for March 2001. handlebars-helpers shows 2024-01-05 as the fourth west of Greenwich, and
#   today for what is no date; so it and handlebars-helpers-v2 have truncateWords keep all. To handlebars-helpers-v2 the sum of texts is
#   0; swag 0.7.0 shows the word for "none" where a cost is 0. "p<0.05 and n>30", cleared of tags, is "p30" in two.
# Matters to: reports, mails and tickets whose numbers and dates come from templates.
# Source: the packages' READMEs: addCommas, avg, truncateWords("foo bar baz", 1) "foo…", date, filter, sort.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at handlebars@4.7.10 handlebars-helpers@0.10.0 @budibase/handlebars-helpers@0.14.3 @jaredwray/fumanchu@4.7.3 \
    handlebars-helpers-v2@2.2.0 swag@0.7.0
seen=$(
    export TZ=America/New_York
    js <<'JS'
import { createRequire } from 'node:module';
import Handlebars from 'handlebars';
import { fumanchu } from '@jaredwray/fumanchu';

const require = createRequire(import.meta.url);
const engine = (register) => {
  const made = Handlebars.create();
  register(made);
  return made;
};
const engines = {
  'handlebars-helpers': engine((handlebars) => require('handlebars-helpers')({ handlebars })),
  budibase: engine((handlebars) => handlebars.registerHelper(require('@budibase/handlebars-helpers')())),
  fumanchu: fumanchu(),
  v2: engine((handlebars) => require('handlebars-helpers-v2').default({ handlebars })),
  swag: engine((handlebars) => require('swag').registerHelpers(handlebars)),
};
const data = {
  numbers: [10, 9, 1, 0], texts: ['5', '7'], cost: 0, time: '2024-01-05T15:30:00Z', day: '2024-01-05', claim: 'p<0.05 and n>30',
  rows: [{ id: 'C-1', state: 'open' }, { id: 'C-2', state: 'late' }], text: 'the rest of it is not yet known',
};
const templates = `{{add "5" "7"}}
{{sum texts}}
{{avg numbers}}
{{{sort numbers}}}
{{{join numbers}}}
{{addCommas 0.0001}}
{{addCommas 99.1234}}
{{toAbbr 999}}
{{default cost "none"}}
{{#filter rows "open" property="state"}}{{id}}{{else}}none{{/filter}}
{{truncateWords text 3}}
{{{sanitize claim}}}
{{date time "HH:mm"}}
{{date day "YYYY-MM-DD"}}
{{date "C-3" "YYYY"}}`;
for (const template of templates.split('\n')) {
  const same = {};
  for (const [name, handlebars] of Object.entries(engines)) {
    let made;
    try {
      made = handlebars.compile(template)(structuredClone(data));
    } catch {
      continue;
    }
    if (made === String(new Date().getFullYear())) made = 'THIS YEAR';
    (same[made] ??= []).push(name);
  }
  console.log(template, '=>', Object.entries(same).map(([made, names]) => `${made} [${names.join(', ')}]`).join('; '));
}
JS
)
expect 'texts' '{{add "5" "7"}} => 12 [handlebars-helpers, budibase, fumanchu, swag]; 57 [v2]
{{sum texts}} => 0 [v2]; 12 [handlebars-helpers, budibase, fumanchu]
{{avg numbers}} => 4 [fumanchu]; 5 [handlebars-helpers, budibase, v2]
{{{sort numbers}}} => 0,1,10,9 [handlebars-helpers, budibase, v2, swag]; 0,1,9,10 [fumanchu]
{{{join numbers}}} => 10, 9, 1, 0 [handlebars-helpers, budibase, v2]; 10[object Object]9[object Object]1[object Object]0 [fumanchu]; 10 9 1 0 [swag]
{{addCommas 0.0001}} => 0.0,001 [handlebars-helpers, budibase, fumanchu, v2]
{{addCommas 99.1234}} => 99.1,234 [handlebars-helpers, budibase, fumanchu, v2]
{{toAbbr 999}} => 1k [handlebars-helpers, budibase, fumanchu, v2]
{{default cost "none"}} => 0 [handlebars-helpers, budibase, fumanchu, v2]; none [swag]
{{#filter rows "open" property="state"}}{{id}}{{else}}none{{/filter}} => C-1 [handlebars-helpers, budibase, v2]; none [fumanchu]
{{truncateWords text 3}} => the rest of it is not yet known… [handlebars-helpers, v2]; the rest of… [budibase]; the rest of... [fumanchu]
{{{sanitize claim}}} => p30 [handlebars-helpers, budibase]; p<0.05 and n>30 [fumanchu]; p-0-05-and-n-30 [swag]
{{date time "HH:mm"}} => 10:30 [handlebars-helpers]; 10:01 [fumanchu]
{{date day "YYYY-MM-DD"}} => 2024-01-04 [handlebars-helpers]; 2024-01-05 [fumanchu]
{{date "C-3" "YYYY"}} => 2001 [fumanchu]; THIS YEAR [handlebars-helpers]' "$seen"
