#!/usr/bin/env bash
# Texts of Draft.js and pages: draftjs-to-html leaves commands out, html-to-draftjs makes "nowC-15" of a paragraph and a table's row and
# takes the strokes from <s>; the step behind a nested item is step 1 again in three libraries, and draftjs-to-markdown writes "\s\s".
#
# Expected: a block of the type "code-block", as Draft.js names it, is a command; an item of the next depth stands within the step above
#   it, and the list goes on; a table's cells, terms and their meanings are apart; <s> and <del> are struck out.
# Seen: draftjs-to-html 0.9.1 writes nothing for "code-block" (it knows "code"), and a nested list of another kind as one of its own.
#   html-to-draftjs 1.5.0 makes one text of a paragraph, a table's cells and of terms, lets a step that has paragraphs fall out of its list,
#   an empty step in its place, and a quotation's paragraphs out of the quotation. draftjs-to-markdown 0.6.0 writes the letters "\s\s" at a
#   line break, commands as running text and "see[ADR-7]" without the space. draftjs_exporter 7.3.1, which Wagtail builds on, and
#   draftjs-exporter-markdown 0.2.4 begin a list anew behind a nested item of another kind. draft-js-import-html 1.4.1 makes a step
#   of a step's second paragraph; draft-js-export-html 1.4.1 writes all this as it is.
# Matters to: forms, wikis and content systems on Draft.js: commands are gone, steps have other numbers, a cost holds again.
# Source: Draft.js' documentation, "DraftBlockType", "RawDraftContentState"; HTML, 4.5.5 (s); the README of each package.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

js_page
npm_at draft-js@0.11.7 draftjs-to-html@0.9.1 html-to-draftjs@1.5.0 draftjs-to-markdown@0.6.0 draft-js-export-html@1.4.1 \
    draft-js-import-html@1.4.1 immutable@3.8.2 react@18.3.1 react-dom@18.3.1
pip_at draftjs-exporter==7.3.1
quietly python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --no-deps --target "$work/py" \
    draftjs-exporter-markdown==0.2.4
cat >"$work/raw.json" <<'JSON'
{"entityMap": {"0": {"type": "LINK", "mutability": "MUTABLE", "data": {"url": "https://example.org/7"}}}, "blocks": [
 {"key": "a", "type": "ordered-list-item", "depth": 0, "text": "Stop it", "inlineStyleRanges": [], "entityRanges": [], "data": {}},
 {"key": "b", "type": "unordered-list-item", "depth": 1, "text": "in it", "inlineStyleRanges": [], "entityRanges": [], "data": {}},
 {"key": "c", "type": "ordered-list-item", "depth": 0, "text": "Wait", "inlineStyleRanges": [], "entityRanges": [], "data": {}},
 {"key": "d", "type": "code-block", "depth": 0, "text": "drain a", "inlineStyleRanges": [], "entityRanges": [], "data": {}},
 {"key": "e", "type": "unstyled", "depth": 0, "text": "cost 5\n7 days", "inlineStyleRanges": [], "entityRanges": [], "data": {}},
 {"key": "f", "type": "unstyled", "depth": 0, "text": "see ADR-7", "inlineStyleRanges": [], "entityRanges": [{"offset": 4, "length": 5, "key": 0}], "data": {}}]}
JSON
js >"$work/shown" <<'JS'
import './page.mjs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { ContentState, convertFromRaw, convertToRaw } = require('draft-js');
const { default: toDraft } = require('html-to-draftjs');
const { stateFromHTML } = require('draft-js-import-html');
const raw = () => structuredClone(require('../raw.json'));
const one = (text) => text.trim().replace(/\s*\n\s*/g, ' / ');
console.log('draftjs-to-html:', one(require('draftjs-to-html')(raw())));
console.log('draft-js-export-html:', one(require('draft-js-export-html').stateToHTML(convertFromRaw(raw()))));
const markdown = require('draftjs-to-markdown');
console.log('draftjs-to-markdown:', one((markdown.default ?? markdown)(raw())));
const pages = {
  step: '<ol><li>Stop it</li><li><p>Wait</p><p>late</p></li></ol>',
  struck: '<p>takes 7 days, not <s>4 h</s></p>',
  table: '<p>now</p><table><tr><td>C-1</td><td>5</td></tr></table>',
  terms: '<dl><dt>Cost</dt><dd>5</dd></dl>',
  quotation: '<blockquote><p>not done</p></blockquote>',
};
const shown = ({ blocks }) =>
  blocks.map(({ type, text, inlineStyleRanges: [range] }) => `${type} ${JSON.stringify(text)}${range ? ` ${range.style}` : ''}`).join(', ');
