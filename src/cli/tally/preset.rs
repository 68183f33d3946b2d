//! Rules by name, so that one can be tried without a contest file.

use crate::contest::{
    Fraction, Join, JurorRule, PanelRule, PlaceStyle, Rounding, Rule, Shared, TieStep,
};

/// The names.
pub(in crate::cli) const PRESETS: [&str; 6] =
    ["MeanOfTotals", "TrimmedMean", "Median", "RankSum", "Borda", "Skating"];

/// The rule of this name for so many entries.
pub(super) fn rule(name: &str, entries: usize) -> Option<Rule> {
    let new = |panel, ties: &[TieStep]| {
        let chain = ties.iter().cloned().chain([TieStep::SharedPlace]).collect();
        Rule::new(panel, Rounding::Exact, chain)
    };
    let countback = [TieStep::Countback];
    Some(match name {
        "MeanOfTotals" => new(PanelRule::Mean, &[]),
        "TrimmedMean" => new(PanelRule::Trimmed { high: 1, low: 1 }, &[TieStep::UntrimmedMean]),
        "Median" => new(PanelRule::Median, &[TieStep::UntrimmedMean]),
        "RankSum" => Rule { juror: JurorRule::Ranks, ..new(PanelRule::Sum, &countback) },
        "Borda" => {
            let points = (0..entries as i64).rev().map(Fraction::from).collect();
            let juror = JurorRule::Positional { points, shared: Shared::Mean };
            Rule { juror, ..new(PanelRule::Sum, &countback) }
        }
        "Skating" => Rule {
            juror: JurorRule::Ranks,
            join: Join::Criteria,
            places: PlaceStyle::Mean,
            ..new(PanelRule::Skating, &[])
        },
        _ => return None,
    })
}
