//! The rules of the night: a command becomes events, or a refusal says why not.

use super::{Author, AwaitedVote, Blocker, Command, Event, Hall, Out, Phase, Refusal, Voter};
use crate::contest::{CriterionId, EntryId, JurorId, Mark, TieStep, hygiene};

/// Longest note or reason in characters: one line on a wide screen and on paper.
const LONGEST_NOTE: usize = 200;

/// Turns a command into the events that it causes, or says why it is refused.
///
/// A juror acts on their own ballots only: the juror in every event is the author. A mark or note
/// that stands so already causes no event: a held key must not fill the journal.
pub fn decide(hall: &Hall, author: &Author, command: &Command) -> Result<Vec<Event>, Refusal> {
    let event = match author {
        Author::Juror(juror) => juror_command(hall, juror, command)?,
        Author::StageManager => Some(stage_command(hall, command)?),
        Author::Chair => Some(chair_command(hall, command)?),
        Author::Desk => return Err(Refusal::NotYours),
    };
    Ok(event.into_iter().collect())
}

fn entry(hall: &Hall, id: &EntryId) -> Result<usize, Refusal> {
    hall.contest().entry_position(id).ok_or_else(|| Refusal::UnknownEntry(id.clone()))
}

fn entries(hall: &Hall, ids: &[EntryId]) -> Result<Vec<usize>, Refusal> {
    ids.iter().map(|id| entry(hall, id)).collect()
}

fn ids(hall: &Hall, positions: &[usize]) -> Vec<EntryId> {
    positions.iter().map(|&position| hall.contest().entries[position].id.clone()).collect()
}

fn juror(hall: &Hall, id: &JurorId) -> Result<usize, Refusal> {
    hall.contest().juror_position(id).ok_or_else(|| Refusal::UnknownJuror(id.clone()))
}

fn unlocked(hall: &Hall) -> Result<(), Refusal> {
    if hall.locked { Err(Refusal::Locked) } else { Ok(()) }
}

/// A note or reason as it is kept: one line, clean, since it is shown on other people's screens and
/// on paper.
fn one_line(text: &str) -> Result<String, Refusal> {
    let line = hygiene::clean(text);
    let line = line.trim();
    if line.chars().count() > LONGEST_NOTE {
        return Err(Refusal::TooLong { limit: LONGEST_NOTE });
    }
    Ok(line.to_owned())
}

fn stage_command(hall: &Hall, command: &Command) -> Result<Event, Refusal> {
    unlocked(hall)?;
    let state = |id: &EntryId| entry(hall, id).map(|position| hall.entries[position]);
    let taking_part = |id: &EntryId| match state(id)? {
        state if state.out.is_some() => Err(Refusal::EntryOut(id.clone())),
        state => Ok(state),
    };
    match command {
        Command::Call(id) => {
            taking_part(id)?;
            if hall.on_stage == Some(entry(hall, id)?) {
                return Err(Refusal::AlreadySo);
            }
            Ok(Event::EntryCalled { entry: id.clone() })
        }
        Command::OpenScoring(id) => match taking_part(id)?.phase {
            Phase::Waiting => Err(Refusal::NotCalled(id.clone())),
            Phase::Open => Err(Refusal::AlreadySo),
            Phase::Called | Phase::Closed => Ok(Event::ScoringOpened { entry: id.clone() }),
        },
        Command::CloseScoring(id) => match taking_part(id)?.phase {
            Phase::Waiting | Phase::Called => Err(Refusal::ScoringNotOpen(id.clone())),
            Phase::Closed => Err(Refusal::AlreadySo),
            Phase::Open => Ok(Event::ScoringClosed { entry: id.clone() }),
        },
        // Either may come at any time, marks or not: they keep, and the entry can be reinstated.
        Command::Withdraw(id) if state(id)?.out == Some(Out::Withdrawn) => Err(Refusal::AlreadySo),
        Command::Withdraw(id) => {
            taking_part(id).map(|_| Event::EntryWithdrawn { entry: id.clone() })
        }
        Command::NoShow(id) if state(id)?.out == Some(Out::NoShow) => Err(Refusal::AlreadySo),
        Command::NoShow(id) => taking_part(id).map(|_| Event::EntryNoShow { entry: id.clone() }),
        Command::Reinstate(id) => match state(id)?.out {
            None => Err(Refusal::AlreadySo),
            Some(_) => Ok(Event::EntryReinstated { entry: id.clone() }),
        },
        Command::Absent(id) if !hall.present[juror(hall, id)?] => Err(Refusal::AlreadySo),
        Command::Absent(id) => Ok(Event::JurorAbsent { juror: id.clone() }),
        Command::Present(id) if hall.present[juror(hall, id)?] => Err(Refusal::AlreadySo),
        Command::Present(id) => Ok(Event::JurorPresent { juror: id.clone() }),
        Command::LockRanking => match hall.blockers() {
            blockers if blockers.is_empty() => Ok(Event::RankingLocked {}),
            blockers => Err(Refusal::Blocked(blockers)),
        },
        _ => Err(Refusal::NotYours),
    }
}

