#!/usr/bin/env bash
# zod's fromJSONSchema takes anything for a schema without "type", and {} where "a" is required, without a word.
#
# Expected: what a schema refuses is refused, or the schema is refused as not supported, as fromJSONSchema does with
#   "not" and "if".
# Seen: zod 4.6.7 drops minimum, pattern, items, properties and required where no type stands beside them (which is
#   how schemas are written that allOf or a reference puts together), a required name that properties does not list,
#   the minimum beside an enum, the const beside an enum. A pattern of \p{Lu} refuses É, since the flag u is missing.
#   json-schema-to-zod 2.8.1 drops the same; "10:30:00Z", a time of RFC 3339, is refused by it and "10:30" taken.
# Matters to: programs that check the data of a schema's owner with zod: check with ajv, and keep zod for its own
#   schemas.
# Source: JSON Schema 2020-12, 6 (each assertion stands for itself); zod's documentation, "z.fromJSONSchema() …
#   experimental".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at zod@4.6.7 json-schema-to-zod@2.8.1 ajv@8.20.0 ajv-formats@3.0.1
seen=$(js <<'JS'
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { jsonSchemaToZod } from 'json-schema-to-zod';
import * as z from 'zod';

for (const [schema, value] of [
  [{ minimum: 5 }, 4], [{ required: ['a'] }, {}], [{ properties: { a: { type: 'string' } } }, { a: 1 }],
  [{ type: 'object', required: ['a'] }, {}], [{ type: 'integer', minimum: 1, enum: [0, 1, 2] }, 0],
  [{ type: 'string', pattern: '^\\p{Lu}' }, 'É'], [{ type: 'string', format: 'time' }, '10:30:00Z'],
  [{ type: 'string', format: 'time' }, '10:30'],
  [{ not: { type: 'string' } }, 'a'], [{ type: 'string', pattern: 'b' }, 'abc'],
]) {
  const ajv = new Ajv({ strict: false });
  addFormats(ajv);
  const word = (taken) => (taken ? 'taken' : 'refused');
  const attempt = (make) => {
    try { return word(make().safeParse(value).success); } catch (error) { return error.message; }
  };
  const code = jsonSchemaToZod(schema, { module: 'none' });
  console.log(
    JSON.stringify(schema), JSON.stringify(value), '=> ajv', word(ajv.validate(schema, value)) + ', zod',
    attempt(() => z.fromJSONSchema(schema)) + ', json-schema-to-zod', attempt(() => new Function('z', `return ${code}`)(z)),
  );
}
JS
)
expect 'the values' '{"minimum":5} 4 => ajv refused, zod taken, json-schema-to-zod taken
{"required":["a"]} {} => ajv refused, zod taken, json-schema-to-zod taken
{"properties":{"a":{"type":"string"}}} {"a":1} => ajv refused, zod taken, json-schema-to-zod taken
{"type":"object","required":["a"]} {} => ajv refused, zod taken, json-schema-to-zod taken
{"type":"integer","minimum":1,"enum":[0,1,2]} 0 => ajv refused, zod taken, json-schema-to-zod taken
{"type":"string","pattern":"^\\p{Lu}"} "É" => ajv taken, zod refused, json-schema-to-zod refused
{"type":"string","format":"time"} "10:30:00Z" => ajv taken, zod taken, json-schema-to-zod refused
{"type":"string","format":"time"} "10:30" => ajv refused, zod refused, json-schema-to-zod taken
{"not":{"type":"string"}} "a" => ajv refused, zod not is not supported in Zod (except { not: {} } for never), json-schema-to-zod refused
{"type":"string","pattern":"b"} "abc" => ajv taken, zod taken, json-schema-to-zod taken' "$seen"
