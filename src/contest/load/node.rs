//! A value of the file that still knows where it stands.
//!
//! `ron` reports the first fault only and keeps no places. So it judges the whole text once, then
//! [`scan`] cuts what it found right into pieces, and `ron` reads each text and number again.
//! (Its own `RawValue` gives such pieces too, but reads everything below twice at every level: a
//! contest took three times as long.)

use serde::de::DeserializeOwned;

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
    pub(super) fn value<T: DeserializeOwned>(self) -> Option<T> {
        ron::from_str(self.text).ok()
    }

    /// The items of a list.
    pub(super) fn items(self) -> Option<Vec<Self>> {
        (self.kind() == Kind::List).then(|| self.pieces())
    }

    /// The values in round brackets, if they have no names.
    pub(super) fn arguments(self) -> Option<Vec<Self>> {
        (self.kind() == Kind::Group).then(|| self.pieces())
    }

    /// The fields of a group.
    pub(super) fn fields(self) -> Option<Vec<Field<'a>>> {
        let pieces = (self.kind() == Kind::Group).then(|| self.pieces())?;
        pieces.into_iter().map(Self::field).collect()
    }

    fn pieces(self) -> Vec<Self> {
        let pieces = scan::split(self.text).into_iter().map(|piece| self.at(piece));
        pieces.filter(|piece| !piece.text.is_empty()).collect()
    }

    /// The field `name: value`, if this is one.
    fn field(self) -> Option<Field<'a>> {
        let (name, value) = scan::field(self.text)?;
        let name_span = Span { start: self.start, end: self.start + name.len() };
        Some(Field { name, name_span, value: self.at(value) })
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
