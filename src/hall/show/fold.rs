//! Takes events of the show in.

use super::{BoardShows, Call, Clock, Item, ShowEvent};
use crate::contest::PublicRanking;
use crate::hall::{Event, FoldError, Hall, Stamp};

impl Hall {
    /// Takes in an event of the show. Changes nothing if it does not fit.
    pub(in crate::hall) fn on_show_event(
        &mut self,
        stamp: &Stamp,
        event: &ShowEvent,
    ) -> Result<(), FoldError> {
        match event {
            ShowEvent::PerformanceStarted { entry } => {
                let entry = self.entry(entry)?;
                self.show.clocks[entry] = Clock { started: Some(stamp.at), ended: None };
            }
            ShowEvent::PerformanceEnded { entry } => {
                let entry = self.entry(entry)?;
                self.show.clocks[entry].ended = Some(stamp.at);
            }
            ShowEvent::ItemInserted { item, kind, title, minutes, before } => {
                let before = before.as_ref().map(|id| self.entry(id)).transpose()?;
                if *item as usize != self.show.items.len() + 1 {
                    return Err(FoldError::Unknown(format!("item {item}")));
                }
                let (title, clock) = (title.clone(), Clock::default());
                let (kind, minutes) = (*kind, *minutes);
                self.show.items.push(Item { kind, title, minutes, before, clock, removed: false });
            }
            ShowEvent::ItemRemoved { item } => self.item_mut(*item)?.removed = true,
            ShowEvent::ItemStarted { item } => {
                self.item_mut(*item)?;
                self.end_clocks(stamp);
                self.item_mut(*item)?.clock = Clock { started: Some(stamp.at), ended: None };
            }
            ShowEvent::ItemEnded { item } => self.item_mut(*item)?.clock.ended = Some(stamp.at),
            ShowEvent::StepUndone { seq } => self.undo(*seq),
            ShowEvent::JurorNudged { juror, entry } => {
                let at = (self.entry(entry)?, self.juror(juror)?);
                self.show.nudges.insert(at, stamp.at);
            }
            ShowEvent::HelpCalled { juror, whom } => {
                let juror = self.juror(juror)?;
                self.show.calls.retain(|call| call.juror != juror);
                self.show.calls.push(Call { juror, whom: *whom, since: stamp.at });
            }
            ShowEvent::HelpAnswered { juror } => {
                let juror = self.juror(juror)?;
                self.show.calls.retain(|call| call.juror != juror);
            }
            ShowEvent::RankingPeeked {} => self.show.peeks = self.show.peeks.saturating_add(1),
            ShowEvent::BoardSet { shows } => {
                self.show.board = *shows;
                self.show.told |= *shows == BoardShows::Ranking && self.is_told_at(stamp.at);
            }
            ShowEvent::ScriptWritten { steps } => {
                self.show.script = Some(steps.clone());
                self.show.reveal = 0;
            }
            ShowEvent::RevealMoved { to } => {
                self.move_reveal(*to);
                (self.show.moved, self.show.told) = (Some(stamp.at), false);
            }
        }
        Ok(())
    }

    /// What other events mean for the show.
    pub(in crate::hall) fn follow_show(&mut self, stamp: &Stamp, event: &Event) {
        match event {
            // Whoever is called is on stage, and neither who was before nor a break is any more.
            Event::EntryCalled { .. } | Event::RankingLocked { .. } => self.end_clocks(stamp),
            Event::ScoringClosed { .. } => self.freeze(),
            // A performance that is repeated begins anew.
            Event::PerformanceRepeated { entry, .. } => {
                if let Ok(entry) = self.entry(entry) {
                    self.show.clocks[entry] = Clock::default();
                }
            }
            Event::BallotSubmitted { juror, entry, .. }
            | Event::BallotFromPaper { juror, entry, .. }
            | Event::JurorRecused { juror, entry, .. } => {
                if let (Ok(entry), Ok(juror)) = (self.entry(entry), self.juror(juror)) {
                    self.show.nudges.remove(&(entry, juror));
                }
            }
            // What was revealed may come out otherwise: the hall sees none of it until it is known.
            Event::RevisionOpened { .. } => {
                (self.show.reveal, self.show.moved, self.show.told) = (0, None, false);
                self.show.board = super::BoardShows::Title;
            }
            _ => {}
        }
    }

    /// Keeps the ranking that the hall goes on seeing, when it is time.
    fn freeze(&mut self) {
        if let PublicRanking::Until(after) = self.contest().show.ranking
            && self.show.frozen.is_none()
            && self.closed() >= after as usize
        {
            self.show.frozen = Some(self.standings());
        }
    }

    fn end_clocks(&mut self, stamp: &Stamp) {
        let items = self.show.items.iter_mut().map(|item| &mut item.clock);
        for clock in self.show.clocks.iter_mut().chain(items).filter(|clock| clock.runs()) {
            clock.ended = Some(stamp.at);
        }
    }

    fn item_mut(&mut self, number: u32) -> Result<&mut Item, FoldError> {
        let unknown = || FoldError::Unknown(format!("item {number}"));
        let at = (number as usize).checked_sub(1).ok_or_else(unknown)?;
        self.show.items.get_mut(at).ok_or_else(unknown)
    }
}
