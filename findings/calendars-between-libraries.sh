#!/usr/bin/env bash
# Calendars (iCalendar): the folder C:\new in an event's text is "C:\", a line break and "ew" in node-ical, ical and icalendar; ical
# reads 10:30 in Berlin as 10:30 of the machine's own zone; ical-toolkit keeps the first line of a long text by ics, and no event
# behind a zone; ics and two readers make two of the category "open, late".
#
# Expected: "\\" in a text is a backslash and "\," a comma; a line that begins with a space or a tab, which ics writes, goes on from
#   the one above; an event of one hour in Europe/Berlin begins at 08:30 UTC in July and ends at 09:30, as ical.js and
#   Python's icalendar read it.
# Seen: node-ical 0.27.2, ical 0.8.0 and icalendar 0.7.1 (npm) look for "\n" before "\\". ical leaves the end out where a duration
#   is given. ical-toolkit 1.0.9 leaves all escapes in the text, and reads no event if the calendar has a zone. ics 3.12.0 writes a
#   category's comma bare; ical and icalendar part it at an escaped one, too, and leave the backslash.
# Matters to: rotas, freezes and reviews that are exported to calendars and read back by a program: a line of a folder or command,
#   a time or a category is another.
# Source: RFC 5545, 3.1 (folding), 3.3.11 (text), 3.8.1.2 (categories), 3.8.2.4 (TZID).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at ical@0.8.0 node-ical@0.27.2 ical.js@2.2.1 icalendar@0.7.1 ical-toolkit@1.0.9 ics@3.12.0
pip_at icalendar==7.3.2
seen=$(TZ=America/New_York js <<'JS'
import ICAL from 'ical.js';
import ical from 'ical';
import toolkit from 'ical-toolkit';
import icalendar from 'icalendar';
import ics from 'ics';
import nodeIcal from 'node-ical';
import { writeFileSync } from 'node:fs';

const calendar = (...lines) => ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//example.org//x//EN', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines) => ['BEGIN:VEVENT', 'UID:1', 'DTSTAMP:20240101T000000Z', ...lines, 'END:VEVENT'];
const zone = ['BEGIN:VTIMEZONE', 'TZID:Europe/Berlin',
  'BEGIN:STANDARD', 'DTSTART:19961027T030000', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'END:STANDARD',
  'BEGIN:DAYLIGHT', 'DTSTART:19960331T020000', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'END:DAYLIGHT',
  'END:VTIMEZONE'];
const first = (events) => Object.values(events).find(({ type }) => type === 'VEVENT');
const readers = {
  'ical.js': (text) => {
    ICAL.TimezoneService.reset();
    const read = new ICAL.Component(ICAL.parse(text.trim()));
    for (const one of read.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(one);
    const { summary, component, startDate, endDate } = new ICAL.Event(read.getFirstSubcomponent('vevent'));
    return { summary, categories: component.getFirstProperty('categories')?.getValues(), start: startDate.toJSDate(), end: endDate.toJSDate() };
  },
  'node-ical': (text) => first(nodeIcal.sync.parseICS(text)),
  ical: (text) => first(ical.parseICS(text)),
  icalendar: (text) => {
    const [summary, categories, start, end] = ['SUMMARY', 'CATEGORIES', 'DTSTART', 'DTEND'].map((name) => icalendar.parse_calendar(text).events()[0].getPropertyValue(name));
    return { summary, categories, start, end };
  },
  'ical-toolkit': (text) => {
    const { VEVENT: [read] = [] } = toolkit.parseToJSON(text).VCALENDAR[0];
    return { summary: read?.SUMMARY, categories: read?.CATEGORIES, start: read?.DTSTART };
  },
};
const asked = (what, text, answer) => {
  for (const [name, read] of Object.entries(readers)) {
    let seen;
    try { seen = answer(read(text)); } catch (error) { seen = error.name; }
    console.log(`${what} ${name}: ${JSON.stringify(seen)}`);
  }
};
const start = 'DTSTART:20240705T083000Z';
asked('folder', calendar(...event(start, String.raw`SUMMARY:see C:\\new\, then\nwait`)), ({ summary }) => summary);
asked('folded', calendar(...event(start, 'SUMMARY:the review of the figures', '\t is not done')), ({ summary }) => summary);
asked('category', calendar(...event(start, 'SUMMARY:x', String.raw`CATEGORIES:open\, late,SLO`)), ({ categories }) => categories);
asked('Berlin', calendar(...zone, ...event('SUMMARY:x', 'DTSTART;TZID=Europe/Berlin:20240705T103000', 'DURATION:PT1H')), ({ start, end }) => [start, end]);
console.log('ics writes', ics.createEvent({ start: [2024, 7, 5, 10, 30], title: 'x', categories: ['open, late', 'SLO'] }).value.match(/CATEGORIES.*/)[0]);
writeFileSync('../zone.ics', calendar(...zone, ...event('DTSTART;TZID=Europe/Berlin:20240705T103000', 'DURATION:PT1H', String.raw`SUMMARY:see C:\\new\, then\nwait`, String.raw`CATEGORIES:open\, late,SLO`)));
JS
python3 - "$work/zone.ics" <<'PY'
import sys
from icalendar import Calendar
event, = Calendar.from_ical(open(sys.argv[1]).read()).walk('VEVENT')
print('Python:', repr(str(event['SUMMARY'])), [str(one) for one in event['CATEGORIES'].cats], event.start, event.end)
PY
)
expect 'calendars' 'folder ical.js: "see C:\\new, then\nwait"
folder node-ical: "see C:\\\new, then\nwait"
folder ical: "see C:\\\new, then\nwait"
folder icalendar: "see C:\new, then\nwait"
folder ical-toolkit: "see C:\\\\new\\, then\\nwait"
folded ical.js: "the review of the figures is not done"
folded node-ical: "the review of the figures is not done"
folded ical: "the review of the figures is not done"
folded icalendar: "the review of the figures is not done"
folded ical-toolkit: "the review of the figures"
category ical.js: ["open, late","SLO"]
category node-ical: ["open, late","SLO"]
category ical: ["open\\","late","SLO"]
category icalendar: ["open\\"," late","SLO"]
category ical-toolkit: "open\\, late,SLO"
Berlin ical.js: ["2024-07-05T08:30:00.000Z","2024-07-05T09:30:00.000Z"]
Berlin node-ical: ["2024-07-05T08:30:00.000Z","2024-07-05T09:30:00.000Z"]
Berlin ical: ["2024-07-05T14:30:00.000Z",null]
Berlin icalendar: ["2024-07-05T08:30:00.000Z",null]
Berlin ical-toolkit: [null,null]
ics writes CATEGORIES:open, late,SLO
Python: '\''see C:\\new, then\nwait'\'' ['\''open, late'\'', '\''SLO'\''] 2024-07-05 10:30:00+02:00 2024-07-05 11:30:00+02:00' "$seen"
