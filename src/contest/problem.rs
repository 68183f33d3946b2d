//! What can be wrong with a contest file, as data. `text::problems` words it.

use super::{Lang, RuleProblem, Text};

/// A place in the text of a contest file: bytes `start..end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// Byte after the last.
    pub end: usize,
}

impl Span {
    /// Line and column of the start in `text`, both from 1, the column in characters.
    pub fn line_column(self, text: &str) -> (usize, usize) {
        let before = text.get(..self.start).unwrap_or(text);
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let line = before.bytes().filter(|&byte| byte == b'\n').count() + 1;
        (line, before[line_start..].chars().count() + 1)
    }
}

/// Something that is wrong or doubtful, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Where in the text.
    pub span: Span,
    /// What.
    pub problem: Problem,
}

impl Diagnostic {
    /// Whether it keeps the contest from being used.
    pub fn severity(&self) -> Severity {
        self.problem.severity()
    }
}

/// Whether a problem keeps the contest from being used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Severity {
    /// The contest cannot be used.
    Error,
    /// The contest can be used; somebody should look.
    Warning,
}

/// What is wrong or doubtful.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields say what they are; texts are as the file has them")]
pub enum Problem {
    // The file as a whole.
    /// There is nothing in it but white space.
    FileEmpty,
    /// It is no text.
    FileBinary,
    /// It is UTF-16.
    FileUtf16,
    /// It is text in an older encoding; so from this line on.
    FileNotUtf8 { line: usize },
    /// It is larger than [`super::FILE_LIMIT`].
    FileTooLarge,
    /// More problems of this severity were found than are told one by one.
    More { more: usize, severity: Severity },

    // Its grammar.
    /// The text is no RON. Nothing after this place was looked at.
    Syntax(Syntax),

