#!/usr/bin/env bash
# Reports of tests in which a file could not be loaded, for which Jest and pytest end with an error: of nine reporters for Jest eight have no
# failure for it, of six plugins of pytest none; pytest-nunit says "Passed" of a run with failures, and a test that is to do has passed in four
# for Jest.
#
# Expected: what Jest 30.5.2 says of the run: one suite failed to run, 1 test is skipped, 1 to do, 1 passed; what pytest 9.2.0 says: 1 passed, 1
#   error. Both end with 1, and pytest's own JUnit XML has the error.
# Seen: no failure for the file: jest-junit 17.0.0 (unless its option reportTestSuiteErrors is set), jest-sonar 0.2.16,
#   @casualbot/jest-sonar-reporter 2.7.1, jest-sonar-reporter 2.0.0, jest-to-sonar 1.3.0, jest-ctrf-json-reporter 0.0.11, jest-json-to-tap 2.1.0,
#   and jest-nunit-reporter 1.3.1, which says "Success" of the file; jest-trx-results-processor 3.0.2 has it. pytest-json-ctrf 0.6.1, pytest-nunit
#   1.0.7, pytest-json-report 1.5.0 (its summary; the error is among the collectors), pytest-csv 3.0.0, pytest-md 0.2.0 and pytest-excel 1.8.1 have
#   one test, which passed. A test to do has passed in jest-junit, jest-sonar, jest-sonar-reporter and jest-to-sonar, is "Failure" in
#   jest-nunit-reporter and left out in jest-json-to-tap, whose plan counts it; a skipped one has passed in jest-sonar-reporter. jest-to-sonar
#   writes "p95 < 5 ms" as it is, which is no XML. pytest-nunit's <test-run> has result="Passed" and failed="1".
# Matters to: builds and dashboards (SonarQube, Azure DevOps, GitLab) that look at the report: tests that were never run are green.
# Source: the READMEs; "testExecError" and "numRuntimeErrorTestSuites" in Jest's results; pytest's hook pytest_collectreport.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at jest@30.5.2 jest-junit@17.0.0 jest-sonar@0.2.16 jest-sonar-reporter@2.0.0 @casualbot/jest-sonar-reporter@2.7.1 jest-to-sonar@1.3.0 \
    jest-ctrf-json-reporter@0.0.11 jest-json-to-tap@2.1.0 jest-trx-results-processor@3.0.2 jest-nunit-reporter@1.3.1
pip_at pytest==9.2.0 pytest-json-ctrf==0.6.1 pytest-nunit==1.0.7 pytest-json-report==1.5.0 pytest-csv==3.0.0 pytest-md==0.2.0 pytest-excel==1.8.1
mkdir "$work/js/tests" "$work/js/lost" "$work/js/fails"
cat >"$work/js/tests/restore.test.js" <<'JS'
it('good', () => {});
it.skip('later', () => {});
it.todo('to do');
JS
cat >"$work/js/tests/lost.test.js" <<'JS'
const rows = require('../rows-that-are-not-there');
it('never run', () => rows.sort());
JS
cat >"$work/js/signs.test.js" <<'JS'
it('p95 < 5 ms', () => {});
JS
printf 'def test_good():\n    pass\n' >"$work/js/lost/test_good.py"
printf 'import rows_that_are_not_there\n\n\ndef test_never_run():\n    pass\n' >"$work/js/lost/test_lost.py"
printf 'def test_budget():\n    assert 7 < 5\n' >"$work/js/fails/test_fails.py"
cat >"$work/shown.py" <<'PY'
import csv, json, os, re
from xml.etree import ElementTree


def short(name):
    return os.path.basename(name.strip()) if '/' in name else name.strip()


def xml(path, case, failed, skipped):
    rows = []
    for one in ElementTree.parse(path).iter():
        if one.tag.split('}')[-1] != case:
            continue
        parts = {part.tag.split('}')[-1] for part in one.iter()} | {one.get('result', ''), one.get('outcome', '')}
        name = short(one.get('name') or one.get('testName'))
        rows.append(f"{name} {'failed' if parts & failed else 'skipped' if parts & skipped else 'passed'}")
    return ' / '.join(sorted(rows))


bad, left = {'failure', 'error', 'Failure', 'Failed', 'Error'}, {'skipped', 'NotExecuted', 'Ignored', 'Skipped'}
print('jest-junit:', xml('junit.xml', 'testcase', bad, left))
for name, path in {'jest-sonar': 'jest-sonar.xml', 'jest-sonar-reporter': 'test-report.xml', '@casualbot/jest-sonar-reporter': 'casual.xml', 'jest-to-sonar': 'to-sonar.xml'}.items():
    print(f'{name}:', xml(path, 'testCase', bad, left))
