#!/usr/bin/env bash
# Tasks and notes in calendar files (VTODO, VJOURNAL), read by six libraries: a task due on 12 January is due on the 11th in New York once ics has
# written it, and ends on the 9th for node-ical; a day's journal with two descriptions makes ical refuse the whole file, and ts-ics keep the second.
#
# Expected: DUE;VALUE=DATE:20240112 is that day wherever it is read; a task that begins on the 8th and is due on the 12th ends then; a VJOURNAL may
#   have several DESCRIPTIONs; 0 % is said where it was said.
# Seen: ics 0.7.3 writes DUE:20240112T000000Z for the day, and DTSTART:20240108T000000Z; what is due without a beginning has no duration but a
#   TypeError; of a file without CALSCALE it makes one with CALSCALE:GEORGIAN, where the only value that there is, is GREGORIAN. node-ical 0.26.1 gives
#   the task an "end" of 9 January beside its "due". ical 14.3.1 reads no task of a file in which a journal has two descriptions; vobject 0.9.9 reads
#   it, and does not write it; ts-ics 2.4.6 has the last, drops PERCENT-COMPLETE:0, and of RELATED-TO, which says whose part a task is, nothing is
#   left. icalendar 7.3.2 gives all back.
# Matters to: plans and logs of incidents kept in calendars, where a step is late by a day, or its log has a line less.
# Source: RFC 5545, 3.6.2 and 3.6.3 (a description of a journal may occur more than once), 3.3.4, 3.7.1, 3.8.1.8.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at icalendar==7.3.2 ics==0.7.3 vobject==0.9.9 ical==14.3.1
npm_at node-ical@0.26.1 ts-ics@2.4.6
cat >"$work/plan.py" <<'PY'
TEXT = '''BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//plan//EN
BEGIN:VTODO
UID:C01
DTSTAMP:20240105T103000Z
SUMMARY:Restore
DTSTART;VALUE=DATE:20240108
DUE;VALUE=DATE:20240112
STATUS:NEEDS-ACTION
PERCENT-COMPLETE:0
RELATED-TO;RELTYPE=PARENT:P01
END:VTODO
BEGIN:VTODO
UID:C02
DTSTAMP:20240105T103000Z
SUMMARY:Drain
DUE:20240112T170000Z
END:VTODO
BEGIN:VJOURNAL
UID:J01
DTSTAMP:20240105T103000Z
DTSTART;VALUE=DATE:20240105
SUMMARY:Incident
DESCRIPTION:10:30 late
DESCRIPTION:11:15 restored
END:VJOURNAL
END:VCALENDAR
'''.replace('\n', '\r\n')


def kept(text):
    lines = [line for line in text.replace('\r', '').split('\n')
             if line.startswith(('DUE', 'PERCENT', 'RELATED', 'DESCRIPTION', 'CALSCALE')) or line.startswith('DTSTART') and '0108' in line]
    return ' / '.join(sorted(lines))


def say(name, does):
    try:
        print(f'{name}:', does())
    except Exception as error:
        print(f'{name}: {type(error).__name__}')


if __name__ == '__main__':
    import icalendar, ics, vobject
    from ical.calendar_stream import IcsCalendarStream

    open('js/plan.ics', 'w', newline='').write(TEXT)
    say('icalendar', lambda: kept(icalendar.Calendar.from_ical(TEXT).to_ical().decode()))
    say('ics', lambda: kept(ics.Calendar(TEXT).serialize()))
    say('ics, duration of C02', lambda: next(task for task in ics.Calendar(TEXT).todos if task.uid == 'C02').duration)
    say('ical', lambda: kept(IcsCalendarStream.calendar_to_ics(IcsCalendarStream.calendar_from_ics(TEXT))))
    say('ical, one description', lambda: kept(IcsCalendarStream.calendar_to_ics(IcsCalendarStream.calendar_from_ics(TEXT.replace('DESCRIPTION:11:15 restored\r\n', '')))))
    say('vobject, tasks', lambda: len(vobject.readOne(TEXT).vtodo_list))
    say('vobject, written', lambda: kept(vobject.readOne(TEXT).serialize()))
PY
cat >"$work/js/shown.mjs" <<'JS'
import { readFileSync } from 'node:fs';
import ical from 'node-ical';
import { convertIcsCalendar, generateIcsCalendar } from 'ts-ics';

const text = readFileSync('plan.ics', 'utf8');
const { start, end, due } = ical.sync.parseICS(text).C01;
console.log('node-ical:', ...[start, end, due].map((date) => date.toISOString().slice(0, 10)));
const lines = generateIcsCalendar(convertIcsCalendar(undefined, text)).split(/\r?\n/);
console.log('ts-ics:', lines.filter((line) => /^(DUE|PERCENT|RELATED|DESCRIPTION|DTSTART.*0108)/.test(line)).sort().join(' / '));
JS
export TZ=UTC
seen=$(cd "$work" && python3 plan.py && cd js && node shown.mjs)
expect 'two tasks and a journal' 'icalendar: DESCRIPTION:10:30 late / DESCRIPTION:11:15 restored / DTSTART;VALUE=DATE:20240108 / DUE:20240112T170000Z / DUE;VALUE=DATE:20240112 / PERCENT-COMPLETE:0 / RELATED-TO;RELTYPE=PARENT:P01
ics: CALSCALE:GEORGIAN / DESCRIPTION:10:30 late / DESCRIPTION:11:15 restored / DTSTART:20240108T000000Z / DUE:20240112T000000Z / DUE:20240112T170000Z / PERCENT-COMPLETE:0 / RELATED-TO;RELTYPE=PARENT:P01
ics, duration of C02: TypeError
ical: CalendarParseError
ical, one description: DESCRIPTION:10:30 late / DTSTART;VALUE=DATE:20240108 / DUE:20240112T170000Z / DUE;VALUE=DATE:20240112 / PERCENT-COMPLETE:0 / RELATED-TO;RELTYPE=PARENT:P01
vobject, tasks: 2
vobject, written: ValidateError
node-ical: 2024-01-08 2024-01-09 2024-01-12
ts-ics: DESCRIPTION:11:15 restored / DTSTART;VALUE=DATE:20240108 / DUE;VALUE=DATE-TIME:20240112T170000Z / DUE;VALUE=DATE:20240112' "$seen"
