#!/usr/bin/env bash
# Findings of checkers (SARIF) converted: one without a level, which is a warning or what its rule says, is a passed test in
# sarif-junit; one that was accepted fails there; sarif-to-markdown shows one message for all results of a rule.
#
# Expected: SARIF 2.1.0: a result without "level" has that of its rule, or else "warning", as CodeQL writes them; one whose "suppressions" are
#   accepted is not to be dealt with; "kind": "pass" or "notApplicable" is no problem; a message may be an id with arguments.
# Seen: sarif-junit 1.1.4 makes a failure only of what has "level" written out: the late review, an error by its rule, and the missing owner
#   are tests that passed, and the accepted one fails. sarif-tools 3.0.5 lists the accepted one as an error, unless a filter is
#   written for it, and what is no longer so ("baselineState": "absent") as a note, writes "default" for "C-1 is late by 5 days.", gives
#   line 1 where there is no line, and the first of two places. @security-alert/sarif-to-markdown 1.11.1 shows "C-1 is late by 5 days." as the message of three places, of which one says
#   that C-5 is retired, shows nothing of a rule that has no level of its own, of a tool without a list of rules, or of the accepted one.
# Matters to: whoever takes the findings of checkers into a register, a report or a pipeline's list of tests.
# Source: SARIF 2.1.0, 3.27.9 (kind), 3.27.10 (level), 3.27.23 (suppressions), 3.27.24 (baselineState); parser.js of sarif-junit.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at sarif-tools==3.0.5
npm_at sarif-junit@1.1.4 @security-alert/sarif-to-markdown@1.11.1
cat >"$work/made.py" <<'PY'
import json


def result(rule, text, uri, *more, line=None, **rest):
    places = [{'physicalLocation': {'artifactLocation': {'uri': one}, **({'region': {'startLine': line}} if line else {})}} for one in (uri, *more)]
    return {'ruleId': rule, 'message': {'text': text}, 'locations': places, **rest}


rules = [
    {'id': 'late', 'shortDescription': {'text': 'Review is late'}, 'defaultConfiguration': {'level': 'error'},
     'messageStrings': {'default': {'text': '{0} is late by {1} days.'}}},
    {'id': 'owner', 'shortDescription': {'text': 'No owner'}},
]
results = [
    result('late', 'C-1 is late by 5 days.', 'a.yaml', line=5),
    result('owner', 'C-2 has no owner.', 'b.yaml', 'b2.yaml', line=7),
    result('owner', 'C-3 has no owner.', 'c.yaml', line=1, level='error',
           suppressions=[{'kind': 'external', 'status': 'accepted', 'justification': 'till May'}]),
    result('owner', 'C-4 has an owner.', 'd.yaml', line=1, kind='pass', level='none'),
    result('late', 'C-5 is retired.', 'e.yaml', kind='notApplicable', level='none'),
    result('late', 'C-7 was late.', 'g.yaml', line=2, level='note', baselineState='absent'),
]
other = {'tool': {'driver': {'name': 'Other'}}, 'results': [result('budget', 'C-9 is over.', 'h.yaml', line=3, level='warning')]}


def write(path):
    runs = [{'tool': {'driver': {'name': 'Checker', 'rules': rules}}, 'results': results}, other]
    json.dump({'version': '2.1.0', 'runs': runs}, open(path, 'w'))


write('texts.sarif')
results[0]['message'] = {'id': 'default', 'arguments': ['C-1', '5']}
write('ids.sarif')
PY
cat >"$work/js/markdown.cjs" <<'JS'
const { sarifToMarkdown } = require('@security-alert/sarif-to-markdown');
const log = JSON.parse(require('node:fs').readFileSync('../texts.sarif', 'utf8'));
for (const { body } of sarifToMarkdown({ title: 'Report', owner: 'o', repo: 'r', branch: 'main', sourceRoot: '' })(log)) {
  const part = body.split('## Rules information')[0].replace(/\s+/g, ' ');
  console.log('sarif-to-markdown:', part.replace(/https:\S+main\//g, ''));
}
JS
seen=$(
    cd "$work"
    python3 made.py
    node js/node_modules/.bin/sarif-junit -i texts.sarif -o tests.xml >/dev/null
    python3 -c "
from xml.etree import ElementTree
for case in ElementTree.parse('tests.xml').iter('testcase'):
    print('sarif-junit:', case.get('name'), 'failed' if case.find('failure') is not None else 'passed')"
    python3 -m sarif csv -o made.csv ids.sarif >/dev/null
    sed 's/^/sarif-tools: /' made.csv
    (cd js && node markdown.cjs)
)
expect 'seven findings' 'sarif-junit: C-1 is late by 5 days. passed
sarif-junit: C-2 has no owner. passed
sarif-junit: Ln 1 C-3 has no owner. failed
sarif-junit: C-4 has an owner. passed
sarif-junit: C-5 is retired. passed
sarif-junit: C-7 was late. passed
sarif-junit: Ln 3 C-9 is over. failed
sarif-tools: Tool,Severity,Code,Description,Location,Line
sarif-tools: Checker,error,late,default,a.yaml,5
sarif-tools: Checker,error,owner,C-3 has no owner.,c.yaml,1
sarif-tools: Other,warning,budget,C-9 is over.,h.yaml,3
sarif-tools: Checker,warning,owner,C-2 has no owner.,b.yaml,7
sarif-tools: Checker,note,late,C-7 was late.,g.yaml,2
sarif-tools: Checker,none,late,C-5 is retired.,e.yaml,1
sarif-tools: Checker,none,owner,C-4 has an owner.,d.yaml,1
sarif-to-markdown: # Report ## Results - **[ERROR]** **[late]** `C-1 is late by 5 days.` - a.yaml#L5 - - g.yaml#L2 ## Suppressed Results Nothing here. 
sarif-to-markdown: # Report ## Results Nothing here. ## Suppressed Results Nothing here. ' "$seen"
