#!/usr/bin/env bash
# What is left of an error budget, by libraries for SLOs: with 99.95 % where 99.9 % is the target, half is spent; to sre-beacon 100 % is left, and
# at 99.85 %, where the target is missed, 50 %; to slo-guard half of 43 minutes is 21600 minutes; a budget that is gone is "stable".
#
# Expected: 99.9 % over 30 days allows 43.2 minutes. At 99.95 % half of them are left, 21.6 minutes; at 99.9 % none; at 99.85 % the budget is
#   overspent by half.
# Seen: sre-beacon 1.0.0 counts from the target on, so that 99.95 and 99.9 leave 100 % and the missed target, 99.85, leaves 50 % ("FAIL" beside it),
#   while an SLO of the kind error_rate with the same errors, 0.05 %, leaves 50 %; project_error_budget_depletion says "stable" of what is spent and
#   goes on at three times the pace. slo-guard 0.2.0 has the half, and calls it 21600 minutes, half of the month: its minutes are a share of the
#   period, not of the budget (so in its README, too). slo-budget-tracker 0.1.1 and slokit-sre 1.0.1 have 50 and 0; slokit-sre shows 0 for
#   overspent, and the time until a budget is spent is null in its report when it is gone, as when nothing is taken from it.
# Matters to: reports on service levels, and gates that stop releases when the budget is spent.
# Source: the SRE Workbook, "Implementing SLOs"; SLOResult in models.py of sre-beacon; budget_remaining_minutes in core.py of slo-guard.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at sre-beacon==1.0.0 slo-guard==0.2.0 slo-budget-tracker==0.1.1 slokit-sre==1.0.1
cat >"$work/left.py" <<'PY'
from slo_budget_tracker import SLODefinition, SLOTracker
from slo_guard import SLO
from slo_kit.budget.error_budget import compute_error_budget
from slo_kit.models import SLI, SLO as KitSLO, Target, Window
from slo_kit.report.status import SLOStatus
from sre_beacon.calculators.slo_calculator import calculate_slo, project_error_budget_depletion
from sre_beacon.models import SLIType, SLODefinition as Definition


def beacon(kind, share, pace=0.0):
    return calculate_slo(Definition('api', 'shop', SLIType(kind), 99.9, 30), share, pace)


def tracker(bad):
    one = SLOTracker(SLODefinition(name='api', target=0.999), clock=lambda: 1_700_000_000.0)
    for count in range(10_000):
        one.record(count >= bad, at=1_700_000_000.0)
    return one.snapshot().error_budget_remaining


def kit(bad):
    slo = KitSLO(name='api', sli=SLI(good_query='good', total_query='total'), target=Target(objective=0.999), window=Window(duration='30d'))
    budget = compute_error_budget(objective=0.999, window_seconds=30 * 86400, good=10_000 - bad, total=10_000)
    return SLOStatus(slo=slo, budget=budget).to_dict()['error_budget']


for share in (99.95, 99.9, 99.85):
    bad = round((100 - share) * 100)
    seen = beacon('availability', share)
    guard = SLO('api', 0.999)
    left = kit(bad)
    print(f'{share}: sre-beacon {"met" if seen.compliant else "missed"} {seen.error_budget_remaining_pct:.0f} % /',
          f'slo-guard {guard.budget_remaining(bad / 10_000) * 100:.0f} % {guard.budget_remaining_minutes(bad / 10_000):.0f} minutes /',
          f'slo-budget-tracker {tracker(bad) * 100:.0f} % / slokit-sre {left["remaining_pct"] * 100:.0f} % spent in {left["time_to_exhaustion_seconds"]}')
print('error_rate 0.05: sre-beacon', round(beacon('error_rate', 0.05).error_budget_remaining_pct), '%')
print('99.7 at three times the pace: sre-beacon', project_error_budget_depletion(beacon('availability', 99.7, 3.0)))
print('nothing failed: slokit-sre', kit(0)['time_to_exhaustion_seconds'])
PY
seen=$(cd "$work" && python3 left.py | sed 's/ -0 %/ 0 %/g')
expect 'budget left' '99.95: sre-beacon met 100 % / slo-guard 50 % 21600 minutes / slo-budget-tracker 50 % / slokit-sre 50 % spent in 2592000.0
99.9: sre-beacon met 100 % / slo-guard 0 % 0 minutes / slo-budget-tracker 0 % / slokit-sre 0 % spent in None
99.85: sre-beacon missed 50 % / slo-guard -50 % -21600 minutes / slo-budget-tracker -50 % / slokit-sre 0 % spent in None
error_rate 0.05: sre-beacon 50 %
99.7 at three times the pace: sre-beacon {'\''depletes_in_days'\'': None, '\''status'\'': '\''stable'\''}
nothing failed: slokit-sre None' "$seen"
