//! The Grand Prix: a page over the stage manager's desk and the chair's screen. What it shows
//! follows from the hall: what is missing, then the ties, then the lock, then the prize.

use super::pages::{self, Page};
use super::{stage, vote, what_if};
use crate::hall::{Author, AwaitedVote, Blocker, Command, GrandPrix, Hall, Refusal, StageView};
use crate::text::{Word, names};
use crate::tui::Effect;
use crate::tui::keymap::Action;
use crate::tui::model::{Model, Notice};
use crate::tui::overlay::Overlay;

/// The state of the page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// The hand: on the blockers, or on the choices of a vote.
    pub hand: vote::Hand,
    /// The ties for lower places are wanted, not the prize.
    pub ties: bool,
}

/// What the page is about now.
#[derive(Debug, Clone)]
pub(super) enum Face {
    /// Something is missing before the ranking can be locked.
    Missing(Vec<Blocker>),
    /// All is in; the ranking can be locked.
    Ready,
    /// A vote on this tie is awaited: the chair's, or the jurors'.
    Vote(vote::Tie),
    /// No entry has a place.
    Nobody,
    /// The first place is tied and nothing is left that could split it.
    Stuck(Vec<usize>),
    /// These are first and can be given the Grand Prix; more than one share it.
    First(Vec<usize>),
    /// It was given to these.
    Awarded(Vec<usize>),
    /// It was not given.
    Withheld,
}

/// The ties that a vote can settle and the prize does not wait for: those for lower places, and
/// every one once the prize is decided. Where the ranking was not locked over them there are none.
pub(super) fn lower_ties(view: &StageView) -> Vec<AwaitedVote> {
    let hall = &view.hall;
    if !hall.locked || hall.is_final {
        return Vec::new();
    }
    let mut ties = hall.awaited_votes();
    if hall.grand_prix.is_none() {
        ties.retain(|vote| !is_first(view, vote.tied[0]));
    }
    ties
}

fn is_first(view: &StageView, entry: usize) -> bool {
    view.standings.first().any(|row| row.entry == entry)
}

impl Face {
    pub(super) fn of(view: &StageView, page: &State) -> Self {
        let hall = &view.hall;
        if page.ties
            && let Some(vote) = lower_ties(view).into_iter().next()
        {
            return Self::vote(hall, vote);
        }
        match &hall.grand_prix {
            Some(GrandPrix::Awarded(entries)) => return Self::Awarded(entries.clone()),
            Some(GrandPrix::Withheld { .. }) => return Self::Withheld,
            None => {}
        }
        if !hall.locked {
            // No ballot can move a tie any more: it is voted on before the lock.
            let mut votes = hall.awaited_votes().into_iter().filter(|_| hall.is_complete());
            if let Some(vote) = votes.next() {
                return Self::vote(hall, vote);
            }
            let blockers = hall.blockers();
            return if blockers.is_empty() { Self::Ready } else { Self::Missing(blockers) };
        }
        // A tie for a lower place does not hold up the prize.
        let mut votes = hall.awaited_votes().into_iter();
        if let Some(vote) = votes.find(|vote| is_first(view, vote.tied[0])) {
            return Self::vote(hall, vote);
        }
        let first: Vec<_> = view.standings.first().map(|row| row.entry).collect();
        if first.is_empty() {
            Self::Nobody
        } else if view.standings.first().any(|row| row.place.is_some_and(|place| place.open)) {
            Self::Stuck(first)
        } else {
            Self::First(first)
        }
    }

    fn vote(hall: &Hall, vote: AwaitedVote) -> Self {
        Self::Vote(vote::Tie::new(hall.contest(), vote))
    }

    /// Whether a vote on a tie is awaited.
    fn is_vote(&self) -> bool {
        matches!(self, Self::Vote(_))
    }

    /// The entries that the page names, best first; none where it names no one.
    pub(super) fn named(&self) -> &[usize] {
        match self {
            Self::Vote(tie) => &tie.tied,
            Self::Stuck(of) | Self::First(of) | Self::Awarded(of) => of,
            Self::Missing(_) | Self::Ready | Self::Nobody | Self::Withheld => &[],
        }
    }

    /// How many lines the hand can lie on.
    fn lines(&self) -> usize {
        match self {
            Self::Missing(blockers) => blockers.len(),
            Self::Vote(tie) => tie.lines(),
            _ => 1,
        }
    }
}

/// What an action does here.
pub(super) fn act(
    model: &mut Model,
    view: &StageView,
    page: &State,
    action: Action,
) -> Vec<Effect> {
    let face = Face::of(view, page);
    let last = face.lines() - 1;
    let line = page.hand.line.min(last);
    let turn = |model: &mut Model, line, ties| {
        pages::turn(model, Page::GrandPrix(State { hand: page.hand.at(line), ties }));
    };
    let at_ties = page.ties && face.is_vote();
    match action {
        Action::Up => turn(model, line.saturating_sub(1), page.ties),
        Action::Down => turn(model, (line + 1).min(last), page.ties),
        Action::Back | Action::Jump if at_ties => turn(model, 0, false),
        Action::Jump if model.covered => pages::say_covered(model),
        Action::Jump if !lower_ties(view).is_empty() => turn(model, 0, true),
        Action::Back => pages::close(model),
        Action::Cover => pages::cover(model),
        Action::Lock => stage::lock(model, &view.hall),
        Action::Withhold => withhold(model, &view.hall),
        Action::WhatIf => what_if::open(model, &view.hall),
        Action::Explain => {
            let of = face.named();
            // Where there is no winner to explain yet: the duet under the hand on the desk.
            let hand = pages::state(model).map_or(0, |state| state.entry);
            let entry = of.get(line).or(of.first()).copied().unwrap_or(hand);
            pages::explain(model, view, entry);
        }
        Action::Next => decide(model, view, page, &face, line),
        _ => {}
    }
    Vec::new()
}

fn withhold(model: &mut Model, hall: &Hall) {
    if hall.grand_prix.is_some() {
        model.notice = Some(Notice::Refused(Refusal::Decided));
    } else if hall.locked {
        let mut field = pages::reason(Command::WithholdGrandPrix { reason: String::new() }, true);
        field.title = Word::GrandPrixReasonTitle;
        model.overlay = Some(Overlay::Field(field));
    } else {
        model.notice = Some(Notice::Refused(Refusal::NotLocked));
    }
}

/// Enter: locks, votes or awards, each after a question.
fn decide(model: &mut Model, view: &StageView, page: &State, face: &Face, line: usize) {
    let hall = &view.hall;
    let contest = hall.contest();
    let id = |&entry: &usize| contest.entries[entry].id.clone();
    let name = |model: &Model, entry: usize| names::entry(&model.words, &contest.entries[entry]);
    match face {
        Face::First(_) if model.covered => pages::say_covered(model),
        Face::Vote(tie) => vote::ask(model, tie, &page.hand.at(line)),
        Face::First(first) => {
            let mut lines: Vec<_> = first.iter().map(|&entry| name(model, entry)).collect();
            lines.push(vote::by_chair(model, contest));
            let command = Command::AwardGrandPrix(first.iter().map(id).collect());
            pages::confirm(model, Word::GrandPrixAwardTitle, lines, Author::Chair, command);
        }
        Face::Ready => stage::lock(model, hall),
        Face::Missing(_) | Face::Nobody | Face::Stuck(_) | Face::Awarded(_) | Face::Withheld => {}
    }
}