for (const [kind, page] of Object.entries(pages)) {
  const { contentBlocks, entityMap } = toDraft(page);
  console.log(`${kind}, html-to-draftjs:`, shown(convertToRaw(ContentState.createFromBlockArray(contentBlocks, entityMap))));
  console.log(`${kind}, draft-js-import-html:`, shown(convertToRaw(stateFromHTML(page))));
}
JS
cat >"$work/shown.py" <<'PY'
import json

from draftjs_exporter.defaults import BLOCK_MAP, STYLE_MAP
from draftjs_exporter.dom import DOM
from draftjs_exporter.html import HTML
import draftjs_exporter_markdown as markdown

raw = json.load(open('raw.json'))
link = lambda props: DOM.create_element('a', {'href': props['url']}, props['children'])
print('draftjs_exporter:', HTML({'block_map': BLOCK_MAP, 'style_map': STYLE_MAP, 'entity_decorators': {'LINK': link}}).render(raw).replace('\n', ' / '))
config = {'block_map': markdown.BLOCK_MAP, 'style_map': markdown.STYLE_MAP, 'entity_decorators': markdown.ENTITY_DECORATORS, 'engine': markdown.ENGINE}
print('draftjs-exporter-markdown:', json.dumps(HTML(config).render(raw)))
PY
seen=$(
    cd "$work"
    cat shown
    python3 -W ignore shown.py
)
expect 'texts and pages' 'draftjs-to-html: <ol> / <li>Stop it</li> / </ol> / <ul> / <li>in it</li> / </ul> / <ol> / <li>Wait</li> / </ol> / <p>cost 5<br>7 days</p> / <p>see <a href="https://example.org/7" target="_self">ADR-7</a></p>
draft-js-export-html: <ol> / <li>Stop it / <ul> / <li>in it</li> / </ul> / </li> / <li>Wait</li> / </ol> / <pre><code>drain a</code></pre> / <p>cost 5<br> / 7 days</p> / <p>see <a href="https://example.org/7">ADR-7</a></p>
draftjs-to-markdown: 1. Stop it / - in it / 1. Wait / drain a / cost 5\s\s / 7 days / see[ADR-7](https://example.org/7)
step, html-to-draftjs: ordered-list-item "Stop it", ordered-list-item "", unstyled "Wait", unstyled "late"
step, draft-js-import-html: ordered-list-item "Stop it", ordered-list-item "Wait", ordered-list-item "late"
struck, html-to-draftjs: unstyled "takes 7 days, not 4 h"
struck, draft-js-import-html: unstyled "takes 7 days, not 4 h" STRIKETHROUGH
table, html-to-draftjs: unstyled "nowC-15"
table, draft-js-import-html: unstyled "now", unstyled "C-1", unstyled "5"
terms, html-to-draftjs: unstyled "Cost5"
terms, draft-js-import-html: unstyled "Cost", unstyled "5"
quotation, html-to-draftjs: blockquote "", unstyled "not done"
quotation, draft-js-import-html: blockquote "not done"
draftjs_exporter: <ol><li>Stop it<ul><li>in it</li></ul></li></ol><ol><li>Wait</li></ol><pre><code>drain a</code></pre><p>cost 5 / 7 days</p><p>see <a href="https://example.org/7">ADR-7</a></p>
draftjs-exporter-markdown: "1. Stop it\n\n  * in it\n\n1. Wait\n\n```\ndrain a\n```\n\ncost 5\n7 days\n\nsee [ADR-7](https://example.org/7)\n\n"' "$seen"
