//! The steps of the tie chain that were taken for the entry.

use std::cmp::Reverse;

use super::reckoning::up_to;
use super::{Line, Tone, Writer};
use crate::contest::TieStep;
use crate::tally::{Exact, Figure, TieCheck};
use crate::text::{Word, numbers, wording};

impl Writer<'_> {
    pub(super) fn ties(&mut self) {
        if self.why.ties.is_empty() {
            return;
        }
        self.heading(Word::ExplainTies);
        for (at, check) in self.why.ties.iter().enumerate() {
            let step = wording::tie_step(self.words, self.contest, &check.step);
            self.say(self.words.explain_step(at + 1, step));
            for (entry, figure) in &check.figures {
                let cells = vec![self.entry(*entry), self.figure(figure, check)];
                let tone = if *entry == self.why.entry { Tone::Own } else { Tone::Plain };
                self.lines.push(Line::Row { cells, tone });
            }
            let all = |wanted: Figure| check.figures.iter().all(|(_, figure)| *figure == wanted);
            self.say_word(match check {
                _ if all(Figure::VotePending) => match check.step {
                    TieStep::JuryVote => Word::ExplainJuryPending,
                    _ => Word::ExplainPending,
                },
                _ if all(Figure::Shared) => Word::ExplainShare,
                _ if check.split => Word::ExplainSplit,
                _ => Word::ExplainNoSplit,
            });
        }
    }

    fn figure(&self, figure: &Figure, check: &TieCheck) -> String {
        let (words, lang) = (self.words, self.words.lang());
        let mark = |mark| numbers::mark(lang, mark, self.contest.places);
        match figure {
            Figure::Points(points) | Figure::Lower(Reverse(points)) => {
                numbers::exact_and_fraction(lang, *points, self.decimals.max(apart(check)))
            }
            Figure::Counts(counts) => self.counts(counts.iter().copied(), check),
            Figure::LowerCounts(counts) => {
                self.counts(counts.iter().map(|&(Reverse(value), count)| (value, count)), check)
            }
            Figure::Jurors(n) => words.figure_jurors(n),
            Figure::Votes(n) => words.figure_votes(n),
            Figure::AtOrBetter { count, sum: Reverse(sum), up_to: place } => {
                words.figure_at_or_better(count, up_to(*place as usize), self.full(*sum))
            }
            Figure::Preferences(n) => words.figure_preferences(numbers::signed_whole(*n)),
            Figure::Mark(highest) => words.figure_mark(mark(*highest)),
            Figure::LowMark(Reverse(lowest)) => words.figure_low_mark(mark(*lowest)),
            Figure::Order(position) => words.figure_order(position + 1),
            Figure::Vote(true) => words.get(Word::FigureVote).to_owned(),
            Figure::Vote(false) => words.get(Word::FigureNoVote).to_owned(),
            Figure::VotePending => words
                .get(match check.step {
                    TieStep::JuryVote => Word::FigureJuryPending,
                    _ => Word::FigurePending,
                })
                .to_owned(),
            Figure::Shared => words.get(Word::FigureShared).to_owned(),
        }
    }

    /// What jurors gave and how often, as far as the entries differ: `12 ×3, 10 ×2, …`.
    fn counts(&self, counts: impl Iterator<Item = (Exact, u32)>, check: &TieCheck) -> String {
        let mut said: Vec<_> =
            counts.map(|(value, n)| format!("{} ×{n}", self.full(value))).collect();
        if let Some(needed) = deciding(check).filter(|&needed| needed < said.len()) {
            said.truncate(needed);
            said.push("…".to_owned());
        }
        said.join(", ")
    }
}

/// How many counts it takes to tell all the entries apart that differ. `None` if none do.
fn deciding(check: &TieCheck) -> Option<usize> {
    let neighbours = check.figures.windows(2);
    let first_difference = |pair: &[(usize, Figure)]| match (&pair[0].1, &pair[1].1) {
        (Figure::Counts(a), Figure::Counts(b)) => differ(a, b),
        (Figure::LowerCounts(a), Figure::LowerCounts(b)) => differ(a, b),
        _ => None,
    };
    neighbours.filter_map(first_difference).max()
}

/// How many it takes to see that the lists differ. `None` if they do not.
fn differ<T: PartialEq>(a: &[T], b: &[T]) -> Option<usize> {
    (a != b).then(|| a.iter().zip(b).take_while(|(a, b)| a == b).count() + 1)
}

/// The decimals that tell the points of a tie step apart.
fn apart(check: &TieCheck) -> usize {
    let points = |(_, figure): &(usize, Figure)| match figure {
        Figure::Points(points) | Figure::Lower(Reverse(points)) => Some(*points),
        _ => None,
    };
    let points: Vec<_> = check.figures.iter().filter_map(points).collect();
    numbers::Decimals::telling_apart(&points)
}
