//! What the declared rule does, in sentences, with a worked example.
//!
//! The sentences follow the slots of the rule; what an option leaves undone is left out.
//! `example` works the rule out on made-up marks.

mod example;
mod preset;

pub use preset::of_preset;

use super::explain::{Line, Tone};
use super::{Word, Words, names, numbers, wording};
use crate::contest::{
    AwardKind, Better, Contest, Criterion, Join, Juror, JurorRule, MarkKind, PanelRule, PartRule,
    Rounding, TieStep, Weight,
};
use crate::tally::{Engine, Exact};

/// Says what the rule of the contest does, then works an example out.
pub fn ruling(words: &Words, contest: &Contest) -> Vec<Line> {
    let better = Engine::new(contest).better();
    let mut writer = Writer { words, contest, better, lines: Vec::new() };
    writer.marked();
    writer.reckoned();
    writer.places();
    writer.lines.extend(example::example(words, contest));
    writer.lines
}

struct Writer<'a> {
    words: &'a Words,
    contest: &'a Contest,
    /// Which of two results is better.
    better: Better,
    lines: Vec<Line>,
}

impl Writer<'_> {
    fn heading(&mut self, word: Word) {
        self.lines.push(Line::Heading(self.words.get(word).to_owned()));
    }

    fn say(&mut self, sentence: String) {
        self.lines.push(Line::Sentence(sentence));
    }

    fn say_word(&mut self, word: Word) {
        self.say(self.words.get(word).to_owned());
    }

    fn weight(&self, weight: Weight) -> String {
        let exact = Exact::new(weight.num.into(), weight.den.into());
        numbers::exact_or_fraction(self.words.lang(), exact)
    }

    /// The criteria with their scales, and the jurors who differ from the others.
    fn marked(&mut self) {
        let (words, contest) = (self.words, self.contest);
        let title = words.ruling_title(contest.title.get(words.lang()));
        self.lines.push(Line::Heading(title));
        self.heading(Word::RulingMarked);
        let head = [Word::Criterion, Word::RulingScale, Word::Weight].map(|word| words.get(word));
        let mut head: Vec<_> = head.map(str::to_owned).into();
        head.push(String::new());
        self.lines.push(Line::Columns(head));
        for criterion in &contest.criteria {
            let row = self.criterion(criterion);
            self.lines.push(row);
        }
        self.say(words.ruling_jurors(contest.panel.len()));
        for juror in &contest.panel {
            self.juror(juror);
        }
    }

    fn criterion(&self, criterion: &Criterion) -> Line {
        let (words, contest) = (self.words, self.contest);
        let lang = words.lang();
        let mut notes = Vec::new();
        match (criterion.kind, criterion.better) {
            (MarkKind::Rank, _) => notes.push(words.get(Word::RulingRank).to_owned()),
            (MarkKind::Choice, _) => notes.push(words.get(Word::RulingChoice).to_owned()),
            (MarkKind::Points, Better::Lower) => {
                notes.push(words.get(Word::RulingLower).to_owned());
            }
            (MarkKind::Points, Better::Higher) => {}
        }
        if let Some(group) = criterion.group.filter(|_| contest.rule.join == Join::Groups) {
            notes.push(words.ruling_group(contest.groups[group].name.get(lang)));
        }
        let cells = vec![
            names::criterion(lang, criterion).to_owned(),
            numbers::scale(lang, criterion.scale, contest.places),
            format!("×{}", self.weight(criterion.weight)),
            notes.join("; "),
        ];
        Line::Row { cells, tone: Tone::Plain }
    }

    /// What sets a juror apart.
    fn juror(&mut self, juror: &Juror) {
        let (words, contest) = (self.words, self.contest);
        let name = || names::juror(words, juror);
        if !juror.counts() {
            self.say(words.ruling_trainee(name()));
        } else if juror.weight != Weight::ONE {
            self.say(words.ruling_weighs(name(), self.weight(juror.weight)));
        }
        let criteria = contest.criteria.iter().enumerate();
        let judged = criteria.filter(|&(at, _)| juror.judges(at)).map(|(_, criterion)| criterion);
        let judged: Vec<_> = judged.map(|c| names::criterion(words.lang(), c)).collect();
        if judged.len() < contest.criteria.len() {
            self.say(words.ruling_judges(judged.join(", "), name()));
        }
    }

    /// From the marks to the result, slot by slot.
    fn reckoned(&mut self) {
        let (words, contest, rule) = (self.words, self.contest, &self.contest.rule);
        self.heading(Word::RulingReckoned);
        let several = contest.criteria.len() > 1;
        if several {
            self.say(words.ruling_join(wording::join(words, rule.join)));
        }
        if rule.juror != JurorRule::Total || (several && rule.join != Join::Criteria) {
            self.say(words.ruling_juror(wording::juror_rule(words, &rule.juror)));
        }
        self.say(words.ruling_panel(wording::panel_rule(words, rule)));
        let drops = matches!(
            rule.panel,
            PanelRule::Trimmed { .. } | PanelRule::TrimmedSum { .. } | PanelRule::Discard { .. }
        );
        if drops {
            self.say(words.ruling_few(wording::few(words, rule.few)));
        }
        self.say(words.ruling_missing(wording::missing(words, rule.missing)));
        if rule.join != Join::Totals || rule.parts == PartRule::Place {
            self.say(words.ruling_parts(wording::part_rule(words, rule.parts)));
        }
        if rule.join == Join::Groups {
            self.groups();
        }
        if contest.entries.iter().any(|entry| !entry.factors.is_empty()) {
            self.say_word(Word::RulingFactors);
        }
        if *rule.stage_weight.numer() != *rule.stage_weight.denom() {
            self.say(words.ruling_stage_weight(wording::fraction(words, rule.stage_weight)));
        }
        for carried in &rule.carried {
            let weight = wording::fraction(words, carried.weight);
            self.say(words.ruling_carried(carried.name.get(words.lang()), weight));
        }
        if contest.entries.iter().any(|entry| !entry.deductions.is_empty()) {
            self.say_word(Word::RulingDeductions);
        }
        self.roundings();
        self.say_word(match self.better {
            Better::Higher => Word::RulingHigherWins,
            Better::Lower => Word::RulingLowerWins,
        });
    }

    fn groups(&mut self) {
        let (words, contest) = (self.words, self.contest);
        let lang = words.lang();
        for (at, group) in contest.groups.iter().enumerate() {
            let inside = contest.criteria.iter().filter(|criterion| criterion.group == Some(at));
            let inside: Vec<_> = inside.map(|c| names::criterion(lang, c)).collect();
            let weight = self.weight(group.weight);
            let name = group.name.get(lang);
            self.say(words.ruling_group_weight(inside.join(", "), name, weight));
        }
    }

    fn roundings(&mut self) {
        let (words, rule) = (self.words, &self.contest.rule);
        let roundings = wording::roundings(words, rule);
        if roundings.is_empty() && rule.panel.rounding() == Rounding::Exact {
            self.say_word(Word::RulingUnrounded);
        }
        for (slot, rounding) in roundings {
            self.say(words.ruling_rounded(rounding, slot));
        }
    }

    /// From the results to places and what follows from them.
    fn places(&mut self) {
        let (words, contest, rule) = (self.words, self.contest, &self.contest.rule);
        self.heading(Word::RulingPlaces);
        self.say(words.ruling_style(wording::place_style(words, rule.places)));
        self.ties();
        if !rule.place_points.is_empty() {
            let points = rule.place_points.iter().map(|&points| wording::fraction(words, points));
            self.say(words.ruling_place_points(points.collect::<Vec<_>>().join(" · ")));
        }
        if let Some(advance) = rule.advance {
            self.say(words.ruling_advance(wording::advance(words, advance, self.better)));
        }
        for award in &contest.awards {
            let name = award.name.get(words.lang());
            let number = |number| wording::fraction(words, number);
            match award.kind {
                AwardKind::Range { from: Some(from), to: Some(to) } => {
                    self.say(words.ruling_award_between(name, number(from), number(to)));
                }
                AwardKind::Range { from: Some(from), to: None } => {
                    self.say(words.ruling_award_from(name, number(from)));
                }
                AwardKind::Range { from: None, to: Some(to) } => {
                    self.say(words.ruling_award_to(name, number(to)));
                }
                _ => {}
            }
        }
    }

    /// The tie chain, with the steps that the Skating System brings along.
    fn ties(&mut self) {
        let (words, contest) = (self.words, self.contest);
        let by_itself: &[TieStep] = match (contest.rule.panel, contest.rule.join) {
            (PanelRule::Skating, Join::Criteria | Join::Groups) => {
                &[TieStep::Skating10, TieStep::Skating11]
            }
            _ => &[],
        };
        let chain: Vec<_> = by_itself.iter().chain(&contest.rule.ties).collect();
        if chain.is_empty() {
            return self.say_word(Word::RulingNoTies);
        }
        self.say_word(Word::RulingTies);
        for (at, step) in chain.iter().enumerate() {
            let step = wording::tie_step(words, contest, step);
            self.say(words.explain_step(at + 1, step));
        }
        if chain.last() != Some(&&TieStep::SharedPlace) {
            self.say_word(Word::RulingChainOpen);
        }
    }
}

#[cfg(test)]
mod tests;
