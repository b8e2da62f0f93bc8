#!/usr/bin/env bash
# Markdown that was opened in a Lexical editor and saved without a change: "+ 5 %" and "1986. A year" become lists,
# <https://example.org/a_b> leads elsewhere, and the command of a step leaves its list.
#
# Expected: text, lists and links are saved as they were read; what the editor does not know (tables) stays as text.
# Seen: @lexical/markdown 0.52.0 with its own TRANSFORMERS: "1986\. A year" and "\+ 5 %" lose the backslash and are
#   lists when they are read again; in <…>, where a backslash is part of the address, underlines get one; a block of
#   code in a numbered list is set outside of it, so that there are two lists. Within quotes an empty line becomes
#   ">", a quote in the quote.
# Matters to: notes kept as Markdown and edited in web programs built on Lexical: to open and save them is to change
#   them.
# Source: @lexical/markdown's MarkdownExport; CommonMark 0.31.2, 6.5 (no escapes in autolinks), 5.2 (lists).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at lexical@0.52.0 @lexical/{markdown,headless,rich-text,list,code,link}@0.52.0 micromark@4.0.3
seen=$(js <<'JS'
import { createHeadlessEditor } from '@lexical/headless';
import { $convertFromMarkdownString, $convertToMarkdownString, TRANSFORMERS } from '@lexical/markdown';
import { HeadingNode, QuoteNode } from '@lexical/rich-text';
import { ListNode, ListItemNode } from '@lexical/list';
import { CodeNode, CodeHighlightNode } from '@lexical/code';
import { LinkNode } from '@lexical/link';
import { micromark } from 'micromark';

const nodes = [HeadingNode, QuoteNode, ListNode, ListItemNode, CodeNode, CodeHighlightNode, LinkNode];
function saved(markdown) {
  const editor = createHeadlessEditor({ nodes, onError(error) { throw error; } });
  editor.update(() => $convertFromMarkdownString(markdown, TRANSFORMERS), { discrete: true });
  let text;
  editor.getEditorState().read(() => { text = $convertToMarkdownString(TRANSFORMERS); });
  return text;
}
const shown = (markdown) => micromark(markdown).replace(/\n/g, '');
for (const markdown of [
  '1. stop\n\n   ```\n   halt\n   ```\n\n2. wait',
  '1986\\. A year',
  '\\+ 5 %',
  '<https://example.org/a_b>',
]) {
  console.log(`${shown(markdown)} => ${shown(saved(markdown))}`);
}
JS
)
expect 'before and after' \
    '<ol><li><p>stop</p><pre><code>halt</code></pre></li><li><p>wait</p></li></ol> => <ol><li>stop</li></ol><pre><code>halt</code></pre><ol start="2"><li>wait</li></ol>
<p>1986. A year</p> => <ol start="1986"><li>A year</li></ol>
<p>+ 5 %</p> => <ul><li>5 %</li></ul>
<p><a href="https://example.org/a_b">https://example.org/a_b</a></p> => <p><a href="https://example.org/a%5C_b">https://example.org/a\_b</a></p>' "$seen"
