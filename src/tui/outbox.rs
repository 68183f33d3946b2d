//! Commands on their way to the disk.
//!
//! What a person typed is shown at once, as the ballot that would come of it, but counts as saved
//! only when the desk says so.

use super::{Effect, Ticket};
use crate::contest::{Contest, EntryId};
use crate::hall::{Author, Ballot, Command};

/// The commands that were asked and not answered, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outbox {
    last: u64,
    waiting: Vec<(Ticket, Author, Command)>,
}

impl Outbox {
    /// Asks for a command.
    pub fn ask(&mut self, author: Author, command: Command) -> Effect {
        self.last += 1;
        let ticket = Ticket(self.last);
        self.waiting.push((ticket, author.clone(), command.clone()));
        Effect::Ask { ticket, author, command }
    }

    /// Takes an answered command out, with whoever asked for it.
    pub fn answered(&mut self, ticket: Ticket) -> Option<(Author, Command)> {
        let position = self.waiting.iter().position(|(waiting, ..)| *waiting == ticket)?;
        let (_, author, command) = self.waiting.remove(position);
        Some((author, command))
    }

    /// How many are not on disk.
    pub fn len(&self) -> usize {
        self.waiting.len()
    }

    /// Whether everything is on disk.
    pub fn is_empty(&self) -> bool {
        self.waiting.is_empty()
    }

    /// Whether a command of this kind waits.
    pub fn any(&self, is: impl Fn(&Author, &Command) -> bool) -> bool {
        self.waiting.iter().any(|(_, author, command)| is(author, command))
    }

    /// The stored `ballot` of `entry` with this author's waiting marks and notes laid over it.
    pub fn over(
        &self,
        contest: &Contest,
        author: &Author,
        entry: &EntryId,
        ballot: &Ballot,
    ) -> Ballot {
        let mut ballot = ballot.clone();
        for (_, by, command) in &self.waiting {
            if by != author {
                continue;
            }
            match command {
                Command::SetMark { entry: of, criterion, mark } if of == entry => {
                    if let Some(cell) =
                        contest.criterion_position(criterion).and_then(|i| ballot.marks.get_mut(i))
                    {
                        *cell = Some(*mark);
                    }
                }
                Command::ClearMark { entry: of, criterion } if of == entry => {
                    if let Some(cell) =
                        contest.criterion_position(criterion).and_then(|i| ballot.marks.get_mut(i))
                    {
                        *cell = None;
                    }
                }
                Command::WriteNote { entry: of, note } if of == entry => {
                    ballot.note.clone_from(note);
                }
                // A draft from the moment it is asked for, so that no mark is typed in vain; but
                // submitted, recused and returned only when it is on disk.
                _ => {}
            }
        }
        ballot
    }
}
