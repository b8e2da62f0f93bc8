#!/usr/bin/env bash
# timestring reads "10–20 min" as 17 hours, and "1,5h" as 15 hours.
#
# Expected: a range is an error or its first or last number; a comma that no three digits follow is a decimal one or
#   an error.
# Seen: timestring 7.0.0 takes all but letters, digits, points and hyphens out first: 10–20 with a dash is 1020
#   minutes, "1,5h" 15 hours, "5 min (2 s)" 302 seconds; with a hyphen "10-20 min" is 20 minutes. parse-duration 2.1.9
#   makes 20 minutes and 10 milliseconds of 10–20, 15 hours of "1,5h", and 30 milliseconds of "30:00". ms 2.1.3
#   says undefined of each.
# Matters to: forms and scripts that take "how long?" as people write it: use ms, or refuse what has a comma or a dash.
# Source: timestring/index.js: `.replace(/[^.\w+-]+/g, '')`.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

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
