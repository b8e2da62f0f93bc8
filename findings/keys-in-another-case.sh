#!/usr/bin/env bash
# Keys put in camel case and back: what stood under -5 stands under 5 in six pairs of eleven, the day 2024-01-05 is "20240105" in
# nine, the id C-1 "c1" or "c_1", of slo_99_9 and slo_999 one is left; js-convert-case makes {} of a date, and "" of the key "%".
#
# Expected: {"slo_99_9": 1, "slo_999": 2}, made camel case for JavaScript and snake case again, is the same; a key that is no name,
#   such as an id, a day, a number or an address, stays as it is.
# Seen: humps 2.0.1, ts-case-convert 2.3.1, snake-camel 1.0.9 and recase 1.0.4 leave 5 and -5 alone, recase all but
#   capitals, and pyhumps 3.8.0 the id. ann@example.org is ann_example_org in four pairs and ann@example_org in three. Of two keys
#   that become one the first is lost without a word.
# Matters to: registers whose keys are ids, days, levels or people, which pass through a web client that renames all keys.
# Source: the READMEs, such as humps.camelizeKeys(object), humps.decamelizeKeys(object).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at humps@2.0.1 ts-case-convert@2.3.1 snake-camel@1.0.9 js-convert-case@4.2.0 casing@1.1.0 convert-keys@1.3.4 recase@1.0.4 \
    camelcase-keys@10.0.3 snakecase-keys@8.1.0 decamelize-keys@2.1.0 camelize@1.0.1 snakeize@0.1.0 json-case-convertor@1.4.4
pip_at pyhumps==3.8.0
seen=$(js <<'JS'
import camelcaseKeys from 'camelcase-keys';
import camelize from 'camelize';
import casing from 'casing';
import convertKeys from 'convert-keys';
import decamelizeKeys from 'decamelize-keys';
import humps from 'humps';
import convertCase from 'js-convert-case';
import convertor from 'json-case-convertor';
import recase from 'recase';
import snakeCamel from 'snake-camel';
import snakecaseKeys from 'snakecase-keys';
import snakeize from 'snakeize';
import { objectToCamel, objectToSnake } from 'ts-case-convert';
const deep = { deep: true };
const pairs = {
  humps: [humps.camelizeKeys, humps.decamelizeKeys],
  'ts-case-convert': [objectToCamel, objectToSnake],
  'snake-camel': [snakeCamel.toCamel, snakeCamel.toSnake],
  'js-convert-case': [(data) => convertCase.camelKeys(data, { recursive: true }), (data) => convertCase.snakeKeys(data, { recursive: true })],
  casing: [(data) => casing.camelize(data), (data) => casing.snakeize(data)],
  'convert-keys': [convertKeys.toCamel, convertKeys.toSnake],
  recase: [(data) => recase.create({}).camelCopy(data), (data) => recase.create({}).snakeCopy(data)],
  'camelcase-keys, snakecase-keys': [(data) => camelcaseKeys(data, deep), (data) => snakecaseKeys(data, deep)],
  'camelcase-keys, decamelize-keys': [(data) => camelcaseKeys(data, deep), (data) => decamelizeKeys(data, deep)],
  'camelize, snakeize': [camelize, snakeize],
  'json-case-convertor': [convertor.camelCaseKeys, convertor.snakeCaseKeys],
};
const all = [{ slo_99_9: 1, slo_999: 2 }, { 'C-1': 'open' }, { '2024-01-05': 5 }, { 5: 1, '-5': 2 }, { '10:30': 1 }, { 'ann@example.org': 1 },
  { due_date: new Date(Date.UTC(2024, 0, 5)) }, { '%': 1 }];
for (const data of all) {
  const back = new Map();
  for (const [name, [there, again]] of Object.entries(pairs)) {
    const seen = JSON.stringify(again(there({ ...data })));
    back.set(seen, [...back.get(seen) ?? [], name]);
  }
  const right = JSON.stringify(data);
  console.log(`${right}:`, [...back].map(([seen, names]) => `${seen === right ? 'right' : seen} ${names.join('; ')}`).join(' | '));
}
JS
python3 <<'PY'
import humps
for data in ({'slo_99_9': 1, 'slo_999': 2}, {'C-1': 'open'}, {'2024-01-05': 5}, {'lead_time_p95': 1}):
    print('pyhumps', data, humps.decamelize(humps.camelize(data)))
PY
)
expect 'there and back' '{"slo_99_9":1,"slo_999":2}: {"slo999":2} humps; snake-camel; js-convert-case; casing; camelcase-keys, snakecase-keys; camelcase-keys, decamelize-keys; camelize, snakeize | {"slo_999":2} ts-case-convert; convert-keys; json-case-convertor | right recase
{"C-1":"open"}: {"c1":"open"} humps; js-convert-case; casing; camelcase-keys, snakecase-keys; camelcase-keys, decamelize-keys; camelize, snakeize | {"c_1":"open"} ts-case-convert; convert-keys; json-case-convertor | {"c-1":"open"} snake-camel | {"_c-1":"open"} recase
{"2024-01-05":5}: {"20240105":5} humps; ts-case-convert; js-convert-case; casing; convert-keys; camelcase-keys, snakecase-keys; camelcase-keys, decamelize-keys; camelize, snakeize; json-case-convertor | right snake-camel; recase
{"5":1,"-5":2}: right humps; ts-case-convert; snake-camel; recase; camelcase-keys, decamelize-keys | {"5":2} js-convert-case; casing; convert-keys; camelcase-keys, snakecase-keys; camelize, snakeize; json-case-convertor
{"10:30":1}: right humps; ts-case-convert; snake-camel; casing; recase; camelcase-keys, decamelize-keys; camelize, snakeize | {"1030":1} js-convert-case; convert-keys; json-case-convertor | {"10_30":1} camelcase-keys, snakecase-keys
{"ann@example.org":1}: right humps; ts-case-convert; snake-camel; recase | {"ann_example_org":1} js-convert-case; convert-keys; camelcase-keys, snakecase-keys; json-case-convertor | {"ann@example_org":1} casing; camelcase-keys, decamelize-keys; camelize, snakeize
{"due_date":"2024-01-05T00:00:00.000Z"}: right humps; ts-case-convert; snake-camel; casing; convert-keys; recase; camelcase-keys, snakecase-keys; camelcase-keys, decamelize-keys; camelize, snakeize; json-case-convertor | {"due_date":{}} js-convert-case
{"%":1}: right humps; ts-case-convert; snake-camel; casing; recase; camelcase-keys, decamelize-keys; camelize, snakeize | {"":1} js-convert-case; convert-keys; camelcase-keys, snakecase-keys; json-case-convertor
pyhumps {'\''slo_99_9'\'': 1, '\''slo_999'\'': 2} {'\''slo999'\'': 2}
pyhumps {'\''C-1'\'': '\''open'\''} {'\''C-1'\'': '\''open'\''}
pyhumps {'\''2024-01-05'\'': 5} {'\''20240105'\'': 5}
pyhumps {'\''lead_time_p95'\'': 1} {'\''lead_time_p95'\'': 1}' "$seen"
