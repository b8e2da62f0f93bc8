#!/usr/bin/env bash
# The crate parse_duration reads "PT5M", five minutes in ISO 8601, as five months; humantime writes 90 days as
# "2months 29days 2h 52m 48s".
#
# Expected: a form that a parser does not know is an error; 90 days are written as 90 days, or as about 3 months.
# Seen: parse_duration 2.1.1 skips the letters PT, and M is a month: PT5M is 152 days, PT1H30M two and a half years,
#   while PT90S, PT2H and P1D are right. humantime 2.4.0 refuses ISO, reads 5M as months as well, and counts a month
#   as 30.44 days when it writes: 60 days are "1month 29days 13h 26m 24s", 365 days "11months 30days 3h 50m 24s".
#   What it wrote it reads back as the same length.
# Matters to: lead times and ages in reports of Rust programs; durations out of ISO files that pass without an error.
# Source: parse_duration's src/parse.rs: `starts_with("mo") || unit.starts_with('M')`; humantime's src/duration.rs,
#   2_630_016 seconds a month.
# cargo.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

crate_at parse_duration=2.1.1 humantime=2.4.0 <<'RS'
use std::time::Duration;
fn main() {
    for text in ["PT5M", "PT1H30M", "PT90S", "PT2H", "P1D"] {
        println!("{text} {}", parse_duration::parse(text).unwrap().as_secs());
    }
    println!("humantime of PT5M {}", if humantime::parse_duration("PT5M").is_err() { "error" } else { "read" });
    for days in [30, 60, 90, 365] {
        let length = Duration::from_secs(days * 86400);
        let written = humantime::format_duration(length).to_string();
        assert_eq!(humantime::parse_duration(&written), Ok(length));
        println!("{days} days: {written}");
    }
}
RS
expect 'seconds read, lengths written' 'PT5M 13148730
PT1H30M 78895980
PT90S 90
PT2H 7200
P1D 86400
humantime of PT5M error
30 days: 30days
60 days: 1month 29days 13h 26m 24s
90 days: 2months 29days 2h 52m 48s
365 days: 11months 30days 3h 50m 24s' "$("$work/rust/run")"