print('jest-trx-results-processor:', xml('test-results.trx', 'UnitTestResult', bad, left))
print('jest-nunit-reporter:', xml('nunit.xml', 'test-case', bad, left))
print('jest-ctrf-json-reporter:', ' / '.join(f"{one['name'].strip()} {one['status']}" for one in json.load(open('ctrf/ctrf-report.json'))['results']['tests']))
print('jest-json-to-tap:', ' / '.join(line for line in open('tap.txt').read().splitlines() if not line.startswith('#')))
import openpyxl

report = json.load(open('lost.ctrf'))['results']['summary']
print('pytest-json-ctrf:', {key: report[key] for key in ('tests', 'passed', 'failed')})
for path in ('lost.nunit', 'fails.nunit'):
    run = ElementTree.parse(path).getroot()
    print(f'pytest-nunit, {path}:', {key: run.get(key) for key in ('result', 'total', 'passed', 'failed')})
print('pytest-json-report:', json.load(open('lost.json'))['summary'])
print('pytest-csv:', [(row['name'], row['status']) for row in csv.DictReader(open('lost.csv', newline=''))])
print('pytest-md:', re.sub(r'.* ran in .*', '', open('lost.md').read().split('## Summary')[1]).split())
print('pytest-excel:', [row[1:4:2] for row in openpyxl.load_workbook('lost.xlsx').active.iter_rows(min_row=2, values_only=True) if row[1]])
print("pytest's own:", xml('lost.junit', 'testcase', bad, left))
try:
    ElementTree.parse('signs.xml')
    print('jest-to-sonar, signs: well-formed')
except ElementTree.ParseError as error:
    print('jest-to-sonar, signs:', str(error).split(':')[0])
PY
seen=$(
    cd "$work/js"
    cat >casual.json <<'JSON'
{ "reporters": ["jest-junit", ["jest-sonar", { "outputDirectory": ".", "outputName": "jest-sonar.xml" }],
  ["@casualbot/jest-sonar-reporter", { "outputDirectory": ".", "outputName": "casual.xml" }],
  ["jest-to-sonar", { "outputFile": "./to-sonar.xml" }], "jest-ctrf-json-reporter", "jest-trx-results-processor"], "testMatch": ["**/tests/*.test.js"] }
JSON
    npx jest --ci --config casual.json >/dev/null 2>&1 && echo 'Jest is content'
    npx jest tests --ci --testResultsProcessor jest-nunit-reporter >/dev/null 2>&1 || mv test-report.xml nunit.xml
    npx jest tests --ci --testResultsProcessor jest-sonar-reporter >/dev/null 2>&1 || true
    (npx jest tests --ci --json 2>/dev/null || true) | npx jest-json-to-tap >tap.txt
    printf '{ "reporters": [["jest-to-sonar", { "outputFile": "./signs.xml" }]], "testMatch": ["**/signs.test.js"] }' >signs.json
    npx jest --ci --config signs.json >/dev/null 2>&1
    for options in --ctrf=lost.ctrf --nunit-xml=lost.nunit '--json-report --json-report-file=lost.json' --csv=lost.csv --md=lost.md \
        --excel-report=lost.xlsx --junitxml=lost.junit; do
        # shellcheck disable=SC2086
        python3 -m pytest lost -p no:cacheprovider --continue-on-collection-errors $options >/dev/null 2>&1 && echo 'pytest is content'
    done
    python3 -m pytest fails -p no:cacheprovider --nunit-xml=fails.nunit >/dev/null 2>&1 || true
    python3 ../shown.py
)
expect 'a file that could not be loaded' 'jest-junit: good passed / later skipped / to do passed
jest-sonar: good passed / later skipped / to do passed
jest-sonar-reporter: good passed / later passed / to do passed
@casualbot/jest-sonar-reporter: good passed / later skipped / to do skipped
jest-to-sonar: good passed / later skipped / to do passed
jest-trx-results-processor: good passed / later skipped / lost.test.js failed / to do skipped
jest-nunit-reporter: good passed / to do failed
jest-ctrf-json-reporter: good passed / later pending / to do other
jest-json-to-tap: 1..3 / ok 1 good / ok 2 later # SKIP -
pytest-json-ctrf: {'\''tests'\'': 1, '\''passed'\'': 1, '\''failed'\'': 0}
pytest-nunit, lost.nunit: {'\''result'\'': '\''Passed'\'', '\''total'\'': '\''1'\'', '\''passed'\'': '\''1'\'', '\''failed'\'': '\''0'\''}
pytest-nunit, fails.nunit: {'\''result'\'': '\''Passed'\'', '\''total'\'': '\''1'\'', '\''passed'\'': '\''0'\'', '\''failed'\'': '\''1'\''}
pytest-json-report: {'\''passed'\'': 1, '\''total'\'': 1, '\''collected'\'': 1}
pytest-csv: [('\''test_good'\'', '\''passed'\'')]
pytest-md: ['\''-'\'', '\''1'\'', '\''passed'\'']
pytest-excel: [('\''test_good'\'', '\''PASSED'\'')]
pytest'\''s own: lost.test_lost failed / test_good passed
jest-to-sonar, signs: not well-formed (invalid token)' "$seen"
