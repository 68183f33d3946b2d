//! Exact numbers.

use std::cmp::Ordering;

use num_rational::Ratio;

/// An exact rational number of points.
///
/// Sums and means of marks stay far below `i128`: 10^9 marks of 10^9 units over a denominator of
/// 10^9 use 90 bits.
pub type Exact = Ratio<i128>;

/// A number that was not brought to lowest terms, so that computing thousands stays cheap.
///
/// Numerators stay below 2^82 wherever denominators differ, denominators (a count of jurors)
/// below 2^21: the products in a comparison cannot overflow.
#[derive(Debug, Clone, Copy)]
pub(super) struct Quotient {
    pub(super) num: i128,
    /// Positive.
    pub(super) den: i128,
}

impl Quotient {
    /// The number of points, where `unit` of what is counted make one point.
    pub(super) fn points(self, unit: i128) -> Exact {
        Exact::new(self.num, self.den * unit)
    }
}

impl Ord for Quotient {
    fn cmp(&self, other: &Self) -> Ordering {
        if self.den == other.den {
            self.num.cmp(&other.num)
        } else {
            (self.num * other.den).cmp(&(other.num * self.den))
        }
    }
}

impl PartialOrd for Quotient {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Quotient {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Quotient {}
