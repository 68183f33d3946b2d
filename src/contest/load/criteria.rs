//! What is marked: criteria and their groups.

use super::node::Node;
use super::reader::{Fields, Reader};
use super::values::Declared;
use crate::contest::problem::{Problem, Thing};
use crate::contest::{
    Better, Criterion, CriterionId, Decimal, Group, GroupId, Mark, MarkKind, Scale, Text, Weight,
};

/// A criterion whose marks are not in the contest's unit yet.
struct Draft {
    id: CriterionId,
    name: Text,
    short: Text,
    weight: Weight,
    kind: MarkKind,
    better: Better,
    group: Option<usize>,
    min: Decimal,
    max: Decimal,
    step: Decimal,
}

/// The criteria and their groups, as far as they could be read, with places.
pub(super) struct Ballot<'a> {
    pub(super) group_ids: Declared<GroupId>,
    pub(super) group_nodes: Vec<Node<'a>>,
    pub(super) groups: Option<Vec<Group>>,
    pub(super) criterion_ids: Declared<CriterionId>,
    pub(super) criterion_nodes: Vec<Node<'a>>,
    /// And the decimals of the mark unit.
    pub(super) criteria: Option<(Vec<Criterion>, u8)>,
}

impl Reader {
    /// Reads criteria and groups of a contest with so many entries.
    pub(super) fn ballot<'a>(&mut self, fields: &Fields<'a>, count: usize) -> Ballot<'a> {
        let mut group_ids = Declared::optional(fields.get("groups"));
        let group_nodes = self
            .may(fields, "groups", |reader, node| reader.full_list(node, Thing::Group))
            .map(Option::unwrap_or_default);
        let groups = group_nodes.as_ref().ok().and_then(|nodes| self.groups(nodes, &mut group_ids));
        let mut criterion_ids = Declared::new();
        let criteria_node = self.need(fields, "criteria");
        let criterion_nodes = criteria_node.and_then(|node| self.full_list(node, Thing::Criterion));
        let criteria = criteria_node.zip(criterion_nodes.as_ref()).and_then(|(node, items)| {
            self.criteria(node, items, &group_ids, count, &mut criterion_ids)
        });
        Ballot {
            group_ids,
            group_nodes: group_nodes.unwrap_or_default(),
            groups,
            criterion_ids,
            criterion_nodes: criterion_nodes.unwrap_or_default(),
            criteria,
        }
    }

    fn groups(
        &mut self,
        items: &[Node<'_>],
        declared: &mut Declared<GroupId>,
    ) -> Option<Vec<Group>> {
        let mut groups = Vec::with_capacity(items.len());
        for item in items {
            groups.extend(self.criteria_group(*item, declared));
        }
        (groups.len() == items.len()).then_some(groups)
    }

    fn criteria_group(
        &mut self,
        node: Node<'_>,
        declared: &mut Declared<GroupId>,
    ) -> Option<Group> {
        let fields = self.group(node, &["id", "name", "weight"])?;
        let id = self.new_id(&fields, GroupId::new, declared);
        let name = self.need_words(&fields, "name");
        let weight = fields.get("weight").map_or(Some(Weight::ONE), |node| self.weight(node));
        Some(Group { id: id?, name: name?, weight: weight? })
    }

    /// The criteria of `list` and the decimals of their common mark unit. Ranks go up to `entries`.
    fn criteria(
        &mut self,
        list: Node<'_>,
        items: &[Node<'_>],
        groups: &Declared<GroupId>,
        entries: usize,
        declared: &mut Declared<CriterionId>,
    ) -> Option<(Vec<Criterion>, u8)> {
        let mut drafts = Vec::with_capacity(items.len());
        for item in items {
            drafts.extend(self.criterion(*item, groups, entries, declared));
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
                kind: draft.kind,
                better: draft.better,
                weight: draft.weight,
                group: draft.group,
            })
            .collect();
        let weights: Vec<_> = criteria.iter().map(|criterion| criterion.weight).collect();
        if Weight::over_common(&weights).is_none() {
            return self.refuse(list, Problem::WeightsOverflow);
        }
        Some((criteria, places))
    }

    fn criterion(
        &mut self,
        node: Node<'_>,
        groups: &Declared<GroupId>,
        entries: usize,
        declared: &mut Declared<CriterionId>,
    ) -> Option<Draft> {
        let known =
            &["id", "name", "short", "marks", "min", "max", "step", "better", "weight", "group"];
        let fields = self.group(node, known)?;
        let id = self.new_id(&fields, CriterionId::new, declared);
        let name = self.need_words(&fields, "name");
        let short = self.words_or(&fields, "short", || name.clone());
        let weight = fields.get("weight").map_or(Some(Weight::ONE), |node| self.weight(node));
        let group = self.may(&fields, "group", |reader, node| {
            reader
                .reference(node, GroupId::new, groups, Thing::Group)
                .map(|id| groups.position(&id))
        });
        let kind = fields.get("marks").map_or(Some(MarkKind::Points), |node| self.mark_kind(node));
        let better = fields.get("better").map(|node| self.better(node));
        let whole = |units: usize| Decimal { units: units as i64, places: 0 };
        let kind = kind?;
        let (scale, better) = match kind {
            MarkKind::Points => (self.scale(node, &fields), better.unwrap_or(Some(Better::Higher))),
            MarkKind::Rank => {
                self.own_scale(&fields, &["min", "max", "step", "better"])?;
                // A scale has two marks, even where one entry leaves nothing to rank.
                (Some([whole(1), whole(entries.max(2)), whole(1)]), Some(Better::Lower))
            }
            MarkKind::Choice => {
                self.own_scale(&fields, &["min", "max", "step"])?;
                (Some([whole(0), whole(2), whole(1)]), better.unwrap_or(Some(Better::Higher)))
            }
        };
        let [min, max, step] = scale?;
        Some(Draft {
            id: id?,
            name: name?,
            short: short?,
            weight: weight?,
            kind,
            better: better?,
            group: group.ok()?,
            min,
            max,
            step,
        })
    }

    fn mark_kind(&mut self, node: Node<'_>) -> Option<MarkKind> {
        Some(match self.word(node, &["Points", "Rank", "YesMaybeNo"])? {
            "Points" => MarkKind::Points,
            "Rank" => MarkKind::Rank,
            _ => MarkKind::Choice,
        })
    }

    fn better(&mut self, node: Node<'_>) -> Option<Better> {
        let higher = self.word(node, &["Higher", "Lower"])? == "Higher";
        Some(if higher { Better::Higher } else { Better::Lower })
    }

    /// Refuses fields of marks that have a scale of their own.
    fn own_scale(&mut self, fields: &Fields<'_>, without: &[&'static str]) -> Option<()> {
        let mut fine = Some(());
        for &field in without {
            if let Some(node) = fields.get(field) {
                fine = self.refuse(node, Problem::OwnScale { field });
            }
        }
        fine
    }

    /// Lowest mark, highest mark and step.
    fn scale(&mut self, node: Node<'_>, fields: &Fields<'_>) -> Option<[Decimal; 3]> {
        let min = self.need(fields, "min").and_then(|node| self.decimal(node));
        let max_node = self.need(fields, "max");
        let max = max_node.and_then(|node| self.decimal(node));
        let step = match fields.get("step") {
            None => Some((Decimal { units: 1, places: 0 }, node)),
            Some(node) => self.step(node).map(|step| (step, node)),
        };
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
        Some([min, max, step])
    }

    fn step(&mut self, node: Node<'_>) -> Option<Decimal> {
        let step = self.decimal(node)?;
        if step.units <= 0 {
            return self.refuse(node, Problem::StepNotPositive);
        }
        Some(step)
    }
}
