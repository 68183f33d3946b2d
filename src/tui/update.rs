//! What a message does: the model changes, effects are wanted. Pure.

use std::sync::Arc;

use chrono::TimeDelta;

use super::keymap::{self, Action, Scope};
use super::lock;
use super::model::{Model, Notice};
use super::moves::Moves;
use super::overlay::{Confirm, Consent, Kept, Overlay};
use super::pin_entry::{PinEntry, PinPrompt};
use super::screens::{self, Screen};
use super::{Code, Effect, Key, Msg, Ticket, capture, replay};
use crate::hall::{Author, Command, Refusal, Seat, View};
use crate::text::{Word, Words};

/// The smallest terminal that shows a whole screen: columns, rows.
pub const SMALLEST: (u16, u16) = (60, 16);

/// Takes in a message.
pub fn update(model: &mut Model, msg: Msg) -> Vec<Effect> {
    if matches!(msg, Msg::Terminate) {
        return vec![Effect::Stop];
    }
    if model.replay.is_some() {
        return replay::update(model, msg);
    }
    let mut effects = take_in(model, msg);
    effects.extend(saving(model));
    effects.extend(screens::remember(model));
    lock::combine(model, effects)
}

/// Notes since when commands wait for the disk: the desk wakes to say that it takes long.
fn saving(model: &mut Model) -> Vec<Effect> {
    if model.outbox.is_empty() {
        model.saving_since = None;
        return Vec::new();
    }
    let begins = model.saving_since.is_none();
    model.saving_since.get_or_insert(model.now);
    if begins { screens::stage_show::wakes(model) } else { Vec::new() }
}

/// As [`update`]; the place is not remembered.
pub(super) fn take_in(model: &mut Model, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::Key(key) => on_key(model, key),
        Msg::Paste(text) => on_paste(model, &text),
        Msg::Resize { width, height } => {
            model.size = (width, height);
            screens::on_view(model)
        }
        Msg::View(view) => on_view(model, *view),
        Msg::Saved(ticket) => saved(model, ticket),
        Msg::Refused(ticket, refusal) => refused(model, ticket, refusal),
        Msg::Trouble(trouble) => {
            model.trouble = trouble;
            Vec::new()
        }
        Msg::SecondCopy(lag) => {
            model.lag = lag;
            Vec::new()
        }
        Msg::Terminals(silent) => {
            model.silent = silent;
            Vec::new()
        }
        Msg::Captured(written) => {
            // The hall sees the board.
            if !matches!(model.screen, Screen::Board(_)) {
                model.notice = Some(Notice::Text(capture::say(&model.words, &written)));
            }
            Vec::new()
        }
        Msg::Wake(now) => {
            model.now = now;
            let mut effects = lock::on_wake(model);
            effects.extend(tick(model));
            effects.extend(screens::on_wake(model));
            effects
        }
        // The shell's own business: nothing on the screen changes.
        Msg::Terminate | Msg::Suspend | Msg::Resume => Vec::new(),
    }
}

/// The PIN that is typed now.
fn pin_entry(model: &mut Model) -> Option<&mut PinEntry> {
    match (&mut model.overlay, &mut model.screen) {
        (Some(Overlay::Pin(prompt)), _) => Some(&mut prompt.entry),
        (_, Screen::Door(state)) => Some(&mut state.entry),
        _ => None,
    }
}

/// The PIN that the desk compares under this ticket.
fn compared(model: &mut Model, ticket: Ticket) -> Option<&mut PinEntry> {
    pin_entry(model).filter(|entry| entry.asked == Some(ticket))
}

/// Counts a wait for the next try down, a second a step.
fn tick(model: &mut Model) -> Option<Effect> {
    let now = model.now;
    let waits = pin_entry(model)?.tick(now);
    waits.then(|| Effect::WakeAt(now + TimeDelta::seconds(1)))
}

