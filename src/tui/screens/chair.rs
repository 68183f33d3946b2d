//! The chair's screen: before the lock what stands in the way, and no mark or place of anyone; after
//! it the ranking, the awards and the end.
//!
//! ```text
//! to settle before the lock: 3              | decisions            | ranking    ■ locked
//! > №5  ballot missing → Asan, Aisha        | ● Grand Prix  №3     |  1  №3 C – D   47,43
//!   №7  one institution → yours to decide   | > Awards  2/6        |  2  №1 E – F   46,00
//!   Lock the ranking                        |   Final result       |
//! ```

use super::chair_lines::{self, Line, lines};
use super::pages::{self, Page};
use super::{awards, ballots, grand_prix, outcome, stage, vote, what_if};
use crate::contest::EntryId;
use crate::hall::{Author, Blocker, Cell, ChairView, Command, Refusal, Seat, StageView, View};
use crate::text::{Word, names};
use crate::tui::keymap::{Action, Scope};
use crate::tui::model::{Model, Notice};
use crate::tui::overlay::{Confirm, Consent, Overlay};
use crate::tui::{Effect, Key};

/// So many blockers are named in the question before the lock; the rest is counted.
const NAMED: usize = 4;

/// The state of the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// The line under the hand.
    pub line: usize,
    /// Whether the lines are those after the lock.
    pub locked: bool,
    /// What stands in the way of the lock, as it is shown.
    pub blockers: Vec<Blocker>,
    /// The hand in the ranking and in the grid of ballots, and the pages over the screen.
    pub desk: stage::State,
}

impl State {
    /// The screen as the chair finds it.
    pub fn new(view: &ChairView) -> Self {
        let entry =
            view.course.on_stage.or_else(|| view.course.order.first().copied()).unwrap_or(0);
        let desk = stage::State::on(entry, Vec::new());
        let blockers = view.blockers.clone();
        Self { line: 0, locked: view.locked.is_some(), blockers, desk }
    }

    pub(super) fn scope(&self) -> Scope {
        self.desk.pages.last().map_or(Scope::Chair, Page::scope)
    }
}

/// What the footer calls Enter before the lock: nothing where it only says whom to see.
pub(super) fn enter(view: &ChairView, state: &State) -> Option<Word> {
    match lines(view).get(state.line)? {
        Line::Lock => Some(Word::KeyLockShort),
        Line::Blocker(Blocker::Conflict { .. }) => Some(Word::KeyAccept),
        Line::Blocker(Blocker::TieOpen { .. }) => Some(Word::KeyVoteShort),
        Line::Waits(_)
        | Line::Blocker(
            Blocker::Missing { .. } | Blocker::Drafts { .. } | Blocker::NothingToRank,
        ) => None,
        _ => Some(Word::Open),
    }
}

/// The state of this screen, if it is the one shown.
fn state(model: &mut Model) -> Option<&mut State> {
    match &mut model.screen {
        super::Screen::Chair(state) => Some(state),
        _ => None,
    }
}

/// A key on this screen: a digit may be votes, else what the key table says.
pub(super) fn on_key(model: &mut Model, key: Key, action: Option<Action>) -> Vec<Effect> {
    if vote::type_digit(model, key) {
        return Vec::new();
    }
    let Some(action) = action else { return Vec::new() };
    match pages::state(model).and_then(|state| state.pages.last().cloned()) {
        Some(page) => pages::act(model, page, action),
        None => act(model, action),
    }
}

/// Tells the screen that the view changed: pages whose subject is gone close.
pub(super) fn on_view(model: &mut Model) {
    let view = model.view.clone();
    let (View::Chair(chair), Some(state)) = (&view, state(model)) else { return };
    state.desk.pages.retain(|page| page.stands(&view));
    if state.locked != chair.locked.is_some() {
        state.locked = chair.locked.is_some();
        state.line = 0;
        state.desk.pane = stage::Pane::Order;
    }
    state.line = state.line.min(lines(chair).len().saturating_sub(1));
    if state.blockers != chair.blockers {
        state.blockers.clone_from(&chair.blockers);
        ask_anew(model, chair);
    }
}

/// What stands in the way has changed: whom to see is no longer true, and a question before the lock
/// is asked again, since a lock passes over nothing that was not shown. A reason typed so far stays.
fn ask_anew(model: &mut Model, view: &ChairView) {
    if matches!(model.notice, Some(Notice::Text(_))) {
        model.notice = None;
    }
    let reason = match &model.overlay {
        Some(Overlay::Confirm(Confirm { yes: Consent::Ask(asked), .. })) => {
            asked.iter().any(|(_, command)| locks_over(command).is_some()).then(String::new)
        }
        Some(Overlay::Confirm(Confirm { yes: Consent::Write(field), .. })) => {
            field.command().and_then(locks_over).map(|_| field.text.clone())
        }
        Some(Overlay::Field(field)) => field
            .command()
            .and_then(locks_over)
            .filter(|seen| view.blockers.iter().any(|of| !seen.contains(of)))
            .map(|_| field.text.clone()),
        _ => None,
    };
    let Some(reason) = reason else { return };
    model.overlay = None;
    if view.locked.is_some() {
        return;
    }
    lock(model, view);
    if let Some(Overlay::Confirm(confirm)) = &mut model.overlay {
        if let Consent::Write(field) = &mut confirm.yes {
            field.insert(&reason);
        }
        model.notice = Some(Notice::Say(Word::ChairLockChanged));
    }
}

