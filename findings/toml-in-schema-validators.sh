#!/usr/bin/env bash
# Three validators of TOML by JSON Schema disagree on 1.0 as an integer, on a date as a text, and on "nan" as at most
# 5.
#
# Expected: JSON Schema's data model decides: 1.0 is an integer; a TOML date is a string in all or in none; nan is no
#   number of JSON, so it is refused, or it is compared, and is not at most 5.
# Seen: tombi 1.9.6 refuses 1.0 and 1e3 as integers and takes a date for a string only where the schema has `format:
#   date`; taplo 0.9.3 takes both; check-jsonschema 0.39.0 takes both, and nan where the schema says `maximum: 5`,
#   which the others refuse. A local date and time passes as `format: date-time` in check-jsonschema alone.
# Matters to: projects whose settings are checked in the editor by one of them (both are language servers) and in the
#   pre-commit hook by another.
# Source: JSON Schema 2020-12 Core, 4.2.1; TOML 1.0, "Float", "Local Date".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at taplo==0.9.3 tombi==1.9.6 check-jsonschema==0.39.0
cd "$work"
cat >schema.json <<'JSON'
{"$schema": "http://json-schema.org/draft-07/schema#", "type": "object", "properties": {
  "count": {"type": "integer"}, "share": {"type": "number", "maximum": 5}, "due": {"type": "string"},
  "day": {"type": "string", "format": "date"}, "at": {"type": "string", "format": "date-time"}}}
JSON
says() { if "$@" >/dev/null 2>&1; then printf ' takes'; else printf ' refuses'; fi; }
while IFS='|' read -r line stated; do
    printf '#:schema ./schema.json\n%s\n' "$line" >a.toml
    seen=$(
        says py/bin/taplo lint --schema "file://$work/schema.json" a.toml
        says py/bin/tombi lint --offline a.toml
        says python3 -m check_jsonschema --schemafile schema.json a.toml
    )
    expect "$line (taplo, tombi, check-jsonschema)" "$stated" "$seen"
done <<'LINES'
count = 1| takes takes takes
count = 1.0| takes refuses takes
share = 6| refuses refuses refuses
share = nan| refuses refuses takes
due = 2024-01-05| takes refuses takes
day = 2024-01-05| takes takes takes
at = 2024-01-05T10:30:00| refuses refuses takes
LINES
