#!/usr/bin/env bash
# Queries on CSV files by q and textql change the ids that they print: 007 is 7.0 or 7, 5E3 is 5000, version 1.10 is 1.1, and
# 12345678901234567890 is 1.2345678901234567e+19.
#
# Expected: a cell that a query does not work with is printed as it stands in the file; at least a text column stays one.
# Seen: textql 2.0.3 makes a number of each single cell that can be one, in a column of texts too: beside C-2 the id 5E3
#   is 5000, and a question for id = '7' finds 007. q 3.1.6 makes numbers of a column once all its cells can be ones; one
#   5E3 is enough that 012 is 12.0. With --as-text q leaves them alone, textql has no such option. In sums "1,5" is 1 and
#   "1,234" is 1 to both, without a word.
# Matters to: registers of claims, tickets and builds that a script selects from: what comes out no longer matches the ids
#   anywhere else, and two ids can become one.
# Source: q's help, --as-text: "Don't detect column types - All columns will be treated as text columns"; textql's storage
#   (SQLite, columns NUMERIC). Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_with_all_at python3-q-text-as-data=3.1.6-2 textql=2.0.3-5+b5
export PYTHONPATH=$work/deb/usr/lib/python3/dist-packages
cd "$work"
printf 'id,build,ticket,cost\n007,1.10,12345678901234567890,"1,234"\n5E3,1.9,7,"1,5"\n012,2.0,3,7\n' >numbers.csv
sed 's/^012/C-2/' numbers.csv >ids.csv
expect 'q' '7.0,1.1,1.2345678901234567e+19,"1,234"
5000.0,1.9,7,"1,5"
12.0,2.0,3,7' "$(q -d, -H 'SELECT * FROM numbers.csv')"
expect 'q, a text among the ids' '007 5E3 C-2' "$(q -d, -H 'SELECT id FROM ids.csv' | paste -sd' ')"
expect 'q --as-text' '007,1.10,12345678901234567890,"1,234"' "$(q -d, -H --as-text 'SELECT * FROM numbers.csv' | head -n1)"
expect 'textql' '7,1.1,1.2345678901234567e+19,"1,234"
5000,1.9,7,"1,5"
C-2,2,3,7' "$(textql -quiet -header -sql 'SELECT * FROM ids' ids.csv)"
expect 'textql, id 7' '7,"1,234"' "$(textql -quiet -header -sql "SELECT id, cost FROM ids WHERE id = '7'" ids.csv)"
expect 'sums' 'q: 9.0, textql: 9' "q: $(q -d, -H 'SELECT sum(cost) FROM ids.csv'), textql: $(textql -quiet -header -sql 'SELECT sum(cost) FROM ids' ids.csv)"
