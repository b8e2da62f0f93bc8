#!/usr/bin/env bash
# QuantiPhy, which reads physical quantities, takes "2 years" for 2e-24 "ears", "10 min" for a hundredth of an inch, and writes
# "8 cores" as "80 mores".
#
# Expected: a word that is no unit with a prefix stays a word: 8 cores; minutes are minutes, as in pint.
# Seen: QuantiPhy 2.23 takes the first letter of what follows a number for a prefix wherever it is one, with a space before
#   it too: m, u, n, p, f, a, z, y, c, k, M, G, P. "4 million" is 0.004 "illion", "16 GiB" 16e9 "iB", "5 users" 5e-06 "sers".
#   Written back, most look as before; "8 cores" and "2 years" do not. Words that begin otherwise (days, hours, errors,
#   tickets) are right. pint 0.25.3 reads 10 min, 2 years and 16 GiB rightly and refuses the rest.
# Matters to: forms and scripts that read "how long" and "how many" by it: 10 min is 0.01, without an error.
# Source: the SI brochure, 9th edition, 3 (prefixes stand before a unit's symbol without a space) and table 8 (min).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at quantiphy==2.23 pint==0.25.3
seen=$(python3 - <<'PY'
import pint
from quantiphy import Quantity
units = pint.UnitRegistry()
for text in ('10 min', '2 years', '8 cores', '5 users', '4 million', '16 GiB', '3 hours', '5 days'):
    read = Quantity(text)
    try:
        other = units(text)
        other = f'{other.magnitude} {other.units}'
    except Exception as error:
        other = type(error).__name__
    print(f'{text}: {read.real} {read.units}; written {read}; pint: {other}')
PY
)
expect 'read, written' '10 min: 0.01 in; written 10 min; pint: 10 minute
2 years: 2e-24 ears; written 2e-24 ears; pint: 2 year
8 cores: 0.08 ores; written 80 mores; pint: UndefinedUnitError
5 users: 5e-06 sers; written 5 users; pint: UndefinedUnitError
4 million: 0.004 illion; written 4 million; pint: UndefinedUnitError
16 GiB: 16000000000.0 iB; written 16 GiB; pint: 16 gibibyte
3 hours: 3.0 hours; written 3 hours; pint: 3 hour
5 days: 5.0 days; written 5 days; pint: 5 day' "$seen"
