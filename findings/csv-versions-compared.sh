#!/usr/bin/env bash
# Two versions of a register as CSV, compared by their ids: of two rows with one id csv-diff, csvdiff and sheet-diff miss the change of the
# first, open that became late, without a word; to datacompy 007 is 7 and 1.10 is 1.1; sheet-diff misses "N/A" in a cell that was empty.
#
# Expected: each changed cell is named, or an error that an id is there twice, as table-diff 0.2.3 says; other ids are other rows.
# Seen: csv-diff 1.2, csvdiff 0.3.3 and sheet-diff 0.2.0 keep the last row of an id. minimal-csv-diff 0.4.2 names that one change in six
#   rows, among them the row that did not change, and of a cell that was empty the new row alone, though its README says two. sheet-diff
#   reads by pandas, for which "N/A" is empty. datacompy 1.1.0 reads by polars, which makes numbers of ids and versions; one "N/A" in a
#   column makes 5 unequal to 5.
# Matters to: registers under review: a claim that is late goes by unseen, and changes are seen that nobody made.
# Source: the packages' READMEs, which say of the key "unique" at most; minimal-csv-diff's README: "Two rows showing old → new values".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at csv-diff==1.2 csvdiff==0.3.3 sheet-diff==0.2.0 minimal-csv-diff==0.4.2 datacompy==1.1.0
cd "$work"
printf 'id,state,cost\nC-1,done,\nC-3,open,0.5\nC-3,late,9\n' >old.csv
printf 'id,state,cost\nC-1,done,N/A\nC-3,late,0.5\nC-3,late,9\n' >new.csv
printf 'id,version,asked\n007,1.10,5\n008,1.9,7\n' >old-numbers.csv
printf 'id,version,asked\n7,1.1,5\n8,1.90,N/A\n' >new-numbers.csv
changed() { python3 -c 'import json, sys; print(json.dumps(json.load(sys.stdin)["changed"], sort_keys=True))'; }
csv-diff() { py/bin/csv-diff "$@" --key=id --json | changed; }
csvdiff() { { py/bin/csvdiff id "$@" || true; } | changed; }
sheet-diff() { python3 -c 'import sys; from sheetdiff import diff_sheets; print(diff_sheets(*sys.argv[1:], key="id"))' "$@"; }
minimal-csv-diff() {
    py/bin/minimal-csv-diff "$@" --key=id --output=made.csv >made.log
    python3 -c 'import csv; print(*(",".join(map(row.get, ("source", "id", "state", "cost"))) for row in csv.DictReader(open("made.csv"))))'
}
datacompy() {
    { py/bin/datacompy compare --left "$1" --right "$2" --on id || true; } >made.log
    sed -nE 's/^(Number of rows in|Number of columns compared)/\1/p; /^│ *[0-9]/p' made.log | tr -s ' '
}
for tool in csv-diff csvdiff sheet-diff minimal-csv-diff; do
    printf '%s: %s\n' "$tool" "$("$tool" old.csv new.csv)"
done >seen
expect 'two rows of one id' 'csv-diff: [{"changes": {"cost": ["", "N/A"]}, "key": "C-1"}]
csvdiff: [{"fields": {"cost": {"from": "", "to": "N/A"}}, "key": ["C-1"]}]
sheet-diff: []
minimal-csv-diff: new.csv,C-1,done,N/A old.csv,C-3,open,0.5 old.csv,C-3,late,9 old.csv,C-3,open,0.5 new.csv,C-3,late,0.5 new.csv,C-3,late,0.5 new.csv,C-3,late,9' "$(cat seen)"
expect 'datacompy, ids and versions' 'Number of rows in common: 2
Number of rows in old-numbers but not in new-numbers: 0
Number of rows in new-numbers but not in old-numbers: 0
Number of columns compared with some values unequal: 1
Number of columns compared with all values equal: 2
│ 7 ┆ 5 ┆ 5 │
│ 8 ┆ 7 ┆ N/A │' "$(datacompy old-numbers.csv new-numbers.csv)"