/// What a command locks the ranking over, if it does.
fn locks_over(command: &Command) -> Option<&[Blocker]> {
    match command {
        Command::LockRanking { seen, .. } => Some(seen),
        _ => None,
    }
}

/// Tells the screen that a command of the chair is on disk.
pub(super) fn on_saved(model: &mut Model, command: &Command) {
    match command {
        Command::GiveAward { .. } | Command::WithholdAward { .. } => awards::on_decided(model),
        Command::Finalise => outcome::open_last(model),
        // The screen says that it is open, also where it was opened from a result.
        Command::OpenRevision { .. } => {
            if let Some(state) = state(model) {
                state.desk.pages.clear();
            }
        }
        _ => {}
    }
}

/// What an action does where no page is open.
fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let View::Chair(view) = &model.view else { return Vec::new() };
    let (view, covered) = (view.clone(), model.covered);
    let Some(state) = state(model) else { return Vec::new() };
    let last = lines(&view).len() - 1;
    let (entry, pane) = (state.desk.entry, state.desk.pane);
    match (action, &view.locked) {
        (Action::Up | Action::Down | Action::First | Action::Last, Some(all))
            if pane == stage::Pane::Ranking =>
        {
            let rows = all.hall.listed(&all.standings).into_iter();
            let ranking: Vec<usize> = rows.map(|row| row.entry).collect();
            stage::walk(&mut state.desk, &all.hall, &ranking, action);
        }
        (Action::Up, _) => state.line = state.line.saturating_sub(1),
        (Action::Down, _) => state.line = (state.line + 1).min(last),
        (Action::First, _) => state.line = 0,
        (Action::Last, _) => state.line = last,
        (Action::Jump | Action::Ballots, None) => ballots::open(model, entry),
        (Action::Ballots, Some(_)) => refuse(model, Refusal::Locked),
        (Action::Jump, Some(_)) if covered => pages::say_covered(model),
        (Action::Jump, Some(_)) => state.desk.pane = pane.other(),
        (Action::Next, Some(all)) if pane == stage::Pane::Ranking => {
            pages::explain(model, all, entry);
        }
        (Action::Next, _) => {
            if let Some(line) = lines(&view).into_iter().nth(state.line) {
                on_line(model, &view, line);
            }
        }
        (Action::Lock, _) => lock(model, &view),
        (Action::Jurors, _) => pages::open(model, Page::Jurors(0)),
        (Action::Cover, _) => pages::cover(model),
        (Action::Explain, Some(all)) => pages::explain(model, all, entry),
        (Action::GrandPrix, Some(_)) => on_line(model, &view, Line::GrandPrix),
        (Action::Awards, Some(_)) => on_line(model, &view, Line::Awards),
        (Action::WhatIf, Some(_)) => on_line(model, &view, Line::WhatIf),
        (Action::Revise, Some(_)) => on_line(model, &view, Line::Revise),
        (Action::Finalise, Some(_)) => on_line(model, &view, Line::Final),
        (Action::Results, _) => outcome::open_last(model),
        (
            Action::Explain
            | Action::GrandPrix
            | Action::Awards
            | Action::WhatIf
            | Action::Revise
            | Action::Finalise,
            None,
        ) => refuse(model, Refusal::NotLocked),
        (Action::Pass, _) => return model.sit(Seat::Lobby),
        _ => {}
    }
    Vec::new()
}

fn refuse(model: &mut Model, refusal: Refusal) {
    model.notice = Some(Notice::Refused(refusal));
}

/// Enter on a line: what the chair can do about it, or whom to see.
fn on_line(model: &mut Model, view: &ChairView, line: Line) {
    match (line, &view.locked) {
        (Line::Blocker(blocker), _) => settle(model, view, &blocker),
        (line @ Line::Waits(_), _) => {
            let who = chair_lines::shown(model, view, &line).aside;
            model.notice = Some(Notice::Text(model.words.chair_see(who)));
        }
        (Line::Lock, _) => lock(model, view),
        (Line::Ballots, _) => {
            let entry = pages::state(model).map_or(0, |desk| desk.entry);
            ballots::open(model, entry);
        }
        (Line::GrandPrix, _) => pages::open(model, Page::GrandPrix(grand_prix::State::default())),
        (Line::Awards, Some(all)) => awards::open(model, &all.hall),
        (Line::Final, Some(all)) => finalise(model, all),
        (Line::WhatIf, Some(all)) => what_if::open(model, &all.hall),
        (Line::Revise, _) => revise(model),
        (Line::Result(result), _) => outcome::open(model, result),
        (Line::Awards | Line::Final | Line::WhatIf, None) => {}
    }
}

