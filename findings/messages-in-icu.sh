#!/usr/bin/env bash
# Figures in messages of ICU's format: "{n, plural, one {# day} other {# days}}" of 1.5 is "1 day" in @ultraq/icu-message-formatter, of 0.5
# "0 days", and of "{ n }", with blanks, nothing is left there; intl-messageformat writes nothing for false, three write "undefined" where a
# value is missing.
#
# Expected: the figure as it is, "1.5 days" and "5" for "{ n }", text between apostrophes as it stands, the word false, and an error for
#   what is missing.
# Seen: @ultraq/icu-message-formatter 0.15.2 takes the whole number that a text begins with for "#", puts "#" within apostrophes in too, and
#   makes "'' is 5" of "'{'n'}' is {n}". intl-messageformat 12.1.5 has an error for what is missing. @messageformat/core 3.4.1,
#   format-message 6.2.4 and messageformat 2.3.0 write "undefined", and take no error from it; -1 is "-1 day" in two and "-1 days" in two.
# Matters to: alerts, mails and labels: half a day is none, a state that is false is not there.
# Source: ICU's user guide, "Formatting Messages"; the README of @ultraq/icu-message-formatter (pluralTypeHandler).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at intl-messageformat@12.1.5 @messageformat/core@3.4.1 format-message@6.2.4 messageformat@2.3.0 @ultraq/icu-message-formatter@0.15.2
seen=$(js 2>/dev/null <<'JS'
import { createRequire } from 'node:module';
import { IntlMessageFormat } from 'intl-messageformat';
const require = createRequire(import.meta.url);
const { MessageFormatter, pluralTypeHandler, selectTypeHandler } = require('@ultraq/icu-message-formatter');
const Core = require('@messageformat/core');
const Two = require('messageformat');
const ultraq = new MessageFormatter('en', { plural: pluralTypeHandler, select: selectTypeHandler });
const [core, two] = [new (Core.default ?? Core)('en'), new Two('en')];
const ways = {
  'intl-messageformat': (text, values) => new IntlMessageFormat(text, 'en').format(values),
  '@messageformat/core': (text, values) => core.compile(text)(values),
  'format-message': (text, values) => require('format-message')(text, values),
  messageformat: (text, values) => two.compile(text)(values),
  '@ultraq/icu-message-formatter': (text, values) => ultraq.format(text, values),
};
const days = '{n, plural, one {# day} other {# days}}';
const made = (way, text, values) => { try { return `"${way(text, values)}"`; } catch { return 'refused'; } };
for (const [text, values] of [[days, { n: 1.5 }], [days, { n: 0.5 }], [days, { n: -1 }], ['{ n } is late', { n: 5 }], ["'{'n'}' is {n}", { n: 5 }],
  ["{n, plural, one {one} other {'#' is #}}", { n: 2 }], ['Done: {done}', { done: false }], ['{n} days', {}]]) {
  const same = {};
  for (const [name, way] of Object.entries(ways)) (same[made(way, text, values)] ??= []).push(name);
  console.log(`${text} with ${JSON.stringify(values)}`);
  for (const [message, names] of Object.entries(same)) console.log(`  ${message}: ${names.join(', ')}`);
}
JS
)
expect 'messages' '{n, plural, one {# day} other {# days}} with {"n":1.5}
  "1.5 days": intl-messageformat, @messageformat/core, format-message, messageformat
  "1 day": @ultraq/icu-message-formatter
{n, plural, one {# day} other {# days}} with {"n":0.5}
  "0.5 days": intl-messageformat, @messageformat/core, format-message, messageformat
  "0 days": @ultraq/icu-message-formatter
{n, plural, one {# day} other {# days}} with {"n":-1}
  "-1 day": intl-messageformat, format-message, @ultraq/icu-message-formatter
  "-1 days": @messageformat/core, messageformat
{ n } is late with {"n":5}
  "5 is late": intl-messageformat, @messageformat/core, format-message, messageformat
  " is late": @ultraq/icu-message-formatter
'\''{'\''n'\''}'\'' is {n} with {"n":5}
  "{n} is 5": intl-messageformat, @messageformat/core, format-message, messageformat
  "'\'''\'' is 5": @ultraq/icu-message-formatter
{n, plural, one {one} other {'\''#'\'' is #}} with {"n":2}
  "# is 2": intl-messageformat, @messageformat/core, format-message, messageformat
  "'\''2'\'' is 2": @ultraq/icu-message-formatter
Done: {done} with {"done":false}
  "Done: ": intl-messageformat
  "Done: false": @messageformat/core, format-message, messageformat, @ultraq/icu-message-formatter
{n} days with {}
  refused: intl-messageformat
  "undefined days": @messageformat/core, format-message, messageformat
  " days": @ultraq/icu-message-formatter' "$seen"
