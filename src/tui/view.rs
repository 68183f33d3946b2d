//! Draws the model: header, screen, status, footer. Changes nothing.
//!
//! ```text
//! алқа  Contest · stage                       SAMPLE   seat   language
//! ────────────────────────────────────────────────────────────────────
//! screen
//! notice or trouble                                              saved
//! keys
//! ```

use ratatui::Frame;
use ratatui::layout::{Layout, Rect};

use super::keymap::Scope;
use super::model::{Model, Notice};
use super::overlay::Overlay;
use super::replay;
use super::screens::{self, Screen};
use super::update::{SMALLEST, is_too_small, scope};
use super::widgets::{self, Ink, columns};
use crate::hall::View;
use crate::journal::NotCopied;
use crate::text::{Word, width, wording};

/// What is wrong, as it stands over the status: a few lines for trouble with the disk, one for the second
/// copy, one for all else at the stage manager's desk; none where all is well.
fn trouble_lines(model: &Model) -> Vec<String> {
    let most = if model.size.1 < 20 { 2 } else { 3 };
    let said = |text: String, most| {
        let mut lines = width::wrap(&text, usize::from(model.size.0.saturating_sub(2)));
        lines.truncate(most);
        lines
    };
    let trouble = model.trouble.as_ref().map(|trouble| wording::trouble(&model.words, trouble));
    let trouble = trouble.or(replay::rows(model).1).map(|text| said(format!("! {text}"), most));
    let lag = model.lag.as_ref().map(|lag| {
        // Marks are safe without the second copy, so that it is content with one line; that the
        // journal itself may be the wrong one is said in full.
        let parted = matches!(lag.why, Some(NotCopied::Parted { .. }));
        said(format!("! {}", wording::lag(&model.words, lag)), if parted { most } else { 1 })
    });
    let room = model.size.0.saturating_sub(2);
    let alarms = screens::stage_alarms::line(model, room);
    trouble.into_iter().chain(lag).flatten().chain(alarms).collect()
}

/// Rows between header and status.
pub(super) fn body_height(model: &Model) -> u16 {
    model.size.1.saturating_sub(4 + replay::rows(model).0 + trouble_lines(model).len() as u16)
}

/// Draws the model on a frame.
pub fn view(model: &Model, frame: &mut Frame<'_>) {
    let area = frame.area();
    // The hall sees the board: no header, no keys, no status.
    if let Screen::Board(state) = &model.screen {
        return screens::public::view(model, state, frame, area);
    }
    frame.buffer_mut().set_style(area, model.theme.base);
    if is_too_small(model) {
        return too_small(model, frame, area);
    }
    let trouble = trouble_lines(model);
    let own_rows = replay::rows(model).0 + 1;
    let status_rows = trouble.len() as u16 + own_rows;
    let [head, body, status, foot] = area.layout(&Layout::vertical([
        ratatui::layout::Constraint::Length(2),
        ratatui::layout::Constraint::Fill(1),
        ratatui::layout::Constraint::Length(status_rows),
        ratatui::layout::Constraint::Length(1),
    ]));
    header(model, &mut Ink::new(frame.buffer_mut(), head));
    match &model.overlay {
        Some(Overlay::Help { scope, scroll }) => {
            screens::help::view(model, *scope, *scroll, frame, body);
        }
        _ => screens::view(model, frame, body),
    }
    let mut ink = Ink::new(frame.buffer_mut(), status);
    for (y, line) in (0..).zip(&trouble) {
        ink.paint(0, y, area.width, model.theme.alarm);
        ink.row(1, y, line, model.theme.alarm);
    }
    let mut ink = ink.part(0, status_rows - own_rows, area.width, own_rows);
    match &model.replay {
        Some(replay) => replay::view(model, replay, &mut ink),
        None => status_line(model, &mut ink),
    }
    footer(model, scope(model), &mut Ink::new(frame.buffer_mut(), foot));
    match &model.overlay {
        Some(Overlay::Confirm(confirm)) => widgets::confirm(model, confirm, frame.buffer_mut()),
        Some(Overlay::Field(field)) => widgets::field(model, field, frame.buffer_mut()),
        Some(Overlay::Choice(choice)) => widgets::choice(model, choice, frame.buffer_mut()),
        Some(Overlay::Pin(prompt)) => widgets::pin(model, prompt, frame.buffer_mut()),
        _ => {}
    }
}

fn too_small(model: &Model, frame: &mut Frame<'_>, area: Rect) {
    let text = model.words.too_small(SMALLEST.0, SMALLEST.1);
    let mut ink = Ink::new(frame.buffer_mut(), area);
    let mut lines = width::wrap(&text, usize::from(area.width.max(1)));
    if model.is_rehearsal() {
        lines.insert(0, model.say(Word::RehearsalSign).to_owned());
    }
    let top = area.height.saturating_sub(lines.len() as u16) / 2;
    for (y, line) in (top..).zip(&lines) {
        ink.centre(y, line, model.theme.strong);
    }
}

