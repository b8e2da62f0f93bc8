#!/usr/bin/env bash
# Messages of Slack made pages or Markdown: "from 10:30:15" is "from 103015" in slack-hawk-down, "5 * 3 * 2" loses its signs and
# "~5 or ~6 days" is half struck out in slack-to-html too, and slackdown makes "snake*case*name" of snake_case_name.
#
# Expected: what Slack shows: a mark begins and ends at the edges of words, ":30:" is no emoji, and the text that Slack gives
#   to programs has "<" and "&" as "&lt;" and "&amp;", which a page shows as "<" and "&".
# Seen: slack-hawk-down 0.3.5 takes the colons from whatever stands between two; it and slack-to-html 2.1.0 make marks of stars
#   and tildes with spaces within or letters around them. @bpinternal/slackdown 0.1.0 makes emphasis of underscores within
#   words, in code too, and leaves &lt; in a code block, where Markdown shows it letter by letter. slack-markdown 0.3.0, unless
#   told otherwise, escapes what Slack has escaped, so that "&lt;5 %" stands in the page, and no quotation is one.
#   @clearfeed-ai/slack-to-html 1.2.7 has all of these right.
# Matters to: archives of incident channels and time lines made of them: times, ratios, approximate figures and paths.
# Source: Slack's "Formatting text for app surfaces"; the READMEs: escapeForSlackWithMarkdown(text), toHTML(text),
#   slackToMarkdown(text).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at slack-hawk-down@0.3.5 slack-to-html@2.1.0 @clearfeed-ai/slack-to-html@1.2.7 slack-markdown@0.3.0 @bpinternal/slackdown@0.1.0
seen=$(js <<'JS'
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const readers = {
  'slack-hawk-down': require('slack-hawk-down').escapeForSlackWithMarkdown,
  'slack-to-html': require('slack-to-html').escapeForSlackWithMarkdown,
  clearfeed: require('@clearfeed-ai/slack-to-html').escapeForSlackWithMarkdown,
  'slack-markdown': require('slack-markdown').toHTML,
  slackdown: require('@bpinternal/slackdown').slackToMarkdown,
};
const texts = ['from 10:30:15 to 11:00', '5 * 3 * 2 days', '~5 or ~6 days', 'p95 &lt;5 % &amp; up', 'a snake_case_name', '`a_b_c`'];
for (const text of texts) {
  console.log(text);
  for (const [name, read] of Object.entries(readers)) {
    const made = read(text).replace(/<(\/?)span class="slack_(\w+)">|<\/span>/g, (tag, close, kind) => (kind ? `[${kind} ` : ']'));
    if (made !== text) console.log(`  ${name}: ${made}`);
  }
}
JS
)
expect 'what is not as it was' 'from 10:30:15 to 11:00
  slack-hawk-down: from 103015 to 11:00
5 * 3 * 2 days
  slack-hawk-down: 5 [bold  3 ] 2 days
  slack-to-html: 5 [bold  3 ] 2 days
~5 or ~6 days
  slack-hawk-down: [strikethrough 5 or ]6 days
  slack-to-html: [strikethrough 5 or ]6 days
  slackdown: ~~5 or ~~6 days
p95 &lt;5 % &amp; up
  slack-markdown: p95 &amp;lt;5 % &amp;amp; up
a snake_case_name
  slackdown: a snake*case*name
`a_b_c`
  slack-hawk-down: [code a_b_c]
  slack-to-html: [code <code>a_b_c</code>]
  clearfeed: [code <code>a_b_c</code>]
  slack-markdown: <code>a_b_c</code>
  slackdown: `a*b*c`' "$seen"
