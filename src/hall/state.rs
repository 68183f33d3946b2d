//! The hall: all that is known of the evening, as a fold of its events.

use std::fmt;
use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::{Ballot, Blocker, Event};
use crate::contest::{Contest, CriterionId, EntryId, JurorId, Mark, Missing};
use crate::tally::{CastingVote, Engine, JuryVote, Lack, Live, Sheet, TieVote};

/// The evening as it stands.
#[derive(Clone)]
pub struct Hall {
    contest: Arc<Contest>,
    /// The marks that count, the votes on ties, and the ranking.
    pub(super) live: Live,
    /// One per entry of the contest.
    pub entries: Vec<EntryState>,
    /// One per juror of the panel: in the hall or not.
    pub present: Vec<bool>,
    /// entries x jurors. Shared, so that a copy of the hall for a session costs little.
    ballots: Vec<Arc<Ballot>>,
    /// Position of the entry on stage.
    pub on_stage: Option<usize>,
    /// The entry that left the stage by being taken out; it is there again if that is taken back
    /// before another is called.
    left_stage: Option<usize>,
    /// No mark changes any more.
    pub locked: bool,
    /// What became of the Grand Prix.
    pub grand_prix: Option<GrandPrix>,
    /// When the first event after the declaration happened.
    pub started: Option<DateTime<Utc>>,
}

/// All that happened, without what was declared: two halls of one contest are in the same state if
/// and only if this is the same.
impl fmt::Debug for Hall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Taken apart by name, so that a new field is not forgotten.
        let Self {
            contest: _,
            live,
            entries,
            present,
            ballots,
            on_stage,
            left_stage,
            locked,
            grand_prix,
            started,
        } = self;
        f.debug_struct("Hall")
            .field("entries", entries)
            .field("present", present)
            .field("ballots", ballots)
            .field("on_stage", on_stage)
            .field("left_stage", left_stage)
            .field("locked", locked)
            .field("votes", &live.votes())
            .field("grand_prix", grand_prix)
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
}

