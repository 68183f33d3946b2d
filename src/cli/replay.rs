//! `alqa replay`: the evening of a journal again, on the screens or as the ranking of a moment.

use std::io::{self, Write};
use std::path::Path;
use std::sync::Arc;

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeZone as _};
use clap::{Arg, value_parser};

use super::args::{file, named};
use super::records::{Problem, each_row, with_journal};
use super::{Call, Exit, contest_file, screens, tally};
use crate::contest::hygiene;
use crate::hall::Trouble;
use crate::journal::{Flaw, Timeline};
use crate::text::{Word, Words, dates, wording};
use crate::tui::replay::{FASTEST, Replayed};

/// What `alqa replay` was called with, beside the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Replay {
    /// The moment to begin with; the first record where none is named, the last if it is printed.
    pub(super) at: Option<At>,
    /// Plays at once, so many times as fast as the evening.
    pub(super) speed: Option<u32>,
    /// The ranking of the moment is printed, and no screen opened.
    pub(super) print: bool,
}

/// A moment as a call names it. Times are those of the hall, UTC+5.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum At {
    /// Right after the record of this number.
    Record(u64),
    /// At this time of day: the last one before the journal ends.
    Clock(NaiveTime),
    /// At this time of a day.
    Time(NaiveDateTime),
}

/// Reads `812`, `20:41`, `20:41:07`, `2026-04-14T20:41` or `2026-04-14T20:41:07`.
fn at(text: &str) -> Result<At, String> {
    let clock = |text: &str| {
        let form = if text.matches(':').count() == 2 { "%H:%M:%S" } else { "%H:%M" };
        NaiveTime::parse_from_str(text, form).map_err(|_| String::new())
    };
    if let Some((day, time)) = text.split_once('T') {
        let day = day.parse::<NaiveDate>().map_err(|_| String::new())?;
        return Ok(At::Time(day.and_time(clock(time)?)));
    }
    match text.parse() {
        Ok(seq) => Ok(At::Record(seq)),
        Err(_) => clock(text).map(At::Clock),
    }
}

/// What `alqa replay` takes.
pub(super) fn args(words: &Words) -> [Arg; 4] {
    [
        file(words, "file", Word::CliFile, Word::CliJournalOption),
        named(words, "at", Word::CliMoment)
            .long("at")
            .value_parser(at)
            .help(words.get(Word::CliReplayAt).to_owned()),
        named(words, "speed", Word::CliNumber)
            .long("speed")
            .value_parser(value_parser!(u32).range(1..=i64::from(FASTEST)))
            .help(words.cli_replay_speed(FASTEST)),
        Arg::new("print")
            .long("print")
            .value_name("ranking")
            .num_args(0..=1)
            .default_missing_value("ranking")
            .value_parser(["ranking"])
            .hide_possible_values(true)
            .help(words.get(Word::CliReplayPrint).to_owned()),
    ]
}

/// Opens the call's journal to be read and shows its evening from the moment wanted.
pub(super) fn run(call: &Call<'_>, replay: &Replay, out: &mut dyn Write) -> io::Result<Exit> {
    with_journal(call, out, |path, out| {
        let (timeline, flaw) = read(path)?;
        let Some(seq) = seq(&timeline, replay) else {
            let (from, to) = timeline.span();
            let [from, to] = [from, to].map(|at| dates::moment_with_seconds(&at));
            eprintln!("{}", call.words.replay_out_of_range(from, timeline.last(), to));
            return Ok(Exit::Unusable);
        };
        if replay.print {
            return Ok(print(call, &timeline, seq, flaw.as_ref(), out)?);
        }
        if !super::at_terminal() {
            writeln!(out, "{}", call.words.get(Word::NoTerminal))?;
            return Ok(Exit::Problems);
        }
        let hall = timeline.hall(seq);
        let replayed = Replayed::new(Arc::new(timeline), flaw, seq, replay.speed);
        Ok(screens::replay(call, (path, &hall), replayed, out)?)
    })
}

/// The records up to the first that is wrong, and what is wrong with that.
fn read(path: &Path) -> Result<(Timeline, Option<Flaw>), Problem> {
    let mut timeline: Option<Timeline> = None;
    let read = each_row(path, &mut |row| {
        match &mut timeline {
            None => {
                let begun = Timeline::begin(row, &contest_file::load).map_err(Problem::Flaw)?;
                timeline = Some(begun);
            }
            Some(timeline) => timeline.take(row).map_err(Problem::Flaw)?,
        }
        Ok(())
    });
    match (timeline, read) {
        (Some(timeline), Ok(())) => Ok((timeline, None)),
        (Some(timeline), Err(Problem::Flaw(flaw))) => Ok((timeline, Some(flaw))),
        (_, Err(problem)) => Err(problem),
        (None, Ok(())) => Err(Problem::Trouble(Trouble::Damaged { seq: 1 })),
    }
}

/// The record after which the call wants to stand; `None` where the journal has no such moment.
fn seq(timeline: &Timeline, replay: &Replay) -> Option<u64> {
    let (_, last) = timeline.span();
    let time = |local: NaiveDateTime| {
        let at = dates::almaty().from_local_datetime(&local).single()?.to_utc();
        (at.timestamp() <= last.timestamp()).then(|| timeline.at(at)).flatten()
    };
    match replay.at {
        None => Some(if replay.print { timeline.last() } else { 1 }),
        Some(At::Record(seq)) => (1..=timeline.last()).contains(&seq).then_some(seq),
        Some(At::Time(local)) => time(local),
        Some(At::Clock(clock)) => {
            let day = dates::day_of(&last);
            time(day.and_time(clock))
                .or_else(|| time(day.checked_sub_days(Days::new(1))?.and_time(clock)))
        }
    }
}

