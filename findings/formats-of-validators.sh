#!/usr/bin/env bash
# "Ann Lee <ann@example.org>" is an email to jsonschema-rs, "2024-01-05 10:30:00+0100" a date-time to ajv; each refuses
# what the other takes.
#
# Expected: where formats are checked, validators agree on addresses and times as people write them: RFC 5321's Mailbox
#   has no name, RFC 3339's date-time a T (or t, or by agreement a space) and a colon in the offset.
# Seen: jsonschema-rs 0.61.0 takes a name before the address; jsonschema 4.26.0 (Python), which asks for an @ alone,
#   takes it too; ajv 8.20.0 with ajv-formats 3.0.1, @cfworker/json-schema 4.1.6 and VS Code's service 5.7.2 do not.
#   The time with a space is one to ajv and cfworker alone, the offset without a colon to ajv alone. "PT1.5H" is a
#   duration to Python's only, once its packages for formats are there; VS Code's knows no durations. All refuse 5 February
#   written 05.02.2024.
# Matters to: schemas for owners, reviewers and times: what passes in the editor or the hook fails on the server.
# Source: JSON Schema 2020-12 Validation, 7.3.1 and 7.3.2; ajv-formats' src/formats.ts, DATE_TIME_SEPARATOR.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at 'jsonschema[format]==4.26.0' jsonschema-rs==0.61.0
npm_at ajv@8.20.0 ajv-formats@3.0.1 @cfworker/json-schema@4.1.6 vscode-json-languageservice@5.7.2
cat >"$work/values.json" <<'JSON'
[["email", "Ann Lee <ann@example.org>"], ["email", "ann@example.org"], ["date-time", "2024-01-05 10:30:00Z"],
 ["date-time", "2024-01-05T10:30:00+0100"], ["date-time", "2024-01-05T10:30:00+01:00"], ["duration", "PT1.5H"], ["date", "05.02.2024"]]
JSON
seen=$(js "$work/values.json" <<'JS'
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { Validator } from '@cfworker/json-schema';
const require = createRequire(import.meta.url);
const Ajv = require('ajv/dist/2020');
const formats = require('ajv-formats');
const { getLanguageService, TextDocument } = require('vscode-json-languageservice');
const ajv = formats(new Ajv());
const service = getLanguageService({});
const takes = { ajv: [], cfworker: [], 'VS Code': [] };
for (const [format, value] of JSON.parse(fs.readFileSync(process.argv[2], 'utf8'))) {
  const schema = { type: 'string', format };
  const document = TextDocument.create('file:///a.json', 'json', 1, JSON.stringify(value));
  const told = await service.doValidation(document, service.parseJSONDocument(document), {}, schema);
  takes.ajv.push(ajv.validate(schema, value));
  takes.cfworker.push(new Validator(schema, '2020-12').validate(value).valid);
  takes['VS Code'].push(told.length === 0);
}
for (const [name, all] of Object.entries(takes)) console.log(name, all.map((one) => one ? '+' : '-').join(' '));
JS
python3 - "$work/values.json" <<'PY'
import json, sys
import jsonschema, jsonschema_rs
draft = jsonschema.Draft202012Validator
ours, theirs = [], []
for kind, value in json.load(open(sys.argv[1])):
    ours.append(draft({'format': kind}, format_checker=draft.FORMAT_CHECKER).is_valid(value))
    theirs.append(jsonschema_rs.Draft202012Validator({'format': kind}, validate_formats=True).is_valid(value))
for name, taken in [('jsonschema', ours), ('jsonschema-rs', theirs)]:
    print(name, *['+' if one else '-' for one in taken])
PY
)
expect 'a name and address, an address; a space, +0100, +01:00; PT1.5H; 05.02.2024' 'ajv - + + + + - -
cfworker - + + - + - -
VS Code - + - - + + -
jsonschema + + - - + + -
jsonschema-rs + + - - + - -' "$seen"
