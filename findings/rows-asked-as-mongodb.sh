#!/usr/bin/env bash
# Rows asked with MongoDB's queries in thirteen libraries: a row without a cost costs less than 7 in six; of the rows without the tag "db" five give
# one tagged "db" and "ops", and NeDB not the one without tags; asked for the rows without an owner, five leave out one that has no such field.
#
# Expected: what MongoDB's manual says: an order is of values of one type, null is also a field that is not there, $ne and $nin take no list that
#   has the value, two bounds on a list may be met by two of its items, $mod is of numbers.
# Seen: @ucast/mongo2js 2.0.0, lokijs 1.5.12, minimongo 7.1.1, power-filter 0.1.9, underscore-query 3.3.2 and mongo-parse 2.1.0 compare as
#   JavaScript does, so that "12" is above 9. @seald-io/nedb 4.1.2 asks each item of a list for $ne and $nin, underscore-query and lokijs the
#   list itself. In six libraries, mongomock 4.3.0 (Python) too, one item must meet both bounds. sift 17.1.4, mingo 7.2.6 and four more
#   take null for divisible by 5; by mingo and four more the word "db" has not all of ["db"]. power-filter and underscore-query take null
#   for a field that is not there; lokijs, mongo-parse and mongoquery 1.4.3 (Python) find nothing with "$options": "i". montydb 2.5.6 and
#   tinymongo 1.3.1 (Python) answer all of these as the manual does.
# Matters to: registers in a page, a test or a small service that are asked with the queries of the database: other rows are listed.
# Source: MongoDB's manual: "Comparison/Sort Order", "Query for Null or Missing Fields", "Query an Array", $ne, $nin, $mod; the READMEs.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at sift@17.1.4 mingo@7.2.6 @seald-io/nedb@4.1.2 @ucast/mongo2js@2.0.0 lokijs@1.5.12 minimongo@7.1.1 power-filter@0.1.9 \
    underscore-query@3.3.2 lodash@4.17.21 mongo-parse@2.1.0
pip_at mongomock==4.3.0 montydb==2.5.6 mongoquery==1.4.3 tinymongo==1.3.1
cd "$work"
cat >rows.json <<'JSON'
[{"id": "C1", "cost": 5, "owner": "Ann", "tags": ["db", "ops"], "state": "open", "steps": [{"n": 1, "done": true}, {"n": 2, "done": false}]},
 {"id": "C2", "cost": null, "owner": null, "tags": [], "state": "not open", "steps": []},
 {"id": "C3", "state": "done", "tags": "db"},
 {"id": "C4", "cost": "12", "owner": "", "tags": ["web"], "state": "late", "steps": [{"n": 3, "done": false}]},
 {"id": "C5", "cost": -5, "owner": "Bo", "tags": ["ops", "db"], "state": "open", "steps": [{"n": 1, "done": false}, {"n": 5, "done": true}]}]
JSON
cat >asked.json <<'JSON'
[[{"cost": {"$lt": 7}}, "C1 C5"], [{"cost": {"$gt": 9}}, ""], [{"owner": null}, "C2 C3"], [{"owner": {"$in": [null]}}, "C2 C3"],
 [{"owner": {"$exists": false}}, "C3"], [{"tags": {"$ne": "db"}}, "C2 C4"], [{"tags": {"$nin": ["db"]}}, "C2 C4"], [{"tags": "db"}, "C1 C3 C5"],
 [{"tags": {"$not": {"$all": ["db"]}}}, "C2 C4"], [{"steps.done": true}, "C1 C5"], [{"steps.n": {"$gt": 1, "$lt": 2}}, "C1 C5"],
 [{"cost": {"$mod": [5, 0]}}, "C1 C5"], [{"state": {"$regex": "OPEN", "$options": "i"}}, "C1 C2 C5"],
 [{"$nor": [{"state": "open"}, {"cost": null}]}, "C4"]]
JSON
cat >js/ask.mjs <<'JS'
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { guard } from '@ucast/mongo2js';
import { Query } from 'mingo';

