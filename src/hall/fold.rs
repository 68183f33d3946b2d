//! Takes events in: what each of them makes of the hall.

use std::sync::Arc;

use super::{
    Author, Ballot, Event, FinalResult, FoldError, GrandPrix, Hall, Locking, Out, Paper, Phase,
    Recused, Revision, Stamp, Version,
};
use crate::contest::{EntryId, JurorId, Mark};
use crate::tally::{CastingVote, JuryVote, TieVote};

impl Hall {
    /// Takes in an event. Changes nothing if the event does not fit.
    pub fn apply(&mut self, stamp: impl Into<Stamp>, event: &Event) -> Result<(), FoldError> {
        let stamp = stamp.into();
        match event {
            Event::ContestDeclared { .. } => return Err(FoldError::Declaration),
            // Where the journal is kept changes nothing of the evening.
            Event::JournalRestored { .. } => {}
            Event::RehearsalBegun {} if self.taken > 0 => return Err(FoldError::Rehearsal),
            Event::RehearsalBegun {} => {
                self.rehearsal = true;
                // One person rehearses for all.
                Arc::make_mut(&mut self.contest).pins = false;
            }
            _ => self.take_in(&stamp, event)?,
        }
        self.taken += 1;
        Ok(())
    }

    /// Takes in an event of the evening itself.
    fn take_in(&mut self, stamp: &Stamp, event: &Event) -> Result<(), FoldError> {
        let before = self.before(stamp.seq, event);
        match event {
            Event::ContestDeclared { .. }
            | Event::JournalRestored { .. }
            | Event::RehearsalBegun {} => return Ok(()),
            Event::Show(event) => self.on_show_event(stamp, event)?,
            Event::EntryCalled { .. }
            | Event::ScoringOpened { .. }
            | Event::ScoringClosed { .. }
            | Event::EntryWithdrawn { .. }
            | Event::EntryNoShow { .. }
            | Event::EntryDisqualified { .. }
            | Event::EntryReinstated { .. }
            | Event::PerformanceRepeated { .. }
            | Event::OrderChanged { .. }
            | Event::PerformerReplaced { .. } => self.on_stage_event(stamp, event)?,
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
            Event::BallotSubmitted { juror, entry, marks }
            | Event::BallotFromPaper { juror, entry, marks } => {
                self.submit(stamp, juror, entry, marks)?;
            }
            Event::BallotTakenBack { juror, entry } => {
                self.change(entry, juror, |ballot| ballot.submitted = false)?;
            }
            Event::BallotReopened { juror, entry, reason } => {
                self.change(entry, juror, |ballot| ballot.reopen(Some(reason.clone())))?;
                self.note_reopened(self.entry(entry)?);
            }
            Event::PaperTyped { juror, entry, marks } => {
                let marks = self.sheet_marks(juror, marks)?.into_iter().map(|(_, mark)| mark);
                let paper = Paper { marks: marks.collect() };
                self.change(entry, juror, |ballot| ballot.paper = Some(paper))?;
            }
            Event::JurorRecused { juror, entry, reason } => {
                let reason = reason.clone();
                let recused = match stamp.author {
                    Author::Chair => Recused::Recorded { reason },
                    _ => Recused::Said { reason },
                };
                self.change(entry, juror, |ballot| ballot.recused = Some(recused))?;
            }
            Event::JurorReturned { juror, entry, .. } => {
                self.change(entry, juror, |ballot| ballot.recused = None)?;
            }
            Event::ConflictAccepted { juror, entry, reason } => {
                self.change(entry, juror, |ballot| ballot.accepted = Some(reason.clone()))?;
            }
            Event::PinSet { person, hash } => self.pins.set(person, hash, stamp, &self.contest),
            Event::PinCleared { person, .. } | Event::PinReset { person, .. } => {
                self.pins.clear(person, &self.contest);
            }
            Event::SignedIn { person } => {
                let holder = person.pin_holder(&self.contest);
                self.pins.sign_in(person, &holder, stamp.terminal.as_ref());
            }
            Event::SignedOut { person } => self.pins.sign_out(person, stamp.terminal.as_ref()),
            Event::PinRefused { person } => self.pins.refuse(person, stamp.at),
            Event::CastingVote { .. }
            | Event::JuryVoted { .. }
            | Event::RankingLocked { .. }
            | Event::GrandPrixAwarded { .. }
            | Event::GrandPrixWithheld { .. }
            | Event::AwardGiven { .. }
            | Event::AwardWithheld { .. }
            | Event::ResultFinal { .. }
            | Event::RevisionOpened { .. } => self.on_result_event(stamp, event)?,
        }
        self.remember(before);
        self.follow_show(stamp, event);
        // PINs are set long before the evening.
        if !event.is_aside() {
            self.started.get_or_insert(stamp.at);
        }
        Ok(())
    }

