#!/usr/bin/env bash
# Markdown that was opened in Tiptap and saved without a change: the command of a numbered step is gone, or moves to the
# right with every save, and "\# 12" and "\- 5 %" become a heading and a list.
#
# Expected: what the editor can hold comes back as it was; signs that would be markup are escaped.
# Seen: @tiptap/markdown 3.35.0 with its starter kit: code in a step that has a second paragraph is not in the document;
#   without the paragraph it gets a space more before each line, at every save: "kill 12" is "  kill 12" after two. In
#   lists of bullets both are right. "1986\. A year" becomes a list, "&copy;" is shown letter by letter.
# Matters to: runbooks in editors built on Tiptap: commands vanish from steps, and YAML in them breaks.
# Source: CommonMark 0.31, 5.2 (list items), 2.4 (backslash escapes); @tiptap/markdown's README.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at @tiptap/core@3.35.0 @tiptap/pm@3.35.0 @tiptap/markdown@3.35.0 @tiptap/starter-kit@3.35.0
seen=$(js <<'JS'
import { MarkdownManager } from '@tiptap/markdown';
import StarterKit from '@tiptap/starter-kit';
const manager = new MarkdownManager({ extensions: [StarterKit] });
const saved = (text) => manager.serialize(manager.parse(text));
const code = '```\n   kill 12\n   ```';
for (const text of [`1. stop\n\n   unless live\n\n   ${code}\n2. wait`, `1. stop\n\n   ${code}\n2. wait`, '- stop\n\n  unless live\n\n  ```\n  kill 12\n  ```', '\\# 12', '\\- 5 %', '1986\\. A year', '&copy;'])
  console.log(JSON.stringify(saved(text)));
console.log(JSON.stringify(saved(saved(`1. stop\n\n   ${code}\n2. wait`))));
JS
)
expect 'saved' '"1. stop\n\n   unless live\n2. wait"
"1. stop\n   ```\n    kill 12\n   ```\n2. wait"
"- stop\n\n  unless live\n  ```\n  kill 12\n  ```"
"# 12"
"- 5 %"
"1986. A year"
"&amp;copy;"
"1. stop\n   ```\n     kill 12\n   ```\n2. wait"' "$seen"
