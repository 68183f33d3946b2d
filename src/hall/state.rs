//! The hall: all that is known of the evening, as a fold of its events.

use std::fmt;
use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::pins::Pins;
use super::{Announced, AwardDecision, Ballot, Blocker, Recused, Show};
use crate::contest::{Contest, CriterionId, EntryId, JurorId, Mark};
use crate::tally::{Engine, Live, Sheet};

/// The evening as it stands.
#[derive(Clone)]
pub struct Hall {
    pub(super) contest: Arc<Contest>,
    /// The marks that count, the votes on ties, and the ranking.
    pub(super) live: Live,
    /// One per entry of the contest.
    pub entries: Vec<EntryState>,
    /// Why each entry is out, one per entry; empty where nobody said.
    pub why_out: Vec<String>,
    /// The running order, positions of entries.
    pub order: Vec<usize>,
    /// One per juror of the panel: in the hall or not.
    pub present: Vec<bool>,
    /// entries x jurors. Shared, so that a copy of the hall for a session costs little.
    pub(super) ballots: Vec<Arc<Ballot>>,
    /// Position of the entry on stage.
    pub on_stage: Option<usize>,
    /// The entry that left the stage by being taken out; it is there again if that is taken back
    /// before another is called.
    pub(super) left_stage: Option<usize>,
    /// No mark changes any more.
    pub locked: bool,
    /// The result is final: only a revision opens it.
    pub is_final: bool,
    /// How often the ranking was locked, oldest first; the last of them counts.
    pub lockings: Vec<Locking>,
    /// The results that were made final, oldest first; each stays readable.
    pub results: Vec<FinalResult>,
    /// The revisions that were opened, oldest first.
    pub revisions: Vec<Revision>,
    /// The entries that were opened again since the last of them, in that order.
    pub reopened: Vec<usize>,
    /// What became of the Grand Prix.
    pub grand_prix: Option<GrandPrix>,
    /// What became of the other awards, one per award of the contest.
    pub(super) awards: Vec<Option<AwardDecision>>,
    pub(super) pins: Pins,
    /// Programme, board, reveal.
    pub show: Show,
    /// Nothing here is real.
    pub rehearsal: bool,
    /// How many events were taken in: a rehearsal can only begin with the first.
    pub(super) taken: u64,
    /// When the first event after the declaration happened that is not about PINs.
    pub started: Option<DateTime<Utc>>,
}

/// All that happened, and of what was declared what can change: two halls of one contest are in the
/// same state if and only if this is the same.
impl fmt::Debug for Hall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Taken apart by name, so that a new field is not forgotten.
        let Self {
            contest,
            live,
            entries,
            present,
            ballots,
            on_stage,
            left_stage,
            why_out,
            order,
            locked,
            is_final,
            lockings,
            results,
            revisions,
            reopened,
            grand_prix,
            awards,
            pins,
            show,
            rehearsal,
            // Tells nothing of the evening.
            taken: _,
            started,
        } = self;
        let performers: Vec<_> = contest.entries.iter().map(|entry| &entry.performers).collect();
        f.debug_struct("Hall")
            .field("performers", &performers)
            .field("entries", entries)
            .field("present", present)
            .field("ballots", ballots)
            .field("on_stage", on_stage)
            .field("left_stage", left_stage)
            .field("why_out", why_out)
            .field("order", order)
            .field("locked", locked)
            .field("is_final", is_final)
            .field("lockings", lockings)
            .field("results", results)
            .field("revisions", revisions)
            .field("reopened", reopened)
            .field("votes", &live.votes())
            .field("grand_prix", grand_prix)
            .field("awards", awards)
            .field("pins", pins)
            .field("show", show)
            .field("rehearsal", rehearsal)
            .field("started", started)
            .finish_non_exhaustive()
    }
}

/// An entry on the night.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct EntryState {
    /// How far it is.
    pub phase: Phase,
    /// It takes no part any more.
    pub out: Option<Out>,
    /// When it was last called on stage.
    pub called: Option<DateTime<Utc>>,
    /// When its scoring was last opened or closed.
    pub scoring: Option<DateTime<Utc>>,
    /// How often it was performed again.
    pub repeats: u8,
}

/// How far an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Phase {
    /// Not called yet.
    #[default]
    Waiting,
    /// On stage or past it, marks not open yet.
    Called,
    /// Jurors may mark it.
    Open,
    /// Marks are closed.
    Closed,
}

