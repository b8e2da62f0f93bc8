#!/usr/bin/env bash
# JSON Query in two languages: in Python 9.5 is not above 0 and not "dear" where 10 is, 10, 9, 100 and 1.5 are sorted as 9, 10, 100, 1.5, and "open" is not
# found in "not open"; the mean cost of 10 and 9.5 is 10.
#
# Expected: the same answer from the same query, as of @jsonquerylang/jsonquery 5.1.1 (JavaScript), whose port jsonquerylang 2.1.0 (Python) is.
# Seen: in Python a whole number and one with a point are of two kinds, which have no order and are not equal: 1 == 1.0 is false; regex() asks
#   for the beginning of a text; a row without a cost makes errors of sums and products, and counts as nothing in JavaScript, where the mean
#   of 10, 9.5 and two missing is 4.875; -7 % 3 is 2, and 2.5 rounds to 2. The rows of no cost stand under "None". or(.owner, "none") is the
#   owner in Python and true in JavaScript.
# Matters to: checks of a register whose one query is kept as text and asked in a page and in a job: costs between two numbers are left out.
# Source: jsonquerylang.org: "The operators and functions", gt, sort, regex, average; the port's README.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at jsonquerylang==2.1.0
npm_at @jsonquerylang/jsonquery@5.1.1
cd "$work"
cat >rows.json <<'JSON'
[{"id": "C-10", "cost": 10, "state": "open", "owner": "Ann", "rank": 10, "half": 2.5}, {"id": "C-9", "cost": 9.5, "state": "late", "owner": "", "rank": 9, "half": 3.5},
 {"id": "C-1", "cost": null, "state": "not open", "owner": null, "rank": 100, "half": -2.5}, {"id": "C-2", "state": "done", "rank": 1.5, "half": 0.5}]
JSON
cat >queries.json <<'JSON'
["filter(.cost > 0) | map(.id)", "map(if(.cost > 5, \"dear\", \"cheap\"))", "filter(.cost > 0) | map(.cost) | average()", "map(.rank) | sort()", "filter(.cost) | sort(.cost) | map(.id)",
 "filter(.rank == 10.0) | map(.id)", "filter(regex(.state, \"open\")) | map(.id)", "map(.cost) | sum()", "map(.cost) | average()", "groupBy(.cost) | keys()",
 "map(-7 % 3)", "map(round(.half))", "map(or(.owner, \"none\"))"]
JSON
cat >ask.py <<'PY'
import json
from jsonquerylang import jsonquery

rows = json.load(open('rows.json'))
others = json.load(open('answers.json'))
for query, other in zip(json.load(open('queries.json')), others):
    try:
        answer = json.dumps(jsonquery(rows, query), separators=(',', ':'))
    except Exception:
        answer = 'an error'
    print(f'{query} => {answer} in Python, {other} in JavaScript')
PY
js >answers.json <<'JS'
import { readFileSync } from 'node:fs';
import { jsonquery } from '@jsonquerylang/jsonquery';

const read = (name) => JSON.parse(readFileSync(`../${name}.json`, 'utf8'));
console.log(JSON.stringify(read('queries').map((query) => JSON.stringify(jsonquery(read('rows'), query)))));
JS
seen=$(python3 ask.py)
expect 'answers' 'filter(.cost > 0) | map(.id) => ["C-10"] in Python, ["C-10","C-9"] in JavaScript
map(if(.cost > 5, "dear", "cheap")) => ["dear","cheap","cheap","cheap"] in Python, ["dear","dear","cheap","cheap"] in JavaScript
filter(.cost > 0) | map(.cost) | average() => 10.0 in Python, 9.75 in JavaScript
map(.rank) | sort() => [9,10,100,1.5] in Python, [1.5,9,10,100] in JavaScript
filter(.cost) | sort(.cost) | map(.id) => ["C-10","C-9"] in Python, ["C-9","C-10"] in JavaScript
filter(.rank == 10.0) | map(.id) => [] in Python, ["C-10"] in JavaScript
filter(regex(.state, "open")) | map(.id) => ["C-10"] in Python, ["C-10","C-1"] in JavaScript
map(.cost) | sum() => an error in Python, 19.5 in JavaScript
map(.cost) | average() => an error in Python, 4.875 in JavaScript
groupBy(.cost) | keys() => ["10","9.5","None"] in Python, ["10","9.5","null"] in JavaScript
map(-7 % 3) => [2,2,2,2] in Python, [-1,-1,-1,-1] in JavaScript
map(round(.half)) => [2.0,4.0,-2.0,0.0] in Python, [3,4,-2,1] in JavaScript
map(or(.owner, "none")) => ["Ann","none","none","none"] in Python, [true,true,true,true] in JavaScript' "$seen"
