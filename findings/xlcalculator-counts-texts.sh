#!/usr/bin/env bash
# In xlcalculator COUNTIF(A1:A6,">5") counts texts, and RIGHT("abc",0) is the whole text.
#
# Expected: a condition with a number looks at numbers, as in Excel: two of 3, 7, "apple", "Ant", an empty cell and
#   12; the last no letters of a text are none.
# Seen: xlcalculator 0.5.0 says four: every text is above 5. RIGHT(…,0) cuts by [-0:]. The average over a range with a
#   text in it is #VALUE!, so is an empty cell plus 1, and the text "1" is equal to the number 1. pycel 1.0b30 gives
#   2, an empty text, 7.33, 1 and false, as Excel does.
# Matters to: workbooks that are run in Python by it: counts of figures take in remarks such as "n/a".
# Source: xlcalculator/xlfunctions/statistics.py, text.py.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

seen=$(pycel_and_xlcalculator 'COUNTIF(A1:A6,">5")' 'RIGHT("abc",0)' 'AVERAGE(A1:A6)' 'A5+1' '"1"=1')
expect 'pycel and xlcalculator' 'COUNTIF(A1:A6,">5") => 2 and 4
RIGHT("abc",0) =>  and abc
AVERAGE(A1:A6) => 7.333333333333333 and #VALUE!
A5+1 => 1 and #VALUE!
"1"=1 => False and True' "$seen"