    // The form of its values.
    /// There is no such field here.
    UnknownField { field: String, suggestion: Option<String>, known: &'static [&'static str] },
    /// The field is needed.
    MissingField { field: &'static str },
    /// The field is written a second time.
    DuplicateField { field: String },
    /// Something else belongs here.
    WrongType { expected: Expected },
    /// A number with a point and without quotes, which a computer cannot keep exactly.
    Float,
    /// The number is outside what makes sense here.
    OutOfRange { min: i64, max: i64 },
    /// There is no such choice here.
    UnknownChoice { found: String, suggestion: Option<String>, known: &'static [&'static str] },
    /// No screen speaks this language.
    UnknownLanguage { found: String },
    /// The choice is there, but is written otherwise.
    ChoiceForm { example: &'static str },
    /// These marks have a scale of their own, so the field cannot be there.
    OwnScale { field: &'static str },
    /// The text is no number.
    BadNumber,
    /// The number must be above zero.
    NotPositive,
    /// The number's numerator or denominator is above this limit.
    NumberTooFine { limit: i64 },
    /// The number has more decimals than [`super::MOST_PLACES`].
    TooManyDecimals { limit: u8 },
    /// The text is no date.
    BadDate,
    /// The text is no date with time.
    BadMoment,
    /// The text is no length of time, or one that nobody means; so many minutes at most.
    BadLength { longest: u32 },
    /// The list has more than this many items.
    ListTooLong { limit: usize },

    // Texts.
    /// The text has a character that cannot be seen and can do harm.
    HiddenCharacter { code: u32 },
    /// A text is needed.
    Blank,
    /// The text is longer than this many characters.
    TextTooLong { limit: usize },

    // Names and references.
    /// The text cannot be an id.
    BadId,
    /// Another one has this id.
    DuplicateId { id: String },
    /// Another entry has this number.
    DuplicateNumber { number: u32 },
    /// The file has no such thing.
    UnknownReference { thing: Thing, id: String, suggestion: Option<String> },
    /// At least one is needed.
    NoneDeclared { thing: Thing },
    /// Lineup, panel and criteria make more marks than one evening can hold.
    TooManyMarks { limit: usize },

    // Sense.
    /// The lowest mark is not below the highest.
    ScaleUpsideDown { min: String, max: String },
    /// A step must be above zero.
    StepNotPositive,
    /// Going up by the step never meets the highest mark.
    StepDoesNotDivide { min: String, max: String, step: String },
    /// A weight must be above zero.
    WeightNotPositive,
    /// A juror's weight must not be below zero.
    WeightNegative,
    /// A weight's numerator or denominator is above this limit.
    WeightTooFine { limit: u32 },
    /// With these weights a total could not be kept exactly.
    WeightsOverflow,
    /// The youngest age is above the oldest.
    AgesUpsideDown { min: u8, max: u8 },
    /// Nothing is left after dropping.
    TooFewJurors { dropped: usize, jurors: usize },
    /// Totals are held against a limit that leaves them no room.
    LimitNotPositive,
    /// Steps after a shared place are never reached.
    SharedPlaceNotLast,
    /// A casting vote needs a chair.
    CastingVoteWithoutChair,
    /// The step stands in the chain already.
    TieStepRepeated,
    /// A tie can pass every step of the chain and stay open with nobody to decide it.
    TiesEndOpen,
    /// There is a chair already.
    SecondChair,
    /// The award stands in the list already.
    AwardRepeated,
    /// The lowest result of a range is above the highest.
    RangeUpsideDown,
    /// The same is given a second time.
    GivenTwice,
    /// A factor is for the whole ballot, as the rule has no parts.
    FactorOfWhole,
    /// The entry's figures are too fine beside the others'.
    FiguresTooFine,
    /// An entry needs more ballots than there are jurors who count.
    QuorumTooHigh { jurors: usize },
    /// The juror is recused from the entry, so there is nothing to accept.
    AcceptedRecused,
    /// A step of the reveal is for a Grand Prix, and none is declared.
    NoGrandPrix,
    /// The rule cannot work, or not as it is declared.
    Rule(RuleProblem),

    // Warnings.
    /// The partner is younger or older than may enter.
    AgeOutside { age: u8, min: u8, max: u8 },
    /// Not one student of the home university and one of another.
    NotAPair { performers: usize, home: usize },
    /// The application came after the deadline.
    AppliedLate,
    /// The stage is earlier than the one before it.
    StageOutOfOrder,
    /// So many texts that are given by language lack this one; the place is the first.
    LanguageMissing { lang: Lang, texts: usize },
    /// Latin letters inside a Cyrillic word.
    LatinInCyrillic { word: String, suggestion: Option<String> },
    /// The same performers as in the entry with this number.
    SamePerformers { number: u32 },
    /// The entry lacks this carried figure.
    CarriedLacks { id: String },
    /// The lineup is no sample, and nobody gives a PIN.
    PinsOff,
    /// The juror is of the same institution as performers of the entries with these numbers.
    SameInstitution { juror: String, numbers: Vec<u32> },
    /// Recusals leave the entry with fewer jurors who count than it needs ballots.
    BelowQuorum { number: u32, left: u32, quorum: u32 },
    /// The evening begins on another day than the stage is.
    BeginsOtherDay,
    /// No step of the declared reveal names who gets this award.
    AwardNotRevealed { name: Text },
}

impl Problem {
    /// Whether it keeps the contest from being used.
    pub fn severity(&self) -> Severity {
        match self {
            Self::AgeOutside { .. }
            | Self::NotAPair { .. }
            | Self::AppliedLate
            | Self::StageOutOfOrder
            | Self::LanguageMissing { .. }
            | Self::LatinInCyrillic { .. }
            | Self::SamePerformers { .. }
            | Self::CarriedLacks { .. }
            | Self::PinsOff
            | Self::SameInstitution { .. }
            | Self::BelowQuorum { .. }
            | Self::BeginsOtherDay
            | Self::AwardNotRevealed { .. } => Severity::Warning,
            Self::Rule(problem) => problem.severity(),
            Self::More { severity, .. } => *severity,
            _ => Severity::Error,
        }
    }

    /// Whether it is about the file as a whole, so that there is no line to show.
    pub fn is_about_file(&self) -> bool {
        matches!(
            self,
            Self::FileEmpty
                | Self::FileBinary
                | Self::FileUtf16
                | Self::FileNotUtf8 { .. }
                | Self::FileTooLarge
                | Self::More { .. }
        )
    }
}

/// Why a text is no RON.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Syntax {
    /// The bracket is opened and never closed.
    Unclosed(char),
    /// This closing bracket closes nothing, or another kind is open.
    Mismatched(char),
    /// The text is begun and not ended, or runs over the end of its line.
    UnclosedText,
    /// The comment is begun and not ended.
    UnclosedComment,
    /// A comma is missing before this.
    MissingComma,
    /// A colon is missing before this.
    MissingColon,
    /// A field's name is missing here.
    MissingName,
    /// The quotation mark is not the plain one.
    CurlyQuote(char),
    /// The backslash sequence is not known.
    BadEscape,
    /// Brackets within brackets, deeper than any contest needs.
    TooDeep,
    /// Something stands after the end.
    Trailing,
    /// This character cannot stand here.
    Unexpected(char),
    /// Something else; what the parser says, in English.
    Other(String),
}

/// What belongs in a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Expected {
    /// A text in quotes.
    Text,
    /// A text in quotes, or one per language.
    Words,
    /// A whole number.
    Whole,
    /// A whole number, or a decimal or fraction in quotes.
    Number,
    /// `true` or `false`.
    YesNo,
    /// `[ .. ]`.
    List,
    /// `( .. )` with named fields.
    Group,
}

/// What there must be one of, or what a reference means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Thing {
    /// A stage.
    Stage,
    /// A university.
    University,
    /// A criterion.
    Criterion,
    /// A juror.
    Juror,
    /// An entry.
    Entry,
    /// A performer.
    Performer,
    /// A group of criteria.
    Group,
    /// A carried figure.
    Carried,
    /// A row of a table of points.
    Points,
    /// An award.
    Award,
}
