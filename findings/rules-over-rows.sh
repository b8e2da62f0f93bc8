#!/usr/bin/env bash
# Rules over rows in seven engines: a row without a cost costs less than 5 in js-rules-engine and json-rules-engine-simplified; whose owner is not
# given, "is not Ann" does not hold in two; C-2 is not behind C-1 in json-rules-engine; a rate of 0.0000005 is not above 0 in business-rules.
#
# Expected: no cost is not below 5, or an error; what has no owner is not Ann's; "not open" contains "open"; 0.0000005 > 0.
# Seen: json-rules-engine 7.3.1 takes "less" and "greater" of texts that begin with a number alone, by which dates work and "12" is above 9 but
#   names and ids have no order, and "contains" of lists alone. js-rules-engine 1.1.1 and json-rules-engine-simplified 0.1.17 compare as
#   JavaScript does, where null is 0. rules-engine-ts 2.0.4 says no to each question about a field that is null or not there, also to "is not",
#   light-rule-engine 1.2.0 (Python) where it is not there. json-rule-engine 2.1.0 (Python) finds OPEN in "not open". business-rules 1.1.1
#   takes numbers within a millionth of each other for equal.
# Matters to: checks and alerts over a register whose rules are kept as data: open items without an owner are not listed, and a rate is none.
# Source: the READMEs' lists of operators; the engines' sources: json-rules-engine's "numberValidator", business-rules' EPSILON.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at json-rules-engine@7.3.1 js-rules-engine@1.1.1 json-rules-engine-simplified@0.1.17 rules-engine-ts@2.0.4
pip_at business-rules==1.1.1 json-rule-engine==2.1.0
quietly python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --target "$work/light" light-rule-engine==1.2.0
cd "$work"
cat >questions.json <<'JSON'
[[{"cost": null}, "cost", "below", 5], [{}, "cost", "below", 5], [{"cost": "12"}, "cost", "above", 9], [{"share": 0.0000005}, "share", "above", 0],
 [{"owner": null}, "owner", "is not", "Ann"], [{}, "owner", "is not", "Ann"], [{"due": "2024-02-05"}, "due", "below", "2024-03-01"],
 [{"id": "C-2"}, "id", "above", "C-1"], [{"state": "not open"}, "state", "contains", "open"], [{"state": "not open"}, "state", "contains", "OPEN"]]
JSON
cat >js/ask.mjs <<'JS'
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { Engine } from 'json-rules-engine';
import Simplified from 'json-rules-engine-simplified';
import { addRuleToUnion, createRoot, run } from 'rules-engine-ts';

const { Rule } = createRequire(import.meta.url)('js-rules-engine');
const words = {
  below: ['lessThan', 'lessThan', 'less', 'less_than'], above: ['greaterThan', 'greaterThan', 'greater', 'greater_than'],
  'is not': ['notEqual', 'notEquals', 'equal', 'does_not_equal_to'], contains: ['contains', 'contains', 'contains', 'contains'],
};
const engines = {
  'json-rules-engine': async (row, fact, word, value) => {
    const engine = new Engine([], { allowUndefinedFacts: true });
    engine.addRule({ conditions: { all: [{ fact, operator: words[word][0], value }] }, event: { type: 'so' } });
    return (await engine.run(row)).events.length > 0;
  },
  'js-rules-engine': (row, field, word, value) => new Rule()[words[word][1]](field, value).evaluate(row),
  'json-rules-engine-simplified': async (row, field, word, value) => {
    const condition = { [words[word][2]]: value };
    const conditions = { [field]: word === 'is not' ? { not: condition } : condition };
    return (await new (Simplified.default ?? Simplified)([{ conditions, event: 'so' }]).run(row)).length > 0;
  },
  'rules-engine-ts': (row, field, word, value) => {
    const root = createRoot({ connector: 'and' });
    const type = typeof value === 'number' ? 'number' : ['below', 'above'].includes(word) ? 'generic_comparison' : 'string';
    addRuleToUnion(root, { type, field, operator: words[word][3], value });
    return run(root, row);
  },
};
const answers = {};
for (const [name, ask] of Object.entries(engines)) {
  answers[name] = [];
  for (const question of JSON.parse(readFileSync('../questions.json', 'utf8'))) {
    let answer = 'an error';
    try {
      answer = (await ask(...question)) ? 'yes' : 'no';
    } catch {}
    answers[name].push(answer);
  }
}
console.log(JSON.stringify(answers));
JS
cat >ask.py <<'PY'
import json, sys

