//! Loading: the text of a contest file becomes a valid contest, or tells all that is wrong with it.

mod lineup;
mod node;
mod parts;
mod reader;
mod ruling;
mod scan;
mod syntax;
mod values;

use node::Node;
use reader::Reader;
use values::Declared;

use super::model::Index;
use super::problem::{Diagnostic, Problem, Severity, Thing};
use super::{Contest, ContestId, Eligibility, Lang, StageId};

pub use values::MOST_PLACES;

/// The most marks that an evening can hold: entries by jurors by criteria. Every process keeps
/// them in memory, and a file that passes the limit of its size could ask for thousands of millions.
const MOST_MARKS: usize = 10_000_000;

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
        let fields = self.group(
            node,
            &[
                "id",
                "title",
                "kind",
                "aim",
                "organiser",
                "sample",
                "language",
                "stages",
                "stage",
                "universities",
                "eligibility",
                "grand_prix",
                "criteria",
                "panel",
                "rule",
                "awards",
                "entries",
            ],
        )?;
        let id = self.need(&fields, "id").and_then(|node| self.id(node, ContestId::new));
        let title = self.need_words(&fields, "title");
        let kind = self.remark(&fields, "kind");
        let aim = self.remark(&fields, "aim");
        let organiser = self.need(&fields, "organiser").and_then(|node| self.organiser(node));
        let sample = fields.get("sample").map_or(Some(false), |node| self.yes_no(node));
        let language = fields.get("language").map_or(Some(Lang::Kk), |node| self.lang(node));

        let mut stage_ids = Declared::new();
        let stages =
            self.need(&fields, "stages").and_then(|node| self.stages(node, &mut stage_ids));
        let stage = match fields.get("stage") {
            // Told once is enough: without stages nothing can be said about the current one.
            _ if stages.is_none() => None,
            None => stages.as_ref().and_then(|stages| stages.len().checked_sub(1)),
            Some(node) => self
                .reference(node, StageId::new, &stage_ids, Thing::Stage)
                .and_then(|id| stages.as_ref()?.iter().position(|stage| stage.id == id)),
        };

        let mut university_ids = Declared::new();
        let universities = self
            .need(&fields, "universities")
            .and_then(|node| self.universities(node, &mut university_ids));
        let eligibility: Option<Eligibility> = self
            .need(&fields, "eligibility")
            .and_then(|node| self.eligibility(node, &university_ids));
        let grand_prix = self.need(&fields, "grand_prix").and_then(|node| self.prize(node));

        let mut criterion_ids = Declared::new();
        let criteria =
            self.need(&fields, "criteria").and_then(|node| self.criteria(node, &mut criterion_ids));
        let jurors =
            self.need(&fields, "panel").and_then(|node| self.full_list(node, Thing::Juror));
        let panel = jurors.as_ref().and_then(|jurors| self.panel(jurors, &mut Declared::new()));
        let chaired = panel.as_ref().map(|panel| panel.iter().any(|juror| juror.chair));
        let rule = self.need(&fields, "rule").and_then(|node| {
            self.rule(node, &criterion_ids, jurors.map_or(0, |jurors| jurors.len()), chaired)
        });
        let awards =
            fields.get("awards").map_or(Some(Vec::new()), |node| self.awards(node, &criterion_ids));
        let entries = self
            .need(&fields, "entries")
            .and_then(|node| self.entries(node, &university_ids, eligibility.as_ref()));

        let (criteria, places) = criteria?;
        let sizes = [entries.as_ref()?.len(), panel.as_ref()?.len(), criteria.len()];
        let marks = sizes.into_iter().fold(1_usize, usize::saturating_mul);
        if marks > MOST_MARKS {
            return self.refuse(node, Problem::TooManyMarks { limit: MOST_MARKS });
        }
        let mut contest = Contest {
            id: id?,
            title: title?,
            kind: kind?,
            aim: aim?,
            organiser: organiser?,
            sample: sample?,
            language: language?,
            stages: stages?,
            current_stage: stage?,
            eligibility: eligibility?,
            grand_prix: grand_prix?,
            universities: universities?,
            criteria,
            groups: Vec::new(),
            panel: panel?,
            rule: rule?,
            awards: awards?,
            entries: entries?,
            places,
            index: Index::default(),
        };
        contest.index = Index::of(&contest);
        Some(contest)
    }

    /// The language that screens begin in.
    fn lang(&mut self, node: Node<'_>) -> Option<Lang> {
        let code = self.string(node)?;
        Lang::from_code(&code)
            .or_else(|| self.refuse(node, Problem::UnknownLanguage { found: code }))
    }
}
