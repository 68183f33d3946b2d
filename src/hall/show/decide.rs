//! The rules of the show: what may be asked when.

use super::{BoardShows, ShowCommand, ShowEvent, Step};
use crate::contest::{EntryId, StepShows};
use crate::hall::decide::{entry, juror, one_line, unlocked};
use crate::hall::{Author, Event, Hall, Phase, Refusal};

/// Longest item in minutes.
const LONGEST_ITEM: u32 = 240;
/// Longest suspense in seconds.
const LONGEST_PAUSE: u32 = 60;
/// Most items of a programme and steps of a script.
const MOST: usize = 500;

/// Turns a command of the show into its event, or says why it is refused.
pub(in crate::hall) fn decide(
    hall: &Hall,
    author: &Author,
    command: &ShowCommand,
) -> Result<Event, Refusal> {
    let show = &hall.show;
    let event = match command {
        ShowCommand::Start(id) => {
            unlocked(hall)?;
            let position = on_stage(hall, id)?;
            if show.clocks[position].ended.is_some() {
                return Err(Refusal::AlreadySo);
            }
            ShowEvent::PerformanceStarted { entry: id.clone() }
        }
        ShowCommand::End(id) => {
            unlocked(hall)?;
            let position = on_stage(hall, id)?;
            if !show.clocks[position].runs() {
                return Err(Refusal::NotStarted(id.clone()));
            }
            ShowEvent::PerformanceEnded { entry: id.clone() }
        }
        ShowCommand::Insert { .. }
        | ShowCommand::Remove(_)
        | ShowCommand::StartItem(_)
        | ShowCommand::EndItem(_) => programme(hall, command)?,
        ShowCommand::Undo(seq) => {
            unlocked(hall)?;
            if hall.undoable() != Some(*seq) {
                return Err(Refusal::NothingToUndo);
            }
            if let Some(entry) = hall.marked_since() {
                return Err(Refusal::AlreadyMarked(hall.entry_id(entry)));
            }
            ShowEvent::StepUndone { seq: *seq }
        }
        ShowCommand::Nudge { juror: id, entry: of } => {
            unlocked(hall)?;
            let (juror, entry) = (juror(hall, id)?, entry(hall, of)?);
            if !hall.is_awaited(entry, juror) {
                return Err(Refusal::NotAwaited(of.clone()));
            }
            ShowEvent::JurorNudged { juror: id.clone(), entry: of.clone() }
        }
        ShowCommand::CallHelp(whom) => {
            let Author::Juror(id) = author else { return Err(Refusal::NotYours) };
            let position = juror(hall, id)?;
            if show.call_of(position).is_some_and(|call| call.whom == *whom) {
                return Err(Refusal::AlreadySo);
            }
            ShowEvent::HelpCalled { juror: id.clone(), whom: *whom }
        }
        ShowCommand::AnswerHelp(id) => {
            // Whoever called takes the call back; nobody takes back that of another juror.
            if matches!(author, Author::Juror(own) if own != id) {
                return Err(Refusal::NotYours);
            }
            if show.call_of(juror(hall, id)?).is_none() {
                return Err(Refusal::AlreadySo);
            }
            ShowEvent::HelpAnswered { juror: id.clone() }
        }
        ShowCommand::Peek => {
            if !hall.covers_top() {
                return Err(Refusal::AlreadySo);
            }
            ShowEvent::RankingPeeked {}
        }
        // Turned to the ranking within the last pause it shows too little; again it shows all.
        ShowCommand::SetBoard(shows)
            if *shows == show.board
                && (*shows != BoardShows::Ranking || show.told || !hall.is_revealed()) =>
        {
            return Err(Refusal::AlreadySo);
        }
        ShowCommand::SetBoard(shows) => ShowEvent::BoardSet { shows: *shows },
        ShowCommand::WriteScript(_) | ShowCommand::MoveReveal(_) => reveal(hall, command)?,
    };
    Ok(Event::Show(event))
}

