#!/usr/bin/env bash
# csv2rec joins a cell that ends in a backslash with the next field: "C:\data\" takes "Note: late" along.
#
# Expected: GNU recutils' csv2rec and rec2csv give each other's cells back, as they do with line breaks, commas,
#   quotes and leading spaces.
# Seen: csv2rec 1.9 writes the cell as it is, and a backslash at a line's end means in recutils' own format that the
#   line goes on: rec2csv, recsel and recinf then have one field fewer, whose value is `C:\dataNote: late`. In the
#   last column the backslash is gone. No warning, and recfix finds nothing to say.
# Matters to: lists with folders of Windows, of regular expressions and of TeX: a column is lost for the rows that
#   have such a cell, and only for those.
# Source: GNU recutils' manual, "Fields": "\" followed by a newline.
# Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_at recutils=1.9-2 librec1=1.9-2
cd "$work"
printf 'Id,Folder,Note\n1,C:\\data\\,late\n2,C:\\data,late\n3,"a\nb",late\\\n' >a.csv
csv2rec a.csv >a.rec
recfix --check a.rec
expect 'read again' '"Id","Folder","Note"
"1","C:\dataNote: late",
"2","C:\data","late"
"3","a
b","late"' "$(rec2csv a.rec)"
expect 'records with a note' 2 "$(recsel -c -e '#Note > 0' a.rec)"
