//! What is given besides places: proposals, decisions, and what stands out about them.

use super::{Announced, FoldError, GrandPrix, Hall};
use crate::contest::{AwardKind, EntryId, Money};
use crate::tally::Proposal;

/// What the chair decided about an award.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AwardDecision {
    /// It goes to these entries, positions in the lineup.
    Given {
        /// Who shares it.
        entries: Vec<usize>,
        /// Why, where the ranking proposed others.
        reason: String,
    },
    /// Nobody gets it.
    Withheld {
        /// Why.
        reason: String,
    },
}

/// Somebody was given more than one award.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DoubleAward {
    /// The entry, position in the lineup.
    pub entry: usize,
    /// Its awards, positions in the contest's list; `None` is the Grand Prix where the list has none.
    pub awards: Vec<Option<usize>>,
}

impl Hall {
    /// What the ranking proposes for each award of the contest.
    pub fn proposals(&self) -> Vec<Proposal> {
        self.engine().proposals(self.contest(), self.sheet(), &self.standings())
    }

    /// The decision on an award of the contest's list, by position. The Grand Prix has its own
    /// events, and its row here.
    pub fn award(&self, award: usize) -> Option<AwardDecision> {
        if !self.is_grand_prix(award) {
            return self.awards.get(award)?.clone();
        }
        Some(match self.grand_prix.clone()? {
            GrandPrix::Awarded(entries) => AwardDecision::Given { entries, reason: String::new() },
            GrandPrix::Withheld { reason } => AwardDecision::Withheld { reason },
        })
    }

    /// Whether the award of the list is the Grand Prix.
    pub fn is_grand_prix(&self, award: usize) -> bool {
        let kind = self.contest().awards.get(award).map(|award| &award.kind);
        matches!(kind, Some(AwardKind::GrandPrix))
    }

    /// The awards that are still to be decided, positions in the contest's list.
    pub fn undecided(&self) -> Vec<usize> {
        (0..self.contest().awards.len()).filter(|&award| self.award(award).is_none()).collect()
    }

    /// Whether the Grand Prix that the contest declares is still to be decided.
    pub fn awaits_grand_prix(&self) -> bool {
        self.contest().grand_prix.is_some() && self.grand_prix.is_none()
    }

    /// What each of those who share an award gets, and what is left over; `None` if it brings no
    /// money or nobody gets it.
    pub fn share(&self, award: usize) -> Option<(Money, Money)> {
        let fund = self.contest().awards.get(award)?.fund?;
        match self.award(award)? {
            AwardDecision::Given { entries, .. } if !entries.is_empty() => {
                Some(fund.divide(entries.len()))
            }
            _ => None,
        }
    }

    /// Entries that were given more than one award, also through a performer who stands in two.
    pub fn double_awards(&self) -> Vec<DoubleAward> {
        let contest = self.contest();
        let listed = contest.awards.iter().any(|award| award.kind == AwardKind::GrandPrix);
        let mut given: Vec<(Option<usize>, Vec<usize>)> = (0..contest.awards.len())
            .filter_map(|award| match self.award(award)? {
                AwardDecision::Given { entries, .. } => Some((Some(award), entries)),
                AwardDecision::Withheld { .. } => None,
            })
            .collect();
        if let (false, Some(GrandPrix::Awarded(entries))) = (listed, &self.grand_prix) {
            given.insert(0, (None, entries.clone()));
        }
        let names = |entry: usize| contest.entries[entry].performers.iter().map(|of| &of.name);
        let same =
            |a: usize, b: usize| a == b || names(a).any(|name| names(b).any(|of| of == name));
        let double = |entry| {
            let has = |(_, to): &&(Option<usize>, Vec<usize>)| to.iter().any(|&at| same(at, entry));
            let awards: Vec<_> = given.iter().filter(has).map(|(award, _)| *award).collect();
            let own = given.iter().any(|(_, to)| to.contains(&entry));
            (own && awards.len() > 1).then_some(DoubleAward { entry, awards })
        };
        (0..contest.entries.len()).filter_map(double).collect()
    }

    pub(super) fn give(
        &mut self,
        award: u32,
        entries: &[EntryId],
        reason: &str,
    ) -> Result<(), FoldError> {
        let entries = entries.iter().map(|id| self.entry(id)).collect::<Result<_, _>>()?;
        *self.awarded(award)? = Some(AwardDecision::Given { entries, reason: reason.to_owned() });
        Ok(())
    }

    pub(super) fn withhold(&mut self, award: u32, reason: &str) -> Result<(), FoldError> {
        *self.awarded(award)? = Some(AwardDecision::Withheld { reason: reason.to_owned() });
        Ok(())
    }

    fn awarded(&mut self, award: u32) -> Result<&mut Option<AwardDecision>, FoldError> {
        let unknown = || FoldError::Unknown(format!("award {award}"));
        self.awards.get_mut(award as usize).ok_or_else(unknown)
    }

    /// The ranking as it is announced.
    pub fn announced(&self) -> Vec<Announced> {
        let contest = self.contest();
        let row = |row: &crate::tally::Standing| Announced {
            entry: contest.entries[row.entry].id.clone(),
            rank: row.place.map(|place| place.rank),
            result: row.result.map(|result| result.to_string()),
        };
        self.standings().rows.iter().map(row).collect()
    }
}
