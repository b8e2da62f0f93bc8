#!/usr/bin/env bash
# Runs of Playwright with tests that are expected to fail (test.fail): one that passed, for which Playwright ends with an error, is no failure in
# seven reporters of ten; one that failed, as expected, is a failure in six. When no test could be loaded one says "All Tests Passed".
#
# Expected: what Playwright 1.65.1 says of "known bug" (expected to fail, fails), "bug is mended" (expected to fail, passes), "good" and "slow" (over
#   its time): 2 as expected, 2 not; of a run with a file that cannot be loaded an error. Both runs end with 1.
# Seen: "bug is mended" has passed in playwright-ctrf-json-reporter 0.0.29 (whose summary counts 2 failed, and whose tests have one),
#   playwright-json-summary-reporter 1.0.1, playwright-teamcity-reporter 1.0.5, @estruyf/github-actions-reporter 1.12.0 and
#   @clipboard-health/playwright-reporter-llm 2.11.7; playwright-ci-reporter 1.0.2 and @zenai/playwright-coding-agent-reporter 1.2.1 do not list it.
#   "known bug" is a failure in these, but for CTRF. "slow" is not among playwright-ci-reporter's failures, and of the second run, in which no test
#   was run, it says "All Tests Passed". Playwright's JUnit XML, allure-playwright 3.12.2 and @bdellegrazie/playwright-sonar-reporter 0.5.2 have the
#   four tests right; of the second run only Playwright's own JSON has an error, in its list of errors.
# Matters to: builds and chats that look at the report: a known bug is news every day, and the day on which it is mended is not.
# Source: Playwright's documentation, "test.fail", "TestCase.outcome()", "Reporter.onError".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at @playwright/test@1.65.1 playwright-ctrf-json-reporter@0.0.29 playwright-json-summary-reporter@1.0.1 playwright-teamcity-reporter@1.0.5 \
    @estruyf/github-actions-reporter@1.12.0 @clipboard-health/playwright-reporter-llm@2.11.7 playwright-ci-reporter@1.0.2 \
    @zenai/playwright-coding-agent-reporter@1.2.1 allure-playwright@3.12.2 @bdellegrazie/playwright-sonar-reporter@0.5.2
mkdir -p "$work/js/expected" "$work/js/broken"
cat >"$work/js/expected/restore.spec.js" <<'JS'
import { test } from '@playwright/test';

test('good', () => {});
test.fail('known bug', () => {
  throw new Error('took 7 h');
});
test.fail('bug is mended', () => {});
test('slow', async () => {
  test.setTimeout(50);
  await new Promise((done) => setTimeout(done, 400));
});
JS
cat >"$work/js/broken/restore.spec.js" <<'JS'
import { test } from '@playwright/test';
import { drain } from './steps-that-are-gone';

test('good', () => drain());
JS
cat >"$work/js/playwright.config.mjs" <<'JS'
const out = (name) => `out/${name}`;
export default {
  testDir: process.env.DIR,
  workers: 1,
  reporter: [
    ['json', { outputFile: out('playwright.json') }],
    ['junit', { outputFile: out('junit.xml') }],
    ['allure-playwright', { resultsDir: out('allure') }],
    ['@bdellegrazie/playwright-sonar-reporter', { outputFile: out('sonar.xml') }],
    ['playwright-ctrf-json-reporter', { outputDir: 'out', outputFile: 'ctrf.json' }],
    ['playwright-json-summary-reporter'],
    ['playwright-teamcity-reporter'],
    ['@estruyf/github-actions-reporter', { useDetails: false, showError: false }],
    ['@clipboard-health/playwright-reporter-llm', { outputFile: out('llm.json') }],
    ['playwright-ci-reporter'],
    ['@zenai/playwright-coding-agent-reporter', { outputDir: out('agent') }],
  ],
};
JS
cat >"$work/js/shown.mjs" <<'JS'
import { existsSync, readFileSync, readdirSync } from 'node:fs';

