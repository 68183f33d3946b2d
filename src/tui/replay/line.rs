//! Where a replay stands: the place in the evening with a bar, below it what happened there.
//!
//! ```text
//! REPLAY · No. 812 / 1204 · 20:41:07 ━━━━━━━━━━━━━━━─────── 22:13:40  ▶ x4
//! Asan Kazybai: No. 3, Voice: 8              a pause of 04:10 is cut short
//! ```

use super::{LONGEST_WAIT, Replayed};
use crate::hall::{Author, Event, Seat};
use crate::journal::Moment;
use crate::text::{dates, wording};
use crate::tui::model::{Model, Notice};
use crate::tui::widgets::Ink;

/// Rows that a replay takes besides the status line, and its lasting trouble in words.
pub(in crate::tui) fn rows(model: &Model) -> (u16, Option<String>) {
    let Some(replay) = &model.replay else { return (0, None) };
    let flaw = replay.flaw.as_ref().map(|flaw| {
        let why = wording::flaw(&model.words, Some(model.contest()), flaw);
        model.words.replay_broken(replay.timeline.last(), why)
    });
    (1, flaw)
}

/// Draws the place and the bar on the first row, and what happened on the second.
pub(in crate::tui) fn view(model: &Model, replay: &Replayed, ink: &mut Ink<'_>) {
    let (theme, words) = (&model.theme, &model.words);
    let (moment, last) = (replay.moment(), replay.timeline.last());
    let wide = ink.width().saturating_sub(1);
    let sign = if replay.plays() { '▶' } else { '■' };
    let speed = format!("{sign} x{}", replay.speed);
    let mut end = ink.right(wide, 0, &speed, theme.strong).saturating_sub(2);
    end = ink.right(end, 0, &clock(replay, replay.timeline.moment(last)), theme.dim);
    let at = words.replay_at(clock(replay, moment), replay.seq, last);
    let from = ink.text(1, 0, end.saturating_sub(2), &at, theme.warn) + 1;
    // By number, as clocks may jump.
    let room = end.saturating_sub(from + 1);
    let done = (u64::from(room) * replay.seq / last) as u16;
    let x = ink.text(from, 0, done, &"━".repeat(usize::from(done)), theme.accent);
    ink.text(x, 0, room - done, &"─".repeat(usize::from(room - done)), theme.line);

    end = wide;
    if replay.plays() && !replay.is_over() && replay.gap() > LONGEST_WAIT {
        let pause = words.replay_pause(dates::duration(replay.gap()));
        end = ink.right(end, 1, &pause, theme.dim).saturating_sub(2);
    }
    let (said, style) = if let Some(notice) = &model.notice {
        (notice_text(model, notice), theme.accent)
    } else {
        let seen = is_seen(&model.seat, moment);
        (wording::moment(words, model.contest(), moment, seen), theme.base)
    };
    ink.text(1, 1, end.saturating_sub(1), &said, style);
}

fn notice_text(model: &Model, notice: &Notice) -> String {
    match notice {
        Notice::Refused(refusal) => wording::refusal(&model.words, model.contest(), refusal),
        Notice::Say(word) => model.say(*word).to_owned(),
        Notice::Text(text) => text.clone(),
    }
}

/// The time of day; with the day where the journal holds several.
fn clock(replay: &Replayed, moment: &Moment) -> String {
    let (from, to) = replay.timeline.span();
    if dates::day_of(&from) == dates::day_of(&to) {
        dates::clock_with_seconds(&moment.record.at)
    } else {
        dates::moment_with_seconds(&moment.record.at)
    }
}

/// Whether the record can be told at this seat, so that no mark is read where it was not seen: to
/// the stage manager all; to the others what they did themselves, what was done to their ballots,
/// and what happened in front of all.
fn is_seen(seat: &Seat, moment: &Moment) -> bool {
    let own = match (seat, &moment.record.author, &moment.event) {
        (Seat::Stage, ..)
        | (Seat::Chair, Author::Chair, _)
        | (Seat::Secretary, Author::Secretary, _) => true,
        (
            Seat::Juror(id),
            _,
            Event::BallotReopened { juror, .. }
            | Event::BallotFromPaper { juror, .. }
            | Event::ConflictAccepted { juror, .. },
        ) => id == juror,
        (Seat::Juror(id), Author::Juror(author), _) => id == author,
        _ => false,
    };
    own || matches!(
        moment.event,
        Event::ContestDeclared { .. }
            | Event::EntryCalled { .. }
            | Event::ScoringOpened { .. }
            | Event::ScoringClosed { .. }
            | Event::EntryWithdrawn { .. }
            | Event::EntryNoShow { .. }
            | Event::EntryDisqualified { .. }
            | Event::EntryReinstated { .. }
            | Event::PerformanceRepeated { .. }
            | Event::OrderChanged { .. }
            | Event::PerformerReplaced { .. }
            | Event::JurorAbsent { .. }
            | Event::JurorPresent { .. }
            | Event::RankingLocked { .. }
            | Event::GrandPrixAwarded { .. }
            | Event::GrandPrixWithheld { .. }
            | Event::AwardGiven { .. }
            | Event::AwardWithheld { .. }
            | Event::ResultFinal { .. }
            | Event::RevisionOpened { .. }
    )
}
