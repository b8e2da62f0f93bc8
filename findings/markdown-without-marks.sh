#!/usr/bin/env bash
# Markdown made text by plugins: markdown-it-plain-text makes one word of the last of a line and the first of the next, "donenot";
# marked-plaintify does so at a hard break, and writes "undefined" for an empty cell.
#
# Expected: words on two lines stay two words; a cell without a text has none; "<" in code is "<".
# Seen: markdown-it-plain-text 0.3.0 leaves every line break out of a paragraph, soft or hard, with nothing in its place.
#   marked-plaintify 1.1.1: "one" and "two" beside a hard break are "onetwo", "a < b" in code is "a &lt; b" while it is "<" in text,
#   an open and a done task are the same, as are 5 and struck 5, and steps have no number.
# Matters to: search indexes, previews and mails that are made of wrapped Markdown: a word is not found, "not" is part of another.
# Source: CommonMark 0.31.2, 6.7 and 6.8 (line breaks); the packages' READMEs ("plain text extractor", "convert Markdown to
#   Plaintext").
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at markdown-it@14.1.0 markdown-it-plain-text@0.3.0 marked@15.0.12 marked-plaintify@1.1.1
seen=$(js <<'JS'
import MarkdownIt from 'markdown-it';
import plainText from 'markdown-it-plain-text';
import { Marked } from 'marked';
import plaintify from 'marked-plaintify';

const read = {
  'markdown-it-plain-text': (text) => {
    const parser = new MarkdownIt().use(plainText);
    parser.render(text);
    return parser.plainText;
  },
  'marked-plaintify': (text) => new Marked(plaintify()).parse(text),
};
for (const text of [
  'It is done\nnot tested.',
  'one\\\ntwo',
  '| id | state |\n|---|---|\n| 7 |  |',
  'a < b and `a < b`',
  '- [ ] test\n- [x] test',
  'takes ~~5~~ 7 days',
  '7. stop\n8. start',
])
  for (const [name, convert] of Object.entries(read))
    console.log(`${name}: ${JSON.stringify(text)} => ${convert(text).split('\n').filter(Boolean).join(' / ')}`);
JS
)
expect 'text' 'markdown-it-plain-text: "It is done\nnot tested." => It is donenot tested. 
marked-plaintify: "It is done\nnot tested." => It is done / not tested.
markdown-it-plain-text: "one\\\ntwo" => onetwo 
marked-plaintify: "one\\\ntwo" => onetwo
markdown-it-plain-text: "| id | state |\n|---|---|\n| 7 |  |" => id state 7 
marked-plaintify: "| id | state |\n|---|---|\n| 7 |  |" => id: 7 / state: undefined
markdown-it-plain-text: "a < b and `a < b`" => a < b and a < b 
marked-plaintify: "a < b and `a < b`" => a < b and a &lt; b
markdown-it-plain-text: "- [ ] test\n- [x] test" => [ ] test [x] test 
marked-plaintify: "- [ ] test\n- [x] test" => test / test
markdown-it-plain-text: "takes ~~5~~ 7 days" => takes 5 7 days 
marked-plaintify: "takes ~~5~~ 7 days" => takes 5 7 days
markdown-it-plain-text: "7. stop\n8. start" => stop start 
marked-plaintify: "7. stop\n8. start" => stop / start' "$seen"
