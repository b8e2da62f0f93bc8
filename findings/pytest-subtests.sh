#!/usr/bin/env bash
# A test with subtests of which one failed (pytest 9, unittest's subTest), for which pytest ends with an error: it has passed in six of nine plugins
# that report, two of which say that all tests passed; and `pytest --lf` does not run it again.
#
# Expected: of four tests two failed, each in the second of three subtests (a TestCase with self.subTest, a function with the fixture subtests), one
#   passed, and one skips a subtest. unittest itself says of the two of the TestCase: 1 failure, 1 skipped.
# Seen: pytest 9.2.0 ends with 1 and says "3 failed, 3 passed, 1 skipped" of the four; `pytest --lf` then runs "test_drain" alone, so that it is over
#   when that is mended. The TestCase's test_regions has passed in pytest-nunit 1.0.7, pytest-json 0.4.0, pytest-json-report 1.5.0 ("subtests
#   passed") and TeamCity (teamcity-messages 1.33, which writes the message of the failure as a text that the test printed). In pytest-html-reporter
#   0.4.3 and pytest-html-plus 1.3.1 all four passed. pytest-csv 3.0.0 has four rows of one test, the last of which passed; pytest's JUnit XML says
#   tests="12". pytest-json-ctrf 0.6.1 and allure-pytest 2.16.2 have four tests, two of which failed.
# Matters to: checks in which one test goes through all services, and who looks at the report, or mends what failed step by step.
# Source: pytest's documentation, "How to use subtests" and "How to re-run failed tests"; Python's documentation, "Distinguishing test iterations
#   using subtests".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at pytest==9.2.0 pytest-nunit==1.0.7 pytest-json==0.4.0 pytest-json-report==1.5.0 pytest-metadata==3.1.1 teamcity-messages==1.33 \
    pytest-html-reporter==0.4.3 pytest-html-plus==1.3.1 pytest-csv==3.0.0 pytest-json-ctrf==0.6.1 allure-pytest==2.16.2
cat >"$work/test_restore.py" <<'PY'
import unittest

HOURS = {'one': 3, 'two': 7, 'three': 2}


class Restore(unittest.TestCase):
    def test_regions(self):
        for region, hours in HOURS.items():
            with self.subTest(region=region):
                self.assertLess(hours, 4)

    def test_bought(self):
        with self.subTest('third region'):
            self.skipTest('not bought')
        with self.subTest('second region'):
            pass


def test_drain(subtests):
    for region, hours in HOURS.items():
        with subtests.test(region=region):
            assert hours < 4


def test_good():
    pass
PY
cat >"$work/shown.py" <<'PY'
import csv, glob, json, re, subprocess, sys


def run(*options):
    made = subprocess.run([sys.executable, '-m', 'pytest', '-q', *options, 'test_restore.py'], capture_output=True, text=True)
    return made.returncode, made.stdout


def say(name, tests, more=''):
    found = {}
    for test, status in tests:
        found.setdefault(re.split('[:.#]', test)[-1].removeprefix('test_'), []).append(status)
    order = ('regions', 'bought', 'drain', 'good')
    print(f'{name}:', ', '.join(f"{test} {' '.join(found[test])}" for test in order if test in found), more)


def read(path):
    return open(path).read()


code, text = run('--junitxml=j.xml')
print('pytest:', code, re.search(r'\d+ failed, .*?(?= in )', text).group(0))
print('pytest --lf:', sorted(set(re.findall(r'restore\.py::\S*(test_\w+)', run('--lf')[1]))))
print('unittest:', subprocess.run([sys.executable, '-m', 'unittest', 'test_restore'], capture_output=True, text=True).stderr.splitlines()[-1])
junit = read('j.xml')
say('JUnit XML', [(one[0], 'failed' if '<failure' in one[1] else 'skipped' if '<skipped' in one[1] else 'passed') for one in
                  re.findall(r'<testcase [^>]*? name="([^"]*)"[^>]*?(?:/>|>(.*?)</testcase>)', junit, re.S)], re.search(r'tests="\d+"', junit).group(0))
run('-p', 'pytest_nunit.plugin', '--nunit-xml=n.xml')
say('pytest-nunit', re.findall(r'<test-case [^>]*? name="([^"]*)"[^>]* result="(\w+)"', read('n.xml')))
run('-p', 'pytest_json.plugin', '--json=p.json')
say('pytest-json', [(one['name'], one['outcome']) for one in json.loads(read('p.json'))['report']['tests']])
run('-p', 'pytest_metadata.plugin', '-p', 'pytest_jsonreport.plugin', '--json-report', '--json-report-file=r.json')
report = json.loads(read('r.json'))
say('pytest-json-report', [(one['nodeid'], one['outcome']) for one in report['tests']], report['summary'])
log = run('-p', 'teamcity.pytest_plugin', '--teamcity')[1]
say('teamcity-messages', [(one[1], one[0]) for one in re.findall(r"##teamcity\[test(Failed|Ignored) [^\]]*?name='([^']*)'", log)])
run('-p', 'pytest_html_reporter.plugin', '--html-report=h.html')
suite = json.loads(read('output.json'))['content']['suites']['0']
say('pytest-html-reporter', [(one['test_name'], one['status']) for one in suite['tests'].values()], json.loads(read('output.json'))['status'])
run('-p', 'pytest_html_plus.plugin', '--json-report=plus.json', '--html-output=plus', '--should-open-report=never')
plus = json.loads(read('plus/plus.json'))
say('pytest-html-plus', [(one['test'], one['status']) for one in plus['results']], {name: plus['filters'].get(name) for name in ('passed', 'failed', 'total')})
run('-p', 'pytest_csv._plugin', '--csv', 'c.csv')
say('pytest-csv', [(row['name'], row['status']) for row in csv.DictReader(open('c.csv'))])
run('-p', 'ctrf.main', '--ctrf=ctrf.json')
say('pytest-json-ctrf', [(one['name'], one['status']) for one in json.loads(read('ctrf.json'))['results']['tests']])
run('-p', 'allure_pytest.plugin', '--alluredir=allure')
say('allure-pytest', [(one['name'], one['status']) for one in map(json.loads, map(read, glob.glob('allure/*-result.json')))])
PY
seen=$(cd "$work" && PYTEST_DISABLE_PLUGIN_AUTOLOAD=1 python3 shown.py)
expect 'four tests of which two failed' 'pytest: 1 3 failed, 3 passed, 1 skipped, 5 subtests passed
pytest --lf: ['\''test_drain'\'']
unittest: FAILED (failures=1, skipped=1)
JUnit XML: regions failed, bought skipped, drain failed, good passed tests="12"
pytest-nunit: regions Passed, bought Passed, drain Failed, good Passed 
pytest-json: regions passed, bought passed, drain failed, good passed 
pytest-json-report: regions subtests passed, bought subtests passed, drain failed, good passed {'\''subtests passed'\'': 2, '\''failed'\'': 1, '\''passed'\'': 1, '\''total'\'': 4, '\''collected'\'': 4}
teamcity-messages: drain Failed Failed 
pytest-html-reporter: regions PASS, bought PASS, drain PASS, good PASS PASS
pytest-html-plus: regions passed, bought passed, drain passed, good passed {'\''passed'\'': 4, '\''failed'\'': None, '\''total'\'': 4}
pytest-csv: regions passed failed passed passed, bought skipped passed passed, drain passed failed passed passed, good passed 
pytest-json-ctrf: regions failed, bought skipped, drain failed, good passed 
allure-pytest: regions failed, bought skipped, drain failed, good passed ' "$seen"
