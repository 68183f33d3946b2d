//! Loading: the text of a contest file becomes a valid contest, or tells all that is wrong with it.

mod awards;
mod criteria;
mod frame;
mod jury;
mod lineup;
mod node;
mod reader;
mod recusal;
mod rule;
mod scan;
mod sense;
mod slots;
mod syntax;
mod ties;
mod values;

use jury::JurorRefers;
use lineup::Refers;
use node::Node;
use reader::{Fields, Reader};
use recusal::Persons;
use rule::About;
use sense::Setting;
use values::Declared;

use super::model::Index;
use super::problem::{Diagnostic, Problem, Severity, Thing};
use super::{AwardKind, Contest, ContestId, Lang, Stage, StageId};

pub use values::MOST_PLACES;

/// The most marks that an evening can hold: entries by jurors by criteria. Every process keeps
/// them in memory, and a file that passes the limit of its size could ask for thousands of millions.
const MOST_MARKS: usize = 10_000_000;
/// Minutes until a terminal locks itself where the file does not say, and the most that it may say.
const IDLE_LOCK: i64 = 10;
const LONGEST_IDLE_LOCK: i64 = 240;

/// What the file may declare.
const FIELDS: &[&str] = &[
    "id",
    "title",
    "kind",
    "aim",
    "organiser",
    "sample",
    "pins",
    "idle_lock",
    "language",
    "stages",
    "stage",
    "universities",
    "eligibility",
    "grand_prix",
    "criteria",
    "groups",
    "panel",
    "quorum",
    "recusals",
    "accepted",
    "rule",
    "awards",
    "entries",
];

/// A contest that can be used, and what somebody should look at.
#[derive(Debug, Clone)]
pub struct Loaded {
    /// The contest.
    pub contest: Contest,
    /// Problems that do not keep it from being used, in the order of the file.
    pub warnings: Vec<Diagnostic>,
}

/// Reads the text of a contest file.
///
/// The error holds all problems of the file, warnings too, in the order of the file. If the text is
/// no RON at all, it holds the first fault of the grammar only.
pub fn load(text: &str) -> Result<Loaded, Vec<Diagnostic>> {
    syntax::check(text).map_err(|fault| vec![fault])?;
    let mut reader = Reader::default();
    let contest = reader.contest(Node::whole(text));
    for lang in Lang::ALL {
        if let (texts, Some(span)) = reader.missing[lang as usize] {
            reader.tell(span, Problem::LanguageMissing { lang, texts });
        }
    }
    let told = reader.finish();
    match contest {
        Some(contest) if told.iter().all(|d| d.severity() == Severity::Warning) => {
            Ok(Loaded { contest, warnings: told })
        }
        _ => Err(told),
    }
}

