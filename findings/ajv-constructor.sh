#!/usr/bin/env bash
# ajv refuses {} where the property "constructor" may be left out, and takes {} where it is required.
#
# Expected: `{"properties": {"constructor": {"type": "string"}}}` takes an object without it; `required:
#   ["constructor"]` does not: what JavaScript's objects inherit is no property of the document.
# Seen: ajv 8.20.0: "data/constructor must be string" for {}, and valid for {} with required. is-my-json-valid 2.20.6
#   does the same, tv4 1.3.0 takes {} in both; @cfworker/json-schema 4.1.6, @exodus/schemasafe 1.3.0 and jsonschema
#   4.26.0 (Python) are right.
# Matters to: schemas with such names: constructor in races and buildings, valueOf, toString. `ownProperties: true`
#   mends ajv.
# Source: ajv's options, "ownProperties": "by default Ajv iterates over all enumerable object properties", which these
#   are not.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at ajv@8.20.0 is-my-json-valid@2.20.6 @exodus/schemasafe@1.3.0 tv4@1.3.0 @cfworker/json-schema@4.1.6
pip_at jsonschema==4.26.0
seen=$(js <<'JS'
import Ajv from 'ajv/dist/2020.js';
import isMyJsonValid from 'is-my-json-valid';
import { validator } from '@exodus/schemasafe';
import tv4 from 'tv4';
import { Validator } from '@cfworker/json-schema';

const optional = { type: 'object', properties: { constructor: { type: 'string' } } };
const required = { type: 'object', required: ['constructor'] };
const validators = {
  ajv: (schema) => new Ajv().validate(schema, {}),
  'ajv, ownProperties': (schema) => new Ajv({ ownProperties: true }).validate(schema, {}),
  'is-my-json-valid': (schema) => isMyJsonValid(schema)({}),
  schemasafe: (schema) => validator(schema, { mode: 'lax' })({}),
  tv4: (schema) => tv4.validate({}, schema),
  cfworker: (schema) => new Validator(schema, '2020-12').validate({}).valid,
};
for (const [name, valid] of Object.entries(validators)) console.log(name, valid(optional), valid(required));
JS
)
expect '{} valid where it may be left out, where it is required' 'ajv false true
ajv, ownProperties true false
is-my-json-valid false true
schemasafe true false
tv4 true true
cfworker true false' "$seen"
seen=$(python3 - <<'PY'
import jsonschema

for schema in ({'properties': {'constructor': {'type': 'string'}}}, {'required': ['constructor']}):
    print(jsonschema.Draft202012Validator(schema).is_valid({}))
PY
)
expect 'Python' 'True
False' "$seen"
