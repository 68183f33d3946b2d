//! Whether the rule can work with this jury, these criteria and so many entries.

use super::node::Node;
use super::reader::Reader;
use super::rule::Ruling;
use crate::contest::bounds::{Basis, Bounds};
use crate::contest::model::jurors_of;
use crate::contest::problem::{Problem, Thing};
use crate::contest::{
    Advance, Better, Criterion, Entry, Few, Group, Join, Juror, JurorRule, MarkKind, PanelRule,
    Preset, Rounding, RuleProblem, TieStep, TooFew, Weight,
};

/// What a rule is held against, with places.
#[derive(Debug, Clone, Copy)]
pub(super) struct Setting<'a> {
    pub(super) criteria: &'a [Criterion],
    pub(super) groups: &'a [Group],
    pub(super) panel: &'a [Juror],
    pub(super) entries: usize,
    /// Decimals of the mark unit.
    pub(super) places: u8,
    pub(super) criterion_nodes: &'a [Node<'a>],
    pub(super) group_nodes: &'a [Node<'a>],
    pub(super) juror_nodes: &'a [Node<'a>],
    pub(super) panel_node: Node<'a>,
    /// The list of groups, if there is one.
    pub(super) groups_node: Option<Node<'a>>,
}

/// A part of the ballot.
#[derive(Debug)]
struct Part {
    criteria: Vec<usize>,
    weight: Weight,
    /// Which of two values that the panel joins is better.
    values: Better,
    /// Which of two figures of the part is better.
    figures: Better,
    /// How many who count mark the whole of it.
    jurors: usize,
}

