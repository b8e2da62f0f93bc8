#!/usr/bin/env bash
# To the Rust crates chrono-english and human-date-parser "next month" is a Monday, and "tomorrow noon" is not at
# noon.
#
# Expected: from Wednesday, 25 November 2026, "next month" is 25 December; text that is not understood is an error.
# Seen: chrono-english 0.2.1 looks at the first three letters: "next month" is the Monday after next, "last month"
#   last Monday. human-date-parser 0.3.1 does the same for the next and the last Monday. Both drop what stands behind
#   a date that they know: "yesterday 10:30" is yesterday at nine in the first, "now - 2d" now in both. two_timer
#   2.2.5 reads "05-Jan-24" as a day of the year 24 before Christ. fuzzydate 0.4.1 reads all these rightly or refuses
#   them.
# Matters to: programs that let people type a due date: it is some weeks early, and nobody is told. Take fuzzydate, or
#   interim, which was made from chrono-english and has this mended.
# Source: chrono-english's readme: "only first three letters significant", "Dates may be followed by time".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

crate_at chrono=0.4.45 chrono-english=0.2.1 human-date-parser=0.3.1 two_timer=2.2.5 fuzzydate=0.4.1 <<'RS'
use chrono::{NaiveDate, TimeZone, Utc};

fn main() {
    let wednesday = NaiveDate::from_ymd_opt(2026, 11, 25).unwrap().and_hms_opt(9, 0, 0).unwrap();
    let now = Utc.from_utc_datetime(&wednesday);
    for text in ["next month", "last month", "yesterday 10:30", "tomorrow noon", "now - 2d", "05-Jan-24"] {
        let refused = String::from("refused");
        let english = chrono_english::parse_date_string(text, now, chrono_english::Dialect::Uk)
            .map_or(refused.clone(), |day| day.format("%F %R").to_string());
        let human = human_date_parser::from_human_time(text, wednesday).map_or(refused.clone(), |day| day.to_string());
        let fuzzy = fuzzydate::parse_relative_to(text, wednesday)
            .map_or(refused.clone(), |day| day.format("%F %R").to_string());
        let config = two_timer::Config::new().now(wednesday);
        let timer = two_timer::parse(text, Some(config)).map_or(refused, |(from, _, _)| from.format("%F %R").to_string());
        println!("{text}: chrono-english {english}, human-date-parser {human}, two_timer {timer}, fuzzydate {fuzzy}");
    }
}
RS
seen=$("$work/rust/run")
expect 'from Wednesday, 25 November 2026, 9:00' 'next month: chrono-english 2026-12-07 00:00, human-date-parser 2026-11-30, two_timer 2026-12-01 00:00, fuzzydate 2026-12-25 09:00
last month: chrono-english 2026-11-23 00:00, human-date-parser 2026-11-23, two_timer 2026-10-01 00:00, fuzzydate 2026-10-25 09:00
yesterday 10:30: chrono-english 2026-11-24 09:00, human-date-parser 2026-11-24 10:30:00, two_timer refused, fuzzydate 2026-11-24 10:30
tomorrow noon: chrono-english 2026-11-26 09:00, human-date-parser 2026-11-26, two_timer refused, fuzzydate 2026-11-26 12:00
now - 2d: chrono-english 2026-11-25 09:00, human-date-parser 2026-11-25 09:00:00, two_timer refused, fuzzydate refused
05-Jan-24: chrono-english refused, human-date-parser refused, two_timer -0024-01-31 05:00, fuzzydate refused' "$seen"
