#!/usr/bin/env bash
# texttable shows an error budget of 0.0004 as 0.000, the text "20241105000123" as 2.024e+13 and "1.10" as 1.100; beautifultable
# shows 0.0004 as 0.0, False as 0 and "+5" as 5.
#
# Expected: a table shows a text as it stands and a number so that it is not another one, as prettytable 3.18.0 does; what is
#   rounded by default keeps a digit that is not 0.
# Seen, without any setting: texttable 1.7.2 ("automatic" columns) and beautifultable 1.1.0 (detect_numerics) take each text that
#   Python reads as a number for one, with three places: "007" is 7, "1e3" 1000 and 1000.0, the short hash "1234e56" 1.234e+59,
#   "5e-4" 0.001, 0.99995 "1.000" and "1.0". tableprint 0.9.1 shows True and False as 1 and 0, and 1234567.891 as 1.2346e+06.
# Matters to: tables of services by ids, versions, hashes and objectives: 99.995 % as a share is 100 %, a budget is nothing.
# Source: texttable's page, set_precision and set_cols_dtype(["t"]), which keeps texts; beautifultable's, detect_numerics.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at texttable==1.7.2 beautifultable==1.1.0 prettytable==3.18.0 tableprint==0.9.1
seen=$(python3 - <<'PY'
import io

import tableprint
from beautifultable import BeautifulTable
from prettytable import PrettyTable
from texttable import Texttable


def texttable(value):
    table = Texttable()
    table.add_rows([['claim'], [value]])
    return table.draw()


def beautiful(value):
    table = BeautifulTable()
    table.columns.header = ['claim']
    table.rows.append([value])
    return table


def pretty(value):
    table = PrettyTable(['claim'])
    table.add_row([value])
    return table


def printed(value):
    file = io.StringIO()
    tableprint.table([[value]], ['claim'], width=16, out=file)
    return file.getvalue()


for value in ('007', '1.10', '+5', '20241105000123', '1234e56', '1e3', '5e-4', 0.0004, 0.99995, 1234567.891, False):
    shown = (str(made(value)).split('\n')[3].strip('|│ ') for made in (texttable, beautiful, printed, pretty))
    print(repr(value), *shown, sep=' => ', end='\n')
PY
)
expect 'given => texttable => beautifultable => tableprint => prettytable' "'007' => 7 => 7 => 007 => 007
'1.10' => 1.100 => 1.1 => 1.10 => 1.10
'+5' => 5 => 5 => +5 => +5
'20241105000123' => 2.024e+13 => 20241105000123 => 20241105000123 => 20241105000123
'1234e56' => 1.234e+59 => 1.234e+59 => 1234e56 => 1234e56
'1e3' => 1000 => 1000.0 => 1e3 => 1e3
'5e-4' => 0.001 => 0.001 => 5e-4 => 5e-4
0.0004 => 0.000 => 0.0 => 0.0004 => 0.0004
0.99995 => 1.000 => 1.0 => 0.99995 => 0.99995
1234567.891 => 1234567.891 => 1234567.891 => 1.2346e+06 => 1234567.891
False => False => 0 => 0 => False" "$seen"
