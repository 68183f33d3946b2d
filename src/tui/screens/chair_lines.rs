//! The lines of the chair's screen, and how each reads.

use ratatui::style::Style;

use super::board;
use crate::contest::EntryId;
use crate::hall::{Author, Blocker, ChairView, GrandPrix, Hall};
use crate::text::{Word, dates, names};
use crate::tui::model::Model;

/// A line of the chair's screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Line {
    /// These entries have not performed.
    Waits(Vec<EntryId>),
    /// Something else stands in the way of the lock.
    Blocker(Blocker),
    /// Lock the ranking.
    Lock,
    /// Whose ballots are in.
    Ballots,
    /// The Grand Prix.
    GrandPrix,
    /// The awards.
    Awards,
    /// The end, and the final result after it.
    Final,
    /// What another panel or another rule would have made.
    WhatIf,
    /// Open a revision.
    Revise,
    /// A final result of before.
    Result(usize),
}

impl Line {
    /// Whether it stands in the way of the lock.
    pub(super) fn blocks(&self) -> bool {
        matches!(self, Self::Waits(_) | Self::Blocker(_))
    }
}

/// The lines as they stand now; never none.
pub(super) fn lines(view: &ChairView) -> Vec<Line> {
    if let Some(all) = &view.locked {
        return after_lock(&all.hall);
    }
    let waits: Vec<EntryId> = view.blockers.iter().filter_map(waits).cloned().collect();
    let others = view.blockers.iter().filter(|of| waits_not(of)).cloned();
    let waits = (!waits.is_empty()).then_some(Line::Waits(waits));
    let blockers = others.map(Line::Blocker).chain(waits);
    let lines = blockers.chain([Line::Lock, Line::Ballots]);
    lines.chain(before(view.history.results.len())).collect()
}

fn waits(blocker: &Blocker) -> Option<&EntryId> {
    match blocker {
        Blocker::NotPerformed(entry) => Some(entry),
        _ => None,
    }
}

fn waits_not(blocker: &Blocker) -> bool {
    waits(blocker).is_none()
}

fn after_lock(hall: &Hall) -> Vec<Line> {
    let contest = hall.contest();
    let listed = (0..contest.awards.len()).any(|award| hall.is_grand_prix(award));
    let prize = (listed || contest.grand_prix.is_some()).then_some(Line::GrandPrix);
    let awards = (!contest.awards.is_empty()).then_some(Line::Awards);
    // The last of the final results stands at its own line while it holds.
    let earlier = hall.results.len() - usize::from(hall.is_final);
    let lines = prize.into_iter().chain(awards);
    let lines = lines.chain([Line::Final, Line::WhatIf, Line::Revise]);
    lines.chain(before(earlier)).collect()
}

/// So many results of before, the last one first.
fn before(count: usize) -> impl Iterator<Item = Line> {
    (0..count).rev().map(Line::Result)
}

/// A line in words.
pub(super) struct Shown {
    /// Tells the state without colour.
    pub sign: &'static str,
    /// What it is about.
    pub text: String,
    /// Whom to see, or what was decided.
    pub aside: String,
    /// The style of the sign.
    pub style: Style,
}

