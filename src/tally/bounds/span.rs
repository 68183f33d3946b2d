//! Everything that something may come to, and ranks among such.

use std::ops::Neg;

use crate::contest::Better;
use crate::tally::convert::Rank;

/// Everything that a number may come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span<T> {
    pub(super) low: T,
    pub(super) high: T,
    /// It is there, whatever comes.
    pub(super) sure: bool,
}

impl<T: Copy + Ord> Span<T> {
    /// A number that is known.
    pub(super) fn fixed(number: T) -> Self {
        Self::between(number, number, true)
    }

    /// From one number to another, whichever is lower.
    pub(super) fn between(one: T, other: T, sure: bool) -> Self {
        Self { low: one.min(other), high: one.max(other), sure }
    }

    pub(super) fn is_fixed(&self) -> bool {
        self.sure && self.low == self.high
    }

    /// What a function that never falls, or never rises, makes of it.
    pub(super) fn map<U: Ord + Copy>(self, mut turn: impl FnMut(T) -> U) -> Span<U> {
        Span::between(turn(self.low), turn(self.high), self.sure)
    }

    /// It, or this number.
    pub(super) fn or(self, number: T) -> Self {
        Self { low: self.low.min(number), high: self.high.max(number), ..self }
    }

    /// Turned so that more is better.
    pub(super) fn facing(self, better: Better) -> Self
    where
        T: Neg<Output = T>,
    {
        match better {
            Better::Higher => self,
            Better::Lower => Self { low: -self.high, high: -self.low, ..self },
        }
    }
}

/// Several that are ranked against each other; more is better.
pub(super) struct Field<T> {
    /// The least that those come to that are sure to be there, ascending.
    sure: Vec<T>,
    /// The most that each comes to, ascending.
    most: Vec<T>,
}

impl<T: Copy + Ord> Field<T> {
    pub(super) fn new(spans: impl Iterator<Item = Span<T>> + Clone) -> Self {
        let mut sure: Vec<T> = spans.clone().filter(|span| span.sure).map(|s| s.low).collect();
        let mut most: Vec<T> = spans.map(|span| span.high).collect();
        sure.sort_unstable();
        most.sort_unstable();
        Self { sure, most }
    }

    /// The rank of `own`, one of the field, if it comes to its most and all others to their least,
    /// or do not come.
    pub(super) fn at_best(&self, own: Span<T>) -> Rank {
        let mut rank = among(&self.sure, own.high);
        // It is not its own rival.
        if !own.is_fixed() {
            rank.equal += 1;
        }
        rank
    }

    /// The rank of `own`, one of the field, if it comes to its least and all others to their most.
    pub(super) fn at_worst(&self, own: Span<T>) -> Rank {
        let mut rank = among(&self.most, own.low);
        if own.low < own.high {
            rank.better -= 1;
            rank.equal += 1;
        }
        rank
    }
}

fn among<T: Copy + Ord>(ascending: &[T], number: T) -> Rank {
    let below = ascending.partition_point(|&other| other < number);
    let up_to_equal = ascending.partition_point(|&other| other <= number);
    Rank { better: ascending.len() - up_to_equal, equal: up_to_equal - below }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(low: i32, high: i32, sure: bool) -> Span<i32> {
        Span { low, high, sure }
    }

    #[test]
    fn ranks_at_best_and_at_worst() {
        let field = [span(5, 5, true), span(1, 9, false), span(5, 5, true), span(6, 8, true)];
        let all = Field::new(field.iter().copied());
        let rank = |better, equal| Rank { better, equal };
        assert_eq!((all.at_best(field[0]), all.at_worst(field[0])), (rank(1, 2), rank(2, 2)));
        assert_eq!((all.at_best(field[1]), all.at_worst(field[1])), (rank(0, 1), rank(3, 1)));
        assert_eq!((all.at_best(field[3]), all.at_worst(field[3])), (rank(0, 1), rank(1, 1)));
    }

    #[test]
    fn what_may_not_come_is_nobodys_sure_rival() {
        let field = [span(5, 5, false), span(5, 5, true)];
        let all = Field::new(field.iter().copied());
        assert_eq!(all.at_best(field[1]), Rank { better: 0, equal: 1 });
        assert_eq!(all.at_worst(field[1]), Rank { better: 0, equal: 2 });
        assert_eq!(all.at_best(field[0]), Rank { better: 0, equal: 2 });
    }

    #[test]
    fn where_lower_is_better_the_ends_change_sides() {
        assert_eq!(span(1, 3, true).facing(Better::Lower), span(-3, -1, true));
        assert_eq!(span(1, 3, true).map(|number| -2 * number), span(-6, -2, true));
        assert_eq!(span(1, 3, true).or(0), span(0, 3, true));
    }
}
