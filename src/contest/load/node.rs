//! A value of the file that still knows where it stands.
//!
//! `ron` reports the first fault only and keeps no places. So it is asked level by level for raw
//! pieces of the text: it decides the syntax, the pieces keep the places.

use std::fmt;

use ron::value::RawValue;
use serde::de::{self, Deserializer as _, MapAccess, SeqAccess, Visitor};

use super::scan;
use crate::contest::problem::Span;

/// A value as the file writes it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Node<'a> {
    /// From its first character on; white space and comments may follow it.
    text: &'a str,
    /// Byte of the file where `text` begins.
    start: usize,
}

/// What a value looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Number,
    Group,
    List,
    /// Words without quotes, maps in braces, characters.
    Other,
}

/// A field's name and value.
#[derive(Debug, Clone, Copy)]
pub(super) struct Field<'a> {
    pub(super) name: &'a str,
    pub(super) name_span: Span,
    pub(super) value: Node<'a>,
}

impl<'a> Node<'a> {
    /// The value that `source` consists of. `source` must be RON.
    pub(super) fn whole(source: &'a str) -> Self {
        Self { text: source, start: 0 }.at(source)
    }

    /// The value that begins at `part`, which lies within this one.
    fn at(self, part: &'a str) -> Self {
        let text = scan::skip_trivia(part);
        Self { text, start: self.offset(text) }
    }

    /// The byte of the file where `part` of this value begins.
    fn offset(self, part: &str) -> usize {
        self.start + (part.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize)
    }

    /// What it looks like.
    pub(super) fn kind(self) -> Kind {
        match self.text.as_bytes().first() {
            Some(b'(') => Kind::Group,
            Some(b'[') => Kind::List,
            Some(b'"') => Kind::Text,
            Some(b'r') if self.text[1..].trim_start_matches('#').starts_with('"') => Kind::Text,
            Some(b'0'..=b'9' | b'+' | b'-' | b'.') => Kind::Number,
            _ => Kind::Other,
        }
    }

    /// Its text as written: whole for texts and numbers, the opening bracket of others.
    pub(super) fn written(self) -> &'a str {
        &self.text[..scan::marked_len(self.text)]
    }

    /// Where [`Node::written`] stands.
    pub(super) fn span(self) -> Span {
        Span { start: self.start, end: self.start + self.written().len() }
    }

    /// Where the first of the characters that `is` looks for stands, or the whole.
    pub(super) fn span_of(self, is: impl Fn(char) -> bool) -> Span {
        match self.written().char_indices().find(|&(_, c)| is(c)) {
            Some((at, c)) => Span { start: self.start + at, end: self.start + at + c.len_utf8() },
            None => self.span(),
        }
    }

    /// Reads a single value.
    pub(super) fn value<T: de::Deserialize<'a>>(self) -> Option<T> {
        ron::from_str(self.text).ok()
    }

    /// The parts of a list, a tuple or a group.
    pub(super) fn parts(self) -> Option<Parts<'a>> {
        ron::Deserializer::from_str(self.text).ok()?.deserialize_any(Collect(self)).ok()
    }

    /// For a word with or without arguments, `Trimmed(high: 1)`: the word and the rest.
    pub(super) fn choice(self) -> Option<(&'a str, Option<Self>)> {
        let word = self.written();
        if self.kind() != Kind::Other || !word.starts_with(char::is_alphabetic) {
            return None;
        }
        let rest = self.at(&self.text[word.len()..]);
        Some((word, rest.text.starts_with('(').then_some(rest)))
    }
}

/// What a value consists of.
#[derive(Debug)]
pub(super) enum Parts<'a> {
    Fields(Vec<Field<'a>>),
    Items(Vec<Node<'a>>),
}

/// Collects fields or items as raw pieces.
struct Collect<'a>(Node<'a>);

impl<'a> Visitor<'a> for Collect<'a> {
    type Value = Parts<'a>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list or a group")
    }

    fn visit_map<A: MapAccess<'a>>(self, mut map: A) -> Result<Parts<'a>, A::Error> {
        let mut fields = Vec::new();
        while let Some((name, value)) = map.next_entry::<&'a str, &'a RawValue>()? {
            let start = self.0.offset(name);
            fields.push(Field {
                name,
                name_span: Span { start, end: start + name.len() },
                value: self.0.at(value.get_ron()),
            });
        }
        Ok(Parts::Fields(fields))
    }

    fn visit_seq<A: SeqAccess<'a>>(self, mut seq: A) -> Result<Parts<'a>, A::Error> {
        let mut items = Vec::new();
        while let Some(value) = seq.next_element::<&'a RawValue>()? {
            items.push(self.0.at(value.get_ron()));
        }
        Ok(Parts::Items(items))
    }

    fn visit_unit<E: de::Error>(self) -> Result<Parts<'a>, E> {
        Ok(Parts::Items(Vec::new()))
    }
}
