#!/usr/bin/env bash
# Models of pydantic made from JSON Schemas: jsonschema-pydantic, dydantic and jsonschema2pydantic take "late" for one of "open" and
# "done"; jambo gives {} back for {"a": 1} and takes -1 at "null or at least 0"; two refuse each text at an allOf.
#
# Expected: what the package jsonschema says, with the same data given back; or the schema is refused.
# Seen: jsonschema-pydantic 0.6 and dydantic 0.0.8 keep of a value its type: no list of values, no constant, no limit, pattern or
#   length; jsonschema2pydantic 0.1.3 keeps limits and lengths. jambo 0.2.0.post1 drops the keys of an object that may have any, and
#   refuses "5" where one of integer and text is asked for. jambo and schema2model 0.1.1 drop limits beside "null". Of "a text" and
#   "at least two signs", joined by allOf, json-schema-to-pydantic-rs 0.2.0 and jsonschema-pydantic make a model that no text meets.
#   jsonschema-pydantic-converter 0.4.1 takes "2" for one of 1, 2, 3. All eight take "false" and "5" for false and 5.
# Matters to: tools and services that check rows, or a language model's answer, by a schema: a wrong status or a minus passes.
# Source: the READMEs, jsonschema_to_pydantic(schema), create_model_from_schema(schema), generate_schema(schema), transform(schema).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at jambo==0.2.0.post1 jsonschema-pydantic==0.6 jsonschema-pydantic-converter==0.4.1 dydantic==0.0.8 jsonschema2pydantic==0.1.3 \
    schema2model==0.1.1 json-schema-to-pydantic-rs==0.2.0 jsonschema==4.26.0 pydantic==2.14.4
seen=$(python3 -W ignore 2>"$work/python.log" <<'PY'
import copy, json
from dydantic import create_model_from_schema
from jambo import SchemaConverter
from json_schema_to_pydantic_rs import create_model
from jsonschema import Draft202012Validator
from jsonschema2pydantic import generate_schema
from jsonschema_pydantic import jsonschema_to_pydantic
from jsonschema_pydantic_converter import transform
from schema2model import schema2model
makers = {'jambo': SchemaConverter.build, 'jsonschema-pydantic': jsonschema_to_pydantic, 'converter': transform,
          'dydantic': create_model_from_schema, 'jsonschema2pydantic': generate_schema, 'schema2model': schema2model, 'rs': create_model}
cases = [
    ({'type': 'string', 'enum': ['open', 'done']}, 'late'), ({'enum': [1, 2, 3]}, '2'), ({'type': 'string', 'const': 'open'}, 'done'),
    ({'type': 'number', 'minimum': 0}, -5.5), ({'type': 'string', 'pattern': '^C'}, 'x'), ({'type': 'string', 'minLength': 1}, ''),
    ({'type': 'array', 'items': {'type': 'string'}, 'minItems': 1}, []), ({'type': ['integer', 'null'], 'minimum': 0}, -1),
    ({'type': 'object'}, {'a': 1}), ({'type': 'object', 'additionalProperties': {'type': 'integer'}}, {'a': 'x'}),
    ({'oneOf': [{'type': 'integer'}, {'type': 'string'}]}, '5'), ({'allOf': [{'type': 'string'}, {'minLength': 2}]}, 'ab'),
    ({'type': 'boolean'}, 'false'), ({'type': 'integer'}, '5'),
]
for rule, value in cases:
    schema = {'title': 'Row', 'type': 'object', 'properties': {'value': rule}, 'required': ['value']}
    right = Draft202012Validator(schema).is_valid({'value': value})
    other = []
    for name, make in makers.items():
        try:
            model = make(copy.deepcopy(schema))
        except Exception:
            continue
        try:
            back = json.loads(model.model_validate({'value': value}).model_dump_json(by_alias=True))['value']
        except Exception:
            back = KeyError
        if (back is not KeyError) != right or right and back != value:
            other.append(name if back in (KeyError, value) else f'{name} {json.dumps(back)}')
    print(json.dumps(rule), 'takes' if right else 'refuses', json.dumps(value) + ', not so:', ', '.join(other))
PY
)
expect 'models' '{"type": "string", "enum": ["open", "done"]} refuses "late", not so: jsonschema-pydantic, dydantic, jsonschema2pydantic
{"enum": [1, 2, 3]} refuses "2", not so: jsonschema-pydantic, converter 2, dydantic, jsonschema2pydantic
{"type": "string", "const": "open"} refuses "done", not so: jsonschema-pydantic, dydantic, jsonschema2pydantic
{"type": "number", "minimum": 0} refuses -5.5, not so: jsonschema-pydantic, dydantic
{"type": "string", "pattern": "^C"} refuses "x", not so: jsonschema-pydantic, dydantic, jsonschema2pydantic
{"type": "string", "minLength": 1} refuses "", not so: jsonschema-pydantic, dydantic
{"type": "array", "items": {"type": "string"}, "minItems": 1} refuses [], not so: jsonschema-pydantic, dydantic, jsonschema2pydantic, schema2model
{"type": ["integer", "null"], "minimum": 0} refuses -1, not so: jambo, schema2model
{"type": "object"} takes {"a": 1}, not so: jambo {}
{"type": "object", "additionalProperties": {"type": "integer"}} refuses {"a": "x"}, not so: jambo {}, jsonschema-pydantic, dydantic
{"oneOf": [{"type": "integer"}, {"type": "string"}]} takes "5", not so: jambo
{"allOf": [{"type": "string"}, {"minLength": 2}]} takes "ab", not so: jsonschema-pydantic, rs
{"type": "boolean"} refuses "false", not so: jambo false, jsonschema-pydantic false, converter false, dydantic false, jsonschema2pydantic false, schema2model false, rs false
{"type": "integer"} refuses "5", not so: jambo 5, jsonschema-pydantic 5, converter 5, dydantic 5, jsonschema2pydantic 5, schema2model 5, rs 5' "$seen"
