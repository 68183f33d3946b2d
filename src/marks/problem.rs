//! What can be wrong with a file of marks, as data. `text::wording` words it.

use crate::contest::{self, Scale};

/// So many problems are kept one by one.
const MOST_LISTED: usize = 100;

/// Letters of a text from the file that a problem keeps.
const MOST_QUOTED: usize = 60;

/// What is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// What.
    pub kind: Kind,
}

/// What is wrong. Texts are as the file has them, cut to a length that fits a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields say what they are")]
pub enum Kind {
    // The file as a whole.
    /// There is no row.
    Empty,
    /// It is UTF-16.
    Utf16,
    /// A name in it is not UTF-8.
    NotUtf8,
    /// The header does not name this column.
    NoColumn { column: &'static str },
    /// The header names this column twice.
    ColumnTwice { column: &'static str },
    /// There is more than can be kept; nothing after this row was read.
    TooMany { limit: usize },

    // The form of a row.
    /// The row is longer than this many bytes.
    LongRow { limit: usize },
    /// A quote is not closed, or something follows the closing one.
    Quote,
    /// The row ends before this column.
    ShortRow { column: &'static str },
    /// The row goes on after the last column of the header.
    ExtraCell { columns: usize },
    /// The cell must not be empty.
    NoName { column: &'static str },

    // What it says.
    /// The contest has no such entry.
    UnknownEntry { id: String },
    /// The contest has no such juror.
    UnknownJuror { id: String },
    /// The contest has no such criterion.
    UnknownCriterion { id: String },
    /// The rule carries no such figure, or has no such part for a factor.
    UnknownFigure { id: String },
    /// The text is no number.
    NotNumber { text: String },
    /// The number has more digits than can be kept.
    LongNumber { text: String },
    /// The number has more decimals than a mark can have.
    TooManyDecimals { limit: u8 },
    /// The mark is not on the criterion's scale.
    OffScale { text: String, scale: Scale, places: u8 },
    /// The juror does not judge the criterion.
    NotJudged { juror: String, criterion: String },
    /// It was given before.
    Twice,
    /// The number must be above 0.
    NotPositive { text: String },
    /// In the contest file it would be refused too.
    Refused(contest::Problem),
}

impl Kind {
    /// Whether it is about the whole file: nothing can be computed without it.
    pub fn is_fatal(&self) -> bool {
        matches!(
            self,
            Self::Empty
                | Self::Utf16
                | Self::NotUtf8
                | Self::NoColumn { .. }
                | Self::ColumnTwice { .. }
                | Self::TooMany { .. }
                | Self::Refused(contest::Problem::FiguresTooFine)
        )
    }
}

/// The problems of a file: the first hundred and how many there are.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Problems {
    /// The first, in the order of the file.
    pub listed: Vec<Problem>,
    /// How many there are.
    pub count: usize,
    /// One of them is about the whole file.
    pub fatal: bool,
}

impl Problems {
    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    pub(super) fn tell(&mut self, problem: Problem) {
        self.count += 1;
        self.fatal |= problem.kind.is_fatal();
        if self.listed.len() < MOST_LISTED {
            self.listed.push(problem);
        }
    }
}

/// A text of the file, as a problem keeps it.
pub(super) fn quoted(text: &[u8]) -> String {
    let begin = &text[..text.len().min(4 * MOST_QUOTED)];
    String::from_utf8_lossy(begin).chars().take(MOST_QUOTED).collect()
}
