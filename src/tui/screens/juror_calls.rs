//! What passes between a juror and those around: a call for somebody, a reminder of a ballot.

use crate::hall::{Author, Command, Help, JurorView, ShowCommand, View};
use crate::text::{Word, names};
use crate::tui::Effect;
use crate::tui::keymap::{self, Action, Scope};
use crate::tui::model::Model;
use crate::tui::overlay::{Choice, Consent, Overlay};

/// Asks whom to call; takes the call back where somebody is called already.
pub(super) fn call(model: &mut Model) -> Vec<Effect> {
    let View::Juror(view) = &model.view else { return Vec::new() };
    if model.outbox.any(|_, command| matches!(command, Command::Show(_))) {
        return Vec::new();
    }
    let id = view.contest.panel[view.juror].id.clone();
    let author = Author::Juror(id.clone());
    if view.call.is_some() {
        let back = Command::Show(ShowCommand::AnswerHelp(id));
        return vec![model.outbox.ask(author, back)];
    }
    let option = |whom, word| {
        let call = Command::Show(ShowCommand::CallHelp(whom));
        (model.say(word).to_owned(), Consent::Ask(vec![(author.clone(), call)]))
    };
    let options = vec![
        option(Help::Chair, Word::JurorCallChair),
        option(Help::Secretary, Word::JurorCallSecretary),
    ];
    model.overlay = Some(Overlay::Choice(Choice { title: Word::JurorCallTitle, options, at: 0 }));
    Vec::new()
}

/// What the juror is to know: who is called, which ballot is waited for.
pub(super) fn lines(model: &Model, view: &JurorView) -> Vec<String> {
    let nudged = |&&entry: &&usize| view.entries[entry].nudged.is_some();
    let nudge = view.order.iter().find(nudged).map(|&entry| {
        let number = names::number(&model.words, &view.contest.entries[entry]);
        format!("! {}", model.words.juror_nudged(number))
    });
    let called = view.call.map(|call| {
        let key = keymap::legend(Scope::Order, Action::CallHelp);
        let text = match call.whom {
            Help::Chair => model.words.juror_chair_called(key),
            Help::Secretary => model.words.juror_secretary_called(key),
        };
        format!("! {text}")
    });
    nudge.into_iter().chain(called).collect()
}
