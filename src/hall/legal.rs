//! Proof that an event could happen: the night's rules, asked again about what a journal tells.

use super::{
    Author, Command, Event, Hall, Refusal, ShowCommand, ShowEvent, Terminal, authorise, decide,
};
use crate::contest::{Mark, hygiene};

/// Why an event could not happen in the hall as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Illegal {
    /// The rules refuse it to this author.
    Refused(Refusal),
    /// Whatever was asked, the event would not read so.
    Unlike,
}

/// Proves that `event` could come of a command of `author` at `terminal` in this hall. Whether a PIN
/// was right cannot be proven afterwards: PINs are not kept.
///
/// [`Hall::apply`] takes in whatever fits the contest, since the rules may change between two
/// versions of the program and an evening must open all the same. Whoever rewrites a journal with
/// a whole chain of new hashes is caught here if what they wrote breaks a rule.
pub fn prove(
    hall: &Hall,
    author: &Author,
    terminal: Option<&Terminal>,
    event: &Event,
) -> Result<(), Illegal> {
    // Written by `alqa restore`, which asks nobody.
    if let (Author::Desk, Event::JournalRestored { laptop }) = (author, event) {
        return if hygiene::is_clean(laptop) { Ok(()) } else { Err(Illegal::Unlike) };
    }
    // Written when a rehearsal's journal is made, before anything else.
    if let (Author::Desk, Event::RehearsalBegun {}) = (author, event) {
        return if hall.taken == 0 { Ok(()) } else { Err(Illegal::Unlike) };
    }
    let command = asked(hall, author, event).ok_or(Illegal::Unlike)?;
    authorise(hall, author, terminal, &command).map_err(Illegal::Refused)?;
    let events = decide(hall, author, &command).map_err(Illegal::Refused)?;
    if events == std::slice::from_ref(event) { Ok(()) } else { Err(Illegal::Unlike) }
}

