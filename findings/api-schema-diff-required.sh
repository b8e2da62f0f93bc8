#!/usr/bin/env bash
# api-schema-diff, asked whether a new JSON Schema breaks clients, calls a property that becomes required harmless and
# one that becomes optional a break, and sees no change from "string" to "integer".
#
# Expected: as its README has it: "Property type changes" and "Optional → required fields" are breaking, for JSON
#   Schema as for OpenAPI; documents with string values are no longer valid where an integer is asked.
# Seen: api-schema-diff 1.0.4 compares the two files as any two JSON documents: what is added, "required" or
#   "additionalProperties": false among it, never breaks; what is taken away always does; a changed text or number
#   ("string" to "integer", "minimum": 0 to 5, a value gone from "enum") is no difference. It exits with 0.
# Matters to: checks before a merge that let a stricter schema pass and stop a looser one.
# Source: its README, "Breaking changes detected", "Supported inputs".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at api-schema-diff==1.0.4
cd "$work"
seen=$(python3 - 2>"$work/log" <<'PY'
import json, subprocess, sys

def claim(days='string', **more):
    return {'type': 'object', 'properties': {'days': {'type': days}, 'who': {'type': 'string'}}, **more}

for what, old, new in (
    ('who is required', claim(), claim(required=['who'])),
    ('who is optional', claim(required=['who']), claim()),
    ('a text becomes a number', claim(), claim('integer')),
    ('other names are refused', claim(), claim(additionalProperties=False)),
    ('a value less', {'type': 'string', 'enum': ['a', 'b']}, {'type': 'string', 'enum': ['a']}),
    ('at least 5', {'type': 'integer', 'minimum': 0}, {'type': 'integer', 'minimum': 5}),
):
    for name, schema in (('old.json', old), ('new.json', new)):
        with open(name, 'w') as file:
            json.dump(schema, file)
    ended = subprocess.run([sys.executable, '-m', 'schema_diff.cli', 'old.json', 'new.json'], capture_output=True, text=True)
    said = [line for line in ended.stdout.splitlines() if 'reaking changes found' in line or 'BREAKING' in line]
    print(f'{what}: {ended.returncode}, {said[0]}')
PY
)
expect 'exit status and verdict' 'who is required: 0, No breaking changes found.
who is optional: 1, BREAKING CHANGES FOUND
a text becomes a number: 0, No breaking changes found.
other names are refused: 0, No breaking changes found.
a value less: 0, No breaking changes found.
at least 5: 0, No breaking changes found.' "$seen"
