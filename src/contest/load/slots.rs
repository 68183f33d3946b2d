//! The slots of the rule that take figures: jurors, panel, who goes through.

use super::node::Node;
use super::reader::Reader;
use super::rule::MOST_FACTOR;
use super::values::MOST_FIGURE;
use crate::contest::problem::{Problem, Thing};
use crate::contest::{
    Advance, Centre, Cut, Decimal, Few, Fraction, JurorRule, PanelRule, Shared, TooFew,
};

/// The greatest deviation that a juror's totals are brought to, and the steepest fall of an
/// exponential weight: figures of 12 decimals then fit 64 bits.
const MOST_DEVIATION: i64 = 10_000;
const MOST_RATE: i64 = 100;

impl Reader {
    pub(super) fn juror_rule(&mut self, node: Node<'_>) -> Option<JurorRule> {
        let (word, arguments) =
            self.choice(node, &["Total", "Ranks", "Positional", "Exponential", "Standardised"])?;
        match word {
            "Total" => self.bare(node, arguments, word).map(|()| JurorRule::Total),
            "Ranks" => self.bare(node, arguments, word).map(|()| JurorRule::Ranks),
            "Positional" => {
                let example = "Positional(points: [3, 2, 1])";
                let fields = self.named(node, arguments, &["points", "shared"], example)?;
                let points = self.need(&fields, "points").and_then(|node| {
                    self.full_list(node, Thing::Points)?;
                    self.points(node)
                });
                let shared = fields.get("shared").map_or(Some(Shared::Mean), |node| {
                    let mean = self.word(node, &["Mean", "Highest"])? == "Mean";
                    Some(if mean { Shared::Mean } else { Shared::Highest })
                });
                Some(JurorRule::Positional { points: points?, shared: shared? })
            }
            "Exponential" => {
                let example = "Exponential(top: 12, rate: \"0.19\")";
                let fields = self.named(node, arguments, &["top", "rate"], example)?;
                let top =
                    self.need(&fields, "top").and_then(|node| self.positive(node, MOST_FACTOR));
                let rate = self.need(&fields, "rate").and_then(|node| self.up_to(node, MOST_RATE));
                Some(JurorRule::Exponential { top: top?, rate: rate? })
            }
            _ => {
                let example = "Standardised(mean: 100, deviation: 20)";
                let fields = self.named(node, arguments, &["mean", "deviation"], example)?;
                let mean =
                    self.need(&fields, "mean").and_then(|node| self.number(node, MOST_FACTOR));
                let deviation = self
                    .need(&fields, "deviation")
                    .and_then(|node| self.up_to(node, MOST_DEVIATION));
                Some(JurorRule::Standardised { mean: mean?, deviation: deviation? })
            }
        }
    }

    /// A number above zero and not above `most`.
    fn up_to(&mut self, node: Node<'_>, most: i64) -> Option<Fraction> {
        let number = self.positive(node, MOST_FACTOR)?;
        if number > Fraction::from_integer(most) {
            return self.refuse(node, Problem::OutOfRange { min: 0, max: most });
        }
        Some(number)
    }

