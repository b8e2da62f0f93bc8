#!/usr/bin/env bash
# Decision tables (DMN) as modelers write them, run by three engines: a rule for "gold","silver" holds for neither in SpiffWorkflow, one for
# not("gold") for nobody in it and in bkflow-dmn; where two rules hold and only one may, SpiffWorkflow takes the first, as it does where both count.
#
# Expected: "gold","silver" is either, not("gold") all others; of two rules that hold UNIQUE is an error, ANY is one if they differ, RULE ORDER gives
#   both in their order and COLLECT with SUM their sum. A policy that an engine does not know is refused.
# Seen: SpiffWorkflow 3.2.0 takes the cells for Python: "gold","silver" is a pair that no text equals, not("gold") is False, so that the next rule, "-",
#   decides; a range such as [1..4] and "< 1, > 4" are errors. UNIQUE gives the first of two rules, ANY the first of two that differ, RULE ORDER the
#   first alone, and SUM the list [2, 3]. bkflow-dmn 0.2.0 reads the list and the range, and not("gold") never holds. @hbtgmbh/dmn-eval-js 1.5.0 reads
#   all cells and refuses ANY; of SUM it gives the list, too, as its README says.
# Matters to: who is called, what is allowed and what it costs, by tables that were drawn and tried in another program.
# Source: DMN 1.3, 7.3.3 (unary tests) and 8.2.10 (hit policies); SpiffWorkflow's documentation, "DMN", by which cells are Python and the policies
#   UNIQUE and COLLECT; READMEs of bkflow-dmn and dmn-eval-js.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at SpiffWorkflow==3.2.0 bkflow-dmn==0.2.0
npm_at @hbtgmbh/dmn-eval-js@1.5.0
cat >"$work/tables.py" <<'PY'
import json
from xml.sax.saxutils import escape

TIERS = [{'tier': tier, 'hours': 3} for tier in ('gold', 'silver', 'tin')]
ONE = [{'tier': 'gold', 'hours': 5}]
BOTH = [('-', '>1', '"on call"'), ('-', '>2', '"desk"')]
TABLES = [
    ('list', 'FIRST', [('"gold","silver"', '<4', '"on call"'), ('-', '-', '"desk"')], TIERS),
    ('not', 'FIRST', [('not("gold")', '-', '"desk"'), ('-', '-', '"on call"')], TIERS),
    ('range', 'FIRST', [('-', '[1..4]', '"on call"'), ('-', '-', '"desk"')], TIERS[:1] + ONE),
    ('either', 'FIRST', [('-', '<1,>4', '"on call"'), ('-', '-', '"desk"')], TIERS[:1] + ONE),
    ('two, UNIQUE', 'UNIQUE', BOTH, ONE),
    ('two, ANY', 'ANY', BOTH, ONE),
    ('two, RULE ORDER', 'RULE ORDER', BOTH, ONE),
    ('two, SUM', 'COLLECT" aggregation="SUM', [('-', '>1', '2'), ('-', '>2', '3')], ONE),
]


def dmn(policy, rules):
    columns = [('tier', 'string'), ('hours', 'number')]
    inputs = ''.join(f'<input id="i{name}" label="{name}"><inputExpression id="e{name}" typeRef="{kind}"><text>{name}</text></inputExpression></input>'
                     for name, kind in columns)
    text = ''
    for number, row in enumerate(rules):
        cells = [f'<{kind} id="c{number}{place}"><text>{escape(cell)}</text></{kind}>'
                 for place, (kind, cell) in enumerate(zip(('inputEntry', 'inputEntry', 'outputEntry'), row))]
        text += f'<rule id="r{number}">{"".join(cells)}</rule>'
    return f'''<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="http://camunda.org/schema/1.0/dmn"><decision id="who" name="who">
<decisionTable id="t" hitPolicy="{policy}">{inputs}<output id="o" name="who" typeRef="string"/>{text}</decisionTable></decision></definitions>'''


def say(engine, decide):
    for name, policy, rules, facts in TABLES:
        seen = []
        for fact in facts:
            try:
                seen.append(json.dumps(decide(policy, rules, fact)))
            except Exception:
                seen.append('error')
        print(f'{engine}: {name}: {", ".join(seen)}')
PY
cat >"$work/spiff.py" <<'PY'
from SpiffWorkflow.bpmn import BpmnWorkflow
from SpiffWorkflow.spiff.parser.process import SpiffBpmnParser
from tables import dmn, say

