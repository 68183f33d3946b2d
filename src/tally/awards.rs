//! Whom the awards would go to by the ranking.

use super::{Engine, Exact, Figure, Sheet, Standing, Standings};
use crate::contest::{AwardKind, Contest, CriterionId};

/// What follows for one award. The jury decides; this is only what it begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The award, position in the contest's list.
    pub award: usize,
    /// Entries, best first. Several share it; none: it stays empty, or is the jury's to give freely.
    pub entries: Vec<usize>,
    /// A tie for it is open.
    pub open: bool,
}

impl Engine {
    /// A proposal for each award of `contest`, in order.
    pub fn proposals(
        &self,
        contest: &Contest,
        sheet: &Sheet,
        standings: &Standings,
    ) -> Vec<Proposal> {
        let joined = self.join(sheet);
        let see = self.sight(sheet, &joined, &[]);
        let placed: Vec<&Standing> =
            standings.rows.iter().filter(|row| row.place.is_some()).collect();
        let at = |rank: u32| -> Vec<&Standing> {
            let here = |row: &&&Standing| row.place.is_some_and(|place| place.rank == rank);
            placed.iter().filter(here).copied().collect()
        };
        let best_in = |id: &CriterionId| -> Vec<&Standing> {
            let position = contest.criterion_position(id).filter(|&at| !see.is_void(at));
            let Some(criterion) = position else { return Vec::new() };
            let better = contest.criteria[criterion].better;
            let figure = |row: &Standing| see.criterion_mean(row.entry, criterion, better);
            let best: Option<Figure> = placed.iter().map(|row| figure(row)).max();
            placed.iter().filter(|row| Some(figure(row)) == best).copied().collect()
        };
        let each = |(award, kind): (usize, &AwardKind)| {
            let by_place = matches!(kind, AwardKind::GrandPrix | AwardKind::Place(_));
            let rows = match kind {
                AwardKind::GrandPrix => at(1),
                AwardKind::Place(rank) => at((*rank).into()),
                AwardKind::Range { from, to } => {
                    let within = |result: Exact| {
                        from.is_none_or(|from| result >= super::exact::exact(from))
                            && to.is_none_or(|to| result <= super::exact::exact(to))
                    };
                    placed.iter().filter(|row| row.result.is_some_and(within)).copied().collect()
                }
                AwardKind::BestIn(id) => best_in(id),
                AwardKind::Special => Vec::new(),
            };
            let open = by_place && rows.iter().any(|row| row.place.is_some_and(|place| place.open));
            Proposal { award, entries: rows.iter().map(|row| row.entry).collect(), open }
        };
        contest.awards.iter().map(|award| &award.kind).enumerate().map(each).collect()
    }
}
