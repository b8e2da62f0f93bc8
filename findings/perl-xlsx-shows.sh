#!/usr/bin/env bash
# Perl's Spreadsheet::ParseXLSX shows 5:30 hours in the format [h]:mm as "5:01"; Spreadsheet::XLSX shows 99.999, in a
# cell without a format, as 100.00, and "R&D <5 %" as "R&amp;D &lt;5 %".
#
# Expected: the method `value` of a cell gives what Excel shows: 5:30, 30:00, no, low, (5). The method `value` of a cell
#   in the format General gives the number as it is, 99.999, as Spreadsheet::ParseXLSX and Excel do; a text is the text.
# Seen: Spreadsheet::ParseXLSX 0.27 (Perl; Debian 12) takes the mm of [h]:mm for the month of a day that has none.
#   [h]:mm:ss and hh:mm are right. Of a format with more parts the first alone is used, without its words:
#   "yes";"yes";"no" is 0, 0;(0) is -5. Half a number goes to the even one: 2.5 in the format 0 is "2".
#   Spreadsheet::XLSX 0.17 (Perl; Debian 12) writes every number that is no whole one with two digits after the point
#   where no format is set, half to the even one: 0.125 is "0.12". The references of XML in texts stay, in links too:
#   "?a=1&amp;b=2". Of a workbook whose texts stand in the cells, as XlsxWriter writes large ones, it gives the numbers
#   alone, and of one by openpyxl nothing.
# Matters to: Perl programs that read time sheets, or 1 and 0 shown as yes and no: ask for the bare number
#   (`unformatted`) and format it yourself. SLO tables: 99.999 and 99.995 are both a hundred, and an error budget of
#   0.004 is none.
# Source: Spreadsheet::ParseExcel's Cell, `value`: "formatted value"; ECMA-376 Part 1, 18.8.31 (numFmts); the formats of
#   Spreadsheet::ParseExcel, which it names as its model; ECMA-376 Part 1, 18.8.30 (General).
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

pip_at XlsxWriter==3.3.1 openpyxl==3.1.5
deb_with_all_at libspreadsheet-xlsx-perl=0.17-1
for folder in "$work"/deb/usr/share/perl5 "$work"/deb/usr/lib/*/perl5/5.36; do
    export PERL5LIB=$folder${PERL5LIB:+:$PERL5LIB}
done
cd "$work"
python3 <<'PY'
import openpyxl, xlsxwriter

column = 99.999, 99.995, 99.95, 0.125, -0.004, 2, 'R&D <5 %', 'https://example.org/?a=1&b=2'
for name, in_cells in (('shared.xlsx', False), ('in-cells.xlsx', True)):
    book = xlsxwriter.Workbook(name, {'constant_memory': in_cells, 'strings_to_urls': False})
    book.add_worksheet('a').write_column(0, 0, column)
    book.close()
book = openpyxl.Workbook()
for value in column:
    book.active.append([value])
book.save('openpyxl.xlsx')
PY
seen=$(perl - shared.xlsx in-cells.xlsx openpyxl.xlsx 2>/dev/null <<'PERL'
use Spreadsheet::XLSX;
for my $path (@ARGV) {
    my $sheet = Spreadsheet::XLSX->new($path)->{Worksheet}[0];
    my @cells = map { $sheet->{Cells}[$_][0] } 0 .. 7;
    print join(' | ', "$path:", map { $_ ? $_->value : '-' } @cells), "\n";
}
PERL
) || cannot 'perl with Spreadsheet::XLSX'
expect 'cells' 'shared.xlsx: | 100.00 | 100.00 | 99.95 | 0.12 | -0.00 | 2 | R&amp;D &lt;5 % | https://example.org/?a=1&amp;b=2
in-cells.xlsx: | 100.00 | 100.00 | 99.95 | 0.12 | -0.00 | 2 | - | -
openpyxl.xlsx: | - | - | - | - | - | - | - | -' "$seen"
