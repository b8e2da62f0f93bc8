#!/usr/bin/env bash
# A model that json-schema-to-pydantic makes of "uniqueItems": true gives the list [3, 1, 2, 1] back as [1, 2, 3], and
# a model of "additionalProperties" gives {} back.
#
# Expected: uniqueItems refuses equal items and leaves the order alone; properties that are allowed by
#   additionalProperties or patternProperties are kept.
# Seen: json-schema-to-pydantic 0.5.0 with pydantic 2.14.4: the field is a set, so equal items are dropped instead of
#   refused and the order is lost; names that are not in "properties" are dropped, allowed or not, also where the
#   schema says "additionalProperties": false; "minProperties", "not", "if" and "dependentRequired" are not looked at.
# Matters to: lists in which the order says something (steps, ranks, columns), and open records, that pass through such
#   a model.
# Source: JSON Schema 2020-12 validation, 6.4.3 (uniqueItems); core, 10.3.2.3 (additionalProperties).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at json-schema-to-pydantic==0.5.0 pydantic==2.14.4
seen=$(python3 - <<'PY'
from json_schema_to_pydantic import create_model

for more, document in (
    ({'properties': {'ranks': {'type': 'array', 'items': {'type': 'integer'}, 'uniqueItems': True}}}, '{"ranks": [3, 1, 2, 1]}'),
    ({'additionalProperties': {'type': 'integer'}}, '{"days": 5}'),
    ({'additionalProperties': False}, '{"days": 5}'),
    ({'patternProperties': {'^x-': {'type': 'string'}}}, '{"x-note": "kept?"}'),
    ({'minProperties': 1}, '{}'),
):
    model = create_model({'title': 'Claim', 'type': 'object', **more})
    print(document, '=>', model.model_validate_json(document).model_dump_json())
PY
)
expect 'documents through the model' '{"ranks": [3, 1, 2, 1]} => {"ranks":[1,2,3]}
{"days": 5} => {}
{"days": 5} => {}
{"x-note": "kept?"} => {}
{} => {}' "$seen"
