//! Calendar dates.

use std::fmt;

use tz::UtcDateTime;

/// A date of the Gregorian calendar, from the year 0 to 9999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date(UtcDateTime);

const SECONDS_PER_DAY: i64 = 24 * 60 * 60;

impl Date {
    /// Parses a date such as `2026-03-01` (ISO 8601, with hyphens).
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let is_date = bytes.len() == 10
            && bytes.iter().enumerate().all(|(at, byte)| match at {
                4 | 7 => *byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        if !is_date {
            return None;
        }
        let (year, month, day) = (&text[..4], &text[5..7], &text[8..]);
        let (year, month, day) = (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
        UtcDateTime::new(year, month, day, 0, 0, 0, 0)
            .ok()
            .map(Self)
    }

    /// The date of a number of days since the Unix epoch.
    pub fn from_days(days: i64) -> Self {
        let midnight = UtcDateTime::from_timespec(days.saturating_mul(SECONDS_PER_DAY), 0);
        Self(midnight.unwrap_or(UtcDateTime::MAX))
    }

    /// The number of days since the Unix epoch.
    pub fn days(self) -> i64 {
        self.0.unix_time().div_euclid(SECONDS_PER_DAY)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = (self.0.year(), self.0.month(), self.0.month_day());
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}