fn header(model: &Model, ink: &mut Ink<'_>) {
    let lang = model.lang();
    let contest = model.contest();
    let width = ink.width();
    let mut end =
        ink.right(width.saturating_sub(1), 0, model.say(Word::LanguageSign), model.theme.dim);
    end = ink.right(end.saturating_sub(2), 0, &seat(model), model.theme.strong);
    if model.demo {
        end = ink.right(end.saturating_sub(2), 0, model.say(Word::DemoSign), model.theme.warn);
    } else if model.is_rehearsal() {
        end = ink.right(end.saturating_sub(2), 0, model.say(Word::RehearsalSign), model.theme.warn);
    } else if contest.sample {
        end = ink.right(end.saturating_sub(2), 0, model.say(Word::SampleSign), model.theme.warn);
    }
    if !contest.pins {
        end = ink.right(end.saturating_sub(2), 0, model.say(Word::NoPinsSign), model.theme.dim);
    }
    let room = end.saturating_sub(3);
    let (title, stage) = (contest.title.get(lang), contest.stage().name.get(lang));
    let whole = format!("{title} · {stage}");
    let title = if stage.is_empty() || columns(&whole) > room { title } else { &whole };
    ink.text(1, 0, room, title, model.theme.strong);
    ink.rule(1, model.theme.line);
}

fn seat(model: &Model) -> String {
    let lang = model.lang();
    match &model.view {
        View::Lobby(_) => model.say(Word::AppName).to_owned(),
        View::Juror(view) => model.words.seat_juror(view.contest.panel[view.juror].name.get(lang)),
        View::Stage(_) => model.say(Word::SeatStage).to_owned(),
        View::Ranking(_) => model.say(Word::SeatRanking).to_owned(),
        View::Chair(_) => model.say(Word::SeatChair).to_owned(),
        View::Secretary(_) => model.say(Word::SeatSecretary).to_owned(),
        View::Host(_) => model.say(Word::SeatHost).to_owned(),
        View::Board(_) => String::new(),
    }
}

fn status_line(model: &Model, ink: &mut Ink<'_>) {
    let waiting = model.outbox.len();
    let (saved, style) = match (waiting, &model.trouble) {
        (0, _) => (format!("● {}", model.say(Word::StatusSaved)), model.theme.good),
        (_, None) => (format!("○ {}", model.words.status_saving(waiting)), model.theme.warn),
        (_, Some(_)) => {
            (format!(" ! {} ", model.words.status_not_saved(waiting)), model.theme.alarm)
        }
    };
    let notice = match &model.notice {
        Some(Notice::Refused(refusal)) => wording::refusal(&model.words, model.contest(), refusal),
        Some(Notice::Say(word)) => model.say(*word).to_owned(),
        Some(Notice::Text(text)) => text.clone(),
        None => String::new(),
    };
    // Only those who write have something to save.
    let mut end = ink.width();
    if !matches!(model.view, View::Lobby(_) | View::Ranking(_) | View::Host(_)) {
        end = ink.right(end.saturating_sub(1), 0, &saved, style);
    }
    if screens::stage_alarms::all_is_well(model) {
        let well = format!("● {}", model.say(Word::StageAllWell));
        // A notice goes before it.
        if columns(&notice) + columns(&well) + 6 <= end {
            end = ink.right(end.saturating_sub(3), 0, &well, model.theme.good);
        }
    }
    ink.text(1, 0, end.saturating_sub(3), &notice, model.theme.accent);
}

/// Legends and words of the footer: keys of the same meaning together, as `↑↓`.
fn hints(model: &Model, scope: Scope) -> Vec<(String, &str)> {
    let mut hints: Vec<(String, &str)> = Vec::new();
    for binding in &replay::bindings(model, scope) {
        let word = if binding.scope == Scope::Replay {
            replay::footer_word(model, binding)
        } else {
            screens::footer_word(model, binding)
        };
        let (Some(press), Some(word)) = (binding.press.first(), word) else { continue };
        let (legend, word) = (press.legend(), model.say(word));
        match hints.last_mut() {
            Some((before, same)) if *same == word => before.push_str(&legend),
            _ => hints.push((legend, word)),
        }
    }
    hints
}

fn footer(model: &Model, scope: Scope, ink: &mut Ink<'_>) {
    let mut shown = hints(model, scope);
    // Help stays in sight however narrow the terminal: whatever is left out stands there.
    let help = model.say(Word::KeyHelp);
    let total = |hints: &[(String, &str)], gap: u16| {
        hints.iter().map(|(legend, word)| columns(legend) + columns(word) + 1 + gap).sum::<u16>()
    };
    while total(&shown, 2) > ink.width() && shown.len() > 1 {
        let last = shown.iter().rposition(|(_, word)| *word != help).unwrap_or(0);
        shown.remove(last);
    }
    let gap = if total(&shown, 3) > ink.width() + 1 { 2 } else { 3 };
    let mut x = 1;
    for (legend, word) in shown {
        x = ink.row(x, 0, &legend, model.theme.accent);
        x = ink.row(x + 1, 0, word, model.theme.dim) + gap;
    }
}
