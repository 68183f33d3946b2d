//! Who goes through, and points for places: what follows from the ranking.

use super::exact::exact;
use super::{Exact, Placing, Standing, Through};
use crate::contest::{Advance, Better, Contest, Cut};

/// What the rule says follows from places and results.
#[derive(Debug, Clone)]
pub(super) struct Outcome {
    points: Vec<Exact>,
    advance: Option<Advance>,
    better: Better,
}

impl Outcome {
    pub(super) fn new(contest: &Contest, better: Better) -> Self {
        Self {
            points: contest.rule.place_points.iter().map(|&points| exact(points)).collect(),
            advance: contest.rule.advance,
            better,
        }
    }

    /// Fills in what follows for every row that has a place.
    pub(super) fn fill(&self, rows: &mut [Standing]) {
        if self.points.is_empty() && self.advance.is_none() {
            return;
        }
        for row in rows {
            let (Some(place), Some(result)) = (row.place, row.result) else { continue };
            row.points = (!self.points.is_empty()).then(|| self.points(place));
            row.through = self.advance.map(|advance| self.through(advance, place, result));
        }
    }

    /// The points of the place; those who share it share the points of the places they fill.
    fn points(&self, place: Placing) -> Exact {
        let first = place.rank as usize - 1;
        let filled = self.points.iter().skip(first).take(place.sharing as usize);
        filled.sum::<Exact>() / i128::from(place.sharing)
    }

    fn through(&self, advance: Advance, place: Placing, result: Exact) -> Through {
        let passed = |passed| if passed { Through::Yes } else { Through::No };
        match advance {
            Advance::Threshold(limit) => passed(match self.better {
                Better::Higher => result >= exact(limit),
                Better::Lower => result <= exact(limit),
            }),
            Advance::Top { count, cut } => {
                let last = place.rank + place.sharing - 1;
                match cut {
                    _ if last <= count || place.rank > count => passed(last <= count),
                    _ if place.open => Through::Open,
                    Cut::All => Through::Yes,
                    Cut::RunOff => Through::RunOff,
                }
            }
        }
    }
}
