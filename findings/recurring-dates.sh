#!/usr/bin/env bash
# When calendar rules recur (RRULE), by nine libraries: "the last working day of the month" is every working day in Ruby's ice_cube, "the
# last Friday of the year" 27 December in PHP's vObject, "the Monday of week 1" each Monday in ical.js, and "each working day" has
# weekends in the Rust crate rrules.
#
# Expected: as RFC 5545 says: BYSETPOS=-1 is the last of a set, a day that a month has not is left out, UNTIL and COUNT end a rule; what a
#   library does not know is an error, as BYWEEKNO in ice_cube.
# Seen: ice_cube 0.16.4 takes no notice of BYSETPOS; to it 31 January monthly goes on with 29 February, 29 February yearly with 28 February.
#   ical.js 2.2.1 goes on with 1 March 2025 after 29 February 2024. vObject 2.1.7 (Debian's) takes no notice of BYWEEKNO, nor of BYDAY in a
#   yearly rule without BYMONTH, and of BYMONTHDAY in a daily one. rrules 0.2.3, whose README says "inspired by" the RFC, takes no notice of
#   BYDAY and of the end, leaves Sundays out of TU,SU in weeks that begin on Monday, and ends a monthly rule on day 31 after the first.
#   rrule 2.8.1 and rrule-temporal 2.2.8 (npm), dateutil 2.9.0, DateTime::Event::ICal 0.13 (Perl) and the crate rrule 0.14.0 agree.
# Matters to: rotas, reviews, reports and certificates kept as rules: other people are on call, checks run daily, or on another day.
# Source: RFC 5545, 3.3.10.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at python-dateutil==2.9.0.post0
npm_at rrule@2.8.1 rrule-temporal@2.2.8 ical.js@2.2.1
ruby_with ruby-ice-cube=0.16.4-3
php_with php-sabre-vobject=2.1.7-6.1
deb_with_all_at libdatetime-event-ical-perl=0.13-2
PERL5LIB=$(printf "%s:" "$work"/deb/usr/share/perl5 "$work"/deb/usr/lib/*/perl5/*)
export PERL5LIB TZ=UTC
crate_at rrule=0.14.0 rrules=0.2.3 <<'RS'
use std::str::FromStr;
fn main() {
    let rules = std::fs::read_to_string(std::env::args().nth(1).unwrap()).unwrap();
    for (line, rule) in rules.lines().enumerate() {
        let (start, rule) = rule.split_once(' ').unwrap();
        let ends = |dates: Vec<String>| if dates.is_empty() { "refused".into() } else { dates.join(" ") };
        let set: Result<rrule::RRuleSet, _> = format!("DTSTART:{start}T090000Z\nRRULE:{rule}").parse();
        let dates = set.map(|set| set.all(4).dates.iter().map(|date| date.format("%F").to_string()).collect());
        println!("{line}\tcrate rrule\t{}", ends(dates.unwrap_or_default()));
        let every = if rule.contains("INTERVAL") { "" } else { "INTERVAL=1;" };
        let day = format!("{}-{}-{}", &start[..4], &start[4..6], &start[6..]);
        let dates = rrules::Recurrence::from_str(&format!("{rule};{every}DTSTART={day}T09:00:00Z"));
        let dates = dates.map(|dates| dates.take(4).map(|date| date.format("%F").to_string()).collect());
        println!("{line}\tcrate rrules\t{}", ends(dates.unwrap_or_default()));
    }
}
RS
cd "$work"
cat >rules <<'RULES'
20240131 FREQ=MONTHLY;COUNT=4
20240131 FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=4
20240229 FREQ=YEARLY;COUNT=3
20240101 FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO;COUNT=3
20241227 FREQ=YEARLY;BYDAY=-1FR;COUNT=3
20240229 FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;COUNT=2
20240105 FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=4
20240105 FREQ=DAILY;UNTIL=20240107T090000Z
20240102 FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO;COUNT=4
RULES
cat >js/rules.mjs <<'JS'
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import rrule from 'rrule';
import { RRuleTemporal } from 'rrule-temporal';
const day = (milliseconds) => new Date(milliseconds).toISOString().slice(0, 10);
const ways = {
  rrule: (start, rule) => rrule.rrulestr(`DTSTART:${start}T090000Z\nRRULE:${rule}`).all((_, index) => index < 4).map((date) => day(+date)),
  'rrule-temporal': (start, rule) => new RRuleTemporal({ rruleString: `DTSTART:${start}T090000Z\nRRULE:${rule}` })
    .all((_, index) => index < 4).map((date) => day(date.epochMilliseconds)),
  'ical.js': (start, rule) => {
    const first = ICAL.Time.fromString(start.replace(/(....)(..)(..)/, '$1-$2-$3T09:00:00'));
    const dates = ICAL.Recur.fromString(rule).iterator(first);
    const found = [];
    for (let date; found.length < 4 && (date = dates.next());) found.push(date.toString().slice(0, 10));
    return found;
  },
};
readFileSync(process.argv[2], 'utf8').trim().split('\n').forEach((line, number) => {
  for (const [name, way] of Object.entries(ways)) console.log([number, name, way(...line.split(' ')).join(' ')].join('\t'));
});
JS
cat >rules.rb <<'RB'
require 'ice_cube'
File.readlines(ARGV[0], chomp: true).each_with_index do |line, number|
  start, rule = line.split
  dates = begin
    IceCube::Schedule.from_ical("DTSTART:#{start}T090000Z\nRRULE:#{rule}").first(4).map { |date| date.to_time.utc.strftime('%F') }.join(' ')
  rescue ArgumentError then 'refused'
  end
  puts [number, 'ice_cube', dates].join("\t")
end
RB
cat >rules.pl <<'PL'
use strict;
use DateTime;
use DateTime::Event::ICal;
open my $rules, '<', $ARGV[0];
sub day { my ($year, $month, $day, $hour) = $_[0] =~ /^(....)(..)(..)(?:T(..))?/;
    DateTime->new(year => $year, month => $month, day => $day, hour => $hour // 9, time_zone => 'UTC') }
while (my $line = <$rules>) {
    my ($start, $rule) = split ' ', $line;
    my %parts = map { my ($name, $value) = map { lc } split /=/;
        ($name, $name =~ /^by/ ? [split /,/, $value] : $name eq 'until' ? day(uc $value) : $value) } split /;/, $rule;
    my $dates = DateTime::Event::ICal->recur(dtstart => day($start), %parts)->iterator;
    my @found;
    while (@found < 4 and my $date = $dates->next) { push @found, $date->ymd }
    print join("\t", $. - 1, 'DateTime::Event::ICal', "@found"), "\n";
}
PL
cat >rules.php <<'PHP'
<?php
spl_autoload_register(function ($name) { require str_replace('\\', '/', $name) . '.php'; });
foreach (file($argv[1]) as $number => $line) {
    [$start, $rule] = explode(' ', trim($line));
    $event = "BEGIN:VEVENT\r\nUID:a\r\nDTSTART:{$start}T090000Z\r\nDURATION:PT1H\r\nRRULE:$rule\r\nEND:VEVENT";
    $calendar = Sabre\VObject\Reader::read("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n$event\r\nEND:VCALENDAR\r\n");
    $dates = new Sabre\VObject\RecurrenceIterator($calendar, 'a');
    for ($found = []; count($found) < 4 && $dates->valid(); $dates->next()) $found[] = $dates->getDTStart()->format('Y-m-d');
    echo implode("\t", [$number, 'vObject', implode(' ', $found)]), "\n";
}
PHP
cat >rules.py <<'PY'
import itertools, sys
from dateutil.rrule import rrulestr

rules = open('rules').read().splitlines()
found = [{} for _ in rules]
for line in sys.stdin:
    number, name, dates = line.rstrip('\n').split('\t')
    found[int(number)].setdefault(dates, []).append(name)
for rule, same in zip(rules, found):
    start, rule = rule.split()
    dates = itertools.islice(rrulestr(f'DTSTART:{start}T090000Z\nRRULE:{rule}'), 4)
    same.setdefault(' '.join(date.strftime('%F') for date in dates), []).append('dateutil')
    print(start, rule)
    for dates, names in sorted(same.items(), key=lambda pair: -len(pair[1])):
        print(f'  {dates}:', ', '.join(names))
PY
seen=$({
    node js/rules.mjs rules
    ruby rules.rb rules
    perl rules.pl rules
    php -d error_reporting=0 rules.php rules
    rust/run rules
} | python3 rules.py)
expect 'the first four dates' '20240131 FREQ=MONTHLY;COUNT=4
  2024-01-31 2024-03-31 2024-05-31 2024-07-31: rrule, rrule-temporal, ical.js, DateTime::Event::ICal, vObject, crate rrule, dateutil
  2024-01-31 2024-02-29 2024-03-31 2024-04-30: ice_cube
  2024-01-31: crate rrules
20240131 FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=4
  2024-01-31 2024-02-29 2024-03-29 2024-04-30: rrule, rrule-temporal, ical.js, DateTime::Event::ICal, vObject, crate rrule, dateutil
  2024-01-31 2024-02-01 2024-02-02 2024-02-05: ice_cube
  refused: crate rrules
20240229 FREQ=YEARLY;COUNT=3
  2024-02-29 2028-02-29 2032-02-29: rrule, rrule-temporal, DateTime::Event::ICal, vObject, crate rrule, dateutil
  2024-02-29 2025-03-01 2026-03-01: ical.js
  2024-02-29 2025-02-28 2026-02-28: ice_cube
  2024-02-29: crate rrules
20240101 FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO;COUNT=3
  2024-01-01 2024-12-30 2025-12-29: rrule, rrule-temporal, DateTime::Event::ICal, crate rrule, dateutil
  2024-01-08 2024-01-15 2024-01-22: ical.js
  refused: ice_cube
  2024-01-01 2025-01-01 2026-01-01: vObject
  2024-01-01 2025-01-01 2026-01-01 2027-01-01: crate rrules
20241227 FREQ=YEARLY;BYDAY=-1FR;COUNT=3
  2024-12-27 2025-12-26 2026-12-25: rrule, rrule-temporal, ical.js, ice_cube, DateTime::Event::ICal, crate rrule, dateutil
  2024-12-27 2025-12-27 2026-12-27: vObject
  2024-12-27 2025-12-27 2026-12-27 2027-12-27: crate rrules
20240229 FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;COUNT=2
  2024-02-29 2028-02-29: rrule, rrule-temporal, ical.js, ice_cube, DateTime::Event::ICal, crate rrule, dateutil
  2024-02-29 2024-03-01: vObject
  2024-02-29 2024-03-01 2024-03-02 2024-03-03: crate rrules
20240105 FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=4
  2024-01-05 2024-01-08 2024-01-09 2024-01-10: rrule, rrule-temporal, ical.js, ice_cube, DateTime::Event::ICal, vObject, crate rrule, dateutil
  2024-01-05 2024-01-06 2024-01-07 2024-01-08: crate rrules
20240105 FREQ=DAILY;UNTIL=20240107T090000Z
  2024-01-05 2024-01-06 2024-01-07: rrule, rrule-temporal, ical.js, ice_cube, DateTime::Event::ICal, vObject, crate rrule, dateutil
  2024-01-05 2024-01-06 2024-01-07 2024-01-08: crate rrules
20240102 FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO;COUNT=4
  2024-01-02 2024-01-07 2024-01-16 2024-01-21: rrule, rrule-temporal, ical.js, ice_cube, DateTime::Event::ICal, vObject, crate rrule, dateutil
  2024-01-02 2024-01-16 2024-01-30 2024-02-13: crate rrules' "$seen"
