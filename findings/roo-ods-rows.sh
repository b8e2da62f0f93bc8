#!/usr/bin/env bash
# Of an ODS sheet roo reads rows that are equal as empty rows and one, and does not read the rows of a repeated head.
#
# Expected: Excel writes equal neighbours once (table:number-rows-repeated), LibreOffice rows that are to be printed
#   on every page in table:table-header-rows; a reader gives all of them.
# Seen: roo 2.10.0 (Ruby; Debian 12): of "yes" three times and "no" it gives nil, nil, "yes", "no"; the head "answer" is
#   not there at all, and the row after it is the first, so that parse(headers: true) takes an answer for the head.
#   Tabs within a cell are gone as well: "first" TAB "second" is "firstsecond".
# Matters to: Ruby programs that import sheets: answers are counted too low, and a head that is repeated on paper is
#   lost.
# Source: ODF 1.3 part 3, 9.1.6 (table:table-header-rows), 19.679 (table:number-rows-repeated).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

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
