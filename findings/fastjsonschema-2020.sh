#!/usr/bin/env bash
# fastjsonschema takes a schema of 2020-12 without a word and ignores what draft 7 did not have.
#
# Expected: a `$schema` that it does not know is refused, or what is new in it is applied.
# Seen: fastjsonschema 2.22.3 reads it as draft 7: unevaluatedProperties, dependentRequired and prefixItems
#   allow anything, and what stands beside a $ref is ignored. No error, no warning.
# Matters to: whoever publishes a schema of 2020-12: a validator in use (nbformat has it) says "valid" of
#   documents that others refuse.
# Source: its documentation: "implements JSON schema drafts 04, 06 and 07", "When not specified, the latest".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at fastjsonschema==2.22.3 jsonschema==4.26.0
seen=$(python3 -W error - <<'PY'
import fastjsonschema, jsonschema

cases = [
    ({'type': 'object', 'unevaluatedProperties': False}, {'a': 1}),
    ({'dependentRequired': {'a': ['b']}}, {'a': 1}),
    ({'prefixItems': [{'type': 'string'}]}, [1]),
    ({'$ref': '#/$defs/x', 'required': ['y'], '$defs': {'x': {'required': ['x']}}}, {'x': 1}),
]
for schema, document in cases:
    schema = {'$schema': 'https://json-schema.org/draft/2020-12/schema', **schema}
    try:
        fastjsonschema.compile(schema)(document)
        fast = 'valid'
    except fastjsonschema.JsonSchemaValueException:
        fast = 'refused'
    other = jsonschema.Draft202012Validator(schema).is_valid(document)
    print(list(schema)[1], fast, 'valid' if other else 'refused')
PY
)
expect 'fastjsonschema and jsonschema' 'type valid refused
dependentRequired valid refused
prefixItems valid refused
$ref valid refused' "$seen"
