#!/usr/bin/env bash
# Pages of Editor.js shown or made Markdown: numbered steps are "[object Object]" in editorjs-parser, editorjs-md-parser and pyeditorjs,
# tasks that are done look like open ones, and in editorjs-react-renderer a table that is shown a second time has lost its first row.
#
# Expected: a list of Editor.js has items that have a content and items of their own, as the list tools write since 2021 and the only
#   list tool since 2.0 writes; "meta" has the number that it begins with, and whether a task is done; a table is rows of texts; code
#   is a text, not HTML.
# Seen: editorjs-parser 1.5.3 and editorjs-md-parser 0.0.3 write each step as "[object Object]", and so does pyeditorjs 1.0.0b0 with
#   Python's words for it; @vingeray/editorjs-markdown-converter 0.1.2 writes "1" and "2" and no step. editorjs-html 4.0.5 counts a
#   list of tasks as steps, shows no table and no checklist (it says so on the console), and lets "<5" of a command be a tag. All begin
#   a list at 1, as editorjs-blocks-react-renderer 1.3.0 does, which shows done and open tasks alike. editorjs-react-renderer 3.5.1
#   takes the heads of a table out of the document that it is given: the next time the first row stands as heads. Taken from Markdown,
#   the second paragraph of a step is a step, and a link and a code are nothing in @vingeray/editorjs-markdown-converter.
# Matters to: run books and pages of internal tools with this editor: steps and states are gone, or a cost stands as a head.
# Source: @editorjs/list 2.0.9, README, "Output data"; @editorjs/nested-list, "Output data"; the README of each package.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

js_page
npm_at editorjs-html@4.0.5 editorjs-parser@1.5.3 editorjs-md-parser@0.0.3 @vingeray/editorjs-markdown-converter@0.1.2 \
    editorjs-blocks-react-renderer@1.3.0 editorjs-react-renderer@3.5.1 react@18.3.1 react-dom@18.3.1
pip_at pyeditorjs==1.0.0b0
cat >"$work/blocks.json" <<'JSON'
{
  "steps": {"type": "list", "data": {"style": "ordered", "meta": {"start": 7, "counterType": "numeric"}, "items": [
    {"content": "Stop it", "meta": {}, "items": []}, {"content": "Start it", "meta": {}, "items": []}]}},
  "tasks": {"type": "list", "data": {"style": "checklist", "meta": {}, "items": [
    {"content": "tested", "meta": {"checked": true}, "items": []}, {"content": "released", "meta": {"checked": false}, "items": []}]}},
  "table": {"type": "table", "data": {"withHeadings": true, "content": [["id", "cost"], ["C-1", "5 days"], ["C-2", "7 days"]]}},
  "code": {"type": "code", "data": {"code": "if [ $a -lt 5 ]; then grep '<id>' x; fi"}}
}
JSON
js 2>/dev/null >"$work/shown" <<'JS'
import './page.mjs';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const require = createRequire(import.meta.url);
const { createElement } = require('react');
const { renderToStaticMarkup } = require('react-dom/server');
const html = require('editorjs-html')();
const parser = new (require('editorjs-parser'))();
const { MDfromBlocks, MDtoBlocks } = require('editorjs-md-parser');
const converter = require('@vingeray/editorjs-markdown-converter');
const inReact = (name) => (blocks) => renderToStaticMarkup(createElement(require(name).default, { data: { time: 1, version: '2.31.0', blocks } }));
const shown = {
  'editorjs-html': (blocks) => html.parse({ blocks }),
  'editorjs-parser': (blocks) => parser.parse({ blocks }),
  'editorjs-md-parser': (blocks) => MDfromBlocks(blocks),
  '@vingeray/editorjs-markdown-converter': (blocks) => converter.toMarkdown(blocks),
  'editorjs-blocks-react-renderer': inReact('editorjs-blocks-react-renderer'),
};
const say = (...texts) => process.stdout.write(texts.join(' ').trim().replace(/\s+/g, ' ') + '\n');
for (const kind of ['steps', 'tasks', 'table', 'code'])
  for (const [name, show] of Object.entries(shown))
    say(`${kind}, ${name}:`, await show([JSON.parse(readFileSync('../blocks.json', 'utf8'))[kind]]));
