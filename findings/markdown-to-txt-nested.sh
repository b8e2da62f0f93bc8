#!/usr/bin/env bash
# markdown-to-txt makes one word of an item and the item nested below it: "- stop" with "- for Ann" is "stopfor Ann".
#
# Expected: each item is a line of the plain text, as it is in lists that are not nested.
# Seen: markdown-to-txt 2.0.1 with marked 4.3.0 puts nothing between an item's text and the list within it: "- Costs"
#   with "- 5 days" below, and "- 7 days" below that, is "Costs5 days7 days", and empty lines follow.
# Matters to: search indexes, previews and language models that are fed the plain text: the words at the joint are not
#   found, figures run together: "- 2024" with "- 5" is "20245".
# Source: markdown-to-txt's README ("- list item" is "list item").
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

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
