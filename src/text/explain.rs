//! Why an entry has its place, in words and figures.
//!
//! ```text
//! №1 P1.1 – P1.2: 2-орын                heading
//! Қойылған бағалар                      heading
//! қазы              C1  C2  жиыны       columns
//! Juror 1 (төраға)   9   8     17       row
//! Қосынды: 17 + 15 = 32.                sentence
//! ```
//!
//! Where the panel is joined in several parts, each has a heading of its own with its table and
//! its reckoning, and what they come to follows. `marks` makes the table of a part, `reckoning`
//! goes from its values to the result, `ties` tells the tie chain, `neighbours` compares. Every
//! figure is a whole number, a decimal in full or a fraction; one that is not is marked `≈`.

mod marks;
mod neighbours;
mod plain;
mod reckoning;
mod ties;

pub use plain::plain;

use super::{Word, Words, names, numbers};
use crate::contest::{Contest, Criterion, Join, Weight};
use crate::tally::{Exact, Explanation, Lack};

/// A line of an explanation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// Begins a part.
    Heading(String),
    /// A sentence.
    Sentence(String),
    /// The head of the table whose rows follow.
    Columns(Vec<String>),
    /// A row of a table. The first and the last cell are text, those between are figures.
    Row {
        /// The cells.
        cells: Vec<String>,
        /// How it stands out.
        tone: Tone,
    },
}

/// How a row stands out from the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Not at all.
    Plain,
    /// It is about the explained entry, among others.
    Own,
    /// It was dropped and does not count.
    Dropped,
}

/// Turns an explanation into lines. `decimals` is what the table shows
/// ([`numbers::Decimals::of_table`]); a figure that would look equal to another there gets more.
///
/// # Panics
/// If `why` was not made for `contest`: it names a position that the contest does not have.
pub fn explain(words: &Words, contest: &Contest, why: &Explanation, decimals: usize) -> Vec<Line> {
    let mut writer = Writer { words, contest, why, decimals, lines: Vec::new() };
    writer.place();
    if why.lack != Some(Lack::Ballots) {
        writer.parts();
        writer.total();
        writer.ties();
        writer.neighbours();
    }
    writer.lines
}

struct Writer<'a> {
    words: &'a Words,
    contest: &'a Contest,
    why: &'a Explanation,
    decimals: usize,
    lines: Vec<Line>,
}

impl<'a> Writer<'a> {
    fn heading(&mut self, word: Word) {
        self.lines.push(Line::Heading(self.words.get(word).to_owned()));
    }

    /// Says a sentence; two slots that round alike are said once.
    fn say(&mut self, sentence: String) {
        let line = Line::Sentence(sentence);
        if self.lines.last() != Some(&line) {
            self.lines.push(line);
        }
    }

    fn say_word(&mut self, word: Word) {
        self.say(self.words.get(word).to_owned());
    }

    fn entry(&self, position: usize) -> String {
        names::entry(self.words, &self.contest.entries[position])
    }

    fn full(&self, value: Exact) -> String {
        numbers::exact_or_fraction(self.words.lang(), value)
    }

    fn place(&mut self) {
        let (words, entry) = (self.words, self.entry(self.why.entry));
        if let Some(lack) = self.why.lack {
            return self.say(match lack {
                Lack::Ballots => words.explain_no_ballot(entry),
                Lack::TooFew => words.explain_too_few_marks(entry),
                Lack::Mark => words.explain_lacks_mark(entry),
                Lack::Void => words.explain_all_void(entry),
            });
        }
        let Some(placing) = self.why.place else { return };
        let mut place = numbers::place(words, placing, self.contest.rule.places);
        let remark = match placing {
            _ if placing.open => Some(Word::ExplainOpen),
            _ if placing.sharing > 1 => Some(Word::ExplainShared),
            _ if placing.by_ties => Some(Word::ExplainByTies),
            _ => None,
        };
        if let Some(remark) = remark {
            place = format!("{place} ({})", words.get(remark));
        }
        self.lines.push(Line::Heading(words.explain_place(entry, place)));
    }

    /// The parts one after another, each with its table.
    fn parts(&mut self) {
        let why = self.why;
        if let [part] = &why.parts[..] {
            self.heading(Word::ExplainMarks);
            self.marks(part);
            self.heading(Word::ExplainReckoning);
            self.rule();
            return self.reckoning(part);
        }
        self.rule();
        for part in &why.parts {
            self.lines.push(Line::Heading(self.name_of(part.part)));
            self.marks(part);
            self.reckoning(part);
        }
        if why.result.is_some() {
            self.heading(Word::ExplainReckoning);
        }
    }

    /// The criteria of a part.
    fn criteria_of(&self, part: usize) -> Vec<&'a Criterion> {
        let inside = |&(at, criterion): &(usize, &Criterion)| match self.contest.rule.join {
            Join::Totals => true,
            Join::Criteria => at == part,
            Join::Groups => criterion.group == Some(part),
        };
        self.contest.criteria.iter().enumerate().filter(inside).map(|(_, c)| c).collect()
    }

    /// What the panel's figure of a part is multiplied by.
    fn weight_of(&self, part: usize) -> Exact {
        exact_weight(match self.contest.rule.join {
            Join::Totals => Weight::ONE,
            Join::Criteria => self.contest.criteria[part].weight,
            Join::Groups => self.contest.groups[part].weight,
        })
    }

    fn name_of(&self, part: usize) -> String {
        let lang = self.words.lang();
        match self.contest.rule.join {
            Join::Groups => self.contest.groups[part].name.get(lang).to_owned(),
            _ => names::criterion(lang, &self.contest.criteria[part]).to_owned(),
        }
    }
}

fn exact_weight(weight: Weight) -> Exact {
    Exact::new(weight.num.into(), weight.den.into())
}

#[cfg(test)]
mod tests;
