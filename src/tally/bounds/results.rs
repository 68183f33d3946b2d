//! From what the jurors may give to what every part, and every result, may come to.

use super::Scene;
use super::span::{Field, Span};
use super::values::Given;
use crate::contest::{Missing, PanelRule, PartRule, TooFew};
use crate::tally::Exact;
use crate::tally::convert::Rank;
use crate::tally::exact::Quotient;
use crate::tally::part::{Part, Scratch};

/// What a part may come to.
pub(super) struct Reach {
    /// By entry, in points, as long as the part is not void. `None`: never anything.
    figures: Vec<Option<Span<Exact>>>,
    void: Void,
    /// Something may still come in it.
    pub(super) open: bool,
}

/// Whether a part counts for nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Void {
    No,
    Maybe,
    Yes,
}

impl Scene<'_> {
    /// What each part may come to.
    pub(super) fn parts(&self) -> Vec<Reach> {
        self.engine.parts.iter().map(|part| self.part(part)).collect()
    }

    /// What the result of an entry may be. `None`: it gets none, whatever comes.
    pub(super) fn result(&self, reaches: &[Reach], entry: usize) -> Option<Span<Exact>> {
        let sum = &self.engine.sum;
        let mut all = Span::fixed(Exact::ZERO);
        // Some part has a figure; some part is not void, whatever comes.
        let (mut any, mut stands) = (false, false);
        for (part, reach) in self.engine.parts.iter().zip(reaches) {
            stands |= reach.void == Void::No;
            let brings = match (reach.figures[entry], reach.void) {
                (_, Void::Yes) => continue,
                (None, Void::No) => return None,
                // There is a result only if the part is void.
                (None, Void::Maybe) => Span { sure: false, ..Span::fixed(Exact::ZERO) },
                (Some(figure), void) => {
                    any = true;
                    let brings = figure.map(|points| sum.brings_points(part, points, entry));
                    // With one part a result means that it is not void.
                    let or_nothing = void == Void::Maybe && reaches.len() > 1;
                    if or_nothing { brings.or(Exact::ZERO) } else { brings }
                }
            };
            all.low += brings.low;
            all.high += brings.high;
            all.sure &= brings.sure;
        }
        all.sure &= stands;
        any.then(|| all.map(|points| sum.result(sum.round_stage(points), entry).1))
    }

    fn part(&self, part: &Part) -> Reach {
        let given = self.given(part);
        if !given.open {
            return self.known(part);
        }
        let mut figures = if part.panel.rule.is_places() {
            any_place(part, &given)
        } else {
            let mut scratch = Scratch::default();
            let each = |entry: usize| self.joined(part, &given, entry, &mut scratch);
            (0..self.sheet.entries()).map(each).collect()
        };
        if part.brings == PartRule::Place {
            to_places(part, &mut figures);
        }
        Reach { figures, void: void(part, &given), open: true }
    }

    /// A part in which nothing can come.
    fn known(&self, part: &Part) -> Reach {
        let joined = part.join(self.sheet, &self.engine.jury);
        let points = |figure: Quotient| Span::fixed(figure.points(part.unit_out()));
        let figures = joined.figures.into_iter().map(|figure| figure.ok().map(points));
        let void = if joined.void { Void::Yes } else { Void::No };
        Reach { figures: figures.collect(), void, open: false }
    }

    /// What the panel may make of one entry's values.
    fn joined(
        &self,
        part: &Part,
        given: &Given,
        entry: usize,
        scratch: &mut Scratch,
    ) -> Option<Span<Exact>> {
        let stands = stands(part, given, entry)?;
        let (sure, mut maybe): (Vec<_>, Vec<_>) =
            given.values[entry].iter().copied().partition(|(value, _)| value.sure);
        let fixed = maybe.is_empty() && sure.iter().all(|(value, _)| value.is_fixed());
        if !fixed && matches!(part.panel.rule, PanelRule::Discard { .. }) {
            // A figure may fall as a value rises; but it is the mean of some of them.
            let values = sure.iter().chain(&maybe).map(|&(value, _)| value);
            let any = values.reduce(|all, value| all.or(value.low).or(value.high))?;
            let figure = |value: i64| points(part, Quotient { num: value.into(), den: 1 });
            let sure = stands && part.too_few == TooFew::KeepAll;
            return Some(Span { sure, ..any.map(figure) });
        }
        // Under every other rule the figure of so many values rises with each of them. So the
        // lowest figure is made by those who may give least, and gave it; only how many come is
        // to be tried. Weights change the order only of what is summed.
        let fewest = if part.missing == Missing::Block { maybe.len() } else { 0 };
        let (mut any, mut always) = (None::<Span<Exact>>, true);
        for high in [false, true] {
            let end = |value: &Span<i64>| if high { value.high } else { value.low };
            maybe.sort_unstable_by_key(|(value, weight)| {
                let by = if part.panel.rule.is_sum() { i128::from(*weight) } else { 1 };
                let adds = i128::from(end(value)) * by;
                if high { -adds } else { adds }
            });
            for come in fewest..=maybe.len() {
                scratch.clear();
                for (value, weight) in sure.iter().chain(&maybe[..come]) {
                    scratch.push(end(value), *weight);
                }
                match part.figure(&self.engine.jury, scratch) {
                    Ok(figure) => {
                        let figure = points(part, figure);
                        any = Some(any.map_or(Span::fixed(figure), |any| any.or(figure)));
                    }
                    Err(_) => always = false,
                }
            }
        }
        any.map(|any| Span { sure: stands && always, ..any })
    }
}

