//! Reads values out of nodes and gathers what is wrong with them.

use std::ops::RangeInclusive;

use super::node::{Field, Kind, Node};
use crate::contest::nearest;
use crate::contest::problem::{Diagnostic, Expected, Problem, Severity, Span, Thing};

/// So many errors, and so many warnings, are told one by one.
const TOLD: usize = 1_000;

/// Gathers problems. Every method that reads a value returns `None` after telling why.
#[derive(Debug, Default)]
pub(super) struct Reader {
    told: Vec<Diagnostic>,
    /// How many were found of each severity. Counted apart: a thousand warnings must not hide an
    /// error, nor be one.
    found: [usize; 2],
    /// Per language: how many texts lack it, and where the first is.
    pub(super) missing: [(usize, Option<Span>); 3],
}

/// A value is there, is wrong, and that was told.
#[derive(Debug, Clone, Copy)]
pub(super) struct Told;

/// The named fields of a group.
#[derive(Debug)]
pub(super) struct Fields<'a> {
    all: Vec<Field<'a>>,
    span: Span,
    /// Fields for which another name was taken; their absence is not told again.
    excused: Vec<String>,
}

impl<'a> Fields<'a> {
    /// The value of a field that may be left out.
    pub(super) fn get(&self, name: &str) -> Option<Node<'a>> {
        self.all.iter().find(|field| field.name == name).map(|field| field.value)
    }
}

impl Reader {
    /// Tells a problem.
    pub(super) fn tell(&mut self, span: Span, problem: Problem) {
        let found = &mut self.found[problem.severity() as usize];
        *found += 1;
        if *found <= TOLD {
            self.told.push(Diagnostic { span, problem });
        }
    }

    /// Tells a problem of a value.
    pub(super) fn tell_at(&mut self, node: Node<'_>, problem: Problem) {
        self.tell(node.span(), problem);
    }

    /// Everything that was told, in the order of the file.
    pub(super) fn finish(mut self) -> Vec<Diagnostic> {
        self.told.sort_by_key(|diagnostic| diagnostic.span);
        for severity in [Severity::Error, Severity::Warning] {
            let more = self.found[severity as usize].saturating_sub(TOLD);
            if more > 0 {
                let span = Span { start: 0, end: 0 };
                self.told.push(Diagnostic { span, problem: Problem::More { more, severity } });
            }
        }
        self.told
    }

