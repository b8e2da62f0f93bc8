#!/usr/bin/env bash
# Lengths of time as ISO 8601 has them: "PT1.5H", an hour and a half, is two hours in isoduration, one hour in ical.js and two more, and
# nothing in the Rust crate iso8601; a margin of -5 minutes, "-PT5M", is 5 minutes in Day.js and date-duration.
#
# Expected: "PT1.5H" and "PT1,5H" are 5400 seconds, "P0.5D" 43200, "-PT5M" 300 before, "PT1H1.5M" 3690; or an error.
# Seen: isoduration 20.11.0 rounds each part when it adds to a date, so 0.1 s is nothing. pomeranian-durations 1.11.4, date-fns-duration
#   1.0.4 and ical.js 2.2.1 drop the fraction; of a comma the first two make no date, and the first none of "-" either. A month, "P1M",
#   is a minute in ical.js, whose format has no months. Of "PT1H1.5M" the Rust crate iso8601 0.6.6 and date-duration 2.0.0 keep the hour,
#   the crate keeps the week of "P1W2D", all without an error. The crate iso8601-duration 0.2.0 loses a second of 365 days. To Day.js
#   1.11.23 a comma is no time. iso8601-duration 2.1.4 (npm), whose README says that signs are not known yet, reads them as +. isodate
#   0.7.2, aniso8601 10.0.1, metomi-isodatetime 3.2.0, Django 5.2.19, timedelta-isoformat 0.7.0, nr.parsing.date 1.0.3, tinyduration
#   3.4.1, piso 5.1.2, moment 2.31.0 and the crate speedate 0.18.0 are right or refuse; nr.parsing.date writes 0 as "P".
# Matters to: times to answer in contracts and settings: 90 minutes are none, one or two hours, a lead of 5 minutes a delay.
# Source: ISO 8601-1:2019, 5.5.2 (the lowest part may have a fraction, after a comma or a point); ISO 8601-2 (signs); the READMEs.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at isodate==0.7.2 aniso8601==10.0.1 isoduration==20.11.0 metomi-isodatetime==1!3.2.0 Django==5.2.19 \
    timedelta-isoformat==0.7.0 nr.parsing.date==1.0.3
rm -rf "$work"/py/{dataclasses.py,enum}
npm_at iso8601-duration@2.1.4 tinyduration@3.4.1 @0dep/piso@5.1.2 pomeranian-durations@1.11.4 date-duration@2.0.0 date-fns-duration@1.0.4 \
    moment@2.31.0 dayjs@1.11.23 ical.js@2.2.1
crate_at iso8601=0.6.6 iso8601-duration=0.2.0 speedate=0.18.0 <<'RS'
fn main() {
    for text in std::env::args().skip(1) {
        let said = |name: &str, seconds: Option<f64>| println!("{text}\tcrate {name}\t{}", seconds.map_or("refused".into(), |s| s.to_string()));
        let plain = iso8601::duration(&text).map(|read| std::time::Duration::from(read).as_secs_f64());
        said("iso8601", plain.ok());
        let read = iso8601_duration::Duration::parse(&text).ok();
        said("iso8601-duration", read.and_then(|read| read.to_std()).map(|read| read.as_secs_f64()));
        let read = speedate::Duration::parse_str(&text);
        said("speedate", read.ok().map(|read| read.signed_total_seconds() as f64 + f64::from(read.microsecond) / 1e6));
    }
}
RS
cat >"$work/js/lengths.cjs" <<'JS'
const start = new Date('2024-01-05T00:00:00Z');
const since = (date) => (date - start) / 1000;
const dayjs = require('dayjs');
dayjs.extend(require('dayjs/plugin/duration'));
const ical = require('ical.js').default ?? require('ical.js');
const { toSeconds, parse } = require('iso8601-duration');
const tiny = (text) => {
  const { negative, hours = 0, minutes = 0, seconds = 0, days = 0, weeks = 0 } = require('tinyduration').parse(text);
  return (negative ? -1 : 1) * (seconds + 60 * minutes + 3600 * hours + 86400 * (days + 7 * weeks));
};
const ways = {
  'iso8601-duration': (text) => toSeconds(parse(text), start),
  tinyduration: tiny,
  piso: (text) => since(require('@0dep/piso').parseDuration(text).getExpireAt(start)),
  'pomeranian-durations': (text) => since(require('pomeranian-durations').addToDate(text, start)),
  'date-duration': (text) => since(require('date-duration').default(text).addTo(start)),
  'date-fns-duration': (text) => since(require('date-fns-duration')(start, text)),
  moment: (text) => require('moment').duration(text).asSeconds(),
  'Day.js': (text) => dayjs.duration(text).asSeconds(),
  'ical.js': (text) => ical.Duration.fromString(text).toSeconds(),
};
for (const text of process.argv.slice(2))
  for (const [name, way] of Object.entries(ways)) {
    let seconds;
    try { seconds = way(text); } catch { seconds = 'refused'; }
    console.log([text, name, seconds].join('\t'));
  }
console.error(`a month in ical.js: ${ways['ical.js']('P1M')}`);
JS
cat >"$work/lengths.py" <<'PY'
import datetime, subprocess, sys
import aniso8601, isodate, isoduration
from django.utils.dateparse import parse_duration
from metomi.isodatetime.parsers import DurationParser
from nr.parsing.date.duration import duration
from timedelta_isoformat import timedelta

