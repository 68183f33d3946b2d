//! Exact numbers.

use num_rational::Ratio;

/// An exact rational number of points.
///
/// Sums and means of marks stay far below `i128`: 10^9 marks of 10^9 units over a denominator of
/// 10^9 use 90 bits.
pub type Exact = Ratio<i128>;
