#!/usr/bin/env bash
# Alerts on a budget that burns too fast, made of SLOs for Prometheus: those of slokit-sre never fire, not when half of all requests fail for a
# day; metrics-forge's for the SLO do not fire when every request fails since the service was started anew.
#
# Expected: an alert of the kind "over one hour and over five minutes" fires when both shares of errors are above 14.4 times the budget.
# Seen: Prometheus 2.42.0 (promtool test rules): slokit-sre 1.0.1 records the shares with a label window="1h" and window="5m", and its alerts join
#   them by "and", which wants the same labels on both sides: of a day with 50 % of errors no alert, though all six shares are recorded. With only
#   requests that fail, so that there is no series with another code, 1 - good / total has no value: neither slokit-sre's shares nor metrics-forge
#   1.0.0's two alerts on the SLO exist (its plain alert on the rate of errors fires). slo-guard 0.2.0 fires in both cases; a window of an hour and
#   a half it writes as [1.5h], which Prometheus does not read.
# Matters to: who is to be called when a service fails.
# Source: Prometheus' documentation, "Vector matching" and "Logical/set binary operators"; build_rule_group in prometheus_rules.py of slokit-sre.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at slokit-sre==1.0.1 slo-guard==0.2.0 metrics-forge==1.0.0
deb_at prometheus=2.42.0+ds-5+deb12u1
cat >"$work/rules.py" <<'PY'
from metrics_forge.analyzers.rule_generator import generate_rules
from metrics_forge.models import ServiceDefinition, ServiceTier, SLOSpec, SLOType
from slo_guard import SLO
from slo_guard.burnrate import BurnRateWindow
from slo_guard.rules import render_yaml
from slo_kit import generate_rules_yaml
from slo_kit.spec import load_spec_dict
import yaml

wanted = 'http_requests_total{namespace="shop",service="api"'
spec = {'name': 'api-availability', 'service': 'api', 'objective': 0.999, 'window': '30d', 'sli': {
    'good_query': 'sum(rate(%s,code!~"5.."}[{window}]))' % wanted, 'total_query': 'sum(rate(%s}[{window}]))' % wanted}}
open('slokit-sre.yml', 'w').write(generate_rules_yaml(load_spec_dict(spec)))
open('slo-guard.yml', 'w').write(render_yaml(SLO('api-availability', 0.999), wanted + ',code=~"5.."}', wanted + '}'))
longer = BurnRateWindow('longer', long_window_hours=1.5, short_window_hours=0.5, budget_fraction=0.02, for_duration_minutes=2)
open('longer.yml', 'w').write(render_yaml(SLO('api-availability', 0.999), wanted + ',code=~"5.."}', wanted + '}', policy=(longer,)))
service = ServiceDefinition(name='api', tier=ServiceTier('standard'), namespace='shop', slos=[SLOSpec(slo_type=SLOType('availability'), target=99.9)])
groups = generate_rules([service]).alert_groups
rules = [{'alert': rule.name, 'expr': rule.expr, 'for': rule.duration, 'labels': {'severity': rule.severity.value}} for group in groups for rule in group.rules]
yaml.safe_dump({'groups': [{'name': 'api', 'rules': rules}]}, open('metrics-forge.yml', 'w'))
for name in ('slokit-sre', 'slo-guard', 'metrics-forge'):
    for case, codes in {'half': ['200', '500'], 'all': ['500']}.items():
        series = [{'series': wanted + f',code="{code}"}}', 'values': '0+50x1500'} for code in codes]
        asked = [{'expr': f'count by (alertname) (ALERTS{{alertstate="firing"}}) or count({{__name__=~"slo:.+"}})', 'eval_time': '24h', 'exp_samples': []}]
        test = {'interval': '1m', 'input_series': series, 'promql_expr_test': asked}
        yaml.safe_dump({'rule_files': [name + '.yml'], 'evaluation_interval': '1m', 'tests': [test]}, open(f'{name} {case}.test', 'w'))
PY
seen=$(
    cd "$work"
    python3 rules.py
    for name in slokit-sre slo-guard metrics-forge; do
        for case in half all; do
            found=$(promtool test rules "$name $case.test" 2>&1 | grep '^ *got:' | grep -oE '\{[^}]*\} [0-9E+]+' | sed 's/{alertname="//; s/"} .*//; s/{} /shares recorded: /' | sort | paste -sd, || true)
            printf '%s, %s fail: %s\n' "$name" "$case" "${found:-nothing}"
        done
    done
    printf 'an hour and a half: %s\n' "$(promtool check rules longer.yml 2>&1 | grep -oE 'bad (number|duration)[^"]*"[^"]*"|unexpected[^"]*"[^"]*"|parse error: .*' | head -n 1)"
)
expect 'alerts that fire' 'slokit-sre, half fail: shares recorded: 6E+00
slokit-sre, all fail: nothing
slo-guard, half fail: api-availability_burn_rate_fast,api-availability_burn_rate_medium,api-availability_burn_rate_slow
slo-guard, all fail: api-availability_burn_rate_fast,api-availability_burn_rate_medium,api-availability_burn_rate_slow
metrics-forge, half fail: api_high_error_rate,api_slo_availability_fast_burn,api_slo_availability_slow_burn
metrics-forge, all fail: api_high_error_rate
an hour and a half: parse error: not a valid duration string: "1.5h"' "$seen"
