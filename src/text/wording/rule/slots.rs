//! One option of each slot.

use super::{decimal, fraction};
use crate::contest::{
    Advance, Better, Centre, Cut, Few, Fraction, Join, JurorRule, Missing, PanelRule, PartRule,
    PlaceStyle, Rounding, Rule, Shared, TooFew,
};
use crate::text::{Word, Words};

/// What a juror's total is turned into.
pub fn juror_rule(words: &Words, rule: &JurorRule) -> String {
    match rule {
        JurorRule::Total => words.get(Word::JurorTotalRule).to_owned(),
        JurorRule::Ranks => words.get(Word::JurorRanks).to_owned(),
        JurorRule::Positional { points, shared: Shared::Mean } if points[..] == [Fraction::ONE] => {
            words.get(Word::JurorOnePoint).to_owned()
        }
        JurorRule::Positional { points, shared } => {
            let points: Vec<_> = points.iter().map(|&points| fraction(words, points)).collect();
            let points = points.join(" · ");
            match shared {
                Shared::Mean => words.juror_positional_mean(points),
                Shared::Highest => words.juror_positional_highest(points),
            }
        }
        JurorRule::Exponential { top, rate } => {
            words.juror_exponential(fraction(words, *rate), fraction(words, *top))
        }
        JurorRule::Standardised { mean, deviation } => {
            words.juror_standardised(fraction(words, *deviation), fraction(words, *mean))
        }
    }
}

/// In which parts the panel is joined.
pub fn join(words: &Words, join: Join) -> &str {
    words.get(match join {
        Join::Totals => Word::JoinTotals,
        Join::Criteria => Word::JoinCriteria,
        Join::Groups => Word::JoinGroups,
    })
}

/// How what the jurors gave is joined: their totals, or what became of them.
pub fn panel_rule(words: &Words, rule: &Rule) -> String {
    let totals = rule.juror == JurorRule::Total && rule.join == Join::Totals;
    let say =
        |of_totals, of_figures| words.get(if totals { of_totals } else { of_figures }).to_owned();
    match rule.panel {
        PanelRule::Mean => say(Word::RuleMean, Word::PanelMean),
        PanelRule::Sum => say(Word::RuleSum, Word::PanelSum),
        PanelRule::Trimmed { high, low } if totals => words.rule_trimmed(high, low),
        PanelRule::Trimmed { high, low } => words.panel_trimmed(high, low),
        PanelRule::TrimmedSum { high, low } if totals => words.rule_trimmed_sum(high, low),
        PanelRule::TrimmedSum { high, low } => words.panel_trimmed_sum(high, low),
        PanelRule::Median => say(Word::RuleMedian, Word::PanelMedian),
        PanelRule::Clamp { limit, places } => {
            let limit = decimal(words, limit);
            if totals { words.rule_clamp(limit, places) } else { words.panel_clamp(limit, places) }
        }
        PanelRule::Discard { tolerance, of } => {
            let tolerance = decimal(words, tolerance);
            match (of, totals) {
                (Centre::Mean, true) => words.rule_discard_mean(tolerance),
                (Centre::Mean, false) => words.panel_discard_mean(tolerance),
                (Centre::Median, true) => words.rule_discard_median(tolerance),
                (Centre::Median, false) => words.panel_discard_median(tolerance),
            }
        }
        PanelRule::Skating => words.get(Word::PanelSkating).to_owned(),
        PanelRule::Majority => words.get(Word::PanelMajority).to_owned(),
    }
}

/// What is done with a panel that is too small for dropping.
pub fn few(words: &Words, Few { below, then }: Few) -> String {
    match (below, then) {
        (0, TooFew::KeepAll) => words.get(Word::FewKeepAll).to_owned(),
        (0, TooFew::NoResult) => words.get(Word::FewNoResult).to_owned(),
        (below, TooFew::KeepAll) => words.few_keep_all_below(below),
        (below, TooFew::NoResult) => words.few_no_result_below(below),
    }
}

/// What each part brings.
pub fn part_rule(words: &Words, rule: PartRule) -> &str {
    words.get(match rule {
        PartRule::Figure => Word::PartFigures,
        PartRule::Place => Word::PartPlaces,
    })
}

/// How a figure is rounded.
pub fn rounding(words: &Words, rounding: Rounding) -> String {
    match rounding {
        Rounding::Exact => words.get(Word::RoundingExact).to_owned(),
        Rounding::HalfUp(places) => words.rounding_half_up(places),
        Rounding::HalfEven(places) => words.rounding_half_even(places),
        Rounding::Truncate(places) => words.rounding_truncate(places),
    }
}

/// The slots after which is rounded, and how.
pub fn roundings<'a>(words: &'a Words, rule: &Rule) -> Vec<(&'a str, String)> {
    let of = rule.rounding;
    let slots = [
        (Word::SlotJuror, of.juror),
        (Word::SlotPanel, of.panel),
        (Word::SlotPart, of.part),
        (Word::SlotStage, of.stage),
        (Word::SlotResult, of.result),
    ];
    let rounds = slots.into_iter().filter(|&(_, by)| by != Rounding::Exact);
    rounds.map(|(slot, by)| (words.get(slot), rounding(words, by))).collect()
}

/// What a missing mark does.
pub fn missing(words: &Words, missing: Missing) -> &str {
    words.get(match missing {
        Missing::Shrink => Word::MissingShrink,
        Missing::Void => Word::MissingVoid,
        Missing::Block => Word::MissingBlock,
    })
}

/// How places are counted after a shared one.
pub fn place_style(words: &Words, style: PlaceStyle) -> &str {
    words.get(match style {
        PlaceStyle::Competition => Word::PlacesCompetition,
        PlaceStyle::Dense => Word::PlacesDense,
        PlaceStyle::Mean => Word::PlacesMean,
    })
}

/// Who goes through, where such results are better.
pub fn advance(words: &Words, advance: Advance, better: Better) -> String {
    match (advance, better) {
        (Advance::Top { count, cut: Cut::All }, _) => words.advance_top_all(count),
        (Advance::Top { count, cut: Cut::RunOff }, _) => words.advance_top_run_off(count),
        (Advance::Threshold(limit), Better::Higher) => {
            words.advance_at_least(fraction(words, limit))
        }
        (Advance::Threshold(limit), Better::Lower) => words.advance_at_most(fraction(words, limit)),
    }
}
