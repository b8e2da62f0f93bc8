#!/usr/bin/env bash
# CleverCSV reads a list of sentences, one a line, as a table parted by spaces.
#
# Expected: a file of one column has no delimiter, or the comma.
# Seen: clevercsv 0.8.5 tells ' ' for a head and a few sentences, though each has another number of words:
#   the first sentence becomes three cells, the second four, the head stands over the first word. With a
#   comma in each sentence it tells ','. Lines that hold a date and a time it leaves alone.
# Matters to: lists of claims or notes kept in a .csv of one column; give the delimiter.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at clevercsv==0.8.5
cd "$work"
printf 'claim\nDeployments get faster\nTeams learn more quickly\nFewer incidents at night\nCosts go down\n' >claims.csv
seen=$(python3 - <<'PY'
import clevercsv

text = open('claims.csv').read()
print(repr(clevercsv.Sniffer().sniff(text).delimiter))
for row in clevercsv.read_table('claims.csv')[:3]:
    print(row)
PY
)
expect 'delimiter and rows' "' '
['claim']
['Deployments', 'get', 'faster']
['Teams', 'learn', 'more', 'quickly']" "$seen"
