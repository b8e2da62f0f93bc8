#!/usr/bin/env bash
# Lengths of time written by Rust crates and read by others: 45 days are "1mon 45d" in pretty-duration, 400 days "1y 13mon 144d", which duration-str
# reads as 899 days; 31 days by humantime are 30 days and 13 hours there, an hour "1h30" is 3630 seconds, and "5M" five minutes or five months.
#
# Expected: what is written for people says the length once, and is read as that length or not at all.
# Seen: pretty-duration 0.1.1 counts the days of the months again, from a month on. duration-human 0.1.10 writes nothing for no time at all ({:#}),
#   duration-string 0.5.3 "0y". humantime 2.4.0 writes 31 days as "1month 13h 26m 24s", since its month has 30.44 days; duration-str 0.21.0, whose
#   month has 30, reads 30 days and 13 hours, and 360 days of a year. duration-str writes 365 days as "1y", of which humantime makes 365 days and 6
#   hours and duration-string 365 days, 5 hours and 48 minutes; "1mon", which it writes for 30 days, no other reads. duration-str takes "1h30" for
#   an hour and 30 seconds, since a number without a unit counts seconds there, and "5M" for 5 minutes, humantime for 5 months. Beside it:
#   human_bytes 0.4.3 shows 0.5 as 512 B and -1500 as 0 B, human-size 0.4.4 reads "0.5 KB" as 512 bytes, but "5 MB" as 5,000,000.
# Matters to: time outs, retention times and outages in settings and reports of Rust programs: an outage of 45 days is read as one of 75.
# Source: the READMEs of the crates; humantime's documentation of units (M, month); duration-str's ("the default duration unit is second").
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

crate_at humantime=2.4.0 duration-string=0.5.3 duration-str=0.21.0 pretty-duration=0.1.1 duration-human=0.1.10 compound_duration=2.0.0 human_bytes=0.4.3 \
    human-size=0.4.4 <<'RS'
use duration_human::DurationHuman;
use duration_str::HumanFormat;
use duration_string::DurationString;
use std::time::Duration;

type Write = fn(Duration) -> String;
type Read = fn(&str) -> Option<Duration>;

fn main() {
    let writers: [(&str, Write); 6] = [
        ("compound_duration", |length| compound_duration::format_dhms(length.as_secs() as usize)),
        ("duration-human", |length| format!("{:#}", DurationHuman::from(length))),
        ("duration-str", |length| length.human_format()),
        ("duration-string", |length| DurationString::from(length).to_string()),
        ("humantime", |length| humantime::format_duration(length).to_string()),
        ("pretty-duration", |length| pretty_duration::pretty_duration(&length, None)),
    ];
    let readers: [(&str, Read); 4] = [
        ("duration-human", |text| DurationHuman::try_from(text).map(|length| Duration::from(&length)).ok()),
        ("duration-str", |text| duration_str::parse(text).ok()),
        ("duration-string", |text| text.parse::<DurationString>().map(Duration::from).ok()),
        ("humantime", |text| humantime::parse_duration(text).ok()),
    ];
    for (name, hours) in [("none", 0), ("36 hours", 36), ("30 days", 720), ("31 days", 744), ("45 days", 1080), ("365 days", 8760), ("400 days", 9600)] {
        for (writer, write) in writers {
            let text = write(Duration::from_secs(hours * 3600));
            print!("{name} by {writer}: {text:?}");
            for (reader, read) in readers {
                if let Some(length) = read(&text).filter(|length| length.as_secs() != hours * 3600) {
                    print!(", {reader} reads {:.2} days", length.as_secs_f64() / 86_400.0);
                }
            }
            println!();
        }
    }
    for text in ["1h30", "5M", "1.5h", "5 min"] {
        let seen = readers.map(|(reader, read)| match read(text) {
            Some(length) => format!("{reader} {} s", length.as_secs()),
            None => format!("{reader} none"),
        });
        println!("{text}: {}", seen.join(", "));
    }
    println!("human_bytes: 0.5 {}, -1500 {}", human_bytes::human_bytes(0.5), human_bytes::human_bytes(-1500.0));
    let bytes = |text: &str| text.parse::<human_size::Size>().map(|size| size.to_bytes()).unwrap();
    println!("human-size: 0.5 KB {}, 5 MB {}", bytes("0.5 KB"), bytes("5 MB"));
}
RS
expect 'lengths of time' 'none by compound_duration: "0s"
none by duration-human: ""
none by duration-str: "0s"
none by duration-string: "0y"
none by humantime: "0s"
none by pretty-duration: "0ms"
36 hours by compound_duration: "1d12h"
36 hours by duration-human: "1 day 12h"
36 hours by duration-str: "1d 12h"
36 hours by duration-string: "36h"
36 hours by humantime: "1day 12h"
36 hours by pretty-duration: "1d 12h"
30 days by compound_duration: "30d"
30 days by duration-human: "4 weeks 2 days"
30 days by duration-str: "1mon"
30 days by duration-string: "30d"
30 days by humantime: "30days"
30 days by pretty-duration: "30d"
31 days by compound_duration: "31d"
31 days by duration-human: "1 month 13h 30min", duration-str reads 30.56 days, humantime reads 31.00 days
31 days by duration-str: "1mon 1d"
31 days by duration-string: "31d"
31 days by humantime: "1month 13h 26m 24s", duration-str reads 30.56 days
31 days by pretty-duration: "1mon 31d", duration-str reads 61.00 days
45 days by compound_duration: "45d"
45 days by duration-human: "1 month 2 weeks 13h 30min", duration-str reads 44.56 days, humantime reads 45.00 days
45 days by duration-str: "1mon 2w 1d"
45 days by duration-string: "45d"
45 days by humantime: "1month 14days 13h 26m 24s", duration-str reads 44.56 days
45 days by pretty-duration: "1mon 45d", duration-str reads 75.00 days
365 days by compound_duration: "365d"
365 days by duration-human: "11 months 4 weeks 2 days 4h 30min", duration-str reads 360.19 days, humantime reads 365.03 days
365 days by duration-str: "1y", duration-string reads 365.24 days, humantime reads 365.25 days
365 days by duration-string: "365d"
365 days by humantime: "11months 30days 3h 50m 24s", duration-str reads 360.16 days
365 days by pretty-duration: "11mon 109d", duration-str reads 439.00 days
400 days by compound_duration: "400d"
400 days by duration-human: "1 year 1 month 4 days 7h 30min", duration-str reads 399.31 days, humantime reads 400.00 days
400 days by duration-str: "1y 1mon 5d"
400 days by duration-string: "400d"
400 days by humantime: "1year 1month 4days 7h 26m 24s", duration-str reads 399.31 days
400 days by pretty-duration: "1y 13mon 144d", duration-str reads 899.00 days
1h30: duration-human none, duration-str 3630 s, duration-string none, humantime none
5M: duration-human none, duration-str 300 s, duration-string none, humantime 13150080 s
1.5h: duration-human none, duration-str none, duration-string none, humantime 5400 s
5 min: duration-human 300 s, duration-str 300 s, duration-string none, humantime 300 s
human_bytes: 0.5 512 B, -1500 0 B
human-size: 0.5 KB 512, 5 MB 5000000' "$("$work/rust/run")"
