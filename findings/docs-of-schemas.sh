#!/usr/bin/env bash
# JSON Schemas described in Markdown: jsonschema2md writes "Minimum: 99" of 99.9, "Minimum: 0" of -0.5 and "a multiple of 0" of
# 0.1; jsonschema-markdown puts what follows a bar in a description in another column.
#
# Expected: the limits that the schema has; a bar in a cell with a backslash, as json-schema-for-humans 1.5.1 writes it.
# Seen: jsonschema2md 1.7.0 cuts the decimals off minimum, maximum and multipleOf, but not off a default, and leaves deprecated
#   properties out, though its README says that it shows them unless told otherwise. jsonschema-markdown 2026.8.0 leaves bars
#   bare in descriptions and examples, but not in patterns; minItems and uniqueItems of a list with items are gone, minLength
#   beside a format too, and a null among the values is "None".
# Matters to: pages on a register's or an API's fields: an SLO of 99.9 % is documented as 99 %, a description ends at its bar.
# Source: the READMEs: "Convert JSON Schema to human-readable Markdown documentation"; JSON Schema, 6.2.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at jsonschema2md==1.7.0 jsonschema-markdown==2026.8.0
cat >"$work/made.json" <<'JSON'
{
  "title": "SLO",
  "type": "object",
  "properties": {
    "target": { "type": "number", "minimum": 99.9, "maximum": 99.99, "default": 99.95 },
    "step": { "type": "number", "minimum": -0.5, "multipleOf": 0.1 },
    "old": { "type": "string", "deprecated": true },
    "id": { "type": "string", "description": "its name | its number" },
    "owners": { "type": "array", "items": { "type": "string" }, "minItems": 2, "uniqueItems": true },
    "mail": { "type": "string", "format": "email", "minLength": 9 },
    "state": { "enum": ["open", null] }
  }
}
JSON
cd "$work"
seen=$(python3 -c 'import json, jsonschema2md
print("".join(jsonschema2md.Parser().parse_schema(json.load(open("made.json")))))' 2>"$work/warning" |
    sed 's/<a [^>]*><\/a>//' | grep -E '^- |Items'
python3 -c 'from jsonschema_markdown.main import cli; cli()' made.json 2>"$work/warning" |
    sed 's/](http[^)]*)/]/' | grep '^|')
expect 'Markdown' '- **`target`** *(number)*: Minimum: `99`. Maximum: `99`. Default: `99.95`.
- **`step`** *(number)*: Minimum: `0`. Must be a multiple of `0`.
- **`id`** *(string)*: its name | its number.
- **`owners`** *(array)*: Length must be at least 2. Items must be unique.
  - **Items** *(string)*
- **`mail`** *(string, format: email)*: Length must be at least 9.
- **`state`**: Must be one of: "open" or null.
| Property | Type | Required | Possible values | Deprecated | Default | Description | Examples |
| -------- | ---- | -------- | --------------- | ---------- | ------- | ----------- | -------- |
| target | `number` |  | `99.9 <= x <= 99.99` |  | `99.95` |  |  |
| step | `number` |  | `-0.5 <= x ` and multiple of `0.1` |  |  |  |  |
| id | `string` |  | string |  |  | its name | its number |  |
| owners | `array` |  | string |  |  |  |  |
| mail | `string` |  | Format: [`email`] |  |  |  |  |
| state | `None` |  | `open` `None` |  |  |  |  |
| old | `string` |  | string | ⛔️ |  |  |  |' "$seen"
