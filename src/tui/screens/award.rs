//! Who is given an award: a page of the chair's. It begins with what the ranking proposes.

use super::pages::{self, Page};
use super::{awards, board};
use crate::contest::AwardKind;
use crate::hall::{Author, AwardDecision, Command, Hall, Refusal, StageView};
use crate::text::{Word, names};
use crate::tui::Effect;
use crate::tui::keymap::Action;
use crate::tui::model::{Model, Notice};
use crate::tui::widgets::{Ink, columns, window};

/// So many are named in the question; the rest is counted.
const NAMED: usize = 5;
/// Where the names of the candidates begin.
const NAME: u16 = 12;
/// The list is never wider.
const WIDEST: u16 = 100;

/// The state of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// The award, position in the contest's list.
    pub award: usize,
    /// The line under the hand.
    pub line: usize,
    /// Who is chosen, positions in the lineup.
    pub chosen: Vec<usize>,
}

impl State {
    /// The page with those chosen who have the award, or whom the ranking proposes.
    pub(super) fn new(hall: &Hall, award: usize) -> Self {
        let chosen = match hall.award(award) {
            Some(AwardDecision::Given { entries, .. }) => entries,
            _ => proposed(hall, award),
        };
        let first = candidates(hall).iter().position(|entry| chosen.contains(entry));
        Self { award, line: first.unwrap_or(0), chosen }
    }
}

impl State {
    /// Whether others are chosen than those with whom the page began.
    pub(super) fn is_changed(&self, hall: &Hall) -> bool {
        self.chosen != Self::new(hall, self.award).chosen
    }
}

/// Whom the ranking proposes, in the order of the lineup.
fn proposed(hall: &Hall, award: usize) -> Vec<usize> {
    let proposals = hall.proposals();
    let mut entries = proposals.get(award).map(|of| of.entries.clone()).unwrap_or_default();
    entries.sort_unstable();
    entries
}

/// Who can be given an award: all who take part, best first.
fn candidates(hall: &Hall) -> Vec<usize> {
    let rows = &hall.standings().rows;
    let entries = rows.iter().map(|row| row.entry);
    entries.filter(|&entry| hall.entries[entry].out.is_none()).collect()
}

/// What an action does here.
pub(super) fn act(
    model: &mut Model,
    view: &StageView,
    mut page: State,
    action: Action,
) -> Vec<Effect> {
    let hall = &view.hall;
    let candidates = candidates(hall);
    let last = candidates.len().saturating_sub(1);
    page.line = page.line.min(last);
    match action {
        Action::Up => page.line = page.line.saturating_sub(1),
        Action::Down => page.line = (page.line + 1).min(last),
        Action::First => page.line = 0,
        Action::Last => page.line = last,
        Action::Toggle if model.covered => pages::say_covered(model),
        Action::Toggle => {
            let Some(&entry) = candidates.get(page.line) else { return Vec::new() };
            match page.chosen.iter().position(|&of| of == entry) {
                Some(at) => {
                    page.chosen.remove(at);
                }
                None => page.chosen.push(entry),
            }
            page.chosen.sort_unstable();
        }
        Action::Next => {
            give(model, hall, &page);
            return Vec::new();
        }
        Action::Withhold => {
            if awards::may_decide(model, hall) {
                awards::withhold(model, hall, page.award);
            }
            return Vec::new();
        }
        Action::Cover => {
            pages::cover(model);
            return Vec::new();
        }
        Action::Back => {
            pages::close(model);
            return Vec::new();
        }
        _ => return Vec::new(),
    }
    pages::turn(model, Page::Award(page));
    Vec::new()
}

