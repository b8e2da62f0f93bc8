#!/usr/bin/env bash
# Markdown made messages for Slack: mack leaves out every escaped sign, 2\_000 is 2000, and the command of a numbered step;
# three libraries make one word of the words beside a hard break, and markdown-to-mrkdwn "5 _ 3 _ 2" of "5 * 3 * 2".
#
# Expected: the words, figures and signs that GitHub shows, in whatever form; a list that begins at 3 has 3; done and open
#   tasks differ.
# Seen: @tryfabric/mack 1.2.1 drops what a backslash escapes, so that "1986\. A year" is "1986 A year"; it and
#   markdown-to-slack-blocks 1.5.0 count each list from 1, leave out the code block of a step and the marks of tasks (mack, which
#   has an option for these, the items below a task too). md-to-slack 1.1.7 joins the first item below a task to it, and shows
#   "List&lt;String>" letter by letter. markdown-to-mrkdwn 0.3.3 (Python) takes every star for a mark, adds a column at a cell's bar, and leaves
#   backslashes to be seen.
# Matters to: run books and registers posted to an incident channel: a step without its command, numbers ten times as long.
# Source: the READMEs: markdownToBlocks(text), markdownToSlack(text), SlackMarkdownConverter().convert(text); mack names
#   escapes, ordered lists, code blocks and checkboxes neither as unsupported nor as an option; the CommonMark specification.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at @tryfabric/mack@1.2.1 markdown-to-slack-blocks@1.5.0 md-to-slack@1.1.7
pip_at markdown-to-mrkdwn==0.3.3
seen=$(js <<'JS'
import { execFileSync } from 'node:child_process';
import { markdownToBlocks } from '@tryfabric/mack';
import { createRequire } from 'node:module';
import { markdownToSlack } from 'md-to-slack';
const require = createRequire(import.meta.url);
const slack = require('markdown-to-slack-blocks');
const texts = (value) => (value?.text && typeof value.text === 'string' ? [value.text]
  : value && typeof value === 'object' ? Object.values(value).map(texts).flat() : []);
const program = 'import sys; from markdown_to_mrkdwn import SlackMarkdownConverter as C; print(C().convert(sys.argv[1]))';
const makers = {
  mack: async (text) => texts(await markdownToBlocks(text)).join('\n'),
  'markdown-to-slack-blocks': (text) => texts(slack.markdownToBlocks(text)).join('\n'),
  'md-to-slack': markdownToSlack,
  'markdown-to-mrkdwn': (text) => execFileSync('python3', ['-c', program, text], { encoding: 'utf8' }),
};
const documents = ['5 \\* 3, 2\\_000 lines', '1986\\. A year', '5 * 3 * 2 days', 'List&lt;String> here', 'not\\\ndone',
  '3. stop it\n4. start it\n\n   ```\n   run now\n   ```', '- [x] tested\n- [ ] told\n  - to Ann',
  '| id | cost |\n|---|---|\n| a \\| b | 5 |'];
for (const text of documents) {
  console.log(JSON.stringify(text));
  for (const [name, make] of Object.entries(makers)) console.log(`  ${name}:`, JSON.stringify((await make(text)).trim()));
}
JS
)
expect 'messages' '"5 \\* 3, 2\\_000 lines"
  mack: "5  3, 2000 lines"
  markdown-to-slack-blocks: "5 * 3, 2_000 lines"
  md-to-slack: "5 * 3, 2_000 lines"
  markdown-to-mrkdwn: "5 \\* 3, 2\\_000 lines"
"1986\\. A year"
  mack: "1986 A year"
  markdown-to-slack-blocks: "1986. A year"
  md-to-slack: "1986. A year"
  markdown-to-mrkdwn: "1986\\. A year"
"5 * 3 * 2 days"
  mack: "5 * 3 * 2 days"
  markdown-to-slack-blocks: "5 * 3 * 2 days"
  md-to-slack: "5 * 3 * 2 days"
  markdown-to-mrkdwn: "5 _ 3 _ 2 days"
"List&lt;String> here"
  mack: "List&lt;String&gt; here"
  markdown-to-slack-blocks: "List<String> here"
  md-to-slack: "List&amp;lt;String&gt; here"
  markdown-to-mrkdwn: "List&lt;String> here"
"not\\\ndone"
  mack: "notdone"
  markdown-to-slack-blocks: "notdone"
  md-to-slack: "notdone"
  markdown-to-mrkdwn: "not\\\ndone"
"3. stop it\n4. start it\n\n   ```\n   run now\n   ```"
  mack: "1. stop it\n2. start it"
  markdown-to-slack-blocks: "stop it\nstart it"
  md-to-slack: "3. stop it\n4. start it\n\n```\nrun now\n```"
  markdown-to-mrkdwn: "3. stop it\n4. start it\n\n   ```\n   run now\n   ```"
"- [x] tested\n- [ ] told\n  - to Ann"
  mack: "• tested\n• told"
  markdown-to-slack-blocks: "tested\ntold\nto Ann"
  md-to-slack: "☒ tested\n☐ told- to Ann"
  markdown-to-mrkdwn: "• ☑ tested\n• ☐ told\n  • to Ann"
"| id | cost |\n|---|---|\n| a \\| b | 5 |"
  mack: "```\n| id | cost |\n| --- | --- |\n| a | b | 5 |\n```"
  markdown-to-slack-blocks: "id\ncost\na | b\n5"
  md-to-slack: ""
  markdown-to-mrkdwn: "*id* | *cost*\na \\ | b | 5"' "$seen"
