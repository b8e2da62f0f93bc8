#!/usr/bin/env bash
# pyexcel-ods reads rows of an ODS sheet that are equal and stand below each other as one row.
#
# Expected: Excel writes such rows once, with table:number-rows-repeated="3"; a reader gives three.
# Seen: pyexcel-ods 0.6.0 gives one: of four answers, "yes" three times and "no", it reads "yes", "no". Cells repeated
#   in a row are repeated. Its sister pyexcel-ods3 0.6.1 gives all four; which of the two is installed decides, for
#   pyexcel takes either in get_records(file_name='x.ods').
# Matters to: counts and sums of sheets, for example of a poll or of hours: equal neighbours are dropped without a word.
# Source: ODF 1.3 part 3, 19.679 (table:number-rows-repeated).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

row() { printf '<table:table-row%s><table:table-cell office:value-type="string"><text:p>%s</text:p></table:table-cell></table:table-row>\n' "${2-}" "$1"; }
{ row answer && row yes ' table:number-rows-repeated="3"' && row no; } | ods_at "$work/made.ods"
cd "$work"
seen=$(for name in pyexcel-ods==0.6.0 pyexcel-ods3==0.6.1; do
    rm -rf "$work/py"
    pip_at "$name" pyexcel==0.7.6 pyexcel-io==0.6.8
    python3 -c 'import pyexcel; print([row["answer"] for row in pyexcel.get_records(file_name="made.ods")])'
done)
expect 'read by pyexcel-ods, by pyexcel-ods3' "['yes', 'no']
['yes', 'yes', 'yes', 'no']" "$seen"
