//! The cards of the reveal.

use super::public_cards::{part, performers};
use super::public_movement::{Pose, WHOLE};
use super::public_stack::{Part, draw};
use super::{board, ranking};
use crate::contest::{AwardKind, Contest};
use crate::hall::{Card, Outcome, Title, Winner};
use crate::text::{Word, names, numbers};
use crate::tui::model::Model;
use crate::tui::widgets::Ink;

/// Beats until the signs of suspense begin anew.
const ROUND: u64 = 4;

/// Draws a card of the reveal.
pub(super) fn view(model: &Model, contest: &Contest, card: &Card, pose: Pose, ink: &mut Ink<'_>) {
    let theme = &model.theme;
    match card {
        Card::Curtain => curtain(model, 0, ink),
        Card::Slide(text) => draw(&[Part::large(text.as_str(), theme.strong)], ink),
        Card::Heading(title) => heading(model, contest, title, 0, ink),
        Card::Names { title, .. } if !pose.names => {
            heading(model, contest, title, pose.beats % ROUND, ink);
        }
        Card::Names { title, outcome, .. } => {
            let mut parts =
                vec![Part::smaller(said(model, contest, title), theme.accent), Part::Gap];
            parts.extend(outcome_parts(model, contest, outcome, pose.grown));
            draw(&parts, ink);
        }
    }
    if pose.open < WHOLE {
        curtain(model, pose.open, ink);
    }
}

/// What is given, and signs for the suspense, which move nothing else.
fn heading(model: &Model, contest: &Contest, title: &Title, beats: u64, ink: &mut Ink<'_>) {
    let (wide, high) = (ink.width(), ink.height());
    let signs = ["●"; ROUND as usize][..beats as usize].join(" ");
    let left = (wide / 2).saturating_sub(ROUND as u16 - 1);
    ink.row(left, high.saturating_sub(1), &signs, model.theme.strong);
    let mut ink = ink.part(0, 0, wide, high.saturating_sub(1).max(1));
    draw(&[Part::large(said(model, contest, title), model.theme.accent)], &mut ink);
}

/// What an award, a place or the Grand Prix is called.
fn said(model: &Model, contest: &Contest, title: &Title) -> String {
    let lang = model.lang();
    match title {
        Title::Text(text) => text.clone(),
        Title::Award(award) => contest.awards[*award].name.get(lang).to_owned(),
        Title::Place(place) => numbers::place_ordinal(lang, *place),
        Title::GrandPrix => {
            let is = |kind: &AwardKind| *kind == AwardKind::GrandPrix;
            let award =
                contest.awards.iter().find(|award| is(&award.kind)).map(|award| &award.name);
            let name = contest.grand_prix.as_ref().map(|prize| &prize.name).or(award);
            name.map_or_else(String::new, |name| name.get(lang).to_owned())
        }
    }
}

fn outcome_parts(model: &Model, contest: &Contest, outcome: &Outcome, grown: u16) -> Vec<Part> {
    let theme = &model.theme;
    let (winners, share) = match outcome {
        Outcome::Withheld => {
            return vec![Part::large(model.say(Word::BoardWithheld), theme.strong)];
        }
        Outcome::Empty => return vec![Part::large(model.say(Word::BoardNobody), theme.strong)],
        Outcome::Given { winners, share } => (winners, share),
    };
    let results = winners.iter().map(|winner| winner.result);
    let decimals = board::decimals(contest, results);
    let mut parts = Vec::new();
    for winner in winners {
        if !parts.is_empty() {
            parts.push(Part::Gap);
        }
        parts.extend(winner_parts(model, contest, winner, winners.len()));
        if let Some(result) = winner.result {
            let figure = board::result(model.lang(), Some(part(result, grown)), decimals);
            parts.push(Part::Line(figure, theme.strong));
        }
    }
    parts.push(Part::Gap);
    if winners.len() > 1 {
        parts.push(Part::Line(model.say(Word::BoardShared).to_owned(), theme.base));
    } else if winners.iter().any(|winner| winner.by_ties) {
        parts.push(Part::Line(model.say(Word::BoardByTies).to_owned(), theme.dim));
    }
    if let Some((each, _)) = share {
        let sum = numbers::money_in_tenge(&model.words, *each);
        let line = if winners.len() > 1 { model.words.board_each(sum) } else { sum };
        parts.push(Part::smaller(line, theme.accent));
    }
    parts
}

/// One winner in full; several in a line each, with universities and song below.
fn winner_parts(model: &Model, contest: &Contest, winner: &Winner, of: usize) -> Vec<Part> {
    let entry = &contest.entries[winner.entry];
    if of == 1 {
        return performers(model, contest, entry);
    }
    let (lang, theme) = (model.lang(), &model.theme);
    let pair = match names::pair_in_full(lang, entry) {
        pair if pair.is_empty() => names::number(&model.words, entry),
        pair => pair,
    };
    let schools = ranking::universities(model, contest, std::iter::once(entry), u16::MAX);
    let song = names::song(&model.words, &entry.song);
    let more: Vec<_> = schools.into_iter().chain([song]).filter(|text| !text.is_empty()).collect();
    vec![Part::large(pair, theme.strong), Part::Line(more.join(" · "), theme.dim)]
}

/// The curtain: folds over all but the middle, as far as it is open.
fn curtain(model: &Model, open: u16, ink: &mut Ink<'_>) {
    let wide = u32::from(ink.width());
    let gap = (wide * u32::from(open) / u32::from(WHOLE)) as u16;
    let left = (ink.width() - gap) / 2;
    let right = left + gap;
    // Folds move with the cloth.
    let fold = |n: u16| if n % 6 < 3 { '▓' } else { '▒' };
    let cloth = |folds: &mut dyn Iterator<Item = u16>| folds.map(fold).collect::<String>();
    let (west, east) = (cloth(&mut (0..left).rev()), cloth(&mut (0..ink.width() - right)));
    for y in 0..ink.height() {
        ink.text(0, y, left, &west, model.theme.bar);
        ink.text(right, y, ink.width() - right, &east, model.theme.bar);
    }
}
