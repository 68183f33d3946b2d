//! What the chair does for the jury as a whole.

use super::super::{
    AwaitedVote, Blocker, Command, Event, Hall, Out, Phase, Recused, Refusal, Voter,
};
use super::{award, entries, entry, ids, juror, one_line, reason, stage, unlocked};
use crate::contest::{EntryId, JurorId, TieStep};

pub(super) fn decide(hall: &Hall, command: &Command) -> Result<Event, Refusal> {
    match command {
        Command::CastVote { tied, ahead, reason } => {
            may_vote(hall)?;
            cast_vote(hall, tied, ahead.as_ref(), reason)
        }
        Command::VoteAgain { tied, votes } => {
            may_vote(hall)?;
            vote_again(hall, tied, votes)
        }
        Command::AwardGrandPrix(_)
        | Command::WithholdGrandPrix { .. }
        | Command::GiveAward { .. }
        | Command::WithholdAward { .. }
        | Command::Finalise => award::decide(hall, command),
        Command::OpenRevision { reason: why } => Ok(Event::RevisionOpened { reason: reason(why)? }),
        _ => before_lock(hall, command),
    }
}

fn before_lock(hall: &Hall, command: &Command) -> Result<Event, Refusal> {
    unlocked(hall)?;
    match command {
        Command::LockRanking { seen, reason } => lock(hall, seen, reason),
        Command::Disqualify { entry, reason: why } => {
            stage::may_go(hall, entry, Out::Disqualified)?;
            Ok(Event::EntryDisqualified { entry: entry.clone(), reason: reason(why)? })
        }
        Command::Reinstate(id) => match hall.entries[entry(hall, id)?].out {
            None => Err(Refusal::AlreadySo),
            Some(Out::Disqualified) => Ok(Event::EntryReinstated { entry: id.clone() }),
            Some(_) => Err(Refusal::NotYours),
        },
        Command::Repeat { entry: id, reason: why } => {
            let state = &hall.entries[entry(hall, id)?];
            if state.out.is_some() {
                return Err(Refusal::EntryOut(id.clone()));
            }
            if matches!(state.phase, Phase::Waiting | Phase::Called) {
                return Err(Refusal::ScoringNotOpen(id.clone()));
            }
            Ok(Event::PerformanceRepeated { entry: id.clone(), reason: reason(why)? })
        }
        Command::ReopenBallot { juror, entry, reason } => reopen(hall, juror, entry, reason),
        Command::AcceptConflict { juror: of, entry: id, reason: why } => {
            let pair = (juror(hall, of)?, entry(hall, id)?);
            if !hall.conflicts().contains(&pair) {
                return Err(Refusal::NoConflict(id.clone()));
            }
            let reason = reason(why)?;
            Ok(Event::ConflictAccepted { juror: of.clone(), entry: id.clone(), reason })
        }
        Command::RecuseJuror { juror: of, entry: id, reason: why } => {
            let (seat, position) = (juror(hall, of)?, entry(hall, id)?);
            if hall.ballot(position, seat).recused.is_some() {
                return Err(Refusal::AlreadySo);
            }
            let reason = reason(why)?;
            Ok(Event::JurorRecused { juror: of.clone(), entry: id.clone(), reason })
        }
        Command::ReturnJuror { juror: of, entry: id, reason: why } => {
            let (seat, position) = (juror(hall, of)?, entry(hall, id)?);
            match hall.ballot(position, seat).recused {
                None => return Err(Refusal::AlreadySo),
                Some(Recused::Declared { .. }) => {
                    return Err(Refusal::DeclaredRecusal(id.clone()));
                }
                Some(Recused::Said { .. } | Recused::Recorded { .. }) => {}
            }
            let reason = reason(why)?;
            Ok(Event::JurorReturned { juror: of.clone(), entry: id.clone(), reason })
        }
        _ => Err(Refusal::NotYours),
    }
}

fn reopen(hall: &Hall, of: &JurorId, id: &EntryId, why: &str) -> Result<Event, Refusal> {
    let (seat, position) = (juror(hall, of)?, entry(hall, id)?);
    let ballot = hall.ballot(position, seat);
    if hall.entries[position].out.is_some() {
        return Err(Refusal::EntryOut(id.clone()));
    }
    if !ballot.submitted {
        return Err(Refusal::NotSubmitted(id.clone()));
    }
    // The juror takes it back without anybody's leave.
    if !ballot.closed {
        return Err(Refusal::AlreadySo);
    }
    Ok(Event::BallotReopened { juror: of.clone(), entry: id.clone(), reason: reason(why)? })
}

/// Over what stands in the way only with a reason, and only over what the chair has seen; without
/// anything to rank not at all.
fn lock(hall: &Hall, seen: &[Blocker], why: &str) -> Result<Event, Refusal> {
    let (mut blockers, why) = (hall.blockers(), one_line(why)?);
    if !hall.has_ballots() && !blockers.contains(&Blocker::NothingToRank) {
        blockers.push(Blocker::NothingToRank);
    }
    let unseen = blockers.iter().any(|blocker| !seen.contains(blocker));
    let silent = !blockers.is_empty() && why.is_empty();
    if unseen || silent || blockers.contains(&Blocker::NothingToRank) {
        return Err(Refusal::Blocked(blockers));
    }
    let reason = if blockers.is_empty() { String::new() } else { why };
    Ok(Event::RankingLocked { standings: hall.announced(), reason })
}

/// A tie is decided when no ballot can move it: before the lock, or after it where it was locked
/// over an open tie.
fn may_vote(hall: &Hall) -> Result<(), Refusal> {
    let lacking = hall.lacking();
    if hall.locked || lacking.is_empty() { Ok(()) } else { Err(Refusal::Blocked(lacking)) }
}

fn cast_vote(
    hall: &Hall,
    tied: &[EntryId],
    ahead: Option<&EntryId>,
    reason: &str,
) -> Result<Event, Refusal> {
    let mut group = entries(hall, tied)?;
    group.sort_unstable();
    let vote = awaits(hall, &group, Voter::Chair)?;
    let may = match ahead {
        Some(id) => tied.contains(id),
        // Leaving it to the next step where none follows would leave the tie open for good.
        None => hall.contest().rule.ties.last() != Some(&TieStep::CastingVote),
    };
    if !may {
        return Err(Refusal::NoSuchTie);
    }
    // Who was recused from one of the tied says why the vote is theirs all the same.
    let needed = ahead.is_some() && vote.chair_recused.is_some();
    let reason = if needed { self::reason(reason)? } else { one_line(reason)? };
    Ok(Event::CastingVote { tied: ids(hall, &group), ahead: ahead.cloned(), reason })
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
    let jurors = awaits(hall, &group, Voter::Jury)?.jurors;
    if votes.iter().map(|&count| u64::from(count)).sum::<u64>() > jurors as u64 {
        return Err(Refusal::TooManyVotes { jurors });
    }
    Ok(Event::JuryVoted { tied: ids(hall, &group), votes })
}

/// The tie between exactly these, ascending positions, if it waits for this vote.
fn awaits(hall: &Hall, tied: &[usize], by: Voter) -> Result<AwaitedVote, Refusal> {
    let mut awaited = hall.awaited_votes().into_iter();
    awaited.find(|vote| vote.tied == tied && vote.by == by).ok_or(Refusal::NoSuchTie)
}
