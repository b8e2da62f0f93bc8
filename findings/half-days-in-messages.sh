#!/usr/bin/env bash
# Halves in messages of ICU's format: "{n, plural, one {# day} other {# days}}" of 1.5 is "1 day" in @ultraq/icu-message-formatter, of 0.5
# "0 days", and of "{ n }", with blanks, nothing is left there; intl-messageformat writes nothing for false.
#
# Expected: the figure as it is, "1.5 days" and "5" for "{ n }", text between apostrophes as it stands, and the word false, as in
#   format-message. (What five libraries make of shares and of one less than the number is in messages-with-plurals.sh.)
# Seen: @ultraq/icu-message-formatter 0.15.2 takes the whole number that a text begins with for "#", puts "#" within apostrophes in too, and
#   makes "'' is 5" of "'{'n'}' is {n}". intl-messageformat 12.1.5 writes false as nothing; format-message 6.2.4 does neither.
# Matters to: alerts, mails and labels: half a day is none, a state that is false is not there.
# Source: ICU's user guide, "Formatting Messages"; the README of @ultraq/icu-message-formatter (pluralTypeHandler).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at intl-messageformat@12.1.5 format-message@6.2.4 @ultraq/icu-message-formatter@0.15.2
seen=$(js 2>/dev/null <<'JS'
import { createRequire } from 'node:module';
import { IntlMessageFormat } from 'intl-messageformat';
const require = createRequire(import.meta.url);
const { MessageFormatter, pluralTypeHandler, selectTypeHandler } = require('@ultraq/icu-message-formatter');
const ultraq = new MessageFormatter('en', { plural: pluralTypeHandler, select: selectTypeHandler });
const ways = {
  'intl-messageformat': (text, values) => new IntlMessageFormat(text, 'en').format(values),
  'format-message': (text, values) => require('format-message')(text, values),
  '@ultraq/icu-message-formatter': (text, values) => ultraq.format(text, values),
};
const days = '{n, plural, one {# day} other {# days}}';
const made = (way, text, values) => { try { return `"${way(text, values)}"`; } catch { return 'refused'; } };
for (const [text, values] of [[days, { n: 1.5 }], [days, { n: 0.5 }], ['{ n } is late', { n: 5 }], ["'{'n'}' is {n}", { n: 5 }],
  ["{n, plural, one {one} other {'#' is #}}", { n: 2 }], ['Done: {done}', { done: false }]]) {
  const same = {};
  for (const [name, way] of Object.entries(ways)) (same[made(way, text, values)] ??= []).push(name);
  console.log(`${text} with ${JSON.stringify(values)}`);
  for (const [message, names] of Object.entries(same)) console.log(`  ${message}: ${names.join(', ')}`);
}
JS
)
expect 'messages' '{n, plural, one {# day} other {# days}} with {"n":1.5}
  "1.5 days": intl-messageformat, format-message
  "1 day": @ultraq/icu-message-formatter
{n, plural, one {# day} other {# days}} with {"n":0.5}
  "0.5 days": intl-messageformat, format-message
  "0 days": @ultraq/icu-message-formatter
{ n } is late with {"n":5}
  "5 is late": intl-messageformat, format-message
  " is late": @ultraq/icu-message-formatter
'\''{'\''n'\''}'\'' is {n} with {"n":5}
  "{n} is 5": intl-messageformat, format-message
  "'\'''\'' is 5": @ultraq/icu-message-formatter
{n, plural, one {one} other {'\''#'\'' is #}} with {"n":2}
  "# is 2": intl-messageformat, format-message
  "'\''2'\'' is 2": @ultraq/icu-message-formatter
Done: {done} with {"done":false}
  "Done: ": intl-messageformat
  "Done: false": format-message, @ultraq/icu-message-formatter' "$seen"
