//! The valid contest that the rest of the program uses.

use std::collections::HashMap;

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::{
    Accepted, Better, ContestId, CriterionId, EntryId, Fraction, GroupId, Join, JurorId, Lang,
    Mark, Recusal, Rule, Scale, Show, StageId, Text, UniversityId, Weight,
};

/// A declared contest. Always valid; made by [`super::load`].
#[derive(Debug, Clone)]
pub struct Contest {
    /// Names the contest in file names and records.
    pub id: ContestId,
    /// The full title.
    pub title: Text,
    /// What kind of event it is, in a line. May be blank.
    pub kind: Text,
    /// The aim as the organiser words it. May be blank.
    pub aim: Text,
    /// Who holds it, if the file says so.
    pub organiser: Option<Organiser>,
    /// Made-up entries: every screen and sheet says so.
    pub sample: bool,
    /// Whether every person gives a PIN of their own.
    pub pins: bool,
    /// Minutes without a key until a terminal locks itself, where there are PINs. 0: never.
    pub idle_lock: u16,
    /// The language that screens begin in.
    pub language: Lang,
    /// The stages, in the order of the file. Never empty.
    pub stages: Vec<Stage>,
    /// Index into `stages`: the stage that this file is for.
    pub current_stage: usize,
    /// Who may enter. `None`: anybody.
    pub eligibility: Option<Eligibility>,
    /// The main prize, if the file names it.
    pub grand_prix: Option<Prize>,
    /// Universities, named once. May be empty.
    pub universities: Vec<University>,
    /// What is marked, in the order of the ballot. Never empty.
    pub criteria: Vec<Criterion>,
    /// Groups of criteria, for [`super::Join::Groups`]. May be empty.
    pub groups: Vec<Group>,
    /// The jury. Never empty; at most one chair.
    pub panel: Vec<Juror>,
    /// The least number of counted ballots that an entry needs; at least 1, at most the jurors who
    /// count.
    pub quorum: u32,
    /// Who does not mark which entry, known beforehand. A juror and an entry stand here once.
    pub recusals: Vec<Recusal>,
    /// Where the organiser lets a juror mark performers of the juror's own institution.
    pub accepted: Vec<Accepted>,
    /// How marks become a ranking.
    pub rule: Rule,
    /// The evening as a show.
    pub show: Show,
    /// What is given besides places.
    pub awards: Vec<Award>,
    /// The lineup in running order. Never empty.
    pub entries: Vec<Entry>,
    /// Decimals of the mark unit: marks, scales and steps are integers of `10^-places` points.
    pub places: u8,
    pub(super) index: Index,
}

/// Positions by id, made once at loading.
#[derive(Debug, Clone, Default)]
pub(super) struct Index {
    pub(super) entries: HashMap<EntryId, usize>,
    pub(super) jurors: HashMap<JurorId, usize>,
    pub(super) criteria: HashMap<CriterionId, usize>,
}

impl Index {
    pub(super) fn of(contest: &Contest) -> Self {
        Self {
            entries: contest.entries.iter().enumerate().map(|(i, e)| (e.id.clone(), i)).collect(),
            jurors: contest.panel.iter().enumerate().map(|(i, j)| (j.id.clone(), i)).collect(),
            criteria: contest.criteria.iter().enumerate().map(|(i, c)| (c.id.clone(), i)).collect(),
        }
    }
}

impl Contest {
    /// Position of an entry in `entries`.
    pub fn entry_position(&self, id: &EntryId) -> Option<usize> {
        self.index.entries.get(id).copied()
    }

    /// Position of a juror in `panel`.
    pub fn juror_position(&self, id: &JurorId) -> Option<usize> {
        self.index.jurors.get(id).copied()
    }

    /// Position of a criterion in `criteria`.
    pub fn criterion_position(&self, id: &CriterionId) -> Option<usize> {
        self.index.criteria.get(id).copied()
    }

    /// The stage that this file is for.
    pub fn stage(&self) -> &Stage {
        &self.stages[self.current_stage]
    }

    /// The criteria that a juror marks, by position, in the order of the ballot.
    pub fn judged(&self, juror: usize) -> impl DoubleEndedIterator<Item = usize> {
        let juror = &self.panel[juror];
        (0..self.criteria.len()).filter(|&criterion| juror.judges(criterion))
    }

    /// The chair of the panel, if one is declared.
    pub fn chair(&self) -> Option<&Juror> {
        self.panel.iter().find(|juror| juror.chair)
    }

