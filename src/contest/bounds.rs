//! Whether every result can be kept exactly: all of them as whole numbers over one denominator,
//! so that sums and differences fit 128 bits with room for a rounding.

use super::model::jurors_of;
use super::points::gcd;
use super::{
    Contest, Criterion, Entry, Fraction, Group, Join, Juror, JurorRule, PanelRule, PartRule,
    Rounding, Roundings, Rule, RuleProblem, Shared, TieStep, Weight,
};

/// Bits that a denominator and a numerator may take together; a sign and a sum have the rest.
const MOST_BITS: u32 = 120;
/// Bits of a juror's figure.
const FIGURE_BITS: u32 = 62;
/// The finest unit of a table, so that what the panel makes of its points can be rounded.
const FINEST_TABLE: i128 = 1 << 56;
/// The most entries whose shared rows of any table have means that can be kept: the least common
/// multiple of the numbers up to 36 has 48 bits.
const MOST_SHARING: usize = 36;
/// Units to the point of what comes from a root or an exponential: 12 decimals.
const IRRATIONAL: i128 = 1_000_000_000_000;

/// A denominator and the greatest size in points. `None`: too great by far.
#[derive(Debug, Clone, Copy)]
struct Room {
    den: Option<i128>,
    size: Option<i128>,
}

/// Nothing to add to.
const NOTHING: Room = Room { den: Some(1), size: Some(0) };

impl Room {
    /// Whether it holds, and a rounding to `decimals` too.
    fn holds(self, decimals: u8) -> bool {
        let bits = |number: i128| 128 - number.leading_zeros();
        match (self.den, self.size) {
            (Some(den), Some(size)) => {
                let rounding = bits(10_i128.pow(decimals.into()));
                bits(den) + bits(size).max(rounding) <= MOST_BITS
            }
            _ => false,
        }
    }

    /// Whether a juror's figure holds.
    fn is_figure(self) -> bool {
        let units = self.den.zip(self.size).and_then(|(den, size)| den.checked_mul(size));
        units.is_some_and(|units| 128 - units.leading_zeros() <= FIGURE_BITS)
    }

    fn add(self, other: Self) -> Self {
        let den = self.den.zip(other.den).and_then(|(a, b)| lcm(a, b));
        let size = self.size.zip(other.size).and_then(|(a, b)| a.checked_add(b));
        Self { den, size }
    }

    fn times(self, other: Self) -> Self {
        let by = |a: Option<i128>, b: Option<i128>| a.zip(b).and_then(|(a, b)| a.checked_mul(b));
        Self { den: by(self.den, other.den), size: by(self.size, other.size) }
    }

    /// After a rounding.
    fn rounded(self, rounding: Rounding) -> Self {
        let unit = rounding.decimals().map(|decimals| 10_i128.pow(decimals.into()));
        Self { den: unit.or(self.den), size: self.size }
    }

    fn of(number: Fraction) -> Self {
        let (num, den) = (i128::from(*number.numer()), i128::from(*number.denom()));
        Self { den: Some(den), size: Some(num.abs() / den + 1) }
    }

    fn of_weight(weight: Weight) -> Self {
        Self::of(Fraction::new_raw(weight.num.into(), weight.den.into()))
    }
}

fn lcm(a: i128, b: i128) -> Option<i128> {
    (a / gcd(a, b)).checked_mul(b)
}

/// What results are made of, but for what entries bring.
#[derive(Debug, Clone, Copy)]
pub(super) struct Basis<'a> {
    pub(super) rule: &'a Rule,
    pub(super) criteria: &'a [Criterion],
    pub(super) groups: &'a [Group],
    pub(super) panel: &'a [Juror],
    pub(super) entries: usize,
    /// Decimals of the mark unit.
    pub(super) places: u8,
}

/// A part of the ballot.
#[derive(Debug)]
struct Part {
    weight: Weight,
    /// How many who count mark the whole of it.
    jurors: usize,
    /// What the panel joins.
    values: Room,
}

/// What the results of a rule are made of.
#[derive(Debug)]
pub(super) struct Bounds<'a> {
    rule: &'a Rule,
    parts: Vec<Part>,
    jury: Jury,
    entries: usize,
    /// The factors of the entries so far.
    factors: Room,
    /// What the entries so far carry and have taken off.
    added: Room,
}