    /// The panel rule for so many jurors who count.
    pub(super) fn panel_rule(&mut self, node: Node<'_>, jurors: usize) -> Option<PanelRule> {
        let (word, arguments) = self.choice(
            node,
            &[
                "Mean",
                "Sum",
                "Trimmed",
                "TrimmedSum",
                "Median",
                "Clamp",
                "Discard",
                "Skating",
                "Majority",
            ],
        )?;
        let bare = match word {
            "Mean" => PanelRule::Mean,
            "Sum" => PanelRule::Sum,
            "Median" => PanelRule::Median,
            "Skating" => PanelRule::Skating,
            "Majority" => PanelRule::Majority,
            "Clamp" => {
                let example = "Clamp(limit: 2, places: 2)";
                let fields = self.named(node, arguments, &["limit", "places"], example)?;
                let limit = self.need(&fields, "limit").and_then(|node| self.limit(node));
                let places = fields.get("places").map_or(Some(2), |node| self.whole(node, 0..=9));
                return Some(PanelRule::Clamp { limit: limit?, places: places? as u8 });
            }
            "Discard" => {
                let example = "Discard(tolerance: 2, of: Mean)";
                let fields = self.named(node, arguments, &["tolerance", "of"], example)?;
                let tolerance = self.need(&fields, "tolerance").and_then(|node| self.limit(node));
                let of = self.need(&fields, "of").and_then(|node| self.centre(node));
                return Some(PanelRule::Discard { tolerance: tolerance?, of: of? });
            }
            "TrimmedSum" => {
                let example = "TrimmedSum(high: 1, low: 1)";
                let (high, low) = self.ends(node, arguments, example, jurors)?;
                return Some(PanelRule::TrimmedSum { high, low });
            }
            _ => {
                let example = "Trimmed(high: 1, low: 1)";
                let (high, low) = self.ends(node, arguments, example, jurors)?;
                return Some(PanelRule::Trimmed { high, low });
            }
        };
        self.bare(node, arguments, word).map(|()| bare)
    }

    /// How far a total may be from the middle of the panel.
    fn limit(&mut self, node: Node<'_>) -> Option<Decimal> {
        let limit = self.decimal(node)?;
        if limit.units <= 0 {
            return self.refuse(node, Problem::LimitNotPositive);
        }
        Some(limit)
    }

    fn centre(&mut self, node: Node<'_>) -> Option<Centre> {
        let mean = self.word(node, &["Mean", "Median"])? == "Mean";
        Some(if mean { Centre::Mean } else { Centre::Median })
    }

    /// How many totals are dropped at the high and at the low end; some are left.
    fn ends(
        &mut self,
        node: Node<'_>,
        arguments: Option<Node<'_>>,
        example: &'static str,
        jurors: usize,
    ) -> Option<(u8, u8)> {
        let fields = self.named(node, arguments, &["high", "low"], example)?;
        let high = self.need(&fields, "high").and_then(|node| self.whole(node, 0..=100));
        let low = self.need(&fields, "low").and_then(|node| self.whole(node, 0..=100));
        let (high, low) = (high? as u8, low? as u8);
        let dropped = usize::from(high) + usize::from(low);
        if jurors > 0 && dropped >= jurors {
            return self.refuse(node, Problem::TooFewJurors { dropped, jurors });
        }
        Some((high, low))
    }

    /// What is done with a panel too small for dropping.
    pub(super) fn few(&mut self, node: Node<'_>) -> Option<Few> {
        let (word, arguments) = self.choice(node, &["KeepAll", "NoResult"])?;
        let then = if word == "KeepAll" { TooFew::KeepAll } else { TooFew::NoResult };
        let Some(arguments) = arguments else { return Some(Few { below: 0, then }) };
        let fields = self.group(arguments, &["below"])?;
        let below = self.need(&fields, "below").and_then(|node| self.whole(node, 1..=100))?;
        Some(Few { below: below as u8, then })
    }

    pub(super) fn advance(&mut self, node: Node<'_>) -> Option<Advance> {
        let (word, arguments) = self.choice(node, &["Top", "Threshold"])?;
        if word == "Threshold" {
            let limit = self.argument(node, arguments, "Threshold(\"8.5\")")?;
            return self.number(limit, MOST_FIGURE).map(Advance::Threshold);
        }
        let fields = self.named(node, arguments, &["count", "cut"], "Top(count: 5, cut: All)")?;
        let count = self.need(&fields, "count").and_then(|node| self.whole(node, 1..=99_999));
        let cut = self.need(&fields, "cut").and_then(|node| {
            let all = self.word(node, &["All", "RunOff"])? == "All";
            Some(if all { Cut::All } else { Cut::RunOff })
        });
        Some(Advance::Top { count: count? as u32, cut: cut? })
    }
}
