//! The table of a part: what each juror gave and what became of it.

use super::{Line, Tone, Writer, exact_weight};
use crate::contest::{Better, Join, JurorRule, PanelRule, Rounding, Shared, Weight};
use crate::tally::{Dropped, Exact, JurorLine, Part, PartLine, Turned};
use crate::text::{Word, names, numbers, wording};

/// Stands for a figure that does not exist.
const NONE: &str = "–";

impl Writer<'_> {
    /// The table of the marks, one row per juror, and how their totals were turned.
    pub(super) fn marks(&mut self, part: &PartLine) {
        let (words, lang) = (self.words, self.words.lang());
        let criteria = self.criteria_of(part.part);
        let mut head = vec![words.get(Word::Juror).to_owned()];
        head.extend(criteria.iter().map(|criterion| criterion.short.get(lang).to_owned()));
        let mut after = Vec::new();
        if self.has_total() {
            after.push(Word::Total);
        }
        after.extend(self.turned_heads());
        if self.has_weights() {
            after.push(Word::Weight);
        }
        head.extend(after.iter().map(|&word| words.get(word).to_owned()));
        head.push(String::new());
        self.lines.push(Line::Columns(head));
        let weighs = |weight| weight != Weight::ONE;
        if self.contest.rule.join != Join::Criteria && criteria.iter().any(|c| weighs(c.weight)) {
            let mut cells = vec![words.get(Word::Weight).to_owned()];
            cells
                .extend(criteria.iter().map(|c| format!("×{}", self.full(exact_weight(c.weight)))));
            cells.resize(cells.len() + after.len() + 1, String::new());
            self.lines.push(Line::Row { cells, tone: Tone::Plain });
        }
        for line in &part.jurors {
            self.lines.push(self.juror(line));
        }
        self.turning(criteria.first().map_or(Better::Higher, |criterion| criterion.better));
    }

    /// Whether the table needs the totals beside the marks.
    fn has_total(&self) -> bool {
        let rule = &self.contest.rule;
        rule.join != Join::Criteria || rule.juror != JurorRule::Total
    }

    pub(super) fn has_weights(&self) -> bool {
        self.contest.panel.iter().any(|juror| juror.weight != Weight::ONE)
    }

    /// The columns that say what the juror slot made of a total.
    fn turned_heads(&self) -> &'static [Word] {
        match self.contest.rule.juror {
            JurorRule::Total if self.contest.rule.rounding.juror == Rounding::Exact => &[],
            JurorRule::Total => &[Word::ExplainRoundedValue],
            JurorRule::Ranks => &[Word::ExplainBetter, Word::ExplainEqual, Word::ExplainRank],
            JurorRule::Positional { .. } => {
                &[Word::ExplainBetter, Word::ExplainEqual, Word::ExplainPoints]
            }
            JurorRule::Exponential { .. } => {
                &[Word::ExplainBetter, Word::ExplainEqual, Word::ExplainRank, Word::ExplainPoints]
            }
            JurorRule::Standardised { .. } => {
                &[Word::ExplainOwnMean, Word::ExplainVariance, Word::ExplainStandard]
            }
        }
    }

    /// The cells under [`Self::turned_heads`].
    fn turned(&self, line: &JurorLine) -> Vec<String> {
        let heads = self.turned_heads().len();
        let value = self.full(line.value);
        match line.turned {
            _ if line.part == Part::Outside => vec![NONE.to_owned(); heads],
            None => vec![value; heads],
            Some(Turned::Rank { better, equal }) => {
                let mut cells = vec![better.to_string(), equal.to_string()];
                if let JurorRule::Exponential { .. } = self.contest.rule.juror {
                    let twice = 2 * i128::from(better) + i128::from(equal) + 1;
                    cells.push(self.full(Exact::new(twice, 2)));
                }
                cells.push(value);
                cells
            }
            Some(Turned::Standard { mean, variance, .. }) => {
                vec![self.full(mean), self.full(variance), value]
            }
        }
    }

    fn juror(&self, line: &JurorLine) -> Line {
        let (words, lang) = (self.words, self.words.lang());
        let juror = &self.contest.panel[line.juror];
        let mut cells = vec![names::juror(words, juror)];
        let marks = line.marks.iter();
        cells.extend(marks.map(|&mark| numbers::mark(lang, mark, self.contest.places)));
        if self.has_total() {
            cells.push(self.full(line.total));
        }
        cells.extend(self.turned(line));
        if self.has_weights() {
            cells.push(self.full(exact_weight(juror.weight)));
        }
        let (note, tone) = match line.part {
            Part::Whole => (String::new(), Tone::Plain),
            Part::Outside => (words.get(Word::ExplainOutside).to_owned(), Tone::Dropped),
            Part::Dropped(dropped) => {
                (words.get(self.why_dropped(dropped)).to_owned(), Tone::Dropped)
            }
            Part::Clamped(bound) => (words.explain_clamped(self.full(bound)), Tone::Plain),
        };
        cells.push(note);
        Line::Row { cells, tone }
    }

    fn why_dropped(&self, dropped: Dropped) -> Word {
        match (self.contest.rule.panel, dropped) {
            (PanelRule::Median, Dropped::High) => Word::ExplainAboveMiddle,
            (PanelRule::Median, Dropped::Low) => Word::ExplainBelowMiddle,
            (PanelRule::Discard { .. }, Dropped::High) => Word::ExplainBeyondHigh,
            (PanelRule::Discard { .. }, Dropped::Low) => Word::ExplainBeyondLow,
            (_, Dropped::High) => Word::ExplainHigh,
            (_, Dropped::Low) => Word::ExplainLow,
        }
    }

    /// By which formula a total was turned, where such marks are better.
    fn turning(&mut self, better: Better) {
        let (words, rule) = (self.words, &self.contest.rule);
        let number = |number| wording::fraction(words, number);
        match &rule.juror {
            JurorRule::Total => {}
            JurorRule::Ranks => self.say_word(Word::ExplainRanked),
            JurorRule::Positional { shared: Shared::Mean, .. } => {
                self.say_word(Word::ExplainSharedMean);
            }
            JurorRule::Positional { shared: Shared::Highest, .. } => {
                self.say_word(Word::ExplainSharedHighest);
            }
            JurorRule::Exponential { top, rate } => {
                self.say_word(Word::ExplainRanked);
                self.say(words.explain_exponential(number(*rate), number(*top)));
            }
            JurorRule::Standardised { mean, deviation } => {
                let (mean, deviation) = (number(*mean), number(*deviation));
                self.say(match better {
                    Better::Higher => words.explain_standardised(deviation, mean),
                    Better::Lower => words.explain_standardised_lower(deviation, mean),
                });
            }
        }
        if rule.rounding.juror != Rounding::Exact {
            self.say(words.explain_each_rounded(wording::rounding(words, rule.rounding.juror)));
        }
    }
}
