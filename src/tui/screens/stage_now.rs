//! What the desk says of the show: the clock, what is next and when the evening ends, who calls, what
//! is decided.

use chrono::{DateTime, TimeDelta, Utc};
use ratatui::style::Style;

use super::decided;
use crate::hall::{BoardShows, Call, Hall, Help, Item, Slot, StageView, View};
use crate::text::{Word, dates, names, wording};
use crate::tui::keymap::{self, Action, Scope};
use crate::tui::model::Model;
use crate::tui::widgets::columns;

/// What a slot of the programme is called.
pub(super) fn slot(model: &Model, hall: &Hall, slot: Slot) -> String {
    match slot {
        Slot::Entry(entry) => names::entry(&model.words, &hall.contest().entries[entry]),
        Slot::Item(number) => hall.show.item(number).map_or_else(String::new, |item| {
            let kind = wording::item_kind(&model.words, item.kind);
            if item.title.is_empty() {
                kind.to_owned()
            } else {
                format!("{kind} {}", model.words.quoted(&item.title))
            }
        }),
    }
}

/// How many seconds a slot may take.
fn limit(hall: &Hall, slot: Slot) -> Option<u32> {
    match slot {
        Slot::Entry(_) => hall.contest().show.limit,
        Slot::Item(number) => hall.show.item(number).map(Item::seconds),
    }
}

fn minutes_and_seconds(seconds: u32) -> String {
    dates::duration(TimeDelta::seconds(seconds.into()))
}

/// How long a slot took so far: `03:12 / 04:00`, and beyond the limit `! 04:07 / 04:00 +00:07`;
/// whether it is over the limit. `None` if its clock was not started.
pub(super) fn clock(model: &Model, hall: &Hall, slot: Slot) -> Option<(String, bool)> {
    let took = hall.clock(slot).seconds(model.time())?;
    let text = minutes_and_seconds(took);
    Some(match limit(hall, slot) {
        None => (text, false),
        Some(limit) => {
            let over = took.saturating_sub(limit);
            let text = format!("{text} / {}", minutes_and_seconds(limit));
            if over == 0 {
                (text, false)
            } else {
                (format!("! {text} +{}", minutes_and_seconds(over)), true)
            }
        }
    })
}

/// As many of the parts of a line, from the first, as fit without being cut; the first at least.
pub(super) fn whole_parts(mut line: &str, wide: u16) -> &str {
    while columns(line) > wide {
        match line.rsplit_once(" · ") {
            Some((before, _)) => line = before,
            None => break,
        }
    }
    line
}

/// The clock of what is on, at the right of the desk.
pub(super) fn running(model: &Model, hall: &Hall) -> Option<(String, Style)> {
    if hall.locked {
        return None;
    }
    let slot = hall.on()?;
    let (text, over) = clock(model, hall, slot)?;
    let (theme, runs) = (&model.theme, hall.clock(slot).runs());
    let text = if runs { format!("▶ {text}") } else { format!("■ {text}") };
    let style = match (over, runs) {
        (true, _) => theme.alarm,
        (false, true) => theme.accent,
        (false, false) => theme.base,
    };
    Some((format!(" {text} "), style))
}

/// What is next and when, when the evening ends, and what the board shows; where all of it does not
/// fit, an entry is told by its number, as the running order has its names.
pub(super) fn ahead(model: &Model, hall: &Hall, wide: u16) -> String {
    let schedule = hall.schedule(model.time());
    let next = hall.next_slot();
    let planned = schedule.slots.iter().find(|of| Some(of.slot) == next);
    let time = planned.and_then(|of| of.expected).map(|at| format!(", {}", dates::clock(&at)));
    let time = time.unwrap_or_default();
    let board = model.words.stage_board(board(model, hall.show.board));
    let end = end(model, schedule.planned_end, schedule.expected_end);
    let rest: Vec<_> = end.into_iter().chain([board]).collect();
    let line = |name: String| {
        let next = format!("› {}: {name}{time}", model.say(Word::StageNext));
        [&[next][..], &rest[..]].concat().join(" · ")
    };
    let text = match next {
        None => rest.join(" · "),
        // Enter on the desk calls duets: a break is begun in the programme.
        Some(next @ Slot::Item(_)) => {
            let key = keymap::legend(Scope::Stage, Action::Programme);
            line(format!("{} ({key})", slot(model, hall, next)))
        }
        Some(next @ Slot::Entry(entry)) => {
            let full = line(slot(model, hall, next));
            if columns(&full) > wide {
                line(names::number(&model.words, &hall.contest().entries[entry]))
            } else {
                full
            }
        }
    };
    let with_keys = format!("{text} ({})", board_keys());
    if columns(&with_keys) > wide { text } else { with_keys }
}

