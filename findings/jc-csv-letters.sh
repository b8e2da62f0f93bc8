#!/usr/bin/env bash
# jc, reading a CSV file of one column, parts its texts at a letter: "Low cost, fast" under "claim" is "Low " and
# "ost, fast".
#
# Expected: `jc --csv` takes the comma, or another sign, for the delimiter; a letter never.
# Seen: jc 1.26.1: claim, "Low cost, fast", "Few failures, quick repair" come as {"": "Low ", "laim": "ost, fast"},
#   and so on: the letter c is gone from all of them, the head too. "note" with "Ann, Bob" is parted at "o", "role"
#   with "Lead, interim" at "r". Lists without a comma, and tables of several columns, are read right. No warning.
# Matters to: scripts that turn exported lists into JSON by it: the keys change with the texts, and letters are lost.
# Source: jc/parsers/csv.py: `csv.Sniffer().sniff(data[:1024])`, without the delimiters that Python lets one name.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at jc==1.26.1
csv() { printf '%b' "$1" | python3 -m jc --csv; }
expect 'claims' '[{"":"Low ","laim":"ost, fast"},{"":"Few failures, qui","laim":"k repair"}]' \
    "$(csv 'claim\nLow cost, fast\nFew failures, quick repair\n')"
expect 'names' '[{"n":"Ann, B","te":"b"},{"n":"B","te":"b, Eve"}]' "$(csv 'note\nAnn, Bob\nBob, Eve\n')"
expect 'in quotes' '[{"":"Owne","ole":""},{"":"Lead, interim","ole":null}]' "$(csv 'role\nOwner\n"Lead, interim"\n')"
expect 'no comma' '[{"claim":"Low cost"},{"claim":"Few failures"}]' "$(csv 'claim\nLow cost\nFew failures\n')"
