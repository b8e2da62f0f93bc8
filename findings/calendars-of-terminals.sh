#!/usr/bin/env bash
# Calendars shown on a terminal and by small libraries: calcurse lists a fourth meeting of three, and with two others a meeting at both
# its old and its new time; khal and four libraries break the folder C:\new at its "n"; cal-parser puts 10:30 in Berlin at 10:30 UTC,
# and in cozy-ical "so" is %22so%22 and a meeting without an end a day long.
#
# Expected: of COUNT=4 with one date taken out three are left; what stands at a RECURRENCE-ID takes that meeting's place; "\\" is a
#   backslash; a meeting in Europe/Berlin at 10:30 in July is at 08:30 UTC, an event at a time without an end takes none.
# Seen: calcurse 4.7.1 counts only the dates that are left, and it, ical2html 3.0 and ical 14.3.1 (Python) show 3 July at 08:00 and at
#   12:00; calcurse also lists a task that was cancelled as open. khal 0.10.5 (by icalendar 4.0.3), ics 0.7.3 (Python), icalendar 2.8.0
#   (Ruby), and cal-parser 1.0.2 and cozy-ical 1.1.22 (npm) look for "\n" before "\\"; cal-parser makes spaces of line breaks.
#   iCal::Parser 1.21 (Perl) leaves "\," and "\n" in texts.
# Matters to: rotas, reviews and freezes that are taken over from a calendar server: people wait for meetings that are not, or come late.
# Source: RFC 5545, 3.3.10 ("the DTSTART property value always counts as the first occurrence"), 3.8.5.1 (EXDATE), 3.8.4.4
#   (RECURRENCE-ID), 3.3.11 (text), 3.6.1 (events without an end). Debian 12, PyPI, npm.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

