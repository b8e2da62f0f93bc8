#!/usr/bin/env bash
# Markdown taken to Portable Text, Sanity's form of documents, and back: two paragraphs of a step are one word, the step
# after a command counts from 1, and the "<String>" of "List<String>" is gone.
#
# Expected: as its README has it, blocks, lists, code, quotes and tables come back; what is not known stays as text.
# Seen: @portabletext/markdown 2.2.0: "1. stop" and its second paragraph "unless live" become "1. stopunless live"; a
#   command in step 1 leaves the list, and step 2 is "1."; "7." becomes "1."; "a<br>b" is "ab", 10<sup>6</sup> is 106;
#   "9*5*4" becomes "9_5_4", which GitHub shows with its underscores.
# Matters to: documents kept in Sanity and edited as Markdown: runbooks lose their numbers, figures their powers.
# Source: CommonMark 0.31, 5.2 (list items), 6.2 (emphasis by "_" has no letters beside it); the package's README.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at @portabletext/markdown@2.2.0
seen=$(js <<'JS'
import { markdownToPortableText, portableTextToMarkdown } from '@portabletext/markdown';
for (const text of ['1. stop\n\n   unless live\n2. wait', '1. stop\n\n   ```\n   kill 12\n   ```\n2. wait', '7. seven', 'see List<String>', 'a<br>b, 10<sup>6</sup>', '9*5*4', '~~5~~ 7, | a |'])
  console.log(JSON.stringify(portableTextToMarkdown(markdownToPortableText(text))));
JS
)
expect 'back again' '"1. stopunless live\n2. wait"
"1. stop\n\n```\nkill 12\n```\n\n1. wait"
"1. seven"
"see List"
"ab, 106"
"9_5_4"
"~~5~~ 7, | a |"' "$seen"
