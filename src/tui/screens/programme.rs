//! The programme: planned, actual and expected times, breaks and guest numbers; a page over the stage
//! manager's desk.
//!
//! ```text
//! programme                                  ends 21:40, 12 min late
//!    plan    was
//!    18:30   18:31–18:35   №1 A – B                            04:02
//! »  18:35   18:37         №2 C – D               02:10 / 04:00
//! ›  18:40   ≈18:42        break «Шай»                      15 min
//!                          – end –
//! ```

use super::pages::{self, Page};
use super::{stage_now, stage_show};
use crate::contest::{EntryId, ItemKind};
use crate::hall::{Hall, Planned, ShowCommand, Slot};
use crate::text::{Word, dates, wording};
use crate::tui::Effect;
use crate::tui::keymap::Action;
use crate::tui::model::{Model, Notice};
use crate::tui::overlay::{Choice, Consent, Field, Overlay, Purpose};
use crate::tui::widgets::{Ink, columns, window};

/// What an action does here; `at`: the slot under the hand, one beyond the last for the end.
pub(super) fn act(model: &mut Model, hall: &Hall, at: usize, action: Action) -> Vec<Effect> {
    let slots = hall.programme();
    let at = at.min(slots.len());
    let under_hand = slots.get(at).copied();
    let to = match action {
        Action::Up => at.saturating_sub(1),
        Action::Down => (at + 1).min(slots.len()),
        Action::First => 0,
        Action::Last => slots.len(),
        _ => at,
    };
    pages::turn(model, Page::Programme(to));
    match (action, under_hand) {
        (Action::Next, Some(slot @ Slot::Item(item))) => {
            let runs = hall.clock(slot).runs();
            let command =
                if runs { ShowCommand::EndItem(item) } else { ShowCommand::StartItem(item) };
            return stage_show::ask(model, command);
        }
        (Action::Next, Some(Slot::Entry(entry))) => {
            pages::close(model);
            if let Some(state) = pages::state(model) {
                state.entry = entry;
            }
        }
        (Action::Insert, _) => {
            // What has begun has nothing before it any more: the hand goes to the next that waits.
            let waits = |slot: &Slot| hall.began(*slot).is_none() && !hall.is_over(*slot);
            let to = (at..slots.len()).find(|&to| waits(&slots[to])).unwrap_or(slots.len());
            pages::turn(model, Page::Programme(to));
            insert(model, before(hall, slots.get(to).copied()).as_ref());
        }
        (Action::Clear, Some(Slot::Item(item))) => {
            return stage_show::ask(model, ShowCommand::Remove(item));
        }
        (Action::Clear, _) => model.notice = Some(Notice::Say(Word::ProgrammeOnlyItems)),
        (Action::Undo, _) => return stage_show::undo(model, hall),
        (Action::Back, _) => pages::close(model),
        _ => {}
    }
    Vec::new()
}

/// Before which entry an item comes that is inserted at a slot; `None`: after the last.
fn before(hall: &Hall, slot: Option<Slot>) -> Option<EntryId> {
    let entry = match slot? {
        Slot::Entry(entry) => Some(entry),
        Slot::Item(item) => hall.show.item(item).and_then(|item| item.before),
    };
    entry.map(|entry| hall.contest().entries[entry].id.clone())
}

/// Asks what is inserted, what it is called, how long it takes.
fn insert(model: &mut Model, before: Option<&EntryId>) {
    let option = |kind: ItemKind| {
        let purpose = Purpose::ItemTitle { kind, before: before.cloned() };
        let field = Field::new(Word::ProgrammeItemTitle, purpose, "");
        (wording::item_kind(&model.words, kind).to_owned(), Consent::Write(field))
    };
    let options = vec![option(ItemKind::Break), option(ItemKind::Guest)];
    let title = Word::ProgrammeInsert;
    model.overlay = Some(Overlay::Choice(Choice { title, options, at: 0 }));
}

/// Where the hand is when the page opens: on what is on, else on what is next.
pub(super) fn start(hall: &Hall) -> usize {
    let now = hall.on().or_else(|| hall.next_slot());
    now.and_then(|now| hall.programme().iter().position(|&of| of == now)).unwrap_or(0)
}

/// Where the columns begin.
const PLAN: u16 = 3;
const WAS: u16 = 10;
const NAME: u16 = 23;

/// Draws the page.
pub(super) fn view(model: &Model, hall: &Hall, at: usize, ink: &mut Ink<'_>) {
    let theme = &model.theme;
    let wide = ink.width().min(100);
    let (left, high) = ((ink.width() - wide) / 2, ink.height());
    let ink = &mut ink.part(left, 0, wide, high);
    let schedule = hall.schedule(model.time());
    ink.row(1, 0, model.say(Word::ProgrammeTitle), theme.strong);
    if let Some(end) = stage_now::end(model, schedule.planned_end, schedule.expected_end) {
        ink.right(wide - 1, 0, &end, theme.accent);
    }
    ink.row(PLAN, 1, model.say(Word::ProgrammePlan), theme.dim);
    ink.row(WAS, 1, model.say(Word::ProgrammeWas), theme.dim);
    let count = schedule.slots.len() + 1;
    let at = at.min(count - 1);
    let (on, next) = (hall.on(), hall.next_slot());
    for (y, index) in (2..).zip(window(count, at, usize::from(high.saturating_sub(2)))) {
        match schedule.slots.get(index) {
            Some(of) => {
                let sign = match Some(of.slot) {
                    slot if slot == on => "»",
                    slot if slot == next => "›",
                    _ => " ",
                };
                row(model, hall, of, sign, &mut ink.part(0, y, wide, 1));
            }
            None => {
                ink.row(NAME, y, model.say(Word::ProgrammeEnd), theme.dim);
            }
        }
        if index == at {
            ink.paint(0, y, wide, theme.select);
            ink.row(0, y, ">", theme.select);
        }
    }
}

fn row(model: &Model, hall: &Hall, of: &Planned, sign: &str, ink: &mut Ink<'_>) {
    let theme = &model.theme;
    let style = match sign {
        "»" => theme.accent,
        "›" => theme.strong,
        _ if of.began.is_some() || hall.is_over(of.slot) => theme.dim,
        _ => theme.base,
    };
    ink.row(1, 0, sign, style);
    if let Some(planned) = of.planned {
        ink.row(PLAN, 0, &dates::clock(&planned), theme.dim);
    }
    let was = match (of.began, of.ended, of.expected) {
        (Some(began), Some(ended), _) => {
            format!("{}–{}", dates::clock(&began), dates::clock(&ended))
        }
        (Some(began), None, _) => dates::clock(&began),
        (None, _, Some(expected)) => format!("≈{}", dates::clock(&expected)),
        (None, _, None) => String::new(),
    };
    ink.row(WAS, 0, &was, style);
    let item = |number| hall.show.item(number).map(|item| model.words.stage_minutes(item.minutes));
    let (took, over) = stage_now::clock(model, hall, of.slot).unwrap_or_else(|| match of.slot {
        Slot::Item(number) => (item(number).unwrap_or_default(), false),
        Slot::Entry(_) => (String::new(), false),
    });
    let end = ink.width() - 1;
    ink.right(end, 0, &took, if over { theme.alarm } else { style });
    let room = end.saturating_sub(columns(&took) + 1 + NAME);
    ink.text(NAME, 0, room, &stage_now::slot(model, hall, of.slot), style);
}
