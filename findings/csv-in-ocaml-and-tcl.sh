#!/usr/bin/env bash
# csvtool, which joins and mends CSV files, puts the heads behind the rows: "id,cost" is the last line of a joined file, and a row in the
# midst of a mended one; two rows of an id make "!MULTIPLE VALUES". Tcl's csv reads each empty cell in quotation marks as one mark.
#
# Expected: the heads stay first, rows with one id are all joined, and "C-1","","open" has an empty cell, as RFC 4180 has it.
# Seen: csvtool 2.4, OCaml's, has no heads: join sorts all rows by their text, "id" behind "C-9", so that what reads the file next takes
#   a row for heads; replace writes what the update holds, its heads too, behind the rows that it leaves alone, and one row in the place
#   of two with that id. It drops blanks around cells. csv 0.8.1 of tcllib 1.21 reads "" as a quotation mark unless asked for its
#   -alternate form, as its manual says deep within; files that put all cells in quotation marks have many of these.
# Matters to: registers put together by scripts: the first risk is gone for heads, an owner is "!MULTIPLE VALUES", and no cell is empty.
# Source: csvtool --help (join, replace); tcllib's csv(n), "Format"; RFC 4180, 2.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_with_all_at csvtool=2.4-1+b2 tcllib=1.21+dfsg-1 tcl8.6
cd "$work"
printf 'id,cost\nC-10,5\nC-9,7\nC-2,1\nC-2,2\n' >costs.csv
printf 'id,owner\nC-2,Ann\nC-9,Ben\nC-9,Cid\n' >owners.csv
printf 'id,cost\nC-2,9\n' >update.csv
printf 'id,note\nC-1,  late\n' >notes.csv
shell=$(command -v tclsh8.6 || command -v tclsh) || cannot 'tclsh'
seen=$(
    echo "join: $(csvtool join 1 2 costs.csv owners.csv | paste -sd/)"
    echo "replace: $(csvtool replace 1 update.csv costs.csv | paste -sd/)"
    echo "cat: $(csvtool cat notes.csv | paste -sd/)"
    "$shell" <<'TCL'
foreach folder {deb/usr/share/tcltk /usr/share/tcltk} { lappend auto_path {*}[glob -nocomplain $folder/tcllib*] }
package require csv
puts "Tcl: [join [csv::split {"C-1","","open"}] { | }], alternate: [join [csv::split -alternate {"C-1","","open"}] { | }]"
TCL
)
expect 'costs of C-10, C-9, C-2 and C-2 again; owners Ann, Ben and Cid' 'join: C-10,5,/C-2,!MULTIPLE VALUES,Ann/C-9,7,!MULTIPLE VALUES/id,cost,owner
replace: C-10,5/C-9,7/id,cost/C-2,9
cat: id,note/C-1,late
Tcl: C-1 | " | open, alternate: C-1 |  | open' "$seen"
