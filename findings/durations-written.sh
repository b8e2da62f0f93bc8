#!/usr/bin/env bash
# Lengths of time written for people by eleven small libraries: a margin of -5 minutes is "5 minutes" in larztime, "23h 55mn" in
# timedisplay, "-1w 6d 23h 55m" in philiprehberger-duration and "-1:55:00" in format-duration-time; 90 days are "7.776s" in tdfmt
# and "90:00:00" in duration-pretty.
#
# Expected: the length with its sign, or an error: display-timedelta raises one, readabledelta, goduration and nice-duration write "-5
#   minutes" and "-5m0s"; 36 hours are 36:00 or a day and twelve hours, 61 seconds a minute and a second.
# Seen: larztime 0.1.0 drops the sign. Six count down to the week, day or hour below: timedisplay 0.9.6 then drops that one,
#   format-duration 0.0.5 (PyPI) makes days of it, "4 days, 23 hours, 55 minutes", garudadidada 1.0.0 and duration-humanizer 0.2.3
#   write "-1d 23h 55m" and "-1.0 hours 55.0 minutes". timedelta-nice-format 0.1.0 has nothing for it, nor has js-duration-parser
#   1.1.3, and duration-pretty 0.1.1 0:00:00. tdfmt 0.0.3 takes a day for 0.0864 seconds. duration-pretty in H:mm:ss shows 36 hours
#   as 36:00:00, 90 days as 90:00:00. timedelta-nice-format leaves out a last 1: 61 seconds are "1 minute", one second is "".
# Matters to: error budgets that are overdrawn, margins to a limit, lead times: minutes late are hours early, a quarter is seconds.
# Source: the READMEs' examples; tdfmt.py, `td.days*DAY` beside `td.seconds*SECOND`, which is in microseconds;
#   timedelta_nice_format/main.py, `if seconds > period_seconds`.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at larztime==0.1.0 timedisplay==0.9.6 format-duration==0.0.5 garudadidada==1.0.0 duration-humanizer==0.2.3 tdfmt==0.0.3 \
    philiprehberger-duration==0.4.0 timedelta-nice-format==0.1.0 readabledelta==0.0.2 goduration==0.1.0 nice-duration==1.1.2 \
    display-timedelta==1.1
seen=$(python3 - <<'PY'
from datetime import timedelta

import duration_humanizer, garudadidada, larztime, philiprehberger_duration, timedisplay
from display_timedelta import display_timedelta
from format_duration import format_duration
from goduration import Duration
from nice_duration import duration_string
from readabledelta import readabledelta
from tdfmt.tdfmt import tdfmt
from timedelta_nice_format import timedelta_nice_format

writers = {
    'larztime': lambda given: larztime.humanize(given.total_seconds()),
    'timedisplay': lambda given: timedisplay.duration_format(given.total_seconds()),
    'philiprehberger-duration': lambda given: philiprehberger_duration.format(given.total_seconds()),
    'garudadidada': lambda given: garudadidada.format_duration(given.total_seconds()),
    'duration-humanizer': lambda given: duration_humanizer.humanize(given.total_seconds()),
    'format-duration': format_duration,
    'tdfmt': tdfmt,
    'timedelta-nice-format': timedelta_nice_format,
    'readabledelta': lambda given: str(readabledelta(given)),
    'goduration': lambda given: str(Duration.from_seconds(given.total_seconds())),
    'nice-duration': lambda given: duration_string(timedelta=given),
    'display-timedelta': display_timedelta,
}
for name, write in writers.items():
    shown = []
    for given in (timedelta(minutes=-5), timedelta(hours=36), timedelta(days=90), timedelta(seconds=61)):
        try:
            shown.append(write(given).strip())
        except ValueError:
            shown.append('error')
    print(f'{name}:', ' / '.join(shown))
PY
)
expect 'five minutes below 0 / 36 hours / 90 days / 61 seconds' 'larztime: 5 minutes / 1 day, 12 hours / 90 days / 1 minute, 1 second
timedisplay: 23h 55mn / 1day 12h / 90days / 1mn 1s
philiprehberger-duration: -1w 6d 23h 55m / 1d 12h / 12w 6d / 1m 1s
garudadidada: -1d 23h 55m / 1d 12h / 90d / 1m 1s
duration-humanizer: -1.0 hours 55.0 minutes / 36.0 hours / 2160.0 hours / 1.0 minute 1.0 second
format-duration: 4 days, 23 hours, 55 minutes, 0 seconds / 1 days, 12 hours, 0 minutes, 0 seconds / 3 months, 0 days, 0 hours, 0 minutes, 0 seconds / 1 minutes, 1 seconds
tdfmt: 23h54m59.9136s / 12h0m0.0864s / 7.776s / 1m1s
timedelta-nice-format:  / 1 day, 12 hours / 3 months / 1 minute
readabledelta: -5 minutes / 1 day and 12 hours / 12 weeks and 6 days / 1 minute and 1 second
goduration: -5m0s / 36h0m0s / 2160h0m0s / 1m1s
nice-duration: -5m / 1d12h / 12w6d / 1m1s
display-timedelta: error / 1 day and 12 hours / 90 days / 1 minute and 1 second' "$seen"

npm_at duration-pretty@0.1.1 format-duration-time@1.5.4 js-duration-parser@1.1.3
seen=$(js <<'JS'
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const pretty = require('duration-pretty').duration;
const time = require('format-duration-time').default;
const parser = new (require('js-duration-parser').default)();
for (const seconds of [-300, 36 * 3600, 90 * 86400]) {
  console.log(seconds, pretty(seconds, 'seconds').format('H:mm:ss'), time(seconds, 's').format('h:mm:ss'), `"${parser.compose(seconds, 's')}"`);
}
JS
)
expect 'duration-pretty, format-duration-time, js-duration-parser' '-300 0:00:00 -1:55:00 ""
129600 36:00:00 36:00:00 "1d 12h"
7776000 90:00:00 2160:00:00 "12w 6d"' "$seen"
