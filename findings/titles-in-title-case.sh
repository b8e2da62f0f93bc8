#!/usr/bin/env bash
# Headings put in title case: text-title-case makes "99 9 of It" of "99.9 % of it" and "C and Net" of "C# and .NET", three make
# "It Team" of the IT team and Kb of kB, @artsy/to-title-case leads https://example.org/a to …/A, and titlecaser writes "C#
# and.NET".
#
# Expected: the same words, signs and addresses, with some small letters made capitals; words with capitals, such as SLO, IT,
#   iOS, stay as they are.
# Seen: text-title-case 1.2.11 ("following English rules") keeps letters and digits alone: "R D Costs Less Than 5", "10 a M".
#   It, to-title-case 1.0.0 and @lifeparticle/ap-style-title-case 1.5.0 make all other letters small: Slo, Mttr, Mckinsey; of
#   ÄNDERUNG the second makes "äNderung", the third "änderung", and js-sentencecase 1.2.1 "Nderung". @danielhaim/titlecaser
#   1.8.25 drops the space before ".NET". ap-style-title-case 2.0.0 makes IOS and KB. @gouch/to-title-case 2.2.1, titlecase
#   1.1.3 and better-title-case 1.0.1 are right, but for p95.
# Matters to: sites and slides that set headings in title case by a program: the text says something else, and a link is dead.
# Source: the READMEs; text-title-case's "Convert a text into title case following English rules".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at text-title-case@1.2.11 to-title-case@1.0.0 @lifeparticle/ap-style-title-case@1.5.0 @danielhaim/titlecaser@1.8.25 \
    ap-style-title-case@2.0.0 @gouch/to-title-case@2.2.1 titlecase@1.1.3 better-title-case@1.0.1 @artsy/to-title-case@1.2.0 js-sentencecase@1.2.1
seen=$(js <<'JS'
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const { TitleCaser } = require('@danielhaim/titlecaser');
require('@gouch/to-title-case');
const called = (name, key) => {
  const made = require(name);
  return [made[key], made.default?.[key], made.default?.default, made.default, made].find((one) => typeof one === 'function');
};
const makers = {
  '@artsy/to-title-case': called('@artsy/to-title-case', 'toTitleCase'),
  '@danielhaim/titlecaser': (text) => new TitleCaser({ style: 'ap' }).toTitleCase(text),
  '@gouch/to-title-case': (text) => text.toTitleCase(),
  '@lifeparticle/ap-style-title-case': called('@lifeparticle/ap-style-title-case', 'apStyleTitleCase'),
  'better-title-case': called('better-title-case'),
  'text-title-case': called('text-title-case', 'titleCase'),
  titlecase: called('titlecase'),
  'to-title-case': called('to-title-case'),
  'js-sentencecase': called('js-sentencecase'),
};
try {
  makers['ap-style-title-case'] = called('ap-style-title-case', 'apStyleTitleCase');
} catch {
  const { apStyleTitleCase } = await import('ap-style-title-case');
  makers['ap-style-title-case'] = apStyleTitleCase;
}
for (const text of ['99.9 % of it', 'C# and .NET', 'R&D costs less than 5 %', 'costs of the IT team', 'API for kB and MB', 'ÄNDERUNG der Kosten',
  'see https://example.org/a', 'use iOS 17 or later', 'from 10 a.m. to 5 p.m.']) {
  const seen = new Map();
  for (const [name, make] of Object.entries(makers)) {
    if (name === 'js-sentencecase' && !text.startsWith('Ä')) continue;
    const made = make(text);
    seen.set(made, [...seen.get(made) ?? [], name]);
  }
  console.log(`${text}:`, [...seen].map(([made, names]) => `"${made}" ${names.join(' ')}`).join(', '));
}
JS
)
expect 'titles' '99.9 % of it: "99.9 % of It" @artsy/to-title-case @danielhaim/titlecaser @gouch/to-title-case @lifeparticle/ap-style-title-case better-title-case titlecase to-title-case ap-style-title-case, "99 9 of It" text-title-case
C# and .NET: "C# and .NET" @artsy/to-title-case @gouch/to-title-case better-title-case titlecase ap-style-title-case, "C# and.NET" @danielhaim/titlecaser, "C# and .net" @lifeparticle/ap-style-title-case to-title-case, "C and Net" text-title-case
R&D costs less than 5 %: "R&D Costs Less Than 5 %" @artsy/to-title-case @danielhaim/titlecaser @gouch/to-title-case better-title-case titlecase ap-style-title-case, "R&d Costs Less Than 5 %" @lifeparticle/ap-style-title-case, "R D Costs Less Than 5" text-title-case, "R&d Costs Less than 5 %" to-title-case
costs of the IT team: "Costs of the IT Team" @artsy/to-title-case @danielhaim/titlecaser @gouch/to-title-case better-title-case titlecase ap-style-title-case, "Costs of the It Team" @lifeparticle/ap-style-title-case text-title-case to-title-case
API for kB and MB: "API for kB and MB" @artsy/to-title-case @danielhaim/titlecaser @gouch/to-title-case better-title-case titlecase, "Api for Kb and Mb" @lifeparticle/ap-style-title-case to-title-case, "Api for K B and Mb" text-title-case, "API for KB and MB" ap-style-title-case
ÄNDERUNG der Kosten: "ÄNDERUNG Der Kosten" @artsy/to-title-case @gouch/to-title-case better-title-case titlecase ap-style-title-case, "Änderung Der Kosten" @danielhaim/titlecaser text-title-case, "änderung Der Kosten" @lifeparticle/ap-style-title-case, "äNderung Der Kosten" to-title-case, "Nderung der kosten" js-sentencecase
see https://example.org/a: "See Https://Example.Org/A" @artsy/to-title-case, "See https://example.org/a" @danielhaim/titlecaser @gouch/to-title-case better-title-case titlecase, "See Https://Example.org/A" @lifeparticle/ap-style-title-case, "See Https Example Org A" text-title-case, "See Https://example.org/a" to-title-case ap-style-title-case
use iOS 17 or later: "Use iOS 17 or Later" @artsy/to-title-case @danielhaim/titlecaser @gouch/to-title-case better-title-case titlecase, "Use Ios 17 or Later" @lifeparticle/ap-style-title-case to-title-case, "Use I Os 17 or Later" text-title-case, "Use IOS 17 or Later" ap-style-title-case
from 10 a.m. to 5 p.m.: "From 10 a.M. to 5 P.M." @artsy/to-title-case, "From 10 a.m. To 5 p.m." @danielhaim/titlecaser, "From 10 a.m. to 5 p.m." @gouch/to-title-case titlecase, "From 10 A.m. to 5 P.m." @lifeparticle/ap-style-title-case better-title-case ap-style-title-case, "From 10 a M to 5 P M" text-title-case, "From 10 a.m. to 5 P.m." to-title-case' "$seen"
