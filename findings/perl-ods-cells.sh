#!/usr/bin/env bash
# Perl's Spreadsheet::ReadSXC reads the lines "one" and "two" of an ODS cell as "one1two", three spaces as two, and
# nothing of a sheet by pyexcel-ods3 or odfpy.
#
# Expected: a line break in a cell is one in the text; a sheet whose cells name no style is read, or an error says why
#   not.
# Seen: Spreadsheet::ReadSXC 0.35 (Perl; Debian 12) puts a 1 wherever an element stands that it does not know, a line
#   break above all, which Gnumeric and pyexcel-ods3 write for the lines of a cell; it warns that "something's wrong".
#   Of a workbook of pyexcel-ods3 0.6.1, in which no cell names a style, read_sxc gives undef. Numbers are the texts
#   that are shown, "12.50%", with the sign − where Gnumeric shows it.
# Matters to: Perl programs that import sheets, by Spreadsheet::Read too, which takes it for ODS: notes get a figure
#   that nobody wrote, "in 2" above "5 days" is "in 215 days".
# Source: ODF 1.3 Part 3, 6.1.3 (text:s, text:c), 6.1.5 (text:line-break); ParseODS.pm: `warn … && ''`.
# Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_with_all_at libspreadsheet-readsxc-perl=0.35-1 gnumeric=1.12.55-1
for folder in "$work"/deb/usr/share/perl5 "$work"/deb/usr/lib/*/perl5/5.*; do
    [ ! -d "$folder" ] || export PERL5LIB=$folder${PERL5LIB:+:$PERL5LIB}
done
pip_at pyexcel-ods3==0.6.1
cd "$work"
export LC_ALL=C.UTF-8
printf 'id,note\nC-1,"in 2\n5 days"\nC-2,a   b\nC-3,-12.5%%\n' >a.csv
quietly ssconvert --import-type=Gnumeric_stf:stf_csvtab --export-type=Gnumeric_OpenCalc:odf a.csv gnumeric.ods
python3 -c "
import pyexcel_ods3
pyexcel_ods3.save_data('pyexcel.ods', {'a': [['id', 'note'], ['C-1', 'late']]})"
shown() {
    perl -C -MSpreadsheet::ReadSXC=read_sxc -e '
        my $book = read_sxc(shift) or print("undef"), exit;
        for my $rows (values %$book) { print join(" | ", map { $_ // "undef" } @$_), "\n" for @$rows }' "$1" 2>/dev/null
}
expect 'of Gnumeric' 'id | note
C-1 | in 215 days
C-2 | a  b
C-3 | −12.50%' "$(shown gnumeric.ods)"
expect 'of pyexcel-ods3' 'undef' "$(shown pyexcel.ods)"
