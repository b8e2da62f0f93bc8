#!/usr/bin/env bash
# Markdown taken into Draft.js and out again: markdown-draft-js has "stop" twice and the command not at all,
# draftjs-md-converter writes "undefined" for a rule and takes the strokes from what is struck out, and the converters
# count each step from 1 or part the list.
#
# Expected: "1. stop (halt) 2. wait" has two steps, in whatever form the second block of the first one is kept. What
#   Draft.js does not know is kept as text, or left out.
# Seen: markdown-draft-js 2.4.0: a block of code in a step is dropped and the step's text comes twice, "1. stop, 2.
#   stop, 3. wait", as it does with a quote in an item; after nested bullets "2. wait" is a bullet; "> one" above a
#   quote in a quote comes twice. draft-js-import-markdown 1.4.1 with draft-js-export-markdown 1.4.0: "1. stop", code,
#   "1. wait". draftjs-md-converter 1.5.2: the fences of the block enclose nothing and its text stands below.
#   draftjs-md-converter 1.5.2, Markdown to Draft.js and back as its readme does it: "a, ---, b" is "a, undefined, b";
#   "- [x] done" is "- done"; what is struck out or code keeps its words and loses its marks; "\# 12" becomes a heading.
#   markdown-draft-js 2.4.0 and draft-js-import-markdown 1.4.1 keep tasks and strokes and drop the rule.
# Matters to: instructions in comments and notes of web programs that still keep them in Draft.js. Notes of programs
#   built on Draft.js: what was wrong holds again, and what was done is open.
# Source: CommonMark 0.31.2, 5.2 and 5.3 (list items and lists); draftjs-md-converter's readme; CommonMark 0.31.2, 4.1
#   (thematic breaks); GFM 0.29, 5.3 and 6.5.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at markdown-draft-js@2.4.0 draft-js@0.11.7 react@18.3.1 react-dom@18.3.1 draft-js-import-markdown@1.4.1 \
    draft-js-export-markdown@1.4.0 draftjs-md-converter@1.5.2
seen=$(js <<'JS'
import converters from 'markdown-draft-js';
import importer from 'draft-js-import-markdown';
import exporter from 'draft-js-export-markdown';
import other from 'draftjs-md-converter';

const saved = {
  'markdown-draft-js': (text) => converters.draftToMarkdown(converters.markdownToDraft(text)),
  'draft-js-import-markdown': (text) => exporter.stateToMarkdown(importer.stateFromMarkdown(text)),
  'draftjs-md-converter': (text) => other.draftjsToMd(other.mdToDraftjs(text)),
};
const texts = ['1. stop\n\n   ```\n   halt\n   ```\n\n2. wait', '1. stop\n   - halt\n   - rest\n2. wait', '> one\n> > two\n>\n> three'];
for (const [name, save] of Object.entries(saved)) for (const text of texts) console.log(name, JSON.stringify(save(text)));
JS
)
expect 'saved' 'markdown-draft-js "1. stop\n2. stop\n3. wait"
markdown-draft-js "1. stop\n    - halt\n    - rest\n- wait"
markdown-draft-js "> one\n\n> one\n\n> two\n\n> three"
draft-js-import-markdown "1. stop\n\n    halt\n\n1. wait\n"
draft-js-import-markdown "1. stop\n    - halt\n    - rest\n\n\n2. wait\n"
draft-js-import-markdown " > one\n\n > two\n\n > three\n"
draftjs-md-converter "1. stop\n\n```\n\n```\nhalt\n```\n\n```\n\n2. wait"
draftjs-md-converter "1. stop\n- halt\n- rest\n2. wait"
draftjs-md-converter "> one\n> two\n> \n> three"' "$seen"

npm_at markdown-draft-js@2.4.0 draft-js@0.11.7 react@18.3.1 react-dom@18.3.1 draft-js-import-markdown@1.4.1 \
    draft-js-export-markdown@1.4.0 draftjs-md-converter@1.5.2
seen=$(js <<'JS'
import converters from 'markdown-draft-js';
import importer from 'draft-js-import-markdown';
import exporter from 'draft-js-export-markdown';
import other from 'draftjs-md-converter';

const saved = [
  (text) => other.draftjsToMd(other.mdToDraftjs(text)),
  (text) => converters.draftToMarkdown(converters.markdownToDraft(text)),
  (text) => exporter.stateToMarkdown(importer.stateFromMarkdown(text), { gfm: true }),
];
for (const text of ['a\n\n---\n\nb', '- [ ] open\n- [x] done', 'about ~~5~~ 7 days', 'call `a_b_` now', '\\# 12 is open', 'a \\*y\\*'])
  console.log(...saved.map((save) => JSON.stringify(save(text))));
JS
)
expect 'draftjs-md-converter, markdown-draft-js, draft-js-import-markdown' '"a\n\nundefined\n\nb" "a\n\nb" "a\n\nb\n"
"- open\n- done" "- [ ] open\n- [x] done" "- [ ] open\n- [x] done\n"
"about 5 7 days" "about ~~5~~ 7 days" "about ~~5~~ 7 days\n"
"call a_b_ now" "call `a_b_` now" "call `a_b_` now\n"
"# 12 is open" "\\# 12 is open" "# 12 is open\n"
"a *y*" "a \\*y\\*" "a \\*y\\*\n"' "$seen"