/// Why an entry takes no part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Out {
    /// It withdrew.
    Withdrawn,
    /// It did not come.
    NoShow,
    /// It broke the rules.
    Disqualified,
}

/// What became of the Grand Prix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GrandPrix {
    /// Given to these entries, positions in the lineup.
    Awarded(Vec<usize>),
    /// Not given.
    Withheld {
        /// Why.
        reason: String,
    },
}

/// The ranking was locked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Locking {
    /// When.
    pub at: DateTime<Utc>,
    /// The ranking as it was announced.
    pub standings: Vec<Announced>,
    /// What stood in the way; empty where nothing did.
    pub overridden: Vec<Blocker>,
    /// Why it was locked all the same.
    pub reason: String,
}

/// A result that was made final.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FinalResult {
    /// When.
    pub at: DateTime<Utc>,
    /// The record's number.
    pub seq: u64,
    /// The ranking as it was announced.
    pub standings: Vec<Announced>,
    /// What became of the Grand Prix.
    pub grand_prix: Option<GrandPrix>,
    /// What became of the other awards, one per award of the contest.
    pub awards: Vec<Option<AwardDecision>>,
}

/// A locked or final result was opened again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    /// When.
    pub at: DateTime<Utc>,
    /// Why.
    pub reason: String,
}

/// The state of the evening in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Evening {
    /// Nothing happened yet.
    Fresh,
    /// Running since then; so many of so many entries are done or out.
    Running {
        /// When it began.
        since: DateTime<Utc>,
        /// Entries whose scoring is closed, or that are out.
        done: usize,
        /// All entries.
        total: usize,
    },
    /// The ranking is locked, the Grand Prix not decided.
    Locked,
    /// The Grand Prix is decided.
    Finished,
    /// The result is final.
    Final,
}

/// An event does not fit the state: the journal is damaged or was not written by `decide`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FoldError {
    /// The first event is not the contest's declaration, or a later one is.
    #[error("the contest must be declared by the first record, and only by it")]
    Declaration,
    /// A rehearsal begins later than with the second record.
    #[error("a rehearsal can begin with the second record only")]
    Rehearsal,
    /// The declared contest file has errors.
    #[error("the contest file in the first record has errors")]
    Contest,
    /// The event names an entry, juror or criterion that the contest does not have.
    #[error("the record names «{0}», which the contest does not have")]
    Unknown(String),
    /// The mark does not stand on the criterion's scale.
    #[error("the mark «{0}» is not on the scale")]
    OffScale(String),
    /// The juror does not mark the criterion.
    #[error("the record holds a mark in «{0}», which the juror does not mark")]
    NotJudged(String),
}

impl Hall {
    /// The state right after `contest` was declared.
    pub fn new(contest: Arc<Contest>) -> Self {
        let (entries, jurors) = (contest.entries.len(), contest.panel.len());
        let empty = Arc::new(Ballot::empty(contest.criteria.len()));
        let mut hall = Self {
            live: Live::new(
                Arc::new(Engine::new(&contest)),
                Sheet::new(entries, jurors, contest.criteria.len()),
            ),
            entries: vec![EntryState::default(); entries],
            present: vec![true; jurors],
            ballots: vec![empty; entries * jurors],
            on_stage: None,
            left_stage: None,
            why_out: vec![String::new(); entries],
            order: (0..entries).collect(),
            locked: false,
            is_final: false,
            lockings: Vec::new(),
            results: Vec::new(),
            revisions: Vec::new(),
            reopened: Vec::new(),
            grand_prix: None,
            awards: vec![None; contest.awards.len()],
            pins: Pins::default(),
            show: Show::new(&contest),
            rehearsal: false,
            taken: 0,
            started: None,
            contest,
        };
        for recusal in &hall.contest.clone().recusals {
            let at = recusal.entry * jurors + recusal.juror;
            let ballot = Arc::make_mut(&mut hall.ballots[at]);
            ballot.recused = Some(Recused::Declared { ground: recusal.ground });
        }
        hall
    }

    /// The contest.
    pub fn contest(&self) -> &Arc<Contest> {
        &self.contest
    }

    /// A juror's ballot for an entry, both by position.
    pub fn ballot(&self, entry: usize, juror: usize) -> &Ballot {
        &self.ballots[entry * self.contest.panel.len() + juror]
    }