fn saved(model: &mut Model, ticket: Ticket) -> Vec<Effect> {
    if let Some(entry) = compared(model, ticket) {
        let entry = entry.clone();
        entry.teach(&mut model.layout);
        if matches!(model.overlay, Some(Overlay::Pin(_))) {
            model.overlay = None;
        }
    }
    let saved = answered(model, ticket);
    saved.iter().flat_map(|command| screens::on_saved(model, command)).collect()
}

fn refused(model: &mut Model, ticket: Ticket, refusal: Refusal) -> Vec<Effect> {
    let here = !answered(model, ticket).is_empty();
    let now = model.now;
    match (compared(model, ticket), refusal) {
        (Some(entry), Refusal::WrongPin) => entry.wrong(),
        (Some(entry), Refusal::PinWait(until)) => {
            entry.wait(until);
            // The time is wanted at once, to count down from.
            return vec![Effect::WakeAt(now)];
        }
        (Some(entry), refusal) => {
            *entry = PinEntry::default();
            if matches!(model.overlay, Some(Overlay::Pin(_))) {
                model.overlay = None;
            }
            model.notice = Some(Notice::Refused(refusal));
        }
        (None, refusal) if here => {
            model.notice = Some(Notice::Refused(refusal));
            screens::on_refused(model);
        }
        (None, _) => {}
    }
    Vec::new()
}

/// Takes what was answered out of the outbox, and hands the commands back if whoever asked still
/// sits here: the next person hears nothing of it.
fn answered(model: &mut Model, ticket: Ticket) -> Vec<Command> {
    let Some(asked) = model.outbox.answered(ticket) else { return Vec::new() };
    // The question whether to leave says how much is still not saved.
    if matches!(&model.overlay, Some(Overlay::Confirm(Confirm { yes: Consent::Quit, .. }))) {
        ask_to_quit(model);
    }
    let person = model.view.seat().person();
    let is_here = |author: &Author| {
        person.as_ref() == Some(author)
            || (*author == Author::Chair && matches!(model.view, View::Stage(_)))
    };
    asked.into_iter().filter(|(author, _)| is_here(author)).map(|(_, command)| command).collect()
}

/// Asks for commands. An act of somebody else than who sits here needs their PIN first.
fn ask(model: &mut Model, commands: Vec<(Author, Command)>) -> Vec<Effect> {
    let sits = model.seat.person();
    let other = commands.iter().map(|(author, _)| author).find(|&by| Some(by) != sits.as_ref());
    match other.filter(|_| model.contest().pins).cloned() {
        Some(person) => {
            let entry = PinEntry::default();
            model.overlay = Some(Overlay::Pin(PinPrompt { person, then: commands, entry }));
            Vec::new()
        }
        None => commands.into_iter().map(|(by, what)| model.outbox.ask(by, what)).collect(),
    }
}

pub(super) fn on_view(model: &mut Model, view: View) -> Vec<Effect> {
    // A view of a seat that was just locked may be on its way still: where a PIN is asked for, the
    // desk answers whoever sits down with the start screen's view first.
    let early = model.screen == Screen::Leaving && !matches!(view, View::Lobby(_));
    let asks_pin = model.contest().pins && model.replay.is_none() && model.seat.person().is_some();
    if !view.is_for(&model.seat) || (early && asks_pin) {
        return Vec::new();
    }
    model.view = view;
    if !model.screen.fits(&model.seat, &model.view) {
        // The view of a seat comes when the PIN was right.
        if let (Screen::Door(state), false) = (&model.screen, matches!(model.view, View::Lobby(_)))
        {
            state.entry.teach(&mut model.layout);
            (model.locked, model.touched) = (false, model.now);
        }
        let resume = model.resume.as_ref();
        model.screen = Screen::of(&model.seat, &model.view, resume, model.locked)
            .after(model.left.as_ref(), &model.view);
        model.overlay = None;
        model.notice = None;
        model.moves = Moves::default();
    }
    screens::on_view(model)
}

