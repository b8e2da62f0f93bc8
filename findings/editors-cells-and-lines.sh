#!/usr/bin/env bash
# Markdown opened and saved: a cell with a bar loses what follows the bar in tiptap-markdown and Toast UI's editor, and
# the words beside a hard break or a <br> become one word, "onetwo", in Toast UI's editor and Milkdown.
#
# Expected: a bar in a cell is written as it was read, \|. A break that the editor does not keep becomes a space or a
#   line end.
# Seen: tiptap-markdown 0.9.0 writes "| 1 | a | b |" below two heads, for text and for code, and drops the alignment of
#   columns; @toast-ui/editor 3.2.2 escapes the bar of a text and not that of code. GitHub's rule is to cut what is
#   over. tiptap-markdown and Toast UI, both, fence a block of code that holds ``` by ```, which ends it. @milkdown/kit
#   7.22.1 keeps all of it. @toast-ui/editor 3.2.2, read into its WYSIWYG mode and back: "one\" and "two" in the next
#   line are "onetwo", a heading of two lines underlined by === is "onetwo"; between two paragraphs of an item it writes
#   a <br> in the first column. @milkdown/kit 7.22.1: "a<br>b" is "ab", "| 1 | one<br>two |" is "| 1 | onetwo |". Toast
#   UI keeps <br> in cells, Milkdown the hard break and the heading.
# Matters to: tables of commands and types ("a | b", "string | null"): the value is cut, once it has been opened.
#   Addresses, verses and cells of several lines in documents that somebody only looks at in such an editor.
# Source: GFM 0.29, 4.10 (tables, "the excess is ignored"), CommonMark 0.31.2, 4.5 (fences); CommonMark 0.31.2, 6.7
#   (hard line breaks), 4.3 (setext headings of several lines).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

js_page
npm_at --legacy-peer-deps @toast-ui/editor@3.2.2 @milkdown/kit@7.22.1 tiptap-markdown@0.9.0 @tiptap/{core,pm,starter-kit}@2.27.3 \
    @tiptap/extension-table{,-row,-cell,-header}@2.27.3
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
cat >"$work/js/tiptap.mjs" <<'JS'
import './page.mjs';
import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { Table } from '@tiptap/extension-table';
import { TableCell } from '@tiptap/extension-table-cell';
import { TableHeader } from '@tiptap/extension-table-header';
import { TableRow } from '@tiptap/extension-table-row';
import { Markdown } from 'tiptap-markdown';

const extensions = [StarterKit, Markdown, Table, TableRow, TableCell, TableHeader];
export const saved = (text) => new Editor({ extensions, content: text }).storage.markdown.getMarkdown();
JS
seen=$(js <<'JS' 2>/dev/null
const editors = { 'tiptap-markdown': await import('./tiptap.mjs'), 'Toast UI': await import('./toast.mjs'), Milkdown: await import('./milkdown.mjs') };
for (const text of ['| id | type |\n|-|-|\n| 1 | a \\| b |\n| 2 | `a \\| b` |', '~~~ md\n```\nx\n```\n~~~'])
  for (const [name, { saved }] of Object.entries(editors)) console.log(name, JSON.stringify(text), '=>', JSON.stringify(await saved(text)));
process.exit(0);
JS
)
expect 'opened and saved' 'tiptap-markdown "| id | type |\n|-|-|\n| 1 | a \\| b |\n| 2 | `a \\| b` |" => "| id | type |\n| --- | --- |\n| 1 | a | b |\n| 2 | `a | b` |\n"
Toast UI "| id | type |\n|-|-|\n| 1 | a \\| b |\n| 2 | `a \\| b` |" => "| id | type |\n| --- | ---- |\n| 1 | a \\| b |\n| 2 | `a | b` |\n"
Milkdown "| id | type |\n|-|-|\n| 1 | a \\| b |\n| 2 | `a \\| b` |" => "| id | type     |\n| -- | -------- |\n| 1  | a \\| b   |\n| 2  | `a \\| b` |\n"
tiptap-markdown "~~~ md\n```\nx\n```\n~~~" => "```md\n```\nx\n```\n```"
Toast UI "~~~ md\n```\nx\n```\n~~~" => "```md\n```\nx\n```\n```"
Milkdown "~~~ md\n```\nx\n```\n~~~" => "````md\n```\nx\n```\n````\n"' "$seen"

rm -r "$work/js" # the packages below ask for other versions of the same ones
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