ruby_with ruby-icalendar=2.8.0-1
deb_with_all_at calcurse=4.7.1-1 khal=1:0.10.5-1.1 ical2html=3.0-1 libical-parser-perl=1.21-3
npm_at cal-parser@1.0.2 cozy-ical@1.1.22
pip_at ics==0.7.3 ical==14.3.1
cd "$work"
export TZ=UTC PERL5LIB=$work/deb/usr/share/perl5:$(echo "$work"/deb/usr/lib/*/perl5/5.36)
sed 's/$/\r/' >a.ics <<'ICS'
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//example.org//x//EN
BEGIN:VTIMEZONE
TZID:Europe/Berlin
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
UID:1
DTSTAMP:20240101T000000Z
DTSTART;TZID=Europe/Berlin:20240705T103000
DTEND;TZID=Europe/Berlin:20240705T113000
SUMMARY:see C:\\new\, "so"
DESCRIPTION:First\nsecond
END:VEVENT
BEGIN:VEVENT
UID:2
DTSTAMP:20240101T000000Z
DTSTART:20240701T080000Z
DTEND:20240701T083000Z
SUMMARY:Weekly
RRULE:FREQ=WEEKLY;COUNT=4
EXDATE:20240715T080000Z
END:VEVENT
BEGIN:VEVENT
UID:3
DTSTAMP:20240101T000000Z
DTSTART:20240702T080000Z
DTEND:20240702T083000Z
SUMMARY:Daily
RRULE:FREQ=DAILY;UNTIL=20240704T080000Z
END:VEVENT
BEGIN:VEVENT
UID:3
DTSTAMP:20240101T000000Z
RECURRENCE-ID:20240703T080000Z
DTSTART:20240703T120000Z
DTEND:20240703T123000Z
SUMMARY:Daily
END:VEVENT
BEGIN:VEVENT
UID:4
DTSTAMP:20240101T000000Z
DTSTART:20240716T080000Z
SUMMARY:Sign off
END:VEVENT
BEGIN:VTODO
UID:5
DTSTAMP:20240101T000000Z
SUMMARY:not needed
STATUS:CANCELLED
END:VTODO
END:VCALENDAR
ICS
mkdir -p calcurse khal/own
cat >khal.conf <<INI
[calendars]
[[own]]
path = $work/khal/own
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
local_timezone = UTC
default_timezone = UTC
[sqlite]
path = $work/khal/database
INI
khal() {
    PYTHONPATH=$work/deb/usr/lib/python3/dist-packages:/usr/lib/python3/dist-packages python3 -c \
        'import sys; from khal.cli import main_khal; sys.argv[0] = "khal"; main_khal()' -c khal.conf "$@" 2>/dev/null
}
joined() { paste -sd' ' | sed "s/^/$1: /"; }
seen=$(
    calcurse -D calcurse -i a.ics >import.log 2>&1
    calcurse -D calcurse -Q --from 07/01/2024 --to 07/31/2024 --format-apt '%S %m\n' --format-recur-apt '%S %m\n' | sed '/^$/d; s/^ *//' | joined calcurse
    khal import --batch -a own a.ics >import.log
    khal list 2024-07-01 2024-07-31 --day-format '' --format '{start-date} {start-time} {title}' | joined khal
    ical2html 20240701 P20D a.ics | grep -oE 'title="20240703T[0-9]+|(Weekly|C:)[^<]*' | joined ical2html
    perl -MiCal::Parser -e '$all = iCal::Parser->new(start => "20240701", end => "20240731")->parse("a.ics")->{events}{2024}{7};
        for $day (sort { $a <=> $b } keys %$all) { print "$day $_->{SUMMARY} ", $_->{DESCRIPTION} // "", "\n" for values %{$all->{$day}} }' |
        joined iCal::Parser
    ruby -rstringio -ricalendar -e 'puts Icalendar::Calendar.parse(File.read("a.ics")).first.events.first.summary.inspect' | joined Ruby
    python3 - <<'PY'
import datetime
from ics import Calendar
from ical.calendar_stream import IcsCalendarStream

text = open('a.ics', newline='').read()
print('ics:', next(repr(one.name) for one in Calendar(text).events if 'see' in one.name))
day = lambda number: datetime.datetime(2024, 7, number, tzinfo=datetime.timezone.utc)
print('ical:', *(f'{one.start:%d %H:%M} {one.summary}' for one in IcsCalendarStream.calendar_from_ics(text).timeline.overlapping(day(1), day(31))))
PY
    js <<'JS'
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
const require = createRequire(import.meta.url);
const text = readFileSync('../a.ics', 'utf8');
const [one] = require('cal-parser').parseString(text).events;
console.log('cal-parser:', JSON.stringify([one.summary.value, one.dtstart.value, one.description.value]));
new (require('cozy-ical').ICalParser)().parseString(text, (error, made) => console.log('cozy-ical:', JSON.stringify(made.subComponents
  .filter(({ name, model }) => name === 'VEVENT' && !model.rrule).map(({ model: { summary, startDate, endDate } }) => [summary, startDate, endDate]))));
JS
)
expect 'calendars' 'calcurse: to do: 0. not needed 07/01/24: 08:00 Weekly 07/02/24: 08:00 Daily 07/03/24: 08:00 Daily 12:00 Daily 07/04/24: 08:00 Daily 07/05/24: 08:30 see C:\new, "so" 07/08/24: 08:00 Weekly 07/16/24: 08:00 Sign off 07/22/24: 08:00 Weekly 07/29/24: 08:00 Weekly
khal: 2024-07-01 08:00 Weekly 2024-07-02 08:00 Daily 2024-07-03 12:00 Daily 2024-07-04 08:00 Daily 2024-07-05 08:30 see C: ew, "so" 2024-07-08 08:00 Weekly 2024-07-16 08:00 Sign off 2024-07-22 08:00 Weekly
ical2html: Weekly title="20240703T080000 title="20240703T083000 title="20240703T120000 title="20240703T123000 C:\new, "so" Weekly Weekly
iCal::Parser: 1 Weekly  2 Daily  3 Daily  4 Daily  5 see C:\\new\, "so" First\nsecond 8 Weekly  16 Sign off  22 Weekly 
Ruby: "see C:\\\new, \"so\""
ics: '\''see C:\\\new, "so"'\''
ical: 01 08:00 Weekly 02 08:00 Daily 03 08:00 Daily 03 12:00 Daily 04 08:00 Daily 05 10:30 see C:\new, "so" 08 08:00 Weekly 16 08:00 Sign off 22 08:00 Weekly
cal-parser: ["see C: ew, \"so\"","2024-07-05T10:30:00.000Z","First second"]
cozy-ical: [["see C:\\\new, %22so%22","2024-07-05T08:30:00.000Z","2024-07-05T09:30:00.000Z"],["Daily","2024-07-03T12:00:00.000Z","2024-07-03T12:30:00.000Z"],["Sign off","2024-07-16T08:00:00.000Z","2024-07-17T08:00:00.000Z"]]' "$seen"
