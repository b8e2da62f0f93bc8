#!/usr/bin/env bash
# cron-humanize says "in the month of February" of January, prettycron "Sat" of Sunday and "the 0th" of a month's last
# day; rrule says "every month on weekdays" of the last working day, and rrule-humanize "Every month" of its last Friday.
#
# Expected: the words name the days on which the schedule fires.
# Seen: cron-humanize 1.0.7 names the month after the given one, in Quartz's expressions (months 1 to 12), and prints
#   what it works with on standard output on each call. prettycron 0.10.0 takes the day 7 for the one after Friday,
#   drops the L of "5L", the last Friday, and has "undefined" for the hours 22-2. rrule 2.8.1 drops BYSETPOS, minutes,
#   and the hour beside working days, and isFullyConvertibleToText() is true of all of them. rrule-humanize 0.1.0 drops
#   numbered days and days from the end. cronstrue 3.39.0 names all those days of cron.
# Matters to: pages and messages that say when a job or meeting is: show the expression beside the words.
# Source: the READMEs: CronParser.humanize(…), prettyCron.toString(…), rule.toText(), humanize(…); Quartz's cron trigger;
#   crontab(5): 0 or 7 is Sunday; RFC 5545, 3.3.10.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

npm_at cron-humanize@1.0.7 prettycron@0.10.0 cronstrue@3.39.0 rrule@2.8.1
pip_at rrule-humanize==0.1.0
seen=$(js <<'JS'
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const prettyCron = require('prettycron');
const cronstrue = require('cronstrue');
const { RRule } = require('rrule');
const CronParser = require('cron-humanize').default;
const { log } = console;
let printed = 0;
console.log = () => { printed += 1; };
const said = ['0 30 9 1 1 ? *', '0 30 9 1 12 ? *', '0 30 9 ? * MON *'].map((cron) => `cron-humanize: ${cron} => ${CronParser.humanize(cron)}`);
console.log = log;
console.log(said.join('\n') + `\nprinted ${printed} times`);
for (const cron of ['0 9 * * 0', '0 9 * * 7', '0 9 * * 5L', '0 0 L * *', '0 22-2 * * *'])
  console.log('prettycron:', cron, '=>', prettyCron.toString(cron) + ', cronstrue:', cronstrue.toString(cron));
for (const text of ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', 'FREQ=DAILY;BYHOUR=9;BYMINUTE=30', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=10', 'FREQ=MONTHLY;BYDAY=-1FR']) {
  const rule = RRule.fromString(text);
  console.log('rrule:', text, '=>', rule.toText() + ', fully:', rule.isFullyConvertibleToText());
}
JS
python3 - <<'PY'
from rrule_humanize import humanize

for text in ('FREQ=MONTHLY;BYDAY=-1FR', 'FREQ=MONTHLY;BYMONTHDAY=-1', 'FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU', 'FREQ=MONTHLY;BYDAY=TU'):
    print('rrule-humanize:', text, '=>', humanize('RRULE:' + text))
PY
)
expect 'in words' 'cron-humanize: 0 30 9 1 1 ? * => Fire at 09:30, on the 1st, in the month of February, every day.
cron-humanize: 0 30 9 1 12 ? * => Fire at 09:30, on the 1st, in the month of undefined, every day.
cron-humanize: 0 30 9 ? * MON * => Fire at 09:30, only on Mondays.
printed 3 times
prettycron: 0 9 * * 0 => 09:00 on Sun, cronstrue: At 09:00 AM, only on Sunday
prettycron: 0 9 * * 7 => 09:00 on Sat, cronstrue: At 09:00 AM, only on Sunday
prettycron: 0 9 * * 5L => 09:00 on Fri, cronstrue: At 09:00 AM, on the last Friday of the month
prettycron: 0 0 L * * => 00:00 on the 0th of every month, cronstrue: At 12:00 AM, on the last day of the month
prettycron: 0 22-2 * * * => undefined every day, cronstrue: Every hour, between 10:00 PM and 02:00 AM
rrule: FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 => every month on weekdays, fully: true
rrule: FREQ=DAILY;BYHOUR=9;BYMINUTE=30 => every day at 9, fully: true
rrule: FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=10 => every weekday, fully: true
rrule: FREQ=MONTHLY;BYDAY=-1FR => every month on the last Friday, fully: true
rrule-humanize: FREQ=MONTHLY;BYDAY=-1FR => Every month
rrule-humanize: FREQ=MONTHLY;BYMONTHDAY=-1 => Every month
rrule-humanize: FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU => Every 3 months
rrule-humanize: FREQ=MONTHLY;BYDAY=TU => Every month, on Tuesday' "$seen"