    /// The fields of a group. Tells unknown and repeated ones.
    pub(super) fn group<'a>(
        &mut self,
        node: Node<'a>,
        known: &'static [&'static str],
    ) -> Option<Fields<'a>> {
        let Some(fields) = node.fields() else { return self.wrong(node, Expected::Group) };
        // A bit for each known field.
        let mut seen = 0_u32;
        let mut excused = Vec::new();
        for field in &fields {
            let Some(at) = known.iter().position(|&name| name == field.name) else {
                let suggestion = self.meant(field.name, known.iter().copied());
                excused.extend(suggestion.clone());
                let field_name = field.name.to_owned();
                let problem = Problem::UnknownField { field: field_name, suggestion, known };
                self.tell(field.name_span, problem);
                continue;
            };
            if seen & (1 << at) != 0 {
                let problem = Problem::DuplicateField { field: field.name.to_owned() };
                self.tell(field.name_span, problem);
            }
            seen |= 1 << at;
        }
        Some(Fields { all: fields, span: node.span(), excused })
    }

    /// The value of a field that must be there.
    pub(super) fn need<'a>(
        &mut self,
        fields: &Fields<'a>,
        field: &'static str,
    ) -> Option<Node<'a>> {
        let value = fields.get(field);
        if value.is_none() && !fields.excused.iter().any(|excused| excused == field) {
            self.tell(fields.span, Problem::MissingField { field });
        }
        value
    }

    /// The value of a field that may be left out.
    pub(super) fn may<'a, T>(
        &mut self,
        fields: &Fields<'a>,
        field: &'static str,
        read: impl FnOnce(&mut Self, Node<'a>) -> Option<T>,
    ) -> Result<Option<T>, Told> {
        fields.get(field).map(|node| read(self, node).ok_or(Told)).transpose()
    }

    /// The value of a field that must be there if it is `needed`. The outer `None` was told.
    #[expect(clippy::option_option, reason = "left out where it is not needed is no fault")]
    pub(super) fn field<'a, T>(
        &mut self,
        fields: &Fields<'a>,
        field: &'static str,
        needed: bool,
        read: impl FnOnce(&mut Self, Node<'a>) -> Option<T>,
    ) -> Option<Option<T>> {
        match fields.get(field) {
            Some(node) => read(self, node).map(Some),
            None if needed => self.need(fields, field).and(None),
            None => Some(None),
        }
    }

    /// How many errors were found.
    pub(super) fn errors(&self) -> usize {
        self.found[Severity::Error as usize]
    }

    /// The items of a list.
    pub(super) fn list<'a>(&mut self, node: Node<'a>) -> Option<Vec<Node<'a>>> {
        node.items().or_else(|| self.wrong(node, Expected::List))
    }

    /// The items of a list that must have one.
    pub(super) fn full_list<'a>(&mut self, node: Node<'a>, thing: Thing) -> Option<Vec<Node<'a>>> {
        let items = self.list(node)?;
        if items.is_empty() {
            self.tell_at(node, Problem::NoneDeclared { thing });
            return None;
        }
        Some(items)
    }

    /// A word from a short list, and its arguments.
    pub(super) fn choice<'a>(
        &mut self,
        node: Node<'a>,
        known: &'static [&'static str],
    ) -> Option<(&'static str, Option<Node<'a>>)> {
        let Some((word, arguments)) = node.choice() else {
            let found = node.written().to_owned();
            return self.refuse(node, Problem::UnknownChoice { found, suggestion: None, known });
        };
        if let Some(choice) = known.iter().find(|&&choice| choice == word) {
            return Some((choice, arguments));
        }
        let suggestion = self.meant(word, known.iter().copied());
        self.tell_at(node, Problem::UnknownChoice { found: word.to_owned(), suggestion, known });
        None
    }

    /// The one value in brackets after a word, `BestIn("vokal")`.
    pub(super) fn argument<'a>(
        &mut self,
        node: Node<'a>,
        arguments: Option<Node<'a>>,
        example: &'static str,
    ) -> Option<Node<'a>> {
        if let Some([argument]) = arguments.and_then(Node::arguments).as_deref() {
            return Some(*argument);
        }
        self.tell_at(node, Problem::ChoiceForm { example });
        None
    }

    /// The named values in brackets after a word, `Trimmed(high: 1, low: 1)`.
    pub(super) fn named<'a>(
        &mut self,
        node: Node<'a>,
        arguments: Option<Node<'a>>,
        known: &'static [&'static str],
        example: &'static str,
    ) -> Option<Fields<'a>> {
        match arguments {
            Some(arguments) => self.group(arguments, known),
            None => self.refuse(node, Problem::ChoiceForm { example }),
        }
    }

    /// A word from a short list, none of which takes arguments.
    pub(super) fn word(
        &mut self,
        node: Node<'_>,
        known: &'static [&'static str],
    ) -> Option<&'static str> {
        let (word, arguments) = self.choice(node, known)?;
        self.bare(node, arguments, word).map(|()| word)
    }

    /// A word that takes no arguments.
    pub(super) fn bare(
        &mut self,
        node: Node<'_>,
        arguments: Option<Node<'_>>,
        example: &'static str,
    ) -> Option<()> {
        if arguments.is_none() {
            return Some(());
        }
        self.tell_at(node, Problem::ChoiceForm { example });
        None
    }

    /// `true` or `false`.
    pub(super) fn yes_no(&mut self, node: Node<'_>) -> Option<bool> {
        node.value().or_else(|| self.wrong(node, Expected::YesNo))
    }

    /// A whole number.
    pub(super) fn whole(&mut self, node: Node<'_>, range: RangeInclusive<i64>) -> Option<i64> {
        if node.kind() != Kind::Number {
            return self.wrong(node, Expected::Whole);
        }
        match node.value::<i64>() {
            Some(number) if range.contains(&number) => Some(number),
            None if is_float(node.written()) => self.wrong(node, Expected::Whole),
            _ => {
                let (min, max) = range.into_inner();
                self.refuse(node, Problem::OutOfRange { min, max })
            }
        }
    }

    /// The known name that was most likely meant; not looked for when it would not be told.
    pub(super) fn meant<'k>(
        &self,
        found: &str,
        known: impl Iterator<Item = &'k str>,
    ) -> Option<String> {
        let told = self.found[Severity::Error as usize] < TOLD;
        told.then(|| nearest(found, known)).flatten().map(ToOwned::to_owned)
    }

    /// Tells that something else belongs here.
    pub(super) fn wrong<T>(&mut self, node: Node<'_>, expected: Expected) -> Option<T> {
        self.refuse(node, Problem::WrongType { expected })
    }

    /// Tells a problem of a value that therefore is none.
    pub(super) fn refuse<T>(&mut self, node: Node<'_>, problem: Problem) -> Option<T> {
        self.tell_at(node, problem);
        None
    }
}

/// Whether a number is written with a point or an exponent.
pub(super) fn is_float(written: &str) -> bool {
    !written.starts_with("0x") && written.contains(['.', 'e', 'E'])
}
