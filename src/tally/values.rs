//! What the panel joins in one part, of all jurors and entries at once.

use super::sheet::NONE;

/// No value.
const ABSENT: i64 = i64::MIN;

/// A value per entry and juror, in the part's unit. Needed where one value depends on others.
#[derive(Debug, Clone)]
pub(super) struct Values {
    jurors: usize,
    values: Vec<i64>,
}

impl Values {
    /// A table without a value.
    pub(super) fn new(entries: usize, jurors: usize) -> Self {
        Self { jurors, values: vec![ABSENT; entries * jurors] }
    }

    pub(super) fn set(&mut self, entry: usize, juror: usize, value: i64) {
        self.values[entry * self.jurors + juror] = value;
    }

    pub(super) fn get(&self, entry: usize, juror: usize) -> Option<i64> {
        let value = self.values[entry * self.jurors + juror];
        (value != ABSENT).then_some(value)
    }

    /// Number of entries, with and without values.
    pub(super) fn entries(&self) -> usize {
        self.values.len() / self.jurors
    }

    /// Number of jurors.
    pub(super) fn jurors(&self) -> usize {
        self.jurors
    }

    /// The values of an entry: juror and value, in panel order.
    pub(super) fn of(&self, entry: usize) -> impl Iterator<Item = (usize, i64)> {
        let start = entry * self.jurors;
        let row = &self.values[start..start + self.jurors];
        row.iter().copied().enumerate().filter(|&(_, value)| value != ABSENT)
    }

    /// The values of a juror: entry and value, in running order.
    pub(super) fn by(&self, juror: usize) -> impl Iterator<Item = (usize, i64)> {
        (0..self.entries()).filter_map(move |entry| Some((entry, self.get(entry, juror)?)))
    }
}

/// The weighted sum of the marks of a part.
#[derive(Debug, Clone)]
pub(super) struct Total {
    /// Criterion and weight over the common denominator.
    weights: Vec<(usize, i64)>,
    denominator: i64,
}

impl Total {
    /// Of these criteria with these weights. `None` if a total could overflow.
    pub(super) fn new(criteria: &[usize], weights: &[crate::contest::Weight]) -> Option<Self> {
        let (parts, denominator) = crate::contest::Weight::over_common(weights)?;
        Some(Self { weights: criteria.iter().copied().zip(parts).collect(), denominator })
    }

    /// Parts of a mark unit in which totals are counted.
    pub(super) fn denominator(&self) -> i64 {
        self.denominator
    }

    /// The greatest total of marks of these sizes, one per criterion.
    pub(super) fn most(&self, marks: impl Iterator<Item = i32>) -> i64 {
        self.weights.iter().zip(marks).map(|(&(_, weight), mark)| weight * i64::from(mark)).sum()
    }

    /// The criteria.
    pub(super) fn criteria(&self) -> impl Iterator<Item = usize> {
        self.weights.iter().map(|&(criterion, _)| criterion)
    }

    /// The weighted sum. `None` if a mark of the part lacks.
    pub(super) fn of(&self, row: &[i32]) -> Option<i64> {
        let mut sum = 0;
        for &(criterion, weight) in &self.weights {
            let mark = row[criterion];
            if mark == NONE {
                return None;
            }
            sum += weight * i64::from(mark);
        }
        Some(sum)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contest::Weight;

    fn total(weights: &[(u32, u32)]) -> Total {
        let weights: Vec<_> = weights.iter().map(|&(num, den)| Weight { num, den }).collect();
        Total::new(&(0..weights.len()).collect::<Vec<_>>(), &weights).unwrap()
    }

    #[test]
    fn a_total_is_the_weighted_sum() {
        let total = total(&[(1, 2), (2, 3), (1, 1)]);
        assert_eq!(total.denominator(), 6);
        assert_eq!(total.of(&[10, -10, 1]), Some(30 - 40 + 6));
        assert_eq!(total.of(&[10, NONE, 1]), None);
    }

    #[test]
    fn the_greatest_total_goes_by_the_weights() {
        let total = total(&[(2, 1), (3, 1), (1, 2)]);
        assert_eq!(total.most([10, 4, 5].into_iter()), 40 + 24 + 5);
    }

    #[test]
    fn the_largest_total_does_not_overflow() {
        let most = total(&[((1 << 31) - 1, 1), (1, 1)]);
        assert_eq!(most.of(&[i32::MIN + 1, i32::MIN + 1]), Some(-(1 << 62) + (1 << 31)));
    }
}
