#!/usr/bin/env bash
# Pages (HTML) taken into content stores by their own tools, for Sanity and DatoCMS: the lines "cost 5" and "7 days", two <div>, are
# "cost 57 days" in both, a term and its meaning "Cost5", and a step's two paragraphs "Waitlate" or its command a part of its text.
#
# Expected: what a browser shows on lines of its own is apart: blocks, terms, cells, paragraphs of a step, the command of a step.
# Seen: @portabletext/block-tools 5.2.0 (htmlToBlocks, with Sanity's schema) joins <div>, <dt> and <dd>, and paragraphs within an item, and makes
#   106 of 10<sup>6</sup>; cells of a table are paragraphs. datocms-html-to-structured-text 6.0.0 joins <div>, terms and cells, "C-15",
#   sets a step's command in its line, "Stop itdrain a", and knows <s> but not <del>: "takes 57 days". Both keep <br>. What is taken from
#   Markdown by storyblok-markdown-richtext 1.0.3 has tables as a line of bars, and "~~5~~" with its signs.
# Matters to: run books and pages of an old wiki or a mail that are moved into such a store: numbers run together and nobody looks again.
# Source: HTML, 15.3.3 (flow content: display: block), 4.7.2 (del); the README of each package, "Usage".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at @portabletext/block-tools@5.2.0 @sanity/schema@6.10.1 jsdom@29.1.1 datocms-html-to-structured-text@6.0.0 parse5@8.1.1 \
    storyblok-markdown-richtext@1.0.3
js >"$work/shown" 2>"$work/log" <<'JS'
import { createRequire } from 'node:module';
import { htmlToBlocks } from '@portabletext/block-tools';
import { Schema } from '@sanity/schema';
import { parse5ToStructuredText } from 'datocms-html-to-structured-text';
import { JSDOM } from 'jsdom';
import { parse } from 'parse5';

const { markdownToRichtext } = createRequire(import.meta.url)('storyblok-markdown-richtext');
const schema = Schema.compile({ name: 'book', types: [{ type: 'object', name: 'page', fields: [{ name: 'body', type: 'array', of: [{ type: 'block' }] }] }] });
const body = schema.get('page').fields[0].type;
const pages = {
  blocks: '<div>cost 5</div><div>7 days</div>',
  terms: '<dl><dt>Cost</dt><dd>5</dd></dl>',
  step: '<ol><li>Stop it<pre><code>drain a</code></pre></li><li><p>Wait</p><p>late</p></li></ol>',
  table: '<p>now</p><table><tr><td>C-1</td><td>5</td></tr></table>',
  struck: '<p>takes <del>5</del>7 days</p>',
  raised: '<p>10<sup>6</sup> users</p>',
  lines: '<p>cost 5<br>7 days</p>',
};
const texts = (node) => (node.type === 'span' ? [`${(node.marks ?? []).map((mark) => `${mark} `).join('')}${node.value}`] : node.children.flatMap(texts));
const shown = (node) => (node.children?.[0].type === 'span' ? JSON.stringify(texts(node).join('')) : node.children.map(shown).join(', '));
for (const [kind, page] of Object.entries(pages)) {
  const blocks = htmlToBlocks(page, body, { parseHtml: (html) => new JSDOM(html).window.document });
  const text = ({ children }) => JSON.stringify(children.map(({ text, marks = [] }) => marks.map((mark) => `${mark} `).join('') + text).join(''));
  console.log(`${kind}, block-tools:`, blocks.map(text).join(', '));
  console.log(`${kind}, datocms-html-to-structured-text:`, shown((await parse5ToStructuredText(parse(page, { sourceCodeLocationInfo: true }))).document));
}
for (const markdown of ['takes ~~5~~ 7 days', '| id | cost |\n|---|---|\n| C-1 | 5 |'])
  console.log('storyblok-markdown-richtext:', JSON.stringify(markdownToRichtext(markdown).content));
JS
seen=$(cat "$work/shown")
expect 'seven pages' 'blocks, block-tools: "cost 57 days"
blocks, datocms-html-to-structured-text: "cost 57 days"
terms, block-tools: "Cost5"
terms, datocms-html-to-structured-text: "Cost5"
step, block-tools: "Stop it", "code drain a", "Waitlate"
step, datocms-html-to-structured-text: "Stop itcode drain a", "Wait", "late"
table, block-tools: "now", "C-1", "5"
table, datocms-html-to-structured-text: "now", "C-15"
struck, block-tools: "takes strike-through 57 days"
struck, datocms-html-to-structured-text: "takes 57 days"
raised, block-tools: "106 users"
raised, datocms-html-to-structured-text: "106 users"
lines, block-tools: "cost 5\n7 days"
lines, datocms-html-to-structured-text: "cost 5\n7 days"
storyblok-markdown-richtext: [{"type":"paragraph","content":[{"type":"text","text":"takes ~~5~~ 7 days"}]}]
storyblok-markdown-richtext: [{"type":"paragraph","content":[{"type":"text","text":"| id | cost | |---|---| | C-1 | 5 |"}]}]' "$seen"