/// Whether the terminal is too small to show what a key would change.
pub(super) fn is_too_small(model: &Model) -> bool {
    model.size.0 < SMALLEST.0 || model.size.1 < SMALLEST.1
}

/// Whose keys are valid now.
pub(super) fn scope(model: &Model) -> Scope {
    match &model.overlay {
        Some(Overlay::Help { .. }) => Scope::Help,
        Some(Overlay::Confirm(_)) => Scope::Confirm,
        Some(Overlay::Field(_)) => Scope::Field,
        Some(Overlay::Choice(_)) => Scope::Choice,
        Some(Overlay::Pin(_)) => Scope::Pin,
        None => model.screen.scope(),
    }
}

fn on_key(model: &mut Model, key: Key) -> Vec<Effect> {
    // Whatever is on the screen, it can be captured as it stands.
    if keymap::action(Scope::Everywhere, key) == Some(Action::Capture) {
        model.touched = model.now;
        return vec![Effect::Capture(Box::new(capture::capture(model)))];
    }
    // The hall sees the board: no key shows anything on it.
    if matches!(model.screen, Screen::Board(_)) {
        return screens::on_key(model, key, None);
    }
    model.layout.learn(key);
    model.touched = model.now;
    // Whatever is on the screen, one key covers it.
    if keymap::action(Scope::Everywhere, key) == Some(Action::LockTerminal) {
        return lock::lock(model);
    }
    let scope = scope(model);
    let action = keymap::action(scope, key);
    // A key must never change what the person cannot see.
    if is_too_small(model) && action != Some(Action::Quit) {
        return Vec::new();
    }
    model.notice = None;
    match (scope, action) {
        (Scope::Field, _) => in_field(model, key, action),
        (Scope::Pin, action) => in_pin(model, key, action),
        (Scope::Confirm, Some(action)) => in_confirm(model, action),
        (Scope::Choice, Some(action)) => in_choice(model, action),
        (Scope::Help, Some(action)) => in_help(model, action),
        (_, Some(Action::Help)) => {
            model.overlay = Some(Overlay::Help { scope, scroll: 0 });
            Vec::new()
        }
        (_, Some(Action::Language)) => {
            model.words = Arc::new(Words::new(model.lang().next()));
            Vec::new()
        }
        (_, Some(Action::Quit)) => quit(model),
        (_, action) => screens::on_key(model, key, action),
    }
}

fn quit(model: &mut Model) -> Vec<Effect> {
    if model.outbox.is_empty() && (matches!(model.screen, Screen::Start(_)) || is_too_small(model))
    {
        return vec![Effect::Quit];
    }
    ask_to_quit(model);
    Vec::new()
}

fn ask_to_quit(model: &mut Model) {
    let (title, line) = if !model.outbox.is_empty() {
        (Word::QuitUnsavedTitle, model.words.quit_unsaved(model.outbox.len()))
    } else if screens::holds_unsaved(model) {
        (Word::QuitUnsavedTitle, model.say(Word::QuitTyped).to_owned())
    } else {
        (Word::QuitTitle, model.say(Word::QuitAllSaved).to_owned())
    };
    model.overlay =
        Some(Overlay::Confirm(Confirm { title, lines: vec![line], yes: Consent::Quit }));
}

fn in_confirm(model: &mut Model, action: Action) -> Vec<Effect> {
    match action {
        Action::Next => match model.overlay.take() {
            Some(Overlay::Confirm(Confirm { yes, .. })) => consent(model, yes),
            other => {
                model.overlay = other;
                Vec::new()
            }
        },
        Action::Back => {
            model.overlay = None;
            Vec::new()
        }
        _ => Vec::new(),
    }
}

/// Does what was said yes to, or chosen.
fn consent(model: &mut Model, yes: Consent) -> Vec<Effect> {
    match yes {
        Consent::Ask(commands) => ask(model, commands),
        Consent::Write(field) => {
            model.overlay = Some(Overlay::Field(field));
            Vec::new()
        }
        Consent::Quit => vec![Effect::Quit],
        Consent::Pass => model.sit(Seat::Lobby),
    }
}

