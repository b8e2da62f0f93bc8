#!/usr/bin/env bash
# A comment in Markdown that is opened in a Plate editor and saved stands in the text from then on: "<!-- wrong -->"
# becomes "{/\* wrong \*/}", which every reader sees.
#
# Expected: a comment stays one, or is dropped as what the editor cannot hold.
# Seen: @platejs/markdown 53.5.3 writes comments in the form of MDX, the stars escaped, a comment neither in Markdown
#   nor in MDX. A lone line end in a paragraph becomes a hard break, the second paragraph of an item leaves the
#   list, and an empty cell holds a zero-width space, so that it is not empty for who reads the table.
# Matters to: pages with notes for authors, or marks of tools (<!-- toc -->): they are published, and no longer found.
# Source: CommonMark 0.31, 6.6 (raw HTML: comments); @platejs/markdown's documentation, "Round-trip".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at --legacy-peer-deps platejs@53.3.14 @platejs/markdown@53.5.3 @platejs/basic-nodes@53.0.0 @platejs/list@53.3.13 @platejs/table@53.0.9 remark-gfm@4.0.1
seen=$(js <<'JS'
import { createSlateEditor } from 'platejs';
import { MarkdownPlugin, deserializeMd, serializeMd } from '@platejs/markdown';
import * as basic from '@platejs/basic-nodes';
import * as list from '@platejs/list';
import * as table from '@platejs/table';
import gfm from 'remark-gfm';
const plugins = [basic.BaseBasicBlocksPlugin, basic.BaseBasicMarksPlugin, list.BaseListPlugin, table.BaseTablePlugin, table.BaseTableRowPlugin, table.BaseTableCellPlugin, table.BaseTableCellHeaderPlugin];
const editor = createSlateEditor({ plugins: [...plugins, MarkdownPlugin.configure({ options: { remarkPlugins: [gfm] } })] });
for (const text of ['5 days <!-- wrong -->', '<!-- toc -->\n\ntext', 'one\ntwo', '- one\n\n  more\n- two', '| a | b |\n| - | - |\n|  | 1 |'])
  console.log(JSON.stringify(serializeMd(editor, { value: deserializeMd(editor, text) })).replaceAll('\u200b', 'ZWSP'));
JS
)
expect 'saved' '"5 days {/\\* wrong \\*/}\n"
"{/\\* toc \\*/}\n\ntext\n"
"one\\\ntwo\n"
"* one\n\nmore\n\n* two\n"
"| a | b |\n| - | - |\n| ZWSP | 1 |\n"' "$seen"
