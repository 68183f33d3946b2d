//! How marks become a ranking: criteria, rule, awards.

use std::collections::HashSet;

use super::node::Node;
use super::reader::Reader;
use super::values::Declared;
use crate::contest::points::gcd;
use crate::contest::problem::{Problem, Thing};
use crate::contest::{
    Award, AwardKind, Better, Centre, Criterion, CriterionId, Decimal, Mark, MarkKind, PanelRule,
    Rounding, Rule, Scale, Text, TieStep, Weight,
};

/// Limit of a weight's numerator and denominator.
const FINEST_WEIGHT: u32 = 1_000_000;

/// A criterion whose marks are not in the contest's unit yet.
struct Draft {
    id: CriterionId,
    name: Text,
    short: Text,
    weight: Weight,
    min: Decimal,
    max: Decimal,
    step: Decimal,
}

impl Reader {
    /// The criteria and the decimals of their common mark unit.
    pub(super) fn criteria(
        &mut self,
        node: Node<'_>,
        declared: &mut Declared<CriterionId>,
    ) -> Option<(Vec<Criterion>, u8)> {
        let items = self.full_list(node, Thing::Criterion)?;
        let mut drafts = Vec::with_capacity(items.len());
        for item in &items {
            drafts.extend(self.criterion(*item, declared));
        }
        if drafts.len() != items.len() {
            return None;
        }
        let places = drafts
            .iter()
            .flat_map(|draft| [draft.min.places, draft.max.places, draft.step.places])
            .max()
            .unwrap_or(0);
        // Decimals are limited so that every mark fits in 32 bits.
        let mark = |decimal: Decimal| Mark(decimal.units_at(places) as i32);
        let criteria: Vec<Criterion> = drafts
            .into_iter()
            .map(|draft| Criterion {
                id: draft.id,
                name: draft.name,
                short: draft.short,
                scale: Scale { min: mark(draft.min), max: mark(draft.max), step: mark(draft.step) },
                kind: MarkKind::Points,
                better: Better::Higher,
                weight: draft.weight,
                group: None,
            })
            .collect();
        let weights: Vec<_> = criteria.iter().map(|criterion| criterion.weight).collect();
        if Weight::over_common(&weights).is_none() {
            return self.refuse(node, Problem::WeightsOverflow);
        }
        Some((criteria, places))
    }

    fn criterion(&mut self, node: Node<'_>, declared: &mut Declared<CriterionId>) -> Option<Draft> {
        let fields = self.group(node, &["id", "name", "short", "min", "max", "step", "weight"])?;
        let id = self.new_id(&fields, CriterionId::new, declared);
        let name = self.need_words(&fields, "name");
        let short = self.words_or(&fields, "short", || name.clone());
        let min = self.need(&fields, "min").and_then(|node| self.decimal(node));
        let max_node = self.need(&fields, "max");
        let max = max_node.and_then(|node| self.decimal(node));
        let step = match fields.get("step") {
            None => Some((Decimal { units: 1, places: 0 }, node)),
            Some(node) => self.step(node).map(|step| (step, node)),
        };
        let weight = fields.get("weight").map_or(Some(Weight::ONE), |node| self.weight(node));
        let (min, max, max_node, (step, step_node)) = (min?, max?, max_node?, step?);
        let places = min.places.max(max.places).max(step.places);
        let [low, high, by] = [min, max, step].map(|decimal| decimal.units_at(places));
        let shown = |units: i64| Mark(units as i32).plain(places).to_string();
        if low >= high {
            let problem = Problem::ScaleUpsideDown { min: shown(low), max: shown(high) };
            return self.refuse(max_node, problem);
        }
        if (high - low) % by != 0 {
            let problem =
                Problem::StepDoesNotDivide { min: shown(low), max: shown(high), step: shown(by) };
            return self.refuse(step_node, problem);
        }
        Some(Draft { id: id?, name: name?, short: short?, weight: weight?, min, max, step })
    }

    fn step(&mut self, node: Node<'_>) -> Option<Decimal> {
        let step = self.decimal(node)?;
        if step.units <= 0 {
            return self.refuse(node, Problem::StepNotPositive);
        }
        Some(step)
    }

    fn weight(&mut self, node: Node<'_>) -> Option<Weight> {
        let (num, den) = self.fraction(node)?;
        let common = gcd(num.into(), den.into());
        let lowest = |part: i64| {
            u32::try_from(i128::from(part) / common).ok().filter(|&part| part <= FINEST_WEIGHT)
        };
        match (lowest(num), lowest(den)) {
            (Some(num), Some(den)) => Some(Weight { num, den }),
            _ => self.refuse(node, Problem::WeightTooFine { limit: FINEST_WEIGHT }),
        }
    }

