#!/usr/bin/env bash
# check-jsonschema, which checks formats, takes "see the book" and "" for a uri.
#
# Expected: check-jsonschema 0.39.0 asserts "format" unless told not to, and names uri among the formats
#   that --disable-formats can switch off; so a uri is checked.
# Seen: it checks date, email and others, and lets any text pass as uri, uri-reference, iri, duration,
#   hostname: the checks need packages that it does not install (rfc3987 or rfc3986-validator), and where they are
#   missing jsonschema leaves the check out without a word. With rfc3986-validator installed the
#   same command refuses the text.
# Matters to: authors whose documents pass in the pre-commit hook and fail in ajv; keep a `pattern` beside
#   the format.
# Source: jsonschema/_format.py (imports under suppress(ImportError)); check-jsonschema's usage, "--disable-formats".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at check-jsonschema==0.39.0 jsonschema==4.26.0
cd "$work"
verdict() {
    printf '{"$schema": "https://json-schema.org/draft/2020-12/schema", "format": "%s"}' "$1" >schema.json
    printf '"%s"' "$2" >document.json
    python3 -m check_jsonschema --schemafile schema.json document.json | head -n 1
}
ok='ok -- validation done'
bad='Schema validation errors were encountered.'
expect 'date' "$bad" "$(verdict date 2023-02-30)"
for text in 'see the book' '' 'https://example.org/a b'; do
    expect "uri: '$text'" "$ok" "$(verdict uri "$text")"
done
expect 'duration' "$ok" "$(verdict duration 'a while')"
expect 'hostname' "$ok" "$(verdict hostname 'not a host')"
pip_at rfc3986-validator==0.1.1
expect 'uri, once rfc3986-validator is there' "$bad" "$(verdict uri 'see the book')"