const { table } = JSON.parse(readFileSync('../blocks.json', 'utf8'));
for (const time of ['first', 'second'])
  say(`the ${time} time, editorjs-react-renderer:`, inReact('editorjs-react-renderer')([table]).replace(/ (style|class)="[^"]*"/g, ''));
const markdown = { step: '7. Stop it\n\n   and wait\n8. Start it', task: '- [x] tested', line: 'see [ADR-7](https://example.org/7) and `a*b`' };
const log = console.log;
console.log = () => {};
for (const [kind, text] of Object.entries(markdown)) {
  say(`${kind} of Markdown, editorjs-md-parser:`, JSON.stringify(await MDtoBlocks(text)));
  say(`${kind} of Markdown, @vingeray/editorjs-markdown-converter:`, JSON.stringify(await converter.toBlocks(text)));
}
console.log = log;
JS
cat >"$work/shown.py" <<'PY'
import json

from pyeditorjs import EditorJsParser

blocks = json.load(open('blocks.json'))
steps = [{'content': item['content'], 'items': []} for item in blocks['steps']['data']['items']]
block = {'id': 'a', 'type': 'list', 'data': {'style': 'ordered', 'items': steps}}
print('steps, pyeditorjs:', EditorJsParser({'time': 1, 'version': '2.29.1', 'blocks': [block]}).html().strip())
PY
seen=$(
    cd "$work"
    cat shown
    python3 shown.py
)
expect 'blocks' 'steps, editorjs-html: <ol><li>Stop it</li><li>Start it</li></ol>
steps, editorjs-parser: <ol><li>[object Object]</li><li>[object Object]</li></ol>
steps, editorjs-md-parser: 1. [object Object] 2. [object Object]
steps, @vingeray/editorjs-markdown-converter: 1 2
steps, editorjs-blocks-react-renderer: <ol><li>Stop it</li><li>Start it</li></ol>
tasks, editorjs-html: <ol><li>tested</li><li>released</li></ol>
tasks, editorjs-parser: <ul><li>[object Object]</li><li>[object Object]</li></ul>
tasks, editorjs-md-parser:
tasks, @vingeray/editorjs-markdown-converter:
tasks, editorjs-blocks-react-renderer: <ul><li>tested</li><li>released</li></ul>
table, editorjs-html:
table, editorjs-parser: <table><tbody><tr><td>id</td><td>cost</td></tr><tr><td>C-1</td><td>5 days</td></tr><tr><td>C-2</td><td>7 days</td></tr></tbody></table>
table, editorjs-md-parser:
table, @vingeray/editorjs-markdown-converter:
table, editorjs-blocks-react-renderer: <table><thead><tr><th scope="col">id</th><th scope="col">cost</th></tr></thead><tbody><tr><td>C-1</td><td>5 days</td></tr><tr><td>C-2</td><td>7 days</td></tr></tbody></table>
code, editorjs-html: <pre><code>if [ $a -lt 5 ]; then grep '\''<id>'\'' x; fi</code></pre>
code, editorjs-parser: <pre><code class="code-block">if [ $a -lt 5 ]; then grep '\''&lt;id&gt;'\'' x; fi</code></pre>
code, editorjs-md-parser: ``` if [ $a -lt 5 ]; then grep '\''<id>'\'' x; fi ```
code, @vingeray/editorjs-markdown-converter: ``` if [ $a -lt 5 ]; then grep '\''<id>'\'' x; fi ```
code, editorjs-blocks-react-renderer: <pre><code>if [ $a -lt 5 ]; then grep &#x27;&lt;id&gt;&#x27; x; fi</code></pre>
the first time, editorjs-react-renderer: <table><thead><tr><th>id</th><th>cost</th></tr></thead><tbody><tr><td>C-1</td><td>5 days</td></tr><tr><td>C-2</td><td>7 days</td></tr></tbody></table>
the second time, editorjs-react-renderer: <table><thead><tr><th>C-1</th><th>5 days</th></tr></thead><tbody><tr><td>C-2</td><td>7 days</td></tr></tbody></table>
step of Markdown, editorjs-md-parser: [{"data":{"items":["Stop it","and wait","Start it"],"style":"ordered"},"type":"list"}]
step of Markdown, @vingeray/editorjs-markdown-converter: [{"data":{"items":["Stop it","and wait","Start it"],"style":"ordered"},"type":"list"}]
task of Markdown, editorjs-md-parser: [{"data":{"items":["[x] tested"],"style":"unordered"},"type":"list"}]
task of Markdown, @vingeray/editorjs-markdown-converter: [{"data":{"items":["[x] tested"],"style":"unordered"},"type":"list"}]
line of Markdown, editorjs-md-parser: [{"data":{"text":"see <a href=\"https://example.org/7\">ADR-7</a> and <code class=\"inline-code\">a*b</code>"},"type":"paragraph"}]
line of Markdown, @vingeray/editorjs-markdown-converter: [{"type":"paragraph","data":{"text":"see and "}}]
steps, pyeditorjs: <ol class="cdx-block cdx-list cdx-list--ordered"><li>{'\''content'\'': '\''Stop it'\'', '\''items'\'': []}</li><li>{'\''content'\'': '\''Start it'\'', '\''items'\'': []}</li></ol>' "$seen"
