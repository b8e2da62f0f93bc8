#!/usr/bin/env bash
# csvtojson keeps only the last of two columns that have the same head, and makes a tree of "e.g. cost".
#
# Expected: two columns of one name are told apart, or it is an error; a point in a head is part of its name.
# Seen: csvtojson 2.0.14: `note,share,note` with a,1,b gives {"note":"b","share":"1"}, no warning, no error.
#   "e.g. cost" becomes {"e":{"g":{" cost":…}}} ("No." stays), unless flatKeys is set.
# Matters to: tables by people, who use a head twice ("note", "%"): the first column is lost.
# Source: csvtojson's README on nested keys; nothing on equal heads.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at csvtojson@2.0.14
seen=$(js <<'JS'
import csv from 'csvtojson';
console.log(JSON.stringify(await csv().fromString('note,share,note\na,1,b\n')));
console.log(JSON.stringify(await csv().fromString('No.,e.g. cost\n1,2\n')));
console.log(JSON.stringify(await csv({ flatKeys: true }).fromString('No.,e.g. cost\n1,2\n')));
JS
)
expect 'rows' '[{"note":"b","share":"1"}]
[{"No.":"1","e":{"g":{" cost":"2"}}}]
[{"No.":"1","e.g. cost":"2"}]' "$seen"
