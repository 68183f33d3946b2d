//! A final result as it was announced: places, awards, and what was said about it. Results before a
//! revision stay readable.

use std::collections::BTreeSet;

use super::lines::{self, Piece};
use super::pages::{self, Page};
use super::{awards, board, chair};
use crate::contest::{AwardKind, Contest};
use crate::hall::{Announced, AwardDecision, FinalResult, GrandPrix, History};
use crate::tally::{Exact, Placing};
use crate::text::{Word, dates, names, width, wording};
use crate::tui::Effect;
use crate::tui::keymap::Action;
use crate::tui::model::{Model, Notice};
use crate::tui::widgets::{Ink, columns};

/// The table is never wider.
const WIDEST: u16 = 100;
/// Where the place ends, the number ends, and the name begins.
const PLACE: u16 = 4;
const NUMBER: u16 = 9;
const NAME: u16 = 11;

/// The state of the page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct State {
    /// Which of the final results, from 0.
    pub result: usize,
    /// Lines scrolled down.
    pub scroll: u16,
}

/// Opens the page with a result.
pub(super) fn open(model: &mut Model, result: usize) {
    pages::open(model, Page::Result(State { result, scroll: 0 }));
}

/// How many results there are.
fn count(model: &Model) -> usize {
    model.history().map_or(0, |history| history.results.len())
}

/// Opens the page with the last result, if there is one.
pub(super) fn open_last(model: &mut Model) {
    match count(model).checked_sub(1) {
        Some(last) => open(model, last),
        None => model.notice = Some(Notice::Say(Word::ResultNone)),
    }
}

/// What an action does here.
pub(super) fn act(model: &mut Model, page: State, action: Action) -> Vec<Effect> {
    let count = count(model);
    let turn = |model: &mut Model, result| {
        pages::turn(model, Page::Result(State { result, scroll: 0 }));
    };
    match action {
        Action::Left => turn(model, page.result.saturating_sub(1)),
        Action::Right => turn(model, (page.result + 1).min(count.saturating_sub(1))),
        Action::Revise if may_revise(model) => chair::revise(model),
        Action::Cover => pages::cover(model),
        Action::Back => pages::close(model),
        _ => {
            let last = last_scroll(model, page);
            if let Some(scroll) = lines::scroll(model, page.scroll, last, action) {
                pages::turn(model, Page::Result(State { scroll, ..page }));
            }
        }
    }
    Vec::new()
}

/// Whether a revision can be opened here and now.
pub(super) fn may_revise(model: &Model) -> bool {
    pages::is_chair(model) && model.everything().is_some()
}

/// Whether there is another result to turn to.
pub(super) fn has_other(model: &Model) -> bool {
    count(model) > 1
}

/// How far the page can be scrolled.
pub(super) fn last_scroll(model: &Model, page: State) -> u16 {
    lines::last_scroll(model, &drawn(model, page.result))
}

/// Draws the page.
pub(super) fn view(model: &Model, page: State, ink: &mut Ink<'_>) {
    lines::draw(model, &drawn(model, page.result), page.scroll, ink);
}

/// The page as lines of pieces.
fn drawn(model: &Model, index: usize) -> Vec<Vec<Piece>> {
    let theme = &model.theme;
    let mut out: Vec<Vec<Piece>> = Vec::new();
    let Some(history) = model.history() else { return out };
    let Some(result) = history.results.get(index) else { return out };
    let wide = lines::wide(model).min(WIDEST);
    let mut say = |text: &str, style| {
        let lines = width::wrap(text, usize::from(wide));
        out.extend(lines.into_iter().map(|line| vec![(0, line, style)]));
    };
    let holds = history.is_final && index + 1 == history.results.len();
    let title = model.words.result_version(index + 1);
    let record = model.words.result_record(dates::clock(&result.at), result.seq);
    say(&format!("{title} · {record}"), theme.accent);
    if holds {
        say(&format!("■ {}", model.say(Word::ResultHolds)), theme.good);
    } else if let Some(revision) = history.revisions.iter().find(|of| of.at >= result.at) {
        let (at, reason) = (dates::clock(&revision.at), &revision.reason);
        say(&format!("! {}", model.words.result_revised(at, reason)), theme.warn);
    }
    let locking = history.lockings.iter().rfind(|of| of.at <= result.at);
    if let Some(locking) = locking.filter(|of| !of.overridden.is_empty()) {
        let (count, reason) = (locking.overridden.len(), &locking.reason);
        say(&format!("! {}", model.words.chair_overridden(count, reason)), theme.warn);
    }
    if model.covered {
        say(&pages::covered(model), theme.base);
        return out;
    }
    say("", theme.base);
    table(model, &history.contest, result, wide, &mut out);
    let places = result.standings.iter().filter_map(|row| {
        Some((history.contest.entry_position(&row.entry)?, placing(result, row)))
    });
    for tie in board::ties(model, &history.contest, places, usize::MAX) {
        let lines = width::wrap(&tie, usize::from(wide));
        out.extend(lines.into_iter().map(|line| vec![(0, line, theme.warn)]));
    }
    out.push(Vec::new());
    given(model, &history, result, wide, &mut out);
    out
}

