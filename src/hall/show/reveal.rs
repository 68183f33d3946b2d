//! The reveal: a script of steps, what the hall sees at each, and what the host reads.
//!
//! A step that names somebody has two positions: first the award, then who gets it. Moving back is
//! moving: what the hall sees depends on the position alone.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};

use super::{Slot, Step};
use crate::contest::{AwardKind, Contest, Money, StepShows};
use crate::hall::{AwardDecision, GrandPrix, Hall};
use crate::tally::Exact;

/// What the hall sees at a position of the reveal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Card {
    /// The closed curtain.
    Curtain,
    /// A text.
    Slide(String),
    /// What is given, and not yet to whom.
    Heading(Title),
    /// Who gets it, after so many seconds of suspense.
    Names {
        /// What is given.
        title: Title,
        /// Seconds before the names are drawn.
        pause: u32,
        /// To whom.
        outcome: Outcome,
    },
}

/// What is given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Title {
    /// As the script words it.
    Text(String),
    /// An award of the contest's list.
    Award(usize),
    /// A place of the ranking.
    Place(u32),
    /// The Grand Prix.
    GrandPrix,
}

/// Who gets it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// These; more than one share it.
    Given {
        /// Who, in running order.
        winners: Vec<Winner>,
        /// What each gets, and what is left over; `None` without money.
        share: Option<(Money, Money)>,
    },
    /// Nobody: the jury does not give it.
    Withheld,
    /// Nobody: a place before it is shared, or nobody has it.
    Empty,
}

/// An entry that is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Winner {
    /// Position in the lineup.
    pub entry: usize,
    /// Its result, where it has one and what is given follows from the ranking: beside any other award
    /// it would tell the place before its step.
    pub result: Option<Exact>,
    /// What is given is its place, which follows from a way of settling ties.
    pub by_ties: bool,
}

/// What the host reads.
#[derive(Debug, Clone)]
pub struct HostView {
    /// The contest.
    pub contest: Arc<Contest>,
    /// The evening is a rehearsal.
    pub rehearsal: bool,
    /// What is on now: an entry or an item, if any.
    pub on: Option<Slot>,
    /// What comes next on the programme.
    pub next: Option<Slot>,
    /// Titles of breaks and guest numbers, by number from 1.
    pub items: Vec<String>,
    /// The script.
    pub script: Vec<Step>,
    /// The position of the reveal; 0: before the first.
    pub at: u32,
    /// What the hall sees at each position from 1. Empty before the ranking is locked.
    pub cards: Vec<Option<Card>>,
}

impl Hall {
    /// The script of the reveal: as it was written on the night, else as declared, else the usual one.
    pub fn script(&self) -> Vec<Step> {
        if let Some(script) = &self.show.script {
            return script.clone();
        }
        let contest = self.contest();
        if contest.show.reveal.is_empty() {
            return usual_script(contest);
        }
        let text = |text: &crate::contest::Text| text.get(contest.language).to_owned();
        let declared = contest.show.reveal.iter().map(|step| Step {
            shows: step.shows,
            text: text(&step.text),
            line: text(&step.line),
            pause: step.pause,
        });
        declared.collect()
    }

    /// How many positions a script has.
    pub fn positions(script: &[Step]) -> u32 {
        script.iter().map(|step| positions_of(step.shows)).sum()
    }

    /// Which step of the script a position belongs to, and whether it names somebody.
    pub fn step_at(script: &[Step], at: u32) -> Option<(usize, bool)> {
        let mut left = at.checked_sub(1)?;
        for (step, of) in script.iter().enumerate() {
            let positions = positions_of(of.shows);
            if left < positions {
                return Some((step, left == 1));
            }
            left -= positions;
        }
        None
    }

    /// What the hall sees at a position. `None` where the script has no such position, or what it
    /// would show is not decided yet.
    pub fn card(&self, at: u32) -> Option<Card> {
        if at == 0 {
            return Some(Card::Curtain);
        }
        let script = self.script();
        let (step, names) = Self::step_at(&script, at)?;
        let step = &script[step];
        let own = match step.shows {
            StepShows::Curtain => return Some(Card::Curtain),
            StepShows::Slide => return Some(Card::Slide(step.text.clone())),
            StepShows::Award(award) => Title::Award(award as usize),
            StepShows::Place(place) => Title::Place(place),
            StepShows::GrandPrix => Title::GrandPrix,
        };
        let title = if step.text.is_empty() { own } else { Title::Text(step.text.clone()) };
        if !names {
            return Some(Card::Heading(title));
        }
        Some(Card::Names { title, pause: step.pause, outcome: self.outcome(step.shows)? })
    }

    /// The steps of the script, by position, whose names could not be shown now: who gets it is
    /// not decided.
    pub fn undecided_steps(&self) -> Vec<usize> {
        let script = self.script();
        let names = |step: usize| self.card(Self::positions(&script[..=step]));
        (0..script.len()).filter(|&step| names(step).is_none()).collect()
    }