/// Prints the record and the ranking right after it.
fn print(
    call: &Call<'_>,
    timeline: &Timeline,
    seq: u64,
    flaw: Option<&Flaw>,
    out: &mut dyn Write,
) -> io::Result<Exit> {
    let words = call.words;
    let (moment, hall) = (timeline.moment(seq), timeline.hall(seq));
    let at = dates::moment_with_seconds(&moment.record.at);
    let what = wording::moment(words, hall.contest(), moment, true);
    let head = format!("{} · {what}", words.replay_at(at, seq, timeline.last()));
    writeln!(out, "{}", hygiene::harmless(head))?;
    if hall.rehearsal {
        writeln!(out, "{}", words.get(Word::RehearsalNote))?;
    }
    let later = |before: u64| timeline.moment(before).record.at > moment.record.at;
    if (1..seq).any(later) {
        writeln!(out, "{}", words.get(Word::ReplayClockBack))?;
    }
    write!(out, "\n{}", tally::table_of(words, &hall))?;
    out.flush()?;
    let Some(flaw) = flaw else { return Ok(Exit::Done) };
    let why = wording::flaw(words, Some(hall.contest()), flaw);
    eprintln!("{}", words.replay_broken(timeline.last(), why));
    Ok(Exit::Problems)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contest::made_up;
    use crate::hall::{Author, Event};
    use crate::journal::{Head, Row};

    /// Records at these times of the hall.
    fn timeline(times: &[&str]) -> Timeline {
        let contest = made_up(1, 1, 1);
        let load = |_: &str| Some(contest.clone());
        let mut head = Head::START;
        let mut timeline: Option<Timeline> = None;
        for time in times {
            let at = format!("{time}+05:00").parse().unwrap();
            let event = match timeline {
                None => Event::ContestDeclared { file: String::new(), text: String::new() },
                Some(_) => Event::JurorPresent { juror: contest.panel[0].id.clone() },
            };
            let row = Row::from(&head.seal(at, Author::Desk, event.to_json()));
            match &mut timeline {
                None => timeline = Some(Timeline::begin(row, &load).unwrap()),
                Some(timeline) => timeline.take(row).unwrap(),
            }
        }
        timeline.unwrap()
    }

    fn found(timeline: &Timeline, text: &str) -> Option<u64> {
        let at = at(text).unwrap_or_else(|_| panic!("{text} is no moment"));
        seq(timeline, &Replay { at: Some(at), speed: None, print: false })
    }

    #[test]
    fn a_moment_is_the_last_record_until_then() {
        let evening = timeline(&[
            "2026-04-12T15:00:00.000",
            "2026-04-14T19:00:10.300",
            "2026-04-14T20:41:07.900",
            "2026-04-14T23:59:59.000",
            "2026-04-15T00:12:30.000",
        ]);
        for (text, seq) in [
            ("3", Some(3)),
            ("0", None),
            ("6", None),
            ("20:41", Some(2)),
            ("20:41:06", Some(2)),
            ("20:41:07", Some(3)),
            ("20:42", Some(3)),
            // The last midnight before the end is that between the two days.
            ("00:00", Some(4)),
            ("0:12:30", Some(5)),
            // A quarter past midnight on the night before was before the evening.
            ("00:15", Some(1)),
            ("2026-04-14T20:41:07", Some(3)),
            ("2026-04-14T20:41", Some(2)),
            ("2026-04-12T15:00", Some(1)),
            ("2026-04-12T14:59:59", None),
            ("2026-04-15T00:12:30", Some(5)),
            ("2026-04-15T00:12:31", None),
        ] {
            assert_eq!(found(&evening, text), seq, "{text}");
        }
        let short = timeline(&["2026-04-14T19:00:00.000", "2026-04-14T21:00:00.000"]);
        assert_eq!(["18:59", "21:01"].map(|text| found(&short, text)), [None; 2]);
    }

    #[test]
    fn a_clock_that_was_set_back_does_not_change_the_order() {
        let evening = timeline(&[
            "2026-04-14T19:00:00.000",
            "2026-04-14T20:41:00.000",
            "2026-04-14T20:10:00.000",
            "2026-04-14T21:00:00.000",
        ]);
        let times = ["20:00", "20:10", "20:41", "20:59:59", "21:00"];
        assert_eq!(times.map(|text| found(&evening, text)), [1, 3, 3, 3, 4].map(Some));
    }

    #[test]
    fn what_is_no_moment_is_refused() {
        for text in
            ["", "x", "-1", "20:60", "24:00", "20:41:07.5", "2026-04-31T20:41", "14.04T20:41"]
        {
            assert!(at(text).is_err(), "{text}");
        }
        assert_eq!(at("20"), Ok(At::Record(20)));
    }

    #[test]
    fn without_a_moment_screens_begin_at_the_start_and_the_ranking_is_the_last() {
        let evening = timeline(&["2026-04-14T19:00:00.000", "2026-04-14T20:00:00.000"]);
        let of = |print| seq(&evening, &Replay { at: None, speed: None, print });
        assert_eq!((of(false), of(true)), (Some(1), Some(2)));
    }
}
