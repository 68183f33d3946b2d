//! Dates and times as the hall reads them.

use chrono::{
    DateTime, Datelike, FixedOffset, NaiveDate, NaiveDateTime, Offset, TimeDelta, TimeZone, Utc,
};

use super::{Word, Words};

/// Seconds by which Almaty is ahead of UTC.
///
/// All of Kazakhstan has kept UTC+5 without summer time since 1 March 2024. A fixed offset needs no
/// time zone data on the laptop, whose own setting may be wrong or that of a guest.
const ALMATY_SECONDS: i32 = 5 * 3600;

/// The time zone of the contest: Asia/Almaty, a fixed UTC+5.
pub fn almaty() -> FixedOffset {
    FixedOffset::east_opt(ALMATY_SECONDS).unwrap_or_else(|| Utc.fix())
}

fn local<Zone: TimeZone>(at: &DateTime<Zone>) -> NaiveDateTime {
    let utc = at.naive_utc();
    // A moment at the very end of time, as a damaged record may hold, stays in UTC.
    utc.checked_add_offset(almaty()).unwrap_or(utc)
}

/// A day on the screen, the same in all languages: `14.04.2026`.
pub fn day(date: NaiveDate) -> String {
    format!("{:02}.{:02}.{:04}", date.day(), date.month(), date.year())
}

/// A moment on the screen, in Almaty: `14.04.2026 18:05`.
pub fn moment<Zone: TimeZone>(at: &DateTime<Zone>) -> String {
    let at = local(at);
    format!("{} {}", day(at.date()), at.format("%H:%M"))
}

/// A moment as a record's line has it, with the zone, since a record may be read anywhere:
/// `14.04.2026 18:05:09 UTC+5`.
pub fn moment_with_seconds<Zone: TimeZone>(at: &DateTime<Zone>) -> String {
    format!("{} {} UTC+5", day(local(at).date()), clock_with_seconds(at))
}

/// A moment in the name of a file, in Almaty: `20260414-180509`.
pub fn stamp<Zone: TimeZone>(at: &DateTime<Zone>) -> String {
    local(at).format("%Y%m%d-%H%M%S").to_string()
}

/// The time of day in Almaty: `18:05`.
pub fn clock<Zone: TimeZone>(at: &DateTime<Zone>) -> String {
    local(at).format("%H:%M").to_string()
}

/// The time of day in Almaty with seconds: `18:05:09`.
pub fn clock_with_seconds<Zone: TimeZone>(at: &DateTime<Zone>) -> String {
    local(at).format("%H:%M:%S").to_string()
}

/// The day of a moment, in Almaty.
pub fn day_of<Zone: TimeZone>(at: &DateTime<Zone>) -> NaiveDate {
    local(at).date()
}

/// A day as official papers write it: `2026 жылғы 14 сәуір`, `14 апреля 2026 года`,
/// `14 April 2026`.
pub fn day_long(words: &Words, date: NaiveDate) -> String {
    const MONTHS: [Word; 12] = [
        Word::Month1,
        Word::Month2,
        Word::Month3,
        Word::Month4,
        Word::Month5,
        Word::Month6,
        Word::Month7,
        Word::Month8,
        Word::Month9,
        Word::Month10,
        Word::Month11,
        Word::Month12,
    ];
    words.date_long(date.day(), words.get(MONTHS[date.month0() as usize]), date.year())
}

/// A span of time in minutes and seconds: `03:07`, `125:00`. One that runs backwards, as after a
/// change of the clock, is `00:00`.
pub fn duration(span: TimeDelta) -> String {
    let seconds = span.num_seconds().max(0);
    format!("{:02}:{:02}", seconds / 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contest::Lang;

    #[test]
    fn days_are_written_in_each_language() {
        let words = Lang::ALL.map(Words::new);
        for (y, m, d, screen, kk, ru, en) in [
            (
                2026,
                4,
                14,
                "14.04.2026",
                "2026 жылғы 14 сәуір",
                "14 апреля 2026 года",
                "14 April 2026",
            ),
            (2026, 3, 1, "01.03.2026", "2026 жылғы 1 наурыз", "1 марта 2026 года", "1 March 2026"),
        ] {
            let date = NaiveDate::from_ymd_opt(y, m, d).unwrap();
            assert_eq!(day(date), screen);
            let long = [0, 1, 2].map(|i: usize| day_long(&words[i], date));
            assert_eq!(long, [kk, ru, en]);
        }
    }

    #[test]
    fn the_hall_lives_five_hours_ahead() {
        let at = Utc.with_ymd_and_hms(2026, 4, 14, 19, 5, 9).unwrap();
        assert_eq!(moment(&at), "15.04.2026 00:05");
        assert_eq!(moment(&at.with_timezone(&almaty())), "15.04.2026 00:05");
        assert_eq!(moment_with_seconds(&at), "15.04.2026 00:05:09 UTC+5");
        assert_eq!(stamp(&at), "20260415-000509");
        assert_eq!((clock(&at), clock_with_seconds(&at)), ("00:05".into(), "00:05:09".into()));
        assert!(!moment(&DateTime::<Utc>::MAX_UTC).is_empty());
        assert!(!moment(&DateTime::<Utc>::MIN_UTC).is_empty());
    }

    #[test]
    fn durations_are_minutes_and_seconds() {
        for (seconds, text) in [(187, "03:07"), (0, "00:00"), (7500, "125:00"), (-5, "00:00")] {
            assert_eq!(duration(TimeDelta::seconds(seconds)), text);
        }
    }
}
