#!/usr/bin/env bash
# numbers-parser, which reads and writes documents of Apple's Numbers, writes 13 and reads 12.999999999999998, of which
# int() makes 12; 28 is 27.999999999999996, 12.5 is 12.500000000000002.
#
# Expected: a whole number comes back whole, and a short decimal number as it was: the file holds decimal digits (IEEE
#   754's decimal128).
# Seen: numbers-parser 4.22.0 reads digits times a power of ten, 13000000000000000 times 10**-15, in which 10**-15 is
#   not exact. Of the whole numbers to 100 eleven are one less after int(), of the 601 numbers from -30.0 to 30.0 in
#   steps of 0.1 48 are others. It warns of digits that it rounds, not of these.
# Matters to: counts, ranks and ids that are compared, or turned to whole numbers, after they were kept in a Numbers
#   document: round() first.
# Source: numbers-parser's cell.py, _unpack_decimal128: `mantissa * 10**exp`; its README.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at numbers-parser==4.22.0
cd "$work"
seen=$(python3 - <<'PY'
from numbers_parser import Document

whole = list(range(101))
short = [step / 10 for step in range(-300, 301)]
document = Document(num_rows=len(whole + short), num_cols=1)
for row, value in enumerate(whole + short):
    document.sheets[0].tables[0].write(row, 0, value)
document.save('made.numbers')
table = Document('made.numbers').sheets[0].tables[0]
read = [table.cell(row, 0).value for row in range(len(whole + short))]
print('int():', *(f'{value} is {int(back)}' for value, back in zip(whole, read) if int(back) != value))
print('others:', sum(value != back for value, back in zip(short, read[len(whole):])), 'of', len(short))
for value in 7.4, 12.5, -28.0:
    print(value, 'is', read[len(whole) + short.index(value)])
PY
)
expect 'written, and read' 'int(): 13 is 12 14 is 13 26 is 25 27 is 26 28 is 27 52 is 51 53 is 52 54 is 53 55 is 54 56 is 55 57 is 56
others: 48 of 601
7.4 is 7.3999999999999995
12.5 is 12.500000000000002
-28.0 is -27.999999999999996' "$seen"