    /// The university of a performer. Loading makes sure that every one named is declared.
    pub fn university(&self, performer: &Performer) -> Option<&University> {
        let id = performer.university.as_ref()?;
        self.universities.iter().find(|university| university.id == *id)
    }

    /// The parts of the ballot in which the panel is joined: their criteria and their weight. An
    /// entry's factors name them by position here.
    pub fn parts(&self) -> Vec<(Vec<usize>, Weight)> {
        self.rule.join.parts(&self.criteria, &self.groups)
    }

    /// The least common denominator of the criteria's weights.
    ///
    /// A juror's total is an integer in units of `10^-places / weight_denominator` points.
    pub fn weight_denominator(&self) -> i64 {
        self.criteria.iter().fold(1, |lcm, c| num_lcm(lcm, i64::from(c.weight.den)))
    }
}

impl Join {
    /// The parts of a ballot of these criteria: positions of their criteria, and their weight.
    pub(super) fn parts(
        self,
        criteria: &[Criterion],
        groups: &[Group],
    ) -> Vec<(Vec<usize>, Weight)> {
        match self {
            Self::Totals => vec![((0..criteria.len()).collect(), Weight::ONE)],
            Self::Criteria => {
                criteria.iter().enumerate().map(|(at, of)| (vec![at], of.weight)).collect()
            }
            Self::Groups => {
                let inside = |group| {
                    let is = |&at: &usize| criteria[at].group == Some(group);
                    (0..criteria.len()).filter(is).collect()
                };
                groups.iter().enumerate().map(|(at, of)| (inside(at), of.weight)).collect()
            }
        }
    }
}

/// How many of the jurors who count mark all of these criteria.
pub(super) fn jurors_of(panel: &[Juror], criteria: &[usize]) -> usize {
    let judges = |juror: &&Juror| juror.counts() && criteria.iter().all(|&at| juror.judges(at));
    panel.iter().filter(judges).count()
}

fn num_lcm(a: i64, b: i64) -> i64 {
    let (mut x, mut y) = (a, b);
    while y != 0 {
        (x, y) = (y, x % y);
    }
    a / x * b
}

/// The organiser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organiser {
    /// Full name.
    pub name: Text,
    /// Short name, for narrow columns.
    pub short: Text,
    /// Postal address. May be blank.
    pub address: Text,
    /// Whose support the poster names. May be blank.
    pub supported_by: Text,
}

/// A stage of the contest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stage {
    /// Names the stage in file names.
    pub id: StageId,
    /// What it is called. Blank where the file declares no stages.
    pub name: Text,
    /// Its day, or its last day. `None` where the file declares no stages.
    pub date: Option<NaiveDate>,
    /// Where it is held. May be blank.
    pub venue: Text,
}

/// Who may enter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Eligibility {
    /// Youngest age in whole years.
    pub age_min: u8,
    /// Oldest age in whole years.
    pub age_max: u8,
    /// The day on which age is counted.
    pub age_on: NaiveDate,
    /// The university that one partner of each pair studies at, the other must not.
    pub home: Option<UniversityId>,
    /// When applications closed.
    pub applications_until: Option<DateTime<FixedOffset>>,
    /// The conditions as the organiser words them. May be blank.
    pub who: Text,
}

/// The main prize.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prize {
    /// What it is called.
    pub name: Text,
    /// The prize fund.
    pub fund: Money,
}

/// A sum of money in whole units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Money {
    /// Whole tenge.
    pub tenge: u64,
}

impl Money {
    /// What each of so many gets in whole tenge, and what is left over. Of nobody all is left over.
    pub fn divide(self, among: usize) -> (Self, Self) {
        let tenge = self.tenge.checked_div(among as u64).unwrap_or(0);
        (Self { tenge }, Self { tenge: self.tenge - tenge * among as u64 })
    }
}

/// A university.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct University {
    /// Names it in the file.
    pub id: UniversityId,
    /// Full name.
    pub name: Text,
    /// Short name, for the screen.
    pub short: Text,
}

/// A criterion of the ballot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Criterion {
    /// Names it in the file and in records.
    pub id: CriterionId,
    /// Full name.
    pub name: Text,
    /// Short name, for narrow columns.
    pub short: Text,
    /// Its marks.
    pub scale: Scale,
    /// How they are entered and shown.
    pub kind: MarkKind,
    /// Which of two marks is better.
    pub better: Better,
    /// Its weight: in a juror's total, or of what the panel makes of it.
    pub weight: Weight,
    /// Its group, index into [`Contest::groups`].
    pub group: Option<usize>,
}