    /// Changes a ballot, and what counts of it.
    pub(super) fn change(
        &mut self,
        entry: &EntryId,
        juror: &JurorId,
        edit: impl FnOnce(&mut Ballot),
    ) -> Result<(), FoldError> {
        let (entry, juror) = (self.entry(entry)?, self.juror(juror)?);
        edit(Arc::make_mut(&mut self.ballots[entry * self.contest.panel.len() + juror]));
        self.recount(entry, juror);
        Ok(())
    }

    pub(super) fn entry(&self, id: &EntryId) -> Result<usize, FoldError> {
        self.contest.entry_position(id).ok_or_else(|| FoldError::Unknown(id.to_string()))
    }

    pub(super) fn juror(&self, id: &JurorId) -> Result<usize, FoldError> {
        self.contest.juror_position(id).ok_or_else(|| FoldError::Unknown(id.to_string()))
    }

    pub(super) fn criterion(&self, id: &CriterionId) -> Result<usize, FoldError> {
        self.contest.criterion_position(id).ok_or_else(|| FoldError::Unknown(id.to_string()))
    }

    /// A mark of a criterion, by position. What is off its scale is no mark of this contest: nothing
    /// that shows or sums marks has to reckon with one.
    pub(super) fn mark(&self, criterion: usize, text: &str) -> Result<Mark, FoldError> {
        Mark::parse(text, self.contest.places)
            .filter(|&mark| self.contest.criteria[criterion].scale.contains(mark))
            .ok_or_else(|| FoldError::OffScale(text.to_owned()))
    }

    /// As [`Hall::criterion`], one that this juror marks.
    pub(super) fn judged(&self, juror: &JurorId, id: &CriterionId) -> Result<usize, FoldError> {
        let (juror, criterion) = (self.juror(juror)?, self.criterion(id)?);
        if self.contest.panel[juror].judges(criterion) {
            Ok(criterion)
        } else {
            Err(FoldError::NotJudged(id.to_string()))
        }
    }

    /// Whether a ballot of this juror for this entry is still to come: scoring was opened, the
    /// juror is in the hall, judges the entry, and has not submitted.
    ///
    /// A closed entry still awaits it: the stage manager may open scoring again.
    pub fn is_awaited(&self, entry: usize, juror: usize) -> bool {
        let state = &self.entries[entry];
        state.out.is_none()
            && matches!(state.phase, Phase::Open | Phase::Closed)
            && self.owes(entry, juror)
    }

    /// Whether the ranking cannot do without the ballot.
    pub(super) fn is_needed(&self, entry: usize, juror: usize) -> bool {
        self.contest.panel[juror].counts() && self.owes(entry, juror)
    }

    /// Whether the juror judges the entry, has not submitted, and is waited for.
    pub(super) fn owes(&self, entry: usize, juror: usize) -> bool {
        let ballot = self.ballot(entry, juror);
        ballot.recused.is_none() && !ballot.submitted && self.comes(entry, juror)
    }

    /// Whether the juror is in the hall for the entry. Who has left owes a ballot all the same that
    /// counted until the chair opened it again: otherwise it would be lost without a word.
    pub(super) fn comes(&self, entry: usize, juror: usize) -> bool {
        let ballot = self.ballot(entry, juror);
        !ballot.missed && (self.present[juror] || ballot.reopened.is_some())
    }

    /// Whether a result that was announced is being looked at again.
    pub fn is_in_revision(&self) -> bool {
        !self.locked && !self.revisions.is_empty()
    }

    /// The state of the evening in one word.
    pub fn evening(&self) -> Evening {
        match self.started {
            _ if self.is_final => Evening::Final,
            _ if self.grand_prix.is_some() => Evening::Finished,
            _ if self.locked => Evening::Locked,
            None => Evening::Fresh,
            Some(since) => Evening::Running {
                since,
                done: self
                    .entries
                    .iter()
                    .filter(|e| e.out.is_some() || e.phase == Phase::Closed)
                    .count(),
                total: self.entries.len(),
            },
        }
    }

    /// The entry that comes next in running order: the first that neither performed nor is out.
    pub fn next_up(&self) -> Option<usize> {
        let waits = |entry: &EntryState| entry.phase == Phase::Waiting && entry.out.is_none();
        self.order.iter().copied().find(|&entry| waits(&self.entries[entry]))
    }
}
