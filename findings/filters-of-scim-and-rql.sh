#!/usr/bin/env bash
# Filters as SCIM has them: scim2-filter takes "cost le 5" for 5 and more, and finds no row by "and" or "or"; scim-query-filter-parser knows no "not",
# and the others no word in a list. By RQL's sort(+cost) of rql 12 stands before 5 where a row has no cost, and the rows stay so.
#
# Expected: RFC 7644: le is less than or equal; "and" binds before "or"; not( ); a list of texts is met by one of them; no order of null; an order
#   that puts 5 before 12.
# Seen: scim2-filter 0.2.0 has le and ge the wrong way round, lt and gt right, and says false to each filter that joins two. Its fork
#   scim2-parse-filter 0.2.10 does not, but takes null for 0, finds no "db" in a list of tags, and "OPEN" and "open" for two; RFC 7643 has
#   texts that differ in case alone for the same unless the schema says otherwise, as scim-query-filter-parser 2.0.4 has for eq and ne,
#   not for co. rql 0.3.3 compares with what is not there, so that the order is none, sorts the rows that it is given, and fails for sums;
#   its in( ) and contains( ) are errors.
# Matters to: registers of people, services and rights that are filtered in a page or a test with the query of the server.
# Source: RFC 7644, 3.4.2.2; the READMEs: filter(parse(…)), compileFilter(…), executeQuery(query, {}, data).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at scim2-filter@0.2.0 scim2-parse-filter@0.2.10 scim-query-filter-parser@2.0.4 rql@0.3.3
seen=$(js <<'JS'
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const rows = () => [
  { id: 'C1', cost: 5, state: 'open', tags: ['db', 'ops'] }, { id: 'C2', cost: null, state: 'not open', tags: [] },
  { id: 'C3', state: 'Open', tags: ['web'] }, { id: 'C4', cost: 12, state: 'late', tags: ['db'] }, { id: 'C5', cost: -5, state: 'open', tags: ['ops'] },
];
const ids = (found) => found.map((row) => row.id).join(' ') || 'none';
const scim = {
  'scim2-filter': (query) => rows().filter(require('scim2-filter').filter(require('scim2-filter').parse(query))),
  'scim2-parse-filter': (query) => rows().filter(require('scim2-parse-filter').filter(require('scim2-parse-filter').parse(query))),
  'scim-query-filter-parser': (query) => rows().filter(require('scim-query-filter-parser').compileFilter(query)),
};
for (const query of ['cost le 5', 'cost ge 5', 'cost lt 7', 'state eq "late" and cost gt 9', 'state eq "late" or cost eq 5', 'not (cost gt 0)', 'state eq "open"',
  'state co "OPEN"', 'tags eq "db"']) {
  const same = {};
  for (const [name, ask] of Object.entries(scim)) {
    let found = 'an error';
    try {
      found = ids(ask(query));
    } catch {}
    (same[found] ??= []).push(name);
  }
  console.log(query, '=>', Object.entries(same).map(([found, names]) => `${found} [${names.join(', ')}]`).join('; '));
}
const { executeQuery } = require('rql/js-array');
for (const query of ['sort(+cost)', 'lt(cost,7)', 'contains(tags,db)', 'in(state,(open,late))', 'sum(cost)']) {
  const given = rows();
  let found = 'an error';
  try {
    found = ids(executeQuery(query, {}, given));
  } catch {}
  console.log('rql', query, '=>', found, ids(given) === ids(rows()) ? '' : '(the rows given too)');
}
JS
)
expect 'rows' 'cost le 5 => C1 C4 [scim2-filter]; C1 C2 C5 [scim2-parse-filter]; C1 C5 [scim-query-filter-parser]
cost ge 5 => C1 C2 C5 [scim2-filter]; C1 C4 [scim2-parse-filter, scim-query-filter-parser]
cost lt 7 => C1 C2 C5 [scim2-filter, scim2-parse-filter]; C1 C5 [scim-query-filter-parser]
state eq "late" and cost gt 9 => none [scim2-filter]; C4 [scim2-parse-filter, scim-query-filter-parser]
state eq "late" or cost eq 5 => none [scim2-filter]; C1 C4 [scim2-parse-filter, scim-query-filter-parser]
not (cost gt 0) => C2 C3 C5 [scim2-filter, scim2-parse-filter]; an error [scim-query-filter-parser]
state eq "open" => C1 C5 [scim2-filter, scim2-parse-filter]; C1 C3 C5 [scim-query-filter-parser]
state co "OPEN" => none [scim2-filter, scim2-parse-filter, scim-query-filter-parser]
tags eq "db" => none [scim2-filter, scim2-parse-filter]; C1 C4 [scim-query-filter-parser]
rql sort(+cost) => C5 C2 C4 C3 C1 (the rows given too)
rql lt(cost,7) => C1 C2 C5 
rql contains(tags,db) => an error 
rql in(state,(open,late)) => an error 
rql sum(cost) => an error ' "$seen"
