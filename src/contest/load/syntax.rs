//! From `ron`'s first complaint to the place and the kind of fault.

use ron::error::{Error, Position, SpannedError};
use serde::de::IgnoredAny;

use super::scan;
use crate::contest::problem::{Diagnostic, Problem, Span, Syntax};

/// Whether `text` is RON at all; the fault if not.
pub(super) fn check(text: &str) -> Result<(), Diagnostic> {
    match ron::from_str::<IgnoredAny>(text) {
        Ok(_) => Ok(()),
        Err(error) => Err(diagnose(text, &error)),
    }
}

fn diagnose(text: &str, error: &SpannedError) -> Diagnostic {
    let place = offset(text, error.span.end);
    let found = text[place..].chars().next();
    let (start, syntax) = if matches!(error.code, Error::ExceededRecursionLimit) {
        (place, Syntax::TooDeep)
    } else if let Some(fault) = scan::imbalance(text, place) {
        fault
    } else {
        let syntax = match (&error.code, found) {
            (_, Some(c @ ('“' | '”' | '„' | '«' | '»' | '‘' | '’' | '\''))) => {
                Syntax::CurlyQuote(c)
            }
            (Error::InvalidEscape(_), _) => Syntax::BadEscape,
            (Error::UnclosedBlockComment, _) => Syntax::UnclosedComment,
            (Error::TrailingCharacters, _) => Syntax::Trailing,
            (Error::ExpectedMapColon, _) => Syntax::MissingColon,
            (Error::ExpectedIdentifier, _) => Syntax::MissingName,
            (
                Error::ExpectedComma
                | Error::ExpectedStructLikeEnd
                | Error::ExpectedArrayEnd
                | Error::ExpectedMapEnd,
                _,
            ) => Syntax::MissingComma,
            (Error::UnexpectedChar(c), _) => Syntax::Unexpected(*c),
            (other, _) => Syntax::Other(other.to_string()),
        };
        (place, syntax)
    };
    let len = text[start..].chars().next().filter(|&c| c != '\n').map_or(0, char::len_utf8);
    Diagnostic { span: Span { start, end: start + len }, problem: Problem::Syntax(syntax) }
}

/// The byte of a line and column, both counted from 1 and in characters.
fn offset(text: &str, position: Position) -> usize {
    let line = text
        .match_indices('\n')
        .nth(position.line.wrapping_sub(2))
        .map_or(0, |(newline, _)| newline + 1);
    text[line..]
        .char_indices()
        .nth(position.col.saturating_sub(1))
        .map_or(text.len(), |(at, _)| line + at)
}
