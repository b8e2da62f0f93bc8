#!/usr/bin/env bash
# Markdown taken to Quill, the editor: a command between two steps is gone in md-to-quill-delta, and half of it is plain text
# in markdown-to-quill-delta; taken back by quill-delta-to-markdown, "~~5~~ 7 days" is "5 7 days" and "\# 12" a heading.
#
# Expected: the editor has the words, the steps and the commands, and Markdown made of it reads the same.
# Seen: md-to-quill-delta 1.1.1 leaves a code block in a list empty, makes one word of the words beside a hard break, and
#   a step of each paragraph. markdown-to-quill-delta 1.0.1 marks the last line of a code block and of a quotation alone,
#   and the last paragraph of a step, so that the step's number stands there; it strikes the 2 of H~2~O out.
#   @slite/quill-delta-markdown 0.0.8 drops a hard break too, and ends a list after a nested item.
#   quill-delta-to-markdown 0.6.0 writes no strokes, no marks of code and no nesting, and escapes nothing.
# Matters to: run books that are edited in a form of a web page.
# Source: the READMEs: markdownToDelta(…), new MarkdownToQuill(…).convert(…), toDelta(…), deltaToMarkdown(…); Quill's Delta:
#   a line's format stands on its line break.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at markdown-to-quill-delta@1.0.1 md-to-quill-delta@1.1.1 @slite/quill-delta-markdown@0.0.8 quill-delta-to-markdown@0.6.0
seen=$(js <<'JS'
import { createRequire } from 'node:module';
import markdownToDelta from 'markdown-to-quill-delta';

const require = createRequire(import.meta.url);
const { MarkdownToQuill } = require('md-to-quill-delta');
const { toDelta } = require('@slite/quill-delta-markdown');
const { deltaToMarkdown } = require('quill-delta-to-markdown');
const { log } = console;
console.log = () => {};
// Each line of a delta, with what it is.
const lines = (delta) => {
  const made = [''];
  for (const { insert, attributes = {} } of delta.ops ?? delta)
    for (const part of String(insert).split(/(\n)/)) {
      if (part !== '\n') made[made.length - 1] += attributes.strike ? `[struck ${part}]` : part;
      else {
        const kind = ['list', 'code-block', 'blockquote', 'header'].filter((name) => attributes[name]).map((name) => (name === 'list' ? attributes[name] : name));
        made[made.length - 1] += kind.length ? ` (${kind.join(' ')})` : '';
        made.push('');
      }
    }
  return made.slice(0, -1).join(' / ');
};
for (const text of ['1. stop\n\n   ```\n   ls -l\n   ```\n2. start', '```\nls\ncd\n```', '1. stop\n2. wait  \n   long', '1. stop\n\n   and wait\n2. start', '> it is\n> done', '- a\n  - b\n- c', 'H~2~O']) {
  log(JSON.stringify(text));
  for (const [name, make] of [['markdown-to-quill-delta', markdownToDelta], ['md-to-quill-delta', (given) => new MarkdownToQuill({}).convert(given)], ['@slite', toDelta]])
    log(`  ${name}: ${lines(make(text))}`);
}
for (const text of ['~~5~~ 7 days', '\\# 12 is open', '1986\\. A year', '`ls`', '1. a\n   1. b\n2. c']) log(JSON.stringify(text), 'and back', JSON.stringify(deltaToMarkdown(markdownToDelta(text))));
JS
)
expect 'lines' '"1. stop\n\n   ```\n   ls -l\n   ```\n2. start"
  markdown-to-quill-delta: stop / ls -l (code-block) /  (ordered) / start (ordered)
  md-to-quill-delta: stop (ordered) /  (ordered) / start (ordered)
  @slite: stop (ordered) / ls -l (ordered code-block) / start (ordered)
"```\nls\ncd\n```"
  markdown-to-quill-delta: ls / cd (code-block)
  md-to-quill-delta: ls (code-block) / cd (code-block)
  @slite: ls (code-block) / cd (code-block)
"1. stop\n2. wait  \n   long"
  markdown-to-quill-delta: stop (ordered) / wait / long (ordered)
  md-to-quill-delta: stop (ordered) / waitlong (ordered)
  @slite: stop (ordered) / waitlong (ordered)
"1. stop\n\n   and wait\n2. start"
  markdown-to-quill-delta: stop / and wait (ordered) / start (ordered)
  md-to-quill-delta: stop (ordered) / and wait (ordered) / start (ordered)
  @slite: stop (ordered) / and wait (ordered) / start (ordered)
"> it is\n> done"
  markdown-to-quill-delta: it is / done (blockquote)
  md-to-quill-delta: it is / done (blockquote)
  @slite: it is done (blockquote)
"- a\n  - b\n- c"
  markdown-to-quill-delta: a (bullet) / b (bullet) / c (bullet)
  md-to-quill-delta: a (bullet) / b (bullet) / c (bullet)
  @slite: a (bullet) / b (bullet) / c
"H~2~O"
  markdown-to-quill-delta: H[struck 2]O
  md-to-quill-delta: H~2~O
  @slite: H~2~O
"~~5~~ 7 days" and back "5 7 days\n"
"\\# 12 is open" and back "# 12 is open\n"
"1986\\. A year" and back "1986. A year\n"
"`ls`" and back "ls\n"
"1. a\n   1. b\n2. c" and back "1. a\n2. b\n3. c\n"' "$seen"
