//! What the stage manager does around the marks: clock, undo, board, a look at covered names; and
//! when the desk wakes.

use chrono::{DateTime, TimeDelta, Utc};

use super::{Screen, stage, stage_alarms};
use crate::hall::{
    Author, BoardShows, Clock, Command, Evening, Hall, Refusal, ShowCommand, Slot, StageView, View,
    decide,
};
use crate::tally::Placing;
use crate::text::{Word, wording};
use crate::tui::Effect;
use crate::tui::keymap::{self, Action, Scope};
use crate::tui::model::{Model, Notice};

/// So many seconds the names at the top stay uncovered.
const PEEK_SECONDS: i64 = 3;

/// Whether the names at the top are uncovered for a moment.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Peek {
    /// They are covered.
    #[default]
    Covered,
    /// The look is on its way to the disk; a page that names places opens with this action then.
    Asked(Option<Action>),
    /// It is recorded, and the time is asked for.
    Recorded,
    /// They are uncovered until then.
    Until(DateTime<Utc>),
}

/// The state of the screen, if it is the desk.
fn state(model: &mut Model) -> Option<&mut stage::State> {
    match &mut model.screen {
        Screen::Stage(state) => Some(state),
        _ => None,
    }
}

/// Whether names at the top are to be covered here: on the desk, and not in a replay.
pub(super) fn covers(model: &Model, hall: &Hall) -> bool {
    model.replay.is_none() && matches!(model.view, View::Stage(_)) && hall.covers_top()
}

/// Whether the name at this place is covered now.
pub(super) fn hides(model: &Model, hall: &Hall, place: Option<Placing>) -> bool {
    let peeking = match &model.screen {
        Screen::Stage(state) => matches!(state.peek, Peek::Recorded | Peek::Until(_)),
        _ => false,
    };
    let top = |place: Placing| place.rank <= hall.top();
    !peeking && place.is_some_and(top) && covers(model, hall)
}

/// Asks for an act of the show, unless it is still on its way to the disk: a second press must not
/// ask for it again. Another act waits for nothing: the board goes black also while the disk is slow,
/// and back to what it showed before that.
pub(super) fn ask(model: &mut Model, command: ShowCommand) -> Vec<Effect> {
    let is_board = |of: &Command| matches!(of, Command::Show(ShowCommand::SetBoard(_)));
    let command = Command::Show(command);
    let asked = model.outbox.any(|_, of| *of == command);
    let left = is_board(&command) && model.outbox.any(|_, of| is_board(of) && *of != command);
    if asked && !left {
        return Vec::new();
    }
    vec![model.outbox.ask(Author::StageManager, command)]
}

/// Starts or stops the clock of what is on.
pub(super) fn clock(model: &mut Model, hall: &Hall) -> Vec<Effect> {
    let Some(slot) = hall.on() else {
        model.notice = Some(Notice::Say(Word::JurorNobodyOnStage));
        return Vec::new();
    };
    let id = |entry: usize| hall.contest().entries[entry].id.clone();
    let command = match slot {
        Slot::Entry(entry) if hall.clock(slot).runs() => ShowCommand::End(id(entry)),
        Slot::Entry(entry) => ShowCommand::Start(id(entry)),
        Slot::Item(number) => ShowCommand::EndItem(number),
    };
    ask(model, command)
}

/// Takes back what the last press did.
pub(super) fn undo(model: &mut Model, hall: &Hall) -> Vec<Effect> {
    if model.outbox.any(|_, command| matches!(command, Command::Show(_))) {
        return Vec::new();
    }
    let steps = hall.undo_steps();
    let of = |seq: u64| Command::Show(ShowCommand::Undo(seq));
    let first = steps.first().map_or(0, |act| act.seq);
    if let Err(refusal) = decide(hall, &Author::StageManager, &of(first)) {
        model.notice = Some(Notice::Refused(refusal));
        return Vec::new();
    }
    let said =
        |act: &&crate::hall::Act| wording::event(&model.words, Some(hall.contest()), &act.event);
    let undone = steps.iter().rev().map(said).collect::<Vec<_>>().join(" · ");
    if let Some(state) = state(model) {
        state.undone = undone;
    }
    let undo = |act: &crate::hall::Act| model.outbox.ask(Author::StageManager, of(act.seq));
    steps.into_iter().map(undo).collect()
}

/// What an action says the board is to show.
pub(super) fn board(action: Action) -> Option<BoardShows> {
    Some(match action {
        Action::BoardTitle => BoardShows::Title,
        Action::BoardStage => BoardShows::Stage,
        Action::BoardRanking => BoardShows::Ranking,
        Action::BoardBlack => BoardShows::Black,
        _ => return None,
    })
}

/// Looks at the covered names; `page`: what opens once the look is recorded, else the names in the
/// ranking are uncovered for a moment.
pub(super) fn peek(model: &mut Model, page: Option<Action>) -> Vec<Effect> {
    let effects = ask(model, ShowCommand::Peek);
    if let (Some(state), false) = (state(model), effects.is_empty()) {
        state.peek = Peek::Asked(page);
    }
    effects
}

/// Whether an action opens a page that names entries with their places.
pub(super) fn names_places(action: Action, hall: &Hall) -> bool {
    match action {
        Action::Explain
        | Action::Awards
        | Action::Results
        | Action::GrandPrix
        | Action::Decided
        | Action::WhatIf => true,
        // What stands in the way of the lock is listed with names.
        Action::Lock => !hall.locked && !hall.blockers().is_empty(),
        _ => false,
    }
}