start = datetime.datetime(2024, 1, 5)


def since(length):
    return ((start + length) - start).total_seconds()


ways = {
    'isodate': lambda text: since(isodate.parse_duration(text)),
    'aniso8601': lambda text: since(aniso8601.parse_duration(text)),
    'isoduration': lambda text: since(isoduration.parse_duration(text)),
    'metomi-isodatetime': lambda text: DurationParser().parse(text).get_seconds(),
    'Django': lambda text: since(parse_duration(text)),
    'timedelta-isoformat': lambda text: timedelta.fromisoformat(text).total_seconds(),
    'nr.parsing.date': lambda text: duration.parse(text).total_seconds(),
}
texts = ['PT36H', 'PT1.5H', 'PT1,5H', 'P0.5D', 'PT0.1S', 'PT1H1.5M', '-PT5M', 'P1W2D', 'P365DT1S']
found = {text: {} for text in texts}
for program in (['node', 'js/lengths.cjs'], ['rust/run']):
    for line in subprocess.run(program + texts, stdout=subprocess.PIPE, stderr=sys.stdout, text=True, check=True).stdout.splitlines():
        text, name, seconds = line.split('\t')
        found[text][name] = seconds
for text in texts:
    same = {}
    for name, way in ways.items():
        try:
            found[text][name] = way(text)
        except Exception:
            found[text][name] = 'refused'
    for name, seconds in found[text].items():
        shown = seconds if seconds == 'refused' else f'{round(float(seconds), 3):.10g}'
        same.setdefault(shown, []).append(name)
    print(text)
    for shown, names in sorted(same.items(), key=lambda pair: -len(pair[1])):
        print(f'  {shown}:', ', '.join(names))
print('nr.parsing.date writes 0 as', duration.parse('PT0S'))
PY
seen=$(cd "$work" && TZ=UTC python3 -W ignore lengths.py)
expect 'seconds from 5 January 2024' 'a month in ical.js: 60
PT36H
  129600: iso8601-duration, tinyduration, piso, pomeranian-durations, date-duration, date-fns-duration, moment, Day.js, ical.js, crate iso8601, crate iso8601-duration, crate speedate, isodate, aniso8601, isoduration, metomi-isodatetime, Django, timedelta-isoformat, nr.parsing.date
PT1.5H
  5400: iso8601-duration, tinyduration, piso, moment, Day.js, crate iso8601-duration, crate speedate, isodate, aniso8601, metomi-isodatetime, Django, timedelta-isoformat
  3600: pomeranian-durations, date-fns-duration, ical.js
  refused: date-duration, nr.parsing.date
  0: crate iso8601
  7200: isoduration
PT1,5H
  5400: iso8601-duration, tinyduration, piso, moment, crate speedate, isodate, aniso8601, metomi-isodatetime, Django, timedelta-isoformat
  refused: date-duration, crate iso8601-duration, nr.parsing.date
  nan: pomeranian-durations, date-fns-duration
  0: Day.js, crate iso8601
  3600: ical.js
  7200: isoduration
P0.5D
  43200: tinyduration, piso, moment, Day.js, crate iso8601-duration, crate speedate, isodate, aniso8601, Django, timedelta-isoformat
  refused: iso8601-duration, date-duration, crate iso8601, metomi-isodatetime, nr.parsing.date
  0: pomeranian-durations, date-fns-duration, ical.js
  86400: isoduration
PT0.1S
  0.1: iso8601-duration, tinyduration, piso, moment, Day.js, crate iso8601, crate iso8601-duration, crate speedate, isodate, aniso8601, metomi-isodatetime, Django, timedelta-isoformat
  0: pomeranian-durations, date-fns-duration, ical.js, isoduration
  refused: date-duration, nr.parsing.date
PT1H1.5M
  3690: iso8601-duration, tinyduration, piso, moment, Day.js, crate iso8601-duration, crate speedate, isodate, aniso8601, metomi-isodatetime, Django, timedelta-isoformat
  3660: pomeranian-durations, date-fns-duration, ical.js
  3600: date-duration, crate iso8601
  3720: isoduration
  refused: nr.parsing.date
-PT5M
  -300: tinyduration, piso, date-fns-duration, moment, ical.js, crate speedate, isodate, isoduration, metomi-isodatetime, Django
  refused: crate iso8601, crate iso8601-duration, aniso8601, timedelta-isoformat, nr.parsing.date
  300: iso8601-duration, date-duration, Day.js
  nan: pomeranian-durations
P1W2D
  777600: iso8601-duration, tinyduration, piso, pomeranian-durations, date-duration, date-fns-duration, moment, Day.js, ical.js, crate speedate, isodate, nr.parsing.date
  refused: crate iso8601-duration, aniso8601, isoduration, metomi-isodatetime, Django, timedelta-isoformat
  604800: crate iso8601
P365DT1S
  31536001: iso8601-duration, tinyduration, piso, pomeranian-durations, date-duration, date-fns-duration, moment, Day.js, ical.js, crate iso8601, crate speedate, isodate, aniso8601, isoduration, metomi-isodatetime, Django, timedelta-isoformat, nr.parsing.date
  31536000: crate iso8601-duration
nr.parsing.date writes 0 as P' "$seen"
