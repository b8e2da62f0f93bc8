#!/usr/bin/env bash
# Reports of tests (JUnit XML) read: a test that ended with an error has the tick of those that passed in junit-cli-report-viewer, tests of
# a suite within a suite are missing from it, junit2html and junit2report, and 1,234.567 seconds are one second in junit-to-ctrf.
#
# Expected: each test once, with its state: passed, failed, error, skipped. Suites stand within suites in PHPUnit's reports; Maven's Surefire
#   wrote times from 1000 s on as "1,234.567", and marks a test that passed when it was run again with <flakyFailure>.
# Seen: junit-cli-report-viewer 3.0.0 shows the test that could not connect with a tick, and nothing of the inner suite, where a test failed.
#   junit2html 31.1.4 counts seven tests and two failed ones of nine and three; junit2report 1.0.1 lists seven below a sum of nine.
#   mlx-xunit2rst 2.3.0 has the test that passed when it was run again as failed. junit-to-md-py 2.1.1, which lists what failed, leaves
#   the error out, and names the inner failure twice. junit-to-ctrf 0.0.14 makes 1000 ms of "1,234.567"; junit2report reads no such report.
#   junitparser 5.0.3 reads all as it is.
# Matters to: whoever shows the results of restore tests and controls from pipelines in a run book or a wiki.
# Source: PHPUnit's XML logger; the XML schema of Maven's Surefire; junit_to_md.py, which takes only <failure>.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at junitparser==5.0.3 junit2html==31.1.4 junit2report==1.0.1 mlx-xunit2rst==2.3.0 junit-to-md-py==2.1.1
npm_at junit-cli-report-viewer@3.0.0 junit-to-ctrf@0.0.14
cat >"$work/plain.xml" <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="Reviews" tests="9" failures="2" errors="1" skipped="2" time="1240.317">
  <testsuite name="Restore" tests="6" failures="1" errors="1" skipped="2" time="1239.067" timestamp="2024-01-05T10:30:00">
    <testcase classname="restore" name="drain" time="1.5"/>
    <testcase classname="restore" name="four hours" time="1234.567">
      <failure message="took 7 h, not 4 h" type="AssertionError">expected 4, was 7</failure>
    </testcase>
    <testcase classname="restore" name="region lost" time="2"><error message="no connection" type="IOError">trace</error></testcase>
    <testcase classname="restore" name="paper exercise" time="0"><skipped/></testcase>
    <testcase classname="restore" name="second region" time="0"><skipped message="not bought yet"/></testcase>
    <testcase classname="restore" name="run again" time="1"><flakyFailure message="late once" type="Late">trace</flakyFailure></testcase>
  </testsuite>
  <testsuite name="Outer" tests="3" failures="1" errors="0" skipped="0" time="1.25">
    <testcase classname="outer" name="before" time="0.25"/>
    <testsuite name="Inner" tests="2" failures="1" errors="0" skipped="0" time="1">
      <testcase classname="inner" name="inside" time="0.5"/>
      <testcase classname="inner" name="inside fails" time="0.5"><failure message="late" type="Late">only text</failure></testcase>
    </testsuite>
  </testsuite>
</testsuites>
XML
sed 's/1234.567/1,234.567/' "$work/plain.xml" >"$work/comma.xml"
cat >"$work/reports.py" <<'PY'
import json, pathlib, re, subprocess
from junitparser import JUnitXml


def run(*command):
    return subprocess.run(command, capture_output=True, text=True)


def cases(suite):
    for case in suite:
        yield f'{case.name} {"; ".join(type(one).__name__ for one in case.result) or "passed"} {case.time}'


print('junitparser:', ' / '.join(one for suite in JUnitXml.fromfile('comma.xml') for one in cases(suite)))
text = run('node', 'js/node_modules/.bin/junit-cli-report-viewer', 'plain.xml').stdout
print("junit-cli-report-viewer:", " / ".join(line.strip() for line in text.splitlines()[5:]))
text = run('python3', 'py/bin/junit2html', 'plain.xml', '--summary-matrix').stdout
print('junit2html:', ' '.join(' '.join(re.findall(r'(?:Failed|Passed|Skipped) +: +\d+', text)).split()))
for name in ('plain', 'comma'):
    made = run('python3', 'py/bin/junit2report', name + '.xml', '-o', name + '.html')
    page = pathlib.Path(name + '.html')
    text = re.sub(r'<style.*?</style>|<script.*?</script>|<[^>]*>', ' ', page.read_text(), flags=re.S) if page.exists() else made.stderr
    print(f'junit2report, {name}:', *' '.join(re.findall(r'Total Tests\s+\d+|\S+ \(\d+ tests\)|ValueError: .*', text)).split())
    made = run('python3', 'py/bin/xunit2rst', '-i', name + '.xml', '-o', name + '.rst')
    page = pathlib.Path(name + '.rst')
    found = re.findall(r':(passes|fails|skipped): UTEST-(.*)', page.read_text())
    print(f'mlx-xunit2rst, {name}:', ' / '.join(' '.join(reversed(one)) for one in found))
    run('node', 'js/node_modules/.bin/junit-to-ctrf', name + '.xml', '-o', name + '.json')
    report = json.loads(pathlib.Path(name + '.json').read_text())['results']
    print(f'junit-to-ctrf, {name}:', [test['duration'] for test in report['tests'] if 'four' in test['name']], 'ms')
print('junit-to-md-py:', ' / '.join(re.findall(r'(?m)^- (.*)', run('python3', 'py/bin/junit-to-md-py', 'plain.xml').stdout)))
PY
seen=$(cd "$work" && python3 reports.py)
expect 'nine tests, of which one is run again' 'junitparser: drain passed 1.5 / four hours Failure 1234.567 / region lost Error 2.0 / paper exercise Skipped 0.0 / second region Skipped 0.0 / run again passed 1.0 / before passed 0.25 / inside passed 0.5 / inside fails Failure 0.5
junit-cli-report-viewer: FAIL Restore (1239.067) / ✔ drain (1.5) / ✖ four hours (1234.567) / took 7 h, not 4 h / ✔ region lost (2) / s paper exercise (0) / s second region (0) / ✔ run again (1) / FAIL Outer (1.25) / ✔ before (0.25)
junit2html: Failed : 2 Passed : 3 Skipped : 2
junit2report, plain: Total Tests 9
mlx-xunit2rst, plain: DRAIN passes / FOUR_HOURS fails / REGION_LOST fails / PAPER_EXERCISE skipped / SECOND_REGION skipped / RUN_AGAIN fails / BEFORE passes / INSIDE passes / INSIDE_FAILS fails
junit-to-ctrf, plain: [1234567] ms
junit2report, comma: ValueError: could not convert string to float: '\''1,234.567'\''
mlx-xunit2rst, comma: DRAIN passes / FOUR_HOURS fails / REGION_LOST fails / PAPER_EXERCISE skipped / SECOND_REGION skipped / RUN_AGAIN fails / BEFORE passes / INSIDE passes / INSIDE_FAILS fails
junit-to-ctrf, comma: [1000] ms
junit-to-md-py: Restore/four hours / Outer/inside fails / Inner/inside fails' "$seen"
