#!/usr/bin/env bash
# Texts of the editor Quill made pages, and pages made texts of Quill: quill-delta-from-html ticks every task, joins "7 days" and the
# "late" of the next paragraph, and makes one line of a command's two; quill-converter leaves the text of a command out.
#
# Expected: a task is done if its box has "checked" or its item data-checked="true"; each paragraph is a line, after one with a line
#   break too; a command keeps its lines; what is struck out stays struck out; tasks are no steps.
# Seen: quill-delta-from-html 1.0.6 takes any box for a ticked one, writes the tag <code> of a command as text, and no table.
#   quill-converter 1.0.3 writes an empty <pre>. quill-markdown 2.1.2 leaves commands out and shows 5, struck out, beside the new 7 as
#   "57 days"; quill-render 1.0.5 does not strike out either and counts tasks as steps, as ncdeltaprocess 1.0.0 (PyPI) does;
#   quill-to-word 1.3.0 makes done and open tasks alike. quill-delta-to-html 0.12.1 shows all as it is.
# Matters to: forms and knowledge bases with this editor whose texts are taken in from pages, or shown, sent or printed: a task
#   that is open is done, a command is gone, a cost that no longer holds stands again.
# Source: Quill's documentation, "Delta", "Formats"; HTML, 4.10.5.1.15 (checkbox); quill-delta-from-html's README, "Supported tags";
#   the README of each package.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at quill-delta-from-html@1.0.6 quill-converter@1.0.3 quill-markdown@2.1.2 quill-render@1.0.5 quill-to-word@1.3.0 \
    quill-delta-to-html@0.12.1
pip_at ncdeltaprocess==1.0.0 python-docx==1.2.0
cat >"$work/ops.json" <<'JSON'
[{"insert": "takes "}, {"insert": "5", "attributes": {"strike": true}}, {"insert": "7 days\n"},
 {"insert": "drain a"}, {"insert": "\n", "attributes": {"code-block": "plain"}},
 {"insert": "Stop it"}, {"insert": "\n", "attributes": {"list": "ordered"}},
 {"insert": "tested"}, {"insert": "\n", "attributes": {"list": "checked"}},
 {"insert": "released"}, {"insert": "\n", "attributes": {"list": "unchecked"}}]
JSON
js >"$work/shown" <<'JS'
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';

const require = createRequire(import.meta.url);
globalThis.self = globalThis;
const { HtmlToDelta } = require('quill-delta-from-html');
const { QuillDeltaToHtmlConverter } = require('quill-delta-to-html');
const pages = {
  tasks: '<ul><li><input type="checkbox" checked> tested</li><li><input type="checkbox"> released</li></ul>',
  lines: '<p>cost 5<br>7 days</p><p>late</p>',
  command: '<pre><code>drain a\ndrain b</code></pre>',
  table: '<p>now</p><table><tr><td>C-1</td><td>open</td></tr></table>',
};
for (const [kind, html] of Object.entries(pages)) console.log(`${kind}, quill-delta-from-html:`, JSON.stringify(new HtmlToDelta().convert(html).ops));
const ops = () => JSON.parse(readFileSync('../ops.json', 'utf8'));
const one = (text) => text.trim().replace(/\n+/g, ' / ').replaceAll('&nbsp;', ' ');
console.log('quill-delta-to-html:', one(new QuillDeltaToHtmlConverter(ops(), {}).convert()));
console.log('quill-converter:', one(require('quill-converter').convertDeltaToHtml({ ops: ops() })));
console.log('quill-markdown:', one(require('quill-markdown').quillToMarkdown({ ops: ops() })));
console.log('quill-render:', one(require('quill-render')(ops())));
const log = console.log;
console.log = () => {};
writeFileSync('../made.docx', await require('quill-to-word').generateWord({ ops: ops() }, { exportAs: 'buffer' }));
console.log = log;
JS
cat >"$work/shown.py" <<'PY'
import json

import docx
from ncdeltaprocess import TranslatorQuillJS

print('ncdeltaprocess:', TranslatorQuillJS().translate_to_html(json.load(open('ops.json'))).strip().replace('\n', ' / '))
for paragraph in docx.Document('made.docx').paragraphs[-3:-1]:
    number = paragraph._p.pPr is not None and paragraph._p.pPr.numPr is not None
    print('quill-to-word:', repr(paragraph.text), 'numbered' if number else 'plain')
PY
seen=$(
    cd "$work"
    cat shown
    python3 shown.py
)
expect 'pages and texts' 'tasks, quill-delta-from-html: [{"insert":" tested"},{"insert":"\n","attributes":{"list":"checked"}},{"insert":" released"},{"insert":"\n","attributes":{"list":"checked"}},{"insert":"\n"}]
lines, quill-delta-from-html: [{"insert":"cost 5\n7 dayslate\n"}]
command, quill-delta-from-html: [{"insert":"<code>drain adrain b</code>"},{"insert":"\n","attributes":{"code-block":true}},{"insert":"\n"}]
table, quill-delta-from-html: [{"insert":"now\n"}]
quill-delta-to-html: <p>takes <s>5</s>7 days</p><pre data-language="plain">drain a</pre><ol><li>Stop it</li></ol><ul><li data-checked="true">tested</li><li data-checked="false">released</li></ul>
quill-converter: <p>takes <s>5</s>7 days</p><pre data-language="plain"> / </pre><ol><li>Stop it</li></ol><ul><li data-list="checked">tested</li></ul><ul><li data-list="unchecked">released</li></ul>
quill-markdown: takes 57 days / 1.  Stop it / *   tested / *   released
quill-render: <p>takes 57 days</p><p>drain a</p><ol><li>Stop it</li><li>tested</li><li>released</li></ol><p></p>
ncdeltaprocess: <p>takes <s>5</s>7 days</p><pre><code class="language-plain">drain a / </code></pre><ol><li><p>Stop it</p></li><li><input type="checkbox" checked disabled /> <p>tested</p></li><li><input type="checkbox" disabled /> <p>released</p></li></ol>
quill-to-word: '\''tested'\'' plain
quill-to-word: '\''released'\'' plain' "$seen"
