//! From the jurors' values to the result: bounds, sum, mean, rounding, weights, figures added.

use super::{Writer, exact_weight};
use crate::contest::{Better, Centre, Fraction, PanelRule, PartRule, Rounding};
use crate::tally::{Exact, JurorLine, MajorityLine, Part, PartLine, Window};
use crate::text::{Word, numbers, wording};

/// A sum of more terms than this is shown without them.
const MOST_TERMS: usize = 12;

const ONE: Exact = Exact::new_raw(1, 1);

impl Writer<'_> {
    pub(super) fn rule(&mut self) {
        let rule = wording::rule(self.words, &self.contest.rule);
        self.say(self.words.explain_rule(rule));
    }

    /// From the values of a part to what it brings.
    pub(super) fn reckoning(&mut self, part: &PartLine) {
        let (words, rule) = (self.words, &self.contest.rule);
        if part.void {
            return self.say_word(Word::ExplainVoid);
        }
        let (Some(joined), Some(figure), Some(brings)) = (part.joined, part.figure, part.brings)
        else {
            return self.say_word(Word::ExplainPartEmpty);
        };
        let counted = part.jurors.iter().filter(|line| line.counts().is_some()).count();
        let is_dropped = |line: &&JurorLine| matches!(line.part, Part::Dropped(_));
        match part.jurors.iter().filter(is_dropped).count() {
            0 => self.say(words.explain_counted(counted)),
            dropped => self.say(words.explain_counted_of(dropped, counted)),
        }
        match &part.majority {
            Some(majority) => self.majority(majority, joined),
            None => self.mean_or_sum(part, counted, joined),
        }
        self.rounded(joined, figure, rule.rounding.panel);
        let mut points = figure;
        if rule.parts == PartRule::Place
            && let Some(place) = part.place
        {
            self.say(words.explain_place_by(self.full(place)));
            points = place;
        }
        points = self.weighted(part, points);
        self.rounded(points, brings, rule.rounding.part);
    }

    fn mean_or_sum(&mut self, part: &PartLine, counted: usize, joined: Exact) {
        let (words, rule) = (self.words, &self.contest.rule);
        if part.all_kept && counted < rule.few.below.into() {
            self.say_word(Word::ExplainTooFew);
        } else {
            if let Some(window) = part.window {
                self.window(part, window);
            }
            if part.all_kept {
                self.say_word(match rule.panel {
                    PanelRule::Discard { .. } => Word::ExplainAllBeyond,
                    _ => Word::ExplainTooFew,
                });
            }
        }
        let weight = |juror: usize| exact_weight(self.contest.panel[juror].weight);
        let counting = part.jurors.iter().filter_map(|line| Some((line.juror, line.counts()?)));
        let terms: Vec<_> = counting.map(|(juror, value)| (weight(juror), value)).collect();
        self.say(words.explain_sum(self.sum(&terms, part.sum)));
        if rule.panel.is_sum() {
            return;
        }
        if self.has_weights() {
            let weights: Vec<_> = terms.iter().map(|&(weight, _)| (ONE, weight)).collect();
            self.say(words.explain_weights(self.sum(&weights, part.kept)));
        }
        let mean = part.sum / part.kept;
        self.mean(part.sum, part.kept, mean);
        self.rounded(mean, joined, rule.panel.rounding());
    }

    /// The bounds that the values were held against.
    fn window(&mut self, part: &PartLine, Window { centre, low, high }: Window) {
        let words = self.words;
        let panel = self.contest.rule.panel;
        if let PanelRule::Discard { of: Centre::Median, .. } = panel {
            self.say(words.explain_median(self.full(centre)));
            return self.say(words.explain_tolerance(self.full(high), self.full(low)));
        }
        let inside = part.jurors.iter().filter(|line| line.part != Part::Outside);
        let values: Vec<_> = inside.map(|line| (ONE, line.value)).collect();
        let sum = values.iter().map(|&(_, value)| value).sum();
        self.say(words.explain_sum(self.sum(&values, sum)));
        let count = Exact::from_integer(values.len() as i128);
        self.mean(sum, count, sum / count);
        if let PanelRule::Discard { .. } = panel {
            return self.say(words.explain_tolerance(self.full(high), self.full(low)));
        }
        self.rounded(sum / count, centre, panel.rounding());
        self.say(words.explain_bounds(self.full(high), self.full(low)));
    }

    /// How a place-making panel came to the place.
    fn majority(&mut self, majority: &MajorityLine, place: Exact) {
        let (words, needed) = (self.words, majority.needed);
        let count = |(at, &count): (usize, &u32)| {
            let sign = if count >= needed { '≥' } else { '<' };
            format!("{}: {count} {sign} {needed}", up_to(at + 1))
        };
        let counts: Vec<_> = majority.at_or_better.iter().enumerate().map(count).collect();
        self.say(words.explain_majority(counts.join(", "), needed));
        self.say(words.explain_majority_sum(self.full(majority.sum)));
        self.say(words.explain_part_place(self.full(place)));
    }

    /// A part's figure by its weight and the entry's factor.
    fn weighted(&mut self, part: &PartLine, figure: Exact) -> Exact {
        let words = self.words;
        let (weight, factor) = (self.weight_of(part.part), part.factor);
        let product = figure * weight * factor;
        match (weight == ONE, factor == ONE) {
            (true, true) => {}
            (false, true) => {
                self.say(words.explain_times_weight(self.product(&[figure, weight], product)));
            }
            (true, false) => {
                self.say(words.explain_times_factor(self.product(&[figure, factor], product)));
            }
            (false, false) => {
                self.say(
                    words.explain_times_both(self.product(&[figure, weight, factor], product)),
                );
            }
        }
        product
    }

    /// From what the parts bring to the result.
    pub(super) fn total(&mut self) {
        let (words, why, rule) = (self.words, self.why, &self.contest.rule);
        let (Some(sum), Some(stage), Some(total), Some(result)) =
            (why.sum, why.stage, why.total, why.result)
        else {
            return;
        };
        if why.parts.len() > 1 {
            let brings = why.parts.iter().filter_map(|part| Some((ONE, part.brings?)));
            self.say(words.explain_parts_sum(self.sum(&brings.collect::<Vec<_>>(), sum)));
        }
        self.rounded(sum, stage, rule.rounding.stage);
        self.added(stage, total);
        // Where a slot has rounded, or places are summed, an exact result needs no word.
        let rounds = rule.panel.rounding() != Rounding::Exact
            || !wording::roundings(words, rule).is_empty()
            || rule.panel.is_places()
            || rule.parts == PartRule::Place;
        match rule.rounding.result {
            Rounding::Exact if !numbers::is_decimal(total) => {
                self.say(words.explain_unrounded(self.full(total)));
            }
            Rounding::Exact if rounds => {}
            Rounding::Exact => self.say_word(Word::ExplainWhole),
            rounding => self.rounded(total, result, rounding),
        }
        let result = numbers::result(words, self.contest, result, self.decimals);
        self.say(words.explain_result(result));
        if why.better == Better::Lower {
            self.say_word(Word::ExplainLowerWins);
        }
    }

    /// This stage by its weight, carried figures, deductions, and all of them together.
    fn added(&mut self, stage: Exact, total: Exact) {
        let (words, why, lang) = (self.words, self.why, self.words.lang());
        let rule = &self.contest.rule;
        let weight = exact(rule.stage_weight);
        if weight != ONE {
            let product = self.product(&[stage, weight], stage * weight);
            self.say(words.explain_stage_weight(product));
        }
        let mut terms = vec![(ONE, stage * weight)];
        for (carried, line) in rule.carried.iter().zip(&why.carried) {
            let name = carried.name.get(lang);
            let Some(figure) = line.figure else {
                self.say(words.explain_carried_none(name));
                continue;
            };
            let product = self.product(&[figure, exact(carried.weight)], line.adds);
            self.say(words.explain_carried(name, product));
            terms.push((ONE, line.adds));
        }
        for deduction in &self.contest.entries[why.entry].deductions {
            let points = exact(deduction.points);
            self.say(words.explain_deduction(self.full(points), deduction.reason.get(lang)));
            terms.push((ONE, -points));
        }
        if terms.len() > 1 {
            self.say(words.explain_together(self.sum(&terms, total)));
        }
    }

    /// A sum with its terms, weight and value, unless they are one or too many.
    fn sum(&self, terms: &[(Exact, Exact)], sum: Exact) -> String {
        let weighs = terms.iter().any(|&(weight, _)| weight != ONE);
        if terms.len() > MOST_TERMS || terms.len() < 2 && !weighs {
            return self.full(sum);
        }
        let mut text = String::new();
        for &(weight, value) in terms {
            let (sign, value) = match weight == ONE && value < Exact::ZERO {
                true if !text.is_empty() => (" - ", -value),
                _ if text.is_empty() => ("", value),
                _ => (" + ", value),
            };
            text.push_str(sign);
            text.push_str(&self.term(weight, value));
        }
        format!("{text} = {}", self.full(sum))
    }

    fn term(&self, weight: Exact, value: Exact) -> String {
        if weight == ONE {
            return self.full(value);
        }
        format!("{} × {}", self.full(weight), self.bracketed(value))
    }

    /// A product with its factors; those of 1 are left out.
    fn product(&self, factors: &[Exact], product: Exact) -> String {
        let (first, others) = factors.split_first().map_or((ONE, &[][..]), |(f, o)| (*f, o));
        let mut text = self.full(first);
        for &by in others.iter().filter(|&&factor| factor != ONE) {
            text.push_str(" × ");
            text.push_str(&self.bracketed(by));
        }
        if others.iter().all(|&factor| factor == ONE) {
            return text;
        }
        format!("{text} = {}", self.full(product))
    }

    /// A number inside a product or a quotient.
    fn bracketed(&self, value: Exact) -> String {
        let full = self.full(value);
        if full.contains('/') || value < Exact::ZERO { format!("({full})") } else { full }
    }

    /// A mean as the division that makes it.
    fn mean(&mut self, sum: Exact, count: Exact, mean: Exact) {
        let words = self.words;
        let (count, sum) = (self.bracketed(count), self.bracketed(sum));
        self.say(if numbers::is_decimal(mean) {
            words.explain_mean(count, self.full(mean), sum)
        } else {
            let about = numbers::exact(words.lang(), mean, self.decimals);
            words.explain_mean_about(count, about, sum)
        });
    }

    /// What rounding makes of a figure.
    fn rounded(&mut self, from: Exact, result: Exact, rounding: Rounding) {
        let words = self.words;
        if let Some(places) = rounding.decimals() {
            self.say(words.explain_rounded(
                self.full(from),
                numbers::exact(words.lang(), result, places.into()),
                wording::rounding(words, rounding),
            ));
        }
    }
}

/// The places up to this one: `1`, `1–3`.
pub(super) fn up_to(place: usize) -> String {
    if place == 1 { "1".to_owned() } else { format!("1–{place}") }
}

fn exact(number: Fraction) -> Exact {
    Exact::new((*number.numer()).into(), (*number.denom()).into())
}
