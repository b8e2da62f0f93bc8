#!/usr/bin/env bash
# Findings of checkers made Heimdall's format (HDF): a rule of a benchmark (XCCDF) that failed is "Not Applicable" if it has no severity, "Passed"
# if the first of its two results passed, and missing if it stands in no group; vulnerabilities that were resolved or do not affect are "Failed",
# one that can be exploited and has no rating is "Not Applicable"; in SARIF what passed or was accepted has failed.
#
# Expected: fail is failed; a rule with several results has failed if one of them did; resolved, not_affected and false_positive (CycloneDX'
#   analysis), "kind": "pass" and accepted suppressions (SARIF) are not among what failed.
# Seen: @mitre/hdf-converters 2.12.6, statuses as inspecjs 2.12.6 has them for Heimdall: an impact of 0 means "Not Applicable", and 0 is what a rule
#   of severity "unknown", the schema's default, or "info" gets, and a vulnerability without ratings. Of the results of a rule the first is read;
#   rules beside the groups are not. analysis.state is kept as a tag and decides nothing. Of SARIF each result is "failed"; a level that stands with
#   the rule is lost (impact 0.1 for an error), of "Budget: 5 % left: order more" only "Budget" and "5 % left" are there, and the second result of a
#   rule has its place, but no message.
# Matters to: evidence for audits: what failed is out of the count, what was settled is in it.
# Source: NIST IR 7275 (XCCDF 1.2), 6.4.4 and 6.6.4; CycloneDX 1.6, "analysis"; SARIF 2.1.0, 3.27.9 and 3.35; getRuleResult in
#   xccdf-results-mapper.js.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at @mitre/hdf-converters@2.12.6 inspecjs@2.12.6
cat >"$work/js/convert.cjs" <<'JS'
const { CycloneDXSBOMResults, SarifMapper, XCCDFResultsMapper } = require('@mitre/hdf-converters');
const { contextualizeEvaluation } = require('inspecjs');

const statuses = (hdf) =>
  contextualizeEvaluation(hdf)
    .contains.flatMap((profile) => profile.contains)
    .map((control) => `${control.data.id.replace(/.*_rule_/, '')} ${control.hdf.status}`)
    .join(' / ');

const rules = { 'fail-high': 'high', 'fail-none': '', 'fail-info': 'info', 'twice-high': 'high', 'fixed-high': 'high', 'notchecked-high': 'high' };
const rule = (name, severity) => `<Rule id="xccdf_org.example_rule_${name}"${severity && ` severity="${severity}"`} selected="true"><title>${name}</title></Rule>`;
const result = (name, said) => `<rule-result idref="xccdf_org.example_rule_${name}"><result>${said}</result></rule-result>`;
const benchmark = `<?xml version="1.0" encoding="UTF-8"?>
<Benchmark xmlns="http://checklists.nist.gov/xccdf/1.2" id="xccdf_org.example_benchmark_a" style="SCAP_1.2"><status>accepted</status>
<title>Restore</title><description>Late</description><platform idref="cpe:/o:example:a"/><version>1</version>
<Group id="xccdf_org.example_group_a"><title>A</title>${Object.entries(rules).map(([name, severity]) => rule(name, severity)).join('\n')}</Group>
${rule('fail-beside', 'high')}
<TestResult id="xccdf_org.example_testresult_a" end-time="2024-01-05T10:30:00"><target>db</target>
${Object.keys(rules).filter((name) => name !== 'twice-high').map((name) => result(name, name.split('-')[0])).join('\n')}
${result('twice-high', 'pass')}${result('twice-high', 'fail')}${result('fail-beside', 'fail')}<score>50</score></TestResult></Benchmark>`;
console.log('XCCDF:', statuses(new XCCDFResultsMapper(benchmark).toHdf()));

const high = [{ severity: 'high', score: 7.5, method: 'CVSSv31' }];
const found = { exploitable: high, unrated: undefined, not_affected: high, resolved: high, false_positive: high };
const bom = {
  bomFormat: 'CycloneDX', specVersion: '1.6', version: 1,
  metadata: { timestamp: '2024-01-05T10:30:00Z', component: { type: 'application', name: 'shop', version: '1.10', 'bom-ref': 'shop' } },
  components: [{ type: 'library', name: 'parse', version: '2.0', 'bom-ref': 'parse' }],
  vulnerabilities: Object.entries(found).map(([id, ratings]) => ({
    id, 'bom-ref': id, ratings, analysis: { state: id === 'unrated' ? 'exploitable' : id }, affects: [{ ref: 'parse' }],
  })),
};
console.log('CycloneDX:', statuses(new CycloneDXSBOMResults(JSON.stringify(bom)).toHdf()));

const suppressed = { suppressions: [{ kind: 'external', status: 'accepted', justification: 'until May' }] };
const results = [
  { ruleId: 'R1', message: { text: 'Budget: 5 % left: order more' } },
  { ruleId: 'R1', message: { text: 'Budget of region 2: gone' } },
  { ruleId: 'R2', kind: 'pass', level: 'none', message: { text: 'All well.' } },
  { ruleId: 'R3', level: 'error', message: { text: 'Old key.' }, ...suppressed },
];
const driver = { name: 'checker', rules: [{ id: 'R1', defaultConfiguration: { level: 'error' } }, { id: 'R2' }, { id: 'R3' }] };
const hdf = new SarifMapper(JSON.stringify({ version: '2.1.0', runs: [{ tool: { driver }, results }] })).toHdf();
console.log('SARIF:', statuses(hdf));
const { impact, title, desc } = hdf.profiles[0].controls[0];
const second = JSON.stringify(hdf.profiles[0].controls[0].results).includes('region 2');
console.log('R1:', JSON.stringify({ impact, title, desc }), 'and the second message:', second ? 'there' : 'not there');
JS
seen=$(cd "$work/js" && node convert.cjs)
expect 'what failed' 'XCCDF: fail-high Failed / fail-none Not Applicable / fail-info Not Applicable / twice-high Passed / fixed-high Passed / notchecked-high Not Reviewed
CycloneDX: exploitable Failed / unrated Not Applicable / not_affected Failed / resolved Failed / false_positive Failed
SARIF: R1 Failed / R2 Failed / R3 Failed
R1: {"impact":0.1,"title":"Budget","desc":"5 % left"} and the second message: not there' "$seen"
