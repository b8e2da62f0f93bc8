#!/usr/bin/env bash
# Markdown that was opened and saved without a change: the command of a numbered step is gone or moves to the right in
# Tiptap, leaves its list in Lexical's and Portable Text's converters, and "+ 5 %", "\# 12" and "1986. A year" become
# lists and headings.
#
# Expected: what the editor can hold comes back as it was; signs that would be markup are escaped. Text, lists and links
#   are saved as they were read; what the editor does not know (tables) stays as text. As its README has it, blocks,
#   lists, code, quotes and tables come back; what is not known stays as text.
# Seen: @tiptap/markdown 3.35.0 with its starter kit: code in a step that has a second paragraph is not in the document;
#   without the paragraph it gets a space more before each line, at every save: "kill 12" is "  kill 12" after two. In
#   lists of bullets both are right. "1986\. A year" becomes a list, "&copy;" is shown letter by letter.
#   @lexical/markdown 0.52.0 with its own TRANSFORMERS: "1986\. A year" and "\+ 5 %" lose the backslash and are lists
#   when they are read again; in <…>, where a backslash is part of the address, underlines get one; a block of code in a
#   numbered list is set outside of it, so that there are two lists. Within quotes an empty line becomes ">", a quote in
#   the quote. @portabletext/markdown 2.2.0: "1. stop" and its second paragraph "unless live" become "1. stopunless
#   live"; a command in step 1 leaves the list, and step 2 is "1."; "7." becomes "1."; "a<br>b" is "ab", 10<sup>6</sup>
#   is 106; "9*5*4" becomes "9_5_4", which GitHub shows with its underscores.
# Matters to: runbooks in editors built on Tiptap: commands vanish from steps, and YAML in them breaks. Notes kept as
#   Markdown and edited in web programs built on Lexical: to open and save them is to change them. Documents kept in
#   Sanity and edited as Markdown: runbooks lose their numbers, figures their powers.
# Source: CommonMark 0.31, 5.2 (list items), 2.4 (backslash escapes); @tiptap/markdown's README; @lexical/markdown's
#   MarkdownExport; CommonMark 0.31.2, 6.5 (no escapes in autolinks), 5.2 (lists); CommonMark 0.31, 5.2 (list items),
#   6.2 (emphasis by "_" has no letters beside it); the package's README.
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
