#!/usr/bin/env bash
# daff, patching a table that has equal rows with its own diff, loses the other rows and puts the head last.
#
# Expected: `daff diff a.csv b.csv` and `daff patch a.csv` with it give b.csv; or the patch refuses what it cannot
#   place.
# Seen: daff 1.4.2 (npm; its Python package does the same). Of a log with "Mon,a,ok" twice, to which a third is added,
#   the diff is right; the patch gives one of the rows, then rows of NULL, then the head; "Tue,b,late" is gone. Exit
#   status 0.
# Matters to: tables without a column of ids, as logs and answers of forms are, in Git with daff as merge driver or
#   patched by scripts.
# Source: daff's README: "daff patch a.csv patch.csv"; nothing on equal rows.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at daff@1.4.2
cd "$work"
daff() { node "$work/js/node_modules/daff/bin/daff.js" "$@"; }
printf 'day,team,state\nMon,a,ok\nMon,a,ok\nTue,b,late\n' >a.csv
printf 'day,team,state\nMon,a,ok\nMon,a,ok\nMon,a,ok\nTue,b,late\n' >b.csv
daff diff --output changes.csv a.csv b.csv
daff patch --output patched.csv a.csv changes.csv
expect 'the diff' '@@,day,team,state
...,...,...,...
,Mon,a,ok
+++,Mon,a,ok
,Tue,b,late' "$(cat changes.csv)"
expect 'patched' 'Mon,a,ok
NULL,NULL,NULL
NULL,NULL,NULL
NULL,NULL,NULL
day,team,state' "$(cat patched.csv)"
