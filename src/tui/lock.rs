//! A terminal locks itself: on a key, and after a declared time without one.

use chrono::{DateTime, TimeDelta, Utc};

use super::Effect;
use super::model::{Model, Notice};
use super::screens::Screen;
use crate::hall::{Refusal, View};

/// When this session wants to be woken.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Wakes {
    /// What the screen wants.
    screen: Option<DateTime<Utc>>,
    /// What was asked of the shell, which knows one time only.
    asked: Option<DateTime<Utc>>,
}

/// Whether there is somebody to lock out.
pub(super) fn may_lock(model: &Model) -> bool {
    let at_seat = !matches!(model.view, View::Lobby(_)) && model.screen != Screen::Leaving;
    let guarded = model.contest().pins && model.replay.is_none();
    at_seat && guarded && model.seat.person().is_some()
}

/// Locks the terminal: the person must give their PIN to go on where they were. What they typed
/// into a ballot is kept already.
pub(super) fn lock(model: &mut Model) -> Vec<Effect> {
    if !may_lock(model) {
        if !model.contest().pins {
            model.notice = Some(Notice::Refused(Refusal::NoPins));
        }
        return Vec::new();
    }
    let (place, covered) = (model.remembered.clone(), model.covered);
    let effects = model.sit(model.seat.clone());
    (model.resume, model.covered, model.locked) = (place, covered, true);
    effects
}

/// When it locks itself. A ranking and what the host reads are there to be watched; and while nothing reaches the disk nobody
/// could come back.
fn due(model: &Model) -> Option<DateTime<Utc>> {
    let minutes = model.contest().idle_lock;
    let watched = matches!(model.view, View::Ranking(_) | View::Host(_));
    let locks = minutes > 0 && !watched && model.trouble.is_none() && may_lock(model);
    locks.then(|| model.touched + TimeDelta::minutes(minutes.into()))
}

/// Takes the time that the shell tells; locks the terminal if it is due.
pub(super) fn on_wake(model: &mut Model) -> Vec<Effect> {
    let now = model.now;
    model.wakes.asked = None;
    model.wakes.screen = model.wakes.screen.filter(|&at| now < at);
    // Where the clock was set back the time begins anew, or it would be longer by as much.
    model.touched = model.touched.min(now);
    if due(model).is_some_and(|at| at <= now) { lock(model) } else { Vec::new() }
}

/// Makes one wish of what the screen wants to wake up for and the lock.
pub(super) fn combine(model: &mut Model, mut effects: Vec<Effect>) -> Vec<Effect> {
    let mut wanted = None;
    effects.retain(|effect| match effect {
        Effect::WakeAt(at) => {
            wanted = Some(*at);
            false
        }
        _ => true,
    });
    model.wakes.screen = wanted.or(model.wakes.screen);
    let next = [model.wakes.screen, due(model)].into_iter().flatten().min();
    if next != model.wakes.asked || wanted.is_some() {
        model.wakes.asked = next;
        // First of all: what an answer to the others wants goes before it.
        effects.splice(0..0, next.map(Effect::WakeAt));
    }
    effects
}
