#!/usr/bin/env bash
# "At 12:30 am" is half past noon in later, "on the 1st of every month" each day of January in natural-cron.js, "every 2
# weeks" each day in human-readable-cron, "every year on January 5" some day of January in rrule, and "every 10 minutes on
# weekdays" every tenth week in recurrent.
#
# Expected: the schedule that the words name, or an error where they are not understood.
# Seen: later 1.2.0 adds twelve hours neither for "12:30 am" nor for "12:30 pm": both are 45000 seconds after midnight.
#   human-to-cron 0.3.1 keeps the last of two days, and names day and month 0, which do not exist, beside a day of the
#   week. @darkeyedevelopers/natural-cron.js 1.1.0 leaves the minute "*" in "every 2 hours", which fires each minute of
#   them, and drops "weekday" and "last day of". human-readable-cron 0.1.0 falls back to
#   each day for what it does not know, and to Monday alone for "monday and thursday". rrule 2.8.1 drops the day of a
#   month with a name and the minutes of 9:30, recurrent 0.4.1 the limits of hours. None of them raises an error.
# Matters to: run books and tickets whose "when" becomes a job: read the made expression back before it is used.
# Source: the READMEs and help: later.parse.text(…), humanToCron('once tuesday each 10 minutes'), getCronString(…), convert_to_cron(…),
#   RRule.fromText(…), RecurringEvent().parse(…); crontab(5): day 1 to 31,
#   month 1 to 12.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at later@1.2.0 human-to-cron@0.3.1 @darkeyedevelopers/natural-cron.js@1.1.0 rrule@2.8.1
pip_at human-readable-cron==0.1.0 recurrent==0.4.1
seen=$(js <<'JS'
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const later = require('later');
const humanToCron = require('human-to-cron');
const getCronString = require('@darkeyedevelopers/natural-cron.js');
const { RRule } = require('rrule');
for (const text of ['at 12:30 am', 'at 12:30 pm']) console.log('later:', text, '=>', later.parse.text(text).schedules[0].t[0]);
for (const text of ['friday 15:44', 'monday and thursday 9:00', 'once tuesday each 10 minutes']) console.log('human-to-cron:', text, '=>', humanToCron(text));
for (const text of ['every day at 9am', 'every 2 hours', 'every weekday at 9:30 am', 'on the 1st of every month at 9am', 'last day of the month at 6pm'])
  console.log('natural-cron.js:', text, '=>', getCronString(text));
for (const text of ['every year on January 5', 'every day at 9:30', 'every month on the last Friday'])
  console.log('rrule:', text, '=>', RRule.fromText(text).toString().slice(6));
JS
python3 - <<'PY'
from human_readable_cron import convert_to_cron
from recurrent import RecurringEvent

for text in ('every weekday at 9:30 am', 'monday and thursday at 9 am', 'every 2 weeks', 'every quarter', 'last day of the month at 6pm'):
    print('human-readable-cron:', text, '=>', convert_to_cron(text))
for text in ('every weekday at 9:30 am', 'every 10 minutes on weekdays', 'every day at noon'):
    print('recurrent:', text, '=>', ';'.join(sorted(RecurringEvent().parse(text)[6:].split(';'))))
PY
)
expect 'the schedules' 'later: at 12:30 am => 45000
later: at 12:30 pm => 45000
human-to-cron: friday 15:44 => 0 44 15 * * 5
human-to-cron: monday and thursday 9:00 => 0 0 9 * * 4
human-to-cron: once tuesday each 10 minutes => 0 */10 0 0 0 2
natural-cron.js: every day at 9am => 0 9 * * ? *
natural-cron.js: every 2 hours => * 0/2 * * ? *
natural-cron.js: every weekday at 9:30 am => 30 9 * * ? *
natural-cron.js: on the 1st of every month at 9am => 0 9 * 1 ? *
natural-cron.js: last day of the month at 6pm => 0 18 * * ? *
rrule: every year on January 5 => FREQ=YEARLY;BYMONTH=1
rrule: every day at 9:30 => FREQ=DAILY;BYHOUR=9
rrule: every month on the last Friday => FREQ=MONTHLY;BYDAY=-1FR
human-readable-cron: every weekday at 9:30 am => 30 9 * * 1-5
human-readable-cron: monday and thursday at 9 am => 0 9 * * 1
human-readable-cron: every 2 weeks => 0 0 * * *
human-readable-cron: every quarter => 0 0 * * *
human-readable-cron: last day of the month at 6pm => 0 18 * * *
recurrent: every weekday at 9:30 am => BYDAY=MO,TU,WE,TH,FR;BYHOUR=9;BYMINUTE=30;FREQ=WEEKLY;INTERVAL=1
recurrent: every 10 minutes on weekdays => BYDAY=MO,TU,WE,TH,FR;FREQ=WEEKLY;INTERVAL=10
recurrent: every day at noon => FREQ=DAILY;INTERVAL=1' "$seen"