fn juror_command(hall: &Hall, id: &JurorId, command: &Command) -> Result<Option<Event>, Refusal> {
    let seat = juror(hall, id)?;
    let juror = id.clone();
    let event = match command {
        Command::SetMark { entry, criterion, mark } => {
            let position = drafting(hall, entry, seat)?;
            let place = judged(hall, criterion, seat)?;
            if !hall.contest().criteria[place].scale.contains(*mark) {
                return Err(Refusal::OffScale { criterion: criterion.clone(), mark: *mark });
            }
            if hall.ballot(position, seat).marks[place] == Some(*mark) {
                return Ok(None);
            }
            let mark = plain(hall, *mark);
            Event::MarkSet { juror, entry: entry.clone(), criterion: criterion.clone(), mark }
        }
        Command::ClearMark { entry, criterion } => {
            let position = drafting(hall, entry, seat)?;
            let place = judged(hall, criterion, seat)?;
            if hall.ballot(position, seat).marks[place].is_none() {
                return Ok(None);
            }
            Event::MarkCleared { juror, entry: entry.clone(), criterion: criterion.clone() }
        }
        // A note is the juror's own memory: it may be written before, during and after scoring,
        // in the hall or not.
        Command::WriteNote { entry: id, note } => {
            unlocked(hall)?;
            let position = entry(hall, id)?;
            let note = one_line(note)?;
            if hall.ballot(position, seat).note == note {
                return Ok(None);
            }
            Event::NoteWritten { juror, entry: id.clone(), note }
        }
        Command::Submit { entry, seen } => {
            let position = drafting(hall, entry, seat)?;
            let ballot = hall.ballot(position, seat);
            let contest = hall.contest();
            let Some(marks) = ballot.complete(&contest.panel[seat]) else {
                let empty = contest.judged(seat).filter(|&place| ballot.marks[place].is_none());
                let missing = empty.map(|place| contest.criteria[place].id.clone()).collect();
                return Err(Refusal::Incomplete { missing });
            };
            if marks != *seen {
                return Err(Refusal::Changed(entry.clone()));
            }
            let marks = marks.into_iter().map(|mark| plain(hall, mark)).collect();
            Event::BallotSubmitted { juror, entry: entry.clone(), marks }
        }
        Command::TakeBack(entry) => {
            let position = open(hall, entry, seat)?;
            if !hall.ballot(position, seat).submitted {
                return Err(Refusal::NotSubmitted(entry.clone()));
            }
            Event::BallotTakenBack { juror, entry: entry.clone() }
        }
        // Allowed until the lock, also after scoring: a tie of blood or teaching may come out late.
        // The ballot keeps its marks and comes back as it was with `Return`.
        Command::Recuse { entry, reason } => {
            let position = judging(hall, entry, seat)?;
            let reason = one_line(reason)?;
            if hall.ballot(position, seat).recused.is_some() {
                return Err(Refusal::AlreadySo);
            }
            Event::JurorRecused { juror, entry: entry.clone(), reason }
        }
        Command::Return(entry) => {
            let position = judging(hall, entry, seat)?;
            if hall.ballot(position, seat).recused.is_none() {
                return Err(Refusal::AlreadySo);
            }
            Event::JurorReturned { juror, entry: entry.clone() }
        }
        _ => return Err(Refusal::NotYours),
    };
    Ok(Some(event))
}

/// The entry's position, if this juror may act on it at all: nothing is locked, and the juror is
/// in the hall.
fn judging(hall: &Hall, id: &EntryId, seat: usize) -> Result<usize, Refusal> {
    unlocked(hall)?;
    let position = entry(hall, id)?;
    if !hall.present[seat] {
        return Err(Refusal::JurorAbsent(hall.contest().panel[seat].id.clone()));
    }
    Ok(position)
}

/// As [`judging`], and the juror may touch the ballot now.
fn open(hall: &Hall, id: &EntryId, seat: usize) -> Result<usize, Refusal> {
    let position = judging(hall, id, seat)?;
    let state = &hall.entries[position];
    if state.out.is_some() {
        return Err(Refusal::EntryOut(id.clone()));
    }
    if hall.ballot(position, seat).recused.is_some() {
        return Err(Refusal::Recused(id.clone()));
    }
    if state.phase != Phase::Open {
        return Err(Refusal::ScoringNotOpen(id.clone()));
    }
    Ok(position)
}