/// Enter: asks whether those chosen get it; another choice than the proposal also asks why.
fn give(model: &mut Model, hall: &Hall, page: &State) {
    if model.covered {
        return pages::say_covered(model);
    }
    if !awards::may_decide(model, hall) {
        return;
    }
    if page.chosen.is_empty() {
        model.notice = Some(Notice::Refused(Refusal::NoEntry));
        return;
    }
    let contest = hall.contest();
    let award = &contest.awards[page.award];
    let open = hall.proposals().get(page.award).is_some_and(|of| of.open);
    let other = proposed(hall, page.award) != page.chosen && award.kind != AwardKind::Special;
    let mut lines = vec![award.name.get(model.lang()).to_owned()];
    let named = page.chosen.iter().take(NAMED);
    lines.extend(named.map(|&entry| names::entry(&model.words, &contest.entries[entry])));
    if page.chosen.len() > NAMED {
        lines.push(model.words.and_more(page.chosen.len() - NAMED));
    }
    lines.extend(award.fund.map(|fund| awards::share(model, fund, page.chosen.len())));
    let entries = page.chosen.iter().map(|&entry| contest.entries[entry].id.clone()).collect();
    let command = Command::GiveAward { award: page.award, entries, reason: String::new() };
    if other || open {
        let word = if other { Word::AwardOther } else { Word::ExplainOpen };
        lines.push(model.say(word).to_owned());
        pages::because(model, Word::AwardTitle, lines, command, true);
    } else {
        pages::confirm(model, Word::AwardTitle, lines, Author::Chair, command);
    }
}

/// Draws the page.
pub(super) fn view(model: &Model, view: &StageView, page: &State, ink: &mut Ink<'_>) {
    let (theme, hall) = (&model.theme, &view.hall);
    let contest = hall.contest();
    let award = &contest.awards[page.award];
    let wide = ink.width().saturating_sub(4).min(WIDEST);
    let (left, high) = ((ink.width() - wide) / 2, ink.height());
    let ink = &mut ink.part(left, 0, wide, high);
    ink.row(0, 0, award.name.get(model.lang()), theme.accent);
    if let Some(proposal) = hall.proposals().get(page.award) {
        ink.row(0, 1, &awards::proposed(model, hall, proposal), theme.dim);
    }
    let mut foot = vec![(model.words.award_chosen(page.chosen.len()), theme.strong)];
    if let Some(fund) = award.fund.filter(|_| !page.chosen.is_empty()) {
        foot.push((awards::share(model, fund, page.chosen.len()), theme.base));
    }
    if model.covered {
        foot.push((pages::covered(model), theme.base));
    }
    let candidates = candidates(hall);
    let line = page.line.min(candidates.len().saturating_sub(1));
    let room = high.saturating_sub(4 + foot.len() as u16);
    let shown = window(candidates.len(), line, usize::from(room));
    for (y, index) in (3..).zip(shown) {
        let entry = candidates[index];
        if model.covered {
            ink.row(2, y, board::COVER, theme.dim);
            continue;
        }
        let mark = if page.chosen.contains(&entry) { "[×]" } else { "[ ]" };
        let place = view.standings.of(entry).and_then(|row| row.place);
        ink.row(2, y, mark, theme.strong);
        ink.right(10, y, &board::place(model.lang(), contest, place), theme.dim);
        let name = names::entry(&model.words, &contest.entries[entry]);
        let mut end = wide;
        let room = wide.saturating_sub(NAME + 1 + columns(&name));
        if let Some(others) = others(model, hall, page.award, entry, room) {
            end = ink.right(wide, y, &others, theme.dim);
        }
        ink.text(NAME, y, end.saturating_sub(NAME + 1), &name, theme.base);
        if index == line {
            ink.paint(0, y, wide, theme.select);
            ink.row(0, y, ">", theme.select);
        }
    }
    for (y, (text, style)) in (high - foot.len() as u16..).zip(&foot) {
        ink.row(0, y, text, *style);
    }
}

/// The other awards that the entry was given: as many as fit whole beside its name, the rest counted.
fn others(model: &Model, hall: &Hall, award: usize, entry: usize, room: u16) -> Option<String> {
    let has = |&other: &usize| match hall.award(other) {
        Some(AwardDecision::Given { entries, .. }) => entries.contains(&entry),
        _ => false,
    };
    let awards = &hall.contest().awards;
    let others = (0..awards.len()).filter(|&other| other != award).filter(has);
    let others: Vec<_> = others.map(|other| awards[other].name.get(model.lang())).collect();
    let line = |named: usize| match (named, others.len() - named) {
        (0, left) => format!("+{left}"),
        (_, 0) => format!("+ {}", others.join(", ")),
        (_, left) => format!("+ {} +{left}", others[..named].join(", ")),
    };
    let fits = |&named: &usize| columns(&line(named)) <= room;
    let named = (0..=others.len()).rev().find(fits).unwrap_or(0);
    (!others.is_empty()).then(|| line(named))
}
