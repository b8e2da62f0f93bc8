#!/usr/bin/env bash
# Queries for Prometheus built by libraries: pangolier writes total / (errors * minutes) as "total / errors * minutes" and total - (errors - late)
# as "total - errors - late"; it and Grafana's promql-builder for Python write a label C:\new so that it is read with a line break.
#
# Expected: a built query means what was built, and finds the label that was given.
# Seen: pangolier 0.4.2 sets brackets for operators that bind less, and none where the same level stands on the right: 10 - (5 - 3) is 2 and not 8,
#   100 / (5 * 4) is 80 and not 5, 2 ^ 3 ^ 2 of (2 ^ 3) ^ 2 is 512 and not 64. A backslash and a quotation mark of a label stand as they are in
#   pangolier and in PyPI's promql-builder 0.0.6: C:\new is read with a line break, C:\data, say "no" and the pattern 5\.. are no queries to
#   Prometheus 2.42.0; npm's @grafana/promql-builder 0.0.6 and promcraft 0.6.2 write all of them well.
# Matters to: dashboards and alerts made by programs.
# Source: Prometheus' documentation, "Binary operator precedence" and "String literals"; need_bracket_for_precedence in bin_op.py of pangolier.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at pangolier==0.4.2 promcraft==0.6.2 promql-builder==0.0.6
npm_at @grafana/promql-builder@0.0.6
deb_at prometheus=2.42.0+ds-5+deb12u1
cat >"$work/queries.py" <<'PY'
import json, subprocess, sys

from pangolier.metrics import Metric
from pangolier.filters import RegexpFilter
from promcraft import InstantVector, Label
from promql_builder.builders import promql
import yaml

labels = ['C:\\new', 'C:\\data', 'say "no"']
pattern = '5\\..'


def pangolier():
    a, b, c = map(Metric, 'abc')
    sums = [a - (b - c), a / (b * c), (a ^ b) ^ c]
    return [one.to_str() for one in sums] + [Metric('up').filter(x=one).to_str() for one in labels] + [Metric('up').filter(x=RegexpFilter(pattern)).to_str()]


def promcraft():
    a, b, c = (InstantVector(name, []) for name in 'abc')
    sums = [a - (b - c), a / (b * c), (a**b) ** c]
    return [str(one) for one in sums + [InstantVector('up', [Label.eq('x', one)]) for one in labels] + [InstantVector('up', [Label.re('x', pattern)])]]


def grafana():
    a, b, c = map(promql.vector, 'abc')
    sums = [promql.sub(a, promql.sub(b, c)), promql.div(a, promql.mul(b, c)), promql.pow(promql.pow(a, b), c)]
    found = [promql.vector('up').label('x', one) for one in labels] + [promql.vector('up').label_match_regexp('x', pattern)]
    return [str(one.build()) for one in sums + found]


def grafana_js():
    return json.loads(subprocess.run(['node', 'js/queries.cjs', json.dumps(labels), pattern], capture_output=True, text=True, check=True).stdout)


figures = [{'a': 10, 'b': 5, 'c': 3}, {'a': 100, 'b': 5, 'c': 4}, {'a': 2, 'b': 3, 'c': 2}]
for build in (pangolier, promcraft, grafana, grafana_js):
    seen = []
    for count, query in enumerate(build()):
        series = [{'series': name, 'values': str(value)} for name, value in (figures[count] if count < 3 else {}).items()]
        series += [{'series': 'up{x=%s}' % json.dumps(one), 'values': '1'} for one in labels + ['5.1']]
        test = {'interval': '1m', 'input_series': series, 'promql_expr_test': [{'expr': query, 'eval_time': '0m', 'exp_samples': [{'labels': 'none', 'value': 0}]}]}
        yaml.safe_dump({'tests': [test]}, open('test.yml', 'w'))
        said = subprocess.run(['promtool', 'test', 'rules', 'test.yml'], capture_output=True, text=True)
        got = [line.strip() for line in (said.stdout + said.stderr).splitlines() if 'got:' in line]
        seen.append(got[0].removeprefix('got:').strip().split(' ')[-1] if got else 'no query')
    print(f'{build.__name__}:', ' / '.join(seen))
PY
cat >"$work/js/queries.cjs" <<'JS'
const [, , labels, pattern] = process.argv;
const promql = require('@grafana/promql-builder');
const [a, b, c] = [...'abc'].map((name) => promql.vector(name));
const sums = [promql.sub(a, promql.sub(b, c)), promql.div(a, promql.mul(b, c)), promql.pow(promql.pow(a, b), c)];
const found = [...JSON.parse(labels).map((one) => promql.vector('up').label('x', one)), promql.vector('up').labelMatchRegexp('x', pattern)];
console.log(JSON.stringify([...sums, ...found].map((one) => promql.toString(one.build()))));
JS
seen=$(cd "$work" && python3 queries.py)
expect '10 - (5 - 3), 100 / (5 * 4), (2 ^ 3) ^ 2, and the labels C:\new, C:\data, say "no", 5\..' 'pangolier: 2E+00 / 8E+01 / 5.12E+02 / nil / no query / no query / no query
promcraft: 8E+00 / 5E+00 / 6.4E+01 / 1E+00 / 1E+00 / 1E+00 / 1E+00
grafana: 8E+00 / 5E+00 / 6.4E+01 / nil / no query / no query / no query
grafana_js: 8E+00 / 5E+00 / 6.4E+01 / 1E+00 / 1E+00 / 1E+00 / 1E+00' "$seen"
