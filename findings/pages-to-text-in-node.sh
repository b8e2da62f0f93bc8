#!/usr/bin/env bash
# Pages made text or Markdown in Node: "5<br>7 days" in a cell is "57 days" in node-html-markdown, whose fork @clearfeed-ai
# moves a row to the left at an empty cell, html-to-markdown writes a list as "* one* two", and html-to-text joins a term and
# its meaning, "Cost5".
#
# Expected: words on two lines, in two items, cells or boxes stay two words; an empty cell is a cell; a text has "<5", not
#   "&lt;5".
# Seen: html-to-text 10.0.1 joins the cells of a row where no space stands between their tags, as its README hints at ("Use
#   dataTable instead for tabular data"), and terms and meanings, of which it says nothing; @tryghost/html-to-plaintext
#   1.0.13, which is made of it, joins boxes (<div>) too. html2plaintext 2.1.4 joins all of these, a step and its command, two
#   paragraphs of a step, and a heading with the text below it. html-to-formatted-text 2.7.0 shows "&lt;5" letter by letter,
#   steps without numbers, and "Cost5". html-to-markdown 1.0.0 joins paragraphs, items and headings. dom-to-semantic-markdown
#   1.5.0 writes a line break in a cell bare, so that the row ends there. Four of them make "57 days" of a deleted 5 and an
#   inserted 7.
# Matters to: mails of ticket systems, whose plain part nodemailer-html-to-text makes so, and pages that are read for a
#   search: costs and dates run into one another, a state stands under another head.
# Source: HTML, 4.4, 4.7, 4.9 and 15.3; html-to-text's README, "Predefined formatters"; the other READMEs.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at html-to-text@10.0.1 @tryghost/html-to-plaintext@1.0.13 html2plaintext@2.1.4 html-to-formatted-text@2.7.0 html-to-markdown@1.0.0 \
    dom-to-semantic-markdown@1.5.0 node-html-markdown@2.0.0 @clearfeed-ai/node-html-markdown@1.4.4 jsdom@29.1.1
