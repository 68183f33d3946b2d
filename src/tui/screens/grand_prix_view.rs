//! Draws the Grand Prix.

use super::grand_prix::{Face, State, lower_ties};
use super::lines::Centred;
use super::{board, pages, vote};
use crate::hall::StageView;
use crate::tally::{Against, Exact};
use crate::text::{Word, names, numbers, width, wording};
use crate::tui::keymap::{self, Action, Scope};
use crate::tui::model::Model;
use crate::tui::widgets::{Ink, window};

/// Draws the page.
pub(super) fn view(model: &Model, view: &StageView, page: &State, ink: &mut Ink<'_>) {
    let theme = &model.theme;
    let face = Face::of(view, page);
    if let Face::Missing(blockers) = &face {
        return missing(model, view, page.hand.line.min(blockers.len() - 1), ink);
    }
    let mut out = Centred::new(ink);
    out.push(title(model, view), theme.accent);
    out.gap();
    match &face {
        Face::Ready => {
            out.say(&format!("● {}", model.say(Word::AllIn)), theme.strong);
            out.gap();
            out.say(&model.words.grand_prix_ready(key(Action::Next)), theme.base);
        }
        Face::Vote(of) => {
            tie(model, view, &of.tied, &mut out);
            vote::draw(model, of, &page.hand, &mut out);
        }
        Face::Nobody => {
            out.say(model.say(Word::GrandPrixNobody), theme.warn);
            out.gap();
            out.say(&model.words.grand_prix_withhold_hint(key(Action::Withhold)), theme.base);
        }
        Face::Stuck(tied) => {
            out.say(model.say(Word::GrandPrixStuck), theme.warn);
            out.gap();
            entries(model, view, tied, &mut out);
            out.gap();
            out.say(&model.words.grand_prix_withhold_hint(key(Action::Withhold)), theme.base);
        }
        Face::First(first) => {
            winner(model, view, first, &mut out);
            out.gap();
            let hint = if model.covered {
                pages::covered(model)
            } else {
                model.words.grand_prix_award_hint(key(Action::Withhold))
            };
            out.say(&hint, theme.base);
            open_ties(model, view, &mut out);
        }
        Face::Awarded(first) => {
            winner(model, view, first, &mut out);
            out.gap();
            out.say(&format!("■ {}", model.say(Word::GrandPrixIsAwarded)), theme.good);
            open_ties(model, view, &mut out);
        }
        Face::Withheld => {
            let decision = view.hall.grand_prix.as_ref();
            let text = decision.map_or_else(String::new, |decision| {
                wording::grand_prix(&model.words, view.hall.contest(), decision)
            });
            out.say(&format!("■ {text}"), theme.strong);
            open_ties(model, view, &mut out);
        }
        Face::Missing(_) => {}
    }
    if view.hall.contest().sample {
        out.gap();
        out.say(model.say(Word::SampleNote), theme.warn);
    }
    out.draw(ink);
}

fn key(action: Action) -> String {
    keymap::legend(Scope::GrandPrix, action)
}

/// The name of the prize in spaced capitals.
fn title(model: &Model, view: &StageView) -> String {
    let declared = view.hall.contest().grand_prix.as_ref();
    let name = declared.map_or(model.say(Word::KeyGrandPrix), |prize| prize.name.get(model.lang()));
    let name = name.to_uppercase();
    let spaced: Vec<String> = name.chars().map(String::from).collect();
    spaced.join(" ")
}

/// What is still missing and who owes it: one paragraph each, scrolled by the hand.
fn missing(model: &Model, view: &StageView, line: usize, ink: &mut Ink<'_>) {
    let theme = &model.theme;
    let contest = view.hall.contest();
    let blockers = view.hall.blockers();
    let wide = ink.width().saturating_sub(4).min(110);
    let left = (ink.width() - wide) / 2;
    let (seal, style) = board::seal(model, view.hall.evening(), false, ink.width() < 100);
    ink.right(left + wide, 0, &seal, style);
    ink.row(left, 0, &title(model, view), theme.accent);
    ink.row(left, 2, &model.words.grand_prix_missing(blockers.len()), theme.strong);
    let lines = |index: usize| {
        let text = wording::blocker(&model.words, contest, &blockers[index]);
        width::wrap(&text, usize::from(wide - 2))
    };
    // Each paragraph is wrapped only when it is drawn: at most one per row.
    let room = ink.height().saturating_sub(4);
    let shown = window(blockers.len(), line, usize::from(room / 3).max(1));
    let mut y = 4;
    for index in shown.start..blockers.len() {
        let paragraph = lines(index);
        if y + paragraph.len() as u16 > ink.height() {
            break;
        }
        ink.row(left, y, if index == line { ">" } else { "·" }, theme.accent);
        for text in &paragraph {
            ink.row(left + 2, y, text, theme.base);
            y += 1;
        }
        y += u16::from(room > 24);
    }
}

