#!/usr/bin/env bash
# Rules kept as data and asked from two languages: in JSONLogic no cost is under 5 in JavaScript and not in Python, and equal to
# 0 in two libraries; in CEL 5 / 2 is 2.5 in cel-js and 2 in Python, and size("né") is 3 in common-expression-language.
#
# Expected: json-logic-js 2.0.5, the first JSONLogic, of which the others say that they do the same; CEL's specification.
# Seen: json-logic-engine 5.0.7 and panzi-json-logic 1.0.1 take null for equal to 0; json-logic-engine, jsonlogic-rs 0.5.0 and
#   json-logic-modernized 1.0.1 do not miss a field that is "" or null. json-logic-qubit 0.9.1 and json-logic-modernized have no
#   order of null, "None" in texts, and 1 that is not "1"; with panzi-json-logic they have Python's %: -5 % 3 is 1. A sum with
#   null is NaN, an error or the rest. In CEL cel-js 0.8.2 takes numbers as JavaScript does and has no contains(), cel-python
#   0.5.0 refuses 12 == 12.0 and reads tags[-1] and duration("5d"), common-expression-language 0.10.0 counts bytes;
#   @marcbachmann/cel-js 8.0.0 and @bufbuild/cel 0.6.1 refuse n + 1 of a number from JSON.
# Matters to: forms and policies whose one rule is asked in the browser and again on the server.
# Source: jsonlogic.com: "missing", "<"; CEL's specification: size() counts code points, / of int, list indexes; the READMEs.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at json-logic-js@2.0.5 json-logic-engine@5.0.7 cel-js@0.8.2 @marcbachmann/cel-js@8.0.0 @bufbuild/cel@0.6.1 @bufbuild/protobuf@2.17.0
for name in json-logic-qubit==0.9.1 panzi-json-logic==1.0.1 jsonlogic-rs==0.5.0 json-logic-modernized==1.0.1 cel-python==0.5.0 \
    common-expression-language==0.10.0; do
    quietly python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --target "$work/py_${name%%=*}" "$name"
done
cat >"$work/js/asked.json" <<'JSON'
{
  "JSONLogic": [
    [{ "<": [{ "var": "cost" }, 5] }, { "cost": null }], [{ "==": [{ "var": "cost" }, 0] }, { "cost": null }],
    [{ "missing": ["owner", "due"] }, { "owner": "", "due": null }], [{ "cat": ["due ", { "var": "due" }] }, { "due": null }],
    [{ "%": [-5, 3] }, {}], [{ "+": [5, null] }, {}], [{ "==": [1.0, "1"] }, {}], [{ ">": [{ "var": "cost" }, "9"] }, { "cost": 12 }]
  ],
  "CEL": ["n / 2", "n + 1", "cost == 12.0", "size('né')", "tags[-1]", "duration('5d') > duration('1h')", "state.contains('open')", "n > 3"]
}
JSON
cat >"$work/js/ask.py" <<'PY'
import json, sys

path, name = sys.argv[1:]
sys.path.insert(0, path)
asked = json.load(open('asked.json'))
row = {'n': 5, 'cost': 12, 'tags': ['sre', 'ops'], 'state': 'not open'}
if name == 'cel-python':
    import celpy
    environment = celpy.Environment()
    values = {key: celpy.json_to_cel(value) for key, value in row.items()}
    ask, questions = lambda rule: environment.program(environment.compile(rule)).evaluate(values), asked['CEL']
elif name == 'common-expression-language':
    import cel
    ask, questions = lambda rule: cel.evaluate(rule, row), asked['CEL']
elif name == 'jsonlogic-rs':
    import jsonlogic_rs
    ask, questions = lambda pair: jsonlogic_rs.apply(*pair), asked['JSONLogic']
else:
    import json_logic
    ask, questions = lambda pair: json_logic.jsonLogic(*pair), asked['JSONLogic']


def plain(said):
    if type(said).__name__ in ('bool', 'BoolType'):
        return bool(said)
    if isinstance(said, (int, float)):
        return int(said) if said == int(said) else float(said)
    return said


answers = []
for question in questions:
    try:
        answers.append(json.dumps(plain(ask(question)), separators=(',', ':')))
    except Exception:
        answers.append('an error')
