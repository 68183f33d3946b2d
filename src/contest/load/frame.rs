//! The contest's frame: title, organiser, stages, eligibility, prize, universities.

use chrono::NaiveDate;

use super::node::Node;
use super::reader::{Fields, Reader};
use super::values::Declared;
use crate::contest::problem::{Problem, Thing};
use crate::contest::{
    ContestId, Eligibility, Lang, Money, Organiser, Prize, Stage, StageId, Text, University,
    UniversityId,
};

/// The id of the stage where the file declares none: it names the journal.
const ONLY_STAGE: &str = "stage";
/// Largest prize fund in tenge.
const LARGEST_FUND: i64 = 1_000_000_000_000;
/// Minutes until a terminal locks itself where the file does not say, and the most that it may say.
const IDLE_LOCK: i64 = 10;
const LONGEST_IDLE_LOCK: i64 = 240;

/// What a contest file says first, on which nothing else of it depends.
pub(super) struct Heading {
    pub(super) id: ContestId,
    pub(super) title: Text,
    pub(super) kind: Text,
    pub(super) aim: Text,
    pub(super) organiser: Option<Organiser>,
    pub(super) sample: bool,
    pub(super) pins: bool,
    pub(super) idle_lock: u16,
    pub(super) language: Lang,
    pub(super) stages: Vec<Stage>,
    pub(super) current_stage: usize,
}

impl Heading {
    /// The day of the stage that this file is for.
    pub(super) fn day(&self) -> Option<NaiveDate> {
        self.stages[self.current_stage].date
    }
}

impl Reader {
    /// Reads the heading; warns of a real lineup without PINs.
    pub(super) fn heading(&mut self, fields: &Fields<'_>) -> Option<Heading> {
        let id = self.need(fields, "id").and_then(|node| self.id(node, ContestId::new));
        let title = self.need_words(fields, "title");
        let kind = self.remark(fields, "kind");
        let aim = self.remark(fields, "aim");
        let organiser = self.may(fields, "organiser", Self::organiser);
        let sample = fields.get("sample").map_or(Some(false), |node| self.yes_no(node));
        let pins = fields.get("pins").map_or(Some(true), |node| self.yes_no(node));
        if let (Some(node), Some(false), Some(false)) = (fields.get("pins"), pins, sample) {
            self.tell_at(node, Problem::PinsOff);
        }
        let idle_lock = fields
            .get("idle_lock")
            .map_or(Some(IDLE_LOCK), |node| self.whole(node, 0..=LONGEST_IDLE_LOCK));
        let language = fields.get("language").map_or(Some(Lang::Kk), |node| self.lang(node));

        let (stages, stage) = self.stages_and_current(fields).unzip();
        Some(Heading {
            id: id?,
            title: title?,
            kind: kind?,
            aim: aim?,
            organiser: organiser.ok()?,
            sample: sample?,
            pins: pins?,
            idle_lock: idle_lock? as u16,
            language: language?,
            stages: stages?,
            current_stage: stage?,
        })
    }

    /// The stages, and which of them this file is for: the last, unless it says.
    fn stages_and_current(&mut self, fields: &Fields<'_>) -> Option<(Vec<Stage>, usize)> {
        let mut ids = Declared::optional(fields.get("stages"));
        let stages = match fields.get("stages") {
            Some(node) => self.stages(node, &mut ids)?,
            None => Self::only_stage()?,
        };
        let current = match fields.get("stage") {
            None => stages.len().checked_sub(1)?,
            Some(node) => {
                let id = self.reference(node, StageId::new, &ids, Thing::Stage)?;
                stages.iter().position(|stage| stage.id == id)?
            }
        };
        Some((stages, current))
    }

    /// The language that screens begin in.
    fn lang(&mut self, node: Node<'_>) -> Option<Lang> {
        let code = self.string(node)?;
        Lang::from_code(&code)
            .or_else(|| self.refuse(node, Problem::UnknownLanguage { found: code }))
    }

    fn organiser(&mut self, node: Node<'_>) -> Option<Organiser> {
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

    fn stages(&mut self, node: Node<'_>, declared: &mut Declared<StageId>) -> Option<Vec<Stage>> {
        let items = self.full_list(node, Thing::Stage)?;
        let mut stages = Vec::with_capacity(items.len());
        let mut last: Option<NaiveDate> = None;
        for item in &items {
            stages.extend(self.stage(*item, declared, &mut last));
        }
        (stages.len() == items.len()).then_some(stages)
    }

    /// The one stage of a file that declares none.
    fn only_stage() -> Option<Vec<Stage>> {
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