/// The places as they were announced.
fn table(
    model: &Model,
    contest: &Contest,
    result: &FinalResult,
    wide: u16,
    out: &mut Vec<Vec<Piece>>,
) {
    let theme = &model.theme;
    let figure = |text: &Option<String>| text.as_ref()?.parse::<Exact>().ok();
    let decimals = board::decimals(contest, result.standings.iter().map(|row| figure(&row.result)));
    for row in &result.standings {
        let Some(entry) = contest.entry_position(&row.entry) else { continue };
        let of = &contest.entries[entry];
        let place = board::place(model.lang(), contest, placing(result, row));
        let number = of.number.to_string();
        let figure = board::result(model.lang(), figure(&row.result), decimals);
        let end = wide.saturating_sub(columns(&figure));
        let room = usize::from(end.saturating_sub(NAME + 1));
        let style = if row.rank == Some(1) { theme.strong } else { theme.base };
        out.push(vec![
            (PLACE.saturating_sub(columns(&place)), place, style),
            (NUMBER.saturating_sub(columns(&number)), number, theme.dim),
            (NAME, width::clip(&names::pair(model.lang(), of), room).into_owned(), style),
            (end, figure, style),
        ]);
    }
}

/// The place of a row as it was announced. Who had an equal result and another place was told apart
/// by the tie chain; who had the same place shares it.
fn placing(result: &FinalResult, row: &Announced) -> Option<Placing> {
    let (rank, rows) = (row.rank?, &result.standings);
    let better: BTreeSet<u32> =
        rows.iter().filter_map(|of| of.rank).filter(|&of| of < rank).collect();
    let sharing = rows.iter().filter(|of| of.rank == Some(rank)).count() as u32;
    let by_ties = rows.iter().any(|of| of.result == row.result && of.rank != row.rank);
    Some(Placing { rank, dense: better.len() as u32 + 1, sharing, open: false, by_ties })
}

/// The awards as they were decided then.
fn given(
    model: &Model,
    history: &History,
    result: &FinalResult,
    wide: u16,
    out: &mut Vec<Vec<Piece>>,
) {
    let (theme, contest) = (&model.theme, &history.contest);
    let is_grand_prix = |award: usize| contest.awards[award].kind == AwardKind::GrandPrix;
    let mut say = |text: &str| {
        let lines = width::wrap(text, usize::from(wide));
        out.extend(lines.into_iter().map(|line| vec![(0, line, theme.base)]));
    };
    let listed = (0..contest.awards.len()).any(is_grand_prix);
    if let Some(prize) = result.grand_prix.as_ref().filter(|_| !listed) {
        say(&wording::grand_prix(&model.words, contest, prize));
    }
    for (award, of) in contest.awards.iter().enumerate() {
        let name = of.name.get(model.lang());
        let decision = match &result.grand_prix {
            Some(GrandPrix::Awarded(entries)) if is_grand_prix(award) => {
                Some((entries.clone(), String::new()))
            }
            Some(GrandPrix::Withheld { reason }) if is_grand_prix(award) => {
                Some((Vec::new(), reason.clone()))
            }
            _ => match result.awards.get(award).cloned().flatten() {
                Some(AwardDecision::Given { entries, reason }) => Some((entries, reason)),
                Some(AwardDecision::Withheld { reason }) => Some((Vec::new(), reason)),
                None => None,
            },
        };
        let Some((entries, reason)) = decision else { continue };
        if entries.is_empty() {
            say(&format!("– {name}: {}", model.words.award_withheld(reason)));
            continue;
        }
        let text = format!("● {name}: {}", awards::named(model, contest, &entries));
        match of.fund {
            Some(fund) => {
                say(&format!("{text} · {}", awards::share(model, fund, entries.len())));
            }
            None => say(&text),
        }
    }
}
