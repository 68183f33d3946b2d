//! What was announced so far: everybody was told it, so that it stays readable while a revision is
//! open and marks are not.

use std::sync::Arc;

use super::{FinalResult, Hall, Locking, Revision};
use crate::contest::Contest;

/// What was announced, and what opened it again.
#[derive(Debug, Clone)]
pub struct History {
    /// The contest.
    pub contest: Arc<Contest>,
    /// How often the ranking was locked, oldest first.
    pub lockings: Vec<Locking>,
    /// The results that were made final, oldest first.
    pub results: Vec<FinalResult>,
    /// The revisions that were opened, oldest first.
    pub revisions: Vec<Revision>,
    /// The last of the results holds.
    pub is_final: bool,
    /// The entries that the open revision has opened again, positions in the lineup, in the order
    /// in which that happened.
    pub reopened: Vec<usize>,
}

impl Hall {
    /// What was announced so far.
    pub fn history(&self) -> History {
        History {
            contest: self.contest().clone(),
            lockings: self.lockings.clone(),
            results: self.results.clone(),
            revisions: self.revisions.clone(),
            is_final: self.is_final,
            reopened: self.reopened.clone(),
        }
    }
}
