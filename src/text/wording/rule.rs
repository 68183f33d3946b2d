//! By which rule the contest is scored.

mod slots;
mod ties;

pub use slots::{
    advance, few, join, juror_rule, missing, panel_rule, part_rule, place_style, rounding,
    roundings,
};
pub use ties::tie_step;

use crate::contest::{Decimal, Fraction, Join, JurorRule, PartRule, Rounding, Rule};
use crate::tally::Exact;
use crate::text::{Words, numbers};

/// The slots up to the result in one line; the tie chain is listed step by step with [`tie_step`].
/// What does nothing is left out.
pub fn rule(words: &Words, rule: &Rule) -> String {
    let mut said = Vec::new();
    if rule.juror != JurorRule::Total {
        said.push(juror_rule(words, &rule.juror));
    }
    if rule.join != Join::Totals {
        said.push(join(words, rule.join).to_owned());
    }
    said.push(panel_rule(words, rule));
    if rule.parts != PartRule::Figure {
        said.push(part_rule(words, rule.parts).to_owned());
    }
    match &roundings(words, rule)[..] {
        // A panel rule that rounds by itself has said so.
        [] if rule.panel.rounding() != Rounding::Exact => {}
        [] => said.push(rounding(words, Rounding::Exact)),
        [_] if rule.rounding.result != Rounding::Exact => {
            said.push(rounding(words, rule.rounding.result));
        }
        several => {
            said.extend(
                several.iter().map(|(slot, rounding)| words.rounding_after(rounding, slot)),
            );
        }
    }
    said.join("; ")
}

/// A declared number, in full.
pub fn fraction(words: &Words, number: Fraction) -> String {
    let exact = Exact::new((*number.numer()).into(), (*number.denom()).into());
    numbers::exact_or_fraction(words.lang(), exact)
}

fn decimal(words: &Words, Decimal { units, places }: Decimal) -> String {
    numbers::exact_or_fraction(words.lang(), Exact::new(units.into(), 10i128.pow(places.into())))
}

#[cfg(test)]
mod tests;
