//! Commands on their way to the disk.
//!
//! What a person typed is shown at once, as the ballot that would come of it, but counts as saved
//! only when the desk says so.

use std::collections::VecDeque;

use super::{Effect, Pin, Ticket};
use crate::contest::{Contest, CriterionId, EntryId, Mark};
use crate::hall::{Author, Ballot, Command};

/// The commands that were asked and not answered, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outbox {
    last: u64,
    waiting: VecDeque<(Ticket, Vec<(Author, Command)>)>,
    /// What the waiting commands come to, so that a flood of keys costs no search for each.
    typed: Vec<Typed>,
}

/// What waiting commands make of one place of a ballot.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Typed {
    author: Author,
    entry: EntryId,
    what: What,
    /// How many commands for this place wait.
    waiting: usize,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum What {
    Mark(CriterionId, Option<Mark>),
    Note(String),
}

impl What {
    /// What a command writes, and for which entry. Submitting, recusing and their like count only
    /// when they are on disk.
    fn of(command: &Command) -> Option<(&EntryId, Self)> {
        match command {
            Command::SetMark { entry, criterion, mark } => {
                Some((entry, Self::Mark(criterion.clone(), Some(*mark))))
            }
            Command::ClearMark { entry, criterion } => {
                Some((entry, Self::Mark(criterion.clone(), None)))
            }
            Command::WriteNote { entry, note } => Some((entry, Self::Note(note.clone()))),
            _ => None,
        }
    }

    fn is_same_place(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Mark(one, _), Self::Mark(other, _)) => one == other,
            (Self::Note(_), Self::Note(_)) => true,
            _ => false,
        }
    }
}

impl Outbox {
    /// Asks for a command.
    pub fn ask(&mut self, author: Author, command: Command) -> Effect {
        let ticket = self.keep(vec![(author.clone(), command.clone())]);
        Effect::Ask { ticket, author, command }
    }

    /// Has the person's PIN compared, and asks for these commands; without `stay` the person is
    /// signed out again at once.
    pub fn sign_in(
        &mut self,
        person: Author,
        pin: Pin,
        then: Vec<(Author, Command)>,
        stay: bool,
    ) -> (Ticket, Effect) {
        let ticket = self.keep(then.clone());
        (ticket, Effect::SignIn { ticket, person, pin, then, stay })
    }

    /// Has the first PIN of a person kept.
    pub fn set_pin(&mut self, person: Author, pin: Pin) -> (Ticket, Effect) {
        let ticket = self.keep(Vec::new());
        (ticket, Effect::SetPin { ticket, person, pin })
    }

    /// Keeps what is asked under a new ticket.
    fn keep(&mut self, asked: Vec<(Author, Command)>) -> Ticket {
        self.last += 1;
        let ticket = Ticket(self.last);
        for (author, command) in &asked {
            let Some((entry, what)) = What::of(command) else { continue };
            if let Some(at) = self.place(author, entry, &what) {
                self.typed[at].what = what;
                self.typed[at].waiting += 1;
            } else {
                let (author, entry) = (author.clone(), entry.clone());
                self.typed.push(Typed { author, entry, what, waiting: 1 });
            }
        }
        self.waiting.push_back((ticket, asked));
        ticket
    }

    /// Takes what was asked under a ticket out, with who asked for it.
    pub fn answered(&mut self, ticket: Ticket) -> Option<Vec<(Author, Command)>> {
        let position = self.waiting.iter().position(|(waiting, _)| *waiting == ticket)?;
        let (_, asked) = self.waiting.remove(position)?;
        for (author, command) in &asked {
            if let Some((entry, what)) = What::of(command)
                && let Some(at) = self.place(author, entry, &what)
            {
                self.typed[at].waiting -= 1;
                if self.typed[at].waiting == 0 {
                    self.typed.swap_remove(at);
                }
            }
        }
        Some(asked)
    }

    fn place(&self, author: &Author, entry: &EntryId, what: &What) -> Option<usize> {
        self.typed.iter().position(|typed| {
            typed.author == *author && typed.entry == *entry && typed.what.is_same_place(what)
        })
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
        self.waiting
            .iter()
            .flat_map(|(_, asked)| asked)
            .any(|(author, command)| is(author, command))
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
        let own =
            self.typed.iter().filter(|typed| typed.author == *author && typed.entry == *entry);
        for typed in own {
            match &typed.what {
                What::Mark(criterion, mark) => {
                    let position = contest.criterion_position(criterion);
                    if let Some(cell) = position.and_then(|at| ballot.marks.get_mut(at)) {
                        *cell = *mark;
                    }
                }
                What::Note(note) => ballot.note.clone_from(note),
            }
        }
        ballot
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contest::made_up;

    #[test]
    fn the_last_typed_is_shown_until_everything_for_that_place_is_answered() {
        let contest = made_up(2, 1, 2);
        let author = Author::Juror(contest.panel[0].id.clone());
        let (entry, other) = (contest.entries[0].id.clone(), contest.entries[1].id.clone());
        let set = |mark| Command::SetMark {
            entry: entry.clone(),
            criterion: contest.criteria[0].id.clone(),
            mark: Mark(mark),
        };
        let mut outbox = Outbox::default();
        let shown = |outbox: &Outbox, of: &EntryId| {
            outbox.over(&contest, &author, of, &Ballot::empty(2)).marks[0]
        };
        outbox.ask(author.clone(), set(1));
        outbox.ask(author.clone(), set(10));
        assert_eq!(shown(&outbox, &entry), Some(Mark(10)));
        assert_eq!(shown(&outbox, &other), None);
        assert_eq!(outbox.answered(Ticket(1)), Some(vec![(author.clone(), set(1))]));
        assert_eq!(shown(&outbox, &entry), Some(Mark(10)));
        assert!(outbox.answered(Ticket(2)).is_some() && outbox.is_empty());
        assert_eq!(shown(&outbox, &entry), None);
        assert_eq!(outbox.answered(Ticket(2)), None);
    }
}