impl<'a> Bounds<'a> {
    /// The bounds of a rule that can work otherwise. The error says why its figures could not be
    /// kept.
    pub(super) fn of(basis: &Basis<'a>) -> Result<Self, RuleProblem> {
        let &Basis { rule, criteria, groups, panel, entries, .. } = basis;
        let mut parts = Vec::new();
        for (criteria, weight) in rule.join.parts(criteria, groups) {
            let values = value(basis, &criteria).ok_or(RuleProblem::SharedTable { entries })?;
            // Without a rounding they are as fine as the weights or the table, which were looked at.
            if rule.rounding.juror != Rounding::Exact && !values.is_figure() {
                return Err(RuleProblem::RoundingTooFine);
            }
            let jurors = jurors_of(panel, &criteria);
            parts.push(Part { weight, jurors, values });
        }
        let jury = Jury::of(basis, &parts);
        let factors = Room { size: Some(1), ..NOTHING };
        let bounds = Self { rule, parts, jury, entries, factors, added: NOTHING };
        if bounds.hold() { Ok(bounds) } else { Err(RuleProblem::SumTooFine) }
    }

    /// Whether results can be kept with the figures of `entry` too, beside those of the entries
    /// that were asked for before.
    pub(super) fn hold_with(&mut self, entry: &Entry) -> bool {
        if entry.factors.is_empty() && entry.carried.is_empty() && entry.deductions.is_empty() {
            return true;
        }
        for &(_, factor) in &entry.factors {
            let factor = Room::of(factor);
            let size = self.factors.size.max(factor.size);
            self.factors = Room { size, ..self.factors.add(factor) };
        }
        let carried = entry.carried.iter().zip(&self.rule.carried);
        let weighed = carried
            .filter_map(|(figure, by)| Some(Room::of((*figure)?).times(Room::of(by.weight))));
        let deducted = entry.deductions.iter().map(|deduction| Room::of(deduction.points));
        let own = weighed.chain(deducted).fold(NOTHING, Room::add);
        self.added = Room { size: self.added.size.max(own.size), ..self.added.add(own) };
        self.hold()
    }
}

impl Contest {
    /// The first entry with figures that are too fine, or too great, beside those of the entries
    /// before it: results could not be kept exactly. A contest that was loaded has none.
    pub fn too_fine(&self) -> Option<usize> {
        let basis = Basis {
            rule: &self.rule,
            criteria: &self.criteria,
            groups: &self.groups,
            panel: &self.panel,
            entries: self.entries.len(),
            places: self.places,
        };
        let mut bounds = Bounds::of(&basis).ok()?;
        self.entries.iter().position(|entry| !bounds.hold_with(entry))
    }
}

/// What the panel joins in a part of these criteria. `None`: means of a table's rows are too fine.
fn value(of: &Basis<'_>, criteria: &[usize]) -> Option<Room> {
    let rule = of.rule;
    let entries = of.entries as i128;
    let whole = |den, size| Room { den: Some(den), size: Some(size) };
    let turned = match &rule.juror {
        JurorRule::Total => {
            let unit = 10_i128.pow(of.places.into());
            let each = criteria.iter().map(|&at| {
                let scale = of.criteria[at].scale;
                let most = i128::from(scale.min.0.unsigned_abs().max(scale.max.0.unsigned_abs()));
                let mark = whole(unit, most / unit + 1);
                match rule.join {
                    Join::Criteria => mark,
                    // The unit is the common one, in which weights bring their denominators.
                    _ => mark.times(Room::of_weight(of.criteria[at].weight)),
                }
            });
            each.reduce(Room::add)?
        }
        JurorRule::Ranks => whole(2, entries),
        JurorRule::Exponential { top, .. } => whole(IRRATIONAL, Room::of(*top).size?),
        JurorRule::Standardised { mean, deviation } => {
            // No figure is further from the mean than the root of the number of entries allows.
            let far = whole(1, i128::from(of.entries.isqrt() as u32) + 1);
            let size = Room::of(*mean).add(Room::of(*deviation).times(far)).size;
            Room { den: Some(IRRATIONAL), size }
        }
        JurorRule::Positional { points, shared } => {
            let rows = points.iter().copied().map(Room::of).reduce(Room::add)?;
            let means = match shared {
                Shared::Highest => 1,
                Shared::Mean if is_even(points, of.entries) => 2,
                Shared::Mean if of.entries > MOST_SHARING => return None,
                Shared::Mean => (2..=entries).try_fold(1, lcm)?,
            };
            let den = rows.den?.checked_mul(means)?;
            let room = whole(den, Room::of(*points.first()?).size?);
            (den <= FINEST_TABLE && room.is_figure()).then_some(room)?
        }
    };
    Some(turned.rounded(rule.rounding.juror))
}

