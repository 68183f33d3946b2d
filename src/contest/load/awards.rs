//! What is given besides places.

use std::collections::HashSet;

use super::node::Node;
use super::reader::Reader;
use super::values::{Declared, MOST_FIGURE};
use crate::contest::problem::{Problem, Thing};
use crate::contest::{Award, AwardKind, CriterionId, Money};

impl Reader {
    /// The awards. The main prize has the contest's `fund` unless it names its own.
    pub(super) fn awards(
        &mut self,
        node: Node<'_>,
        criteria: &Declared<CriterionId>,
        fund: Option<Money>,
    ) -> Option<Vec<Award>> {
        let items = self.list(node)?;
        let mut awards = Vec::with_capacity(items.len());
        let mut seen = HashSet::new();
        for &item in &items {
            awards.extend(self.award(item, criteria, &mut seen));
        }
        for award in awards.iter_mut().filter(|award| award.kind == AwardKind::GrandPrix) {
            award.fund = award.fund.or(fund);
        }
        (awards.len() == items.len()).then_some(awards)
    }

    fn award(
        &mut self,
        node: Node<'_>,
        criteria: &Declared<CriterionId>,
        seen: &mut HashSet<String>,
    ) -> Option<Award> {
        let fields = self.group(node, &["name", "kind", "fund"])?;
        let name = self.need_words(&fields, "name");
        let fund = self.may(&fields, "fund", Self::money);
        let kind_node = self.need(&fields, "kind");
        let kind = kind_node.and_then(|node| self.award_kind(node, criteria));
        if let (Some(node), Some(kind)) = (kind_node, &kind)
            && matches!(kind, AwardKind::GrandPrix | AwardKind::Place(_))
            && !seen.insert(format!("{kind:?}"))
        {
            return self.refuse(node, Problem::AwardRepeated);
        }
        Some(Award { name: name?, kind: kind?, fund: fund.ok()? })
    }

    fn award_kind(
        &mut self,
        node: Node<'_>,
        criteria: &Declared<CriterionId>,
    ) -> Option<AwardKind> {
        let (word, arguments) =
            self.choice(node, &["GrandPrix", "Place", "Range", "BestIn", "Special"])?;
        match word {
            "GrandPrix" => self.bare(node, arguments, word).map(|()| AwardKind::GrandPrix),
            "Place" => {
                let place = self.argument(node, arguments, "Place(1)")?;
                self.whole(place, 1..=100).map(|place| AwardKind::Place(place as u8))
            }
            "Range" => self.range(node, arguments),
            "BestIn" => {
                let id = self.argument(node, arguments, "BestIn(\"vocal\")")?;
                self.reference(id, CriterionId::new, criteria, Thing::Criterion)
                    .map(AwardKind::BestIn)
            }
            _ => self.bare(node, arguments, word).map(|()| AwardKind::Special),
        }
    }

    /// A range of results; either end may be left out, not both.
    fn range(&mut self, node: Node<'_>, arguments: Option<Node<'_>>) -> Option<AwardKind> {
        let example = "Range(from: \"9.0\", to: 10)";
        let fields = self.named(node, arguments, &["from", "to"], example)?;
        let end = |reader: &mut Self, node| reader.number(node, MOST_FIGURE);
        let from = self.may(&fields, "from", end);
        let to = self.may(&fields, "to", end);
        let (from, to) = (from.ok()?, to.ok()?);
        match (from, to, fields.get("to")) {
            (None, None, _) => self.refuse(node, Problem::ChoiceForm { example }),
            (Some(low), Some(high), Some(node)) if low > high => {
                self.refuse(node, Problem::RangeUpsideDown)
            }
            _ => Some(AwardKind::Range { from, to }),
        }
    }
}
