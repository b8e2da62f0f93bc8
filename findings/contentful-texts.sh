#!/usr/bin/env bash
# Texts of Contentful, a store of pages, taken from Markdown or pages and back: @contentful/rich-text-from-markdown makes "cost 57 days"
# of two lines, leaves out a step's command and a link by reference; what is struck out stands again in three libraries of five.
#
# Expected: a hard break, or a <br>, is a line break (Contentful keeps it as one within a text); a text that has no kind of its own in
#   Contentful stays text; a deleted word stays struck out ("strikethrough"); "<5" in a page is text; a table stays a table.
# Seen: @contentful/rich-text-from-markdown 16.2.2 drops a break within a paragraph, in a cell it keeps it; code blocks and links by
#   reference go with their words, unless a function is given for them; tasks lose their boxes. contentful-rich-text-html-parser 1.8.13
#   keeps neither <br> nor <del>. contentful-html-rich-text-converter 1.0.11 keeps "&lt;" letter by letter. Written as Markdown,
#   contentful-rich-text-to-markdown 0.1.5 has "<!-- Fallback: type=table -->" for a table and no strokes; in the converter of PyPI,
#   contentful-rich-text-to-markdown-converter 1.2, two paragraphs of a cell are "cost 57 days", and it has no strokes either.
#   rich-text-renderer 0.2.8 (PyPI) writes "<id>" into the page as a tag, and the struck out number plain.
# Matters to: run books and status pages kept in Contentful that come from a repository or go back there: numbers are joined or hold
#   again, commands and sources are gone.
# Source: CommonMark 0.31.2, 6.7 (hard line breaks), 6.3 (links); Contentful's "Rich text" (marks, tables); the README of each package.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at @contentful/rich-text-from-markdown@16.2.2 contentful-rich-text-html-parser@1.8.13 contentful-html-rich-text-converter@1.0.11 \
    contentful-rich-text-to-markdown@0.1.5
pip_at contentful-rich-text-to-markdown-converter==1.2 rich-text-renderer==0.2.8
cat >"$work/document.json" <<'JSON'
{"nodeType": "document", "data": {}, "content": [
 {"nodeType": "paragraph", "data": {}, "content": [
  {"nodeType": "text", "value": "<id> takes ", "marks": [], "data": {}},
  {"nodeType": "text", "value": "5", "marks": [{"type": "strikethrough"}], "data": {}},
  {"nodeType": "text", "value": "7 days", "marks": [], "data": {}}]},
 {"nodeType": "table", "data": {}, "content": [{"nodeType": "table-row", "data": {}, "content": [{"nodeType": "table-cell", "data": {}, "content": [
  {"nodeType": "paragraph", "data": {}, "content": [{"nodeType": "text", "value": "cost 5", "marks": [], "data": {}}]},
  {"nodeType": "paragraph", "data": {}, "content": [{"nodeType": "text", "value": "7 days", "marks": [], "data": {}}]}]}]}]}]}
JSON
js >"$work/shown" <<'JS'
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { richTextFromMarkdown } = require('@contentful/rich-text-from-markdown');
const { htmlStringToDocument } = require('contentful-rich-text-html-parser');
const { parseHtml } = require('contentful-html-rich-text-converter');
const { documentToMarkdown } = require('contentful-rich-text-to-markdown');
const shown = ({ nodeType, value, marks, content }) =>
  nodeType === 'text' ? marks.map(({ type }) => `${type} `).join('') + JSON.stringify(value) : `${nodeType}(${content.map(shown).join(', ')})`;
const texts = {
  lines: 'cost 5\\\n7 days',
  steps: '7. Stop it\n\n   ```sh\n   drain a\n   ```\n8. Wait',
  link: 'see [ADR-7][1] first\n\n[1]: https://example.org/7',
  tasks: '- [x] tested\n- [ ] released',
};
for (const [kind, markdown] of Object.entries(texts)) console.log(`${kind} of Markdown:`, shown(await richTextFromMarkdown(markdown)));
const pages = { 'a page': '<p>takes <del>5</del>7 days</p>', 'lines of a page': '<p>cost 5<br>7 days</p>', 'signs of a page': '<p>R&amp;D, p95 &lt;5</p>' };
for (const [kind, page] of Object.entries(pages)) console.log(`${kind}, contentful-rich-text-html-parser:`, shown(htmlStringToDocument(page)));
console.log('signs of a page, contentful-html-rich-text-converter:', shown(parseHtml(pages['signs of a page'])));
const { content } = documentToMarkdown(require('../document.json'));
console.log('contentful-rich-text-to-markdown:', content.trim().replace(/\n+/g, ' / '));
JS
cat >"$work/shown.py" <<'PY'
import json

from contentful_rich_text_to_markdown_converter import convert_rich_text_to_markdown
from rich_text_renderer import RichTextRenderer

document = json.load(open('document.json'))
print('contentful-rich-text-to-markdown-converter:', ' / '.join(filter(None, convert_rich_text_to_markdown(document).splitlines())))
print('rich-text-renderer:', RichTextRenderer().render(document).replace('\n', ' '))
PY
seen=$(
    cd "$work"
    cat shown
    python3 -W ignore shown.py
)
expect 'texts' 'lines of Markdown: document(paragraph("cost 5", "7 days"))
steps of Markdown: document(ordered-list(list-item(paragraph("Stop it")), list-item(paragraph("Wait"))))
link of Markdown: document(paragraph("see ", " first"))
tasks of Markdown: document(unordered-list(list-item(paragraph("tested")), list-item(paragraph("released"))))
a page, contentful-rich-text-html-parser: document(paragraph("takes ", "5", "7 days"))
lines of a page, contentful-rich-text-html-parser: document(paragraph("cost 5", "7 days"))
signs of a page, contentful-rich-text-html-parser: document(paragraph("R&D, p95 <5"))
signs of a page, contentful-html-rich-text-converter: document(paragraph("R&amp;D, p95 &lt;5"))
contentful-rich-text-to-markdown: <id> takes 57 days / <!-- Fallback: type=table -->
contentful-rich-text-to-markdown-converter: <id> takes 57 days / | cost 57 days | / | ------------ |
rich-text-renderer: <p><id> takes 57 days</p> <table><tr><td><p>cost 5</p><p>7 days</p></td></tr></table>' "$seen"
