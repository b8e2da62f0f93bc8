#!/usr/bin/env bash
# One path, two sets of rows: "cost < 5" gives the row without a cost to five libraries of JSONPath and two of JMESPath,
# `@.live` gives the row that is false to the others, jsonpath-rfc9535 finds no row by `@.tags[0]`, and json-p3 refuses 0.5.
#
# Expected: RFC 9535: null is no number, @.live asks whether it is there; JMESPath: order is of numbers alone.
# Seen: jsonpath 1.3.0, jsonpath-plus 10.4.0, jsonpath-faster 0.0.12, @astronautlabs/jsonpath 1.1.2 and nimma 0.7.2 ask
#   JavaScript, in which null is 0, "007" is 7 and no field is null; only nimma knows [-1]. jsonpath-plus gives nothing for
#   ['id','state']. jsonpath-rfc9535 1.3.0 (npm) reads no place of a list in a filter, json-p3 2.3.1 no number that begins with
#   0. Of JMESPath jmespath 0.16.0 and @metrichor/jmespath 0.3.1 (npm) take null for 0, Python's jmespath 1.1.0 does not, and
#   for dates as texts @jmespath-community/jmespath 1.3.0 alone keeps to its specification and gives no row.
# Matters to: checks and reports that ask a register by paths: what has no cost is cheap, what is due is not listed.
# Source: RFC 9535, 2.3.5; JMESPath's specification, "Filter Expressions"; the READMEs: query(), findall(), search().
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at jsonpath-ng==1.16.0 python-jsonpath==2.2.2 jmespath==1.1.0
npm_at jsonpath@1.3.0 jsonpath-plus@10.4.0 jsonpath-faster@0.0.12 @astronautlabs/jsonpath@1.1.2 nimma@0.7.2 jsonpath-rfc9535@1.3.0 \
    json-p3@2.3.1 jsonpathly@3.0.0 jmespath@0.16.0 @metrichor/jmespath@0.3.1 @jmespath-community/jmespath@1.3.0
cat >"$work/js/rows.json" <<'JSON'
{
  "rows": [
    { "id": "C01", "state": "open", "cost": 5, "due": "2024-01-05", "tags": ["sre"], "share": 0.5, "live": false },
    { "id": "C02", "state": "done", "cost": -5, "due": "2024-02-05", "tags": ["ops"], "share": 99.9 },
    { "id": "007", "state": "late", "cost": null, "due": "2024-03-05", "tags": ["ops", "sre"], "share": 0.2, "live": true }
  ]
}
JSON
cat >"$work/js/asked.json" <<'JSON'
{
  "JSONPath": ["$.rows[?(@.cost < 5)].id", "$.rows[?(@.live)].id", "$.rows[?(@.nope == null)].id", "$.rows[?(@.id == 7)].id",
    "$.rows[-1].id", "$.rows[0]['id','state']", "$.rows[?(@.tags[0] == 'sre')].id", "$.rows[?(@.share > 0.3)].id"],
  "JMESPath": ["rows[?cost < `5`].id", "rows[?due > '2024-01-31'].id", "rows[?live].id"]
}
JSON
(
    cd "$work/js"
    python3 - <<'PY'
import json

import jmespath
import jsonpath
from jsonpath_ng.ext import parse

rows, asked = json.load(open('rows.json')), json.load(open('asked.json'))
found = {
    'jsonpath-ng': [[match.value for match in parse(query).find(rows)] for query in asked['JSONPath']],
    'python-jsonpath': [jsonpath.findall(query, rows) for query in asked['JSONPath']],
    'jmespath (Python)': [jmespath.search(query, rows) for query in asked['JMESPath']],
}
json.dump(found, open('found.json', 'w'))
PY
)
seen=$(js <<'JS'
import { createRequire } from 'node:module';
import Nimma from 'nimma';
import * as rfc9535 from 'jsonpath-rfc9535';

const require = createRequire(import.meta.url);
const [rows, asked, found] = ['rows', 'asked', 'found'].map((name) => require(`./${name}.json`));
const plus = require('jsonpath-plus');
const p3 = require('json-p3');
const ly = require('jsonpathly');
const nimma = (query) => {
  const all = [];
  new Nimma([query]).query(rows, { [query]: ({ value }) => all.push(value) });
  return all;
};
const libraries = {
  JSONPath: {
    jsonpath: (query) => require('jsonpath').query(rows, query), 'jsonpath-plus': (query) => plus.JSONPath({ path: query, json: rows }),
    'jsonpath-faster': (query) => require('jsonpath-faster').query(rows, query),
    '@astronautlabs/jsonpath': (query) => require('@astronautlabs/jsonpath').JSONPath.query(rows, query), nimma,
    'jsonpath-rfc9535': (query) => rfc9535.query(rows, query), 'json-p3': (query) => p3.jsonpath.query(query, rows).values(),
    jsonpathly: (query) => ly.query(rows, query, { returnArray: true }),
    'jsonpath-ng': (query, at) => found['jsonpath-ng'][at], 'python-jsonpath': (query, at) => found['python-jsonpath'][at],
  },
  JMESPath: {
    jmespath: (query) => require('jmespath').search(rows, query), '@metrichor/jmespath': (query) => require('@metrichor/jmespath').search(rows, query),
    '@jmespath-community/jmespath': (query) => require('@jmespath-community/jmespath').search(rows, query),
    'jmespath (Python)': (query, at) => found['jmespath (Python)'][at],
  },
};
for (const [language, queries] of Object.entries(asked))
  queries.forEach((query, at) => {
    const by = {};
    for (const [name, ask] of Object.entries(libraries[language])) {
      let said;
      try { said = ask(query, at).join(' ') || 'nothing'; } catch { said = 'an error'; }
      (by[said] ??= []).push(name);
    }
    console.log(query);
    for (const [said, names] of Object.entries(by)) console.log(`  ${said}: ${names.join(', ')}`);
  });
JS
)
expect 'asked' '$.rows[?(@.cost < 5)].id
  C02 007: jsonpath, jsonpath-plus, jsonpath-faster, @astronautlabs/jsonpath, nimma
  C02: jsonpath-rfc9535, json-p3, jsonpathly, jsonpath-ng, python-jsonpath
