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

pip_at pycel==1.0b30 xlcalculator==0.5.0
cd "$work"
cat >engines.py <<'PY'
import sys, warnings

warnings.simplefilter('ignore')
import openpyxl
from pycel import ExcelCompiler
from xlcalculator import Evaluator, ModelCompiler

book = openpyxl.Workbook()
sheet = book.active
sheet.title = 'a'
for row, value in enumerate((3, 7, 'apple', 'Ant', None, 12), 1):
    sheet.cell(row, 1).value = value
for row, formula in enumerate(sys.argv[1:], 1):
    sheet.cell(row, 2).value = '=' + formula
book.save('made.xlsx')
compiled = ExcelCompiler(filename='made.xlsx')
evaluator = Evaluator(ModelCompiler().read_and_parse_archive('made.xlsx'))
for row, formula in enumerate(sys.argv[1:], 1):
    other = evaluator.evaluate(f'a!B{row}')
    print(formula, '=>', compiled.evaluate(f'a!B{row}'), 'and', getattr(other, 'value', other))
PY
seen=$(python3 engines.py 'COUNTIF(A1:A6,">5")' 'RIGHT("abc",0)' 'AVERAGE(A1:A6)' 'A5+1' '"1"=1' 2>/dev/null)
expect 'pycel and xlcalculator' 'COUNTIF(A1:A6,">5") => 2 and 4
RIGHT("abc",0) =>  and abc
AVERAGE(A1:A6) => 7.333333333333333 and #VALUE!
A5+1 => 1 and #VALUE!
"1"=1 => False and True' "$seen"
