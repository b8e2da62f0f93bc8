#!/usr/bin/env bash
# Rows of an ODS sheet that are equal and stand below each other are one row to pyexcel-ods, and empty rows and one to
# roo, which does not read the rows of a repeated head either.
#
# Expected: Excel writes such rows once, with table:number-rows-repeated="3"; a reader gives three. Excel writes equal
#   neighbours once (table:number-rows-repeated), LibreOffice rows that are to be printed on every page in
#   table:table-header-rows; a reader gives all of them.
# Seen: pyexcel-ods 0.6.0 gives one: of four answers, "yes" three times and "no", it reads "yes", "no". Cells repeated
#   in a row are repeated. Its sister pyexcel-ods3 0.6.1 gives all four; which of the two is installed decides, for
#   pyexcel takes either in get_records(file_name='x.ods'). roo 2.10.0 (Ruby; Debian 12): of "yes" three times and "no"
#   it gives nil, nil, "yes", "no"; the head "answer" is not there at all, and the row after it is the first, so that
#   parse(headers: true) takes an answer for the head. Tabs within a cell are gone as well: "first" TAB "second" is
#   "firstsecond".
# Matters to: counts and sums of sheets, for example of a poll or of hours: equal neighbours are dropped without a word.
#   Ruby programs that import sheets: answers are counted too low, and a head that is repeated on paper is lost.
# Source: ODF 1.3 part 3, 19.679 (table:number-rows-repeated); ODF 1.3 part 3, 9.1.6 (table:table-header-rows), 19.679
#   (table:number-rows-repeated).
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

roo
row() { printf '<table:table-row%s><table:table-cell office:value-type="string"><text:p>%s</text:p></table:table-cell></table:table-row>\n' "${2-}" "$1"; }
head=$(row answer)
body=$(row yes ' table:number-rows-repeated="3"' && row no && row 'first<text:tab/>second')
printf '%s' "$head$body" | ods_at "$work/plain.ods"
printf '<table:table-header-rows>%s</table:table-header-rows>%s' "$head" "$body" | ods_at "$work/head.ods"
cd "$work"
seen=$(ruby - 2>"$work/ruby.log" <<'RUBY'
require 'roo'
%w[plain head].each do |name|
  book = Roo::Spreadsheet.open("#{name}.ods")
  p book.map(&:first), book.parse(headers: true).first
end
RUBY
) || cannot "ruby with roo: $(head -n 1 "$work/ruby.log")"
expect 'column without and with a repeated head' '["answer", nil, nil, "yes", "no", "firstsecond"]
{"answer"=>"answer"}
[nil, nil, "yes", "no", "firstsecond"]
{"yes"=>nil}' "$seen"
