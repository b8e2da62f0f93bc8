#!/usr/bin/env bash
# JSON Schemas made of data that refuse that very data: generate-schema's of [1, "late"], json-schema-generator's of rows of
# which one has no cost, @jsonhero/schema-infer's of the year "2024", which it takes for a time of day.
#
# Expected: a schema that was made of a document takes the document.
# Seen: generate-schema 2.6.0 writes a list's types under oneOf, number twice, so that a number fits two of them and is
#   refused. json-schema-generator 2.0.6 looks at the first row alone: what it has is required, its type and at least
#   one letter of each text with it. easy-json-schema 0.0.2-beta does so too, and makes "string" of null.
#   @jsonhero/schema-infer 0.1.5 makes format "time" of "2024" and "10:30", "date-time" of "2024-01-05 10:30" and "ipv4"
#   of a network's address; it does not load without lodash, which it does not name. to-json-schema 0.2.5 makes format
#   "style" of "10:30", since that reads as a line of CSS, and "time" of "10:30:15". genson-js 0.0.8 takes all of it
#   back. Checked by ajv 8.20.0 with ajv-formats 3.0.1.
# Matters to: a first schema for a register that people have kept for years.
# Source: JSON Schema, oneOf, format; RFC 3339; the READMEs: json(…), jsonSchemaGenerator(…), inferSchema(…).toJSONSchema().
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at generate-schema@2.6.0 json-schema-generator@2.0.6 easy-json-schema@0.0.2-beta @jsonhero/schema-infer@0.1.5 to-json-schema@0.2.5 \
    genson-js@0.0.8 ajv@8.20.0 ajv-formats@3.0.1 lodash@4.18.1
seen=$(js 2>/dev/null <<'JS'
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const Ajv = require('ajv');
const addFormats = require('ajv-formats');
const makers = {
  'generate-schema': (value) => require('generate-schema').json('Register', value),
  'json-schema-generator': (value) => require('json-schema-generator')(value),
  'easy-json-schema': (value) => require('easy-json-schema')(value),
  'schema-infer': (value) => require('@jsonhero/schema-infer').inferSchema(value).toJSONSchema(),
  'to-json-schema': (value) => require('to-json-schema')(value),
  'genson-js': (value) => require('genson-js').createSchema(value),
};
for (const value of [
  { rows: [{ id: 1, cost: 5 }, { id: 2, cost: 5.5 }] }, { rows: [{ id: 1, cost: 5 }, { id: 2, cost: null }] },
  { rows: [{ id: 1, cost: 5 }, { id: 2 }] }, { rows: [{ note: 'done' }, { note: '' }] }, { delays: [1, 'late'] },
  { since: '2024' }, { at: '10:30' }, { at: '10:30:15' }, { seen: '2024-01-05 10:30' }, { net: '192.168.0.1/24' }, { due: null },
]) {
  const refused = Object.entries(makers).filter(([, make]) => {
    const { $schema, ...schema } = make(JSON.parse(JSON.stringify(value)));
    const ajv = new Ajv({ strict: false, logger: false });
    addFormats(ajv);
    return !ajv.validate(schema, value);
  });
  console.log(JSON.stringify(value), 'refused:', refused.map(([name]) => name).join(', ') || 'by none');
}
JS
)
expect 'the same data' '{"rows":[{"id":1,"cost":5},{"id":2,"cost":5.5}]} refused: by none
{"rows":[{"id":1,"cost":5},{"id":2,"cost":null}]} refused: json-schema-generator, easy-json-schema
{"rows":[{"id":1,"cost":5},{"id":2}]} refused: json-schema-generator
{"rows":[{"note":"done"},{"note":""}]} refused: json-schema-generator
{"delays":[1,"late"]} refused: generate-schema, easy-json-schema
{"since":"2024"} refused: schema-infer
{"at":"10:30"} refused: schema-infer
{"at":"10:30:15"} refused: schema-infer, to-json-schema
{"seen":"2024-01-05 10:30"} refused: schema-infer
{"net":"192.168.0.1/24"} refused: schema-infer
{"due":null} refused: easy-json-schema' "$seen"
