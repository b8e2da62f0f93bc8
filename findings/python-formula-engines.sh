#!/usr/bin/env bash
# Four engines of Excel's formulas in Python differ from Excel: VALUE("1,234") is 85469 in formulas, -2^2 is -4 in
# pycel, COUNTIF(A1:A6,">5") counts texts in xlcalculator, and excel-formulas-calculator counts 1 of "open", "Open".
#
# Expected: as in Excel and LibreOffice: 1234 and FALSE; texts are compared without regard to case, * stands for any
#   letters, and the decimal sign of a text is the point. A compiler of Excel's formulas into Python gives what Excel
#   gives: 4, -30, 29 February. A condition with a number looks at numbers, as in Excel: two of 3, 7, "apple", "Ant", an
#   empty cell and 12; the last no letters of a text are none.
# Seen: formulas 1.3.4 takes "1,234" and "1,234.5" for a day of the year 2134 and "5%" for no number, ISNUMBER("5") is
#   TRUE, TRIM leaves three spaces between two words, 0.1+0.2=0.3 is FALSE, ROUND(1.005,2) is 1, and "o*" does not find
#   "Open", which "open" does. excel-formulas-calculator 0.5.1 knows no * and tells "a" from "A",
#   SUBSTITUTE("aaa","a","b",2) is "bba", RIGHT("abc",0) is "abc", ROUND(-2.5,0) is -2 and -2^2 is -4. formulon 0.18.0
#   has all of them right. pycel 1.0b30: the minus sign binds as in Python, after the power; ROUND to tens takes the
#   even neighbour, as Python's round does, while ROUND(-2.5,0) is -3 as in Excel; EDATE counts on into March.
#   xlcalculator 0.5.0 gives 4, -30 and 29 February. xlcalculator 0.5.0 says four: every text is above 5. RIGHT(…,0)
#   cuts by [-0:]. The average over a range with a text in it is #VALUE!, so is an empty cell plus 1, and the text "1"
#   is equal to the number 1. pycel 1.0b30 gives 2, an empty text, 7.33, 1 and false, as Excel does.
# Matters to: scorecards that a pipeline calculates: COUNTIF over states, and shares that were pasted as texts. Models
#   of Excel that are run in Python by it: signs turn, and due dates fall into another month. Workbooks that are run in
#   Python by it: counts of figures take in remarks such as "n/a".
# Source: Microsoft's pages on VALUE, ISNUMBER, TRIM, COUNTIF and SUBSTITUTE; Microsoft's "Calculation operators and
#   precedence in Excel": negation before exponentiation; xlcalculator/xlfunctions/statistics.py, text.py.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at formulas==1.3.4 excel-formulas-calculator==0.5.1 formulon==0.18.0 openpyxl==3.1.5
cd "$work"
cat >engines.py <<'PY'
import warnings

warnings.simplefilter('ignore')
import formulas, formulon, openpyxl
from efc.interfaces.iopenpyxl import OpenpyxlInterface

asked = (
    'VALUE("1,234")', 'VALUE("1,234.5")', 'ISNUMBER("5")', 'TRIM("a   b")', '0.1+0.2=0.3', 'ROUND(1.005,2)',
    'COUNTIF(A1:A3,"open")', 'COUNTIF(A1:A3,"o*")', 'SUMIF(A1:A3,"OPEN",B1:B3)', '"a"="A"', 'SUBSTITUTE("aaa","a","b",2)',
    'RIGHT("abc",0)', 'ROUND(-2.5,0)', '-2^2', '"x"&1/4',
)
book = openpyxl.Workbook()
sheet = book.active
sheet.title = 'S'
for row in ('open', 1), ('Open', 2), ('late', 3):
    sheet.append(row)
for row, formula in enumerate(asked, 1):
    sheet.cell(row, 4).value = '=' + formula
book.save('made.xlsx')
solved = formulas.ExcelModel().loads('made.xlsx').finish().calculate()
efc = OpenpyxlInterface(wb=openpyxl.load_workbook('made.xlsx'), use_cache=True)
right = formulon.Workbook.load(open('made.xlsx', 'rb').read())
right.recalc()


def of_efc(cell):
    try:
        return efc.calc_cell(cell, 'S')
    except Exception:
        return '-'


def shown(value):
    return f'{value:g}' if not isinstance(value, (bool, str)) and float(value) == value and str(value) not in ('True', 'False') else str(value)


for row, formula in enumerate(asked, 1):
    one = next(solved[name].value[0, 0] for name in solved if str(name).endswith(f"]S'!D{row}"))
    print(formula, '=>', shown(one), 'and', shown(of_efc(f'D{row}')), 'and', shown(right.get_value(0, row - 1, 3).to_python()))
PY
seen=$(python3 engines.py 2>"$work/engines.log") || cannot "$(tail -n 3 "$work/engines.log")"
expect 'formulas and excel-formulas-calculator and formulon' 'VALUE("1,234") => 85469 and - and 1234
VALUE("1,234.5") => 85469 and - and 1234.5
ISNUMBER("5") => True and - and False
TRIM("a   b") => a   b and a b and a b
0.1+0.2=0.3 => False and False and True
ROUND(1.005,2) => 1 and 1 and 1.01
COUNTIF(A1:A3,"open") => 2 and 1 and 2
COUNTIF(A1:A3,"o*") => 1 and 0 and 2
SUMIF(A1:A3,"OPEN",B1:B3) => 3 and 0 and 3
"a"="A" => True and False and True
SUBSTITUTE("aaa","a","b",2) => aba and bba and aba
RIGHT("abc",0) =>  and abc and 
ROUND(-2.5,0) => -3 and -2 and -3
-2^2 => 4 and -4 and 4
"x"&1/4 => x0.25 and x0,25 and x0.25' "$seen"

seen=$(pycel_and_xlcalculator -2^2 'ROUND(-25,-1)' 'ROUND(-2.5,0)' 'DAY(EDATE(DATE(2024,1,31),1))')
expect 'pycel and xlcalculator' '-2^2 => -4 and 4
ROUND(-25,-1) => -20 and -30.0
ROUND(-2.5,0) => -3.0 and -3.0
DAY(EDATE(DATE(2024,1,31),1)) => 2 and 29' "$seen"

seen=$(pycel_and_xlcalculator 'COUNTIF(A1:A6,">5")' 'RIGHT("abc",0)' 'AVERAGE(A1:A6)' 'A5+1' '"1"=1')
expect 'pycel and xlcalculator' 'COUNTIF(A1:A6,">5") => 2 and 4
RIGHT("abc",0) =>  and abc
AVERAGE(A1:A6) => 7.333333333333333 and #VALUE!
A5+1 => 1 and #VALUE!
"1"=1 => False and True' "$seen"