/// Tells the desk that an act of the show is on disk.
pub(super) fn on_saved(model: &mut Model, view: &StageView, command: &ShowCommand) -> Vec<Effect> {
    let Some(state) = state(model) else { return Vec::new() };
    match (command, state.peek) {
        (ShowCommand::Undo(_), _) => {
            let undone = state.undone.clone();
            model.notice = Some(Notice::Text(model.words.stage_undone(undone)));
        }
        (ShowCommand::Nudge { .. }, _) => model.notice = Some(Notice::Say(Word::StageNudged)),
        (ShowCommand::Peek, Peek::Asked(Some(action))) => {
            state.peek = Peek::Covered;
            return stage::perform(model, view, action);
        }
        (ShowCommand::Peek, Peek::Asked(None)) => {
            state.peek = Peek::Recorded;
            // The names stay their full time from the answer on.
            return vec![Effect::WakeAt(model.now)];
        }
        _ => {}
    }
    Vec::new()
}

/// Tells the desk that something was refused: nothing is uncovered.
pub(super) fn on_refused(model: &mut Model) {
    if let Some(state) = state(model)
        && matches!(state.peek, Peek::Asked(_))
    {
        state.peek = Peek::Covered;
    }
}

/// Tells the desk what time it is.
pub(super) fn on_wake(model: &mut Model) -> Vec<Effect> {
    let now = model.now;
    if let Some(state) = state(model) {
        state.peek = match state.peek {
            Peek::Recorded => Peek::Until(now + TimeDelta::seconds(PEEK_SECONDS)),
            Peek::Until(end) if end <= now => Peek::Covered,
            peek => peek,
        };
    }
    wakes(model)
}

/// When the desk changes by itself next: a second of a running clock or of slow saving, the end of a look,
/// else a minute, which is all that waiting and the expected end need.
pub(in crate::tui) fn wakes(model: &Model) -> Vec<Effect> {
    let (View::Stage(view), Screen::Stage(state), None) =
        (&model.view, &model.screen, &model.replay)
    else {
        return Vec::new();
    };
    let (hall, now) = (&view.hall, model.now);
    let running = hall.on().map(|slot| hall.clock(slot)).filter(Clock::runs);
    let second = running.and_then(|clock| {
        let seconds = clock.seconds(now)?;
        Some(clock.started? + TimeDelta::seconds(i64::from(seconds) + 1))
    });
    let peek = match state.peek {
        Peek::Until(end) => Some(end),
        Peek::Recorded => Some(now),
        Peek::Covered | Peek::Asked(_) => None,
    };
    let saving = model.saving_since.filter(|_| model.trouble.is_none());
    let slow = saving.map(|since| {
        let waited = (now - since).num_seconds() + 1;
        since + TimeDelta::seconds(waited.max(stage_alarms::SLOW))
    });
    let running = matches!(hall.evening(), Evening::Running { .. });
    let into = TimeDelta::milliseconds(now.timestamp_millis().rem_euclid(60_000));
    let minute = running.then(|| now - into + TimeDelta::minutes(1));
    [second, peek, slow, minute]
        .into_iter()
        .flatten()
        .min()
        .map(Effect::WakeAt)
        .into_iter()
        .collect()
}

/// Reminds the juror of the ballot that is awaited: that of the entry on stage, else the first.
pub(super) fn nudge(model: &mut Model, hall: &Hall, juror: usize) -> Vec<Effect> {
    let awaited = |entry: &usize| hall.is_awaited(*entry, juror);
    let entry = hall.on_stage.filter(awaited).or_else(|| hall.order.iter().copied().find(awaited));
    let Some(entry) = entry else {
        model.notice = Some(Notice::Say(Word::StageNoNudge));
        return Vec::new();
    };
    let contest = hall.contest();
    let (juror, entry) = (contest.panel[juror].id.clone(), contest.entries[entry].id.clone());
    ask(model, ShowCommand::Nudge { juror, entry })
}

/// The awaited ballots that jurors may fill now: author and command of each.
pub(super) fn to_make_up(hall: &Hall) -> Vec<(Author, Command)> {
    let contest = hall.contest();
    let pairs = (0..contest.entries.len()).flat_map(|entry| {
        let awaited = move |&juror: &usize| hall.is_awaited(entry, juror);
        (0..contest.panel.len()).filter(awaited).map(move |juror| (entry, juror))
    });
    let asked = pairs.map(|(entry, juror)| {
        let author = Author::Juror(contest.panel[juror].id.clone());
        (author, Command::MakeUp(contest.entries[entry].id.clone()))
    });
    asked.filter(|(author, command)| decide(hall, author, command).is_ok()).collect()
}

/// Fills the missing ballots with made-up marks, as if their jurors had; in a rehearsal only.
pub(super) fn make_up(model: &mut Model, hall: &Hall) -> Vec<Effect> {
    if !hall.rehearsal {
        model.notice = Some(Notice::Refused(Refusal::NoRehearsal));
        return Vec::new();
    }
    if model.outbox.any(|_, command| matches!(command, Command::MakeUp(_))) {
        return Vec::new();
    }
    let asked = to_make_up(hall);
    if asked.is_empty() {
        model.notice = Some(Notice::Say(Word::StageNothingToMakeUp));
    }
    asked.into_iter().map(|(author, command)| model.outbox.ask(author, command)).collect()
}

/// Says that nothing is covered, where a look would uncover nothing.
pub(super) fn look(model: &mut Model, hall: &Hall) -> Vec<Effect> {
    if !covers(model, hall) {
        model.notice = Some(if model.covered {
            let key = keymap::legend(Scope::Stage, Action::Cover);
            Notice::Text(model.words.stage_covered_by_you(key))
        } else {
            Notice::Say(Word::StageNothingCovered)
        });
        return Vec::new();
    }
    // Covered by the person's own key is covered.
    model.covered = false;
    peek(model, None)
}
