#!/usr/bin/env bash
# formulas, which calculates workbooks in Python, makes 85469 of VALUE("1,234") and a number of the text "5";
# excel-formulas-calculator counts 1 of "open", "Open", and makes "x0,25" of "x"&1/4.
#
# Expected: as in Excel and LibreOffice: 1234 and FALSE; texts are compared without regard to case, * stands for any
#   letters, and the decimal sign of a text is the point.
# Seen: formulas 1.3.4 takes "1,234" and "1,234.5" for a day of the year 2134 and "5%" for no number, ISNUMBER("5") is TRUE,
#   TRIM leaves three spaces between two words, 0.1+0.2=0.3 is FALSE, ROUND(1.005,2) is 1, and "o*" does not find "Open",
#   which "open" does. excel-formulas-calculator 0.5.1 knows no * and tells "a" from "A", SUBSTITUTE("aaa","a","b",2) is
#   "bba", RIGHT("abc",0) is "abc", ROUND(-2.5,0) is -2 and -2^2 is -4. formulon 0.18.0 has all of them right.
# Matters to: scorecards that a pipeline calculates: COUNTIF over states, and shares that were pasted as texts.
# Source: Microsoft's pages on VALUE, ISNUMBER, TRIM, COUNTIF and SUBSTITUTE.
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