/// Under a panel that gives places: any of them, for those that have a value or may have.
fn any_place(part: &Part, given: &Given) -> Vec<Option<Span<Exact>>> {
    let all = given.values.iter().filter(|values| !values.is_empty()).count() as i128;
    let unit = part.panel.unit_out();
    let place = |place: i128| points(part, Quotient { num: place * unit, den: 1 });
    let each = |entry: usize| {
        let sure = stands(part, given, entry)?;
        Some(Span::between(place(1), place(all), sure))
    };
    (0..given.values.len()).map(each).collect()
}

/// Whether the part has enough of the entry's values for a figure whatever comes, but for a
/// panel that is too small. `None`: it never has.
fn stands(part: &Part, given: &Given, entry: usize) -> Option<bool> {
    let values = &given.values[entry];
    let block = part.missing == Missing::Block;
    let waits = |(value, _): &(Span<i64>, i64)| !value.sure;
    if values.is_empty() || (block && given.lacks[entry]) {
        return None;
    }
    Some(if block { !values.iter().any(waits) } else { !values.iter().all(waits) })
}

/// Whether the part is void: for an entry with marks in it, one lacks.
fn void(part: &Part, given: &Given) -> Void {
    if part.missing != Missing::Void {
        return Void::No;
    }
    let each = |(values, &lacks): (&Vec<(Span<i64>, i64)>, &bool)| {
        let comes = values.iter().any(|(value, _)| !value.sure);
        if lacks && values.iter().any(|(value, _)| value.sure) {
            Void::Yes
        } else if comes {
            Void::Maybe
        } else {
            Void::No
        }
    };
    let all: Vec<Void> = given.values.iter().zip(&given.lacks).map(each).collect();
    let found = |void| all.contains(&void).then_some(void);
    found(Void::Yes).or(found(Void::Maybe)).unwrap_or(Void::No)
}

/// A panel's figure after its rounding.
pub(super) fn points(part: &Part, figure: Quotient) -> Exact {
    part.panel_rounding.round(figure).points(part.panel_rounding.unit_out())
}

/// Turns what figures may be into the places they may give; equal ones share the mean.
fn to_places(part: &Part, figures: &mut [Option<Span<Exact>>]) {
    let facing = |figure: Span<Exact>| figure.facing(part.better_figure());
    let field = Field::new(figures.iter().flatten().map(|&figure| facing(figure)));
    let place = |rank: Rank| Exact::new(rank.halves() as i128 + 2, 2);
    for figure in figures.iter_mut().flatten() {
        let own = facing(*figure);
        let (best, worst) = (place(field.at_best(own)), place(field.at_worst(own)));
        *figure = Span::between(best, worst, own.sure);
    }
}