/// Whether the table falls by the same from row to row, for all entries: then the mean of
/// neighbouring rows is that of two of them.
fn is_even(points: &[Fraction], entries: usize) -> bool {
    let Some(rows) = points.get(..entries) else { return false };
    rows.windows(3).all(|rows| rows[0] - rows[1] == rows[1] - rows[2])
}

/// What the number of jurors brings into figures.
#[derive(Debug)]
struct Jury {
    /// The greatest denominator of a mean.
    mean: Option<i128>,
    /// The common denominator of the means in all parts of any two entries.
    means: Option<i128>,
    /// What a sum multiplies by.
    sum: Room,
}

impl Jury {
    fn of(of: &Basis<'_>, parts: &[Part]) -> Self {
        let counting: Vec<_> = of.panel.iter().filter(|juror| juror.counts()).collect();
        let weights: Vec<_> = counting.iter().map(|juror| juror.weight).collect();
        let even = weights.iter().all(|&weight| weight == Weight::ONE);
        let most = parts.iter().map(|part| part.jurors).max().unwrap_or(1) as i128;
        // Loading has refused weights that have no common denominator.
        let (weights, den) = Weight::over_common(&weights).unwrap_or((Vec::new(), 1));
        let all = weights.into_iter().map(i128::from).sum::<i128>();
        let mean = if even { most } else { all };
        // Marks may lack: each part of each of the two can have a mean over another number.
        let product = mean.checked_pow(2 * parts.len() as u32);
        let any = (2..=mean).try_fold(1, lcm);
        let sum = Room { den: Some(den.into()), size: Some(all / i128::from(den) + 1) };
        let means = product.into_iter().chain(any).min();
        Self { mean: Some(mean), means, sum }
    }
}

impl Bounds<'_> {
    /// Whether results hold with these factors and these figures.
    fn hold(&self) -> bool {
        let Roundings { panel, part: each, stage, result, .. } = self.rule.rounding;
        let decimals = |rounding: Rounding| rounding.decimals().unwrap_or(0);
        let means = matches!(
            self.rule.panel,
            PanelRule::Mean | PanelRule::Trimmed { .. } | PanelRule::Discard { .. }
        ) && panel == Rounding::Exact
            && self.rule.parts == PartRule::Figure;
        let over = |room: Room, den| room.times(Room { den, size: Some(1) });
        let mut sum = NOTHING;
        for part in &self.parts {
            let weighed = self.figure(part.values).times(Room::of_weight(part.weight));
            let brings = weighed.times(self.factors);
            let one = if means { over(brings, self.jury.mean) } else { brings };
            if !one.holds(decimals(each)) {
                return false;
            }
            sum = sum.add(brings.rounded(each));
        }
        if means && each == Rounding::Exact {
            sum = over(sum, self.jury.means);
        }
        let whole = sum.rounded(stage).times(Room::of(self.rule.stage_weight)).add(self.added);
        sum.holds(decimals(stage)) && whole.holds(decimals(result)) && self.ties_hold()
    }

    /// What the panel makes of a part, but for the denominators of means.
    fn figure(&self, values: Room) -> Room {
        let places = Room { den: Some(2), size: Some(self.entries as i128) };
        let joined = match self.rule.panel {
            PanelRule::Mean | PanelRule::Trimmed { .. } | PanelRule::Discard { .. } => values,
            PanelRule::Sum | PanelRule::TrimmedSum { .. } => values.times(self.jury.sum),
            PanelRule::Median => values.times(Room { den: Some(2), size: Some(1) }),
            PanelRule::Clamp { places, .. } => values.rounded(Rounding::HalfUp(places)),
            PanelRule::Skating | PanelRule::Majority => places,
        };
        match self.rule.parts {
            PartRule::Figure => joined.rounded(self.rule.rounding.panel),
            PartRule::Place => places,
        }
    }

    /// Whether steps hold that sum up the parts' values without the roundings of the panel.
    fn ties_hold(&self) -> bool {
        let by_part = self
            .parts
            .iter()
            .map(|part| part.values.times(Room::of_weight(part.weight)).times(self.factors));
        let sum = by_part.fold(NOTHING, Room::add);
        self.rule.ties.iter().all(|step| {
            let den = match step {
                TieStep::UntrimmedMean => self.jury.means,
                TieStep::Median => Some(2),
                TieStep::HeadToHead => Some(1),
                _ => return true,
            };
            sum.times(Room { den, size: Some(1) }).holds(0)
        })
    }
}
