#!/usr/bin/env bash
# Of Markdown made markup of Jira and Confluence, jira2md turns "a < b & c > d" into "a [ b & c ] d",
# markdown2confluence and j2m make "5 _ 3 _ 2" of "5 * 3 * 2", and @shogobg/markdown2confluence writes tags into the
# page where a task is open or done.
#
# Expected: Markdown to Jira's markup: text stays, <https://…> becomes [https://…], code is left alone. A star between
#   spaces is text, in Markdown and in Confluence's and Jira's markup; "1." becomes "#"; a bar in a cell is \|; [ ] and
#   [x] stay as they are. mistletoe 1.6.0's writer for Jira has them so.
# Seen: jira2md 3.0.1 (to_jira) turns any < … > on a line into [ … ], in text and in code, which Jira shows as a link
#   where it can; backslash escapes stay in sight (1986\. and a\_b), and so do references (&#124;) and the boxes of
#   tasks. markdown2confluence 1.1.7 and j2m 1.1.0 change each star between spaces. j2m leaves "1. stop", which is no
#   list in Jira, and opens a code of its own, {{List[String]}}, for List<String>. @shogobg/markdown2confluence 0.1.6
#   writes '<input checked="" disabled="" type="checkbox"> done', which a page shows letter by letter, and leaves the
#   bar of a cell bare, so that its row has a cell more.
# Matters to: reports pasted into tickets by tools built on it: "under < 5, over > 10" changes its meaning. Run books
#   and registers that a pipeline puts into Confluence: sizes such as 5 * 3 * 2 and what is done.
# Source: jira2md's index.js: `.replace(/<([^>]+)>/g, '[$1]')`, after the code has been put back; Confluence's
#   "Confluence Wiki Markup" and Jira's "Text Formatting Notation Help".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at jira2md@3.0.1
seen=$(js <<'JS'
import jira2md from 'jira2md';
for (const text of ['a < b & c > d', '`List<String>`', '<https://example.org/>', '1986\\. and a\\_b and &#124;'])
  console.log(jira2md.to_jira(text));
JS
)
expect 'for Jira' 'a [ b & c ] d
{{List[String]}}
[https://example.org/]
1986\. and a\_b and &#124;' "$seen"

npm_at @shogobg/markdown2confluence@0.1.6 markdown2confluence@1.1.7 j2m@1.1.0
pip_at mistletoe==1.6.0
cat >"$work/js/texts.json" <<'JSON'
["It is 5 * 3 * 2.", "1. stop\n2. wait", "- [ ] open\n- [x] done", "| id | claim |\n|---|---|\n| 1 | a \\| b |", "`List<String>`"]
JSON
seen=$(
    cd "$work/js"
    js <<'JS'
import { readFileSync } from 'node:fs';
import shogobg from '@shogobg/markdown2confluence';
import markdown2confluence from 'markdown2confluence';
import j2m from 'j2m';

const writers = { '@shogobg': shogobg.default ?? shogobg, markdown2confluence, j2m: (text) => j2m.toJ(text) };
for (const [name, write] of Object.entries(writers))
  for (const text of JSON.parse(readFileSync('texts.json')))
    console.log(`${name}:`, write(text).trim().replace(/\n+/g, ' / '));
JS
    python3 -c "
import json, mistletoe
from mistletoe.contrib.jira_renderer import JiraRenderer

for text in json.load(open('texts.json')):
    print('mistletoe:', mistletoe.markdown(text, JiraRenderer).strip().replace('\n', ' / '))"
)
expect 'markup' '@shogobg: It is 5 * 3 * 2.
@shogobg: # stop / # wait
@shogobg: * <input disabled="" type="checkbox"> open / * <input checked="" disabled="" type="checkbox"> done
@shogobg: ||id||claim|| / |1|a | b|
@shogobg: {{List&lt;String&gt;}}
markdown2confluence: It is 5 _ 3 _ 2.
markdown2confluence: # stop / # wait
markdown2confluence: * [ ] open / * [x] done
markdown2confluence: ||id||claim / |1|a \|b
markdown2confluence: {{List&lt;String&gt;}}
j2m: It is 5 _ 3 _ 2.
j2m: 1. stop / 2. wait
j2m: - [ ] open / - [x] done
j2m: || id || claim || / | 1 | a \| b |
j2m: {{List[String]}}
mistletoe: It is 5 * 3 * 2.
mistletoe: # stop / # wait
mistletoe: * [ ] open / * \[x\] done
mistletoe: ||id||claim|| / |1|a \| b|
mistletoe: {{List<String>}}' "$seen"
