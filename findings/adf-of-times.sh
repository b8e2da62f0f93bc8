#!/usr/bin/env bash
# md-to-adf makes an emoji of the minutes of "10:30:15", so that a Jira issue reads "10", an emoji named 30, "15".
#
# Expected: :name: is an emoji where it stands between spaces and the name is one, as on GitHub and in Jira's editor.
# Seen: md-to-adf 0.6.4 takes whatever stands between two colons: "1:02:03 h", "4:3:2" and "urn:isbn:978" too; the
#   colons are gone. In code the time stays. "5 * 3 * 2" is a slanted 3, a_b_c a slanted b, a table plain bars
#   and a line break of two spaces is none. marklassian 1.2.1 leaves the times alone.
# Matters to: bots that file incidents with times and durations in Jira through it: write 10:30 without seconds, or as
#   code.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at md-to-adf@0.6.4 marklassian@1.2.1
seen=$(js <<'JS'
import fnTranslate from 'md-to-adf';
import { markdownToAdf } from 'marklassian';
const parts = (document) => document.content[0].content
  .map(({ type, text, attrs, marks }) => type === 'emoji' ? `<emoji ${attrs.shortName}>` : marks ? `<${marks[0].type} ${text}>` : text).join('');
for (const text of ['Restored at 10:30:15 by Ann', 'It took 1:02:03 h', 'See urn:isbn:978', 'Logged `10:30:15` there', 'From 10:30 to 12:00', 'It is 5 * 3 * 2 here']) {
  console.log(parts(fnTranslate(text).toJSON()));
  if (parts(markdownToAdf(text)) !== text && !/`/.test(text)) console.log('  marklassian:', parts(markdownToAdf(text)));
}
JS
)
expect 'what Jira is given' 'Restored at 10<emoji 30>15 by Ann
It took 1<emoji 02>03 h
See urn<emoji isbn>978
Logged <code 10:30:15> there
From 10:30 to 12:00
It is 5 <em  3 > 2 here' "$seen"
