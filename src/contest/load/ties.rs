//! The tie chain.

use std::collections::HashSet;

use super::node::Node;
use super::reader::Reader;
use super::values::Declared;
use crate::contest::problem::{Problem, Thing};
use crate::contest::{CarriedId, CriterionId, TieStep};

impl Reader {
    /// The steps that the file declares, with their places, and whether all could be read.
    pub(super) fn ties<'a>(
        &mut self,
        node: Node<'a>,
        criteria: &Declared<CriterionId>,
        carried: &Declared<CarriedId>,
    ) -> Option<(Vec<(TieStep, Node<'a>)>, bool)> {
        let items = self.list(node)?;
        let mut ties = Vec::with_capacity(items.len());
        for &item in &items {
            ties.extend(self.tie_step(item, criteria, carried).map(|step| (step, item)));
        }
        let whole = ties.len() == items.len();
        Some((ties, whole))
    }

    /// Tells what is wrong with steps beside the others.
    pub(super) fn check_chain(&mut self, ties: &[(TieStep, Node<'_>)], chaired: Option<bool>) {
        let mut seen = HashSet::new();
        for (position, (step, node)) in ties.iter().enumerate() {
            if !seen.insert(format!("{step:?}")) {
                self.tell_at(*node, Problem::TieStepRepeated);
            } else if *step == TieStep::SharedPlace && position + 1 < ties.len() {
                self.tell_at(*node, Problem::SharedPlaceNotLast);
            } else if *step == TieStep::CastingVote && chaired == Some(false) {
                self.tell_at(*node, Problem::CastingVoteWithoutChair);
            }
        }
    }

    fn tie_step(
        &mut self,
        node: Node<'_>,
        criteria: &Declared<CriterionId>,
        carried: &Declared<CarriedId>,
    ) -> Option<TieStep> {
        let (word, arguments) = self.choice(
            node,
            &[
                "CriterionMean",
                "UntrimmedMean",
                "Median",
                "HeadToHead",
                "HighestMark",
                "Countback",
                "JurorsGiving",
                "StageResult",
                "Carried",
                "JuryVote",
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
            "Carried" => {
                let id = self.argument(node, arguments, "Carried(\"elements\")")?;
                return self
                    .reference(id, CarriedId::new, carried, Thing::Carried)
                    .map(TieStep::Carried);
            }
            "UntrimmedMean" => TieStep::UntrimmedMean,
            "Median" => TieStep::Median,
            "HeadToHead" => TieStep::HeadToHead,
            "HighestMark" => TieStep::HighestMark,
            "Countback" => TieStep::Countback,
            "JurorsGiving" => TieStep::JurorsGiving,
            "StageResult" => TieStep::StageResult,
            "JuryVote" => TieStep::JuryVote,
            "CastingVote" => TieStep::CastingVote,
            "RunningOrder" => TieStep::RunningOrder,
            _ => TieStep::SharedPlace,
        };
        self.bare(node, arguments, word).map(|()| step)
    }
}

/// Whether every tie ends: a chain may not leave the first place open with nobody to decide it.
pub(super) fn settles(ties: &[(TieStep, Node<'_>)]) -> bool {
    ties.iter().any(|(step, _)| *step == TieStep::RunningOrder)
        || matches!(ties.last(), Some((TieStep::SharedPlace | TieStep::CastingVote, _)))
}
