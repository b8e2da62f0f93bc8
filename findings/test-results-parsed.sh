#!/usr/bin/env bash
# Reports of tests read by test-results-parser, made for messages to chats: runs of xUnit.net, NUnit and MSTest in which a test failed, or took too
# long, have passed, one of PHPUnit has no tests, and the test "5.10" is 5.1.
#
# Expected: each test that failed is there, and the run has failed: two assemblies (xUnit.net), a class with plain tests and one with cases (NUnit),
#   outcomes such as Timeout (MSTest), suites "Restore" and "Restore fully" (Mocha), suites within suites (JUnit, as PHPUnit writes them).
# Seen: test-results-parser 0.4.6 reads the first assembly alone: 1 passed of 1, though a test of the second failed. Of a class of NUnit with a test
#   that has cases the others are gone, the one that failed too: 2 passed of 2. "Timeout" and "Inconclusive" of MSTest have no state, and the run
#   with them has passed. "Restore" of Mocha 11.8.0 (its JSON) has the tests of "Restore fully" a second time. Of JUnit's suites within
#   suites nothing is read: no tests, "SKIP". Names that look like numbers are read as numbers: 5.10 is 5.1, 1e3 is 1000.
# Matters to: releases and channels that are told that all tests passed.
# Source: README of test-results-parser, "Support"; xUnit.net's "XML report format" v2; NUnit's "Test Result XML Format"; the schema of TRX,
#   "TestOutcome"; getTestAssembly in xunit.js, hasNestedSuite in nunit.js, RESULT_MAP in mstest.js of the package.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at test-results-parser@0.4.6 mocha@11.8.0
cat >"$work/js/xunit.xml" <<'XML'
<?xml version="1.0" encoding="utf-8"?>
<assemblies timestamp="01/05/2024 10:30:00">
  <assembly name="Drain.dll" run-date="2024-01-05" run-time="10:30:00" total="1" passed="1" failed="0" skipped="0" time="1.500" errors="0">
    <collection name="Drain" total="1" passed="1" failed="0" skipped="0" time="1.500">
      <test name="Drain.Works" type="Drain" method="Works" time="1.500" result="Pass"/>
    </collection>
  </assembly>
  <assembly name="Restore.dll" run-date="2024-01-05" run-time="10:30:02" total="2" passed="1" failed="1" skipped="0" time="3.000" errors="0">
    <collection name="Restore" total="2" passed="1" failed="1" skipped="0" time="3.000">
      <test name="Restore.Works" type="Restore" method="Works" time="1.000" result="Pass"/>
      <test name="Restore.FourHours" type="Restore" method="FourHours" time="2.000" result="Fail">
        <failure exception-type="Xunit.Sdk.EqualException"><message>took 7 h</message><stack-trace>at line 7</stack-trace></failure>
      </test>
    </collection>
  </assembly>
</assemblies>
XML
cat >"$work/js/nunit.xml" <<'XML'
<?xml version="1.0" encoding="utf-8"?>
<test-run id="0" name="Ops.dll" fullname="Ops.dll" testcasecount="4" result="Failed" total="4" passed="3" failed="1" inconclusive="0" skipped="0" duration="4.0">
  <test-suite type="Assembly" id="1" name="Ops.dll" fullname="Ops.dll" runstate="Runnable" testcasecount="4" result="Failed" total="4" passed="3" failed="1" skipped="0" duration="4.0">
    <test-suite type="TestFixture" id="2" name="Restore" fullname="Ops.Restore" runstate="Runnable" testcasecount="4" result="Failed" total="4" passed="3" failed="1" skipped="0" duration="4.0">
      <test-case id="3" name="FourHours" fullname="Ops.Restore.FourHours" runstate="Runnable" result="Failed" duration="2.0">
        <failure><message>took 7 h</message><stack-trace>at line 7</stack-trace></failure>
      </test-case>
      <test-case id="4" name="Works" fullname="Ops.Restore.Works" runstate="Runnable" result="Passed" duration="1.0"/>
      <test-suite type="ParameterizedMethod" id="5" name="Region" fullname="Ops.Restore.Region" runstate="Runnable" testcasecount="2" result="Passed" total="2" passed="2" failed="0" skipped="0" duration="1.0">
        <test-case id="6" name="Region(1)" fullname="Ops.Restore.Region(1)" runstate="Runnable" result="Passed" duration="0.5"/>
        <test-case id="7" name="Region(2)" fullname="Ops.Restore.Region(2)" runstate="Runnable" result="Passed" duration="0.5"/>
      </test-suite>
    </test-suite>
  </test-suite>