/// An event does not fit the state: the journal is damaged or was not written by `decide`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FoldError {
    /// The first event is not the contest's declaration, or a later one is.
    #[error("the contest must be declared by the first record, and only by it")]
    Declaration,
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
        Self {
            live: Live::new(
                Arc::new(Engine::new(&contest)),
                Sheet::new(entries, jurors, contest.criteria.len()),
            ),
            entries: vec![EntryState::default(); entries],
            present: vec![true; jurors],
            ballots: vec![empty; entries * jurors],
            on_stage: None,
            left_stage: None,
            locked: false,
            grand_prix: None,
            started: None,
            contest,
        }
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
    fn change(
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

    fn entry(&self, id: &EntryId) -> Result<usize, FoldError> {
        self.contest.entry_position(id).ok_or_else(|| FoldError::Unknown(id.to_string()))
    }

    fn juror(&self, id: &JurorId) -> Result<usize, FoldError> {
        self.contest.juror_position(id).ok_or_else(|| FoldError::Unknown(id.to_string()))
    }

    fn criterion(&self, id: &CriterionId) -> Result<usize, FoldError> {
        self.contest.criterion_position(id).ok_or_else(|| FoldError::Unknown(id.to_string()))
    }

    /// A mark of a criterion, by position. What is off its scale is no mark of this contest: nothing
    /// that shows or sums marks has to reckon with one.
    fn mark(&self, criterion: usize, text: &str) -> Result<Mark, FoldError> {
        Mark::parse(text, self.contest.places)
            .filter(|&mark| self.contest.criteria[criterion].scale.contains(mark))
            .ok_or_else(|| FoldError::OffScale(text.to_owned()))
    }

    /// As [`Hall::criterion`], one that this juror marks.
    fn judged(&self, juror: &JurorId, id: &CriterionId) -> Result<usize, FoldError> {
        let (juror, criterion) = (self.juror(juror)?, self.criterion(id)?);
        if self.contest.panel[juror].judges(criterion) {
            Ok(criterion)
        } else {
            Err(FoldError::NotJudged(id.to_string()))
        }
    }

    /// Takes in an event that happened at `at`.
    ///
    /// Changes nothing if the event does not fit.
    pub fn apply(&mut self, at: DateTime<Utc>, event: &Event) -> Result<(), FoldError> {
        match event {
            Event::ContestDeclared { .. } => return Err(FoldError::Declaration),
            Event::EntryCalled { entry } => {
                let position = self.entry(entry)?;
                self.on_stage = Some(position);
                self.left_stage = None;
                let state = &mut self.entries[position];
                state.called = Some(at);
                if state.phase == Phase::Waiting {
                    state.phase = Phase::Called;
                }
            }
            Event::ScoringOpened { entry } => {
                let position = self.entry(entry)?;
                self.entries[position].phase = Phase::Open;
            }
            Event::ScoringClosed { entry } => {
                let position = self.entry(entry)?;
                self.entries[position].phase = Phase::Closed;
            }
            Event::EntryWithdrawn { entry } => self.take_out(entry, Out::Withdrawn)?,
            Event::EntryNoShow { entry } => self.take_out(entry, Out::NoShow)?,
            Event::EntryReinstated { entry } => {
                let position = self.entry(entry)?;
                self.entries[position].out = None;
                self.live.change(position, |sheet| sheet.put_back(position));
                if self.on_stage.is_none() && self.left_stage == Some(position) {
                    self.on_stage = self.left_stage.take();
                }
            }
            Event::JurorAbsent { juror } => {
                let position = self.juror(juror)?;
                self.present[position] = false;
            }
            Event::JurorPresent { juror } => {
                let position = self.juror(juror)?;
                self.present[position] = true;
            }
            Event::MarkSet { juror, entry, criterion, mark } => {
                let criterion = self.judged(juror, criterion)?;
                let mark = self.mark(criterion, mark)?;
                self.change(entry, juror, |ballot| ballot.marks[criterion] = Some(mark))?;
            }
            Event::MarkCleared { juror, entry, criterion } => {
                let criterion = self.judged(juror, criterion)?;
                self.change(entry, juror, |ballot| ballot.marks[criterion] = None)?;
            }
            Event::NoteWritten { juror, entry, note } => {
                self.change(entry, juror, |ballot| ballot.note.clone_from(note))?;
            }
            Event::BallotSubmitted { juror, entry, marks } => {
                self.submit(juror, entry, marks)?;
            }
            Event::BallotTakenBack { juror, entry } => {
                self.change(entry, juror, |ballot| ballot.submitted = false)?;
            }
            Event::JurorRecused { juror, entry, reason } => {
                self.change(entry, juror, |ballot| ballot.recused = Some(reason.clone()))?;
            }
            Event::JurorReturned { juror, entry } => {
                self.change(entry, juror, |ballot| ballot.recused = None)?;
            }
            Event::RankingLocked {} => self.locked = true,
            Event::CastingVote { tied, ahead } => {
                let mut tied: Vec<_> =
                    tied.iter().map(|id| self.entry(id)).collect::<Result<_, _>>()?;
                tied.sort_unstable();
                let ahead = ahead.as_ref().map(|id| self.entry(id)).transpose()?;
                self.live.vote(TieVote::Casting(CastingVote { tied, ahead }));
            }
            Event::JuryVoted { tied, votes } => {
                if votes.len() != tied.len() {
                    return Err(FoldError::Unknown(format!("{} votes", votes.len())));
                }
                let mut given: Vec<_> = tied
                    .iter()
                    .zip(votes)
                    .map(|(id, &count)| Ok((self.entry(id)?, count)))
                    .collect::<Result<_, _>>()?;
                given.sort_unstable();
                let (tied, votes) = given.into_iter().unzip();
                self.live.vote(TieVote::Jury(JuryVote { tied, votes }));
            }
            Event::GrandPrixAwarded { entries } => {
                let entries = entries.iter().map(|id| self.entry(id)).collect::<Result<_, _>>()?;
                self.grand_prix = Some(GrandPrix::Awarded(entries));
            }
            // Where the journal is kept changes nothing of the evening.
            Event::JournalRestored { .. } => return Ok(()),
            Event::GrandPrixWithheld { reason } => {
                self.grand_prix = Some(GrandPrix::Withheld { reason: reason.clone() });
            }
        }
        self.started.get_or_insert(at);
        Ok(())
    }

    fn submit(
        &mut self,
        juror: &JurorId,
        entry: &EntryId,
        marks: &[String],
    ) -> Result<(), FoldError> {
        let judged: Vec<_> = self.contest.judged(self.juror(juror)?).collect();
        if marks.len() != judged.len() {
            return Err(FoldError::Unknown(format!("{} marks", marks.len())));
        }
        let marks: Vec<_> = judged
            .into_iter()
            .zip(marks)
            .map(|(criterion, mark)| Ok((criterion, self.mark(criterion, mark)?)))
            .collect::<Result<_, _>>()?;
        self.change(entry, juror, |ballot| {
            for (criterion, mark) in marks {
                ballot.marks[criterion] = Some(mark);
            }
            ballot.submitted = true;
        })
    }

    fn take_out(&mut self, entry: &EntryId, why: Out) -> Result<(), FoldError> {
        let position = self.entry(entry)?;
        self.entries[position].out = Some(why);
        self.live.change(position, |sheet| sheet.take_out(position));
        if self.on_stage == Some(position) {
            self.left_stage = self.on_stage.take();
        }
        Ok(())
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
    fn is_needed(&self, entry: usize, juror: usize) -> bool {
        self.contest.panel[juror].counts() && self.owes(entry, juror)
    }

    /// Whether the juror is in the hall, judges the entry, and has not submitted.
    pub(super) fn owes(&self, entry: usize, juror: usize) -> bool {
        let ballot = self.ballot(entry, juror);
        self.present[juror] && ballot.recused.is_none() && !ballot.submitted
    }

    /// What stands in the way of locking the ranking, in running order.
    pub fn blockers(&self) -> Vec<Blocker> {
        let contest = &self.contest;
        let waits = contest.rule.missing == Missing::Block;
        let standings = waits.then(|| self.standings());
        let lacks_mark = |entry| {
            let row = standings.as_ref().and_then(|standings| standings.of(entry));
            row.is_some_and(|row| row.lack == Some(Lack::Mark))
        };
        let among = |entry, is: fn(&Self, usize, usize) -> bool| -> Vec<JurorId> {
            let jurors = (0..contest.panel.len()).filter(|&juror| is(self, entry, juror));
            jurors.map(|juror| contest.panel[juror].id.clone()).collect()
        };
        let mut blockers = Vec::new();
        for (position, entry) in contest.entries.iter().enumerate() {
            let state = &self.entries[position];
            if state.out.is_some() {
                continue;
            }
            if state.phase == Phase::Waiting {
                blockers.push(Blocker::NotPerformed(entry.id.clone()));
                continue;
            }
            // An entry that was called and never opened is missing all its ballots.
            let jurors = among(position, Self::is_needed);
            if !jurors.is_empty() {
                blockers.push(Blocker::Missing { entry: entry.id.clone(), jurors });
            } else if self.counted(position) == 0 {
                blockers.push(Blocker::NoBallot(entry.id.clone()));
            } else if lacks_mark(position) {
                let jurors = among(position, Self::lacks);
                blockers.push(Blocker::Unmarked { entry: entry.id.clone(), jurors });
            }
        }
        if blockers.is_empty() && self.entries.iter().all(|state| state.out.is_some()) {
            blockers.push(Blocker::NothingToRank);
        }
        blockers
    }

    /// Whether the juror counts and no ballot of theirs does.
    fn lacks(&self, entry: usize, juror: usize) -> bool {
        self.contest.panel[juror].counts() && !self.ballot(entry, juror).counts()
    }

    /// Whether every ballot that can come is in, of jurors whose marks count.
    pub fn is_complete(&self) -> bool {
        self.blockers().is_empty()
    }

    /// The state of the evening in one word.
    pub fn evening(&self) -> Evening {
        match self.started {
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
        self.entries.iter().position(|entry| entry.phase == Phase::Waiting && entry.out.is_none())
    }
}
