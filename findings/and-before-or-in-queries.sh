#!/usr/bin/env bash
# "late AND open OR db" in a search box: the readers of Lucene's queries in JavaScript take it for late AND (open OR db), liqe takes "db OR late AND
# open" for (db OR late) AND open; lucene-to-regex finds by "late -db" what is in the db, js-solr-highlighter marks what was excluded.
#
# Expected: AND binds before OR wherever it stands, as in luqum 1.0.0 and xlucene-parser 1.8.2, and as people read it; a minus excludes.
# Seen: lucene 2.1.1, lucene-query-parser 1.2.0, lucene-queryparser 3.0.0 and @hyperdx/lucene 3.1.1 bind what stands last first, and so do
#   lucene-filter 1.4.0 and lucene-to-regex 1.1.2, which build on the first; liqe 3.8.7 binds what stands first first, lucene-kit 1.3.0 AND.
#   lucene-to-regex takes "-db" for db, lucene-kit does not look at it; lucene-to-regex finds v1x10 for v1.10, never C#, and ends with an error at
#   C++ and 24/7. js-solr-highlighter 0.8.8 marks db in a text that was found by "late -db" or "late AND NOT db", the C of C++ and C# alike, and for
#   cost:5 the 5 of -5. Beside it: frame-search 0.4.0, for DataFrames, gives by state:open what is "not open", drops it by -state:open, and finds no
#   id 007.
# Matters to: lists of risks and incidents asked by a typed query: rows are missing, or those are there that were to be left out.
# Source: luqum's documentation, "AND has precedence over OR"; the READMEs of the others, whose examples have AND, OR, NOT.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at lucene@2.1.1 lucene-query-parser@1.2.0 lucene-queryparser@3.0.0 @hyperdx/lucene@3.1.1 lucene-filter@1.4.0 lucene-to-regex@1.1.2 liqe@3.8.7 \
    lucene-kit@1.3.0 xlucene-parser@1.8.2 js-solr-highlighter@0.8.8
pip_at luqum==1.0.0 frame-search==0.4.0 pandas==3.1.1
shopt -s inherit_errexit
seen=$(js <<'JS'
import { createRequire } from 'node:module';
import * as liqe from 'liqe';
import * as kit from 'lucene-kit';
import lucene from 'lucene';
import luceneFilter from 'lucene-filter';
const require = createRequire(import.meta.url);
const { toRegex } = require('lucene-to-regex');
const { Parser } = require('xlucene-parser');
const { highlightByQuery } = require('js-solr-highlighter');
const rows = ['late open', 'late db', 'open db', 'late', 'db'].map((text, index) => ({ id: `C${index}`, text }));
const filters = {
  liqe: (query) => liqe.filter(liqe.parse(query), rows),
  'lucene-kit': (query) => kit.filter(new kit.QueryParser(query), rows),
  'lucene-filter': (query) => rows.filter(luceneFilter(lucene)(query)),
  'lucene-to-regex': (query) => rows.filter((row) => toRegex(query, 'i').test(row.text)),
};
const queries = ['late AND open OR db', 'db OR late AND open', 'late -db'];
for (const query of queries)
  for (const [name, filter] of Object.entries(filters)) {
    let seen;
    try { seen = filter(query).map((row) => row.text).join(', '); } catch (error) { seen = `error ${error.name}`; }
    console.log(`${query} | ${name}:`, seen);
  }
const tree = (node) => node.operator ? `(${tree(node.left)} ${node.operator} ${tree(node.right)})` : node.left ? tree(node.left) : `${node.prefix ?? ''}${node.term}`;
const flow = (node) => node.flow ? node.flow.map(({ nodes }) => `(${nodes.map(flow).join(' AND ')})`).join(' OR ') : node.value.value;
for (const query of queries.slice(0, 2)) {
  for (const name of ['lucene', 'lucene-query-parser', 'lucene-queryparser', '@hyperdx/lucene'])
    console.log(`${query} | ${name}:`, tree(require(name).parse(query)));
  console.log(`${query} | xlucene-parser:`, flow(new Parser(query).ast));
}
for (const [query, text] of [['v1.10', 'v1x10'], ['C#', 'a C# service'], ['C++', 'a C++ service'], ['24/7', 'on call 24/7']]) {
  let seen;
  try { seen = toRegex(query, 'i').test(text); } catch (error) { seen = `error ${error.name}`; }
  console.log(`${query} in "${text}" | lucene-to-regex:`, seen);
}
for (const query of ['late -db', 'late AND NOT db', 'C++', 'cost:5'])
  console.log(`${query} | js-solr-highlighter:`, highlightByQuery(query, 'late in db, C++ and C#, -5 of 15')
    .replace(/<span id="highlight-\d+" class="highlight">(.*?)<\/span>/g, '[$1]'));
JS
python3 - <<'PY'
import warnings

warnings.simplefilter('ignore')
import frame_search, pandas
from luqum.parser import parser

for query in ('late AND open OR db', 'db OR late AND open'):
    print(query, '| luqum:', repr(parser.parse(query)).replace('Operation', '').replace('Word', ''))
rows = pandas.DataFrame({'id': ['C-1', 'C-2', '007'], 'state': ['open', 'not open', 'done']})
for query in ('state:open', '-state:open', 'id:007'):
    print(query, '| frame-search:', ', '.join(rows.search(query).state))
PY
)
expect 'found by queries' 'late AND open OR db | liqe: late open, late db, open db, db
late AND open OR db | lucene-kit: late open, late db, open db, db
late AND open OR db | lucene-filter: late open, late db
late AND open OR db | lucene-to-regex: late open, late db
db OR late AND open | liqe: open db, late open
db OR late AND open | lucene-kit: late open, late db, open db, db
db OR late AND open | lucene-filter: late open, late db, open db, db
db OR late AND open | lucene-to-regex: late open, late db, open db, db
late -db | liqe: late open, late
late -db | lucene-kit: late open, late db, late
late -db | lucene-filter: error TypeError
late -db | lucene-to-regex: late db
late AND open OR db | lucene: (late AND (open OR db))
late AND open OR db | lucene-query-parser: (late AND (open OR db))
late AND open OR db | lucene-queryparser: (late AND (open OR db))
late AND open OR db | @hyperdx/lucene: (late AND (open OR db))
late AND open OR db | xlucene-parser: (late AND open) OR (db)
db OR late AND open | lucene: (db OR (late AND open))
db OR late AND open | lucene-query-parser: (db OR (late AND open))
db OR late AND open | lucene-queryparser: (db OR (late AND open))
db OR late AND open | @hyperdx/lucene: (db OR (late AND open))
db OR late AND open | xlucene-parser: (db) OR (late AND open)
v1.10 in "v1x10" | lucene-to-regex: true
C# in "a C# service" | lucene-to-regex: false
C++ in "a C++ service" | lucene-to-regex: error SyntaxError
24/7 in "on call 24/7" | lucene-to-regex: error SyntaxError
late -db | js-solr-highlighter: [late] in [db], C++ and C#, -5 of 15
late AND NOT db | js-solr-highlighter: [late] in [db], C++ and C#, -5 of 15
C++ | js-solr-highlighter: late in db, [C]++ and [C]#, -5 of 15
cost:5 | js-solr-highlighter: late in db, C++ and C#, -[5] of 15
late AND open OR db | luqum: Or(And(('\''late'\''), ('\''open'\'')), ('\''db'\''))
db OR late AND open | luqum: Or(('\''db'\''), And(('\''late'\''), ('\''open'\'')))
state:open | frame-search: open, not open
-state:open | frame-search: done
id:007 | frame-search: ' "$seen"
