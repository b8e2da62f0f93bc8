#!/usr/bin/env bash
# json-schema-library, completing a valid value under `anyOf`, makes [] of the text "Ann" and "low" of the number 5.
#
# Expected: getData "will then complement any missing values from the schema, while keeping the initial values" (its
#   README): what is valid and lacks nothing stays.
# Seen: json-schema-library 11.6.2 bends the value to the first branch of anyOf that can be made to fit, though another
#   takes it as it is: under anyOf of a list and a text the text "Ann" becomes [], under anyOf of "low" and a number 5
#   becomes "low", under anyOf of a text and a list ["a","b"] becomes the text ["a","b"] in quotes, true becomes "true",
#   and an object of the second kind gets the property of the first. Under oneOf, and under a list of types, all stay.
# Matters to: forms and editors built on it (its getData fills them): "owner: a name or a list of names" loses the name.
# Source: json-schema-library's README, "getData"; JSON Schema Core 2020-12, 10.2.1.2 (anyOf: valid against at least one).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at json-schema-library@11.6.2
seen=$(js <<'JS'
import { compileSchema } from 'json-schema-library';
const text = { type: 'string' }, list = { type: 'array', items: text }, number = { type: 'number' };
const holds = (name) => ({ type: 'object', properties: { [name]: text }, required: [name] });
const cases = [
  [[list, text], 'Ann'], [[{ const: 'low' }, number], 5], [[text, list], ['a', 'b']], [[text, { type: 'boolean' }], true],
  [[holds('x'), holds('y')], { y: 'b' }], [[text, { type: 'null' }], null],
];
for (const [branches, value] of cases) {
  const given = JSON.stringify(value);
  const parts = ['anyOf', 'oneOf'].map((word) => {
    const node = compileSchema({ [word]: branches });
    return `${word}: ${node.validate(value).valid} ${JSON.stringify(node.getData(structuredClone(value)))}`;
  });
  console.log(given, ...parts);
}
JS
)
expect 'value; whether valid, and completed' '"Ann" anyOf: true [] oneOf: true "Ann"
5 anyOf: true "low" oneOf: true 5
["a","b"] anyOf: true "[\"a\",\"b\"]" oneOf: true ["a","b"]
true anyOf: true "true" oneOf: true true
{"y":"b"} anyOf: true {"x":"","y":"b"} oneOf: true {"y":"b"}
null anyOf: true null oneOf: true null' "$seen"