/// What is asked of breaks and guest numbers.
fn programme(hall: &Hall, command: &ShowCommand) -> Result<ShowEvent, Refusal> {
    unlocked(hall)?;
    let show = &hall.show;
    Ok(match command {
        ShowCommand::Insert { kind, title, minutes, before } => {
            if show.items.len() >= MOST || *minutes == 0 || *minutes > LONGEST_ITEM {
                return Err(Refusal::NoSuchLength { longest: LONGEST_ITEM });
            }
            let before = before.clone();
            if let Some(id) = &before {
                entry(hall, id)?;
            }
            let (title, item) = (one_line(title)?, show.items.len() as u32 + 1);
            ShowEvent::ItemInserted { item, kind: *kind, title, minutes: *minutes, before }
        }
        ShowCommand::Remove(item) => {
            let of = show.item(*item).ok_or(Refusal::NoSuchItem)?;
            if of.clock.started.is_some() {
                return Err(Refusal::AlreadySo);
            }
            ShowEvent::ItemRemoved { item: *item }
        }
        ShowCommand::StartItem(item) => {
            let of = show.item(*item).ok_or(Refusal::NoSuchItem)?;
            if of.clock.runs() {
                return Err(Refusal::AlreadySo);
            }
            ShowEvent::ItemStarted { item: *item }
        }
        ShowCommand::EndItem(item) => {
            let of = show.item(*item).ok_or(Refusal::NoSuchItem)?;
            if !of.clock.runs() {
                return Err(Refusal::AlreadySo);
            }
            ShowEvent::ItemEnded { item: *item }
        }
        _ => return Err(Refusal::NoSuchItem),
    })
}

/// What is asked of the reveal.
fn reveal(hall: &Hall, command: &ShowCommand) -> Result<ShowEvent, Refusal> {
    let show = &hall.show;
    Ok(match command {
        ShowCommand::WriteScript(steps) => {
            // A script that changes under way would change what was shown.
            if show.reveal > 0 {
                return Err(Refusal::RevealBegun);
            }
            ShowEvent::ScriptWritten { steps: script(hall, steps)? }
        }
        ShowCommand::MoveReveal(to) => {
            // The curtain that is closed stays so; any other step can be shown once more, also when
            // the board shows something else meanwhile.
            if *to == show.reveal && *to == 0 && show.board == BoardShows::Reveal {
                return Err(Refusal::AlreadySo);
            }
            // Back is always possible.
            if *to > 0 && !hall.locked {
                return Err(Refusal::NotLocked);
            }
            let script = hall.script();
            if *to > Hall::positions(&script) {
                return Err(Refusal::NoSuchStep);
            }
            // A title whose names cannot follow would leave the hall waiting.
            let lacks = Hall::step_at(&script, *to)
                .is_some_and(|(step, _)| hall.undecided_steps().contains(&step));
            if hall.card(*to).is_none() || (lacks && *to > show.reveal) {
                return Err(Refusal::StepUndecided);
            }
            ShowEvent::RevealMoved { to: *to }
        }
        _ => return Err(Refusal::NoSuchStep),
    })
}

/// The position of the entry, if it is on stage.
fn on_stage(hall: &Hall, id: &EntryId) -> Result<usize, Refusal> {
    let position = entry(hall, id)?;
    if hall.on_stage != Some(position) || hall.entries[position].phase == Phase::Waiting {
        return Err(Refusal::NotCalled(id.clone()));
    }
    Ok(position)
}

/// A script as it is kept: lines clean, awards that the contest has.
fn script(hall: &Hall, steps: &[Step]) -> Result<Vec<Step>, Refusal> {
    if steps.is_empty() || steps.len() > MOST {
        return Err(Refusal::NoSuchStep);
    }
    let clean = |step: &Step| {
        let known = match step.shows {
            StepShows::Award(award) => {
                let award = award as usize;
                award < hall.contest().awards.len() && !hall.is_grand_prix(award)
            }
            StepShows::GrandPrix => hall.contest().grand_prix.is_some(),
            StepShows::Place(place) => (1..=hall.entries.len() as u32).contains(&place),
            StepShows::Slide | StepShows::Curtain => true,
        };
        if !known {
            return Err(Refusal::NoSuchStep);
        }
        Ok(Step {
            shows: step.shows,
            text: one_line(&step.text)?,
            line: one_line(&step.line)?,
            pause: step.pause.min(LONGEST_PAUSE),
        })
    };
    steps.iter().map(clean).collect()
}
