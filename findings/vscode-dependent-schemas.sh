#!/usr/bin/env bash
# VS Code's JSON service underlines a property that `dependentSchemas` allows.
#
# Expected: with `unevaluatedProperties: false`, what a schema of `dependentSchemas` describes is allowed, as
#   what `allOf`, `if` and `then` describe is; the service knows both keywords.
# Seen: vscode-json-languageservice 5.7.2: "Property b is not allowed." for {"a": 1, "b": 1}; ajv 8.20.0 takes
#   the document. The same written with if/then is right in both.
# Matters to: authors of schemas that people write documents with in VS Code: prefer if/then.
# Source: JSON Schema 2020-12 Core, 10.2.2.4 and 11.3.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at vscode-json-languageservice@5.7.2 ajv@8.20.0
seen=$(js <<'JS'
import { createRequire } from 'node:module';
import Ajv2020 from 'ajv/dist/2020.js';
const { getLanguageService, TextDocument } = createRequire(import.meta.url)('vscode-json-languageservice');

const common = { type: 'object', properties: { a: {} }, unevaluatedProperties: false };
const then = { properties: { b: {} } };
const schemas = {
  dependentSchemas: { ...common, dependentSchemas: { a: then } },
  'if/then': { ...common, if: { required: ['a'] }, then },
};
const document = '{"a": 1, "b": 1}';
for (const [name, schema] of Object.entries(schemas)) {
  schema.$schema = 'https://json-schema.org/draft/2020-12/schema';
  const service = getLanguageService({});
  const text = TextDocument.create('file:///a.json', 'json', 1, document);
  const found = await service.doValidation(text, service.parseJSONDocument(text), { schemaValidation: 'error' }, schema);
  const ajv = new Ajv2020.default({ strict: false }).validate(schema, JSON.parse(document));
  console.log(`${name}: ${found.map((one) => one.message).join(' ') || 'nothing'}; ajv: ${ajv}`);
}
JS
)
expect 'what is underlined' 'dependentSchemas: Property b is not allowed.; ajv: true
if/then: nothing; ajv: true' "$seen"
