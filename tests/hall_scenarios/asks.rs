//! The commands that a line asks for.

use alqa::contest::{CriterionId, EntryId, JurorId, Mark, UniversityId};
use alqa::hall::{Author, Command, Hall, Studies};

pub fn d(word: &str) -> EntryId {
    EntryId::new(word).unwrap()
}

pub fn j(word: &str) -> JurorId {
    JurorId::new(word).unwrap()
}

fn c(word: &str) -> CriterionId {
    CriterionId::new(word).unwrap()
}

/// Who is named: `stage`, `chair`, `secretary`, `desk`, or a juror by id.
pub fn person(word: &str) -> Author {
    match word {
        "stage" | "chair" | "secretary" | "desk" => word.parse(),
        juror => format!("juror:{juror}").parse(),
    }
    .unwrap()
}

/// What stands for the PIN's hash.
fn hash(pin: &str) -> String {
    if pin.starts_with('$') { pin.to_owned() } else { format!("$argon2id${pin}") }
}

/// The words before `because`, and the reason after it.
fn because<'a>(words: &'a [&'a str]) -> (&'a [&'a str], String) {
    match words.iter().position(|word| *word == "because") {
        Some(at) => (&words[..at], text(&words[at + 1..])),
        None => (words, String::new()),
    }
}

/// The commands that a line stands for: one, or those of `begin` and `ballot`.
#[allow(clippy::too_many_lines, reason = "one line for each command")]
pub fn commands(hall: &Hall, seat: Option<usize>, words: &[&str]) -> Vec<Command> {
    let mark = |word: &str| Mark::parse(word, hall.contest().places).unwrap();
    let marks = |words: &[&str]| words.iter().map(|word| mark(word)).collect::<Vec<_>>();
    let duets = |words: &[&str]| words.iter().map(|word| d(word)).collect::<Vec<_>>();
    let one = match words {
        ["begin", duet] => return vec![Command::Call(d(duet)), Command::OpenScoring(d(duet))],
        ["ballot", duet, given @ ..] => {
            let contest = hall.contest();
            let judged = seat.into_iter().flat_map(|seat| contest.judged(seat));
            let criteria = judged.map(|at| &contest.criteria[at]);
            let mut all: Vec<Command> = criteria
                .zip(marks(given))
                .map(|(criterion, mark)| Command::SetMark {
                    entry: d(duet),
                    criterion: criterion.id.clone(),
                    mark,
                })
                .collect();
            all.push(Command::Submit { entry: d(duet), seen: marks(given) });
            return all;
        }
        ["call", duet] => Command::Call(d(duet)),
        ["open", duet] => Command::OpenScoring(d(duet)),
        ["close", duet] => Command::CloseScoring(d(duet)),
        ["withdraw", duet, why @ ..] => Command::Withdraw { entry: d(duet), reason: text(why) },
        ["no-show", duet, why @ ..] => Command::NoShow { entry: d(duet), reason: text(why) },
        ["disqualify", duet, why @ ..] => Command::Disqualify { entry: d(duet), reason: text(why) },
        ["reinstate", duet] => Command::Reinstate(d(duet)),
        ["repeat", duet, why @ ..] => Command::Repeat { entry: d(duet), reason: text(why) },
        ["order", rest @ ..] => {
            let (order, reason) = because(rest);
            Command::ChangeOrder { order: duets(order), reason }
        }
        ["replace", duet, performer, rest @ ..] => {
            let (name, reason) = because(rest);
            let (name, studies) = match name {
                [name @ .., "of", university] => {
                    (name, Studies::At(UniversityId::new(university).unwrap()))
                }
                [name @ .., "elsewhere"] => (name, Studies::Elsewhere),
                name => (name, Studies::AsBefore),
            };
            let (entry, performer) = (d(duet), performer.parse().unwrap());
            Command::ReplacePerformer { entry, performer, name: text(name), studies, reason }
        }
        ["absent", juror] => Command::Absent(j(juror)),
        ["present", juror] => Command::Present(j(juror)),
        ["lock-unseen", why @ ..] => Command::LockRanking { seen: Vec::new(), reason: text(why) },
        ["lock", why @ ..] => Command::LockRanking { seen: hall.blockers(), reason: text(why) },
        ["set", duet, criterion, value] => {
            Command::SetMark { entry: d(duet), criterion: c(criterion), mark: mark(value) }
        }
        ["clear", duet, criterion] => {
            Command::ClearMark { entry: d(duet), criterion: c(criterion) }
        }
        ["note", duet, note @ ..] => Command::WriteNote { entry: d(duet), note: text(note) },
        ["submit", duet, seen @ ..] => Command::Submit { entry: d(duet), seen: marks(seen) },
        ["take-back", duet] => Command::TakeBack(d(duet)),
        ["recuse", duet, why @ ..] => Command::Recuse { entry: d(duet), reason: text(why) },
        ["return", duet] => Command::Return(d(duet)),
        ["recuse-juror", juror, duet, why @ ..] => {
            Command::RecuseJuror { juror: j(juror), entry: d(duet), reason: text(why) }
        }
        ["return-juror", juror, duet, why @ ..] => {
            Command::ReturnJuror { juror: j(juror), entry: d(duet), reason: text(why) }
        }
        ["reopen", juror, duet, why @ ..] => {
            Command::ReopenBallot { juror: j(juror), entry: d(duet), reason: text(why) }
        }
        ["accept-conflict", juror, duet, why @ ..] => {
            Command::AcceptConflict { juror: j(juror), entry: d(duet), reason: text(why) }
        }
        ["paper", juror, duet, given @ ..] => {
            Command::TypePaper { juror: j(juror), entry: d(duet), marks: marks(given) }
        }
        ["check-paper", juror, duet, given @ ..] => {
            Command::CheckPaper { juror: j(juror), entry: d(duet), marks: marks(given) }
        }
        ["set-pin", of, pin] => Command::SetPin { person: person(of), hash: hash(pin) },
        ["sign-in"] => Command::SignIn,
        ["sign-out"] => Command::SignOut,
        ["clear-pin", of, why @ ..] => Command::ClearPin { person: person(of), reason: text(why) },
        ["reset-pin", of, why @ ..] => Command::ResetPin { person: person(of), reason: text(why) },
        ["refuse-pin", of] => Command::RefusePin { person: person(of) },
        ["vote", rest @ ..] => {
            let (given, reason) = because(rest);
            match given {
                [tied @ .., "ahead", first] => {
                    Command::CastVote { tied: duets(tied), ahead: Some(d(first)), reason }
                }
                [tied @ .., "nobody"] => {
                    Command::CastVote { tied: duets(tied), ahead: None, reason }
                }
                other => panic!("nobody knows the vote {other:?}"),
            }
        }
        ["vote-again", given @ ..] => {
            let (tied, votes): (Vec<&str>, Vec<&str>) =
                given.iter().partition(|word| word.starts_with('d'));
            let votes = votes.iter().map(|count| count.parse().unwrap()).collect();
            Command::VoteAgain { tied: duets(&tied), votes }
        }
        ["award", given @ ..] => Command::AwardGrandPrix(duets(given)),
        ["withhold", why @ ..] => Command::WithholdGrandPrix { reason: text(why) },
        ["give", award, rest @ ..] => {
            let (given, reason) = because(rest);
            Command::GiveAward { award: award.parse().unwrap(), entries: duets(given), reason }
        }
        ["withhold-award", award, why @ ..] => {
            Command::WithholdAward { award: award.parse().unwrap(), reason: text(why) }
        }
        ["finalise"] => Command::Finalise,
        ["revise", why @ ..] => Command::OpenRevision { reason: text(why) },
        other => panic!("nobody knows the command {other:?}"),
    };
    vec![one]
}

/// The words of a note; `word*201` repeats, for texts that are too long to write out.
fn text(words: &[&str]) -> String {
    match words {
        [word] if word.contains('*') => {
            let (word, times) = word.split_once('*').unwrap();
            word.repeat(times.parse().unwrap())
        }
        _ => words.join(" "),
    }
}
