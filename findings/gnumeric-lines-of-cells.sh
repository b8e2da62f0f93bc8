#!/usr/bin/env bash
# Gnumeric, reading a table of a web page, makes one word of two lines or paragraphs of a cell, "onetwo", and 56 of a
# deleted 5 and a 6; writing a table for groff it makes a row of a cell's second line; saving 30:00 hours as ODS it
# reads a day of 1900.
#
# Expected: lines of a cell are parted by a line end or a space, what a page shows struck out is so or gone; a cell is
#   one cell of tbl, by T{ … T}; a duration comes back as it was.
# Seen: Gnumeric 1.12.55 (ssconvert) reads "one<br>two" as "onetwo", two items of a list as "ab", 10<sup>6</sup> as 106,
#   and "007" as 7; what it writes for groff has a line end within the row, so that "two" stands under "id" and the cost
#   under "note". Of 30:00:00 in CSV it makes a duration; in ODS it gives it no format, and shows 1900/01/01 06:00:00 of
#   its own file. An apostrophe at a cell's beginning is gone when it reads CSV: '90s is 90s.
# Matters to: registers that a script converts by ssconvert: notes and hours change, with exit status 0.
# Source: Gnumeric's plugins html (html_read.c, roff.c) and openoffice; tbl(1), "T{"; HTML, 4.5.27 (br), 4.7.2 (del).
# Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_with_all_at gnumeric=1.12.55-1
cd "$work"
export LC_ALL=C.UTF-8
convert() { ssconvert "$@" 2>>convert.log || cannot "ssconvert $*"; }
cat >page.html <<'HTML'
<html><body><table><tr><td>007</td><td>one<br>two</td><td><p>p</p><p>q</p></td></tr>
<tr><td>8</td><td>10<sup>6</sup></td><td><ul><li>a</li><li>b</li></ul></td></tr>
<tr><td>9</td><td>not <b>done</b> yet</td><td><del>5</del>6</td></tr></table></body></html>
HTML
convert --import-type=Gnumeric_html:html page.html page.csv
expect 'of a page' '7,onetwo,pq 8,106,ab 9,"not done yet",56' "$(paste -sd' ' page.csv)"

printf 'id,note,cost\nC-1,"one\ntwo",5\n' >lines.csv
convert --import-type=Gnumeric_stf:stf_csvtab --export-type=Gnumeric_html:roff lines.csv lines.roff
expect 'for groff' 'C-1	one
two	5' "$(grep -A1 '^C-1' lines.roff)"

printf "hours,note\n30:00:00,'90s\n" >hours.csv
convert --import-type=Gnumeric_stf:stf_csvtab hours.csv hours.gnumeric
convert hours.gnumeric again.csv
convert --export-type=Gnumeric_OpenCalc:odf hours.gnumeric hours.ods
convert hours.ods of-ods.csv
expect 'hours' '30:00:00,90s and "1900/01/01 06:00:00",90s' "$(tail -n1 again.csv) and $(tail -n1 of-ods.csv)"
