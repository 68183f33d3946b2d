//! The awards: what the ranking proposes and what the chair decided. The desk only looks.
//!
//! ```text
//! awards                                                   2/6
//! ● Grand Prix                                 5 000 000 tenge
//!   №3 A – B
//! > ○ First place                              2 000 000 tenge
//!   proposed: №3 A – B
//! ```

use super::award;
use super::board;
use super::grand_prix;
use super::pages::{self, Page};
use crate::contest::{AwardKind, Contest, Money};
use crate::hall::{AwardDecision, Command, Hall, Refusal, StageView};
use crate::tally::Proposal;
use crate::text::{Word, names, numbers, width, wording};
use crate::tui::Effect;
use crate::tui::keymap::Action;
use crate::tui::model::{Model, Notice};
use crate::tui::overlay::Overlay;
use crate::tui::widgets::{Ink, columns, window};

/// The list is never wider.
const WIDEST: u16 = 100;

/// Opens the page; before the lock it says why not.
pub(super) fn open(model: &mut Model, hall: &Hall) {
    if hall.locked {
        let first = hall.undecided().first().copied().unwrap_or(0);
        pages::open(model, Page::Awards(first));
    } else {
        model.notice = Some(Notice::Refused(Refusal::NotLocked));
    }
}

/// Tells the page that a decision is on disk: the hand goes to the next.
pub(super) fn on_decided(model: &mut Model) {
    let Some(all) = model.everything().cloned() else { return };
    let undecided = all.hall.undecided();
    let Some(state) = pages::state(model) else { return };
    if matches!(state.pages.last(), Some(Page::Award(_))) {
        state.pages.pop();
    }
    if let (Some(Page::Awards(line)), false) = (state.pages.last_mut(), undecided.is_empty()) {
        let after = undecided.iter().find(|&&award| award > *line);
        *line = after.or(undecided.first()).copied().unwrap_or(*line);
    }
}

/// What an action does here.
pub(super) fn act(model: &mut Model, view: &StageView, line: usize, action: Action) -> Vec<Effect> {
    let last = view.hall.contest().awards.len().saturating_sub(1);
    let line = line.min(last);
    match action {
        Action::Up => pages::turn(model, Page::Awards(line.saturating_sub(1))),
        Action::Down => pages::turn(model, Page::Awards((line + 1).min(last))),
        Action::First => pages::turn(model, Page::Awards(0)),
        Action::Last => pages::turn(model, Page::Awards(last)),
        Action::Cover => pages::cover(model),
        Action::Back => pages::close(model),
        Action::Next | Action::Withhold if view.hall.contest().awards.is_empty() => {}
        Action::Next if may_decide(model, &view.hall) => {
            if model.covered {
                pages::say_covered(model);
            } else if view.hall.is_grand_prix(line) {
                pages::open(model, Page::GrandPrix(grand_prix::State::default()));
            } else {
                pages::open(model, Page::Award(award::State::new(&view.hall, line)));
            }
        }
        Action::Withhold if may_decide(model, &view.hall) => withhold(model, &view.hall, line),
        _ => {}
    }
    Vec::new()
}

/// Whether decisions are taken here now.
pub(super) fn decides(model: &Model, hall: &Hall) -> bool {
    !hall.is_final && pages::is_chair(model)
}

/// As [`decides`]; if not it says where, or that they are final.
pub(super) fn may_decide(model: &mut Model, hall: &Hall) -> bool {
    if hall.is_final {
        model.notice = Some(Notice::Refused(Refusal::Final));
    } else if !pages::is_chair(model) {
        model.notice = Some(Notice::Say(Word::AwardsByChair));
    }
    decides(model, hall)
}

/// X: asks why an award is not given.
pub(super) fn withhold(model: &mut Model, hall: &Hall, award: usize) {
    let command = if !hall.is_grand_prix(award) {
        Command::WithholdAward { award, reason: String::new() }
    } else if hall.grand_prix.is_none() {
        Command::WithholdGrandPrix { reason: String::new() }
    } else {
        model.notice = Some(Notice::Refused(Refusal::Decided));
        return;
    };
    let mut field = pages::reason(command, true);
    field.title = Word::AwardReasonTitle;
    model.overlay = Some(Overlay::Field(field));
}

/// Entries by name; covered they are not told.
pub(super) fn named(model: &Model, contest: &Contest, entries: &[usize]) -> String {
    if model.covered {
        return board::COVER.to_owned();
    }
    let name = |&entry: &usize| names::entry(&model.words, &contest.entries[entry]);
    entries.iter().map(name).collect::<Vec<_>>().join(", ")
}