impl Reader {
    /// Tells why the rule cannot work. The entries and their places, if they could be read.
    pub(super) fn check_sense(
        &mut self,
        ruling: &Ruling<'_>,
        of: &Setting<'_>,
        lineup: Option<(&[Entry], &[Node<'_>])>,
    ) {
        if let (true, Some((entries, nodes))) = (self.check_rule(ruling, of), lineup) {
            self.check_bounds(ruling, of, entries, nodes);
            self.check_stage_result(ruling, entries);
        }
    }

    /// Whether the rule can work, but for the size of its figures.
    fn check_rule(&mut self, ruling: &Ruling<'_>, of: &Setting<'_>) -> bool {
        let before = self.errors();
        let rule = &ruling.rule;
        self.check_battle(ruling, of.entries);
        self.check_weights(ruling, of);
        self.check_groups(ruling, of);
        let parts = rule.join.parts(of.criteria, of.groups);
        if parts.iter().any(|(criteria, _)| criteria.is_empty()) {
            return false;
        }
        let parts: Vec<Part> = parts
            .into_iter()
            .map(|(criteria, weight)| {
                let marks = of.criteria[criteria[0]].better;
                let (values, figures) = (rule.juror.better(marks), rule.better(marks));
                let jurors = jurors_of(of.panel, &criteria);
                Part { criteria, weight, values, figures, jurors }
            })
            .collect();
        self.check_judges(&parts, of);
        let jurors = parts.iter().map(|part| part.jurors).min().unwrap_or(0);
        if jurors > 0 {
            self.check_dropping(ruling, jurors);
        }
        self.check_directions(ruling, &parts, of);
        self.check_ranks(ruling, &parts, of);
        self.check_skating(ruling, &parts, of);
        if let Some(Advance::Top { count, .. }) = rule.advance
            && count as usize >= of.entries
        {
            let problem = RuleProblem::AdvanceAll { entries: of.entries };
            self.tell_at(ruling.at("advance"), Problem::Rule(problem));
        }
        self.errors() == before
    }

    fn rule_problem(&mut self, node: Node<'_>, problem: RuleProblem) {
        self.tell_at(node, Problem::Rule(problem));
    }

    fn check_battle(&mut self, ruling: &Ruling<'_>, entries: usize) {
        if ruling.preset == Some(Preset::Battle) && entries != 2 {
            self.rule_problem(ruling.at("preset"), RuleProblem::BattleOfTwo { entries });
        }
    }

    fn check_weights(&mut self, ruling: &Ruling<'_>, of: &Setting<'_>) {
        let weights: Vec<_> = of.panel.iter().map(|juror| juror.weight).collect();
        if !of.panel.iter().any(Juror::counts) {
            self.rule_problem(of.panel_node, RuleProblem::NobodyCounts);
        } else if Weight::over_common(&weights).is_none() {
            self.tell_at(of.panel_node, Problem::WeightsOverflow);
        } else if weights.iter().any(|&weight| weight.num > 0 && weight != Weight::ONE)
            && !matches!(ruling.rule.panel, PanelRule::Mean | PanelRule::Sum)
        {
            self.rule_problem(ruling.at("panel"), RuleProblem::WeightedJurors);
        }
    }

    fn check_groups(&mut self, ruling: &Ruling<'_>, of: &Setting<'_>) {
        if ruling.rule.join != Join::Groups {
            if let Some(node) = of.groups_node {
                self.rule_problem(node, RuleProblem::GroupsUnused);
            }
            return;
        }
        if of.groups.is_empty() {
            self.tell_at(ruling.at("join"), Problem::NoneDeclared { thing: Thing::Group });
            return;
        }
        for (criterion, &node) in of.criteria.iter().zip(of.criterion_nodes) {
            if criterion.group.is_none() {
                self.rule_problem(node, RuleProblem::CriterionWithoutGroup);
            }
        }
        for (at, &node) in of.group_nodes.iter().enumerate() {
            if of.criteria.iter().all(|criterion| criterion.group != Some(at)) {
                self.rule_problem(node, RuleProblem::GroupEmpty);
            }
        }
    }

    /// Every juror who counts marks a part whole or not at all, and somebody marks each.
    fn check_judges(&mut self, parts: &[Part], of: &Setting<'_>) {
        let mut partly = false;
        for (juror, &node) in of.panel.iter().zip(of.juror_nodes).filter(|(j, _)| j.counts()) {
            let splits = |part: &Part| {
                let judged = part.criteria.iter().filter(|&&at| juror.judges(at)).count();
                judged > 0 && judged < part.criteria.len()
            };
            if parts.iter().any(splits) {
                self.rule_problem(node, RuleProblem::JudgesPartly);
                partly = true;
            }
        }
        if partly || !of.panel.iter().any(Juror::counts) {
            return;
        }
        for (at, &node) in of.criterion_nodes.iter().enumerate() {
            if !of.panel.iter().any(|juror| juror.counts() && juror.judges(at)) {
                self.rule_problem(node, RuleProblem::CriterionUnjudged);
            }
        }
    }

    /// Whether dropping leaves something of what `jurors` give, and what happens with fewer.
    fn check_dropping(&mut self, ruling: &Ruling<'_>, jurors: usize) {
        let rule = &ruling.rule;
        let node = ruling.at("panel");
        if let PanelRule::Trimmed { high, low } | PanelRule::TrimmedSum { high, low } = rule.panel {
            let dropped = usize::from(high) + usize::from(low);
            if dropped >= jurors {
                self.tell_at(node, Problem::TooFewJurors { dropped, jurors });
            }
        }
        let drops = matches!(
            rule.panel,
            PanelRule::Trimmed { .. } | PanelRule::TrimmedSum { .. } | PanelRule::Discard { .. }
        );
        let Few { below, then } = rule.few;
        if !drops && (below > 0 || then == TooFew::NoResult) {
            self.rule_problem(ruling.at("few"), RuleProblem::FewWithoutDropping);
        } else if usize::from(below) > jurors {
            self.rule_problem(ruling.at("few"), RuleProblem::FewNeverEnough { below, jurors });
        }
    }

    /// Figures of which higher are better stand beside none of which lower are.
    fn check_directions(&mut self, ruling: &Ruling<'_>, parts: &[Part], of: &Setting<'_>) {
        let before = self.errors();
        for part in parts {
            let better = |&at: &usize| of.criteria[at].better;
            let first = better(&part.criteria[0]);
            if let Some(&at) = part.criteria.iter().find(|at| better(at) != first) {
                self.rule_problem(of.criterion_nodes[at], RuleProblem::MixedInPart);
            }
        }
        if let Some(part) = parts.iter().find(|part| part.figures != parts[0].figures) {
            let node = of.criterion_nodes[part.criteria[0]];
            self.rule_problem(node, RuleProblem::MixedParts);
        }
        // A step is no further problem where the parts are one.
        let values =
            self.errors() == before && parts.iter().any(|part| part.values != parts[0].values);
        let marks = of.criteria.iter().any(|criterion| criterion.better != of.criteria[0].better);
        let lower = parts.iter().any(|part| part.values == Better::Lower);
        for (step, &node) in ruling.rule.ties.iter().zip(&ruling.steps) {
            match step {
                TieStep::Countback
                | TieStep::HeadToHead
                | TieStep::Median
                | TieStep::UntrimmedMean
                    if values =>
                {
                    self.rule_problem(node, RuleProblem::StepMixed);
                }
                TieStep::HighestMark if marks => {
                    self.rule_problem(node, RuleProblem::StepMixed);
                }
                TieStep::JurorsGiving if lower => {
                    self.rule_problem(node, RuleProblem::JurorsGivingLower);
                }
                _ => {}
            }
        }
    }

    /// The stage's own result says something only beside figures from elsewhere or a rounding.
    fn check_stage_result(&mut self, ruling: &Ruling<'_>, entries: &[Entry]) {
        let rule = &ruling.rule;
        let more = !rule.carried.is_empty()
            || rule.rounding.result != Rounding::Exact
            || entries.iter().any(|entry| !entry.deductions.is_empty());
        let at = rule.ties.iter().position(|step| *step == TieStep::StageResult);
        if let Some(at) = at.filter(|_| !more) {
            self.rule_problem(ruling.steps[at], RuleProblem::StageResultSame);
        }
    }

    /// A panel rule that makes places joins ranks.
    fn check_ranks(&mut self, ruling: &Ruling<'_>, parts: &[Part], of: &Setting<'_>) {
        let rule = &ruling.rule;
        let marked = |part: &Part| match part.criteria[..] {
            [at] => {
                let criterion = &of.criteria[at];
                let whole = rule.join == Join::Criteria || criterion.weight == Weight::ONE;
                criterion.kind == MarkKind::Rank && whole
            }
            _ => false,
        };
        let ranks = match rule.juror {
            JurorRule::Ranks => true,
            JurorRule::Total => parts.iter().all(marked),
            _ => false,
        };
        if rule.panel.is_places() && !ranks {
            self.rule_problem(ruling.at("panel"), RuleProblem::PlacesNeedRanks);
        }
    }

    /// Under the Skating System every part is worth the same.
    fn check_skating(&mut self, ruling: &Ruling<'_>, parts: &[Part], of: &Setting<'_>) {
        if ruling.rule.panel != PanelRule::Skating || parts.len() == 1 {
            return;
        }
        let groups = ruling.rule.join == Join::Groups;
        let nodes = if groups { of.group_nodes } else { of.criterion_nodes };
        for (part, &node) in parts.iter().zip(nodes) {
            if part.weight != Weight::ONE {
                self.rule_problem(node, RuleProblem::SkatingWeights);
            }
        }
    }

    /// Tells if figures of the rule, or of an entry, could not be kept.
    fn check_bounds(
        &mut self,
        ruling: &Ruling<'_>,
        of: &Setting<'_>,
        entries: &[Entry],
        entry_nodes: &[Node<'_>],
    ) {
        let basis = Basis {
            rule: &ruling.rule,
            criteria: of.criteria,
            groups: of.groups,
            panel: of.panel,
            entries: of.entries,
            places: of.places,
        };
        match Bounds::of(&basis) {
            Ok(mut bounds) => {
                let mut lineup = entries.iter().zip(entry_nodes);
                if let Some((_, &node)) = lineup.find(|(entry, _)| !bounds.hold_with(entry)) {
                    self.tell_at(node, Problem::FiguresTooFine);
                }
            }
            Err(problem) => {
                let table = matches!(problem, RuleProblem::SharedTable { .. });
                self.rule_problem(ruling.at(if table { "juror" } else { "rounding" }), problem);
            }
        }
    }
}
