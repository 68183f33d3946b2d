//! The rule: its slots, or a preset with slots beside it.

use super::node::{Kind, Node};
use super::reader::{Fields, Reader};
use super::ties::settles;
use super::values::Declared;
use crate::contest::problem::{Problem, Thing};
use crate::contest::{
    Carried, CarriedId, CriterionId, Fraction, Join, Missing, PanelRule, PartRule, PlaceStyle,
    Preset, Rounding, Roundings, Rule, RuleProblem, TieStep,
};

/// Limit of the numerator and denominator of a declared factor.
pub(super) const MOST_FACTOR: i64 = 1_000_000;

/// The slots as the contest file names them.
const SLOTS: &[&str] = &[
    "preset",
    "juror",
    "join",
    "panel",
    "few",
    "parts",
    "stage_weight",
    "carried",
    "rounding",
    "ties",
    "places",
    "missing",
    "place_points",
    "advance",
];

/// A rule that was read, with the places of its slots.
#[derive(Debug)]
pub(super) struct Ruling<'a> {
    pub(super) rule: Rule,
    node: Node<'a>,
    /// `None` for a preset alone.
    fields: Option<Fields<'a>>,
    pub(super) preset: Option<Preset>,
    /// Where each of the rule's tie steps stands.
    pub(super) steps: Vec<Node<'a>>,
}

impl<'a> Ruling<'a> {
    /// Where a slot is declared: by itself, by the preset, or nowhere but in the rule.
    pub(super) fn at(&self, slot: &str) -> Node<'a> {
        let get = |field| self.fields.as_ref().and_then(|fields| fields.get(field));
        get(slot).or_else(|| get("preset")).unwrap_or(self.node)
    }
}

/// What slots refer to.
pub(super) struct About<'d> {
    pub(super) criteria: &'d Declared<CriterionId>,
    pub(super) entries: usize,
    /// How many jurors count.
    pub(super) jurors: usize,
    /// Whether a juror chairs the panel, if that is known.
    pub(super) chaired: Option<bool>,
}

