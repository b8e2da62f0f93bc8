#!/usr/bin/env bash
# ajv for 2020-12 takes any item in a list that `contains` and `unevaluatedItems: false` are to close, and calls the
# standard's own keyword $anchor unknown.
#
# Expected: `{"contains": {"type": "integer"}, "unevaluatedItems": false}` refuses [1, "a"]: in 2020-12 the items that
#   `contains` matches count as evaluated, and "a" is not one of them. Ajv's strict mode refuses misspelt and foreign
#   keywords; those of 2020-12 itself are known.
# Seen: ajv 8.20.0 (2020) takes [1, "a"]; jsonschema 4.26.0 and jsonschema-rs 0.61.0 refuse it. ajv 8.20.0, `new
#   Ajv2020().compile(…)` of a schema with "$anchor": "strict mode: unknown keyword: "$anchor"". The reference to it is
#   resolved all the same once `strict: false` is set.
# Matters to: schemas of lists that must have a certain entry and no foreign ones. Authors of schemas: one that every
#   other validator takes is refused as it stands.
# Source: JSON Schema 2020-12 Core, 10.3.1.3 and 11.2; ajv/lib/vocabularies/core/index.ts, which lists "$schema", "$id",
#   "$defs", "$vocabulary", "$comment".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at ajv@8.20.0
pip_at jsonschema==4.26.0 jsonschema-rs==0.61.0
expect 'ajv: [1,"a"], [1,2], ["a"]' 'true true false' "$(js <<'JS'
import Ajv2020 from 'ajv/dist/2020.js';
const validate = new Ajv2020.default().compile({ type: 'array', contains: { type: 'integer' }, unevaluatedItems: false });
console.log(validate([1, 'a']), validate([1, 2]), validate(['a']));
JS
)"
expect 'jsonschema, jsonschema-rs' 'False True False, False True False' "$(python3 - <<'PY'
import jsonschema, jsonschema_rs

schema = {'type': 'array', 'contains': {'type': 'integer'}, 'unevaluatedItems': False}
documents = [1, 'a'], [1, 2], ['a']
print(', '.join(' '.join(str(validator(schema).is_valid(document)) for document in documents)
                for validator in (jsonschema.Draft202012Validator, jsonschema_rs.Draft202012Validator)))
PY
)"

npm_at ajv@8.20.0
pip_at jsonschema==4.26.0
cat >"$work/schema.json" <<'JSON'
{"$schema": "https://json-schema.org/draft/2020-12/schema", "$ref": "#name",
 "$defs": {"name": {"$anchor": "name", "type": "string"}}}
JSON
verdicts() {
    js "$1" "$work/schema.json" <<'JS'
import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
const schema = JSON.parse(readFileSync(process.argv[3]));
try {
  const validate = new Ajv2020.default({ strict: process.argv[2] === 'strict' }).compile(schema);
  console.log(validate('a'), validate(1));
} catch (error) {
  console.log(error.message);
}
JS
}
expect 'ajv as it comes' 'strict mode: unknown keyword: "$anchor"' "$(verdicts strict)"
expect 'ajv, not strict' 'true false' "$(verdicts lax)"
expect 'jsonschema' 'True False' "$(python3 -c 'import json, sys, jsonschema
validator = jsonschema.Draft202012Validator(json.load(open(sys.argv[1]))); print(validator.is_valid("a"), validator.is_valid(1))' "$work/schema.json")"