/// V: asks why the result is looked at again.
pub(super) fn revise(model: &mut Model) {
    let lines = vec![model.say(Word::ReviseHelp).to_owned()];
    let command = Command::OpenRevision { reason: String::new() };
    pages::because(model, Word::ReviseTitle, lines, command, true);
}

/// What the chair does about a blocker.
fn settle(model: &mut Model, view: &ChairView, blocker: &Blocker) {
    let contest = &view.course.contest;
    let position = |id: &EntryId| contest.entry_position(id);
    match blocker {
        Blocker::Conflict { entry, juror } => {
            let lines = vec![
                names::entry_by_id(&model.words, contest, entry),
                names::juror_by_id(&model.words, contest, juror),
                model.say(Word::AcceptHelp).to_owned(),
            ];
            let (juror, entry) = (juror.clone(), entry.clone());
            let command = Command::AcceptConflict { juror, entry, reason: String::new() };
            pages::because(model, Word::AcceptTitle, lines, command, true);
        }
        Blocker::TieOpen { tied, .. } => {
            let tied: Vec<usize> = tied.iter().filter_map(position).collect();
            pages::open(model, Page::Vote(vote::State { tied, ..vote::State::default() }));
        }
        Blocker::Unmarked { entry, .. }
        | Blocker::NoBallot(entry)
        | Blocker::Quorum { entry, .. } => {
            ballots::open(model, position(entry).unwrap_or(0));
        }
        Blocker::Missing { .. }
        | Blocker::Drafts { .. }
        | Blocker::NotPerformed(_)
        | Blocker::NothingToRank => {
            let who = chair_lines::whom(model, view, blocker);
            model.notice = Some(Notice::Text(model.words.chair_see(who)));
        }
    }
}

/// K: asks before locking. Over what stands in the way only with a reason.
fn lock(model: &mut Model, view: &ChairView) {
    if view.locked.is_some() {
        return refuse(model, Refusal::AlreadySo);
    }
    if view.blockers.contains(&Blocker::NothingToRank) {
        return refuse(model, Refusal::Blocked(vec![Blocker::NothingToRank]));
    }
    let command = Command::LockRanking { seen: view.blockers.clone(), reason: String::new() };
    if view.blockers.is_empty() {
        let jurors = view.course.contest.panel.len();
        let duets: Vec<usize> = (0..view.course.entries.len())
            .filter(|&entry| view.course.entries[entry].out.is_none())
            .collect();
        let counts = |&(entry, juror): &(usize, usize)| {
            view.course.contest.panel[juror].counts()
                && view.course.cell(entry, juror) == Cell::Submitted
        };
        let pairs = duets.iter().flat_map(|&entry| (0..jurors).map(move |juror| (entry, juror)));
        let lines = stage::locking(model, duets.len(), pairs.filter(counts).count());
        return pages::confirm(model, Word::StageLockTitle, lines, Author::Chair, command);
    }
    let blocked: Vec<String> = lines(view)
        .iter()
        .filter(|line| line.blocks())
        .map(|line| format!("· {}", chair_lines::shown(model, view, line).text))
        .collect();
    let mut lines: Vec<String> = blocked.iter().take(NAMED).cloned().collect();
    if blocked.len() > NAMED {
        lines.push(model.words.and_more(blocked.len() - NAMED));
    }
    pages::because(model, Word::ChairOverrideTitle, lines, command, true);
}

/// F: asks before the result is final. What is still to be decided comes first.
fn finalise(model: &mut Model, all: &StageView) {
    let hall = &all.hall;
    if hall.is_final {
        return outcome::open_last(model);
    }
    let undecided = hall.undecided();
    if let Some(&first) = undecided.first() {
        awards::open(model, hall);
        pages::turn(model, Page::Awards(first));
        return refuse(model, Refusal::Undecided(undecided));
    }
    if hall.grand_prix.is_none() && hall.contest().grand_prix.is_some() {
        pages::open(model, Page::GrandPrix(grand_prix::State::default()));
        model.notice = Some(Notice::Say(Word::FinalisePrize));
        return;
    }
    let mut lines = vec![model.say(Word::FinaliseHelp).to_owned()];
    let ties = hall.awaited_votes().len();
    if ties > 0 {
        lines.push(model.words.finalise_ties(ties));
    }
    pages::confirm(model, Word::FinaliseTitle, lines, Author::Chair, Command::Finalise);
}