    /// The rule. `jurors` is the size of the panel, `chaired` whether one chairs it.
    pub(super) fn rule(
        &mut self,
        node: Node<'_>,
        criteria: &Declared<CriterionId>,
        jurors: usize,
        chaired: Option<bool>,
    ) -> Option<Rule> {
        let fields = self.group(node, &["panel", "rounding", "ties"])?;
        let panel = self.need(&fields, "panel").and_then(|node| self.panel_rule(node, jurors));
        let rounding =
            fields.get("rounding").map_or(Some(Rounding::Exact), |node| self.rounding(node));
        let ties = self.need(&fields, "ties").and_then(|node| self.ties(node, criteria, chaired));
        Some(Rule::new(panel?, rounding?, ties?))
    }

    fn panel_rule(&mut self, node: Node<'_>, jurors: usize) -> Option<PanelRule> {
        let (word, arguments) = self.choice(
            node,
            &["Mean", "Sum", "Trimmed", "TrimmedSum", "Median", "Clamp", "Discard"],
        )?;
        match word {
            "Mean" => self.bare(node, arguments, "Mean").map(|()| PanelRule::Mean),
            "Sum" => self.bare(node, arguments, "Sum").map(|()| PanelRule::Sum),
            "Median" => self.bare(node, arguments, "Median").map(|()| PanelRule::Median),
            "Clamp" => {
                let example = "Clamp(limit: 2, places: 2)";
                let Some(arguments) = arguments else {
                    return self.refuse(node, Problem::ChoiceForm { example });
                };
                let fields = self.group(arguments, &["limit", "places"])?;
                let limit = self.need(&fields, "limit").and_then(|node| self.limit(node));
                let places = fields.get("places").map_or(Some(2), |node| self.whole(node, 0..=9));
                Some(PanelRule::Clamp { limit: limit?, places: places? as u8 })
            }
            "Discard" => {
                let example = "Discard(tolerance: 2, of: Mean)";
                let Some(arguments) = arguments else {
                    return self.refuse(node, Problem::ChoiceForm { example });
                };
                let fields = self.group(arguments, &["tolerance", "of"])?;
                let tolerance = self.need(&fields, "tolerance").and_then(|node| self.limit(node));
                let of = self.need(&fields, "of").and_then(|node| self.centre(node));
                Some(PanelRule::Discard { tolerance: tolerance?, of: of? })
            }
            "TrimmedSum" => {
                let example = "TrimmedSum(high: 1, low: 1)";
                let (high, low) = self.ends(node, arguments, example, jurors)?;
                Some(PanelRule::TrimmedSum { high, low })
            }
            _ => {
                let example = "Trimmed(high: 1, low: 1)";
                let (high, low) = self.ends(node, arguments, example, jurors)?;
                Some(PanelRule::Trimmed { high, low })
            }
        }
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
        let (word, arguments) = self.choice(node, &["Mean", "Median"])?;
        let centre = if word == "Mean" { Centre::Mean } else { Centre::Median };
        self.bare(node, arguments, word).map(|()| centre)
    }

    /// How many totals are dropped at the high and at the low end; some are left.
    fn ends(
        &mut self,
        node: Node<'_>,
        arguments: Option<Node<'_>>,
        example: &'static str,
        jurors: usize,
    ) -> Option<(u8, u8)> {
        let Some(arguments) = arguments else {
            return self.refuse(node, Problem::ChoiceForm { example });
        };
        let fields = self.group(arguments, &["high", "low"])?;
        let high = self.need(&fields, "high").and_then(|node| self.whole(node, 0..=100));
        let low = self.need(&fields, "low").and_then(|node| self.whole(node, 0..=100));
        let (high, low) = (high? as u8, low? as u8);
        let dropped = usize::from(high) + usize::from(low);
        if jurors > 0 && dropped >= jurors {
            return self.refuse(node, Problem::TooFewJurors { dropped, jurors });
        }
        Some((high, low))
    }

    fn rounding(&mut self, node: Node<'_>) -> Option<Rounding> {
        let (word, arguments) = self.choice(node, &["Exact", "HalfUp", "HalfEven", "Truncate"])?;
        let (rounding, example): (fn(u8) -> Rounding, _) = match word {
            "Exact" => return self.bare(node, arguments, word).map(|()| Rounding::Exact),
            "HalfUp" => (Rounding::HalfUp, "HalfUp(2)"),
            "HalfEven" => (Rounding::HalfEven, "HalfEven(2)"),
            _ => (Rounding::Truncate, "Truncate(2)"),
        };
        let decimals = self.argument(node, arguments, example)?;
        self.whole(decimals, 0..=9).map(|decimals| rounding(decimals as u8))
    }

