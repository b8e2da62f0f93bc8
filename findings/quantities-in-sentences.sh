#!/usr/bin/env bash
# Quantities found in sentences: Microsoft's Recognizers read 1.5 TB as terabit, "$1.5m" as metres and "on call 24/7" as 24 July; unit-parse makes
# 35 days of "5–7 days" and 18 GB of "12 GB of 1.5 TB"; text2digits makes 15000000 of "1,5 million"; ctparse half an hour of "two and a half hours".
#
# Expected: 5 to 7 days or two numbers, 1.5 terabyte, a sum of money; 1,5 million is 1500000 or left as it is; what is no quantity is left out.
# Seen: @microsoft/recognizers-text-suite 1.3.1 gives 7 days for "5–7 days", the number 10 for v1.10 and no length of time for 5 ms. unit-parse
#   0.1.12 multiplies what it finds: of "The SLO is 99.95 %, not 99.9 %" it makes 9801. numerizer 0.2.4 writes "1,5000000" for "1,5 million", "1/2 1
#   day" for "half a day", "1 loss of 5 %" for "a loss of 5 %"; text2digits 0.1.2 "1-off" for "one-off" and "2 attempt" for "second attempt".
#   ctparse 0.3.6, which looks for times, reads "5 min" as a morning at five and "1.5 million users" as 1 May.
# Matters to: costs, lead times and storage taken from reports by scripts and bots: a range is a product, bytes are bits, an idiom is a date.
# Source: the READMEs: recognizeDimension(text, culture), parser(text), numerize(text), convert(text), ctparse(text, ts).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at @microsoft/recognizers-text-suite@1.3.1
pip_at unit-parse==0.1.12 numerizer==0.2.4 text2digits==0.1.2 ctparse==0.3.6
shopt -s inherit_errexit
seen=$(TZ=UTC js <<'JS'
import { createRequire } from 'node:module';
const kinds = createRequire(import.meta.url)('@microsoft/recognizers-text-suite');
const day = new Date(Date.UTC(2024, 0, 10));
for (const text of ['It takes 5–7 days.', 'It has 1.5 TB of disk.', 'It costs $1.5m a year.', 'We are on call 24/7.', 'v1.10 is out', 'It takes 5 ms.']) {
  const found = [...kinds.recognizeDimension(text, 'en-us'), ...kinds.recognizeDateTime(text, 'en-us', 0, day)]
    .filter(({ resolution }) => resolution).map(({ text: part, resolution: { value, unit, values } }) =>
      `${part} = ${value ? `${value} ${unit}` : values.map((one) => one.value).join(' or ')}`);
  const numbers = kinds.recognizeNumber(text, 'en-us').map(({ resolution }) => resolution.value);
  console.log(`Recognizers, ${text} numbers ${numbers.join(', ')}; ${found.join('; ')}`);
}
JS
python3 - <<'PY' 2>/dev/null
import datetime, logging

logging.disable(logging.CRITICAL)
from ctparse import ctparse
from numerizer import numerize
from text2digits.text2digits import Text2Digits
from unit_parse import parser

for text in ('It takes 5–7 days.', 'It has 12 GB of 1.5 TB.', 'The SLO is 99.95 %, not 99.9 %.'):
    print('unit-parse,', text, parser(text))
for text in ('1,5 million users', 'half a day', 'a loss of 5 %', 'a one-off cost', 'the second attempt'):
    print(f'{text} | numerizer {numerize(text)} | text2digits {Text2Digits().convert(text)}')
for text in ('It took two and a half hours.', 'It took 5 min.', '1.5 million users'):
    found = ctparse(text, ts=datetime.datetime(2024, 1, 10), timeout=0)
    print('ctparse,', text, found.resolution)
PY
)
expect 'quantities found' 'Recognizers, It takes 5–7 days. numbers 5, 7; 7 days = 604800
Recognizers, It has 1.5 TB of disk. numbers 1.5; 1.5 tb = 1.5 Terabit
Recognizers, It costs $1.5m a year. numbers ; 1.5m = 1.5 Meter; a year = 31536000
Recognizers, We are on call 24/7. numbers 3.42857142857143; 24/7 = 2023-07-24 or 2024-07-24
Recognizers, v1.10 is out numbers 10; 
Recognizers, It takes 5 ms. numbers 5; 
unit-parse, It takes 5–7 days. 35 d
unit-parse, It has 12 GB of 1.5 TB. 18.0 GB
unit-parse, The SLO is 99.95 %, not 99.9 %. 9801.0
1,5 million users | numerizer 1,5000000 users | text2digits 15000000 users
half a day | numerizer 1/2 1 day | text2digits half a day
a loss of 5 % | numerizer 1 loss of 5 % | text2digits a loss of 5 %
a one-off cost | numerizer 1 1 off cost | text2digits a 1-off cost
the second attempt | numerizer the 2nd attempt | text2digits the 2 attempt
ctparse, It took two and a half hours. 30 minutes
ctparse, It took 5 min. 2024-01-17 05:00 (X/X)
ctparse, 1.5 million users 2024-05-01 X:X (X/X)' "$seen"
