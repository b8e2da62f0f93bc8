#!/usr/bin/env bash
# FEEL, the language of DMN's decisions: for feelin 36 hours have 0 days and 90 minutes 0 hours, 1e3 is 1, the text "3" is within
# [1..5]; for pySFeel "5 > 3 or 1 > 2" is null and a month after 31 May is 28 June; bkflow-feel compares no 99.9 with 100.
#
# Expected: as DMN says: 0.1 + 0.2 = 0.3, since numbers are decimals; a duration's days and hours are those of 1 day 12 hours; 30
#   June; a comparison of a text with a number is null, and so is not(null); "and" and "or" bind looser than "<".
# Seen: @bpmn-io/feelin 6.1.1, in Camunda's modeler, counts in binary fractions, so that 0.285 rounds half up to 0.28; four days
#   between two dates have .days 0; twice PT36H is null; minus five minutes are written "PT-5M"; number("") is 0; 1.5e3 is right.
#   pySFeel 1.4.2, which pyDMNrules reads tables with, gives null or false for two comparisons joined without brackets, false for
#   "some x in [1,7] satisfies x > 5", 55 minutes for minus five, and the 28th where a month has no 31st. bkflow-feel 1.2.0 gives
#   true for not(null), and refuses "1 - 2 - 3" and any whole number beside one with a point.
# Matters to: rules on costs, error budgets and dates kept as decision tables, asked by programs in two languages.
# Source: DMN 1.5, 10.3: numbers are those of IEEE 754-2008 decimal128; days, hours and minutes are parts of a normalized duration.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at @bpmn-io/feelin@6.1.1
pip_at pySFeel==1.4.2 bkflow-feel==1.2.0
cat >"$work/asked" <<'TXT'
0.1 + 0.2 = 0.3
1e3
1.5e3
number("")
"3" in [1..5]
duration("PT36H").days
duration("PT90M").hours
(date("2024-01-05") - date("2024-01-01")).days
string(duration("-PT5M"))
string(duration("PT36H") * 2)
round half up(0.285, 2)
string(date("2024-05-31") + duration("P1M"))
string(date("2024-01-31") + duration("P1M"))
5 > 3 or 1 > 2
"open" = "open" and 3 > 2
(5 > 3) or (1 > 2)
some x in [1,7] satisfies x > 5
not(null)
99.9 < 100
1 - 2 - 3
TXT
seen=$(js "$work/asked" <<'JS' | sed 's/^/feelin /'
import { evaluate } from '@bpmn-io/feelin';
import { readFileSync } from 'node:fs';
for (const line of readFileSync(process.argv[2], 'utf8').trim().split('\n')) console.log(line, '=>', JSON.stringify(evaluate(line).value));
JS
cd "$work"
python3 - 2>"$work/python.log" <<'PY'
from pySFeel import SFeelParser
from bkflow_feel.api import parse_expression
parser = SFeelParser()
def bkflow(line):
    try:
        return parse_expression(line)
    except Exception as error:
        return type(error).__name__
def pysfeel(line):
    status, value = parser.sFeelParse(line)
    return 'not read' if status else value
for line in open('asked').read().splitlines():
    print('pySFeel', line, '=>', pysfeel(line))
for line in ('not(null)', '99.9 < 100', '1 - 2 - 3', '1 - 2', '5 > 3 or 1 > 2'):
    print('bkflow-feel', line, '=>', bkflow(line))
PY
)
expect 'FEEL' 'feelin 0.1 + 0.2 = 0.3 => false
feelin 1e3 => 1
feelin 1.5e3 => 1500
feelin number("") => 0
feelin "3" in [1..5] => true
feelin duration("PT36H").days => 0
feelin duration("PT90M").hours => 0
feelin (date("2024-01-05") - date("2024-01-01")).days => 0
feelin string(duration("-PT5M")) => "PT-5M"
feelin string(duration("PT36H") * 2) => null
feelin round half up(0.285, 2) => 0.28
feelin string(date("2024-05-31") + duration("P1M")) => "2024-06-30"
feelin string(date("2024-01-31") + duration("P1M")) => "2024-02-29"
feelin 5 > 3 or 1 > 2 => true
feelin "open" = "open" and 3 > 2 => true
feelin (5 > 3) or (1 > 2) => true
feelin some x in [1,7] satisfies x > 5 => true
feelin not(null) => null
feelin 99.9 < 100 => true
feelin 1 - 2 - 3 => -4
pySFeel 0.1 + 0.2 = 0.3 => False
pySFeel 1e3 => not read
pySFeel 1.5e3 => not read
pySFeel number("") => not read
pySFeel "3" in [1..5] => False
pySFeel duration("PT36H").days => 1
pySFeel duration("PT90M").hours => 1
pySFeel (date("2024-01-05") - date("2024-01-01")).days => 4
pySFeel string(duration("-PT5M")) => P0DT0H55M0S
pySFeel string(duration("PT36H") * 2) => P3DT0H0M0S
pySFeel round half up(0.285, 2) => not read
pySFeel string(date("2024-05-31") + duration("P1M")) => 2024-06-28
pySFeel string(date("2024-01-31") + duration("P1M")) => 2024-02-28
pySFeel 5 > 3 or 1 > 2 => None
pySFeel "open" = "open" and 3 > 2 => False
pySFeel (5 > 3) or (1 > 2) => True
pySFeel some x in [1,7] satisfies x > 5 => False
pySFeel not(null) => None
pySFeel 99.9 < 100 => True
pySFeel 1 - 2 - 3 => -4.0
bkflow-feel not(null) => True
bkflow-feel 99.9 < 100 => ValidationError
bkflow-feel 1 - 2 - 3 => UnexpectedToken
bkflow-feel 1 - 2 => -1
bkflow-feel 5 > 3 or 1 > 2 => True' "$seen"
