//! One juror's marks for one entry.

use crate::contest::{Juror, Mark};

/// One juror's marks for one entry, as they stand.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ballot {
    /// One per criterion; `None` is no mark, never a zero. Always `None` in a criterion that the juror
    /// does not mark.
    pub marks: Vec<Option<Mark>>,
    /// The juror's own note.
    pub note: String,
    /// It counts.
    pub submitted: bool,
    /// The juror does not judge this entry; the reason, which may be empty.
    pub recused: Option<String>,
}

/// The life of a ballot as a list shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BallotState {
    /// No mark.
    Empty,
    /// Some marks or all, not submitted.
    Draft,
    /// It counts.
    Submitted,
    /// The juror does not judge this entry.
    Recused,
}

impl Ballot {
    /// An empty ballot.
    pub fn empty(criteria: usize) -> Self {
        Self { marks: vec![None; criteria], ..Self::default() }
    }

    /// Where the ballot is in its life.
    pub fn state(&self) -> BallotState {
        if self.recused.is_some() {
            BallotState::Recused
        } else if self.submitted {
            BallotState::Submitted
        } else if self.marks.iter().any(Option::is_some) {
            BallotState::Draft
        } else {
            BallotState::Empty
        }
    }

    /// The marks of all criteria that `juror`, whose ballot it is, marks. `None` if one is missing.
    pub fn complete(&self, juror: &Juror) -> Option<Vec<Mark>> {
        let marks = self.marks.iter().enumerate();
        marks.filter(|&(criterion, _)| juror.judges(criterion)).map(|(_, &mark)| mark).collect()
    }

    /// Whether the ranking uses it.
    pub fn counts(&self) -> bool {
        self.submitted && self.recused.is_none()
    }
}
