#!/usr/bin/env bash
# Two versions of a Markdown text shown as one: rich-text-diff shows "≥ 5" that became "≤ 5" as "≥≤ 5" and 5 that became -5 as -5, both
# unmarked, and step 7 as step 0; redlines takes the indents off code and puts a blank line between the rows of a table.
#
# Expected: what was taken out in <del> and what was put in in <ins>, and else the text as it stood.
# Seen: rich-text-diff 0.2.3 marks only what has a letter or a figure in it, so that a sign that changed stands unmarked, the old one
#   beside the new one; it counts every numbered list from 0, and a second paragraph of a step ends its list. redlines 0.6.2 ends each
#   line in a blank line: a table is none any more, code is running text, items are paragraphs, and where an item went a "¶" stands.
# Matters to: reviews of decision records and objectives, in which the sign or the number of the step is all that changed.
# Source: the READMEs: "Visualize differences in rich text (Markdown)"; redlines' `output_markdown`.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at rich-text-diff@0.2.3
pip_at redlines==0.6.2
cat >"$work/pairs.json" <<'JSON'
[["≥ 5 days", "≤ 5 days"], ["cost: 5", "cost: -5"], ["up by +5 %", "up by -5 %"], ["5-7 days", "5–7 days"], ["It is done.", "It is not done."],
 ["7. stop\n8. drain", "7. stop\n8. start"], ["1. stop\n\n   drain\n2. go", "1. stop\n\n   drain a\n2. go"],
 ["- open\n- done\n- late", "- open\n- late"], ["run\n\n    make a\n    make b", "run\n\n    make a\n    make c"],
 ["| id | cost |\n|----|------|\n| C-1 | 5 |", "| id | cost |\n|----|------|\n| C-1 | 7 |"]]
JSON
{
    js "$work/pairs.json" <<'JS'
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
const compare = createRequire(import.meta.url)('rich-text-diff');
for (const [before, after] of JSON.parse(readFileSync(process.argv[2]))) console.log(JSON.stringify(compare(before, after)));
JS
} >"$work/rich"
python3 - "$work/pairs.json" >"$work/red" <<'PY'
import json, sys
from redlines import Redlines
for before, after in json.load(open(sys.argv[1])):
    print(json.dumps(Redlines(before, after, markdown_style='none').output_markdown, ensure_ascii=False))
PY
seen=$(python3 - "$work" <<'PY'
import json, sys
pairs = json.load(open(sys.argv[1] + '/pairs.json'))
for pair, *made in zip(pairs, open(sys.argv[1] + '/rich'), open(sys.argv[1] + '/red')):
    print(*(json.dumps(text, ensure_ascii=False) for text in pair))
    print('  rich-text-diff:', made[0], end='')
    print('  redlines:', made[1], end='')
PY
)
expect 'shown' '"≥ 5 days" "≤ 5 days"
  rich-text-diff: "≥≤ 5 days"
  redlines: "<del>≥ </del><ins>≤ </ins>5 days"
"cost: 5" "cost: -5"
  rich-text-diff: "cost: -5"
  redlines: "cost: <del>5</del><ins>-5</ins>"
"up by +5 %" "up by -5 %"
  rich-text-diff: "up by +-5 %"
  redlines: "up by <del>+5 </del><ins>-5 </ins>%"
"5-7 days" "5–7 days"
  rich-text-diff: "5-–7 days"
  redlines: "<del>5-7 </del><ins>5–7 </ins>days"
"It is done." "It is not done."
  rich-text-diff: "It is <ins>not </ins>done."
  redlines: "It is <ins>not </ins>done."
"7. stop\n8. drain" "7. stop\n8. start"
  rich-text-diff: "0. stop\n1. <del>drain</del>\n2. <ins>start</ins>"
  redlines: "7. stop \n\n8. <del>drain</del><ins>start</ins>"
"1. stop\n\n   drain\n2. go" "1. stop\n\n   drain a\n2. go"
  rich-text-diff: "0. stop\n\n   drain<ins> a</ins>\n0. go"
  redlines: "1. stop \n\ndrain <ins>a </ins>\n\n2. go"
"- open\n- done\n- late" "- open\n- late"
  rich-text-diff: "- open\n- <del>done</del>\n- late"
  redlines: "- open \n\n- <del>done ¶ - </del>late"
"run\n\n    make a\n    make b" "run\n\n    make a\n    make c"
  rich-text-diff: "run\n\n    make a\n    make <del>b</del><ins>c</ins>"
  redlines: "run \n\nmake a \n\nmake <del>b</del><ins>c</ins>"
"| id | cost |\n|----|------|\n| C-1 | 5 |" "| id | cost |\n|----|------|\n| C-1 | 7 |"
  rich-text-diff: "| id | cost |\n|----|------|\n| C-1 | <del>5</del><ins>7</ins> |"
  redlines: "| id | cost | \n\n|----|------| \n\n| C-1 | <del>5 </del><ins>7 </ins>|"' "$seen"
