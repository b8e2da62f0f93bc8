#!/usr/bin/env bash
# quantulum3, which finds quantities in a text, takes "20 minutes" for an angle, 5k users for 5 kibibytes and 3 M users for
# three metres.
#
# Expected: minutes and seconds are times unless degrees stand before them, as "10 min" and "5 s" are; k and M before a noun are
#   thousand and million, as in $5 million.
# Seen: quantulum3 0.10.0, installed as its README says first, gives minutes and seconds of arc for "20 minutes", "2 hours 30
#   minutes" (the hours are hours) and "5 seconds"; 5k is 5 kibibytes, 3 M 3 metres, 24/7 the number 3.43, "half an hour" the
#   number 0.5. Ranges are their middle: 10–20 days is 15 days. It warns on standard error that its classifier is not
#   there, and answers.
# Matters to: programs that take figures out of claims and reports by it: lead times are angles, users are bytes.
# Source: quantulum3's README, "Installation" ("classifier" is optional); the SI brochure, table 8, which has min for the time
#   and ′ for the angle.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at quantulum3==0.10.0
seen=$(python3 - 2>/dev/null <<'PY'
from quantulum3 import parser
for text in ('It takes 20 minutes.', 'It takes 10 min.', 'after 2 hours 30 minutes', 'after 5 seconds', '5k users', '3 M users',
             'open 24/7', 'half an hour', '10–20 days'):
    print(text, *(f'[{round(one.value, 2):g} {one.unit.name}]' for one in parser.parse(text)))
PY
)
expect 'found' 'It takes 20 minutes. [20 minute of arc]
It takes 10 min. [10 minute]
after 2 hours 30 minutes [2 hour] [30 minute of arc]
after 5 seconds [5 second of arc]
5k users [5 kibibyte]
3 M users [3 metre]
open 24/7 [3.43 dimensionless]
half an hour [0.5 dimensionless]
10–20 days [15 day]' "$seen"
