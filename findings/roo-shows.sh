#!/usr/bin/env bash
# roo shows 0.58 in the format 0% as "57%" and 2.7 as "3", and reads 18:00 in the format h:mm AM/PM as a day; Ruby's
# spreadsheet reads 12 in the format 0 "days" as a day of 1900.
#
# Expected: `formatted_value` gives what Excel shows, 58%, 2.7 and 6:00 PM; `cell` gives a time for a time of day, and a
#   number for a number.
# Seen: roo 2.10.0 (Ruby; Debian 12) cuts per cents off (0.999 is "99%") and prints a number without a format as a whole
#   one. A time with AM/PM is a Date: the time is gone from `cell` and `to_csv` too. A number whose format has an h, d,
#   m, s or y in its words, 3 "days", "yes";"no", is a day of 1900; dd.mm.yyyy is "dd.00.yyyy". So is such a number in
#   XLS to spreadsheet 1.0.0 (Debian 12), of its own writing too, and 30 hours are a time of 1899; in the units "h",
#   "yes" and " s" as well.
# Matters to: Ruby programs that import sheets: shares are a point too low, times of day are lost without a word. Read
#   `excelx_value`, which is what the file holds.
# Source: roo's README, "formatted_value"; roo/excelx/format.rb; ECMA-376 Part 1, 18.8.31 (numFmts).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at XlsxWriter==3.3.1
roo
python3 - "$work/made.xlsx" <<'PY'
import sys, xlsxwriter

book = xlsxwriter.Workbook(sys.argv[1])
sheet = book.add_worksheet('a')
for row, (number, shown) in enumerate((
    (0.58, '0%'), (0.999, '0%'), (2.7, 'General'), (0.5, 'General'), (0.75, 'h:mm AM/PM'), (0.75, 'hh:mm'),
    (3, '0 "days"'), (1, '"yes";"yes";"no"'), (45296, 'dd.mm.yyyy'),
)):
    sheet.write_number(row, 0, number, book.add_format({'num_format': shown}))
    sheet.write_string(row, 1, f'{number} {shown}')
book.close()
PY
seen=$(ruby - "$work/made.xlsx" 2>"$work/ruby.log" <<'RUBY'
require 'roo'
book = Roo::Spreadsheet.open(ARGV[0])
(1..9).each { |row| puts "#{book.cell(row, 2)} => #{book.formatted_value(row, 1)}, #{book.cell(row, 1)}" }
RUBY
) || cannot "ruby with roo: $(head -n 1 "$work/ruby.log")"
expect 'shown, read' '0.58 0% => 57%, 0.58
0.999 0% => 99%, 0.999
2.7 General => 3, 2.7
0.5 General => 0, 0.5
0.75 h:mm AM/PM => 0:00 AM, 1899-12-30
0.75 hh:mm => 18:00, 64800
3 0 "days" => 1900-01-02 00:00:00, 1900-01-02
1 "yes";"yes";"no" => 1899-12-31 00:00:00, 1899-12-31
45296 dd.mm.yyyy => dd.00.yyyy, 2024-01-05' "$seen"

ruby_with ruby-spreadsheet=1.0.0-1.1
seen=$(ruby - "$work/own.xls" <<'RB'
require 'spreadsheet'

cells = [[12, '0 "days"'], [1.5, '0.0"h"'], [1, '"yes";"no"'], [1.25, '[h]:mm'], [12, '0 "users"'], [0.125, '0%']]
book = Spreadsheet::Workbook.new
sheet = book.create_worksheet
cells.each_with_index do |(value, form), row|
  sheet.row(row).push value
  sheet.row(row).set_format 0, Spreadsheet::Format.new(number_format: form)
end
book.write ARGV[0]
rows = Spreadsheet.open(ARGV[0]).worksheet(0)
cells.each_with_index { |(value, form), row| puts "#{value} #{form} => #{rows.row(row)[0]}" }
RB
)
expect 'spreadsheet, its own' '12 0 "days" => 1900-01-11T00:00:00+00:00
1.5 0.0"h" => 1899-12-31T12:00:00+00:00
1 "yes";"no" => 1899-12-31T00:00:00+00:00
1.25 [h]:mm => 1899-12-31T06:00:00+00:00
12 0 "users" => 1900-01-11T00:00:00+00:00
0.125 0% => 0.125' "$seen"
