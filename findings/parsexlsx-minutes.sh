#!/usr/bin/env bash
# Spreadsheet::ParseXLSX shows 5:30 hours in the format [h]:mm as "5:01": every duration ends in ":01".
#
# Expected: the method `value` of a cell gives what Excel shows: 5:30, 30:00, no, low, (5).
# Seen: Spreadsheet::ParseXLSX 0.27 (Perl; Debian 12) takes the mm of [h]:mm for the month of a day that has none.
#   [h]:mm:ss and hh:mm are right. Of a format with more parts the first alone is used, without its words:
#   "yes";"yes";"no" is 0, 0;(0) is -5. Half a number goes to the even one: 2.5 in the format 0 is "2".
# Matters to: Perl programs that read time sheets, or 1 and 0 shown as yes and no: ask for the bare number
#   (`unformatted`) and format it yourself.
# Source: Spreadsheet::ParseExcel's Cell, `value`: "formatted value"; ECMA-376 Part 1, 18.8.31 (numFmts).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at XlsxWriter==3.3.1
deb_with_all_at libspreadsheet-parsexlsx-perl=0.27-3+deb12u2
for folder in "$work"/deb/usr/share/perl5 "$work"/deb/usr/lib/*/perl5/5.36; do
    export PERL5LIB=$folder${PERL5LIB:+:$PERL5LIB}
done
python3 - "$work/made.xlsx" <<'PY'
import sys, xlsxwriter

book = xlsxwriter.Workbook(sys.argv[1])
sheet = book.add_worksheet('a')
for row, (number, shown) in enumerate((
    (5.5 / 24, '[h]:mm'), (2.4 / 24, '[h]:mm'), (1.25, '[h]:mm'), (1.25, '[h]:mm:ss'), (5.5 / 24, 'hh:mm'),
    (0, '"yes";"yes";"no"'), (3, '[>10]"high";[<5]"low"'), (-5, '0;(0)'), (2.5, '0'),
)):
    sheet.write_number(row, 0, number, book.add_format({'num_format': shown}))
    sheet.write_string(row, 1, f'{number:.4g} {shown}')
book.close()
PY
seen=$(perl - "$work/made.xlsx" 2>/dev/null <<'PERL'
use Spreadsheet::ParseXLSX;
my $sheet = Spreadsheet::ParseXLSX->new->parse($ARGV[0])->worksheet(0);
for my $row (0 .. 8) {
    printf "%s => %s\n", $sheet->get_cell($row, 1)->value, $sheet->get_cell($row, 0)->value;
}
PERL
) || cannot 'perl with Spreadsheet::ParseXLSX'
expect 'shown' '0.2292 [h]:mm => 5:01
0.1 [h]:mm => 2:01
1.25 [h]:mm => 30:01
1.25 [h]:mm:ss => 30:00:00
0.2292 hh:mm => 05:30
0 "yes";"yes";"no" => 0
3 [>10]"high";[<5]"low" => 3
-5 0;(0) => -5
2.5 0 => 2' "$seen"
