#!/usr/bin/env bash
# draftjs-md-converter writes the word "undefined" for a rule, opens tasks that are done, and takes the strokes from what is
# struck out: "about ~~5~~ 7 days" is "about 5 7 days".
#
# Expected: what Draft.js does not know is kept as text, or left out.
# Seen: draftjs-md-converter 1.5.2, Markdown to Draft.js and back as its readme does it: "a, ---, b" is "a, undefined, b";
#   "- [x] done" is "- done"; what is struck out or code keeps its words and loses its marks; "\# 12" becomes a heading.
#   markdown-draft-js 2.4.0 and draft-js-import-markdown 1.4.1 keep tasks and strokes and drop the rule.
# Matters to: notes of programs built on Draft.js: what was wrong holds again, and what was done is open.
# Source: draftjs-md-converter's readme; CommonMark 0.31.2, 4.1 (thematic breaks); GFM 0.29, 5.3 and 6.5.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

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
