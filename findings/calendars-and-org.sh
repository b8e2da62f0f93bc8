#!/usr/bin/env bash
# Calendars made Org documents and back: a cancelled review is a meeting in ical2orgpy, and a line "* Drain it" of its notes an entry of
# the agenda; ics-to-org puts 22:00 UTC at 22:00 in Berlin and a weekly meeting once; the whole days that org2ical writes are read by
# ical.js, Thunderbird's reader, as "invalid date-time value".
#
# Expected: as Org's own agenda and RFC 5545 have it: STATUS:CANCELLED is said, 22:00 UTC in July is midnight in Berlin, three days are
#   three days, a text's line does not become a heading, a day has VALUE=DATE, and "\" in a text is written "\\".
# Seen: ical2orgpy 0.5, told Europe/Berlin: times and days are right, the status is dropped, the notes stand in the document as they are.
#   ics-to-org 1.0.6 says CANCELLED, drops every zone and all days but the first of a freeze, and repeats nothing. org2ical 0.0.4 writes
#   DTSTART:20240205 bare: ical.js 2.2.1 reads no such event, icalendar and node-ical do. "Meeting on C:\new" is "C:", a line break and
#   "ew" in all three; 10:30 in an Org document is 10:30 UTC, unless from_tz is given. A freeze to the 7th ends on the 7th.
# Matters to: rotas, freezes and reviews that are kept in Org: people prepare for what was called off, come late, or see no deadlines.
# Source: the READMEs ("Proper handling of UTC and all-day events"); RFC 5545, 3.3.11, 3.6.1 (DTSTART), 3.8.1.11. PyPI, npm.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at ical2orgpy==0.5 ics-to-org==1.0.6 org2ical==0.0.4 icalendar==7.3.2
npm_at ical.js@2.2.1 node-ical@0.27.2
cat >"$work/rota.ics" <<'ICS'
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//example//rota//EN
BEGIN:VEVENT
UID:1@example.org
DTSTAMP:20240101T000000Z
DTSTART;TZID=Europe/Berlin:20240705T103000
DTEND;TZID=Europe/Berlin:20240705T113000
SUMMARY:Review
DESCRIPTION:Steps:\n* Drain it
STATUS:CANCELLED
END:VEVENT
BEGIN:VEVENT
UID:2@example.org
DTSTAMP:20240101T000000Z
DTSTART;VALUE=DATE:20240706
DTEND;VALUE=DATE:20240709
SUMMARY:Freeze
END:VEVENT
BEGIN:VEVENT
UID:3@example.org
DTSTAMP:20240101T000000Z
DTSTART:20240705T220000Z
DTEND:20240705T230000Z
SUMMARY:Weekly change
RRULE:FREQ=WEEKLY;COUNT=2
END:VEVENT
END:VCALENDAR
ICS
cd "$work"
seen=$(python3 py/bin/ical2orgpy --days 36500 --timezone Europe/Berlin rota.ics - | grep .)
expect ical2orgpy '* Review
  <2024-07-05 Fri 10:30>--<2024-07-05 Fri 11:30>
Steps:
* Drain it
* Freeze
  <2024-07-06 Sat>--<2024-07-08 Mon>
* Weekly change :RECURRING:
  <2024-07-06 Sat 00:00>--<2024-07-06 Sat 01:00>
* Weekly change :RECURRING:
  <2024-07-13 Sat 00:00>--<2024-07-13 Sat 01:00>' "$seen"

seen=$(TZ=Europe/Berlin python3 - <<'PY'
import icalendar, ics_sync

for event in icalendar.Calendar.from_ical(open('rota.ics').read()).walk('VEVENT'):
    lines = ics_sync.parse_ics_event(event, 'Europe/Berlin').to_org().splitlines()
    print(*(line for line in lines if line[0] in '*<' or line.startswith(':DESCRIPTION')), sep='\n')
PY
)
expect ics-to-org '* CANCELLED: Review
:DESCRIPTION:   Steps:\n* Drain it
<2024-07-05 Fri 10:30-11:30>
* Freeze
<2024-07-06 Sat>
* Weekly change
<2024-07-05 Fri 22:00-23:00>' "$seen"

seen=$(python3 - <<'PY'
import icalendar, org2ical

made, warnings = org2ical.loads(r'''* TODO Move the data
DEADLINE: <2024-02-05 Mon>
* Meeting on C:\new
<2024-01-05 Fri 10:30>
* Freeze
<2024-07-05 Fri>--<2024-07-07 Sun>
''')
open('js/made.ics', 'w').write(made)
for event in icalendar.Calendar.from_ical(made).walk('VEVENT'):
    print('icalendar:', repr(str(event['summary'])), event['dtstart'].dt, event['dtend'].dt)
PY
TZ=UTC js <<'JS'
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import ical from 'node-ical';
const text = readFileSync('made.ics', 'utf8');
for (const part of new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')) {
  try {
    const event = new ICAL.Event(part);
    console.log('ical.js:', JSON.stringify(event.summary), `${event.startDate} ${event.endDate}`);
  } catch (error) {
    console.log('ical.js:', error.message);
  }
}
for (const event of Object.values(ical.sync.parseICS(text)))
  if (event.type === 'VEVENT') console.log('node-ical:', JSON.stringify(event.summary), event.start.toISOString());
JS
)
expect 'org2ical, read by three' 'icalendar: '\''Move the data'\'' 2024-02-05 2024-02-05
icalendar: '\''Meeting on C:\new'\'' 2024-01-05 10:30:00+00:00 2024-01-05 10:30:00+00:00
icalendar: '\''Freeze'\'' 2024-07-05 2024-07-08
ical.js: invalid date-time value: "2024-02-05T::"
ical.js: "Meeting on C:\new" 2024-01-05T10:30:00Z 2024-01-05T10:30:00Z
ical.js: invalid date-time value: "2024-07-05T::"
node-ical: "Move the data" 2024-02-05T00:00:00.000Z
node-ical: "Meeting on C:\new" 2024-01-05T10:30:00.000Z
node-ical: "Freeze" 2024-07-05T00:00:00.000Z' "$seen"