print(json.dumps(answers))
PY
seen=$(js "$work" <<'JS'
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import * as bufbuild from '@bufbuild/cel';
import * as marcbachmann from '@marcbachmann/cel-js';
import * as cel from 'cel-js';
import { LogicEngine } from 'json-logic-engine';

const require = createRequire(import.meta.url);
const asked = require('./asked.json');
const row = { n: 5, cost: 12, tags: ['sre', 'ops'], state: 'not open' };
const engine = new LogicEngine();
const python = (name) => {
  const answers = JSON.parse(execFileSync('python3', ['ask.py', `${process.argv[2]}/py_${name}`, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
  return (_, at) => answers[at];
};
const text = (value) => {
  if (value instanceof Error) throw value;
  return ['number', 'bigint'].includes(typeof value) ? String(value) : JSON.stringify(value);
};
const libraries = {
  JSONLogic: {
    'json-logic-js': (pair) => text(require('json-logic-js').apply(...pair)), 'json-logic-engine': (pair) => text(engine.run(...pair)),
    ...Object.fromEntries(['panzi-json-logic', 'jsonlogic-rs', 'json-logic-qubit', 'json-logic-modernized'].map((name) => [name, python(name)])),
  },
  CEL: {
    '@bufbuild/cel': (rule) => text(bufbuild.run(rule, row)), '@marcbachmann/cel-js': (rule) => text(marcbachmann.evaluate(rule, row)),
    'cel-js': (rule) => text(cel.evaluate(rule, row)), 'cel-python': python('cel-python'), 'common-expression-language': python('common-expression-language'),
  },
};
for (const [language, questions] of Object.entries(asked))
  questions.forEach((question, at) => {
    const by = {};
    for (const [name, ask] of Object.entries(libraries[language])) {
      let said;
      try { said = ask(question, at); } catch { said = 'an error'; }
      (by[said] ??= []).push(name);
    }
    console.log(language === 'CEL' ? question : question.map((part) => JSON.stringify(part)).join(' of '));
    for (const [said, names] of Object.entries(by)) console.log(`  ${said}: ${names.join(', ')}`);
  });
JS
)
expect 'asked' '{"<":[{"var":"cost"},5]} of {"cost":null}
  true: json-logic-js, json-logic-engine, panzi-json-logic, jsonlogic-rs
  false: json-logic-qubit, json-logic-modernized
{"==":[{"var":"cost"},0]} of {"cost":null}
  false: json-logic-js, jsonlogic-rs, json-logic-qubit, json-logic-modernized
  true: json-logic-engine, panzi-json-logic
{"missing":["owner","due"]} of {"owner":"","due":null}
  ["owner","due"]: json-logic-js, panzi-json-logic, json-logic-qubit
  []: json-logic-engine, jsonlogic-rs, json-logic-modernized
{"cat":["due ",{"var":"due"}]} of {"due":null}
  "due ": json-logic-js, json-logic-engine
  "due null": panzi-json-logic, jsonlogic-rs
  "due None": json-logic-qubit, json-logic-modernized
{"%":[-5,3]} of {}
  1: panzi-json-logic, json-logic-qubit, json-logic-modernized
  -2: json-logic-js, json-logic-engine, jsonlogic-rs
{"+":[5,null]} of {}
  5: json-logic-engine, panzi-json-logic
  NaN: json-logic-js
  an error: jsonlogic-rs, json-logic-qubit, json-logic-modernized
{"==":[1,"1"]} of {}
  true: json-logic-js, json-logic-engine, panzi-json-logic, jsonlogic-rs
  false: json-logic-qubit, json-logic-modernized
{">":[{"var":"cost"},"9"]} of {"cost":12}
  true: json-logic-js, json-logic-engine, panzi-json-logic, jsonlogic-rs, json-logic-qubit, json-logic-modernized
n / 2
  2: cel-python, common-expression-language
  an error: @bufbuild/cel, @marcbachmann/cel-js
  2.5: cel-js
n + 1
  6: cel-js, cel-python, common-expression-language
  an error: @bufbuild/cel, @marcbachmann/cel-js
cost == 12.0
  true: @bufbuild/cel, @marcbachmann/cel-js, cel-js, common-expression-language
  an error: cel-python
size('\''né'\'')
  2: @bufbuild/cel, @marcbachmann/cel-js, cel-js, cel-python
  3: common-expression-language
tags[-1]
  an error: @bufbuild/cel, @marcbachmann/cel-js, cel-js, common-expression-language
  "ops": cel-python
duration('\''5d'\'') > duration('\''1h'\'')
  an error: @bufbuild/cel, @marcbachmann/cel-js, cel-js, common-expression-language
  true: cel-python
state.contains('\''open'\'')
  true: @bufbuild/cel, @marcbachmann/cel-js, cel-python, common-expression-language
  an error: cel-js
n > 3
  true: @bufbuild/cel, @marcbachmann/cel-js, cel-js, cel-python, common-expression-language' "$seen"
