//! Who does not mark whom, and what the organiser accepts.

use std::collections::{BTreeMap, HashSet};

use super::node::Node;
use super::reader::{Fields, Reader};
use super::values::Declared;
use crate::contest::problem::{Problem, Thing};
use crate::contest::{Accepted, Contest, EntryId, Ground, JurorId, Recusal};

/// Who may be named: the jury and the lineup.
#[derive(Clone, Copy)]
pub(super) struct Persons<'c> {
    pub(super) jurors: &'c Declared<JurorId>,
    pub(super) entries: &'c Declared<EntryId>,
}

impl Reader {
    /// The recusals and what is accepted; none of either where the file has none.
    pub(super) fn recusals_and_accepted(
        &mut self,
        fields: &Fields<'_>,
        of: Persons<'_>,
    ) -> Option<(Vec<Recusal>, Vec<Accepted>)> {
        let recusals =
            fields.get("recusals").map_or(Some(Vec::new()), |node| self.recusals(node, of));
        let recused = recusals.as_deref().unwrap_or_default();
        let accepted = fields
            .get("accepted")
            .map_or(Some(Vec::new()), |node| self.accepted(node, of, recused));
        recusals.zip(accepted)
    }

    /// The recusals; a juror and an entry once.
    fn recusals(&mut self, node: Node<'_>, of: Persons<'_>) -> Option<Vec<Recusal>> {
        let items = self.list(node)?;
        let mut recusals = Vec::with_capacity(items.len());
        let mut seen = HashSet::new();
        for &item in &items {
            let Some(recusal) = self.recusal(item, of) else { continue };
            if !seen.insert((recusal.juror, recusal.entry)) {
                self.tell_at(item, Problem::GivenTwice);
            }
            recusals.push(recusal);
        }
        (recusals.len() == items.len()).then_some(recusals)
    }

    fn recusal(&mut self, node: Node<'_>, of: Persons<'_>) -> Option<Recusal> {
        let fields = self.group(node, &["juror", "entry", "ground", "note"])?;
        let juror = self.named_juror(&fields, of);
        let entry = self.need(&fields, "entry").and_then(|node| self.named_entry(node, of));
        let ground = self.need(&fields, "ground").and_then(|node| self.ground(node));
        let note = match ground {
            Some(Ground::Other) => self.need_words(&fields, "note"),
            _ => self.remark(&fields, "note"),
        };
        Some(Recusal { juror: juror?, entry: entry?, ground: ground?, note: note? })
    }

    fn ground(&mut self, node: Node<'_>) -> Option<Ground> {
        Some(match self.word(node, &["OwnStudent", "OwnInstitution", "Relative", "Other"])? {
            "OwnStudent" => Ground::OwnStudent,
            "OwnInstitution" => Ground::OwnInstitution,
            "Relative" => Ground::Relative,
            _ => Ground::Other,
        })
    }

    /// What is accepted; a juror and an entry once, and a juror without an entry once.
    fn accepted(
        &mut self,
        node: Node<'_>,
        of: Persons<'_>,
        recusals: &[Recusal],
    ) -> Option<Vec<Accepted>> {
        let items = self.list(node)?;
        let recused: HashSet<_> = recusals.iter().map(|of| (of.juror, Some(of.entry))).collect();
        let mut all = Vec::with_capacity(items.len());
        let mut seen = HashSet::new();
        for &item in &items {
            let Some(accepted) = self.one_accepted(item, of) else { continue };
            let pair = (accepted.juror, accepted.entry);
            if !seen.insert(pair) {
                self.tell_at(item, Problem::GivenTwice);
            } else if recused.contains(&pair) {
                self.tell_at(item, Problem::AcceptedRecused);
            }
            all.push(accepted);
        }
        (all.len() == items.len()).then_some(all)
    }

    fn one_accepted(&mut self, node: Node<'_>, of: Persons<'_>) -> Option<Accepted> {
        let fields = self.group(node, &["juror", "entry", "reason"])?;
        let juror = self.named_juror(&fields, of);
        let entry = self.may(&fields, "entry", |reader, node| reader.named_entry(node, of));
        let reason = self.need_words(&fields, "reason");
        Some(Accepted { juror: juror?, entry: entry.ok()?, reason: reason? })
    }

    /// Warns of jurors who would mark performers of their own institution.
    pub(super) fn check_conflicts(&mut self, contest: &Contest, jurors: &[Node<'_>]) {
        let mut numbers: BTreeMap<usize, Vec<u32>> = BTreeMap::new();
        for (juror, entry) in contest.conflicts() {
            numbers.entry(juror).or_default().push(contest.entries[entry].number);
        }
        for (at, numbers) in numbers {
            let fields = jurors[at].fields().unwrap_or_default();
            let field = fields.iter().find(|field| field.name == "university");
            let juror = contest.panel[at].id.to_string();
            let place = field.map_or(jurors[at], |field| field.value);
            self.tell_at(place, Problem::SameInstitution { juror, numbers });
        }
    }

    /// Warns, at its last recusal, of an entry that recusals leave with fewer ballots than it needs.
    pub(super) fn check_quorum(&mut self, contest: &Contest, recusals: Option<Node<'_>>) {
        let items = recusals.and_then(Node::items).unwrap_or_default();
        let counting = contest.panel.iter().filter(|juror| juror.counts()).count();
        let mut last: BTreeMap<usize, (usize, Node<'_>)> = BTreeMap::new();
        for (recusal, item) in contest.recusals.iter().zip(items) {
            if contest.panel[recusal.juror].counts() {
                let (recused, place) = last.entry(recusal.entry).or_insert((0, item));
                (*recused, *place) = (*recused + 1, item);
            }
        }
        for (entry, (recused, place)) in last {
            // A recusal that is written twice was told, and is counted twice.
            let left = counting.saturating_sub(recused) as u32;
            if left < contest.quorum {
                let number = contest.entries[entry].number;
                self.tell_at(place, Problem::BelowQuorum { number, left, quorum: contest.quorum });
            }
        }
    }

    /// Position of the juror whom the field `juror` names.
    fn named_juror(&mut self, fields: &Fields<'_>, of: Persons<'_>) -> Option<usize> {
        let node = self.need(fields, "juror")?;
        let id = self.reference(node, JurorId::new, of.jurors, Thing::Juror)?;
        Some(of.jurors.position(&id))
    }

    /// Position of the entry that is named.
    fn named_entry(&mut self, node: Node<'_>, of: Persons<'_>) -> Option<usize> {
        let id = self.reference(node, EntryId::new, of.entries, Thing::Entry)?;
        Some(of.entries.position(&id))
    }
}
