#!/usr/bin/env bash
# daff, patching a table with its own diff, writes "␣a" where " a" was to stand.
#
# Expected: `daff diff a.csv b.csv` and `daff patch a.csv` with it give b.csv.
# Seen: daff 1.4.2 (npm; the Python package of that version does the same): the diff holds "a-> a"; the patch writes
#   the sign for a space, U+2423, which is meant for the eye, into the table, at the beginning and the end of a cell.
#   Where the spaces are the only change in a cell that has others within ("two words") they are kept.
# Matters to: tables kept in Git with daff as diff and merge driver: cells with a sign nobody typed, which no search
#   finds.
# Source: daff's TableDiff and DiffRender, "␣".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

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
