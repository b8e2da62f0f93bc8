#!/usr/bin/env bash
# pycel calculates -2^2 as -4, ROUND(-25,-1) as -20, and a month after 31 January 2024 as the second of March.
#
# Expected: a compiler of Excel's formulas into Python gives what Excel gives: 4, -30, 29 February.
# Seen: pycel 1.0b30: the minus sign binds as in Python, after the power; ROUND to tens takes the even neighbour, as
#   Python's round does, while ROUND(-2.5,0) is -3 as in Excel; EDATE counts on into March. xlcalculator 0.5.0 gives
#   4, -30 and 29 February.
# Matters to: models of Excel that are run in Python by it: signs turn, and due dates fall into another month.
# Source: Microsoft's "Calculation operators and precedence in Excel": negation before exponentiation.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

seen=$(pycel_and_xlcalculator -2^2 'ROUND(-25,-1)' 'ROUND(-2.5,0)' 'DAY(EDATE(DATE(2024,1,31),1))')
expect 'pycel and xlcalculator' '-2^2 => -4 and 4
ROUND(-25,-1) => -20 and -30.0
ROUND(-2.5,0) => -3.0 and -3.0
DAY(EDATE(DATE(2024,1,31),1)) => 2 and 29' "$seen"
