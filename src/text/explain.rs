//! Why an entry has its place, in words and figures.
//!
//! ```text
//! №1 P1.1 – P1.2: 2-орын                heading
//! Қойылған бағалар                      heading
//! қазы              C1  C2  жиыны       columns
//! Juror 1 (төраға)   9   8     17       row
//! Қосынды: 17 + 15 = 32.                sentence
//! ```

use super::width::{columns, pad_left, pad_right};
use super::{Word, Words, names, numbers, wording};
use crate::contest::{Centre, Contest, PanelRule, Rounding, Weight};
use crate::tally::{
    Against, Dropped, Exact, Explanation, Figure, JurorLine, Part, PartLine, TieCheck, Window,
};

/// A sum of more terms than this is shown without them.
const MOST_TERMS: usize = 12;

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
    let mut writer =
        Writer { words, contest, why, part: &why.parts[0], decimals, lines: Vec::new() };
    writer.place();
    let part = &why.parts[0];
    if let (Some(figure), Some(result)) = (part.joined, why.result) {
        writer.marks();
        writer.reckoning(figure, result);
        writer.ties();
        writer.neighbours();
    }
    writer.lines
}

struct Writer<'a> {
    words: &'a Words,
    contest: &'a Contest,
    why: &'a Explanation,
    part: &'a PartLine,
    decimals: usize,
    lines: Vec<Line>,
}

