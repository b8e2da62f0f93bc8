#!/usr/bin/env bash
# Data made from JSON Schemas that the schemas refuse: json-schema-faker's of "at least 1000000", of a name "^SLO-" and of a
# duration, and jsf's of a state that is false; jsf ends with an error at "at most -5".
#
# Expected: what a generator makes is valid by the schema that it is made from; ajv 8.20.0 with ajv-formats 3.0.1 judges
#   sixty of each ("refused": some or all).
# Seen: json-schema-faker 0.6.3 counts up to 1000000 whatever the least is, makes "SLO" of the pattern "^SLO-" and takes no
#   notice of propertyNames, adds capitals to a pattern of small letters where the text is to be long, cuts an address off, and
#   writes "PT0D". jsf 0.11.2 (Python) makes 0 of false, counts from 0 to 9999, and leaves required properties out that are not
#   described. openapi-sampler 1.7.10 and @stoplight/json-schema-sampler 0.3.0 repeat an item where all are to differ.
# Matters to: tests, mock servers and forms that are filled from a schema: they fail at data that nobody wrote, or pass by it.
# Source: json-schema-faker's README, "Generate valid JSON data from JSON Schema definitions"; jsf's, "from any JSON schema".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at json-schema-faker@0.6.3 openapi-sampler@1.7.10 @stoplight/json-schema-sampler@0.3.0 ajv@8.20.0 ajv-formats@3.0.1
pip_at jsf==0.11.2
cat >"$work/js/made.py" <<'PY'
import json, sys
from jsf import JSF

for schema in json.load(sys.stdin):
    made = []
    for _ in range(60):
        try:
            made.append({'value': JSF(schema).generate()})
        except Exception as error:
            made.append({'error': type(error).__name__})
    print(json.dumps(made))
PY
seen=$(js <<'JS'
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { generateSync } from 'json-schema-faker';
const require = createRequire(import.meta.url);
const ajv = new (require('ajv/dist/2020').default)({ strict: false });
require('ajv-formats').default(ajv);
const schemas = {
  'at least 1000000': { type: 'integer', minimum: 1000000 },
  'at most -5': { type: 'integer', maximum: -5 },
  'false alone': { type: 'boolean', const: false },
  'a name ^SLO-': { type: 'object', minProperties: 1, patternProperties: { '^SLO-': { type: 'number' } }, additionalProperties: false },
  'names of three letters': { type: 'object', propertyNames: { pattern: '^[a-z]{3}$' }, minProperties: 1 },
  'twenty small letters': { type: 'string', pattern: '^[a-z-]+$', minLength: 20 },
  'a short address': { type: 'string', format: 'email', maxLength: 12 },
  'a duration': { type: 'string', format: 'duration' },
  'all three states': { type: 'array', items: { enum: ['open', 'done', 'late'] }, minItems: 3, uniqueItems: true },
  'b is required': { type: 'object', properties: { a: { type: 'string' } }, required: ['a', 'b'] },
};
const list = Object.values(schemas);
const samples = execFileSync('python3', ['made.py'], { input: JSON.stringify(list), encoding: 'utf8' }).trim().split('\n').map(JSON.parse);
const seeds = Array.from({ length: 60 }, (_, seed) => seed);
const makers = {
  'json-schema-faker': (schema) => seeds.map((seed) => ({ value: generateSync(schema, { seed }) })),
  jsf: (schema) => samples[list.indexOf(schema)],
  'openapi-sampler': (schema) => [{ value: require('openapi-sampler').sample(schema) }],
  stoplight: (schema) => [{ value: require('@stoplight/json-schema-sampler').sample(schema) }],
};
for (const [name, schema] of Object.entries(schemas)) {
  const valid = ajv.compile(schema);
  console.log(`${name}:`, Object.entries(makers).map(([maker, make]) => {
    const made = make(schema).map(({ value, error }) => error ?? valid(value));
    const error = made.find((kind) => typeof kind === 'string');
    return `${maker} ${error ?? (made.includes(false) ? 'refused' : 'valid')}`;
  }).join(', '));
}
JS
)
expect 'made' 'at least 1000000: json-schema-faker refused, jsf ValueError, openapi-sampler valid, stoplight valid
at most -5: json-schema-faker valid, jsf ValueError, openapi-sampler valid, stoplight valid
false alone: json-schema-faker valid, jsf refused, openapi-sampler valid, stoplight valid
a name ^SLO-: json-schema-faker refused, jsf AttributeError, openapi-sampler refused, stoplight refused
names of three letters: json-schema-faker refused, jsf refused, openapi-sampler refused, stoplight refused
twenty small letters: json-schema-faker refused, jsf refused, openapi-sampler valid, stoplight valid
a short address: json-schema-faker refused, jsf refused, openapi-sampler refused, stoplight refused
a duration: json-schema-faker refused, jsf refused, openapi-sampler refused, stoplight refused
all three states: json-schema-faker valid, jsf valid, openapi-sampler refused, stoplight refused
b is required: json-schema-faker valid, jsf refused, openapi-sampler refused, stoplight refused' "$seen"
