#!/usr/bin/env bash
# Toast UI's editor makes one word of the words beside a hard break and of the lines of a heading, "onetwo", and Milkdown
# of those beside a <br>, in the cell of a table too, when Markdown is opened and saved.
#
# Expected: a break that the editor does not keep becomes a space or a line end.
# Seen: @toast-ui/editor 3.2.2, read into its WYSIWYG mode and back: "one\" and "two" in the next line are "onetwo", a
#   heading of two lines underlined by === is "onetwo"; between two paragraphs of an item it writes a <br> in the first
#   column. @milkdown/kit 7.22.1: "a<br>b" is "ab", "| 1 | one<br>two |" is "| 1 | onetwo |". Toast
#   UI keeps <br> in cells, Milkdown the hard break and the heading.
# Matters to: addresses, verses and cells of several lines in documents that somebody only looks at in such an editor.
# Source: CommonMark 0.31.2, 6.7 (hard line breaks), 4.3 (setext headings of several lines).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

js_page
npm_at @toast-ui/editor@3.2.2 @milkdown/kit@7.22.1
cat >"$work/js/toast.mjs" <<'JS'
import './page.mjs';
import Editor from '@toast-ui/editor';

export function saved(text) {
  const el = document.body.appendChild(document.createElement('div'));
  const editor = new Editor({ el, initialEditType: 'wysiwyg', initialValue: text, usageStatistics: false });
  editor.changeMode('markdown');
  return editor.getMarkdown();
}
JS
cat >"$work/js/milkdown.mjs" <<'JS'
import './page.mjs';
import { Editor, defaultValueCtx, rootCtx } from '@milkdown/kit/core';
import { commonmark } from '@milkdown/kit/preset/commonmark';
import { gfm } from '@milkdown/kit/preset/gfm';
import { getMarkdown } from '@milkdown/kit/utils';

export async function saved(text) {
  const root = document.body.appendChild(document.createElement('div'));
  const set = (context) => (context.set(rootCtx, root), context.set(defaultValueCtx, text));
  return (await Editor.make().config(set).use(commonmark).use(gfm).create()).action(getMarkdown());
}
JS
seen=$(js <<'JS' 2>/dev/null
const editors = { 'Toast UI': await import('./toast.mjs'), Milkdown: await import('./milkdown.mjs') };
for (const text of ['one\\\ntwo', 'one\ntwo\n===', 'a<br>b', '| id | state |\n| - | - |\n| 1 | one<br>two |', '1. stop\n\n   then halt'])
  for (const [name, { saved }] of Object.entries(editors)) console.log(name, JSON.stringify(text), '=>', JSON.stringify(await saved(text)));
process.exit(0);
JS
)
expect 'opened and saved' 'Toast UI "one\\\ntwo" => "onetwo"
Milkdown "one\\\ntwo" => "one\\\ntwo\n"
Toast UI "one\ntwo\n===" => "onetwo\n==="
Milkdown "one\ntwo\n===" => "one\ntwo\n===\n"
Toast UI "a<br>b" => "a\nb"
Milkdown "a<br>b" => "ab\n"
Toast UI "| id | state |\n| - | - |\n| 1 | one<br>two |" => "| id | state |\n| --- | ----- |\n| 1 | one<br>two |\n"
Milkdown "| id | state |\n| - | - |\n| 1 | one<br>two |" => "| id | state  |\n| -- | ------ |\n| 1  | onetwo |\n"
Toast UI "1. stop\n\n   then halt" => "1. stop\n<br>\n    then halt"
Milkdown "1. stop\n\n   then halt" => "1. stop\n\n   then halt\n"' "$seen"
