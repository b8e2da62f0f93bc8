#!/usr/bin/env bash
# Results of Cucumber made reports of tests: a scenario whose step has two meanings passes in all four converters of npm, one that nobody
# has written yet in cucumber-junit-convert, one that is to do in cucumber-to-junit, and one whose hook failed is skipped in cucumber-junit.
#
# Expected: Cucumber ends with an error for "undefined", "pending" and "ambiguous" steps and for a hook that failed; a converter has them as
#   failed, or at least as skipped.
# Seen: "ambiguous" is a test that passed in cucumber-junit 1.7.1, cucumber-junit-convert 2.1.1, cucumber-to-junit 0.1.3 and
#   cucumber-json-to-teamcity 0.3.0, although the message is there. Passed are also: "undefined" in cucumber-junit-convert, "pending" in
#   cucumber-to-junit (the option markUndefinedAsFailed is for "undefined" alone). cucumber-junit leaves the hook "no connection" out, so that
#   the scenario has no failure, and makes a suite of each scenario and a test of each step.
# Matters to: acceptance tests of services and run books whose results go to Jenkins, GitLab, Azure or a report.
# Source: Cucumber's reference, "Step results"; cucumber-js' JSON formatter; convert.js of cucumber-junit-convert.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at cucumber-junit@1.7.1 cucumber-junit-convert@2.1.1 cucumber-to-junit@0.1.3 cucumber-json-to-teamcity@0.3.0
cat >"$work/made.py" <<'PY'
import json


def step(text, status, error=None, **more):
    result = {'status': status, 'duration': 0, **({'error_message': error} if error else {})}
    return {'keyword': 'When ', 'name': text, 'line': 1, 'arguments': [], 'match': {'location': 'steps.js:1'}, 'result': result, **more}


scenarios = {
    'drain': [step('it is drained', 'passed')],
    'four hours': [step('it is restored', 'passed'), step('it took 4 h', 'failed', 'took 7 h'), step('it is told', 'skipped')],
    'not written': [step('region 2 is lost', 'undefined')],
    'to do': [step('region 3 is lost', 'pending')],
    'two meanings': [step('it is lost', 'ambiguous', 'Multiple step definitions match')],
    'left out': [step('it is moved', 'skipped')],
    'hook fails': [step(None, 'failed', 'no connection', keyword='Before', hidden=True), step('it is counted', 'skipped')],
}
del scenarios['hook fails'][0]['name']
elements = [{'keyword': 'Scenario', 'type': 'scenario', 'name': name, 'id': 'restore;' + name.replace(' ', '-'), 'line': 1, 'description': '',
             'tags': [], 'steps': steps} for name, steps in scenarios.items()]
feature = {'keyword': 'Feature', 'name': 'Restore', 'id': 'restore', 'line': 1, 'uri': 'restore.feature', 'description': '', 'tags': [],
           'elements': elements}
json.dump([feature], open('given.json', 'w'))
PY
cat >"$work/js/convert.cjs" <<'JS'
require('cucumber-junit-convert').convert({ inputJsonFile: '../given.json', outputXmlFile: '../convert.xml' });
JS
cat >"$work/js/to.cjs" <<'JS'
const { CucumberConverter } = require('cucumber-to-junit');
new CucumberConverter({ markUndefinedAsFailed: true }).convertToJunit('../given.json', '../to.xml');
JS
cat >"$work/js/teamcity.cjs" <<'JS'
let scenario;
const seen = {};
for (const line of require('cucumber-json-to-teamcity')('../given.json')) {
  const [, what, name] = /^##teamcity\[(\w+) name='([^']*)'/.exec(line) ?? [];
  if (what === 'testSuiteStarted') scenario = name.replace(/.*\] /, '');
  if (what === 'testFinished') (seen[scenario] ??= []).push('passed');
  if (what === 'testFailed' || what === 'testIgnored') (seen[scenario] ??= []).push(what);
}
const worst = (all) => ['testFailed', 'testIgnored', 'passed'].find((one) => all.includes(one));
console.log('cucumber-json-to-teamcity:', Object.entries(seen).map(([name, all]) => `${name} ${worst(all)}`).join(' / '));
JS
cat >"$work/shown.py" <<'PY'
import sys
from xml.etree import ElementTree


def state(case):
    return ' '.join(one.tag for one in case if one.tag in ('failure', 'skipped', 'error')) or 'passed'


for name, path in zip(sys.argv[1::2], sys.argv[2::2]):
    root = ElementTree.parse(path).getroot()
    print(f'{name}:', ' / '.join(f'{case.get("classname")} {case.get("name")} {state(case)}' for case in root.iter('testcase')))
PY
seen=$(
    cd "$work"
    python3 made.py
    (cd js && node convert.cjs && node to.cjs && node node_modules/.bin/cucumber-junit <../given.json >../junit.xml)
    python3 shown.py cucumber-junit junit.xml cucumber-junit-convert convert.xml cucumber-to-junit to.xml
    (cd js && node teamcity.cjs)
)
expect 'seven scenarios, of which one passed' 'cucumber-junit: restore;drain When it is drained passed / restore;four-hours When it is restored passed / restore;four-hours When it took 4 h failure / restore;four-hours When it is told skipped / restore;not-written When region 2 is lost skipped / restore;to-do When region 3 is lost skipped / restore;two-meanings When it is lost passed / restore;left-out When it is moved skipped / restore;hook-fails When it is counted skipped
cucumber-junit-convert: restore;drain drain passed / restore;four-hours four hours failure / restore;not-written not written passed / restore;to-do to do skipped / restore;two-meanings two meanings passed / restore;left-out left out skipped / restore;hook-fails hook fails failure
cucumber-to-junit: restore;drain drain passed / restore;four-hours four hours failure / restore;not-written not written failure / restore;to-do to do passed / restore;two-meanings two meanings passed / restore;left-out left out skipped / restore;hook-fails hook fails failure
cucumber-json-to-teamcity: drain passed / four hours testFailed / not written testIgnored / to do testIgnored / two meanings passed / left out testIgnored / hook fails testFailed' "$seen"
