//! All that a juror submitted for a duet, the newest first: figures, when, the receipt, why the
//! version before was opened again.

use ratatui::style::Modifier;

use super::juror::{Page, judged, look, turn};
use super::juror_totals;
use crate::hall::{Ballot, JurorView, Version, View};
use crate::text::{Word, dates, names, numbers, width};
use crate::tui::Effect;
use crate::tui::keymap::Action;
use crate::tui::model::{Model, Notice};
use crate::tui::view::body_height;
use crate::tui::widgets::Ink;

/// Whether there is more to see than the submitted ballot that the screen shows anyway.
pub(super) fn has_earlier(ballot: &Ballot) -> bool {
    ballot.versions.len() > usize::from(ballot.submitted)
}

/// Opens the page, if there is more than one version to show.
pub(super) fn open(model: &mut Model) {
    let entry = look(model).entry;
    let View::Juror(view) = &model.view else { return };
    if has_earlier(&view.entries[entry].ballot) {
        turn(model, Some(Page::Versions(0)));
    } else {
        model.notice = Some(Notice::Say(Word::JurorNoVersions));
    }
}

/// A key on the page.
pub(super) fn on_key(model: &mut Model, scroll: u16, action: Option<Action>) -> Vec<Effect> {
    let scroll = scroll.min(last_scroll(model));
    match action {
        Some(Action::Up) => turn(model, Some(Page::Versions(scroll.saturating_sub(1)))),
        Some(Action::Down) => {
            turn(model, Some(Page::Versions((scroll + 1).min(last_scroll(model)))));
        }
        Some(Action::Back) => turn(model, None),
        _ => {}
    }
    Vec::new()
}

/// Rows above the lines: the title, the duet, a free one.
const HEAD: u16 = 3;

/// How far the page can be scrolled.
pub(super) fn last_scroll(model: &Model) -> u16 {
    let View::Juror(view) = &model.view else { return 0 };
    let wide = super::juror_view::ballot_width(model);
    let lines = lines(model, view, look(model).entry, wide).len() as u16;
    lines.saturating_sub(body_height(model).saturating_sub(HEAD))
}

/// A line, and whether it begins a version.
fn lines(model: &Model, view: &JurorView, entry: usize, wide: u16) -> Vec<(String, bool)> {
    let ballot = &view.entries[entry].ballot;
    let mut lines = Vec::new();
    let mut add = |text: &str, head: bool| {
        lines.extend(width::wrap(text, usize::from(wide)).into_iter().map(|line| (line, head)));
    };
    if !ballot.submitted {
        add(&format!("○ {}", model.say(Word::JurorNotSubmitted)), true);
    }
    for (n, version) in ballot.versions.iter().enumerate().rev() {
        let time = dates::clock(&version.at);
        add(&model.words.juror_version(n + 1, version.receipt, time), true);
        add(&figures(model, view, version), false);
        if version.from_paper() {
            add(&format!("▤ {}", model.say(Word::JurorFromPaper)), false);
        }
        if !version.reason.is_empty() {
            add(&model.words.juror_version_reason(&version.reason), false);
        }
    }
    lines
}

/// The marks of a version and their total: `vocal 9, skill 8 = 17`.
fn figures(model: &Model, view: &JurorView, version: &Version) -> String {
    let mut marks = vec![None; view.contest.criteria.len()];
    let given = judged(view).zip(&version.marks).map(|(criterion, &mark)| {
        marks[criterion] = Some(mark);
        let name = view.contest.criteria[criterion].short.get(model.lang());
        format!("{name}\u{a0}{}", numbers::mark_of(&model.words, &view.contest, criterion, mark))
    });
    let given = given.collect::<Vec<_>>().join(", ");
    let submitted = Ballot { marks, ..Ballot::default() };
    match juror_totals::figure(model, view, &submitted) {
        Some(total) => format!("{given} = {total}"),
        None => given,
    }
}

/// Draws the page in the place of the ballot.
pub(super) fn view(model: &Model, view: &JurorView, entry: usize, scroll: u16, ink: &mut Ink<'_>) {
    let (lang, theme) = (model.lang(), &model.theme);
    let (width, height) = (ink.width(), ink.height());
    let banner = theme.accent.add_modifier(Modifier::REVERSED);
    ink.paint(0, 0, width, banner);
    ink.row(0, 0, &format!(" {}", model.say(Word::JurorVersions)), banner);
    let of = &view.contest.entries[entry];
    let x = ink.row(0, 1, &model.words.duet_number(of.number), theme.strong);
    ink.row(x + 2, 1, &names::pair(lang, of), theme.base);
    let lines = lines(model, view, entry, width);
    let rows = usize::from(height.saturating_sub(HEAD));
    let first = usize::from(scroll).min(lines.len().saturating_sub(rows));
    for (y, (line, head)) in (HEAD..).zip(lines.iter().skip(first).take(rows)) {
        ink.row(0, y, line, if *head { theme.strong } else { theme.base });
    }
    if first > 0 {
        ink.right(width, HEAD - 1, "▲", theme.accent);
    }
    if lines.len() > first + rows {
        ink.right(width, height.saturating_sub(1), "▼", theme.accent);
    }
}