const require = createRequire(import.meta.url);
const read = (name) => JSON.parse(readFileSync(`../${name}.json`, 'utf8'));
const rows = read('rows');
const nedb = new (require('@seald-io/nedb'))();
await nedb.insertAsync(read('rows'));
const loki = new (require('lokijs'))('a').addCollection('rows');
loki.insert(read('rows'));
const underscore = require('underscore-query')(require('lodash'), false);
const libraries = {
  sift: (query) => rows.filter(require('sift').default(query)),
  mingo: (query) => rows.filter((row) => new Query(query).test(row)),
  nedb: (query) => nedb.findAsync(query),
  ucast: (query) => rows.filter(guard(query)),
  lokijs: (query) => loki.find(query),
  minimongo: (query) => rows.filter(require('minimongo/lib/selector').compileDocumentSelector(query)),
  'power-filter': (query) => require('power-filter').filter(rows, query),
  'underscore-query': (query) => underscore(rows, query),
  'mongo-parse': (query) => rows.filter((row) => require('mongo-parse').parse(query).matches(row, false)),
};
const answers = {};
for (const [name, ask] of Object.entries(libraries)) {
  answers[name] = [];
  for (const [query] of read('asked')) {
    let answer = 'an error';
    try {
      answer = (await ask(query)).map((row) => row.id).sort().join(' ');
    } catch {}
    answers[name].push(answer);
  }
}
console.log(JSON.stringify(answers));
JS
cat >ask.py <<'PY'
import json
import mongomock, mongoquery, montydb, tinymongo

rows = json.load(open('rows.json'))


def collection(client):
    made = client.a.rows
    made.insert_many([dict(row) for row in rows])
    return lambda query: list(made.find(query))


libraries = {
    'mongomock': collection(mongomock.MongoClient()),
    'montydb': collection(montydb.MontyClient(':memory:')),
    'mongoquery': lambda query: [row for row in rows if mongoquery.Query(query).match(row)],
    'tinymongo': collection(tinymongo.TinyMongoClient('tiny')),
}
asked = json.load(open('asked.json'))
answers = json.load(open('answers.json'))
for name, ask in libraries.items():
    answers[name] = []
    for query, _ in asked:
        try:
            answers[name].append(' '.join(sorted(row['id'] for row in ask(query))))
        except Exception:
            answers[name].append('an error')
for at, (query, manual) in enumerate(asked):
    same = {}
    for name, found in answers.items():
        if found[at] != manual:
            same.setdefault(found[at] or 'none', []).append(name)
    print(json.dumps(query), '=>', '; '.join([manual or 'none', *(f'{found} [{", ".join(by)}]' for found, by in same.items())]))
PY
(cd js && node ask.mjs) >answers.json
seen=$(python3 ask.py)
expect 'rows' '{"cost": {"$lt": 7}} => C1 C5; C1 C2 C3 C5 [ucast, lokijs, minimongo]; C1 C2 C5 [power-filter, underscore-query, mongo-parse]
{"cost": {"$gt": 9}} => none; C4 [ucast, lokijs, minimongo, power-filter, underscore-query, mongo-parse]
{"owner": null} => C2 C3; C2 [nedb, lokijs, power-filter, underscore-query, mongoquery]
{"owner": {"$in": [null]}} => C2 C3; C2 [nedb, ucast, lokijs, minimongo, power-filter, mongo-parse, mongoquery]; none [underscore-query]
{"owner": {"$exists": false}} => C3; C2 C3 [power-filter, underscore-query]
{"tags": {"$ne": "db"}} => C2 C4; C1 C4 C5 [nedb, mongo-parse]; C1 C2 C4 C5 [lokijs, underscore-query, mongoquery]
{"tags": {"$nin": ["db"]}} => C2 C4; C1 C4 C5 [nedb]; C1 C2 C4 C5 [lokijs, underscore-query]
{"tags": "db"} => C1 C3 C5; C3 [lokijs]
{"tags": {"$not": {"$all": ["db"]}}} => C2 C4; C2 C3 C4 [mingo, ucast, minimongo, power-filter, underscore-query]; an error [nedb, lokijs]; C1 C3 C4 C5 [mongo-parse]
{"steps.done": true} => C1 C5; none [power-filter]
{"steps.n": {"$gt": 1, "$lt": 2}} => C1 C5; none [nedb, minimongo, power-filter, underscore-query, mongomock, mongoquery]; C1 C4 C5 [lokijs]
{"cost": {"$mod": [5, 0]}} => C1 C5; C1 C2 C5 [sift, mingo, minimongo, power-filter, underscore-query, mongo-parse]; an error [nedb, lokijs, mongomock, mongoquery]
{"state": {"$regex": "OPEN", "$options": "i"}} => C1 C2 C5; an error [nedb]; none [lokijs, mongo-parse, mongoquery]
{"$nor": [{"state": "open"}, {"cost": null}]} => C4; an error [nedb, lokijs]; C3 C4 [power-filter, underscore-query, mongoquery]' "$seen"
