#!/usr/bin/env bash
# JSON Schemas whose allOf was merged: of the patterns "^ADR-" and "[0-9]$" three mergers make one that refuses "ADR-7",
# allof-merge leaves nothing of integer and number, and json-schema-resolve-allof takes the looser of two minimums.
#
# Expected: the merged schema takes what all the merged ones take, or it is said that they cannot be merged.
# Seen: json-schema-merge-allof 0.8.1, @stoplight/json-schema-merge-allof 0.8.0 and allof-merge 0.6.8 look ahead for both
#   patterns at one place, "(?=^ADR-)(?=[0-9]$)", where one holds at the head and one at the end. allof-merge 0.6.8 gives
#   undefined for integer and number, and drops the first of two conditions, "if" and "then", without a word, which
#   json-schema-merge-allof refuses. json-schema-resolve-allof 1.5.0 keeps what stands beside allOf and drops the rest:
#   minimum 5, required, one of two patterns; of two enums it takes the values of both. merge-json-schemas 1.0.0 makes
#   of not a and not b "not both", as json-schema-resolve-allof does, and lets properties in that
#   additionalProperties: false kept out; for most others it raises an error.
# Matters to: forms, documentation and checks made of schemas that share a base: valid data refused, or bad data taken.
# Source: JSON Schema draft 7, 9.2.1.1, allOf; the READMEs, "merge safely".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at json-schema-merge-allof@0.8.1 @stoplight/json-schema-merge-allof@0.8.0 allof-merge@0.6.8 json-schema-resolve-allof@1.5.0 \
    merge-json-schemas@1.0.0 ajv@8.20.0
seen=$(js <<'JS'
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const Ajv = require('ajv');
const mergers = {
  'json-schema-merge-allof': (schema) => require('json-schema-merge-allof')(schema),
  '@stoplight': (schema) => require('@stoplight/json-schema-merge-allof')(schema),
  'allof-merge': (schema) => require('allof-merge').merge(schema),
  'json-schema-resolve-allof': (schema) => require('json-schema-resolve-allof')(schema),
  'merge-json-schemas': ({ allOf, ...rest }) => require('merge-json-schemas')([rest, ...allOf]),
};
const check = (schema, value) => (new Ajv({ strict: false }).validate(schema, value) ? 'taken' : 'refused');
for (const [schema, value] of [
  [{ allOf: [{ pattern: '^ADR-' }, { pattern: '[0-9]$' }] }, 'ADR-7'],
  [{ allOf: [{ type: 'integer' }, { type: 'number' }] }, 7],
  [{ minimum: 3, allOf: [{ minimum: 5 }] }, 4],
  [{ required: ['id'], allOf: [{ required: ['owner'] }] }, { id: 7 }],
  [{ allOf: [{ enum: ['open', 'done'] }, { enum: ['done', 'late'] }] }, 'open'],
  [{ allOf: [{ not: { required: ['a'] } }, { not: { required: ['b'] } }] }, { a: 1 }],
  [{ allOf: [{ properties: { a: {} }, additionalProperties: false }, { properties: { b: {} } }] }, { b: 1 }],
  [{ allOf: [{ if: { type: 'string' }, then: { minLength: 2 } }, { if: { type: 'integer' }, then: { minimum: 5 } }] }, 'x'],
]) {
  const seen = Object.entries(mergers).map(([name, merge]) => {
    let merged;
    try { merged = merge(JSON.parse(JSON.stringify(schema))); } catch { return `${name} error`; }
    return `${name} ${merged ? check(merged, value) : merged}`;
  });
  console.log(JSON.stringify(schema), JSON.stringify(value), check(schema, value), '=>', seen.join(', '));
}
JS
)
expect 'merged' '{"allOf":[{"pattern":"^ADR-"},{"pattern":"[0-9]$"}]} "ADR-7" taken => json-schema-merge-allof refused, @stoplight refused, allof-merge refused, json-schema-resolve-allof taken, merge-json-schemas error
{"allOf":[{"type":"integer"},{"type":"number"}]} 7 taken => json-schema-merge-allof error, @stoplight error, allof-merge undefined, json-schema-resolve-allof taken, merge-json-schemas error
{"minimum":3,"allOf":[{"minimum":5}]} 4 refused => json-schema-merge-allof refused, @stoplight refused, allof-merge refused, json-schema-resolve-allof taken, merge-json-schemas error
{"required":["id"],"allOf":[{"required":["owner"]}]} {"id":7} refused => json-schema-merge-allof refused, @stoplight refused, allof-merge refused, json-schema-resolve-allof taken, merge-json-schemas refused
{"allOf":[{"enum":["open","done"]},{"enum":["done","late"]}]} "open" refused => json-schema-merge-allof refused, @stoplight refused, allof-merge refused, json-schema-resolve-allof taken, merge-json-schemas error
{"allOf":[{"not":{"required":["a"]}},{"not":{"required":["b"]}}]} {"a":1} refused => json-schema-merge-allof refused, @stoplight refused, allof-merge refused, json-schema-resolve-allof taken, merge-json-schemas taken
{"allOf":[{"properties":{"a":{}},"additionalProperties":false},{"properties":{"b":{}}}]} {"b":1} refused => json-schema-merge-allof refused, @stoplight refused, allof-merge refused, json-schema-resolve-allof taken, merge-json-schemas taken
{"allOf":[{"if":{"type":"string"},"then":{"minLength":2}},{"if":{"type":"integer"},"then":{"minimum":5}}]} "x" refused => json-schema-merge-allof error, @stoplight error, allof-merge taken, json-schema-resolve-allof taken, merge-json-schemas error' "$seen"
