#!/usr/bin/env bash
# JSON Schemas taken to another dialect: json-schema-migrate writes the $schema of 2019-09 on one for 2020-12, so that a list of
# [string, number] takes [5, 5]; taken to OpenAPI and back, "a text or null" takes anything and "a number, a text or null" no
# null.
#
# Expected: what was valid stays valid, and what was not does not become so.
# Seen: json-schema-migrate 2.0.0, draft2020(): prefixItems below "$schema": ".../2019-09/schema", which has no such keyword;
#   Python's jsonschema 4.26.0, which goes by $schema, takes anything. Its fork json-schema-migrate-x 2.1.0 writes 2020-12.
#   json-schema-to-openapi-schema 0.4.0 makes {"nullable": true} of {"type": "null"};
#   @openapi-contrib/json-schema-to-openapi-schema 4.3.4 puts nullable beside anyOf. OpenAPI 3.0.3 gives nullable a meaning
#   beside a type alone, and so @openapi-contrib/openapi-schema-to-json-schema 5.1.0 reads it.
# Matters to: registers and services whose schemas move between drafts, OpenAPI 3.0 and validators: a rule is gone without an
#   error.
# Source: the READMEs; JSON Schema 2020-12, 10.3.1; OpenAPI 3.0.3, "nullable".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at json-schema-migrate@2.0.0 json-schema-migrate-x@2.1.0 json-schema-to-openapi-schema@0.4.0 \
    @openapi-contrib/json-schema-to-openapi-schema@4.3.4 @openapi-contrib/openapi-schema-to-json-schema@5.1.0
pip_at jsonschema==4.26.0
seen=$(js <<'JS'
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fromSchema } from '@openapi-contrib/openapi-schema-to-json-schema';
import { convertSync } from '@openapi-contrib/json-schema-to-openapi-schema';
import * as migrateX from 'json-schema-migrate-x';

const require = createRequire(import.meta.url);
const migrate = require('json-schema-migrate');
const toOpenApi = require('json-schema-to-openapi-schema');
const changed = (change) => (schema) => (change(schema), [schema, schema]);
const thereAndBack = (change) => (schema) => {
  const made = change(schema);
  return [made, fromSchema(made)];
};
const check = 'import json, sys, jsonschema\n'
  + 'schema, value = json.load(sys.stdin)\n'
  + 'print("takes" if jsonschema.validators.validator_for(schema)(schema).is_valid(value) else "refuses")';
const place = { items: [{ type: 'string' }, { type: 'number' }] };
for (const [name, change, schema, value] of [
  ['json-schema-migrate', changed(migrate.draft2020), place, [5, 5]],
  ['json-schema-migrate-x', changed(migrateX.draft2020), place, [5, 5]],
  ['json-schema-to-openapi-schema', thereAndBack(toOpenApi), { anyOf: [{ type: 'string' }, { type: 'null' }] }, 5],
  ['@openapi-contrib/json-schema-to-openapi-schema', thereAndBack(convertSync), { anyOf: [{ type: 'string' }, { type: 'null' }] }, 5],
  ['@openapi-contrib/json-schema-to-openapi-schema', thereAndBack(convertSync), { type: ['number', 'string', 'null'] }, null],
  ['@openapi-contrib/json-schema-to-openapi-schema', thereAndBack(convertSync), { type: ['string', 'null'] }, null],
]) {
  const [made, read] = change(structuredClone(schema));
  const said = execFileSync('python3', ['-c', check], { input: JSON.stringify([read, value]), encoding: 'utf8' }).trim();
  console.log(`${name}: ${JSON.stringify(schema)} => ${JSON.stringify(made)}, which ${said} ${JSON.stringify(value)}`);
}
JS
)
expect 'made' 'json-schema-migrate: {"items":[{"type":"string"},{"type":"number"}]} => {"prefixItems":[{"type":"string"},{"type":"number"}],"$schema":"https://json-schema.org/draft/2019-09/schema"}, which takes [5,5]
json-schema-migrate-x: {"items":[{"type":"string"},{"type":"number"}]} => {"prefixItems":[{"type":"string"},{"type":"number"}],"$schema":"https://json-schema.org/draft/2020-12/schema"}, which refuses [5,5]
json-schema-to-openapi-schema: {"anyOf":[{"type":"string"},{"type":"null"}]} => {"anyOf":[{"type":"string"},{"nullable":true}]}, which takes 5
@openapi-contrib/json-schema-to-openapi-schema: {"anyOf":[{"type":"string"},{"type":"null"}]} => {"anyOf":[{"type":"string","nullable":true}]}, which refuses 5
@openapi-contrib/json-schema-to-openapi-schema: {"type":["number","string","null"]} => {"nullable":true,"anyOf":[{"type":"number"},{"type":"string"}]}, which refuses null
@openapi-contrib/json-schema-to-openapi-schema: {"type":["string","null"]} => {"type":"string","nullable":true}, which takes null' "$seen"
