//! The contest's frame: organiser, stages, eligibility, prize, universities.

use chrono::NaiveDate;

use super::node::Node;
use super::reader::Reader;
use super::values::Declared;
use crate::contest::problem::{Problem, Thing};
use crate::contest::{
    Eligibility, Money, Organiser, Prize, Stage, StageId, Text, University, UniversityId,
};

/// The id of the stage where the file declares none: it names the journal.
const ONLY_STAGE: &str = "stage";
/// Largest prize fund in tenge.
const LARGEST_FUND: i64 = 1_000_000_000_000;

impl Reader {
    pub(super) fn organiser(&mut self, node: Node<'_>) -> Option<Organiser> {
        let fields = self.group(node, &["name", "short", "address", "supported_by"])?;
        let name = self.need_words(&fields, "name");
        let short = self.words_or(&fields, "short", || name.clone());
        let address = self.remark(&fields, "address");
        let supported_by = self.remark(&fields, "supported_by");
        Some(Organiser {
            name: name?,
            short: short?,
            address: address?,
            supported_by: supported_by?,
        })
    }

    pub(super) fn stages(
        &mut self,
        node: Node<'_>,
        declared: &mut Declared<StageId>,
    ) -> Option<Vec<Stage>> {
        let items = self.full_list(node, Thing::Stage)?;
        let mut stages = Vec::with_capacity(items.len());
        let mut last: Option<NaiveDate> = None;
        for item in &items {
            stages.extend(self.stage(*item, declared, &mut last));
        }
        (stages.len() == items.len()).then_some(stages)
    }

    /// The one stage of a file that declares none.
    pub(super) fn only_stage() -> Option<Vec<Stage>> {
        let id = StageId::new(ONLY_STAGE).ok()?;
        Some(vec![Stage { id, name: Text::one(""), date: None, venue: Text::one("") }])
    }

    fn stage(
        &mut self,
        node: Node<'_>,
        declared: &mut Declared<StageId>,
        last: &mut Option<NaiveDate>,
    ) -> Option<Stage> {
        let fields = self.group(node, &["id", "name", "date", "venue"])?;
        let id = self.new_id(&fields, StageId::new, declared);
        let name = self.need_words(&fields, "name");
        let date_node = self.need(&fields, "date");
        let date = date_node.and_then(|node| self.date(node));
        let venue = self.remark(&fields, "venue");
        if let (Some(node), Some(date)) = (date_node, date) {
            if last.is_some_and(|last| date < last) {
                self.tell_at(node, Problem::StageOutOfOrder);
            }
            *last = Some(date);
        }
        Some(Stage { id: id?, name: name?, date: Some(date?), venue: venue? })
    }

    pub(super) fn universities(
        &mut self,
        node: Node<'_>,
        declared: &mut Declared<UniversityId>,
    ) -> Option<Vec<University>> {
        let items = self.full_list(node, Thing::University)?;
        let mut universities = Vec::with_capacity(items.len());
        for item in &items {
            universities.extend(self.university(*item, declared));
        }
        (universities.len() == items.len()).then_some(universities)
    }

    fn university(
        &mut self,
        node: Node<'_>,
        declared: &mut Declared<UniversityId>,
    ) -> Option<University> {
        let fields = self.group(node, &["id", "name", "short"])?;
        let id = self.new_id(&fields, UniversityId::new, declared);
        let name = self.need_words(&fields, "name");
        let short = self.words_or(&fields, "short", || name.clone());
        Some(University { id: id?, name: name?, short: short? })
    }

    pub(super) fn eligibility(
        &mut self,
        node: Node<'_>,
        universities: &Declared<UniversityId>,
    ) -> Option<Eligibility> {
        let fields = self
            .group(node, &["age_min", "age_max", "age_on", "home", "applications_until", "who"])?;
        let age_min = self.need(&fields, "age_min").and_then(|node| self.age(node));
        let max_node = self.need(&fields, "age_max");
        let age_max = max_node.and_then(|node| self.age(node));
        let age_on = self.need(&fields, "age_on").and_then(|node| self.date(node));
        let home = self.may(&fields, "home", |reader, node| {
            reader.reference(node, UniversityId::new, universities, Thing::University)
        });
        let applications_until = self.may(&fields, "applications_until", Self::moment);
        let who = self.remark(&fields, "who");
        if let (Some(node), Some(min), Some(max)) = (max_node, age_min, age_max)
            && min > max
        {
            return self.refuse(node, Problem::AgesUpsideDown { min, max });
        }
        Some(Eligibility {
            age_min: age_min?,
            age_max: age_max?,
            age_on: age_on?,
            home: home.ok()?,
            applications_until: applications_until.ok()?,
            who: who?,
        })
    }

    /// An age in whole years.
    pub(super) fn age(&mut self, node: Node<'_>) -> Option<u8> {
        self.whole(node, 1..=120).map(|age| age as u8)
    }

    pub(super) fn prize(&mut self, node: Node<'_>) -> Option<Prize> {
        let fields = self.group(node, &["name", "fund"])?;
        let name = self.need_words(&fields, "name");
        let fund = self.need(&fields, "fund").and_then(|node| self.money(node));
        Some(Prize { name: name?, fund: fund? })
    }

    /// Whole tenge.
    pub(super) fn money(&mut self, node: Node<'_>) -> Option<Money> {
        self.whole(node, 0..=LARGEST_FUND).map(|tenge| Money { tenge: tenge as u64 })
    }
}
