#!/usr/bin/env bash
# jira2md turns "a < b & c > d" into "a [ b & c ] d", and `List<String>` in code into {{List[String]}}.
#
# Expected: Markdown to Jira's markup: text stays, <https://…> becomes [https://…], code is left alone.
# Seen: jira2md 3.0.1 (to_jira) turns any < … > on a line into [ … ], in text and in code, which Jira shows
#   as a link where it can; backslash escapes stay in sight (1986\. and a\_b), and so do references
#   (&#124;) and the boxes of tasks.
# Matters to: reports pasted into tickets by tools built on it: "under < 5, over > 10" changes its meaning.
# Source: jira2md's index.js: `.replace(/<([^>]+)>/g, '[$1]')`, after the code has been put back.
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
