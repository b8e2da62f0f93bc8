#!/usr/bin/env bash
# timelength reads "1 1/2 hours" as half an hour and "-5 min" as five minutes; tempora "1,5 h" as five hours and a second;
# durations-nlp "2 days, 4:13:02" as two days; enhanced-ms writes minus five minutes as "5 minutes".
#
# Expected: the length that was written, or an error where a part of it is not understood.
# Seen: timelength 3.0.4 drops the whole number before a fraction and says success; "1 and 1/2 hours" is right. tempora
#   5.13.0 takes a number without a unit for seconds, so that "10-20 min" is 20 minutes and 10 seconds too.
#   durations-nlp 1.0.1 and durations 0.3.3, from which it was made, drop the clock's part of what str() makes of
#   Python's own timedelta, and "1:30" is 0. enhanced-ms 5.0.0 adds the two numbers of a fraction that it can read,
#   "1 1/2 hours" is two hours, and drops the sign both ways. pytimeparse2 1.7.1 reads the clock and the sign, and
#   nothing else of these.
# Matters to: lead times, budgets of time and delays that people typed into registers.
# Source: the READMEs: TimeLength(…).result, parse_timedelta(…), Duration(…).to_seconds(), ms(…).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at timelength==3.0.4 tempora==5.13.0 durations-nlp==1.0.1 durations==0.3.3 pytimeparse2==1.7.1
npm_at enhanced-ms@5.0.0
seen=$(python3 - <<'PY'
import datetime, durations, durations_nlp, pytimeparse2, tempora
from timelength import TimeLength


def attempt(read):
    try:
        return str(read())
    except Exception as error:
        return type(error).__name__


def length(text):
    result = TimeLength(text).result
    return result.seconds if result.success else 'no success'


for text in ('1 1/2 hours', '2½ hours', '1 and 1/2 hours', '1,5 h', '10-20 min', str(datetime.timedelta(2, 15182)), '1:30', '-5 min'):
    print(text, '=> timelength', length(text), 'tempora', attempt(lambda: tempora.parse_timedelta(text).total_seconds()), 'durations-nlp',
          attempt(lambda: durations_nlp.Duration(text).to_seconds()), 'durations', attempt(lambda: durations.Duration(text).to_seconds()),
          'pytimeparse2', pytimeparse2.parse(text))
PY
js <<'JS'
import { ms } from 'enhanced-ms';
for (const given of ['1 1/2 hours', '1.5 hours', '-5 min', -300000]) console.log(given, '=> enhanced-ms', ms(given));
JS
)
expect 'seconds, milliseconds' '1 1/2 hours => timelength 1800.0 tempora 7202.0 durations-nlp InvalidTokenError durations InvalidTokenError pytimeparse2 None
2½ hours => timelength 7200.0 tempora ValueError durations-nlp InvalidTokenError durations InvalidTokenError pytimeparse2 None
1 and 1/2 hours => timelength 5400.0 tempora ValueError durations-nlp InvalidTokenError durations InvalidTokenError pytimeparse2 None
1,5 h => timelength no success tempora 18001.0 durations-nlp ScaleFormatError durations ScaleFormatError pytimeparse2 None
10-20 min => timelength 1200.0 tempora 1210.0 durations-nlp InvalidTokenError durations InvalidTokenError pytimeparse2 None
2 days, 4:13:02 => timelength 187982.0 tempora 187982.0 durations-nlp 172800.0 durations 172800.0 pytimeparse2 187982
1:30 => timelength 90.0 tempora 5400.0 durations-nlp 0.0 durations 0.0 pytimeparse2 90
-5 min => timelength 300.0 tempora 300.0 durations-nlp InvalidTokenError durations InvalidTokenError pytimeparse2 -300
1 1/2 hours => enhanced-ms 7200000
1.5 hours => enhanced-ms 5400000
-5 min => enhanced-ms 300000
-300000 => enhanced-ms 5 minutes' "$seen"
