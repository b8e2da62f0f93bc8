#!/usr/bin/env bash
# Of Markdown made plain text, remove-markdown takes "about", "under" and years out: "costs <5 % and times >3 days" is
# "costs 3 days"; markdown-to-txt makes one word of an item and the item nested below it.
#
# Expected: what is no markup in Markdown stays: one tilde before a figure, a number in the midst of a paragraph, "<"
#   with no tag behind it, and all that stands in backticks. Each item is a line of the plain text, as it is in lists
#   that are not nested.
# Seen: remove-markdown 0.7.0: two tildes of a line are a pair; from "<" to the next ">" all is a tag, `<dir>` in code
#   too; a number and a full stop at any line's beginning are a list's: of "It was in", "1986. A year", "A year" is
#   left. @tommoor/remove-markdown 0.3.2 and markdown-to-text 0.1.1, made from it, keep the tildes, lose the rest, and
#   make snakecasename of snake_case_name. markdown-to-txt 2.0.1 with marked 4.3.0 puts nothing between an item's text
#   and the list within it: "- Costs" with "- 5 days" below, and "- 7 days" below that, is "Costs5 days7 days", and
#   empty lines follow.
# Matters to: previews and search texts of Markdown: figures without their "about" and "under", sentences without a
#   part. Search indexes, previews and language models that are fed the plain text: the words at the joint are not
#   found, figures run together: "- 2024" with "- 5" is "20245".
# Source: GFM 0.29, 5.2 (only a list that begins with 1 can interrupt a paragraph), 6.1, 6.5, 6.10; markdown-to-txt's
#   README ("- list item" is "list item").
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at remove-markdown@0.7.0 @tommoor/remove-markdown@0.3.2 markdown-to-text@0.1.1
seen=$(js <<'JS'
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const texts = ['~5 or ~6 days', 'It was in\n1986. A year', 'use `<dir>` here', 'costs <5 % and times >3 days', 'snake_case_name', 'keep a[0][1]'];
for (const name of ['remove-markdown', '@tommoor/remove-markdown', 'markdown-to-text']) {
  const remove = require(name).default ?? require(name);
  console.log(name, JSON.stringify(texts.map((text) => remove(text))));
}
JS
)
expect 'left' 'remove-markdown ["5 or 6 days","It was in\nA year","use `` here","costs 3 days","snake_case_name","keep a0"]
@tommoor/remove-markdown ["~5 or ~6 days","It was in\nA year","use `` here","costs 3 days","snakecasename","keep a0"]
markdown-to-text ["~5 or ~6 days","It was in\nA year","use `` here","costs 3 days","snakecasename","keep a0"]' "$seen"

npm_at markdown-to-txt@2.0.1 marked@4.3.0 lodash.escape@4.0.1 lodash.unescape@4.0.1 lodash@4.17.21
seen=$(js <<'JS'
import converter from 'markdown-to-txt';
for (const text of ['- stop\n  - for Ann\n- wait', '- Costs\n  - 5 days\n    - 7 days', '- 2024\n  - 5', '- stop\n- wait'])
  console.log(JSON.stringify(converter.markdownToTxt(text)));
JS
)
expect 'plain text' '"stopfor Ann\n\n\nwait"
"Costs5 days7 days"
"20245"
"stop\nwait"' "$seen"
