#!/usr/bin/env bash
# Cerberus takes true for an integer, "ax" for the pattern a|b, and the text "3" where the least is 5.
#
# Expected: YAML's true is a boolean, as to yamale, pykwalify and JSON Schema; a pattern that is matched from end to
#   end is so with a bar in it too; a text is no number above 5.
# Seen: Cerberus 1.3.8: `type: integer` takes true (`type: number` does not), `allowed: [1]` too. It puts a $ behind
#   the pattern, so that in a|b only the last word is bound: "ax" passes, "bx" does not. `min: 5` passes for whatever
#   cannot be compared with 5. `contains: a` takes the text "cat", and a date with a time is a date.
# Matters to: settings checked by it: `replicas: yes` is valid, and so is a state that only begins like an allowed
#   one.
# Source: cerberus/validator.py: `types_mapping['integer']` excludes nothing, _validate_regex, _validate_min ("except
#   TypeError: pass").
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at Cerberus==1.3.8 yamale==6.1.0 pykwalify==1.8.0
seen=$(python3 - <<'PY'
import logging

import cerberus, yamale, yaml
from pykwalify.core import Core

logging.disable()


def takes(rule, text):
    return cerberus.Validator({'x': rule}).validate(yaml.safe_load(text))


for rule, text in (
    ({'type': 'integer'}, 'x: true'),
    ({'type': 'number'}, 'x: true'),
    ({'regex': 'a|b'}, 'x: ax'),
    ({'regex': 'a|b'}, 'x: bx'),
    ({'regex': '(a|b)'}, 'x: ax'),
    ({'min': 5}, 'x: "3"'),
    ({'min': 5}, 'x: 3'),
):
    print(rule, text, takes(rule, text))
try:
    yamale.validate(yamale.make_schema(content='x: int()'), yamale.make_data(content='x: true'))
    print('yamale takes true')
except yamale.YamaleError:
    print('yamale refuses true')
try:
    Core(source_data={'x': True}, schema_data={'type': 'map', 'mapping': {'x': {'type': 'int'}}}).validate()
    print('pykwalify takes true')
except Exception as error:
    print('pykwalify refuses true:', type(error).__name__)
PY
)
expect 'taken' "{'type': 'integer'} x: true True
{'type': 'number'} x: true False
{'regex': 'a|b'} x: ax True
{'regex': 'a|b'} x: bx False
{'regex': '(a|b)'} x: ax False
{'min': 5} x: \"3\" True
{'min': 5} x: 3 False
yamale refuses true
pykwalify refuses true: SchemaError" "$seen"
