#!/usr/bin/env bash
# timelength reads "1 1/2 hours" as half an hour, tempora "1,5 h" as five hours and a second, timestring "10–20 min" as
# 17 hours, durations-nlp "2 days, 4:13:02" as two days, and the crate parse_duration "PT5M" as five months.
#
# Expected: the length that was written, or an error where a part of it is not understood. A range is an error or its
#   first or last number; a comma that no three digits follow is a decimal one or an error. A form that a parser does
#   not know is an error; 90 days are written as 90 days, or as about 3 months.
# Seen: timelength 3.0.4 drops the whole number before a fraction and says success; "1 and 1/2 hours" is right. tempora
#   5.13.0 takes a number without a unit for seconds, so that "10-20 min" is 20 minutes and 10 seconds too.
#   durations-nlp 1.0.1 and durations 0.3.3, from which it was made, drop the clock's part of what str() makes of
#   Python's own timedelta, and "1:30" is 0. enhanced-ms 5.0.0 adds the two numbers of a fraction that it can read, "1
#   1/2 hours" is two hours, and drops the sign both ways. pytimeparse2 1.7.1 reads the clock and the sign, and nothing
#   else of these. timestring 7.0.0 takes all but letters, digits, points and hyphens out first: 10–20 with a dash is
#   1020 minutes, "1,5h" 15 hours, "5 min (2 s)" 302 seconds; with a hyphen "10-20 min" is 20 minutes. parse-duration
#   2.1.9 makes 20 minutes and 10 milliseconds of 10–20, 15 hours of "1,5h", and 30 milliseconds of "30:00". ms 2.1.3
#   says undefined of each. parse_duration 2.1.1 skips the letters PT, and M is a month: PT5M is 152 days, PT1H30M two
#   and a half years, while PT90S, PT2H and P1D are right. humantime 2.4.0 refuses ISO, reads 5M as months as well, and
#   counts a month as 30.44 days when it writes: 60 days are "1month 29days 13h 26m 24s", 365 days "11months 30days 3h
#   50m 24s". What it wrote it reads back as the same length.
# Matters to: lead times, budgets of time and delays that people typed into registers. Forms and scripts that take "how
#   long?" as people write it: use ms, or refuse what has a comma or a dash. Lead times and ages in reports of Rust
#   programs; durations out of ISO files that pass without an error.
# Source: the READMEs: TimeLength(…).result, parse_timedelta(…), Duration(…).to_seconds(), ms(…); timestring/index.js:
#   `.replace(/[^.\w+-]+/g, '')`; parse_duration's src/parse.rs: `starts_with("mo") || unit.starts_with('M')`;
#   humantime's src/duration.rs, 2_630_016 seconds a month.
# cargo.
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

npm_at timestring@7.0.0 parse-duration@2.1.9 ms@2.1.3
seen=$(js <<'JS'
import timestring from 'timestring';
import parse from 'parse-duration';
import ms from 'ms';
const seconds = (read) => { try { return read(); } catch { return 'error'; } };
for (const text of ['20 min', '10–20 min', '10-20 min', '1,5h', '30:00']) {
  console.log(text, seconds(() => timestring(text, 's')), seconds(() => Number((parse(text) / 1000).toFixed(3))), ms(text) / 1000);
}
JS
)
expect 'in seconds: timestring, parse-duration, ms' '20 min 1200 1200 1200
10–20 min 61200 1200.01 NaN
10-20 min 1200 1200.01 NaN
1,5h 54000 54000 NaN
30:00 error 0.03 NaN' "$seen"

crate_at parse_duration=2.1.1 humantime=2.4.0 <<'RS'
use std::time::Duration;
fn main() {
    for text in ["PT5M", "PT1H30M", "PT90S", "PT2H", "P1D"] {
        println!("{text} {}", parse_duration::parse(text).unwrap().as_secs());
    }
    println!("humantime of PT5M {}", if humantime::parse_duration("PT5M").is_err() { "error" } else { "read" });
    for days in [30, 60, 90, 365] {
        let length = Duration::from_secs(days * 86400);
        let written = humantime::format_duration(length).to_string();
        assert_eq!(humantime::parse_duration(&written), Ok(length));
        println!("{days} days: {written}");
    }
}
RS
expect 'seconds read, lengths written' 'PT5M 13148730
PT1H30M 78895980
PT90S 90
PT2H 7200
P1D 86400
humantime of PT5M error
30 days: 30days
60 days: 1month 29days 13h 26m 24s
90 days: 2months 29days 2h 52m 48s
365 days: 11months 30days 3h 50m 24s' "$("$work/rust/run")"
