//! Why a juror does not judge a duet: the usual grounds, one of which becomes the reason on record.
//!
//! ```text
//! × do not judge this duet?
//! №5  A – B
//! what becomes of the marks
//!   1  own student
//! > 2  own institution
//!   3  relative
//!   4  another reason
//! Enter does not judge   Esc back
//! ```

use ratatui::style::Modifier;

use super::juror::{Page, closed_for_good, look, turn};
use crate::contest::{Ground, JurorId};
use crate::hall::{Author, Command, JurorView, Recused, Refusal, View};
use crate::text::{Word, names, width};
use crate::tui::keymap::{Action, Scope};
use crate::tui::model::{Model, Notice};
use crate::tui::overlay::{Confirm, Consent, Field, Overlay, Purpose};
use crate::tui::widgets::{self, Ink};
use crate::tui::{Effect, Key, fold};

/// The grounds in the order of the list; another reason is typed.
const GROUNDS: [Ground; 4] =
    [Ground::OwnStudent, Ground::OwnInstitution, Ground::Relative, Ground::Other];

/// What a ground is called.
pub(super) fn ground(ground: Ground) -> Word {
    match ground {
        Ground::OwnStudent => Word::JurorGroundStudent,
        Ground::OwnInstitution => Word::JurorGroundInstitution,
        Ground::Relative => Word::JurorGroundRelative,
        Ground::Other => Word::JurorGroundOther,
    }
}

/// Asks for the ground, or whether the juror judges the duet after all. What the contest file
/// declares is not the juror's to take back.
pub(super) fn ask(model: &mut Model) {
    let entry = look(model).entry;
    let View::Juror(view) = &model.view else { return };
    let author = Author::Juror(view.contest.panel[view.juror].id.clone());
    let id = view.contest.entries[entry].id.clone();
    let of = &view.entries[entry];
    let refusal = closed_for_good(view)
        .or_else(|| (!view.present).then(|| Refusal::JurorAbsent(juror_id(view))))
        .or_else(|| match of.ballot.recused {
            Some(Recused::Declared { .. }) => Some(Refusal::DeclaredRecusal(id.clone())),
            Some(Recused::Recorded { .. }) => Some(Refusal::ChairRecuses(id.clone())),
            _ if view.in_revision => Some(Refusal::ChairRecuses(id.clone())),
            _ => None,
        });
    if let Some(refusal) = refusal {
        model.notice = Some(Notice::Refused(refusal));
    } else if of.ballot.recused.is_some() {
        model.overlay = Some(Overlay::Confirm(Confirm {
            title: Word::JurorReturnTitle,
            lines: vec![model.say(Word::JurorReturnHelp).to_owned()],
            yes: Consent::Ask(vec![(author, Command::Return(id))]),
        }));
    } else {
        // Where one institution is the likely ground, it lies under the hand.
        let likely = if of.conflict { Ground::OwnInstitution } else { Ground::OwnStudent };
        let line = GROUNDS.iter().position(|&ground| ground == likely);
        turn(model, Some(Page::Recusal(line.unwrap_or(0))));
    }
}

fn juror_id(view: &JurorView) -> JurorId {
    view.contest.panel[view.juror].id.clone()
}

/// A key on the list.
pub(super) fn on_key(
    model: &mut Model,
    line: usize,
    key: Key,
    action: Option<Action>,
) -> Vec<Effect> {
    let digit = fold::mark_digit(key).map(usize::from);
    if let Some(digit) = digit.filter(|digit| (1..=GROUNDS.len()).contains(digit)) {
        turn(model, Some(Page::Recusal(digit - 1)));
        return Vec::new();
    }
    match action {
        Some(Action::Up) => turn(model, Some(Page::Recusal(line.saturating_sub(1)))),
        Some(Action::Down) => turn(model, Some(Page::Recusal((line + 1).min(GROUNDS.len() - 1)))),
        Some(Action::Back) => turn(model, None),
        Some(Action::Next) => {
            turn(model, None);
            return recuse(model, GROUNDS[line]);
        }
        _ => {}
    }
    Vec::new()
}

fn recuse(model: &mut Model, on: Ground) -> Vec<Effect> {
    let entry = look(model).entry;
    let View::Juror(view) = &model.view else { return Vec::new() };
    let author = Author::Juror(juror_id(view));
    let entry = view.contest.entries[entry].id.clone();
    if on == Ground::Other {
        let purpose = Purpose::Recusal(author, entry);
        model.overlay = Some(Overlay::Field(Field::new(Word::JurorRecuseReason, purpose, "")));
        return Vec::new();
    }
    let reason = model.say(ground(on)).to_owned();
    vec![model.outbox.ask(author, Command::Recuse { entry, reason })]
}

/// Draws the list in the place of the ballot.
pub(super) fn view(model: &Model, view: &JurorView, entry: usize, line: usize, ink: &mut Ink<'_>) {
    let (lang, theme) = (model.lang(), &model.theme);
    let (width, height) = (ink.width(), ink.height());
    let free = u16::from(height >= 18);
    let banner = theme.accent.add_modifier(Modifier::REVERSED);
    let mut y = u16::from(height >= 30);
    ink.paint(0, y, width, banner);
    ink.row(0, y, &format!(" × {}", model.say(Word::JurorRecuseTitle)), banner);
    y += 1 + free;
    let of = &view.contest.entries[entry];
    let x = ink.row(0, y, &model.words.duet_number(of.number), theme.strong);
    ink.row(x + 2, y, &names::pair(lang, of), theme.base);
    y += 1 + free;
    let help = width::wrap(model.say(Word::JurorRecuseHelp), usize::from(width));
    // The list and its keys stay whatever the height.
    let room = usize::from(height.saturating_sub(y + GROUNDS.len() as u16 + 1));
    for text in help.iter().take(room) {
        ink.row(0, y, text, theme.dim);
        y += 1;
    }
    y += free;
    for (n, &on) in GROUNDS.iter().enumerate() {
        let style = if n == line { theme.select } else { theme.base };
        let hand = if n == line { ">" } else { " " };
        ink.paint(0, y, width, style);
        ink.row(0, y, &format!("{hand} {}  {}", n + 1, model.say(ground(on))), style);
        y += 1;
    }
    ink.row(0, y + free, &widgets::keys(model, Scope::Recusal), theme.accent);
}
