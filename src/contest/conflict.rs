//! Who does not mark whom, and where the organiser lets a juror mark all the same.

use std::collections::HashSet;

use super::{Contest, Text};

/// A juror who does not mark an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recusal {
    /// Index into [`Contest::panel`].
    pub juror: usize,
    /// Index into [`Contest::entries`].
    pub entry: usize,
    /// Why.
    pub ground: Ground,
    /// What there is to add. May be blank, but not where the ground is [`Ground::Other`].
    pub note: Text,
}

/// Why a juror does not mark an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ground {
    /// The juror teaches a performer.
    OwnStudent,
    /// A performer is of the juror's institution.
    OwnInstitution,
    /// A performer is a relative.
    Relative,
    /// What the note says.
    Other,
}

/// A juror who may mark performers of the same institution, as the organiser has decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// Index into [`Contest::panel`].
    pub juror: usize,
    /// Index into [`Contest::entries`]. `None`: all entries.
    pub entry: Option<usize>,
    /// Why. Not blank.
    pub reason: Text,
}

impl Contest {
    /// Whether a performer of the entry is of the juror's institution. Both are positions.
    pub fn same_institution(&self, juror: usize, entry: usize) -> bool {
        self.panel[juror].university.as_ref().is_some_and(|institution| {
            let performers = &self.entries[entry].performers;
            performers.iter().any(|performer| performer.university.as_ref() == Some(institution))
        })
    }

    /// Jurors who count and entries of the same institution, by position, for which neither a
    /// recusal nor an acceptance is declared; by juror, then in running order.
    pub fn conflicts(&self) -> Vec<(usize, usize)> {
        let recused = self.recusals.iter().map(|of| (of.juror, Some(of.entry)));
        let settled: HashSet<(usize, Option<usize>)> =
            self.accepted.iter().map(|of| (of.juror, of.entry)).chain(recused).collect();
        let open = |juror, entry| {
            self.same_institution(juror, entry)
                && !settled.contains(&(juror, None))
                && !settled.contains(&(juror, Some(entry)))
        };
        let counting = (0..self.panel.len()).filter(|&juror| self.panel[juror].counts());
        let pairs = counting.flat_map(|juror| (0..self.entries.len()).map(move |at| (juror, at)));
        pairs.filter(|&(juror, entry)| open(juror, entry)).collect()
    }
}
