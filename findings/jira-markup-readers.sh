#!/usr/bin/env bash
# Of Jira's markup "2024-01-05 - 2024-02-05 - late" jira2slack strikes out the second date, jiramark strikes out "5 to 7, or 5"
# of "from -5 to 7, or 5 - 7 days", and j2m makes headings of steps and "<book>(https://…)" of a link.
#
# Expected: a dash, a plus or a tilde that stands between spaces or before a figure is text; # begins a step, [text|address]
#   is a link; \| in a cell is a bar. jira2markdown 0.5.3 has them so.
# Seen: jira2slack 1.3.0 drops the dashes and strikes out what is between them. jiramark 0.5.0 does so from "-5" to the next
#   dash, and parts a cell at \|. j2m 1.1.0 leaves "# stop", which is a heading in Markdown, makes "snake*case_name" of
#   snake_case_name with a slanted word behind it, `a*b*c` of the code {{a_b_c}}, "<1>", a tag, of [1], and lowers
#   "5 % or " of "about ~5 % or ~7 %".
# Matters to: issues that are shown in Slack or kept as Markdown: a date that holds looks withdrawn, and the steps are titles.
# Source: Jira's "Text Formatting Notation Help"; the README of each.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at j2m@1.1.0 jira2slack@1.3.0 jiramark@0.5.0
pip_at jira2markdown==0.5.3
cat >"$work/js/texts.json" <<'JSON'
["2024-01-05 - 2024-02-05 - late", "from -5 to 7, or 5 - 7 days", "a -> b -> c", "about ~5 % or ~7 %", "# stop\n# wait",
 "[book|https://example.org]", "see [1]", "snake_case_name and _it_", "{{a_b_c}}", "|C-01|a \\| b|late|"]
JSON
seen=$(
    cd "$work/js"
    js <<'JS'
import { readFileSync } from 'node:fs';
import j2m from 'j2m';
import slack from 'jira2slack';
import jiramark from 'jiramark';

const readers = { j2m: (text) => j2m.toM(text), jira2slack: (text) => slack.toSlack(text), jiramark: (text) => jiramark.markupToHTML(text) };
for (const [name, read] of Object.entries(readers))
  for (const text of JSON.parse(readFileSync('texts.json'))) {
    const made = read(text).trim().replace(/^<p>|<\/p>$/g, '');
    if (made !== text) console.log(`${name}:`, made.replaceAll('\n', ' / '));
  }
JS
    python3 -c "
import json
from jira2markdown import convert

for text in json.load(open('texts.json')):
    print('jira2markdown:', convert(text).strip().replace('\n', ' / '))"
)
expect 'lines that are not as they were, and those of jira2markdown' 'j2m: about <sub>5 % or </sub>7 %
j2m: <book>(https://example.org)
j2m: see <1>
j2m: snake*case_name and _it*
j2m: `a*b*c`
jira2slack: 2024-01-05  ~2024-02-05~  late
jira2slack: from ~5 to 7, or 5~  7 days
jira2slack: a ~> b~ > c
jira2slack: about _5 % or 7 %
jira2slack: 1. stop / 2. wait
jira2slack: <https://example.org|book>
jira2slack: `a_b_c`
jiramark: from <del>5 to 7, or 5 </del> 7 days
jiramark: a <del>&#62; b </del>&#62; c
jiramark: <ol> / <li>stop</li> / <li>wait</li> / </ol>
jiramark: <a href="https://example.org">book</a>
jiramark: snake_case_name and <i>it</i>
jiramark: <code>a_b_c</code>
jiramark: <table><tbody> / <tr><td>C-01</td><td>a \</td><td> b</td><td>late</td></tr> / </tbody></table>
jira2markdown: 2024-01-05 - 2024-02-05 - late
jira2markdown: from -5 to 7, or 5 - 7 days
jira2markdown: a -> b -> c
jira2markdown: about ~5 % or ~7 %
jira2markdown: 1. stop / 1. wait
jira2markdown: [book](https://example.org)
jira2markdown: see [1]
jira2markdown: snake_case_name and _it_
jira2markdown: `a_b_c`
jira2markdown: |C-01|a \| b|late| / |---|---|---|---|' "$seen"
