#!/usr/bin/env bash
# A price of 19.99 is refused, where a schema asks for a multiple of 0.01, by six of fourteen validators of JSON Schema, ajv and Python's
# jsonschema among them; json-schema-form refuses 99.95 and 5 too.
#
# Expected: 19.99 is 1999 times 0.01: to take it, as fastjsonschema and jsonschema-rs do, and to refuse 4.357.
# Seen: ajv 8.20.0, tv4 1.3.0, djv 2.1.4, jjv 1.0.2 and jsonschema 4.26.0 divide binary fractions and want a whole number, so
#   that 4.35, 0.07 and 1.15 are refused and 99.95 and 1.1 are not; in ajv the option multipleOfPrecision mends it.
#   @remoteoss/json-schema-form 1.2.11, which takes the rest of the division, refuses 5 as a multiple of 0.1 as well: "Must be a multiple of
#   0.1". z-schema 12.5.0, is-my-json-valid 2.20.6, jsonschema 1.5.0 (npm), @cfworker/json-schema 4.1.6, @exodus/schemasafe
#   1.3.0 and json-schema-library 11.6.2 are right.
# Matters to: costs, availabilities and hours with "multipleOf" in a schema: a register is valid in an editor and refused in a check, or
#   only some of its rows are.
# Source: JSON Schema 2020-12, Validation, 6.2.1: "only if division by this keyword's value results in an integer".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at ajv@8.20.0 z-schema@12.5.0 tv4@1.3.0 djv@2.1.4 jjv@1.0.2 @remoteoss/json-schema-form@1.2.11 is-my-json-valid@2.20.6 \
    jsonschema@1.5.0 @cfworker/json-schema@4.1.6 @exodus/schemasafe@1.3.0 json-schema-library@11.6.2
pip_at jsonschema==4.26.0 fastjsonschema==2.22.3 jsonschema-rs==0.61.2
cat >"$work/js/check.mjs" <<'JS'
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const zSchema = require('z-schema');
const validators = {
  ajv: (schema, value) => new (require('ajv').default)().compile(schema)(value),
  'ajv, multipleOfPrecision: 6': (schema, value) => new (require('ajv').default)({ multipleOfPrecision: 6 }).compile(schema)(value),
  'z-schema': (schema, value) => {
    try { return (zSchema.default ?? zSchema).create({}).validate(value, schema) !== false; } catch { return false; }
  },
  tv4: (schema, value) => require('tv4').validate(value, schema),
  djv: (schema, value) => { const all = require('djv')(); all.addSchema('a', schema); return all.validate('a', value) === undefined; },
  jjv: (schema, value) => { const all = require('jjv')(); all.addSchema('a', schema); return !all.validate('a', value); },
  'json-schema-form': (schema, value) => !require('@remoteoss/json-schema-form').createHeadlessForm(schema).handleValidation(value).formErrors,
  'is-my-json-valid': (schema, value) => require('is-my-json-valid')(schema)(value),
  'jsonschema (npm)': (schema, value) => new (require('jsonschema').Validator)().validate(value, schema).valid,
  cfworker: (schema, value) => new (require('@cfworker/json-schema').Validator)(schema).validate(value).valid,
  schemasafe: (schema, value) => require('@exodus/schemasafe').validator(schema)(value),
  'json-schema-library': (schema, value) => require('json-schema-library').compileSchema(schema).validate(value).valid,
};
const made = JSON.parse(process.argv[2]).map(([cost, multipleOf]) =>
  [{ cost }, { type: 'object', properties: { cost: { type: 'number', multipleOf } } }]);
for (const [name, valid] of Object.entries(validators))
  console.log(`${name}:`, made.map(([value, schema]) => (valid(schema, value) ? 'takes' : 'refuses')).join(' '));
JS
cat >"$work/check.py" <<'PY'
import json, sys

import fastjsonschema, jsonschema, jsonschema_rs


def fast(schema, value):
    try:
        fastjsonschema.validate(schema, value)
    except fastjsonschema.JsonSchemaException:
        return False
    return True


validators = {
    'jsonschema (Python)': lambda schema, value: jsonschema.Draft202012Validator(schema).is_valid(value),
    'fastjsonschema': fast,
    'jsonschema-rs': jsonschema_rs.is_valid,
}
for name, valid in validators.items():
    print(f'{name}:', *('takes' if valid({'type': 'number', 'multipleOf': step}, number) else 'refuses' for number, step in json.loads(sys.argv[1])))
PY
numbers='[[19.99, 0.01], [4.35, 0.01], [1.15, 0.01], [1.1, 0.1], [99.95, 0.05], [5, 0.1], [0.5, 0.25], [4.357, 0.01]]'
seen=$(
    printf '%s\n' "$numbers"
    cd "$work/js" && node check.mjs "$numbers" && python3 "$work/check.py" "$numbers"
)
expect 'multiples' '[[19.99, 0.01], [4.35, 0.01], [1.15, 0.01], [1.1, 0.1], [99.95, 0.05], [5, 0.1], [0.5, 0.25], [4.357, 0.01]]
ajv: refuses refuses refuses takes takes takes takes refuses
ajv, multipleOfPrecision: 6: takes takes takes takes takes takes takes refuses
z-schema: takes takes takes takes takes takes takes refuses
tv4: refuses refuses refuses takes takes takes takes refuses
djv: refuses refuses refuses takes takes takes takes refuses
jjv: refuses refuses refuses takes takes takes takes refuses
json-schema-form: refuses refuses refuses refuses refuses refuses takes refuses
is-my-json-valid: takes takes takes takes takes takes takes refuses
jsonschema (npm): takes takes takes takes takes takes takes refuses
cfworker: takes takes takes takes takes takes takes refuses
schemasafe: takes takes takes takes takes takes takes refuses
json-schema-library: takes takes takes takes takes takes takes refuses
jsonschema (Python): refuses refuses refuses takes takes takes takes refuses
fastjsonschema: takes takes takes takes takes takes takes refuses
jsonschema-rs: takes takes takes takes takes takes takes refuses' "$seen"