fn in_choice(model: &mut Model, action: Action) -> Vec<Effect> {
    let Some(Overlay::Choice(choice)) = &mut model.overlay else { return Vec::new() };
    let last = choice.options.len().saturating_sub(1);
    match action {
        Action::Up => choice.at = choice.at.saturating_sub(1),
        Action::Down => choice.at = (choice.at + 1).min(last),
        Action::Next => {
            let chosen = choice.options.get(choice.at).map(|(_, yes)| yes.clone());
            model.overlay = None;
            return chosen.map_or_else(Vec::new, |yes| consent(model, yes));
        }
        Action::Back => model.overlay = None,
        _ => {}
    }
    Vec::new()
}

fn in_help(model: &mut Model, action: Action) -> Vec<Effect> {
    let last = screens::help::last_scroll(model);
    if let Some(Overlay::Help { scroll, .. }) = &mut model.overlay {
        match action {
            Action::Up => *scroll = scroll.saturating_sub(1),
            Action::Down => *scroll = (*scroll + 1).min(last),
            Action::PageUp => *scroll = scroll.saturating_sub(10),
            Action::PageDown => *scroll = (*scroll + 10).min(last),
            Action::First => *scroll = 0,
            Action::Last => *scroll = last,
            _ => model.overlay = None,
        }
    }
    Vec::new()
}

fn in_field(model: &mut Model, key: Key, action: Option<Action>) -> Vec<Effect> {
    let Some(Overlay::Field(field)) = &mut model.overlay else { return Vec::new() };
    match (action, key.code) {
        (Some(Action::Next), _) => {
            let field = field.clone();
            model.overlay = None;
            if let Some(refusal) = field.lacks_text() {
                model.notice = Some(Notice::Refused(refusal));
                return Vec::new();
            }
            match field.keep() {
                Kept::Ask(author, command) => return ask(model, vec![(author, command)]),
                Kept::Write(field) => model.overlay = Some(Overlay::Field(field)),
                Kept::Choose(choice) => model.overlay = Some(Overlay::Choice(choice)),
            }
        }
        (Some(Action::Back), _) => model.overlay = None,
        (_, Code::Char(char)) if !key.ctrl && !key.alt => {
            field.insert(char.encode_utf8(&mut [0; 4]));
        }
        (_, Code::Backspace) => field.backspace(),
        (_, Code::Delete) => field.delete(),
        (_, Code::Left) => field.left(),
        (_, Code::Right) => field.right(),
        (_, Code::Home) => field.home(),
        (_, Code::End) => field.end(),
        _ => {}
    }
    Vec::new()
}

fn in_pin(model: &mut Model, key: Key, action: Option<Action>) -> Vec<Effect> {
    let Some(Overlay::Pin(prompt)) = &mut model.overlay else { return Vec::new() };
    match action {
        Some(Action::Next) => {
            let Some(pin) = prompt.entry.take() else { return Vec::new() };
            let (person, then) = (prompt.person.clone(), prompt.then.clone());
            let (ticket, effect) = model.outbox.sign_in(person, pin, then, false);
            prompt.entry.asked = Some(ticket);
            return vec![effect];
        }
        Some(Action::Back) => model.overlay = None,
        _ => prompt.entry.press(key),
    }
    Vec::new()
}

fn on_paste(model: &mut Model, text: &str) -> Vec<Effect> {
    model.touched = model.now;
    if is_too_small(model) {
        return Vec::new();
    }
    match &mut model.overlay {
        // A pasted line end presses no Enter.
        Some(Overlay::Field(field)) => field.insert(text),
        // Marks are typed, never pasted.
        _ => model.notice = Some(Notice::Say(Word::PasteIgnored)),
    }
    Vec::new()
}
