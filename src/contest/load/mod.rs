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
mod show;
mod slots;
mod syntax;
mod ties;
mod values;

use jury::JurorRefers;
use lineup::Refers;
use node::Node;
use reader::Reader;
use recusal::Persons;
use rule::About;
use sense::Setting;
use show::Shown;
use values::Declared;

use super::model::Index;
use super::problem::{Diagnostic, Problem, Severity, Thing};
use super::{Contest, Lang};

pub use values::MOST_PLACES;

/// The most marks that an evening can hold: entries by jurors by criteria. Every process keeps
/// them in memory, and a file that passes the limit of its size could ask for thousands of millions.
const MOST_MARKS: usize = 10_000_000;

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
    "show",
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
        let heading = self.heading(&fields);
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

        let ballot = self.ballot(&fields, count);
        let panel_node = self.need(&fields, "panel");
        let juror_nodes = panel_node.and_then(|node| self.full_list(node, Thing::Juror));
        let to = JurorRefers { criteria: &ballot.criterion_ids, universities: &university_ids };
        let mut juror_ids = Declared::new();
        let panel = juror_nodes.as_ref().and_then(|items| self.panel(items, to, &mut juror_ids));
        let chaired = panel.as_ref().map(|panel| panel.iter().any(|juror| juror.chair));

        let mut carried = Declared::optional(None);
        let jurors = panel.as_ref().map_or_else(
            || juror_nodes.as_ref().map_or(0, Vec::len),
            |panel| panel.iter().filter(|juror| juror.counts()).count(),
        );
        let about = About { criteria: &ballot.criterion_ids, entries: count, jurors, chaired };
        let ruling =
            self.need(&fields, "rule").and_then(|node| self.rule(node, &about, &mut carried));
        let quorum = fields.get("quorum").map_or(Some(1), |node| self.quorum(node, jurors));
        let fund = grand_prix.as_ref().ok().and_then(Option::as_ref).map(|prize| prize.fund);
        let awards = fields
            .get("awards")
            .map_or(Some(Vec::new()), |node| self.awards(node, &ballot.criterion_ids, fund));
        let to = Refers {
            universities: &university_ids,
            eligibility: eligibility.as_ref().ok().and_then(Option::as_ref),
            criteria: &ballot.criterion_ids,
            groups: &ballot.group_ids,
            carried: &carried,
            rule: ruling.as_ref().map(|of| &of.rule),
            marks: ballot.criteria.as_ref().map(|(of, _)| of[0].better),
        };
        let mut entry_ids = Declared::new();
        let entries =
            entry_nodes.as_ref().and_then(|items| self.entries(items, to, &mut entry_ids));
        let to = Shown::new(&fields, heading.as_ref(), count, &entry_ids, awards.as_deref());
        let show = self.show_or_usual(&fields, &to);
        let named = Persons { jurors: &juror_ids, entries: &entry_ids };
        let (recusals, accepted) = self.recusals_and_accepted(&fields, named).unzip();

        if let (Some(ruling), Some((criteria, places)), Some(groups), Some(panel)) =
            (&ruling, &ballot.criteria, &ballot.groups, &panel)
        {
            let setting = Setting {
                criteria,
                groups,
                panel,
                entries: count,
                places: *places,
                criterion_nodes: &ballot.criterion_nodes,
                group_nodes: &ballot.group_nodes,
                juror_nodes: juror_nodes.as_deref().unwrap_or_default(),
                panel_node: panel_node.unwrap_or(node),
                groups_node: fields.get("groups"),
            };
            self.check_sense(ruling, &setting, entries.as_deref().zip(entry_nodes.as_deref()));
        }

        let (criteria, places) = ballot.criteria?;
        self.check_size(node, [entries.as_ref()?.len(), panel.as_ref()?.len(), criteria.len()])?;
        let heading = heading?;
        let mut contest = Contest {
            id: heading.id,
            title: heading.title,
            kind: heading.kind,
            aim: heading.aim,
            organiser: heading.organiser,
            sample: heading.sample,
            pins: heading.pins,
            idle_lock: heading.idle_lock,
            language: heading.language,
            stages: heading.stages,
            current_stage: heading.current_stage,
            eligibility: eligibility.ok()?,
            grand_prix: grand_prix.ok()?,
            universities: universities.ok()?.unwrap_or_default(),
            criteria,
            groups: ballot.groups?,
            panel: panel?,
            quorum: quorum?,
            recusals: recusals?,
            accepted: accepted?,
            rule: ruling?.rule,
            show: show?,
            awards: awards?,
            entries: entries?,
            places,
            index: Index::default(),
        };
        contest.index = Index::of(&contest);
        self.check_conflicts(&contest, juror_nodes.as_deref().unwrap_or_default());
        self.check_quorum(&contest, fields.get("recusals"));
        Some(contest)
    }

    /// Refuses an evening of more marks than it can hold: so many entries, jurors and criteria.
    fn check_size(&mut self, node: Node<'_>, sizes: [usize; 3]) -> Option<()> {
        if sizes.into_iter().fold(1_usize, usize::saturating_mul) > MOST_MARKS {
            return self.refuse(node, Problem::TooManyMarks { limit: MOST_MARKS });
        }
        Some(())
    }
}