    fn on_stage_event(&mut self, stamp: &Stamp, event: &Event) -> Result<(), FoldError> {
        match event {
            Event::EntryCalled { entry } => {
                let position = self.entry(entry)?;
                self.on_stage = Some(position);
                self.left_stage = None;
                let state = &mut self.entries[position];
                state.called = Some(stamp.at);
                if state.phase == Phase::Waiting {
                    state.phase = Phase::Called;
                }
            }
            Event::ScoringOpened { entry } => {
                let position = self.entry(entry)?;
                let state = &mut self.entries[position];
                (state.phase, state.scoring) = (Phase::Open, Some(stamp.at));
                self.each_ballot(position, |_, ballot| ballot.missed = false);
                self.note_reopened(position);
            }
            Event::ScoringClosed { entry } => {
                let position = self.entry(entry)?;
                self.close_scoring(position);
                self.entries[position].scoring = Some(stamp.at);
            }
            Event::EntryWithdrawn { entry, reason } => {
                self.take_out(entry, Out::Withdrawn, reason)?;
            }
            Event::EntryNoShow { entry, reason } => self.take_out(entry, Out::NoShow, reason)?,
            Event::EntryDisqualified { entry, reason } => {
                self.take_out(entry, Out::Disqualified, reason)?;
            }
            Event::EntryReinstated { entry } => {
                let position = self.entry(entry)?;
                self.entries[position].out = None;
                self.why_out[position].clear();
                self.live.change(position, |sheet| sheet.put_back(position));
                if self.on_stage.is_none() && self.left_stage == Some(position) {
                    self.on_stage = self.left_stage.take();
                }
            }
            Event::PerformanceRepeated { entry, .. } => {
                let position = self.entry(entry)?;
                self.on_stage = Some(position);
                self.left_stage = None;
                let state = &mut self.entries[position];
                state.phase = Phase::Called;
                state.called = Some(stamp.at);
                state.repeats = state.repeats.saturating_add(1);
                self.note_reopened(position);
                self.each_ballot(position, |_, ballot| ballot.reopen(None));
                (0..self.present.len()).for_each(|juror| self.recount(position, juror));
            }
            Event::OrderChanged { order, .. } => {
                let order: Vec<usize> =
                    order.iter().map(|id| self.entry(id)).collect::<Result<_, _>>()?;
                let mut sorted = order.clone();
                sorted.sort_unstable();
                if !sorted.into_iter().eq(0..self.entries.len()) {
                    return Err(FoldError::Unknown(format!("{} entries", order.len())));
                }
                self.order = order;
            }
            Event::PerformerReplaced { entry, performer, name, studies, .. } => {
                let position = self.entry(entry)?;
                let unknown = || FoldError::Unknown(format!("{entry}/{performer}"));
                let at = (*performer as usize).checked_sub(1).ok_or_else(unknown)?;
                if at >= self.contest.entries[position].performers.len() {
                    return Err(unknown());
                }
                let contest = Arc::make_mut(&mut self.contest);
                let performer = &mut contest.entries[position].performers[at];
                performer.rename(name);
                performer.university = studies.after(performer.university.as_ref());
                // What was accepted of one who went is not accepted of whoever comes later.
                let contest = self.contest.clone();
                self.each_ballot(position, |juror, ballot| {
                    if !contest.same_institution(juror, position) {
                        ballot.accepted = None;
                    }
                });
            }
            _ => {}
        }
        Ok(())
    }