seen=$(js <<'JS'
import { createRequire } from 'node:module';
import { convert } from 'html-to-text';
import { JSDOM } from 'jsdom';
import { convertHtmlToMarkdown } from 'dom-to-semantic-markdown';

const require = createRequire(import.meta.url);
const { window } = new JSDOM('');
const ghost = require('@tryghost/html-to-plaintext');
const plain = require('html2plaintext');
const formatted = require('html-to-formatted-text');
const readers = {
  'html-to-text': convert,
  '@tryghost/html-to-plaintext': ghost.email,
  html2plaintext: plain.default ?? plain,
  'html-to-formatted-text': formatted.default ?? formatted,
  'html-to-markdown': require('html-to-markdown').convert,
  'dom-to-semantic-markdown': (page) => convertHtmlToMarkdown(page, { overrideDOMParser: new window.DOMParser() }),
  'node-html-markdown': (page) => require('node-html-markdown').NodeHtmlMarkdown.translate(page),
  '@clearfeed-ai/node-html-markdown': (page) => require('@clearfeed-ai/node-html-markdown').NodeHtmlMarkdown.translate(page),
};
for (const [kind, page] of Object.entries({
  table: '<table><tr><th>id</th><th>cost</th><th>state</th></tr><tr><td>C-1</td><td>5<br>7 days</td><td>done</td></tr><tr><td>C-2</td><td></td><td>late</td></tr></table>',
  terms: '<dl><dt>Cost</dt><dd>5</dd></dl>',
  boxes: '<div>one</div><div>two</div>',
  steps: '<ol><li>stop<pre><code>drain a</code></pre></li><li><p>wait</p><p>look</p></li></ol>',
  items: '<ul><li>one</li><li>two</li></ul><h2>Head</h2>text',
  signs: '<p>takes <del>5</del><ins>7</ins> days, &lt;5 %</p>',
}))
  for (const [name, read] of Object.entries(readers)) console.log(`${kind}, ${name}:`, read(page).trim().replace(/\n/g, ' / '));
JS
)
expect 'pages' 'table, html-to-text: idcoststateC-15 / 7 daysdoneC-2late
table, @tryghost/html-to-plaintext: idcoststateC-15 / 7 daysdoneC-2late
table, html2plaintext: idcoststateC-15 / 7 daysdoneC-2late
table, html-to-formatted-text: id / cost / state / C-1 / 5 / 7 days / done / C-2 /  / late
table, html-to-markdown: <table><tr><th>id</th><th>cost</th><th>state</th></tr><tr><td>C-1</td><td>5<br>7 days</td><td>done</td></tr><tr><td>C-2</td><td></td><td>late</td></tr></table>
table, dom-to-semantic-markdown: | id | cost | state | / | --- | --- | --- | / | C-1 | 5 / 7 days | done | / | C-2 |  | late |
table, node-html-markdown: | id  | cost    | state | / | --- | ------- | ----- | / | C-1 | 57 days | done  | / | C-2 |         | late  |
table, @clearfeed-ai/node-html-markdown: | id  | cost    | state | / | --- | ------- | ----- | / | C-1 | 57 days | done  | / | C-2 | late    |       |
terms, html-to-text: Cost5
terms, @tryghost/html-to-plaintext: Cost5
terms, html2plaintext: Cost5
terms, html-to-formatted-text: Cost5
terms, html-to-markdown: <dl><dt>Cost</dt><dd>5</dd></dl>
terms, dom-to-semantic-markdown: Cost 5
terms, node-html-markdown: Cost /  / 5
terms, @clearfeed-ai/node-html-markdown: Cost /  / 5
boxes, html-to-text: one / two
boxes, @tryghost/html-to-plaintext: onetwo
boxes, html2plaintext: onetwo
boxes, html-to-formatted-text: one / two
boxes, html-to-markdown: onetwo
boxes, dom-to-semantic-markdown: one two
boxes, node-html-markdown: one /  / two
boxes, @clearfeed-ai/node-html-markdown: one /  / two
steps, html-to-text: 1. stop /      /     drain a /  /  2. wait /      /     look
steps, @tryghost/html-to-plaintext: 1. stop /      /     drain a /  /  2. wait /      /     look
steps, html2plaintext: 1. stopdrain a / 2. waitlook
steps, html-to-formatted-text: stop / drain a /  / wait / look
steps, html-to-markdown: 1. stop`<code>drain a</code>`2. waitlook
steps, dom-to-semantic-markdown: 1. stop / ``` / drain a / ``` / 2. wait /  / look
steps, node-html-markdown: 1. stop   / ```   / drain a   / ``` / 2. wait   / look
steps, @clearfeed-ai/node-html-markdown: 1. stop   / ```   / drain a   / ``` / 2. wait   / look
items, html-to-text: * one /  * two /  /  / HEAD /  / text
items, @tryghost/html-to-plaintext: * one /  * two /  /  / Head /  / text
items, html2plaintext: - one / - twoHeadtext
items, html-to-formatted-text: one / two /  / Head / text
items, html-to-markdown: * one* two##Headtext
items, dom-to-semantic-markdown: - one / - two /  / ## Head /  / text
items, node-html-markdown: * one / * two /  / ## Head /  / text
items, @clearfeed-ai/node-html-markdown: * one / * two /  / ## Head /  / text
signs, html-to-text: takes 57 days, <5 %
signs, @tryghost/html-to-plaintext: takes 57 days, <5 %
signs, html2plaintext: takes 57 days, <5 %
signs, html-to-formatted-text: takes 57 days, &lt;5 %
signs, html-to-markdown: takes <del>5</del><ins>7</ins> days, &lt;5 %
signs, dom-to-semantic-markdown: takes 5 7 days, <5 %
signs, node-html-markdown: takes ~~5~~7 days, <5 %
signs, @clearfeed-ai/node-html-markdown: takes ~~5~~7 days, <5 %' "$seen"
