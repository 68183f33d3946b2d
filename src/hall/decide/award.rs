//! The Grand Prix, the other awards, and the end.

use super::super::{AwardDecision, Blocker, Command, Event, Hall, Refusal};
use super::{entries, ids, one_line, reason};
use crate::contest::{AwardKind, EntryId};

pub(super) fn decide(hall: &Hall, command: &Command) -> Result<Event, Refusal> {
    match command {
        Command::AwardGrandPrix(_) | Command::WithholdGrandPrix { .. }
            if hall.grand_prix.is_some() =>
        {
            Err(Refusal::Decided)
        }
        Command::AwardGrandPrix(named) => grand_prix(hall, named),
        Command::WithholdGrandPrix { reason: why } => {
            Ok(Event::GrandPrixWithheld { reason: reason(why)? })
        }
        Command::GiveAward { award, entries, reason } => give(hall, *award, entries, reason),
        Command::WithholdAward { award, reason: why } => {
            let (index, reason) = (listed(hall, *award)?, reason(why)?);
            if hall.award(*award) == Some(AwardDecision::Withheld { reason: reason.clone() }) {
                return Err(Refusal::AlreadySo);
            }
            Ok(Event::AwardWithheld { award: index, reason })
        }
        Command::Finalise => match hall.undecided() {
            open if open.is_empty() && !hall.awaits_grand_prix() => {
                Ok(Event::ResultFinal { standings: hall.announced() })
            }
            open => Err(Refusal::Undecided(open)),
        },
        _ => Err(Refusal::NotYours),
    }
}

/// The award as events count it, if it is in the list and not the Grand Prix.
fn listed(hall: &Hall, award: usize) -> Result<u32, Refusal> {
    if award >= hall.contest().awards.len() || hall.is_grand_prix(award) {
        return Err(Refusal::UnknownAward);
    }
    u32::try_from(award).map_err(|_| Refusal::UnknownAward)
}

/// Until the result is final an award may be given otherwise. Whom the ranking does not propose
/// gets it with a reason only.
fn give(hall: &Hall, award: usize, named: &[EntryId], why: &str) -> Result<Event, Refusal> {
    let index = listed(hall, award)?;
    let mut given = entries(hall, named)?;
    given.sort_unstable();
    given.dedup();
    if given.is_empty() {
        return Err(Refusal::NoEntry);
    }
    if let Some(&out) = given.iter().find(|&&entry| hall.entries[entry].out.is_some()) {
        return Err(Refusal::EntryOut(hall.entry_id(out)));
    }
    let why = one_line(why)?;
    let proposal = hall.proposals().into_iter().find(|of| of.award == award);
    let mut proposed = proposal.as_ref().map(|of| of.entries.clone()).unwrap_or_default();
    proposed.sort_unstable();
    let free = hall.contest().awards[award].kind == AwardKind::Special;
    let open = proposal.is_some_and(|of| of.open);
    if why.is_empty() && open {
        return Err(Refusal::TieOpen(ids(hall, &proposed)));
    }
    if why.is_empty() && !free && proposed != given {
        return Err(Refusal::NoReason);
    }
    let decision = AwardDecision::Given { entries: given.clone(), reason: why.clone() };
    if hall.award(award) == Some(decision) {
        return Err(Refusal::AlreadySo);
    }
    Ok(Event::AwardGiven { award: index, entries: ids(hall, &given), reason: why })
}

/// Those who share the first place share the prize: giving it to some of them would break the tie
/// without a vote.
fn grand_prix(hall: &Hall, named: &[EntryId]) -> Result<Event, Refusal> {
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
