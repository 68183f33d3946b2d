//! What is wrong with a file of marks.

use crate::marks::Kind;
use crate::text::report::plain;
use crate::text::{Word, Worded, Words, numbers, word_problem};

/// What is wrong with a row, or with the file. What comes from the file is made harmless for a
/// terminal.
pub fn marks_problem(words: &Words, kind: &Kind) -> String {
    match kind {
        Kind::Empty => words.get(Word::ProblemFileEmpty).to_owned(),
        Kind::Utf16 => words.get(Word::ProblemFileUtf16).to_owned(),
        Kind::NotUtf8 => words.get(Word::MarksNotUtf8).to_owned(),
        Kind::NoColumn { column } => words.marks_no_column(column),
        Kind::ColumnTwice { column } => words.marks_column_twice(column),
        Kind::TooMany { limit } => words.marks_too_many(limit),
        Kind::LongRow { limit } => words.marks_long_row(limit),
        Kind::Quote => words.get(Word::MarksQuote).to_owned(),
        Kind::ShortRow { column } => words.marks_short_row(column),
        Kind::ExtraCell { columns } => words.marks_extra_cell(columns),
        Kind::NoName { column } => words.marks_no_name(column),
        Kind::UnknownEntry { id } => words.marks_unknown_entry(plain(id)),
        Kind::UnknownJuror { id } => words.marks_unknown_juror(plain(id)),
        Kind::UnknownCriterion { id } => words.marks_unknown_criterion(plain(id)),
        Kind::UnknownFigure { id } => words.marks_unknown_figure(plain(id)),
        Kind::NotNumber { text } => words.marks_not_number(plain(text)),
        Kind::LongNumber { text } => words.marks_long_number(plain(text)),
        Kind::TooManyDecimals { limit } => words.marks_too_many_decimals(limit),
        Kind::OffScale { text, scale, places } => {
            words.marks_off_scale(numbers::scale(words.lang(), *scale, *places), plain(text))
        }
        Kind::NotJudged { juror, criterion } => {
            words.marks_not_judged(plain(criterion), plain(juror))
        }
        Kind::Twice => words.get(Word::MarksTwice).to_owned(),
        Kind::NotPositive { text } => words.marks_not_positive(plain(text)),
        Kind::Refused(problem) => {
            let Worded { what, fix } = word_problem(words, problem);
            words.marks_refused(fix, what)
        }
    }
}
