#!/usr/bin/env bash
# quicktype's code reads the date 2024-01-05 and writes it back as "2024-01-05T00:00:00.000Z", and in Python the time
# 10:30:00Z as that time of today.
#
# Expected: what the generated code reads by a schema it writes back so that the schema takes it.
# Seen: quicktype 26.0.0, from JSON Schema with the formats date, date-time and time: JavaScript and TypeScript hold
#   both dates as Date, so that a date gets a time and 10:30 in Berlin becomes 09:30 in Greenwich; Python holds all
#   three as datetime, adds today to a time, takes "5" for the fifth of this month, and leaves out members that the
#   schema allows and does not name. Its Rust code keeps the texts as they are.
# Matters to: programs that read and write a data format by generated types: a file that is opened and saved is no
#   longer valid. Leave the format out of the schema that is given to quicktype.
# Source: JSON Schema validation 2020-12, 7.3.1 (full-date, full-time of RFC 3339).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at quicktype@26.0.0
pip_at python-dateutil==2.9.0.post0
cd "$work/js"
cat >schema.json <<'JSON'
{"$schema": "http://json-schema.org/draft-06/schema#", "type": "object", "properties": {
  "day": {"type": "string", "format": "date"}, "at": {"type": "string", "format": "date-time"},
  "time": {"type": "string", "format": "time"}}}
JSON
for language in javascript python; do
    quietly node_modules/.bin/quicktype --src-lang schema --lang "$language" --top-level Claim schema.json \
        --out "made_$language.$([ "$language" = python ] && echo py || echo cjs)"
done
documents=('{"day":"2024-01-05"}' '{"at":"2024-01-05T10:30:00+01:00"}' '{"time":"10:30:00Z"}' '{"note":"kept"}')
seen=$(
    js "${documents[@]}" <<'JS'
import { createRequire } from 'node:module';

const { toClaim, claimToJson } = createRequire(import.meta.url)('./made_javascript.cjs');
for (const text of process.argv.slice(2)) {
  console.log('JavaScript', text, '=>', JSON.stringify(JSON.parse(claimToJson(toClaim(text)))));
}
JS
    python3 - "${documents[@]}" <<'PY'
import datetime, json, sys

sys.path.insert(0, '.')
from made_python import claim_from_dict, claim_to_dict

for text in sys.argv[1:]:
    written = json.dumps(claim_to_dict(claim_from_dict(json.loads(text))))
    print('Python', text, '=>', written.replace(str(datetime.date.today()), 'TODAY'))
PY
)
expect 'read and written' 'JavaScript {"day":"2024-01-05"} => {"day":"2024-01-05T00:00:00.000Z"}
JavaScript {"at":"2024-01-05T10:30:00+01:00"} => {"at":"2024-01-05T09:30:00.000Z"}
JavaScript {"time":"10:30:00Z"} => {"time":"10:30:00Z"}
JavaScript {"note":"kept"} => {"note":"kept"}
Python {"day":"2024-01-05"} => {"day": "2024-01-05T00:00:00"}
Python {"at":"2024-01-05T10:30:00+01:00"} => {"at": "2024-01-05T10:30:00+01:00"}
Python {"time":"10:30:00Z"} => {"time": "TODAYT10:30:00+00:00"}
Python {"note":"kept"} => {}' "$seen"
