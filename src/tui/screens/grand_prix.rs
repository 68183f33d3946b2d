//! The Grand Prix: a page over the stage manager's desk. What it shows follows from the hall.

use super::stage::{self, Page};
use super::{grand_prix_again, what_if};
use crate::contest::TieStep;
use crate::hall::{
    Author, AwaitedVote, Blocker, Command, GrandPrix, Hall, Refusal, StageView, Voter,
};
use crate::text::{Word, names};
use crate::tui::Effect;
use crate::tui::keymap::Action;
use crate::tui::model::{Model, Notice};
use crate::tui::overlay::{Field, Overlay, Purpose};

/// The state of the page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// The line under the hand: of the blockers, or of the chair's choices.
    pub line: usize,
    /// The ties for lower places are wanted, not the prize.
    pub ties: bool,
    /// How many jurors voted for an entry, counted so far; none where it is not named.
    pub votes: Vec<(usize, u32)>,
    /// The count under the hand is being typed.
    pub typing: bool,
}

/// What the page is about now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Face {
    /// Something is missing before the ranking can be locked.
    Missing(Vec<Blocker>),
    /// All is in; the ranking can be locked.
    Ready,
    /// The chair's casting vote is awaited between these entries, ascending positions.
    Vote(Vec<usize>),
    /// The jurors are to vote again on these entries, ascending positions.
    VoteAgain(Vec<usize>),
    /// No entry has a place.
    Nobody,
    /// The first place is tied and nothing is left that could split it.
    Stuck(Vec<usize>),
    /// These are first and can be given the Grand Prix; more than one share it.
    First(Vec<usize>),
    /// It was given to these.
    Awarded(Vec<usize>),
    /// It was not given, for this reason.
    Withheld(String),
}

/// The ties that a vote can settle and the prize does not wait for: those for lower places, and
/// every one once the prize is decided.
pub(super) fn lower_ties(view: &StageView) -> Vec<AwaitedVote> {
    let hall = &view.hall;
    if !hall.locked {
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
            return Self::vote(vote);
        }
        match &hall.grand_prix {
            Some(GrandPrix::Awarded(entries)) => return Self::Awarded(entries.clone()),
            Some(GrandPrix::Withheld { reason }) => return Self::Withheld(reason.clone()),
            None => {}
        }
        if !hall.locked {
            let blockers = hall.blockers();
            return if blockers.is_empty() { Self::Ready } else { Self::Missing(blockers) };
        }
        // A tie for a lower place does not hold up the prize.
        let mut votes = hall.awaited_votes().into_iter();
        if let Some(vote) = votes.find(|vote| is_first(view, vote.tied[0])) {
            return Self::vote(vote);
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

    fn vote(AwaitedVote { tied, by }: AwaitedVote) -> Self {
        match by {
            Voter::Chair => Self::Vote(tied),
            Voter::Jury => Self::VoteAgain(tied),
        }
    }

    /// Whether a vote on a tie is awaited.
    pub(super) fn is_vote(&self) -> bool {
        matches!(self, Self::Vote(_) | Self::VoteAgain(_))
    }

    /// The entries that the page names, best first; none where it names no one.
    pub(super) fn named(&self) -> &[usize] {
        match self {
            Self::Vote(of)
            | Self::VoteAgain(of)
            | Self::Stuck(of)
            | Self::First(of)
            | Self::Awarded(of) => of,
            Self::Missing(_) | Self::Ready | Self::Nobody | Self::Withheld(_) => &[],
        }
    }

    /// How many lines the hand can lie on.
    fn lines(&self, hall: &Hall) -> usize {
        match self {
            Self::Missing(blockers) => blockers.len(),
            Self::Vote(tied) => tied.len() + usize::from(may_pass_on(hall)),
            Self::VoteAgain(tied) => tied.len(),
            _ => 1,
        }
    }
}

/// Whether the chair may leave a tie to the next step of the chain: where one follows.
pub(super) fn may_pass_on(hall: &Hall) -> bool {
    hall.contest().rule.ties.last() != Some(&TieStep::CastingVote)
}

/// What an action does here.
pub(super) fn act(
    model: &mut Model,
    view: &StageView,
    page: &State,
    action: Action,
) -> Vec<Effect> {
    let face = Face::of(view, page);
    let last = face.lines(&view.hall) - 1;
    let line = page.line.min(last);
    let turn = |model: &mut Model, line, ties| {
        let page = State { line, ties, votes: page.votes.clone(), typing: false };
        stage::turn(model, Page::GrandPrix(page));
    };
    let at_ties = page.ties && face.is_vote();
    match action {
        Action::Up => turn(model, line.saturating_sub(1), page.ties),
        Action::Down => turn(model, (line + 1).min(last), page.ties),
        Action::Back | Action::Jump if at_ties => turn(model, 0, false),
        Action::Jump if model.covered => stage::say_covered(model),
        Action::Jump if !lower_ties(view).is_empty() => turn(model, 0, true),
        Action::Back => stage::close(model),
        Action::Cover => stage::cover(model),
        Action::Lock => stage::lock(model, &view.hall),
        Action::Withhold => withhold(model, &view.hall),
        Action::WhatIf => what_if::open(model, &view.hall),
        Action::Explain => {
            let of = face.named();
            // Where there is no winner to explain yet: the duet under the hand on the desk.
            let hand = stage::state(model).map_or(0, |state| state.entry);
            let entry = of.get(line).or(of.first()).copied().unwrap_or(hand);
            stage::explain(model, view, entry);
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
        let field = Field::new(Word::GrandPrixReasonTitle, Purpose::Withhold, "");
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
        Face::Vote(_) | Face::VoteAgain(_) | Face::First(_) if model.covered => {
            stage::say_covered(model);
        }
        Face::VoteAgain(tied) => grand_prix_again::confirm(model, view, page, tied),
        Face::Vote(tied) => {
            let ahead = tied.get(line);
            let choice = match ahead {
                Some(&entry) => name(model, entry),
                None => model.say(Word::GrandPrixPassOn).to_owned(),
            };
            let lines = vec![choice, by_chair(model, hall)];
            let command = Command::CastVote {
                tied: tied.iter().map(id).collect(),
                ahead: ahead.map(id),
                reason: String::new(),
            };
            stage::confirm(model, Word::GrandPrixVoteTitle, lines, Author::Chair, command);
        }
        Face::First(first) => {
            let mut lines: Vec<_> = first.iter().map(|&entry| name(model, entry)).collect();
            lines.push(by_chair(model, hall));
            let command = Command::AwardGrandPrix(first.iter().map(id).collect());
            stage::confirm(model, Word::GrandPrixAwardTitle, lines, Author::Chair, command);
        }
        Face::Ready => stage::lock(model, hall),
        Face::Missing(_) | Face::Nobody | Face::Stuck(_) | Face::Awarded(_) | Face::Withheld(_) => {
        }
    }
}

/// Who acts for the jury: the chair, by name where one is declared.
pub(super) fn by_chair(model: &Model, hall: &Hall) -> String {
    match hall.contest().chair() {
        Some(chair) => model.words.grand_prix_chair(chair.name.get(model.lang())),
        None => model.say(Word::GrandPrixNoChair).to_owned(),
    }
}
