//! Whether anything is wrong, at a glance: what the stage manager's desk has to say beside trouble with
//! the disk and the second copy, which every screen names by itself.

use chrono::TimeDelta;

use super::stage_now;
use crate::contest::JurorId;
use crate::hall::{Author, Hall, View};
use crate::text::{names, width, wording};
use crate::tui::Silent;
use crate::tui::model::Model;

/// Saving that takes so many seconds is slow.
pub(super) const SLOW: i64 = 3;

/// So many minutes a wrong PIN is worth a look.
const RECENT: i64 = 5;

/// The seat's hall, at the stage manager's desk.
fn hall(model: &Model) -> Option<&Hall> {
    match &model.view {
        View::Stage(view) => Some(&view.hall),
        _ => None,
    }
}

/// A line with what is wrong, the worst first; what finds no room is counted. `None` where all is well,
/// and at every other seat.
pub(in crate::tui) fn line(model: &Model, wide: u16) -> Option<String> {
    let (alarms, wide) = (alarms(model, hall(model)?), usize::from(wide));
    let said = |shown: usize| {
        let rest = match alarms.len() - shown {
            0 => String::new(),
            rest => format!(" +{rest}"),
        };
        let text = format!("! {}", alarms[..shown].join(" · "));
        (text, rest)
    };
    let fits =
        |(text, rest): &(String, String)| width::columns(text) + width::columns(rest) <= wide;
    (!alarms.is_empty()).then(|| {
        let all = (1..=alarms.len()).rev().map(said).find(fits);
        let (text, rest) = all.unwrap_or_else(|| said(1));
        format!("{}{rest}", width::clip(&text, wide.saturating_sub(width::columns(&rest))))
    })
}

/// Whether this is the stage manager's desk, and nothing at all is wrong.
pub(in crate::tui) fn all_is_well(model: &Model) -> bool {
    let well = |hall| alarms(model, hall).is_empty();
    model.trouble.is_none() && model.lag.is_none() && hall(model).is_some_and(well)
}

/// What is wrong, the worst first.
fn alarms(model: &Model, hall: &Hall) -> Vec<String> {
    let words = &model.words;
    let slow = saving_for(model).map(|seconds| words.stage_slow(words.stage_seconds(seconds)));
    let silent = silent(model, hall).into_iter().map(|(juror, seconds)| {
        let time = match seconds {
            0..60 => words.stage_seconds(seconds),
            _ => words.stage_minutes(seconds / 60),
        };
        words.stage_silent(names::juror(words, &hall.contest().panel[juror]), time)
    });
    let calls = stage_now::calls(model, &hall.show.calls);
    let from = model.time() - TimeDelta::minutes(RECENT);
    let wrong = hall.wrong_pins_since(from).into_iter().map(|(person, tries)| {
        words.stage_wrong_pins(tries, wording::author(words, Some(hall.contest()), person))
    });
    slow.into_iter().chain(silent).chain(calls).chain(wrong).collect()
}

/// Whether the stage manager is to know that this juror's terminal is silent.
pub(super) fn is_silent(model: &Model, juror: usize) -> bool {
    hall(model).is_some_and(|hall| silent(model, hall).iter().any(|&(of, _)| of == juror))
}

/// For how many seconds commands have waited for the disk, where that is slow and nobody knows why.
fn saving_for(model: &Model) -> Option<i64> {
    let seconds = (model.now - model.saving_since?).num_seconds();
    (model.trouble.is_none() && seconds >= SLOW).then_some(seconds)
}

/// The jurors in the hall whose terminals are silent, by position in the panel, and for how many
/// seconds. After the lock nobody is waited for.
fn silent(model: &Model, hall: &Hall) -> Vec<(usize, u32)> {
    let of = |id: &JurorId| {
        // A file that never moved may be old: it counts where its juror is still signed in.
        let counts = |silent: &&Silent| {
            let person = Author::Juror(id.clone());
            silent.juror == *id && (silent.moved || hall.is_signed_in(&person, &silent.terminal))
        };
        model.silent.iter().filter(counts).map(|silent| silent.seconds).min()
    };
    let panel = hall.contest().panel.iter().enumerate();
    let waited_for = panel.filter(|&(juror, _)| hall.present[juror] && !hall.locked);
    waited_for.filter_map(|(juror, declared)| Some((juror, of(&declared.id)?))).collect()
}