const tests = ['good', 'known bug', 'bug is mended', 'slow'];
const text = (name) => readFileSync(name, 'utf8').replace(/\u001b\[[0-9;]*m/g, '');
const json = (name) => JSON.parse(text(name));
const say = (name, of, more = '') => console.log(`${name}: ${tests.map((test) => of(test) ?? '-').join(', ')} ${more}`.trimEnd());
const within = (xml, tag) => (test) => new RegExp(`<${tag} [^>]*name="${test}"[^>]*?(?:/>|>([^]*?)</${tag}>)`).exec(xml)?.[1]?.match(/<(failure|error)/)?.[1];
const specs = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specs)];
const log = text('out/log.txt');
const playwright = json('out/playwright.json');
say('playwright', (test) => specs(playwright).find((one) => one.title === test)?.tests[0].status, `(errors: ${playwright.errors.length > 0})`);
say('junit', within(text('out/junit.xml'), 'testcase'));
say('sonar', within(text('out/sonar.xml'), 'testCase'));
const allure = existsSync('out/allure') ? readdirSync('out/allure').filter((name) => name.endsWith('-result.json')) : [];
say('allure', (test) => allure.map((name) => json('out/allure/' + name)).find((one) => one.name === test)?.status);
const ctrf = json('out/ctrf.json').results;
say('ctrf', (test) => ctrf.tests.find((one) => one.name.endsWith(test))?.status, `(failed: ${ctrf.summary.failed})`);
const summary = json('summary.json');
const lines = { good: ':3:1', 'known bug': ':4:6', 'bug is mended': ':7:6', slow: ':8:1' };
say('json-summary', (test) => Object.keys(summary).find((kind) => [summary[kind]].flat().some((one) => String(one).endsWith(lines[test]))));
say('teamcity', (test) => log.match(new RegExp(`teamcity.test(Failed|Finished) name='[^']*${test}'`))?.[1]);
const page = text('out/summary.md');
say('github-actions', (test) => page.match(new RegExp(`${test}</td><td>[^<]* (\\w+)</td>`))?.[1], `(${page.match(/Total tests[^<]*/)[0]})`);
say('llm', (test) => json('out/llm.json').tests?.find((one) => one.title.endsWith(test))?.status);
const failures = log.split('Summary of Failures')[1] ?? '';
say('ci', (test) => (failures.includes('Test: ' + test) ? 'failed' : undefined), log.match(/All Tests Passed/)?.[0]);
say('coding-agent', (test) => (new RegExp(`✗ .* - ${test} - `).test(log) ? 'failed' : undefined), `(${log.match(/\d+\/\d+ passed/)[0]})`);
JS
seen=$(
    cd "$work/js"
    for DIR in expected broken; do
        mkdir out
        : >out/summary.md
        status=0
        DIR=$DIR GITHUB_ACTIONS=true GITHUB_STEP_SUMMARY=$PWD/out/summary.md npx playwright test >out/log.txt 2>&1 || status=$?
        printf '%s, exit status %s\n' "$DIR" "$status"
        node shown.mjs
        rm -r out
    done
)
expect 'expected to fail' 'expected, exit status 1
playwright: expected, expected, unexpected, unexpected (errors: false)
junit: -, -, failure, error
sonar: -, -, failure, failure
allure: passed, passed, failed, broken
ctrf: passed, passed, passed, failed (failed: 2)
json-summary: passed, failed, passed, timedOut
teamcity: Finished, Failed, Finished, Failed
github-actions: Pass, Fail, Pass, Fail (Total tests: 4 - Passed: 2 - Failed: 1 - Timed Out: 1)
llm: passed, failed, passed, timedOut
ci: -, failed, -, -
coding-agent: -, failed, -, failed (2/4 passed)
broken, exit status 1
playwright: -, -, -, - (errors: true)
junit: -, -, -, -
sonar: -, -, -, -
allure: -, -, -, -
ctrf: -, -, -, - (failed: 0)
json-summary: -, -, -, -
teamcity: -, -, -, -
github-actions: -, -, -, - (Total tests: 0)
llm: -, -, -, -
ci: -, -, -, - All Tests Passed
coding-agent: -, -, -, - (0/0 passed)' "$seen"
