#!/usr/bin/env bash
# Checks of an API run by Newman, which ends with an error since a script failed or a service is down: its reporters for CSV,
# TeamCity, text and Xray show no failure, its own for JUnit none that readers of tests see; one of eight has both scripts.
#
# Expected: Newman runs the checks of an API that were made in Postman, and ends with 1 if a check fails, a script ends with
#   an error or a service cannot be reached. What made it end so is a failure or an error in its reports.
# Seen: Newman 6.2.2, a run of five requests that ends with 1: "works"; "read", whose test script ends with an error (a
#   field that is not there) before its check; "prepared", whose script before the request ends with an error; "later",
#   whose check is skipped; "silent", to a service that is down, without a check. newman-reporter-csv 1.3.0, -teamcity
#   0.1.13, -text 0.0.31 and -junitxray 1.0.3 show no failure: "read", "prepared" and "silent" have passed, or nothing is
#   said of them. Newman's own report for JUnit and -junit5 0.1.0 have no test for "read" and "silent", and "prepared" has
#   passed; each error is a number and a text of the suite alone. -junitfull 1.1.1 has both scripts as errors, and nothing
#   of "silent"; to -allure 3.0.5 "prepared" has passed. The skipped check has passed in Newman's own and four more.
# Matters to: checks of services run in pipelines and at night, whose reports are kept or counted: 100 % passed of a run in
#   which most was not checked. Go by Newman's exit status; put what a script needs into a check of its own.
# Source: the reporters' handlers: they listen to "assertion" alone, or to "script" and "request" without their errors.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at --ignore-scripts --legacy-peer-deps newman@6.2.2 newman-reporter-junitfull@1.1.1 newman-reporter-junit5@0.1.0 \
    newman-reporter-junitxray@1.0.3 newman-reporter-csv@1.3.0 newman-reporter-teamcity@0.1.13 newman-reporter-text@0.0.31 \
    newman-reporter-allure@3.0.5
js <<'JS' >"$work/runs"
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';

const server = http.createServer((_, answer) => answer.setHeader('content-type', 'application/json').end('{"state":"late"}'));
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const up = `http://127.0.0.1:${server.address().port}/`;
const down = 'http://127.0.0.1:1/';
const check = 'pm.test("answers", () => pm.response.to.have.status(200));';
const item = (name, url, test, before = '') => ({
  name, request: { method: 'GET', url },
  event: [['prerequest', before], ['test', test]].filter(([, exec]) => exec).map(([listen, exec]) => ({ listen, script: { exec: [exec] } })),
});
fs.writeFileSync('checks.json', JSON.stringify({
  info: { name: 'Claims', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
  item: [
    item('works', up, check),
    item('read', up, `pm.response.json().rows.length; ${check}`),
    item('prepared', up, check, 'throw new Error("no data")'),
    item('later', up, 'pm.test.skip("to do", () => {});'),
    item('silent', down),
  ],
}));
for (const name of ['junit', 'junitfull', 'junit5', 'junitxray', 'csv', 'teamcity', 'text', 'allure']) {
  const options = name === 'allure' ? ['--reporter-allure-resultsDir', 'allure'] : [`--reporter-${name}-export`, `${name}.report`];
  const run = spawn('node_modules/.bin/newman', ['run', 'checks.json', '-r', name, ...options, '--color', 'off']);
  const out = fs.createWriteStream(`${name}.out`);
  run.stdout.pipe(out);
  console.log(name, await new Promise((done) => run.on('close', done)));
}
server.close();
JS
seen=$(cd "$work/js" && python3 - <<'PY'
import csv, glob, json, re
from xml.etree import ElementTree

items = ['works', 'read', 'prepared', 'later', 'silent']


def junit(name):
    states = {}
    for suite in ElementTree.parse(f'{name}.report').iter('testsuite'):
        tests = suite.findall('testcase')
        kinds = {child.tag for test in tests for child in test if child.tag in ('failure', 'error', 'skipped')}
        states[suite.get('name') or tests[0].get('name')] = ' '.join(sorted(kinds)) or ('passed' if tests else '-')
    return states


def table(name):
    with open(f'{name}.report', newline='') as file:
        return {row['requestName']: next((kind for kind in ('failed', 'skipped', 'executed') if row[kind]), '-')
                for row in csv.DictReader(file)}


def teamcity(name):
    states = {}
    for event, item in re.findall(r"##teamcity\[test(Finished|Failed|Ignored) name='(\w+)'", open(f'{name}.out').read()):
        states.setdefault(item, event.lower())
    return states


def text(name):
    return {item: state for state, item in re.findall(r'Assertion (\w+)! \[\d+ / (\w+)\]', open(f'{name}.report').read())}


def allure(name):
    results = [json.load(open(path)) for path in glob.glob('allure/*-result.json')]
    return {result['name']: result['status'] for result in results}


for name, read in (('junit', junit), ('junitfull', junit), ('junit5', junit), ('junitxray', junit), ('csv', table),
                   ('teamcity', teamcity), ('text', text), ('allure', allure)):
    states = read(name)
    print(f'{name}:', ', '.join(f'{item} {states.get(item, "-")}' for item in items))
PY
)
expect 'how the runs end' 'junit 1
junitfull 1
junit5 1
junitxray 1
csv 1
teamcity 1
text 1
allure 1' "$(<"$work/runs")"
expect 'the reports' 'junit: works passed, read -, prepared passed, later passed, silent -
junitfull: works passed, read error, prepared error, later passed, silent -
junit5: works passed, read -, prepared passed, later skipped, silent -
junitxray: works passed, read passed, prepared passed, later passed, silent passed
csv: works executed, read -, prepared executed, later skipped, silent -
teamcity: works finished, read finished, prepared finished, later ignored, silent finished
text: works passed, read -, prepared passed, later passed, silent -
allure: works passed, read failed, prepared passed, later passed, silent broken' "$seen"
