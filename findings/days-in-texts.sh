#!/usr/bin/env bash
# "Day after tomorrow" is tomorrow in chrono-node, any-date-parser, parse-messy-time and parsedatetime, "next month" a Monday
# in parse-messy-time, "5 January 2024" the first of it in timestring, and "99.9 %" a day of September in four readers.
#
# Expected: the day that the words name, or nothing where they name none. Today is Wednesday, 10 January 2024, noon.
# Seen: they take the part that they know. chrono-node 2.10.3: the first Monday of February is one of January.
#   any-date-parser 2.2.4 makes days of "v1.2.3", "99.9 %" and "10-20 min", as luxon-parser 1.0.3 does, which is made of
#   it, and forgets the 9 of "tomorrow at 9". parse-messy-time 2.1.0 takes the mon of month for a Monday, the 20 of 2024
#   for a day and "Q1" for one o'clock. sherlockjs 1.4.2 takes "10:30" for the evening and "March 2024" for today, 24
#   minutes past eight. parsedatetime 2.6 reads "since 2019" and "2024" as times of today too, and "half a year ago" as a
#   year ago. dateparser 1.5.0 reads "tomorrow at 9" as noon, and finds "5 hours", a time past, in "in 1.5 hours".
#   timestring 1.6.4 drops the day beside the name of a month.
# Matters to: due dates typed into forms, times found in notes of incidents.
# Source: the READMEs: chrono.parseDate(…), parser.fromString(…), parseMessyTime(…, { now }), Sherlock.parse(…),
#   Calendar().parseDT(…), dateparser.parse(…), search_dates(…), timestring.Date(…).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

export TZ=UTC
npm_at any-date-parser@2.2.4 parse-messy-time@2.1.0 sherlockjs@1.4.2 luxon-parser@1.0.3 luxon@3.7.2 chrono-node@2.10.3
pip_at parsedatetime==2.6 dateparser==1.5.0 timestring==1.6.4
seen=$(js <<'JS'
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
// Today for the readers that take it from the clock.
const now = Date.UTC(2024, 0, 10, 12);
const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...given) {
    super(...(given.length ? given : [now]));
  }
  static now() { return now; }
};
const anyDate = require('any-date-parser');
const messy = require('parse-messy-time');
const sherlock = require('sherlockjs');
require('luxon-parser');
const { DateTime } = require('luxon');
const chrono = require('chrono-node');
const readers = {
  chrono: (text) => chrono.parseDate(text, new Date(now)),
  any: (text) => anyDate.fromString(text, 'en-GB'),
  messy: (text) => messy(text, { now: new Date(now) }),
  sherlock: (text) => sherlock.parse(text).startDate,
  luxon: (text) => { const read = DateTime.fromHuman(text); return read.isValid ? read.toJSDate() : null; },
};
for (const text of ['5 January 2024', 'day after tomorrow', 'tomorrow at 9', 'next month', 'first Monday of February', 'March 2024', 'Q1 2024', '99.9 %', 'v1.2.3', '10-20 min', '10:30'])
  console.log(text, '=>', Object.entries(readers).map(([name, read]) => {
    const day = read(text);
    return `${name} ${!day || Number.isNaN(day.getTime?.() ?? NaN) ? 'none' : day.toISOString().slice(0, 16)}`;
  }).join(', '));
JS
python3 - 2>/dev/null <<'PY'
import datetime
import dateparser, parsedatetime, timestring
from dateparser.search import search_dates

now = datetime.datetime(2024, 1, 10, 12)
settings = {'RELATIVE_BASE': now}
for text in ('5 January 2024', 'day after tomorrow', 'tomorrow at 9', 'since 2019', '2024', '99.9 %', 'half a year ago'):
    day, what = parsedatetime.Calendar().parseDT(text, sourceTime=now)
    day = day.isoformat()[:16] if what else 'none'
    other = dateparser.parse(text, languages=['en'], settings=settings)
    print(text, '=> parsedatetime', day + ', dateparser', other.isoformat()[:16] if other else 'none')
for text in ('in 1.5 hours', '2 and a half hours ago'):
    print(text, '=> search_dates', [(part, day.isoformat()[:16]) for part, day in search_dates(text, languages=['en'], settings=settings)])
for text in ('5 January 2024', '31 January 2024', '2024-01-05'):
    print(text, '=> timestring', timestring.Date(text).date.date())
PY
)
expect 'days' '5 January 2024 => chrono 2024-01-05T12:00, any 2024-01-05T00:00, messy 2024-01-05T00:00, sherlock 2024-01-05T00:00, luxon 2024-01-05T00:00
day after tomorrow => chrono 2024-01-11T12:00, any 2024-01-11T00:00, messy 2024-01-11T00:00, sherlock 2024-01-12T00:00, luxon none
tomorrow at 9 => chrono 2024-01-11T09:00, any 2024-01-11T00:00, messy 2024-01-11T09:00, sherlock 2024-01-11T21:00, luxon none
next month => chrono 2024-02-10T12:00, any none, messy 2024-01-22T00:00, sherlock 2024-02-10T00:00, luxon none
first Monday of February => chrono 2024-01-08T12:00, any none, messy 2024-01-15T00:00, sherlock 2024-01-15T00:00, luxon none
March 2024 => chrono 2024-03-01T12:00, any none, messy 2029-03-14T00:00, sherlock 2024-01-10T20:24, luxon none
Q1 2024 => chrono none, any none, messy 2024-01-10T01:00, sherlock 2024-01-10T20:24, luxon none
99.9 % => chrono none, any 2024-09-09T00:00, messy 1999-01-10T00:00, sherlock none, luxon 2024-09-09T00:00
v1.2.3 => chrono none, any 2024-02-01T00:00, messy 2024-01-10T01:00, sherlock none, luxon 2024-02-01T00:00
10-20 min => chrono none, any 2024-02-10T00:00, messy 2024-01-10T00:00, sherlock 2024-01-10T22:00, luxon 2024-10-20T00:00
10:30 => chrono 2024-01-10T10:30, any none, messy 2024-01-10T10:30, sherlock 2024-01-10T22:30, luxon none
5 January 2024 => parsedatetime 2024-01-05T12:00, dateparser 2024-01-05T00:00
day after tomorrow => parsedatetime 2024-01-11T09:00, dateparser 2024-01-12T12:00
tomorrow at 9 => parsedatetime 2024-01-11T09:00, dateparser 2024-01-11T12:00
since 2019 => parsedatetime 2024-01-10T20:19, dateparser none
2024 => parsedatetime 2024-01-10T20:24, dateparser 2024-01-10T00:00
99.9 % => parsedatetime 1999-09-10T12:00, dateparser 1999-09-10T00:00
half a year ago => parsedatetime 2023-01-10T12:00, dateparser none
in 1.5 hours => search_dates [('\''5 hours'\'', '\''2024-01-10T07:00'\'')]
2 and a half hours ago => search_dates [('\''2 and a'\'', '\''2024-02-01T00:00'\'')]
5 January 2024 => timestring 2024-01-01
31 January 2024 => timestring 2024-01-01
2024-01-05 => timestring 2024-01-05' "$seen"
