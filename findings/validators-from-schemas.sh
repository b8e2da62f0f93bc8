#!/usr/bin/env bash
# Validators made of JSON Schemas take what the schema refuses: @dmitryrechkin/json-schema-to-zod -5 at "at least 0" and "x" for
# the pattern "^C", enjoi 4 for one of 1, 2, 3 and "done" for the constant "open", json-schema-to-yup "late" for "open" or
# "done".
#
# Expected: what ajv 8.20.0 says.
# Seen: @dmitryrechkin/json-schema-to-zod 1.0.1 keeps of the rules of a number that it is one, though minimum: 0 is its README's
#   example; of a text's rules it keeps the list of values. enjoi 9.0.1 keeps a list of values for texts alone and "const"
#   nowhere, takes "5" for a number, and writes "minLength": 0 into the schema that it is given. json-schema-to-yup 1.8.8 drops
#   lists of values and limits of 0; it and schema-to-yup 1.12.18 take 2.5 for an integer, drop "const" and formats of dates,
#   refuse "" where a text is required, and write into the schema. Times are right nowhere: @composio/json-schema-to-zod 0.3.3
#   refuses 10:30:00Z and takes 10:30.
# Matters to: services and forms that check rows by a schema kept in a file: a wrong status or a minus passes.
# Source: the READMEs: JSONSchemaToZod.convert(schema), schema(schema), buildYup(schema, {}), jsonSchemaToZod(schema).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at @dmitryrechkin/json-schema-to-zod@1.0.1 enjoi@9.0.1 joi@17.13.3 json-schema-to-yup@1.8.8 schema-to-yup@1.12.18 \
    @composio/json-schema-to-zod@0.3.3 zod@3.25.76 ajv@8.20.0 ajv-formats@3.0.1
seen=$(js <<'JS' 2>/dev/null
import { jsonSchemaToZod } from '@composio/json-schema-to-zod';
import { JSONSchemaToZod } from '@dmitryrechkin/json-schema-to-zod';
import Ajv from 'ajv';
import formats from 'ajv-formats';
import enjoi from 'enjoi';
import yup from 'json-schema-to-yup';
import newerYup from 'schema-to-yup';

const ajv = formats(new Ajv({ strict: false }));
const zod = (schema) => (data) => schema.safeParse(data).success;
const makers = {
  '@dmitryrechkin/json-schema-to-zod': (schema) => zod(JSONSchemaToZod.convert(schema)),
  enjoi: (schema) => (data) => !enjoi.schema(schema).validate(data).error,
  'json-schema-to-yup': (schema) => (data) => yup.buildYup(schema, {}).isValidSync(data),
  'schema-to-yup': (schema) => (data) => newerYup.buildYup(schema, {}).isValidSync(data),
  '@composio/json-schema-to-zod': (schema) => zod(jsonSchemaToZod(schema)),
};
const cases = [
  [{ type: 'number', minimum: 0 }, -5], [{ type: 'integer', minimum: 1, maximum: 5 }, 6], [{ type: 'integer' }, 2.5], [{ type: 'number' }, '5'],
  [{ type: 'integer', enum: [1, 2, 3] }, 4], [{ type: 'string', enum: ['open', 'done'] }, 'late'], [{ type: 'string', const: 'open' }, 'done'],
  [{ type: 'string', pattern: '^C' }, 'x'], [{ type: 'string', minLength: 1 }, ''], [{ type: 'string' }, ''],
  [{ type: 'string', format: 'date' }, 'soon'], [{ type: 'string', format: 'time' }, '10:30'], [{ type: 'string', format: 'time' }, '10:30:00Z'],
  [{ type: 'array', items: { type: 'string' }, uniqueItems: true }, ['a', 'a']],
];
const changed = new Set();
for (const [rule, value] of cases) {
  const schema = () => ({ type: 'object', properties: { value: structuredClone(rule) }, required: ['value'] });
  const right = ajv.validate(schema(), { value });
  const other = Object.entries(makers).filter(([name, make]) => {
    const given = schema();
    const taken = make(given)({ value });
    if (JSON.stringify(given) !== JSON.stringify(schema())) changed.add(`${name} makes ${JSON.stringify(given.properties.value)}`);
    return taken !== right;
  });
  console.log(`${JSON.stringify(rule)} ${right ? 'takes' : 'refuses'} ${JSON.stringify(value)}, not so:`, other.map(([name]) => name).join(', '));
}
console.log([...changed].filter((line) => line.includes('enum') && line.includes('string') || line.includes('number')).join('\n'));
JS
)
expect 'checked' '{"type":"number","minimum":0} refuses -5, not so: @dmitryrechkin/json-schema-to-zod, json-schema-to-yup
{"type":"integer","minimum":1,"maximum":5} refuses 6, not so: @dmitryrechkin/json-schema-to-zod
{"type":"integer"} refuses 2.5, not so: json-schema-to-yup, schema-to-yup
{"type":"number"} refuses "5", not so: enjoi, json-schema-to-yup, schema-to-yup
{"type":"integer","enum":[1,2,3]} refuses 4, not so: @dmitryrechkin/json-schema-to-zod, enjoi, json-schema-to-yup
{"type":"string","enum":["open","done"]} refuses "late", not so: json-schema-to-yup
{"type":"string","const":"open"} refuses "done", not so: @dmitryrechkin/json-schema-to-zod, enjoi, json-schema-to-yup, schema-to-yup
{"type":"string","pattern":"^C"} refuses "x", not so: @dmitryrechkin/json-schema-to-zod
{"type":"string","minLength":1} refuses "", not so: @dmitryrechkin/json-schema-to-zod
{"type":"string"} takes "", not so: json-schema-to-yup, schema-to-yup
{"type":"string","format":"date"} refuses "soon", not so: json-schema-to-yup, schema-to-yup
{"type":"string","format":"time"} refuses "10:30", not so: @dmitryrechkin/json-schema-to-zod, json-schema-to-yup, schema-to-yup, @composio/json-schema-to-zod
{"type":"string","format":"time"} takes "10:30:00Z", not so: @composio/json-schema-to-zod
{"type":"array","items":{"type":"string"},"uniqueItems":true} refuses ["a","a"], not so: json-schema-to-yup, schema-to-yup
json-schema-to-yup makes {"type":"number","minimum":0,"required":true}
schema-to-yup makes {"type":"number","minimum":0,"required":true}
json-schema-to-yup makes {"type":"number","required":true}
schema-to-yup makes {"type":"number","required":true}
json-schema-to-yup makes {"type":"string","enum":["open","done"],"required":true}
schema-to-yup makes {"type":"string","enum":["open","done"],"required":true}' "$seen"