    fn ties(
        &mut self,
        node: Node<'_>,
        criteria: &Declared<CriterionId>,
        chaired: Option<bool>,
    ) -> Option<Vec<TieStep>> {
        let items = self.list(node)?;
        let mut ties: Vec<TieStep> = Vec::with_capacity(items.len());
        let mut seen = HashSet::new();
        let mut whole = true;
        for (position, &item) in items.iter().enumerate() {
            let Some(step) = self.tie_step(item, criteria) else {
                whole = false;
                continue;
            };
            if !seen.insert(format!("{step:?}")) {
                self.tell_at(item, Problem::TieStepRepeated);
            } else if step == TieStep::SharedPlace && position + 1 < items.len() {
                self.tell_at(item, Problem::SharedPlaceNotLast);
            } else if step == TieStep::CastingVote && chaired == Some(false) {
                self.tell_at(item, Problem::CastingVoteWithoutChair);
            }
            ties.push(step);
        }
        if whole && !settles(&ties) {
            self.tell_at(items.last().copied().unwrap_or(node), Problem::TiesEndOpen);
        }
        whole.then_some(ties)
    }

    fn tie_step(&mut self, node: Node<'_>, criteria: &Declared<CriterionId>) -> Option<TieStep> {
        let (word, arguments) = self.choice(
            node,
            &[
                "CriterionMean",
                "UntrimmedMean",
                "Median",
                "HeadToHead",
                "HighestMark",
                "CastingVote",
                "RunningOrder",
                "SharedPlace",
            ],
        )?;
        let step = match word {
            "CriterionMean" => {
                let id = self.argument(node, arguments, "CriterionMean(\"vocal\")")?;
                return self
                    .reference(id, CriterionId::new, criteria, Thing::Criterion)
                    .map(TieStep::CriterionMean);
            }
            "UntrimmedMean" => TieStep::UntrimmedMean,
            "Median" => TieStep::Median,
            "HeadToHead" => TieStep::HeadToHead,
            "HighestMark" => TieStep::HighestMark,
            "CastingVote" => TieStep::CastingVote,
            "RunningOrder" => TieStep::RunningOrder,
            _ => TieStep::SharedPlace,
        };
        self.bare(node, arguments, word).map(|()| step)
    }

    pub(super) fn awards(
        &mut self,
        node: Node<'_>,
        criteria: &Declared<CriterionId>,
    ) -> Option<Vec<Award>> {
        let items = self.list(node)?;
        let mut awards = Vec::with_capacity(items.len());
        let mut seen = HashSet::new();
        for &item in &items {
            awards.extend(self.award(item, criteria, &mut seen));
        }
        (awards.len() == items.len()).then_some(awards)
    }

    fn award(
        &mut self,
        node: Node<'_>,
        criteria: &Declared<CriterionId>,
        seen: &mut HashSet<String>,
    ) -> Option<Award> {
        let fields = self.group(node, &["name", "kind"])?;
        let name = self.need_words(&fields, "name");
        let kind_node = self.need(&fields, "kind");
        let kind = kind_node.and_then(|node| self.award_kind(node, criteria));
        if let (Some(node), Some(kind)) = (kind_node, &kind)
            && matches!(kind, AwardKind::GrandPrix | AwardKind::Place(_))
            && !seen.insert(format!("{kind:?}"))
        {
            return self.refuse(node, Problem::AwardRepeated);
        }
        Some(Award { name: name?, kind: kind? })
    }

    fn award_kind(
        &mut self,
        node: Node<'_>,
        criteria: &Declared<CriterionId>,
    ) -> Option<AwardKind> {
        let (word, arguments) = self.choice(node, &["GrandPrix", "Place", "BestIn", "Special"])?;
        match word {
            "GrandPrix" => self.bare(node, arguments, "GrandPrix").map(|()| AwardKind::GrandPrix),
            "Place" => {
                let place = self.argument(node, arguments, "Place(1)")?;
                self.whole(place, 1..=100).map(|place| AwardKind::Place(place as u8))
            }
            "BestIn" => {
                let id = self.argument(node, arguments, "BestIn(\"vocal\")")?;
                self.reference(id, CriterionId::new, criteria, Thing::Criterion)
                    .map(AwardKind::BestIn)
            }
            _ => self.bare(node, arguments, "Special").map(|()| AwardKind::Special),
        }
    }
}

/// Whether every tie ends: a chain may not leave the first place open with nobody to decide it.
fn settles(ties: &[TieStep]) -> bool {
    ties.contains(&TieStep::RunningOrder)
        || matches!(ties.last(), Some(TieStep::SharedPlace | TieStep::CastingVote))
}