BPMN = b'''<?xml version="1.0" encoding="UTF-8"?>
<b:definitions xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:s="http://spiffworkflow.org/bpmn/schema/1.0/core" id="d" targetNamespace="a">
<b:process id="p" isExecutable="true"><b:startEvent id="begin"><b:outgoing>f</b:outgoing></b:startEvent>
<b:sequenceFlow id="f" sourceRef="begin" targetRef="ask"/><b:businessRuleTask id="ask" name="ask"><b:extensionElements>
<s:calledDecisionId>who</s:calledDecisionId></b:extensionElements><b:incoming>f</b:incoming><b:outgoing>g</b:outgoing></b:businessRuleTask>
<b:sequenceFlow id="g" sourceRef="ask" targetRef="end"/><b:endEvent id="end"><b:incoming>g</b:incoming></b:endEvent></b:process></b:definitions>'''


def decide(policy, rules, fact):
    parser = SpiffBpmnParser()
    parser.add_bpmn_str(BPMN)
    parser.add_dmn_str(dmn(policy, rules).encode())
    workflow = BpmnWorkflow(parser.get_spec('p'))
    for task in workflow.get_tasks():
        task.data.update(fact)
    workflow.run_all()
    return workflow.last_task.data.get('who')


say('SpiffWorkflow', decide)
PY
cat >"$work/bkflow.py" <<'PY'
import logging

from bkflow_dmn.api import decide_single_table
from tables import say

logging.disable()
POLICIES = {'FIRST': 'First', 'UNIQUE': 'Unique', 'ANY': 'Any', 'RULE ORDER': 'RuleOrder', 'COLLECT" aggregation="SUM': 'Collect(Sum)'}


def decide(policy, rules, fact):
    cells = [['' if cell == '-' else cell for cell in row] for row in rules]
    table = {'title': 'who', 'hit_policy': POLICIES[policy], 'inputs': {'cols': [{'id': 'tier'}, {'id': 'hours'}], 'rows': [row[:2] for row in cells]},
             'outputs': {'cols': [{'id': 'who'}], 'rows': [row[2:] for row in cells]}}
    found = [row['who'] for row in decide_single_table(table, fact, strict_mode=True)]
    return found[0] if len(found) == 1 else found


say('bkflow-dmn', decide)
PY
cat >"$work/written.py" <<'PY'
import json
from tables import TABLES, dmn

old = ('https://www.omg.org/spec/DMN/20191111/MODEL/', 'http://www.omg.org/spec/DMN/20151101/dmn.xsd')
json.dump([[name, dmn(policy, rules).replace(*old), facts] for name, policy, rules, facts in TABLES], open('js/tables.json', 'w'))
PY
cat >"$work/js/shown.cjs" <<'JS'
const { decisionTable } = require('@hbtgmbh/dmn-eval-js');

(async () => {
  for (const [name, xml, facts] of require('./tables.json')) {
    const seen = [];
    for (const fact of facts)
      try {
        const found = decisionTable.evaluateDecision('who', await decisionTable.parseDmnXml(xml), fact);
        seen.push(JSON.stringify(Array.isArray(found) ? found.map((one) => one.who) : found.who));
      } catch {
        seen.push('error');
      }
    console.log(`dmn-eval-js: ${name}: ${seen.join(', ')}`);
  }
})();
JS
seen=$(
    cd "$work"
    python3 spiff.py
    python3 bkflow.py 2>/dev/null
    python3 written.py
    cd js && node shown.cjs 2>/dev/null
)
expect 'gold, silver and tin, and rules of which two hold' 'SpiffWorkflow: list: "desk", "desk", "desk"
SpiffWorkflow: not: "on call", "on call", "on call"
SpiffWorkflow: range: error, error
SpiffWorkflow: either: error, error
SpiffWorkflow: two, UNIQUE: "on call"
SpiffWorkflow: two, ANY: "on call"
SpiffWorkflow: two, RULE ORDER: "on call"
SpiffWorkflow: two, SUM: [2, 3]
bkflow-dmn: list: "on call", "on call", "desk"
bkflow-dmn: not: "on call", "on call", "on call"
bkflow-dmn: range: "on call", "desk"
bkflow-dmn: either: "desk", "on call"
bkflow-dmn: two, UNIQUE: error
bkflow-dmn: two, ANY: error
bkflow-dmn: two, RULE ORDER: ["on call", "desk"]
bkflow-dmn: two, SUM: 5
dmn-eval-js: list: "on call", "on call", "desk"
dmn-eval-js: not: "on call", "desk", "desk"
dmn-eval-js: range: "on call", "desk"
dmn-eval-js: either: "desk", "on call"
dmn-eval-js: two, UNIQUE: error
dmn-eval-js: two, ANY: error
dmn-eval-js: two, RULE ORDER: ["on call","desk"]
dmn-eval-js: two, SUM: [2,3]' "$seen"