$.rows[?(@.live)].id
  007: jsonpath, jsonpath-plus, jsonpath-faster, @astronautlabs/jsonpath, nimma
  C01 007: jsonpath-rfc9535, json-p3, jsonpathly, jsonpath-ng, python-jsonpath
$.rows[?(@.nope == null)].id
  C01 C02 007: jsonpath, jsonpath-plus, jsonpath-faster, @astronautlabs/jsonpath, nimma
  nothing: jsonpath-rfc9535, json-p3, jsonpathly, jsonpath-ng, python-jsonpath
$.rows[?(@.id == 7)].id
  007: jsonpath, jsonpath-plus, jsonpath-faster, @astronautlabs/jsonpath, nimma
  nothing: jsonpath-rfc9535, json-p3, jsonpathly, jsonpath-ng, python-jsonpath
$.rows[-1].id
  nothing: jsonpath, jsonpath-plus, jsonpath-faster, @astronautlabs/jsonpath
  007: nimma, jsonpath-rfc9535, json-p3, jsonpathly, jsonpath-ng, python-jsonpath
$.rows[0]['\''id'\'','\''state'\'']
  C01 open: jsonpath, jsonpath-faster, @astronautlabs/jsonpath, nimma, jsonpath-rfc9535, json-p3, jsonpathly, jsonpath-ng, python-jsonpath
  nothing: jsonpath-plus
$.rows[?(@.tags[0] == '\''sre'\'')].id
  C01: jsonpath, jsonpath-plus, jsonpath-faster, @astronautlabs/jsonpath, nimma, json-p3, jsonpathly, jsonpath-ng, python-jsonpath
  nothing: jsonpath-rfc9535
$.rows[?(@.share > 0.3)].id
  C01 C02: jsonpath, jsonpath-plus, jsonpath-faster, @astronautlabs/jsonpath, nimma, jsonpath-rfc9535, jsonpathly, jsonpath-ng, python-jsonpath
  an error: json-p3
rows[?cost < `5`].id
  C02 007: jmespath, @metrichor/jmespath
  C02: @jmespath-community/jmespath, jmespath (Python)
rows[?due > '\''2024-01-31'\''].id
  C02 007: jmespath, @metrichor/jmespath, jmespath (Python)
  nothing: @jmespath-community/jmespath
rows[?live].id
  007: jmespath, @metrichor/jmespath, @jmespath-community/jmespath, jmespath (Python)' "$seen"