/// How a line reads.
pub(super) fn shown(model: &Model, view: &ChairView, line: &Line) -> Shown {
    let (theme, contest) = (&model.theme, &view.course.contest);
    let plain = |word, aside| {
        let text = model.say(word).to_owned();
        Shown { sign: " ", text, aside, style: theme.base }
    };
    match (line, &view.locked) {
        (Line::Waits(entries), _) => {
            let numbers: Vec<String> = entries.iter().map(|id| number(model, view, id)).collect();
            let text = format!("{}: {}", model.say(Word::ChairWaits), numbers.join(", "));
            let aside = model.say(Word::StageManager).to_owned();
            Shown { sign: "·", text, aside, style: theme.warn }
        }
        (Line::Blocker(blocker), _) => Shown {
            sign: "·",
            text: what(model, view, blocker),
            aside: whom(model, view, blocker),
            style: theme.warn,
        },
        (Line::Lock, _) => plain(Word::ChairLock, String::new()),
        (Line::Ballots, _) => plain(Word::ChairBallots, String::new()),
        (Line::WhatIf, _) => plain(Word::ChairWhatIf, String::new()),
        (Line::Revise, _) => plain(Word::ChairRevise, String::new()),
        (Line::GrandPrix, Some(all)) => {
            let name = contest.grand_prix.as_ref().map(|prize| prize.name.get(model.lang()));
            let text = name.unwrap_or(model.say(Word::KeyGrandPrix)).to_owned();
            let number = |&entry: &usize| names::number(&model.words, &contest.entries[entry]);
            let (sign, aside) = match &all.hall.grand_prix {
                None => ("○", String::new()),
                Some(GrandPrix::Withheld { .. }) => ("–", model.say(Word::AwardNone).to_owned()),
                Some(_) if model.covered => ("●", board::COVER.to_owned()),
                Some(GrandPrix::Awarded(entries)) => {
                    ("●", entries.iter().map(number).collect::<Vec<_>>().join(", "))
                }
            };
            decided(model, sign, text, aside)
        }
        (Line::Awards, Some(all)) => {
            let (all, open) = (contest.awards.len(), all.hall.undecided().len());
            let sign = if open == 0 { "●" } else { "○" };
            let aside = format!("{}/{all}", all - open);
            decided(model, sign, model.say(Word::ChairAwards).to_owned(), aside)
        }
        (Line::Final, Some(all)) => match all.hall.results.last().filter(|_| all.hall.is_final) {
            Some(result) => {
                let text = model.say(Word::ChairFinal).to_owned();
                decided(model, "■", text, dates::clock(&result.at))
            }
            None => decided(model, "○", model.say(Word::ChairFinalise).to_owned(), String::new()),
        },
        (Line::Result(index), _) => {
            let result = view.history.results.get(*index);
            let aside = result.map_or_else(String::new, |result| dates::clock(&result.at));
            decided(model, " ", model.words.result_version(index + 1), aside)
        }
        (Line::GrandPrix | Line::Awards | Line::Final, None) => {
            plain(Word::ChairLock, String::new())
        }
    }
}

fn decided(model: &Model, sign: &'static str, text: String, aside: String) -> Shown {
    let theme = &model.theme;
    let style = if matches!(sign, "●" | "■") { theme.good } else { theme.accent };
    Shown { sign, text, aside, style }
}

fn number(model: &Model, view: &ChairView, id: &EntryId) -> String {
    let at = view.course.contest.entry_position(id);
    at.map_or_else(
        || id.to_string(),
        |at| names::number(&model.words, &view.course.contest.entries[at]),
    )
}

/// What stands in the way, in a few words.
fn what(model: &Model, view: &ChairView, blocker: &Blocker) -> String {
    let said = |id: &EntryId, word| format!("{}: {}", number(model, view, id), model.say(word));
    match blocker {
        Blocker::NotPerformed(id) => said(id, Word::ChairWaits),
        Blocker::Missing { entry, .. } => said(entry, Word::ChairMissing),
        Blocker::Drafts { entry, .. } => said(entry, Word::ChairDrafts),
        Blocker::Unmarked { entry, .. } => said(entry, Word::ChairUnmarked),
        Blocker::NoBallot(entry) => said(entry, Word::ChairNoBallot),
        Blocker::Quorum { entry, counted, quorum } => {
            let said = model.words.chair_quorum(counted, quorum);
            format!("{}: {said}", number(model, view, entry))
        }
        Blocker::Conflict { entry, juror } => {
            let juror =
                view.course.contest.juror_position(juror).map(|at| &view.course.contest.panel[at]);
            let juror = juror.map_or_else(String::new, |of| of.name.get(model.lang()).to_owned());
            format!("{}: {}", number(model, view, entry), model.words.chair_conflict(juror))
        }
        Blocker::TieOpen { tied, .. } => {
            let named: Vec<String> = tied.iter().map(|id| number(model, view, id)).collect();
            let named = if model.covered { board::COVER.to_owned() } else { named.join(", ") };
            format!("{}: {named}", model.say(Word::ChairTie))
        }
        Blocker::NothingToRank => model.say(Word::BlockerNothingToRank).to_owned(),
    }
}

/// Whom to see about a blocker, by name.
pub(super) fn whom(model: &Model, view: &ChairView, blocker: &Blocker) -> String {
    let name = |person: &Author| match person {
        Author::Juror(id) => {
            let juror =
                view.course.contest.juror_position(id).map(|at| &view.course.contest.panel[at]);
            juror.map_or_else(|| id.to_string(), |of| of.name.get(model.lang()).to_owned())
        }
        Author::Chair => model.say(Word::ChairYours).to_owned(),
        Author::StageManager | Author::Secretary | Author::Desk => {
            model.say(Word::StageManager).to_owned()
        }
    };
    blocker.see().iter().map(name).collect::<Vec<_>>().join(", ")
}
