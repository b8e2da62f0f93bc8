#!/usr/bin/env bash
# ajv lets anything into an array that `contains` and `unevaluatedItems: false` are to close.
#
# Expected: `{"contains": {"type": "integer"}, "unevaluatedItems": false}` refuses [1, "a"]: in 2020-12 the
#   items that `contains` matches count as evaluated, and "a" is not one of them.
# Seen: ajv 8.20.0 (2020) takes [1, "a"]; jsonschema 4.26.0 and jsonschema-rs 0.61.0 refuse it.
# Matters to: schemas of lists that must have a certain entry and no foreign ones.
# Source: JSON Schema 2020-12 Core, 10.3.1.3 and 11.2.
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
