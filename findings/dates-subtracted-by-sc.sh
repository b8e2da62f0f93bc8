#!/usr/bin/env bash
# psc, which prepares text for sc, a spreadsheet of the terminal, makes sums of what it reads: the day 2024-01-05 is 2018, 2024-12-31 1981,
# the range 5-7 is -2 and the id 007 7; of said "no" sc shows "said ".
#
# Expected: what is no number stays a text; a quotation mark in a text is written so that sc reads it.
# Seen: psc and sc 7.16 (Debian 12): a word of digits, signs and points goes into the sheet as a formula, `let B1 = 2024-01-05`. With -P,
#   "Plain numbers only", dates and ranges are texts and 007 is 7; with -S, "All numbers are strings", it is 007. A quotation mark in a
#   text is written bare with each of them, so that sc says "syntax error" on standard error, and shows what stands before it.
# Matters to: registers and SLO tables looked at in a terminal: each date is a year that it is not, and words are gone.
# Source: psc(1), which says of numbers no more than in -P and -S; sc(1), "let".
# Debian 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

deb_with_all_at sc=7.16-4.1
cd "$work"
printf '%s\t%s\t%s\n' id due note 007 2024-01-05 'said "no"' C-2 2024-12-31 'late, open' 5E3 5-7 '5 %' >rows.tsv
shown() { psc -k -d'	' "$@" <rows.tsv >rows.sc && TERM=xterm sc -W% rows.sc </dev/null 2>log; }
expect 'as it is read' '  id        due       note
   7       2018      said 
 C-2       1981 late, open
5000         -2        5 %' "$(shown)"
expect 'with -P' '  id        due       note
   7 2024-01-05      said 
 C-2 2024-12-31 late, open
 5E3        5-7        5 %' "$(shown -P)"
expect 'with -S' '  id        due       note
 007 2024-01-05      said 
 C-2 2024-12-31 late, open
 5E3        5-7        5 %' "$(shown -S)"