impl Writer<'_> {
    fn heading(&mut self, word: Word) {
        self.lines.push(Line::Heading(self.words.get(word).to_owned()));
    }

    fn say(&mut self, sentence: String) {
        self.lines.push(Line::Sentence(sentence));
    }

    fn entry(&self, position: usize) -> String {
        names::entry(self.words, &self.contest.entries[position])
    }

    fn full(&self, value: Exact) -> String {
        numbers::exact_or_fraction(self.words.lang(), value)
    }

    fn place(&mut self) {
        let entry = self.entry(self.why.entry);
        let Some(placing) = self.why.place else {
            return self.say(self.words.explain_no_ballot(entry));
        };
        let mut place = numbers::place(self.words, placing.rank);
        let remark = match placing {
            _ if placing.open => Some(Word::ExplainOpen),
            _ if placing.sharing > 1 => Some(Word::ExplainShared),
            _ if placing.by_ties => Some(Word::ExplainByTies),
            _ => None,
        };
        if let Some(remark) = remark {
            place = format!("{place} ({})", self.words.get(remark));
        }
        self.lines.push(Line::Heading(self.words.explain_place(entry, place)));
    }

    /// The table of the marks, one row per juror.
    fn marks(&mut self) {
        let (words, contest) = (self.words, self.contest);
        let lang = words.lang();
        self.heading(Word::ExplainMarks);
        let criteria = contest.criteria.iter();
        let mut head = vec![words.get(Word::Juror).to_owned()];
        head.extend(criteria.clone().map(|criterion| criterion.short.get(lang).to_owned()));
        head.extend([words.get(Word::Total).to_owned(), String::new()]);
        self.lines.push(Line::Columns(head));
        if contest.criteria.iter().any(|criterion| criterion.weight != Weight::ONE) {
            let mut cells = vec![words.get(Word::Weight).to_owned()];
            cells.extend(criteria.map(|criterion| {
                let Weight { num, den } = criterion.weight;
                format!("×{}", self.full(Exact::new(num.into(), den.into())))
            }));
            cells.extend([String::new(), String::new()]);
            self.lines.push(Line::Row { cells, tone: Tone::Plain });
        }
        for line in &self.part.jurors {
            self.lines.push(self.juror(line));
        }
    }

    fn juror(&self, line: &JurorLine) -> Line {
        let lang = self.words.lang();
        let mut cells = vec![names::juror(self.words, &self.contest.panel[line.juror])];
        let marks = line.marks.iter();
        cells.extend(marks.map(|&mark| numbers::mark(lang, mark, self.contest.places)));
        cells.push(self.full(line.total));
        let (note, tone) = match line.part {
            Part::Whole | Part::Outside => (String::new(), Tone::Plain),
            Part::Dropped(dropped) => {
                (self.words.get(self.why_dropped(dropped)).to_owned(), Tone::Dropped)
            }
            Part::Clamped(bound) => (self.words.explain_clamped(self.full(bound)), Tone::Plain),
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

    /// From the totals to the result: bounds, sum, count, mean, rounding.
    fn reckoning(&mut self, figure: Exact, result: Exact) {
        let (words, why, rule) = (self.words, self.part, &self.contest.rule);
        let kept = why.kept.to_integer() as usize;
        self.heading(Word::ExplainReckoning);
        self.say(words.explain_rule(wording::rule(words, rule)));
        match why.jurors.len() - kept.min(why.jurors.len()) {
            0 => self.say(words.explain_counted(kept)),
            dropped => self.say(words.explain_counted_of(dropped, kept)),
        }
        if let Some(window) = why.window {
            self.window(window);
        }
        if why.all_kept {
            let reason = match rule.panel {
                PanelRule::Discard { .. } => Word::ExplainAllBeyond,
                _ => Word::ExplainTooFew,
            };
            self.say(words.get(reason).to_owned());
        }
        let sum = self.sum(why.jurors.iter().filter_map(JurorLine::counts), why.sum);
        self.say(words.explain_sum(sum));
        let unrounded = if rule.panel.is_sum() {
            why.sum
        } else {
            let mean = why.sum / why.kept;
            self.mean(why.sum, kept, mean);
            mean
        };
        if rule.panel.rounding() != Rounding::Exact {
            self.rounded(unrounded, figure, rule.panel.rounding());
        }
        // A mean that the panel's rule has rounded needs no word on what no slot rounds.
        if rule.panel.rounding() == Rounding::Exact || rule.rounding.result != Rounding::Exact {
            self.rounded(figure, result, rule.rounding.result);
        }
        self.say(words.explain_result(numbers::points(words, result, self.decimals)));
    }

    /// The bounds that the totals were held against.
    fn window(&mut self, Window { centre, low, high }: Window) {
        let words = self.words;
        let panel = self.contest.rule.panel;
        if let PanelRule::Discard { of: Centre::Median, .. } = panel {
            self.say(words.explain_median(self.full(centre)));
            return self.say(words.explain_tolerance(self.full(high), self.full(low)));
        }
        let totals = || self.part.jurors.iter().map(|line| line.total);
        let sum = totals().sum();
        self.say(words.explain_sum(self.sum(totals(), sum)));
        let (count, mean) = (totals().count(), sum / totals().count() as i128);
        self.mean(sum, count, mean);
        if let PanelRule::Discard { .. } = panel {
            return self.say(words.explain_tolerance(self.full(high), self.full(low)));
        }
        self.rounded(mean, centre, panel.rounding());
        self.say(words.explain_bounds(self.full(high), self.full(low)));
    }

    /// A sum with its terms, unless they are one or too many.
    fn sum(&self, terms: impl Iterator<Item = Exact>, sum: Exact) -> String {
        let terms: Vec<_> = terms.map(|term| self.full(term)).collect();
        match terms.len() {
            2..=MOST_TERMS => format!("{} = {}", terms.join(" + "), self.full(sum)),
            _ => self.full(sum),
        }
    }

    /// A mean as the division that makes it.
    fn mean(&mut self, sum: Exact, count: usize, mean: Exact) {
        let words = self.words;
        let sum = self.full(sum);
        let sum = if sum.contains('/') { format!("({sum})") } else { sum };
        self.say(if is_decimal(mean) {
            words.explain_mean(count, self.full(mean), sum)
        } else {
            let about = numbers::exact(words.lang(), mean, self.decimals);
            words.explain_mean_about(count, about, sum)
        });
    }

    /// What rounding makes of a figure.
    fn rounded(&mut self, from: Exact, result: Exact, rounding: Rounding) {
        let words = self.words;
        self.say(match rounding.decimals() {
            None if is_decimal(from) => words.get(Word::ExplainWhole).to_owned(),
            None => words.explain_unrounded(self.full(from)),
            Some(places) => words.explain_rounded(
                self.full(from),
                numbers::exact(words.lang(), result, places.into()),
                wording::rounding(words, rounding),
            ),
        });
    }

    fn ties(&mut self) {
        if self.why.ties.is_empty() {
            return;
        }
        self.heading(Word::ExplainTies);
        for (at, check) in self.why.ties.iter().enumerate() {
            let step = wording::tie_step(self.words, self.contest, &check.step);
            self.say(self.words.explain_step(at + 1, step));
            let decimals = self.decimals.max(apart(check));
            for (entry, figure) in &check.figures {
                let cells = vec![self.entry(*entry), self.figure(figure, decimals)];
                let tone = if *entry == self.why.entry { Tone::Own } else { Tone::Plain };
                self.lines.push(Line::Row { cells, tone });
            }
            let all = |wanted: Figure| check.figures.iter().all(|(_, figure)| *figure == wanted);
            let outcome = match check {
                _ if all(Figure::VotePending) => Word::ExplainPending,
                _ if all(Figure::Shared) => Word::ExplainShare,
                _ if check.split => Word::ExplainSplit,
                _ => Word::ExplainNoSplit,
            };
            self.say(self.words.get(outcome).to_owned());
        }
    }

    fn figure(&self, figure: &Figure, decimals: usize) -> String {
        let words = self.words;
        let lang = words.lang();
        match *figure {
            Figure::Points(points) => numbers::exact_and_fraction(lang, points, decimals),
            Figure::Preferences(n) => words.figure_preferences(numbers::signed_whole(n)),
            Figure::Mark(mark) => words.figure_mark(numbers::mark(lang, mark, self.contest.places)),
            Figure::Order(position) => words.figure_order(position + 1),
            Figure::Vote(true) => words.get(Word::FigureVote).to_owned(),
            Figure::Vote(false) => words.get(Word::FigureNoVote).to_owned(),
            Figure::VotePending => words.get(Word::FigurePending).to_owned(),
            Figure::Shared => words.get(Word::FigureShared).to_owned(),
            _ => String::new(),
        }
    }

    fn neighbours(&mut self) {
        let (behind, ahead_of) = (&self.why.behind, &self.why.ahead_of);
        if behind.is_none() && ahead_of.is_none() {
            return;
        }
        self.heading(Word::ExplainNeighbours);
        for (against, is_behind) in [(behind, true), (ahead_of, false)] {
            if let Some(against) = against {
                self.say(self.against(against, is_behind));
            }
        }
    }

    fn against(&self, against: &Against, is_behind: bool) -> String {
        let words = self.words;
        match against {
            Against::Result { entry, margin } => {
                let zero = Exact::from(0);
                let decimals =
                    self.decimals.max(numbers::Decimals::telling_apart(&[zero, *margin]));
                let margin = numbers::points(words, *margin, decimals);
                if is_behind {
                    words.behind_by(self.entry(*entry), margin)
                } else {
                    words.ahead_by(self.entry(*entry), margin)
                }
            }
            Against::Tie { entry, step } => {
                let step = wording::tie_step(words, self.contest, step);
                if is_behind {
                    words.behind_by_tie(self.entry(*entry), step)
                } else {
                    words.ahead_by_tie(self.entry(*entry), step)
                }
            }
            Against::Same { entry, open: true } => words.tied_with(self.entry(*entry)),
            Against::Same { entry, open: false } => words.shares_with(self.entry(*entry)),
        }
    }
}

/// Whether the number is written in full as a decimal.
fn is_decimal(value: Exact) -> bool {
    numbers::is_printed_exactly(value, numbers::Decimals::MOST)
}

/// The decimals that tell the points of a tie step apart.
fn apart(check: &TieCheck) -> usize {
    let points: Vec<_> = check
        .figures
        .iter()
        .filter_map(|(_, figure)| match figure {
            Figure::Points(points) => Some(*points),
            _ => None,
        })
        .collect();
    numbers::Decimals::telling_apart(&points)
}

/// Writes the lines as plain text, one string for each, with the columns of each table aligned.
pub fn plain(lines: &[Line]) -> Vec<String> {
    let mut out = Vec::with_capacity(lines.len());
    for block in lines.chunk_by(|a, b| cells(a).is_some() && cells(b).is_some()) {
        let widths = widths(block);
        for line in block {
            out.push(match line {
                Line::Heading(text) | Line::Sentence(text) => text.clone(),
                Line::Columns(cells) | Line::Row { cells, .. } => aligned(cells, &widths),
            });
        }
    }
    out
}

fn cells(line: &Line) -> Option<&[String]> {
    match line {
        Line::Columns(cells) | Line::Row { cells, .. } => Some(cells),
        Line::Heading(_) | Line::Sentence(_) => None,
    }
}

/// The width of each column of a table, in columns of the terminal.
fn widths(table: &[Line]) -> Vec<usize> {
    let mut widths: Vec<usize> = Vec::new();
    for cells in table.iter().filter_map(cells) {
        widths.resize(widths.len().max(cells.len()), 0);
        for (width, cell) in widths.iter_mut().zip(cells) {
            *width = columns(cell).max(*width);
        }
    }
    widths
}

fn aligned(cells: &[String], widths: &[usize]) -> String {
    let last = cells.len().saturating_sub(1);
    let padded: Vec<_> = cells
        .iter()
        .zip(widths)
        .enumerate()
        .map(
            |(at, (cell, &width))| {
                if at == 0 || at == last { pad_right(cell, width) } else { pad_left(cell, width) }
            },
        )
        .collect();
    padded.join("  ").trim_end().to_owned()
}
