#!/usr/bin/env bash
# Figures on runs of tests by CTRF's own library: the average of four runs of a second is four seconds, and a run like the one before it is 2 s
# slower; "drain" that passed each time and "drain" of another suite that failed each time have both passed in half of the runs.
#
# Expected: the average of runs is their sum by their number; two tests of one name in two suites are two, as the library's ids have them.
# Seen: ctrf 0.3.0, addInsights: averageRunDuration is the sum of all runs by the number of names of tests ("reportsAnalyzed"): 1000, 2000, 3000 and
#   4000 ms for one to four runs of one test of 1000 ms, beside a p95RunDuration of 1000. Of a second run that is like the first, with three tests
#   of 4 s under two names, it says 4000 ms, and 2000 for the baseline. Rates are kept by name alone: region 1's "drain" passed twice and region 2's
#   failed twice, both have 0.5; a skipped test lowers the rate of those that passed, 2 of 6 and not 2 of 4. A test that passed at a second try is
#   flaky by its "retries", and not by its "retryAttempts".
# Matters to: dashboards on how long builds take and which tests cannot be relied on.
# Source: README of ctrf, "Insights & Analytics" and "ID Generation"; CTRF's schema, "insights" and "retryAttempts".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at ctrf@0.3.0
seen=$(
    js <<'JS'
import { addInsights, generateTestId, isTestFlaky } from 'ctrf';

const test = (name, suite, status, duration) => ({ name, suite: [suite], status, duration });
const report = (number, tests) => {
  const count = (status) => tests.filter((one) => one.status === status).length;
  const start = number * 10_000;
  const duration = tests.reduce((sum, one) => sum + one.duration, 0);
  const counts = { tests: tests.length, passed: count('passed'), failed: count('failed'), skipped: count('skipped'), pending: 0, other: 0 };
  return { reportFormat: 'CTRF', specVersion: '0.0.0', results: { tool: { name: 'jest' }, summary: { ...counts, start, stop: start + duration }, tests } };
};
const one = (number) => report(number, [test('drain', 'region 1', 'passed', 1000)]);
const averages = [1, 2, 3, 4].map((count) => {
  const [last, ...before] = Array.from({ length: count }, (_, number) => one(count - number));
  const { averageRunDuration, p95RunDuration } = addInsights(last, before).insights;
  return `${count} runs: ${averageRunDuration.current} ms, p95 ${p95RunDuration.current}`;
});
console.log(averages.join(' / '));
const three = (number) => report(number, [
  test('drain', 'region 1', 'passed', 1000), test('drain', 'region 2', 'failed', 3000), test('later', 'region 1', 'skipped', 0)]);
const made = addInsights(three(2), [three(1)], { baseline: addInsights(three(1), []) });
console.log('two runs of 4 s:', JSON.stringify(made.insights.averageRunDuration));
console.log('passed:', JSON.stringify(made.insights.passRate.current), made.results.tests.map((row) => `${row.suite} ${row.name} ${row.insights.passRate.current}`).join(' / '));
console.log('ids:', generateTestId({ name: 'drain', suite: ['region 1'] }) === generateTestId({ name: 'drain', suite: ['region 2'] }) ? 'one' : 'two');
const again = { name: 'drain', status: 'passed', duration: 1 };
console.log('flaky:', isTestFlaky({ ...again, retries: 1 }), isTestFlaky({ ...again, retryAttempts: [{ attempt: 1, status: 'failed', duration: 1 }] }));
JS
)
expect 'figures on runs' '1 runs: 1000 ms, p95 1000 / 2 runs: 2000 ms, p95 1000 / 3 runs: 3000 ms, p95 1000 / 4 runs: 4000 ms, p95 1000
two runs of 4 s: {"current":4000,"baseline":2000,"change":2000}
passed: 0.3333 region 1 drain 0.5 / region 2 drain 0.5 / region 1 later 0
ids: two
flaky: true false' "$seen"
