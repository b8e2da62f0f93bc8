#!/usr/bin/env bash
# When cron lines run, by 13 libraries: "1 jul" is the first of June in mi-cron, "* * 7" a Saturday in later and never in pycron,
# "1#1" each Monday and "5L" each Friday in cron-schedule, and "13 * 5" a Friday the 13th in four of 13.
#
# Expected: as crontab(5) says: 7 is Sunday, as 0 is; of a day of the month and a day of the week that are both given one is enough;
#   names stand for numbers. What a library does not know, as "1#1" (first Monday), "5L" (last Friday), "L" (last day of the month),
#   "15/20" (from 15 on) or "sat-mon", is an error.
# Seen: mi-cron 1.0.1, whose README has names, reads each month as the one before, and refuses MON-FRI and 7. @breejs/later 4.2.0 reads 7
#   as Saturday, "sat-mon" as Saturday, and "22-2" as midnight. cron-schedule 6.0.0 takes the number that a word begins with and leaves the
#   rest, and 15/20 is 15. @datasert/cronjs-matcher 1.4.0 leaves Sunday out of 5-7, as later and pycron do, mi-cron Saturday too. pycron
#   3.3.0 has no error for anything: it is never "now" for 7, L, 1#1 and 15/20, and "sat-mon" is Saturday. later, mi-cron, crontab 1.0.5 and
#   cron-converter 2.0.2 (PyPI) ask for both days. Where cron itself asks for both, "*/10 * 1", seven libraries take one of them. cron-
#   parser 5.10.6, croner 11.0.1, cron 4.4.0, cronosjs 1.7.1, croniter 7.0.0 and cronsim 2.8 run or refuse the others as said.
# Matters to: rotas, backups and reports that run by such a line: a check that never runs, or on another day, without an error.
# Source: crontab(5) and its "dom"/"dow"; the READMEs; Number.parseInt in cron-schedule's cron-parser.js.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at croniter==7.0.0 cronsim==2.8 crontab==1.0.5 pycron==3.3.0 cron-converter==2.0.2 python-dateutil==2.9.0.post0
npm_at cron-parser@5.10.6 croner@11.0.1 cron@4.4.0 cron-schedule@6.0.0 cronosjs@1.7.1 @datasert/cronjs-matcher@1.4.0 @breejs/later@4.2.0 \
    @cheap-glitch/mi-cron@1.0.1
cat >"$work/js/times.mjs" <<'JS'
import { createRequire } from 'node:module';
import { parseCronExpression } from 'cron-schedule';

const require = createRequire(import.meta.url);
const [later, matcher, { CronosExpression }] = ['@breejs/later', '@datasert/cronjs-matcher', 'cronosjs'].map(require);
const start = new Date('2026-01-01T00:00:00Z');
const timezone = 'UTC';
const count = 4;
const some = (next) => Array.from({ length: count }, next);
const after = (next, date = start) => some(() => (date = next(date)));
later.date.UTC();
const ways = {
  'cron-parser': (line) => {
    const times = require('cron-parser').CronExpressionParser.parse(line, { currentDate: start, tz: timezone });
    return some(() => times.next().toDate());
  },
  croner: (line) => new (require('croner').Cron)(line, { timezone }).nextRuns(count, start),
  cron: (line) => {
    const time = new (require('cron').CronTime)(line, timezone);
    return after((date) => time.getNextDateFrom(date, timezone).toJSDate());
  },
  'cron-schedule': (line) => parseCronExpression(line).getNextDates(count, start),
  cronosjs: (line) => CronosExpression.parse(line, { timezone }).nextNDates(start, count),
  'cronjs-matcher': (line) => matcher.getFutureMatches(line, { startAt: start.toISOString(), matchCount: count, timezone }),
  later: (line) => later.schedule(later.parse.cron(line)).next(count, start),
  'mi-cron': (line) => after((date) => require('@cheap-glitch/mi-cron').parseCron.nextDate(line, date)),
};
const found = (way, line) => {
  try {
    return way(line).map((date) => new Date(date ?? NaN).toISOString());
  } catch {
    return null;
  }
};
console.log(JSON.stringify(JSON.parse(process.argv[2]).map((line) =>
  Object.fromEntries(Object.entries(ways).map(([name, way]) => [name, found(way, line)])))));
JS
cat >"$work/times.py" <<'PY'
import datetime, itertools, json, os, subprocess
import cron_converter, croniter, cronsim, crontab, pycron

start = datetime.datetime(2026, 1, 1, tzinfo=datetime.timezone.utc)
minute = datetime.timedelta(minutes=1)
count = 4


def first(times):
    return list(itertools.islice(times, count))


def by_crontab(line):
    tab, times = crontab.CronTab(line), [start]
    for _ in range(count):
        times.append(times[-1] + datetime.timedelta(seconds=tab.next(times[-1], default_utc=True)))
    return times[1:]


def by_cron_converter(line):
    schedule = cron_converter.Cron(line).schedule(start)
    return first(schedule.next() for _ in itertools.count())


ways = {
    'croniter': lambda line: first(croniter.croniter(line, start, ret_type=datetime.datetime)),
    'cronsim': lambda line: first(cronsim.CronSim(line, start)),
    'crontab': by_crontab,
    'cron-converter': by_cron_converter,
    'pycron': lambda line: first(time for time in (start + minute * n for n in range(1, 400000)) if pycron.is_now(line, time)),
}
lines = ['0 9 1 jul *', '0 9 * * MON-FRI', '0 9 * * 7', '0 9 * * 5-7', '0 9 * * sat-mon', '0 9 13 * 5', '0 9 */10 * 1', '0 9 * * 1#1', '0 9 * * 5L',
         '0 9 L * *', '15/20 9 * * *', '0 22-2 * * *']
