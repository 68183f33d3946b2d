//! Who does not mark whom, and what the organiser accepts.

use std::collections::HashSet;

use super::node::Node;
use super::reader::{Fields, Reader};
use super::values::Declared;
use crate::contest::problem::{Problem, Thing};
use crate::contest::{Accepted, EntryId, Ground, JurorId, Recusal};

/// Who may be named: the jury and the lineup.
#[derive(Clone, Copy)]
pub(super) struct Persons<'c> {
    pub(super) jurors: &'c Declared<JurorId>,
    pub(super) entries: &'c Declared<EntryId>,
}

impl Reader {
    /// The recusals; a juror and an entry once.
    pub(super) fn recusals(&mut self, node: Node<'_>, of: Persons<'_>) -> Option<Vec<Recusal>> {
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
    pub(super) fn accepted(&mut self, node: Node<'_>, of: Persons<'_>) -> Option<Vec<Accepted>> {
        let items = self.list(node)?;
        let mut all = Vec::with_capacity(items.len());
        let mut seen = HashSet::new();
        for &item in &items {
            let Some(accepted) = self.one_accepted(item, of) else { continue };
            if !seen.insert((accepted.juror, accepted.entry)) {
                self.tell_at(item, Problem::GivenTwice);
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
