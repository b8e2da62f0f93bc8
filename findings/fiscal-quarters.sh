#!/usr/bin/env bash
# Quarters of a fiscal year that begins on 6 April, as British tax years do: to fiscal-year 1 April 2024 is in the first quarter of the year
# that ends then, twelve months early, and 5 July in the second quarter, which begins on the 6th.
#
# Expected: 1 to 5 April are in the fourth quarter and the twelfth month of the year that ends on 5 April 2024; the second quarter begins
#   on 6 July.
# Seen: fiscal-year 1.0.0 minds the day only in getFiscalYear: getFiscalQuarter and getFiscalMonth count whole months. Where the year
#   begins on the first of a month it is right.
# Matters to: budgets and reports by quarter: what was spent in the last days of a year counts for its first quarter.
# Source: fiscal-year's README: FiscalYear({ month, day }).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at fiscal-year@1.0.0
seen=$(TZ=UTC js <<'JS'
import { createRequire } from 'node:module';
const year = createRequire(import.meta.url)('fiscal-year').default;
for (const [name, start] of [['6 April', { month: 3, day: 6 }], ['1 April', { month: 3, day: 1 }]])
  for (const date of ['2024-03-31', '2024-04-01', '2024-04-05', '2024-04-06', '2024-07-05', '2024-07-06']) {
    const { getFiscalYear, getFiscalQuarter, getFiscalMonth } = year(start);
    console.log(`from ${name}, ${date}: ${getFiscalYear(date)} Q${getFiscalQuarter(date)} month ${getFiscalMonth(date) + 1}`);
  }
JS
)
expect 'quarters' 'from 6 April, 2024-03-31: 2024 Q4 month 12
from 6 April, 2024-04-01: 2024 Q1 month 1
from 6 April, 2024-04-05: 2024 Q1 month 1
from 6 April, 2024-04-06: 2025 Q1 month 1
from 6 April, 2024-07-05: 2025 Q2 month 4
from 6 April, 2024-07-06: 2025 Q2 month 4
from 1 April, 2024-03-31: 2024 Q4 month 12
from 1 April, 2024-04-01: 2025 Q1 month 1
from 1 April, 2024-04-05: 2025 Q1 month 1
from 1 April, 2024-04-06: 2025 Q1 month 1
from 1 April, 2024-07-05: 2025 Q2 month 4
from 1 April, 2024-07-06: 2025 Q2 month 4' "$seen"