/// Nobody is so late: the plan is that of another day, as in a rehearsal.
const OTHER_DAY: i64 = 12 * 60;

/// When the evening is expected to end, and how late that is.
pub(super) fn end(
    model: &Model,
    planned: Option<DateTime<Utc>>,
    expected: Option<DateTime<Utc>>,
) -> Option<String> {
    let expected = expected?;
    let text = model.words.stage_end(dates::clock(&expected));
    let late = planned.map_or(0, |planned| (expected - planned).num_minutes());
    let late = if late.abs() > OTHER_DAY { 0 } else { late };
    Some(match late {
        0 => text,
        late if late > 0 => format!("{text}, {}", model.words.stage_late(late)),
        early => format!("{text}, {}", model.words.stage_early(-early)),
    })
}

/// The keys that say what the board shows, from the first to the last.
fn board_keys() -> String {
    let key = |action| keymap::legend(Scope::Stage, action);
    format!("{}–{}", key(Action::BoardTitle), key(Action::BoardBlack))
}

/// What the board shows, in a word.
fn board(model: &Model, shows: BoardShows) -> &str {
    model.say(match shows {
        BoardShows::Title => Word::BoardShowsTitle,
        BoardShows::Stage => Word::BoardShowsStage,
        BoardShows::Ranking => Word::BoardShowsRanking,
        BoardShows::Reveal => Word::BoardShowsReveal,
        BoardShows::Black => Word::BoardShowsBlack,
    })
}

/// A span in whole minutes, from the first full one on; `None` off the desk, which alone wakes every
/// minute.
pub(super) fn since(model: &Model, since: Option<DateTime<Utc>>) -> Option<String> {
    let minutes = (model.time() - since?).num_minutes();
    (minutes > 0 && matches!(model.view, View::Stage(_)))
        .then(|| model.words.stage_minutes(minutes))
}

/// Which jurors call whom, oldest first, and by which key that is settled: the same at every seat.
pub(super) fn calls(model: &Model, calls: &[Call]) -> Vec<String> {
    let words = &model.words;
    let one = |call: &Call| {
        let juror = names::juror(words, &model.contest().panel[call.juror]);
        let text = match call.whom {
            Help::Chair => words.what_chair_called(juror),
            Help::Secretary => words.what_secretary_called(juror),
        };
        let minutes = since(model, Some(call.since));
        let minutes = minutes.map_or_else(String::new, |minutes| format!(", {minutes}"));
        format!("{text}{minutes} ({})", keymap::legend(Scope::Stage, Action::Jurors))
    };
    calls.iter().map(one).collect()
}

/// As [`calls`], in one line.
pub(super) fn calls_line(model: &Model, of: &[Call]) -> Option<String> {
    (!of.is_empty()).then(|| format!("! {}", calls(model, of).join(" · ")))
}

/// What is decided while ballots are missing: the first place, who can still win, which places are
/// certain from the first on.
pub(super) fn decided(model: &Model, view: &StageView) -> Option<String> {
    let (hall, words, bounds) = (&view.hall, &model.words, view.bounds());
    let key = keymap::legend(Scope::Stage, Action::Decided);
    let can_win = bounds.contenders().count();
    let first = match decided::first(bounds) {
        Some(_) if hall.next_up().is_some() => Some(words.stage_first_early(key)),
        Some(_) => Some(words.stage_first_decided(key)),
        None if can_win < bounds.outlooks.len() => Some(words.decided_contenders(can_win)),
        None => None,
    };
    let open = bounds.outlooks.iter().filter(|of| of.certain.is_none()).map(|of| of.best_place);
    let certain = open.min().map_or(bounds.outlooks.len(), |best| best as usize - 1);
    let places = (certain > 1).then(|| words.stage_certain(certain));
    let parts: Vec<_> = first.into_iter().chain(places).collect();
    (!parts.is_empty()).then(|| format!("● {}", parts.join(" · ")))
}
