//! A juror's own totals, to stay consistent.

use super::juror::judged;
use super::juror_view::Line;
use crate::contest::{Better, MarkKind};
use crate::hall::{Ballot, JurorView};
use crate::tally::Exact;
use crate::text::{Word, numbers};
use crate::tui::model::Model;

/// The juror's stored total for an entry; the answer itself where a ballot is one answer. Empty
/// until every mark is there, and where marks of different kinds make no total.
pub(super) fn stored(model: &Model, view: &JurorView, entry: usize) -> String {
    let ballot = &view.entries[entry].ballot;
    let answer = only_answer(view).and_then(|criterion| {
        let mark = ballot.marks[criterion]?;
        Some(numbers::mark_of(&model.words, &view.contest, criterion, mark))
    });
    answer.or_else(|| figure(model, view, ballot)).unwrap_or_default()
}

/// The total of a ballot; `None` until every mark is there, and where marks make no total.
pub(super) fn figure(model: &Model, view: &JurorView, ballot: &Ballot) -> Option<String> {
    Some(numbers::exact_or_fraction(model.lang(), total(view, ballot)?))
}

/// The criterion of a ballot that is one answer: a rank, or no, maybe, yes.
fn only_answer(view: &JurorView) -> Option<usize> {
    let mut judged = judged(view);
    let only = judged.next().filter(|_| judged.next().is_none())?;
    (view.contest.criteria[only].kind != MarkKind::Points).then_some(only)
}

/// Whether the marks can be added up: all of one kind, and better in the same direction.
fn has_total(view: &JurorView) -> bool {
    let mut alike = judged(view).map(|criterion| {
        let of = &view.contest.criteria[criterion];
        (of.kind, of.better)
    });
    let first = alike.next();
    only_answer(view).is_none() && alike.all(|of| Some(of) == first)
}

/// The weighted sum of a ballot's marks, in points; `None` until every mark is there.
fn total(view: &JurorView, ballot: &Ballot) -> Option<Exact> {
    if !has_total(view) {
        return None;
    }
    let contest = &view.contest;
    let marks = ballot.complete(&contest.panel[view.juror])?;
    let unit = Exact::new(1, 10i128.pow(u32::from(contest.places)));
    let weighted = judged(view).zip(marks).map(|(criterion, mark)| {
        let weight = contest.criteria[criterion].weight;
        unit * Exact::new(i128::from(mark.0) * i128::from(weight.num), i128::from(weight.den))
    });
    Some(weighted.sum())
}

/// The total of a ballot and, where higher is better, of how much at most. `None` where marks make
/// no total.
pub(super) fn line(model: &Model, view: &JurorView, ballot: &Ballot) -> Option<Line> {
    if !has_total(view) {
        return None;
    }
    let theme = &model.theme;
    let figure = |total| numbers::exact_or_fraction(model.lang(), total);
    let criteria = &view.contest.criteria;
    let mut line = vec![
        (format!("{}: ", model.say(Word::JurorTotal)), theme.base),
        (total(view, ballot).map_or("—".to_owned(), figure), theme.strong),
    ];
    let full = Ballot {
        marks: criteria.iter().map(|of| Some(of.scale.max)).collect(),
        ..Ballot::default()
    };
    let higher = judged(view).all(|criterion| criteria[criterion].better == Better::Higher);
    if let Some(most) = total(view, &full).filter(|_| higher) {
        line.push((format!(" / {}", figure(most)), theme.dim));
    }
    Some(line)
}

/// The juror's own totals so far: how many, lowest, mean, highest.
pub(super) fn summary(model: &Model, view: &JurorView) -> Option<String> {
    let lang = model.lang();
    let submitted = view.entries.iter().filter(|entry| entry.ballot.counts());
    let totals: Vec<Exact> = submitted.filter_map(|entry| total(view, &entry.ballot)).collect();
    let (low, high) = (totals.iter().min()?, totals.iter().max()?);
    let mean = totals.iter().sum::<Exact>() / Exact::from_integer(totals.len() as i128);
    let [low, high] = [*low, *high].map(|total| numbers::exact_or_fraction(lang, total));
    let mean = numbers::exact(lang, mean, if mean.is_integer() { 0 } else { 2 });
    Some(model.words.juror_summary(high, low, mean, totals.len()))
}
