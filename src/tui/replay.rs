//! A replay: the evening again, record by record, on the same screens.
//!
//! The session sits down at any seat and sees what that seat saw after the record it stands at. Keys
//! of its own move in time; a key that would record something only says that this is a replay.

mod line;

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};

use super::keymap::{self, Action, Binding, Press, Scope};
use super::model::{Model, Notice};
use super::moves::Moves;
use super::outbox::Outbox;
use super::overlay::Overlay;
use super::timer::has_come;
use super::update::{is_too_small, on_view, scope, take_in};
use super::{Effect, Key, Msg};
use crate::journal::{Flaw, Moment, Timeline};
use crate::text::Word;

pub(super) use line::{rows, view};

/// Nobody waits longer for the next record, at speed 1.
const LONGEST_WAIT: TimeDelta = TimeDelta::seconds(3);
/// The fastest: a thousand records take a few seconds whatever their times.
pub const FASTEST: u32 = 1024;

/// Where a replay stands, and whether it plays.
#[derive(Debug, Clone)]
pub struct Replayed {
    timeline: Arc<Timeline>,
    /// What ended the journal before its last record.
    flaw: Option<Flaw>,
    /// The number of the last record that has happened.
    seq: u64,
    /// How many times as fast as the evening; 1 to [`FASTEST`].
    speed: u32,
    play: Play,
}

/// Whether time goes by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Play {
    /// It stands.
    Stopped,
    /// The time now was asked for; the record stays its full time from the answer on.
    Asked,
    /// The next record happens at this time.
    Until(DateTime<Utc>),
}

impl Replayed {
    /// A replay that stands right after record `seq`; with a speed it plays from there.
    pub fn new(timeline: Arc<Timeline>, flaw: Option<Flaw>, seq: u64, speed: Option<u32>) -> Self {
        let seq = seq.clamp(1, timeline.last());
        let play = if speed.is_some() { Play::Asked } else { Play::Stopped };
        let speed = speed.unwrap_or(1).clamp(1, FASTEST);
        Self { timeline, flaw, seq, speed, play }
    }

    /// The number of the last record that has happened.
    pub fn seq(&self) -> u64 {
        self.seq
    }

    /// Whether time goes by.
    pub fn plays(&self) -> bool {
        self.play != Play::Stopped
    }

    /// When the last record that has happened was written.
    pub fn time(&self) -> DateTime<Utc> {
        self.moment().record.at
    }

    fn moment(&self) -> &Moment {
        self.timeline.moment(self.seq)
    }

    fn is_over(&self) -> bool {
        self.seq == self.timeline.last()
    }

    /// What lay between this record and the next on the night; nothing where the clock ran backwards.
    fn gap(&self) -> TimeDelta {
        let next = self.timeline.moment(self.seq + 1).record.at;
        (next - self.moment().record.at).max(TimeDelta::zero())
    }

    /// How long the next record is waited for.
    fn wait(&self) -> TimeDelta {
        self.gap().min(LONGEST_WAIT) / self.speed.cast_signed()
    }
}

/// As [`super::update`], in a replay. Nothing is recorded or remembered: what is wanted is only time,
/// a capture and the end.
pub(super) fn update(model: &mut Model, msg: Msg) -> Vec<Effect> {
    let before = (model.screen.clone(), model.overlay.clone());
    let mut effects = match msg {
        Msg::Key(key) => on_key(model, key),
        Msg::Wake(_) => {
            let mut effects = take_in(model, msg);
            effects.extend(on_wake(model));
            effects
        }
        msg => take_in(model, msg),
    };
    let asks = effects.iter().any(|effect| matches!(effect, Effect::Ask { .. }));
    if asks || !matches!(model.overlay, None | Some(Overlay::Help { .. })) {
        (model.screen, model.overlay) = before;
        model.outbox = Outbox::default();
        model.notice = Some(Notice::Say(Word::ReplayOnly));
    }
    if effects.iter().any(|effect| matches!(effect, Effect::Sit(_))) {
        effects.extend(show(model));
    }
    // One wake only is kept for a session: the earlier of the screen's and the replay's.
    let wake = |effect: &Effect| if let Effect::WakeAt(at) = effect { Some(*at) } else { None };
    let first = effects.iter().filter_map(wake).min();
    effects.retain(|effect| matches!(effect, Effect::Quit | Effect::Capture(_)));
    effects.extend(first.map(Effect::WakeAt));
    effects
}

/// The replay's own keys go before those of the screen; help has its own.
fn on_key(model: &mut Model, key: Key) -> Vec<Effect> {
    // Nothing can be lost: leaving is not asked about.
    if keymap::action(scope(model), key) == Some(Action::Quit) {
        return vec![Effect::Quit];
    }
    match keymap::action(Scope::Replay, key) {
        Some(action) if model.overlay.is_none() && !is_too_small(model) => act(model, action),
        _ if keymap::binding(scope(model), key).is_some_and(|binding| !only_looks(binding)) => {
            model.notice = Some(Notice::Say(Word::ReplayOnly));
            Vec::new()
        }
        _ => take_in(model, Msg::Key(key)),
    }
}

fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let Some(replay) = &mut model.replay else { return Vec::new() };
    let (timeline, seq) = (&replay.timeline, replay.seq);
    let to = match action {
        Action::Left => seq.saturating_sub(1).max(1),
        Action::Right => (seq + 1).min(timeline.last()),
        Action::PageUp => timeline.step_back(seq),
        Action::PageDown => timeline.step_on(seq),
        Action::MinuteBack => timeline.minute_back(seq),
        Action::MinuteOn => timeline.minute_on(seq),
        Action::First => 1,
        Action::Last => timeline.last(),
        Action::Play if replay.plays() => {
            replay.play = Play::Stopped;
            seq
        }
        Action::Play => {
            let from = if replay.is_over() { 1 } else { seq };
            replay.play = Play::Asked;
            from
        }
        Action::Faster => {
            replay.speed = (replay.speed * 2).min(FASTEST);
            seq
        }
        Action::Slower => {
            replay.speed = (replay.speed / 2).max(1);
            seq
        }
        _ => seq,
    };
    let plays = replay.plays();
    if plays {
        // The record that is shown now stays its full time.
        replay.play = Play::Asked;
    }
    model.notice = None;
    let mut effects = seek(model, to);
    if plays {
        effects.push(Effect::WakeAt(model.now));
    }
    effects
}

/// Moves to another record.
fn seek(model: &mut Model, to: u64) -> Vec<Effect> {
    let Some(replay) = &mut model.replay else { return Vec::new() };
    if to == replay.seq {
        return Vec::new();
    }
    // How places moved is known from one record to the next, not over a leap.
    if to != replay.seq + 1 {
        model.moves = Moves::default();
    }
    replay.seq = to;
    show(model)
}

/// Shows what the seat saw at this moment.
fn show(model: &mut Model) -> Vec<Effect> {
    let Some(replay) = &model.replay else { return Vec::new() };
    let view = replay.timeline.hall(replay.seq).view(&model.seat);
    on_view(model, view)
}

fn on_wake(model: &mut Model) -> Vec<Effect> {
    let now = model.now;
    let Some(replay) = &model.replay else { return Vec::new() };
    let mut effects = match replay.play {
        Play::Stopped => return Vec::new(),
        Play::Until(due) if !has_come(due, now, LONGEST_WAIT) => return vec![Effect::WakeAt(due)],
        Play::Until(_) => {
            let next = replay.seq + 1;
            seek(model, next)
        }
        Play::Asked => Vec::new(),
    };
    let Some(replay) = &mut model.replay else { return effects };
    if replay.is_over() {
        replay.play = Play::Stopped;
    } else {
        let due = now + replay.wait();
        replay.play = Play::Until(due);
        effects.push(Effect::WakeAt(due));
    }
    effects
}

/// The bindings of a scope as they are now: in a replay its own keys first, and of the screen's
/// those that only look, as far as their keys are not taken.
pub(super) fn bindings(model: &Model, scope: Scope) -> Vec<Binding> {
    let of_scope = keymap::bindings(scope).copied();
    if model.replay.is_none() || scope == Scope::Help {
        return of_scope.collect();
    }
    let own = keymap::bindings(Scope::Replay).copied();
    let is_free =
        |press: &Press| keymap::bindings(Scope::Replay).all(|own| !own.press.contains(press));
    let looks = of_scope.filter(|binding| only_looks(binding) && binding.press.iter().any(is_free));
    own.chain(looks).collect()
}

/// Whether a key only changes what is shown.
fn only_looks(binding: &Binding) -> bool {
    match binding.action {
        Action::Next => matches!(
            binding.scope,
            Scope::Start
                | Scope::Order
                | Scope::Versions
                | Scope::Explain
                | Scope::Decided
                | Scope::WhatIf
                | Scope::Help
        ),
        Action::Left | Action::Right | Action::First => binding.scope != Scope::Reveal,
        Action::Half
        | Action::Clear
        | Action::Undo
        | Action::Note
        | Action::Recuse
        | Action::TakeBack
        | Action::Scoring
        | Action::Withdraw
        | Action::NoShow
        | Action::Lock
        | Action::LockTerminal
        | Action::Withhold
        | Action::Move
        | Action::Replace
        | Action::ClearPin
        | Action::Anew
        | Action::Toggle
        | Action::Disqualify
        | Action::Repeat
        | Action::Finalise
        | Action::Revise
        | Action::Clock
        | Action::Peek
        | Action::Insert
        | Action::Nudge
        | Action::MakeUp
        | Action::CallHelp
        | Action::BoardTitle
        | Action::BoardStage
        | Action::BoardRanking
        | Action::BoardBlack
        | Action::HostLine
        | Action::Longer
        | Action::Shorter
        | Action::Remove => false,
        Action::Up
        | Action::Down
        | Action::Last
        | Action::PageUp
        | Action::PageDown
        | Action::Back
        | Action::Jump
        | Action::Versions
        | Action::Pass
        | Action::Jurors
        | Action::Programme
        | Action::Explain
        | Action::GrandPrix
        | Action::Decided
        | Action::WhatIf
        | Action::Awards
        | Action::Reveal
        | Action::Ballots
        | Action::Results
        | Action::Cover
        | Action::Language
        | Action::Help
        | Action::Capture
        | Action::Play
        | Action::MinuteBack
        | Action::MinuteOn
        | Action::Faster
        | Action::Slower
        | Action::Quit => true,
    }
}

/// What the footer calls one of the replay's keys.
pub(super) fn footer_word(model: &Model, binding: &Binding) -> Option<Word> {
    let plays = model.replay.as_ref().is_some_and(Replayed::plays);
    match binding.action {
        Action::Play if plays => Some(Word::KeyReplayStop),
        _ => binding.short,
    }
}
