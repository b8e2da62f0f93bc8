#!/usr/bin/env bash
# Rows with lists in them, written as CSV: csvjson gives a step of C-2 to C-1, jsonexport sets the owner and the cost of C-2 in a row
# that has no id, json-2-csv writes "undefined" where a row has no value, and libjson2csv loses the first of each list on the way back.
#
# Expected: what stands under an id is of that id, an empty cell where there is nothing, and the same list from its own file.
# Seen: csvjson 5.1.0 (toCSV) sets the first step of the second row in the first, and makes a tab of a comma and of a line break.
#   jsonexport 3.2.0 writes two lines for two steps, the row's other cells in the last one and the id in the first. json-2-csv 5.6.0 writes
#   "undefined" for what a row has not, and "null" for nothing. nice-json2csv 0.2.2 writes "[Object]", "\"" for a quotation mark and
#   \n for a line break. libjson2csv 0.1.1 writes None, and reads ["db", "web"] back as [null, "web"].
# Matters to: registers kept as JSON that are handed on as a sheet: a step, an owner or a cost of another entry.
# Source: the packages' READMEs; RFC 4180, sections 2.6 and 2.7.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at jsonexport@3.2.0 csvjson@5.1.0 json-2-csv@5.6.0 nice-json2csv@0.2.2
pip_at libjson2csv==0.1.1
cd "$work"
cat >rows.json <<'JSON'
[{"id": "C-1", "tags": ["db", "web"], "owner": null, "note": "said \"no\", then\nleft"},
 {"id": "C-2", "steps": [{"do": "stop"}, {"do": "drain"}], "owner": "Ann", "cost": 5}]
JSON
js <<'JS'
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const rows = () => JSON.parse(readFileSync('../rows.json', 'utf8'));
const ways = {
  jsonexport: () => require('jsonexport')(rows()),
  csvjson: () => require('csvjson').toCSV(rows(), { headers: 'key' }),
  'json-2-csv': () => require('json-2-csv').json2csv(rows()),
  'nice-json2csv': () => require('nice-json2csv').convert(rows()),
};
for (const [name, way] of Object.entries(ways)) writeFileSync(`../${name}`, await way());
JS
python3 -m libjson2csv.json_2_csv rows.json libjson2csv >/dev/null
seen=$(
    python3 - <<'PY'
import csv, json
for name in ('csvjson', 'jsonexport', 'json-2-csv', 'nice-json2csv', 'libjson2csv'):
    print(name + ':', ' / '.join(json.dumps({key: cell for key, cell in row.items() if cell}) for row in csv.DictReader(open(name, newline=''))))
PY
)
expect 'rows' 'csvjson: {"id": "C-1", "[].tags[]": "db;web", "owner": "null", "note": "said \"no\"\t then\tleft", "do": "stop"} / {"id": "C-2", "owner": "Ann", "do": "drain", "cost": "5"}
jsonexport: {"id": "C-1", "tags": "db;web", "note": "said \"no\", then\nleft"} / {"id": "C-2", "steps.do": "stop"} / {"owner": "Ann", "steps.do": "drain", "cost": "5"}
json-2-csv: {"id": "C-1", "tags": "[\"db\",\"web\"]", "owner": "null", "note": "said \"no\", then\nleft", "steps": "undefined", "cost": "undefined"} / {"id": "C-2", "tags": "undefined", "owner": "Ann", "note": "undefined", "steps": "[{\"do\":\"stop\"},{\"do\":\"drain\"}]", "cost": "5"}
nice-json2csv: {"id": "C-1", "tags": "[Object]", "note": "said \\no\\\"", "steps": " then\\nleft\"", "null": [""]} / {"id": "C-2", "owner": "Ann", "steps": "[Object]", "cost": "5"}
libjson2csv: {"id": "C-1", "note": "said \"no\", then\nleft", "owner": "None", "tags[0]": "db", "tags[1]": "web"} / {"cost": "5", "id": "C-2", "owner": "Ann", "steps[0].do": "stop", "steps[1].do": "drain"}' "$seen"
back=$(python3 -m libjson2csv.csv_2_json libjson2csv | sed '/^Just/d' | python3 -c 'import json, sys; print(json.load(sys.stdin)[0]["tags"])')
expect 'the tags of C-1, read back by libjson2csv' '[None, '\''web'\'']' "$back"