impl Reader {
    fn contest(&mut self, node: Node<'_>) -> Option<Contest> {
        let fields = self.group(node, FIELDS)?;
        let id = self.need(&fields, "id").and_then(|node| self.id(node, ContestId::new));
        let title = self.need_words(&fields, "title");
        let kind = self.remark(&fields, "kind");
        let aim = self.remark(&fields, "aim");
        let organiser = self.may(&fields, "organiser", Self::organiser);
        let sample = fields.get("sample").map_or(Some(false), |node| self.yes_no(node));
        let pins = fields.get("pins").map_or(Some(true), |node| self.yes_no(node));
        if let (Some(node), Some(false), Some(false)) = (fields.get("pins"), pins, sample) {
            self.tell_at(node, Problem::PinsOff);
        }
        let idle_lock = fields
            .get("idle_lock")
            .map_or(Some(IDLE_LOCK), |node| self.whole(node, 0..=LONGEST_IDLE_LOCK));
        let language = fields.get("language").map_or(Some(Lang::Kk), |node| self.lang(node));

        let (stages, stage) = self.stages_and_current(&fields).unzip();
        let mut university_ids = Declared::optional(fields.get("universities"));
        let universities = self.may(&fields, "universities", |reader, node| {
            reader.universities(node, &mut university_ids)
        });
        let eligibility = self
            .may(&fields, "eligibility", |reader, node| reader.eligibility(node, &university_ids));
        let grand_prix = self.may(&fields, "grand_prix", Self::prize);

        // Ranks, tables and presets go by the number of entries.
        let entries_node = self.need(&fields, "entries");
        let entry_nodes = entries_node.and_then(|node| self.full_list(node, Thing::Entry));
        let count = entry_nodes.as_ref().map_or(0, Vec::len);

        let mut group_ids = Declared::optional(fields.get("groups"));
        let group_nodes = self
            .may(&fields, "groups", |reader, node| reader.full_list(node, Thing::Group))
            .map(Option::unwrap_or_default);
        let groups = group_nodes.as_ref().ok().and_then(|nodes| self.groups(nodes, &mut group_ids));
        let mut criterion_ids = Declared::new();
        let criteria_node = self.need(&fields, "criteria");
        let criterion_nodes = criteria_node.and_then(|node| self.full_list(node, Thing::Criterion));
        let criteria = criteria_node.zip(criterion_nodes.as_ref()).and_then(|(node, items)| {
            self.criteria(node, items, &group_ids, count, &mut criterion_ids)
        });
        let panel_node = self.need(&fields, "panel");
        let juror_nodes = panel_node.and_then(|node| self.full_list(node, Thing::Juror));
        let to = JurorRefers { criteria: &criterion_ids, universities: &university_ids };
        let mut juror_ids = Declared::new();
        let panel = juror_nodes.as_ref().and_then(|items| self.panel(items, to, &mut juror_ids));
        let chaired = panel.as_ref().map(|panel| panel.iter().any(|juror| juror.chair));

        let mut carried = Declared::optional(None);
        let jurors = panel.as_ref().map_or_else(
            || juror_nodes.as_ref().map_or(0, Vec::len),
            |panel| panel.iter().filter(|juror| juror.counts()).count(),
        );
        let about = About { criteria: &criterion_ids, entries: count, jurors, chaired };
        let ruling =
            self.need(&fields, "rule").and_then(|node| self.rule(node, &about, &mut carried));
        let quorum = fields.get("quorum").map_or(Some(1), |node| self.quorum(node, jurors));
        let awards =
            fields.get("awards").map_or(Some(Vec::new()), |node| self.awards(node, &criterion_ids));
        let to = Refers {
            universities: &university_ids,
            eligibility: eligibility.as_ref().ok().and_then(Option::as_ref),
            criteria: &criterion_ids,
            groups: &group_ids,
            carried: &carried,
            rule: ruling.as_ref().map(|of| &of.rule),
            marks: criteria.as_ref().map(|(of, _)| of[0].better),
        };
        let mut entry_ids = Declared::new();
        let entries =
            entry_nodes.as_ref().and_then(|items| self.entries(items, to, &mut entry_ids));
        let named = Persons { jurors: &juror_ids, entries: &entry_ids };
        let recusals =
            fields.get("recusals").map_or(Some(Vec::new()), |node| self.recusals(node, named));
        let accepted = fields
            .get("accepted")
            .map_or(Some(Vec::new()), |node| self.accepted(node, named, recusals.as_deref()));

        if let (Some(ruling), Some((criteria, places)), Some(groups), Some(panel)) =
            (&ruling, &criteria, &groups, &panel)
        {
            let setting = Setting {
                criteria,
                groups,
                panel,
                entries: count,
                places: *places,
                criterion_nodes: criterion_nodes.as_deref().unwrap_or_default(),
                group_nodes: group_nodes.as_deref().unwrap_or_default(),
                juror_nodes: juror_nodes.as_deref().unwrap_or_default(),
                panel_node: panel_node.unwrap_or(node),
                groups_node: fields.get("groups"),
            };
            self.check_sense(ruling, &setting, entries.as_deref().zip(entry_nodes.as_deref()));
        }

        let (criteria, places) = criteria?;
        let sizes = [entries.as_ref()?.len(), panel.as_ref()?.len(), criteria.len()];
        if sizes.into_iter().fold(1_usize, usize::saturating_mul) > MOST_MARKS {
            return self.refuse(node, Problem::TooManyMarks { limit: MOST_MARKS });
        }
        let grand_prix = grand_prix.ok()?;
        let mut awards = awards?;
        for award in awards.iter_mut().filter(|award| award.kind == AwardKind::GrandPrix) {
            award.fund = award.fund.or(grand_prix.as_ref().map(|prize| prize.fund));
        }
        let mut contest = Contest {
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
            eligibility: eligibility.ok()?,
            grand_prix,
            universities: universities.ok()?.unwrap_or_default(),
            criteria,
            groups: groups?,
            panel: panel?,
            quorum: quorum?,
            recusals: recusals?,
            accepted: accepted?,
            rule: ruling?.rule,
            awards,
            entries: entries?,
            places,
            index: Index::default(),
        };
        contest.index = Index::of(&contest);
        self.check_conflicts(&contest, juror_nodes.as_deref().unwrap_or_default());
        if let Some(node) = fields.get("recusals") {
            self.check_quorum(&contest, node);
        }
        Some(contest)
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
}
