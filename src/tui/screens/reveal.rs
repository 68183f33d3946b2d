//! The reveal: a page over the stage manager's desk that moves it and writes its script.
//!
//! No name stands here before the hall has seen it: who looks over the shoulder learns nothing.

use super::pages::{self, Page};
use crate::contest::{AwardKind, StepShows};
use crate::hall::{Author, Command, Hall, Refusal, ShowCommand, Step};
use crate::text::{Word, wording};
use crate::tui::Effect;
use crate::tui::keymap::{Action, Binding};
use crate::tui::model::{Model, Notice};
use crate::tui::overlay::{Choice, Consent, Field, Overlay, Purpose};

/// The state of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct State {
    /// The step under the hand.
    pub step: usize,
    /// Where it would go, while it is moved.
    pub moves_to: Option<usize>,
}

/// The page on the step that the hall sees.
pub(super) fn here(hall: &Hall) -> Page {
    Page::Reveal(State { step: step_of(&hall.script(), hall.show.reveal), moves_to: None })
}

/// The step of a position; the first before the first.
fn step_of(script: &[Step], at: u32) -> usize {
    Hall::step_at(script, at).map_or(0, |(step, _)| step)
}

/// The first position of a step.
fn position_of(script: &[Step], step: usize) -> u32 {
    Hall::positions(&script[..step.min(script.len())]) + 1
}

/// How many undecided steps a question names; the rest is counted.
const NAMED: usize = 6;

/// What an action does here.
pub(super) fn act(model: &mut Model, hall: &Hall, mut page: State, action: Action) -> Vec<Effect> {
    let script = hall.script();
    let last = script.len().saturating_sub(1);
    page.step = page.step.min(last);
    let at = hall.show.reveal;
    match (action, page.moves_to) {
        (Action::Up | Action::Down, _) => {
            let hand = page.moves_to.as_mut().unwrap_or(&mut page.step);
            *hand = match action {
                Action::Up => hand.saturating_sub(1),
                _ => (*hand + 1).min(last),
            };
            pages::turn(model, Page::Reveal(page));
        }
        (Action::Next | Action::Move, Some(to)) => {
            let mut moved = script;
            let step = moved.remove(page.step);
            moved.insert(to.min(last), step);
            pages::turn(model, Page::Reveal(State { step: to.min(last), moves_to: None }));
            return write(model, hall, moved);
        }
        (Action::Back, Some(_)) => {
            pages::turn(model, Page::Reveal(State { moves_to: None, ..page }));
        }
        (Action::Right, None) if at == 0 && lacks(hall) > 0 => begin(model, hall, &script),
        (Action::Right, None) => return go(model, hall, &script, at + 1),
        (Action::Left, None) if at > 0 => return go(model, hall, &script, at - 1),
        (Action::First, None) if at > 0 => return go(model, hall, &script, 0),
        (Action::Repeat, None) if at > 0 => return go(model, hall, &script, at),
        (Action::Next, None) => jump(model, hall, &script, page.step),
        (Action::Note, None) => say(model, hall, page.step, false),
        (Action::HostLine, None) => say(model, hall, page.step, true),
        (Action::Longer | Action::Shorter, None) => {
            let mut paused = script;
            let Some(step) = paused.get_mut(page.step) else { return Vec::new() };
            step.pause = match action {
                Action::Longer => step.pause + 1,
                _ => step.pause.saturating_sub(1),
            };
            return write(model, hall, paused);
        }
        (Action::Move, None) if writes(model, hall) => {
            pages::turn(model, Page::Reveal(State { moves_to: Some(page.step), ..page }));
        }
        (Action::Insert, None) if writes(model, hall) => insert(model, hall, &script, page.step),
        (Action::Remove, None) if writes(model, hall) => remove(model, hall, script, page.step),
        (Action::Cover, None) => pages::cover(model),
        (Action::Back, None) => pages::close(model),
        // While a step is moved nothing else is done.
        _ => {}
    }
    Vec::new()
}

/// Whether the reveal is on its way to another position: a second press must not skip one.
fn is_moving(model: &Model) -> bool {
    model.outbox.any(|_, command| matches!(command, Command::Show(ShowCommand::MoveReveal(_))))
}

/// Moves the reveal, and the hand with it.
fn go(model: &mut Model, hall: &Hall, script: &[Step], to: u32) -> Vec<Effect> {
    if is_moving(model) {
        return Vec::new();
    }
    if hall.card(to).is_some() {
        let page = State { step: step_of(script, to), moves_to: None };
        pages::turn(model, Page::Reveal(page));
    }
    let command = Command::Show(ShowCommand::MoveReveal(to));
    vec![model.outbox.ask(Author::StageManager, command)]
}

/// How many steps of the reveal could not be shown to their end, once the ranking is locked.
pub(super) fn lacks(hall: &Hall) -> usize {
    if hall.locked { hall.undecided_steps().len() } else { 0 }
}

/// Asks before a reveal begins that would come to a stand on stage.
fn begin(model: &mut Model, hall: &Hall, script: &[Step]) {
    let step = |&at: &usize| wording::reveal_step(&model.words, hall.contest(), &script[at]);
    let undecided = hall.undecided_steps();
    let mut lines = vec![model.words.reveal_lacks(undecided.len())];
    lines.extend(undecided.iter().take(NAMED).map(step));
    if undecided.len() > NAMED {
        lines.push(model.words.and_more(undecided.len() - NAMED));
    }
    let command = Command::Show(ShowCommand::MoveReveal(1));
    pages::confirm(model, Word::RevealBegin, lines, Author::StageManager, command);
}

