//! The panel of jurors, and how many of them must mark an entry.

use super::node::{Kind, Node};
use super::reader::Reader;
use super::values::Declared;
use crate::contest::problem::{Problem, Thing};
use crate::contest::{CriterionId, Juror, JurorId, UniversityId, Weight};

/// What jurors refer to.
#[derive(Clone, Copy)]
pub(super) struct JurorRefers<'c> {
    pub(super) criteria: &'c Declared<CriterionId>,
    pub(super) universities: &'c Declared<UniversityId>,
}

impl Reader {
    pub(super) fn panel(
        &mut self,
        items: &[Node<'_>],
        to: JurorRefers<'_>,
        declared: &mut Declared<JurorId>,
    ) -> Option<Vec<Juror>> {
        let mut panel = Vec::with_capacity(items.len());
        let mut chaired = false;
        for item in items {
            panel.extend(self.juror(*item, declared, &mut chaired, to));
        }
        (panel.len() == items.len()).then_some(panel)
    }

    fn juror(
        &mut self,
        node: Node<'_>,
        declared: &mut Declared<JurorId>,
        chaired: &mut bool,
        to: JurorRefers<'_>,
    ) -> Option<Juror> {
        let fields =
            self.group(node, &["id", "name", "post", "university", "chair", "weight", "judges"])?;
        let id = self.new_id(&fields, JurorId::new, declared);
        let name = self.need_words(&fields, "name");
        let post = self.remark(&fields, "post");
        let university = self.may(&fields, "university", |reader, node| {
            reader.reference(node, UniversityId::new, to.universities, Thing::University)
        });
        let chair = match fields.get("chair") {
            None => Some(false),
            Some(node) => {
                let chair = self.yes_no(node);
                if chair == Some(true) && std::mem::replace(chaired, true) {
                    self.tell_at(node, Problem::SecondChair);
                }
                chair
            }
        };
        let weight = fields.get("weight").map_or(Some(Weight::ONE), |node| self.juror_weight(node));
        let judges =
            fields.get("judges").map_or(Some(Vec::new()), |node| self.judges(node, to.criteria));
        Some(Juror {
            id: id?,
            name: name?,
            post: post?,
            university: university.ok()?,
            chair: chair?,
            weight: weight?,
            judges: judges?,
        })
    }

    /// How many counted ballots an entry needs, of so many jurors who count; 0: that is not known.
    pub(super) fn quorum(&mut self, node: Node<'_>, jurors: usize) -> Option<u32> {
        let most = if jurors == 0 { i64::from(u32::MAX) } else { jurors as i64 };
        if node.kind() == Kind::Number && node.value::<i64>().is_some_and(|quorum| quorum > most) {
            return self.refuse(node, Problem::QuorumTooHigh { jurors });
        }
        self.whole(node, 1..=most).map(|quorum| quorum as u32)
    }

    /// Which criteria a juror marks, one for each; empty if all.
    fn judges(&mut self, node: Node<'_>, criteria: &Declared<CriterionId>) -> Option<Vec<bool>> {
        let items = self.full_list(node, Thing::Criterion)?;
        let mut judges = vec![false; criteria.len()];
        let mut whole = true;
        for &item in &items {
            match self.reference(item, CriterionId::new, criteria, Thing::Criterion) {
                None => whole = false,
                Some(id) => {
                    let judged = &mut judges[criteria.position(&id)];
                    if std::mem::replace(judged, true) {
                        self.tell_at(item, Problem::GivenTwice);
                    }
                }
            }
        }
        if judges.iter().all(|&judges| judges) {
            judges.clear();
        }
        whole.then_some(judges)
    }
}
