#!/usr/bin/env bash
# A new record made of the defaults in a JSON Schema: json-schema-instantiator has [] where the default is ["low","high"] and no name
# of an owner, json-schema-default an object where a list of rows is asked for, and react-jsonschema-form of {"name":"Ann"} "Ben".
#
# Expected: where a property has a default, that is its value; what stands further in counts only where the default says nothing, as
#   ajv fills it in. A list is a list. A schema in "$defs" counts as one in "definitions".
# Seen: json-schema-instantiator 0.5.0 reads no default of a list, nor of an object with properties, and writes 0 for "at least 99.9".
#   json-schema-default 1.0.2 writes {"items":…} for a list and the values of all alternatives, by number, for "oneOf". @rjsf/utils 6.11.1
#   takes the property's default before the object's and drops names that "properties" does not list. json-schema-defaults 0.4.0 and
#   @nodecg/json-schema-defaults 1.0.4 know no "$defs", and fill a list without a default with one item, "open". empty-schema 0.1.5
#   and json-schema-empty 1.1.1 write "" for a constant, and {} for "allOf"; these two, @jsonforms/core 3.8.0 and the first of all take
#   the default behind a "$ref" for the one that stands beside it.
# Matters to: forms and generators that start a record from its schema: owners, levels and targets are not those agreed upon.
# Source: JSON Schema 2020-12, Validation, 9.2 ("default"), Core, 8.2.4 and 8.2.3.1; the READMEs: "Generate JSON object from default
#   values in JSON Schema".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at json-schema-defaults@0.4.0 @nodecg/json-schema-defaults@1.0.4 json-schema-instantiator@0.5.0 json-schema-default@1.0.2 \
    empty-schema@0.1.5 json-schema-empty@1.1.1 @rjsf/utils@6.11.1 @rjsf/validator-ajv8@6.11.1 @jsonforms/core@3.8.0 ajv@8.17.1 \
    react@18.3.1 --legacy-peer-deps
seen=$(js <<'JS'
import { createRequire } from 'node:module';
import { jsonDefault } from 'json-schema-default';

const require = createRequire(import.meta.url);
const { default: Ajv } = require('ajv/dist/2020.js');
const { getDefaultFormState } = require('@rjsf/utils');
const validator = require('@rjsf/validator-ajv8').default;
const level = { type: 'string' };
const open = { type: 'string', default: 'open' };
const row = { type: 'object', properties: { state: open } };
const properties = {
  levels: { type: 'array', items: level, default: ['low', 'high'] },
  owner: { type: 'object', properties: { name: { type: 'string' } }, default: { name: 'Ann' } },
  'owner, one of all': { type: 'object', properties: { name: { type: 'string', default: 'Ben' } }, default: { name: 'Ann', unit: 'IT' } },
  rows: { type: 'array', items: row, minItems: 1 },
  states: { type: 'array', items: open },
  alternatives: { oneOf: [{ type: 'integer', default: 3 }, open] },
  both: { allOf: [row, { type: 'object', properties: { cost: { type: 'integer', default: 0 } } }] },
  reference: { $ref: '#/$defs/state' },
  'reference, own default': { $ref: '#/$defs/state', default: 'late' },
  constant: { type: 'string', const: 'SLO' },
  target: { type: 'number', minimum: 99.9, maximum: 100 },
};
const makers = {
  ajv: (schema) => { const value = {}; new Ajv({ useDefaults: true, strict: false }).compile(schema)(value); return value; },
  'json-schema-instantiator': (schema) => require('json-schema-instantiator').instantiate(schema),
  'json-schema-default': jsonDefault,
  'rjsf': (schema) => getDefaultFormState(validator, schema, undefined, schema),
  'json-schema-defaults': require('json-schema-defaults'),
  nodecg: (schema) => (require('@nodecg/json-schema-defaults').default ?? require('@nodecg/json-schema-defaults'))(schema),
  'empty-schema': (schema) => require('empty-schema').empty(schema),
  'json-schema-empty': (schema) => (require('json-schema-empty').default ?? require('json-schema-empty'))(schema),
  jsonforms: (schema) => require('@jsonforms/core').createDefaultValue(schema, schema),
};
for (const [name, property] of Object.entries(properties)) {
  const made = {};
  for (const [maker, make] of Object.entries(makers)) {
    const schema = { type: 'object', properties: { value: structuredClone(property) }, required: ['value'], $defs: { state: open } };
    const value = JSON.stringify((await make(schema))?.value) ?? 'nothing';
    (made[value] ??= []).push(maker);
  }
  console.log(`${name}:`, Object.entries(made).map(([value, by]) => `${value} (${by.join(', ')})`).join(' '));
}
JS
)
expect 'records made' 'levels: ["low","high"] (ajv, json-schema-default, rjsf, json-schema-defaults, nodecg, empty-schema, json-schema-empty, jsonforms) [] (json-schema-instantiator)
owner: {"name":"Ann"} (ajv, json-schema-default, rjsf, json-schema-defaults, nodecg, empty-schema, json-schema-empty, jsonforms) {"name":""} (json-schema-instantiator)
owner, one of all: {"name":"Ann","unit":"IT"} (ajv, json-schema-defaults, nodecg, empty-schema, json-schema-empty, jsonforms) {"name":"Ben"} (json-schema-instantiator, rjsf) {"name":"Ben","unit":"IT"} (json-schema-default)
rows: nothing (ajv, jsonforms) [{"state":"open"}] (json-schema-instantiator, rjsf, json-schema-defaults, nodecg) {"items":{"state":"open"}} (json-schema-default) [{}] (empty-schema, json-schema-empty)
states: nothing (ajv, jsonforms) [] (json-schema-instantiator, rjsf, empty-schema, json-schema-empty) {} (json-schema-default) ["open"] (json-schema-defaults, nodecg)
alternatives: 3 (rjsf, empty-schema, json-schema-empty) nothing (ajv, json-schema-instantiator, json-schema-defaults, nodecg, jsonforms) {"0":3,"1":"open"} (json-schema-default)
both: nothing (ajv, rjsf, jsonforms) {"state":"open","cost":0} (json-schema-instantiator, json-schema-defaults, nodecg) {"allOf":{"0":{"state":"open"},"1":{"cost":0}}} (json-schema-default) {} (empty-schema, json-schema-empty)
reference: nothing (ajv, json-schema-default, json-schema-defaults, nodecg) "open" (json-schema-instantiator, rjsf, empty-schema, json-schema-empty, jsonforms)
reference, own default: "late" (ajv, json-schema-default, rjsf, json-schema-defaults, nodecg) "open" (json-schema-instantiator, empty-schema, json-schema-empty, jsonforms)
constant: nothing (ajv, json-schema-default, json-schema-defaults, nodecg, jsonforms) "" (json-schema-instantiator, empty-schema, json-schema-empty) "SLO" (rjsf)
target: 0 (json-schema-instantiator) nothing (ajv, json-schema-default, rjsf, json-schema-defaults, nodecg, jsonforms) 99.9 (empty-schema, json-schema-empty)' "$seen"