/// Asks before the reveal leaves its order.
fn jump(model: &mut Model, hall: &Hall, script: &[Step], step: usize) {
    let (Some(of), to) = (script.get(step), position_of(script, step)) else { return };
    let to_step = wording::reveal_step(&model.words, hall.contest(), of);
    let lines =
        vec![format!("{}. {to_step}", step + 1), model.say(Word::RevealJumpHelp).to_owned()];
    let command = Command::Show(ShowCommand::MoveReveal(to));
    pages::confirm(model, Word::RevealJump, lines, Author::StageManager, command);
}

/// Whether the script may be changed; says why not.
fn writes(model: &mut Model, hall: &Hall) -> bool {
    let begun = hall.show.reveal > 0;
    if begun {
        model.notice = Some(Notice::Refused(Refusal::RevealBegun));
    }
    !begun
}

fn write(model: &mut Model, hall: &Hall, script: Vec<Step>) -> Vec<Effect> {
    if !writes(model, hall) || script == hall.script() {
        return Vec::new();
    }
    let command = Command::Show(ShowCommand::WriteScript(script));
    vec![model.outbox.ask(Author::StageManager, command)]
}

/// Opens a field for what a step shows, or for the host's line.
fn say(model: &mut Model, hall: &Hall, step: usize, line: bool) {
    if !writes(model, hall) {
        return;
    }
    let script = hall.script();
    let Some(of) = script.get(step) else { return };
    let (title, text) = match of.shows {
        _ if line => (Word::RevealLineTitle, of.line.clone()),
        StepShows::Curtain => {
            model.notice = Some(Notice::Say(Word::RevealCurtainBare));
            return;
        }
        StepShows::Slide => (Word::RevealSlideTitle, of.text.clone()),
        _ => (Word::RevealHeadingTitle, of.text.clone()),
    };
    let purpose = Purpose::Script { script, step, line };
    model.overlay = Some(Overlay::Field(Field::new(title, purpose, &text)));
}

/// Asks what comes after the step under the hand: a slide, the curtain, or what the script lacks.
fn insert(model: &mut Model, hall: &Hall, script: &[Step], after: usize) {
    let contest = hall.contest();
    let awards = contest.awards.iter().zip(0_u32..);
    let awards = awards.filter(|(award, _)| award.kind != AwardKind::GrandPrix);
    let given = awards.map(|(_, at)| StepShows::Award(at));
    let prize = contest.grand_prix.iter().map(|_| StepShows::GrandPrix);
    let places = (1..=contest.entries.len().min(3) as u32).map(StepShows::Place);
    let lacks = given
        .chain(prize)
        .chain(places)
        .filter(|&shows| script.iter().all(|step| step.shows != shows));
    let at = (after + 1).min(script.len());
    let option = |shows| {
        let step = Step { shows, text: String::new(), line: String::new(), pause: 0 };
        let named = match shows {
            StepShows::Slide => model.say(Word::RevealSlide).to_owned(),
            _ => wording::reveal_step(&model.words, contest, &step),
        };
        let mut with = script.to_vec();
        with.insert(at, step);
        let line = shows == StepShows::Curtain;
        let title = match shows {
            StepShows::Slide => Word::RevealSlideTitle,
            StepShows::Curtain => Word::RevealLineTitle,
            _ => Word::RevealHeadingTitle,
        };
        let field = Field::new(title, Purpose::Script { script: with, step: at, line }, "");
        (named, Consent::Write(field))
    };
    let options = [StepShows::Slide, StepShows::Curtain].into_iter().chain(lacks).map(option);
    let options = options.collect();
    model.overlay = Some(Overlay::Choice(Choice { title: Word::RevealInsert, options, at: 0 }));
}

fn remove(model: &mut Model, hall: &Hall, mut script: Vec<Step>, step: usize) {
    if script.len() < 2 {
        model.notice = Some(Notice::Refused(Refusal::NoSuchStep));
        return;
    }
    let of = script.remove(step);
    let lines = vec![wording::reveal_step(&model.words, hall.contest(), &of)];
    let command = Command::Show(ShowCommand::WriteScript(script));
    pages::confirm(model, Word::RevealRemove, lines, Author::StageManager, command);
}

/// What the footer calls a key here.
pub(super) fn footer(hall: &Hall, page: State, binding: &Binding) -> Option<Word> {
    let begun = hall.show.reveal > 0;
    match (binding.action, page.moves_to) {
        (Action::Up | Action::Down, Some(_)) => Some(Word::KeyShift),
        (Action::Next, Some(_)) => Some(Word::KeyKeep),
        (Action::Back, Some(_)) => Some(Word::KeyDiscard),
        (_, Some(_)) => None,
        (Action::Right, None) => binding.short.filter(|_| hall.locked && !hall.is_revealed()),
        (Action::Left | Action::First | Action::Repeat, None) => binding.short.filter(|_| begun),
        (
            Action::Note | Action::HostLine | Action::Move | Action::Insert | Action::Remove,
            None,
        ) => binding.short.filter(|_| !begun),
        _ => binding.short,
    }
}