</test-run>
XML
cat >"$work/js/mstest.trx" <<'XML'
<?xml version="1.0" encoding="utf-8"?>
<TestRun id="a" name="ops" xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010">
  <Results>
    <UnitTestResult executionId="e1" testId="t1" testName="Works" duration="00:00:01.5000000" outcome="Passed"/>
    <UnitTestResult executionId="e2" testId="t2" testName="FourHours" duration="00:01:00.0000000" outcome="Timeout">
      <Output><ErrorInfo><Message>Test 'FourHours' exceeded execution timeout period.</Message></ErrorInfo></Output>
    </UnitTestResult>
    <UnitTestResult executionId="e3" testId="t3" testName="Bought" duration="00:00:00.1000000" outcome="Inconclusive"/>
  </Results>
  <TestDefinitions>
    <UnitTest name="Works" id="t1"><Execution id="e1"/><TestMethod className="Ops.Restore" name="Works"/></UnitTest>
    <UnitTest name="FourHours" id="t2"><Execution id="e2"/><TestMethod className="Ops.Restore" name="FourHours"/></UnitTest>
    <UnitTest name="Bought" id="t3"><Execution id="e3"/><TestMethod className="Ops.Restore" name="Bought"/></UnitTest>
  </TestDefinitions>
  <ResultSummary outcome="Failed"><Counters total="3" executed="3" passed="1" failed="0" timeout="1" inconclusive="1"/></ResultSummary>
</TestRun>
XML
cat >"$work/js/restore.cjs" <<'JS'
describe('Restore', () => {
  it('drain', () => {});
});
describe('Restore fully', () => {
  it('count', () => {});
  it('takes 4 h', () => {
    throw new Error('took 7 h');
  });
});
JS
cat >"$work/js/junit.xml" <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
  <testsuite name="Restore" tests="2" assertions="2" errors="0" failures="1" skipped="0" time="3.0">
    <testsuite name="Regions" tests="2" assertions="2" errors="0" failures="1" skipped="0" time="3.0">
      <testcase name="one" class="Regions" classname="Regions" time="1.0"/>
      <testcase name="two" class="Regions" classname="Regions" time="2.0"><failure type="E">took 7 h</failure></testcase>
    </testsuite>
  </testsuite>
</testsuites>
XML
cat >"$work/js/claims.xml" <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="Claims" tests="3" failures="1" errors="0" skipped="0" time="3.0">
  <testsuite name="5" tests="3" errors="0" failures="1" skipped="0" time="3.0">
    <testcase name="5.1" classname="claims" time="1.0"/>
    <testcase name="5.10" classname="claims" time="1.0"><failure message="7.0">no</failure></testcase>
    <testcase name="1e3" classname="claims" time="1.0"/>
  </testsuite>
</testsuites>
XML
cat >"$work/js/shown.cjs" <<'JS'
const { parse } = require('test-results-parser');
const of = { 'xunit.xml': 'xunit', 'nunit.xml': 'nunit', 'mstest.trx': 'mstest', 'mocha.json': 'mocha', 'junit.xml': 'junit', 'claims.xml': 'junit' };
for (const [file, type] of Object.entries(of)) {
  const { status, total, passed, failed, skipped, suites } = parse({ type, files: [file] });
  const tests = suites.map((suite) => `${suite.name}: ${suite.cases.map((test) => `${test.name} ${test.status}`).join(', ')}`);
  console.log(`${file}: ${status}, ${total} tests, ${passed} passed, ${failed} failed, ${skipped} skipped; ${tests.join(' / ')}`);
}
JS
seen=$(cd "$work/js" && { npx mocha --reporter json restore.cjs >mocha.json || true; } && node shown.cjs)
expect 'six reports of runs that failed' 'xunit.xml: PASS, 1 tests, 1 passed, 0 failed, 0 skipped; Drain: Drain.Works PASS
nunit.xml: PASS, 2 tests, 2 passed, 0 failed, 0 skipped; Ops.Restore.Region: Ops.Restore.Region(1) PASS, Ops.Restore.Region(2) PASS
mstest.trx: PASS, 3 tests, 1 passed, 0 failed, 0 skipped; Ops.Restore: Ops.Restore.Works PASS, Ops.Restore.FourHours undefined, Ops.Restore.Bought undefined
mocha.json: FAIL, 3 tests, 2 passed, 1 failed, 0 skipped; Restore: drain PASS, count PASS, takes 4 h FAIL / Restore fully: count PASS, takes 4 h FAIL
junit.xml: SKIP, 0 tests, 0 passed, 0 failed, 0 skipped; 
claims.xml: FAIL, 3 tests, 2 passed, 1 failed, 0 skipped; 5: 5.1 PASS, 5.1 FAIL, 1000 PASS' "$seen"