/// What the ranking proposes, in words.
pub(super) fn proposed(model: &Model, hall: &Hall, proposal: &Proposal) -> String {
    let free = hall.contest().awards[proposal.award].kind == AwardKind::Special;
    match &proposal.entries[..] {
        [] if free => model.say(Word::AwardFree).to_owned(),
        [] => model.say(Word::AwardNobody).to_owned(),
        entries => {
            let text = model.words.award_proposed(named(model, hall.contest(), entries));
            let open = if proposal.open { model.say(Word::ExplainOpen) } else { "" };
            if open.is_empty() { text } else { format!("{text} · {open}") }
        }
    }
}

/// What each of so many gets of a fund, and what is left over.
pub(super) fn share(model: &Model, fund: Money, among: usize) -> String {
    wording::share(&model.words, fund.divide(among), among)
}

/// Those who were given several awards, a line for each.
pub(super) fn doubles(model: &Model, hall: &Hall) -> Vec<String> {
    let name = |award: &Option<usize>| match award {
        Some(award) => hall.contest().awards[*award].name.get(model.lang()).to_owned(),
        None => model.say(Word::KeyGrandPrix).to_owned(),
    };
    let line = |of: crate::hall::DoubleAward| {
        let awards: Vec<String> = of.awards.iter().map(name).collect();
        let entry = &hall.contest().entries[of.entry];
        let entry = names::number(&model.words, entry);
        format!("+ {}", model.words.award_double(awards.join(", "), entry))
    };
    if model.covered {
        return Vec::new();
    }
    hall.double_awards().into_iter().map(line).collect()
}

/// Sign, who or why, and whether it is decided.
fn state(model: &Model, hall: &Hall, proposal: &Proposal) -> (&'static str, String) {
    match hall.award(proposal.award) {
        Some(AwardDecision::Given { entries, reason }) => {
            let text = named(model, hall.contest(), &entries);
            let why = if reason.is_empty() { text } else { format!("{text} · {reason}") };
            ("●", why)
        }
        Some(AwardDecision::Withheld { reason }) => ("–", model.words.award_withheld(reason)),
        None => ("○", proposed(model, hall, proposal)),
    }
}

/// Draws the page.
pub(super) fn view(model: &Model, view: &StageView, line: usize, ink: &mut Ink<'_>) {
    let (theme, hall) = (&model.theme, &view.hall);
    let awards = &hall.contest().awards;
    let wide = ink.width().saturating_sub(4).min(WIDEST);
    let (left, high) = ((ink.width() - wide) / 2, ink.height());
    let ink = &mut ink.part(left, 0, wide, high);
    ink.row(0, 0, model.say(Word::ChairAwards), theme.strong);
    let decided = awards.len() - hall.undecided().len();
    ink.right(wide, 0, &format!("{decided}/{}", awards.len()), theme.dim);
    if awards.is_empty() {
        ink.row(0, 2, model.say(Word::AwardsNone), theme.dim);
        return;
    }
    let line = line.min(awards.len() - 1);
    let foot = foot(model, hall, line, wide, if high >= 16 { 4 } else { 2 });
    let room = usize::from(high.saturating_sub(3 + foot.len() as u16));
    let shown = window(awards.len(), line, (room / 2).max(1));
    let proposals = hall.proposals();
    for (index, row) in shown.zip(0..) {
        let y = 2 + 2 * row;
        let (sign, text) = state(model, hall, &proposals[index]);
        let style = if sign == "○" { theme.warn } else { theme.good };
        let mut end = wide;
        if let Some(fund) = awards[index].fund {
            let money = numbers::money_in_tenge(&model.words, fund);
            end = ink.right(wide, y, &money, theme.dim);
        }
        ink.row(2, y, sign, style);
        let name = awards[index].name.get(model.lang());
        ink.text(4, y, end.saturating_sub(6), name, theme.strong);
        ink.text(4, y + 1, wide.saturating_sub(4), &text, theme.base);
        if index == line {
            ink.paint(0, y, wide, theme.select);
            ink.row(0, y, ">", theme.select);
        }
    }
    for (y, text) in (high - foot.len() as u16..).zip(&foot) {
        ink.row(0, y, text, theme.base);
    }
}

/// How the money of the award under the hand is shared, and who has several awards.
fn foot(model: &Model, hall: &Hall, line: usize, wide: u16, most: usize) -> Vec<String> {
    let mut lines = Vec::new();
    if let (Some(fund), Some(AwardDecision::Given { entries, .. })) =
        (hall.contest().awards[line].fund, hall.award(line))
        && entries.len() > 1
    {
        lines.push(share(model, fund, entries.len()));
    }
    lines.extend(doubles(model, hall));
    let more = lines.len().saturating_sub(most);
    lines.truncate(most);
    if let (Some(last), 1..) = (lines.last_mut(), more) {
        let more = format!(" · {}", model.words.and_more(more));
        let room = wide.saturating_sub(columns(&more));
        *last = format!("{}{more}", width::clip(last, usize::from(room)));
    }
    lines
}
