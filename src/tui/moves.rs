//! How places moved since the ranking last changed.

use crate::hall::View;
use crate::tally::Placing;

/// Remembers the last two different rankings.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Moves {
    now: Vec<(usize, u32)>,
    before: Vec<(usize, u32)>,
}

impl Moves {
    /// Takes in the ranking of a view that holds one.
    pub fn take(&mut self, view: &View) {
        let rank = |entry: usize, place: Option<Placing>| Some((entry, place?.rank));
        match view {
            View::Stage(view) => {
                self.change(view.standings.rows.iter().filter_map(|r| rank(r.entry, r.place)));
            }
            View::Ranking(view) => {
                self.change(view.rows.iter().filter_map(|r| rank(r.entry, r.place)));
            }
            View::Lobby(_)
            | View::Juror(_)
            | View::Chair(_)
            | View::Secretary(_)
            | View::Host(_)
            | View::Board(_) => {}
        }
    }

    /// Takes in a ranking: entry positions with their ranks, best first.
    fn change(&mut self, ranking: impl Iterator<Item = (usize, u32)>) {
        let ranking: Vec<_> = ranking.collect();
        if ranking != self.now {
            self.before = std::mem::replace(&mut self.now, ranking);
        }
    }

    /// How many places the entry went up (positive) or down since the change before.
    pub fn of(&self, entry: usize) -> i64 {
        let find = |ranking: &[(usize, u32)]| {
            ranking.iter().find(|(of, _)| *of == entry).map(|&(_, rank)| i64::from(rank))
        };
        match (find(&self.before), find(&self.now)) {
            (Some(before), Some(now)) => before - now,
            _ => 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_up_is_positive_and_stays_until_the_next_change() {
        let mut moves = Moves::default();
        moves.change(vec![(0, 1), (1, 2)].into_iter());
        assert_eq!((moves.of(0), moves.of(2)), (0, 0));
        moves.change(vec![(1, 1), (0, 2)].into_iter());
        moves.change(vec![(1, 1), (0, 2)].into_iter());
        assert_eq!((moves.of(1), moves.of(0)), (1, -1));
    }
}