    fn on_result_event(&mut self, stamp: &Stamp, event: &Event) -> Result<(), FoldError> {
        match event {
            Event::RankingLocked { standings, reason } => {
                self.lockings.push(Locking {
                    at: stamp.at,
                    standings: standings.clone(),
                    overridden: self.blockers(),
                    reason: reason.clone(),
                });
                self.locked = true;
                // After a revision a ballot is changed with the chair's reason only.
                for entry in 0..self.entries.len() {
                    if self.entries[entry].phase == Phase::Open {
                        self.close_scoring(entry);
                    }
                }
            }
            Event::CastingVote { tied, ahead, .. } => {
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
            Event::GrandPrixWithheld { reason } => {
                self.grand_prix = Some(GrandPrix::Withheld { reason: reason.clone() });
            }
            Event::AwardGiven { award, entries, reason } => self.give(*award, entries, reason)?,
            Event::AwardWithheld { award, reason } => self.withhold(*award, reason)?,
            Event::ResultFinal { standings } => {
                self.results.push(FinalResult {
                    at: stamp.at,
                    seq: stamp.seq,
                    standings: standings.clone(),
                    grand_prix: self.grand_prix.clone(),
                    awards: self.awards.clone(),
                });
                self.is_final = true;
            }
            // What was awarded is asked anew: the ranking may come out otherwise.
            Event::RevisionOpened { reason } => {
                self.revisions.push(Revision { at: stamp.at, reason: reason.clone() });
                self.reopened.clear();
                (self.locked, self.is_final) = (false, false);
                self.grand_prix = None;
                self.awards.fill(None);
            }
            _ => {}
        }
        Ok(())
    }

    /// Remembers what an open revision has opened again.
    fn note_reopened(&mut self, entry: usize) {
        if !self.revisions.is_empty() && !self.reopened.contains(&entry) {
            self.reopened.push(entry);
        }
    }

    fn close_scoring(&mut self, entry: usize) {
        self.entries[entry].phase = Phase::Closed;
        let present = self.present.clone();
        self.each_ballot(entry, |juror, ballot| {
            ballot.closed = ballot.submitted;
            let owed = present[juror] || ballot.reopened.is_some();
            ballot.missed = !ballot.submitted && !owed;
        });
    }

    pub(super) fn each_ballot(&mut self, entry: usize, mut edit: impl FnMut(usize, &mut Ballot)) {
        let jurors = self.present.len();
        let row = &mut self.ballots[entry * jurors..(entry + 1) * jurors];
        row.iter_mut().enumerate().for_each(|(juror, of)| edit(juror, Arc::make_mut(of)));
    }

    /// The marks of a sheet that names one for each criterion that the juror marks.
    fn sheet_marks(
        &self,
        juror: &JurorId,
        marks: &[String],
    ) -> Result<Vec<(usize, Mark)>, FoldError> {
        let judged: Vec<_> = self.contest.judged(self.juror(juror)?).collect();
        if marks.len() != judged.len() {
            return Err(FoldError::Unknown(format!("{} marks", marks.len())));
        }
        let pairs = judged.into_iter().zip(marks);
        pairs.map(|(criterion, mark)| Ok((criterion, self.mark(criterion, mark)?))).collect()
    }

    fn submit(
        &mut self,
        stamp: &Stamp,
        juror: &JurorId,
        entry: &EntryId,
        marks: &[String],
    ) -> Result<(), FoldError> {
        let marks = self.sheet_marks(juror, marks)?;
        let closed = self.entries[self.entry(entry)?].phase != Phase::Open;
        self.change(entry, juror, |ballot| {
            for &(criterion, mark) in &marks {
                ballot.marks[criterion] = Some(mark);
            }
            let reason = ballot.reopened.take().unwrap_or_default();
            let marks = marks.into_iter().map(|(_, mark)| mark).collect();
            ballot.versions.push(Arc::new(Version::new(stamp, marks, reason)));
            (ballot.submitted, ballot.closed, ballot.missed) = (true, closed, false);
            ballot.paper = None;
        })
    }

    fn take_out(&mut self, entry: &EntryId, why: Out, reason: &str) -> Result<(), FoldError> {
        let position = self.entry(entry)?;
        self.entries[position].out = Some(why);
        reason.clone_into(&mut self.why_out[position]);
        self.live.change(position, |sheet| sheet.take_out(position));
        if self.on_stage == Some(position) {
            self.left_stage = self.on_stage.take();
        }
        Ok(())
    }
}
