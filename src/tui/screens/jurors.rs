//! Who of the panel is in the hall: a page over the stage manager's desk.

use super::pages::{self, Page};
use super::stage;
use crate::hall::{Author, Cell, Command, Refusal, StageView};
use crate::text::Word;
use crate::tui::Effect;
use crate::tui::keymap::Action;
use crate::tui::model::{Model, Notice};
use crate::tui::widgets::{Ink, window};

/// What an action does here; `juror` is the one under the hand.
pub(super) fn act(
    model: &mut Model,
    view: &StageView,
    juror: usize,
    action: Action,
) -> Vec<Effect> {
    let last = view.hall.contest().panel.len() - 1;
    match action {
        Action::Up => pages::turn(model, Page::Jurors(juror.saturating_sub(1))),
        Action::Down => pages::turn(model, Page::Jurors((juror + 1).min(last))),
        Action::Back => pages::close(model),
        Action::Next if view.hall.locked => {
            model.notice = Some(Notice::Refused(Refusal::Locked));
        }
        Action::Next if !is_asked(model) => {
            let id = view.hall.contest().panel[juror].id.clone();
            let command =
                if view.hall.present[juror] { Command::Absent(id) } else { Command::Present(id) };
            return vec![model.outbox.ask(Author::StageManager, command)];
        }
        _ => {}
    }
    Vec::new()
}

fn is_asked(model: &Model) -> bool {
    model.outbox.any(|_, command| matches!(command, Command::Absent(_) | Command::Present(_)))
}

/// Draws the page.
pub(super) fn view(model: &Model, view: &StageView, juror: usize, ink: &mut Ink<'_>) {
    let theme = &model.theme;
    let panel = &view.hall.contest().panel;
    let (width, height) = (ink.width().min(84), ink.height());
    let left = (ink.width() - width) / 2 + 1;
    let width = width - 2;
    ink.row(left, 0, model.say(Word::StageJurorsTitle), theme.strong);
    ink.row(left, 1, model.say(Word::StageJurorsHelp), theme.dim);
    let room = usize::from(height.saturating_sub(3)).max(1);
    let each = if room >= panel.len() * 2 { 2 } else { 1 };
    for (line, of) in window(panel.len(), juror, room / each).enumerate() {
        let mut row = ink.part(left, 3 + (line * each) as u16, width, 1);
        let present = view.hall.present[of];
        let (sign, word, style) = if present {
            ("●", Word::Present, theme.good)
        } else {
            ("–", Word::Absent, theme.warn)
        };
        row.right(4, 0, &stage::numbered(view.hall.contest(), of), theme.dim);
        let end = row.right(width - 1, 0, &counts(model, view, of), theme.dim);
        let text = format!("{sign} {}", model.say(word));
        row.text(end.saturating_sub(16), 0, 14, &text, style);
        let name = stage::name(model, &panel[of]);
        row.text(6, 0, end.saturating_sub(24), &name, theme.base);
        if of == juror {
            row.paint(0, 0, width, theme.select);
            row.row(0, 0, ">", theme.select);
        }
    }
}

/// How many of the juror's ballots are in, of how many that are expected so far.
fn counts(model: &Model, view: &StageView, juror: usize) -> String {
    let (mut submitted, mut expected) = (0, 0);
    for entry in 0..view.hall.entries.len() {
        match view.cell(entry, juror) {
            Cell::Submitted => {
                submitted += 1;
                expected += 1;
            }
            Cell::Missing | Cell::Begun => expected += 1,
            Cell::NotYet | Cell::Recused | Cell::Absent => {}
        }
    }
    model.words.progress(submitted, expected)
}
