//! What is decided while ballots are missing: a page over the stage manager's desk.
//!
//! ```text
//! what is decided                                    ○ provisional
//! on which condition
//! who can still be first · how many places are certain · what the next needs
//!      №  duet                          place        result
//! ●    3  A – B                             1         47,43
//!      6  C – D                           2–7   44,00–46,00
//! ```

use super::lines::{self, Piece};
use super::{board, pages};
use crate::contest::{Better, JurorRule, PanelRule, Rounding};
use crate::hall::{Hall, StageView};
use crate::tally::{Bounds, Exact, Need, Needed, Outlook};
use crate::text::{Word, names, numbers, width};
use crate::tui::Effect;
use crate::tui::keymap::{self, Action, Scope};
use crate::tui::model::Model;
use crate::tui::widgets::{Ink, columns};

/// The state of the page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct State {
    /// Lines scrolled down.
    pub scroll: u16,
}

/// The table is never wider.
const WIDEST: u16 = 100;
/// Where the number ends, and where the name begins.
const NUMBER: u16 = 6;
const NAME: u16 = 8;
/// More entries are not named in a sentence.
const NAMED: usize = 12;

/// What an action does here.
pub(super) fn act(model: &mut Model, view: &StageView, page: State, action: Action) -> Vec<Effect> {
    match action {
        Action::Cover => pages::cover(model),
        Action::Back => pages::close(model),
        _ => {
            let last = last_scroll(model, view);
            if let Some(scroll) = lines::scroll(model, page.scroll, last, action) {
                pages::turn(model, pages::Page::Decided(State { scroll }));
            }
        }
    }
    Vec::new()
}

/// How far the page can be scrolled.
pub(super) fn last_scroll(model: &Model, view: &StageView) -> u16 {
    lines::last_scroll(model, &drawn(model, view))
}

/// Draws the page.
pub(super) fn view(model: &Model, view: &StageView, page: State, ink: &mut Ink<'_>) {
    lines::draw(model, &drawn(model, view), page.scroll, ink);
}

/// The entries on the first place, if that is certain.
pub(super) fn first(bounds: &Bounds) -> Option<Vec<usize>> {
    let mut first = bounds.outlooks.iter().filter(|outlook| outlook.may_win()).peekable();
    first.peek()?;
    first.map(|outlook| outlook.certain.map(|_| outlook.entry)).collect()
}

/// The places that an entry may get: `2–5`, or the one that it gets for certain.
fn places(model: &Model, outlook: &Outlook) -> String {
    match outlook.certain {
        Some(place) => numbers::exact_or_fraction(model.lang(), place),
        None if outlook.best_place == outlook.worst_place => outlook.best_place.to_string(),
        None => format!("{}–{}", outlook.best_place, outlook.worst_place),
    }
}

/// The same in a sentence, for the explanation of an entry.
pub(super) fn outlook(model: &Model, outlook: &Outlook) -> String {
    let places = places(model, outlook);
    if outlook.certain.is_some() {
        model.words.decided_place(places)
    } else {
        model.words.decided_places(places)
    }
}

/// The page as lines of pieces.
fn drawn(model: &Model, view: &StageView) -> Vec<Vec<Piece>> {
    let (hall, theme, bounds) = (&view.hall, &model.theme, view.bounds());
    let wide = lines::wide(model).min(WIDEST);
    let mut out = Vec::new();
    let mut say = |text: &str, style| {
        let lines = width::wrap(text, usize::from(wide));
        out.extend(lines.into_iter().map(|line| vec![(0, line, style)]));
    };
    say(model.say(Word::DecidedTitle), theme.strong);
    let condition = if hall.locked { Word::DecidedFinal } else { Word::DecidedWhile };
    say(model.say(condition), theme.dim);
    say("", theme.base);
    say(&contenders(model, hall, bounds), theme.accent);
    let certain = bounds.outlooks.iter().filter(|outlook| outlook.certain.is_some()).count();
    say(&model.words.decided_certain(bounds.outlooks.len(), certain), theme.base);
    if !bounds.reached {
        say(model.say(Word::DecidedWide), theme.dim);
    }
    if model.covered {
        say("", theme.base);
        let key = keymap::legend(Scope::Decided, Action::Cover);
        say(&model.words.stage_covered(key), theme.base);
        return out;
    }
    if let Some(need) = hall.need() {
        say(&needed(model, hall, need), theme.base);
    }
    say("", theme.base);
    table(model, view, wide, &mut out);
    out
}

/// Who can still be first, or who is.
fn contenders(model: &Model, hall: &Hall, bounds: &Bounds) -> String {
    let entries = &hall.contest().entries;
    if let Some(first) = first(bounds) {
        if model.covered {
            return model.say(Word::DecidedFirstCovered).to_owned();
        }
        let named: Vec<_> =
            first.iter().map(|&entry| names::entry(&model.words, &entries[entry])).collect();
        return model.words.decided_first(named.join(", "));
    }
    let may: Vec<usize> = bounds.contenders().collect();
    let count = model.words.decided_contenders(may.len());
    if model.covered || may.len() == bounds.outlooks.len() || may.len() > NAMED {
        return count;
    }
    let named: Vec<_> =
        may.iter().map(|&entry| names::number(&model.words, &entries[entry])).collect();
    format!("{count} · {}", named.join(", "))
}

