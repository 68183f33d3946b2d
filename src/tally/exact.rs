//! Exact numbers.

use std::cmp::Ordering;

use num_rational::Ratio;

use crate::contest::{Fraction, Weight};

/// An exact rational number of points.
///
/// Sums and means of marks stay far below `i128`: 10^9 marks of 10^9 units over a denominator of
/// 10^9 use 90 bits.
pub type Exact = Ratio<i128>;

/// A number that was not brought to lowest terms, so that computing thousands stays cheap.
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

impl From<Exact> for Quotient {
    /// Counts points.
    fn from(points: Exact) -> Self {
        Self { num: *points.numer(), den: *points.denom() }
    }
}

/// A declared number as an exact one.
pub(super) fn exact(fraction: Fraction) -> Exact {
    Exact::new_raw((*fraction.numer()).into(), (*fraction.denom()).into())
}

/// A declared weight as an exact number.
pub(super) fn weight(weight: Weight) -> Exact {
    Exact::new(weight.num.into(), weight.den.into())
}

impl Ord for Quotient {
    fn cmp(&self, other: &Self) -> Ordering {
        if self.den == other.den {
            self.num.cmp(&other.num)
        } else if let (Some(a), Some(b)) =
            (self.num.checked_mul(other.den), other.num.checked_mul(self.den))
        {
            a.cmp(&b)
        } else {
            // Slower, without products.
            Exact::new_raw(self.num, self.den).cmp(&Exact::new_raw(other.num, other.den))
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