impl Reader {
    /// The rule. `carried` takes the ids of its carried figures.
    pub(super) fn rule<'a>(
        &mut self,
        node: Node<'a>,
        about: &About<'_>,
        carried: &mut Declared<CarriedId>,
    ) -> Option<Ruling<'a>> {
        let (fields, preset) = if node.kind() == Kind::Other {
            (None, Some(self.preset(node)?))
        } else {
            let fields = self.group(node, SLOTS)?;
            let preset = self.may(&fields, "preset", Self::preset).ok()?;
            (Some(fields), preset)
        };
        let base = preset.map(|preset| preset.rule(about.entries));
        let (rule, steps) = if let Some(fields) = &fields {
            self.slots(node, fields, base, about, carried)?
        } else {
            let rule = base?;
            self.check_chain(&placed(&rule.ties, node), about.chaired);
            let steps = vec![node; rule.ties.len()];
            (rule, steps)
        };
        Some(Ruling { rule, node, fields, preset, steps })
    }

    fn preset(&mut self, node: Node<'_>) -> Option<Preset> {
        let (word, arguments) = self.choice(node, &Preset::NAMES)?;
        self.bare(node, arguments, "(preset: Skating, ties: [RunningOrder])")?;
        Preset::from_name(word)
    }

    /// The rule with the slots of `fields`; the others are those of `base`.
    fn slots<'a>(
        &mut self,
        node: Node<'a>,
        fields: &Fields<'a>,
        base: Option<Rule>,
        about: &About<'_>,
        carried: &mut Declared<CarriedId>,
    ) -> Option<(Rule, Vec<Node<'a>>)> {
        let slot = fields.get("preset").unwrap_or(node);
        let preset = base.is_some();
        let base = base.unwrap_or_else(|| Rule::new(PanelRule::Mean, Rounding::Exact, Vec::new()));
        let juror = self.may(fields, "juror", Self::juror_rule);
        let join = self.may(fields, "join", Self::join);
        let panel = self
            .field(fields, "panel", !preset, |reader, node| reader.panel_rule(node, about.jurors));
        let few = self.may(fields, "few", Self::few);
        let parts = self.may(fields, "parts", Self::part_rule);
        let stage_weight =
            self.may(fields, "stage_weight", |reader, node| reader.positive(node, MOST_FACTOR));
        let figures = self.may(fields, "carried", |reader, node| reader.carried(node, carried));
        let rounding = self.may(fields, "rounding", Self::roundings);
        let ties =
            self.field(fields, "ties", !preset, |reader, node| reader.chain(node, about, carried));
        let places = self.may(fields, "places", Self::place_style);
        let missing = self.may(fields, "missing", Self::missing_marks);
        let place_points = self.may(fields, "place_points", Self::points);
        let advance = self.may(fields, "advance", Self::advance);
        let (ties, steps) = if let Some(ties) = ties? {
            ties.into_iter().unzip()
        } else {
            self.check_chain(&placed(&base.ties, slot), about.chaired);
            (base.ties.clone(), vec![slot; base.ties.len()])
        };
        let rule = Rule {
            juror: juror.ok()?.unwrap_or(base.juror),
            join: join.ok()?.unwrap_or(base.join),
            panel: panel?.unwrap_or(base.panel),
            few: few.ok()?.unwrap_or(base.few),
            parts: parts.ok()?.unwrap_or(base.parts),
            stage_weight: stage_weight.ok()?.unwrap_or(base.stage_weight),
            carried: figures.ok()?.unwrap_or(base.carried),
            rounding: rounding.ok()?.unwrap_or(base.rounding),
            ties,
            places: places.ok()?.unwrap_or(base.places),
            missing: missing.ok()?.unwrap_or(base.missing),
            place_points: place_points.ok()?.unwrap_or(base.place_points),
            advance: advance.ok()?.or(base.advance),
        };
        Some((rule, steps))
    }

    /// The declared tie chain, checked as a whole.
    fn chain<'a>(
        &mut self,
        node: Node<'a>,
        about: &About<'_>,
        carried: &Declared<CarriedId>,
    ) -> Option<Vec<(TieStep, Node<'a>)>> {
        let (ties, whole) = self.ties(node, about.criteria, carried)?;
        self.check_chain(&ties, about.chaired);
        if whole && !settles(&ties) {
            self.tell_at(ties.last().map_or(node, |&(_, node)| node), Problem::TiesEndOpen);
        }
        whole.then_some(ties)
    }

    fn join(&mut self, node: Node<'_>) -> Option<Join> {
        Some(match self.word(node, &["Totals", "Criteria", "Groups"])? {
            "Totals" => Join::Totals,
            "Criteria" => Join::Criteria,
            _ => Join::Groups,
        })
    }

    fn part_rule(&mut self, node: Node<'_>) -> Option<PartRule> {
        let figures = self.word(node, &["Figures", "Places"])? == "Figures";
        Some(if figures { PartRule::Figure } else { PartRule::Place })
    }

    fn place_style(&mut self, node: Node<'_>) -> Option<PlaceStyle> {
        Some(match self.word(node, &["Competition", "Dense", "Mean"])? {
            "Competition" => PlaceStyle::Competition,
            "Dense" => PlaceStyle::Dense,
            _ => PlaceStyle::Mean,
        })
    }

    fn missing_marks(&mut self, node: Node<'_>) -> Option<Missing> {
        Some(match self.word(node, &["Shrink", "Void", "Block"])? {
            "Shrink" => Missing::Shrink,
            "Void" => Missing::Void,
            _ => Missing::Block,
        })
    }

    fn carried(
        &mut self,
        node: Node<'_>,
        declared: &mut Declared<CarriedId>,
    ) -> Option<Vec<Carried>> {
        let items = self.full_list(node, Thing::Carried)?;
        let mut carried = Vec::with_capacity(items.len());
        for &item in &items {
            carried.extend(self.carried_figure(item, declared));
        }
        (carried.len() == items.len()).then_some(carried)
    }

    fn carried_figure(
        &mut self,
        node: Node<'_>,
        declared: &mut Declared<CarriedId>,
    ) -> Option<Carried> {
        let fields = self.group(node, &["id", "name", "weight"])?;
        let id = self.new_id(&fields, CarriedId::new, declared);
        let name = self.need_words(&fields, "name");
        let weight = fields.get("weight").map_or(Some(Fraction::ONE), |node| {
            let weight = self.number(node, MOST_FACTOR)?;
            if weight == Fraction::ZERO {
                return self.refuse(node, Problem::WeightNotPositive);
            }
            Some(weight)
        });
        Some(Carried { id: id?, name: name?, weight: weight? })
    }

    /// Roundings by slot, or that of the result alone.
    fn roundings(&mut self, node: Node<'_>) -> Option<Roundings> {
        if node.kind() != Kind::Group {
            let result = self.rounding(node)?;
            return Some(Roundings { result, ..Roundings::EXACT });
        }
        let fields = self.group(node, &["juror", "panel", "part", "stage", "result"])?;
        let [juror, panel, part, stage, result] = ["juror", "panel", "part", "stage", "result"]
            .map(|slot| {
                let exact = Some(Rounding::Exact);
                fields.get(slot).map_or(exact, |node| self.rounding(node))
            });
        Some(Roundings {
            juror: juror?,
            panel: panel?,
            part: part?,
            stage: stage?,
            result: result?,
        })
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

    /// A table of points, best first, that never rises.
    pub(super) fn points(&mut self, node: Node<'_>) -> Option<Vec<Fraction>> {
        let items = self.list(node)?;
        let mut points: Vec<Fraction> = Vec::with_capacity(items.len());
        for &item in &items {
            let Some(row) = self.number(item, MOST_FACTOR) else { continue };
            if row < Fraction::ZERO {
                return self.refuse(item, Problem::OutOfRange { min: 0, max: MOST_FACTOR });
            }
            if points.last().is_some_and(|&before| before < row) {
                return self.refuse(item, Problem::Rule(RuleProblem::TableRises));
            }
            points.push(row);
        }
        (points.len() == items.len()).then_some(points)
    }
}

/// The steps of a preset, which stand where it is named.
fn placed<'a>(ties: &[TieStep], node: Node<'a>) -> Vec<(TieStep, Node<'a>)> {
    ties.iter().map(|step| (step.clone(), node)).collect()
}