asked = subprocess.run(['node', 'js/times.mjs', json.dumps(lines)], capture_output=True, text=True, check=True, env=dict(os.environ, TZ='UTC'))
for line, seen in zip(lines, json.loads(asked.stdout)):
    same = {}
    seen = {name: times and [datetime.datetime.fromisoformat(time.replace('Z', '')) for time in times] for name, times in seen.items()}
    for name, way in ways.items():
        try:
            seen[name] = way(line)
        except Exception:
            seen[name] = None
    for name, times in seen.items():
        shown = 'refused' if times is None else ', '.join(time.strftime('%a %-d %b %H:%M').replace(' 09:00', '') for time in times) or 'never'
        same.setdefault(shown, []).append(name)
    print(line)
    for shown, names in sorted(same.items(), key=lambda pair: -len(pair[1])):
        print(f'  {shown}:', ' '.join(names))
PY
seen=$(cd "$work" && LC_ALL=C.UTF-8 TZ=UTC python3 times.py)
expect 'first times of 2026' '0 9 1 jul *
  Wed 1 Jul, Thu 1 Jul, Sat 1 Jul, Sun 1 Jul: cron-parser croner cron cron-schedule cronosjs cronjs-matcher later croniter cronsim crontab cron-converter
  Mon 1 Jun, Tue 1 Jun, Thu 1 Jun, Fri 1 Jun: mi-cron
  never: pycron
0 9 * * MON-FRI
  Thu 1 Jan, Fri 2 Jan, Mon 5 Jan, Tue 6 Jan: cron-parser croner cron cron-schedule cronosjs cronjs-matcher later croniter cronsim crontab cron-converter pycron
  refused: mi-cron
0 9 * * 7
  Sun 4 Jan, Sun 11 Jan, Sun 18 Jan, Sun 25 Jan: cron-parser croner cron cron-schedule cronosjs cronjs-matcher croniter cronsim crontab cron-converter
  Sat 3 Jan, Sat 10 Jan, Sat 17 Jan, Sat 24 Jan: later
  refused: mi-cron
  never: pycron
0 9 * * 5-7
  Fri 2 Jan, Sat 3 Jan, Sun 4 Jan, Fri 9 Jan: cron-parser croner cron cron-schedule cronosjs croniter cronsim crontab cron-converter
  Fri 2 Jan, Sat 3 Jan, Fri 9 Jan, Sat 10 Jan: cronjs-matcher later pycron
  Fri 2 Jan, Fri 9 Jan, Fri 16 Jan, Fri 23 Jan: mi-cron
0 9 * * sat-mon
  refused: cron-parser croner cron cron-schedule cronjs-matcher mi-cron cronsim crontab cron-converter
  Sat 3 Jan, Sun 4 Jan, Mon 5 Jan, Sat 10 Jan: cronosjs croniter
  Sat 3 Jan, Sat 10 Jan, Sat 17 Jan, Sat 24 Jan: later pycron
0 9 13 * 5
  Fri 2 Jan, Fri 9 Jan, Tue 13 Jan, Fri 16 Jan: cron-parser croner cron cron-schedule cronosjs cronjs-matcher croniter cronsim pycron
  Fri 13 Feb, Fri 13 Mar, Fri 13 Nov, Fri 13 Aug: later mi-cron crontab cron-converter
0 9 */10 * 1
  Thu 1 Jan, Mon 5 Jan, Sun 11 Jan, Mon 12 Jan: cron-parser croner cron cron-schedule cronosjs cronjs-matcher croniter
  Mon 11 May, Mon 1 Jun, Mon 31 Aug, Mon 21 Sep: later mi-cron cronsim crontab cron-converter pycron
0 9 * * 1#1
  Mon 5 Jan, Mon 2 Feb, Mon 2 Mar, Mon 6 Apr: cron-parser croner cronosjs cronjs-matcher later croniter cronsim
  refused: cron mi-cron crontab cron-converter
  Mon 5 Jan, Mon 12 Jan, Mon 19 Jan, Mon 26 Jan: cron-schedule
  never: pycron
0 9 * * 5L
  Fri 30 Jan, Fri 27 Feb, Fri 27 Mar, Fri 24 Apr: cron-parser croner cronosjs cronjs-matcher later cronsim
  refused: cron mi-cron croniter crontab cron-converter
  Fri 2 Jan, Fri 9 Jan, Fri 16 Jan, Fri 23 Jan: cron-schedule
  never: pycron
0 9 L * *
  Sat 31 Jan, Sat 28 Feb, Tue 31 Mar, Thu 30 Apr: cron-parser croner cronosjs cronjs-matcher later croniter cronsim crontab
  refused: cron cron-schedule mi-cron cron-converter
  never: pycron
15/20 9 * * *
  Thu 1 Jan 09:15, Thu 1 Jan 09:35, Thu 1 Jan 09:55, Fri 2 Jan 09:15: cron-parser cron cronosjs cronjs-matcher later mi-cron croniter cronsim crontab
  Thu 1 Jan 09:15, Fri 2 Jan 09:15, Sat 3 Jan 09:15, Sun 4 Jan 09:15: cron-schedule cron-converter
  refused: croner
  never: pycron
0 22-2 * * *
  refused: cron-parser croner cron cron-schedule cronjs-matcher mi-cron cronsim crontab cron-converter
  Thu 1 Jan 01:00, Thu 1 Jan 02:00, Thu 1 Jan 22:00, Thu 1 Jan 23:00: cronosjs croniter
  Thu 1 Jan 00:00, Thu 1 Jan 00:00, Thu 1 Jan 00:00, Thu 1 Jan 00:00: later
  never: pycron' "$seen"
