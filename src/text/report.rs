//! Problems as they are printed: what is wrong, the file, line and column, the source line with the
//! place marked, and what to write instead.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::problems::{Worded, word_problem};
use super::{Word, Words};
use crate::contest::{Diagnostic, Severity, Span, hygiene};

/// How a report is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paint {
    /// With the terminal's sixteen colours.
    pub colour: bool,
    /// Columns of the terminal.
    pub width: usize,
}

impl Paint {
    /// Without colour, 100 columns wide.
    pub const PLAIN: Self = Self { colour: false, width: 100 };
}

/// Length limit of a text from the file inside a sentence, in characters.
const QUOTED: usize = 60;
/// So much of a long source line is shown before the marked place, and marked of it.
const BEFORE: usize = 60;
const MARKED: usize = 120;
const AFTER: usize = 60;

/// Makes a text harmless for a terminal and short enough for a sentence.
pub(super) fn plain(text: &str) -> String {
    let mut shown = part(text.chars().take(QUOTED));
    if text.chars().nth(QUOTED).is_some() {
        shown.push('…');
    }
    shown
}

fn part(of: impl Iterator<Item = char>) -> String {
    hygiene::harmless(of.collect::<String>())
}

/// Prints the problems of the file `name` with the text `source`, an empty line after each.
pub fn render(
    words: &Words,
    name: &str,
    source: &str,
    problems: &[Diagnostic],
    paint: Paint,
) -> String {
    let name = hygiene::harmless(name);
    let mut out = String::new();
    for diagnostic in problems {
        let worded = word_problem(words, &diagnostic.problem);
        let place =
            (!diagnostic.problem.is_about_file()).then(|| Place::of(source, diagnostic.span));
        out += &block(words, &worded, diagnostic.severity(), &name, place.as_ref(), paint);
        out += "\n\n";
    }
    out
}

/// Prints an error that has no place in a file: what is wrong, and what to do.
pub fn render_plain_fault(words: &Words, what: &str, fix: &str, paint: Paint) -> String {
    let worded = Worded { what: what.to_owned(), fix: fix.to_owned() };
    block(words, &worded, Severity::Error, "", None, paint) + "\n"
}

fn block(
    words: &Words,
    worded: &Worded,
    severity: Severity,
    name: &str,
    place: Option<&Place>,
    paint: Paint,
) -> String {
    let level = match severity {
        Severity::Error => Level::ERROR.with_name(words.get(Word::ProblemLevelError)),
        Severity::Warning => Level::WARNING.with_name(words.get(Word::ProblemLevelWarning)),
    };
    let mut group = Group::with_title(level.primary_title(worded.what.as_str()));
    if let Some(place) = place {
        let snippet = Snippet::source(place.shown.as_str())
            .line_start(place.line)
            .annotation(AnnotationKind::Primary.span(place.marked.clone()));
        group = match place.column {
            // The snippet counts the column itself.
            None => group.element(snippet.path(name)),
            Some(column) => group
                .element(Origin::path(name).line(place.line).char_column(column))
                .element(snippet),
        };
    } else if !name.is_empty() {
        group = group.element(Origin::path(name));
    }
    let help = Level::HELP.with_name(words.get(Word::ProblemLevelFix));
    group = group.element(help.message(worded.fix.as_str()));
    let renderer = if paint.colour { Renderer::styled() } else { Renderer::plain() };
    renderer.term_width(paint.width).render(&[group])
}

/// A source line, or the part of a long one around the marked place, without hidden characters.
struct Place {
    line: usize,
    /// Where the beginning of a long line is left out: the column.
    column: Option<usize>,
    shown: String,
    marked: std::ops::Range<usize>,
}

impl Place {
    fn of(source: &str, span: Span) -> Self {
        let (line, column) = span.line_column(source);
        let start = span.start.min(source.len());
        let line_start = source[..start].rfind('\n').map_or(0, |newline| newline + 1);
        let line_end = source[start..].find('\n').map_or(source.len(), |len| start + len);
        let end = span.end.clamp(start, line_end.max(start));
        let mut shown = String::new();
        let before = &source[line_start..start];
        let long = column > 2 * BEFORE;
        if long {
            shown.push('…');
        }
        let skipped = if long { column - BEFORE } else { 0 };
        shown += &part(before.chars().skip(skipped));
        let from = shown.len();
        shown += &part(source[start..end].chars().take(MARKED));
        let to = shown.len();
        let rest = source[end..line_end.max(end)].trim_end_matches('\r');
        shown += &part(rest.chars().take(AFTER));
        if rest.chars().nth(AFTER).is_some() {
            shown.push('…');
        }
        Self { line, column: long.then_some(column), shown, marked: from..to.max(from) }
    }
}