/// What an entry needs to pass the best of those who wait for no ballot.
fn needed(model: &Model, hall: &Hall, need: Need) -> String {
    let (words, contest) = (&model.words, hall.contest());
    let entry = names::entry(words, &contest.entries[need.entry]);
    let rival = names::number(words, &contest.entries[need.rival]);
    let lower = contest.criteria[0].better == Better::Lower;
    let what = match need.needed {
        Needed::Nothing => model.say(Word::NeedNothing).to_owned(),
        Needed::Beyond => model.say(Word::NeedBeyond).to_owned(),
        Needed::Total(total) => {
            let total = numbers::exact_or_fraction(model.lang(), total);
            match (is_mean(hall), lower) {
                (true, false) => words.need_mean(total),
                (true, true) => words.need_mean_lower(total),
                (false, false) => words.need_each(total),
                (false, true) => words.need_each_lower(total),
            }
        }
    };
    format!("{} {what}", words.need_rival(need.awaited, entry, rival))
}

/// Whether the mean of the awaited totals is all that matters.
fn is_mean(hall: &Hall) -> bool {
    let (rule, panel) = (&hall.contest().rule, &hall.contest().panel);
    let mut weights = panel.iter().filter(|juror| juror.counts()).map(|juror| juror.weight);
    let first = weights.next();
    rule.panel == PanelRule::Mean
        && rule.juror == JurorRule::Total
        && rule.rounding.juror == Rounding::Exact
        && weights.all(|weight| Some(weight) == first)
}

/// A row for each entry in the ranking: who may be ahead first.
fn table(model: &Model, view: &StageView, wide: u16, out: &mut Vec<Vec<Piece>>) {
    let (theme, bounds, contest) = (&model.theme, view.bounds(), view.hall.contest());
    let mut rows: Vec<(usize, Option<&Outlook>)> =
        view.standings.rows.iter().map(|row| (row.entry, bounds.of(row.entry))).collect();
    rows.sort_by_key(|&(entry, of)| {
        let places = of.map(|of| (of.best_place, of.worst_place));
        let turn = view.hall.order.iter().position(|&of| of == entry);
        (places.is_none(), places, turn)
    });
    let known = bounds.outlooks.iter().filter(|of| of.is_final()).map(|of| Some(of.lowest));
    let decimals = board::decimals(contest, known);
    let lacks = |entry: usize, of: &Outlook| of.may_lack && view.hall.counted(entry) > 0;
    let cells: Vec<(String, String)> = rows
        .iter()
        .map(|&(entry, of)| match of {
            None => ("–".to_owned(), "—".to_owned()),
            Some(of) => {
                let lack = if lacks(entry, of) { ", –" } else { "" };
                (places(model, of) + lack, results(model, of, decimals))
            }
        })
        .collect();
    let heads = [model.say(Word::Place), model.say(Word::Result)];
    let widest = |head: &str, cell: fn(&(String, String)) -> &str| {
        cells.iter().map(|cells| columns(cell(cells))).max().unwrap_or(0).max(columns(head))
    };
    let result = wide;
    let place = result.saturating_sub(widest(heads[1], |cells| &cells.1) + 2);
    let room = place.saturating_sub(widest(heads[0], |cells| &cells.0) + 2 + NAME);
    let right = |end: u16, text: &str| end.saturating_sub(columns(text));
    let head = |end: u16, text: &str| (right(end, text), text.to_owned(), theme.dim);
    let name = (NAME, model.say(Word::Duet).to_owned(), theme.dim);
    out.push(vec![head(NUMBER, "№"), name, head(place, heads[0]), head(result, heads[1])]);
    let pairs =
        board::pairs(model.lang(), rows.iter().map(|&(entry, _)| &contest.entries[entry]), room);
    for ((&(entry, of), (places, results)), pair) in rows.iter().zip(&cells).zip(pairs) {
        let certain = of.is_some_and(|of| of.certain.is_some());
        let style = match of {
            Some(of) if of.may_win() => theme.accent,
            Some(_) => theme.base,
            None => theme.dim,
        };
        let number = contest.entries[entry].number.to_string();
        let sign = if certain { "●" } else { " " };
        out.push(vec![
            (0, sign.to_owned(), theme.good),
            (right(NUMBER, &number), number, theme.dim),
            (NAME, width::clip(&pair, usize::from(room)).into_owned(), style),
            (right(place, places), places.clone(), style),
            (right(result, results), results.clone(), style),
        ]);
    }
    if rows.iter().any(|&(entry, of)| of.is_none_or(|of| lacks(entry, of))) {
        out.push(vec![(0, model.say(Word::DecidedMayLack).to_owned(), theme.dim)]);
    }
}

/// The results that an entry may get: `44,00–46,00`.
fn results(model: &Model, outlook: &Outlook, decimals: usize) -> String {
    let text = |result: Exact| numbers::exact(model.lang(), result, decimals);
    if outlook.lowest == outlook.highest {
        text(outlook.lowest)
    } else {
        format!("{}–{}", text(outlook.lowest), text(outlook.highest))
    }
}