/// The command by which the author asks for an event. `None` for the declaration, which nobody asks for, and for
/// marks that are no numbers.
fn asked(hall: &Hall, author: &Author, event: &Event) -> Option<Command> {
    let mark = |text: &str| Mark::parse(text, hall.contest().places);
    let all = |marks: &[String]| marks.iter().map(|text| mark(text)).collect::<Option<Vec<_>>>();
    Some(match event.clone() {
        Event::ContestDeclared { .. }
        | Event::JournalRestored { .. }
        | Event::RehearsalBegun {} => return None,
        Event::EntryCalled { entry } => Command::Call(entry),
        Event::ScoringOpened { entry } => Command::OpenScoring(entry),
        Event::ScoringClosed { entry } => Command::CloseScoring(entry),
        Event::EntryWithdrawn { entry, reason } => Command::Withdraw { entry, reason },
        Event::EntryNoShow { entry, reason } => Command::NoShow { entry, reason },
        Event::EntryDisqualified { entry, reason } => Command::Disqualify { entry, reason },
        Event::EntryReinstated { entry } => Command::Reinstate(entry),
        Event::PerformanceRepeated { entry, reason } => Command::Repeat { entry, reason },
        Event::OrderChanged { order, reason } => Command::ChangeOrder { order, reason },
        Event::PerformerReplaced { entry, performer, name, studies, reason } => {
            Command::ReplacePerformer { entry, performer, name, studies, reason }
        }
        Event::JurorAbsent { juror } => Command::Absent(juror),
        Event::JurorPresent { juror } => Command::Present(juror),
        // That the juror of the event is its author shows when the events are compared.
        Event::MarkSet { juror: _, entry, criterion, mark: text } => {
            Command::SetMark { entry, criterion, mark: mark(&text)? }
        }
        Event::MarkCleared { juror: _, entry, criterion } => {
            Command::ClearMark { entry, criterion }
        }
        Event::NoteWritten { juror: _, entry, note } => Command::WriteNote { entry, note },
        Event::BallotSubmitted { juror: _, entry, marks } => {
            Command::Submit { entry, seen: all(&marks)? }
        }
        Event::PaperTyped { juror, entry, marks } => {
            Command::TypePaper { juror, entry, marks: all(&marks)? }
        }
        Event::BallotFromPaper { juror, entry, marks } => {
            Command::CheckPaper { juror, entry, marks: all(&marks)? }
        }
        Event::BallotReopened { juror, entry, reason } => {
            Command::ReopenBallot { juror, entry, reason }
        }
        Event::ConflictAccepted { juror, entry, reason } => {
            Command::AcceptConflict { juror, entry, reason }
        }
        Event::PinSet { person, hash } => Command::SetPin { person, hash },
        Event::PinCleared { person, reason } => Command::ClearPin { person, reason },
        Event::PinReset { person, reason } => Command::ResetPin { person, reason },
        // That the person is the author shows when the events are compared.
        Event::SignedIn { .. } => Command::SignIn,
        Event::SignedOut { .. } => Command::SignOut,
        Event::PinRefused { person } => Command::RefusePin { person },
        Event::BallotTakenBack { juror: _, entry } => Command::TakeBack(entry),
        Event::JurorRecused { juror, entry, reason } if *author == Author::Chair => {
            Command::RecuseJuror { juror, entry, reason }
        }
        Event::JurorReturned { juror, entry, reason } if *author == Author::Chair => {
            Command::ReturnJuror { juror, entry, reason }
        }
        Event::JurorRecused { juror: _, entry, reason } => Command::Recuse { entry, reason },
        Event::JurorReturned { juror: _, entry, reason: _ } => Command::Return(entry),
        // That the standings are those of the ballots shows when the events are compared.
        Event::RankingLocked { standings: _, reason } => {
            Command::LockRanking { seen: hall.blockers(), reason }
        }
        Event::CastingVote { tied, ahead, reason } => Command::CastVote { tied, ahead, reason },
        Event::JuryVoted { tied, votes } => Command::VoteAgain { tied, votes },
        Event::GrandPrixAwarded { entries } => Command::AwardGrandPrix(entries),
        Event::GrandPrixWithheld { reason } => Command::WithholdGrandPrix { reason },
        Event::AwardGiven { award, entries, reason } => {
            Command::GiveAward { award: award as usize, entries, reason }
        }
        Event::AwardWithheld { award, reason } => {
            Command::WithholdAward { award: award as usize, reason }
        }
        Event::ResultFinal { .. } => Command::Finalise,
        Event::RevisionOpened { reason } => Command::OpenRevision { reason },
        Event::Show(event) => Command::Show(asked_of_show(event)),
    })
}

fn asked_of_show(event: ShowEvent) -> ShowCommand {
    match event {
        ShowEvent::PerformanceStarted { entry } => ShowCommand::Start(entry),
        ShowEvent::PerformanceEnded { entry } => ShowCommand::End(entry),
        ShowEvent::ItemInserted { item: _, kind, title, minutes, before } => {
            ShowCommand::Insert { kind, title, minutes, before }
        }
        ShowEvent::ItemRemoved { item } => ShowCommand::Remove(item),
        ShowEvent::ItemStarted { item } => ShowCommand::StartItem(item),
        ShowEvent::ItemEnded { item } => ShowCommand::EndItem(item),
        ShowEvent::StepUndone { seq } => ShowCommand::Undo(seq),
        ShowEvent::JurorNudged { juror, entry } => ShowCommand::Nudge { juror, entry },
        ShowEvent::HelpCalled { juror: _, whom } => ShowCommand::CallHelp(whom),
        ShowEvent::HelpAnswered { juror } => ShowCommand::AnswerHelp(juror),
        ShowEvent::RankingPeeked {} => ShowCommand::Peek,
        ShowEvent::BoardSet { shows } => ShowCommand::SetBoard(shows),
        ShowEvent::ScriptWritten { steps } => ShowCommand::WriteScript(steps),
        ShowEvent::RevealMoved { to } => ShowCommand::MoveReveal(to),
    }
}
