#!/usr/bin/env bash
# Perl's XML::CSV makes an empty row of each one that has a dash, an "ü" or a line break; csv2latex drops quotation
# marks and makes an accent of "~5"; csv2 parts cells at each comma; Spreadsheet::Wright makes two rows of a cell of two
# lines.
#
# Expected: a quoted cell is one cell, with its commas, quotation marks and lines, as RFC 4180 has it; what stands in it
#   is shown.
# Seen: XML::CSV 0.15 gives a record with all its fields empty for each line that its reader does not take, without an
#   error, and takes a heading such as "p95 (ms)" as the name of an element, which is no XML. csv2latex 0.23.1 makes
#   "said no twice" of "said ""no"" twice", a row of a cell's second line, and \~5 of ~5, which TeX prints as a tilde on
#   the 5; so with a^b. csv2 (xml2 0.5) knows no quotation marks. Of a workbook and a CSV file by one program of
#   Spreadsheet::Wright 0.107, the workbook has one row and 7, the CSV file two rows and 007.
# Matters to: registers that a script converts: rows without a word, costs in another column, "about" that is gone; the
#   exit status is 0.
# Source: RFC 4180, 2.6 and 2.7; XML 1.0, 2.3 (Name); Spreadsheet::Wright's Wright/CSV.pm, which hides a line end from
#   its writer. Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_with_all_at csv2latex=0.23.1-1 xml2=0.5-4 libxml-csv-perl=0.15-10 libspreadsheet-wright-perl=0.107-5 \
    libspreadsheet-writeexcel-perl libexcel-writer-xlsx-perl
for folder in "$work"/deb/usr/share/perl5 "$work"/deb/usr/lib/*/perl5/5.36; do
    export PERL5LIB=$folder${PERL5LIB:+:$PERL5LIB}
done
pip_at openpyxl==3.1.5
cd "$work"
printf 'id,note,cost\nC-1,5–7 days,1\nC-2,"one\ntwo",2\nC-3,Müller,3\nC-4,"late, open",4\n' >a.csv
perl -MXML::CSV -e 'my $csv = XML::CSV->new; $csv->parse_doc("a.csv", {headings => 1});
    $csv->print_xml("a.xml", {file_tag => "rows", parent_tag => "row"})' 2>perl.log
expect 'XML::CSV' '<row><id></id><note></note><cost></cost></row>
<row><id></id><note></note><cost></cost></row>
<row><id></id><note></note><cost></cost></row>
<row><id></id><note></note><cost></cost></row>
<row><id>C-4</id><note>late, open</note><cost>4</cost></row>' "$(tr -d '\n\t' <a.xml | sed 's,^<rows>,,; s,</rows>$,,; s,</row>,&\n,g')"

expect 'csv2' 'C-4 / "late / open" / 4' "$(csv2 <a.csv | tail -n4 | cut -d= -f2 | paste -sd/ | sed 's,/, / ,g')"

printf 'C-1,"said ""no"" twice"\nC-2,"one\ntwo"\nC-3,~5 days\nC-4,a^b\n' >b.csv
expect 'csv2latex' 'C-1&said no twice\\
C-2&one\\
two&\\
C-3&\~5 days\\
C-4&a\^b\\' "$(csv2latex --nohead b.csv | grep '&')"

perl -MSpreadsheet::Wright -e 'for my $form (qw(csv xlsx)) {
    my $sheet = Spreadsheet::Wright->new(file => "c.$form");
    $sheet->addrow("007", "one\ntwo");
    $sheet->close }'
expect 'Spreadsheet::Wright' "csv [['007', 'one'], ['two']]
xlsx [(7, 'one\ntwo')]" "$(python3 -c '
import csv, openpyxl
print("csv", list(csv.reader(open("c.csv", newline=""))))
print("xlsx", list(openpyxl.load_workbook("c.xlsx").active.values))')"
