#!/usr/bin/env bash
# daff, patching a table with its own diff, loses rows where some are equal and puts the head last, and writes "␣a"
# where " a" was to stand.
#
# Expected: `daff diff a.csv b.csv` and `daff patch a.csv` with it give b.csv; or the patch refuses what it cannot
#   place. `daff diff a.csv b.csv` and `daff patch a.csv` with it give b.csv.
# Seen: daff 1.4.2 (npm; its Python package does the same). Of a log with "Mon,a,ok" twice, to which a third is added,
#   the diff is right; the patch gives one of the rows, then rows of NULL, then the head; "Tue,b,late" is gone. Exit
#   status 0. daff 1.4.2 (npm; the Python package of that version does the same): the diff holds "a-> a"; the patch
#   writes the sign for a space, U+2423, which is meant for the eye, into the table, at the beginning and the end of a
#   cell. Where the spaces are the only change in a cell that has others within ("two words") they are kept.
# Matters to: tables without a column of ids, as logs and answers of forms are, in Git with daff as merge driver or
#   patched by scripts. Tables kept in Git with daff as diff and merge driver: cells with a sign nobody typed, which no
#   search finds.
# Source: daff's README: "daff patch a.csv patch.csv"; nothing on equal rows; daff's TableDiff and DiffRender, "␣".
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

npm_at daff@1.4.2
cd "$work"
daff() { node "$work/js/node_modules/daff/bin/daff.js" "$@"; }
printf 'id,note\n1,a\n2,b\n' >a.csv
printf 'id,note\n1, a\n2,b \n' >b.csv
daff diff --output changes.csv a.csv b.csv
daff patch --output patched.csv a.csv changes.csv
expect 'the diff' '@@,id,note
->,1,a-> a
->,2,"b->b "' "$(cat changes.csv)"
expect 'patched' 'id,note
1,␣a
2,b␣' "$(cat patched.csv)"
