//! What becomes of an entry: taken out, brought back, another performer. For stage manager and
//! secretary.

use super::pages;
use crate::contest::Performer;
use crate::hall::{Author, Command, EntryState, Hall, Out, Phase, Refusal, Studies};
use crate::text::{Word, names};
use crate::tui::model::{Model, Notice};
use crate::tui::overlay::{Choice, Confirm, Consent, Field, Overlay, Purpose};

/// Takes the entry out, for a reason that may stay empty; or asks whether it takes part after all.
pub(super) fn take_out(model: &mut Model, hall: &Hall, entry: usize, how: Out) {
    if hall.locked {
        model.notice = Some(Notice::Refused(Refusal::Locked));
        return;
    }
    let of = &hall.contest().entries[entry];
    let (id, name) = (of.id.clone(), names::entry(&model.words, of));
    let author = Author::StageManager;
    let reason = String::new();
    let (title, command) = match (hall.entries[entry].out, how) {
        (Some(Out::Disqualified), _) => {
            model.notice = Some(Notice::Say(Word::DeskDisqualified));
            return;
        }
        (Some(_), _) => {
            let lines = vec![name, model.say(Word::StageReinstateHelp).to_owned()];
            let title = Word::StageReinstateTitle;
            return pages::confirm(model, title, lines, author, Command::Reinstate(id));
        }
        (None, Out::Withdrawn) => {
            (Word::StageWithdrawTitle, Command::Withdraw { entry: id, reason })
        }
        (None, _) => (Word::StageNoShowTitle, Command::NoShow { entry: id, reason }),
    };
    let purpose = Purpose::Reason { author, command, needed: false };
    let lines = vec![name, model.say(Word::StageOutHelp).to_owned()];
    let yes = Consent::Write(Field::new(Word::ReasonOptional, purpose, ""));
    model.overlay = Some(Overlay::Confirm(Confirm { title, lines, yes }));
}

/// Asks who performs instead of whom, and why.
pub(super) fn replace(
    model: &mut Model,
    author: &Author,
    entry: usize,
    state: EntryState,
    locked: bool,
) {
    let of = &model.contest().entries[entry];
    let id = &of.id;
    let refusal = match state {
        _ if locked => Some(Refusal::Locked),
        state if state.out.is_some() => Some(Refusal::EntryOut(id.clone())),
        state if state.phase != Phase::Waiting => Some(Refusal::Performed(id.clone())),
        _ if of.performers.is_empty() => Some(Refusal::NoPerformer(id.clone())),
        _ => None,
    };
    if let Some(refusal) = refusal {
        model.notice = Some(Notice::Refused(refusal));
        return;
    }
    let number = names::number(&model.words, of);
    let option = |(performer, who): (u32, &Performer)| {
        let (author, entry) = (author.clone(), id.clone());
        let studies = studies(model, who);
        let purpose = Purpose::Performer { author, entry, performer, studies };
        let field = Field::new(Word::DeskReplaceName, purpose, "");
        (format!("{number} {}", who.name.get(model.lang())), Consent::Write(field))
    };
    let options = (1..).zip(&of.performers).map(option).collect();
    model.overlay = Some(Overlay::Choice(Choice { title: Word::DeskReplaceWho, options, at: 0 }));
}

/// Where somebody may study who performs instead of this one: first where this one does.
fn studies(model: &Model, before: &Performer) -> Vec<(String, Studies)> {
    let (lang, contest) = (model.lang(), model.contest());
    let elsewhere = || model.say(Word::StudiesElsewhere).to_owned();
    let now = contest.university(before).map(|of| of.short.get(lang).to_owned());
    let others =
        contest.universities.iter().filter(|of| before.university.as_ref() != Some(&of.id));
    let others = others.map(|of| (of.short.get(lang).to_owned(), Studies::At(of.id.clone())));
    let none = now.is_some().then(|| (elsewhere(), Studies::Elsewhere));
    let first = (now.unwrap_or_else(elsewhere), Studies::AsBefore);
    std::iter::once(first).chain(others).chain(none).collect()
}
