#!/usr/bin/env bash
# Cron lines in Berlin when clocks change: a report of 02:30 is not made on 29 March by cronjs-matcher and later, an hourly check does
# not run for two hours of 25 October in four libraries, and cron-converter gives 03:00 twice on 29 March.
#
# Expected: as cron (Debian's, Vixie) does: a time that a day has not is made up for, one that a day has twice runs once, and what
#   runs each hour runs each hour, by the hour: 02:00, 02:00, 03:00 in autumn.
# Seen: @datasert/cronjs-matcher 1.4.0 and @breejs/later 4.2.0 skip the day that has no 02:30; cron-parser 5.10.6, cron-schedule 6.0.0 and
#   cron-converter 2.0.2 (PyPI) run at 03:30, croner 11.0.1, cron 4.4.0, cronosjs 1.7.1, croniter 7.0.0 and cronsim 2.8 at 03:00.
#   later and croniter run twice in the autumn, an hour apart. Of an hourly line cron-schedule, cronosjs, cronjs-matcher and cron-converter leave
#   the second 02:00 out, so that two hours lie between two runs; cron-converter and cronjs-matcher give 03:00 of 29 March twice. Only
#   cronosjs' README says so, as an option. cronsim, which is made after Debian's cron, cron-parser, croner and cron are as expected.
# Matters to: nightly backups and reports, rotas that hand over at night, and monitors of jobs, which await the next run at such a time.
# Source: cron(8) of Debian 12, "Daylight Saving Time and other time changes"; the READMEs.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at croniter==7.0.0 cronsim==2.8 cron-converter==2.0.2 python-dateutil==2.9.0.post0 tzdata==2026.6
npm_at cron-parser@5.10.6 croner@11.0.1 cron@4.4.0 cron-schedule@6.0.0 cronosjs@1.7.1 @datasert/cronjs-matcher@1.4.0 @breejs/later@4.2.0
cat >"$work/js/times.mjs" <<'JS'
import { createRequire } from 'node:module';
import { parseCronExpression } from 'cron-schedule';

const require = createRequire(import.meta.url);
const [later, matcher, { CronosExpression }] = ['@breejs/later', '@datasert/cronjs-matcher', 'cronosjs'].map(require);
const timezone = process.env.TZ;
const count = 4;
const some = (next) => Array.from({ length: count }, next);
later.date.localTime();
const ways = {
  'cron-parser': (line, start) => {
    const times = require('cron-parser').CronExpressionParser.parse(line, { currentDate: start, tz: timezone });
    return some(() => times.next().toDate());
  },
  croner: (line, start) => new (require('croner').Cron)(line, { timezone }).nextRuns(count, start),
  cron: (line, start) => {
    const time = new (require('cron').CronTime)(line, timezone);
    return some(() => (start = time.getNextDateFrom(start, timezone).toJSDate()));
  },
  'cron-schedule': (line, start) => parseCronExpression(line).getNextDates(count, start),
  cronosjs: (line, start) => CronosExpression.parse(line, { timezone }).nextNDates(start, count),
  'cronjs-matcher': (line, start) => matcher.getFutureMatches(line, { startAt: start.toISOString(), matchCount: count, timezone }),
  later: (line, start) => later.schedule(later.parse.cron(line)).next(count, start),
};
console.log(JSON.stringify(JSON.parse(process.argv[2]).map(([line, start]) => Object.fromEntries(
  Object.entries(ways).map(([name, way]) => [name, way(line, new Date(start)).map((date) => new Date(date).toISOString())])))));
JS
cat >"$work/times.py" <<'PY'
import datetime, itertools, json, os, subprocess
from zoneinfo import ZoneInfo
import cron_converter, croniter, cronsim

berlin = ZoneInfo('Europe/Berlin')
count = 4


def first(times):
    return list(itertools.islice(times, count))


def by_cron_converter(line, start):
    schedule = cron_converter.Cron(line).schedule(start_date=start)
    return first(schedule.next() for _ in itertools.count())


ways = {
    'croniter': lambda line, start: first(croniter.croniter(line, start, ret_type=datetime.datetime)),
    'cronsim': lambda line, start: first(cronsim.CronSim(line, start)),
    'cron-converter': by_cron_converter,
}
cases = [('30 2 * * *', '2026-03-28T00:00:00Z'), ('30 2 * * *', '2026-10-24T00:00:00Z'), ('0 * * * *', '2026-03-28T23:30:00Z'),
         ('0 * * * *', '2026-10-24T23:30:00Z')]
asked = subprocess.run(['node', 'js/times.mjs', json.dumps(cases)], capture_output=True, text=True, check=True)
for (line, start), seen in zip(cases, json.loads(asked.stdout)):
    begin = datetime.datetime.fromisoformat(start.replace('Z', '+00:00')).astimezone(berlin)
    times = {name: [datetime.datetime.fromisoformat(time.replace('Z', '+00:00')) for time in found] for name, found in seen.items()}
    times.update((name, way(line, begin)) for name, way in ways.items())
    same = {}
    for name, found in times.items():
        shown = ', '.join(time.astimezone(datetime.timezone.utc).astimezone(berlin).strftime('%-d %b %H:%M %Z') for time in found)
        same.setdefault(shown, []).append(name)
    print(line)
    for shown, names in sorted(same.items(), key=lambda pair: -len(pair[1])):
        print(f'  {shown}:', ' '.join(names))
PY
seen=$(cd "$work" && LC_ALL=C.UTF-8 TZ=Europe/Berlin python3 times.py)
expect 'next times in Berlin' '30 2 * * *
  28 Mar 02:30 CET, 29 Mar 03:00 CEST, 30 Mar 02:30 CEST, 31 Mar 02:30 CEST: croner cron cronosjs croniter cronsim
  28 Mar 02:30 CET, 29 Mar 03:30 CEST, 30 Mar 02:30 CEST, 31 Mar 02:30 CEST: cron-parser cron-schedule cron-converter
  28 Mar 02:30 CET, 30 Mar 02:30 CEST, 31 Mar 02:30 CEST, 1 Apr 02:30 CEST: cronjs-matcher later
30 2 * * *
  24 Oct 02:30 CEST, 25 Oct 02:30 CEST, 26 Oct 02:30 CET, 27 Oct 02:30 CET: cron-parser croner cron cron-schedule cronosjs cronjs-matcher cronsim cron-converter
  24 Oct 02:30 CEST, 25 Oct 02:30 CEST, 25 Oct 02:30 CET, 26 Oct 02:30 CET: later croniter
0 * * * *
  29 Mar 01:00 CET, 29 Mar 03:00 CEST, 29 Mar 04:00 CEST, 29 Mar 05:00 CEST: cron-parser croner cron cron-schedule cronosjs later croniter cronsim
  29 Mar 01:00 CET, 29 Mar 03:00 CEST, 29 Mar 03:00 CEST, 29 Mar 04:00 CEST: cronjs-matcher cron-converter
0 * * * *
  25 Oct 02:00 CEST, 25 Oct 02:00 CET, 25 Oct 03:00 CET, 25 Oct 04:00 CET: cron-parser croner cron later croniter cronsim
  25 Oct 02:00 CEST, 25 Oct 03:00 CET, 25 Oct 04:00 CET, 25 Oct 05:00 CET: cron-schedule cronosjs cronjs-matcher cron-converter' "$seen"
