#!/usr/bin/env bash
# csvkit makes a date of "10-20", "May" and "today", 10 of "10%", and true and false of a column of 1 and 0.
#
# Expected: numbers and ISO dates are taken for such, other words stay texts.
# Seen: csvkit 2.2.0 with agate 1.14.2 (csvjson, csvlook, csvsort, in2csv and others infer alike): a column
#   of "10-20" is the date 2001-10-20, "May" 0001-05-01, "today" 0001-01-01, "3.12.2024" the twelfth
#   of March, "5h" the duration 5:00:00, "10%" the number 10, "€5" 5; counts of 1 and 0 are true and false.
# Matters to: tables of claims with ranges and shares in them ("10-20" of a hundred changes). `-I` keeps
#   all as text.
# Source: agate's data_types/date.py (parsedatetime), number.py, boolean.py.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at csvkit==2.2.0 agate==1.14.2 parsedatetime==2.6
cat >"$work/claims.csv" <<'CSV'
claim,changes,when,since,until,takes,share,cost,met
a,10-20,May,today,3.12.2024,5h,10%,€5,1
b,10-20,May,today,3.12.2024,5h,10%,€5,0
CSV
json() { python3 -m csvkit.utilities.csvjson "$@" "$work/claims.csv" | python3 -c 'import json, sys
for row in json.load(sys.stdin): print(*row.values())'; }
expect 'read' 'a 2001-10-20 0001-05-01 0001-01-01 2024-03-12 5:00:00 10.0 5.0 True
b 2001-10-20 0001-05-01 0001-01-01 2024-03-12 5:00:00 10.0 5.0 False' "$(json)"
expect 'with -I' 'a 10-20 May today 3.12.2024 5h 10% €5 1
b 10-20 May today 3.12.2024 5h 10% €5 0' "$(json -I)"
