//! Whole rules by name, as abbreviations: a contest keeps the slots, never the name.

use super::{
    Advance, Centre, Decimal, Fraction, Join, JurorRule, PanelRule, PartRule, PlaceStyle, Rounding,
    Roundings, Rule, Shared, TieStep,
};

/// A rule known by a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Preset {
    /// The mean of the jurors' totals.
    MeanOfTotals,
    /// The same without the highest and the lowest.
    TrimmedMean,
    /// The median of the jurors' totals.
    Median,
    /// The sum of the jurors' ranks.
    RankSum,
    /// Points for ranks: as many as entries are behind.
    Borda,
    /// Whom more than half of the jurors put first, then the sum of ranks.
    Majority,
    /// The Skating System, rules 5 to 11.
    Skating,
    /// Each juror's totals brought to the same mean and deviation.
    Standardised,
    /// The International Chopin Competition, 2025.
    Chopin,
    /// Dance sport: per criterion the mean of the marks near their median.
    MedianWindow,
    /// Seven judges of diving: two highest and two lowest dropped, the rest by the difficulty.
    Diving,
    /// Figure skating: trimmed per criterion, rounded before and after the factor.
    FigureSkating,
    /// Eurovision juries of 2016 and 2017: the mean rank.
    Eurovision2016,
    /// Eurovision juries from 2018 on: ranks count less and less.
    Eurovision2018,
    /// The sum of the places in the criteria.
    SumOfPlaces,
    /// Two entries, and each juror picks one.
    Battle,
    /// Through with at least «maybe» on the mean.
    PassFail,
}

impl Preset {
    /// All of them.
    pub const ALL: [Self; 17] = [
        Self::MeanOfTotals,
        Self::TrimmedMean,
        Self::Median,
        Self::RankSum,
        Self::Borda,
        Self::Majority,
        Self::Skating,
        Self::Standardised,
        Self::Chopin,
        Self::MedianWindow,
        Self::Diving,
        Self::FigureSkating,
        Self::Eurovision2016,
        Self::Eurovision2018,
        Self::SumOfPlaces,
        Self::Battle,
        Self::PassFail,
    ];

    /// The names of [`Self::ALL`], as contest files write them.
    pub const NAMES: [&str; 17] = [
        "MeanOfTotals",
        "TrimmedMean",
        "Median",
        "RankSum",
        "Borda",
        "Majority",
        "Skating",
        "Standardised",
        "Chopin",
        "MedianWindow",
        "Diving",
        "FigureSkating",
        "Eurovision2016",
        "Eurovision2018",
        "SumOfPlaces",
        "Battle",
        "PassFail",
    ];

    /// Its name in contest files.
    pub fn name(self) -> &'static str {
        Self::NAMES[self as usize]
    }

    /// The preset of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|preset| preset.name() == name)
    }

    /// The rule that it stands for in a contest of so many entries.
    pub fn rule(self, entries: usize) -> Rule {
        let shared = |panel, ties: &[TieStep]| {
            let ties = ties.iter().cloned().chain([TieStep::SharedPlace]).collect();
            Rule::new(panel, Rounding::Exact, ties)
        };
        let plain = |panel| shared(panel, &[]);
        let counted = |juror, panel| Rule { juror, ..shared(panel, &[TieStep::Countback]) };
        let whole = |number: i64| Fraction::from_integer(number);
        match self {
            Self::MeanOfTotals => plain(PanelRule::Mean),
            Self::TrimmedMean => {
                shared(PanelRule::Trimmed { high: 1, low: 1 }, &[TieStep::UntrimmedMean])
            }
            Self::Median => shared(PanelRule::Median, &[TieStep::UntrimmedMean]),
            Self::RankSum => counted(JurorRule::Ranks, PanelRule::Sum),
            Self::Borda => {
                let points = (0..entries as i64).rev().map(whole).collect();
                counted(JurorRule::Positional { points, shared: Shared::Mean }, PanelRule::Sum)
            }
            Self::Majority => counted(JurorRule::Ranks, PanelRule::Majority),
            Self::Skating => Rule {
                juror: JurorRule::Ranks,
                join: Join::Criteria,
                places: PlaceStyle::Mean,
                ..plain(PanelRule::Skating)
            },
            Self::Standardised => Rule {
                juror: JurorRule::Standardised { mean: whole(100), deviation: whole(20) },
                ..plain(PanelRule::Mean)
            },
            Self::Chopin => Rule {
                rounding: Roundings {
                    stage: Rounding::HalfUp(2),
                    result: Rounding::HalfUp(2),
                    ..Roundings::EXACT
                },
                ..plain(PanelRule::Clamp { limit: Decimal { units: 2, places: 0 }, places: 2 })
            },
            Self::MedianWindow => {
                let tolerance = Decimal { units: 15, places: 1 };
                let panel = PanelRule::Discard { tolerance, of: Centre::Median };
                Rule { join: Join::Criteria, ..plain(panel) }
            }
            Self::Diving => {
                Rule { join: Join::Criteria, ..plain(PanelRule::TrimmedSum { high: 2, low: 2 }) }
            }
            Self::FigureSkating => Rule {
                join: Join::Criteria,
                rounding: Roundings {
                    panel: Rounding::HalfUp(2),
                    part: Rounding::HalfUp(2),
                    ..Roundings::EXACT
                },
                ..plain(PanelRule::Trimmed { high: 1, low: 1 })
            },
            Self::Eurovision2016 => {
                Rule { place_points: eurovision(), ..counted(JurorRule::Ranks, PanelRule::Mean) }
            }
            Self::Eurovision2018 => {
                let juror = JurorRule::Exponential { top: whole(12), rate: Fraction::new(19, 100) };
                Rule { place_points: eurovision(), ..counted(juror, PanelRule::Sum) }
            }
            Self::SumOfPlaces => Rule {
                join: Join::Criteria,
                parts: PartRule::Place,
                ..shared(PanelRule::Mean, &[TieStep::Countback])
            },
            Self::Battle => Rule {
                juror: JurorRule::Positional { points: vec![whole(1)], shared: Shared::Mean },
                ..shared(PanelRule::Sum, &[TieStep::CastingVote])
            },
            Self::PassFail => {
                Rule { advance: Some(Advance::Threshold(whole(1))), ..plain(PanelRule::Mean) }
            }
        }
    }
}

/// What a jury of the Eurovision Song Contest gives to its ten best.
fn eurovision() -> Vec<Fraction> {
    [12, 10, 8, 7, 6, 5, 4, 3, 2, 1].map(Fraction::from_integer).to_vec()
}