impl Criterion {
    /// The best mark of its scale.
    pub fn best(&self) -> Mark {
        match self.better {
            Better::Higher => self.scale.max,
            Better::Lower => self.scale.min,
        }
    }

    /// The worst mark of its scale.
    pub fn worst(&self) -> Mark {
        match self.better {
            Better::Higher => self.scale.min,
            Better::Lower => self.scale.max,
        }
    }
}

/// What a mark stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MarkKind {
    /// Points of the scale.
    Points,
    /// A rank, 1 the best.
    Rank,
    /// No, maybe or yes: 0, 1, 2.
    Choice,
}

/// A group of criteria that are judged together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Names it in the file.
    pub id: GroupId,
    /// What it is called.
    pub name: Text,
    /// Multiplies what the panel makes of it.
    pub weight: Weight,
}

/// A juror of the panel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Juror {
    /// Names the juror in the file and in records.
    pub id: JurorId,
    /// Name as it is shown.
    pub name: Text,
    /// Post or title. May be blank.
    pub post: Text,
    /// Where the juror teaches or works.
    pub university: Option<UniversityId>,
    /// Whether this juror chairs the panel.
    pub chair: bool,
    /// What the juror's marks weigh beside the others'; 0: they do not count (a trainee).
    pub weight: Weight,
    /// Which criteria the juror marks, one for each; empty: all.
    pub judges: Vec<bool>,
}

impl Juror {
    /// Whether this juror marks the criterion.
    pub fn judges(&self, criterion: usize) -> bool {
        self.judges.get(criterion).is_none_or(|&judges| judges)
    }

    /// Whether this juror's marks count.
    pub fn counts(&self) -> bool {
        self.weight.num > 0
    }
}

/// A duet, or another kind of entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Names it in the file and in records.
    pub id: EntryId,
    /// The number on the programme.
    pub number: u32,
    /// What it is called instead of by its performers. May be blank.
    pub name: Text,
    /// Who performs. May be empty.
    pub performers: Vec<Performer>,
    /// What they perform. May be blank.
    pub song: Song,
    /// When the application came in.
    pub applied: Option<DateTime<FixedOffset>>,
    /// What the parts are multiplied by (difficulty): part and factor. A part that is not there: 1.
    pub factors: Vec<(usize, Fraction)>,
    /// Its carried figures, one for each of the rule's, or none at all. `None`: it has none.
    pub carried: Vec<Option<Fraction>>,
    /// What is taken off its result.
    pub deductions: Vec<Deduction>,
}

/// Points that are taken off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deduction {
    /// How many; positive.
    pub points: Fraction,
    /// Why.
    pub reason: Text,
}

/// One partner of a duet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Performer {
    /// Full name.
    pub name: Text,
    /// Name for narrow columns; the last word of the full name where the file gives none.
    pub short: Text,
    /// How the name is said, for the host; blank where it is said as it is written.
    pub say: Text,
    /// Where they study.
    pub university: Option<UniversityId>,
    /// Whole years on the day on which age is counted.
    pub age: Option<u8>,
}

impl Performer {
    /// Somebody else of this name performs instead.
    pub fn rename(&mut self, name: &str) {
        self.name = Text::one(name);
        self.short = Text::one(name.split_whitespace().next_back().unwrap_or(name));
        self.say = Text::one("");
        self.age = None;
    }
}

/// A song.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Song {
    /// Its title. Blank: the entry names no song.
    pub title: Text,
    /// Composer and author, or what the programme says. May be blank.
    pub by: Text,
}

/// Something that is given besides the ranking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Award {
    /// What it is called.
    pub name: Text,
    /// What it follows from.
    pub kind: AwardKind,
    /// The prize fund that goes with it. The main prize has that of [`Contest::grand_prix`] unless
    /// it names its own.
    pub fund: Option<Money>,
}

/// What an award follows from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AwardKind {
    /// The main prize, confirmed by an act of the jury after the ranking is locked.
    GrandPrix,
    /// A place of the ranking; may be shared or stay empty.
    Place(u8),
    /// All with a result in this range, both ends in it; `None` is open. Not by rank, and may stay
    /// empty.
    Range {
        /// The lowest result.
        from: Option<Fraction>,
        /// The highest result.
        to: Option<Fraction>,
    },
    /// The best mean in one criterion.
    BestIn(CriterionId),
    /// Decided freely by the jury.
    Special,
}