/// Which place is tied, with which result.
fn tie(model: &Model, view: &StageView, tied: &[usize], out: &mut Centred) {
    let theme = &model.theme;
    let row = view.standings.of(tied[0]);
    let contest = view.hall.contest();
    if let Some(place) = row.and_then(|row| row.place) {
        let place = numbers::place(&model.words, place, contest.rule.places);
        out.say(&model.words.grand_prix_tie(place), theme.warn);
    }
    if let Some(result) = row.and_then(|row| row.result).filter(|_| !model.covered) {
        let result = numbers::result(&model.words, contest, result, decimals(view));
        out.say(&model.words.grand_prix_equal(result), theme.base);
    }
}

fn decimals(view: &StageView) -> usize {
    board::decimals(view.hall.contest(), view.standings.rows.iter().map(|row| row.result))
}

fn entries(model: &Model, view: &StageView, of: &[usize], out: &mut Centred) {
    for &entry in of.iter().take(8) {
        let entry = &view.hall.contest().entries[entry];
        let text =
            if model.covered { board::COVER.to_owned() } else { names::entry(&model.words, entry) };
        out.say(&text, model.theme.strong);
    }
}

/// Those on the first place, large; the result, the margin, the prize.
fn winner(model: &Model, view: &StageView, first: &[usize], out: &mut Centred) {
    let (theme, lang) = (&model.theme, model.lang());
    let contest = view.hall.contest();
    if model.covered {
        for text in [board::COVER.repeat(2), board::COVER.repeat(3), board::COVER.repeat(3)] {
            out.say(&text, theme.dim);
        }
    } else if let [entry] = first {
        let of = &contest.entries[*entry];
        out.say(&model.words.duet_number(of.number), theme.strong);
        out.gap();
        if !of.name.is_blank() {
            out.say(of.name.get(lang), theme.strong);
        }
        for performer in &of.performers {
            out.say(performer.name.get(lang), theme.strong);
            if let Some(university) = contest.university(performer) {
                out.say(university.name.get(lang), theme.dim);
            }
        }
        let song = names::song(&model.words, &of.song);
        if !song.is_empty() {
            out.gap();
            out.say(&song, theme.base);
        }
    } else {
        entries(model, view, first, out);
        out.say(model.say(Word::GrandPrixShared), theme.base);
    }
    out.gap();
    if !model.covered {
        if let Some(result) = view.standings.of(first[0]).and_then(|row| row.result) {
            let result = numbers::result(&model.words, contest, result, decimals(view));
            out.say(&result, theme.accent);
        }
        out.say(&margin(model, view, first), theme.base);
    }
    if let Some(prize) = contest.grand_prix.as_ref().filter(|prize| prize.fund.tenge > 0) {
        let prize = numbers::money_in_tenge(&model.words, prize.fund);
        out.say(&model.words.grand_prix_prize(prize), theme.base);
    }
}

/// By how much the first are ahead of the next.
fn margin(model: &Model, view: &StageView, first: &[usize]) -> String {
    let hall = &view.hall;
    let last = view.standings.rows.iter().rfind(|row| first.contains(&row.entry));
    let why = last.and_then(|row| hall.engine().explain(hall.sheet(), hall.votes(), row.entry));
    let name = |entry: usize| names::entry(&model.words, &hall.contest().entries[entry]);
    match why.and_then(|why| why.ahead_of) {
        Some(Against::Result { entry, margin }) => {
            let decimals = decimals(view)
                .max(numbers::Decimals::telling_apart(&[Exact::from_integer(0), margin]));
            let margin = numbers::result(&model.words, hall.contest(), margin, decimals);
            model.words.grand_prix_margin(name(entry), margin)
        }
        Some(Against::Tie { entry, step }) => {
            let step = wording::tie_step(&model.words, hall.contest(), &step);
            model.words.grand_prix_by_tie(name(entry), step)
        }
        Some(Against::Same { .. }) | None => model.say(Word::GrandPrixNobodyBehind).to_owned(),
    }
}

/// Ties that do not hold up the prize, and how to come to them.
fn open_ties(model: &Model, view: &StageView, out: &mut Centred) {
    let ties = lower_ties(view).len();
    if !model.covered && ties > 0 {
        out.gap();
        let text = model.words.grand_prix_ties_left(key(Action::Jump), ties);
        out.say(&format!("= {text}"), model.theme.warn);
    }
}
