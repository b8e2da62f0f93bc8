#!/usr/bin/env bash
# Runs of Mocha in which a hook failed, "no connection" before all tests of a suite: mochawesome reports 0 failures, mochawesome-merge neither
# failures nor skipped tests, and mochawesome-json-to-md's page says "failed: 0" and has the message nowhere, and 32 ms as "32s".
#
# Expected: what Mocha 11.8.0 says: 3 failing, and it ends with an error: a hook before all tests, one before each and one after all; of nine tests
#   four passed, two did not run because of the first hook and two because of the second, one is to do.
# Seen: in the JSON of mochawesome 8.1.1 "failures" is 0, the hooks that failed are "other": 3; "skipped" has the 4. mochawesome-merge 4.4.1 (and
#   5.1.1, which needs Node 22, by its source) counts anew from the tests: failures, skipped and other are 0, and 4 of 9 tests are in no count.
#   mochawesome-json-to-md 1.4.1 lists passed, skipped and failed tests, and no hooks, and its template adds "s" to milliseconds. spec-xunit-file
#   0.0.1-3 writes skipped="-2". mocha-trx-reporter 3.3.1 makes failed tests of those that did not run, and of the one that is to do.
#   mocha-ctrf-json-reporter 0.0.11 has the hooks as failed, and leaves out what did not run.
# Matters to: checks and messages to a chat that look at "failures", as after runs of Cypress.
# Source: generateStats in index.js of mochawesome-merge; sample-template.md of mochawesome-json-to-md; Mocha's documentation, "Hooks".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at mocha@11.8.0 mochawesome@8.1.1 mochawesome-merge@4.4.1 mochawesome-json-to-md@1.4.1 spec-xunit-file@0.0.1-3 mocha-trx-reporter@3.3.1 \
    mocha-ctrf-json-reporter@0.0.11
cat >"$work/js/restore.cjs" <<'JS'
const fails = (text) => () => {
  throw new Error(text);
};

describe('before', () => {
  before(fails('no connection'));
  it('drain', () => {});
  it('count', () => {});
});
describe('each', () => {
  let count = 0;
  beforeEach(() => count++ === 1 && fails('gone')());
  it('one', () => {});
  it('two', () => {});
  it('three', () => {});
});
describe('after', () => {
  after(fails('not closed'));
  it('closed', () => {});
  it('told', () => {});
  it('good', () => {});
  it('to do');
});
JS
cat >"$work/js/shown.cjs" <<'JS'
const { readFileSync } = require('node:fs');
const stats = (path) => {
  const { tests, testsRegistered, passes, pending, failures, skipped, other } = require(path).stats;
  return JSON.stringify({ tests, testsRegistered, passes, pending, failures, skipped, other });
};
console.log('mochawesome:', stats('./mochawesome-report/mochawesome.json'));
console.log('mochawesome-merge:', stats('./merged.json'));
const page = readFileSync('page.md', 'utf8');
console.log('mochawesome-json-to-md:', page.match(/failed: \d+/)[0], page.includes('no connection') ? 'with the message' : 'without the message', /Duration: \d+s\n/.test(page) && 'and milliseconds as s');
console.log('spec-xunit-file:', readFileSync('xunit.xml', 'utf8').match(/tests="[^>]*skipped="[^"]*"/)[0]);
const results = readFileSync('run.trx', 'utf8').match(/<UnitTestResult [^>]*/g).map((one) => `${/testName="([^"]*)"/.exec(one)[1]} ${/outcome="([^"]*)"/.exec(one)[1]}`);
console.log('mocha-trx-reporter:', results.sort().join(', '));
console.log('mocha-ctrf-json-reporter:', require('./ctrf/ctrf-report.json').results.tests.map((one) => `${one.name} ${one.status}`).join(', '));
JS
seen=$(
    cd "$work/js"
    run() { npx mocha restore.cjs --reporter "$@" 2>/dev/null || status=$?; }
    run mochawesome --reporter-options quiet=true,html=false >/dev/null
    printf 'mocha: exit status %s\n' "$status"
    npx mochawesome-merge mochawesome-report/mochawesome.json >merged.json
    npx mochawesome-json-to-md -p mochawesome-report/mochawesome.json -o page.md -t node_modules/mochawesome-json-to-md/sample-template.md >/dev/null
    run spec-xunit-file >/dev/null
    run mocha-trx-reporter >run.trx
    run mocha-ctrf-json-reporter >/dev/null
    node shown.cjs
)
expect 'three hooks that failed' 'mocha: exit status 1
mochawesome: {"tests":5,"testsRegistered":9,"passes":4,"pending":1,"failures":0,"skipped":4,"other":3}
mochawesome-merge: {"tests":9,"testsRegistered":9,"passes":4,"pending":1,"failures":0,"skipped":0,"other":0}
mochawesome-json-to-md: failed: 0 without the message and milliseconds as s
spec-xunit-file: tests="5" failures="3" errors="3" skipped="-2"
mocha-trx-reporter: after closed Passed, after good Passed, after to do Failed, after told Passed, before count Failed, before drain Failed, each one Passed, each three Failed, each two Failed
mocha-ctrf-json-reporter: before "before all" hook for "drain" failed, each one passed, each "before each" hook for "two" failed, after closed passed, after told passed, after good passed, after to do pending, after "after all" hook for "to do" failed' "$seen"