    /// Who gets it. `None` while it is not decided.
    fn outcome(&self, of: StepShows) -> Option<Outcome> {
        if !self.locked {
            return None;
        }
        let (decision, award) = match of {
            StepShows::Slide | StepShows::Curtain => return None,
            StepShows::Place(place) => return Some(self.place_outcome(place)),
            StepShows::Award(award) => (self.award(award as usize)?, Some(award as usize)),
            StepShows::GrandPrix => {
                let decision = match self.grand_prix.clone()? {
                    GrandPrix::Awarded(entries) => {
                        AwardDecision::Given { entries, reason: String::new() }
                    }
                    GrandPrix::Withheld { reason } => AwardDecision::Withheld { reason },
                };
                (decision, None)
            }
        };
        let AwardDecision::Given { entries, .. } = decision else {
            return Some(Outcome::Withheld);
        };
        let kind = award.map(|award| &self.contest().awards[award].kind);
        let placed = matches!(kind, None | Some(AwardKind::Place(_)));
        let share = if let Some(award) = award {
            self.share(award)
        } else {
            let fund = self.contest().grand_prix.as_ref().map(|prize| prize.fund);
            fund.map(|fund| fund.divide(entries.len()))
        };
        Some(Outcome::Given { winners: self.winners(entries, placed), share })
    }

    fn place_outcome(&self, place: u32) -> Outcome {
        let standings = self.standings();
        let has = |row: &&crate::tally::Standing| row.place.is_some_and(|of| of.rank == place);
        let entries: Vec<_> = standings.rows.iter().filter(has).map(|row| row.entry).collect();
        if entries.is_empty() {
            return Outcome::Empty;
        }
        Outcome::Given { winners: self.winners(entries, true), share: None }
    }

    /// Entries in running order with what the hall may know of them; `placed`: what they are given
    /// follows from the ranking.
    fn winners(&self, mut entries: Vec<usize>, placed: bool) -> Vec<Winner> {
        entries.sort_by_key(|entry| self.order.iter().position(|of| of == entry));
        let standings = self.standings();
        let row = |entry: usize| standings.rows.iter().find(|row| placed && row.entry == entry);
        let winner = |entry| Winner {
            entry,
            result: row(entry).and_then(|row| row.result),
            by_ties: row(entry).and_then(|row| row.place).is_some_and(|place| place.by_ties),
        };
        entries.into_iter().map(winner).collect()
    }

    /// Whether the last position of the reveal was reached.
    pub fn is_revealed(&self) -> bool {
        self.show.reveal > 0 && self.show.reveal >= Self::positions(&self.script())
    }

    /// Whether the whole result has been told at this time: the names at the last position too are
    /// drawn, their pause being over. A clock that was set back keeps nobody waiting.
    pub(super) fn is_told_at(&self, at: DateTime<Utc>) -> bool {
        let pause = match self.card(self.show.reveal) {
            Some(Card::Names { pause, .. }) => TimeDelta::seconds(pause.into()),
            _ => TimeDelta::zero(),
        };
        let waits = |moved: DateTime<Utc>| (moved..moved + pause).contains(&at);
        self.is_revealed() && !self.show.moved.is_some_and(waits)
    }

    pub(super) fn move_reveal(&mut self, to: u32) {
        self.show.reveal = to;
        self.show.board = super::BoardShows::Reveal;
    }

    pub(in crate::hall) fn host(&self) -> HostView {
        let script = self.script();
        let cards = if self.locked {
            (1..=Self::positions(&script)).map(|at| self.card(at)).collect()
        } else {
            Vec::new()
        };
        HostView {
            contest: self.contest().clone(),
            rehearsal: self.rehearsal,
            on: self.on(),
            next: self.next_slot(),
            items: self.show.items.iter().map(|item| item.title.clone()).collect(),
            at: self.show.reveal,
            script,
            cards,
        }
    }

    /// What is on now.
    pub fn on(&self) -> Option<Slot> {
        self.show.item_on().map(Slot::Item).or_else(|| self.on_stage.map(Slot::Entry))
    }
}

fn positions_of(shows: StepShows) -> u32 {
    match shows {
        StepShows::Slide | StepShows::Curtain => 1,
        StepShows::Award(_) | StepShows::Place(_) | StepShows::GrandPrix => 2,
    }
}

/// Nominations and special prizes first, then places from the last up, the Grand Prix at the end.
fn usual_script(contest: &Contest) -> Vec<Step> {
    let step = |shows| Step { shows, text: String::new(), line: String::new(), pause: 0 };
    let numbered = || contest.awards.iter().zip(0_u32..);
    let besides = numbered()
        .filter(|(award, _)| !matches!(award.kind, AwardKind::GrandPrix | AwardKind::Place(_)))
        .map(|(_, award)| StepShows::Award(award));
    let mut places: Vec<(u8, u32)> = numbered()
        .filter_map(|(award, at)| match award.kind {
            AwardKind::Place(place) => Some((place, at)),
            _ => None,
        })
        .collect();
    places.sort_by(|a, b| b.cmp(a));
    let mut steps: Vec<StepShows> = besides.collect();
    if places.is_empty() {
        let ranked = contest.entries.len().min(3) as u32;
        let last = if contest.grand_prix.is_some() { 2 } else { 1 };
        steps.extend((last..=ranked).rev().map(StepShows::Place));
    }
    steps.extend(places.into_iter().map(|(_, award)| StepShows::Award(award)));
    if contest.grand_prix.is_some() {
        steps.push(StepShows::GrandPrix);
    }
    let mut steps: Vec<Step> = steps.into_iter().map(step).collect();
    if let Some(last) = steps.last_mut() {
        last.pause = 3;
    }
    steps.insert(0, step(StepShows::Curtain));
    steps
}