questions = json.load(open('questions.json'))
if sys.argv[1:] == ['light']:
    from rule_engine import Rule, evaluate
    words = {'below': 'lt', 'above': 'gt', 'is not': 'ne', 'contains': 'contains'}
    engines = {'light-rule-engine': lambda row, field, word, value: bool(evaluate(Rule(**{f'{field}__{words[word]}': value}), row))}
else:
    from business_rules import run_all
    from business_rules.actions import BaseActions, rule_action
    from business_rules.variables import BaseVariables, numeric_rule_variable, string_rule_variable
    from json_rule_engine import Field, RuleEngine

    def business(row, field, word, value):
        kind = string_rule_variable if isinstance(value, str) else numeric_rule_variable
        found = []
        variables = type('Variables', (BaseVariables,), {field: kind(lambda _: row.get(field))})
        actions = type('Actions', (BaseActions,), {'so': rule_action()(lambda _: found.append(1))})
        operator = {'below': 'less_than', 'above': 'greater_than', 'is not': 'equal_to', 'contains': 'contains'}[word]
        rule = {'conditions': {'all': [{'name': field, 'operator': operator, 'value': value}]}, 'actions': [{'name': 'so', 'params': {}}]}
        run_all([rule], variables(), actions())
        return (not found) if word == 'is not' else bool(found)

    def with_json(row, field, word, value):
        name = {'below': 'less_than', 'above': 'greater_than', 'is not': 'not_equals', 'contains': 'contains'}[word]
        return RuleEngine().matches(getattr(Field(field), name)(value), row)

    engines = {'business-rules': business, 'json-rule-engine': with_json}
answers = {}
for name, ask in engines.items():
    answers[name] = []
    for question in questions:
        try:
            answers[name].append('yes' if ask(*question) else 'no')
        except Exception:
            answers[name].append('an error')
print(json.dumps(answers))
PY
(cd js && node ask.mjs 2>/dev/null) >answers
python3 ask.py >>answers
PYTHONPATH=$work/light python3 ask.py light >>answers
seen=$(
    python3 - <<'PY'
import json

answers = {}
for line in open('answers'):
    answers.update(json.loads(line))
for at, (row, *question) in enumerate(json.load(open('questions.json'))):
    same = {}
    for name, said in answers.items():
        same.setdefault(said[at], []).append(name)
    print(json.dumps(row), *question, '=>', '; '.join(f'{said} {", ".join(by)}' for said, by in same.items()))
PY
)
expect 'answers' '{"cost": null} cost below 5 => no json-rules-engine, rules-engine-ts, json-rule-engine; yes js-rules-engine, json-rules-engine-simplified; an error business-rules, light-rule-engine
{} cost below 5 => no json-rules-engine, js-rules-engine, json-rules-engine-simplified, rules-engine-ts, json-rule-engine, light-rule-engine; an error business-rules
{"cost": "12"} cost above 9 => yes json-rules-engine, js-rules-engine, json-rules-engine-simplified, json-rule-engine; no rules-engine-ts; an error business-rules, light-rule-engine
{"share": 5e-07} share above 0 => yes json-rules-engine, js-rules-engine, json-rules-engine-simplified, rules-engine-ts, json-rule-engine, light-rule-engine; no business-rules
{"owner": null} owner is not Ann => yes json-rules-engine, js-rules-engine, json-rules-engine-simplified, business-rules, json-rule-engine, light-rule-engine; no rules-engine-ts
{} owner is not Ann => yes json-rules-engine, js-rules-engine, json-rules-engine-simplified, business-rules, json-rule-engine; no rules-engine-ts, light-rule-engine
{"due": "2024-02-05"} due below 2024-03-01 => yes json-rules-engine, js-rules-engine, json-rules-engine-simplified, rules-engine-ts, json-rule-engine, light-rule-engine; an error business-rules
{"id": "C-2"} id above C-1 => no json-rules-engine; yes js-rules-engine, json-rules-engine-simplified, rules-engine-ts, json-rule-engine, light-rule-engine; an error business-rules
{"state": "not open"} state contains open => no json-rules-engine; yes js-rules-engine, json-rules-engine-simplified, rules-engine-ts, business-rules, json-rule-engine, light-rule-engine
{"state": "not open"} state contains OPEN => no json-rules-engine, js-rules-engine, json-rules-engine-simplified, rules-engine-ts, business-rules, light-rule-engine; yes json-rule-engine' "$seen"
