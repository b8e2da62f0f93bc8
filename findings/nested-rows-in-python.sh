#!/usr/bin/env bash
# Rows with rows in them, made flat in Python: of a "lead_time" of 5 and a "lead" with a "time" of 7 flatten_json keeps the 7 alone; what
# json-flattener wrote it reads back with 7 for "007", a list for "[draft]" and a\|b for "a|b"; {"0": …, "1": …} is a list in three.
#
# Expected: two values have two names, or an error says that they have not; what was written is read back as it was.
# Seen: flatten_json 0.1.14 joins keys by "_" unless another sign is given, and says nothing where two meet; unflatten_list parts
#   lead_time. json-flattener 0.1.9 (jfl) writes "|" in a text as "\|", reads it back so, parts a list at it, and takes each text that YAML
#   reads as something else for that. json-flatten 0.3.1 ends with an error at its own key for "cost $", and parts v1.10 at its point, as
#   philiprehberger-flatten-json 0.3.0, jsoncsv 2.2.5 and flatten_json with "." do, which make a list of keys that count from 0.
# Matters to: registers kept as JSON and looked at as a sheet: a lead time is gone, ids and labels come back as others.
# Source: flatten_json's README, "separator"; json-flattener's README, "Convert back to JSON/YAML"; json-flatten's README.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at flatten-json==0.1.14 json-flattener==0.1.9 json-flatten==0.3.1 philiprehberger-flatten-json==0.3.0 jsoncsv==2.2.5
cd "$work"
export LC_ALL=C.UTF-8
seen=$(python3 - 2>log <<'PY'
import json
import subprocess

import flatten_json
import json_flatten
import philiprehberger_flatten_json as philiprehberger


def jsoncsv(option):
    def run(row):
        said = subprocess.run(['python3', 'py/bin/jsoncsv', option], input=json.dumps(row) + '\n', capture_output=True, text=True, check=True)
        return json.loads(said.stdout)
    return run


ways = {
    'flatten_json': (flatten_json.flatten, flatten_json.unflatten_list),
    'flatten_json, "."': (lambda row: flatten_json.flatten(row, '.'), lambda row: flatten_json.unflatten_list(row, '.')),
    'json-flatten': (json_flatten.flatten, json_flatten.unflatten),
    'philiprehberger': (philiprehberger.flatten, philiprehberger.unflatten),
    'jsoncsv': (jsoncsv('-e'), jsoncsv('-r')),
}
rows = [{'lead_time': 5, 'lead': {'time': 7}}, {'level': {'0': 'low', '1': 'high'}}, {'v1.10': {'state': 'open'}}, {'cost $': 5}]
for row in rows:
    for name, (flatten, back) in ways.items():
        try:
            found = back(flatten(row))
        except Exception as error:
            found = type(error).__name__
        if found != row:
            print(f'{json.dumps(row)} by {name}: {json.dumps(found)}')
PY
) || cannot "$(tail -n 3 log)"
expect 'flat and back, where it is another' '{"lead_time": 5, "lead": {"time": 7}} by flatten_json: {"lead": {"time": 7}}
{"level": {"0": "low", "1": "high"}} by flatten_json: {"level": ["low", "high"]}
{"level": {"0": "low", "1": "high"}} by flatten_json, ".": {"level": ["low", "high"]}
{"level": {"0": "low", "1": "high"}} by philiprehberger: {"level": ["low", "high"]}
{"level": {"0": "low", "1": "high"}} by jsoncsv: {"level": ["low", "high"]}
{"v1.10": {"state": "open"}} by flatten_json, ".": {"v1": {"10": {"state": "open"}}}
{"v1.10": {"state": "open"}} by json-flatten: {"v1": {"10": {"state": "open"}}}
{"v1.10": {"state": "open"}} by philiprehberger: {"v1": {"10": {"state": "open"}}}
{"v1.10": {"state": "open"}} by jsoncsv: {"v1": {"10": {"state": "open"}}}
{"cost $": 5} by json-flatten: "ValueError"' "$seen"
printf '%s' '[{"id": "007", "version": "1.10", "note": "[draft]", "text": "a|b", "tags": ["x|y", "z"]}]' >rows.json
py/bin/jfl flatten -i rows.json -o rows.tsv 2>log || cannot "$(tail -n 3 log)"
py/bin/jfl unflatten -i rows.tsv -o back.json 2>log || cannot "$(tail -n 3 log)"
expect 'json-flattener' '[{"id": 7, "version": 1.1, "note": ["draft"], "text": "a\\|b", "tags": ["x\\", "y", "z"]}]' "$(cat back.json)"
