#!/usr/bin/env bash
# Pages (HTML) made issues of Jira (ADF): a table is nothing in two packages of npm, "not 4 h", struck out, is plain text in them, so that it
# holds again, and html-to-adf (PyPI) writes "5 &lt; 7".
#
# Expected: Jira's documents have tables, lists in lists, code, and a mark for struck out text: nothing of such a page needs to be lost.
# Seen: @razroo/html-to-adf 1.1.5 and html-to-adf-converter 1.0.2 leave the table out, make "not 4 h" of what was struck out, begin a list at
#   1 that begins at 3, and write "Copyregion 2" for a step with a list below it; the second has region 2 as a step of its own as well, two
#   blanks for a line break, no bold text, and no commands in a block. html-to-adf 0.1.2 (PyPI) leaves "&lt;" and "&amp;" as they
#   stand in the page, and puts a blank before the full stop behind a link; of lists and blocks, which its README does not name as
#   converted, it makes one paragraph, "Copyregion 2drain --all".
# Matters to: whoever takes run books, reviews and registers from a wiki or a mail into Jira.
# Source: Atlassian's reference of the document format, "table", "orderedList" (order), "strike"; README of html-to-adf, "Supported tags".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

js_page
pip_at html-to-adf==0.1.2
npm_at @razroo/html-to-adf@1.1.5 html-to-adf-converter@1.0.2
cat >"$work/page.html" <<'HTML'
<p>It took <b>7</b> h, <s>not 4 h</s>, 5 &lt; 7 &amp; so on.</p><p>first<br>second</p><ol start="3"><li>Stop <code>app &lt;id&gt;</code></li><li>Copy<ul><li>region 2</li></ul></li></ol><pre><code>drain --all
restore</code></pre><table><tbody><tr><th>id</th><th>state</th></tr><tr><td>C-1</td><td>late</td></tr></tbody></table><p>See <a href="https://example.org/">the page</a>.</p>
HTML
cat >"$work/shown.py" <<'PY'
import json, pathlib
from html_to_adf import convert_html_to_adf

page = pathlib.Path('page.html').read_text().strip()


def shown(node):
    marks = '+'.join(mark['type'] for mark in node.get('marks') or [])
    if node['type'] == 'text':
        text = node['text'].replace('\n', ' LINE ')
        return f'[{marks}: {text}]' if marks else text
    if node['type'] == 'hardBreak':
        return ' LINE '
    order = node.get('attrs', {}).get('order', '')
    return f'({node["type"]}{order} {"".join(map(shown, node.get("content", [])))})'


made = convert_html_to_adf(f'<html><body>{page}</body></html>')
made = made if isinstance(made, dict) else json.loads(made)
print('html-to-adf (PyPI):', shown(made.get('body', made)))
for name in ('razroo', 'converter'):
    print(f'{name}:', shown(json.loads(pathlib.Path(name + '.json').read_text())))
PY
js <<'JS'
import './page.mjs';
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';

const require = createRequire(import.meta.url);
const page = readFileSync('../page.html', 'utf8').trim();
const converter = require('html-to-adf-converter');
writeFileSync('../razroo.json', JSON.stringify(require('@razroo/html-to-adf').convertHtmlToADF(page)));
const made = (converter.default ?? converter)(page);
writeFileSync('../converter.json', typeof made === 'string' ? made : JSON.stringify(made));
JS
seen=$(cd "$work" && python3 shown.py)
expect 'a page with a list, a block, a table and a link' 'html-to-adf (PyPI): (doc (paragraph It took [strong: 7] h, [strike: not 4 h], 5 &lt; 7 &amp; so on.)(paragraph first LINE  LINE second)(paragraph Stop app &lt;id&gt;Copyregion 2drain --all LINE  LINE restore)(table (tableRow (tableCell (paragraph id))(tableCell (paragraph state)))(tableRow (tableCell (paragraph C-1))(tableCell (paragraph late))))(paragraph See [link: the page] .))
razroo: (doc (paragraph It took [strong: 7] h, not 4 h, 5 < 7 & so on.)(paragraph first LINE second)(orderedList (listItem (paragraph Stop app <id>))(listItem (paragraph Copyregion 2)))(codeBlock drain --all LINE restore)(paragraph See [link: the page].))
converter: (doc (paragraph It took 7 h, not 4 h, 5 < 7 & so on.)(paragraph first  second)(orderedList (listItem (paragraph Stop [code: app <id>]))(listItem (paragraph Copyregion 2))(listItem (paragraph region 2)))(paragraph See [link: the page].))' "$seen"
