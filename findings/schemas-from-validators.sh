#!/usr/bin/env bash
# JSON Schemas made of validators: joi-to-json makes of "not ADR-" a pattern that only "ADR-7" meets, the date-times and times
# of @valibot/to-json-schema refuse each one that the validator takes, and @sodaru/yup-to-json-schema drops noUnknown and
# isTrue.
#
# Expected: what the validator takes is valid by its schema, by ajv 8.20.0 with formats; what it refuses is not.
# Seen: joi-to-json 5.0.5 with joi 18.0.0 drops invert: true, which its README's example has, the length of a text and port(),
#   writes the flag of /^open$/i into the pattern, and closes joi.object() to every property. @valibot/to-json-schema 1.8.0 with
#   valibot 1.5.0 writes date-time, which wants seconds and a zone, for isoDateTime, which takes 2024-01-05T10:30 alone, and
#   time for isoTime, 10:30. @sodaru/yup-to-json-schema 2.0.1 with yup 1.7.1 drops the flag i, and of nullable() beside a list
#   of values the null.
# Matters to: a form and its documentation, or a service and its clients, that check by two sides of one schema.
# Source: the READMEs: parse(joiSchema, 'json'), toJsonSchema(schema), convertSchema(schema); JSON Schema, 7.3.1.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at joi-to-json@5.0.5 joi@18.0.0 @valibot/to-json-schema@1.8.0 valibot@1.5.0 @sodaru/yup-to-json-schema@2.0.1 yup@1.7.1 ajv@8.20.0 \
    ajv-formats@3.0.1
seen=$(js <<'JS'
import { convertSchema } from '@sodaru/yup-to-json-schema';
import { toJsonSchema } from '@valibot/to-json-schema';
import Ajv from 'ajv';
import formats from 'ajv-formats';
import joi from 'joi';
import joiToJson from 'joi-to-json';
import * as v from 'valibot';
import * as yup from 'yup';

const ajv = formats(new Ajv({ strict: false }));
const sides = {
  joi: (made) => [joiToJson(made, 'json'), (value) => !made.validate(value, { convert: false }).error],
  valibot: (made) => [toJsonSchema(made), (value) => v.is(made, value)],
  yup: (made) => [convertSchema(made), (value) => made.isValidSync(value, { strict: true })],
};
const cases = [
  ['joi', joi.string().pattern(/^ADR-/, { invert: true }), 'ADR-7', 'C01'], ['joi', joi.string().length(3), 'C01', 'C1'],
  ['joi', joi.string().pattern(/^open$/i), 'open', 'Open'], ['joi', joi.number().port(), 443, 2.5],
  ['joi', joi.object(), { a: 1 }], ['joi', joi.string().lowercase(), 'Open'],
  ['valibot', v.pipe(v.string(), v.isoDateTime()), '2024-01-05T10:30', '2024-01-05T10:30:00Z'],
  ['valibot', v.pipe(v.string(), v.isoTime()), '10:30', '10:30:00Z'], ['valibot', v.pipe(v.string(), v.isoTimestamp()), '2024-01-05T10:30:00Z'],
  ['yup', yup.object({ a: yup.string() }).noUnknown(), { b: 1 }], ['yup', yup.boolean().isTrue(), false],
  ['yup', yup.string().oneOf(['open', 'done']).nullable(), null], ['yup', yup.string().matches(/^open$/i), 'Open'],
  ['yup', yup.string().datetime(), 'soon'],
];
for (const [side, made, ...values] of cases) {
  const [{ $schema, ...schema }, check] = sides[side](made);
  for (const value of values) {
    const says = (valid) => (valid ? 'takes' : 'refuses');
    console.log(`${side} ${says(check(value))}, its schema ${says(ajv.validate(schema, value))} ${JSON.stringify(value)}: ${JSON.stringify(schema)}`);
  }
}
JS
)
expect 'two sides' 'joi refuses, its schema takes "ADR-7": {"type":"string","pattern":"^ADR-"}
joi takes, its schema refuses "C01": {"type":"string","pattern":"^ADR-"}
joi takes, its schema takes "C01": {"type":"string"}
joi refuses, its schema takes "C1": {"type":"string"}
joi takes, its schema refuses "open": {"type":"string","pattern":"^open$/i"}
joi takes, its schema refuses "Open": {"type":"string","pattern":"^open$/i"}
joi takes, its schema takes 443: {"type":"number"}
joi refuses, its schema takes 2.5: {"type":"number"}
joi takes, its schema refuses {"a":1}: {"type":"object","properties":{},"additionalProperties":false}
joi refuses, its schema takes "Open": {"type":"string"}
valibot takes, its schema refuses "2024-01-05T10:30": {"type":"string","format":"date-time"}
valibot refuses, its schema takes "2024-01-05T10:30:00Z": {"type":"string","format":"date-time"}
valibot takes, its schema refuses "10:30": {"type":"string","format":"time"}
valibot refuses, its schema takes "10:30:00Z": {"type":"string","format":"time"}
valibot takes, its schema takes "2024-01-05T10:30:00Z": {"type":"string","format":"date-time"}
yup refuses, its schema takes {"b":1}: {"type":"object","default":{},"properties":{"a":{"type":"string"}}}
yup refuses, its schema takes false: {"type":"boolean"}
yup takes, its schema refuses null: {"type":["string","null"],"enum":["open","done"]}
yup takes, its schema refuses "Open": {"type":"string","pattern":"^open$"}
yup refuses, its schema takes "soon": {"type":"string"}' "$seen"