/// As [`open`], and the ballot is not submitted.
fn drafting(hall: &Hall, id: &EntryId, seat: usize) -> Result<usize, Refusal> {
    let position = open(hall, id, seat)?;
    if hall.ballot(position, seat).submitted {
        return Err(Refusal::Submitted(id.clone()));
    }
    Ok(position)
}

/// The criterion's position, if this juror marks it.
fn judged(hall: &Hall, id: &CriterionId, seat: usize) -> Result<usize, Refusal> {
    let contest = hall.contest();
    let unknown = || Refusal::UnknownCriterion(id.clone());
    let position = contest.criterion_position(id).ok_or_else(unknown)?;
    if !contest.panel[seat].judges(position) {
        return Err(Refusal::NotJudged(id.clone()));
    }
    Ok(position)
}

fn plain(hall: &Hall, mark: Mark) -> String {
    mark.plain(hall.contest().places).to_string()
}

fn chair_command(hall: &Hall, command: &Command) -> Result<Event, Refusal> {
    if !hall.locked {
        return Err(Refusal::NotLocked);
    }
    match command {
        Command::CastVote { tied, ahead } => cast_vote(hall, tied, ahead.as_ref()),
        Command::VoteAgain { tied, votes } => vote_again(hall, tied, votes),
        Command::AwardGrandPrix(_) | Command::WithholdGrandPrix { .. }
            if hall.grand_prix.is_some() =>
        {
            Err(Refusal::Decided)
        }
        Command::AwardGrandPrix(named) => award(hall, named),
        Command::WithholdGrandPrix { reason } => match one_line(reason)? {
            reason if reason.is_empty() => Err(Refusal::NoReason),
            reason => Ok(Event::GrandPrixWithheld { reason }),
        },
        _ => Err(Refusal::NotYours),
    }
}

/// A vote may come after the Grand Prix was decided: a tie for a lower place can still be open.
fn cast_vote(hall: &Hall, tied: &[EntryId], ahead: Option<&EntryId>) -> Result<Event, Refusal> {
    let mut group = entries(hall, tied)?;
    group.sort_unstable();
    awaits(hall, group.clone(), Voter::Chair)?;
    let may = match ahead {
        Some(id) => tied.contains(id),
        // Leaving it to the next step where none follows would leave the tie open for good.
        None => hall.contest().rule.ties.last() != Some(&TieStep::CastingVote),
    };
    if !may {
        return Err(Refusal::NoSuchTie);
    }
    Ok(Event::CastingVote { tied: ids(hall, &group), ahead: ahead.cloned() })
}

/// The jurors' votes on a tie. Nobody has to vote: none at all leave the tie to the next step.
fn vote_again(hall: &Hall, tied: &[EntryId], votes: &[u32]) -> Result<Event, Refusal> {
    let group = entries(hall, tied)?;
    if votes.len() != group.len() {
        return Err(Refusal::NoSuchTie);
    }
    let mut given: Vec<(usize, u32)> = group.into_iter().zip(votes.iter().copied()).collect();
    given.sort_unstable();
    let (group, votes): (Vec<usize>, Vec<u32>) = given.into_iter().unzip();
    awaits(hall, group.clone(), Voter::Jury)?;
    let jurors = hall.voters();
    if votes.iter().map(|&count| u64::from(count)).sum::<u64>() > jurors as u64 {
        return Err(Refusal::TooManyVotes { jurors });
    }
    Ok(Event::JuryVoted { tied: ids(hall, &group), votes })
}

/// Whether a tie between exactly these, ascending positions, waits for this vote.
fn awaits(hall: &Hall, tied: Vec<usize>, by: Voter) -> Result<(), Refusal> {
    if hall.awaited_votes().contains(&AwaitedVote { tied, by }) {
        Ok(())
    } else {
        Err(Refusal::NoSuchTie)
    }
}

/// Those who share the first place share the prize: giving it to some of them would break the tie
/// without a vote.
fn award(hall: &Hall, named: &[EntryId]) -> Result<Event, Refusal> {
    let given = entries(hall, named)?;
    let standings = hall.standings();
    let first: Vec<_> = standings.first().map(|row| row.entry).collect();
    if first.is_empty() {
        return Err(Refusal::Blocked(vec![Blocker::NothingToRank]));
    }
    if standings.first().any(|row| row.place.is_some_and(|place| place.open)) {
        return Err(Refusal::TieOpen(ids(hall, &first)));
    }
    let stranger = given.iter().find(|entry| !first.contains(entry));
    let left_out = first.iter().find(|entry| !given.contains(entry));
    match stranger.or(left_out) {
        Some(&entry) => Err(Refusal::NotFirst(hall.contest().entries[entry].id.clone())),
        None => Ok(Event::GrandPrixAwarded { entries: ids(hall, &first) }),
    }
}
