#!/usr/bin/env bash
# What checkers said, made test reports (JUnit XML): of a yamllint that found no file or no settings yamllint-junit writes a
# test that passed; mypy2junit ends with 0 for two errors, and flake8-junit-report counts no failure whatever flake8 said.
#
# Expected: a checker that ended with an error is an error of the report, or the converter ends with one, as the report is
#   what a pipeline keeps: `yamllint … | yamllint-junit`. What was found is a failure, and is counted.
# Seen: yamllint 1.38.0, told to check a file that is not there, or with settings that are not there, ends with 255 or 1 and
#   says nothing on standard output; yamllint-junit 0.10.1 makes one test of that, "no_yamllint_errors", passed, and ends
#   with 0. mypy2junit 1.9.0 goes by mypy's last line alone: with an option that mypy does not take there is none, and with
#   --no-error-summary neither; in both it counts 0 failures and ends with 0, in the latter beside two tests that failed.
#   With --show-column-numbers, and of a file that is not there, it counts failures and has no test for them.
#   flake8-junit-report 2.1.0 writes failures="0" always, and as errors the number of files; of a flake8 that did not find
#   its settings it makes a report without tests, and ends with 0. Of "syntax error: mapping values are not allowed here"
#   yamllint-junit leaves "syntax error".
# Matters to: pipelines that show or count such reports: a checker that has not run for a month looks like clean files. Keep
#   the checker's exit status (set -o pipefail), and tell the first run by its number of tests.
# Source: yamllint-junit, lines without a colon are skipped; mypy2junit.py, RESULT_REGEX; junit_conversor/__init__.py.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at mypy==2.4.1 mypy2junit==1.9.0 flake8==7.5.0 flake8-junit-report==2.1.0 yamllint==1.38.0 yamllint-junit==0.10.1
export PATH=$work/py/bin:$PATH
cd "$work"
printf 'import os, sys\nx: int = "late"\ny: int = "open"\n' >claims.py
printf 'a: 1\n b: 2\n' >claims.yml
cat >report.py <<'PY'
import sys
from xml.etree import ElementTree

suite = ElementTree.parse(sys.argv[1]).getroot()
suite = suite if suite.tag == 'testsuite' else suite.find('testsuite')
tests = suite.findall('testcase')
failed = [each for test in tests for each in test if each.tag in ('failure', 'error')]
cut = [each.get('message')[-12:] for each in failed if 'syntax' in each.get('message')]
passed = [test.get('name') for test in tests if test.get('name') == 'no_yamllint_errors']
print(f'says {suite.get("failures")} failures, {suite.get("errors")} errors, has {len(failed)} in {len(tests)} tests', *passed, *cut)
PY

# run CHECKER OPTIONS…: how the checker ends, how its converter does, and what the report says.
run() {
    local ended=0 converted=0
    "$@" >said 2>/dev/null || ended=$?
    rm -f made.xml
    case $1 in
    mypy) mypy2junit --output made.xml said || converted=$? ;;
    flake8) flake8_junit said made.xml || converted=$? ;;
    yamllint) yamllint-junit -o made.xml <said || converted=$? ;;
    esac >/dev/null 2>&1
    printf '%s: ends with %s, then %s; %s\n' "$*" "$ended" "$converted" "$(python3 report.py made.xml)"
}
seen=$(
    run mypy claims.py
    run mypy --no-error-summary claims.py
    run mypy --show-column-numbers claims.py
    run mypy nothing.py
    run mypy --late claims.py
    run flake8 claims.py
    run flake8 --config nothing.cfg claims.py
    run yamllint -f parsable claims.yml
    run yamllint -f parsable nothing.yml
    run yamllint -f parsable -c nothing.cfg claims.yml
)
expect 'checkers, their converters and the reports' 'mypy claims.py: ends with 1, then 1; says 2 failures, 0 errors, has 2 in 2 tests
mypy --no-error-summary claims.py: ends with 1, then 0; says 0 failures, 0 errors, has 2 in 2 tests
mypy --show-column-numbers claims.py: ends with 1, then 1; says 2 failures, 0 errors, has 0 in 0 tests
mypy nothing.py: ends with 2, then 1; says 1 failures, 0 errors, has 0 in 0 tests
mypy --late claims.py: ends with 2, then 0; says 0 failures, 0 errors, has 0 in 0 tests
flake8 claims.py: ends with 1, then 0; says 0 failures, 1 errors, has 3 in 1 tests
flake8 --config nothing.cfg claims.py: ends with 1, then 0; says 0 failures, 0 errors, has 0 in 0 tests
yamllint -f parsable claims.yml: ends with 1, then 0; says 0 failures, 1 errors, has 1 in 2 tests syntax error
yamllint -f parsable nothing.yml: ends with 255, then 0; says 0 failures, 0 errors, has 0 in 1 tests no_yamllint_errors
yamllint -f parsable -c nothing.cfg claims.yml: ends with 1, then 0; says 0 failures, 0 errors, has 0 in 1 tests no_yamllint_errors' "$seen"
