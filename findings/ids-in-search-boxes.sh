#!/usr/bin/env bash
# FlexSearch takes ADR-1 and ADR-11, 10 and 100, 5 and 55, 9.9 and 99.9 for the same, and finds 2024 for a 4; in itemsjs and
# elasticlunr "not done" is "done", and wade finds "51 users" for 5.1.
#
# Expected: an id, a version or an amount is found by its own digits and by no others.
# Seen: flexsearch 0.8.212 drops a digit that follows its like, as it does with letters, and parts what is left after three
#   digits: 2024 is 202 and 4. Of its encoders Exact alone leaves digits as they are. itemsjs 2.4.4 and elasticlunr 0.9.5, with
#   bool AND too, take "not" out of texts and queries, and give the row that is done first. wade 0.3.3 takes out the dot.
# Matters to: search boxes of pages over registers, records of decisions and SLO tables: the wrong record opens, 100 for 10.
# Source: FlexSearch's documentation, "Default Encoder": "letter deduplication"; the others' READMEs.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at flexsearch@0.8.212 itemsjs@2.4.4 elasticlunr@0.9.5 wade@0.3.3
seen=$(js <<'JS' 2>/dev/null
import elasticlunr from 'elasticlunr';
import flexsearch from 'flexsearch';
import itemsjs from 'itemsjs';
import wade from 'wade';

const { Charset, Index } = flexsearch;
const texts = ['ADR-1 is open', 'ADR-11 is late', 'it costs 100', 'it costs 10', 'takes 5 days', 'takes 55 days', 'at 9.9 %', 'at 99.9 %',
  'since 2024', 'step 4', 'it is done', 'it is not done', 'step 5.1', 'for 51 users'];
const rows = texts.map((text, id) => ({ id, text }));
const made = { FlexSearch: new Index(), Exact: new Index({ encoder: Charset.Exact }) };
for (const index of Object.values(made)) texts.forEach((text, at) => index.add(at, text));
const items = itemsjs(rows, { searchableFields: ['text'] });
const lunr = elasticlunr(function () {
  this.addField('text');
  this.setRef('id');
});
for (const row of rows) lunr.addDoc(row);
const waded = wade(texts);
const finders = {
  FlexSearch: (query) => made.FlexSearch.search(query),
  'FlexSearch, Exact': (query) => made.Exact.search(query),
  itemsjs: (query) => items.search({ query }).data.items.map((row) => row.id),
  elasticlunr: (query) => lunr.search(query, { bool: 'AND' }).map((row) => Number(row.ref)),
  wade: (query) => waded(query).map((row) => row.index),
};
const asked = { FlexSearch: ['ADR-1', 'ADR-11', '10', '55 days', '9.9 %', '4', '202'], 'FlexSearch, Exact': ['ADR-1', '10', '4'],
  itemsjs: ['not done'], elasticlunr: ['not done'], wade: ['5.1'] };
for (const [name, queries] of Object.entries(asked))
  for (const query of queries) console.log(`${name}: ${query} => ${finders[name](query).map((at) => texts[at]).join(', ')}`);
JS
)
expect 'found' 'FlexSearch: ADR-1 => ADR-1 is open, ADR-11 is late
FlexSearch: ADR-11 => ADR-1 is open, ADR-11 is late
FlexSearch: 10 => it costs 100, it costs 10
FlexSearch: 55 days => takes 5 days, takes 55 days
FlexSearch: 9.9 % => at 9.9 %, at 99.9 %
FlexSearch: 4 => step 4, since 2024
FlexSearch: 202 => since 2024
FlexSearch, Exact: ADR-1 => ADR-1 is open
FlexSearch, Exact: 10 => it costs 10
FlexSearch, Exact: 4 => step 4
itemsjs: not done => it is done, it is not done
elasticlunr: not done => it is done, it is not done
wade: 5.1 => step 5.1, for 51 users' "$seen"
