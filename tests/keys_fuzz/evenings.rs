//! Evenings in every state. Each juror's marks are numbers of their own, so that a foreign number on
//! a screen is evidence.

use std::sync::Arc;

use alqa::contest::{
    self, Award, AwardKind, CONCORDIA, Contest, Ground, Mark, MarkKind, Money, Recusal, Scale,
    Text, TieStep, University, UniversityId, Weight, made_up,
};
use alqa::hall::{Author, Command, Hall, Voter};

use crate::room::Room;

/// A contest of an evening.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Points alone; the chair votes on ties.
    Plain,
    /// An answer among the points, a juror who marks some criteria, a vote of the jury on ties.
    Wide,
    /// The gala that ships with the program: small marks that tell nothing, half points, long names.
    Gala,
}

/// How far the evening is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Fresh,
    Open,
    Drafts,
    Closed,
    Reopened,
    Out,
    Complete,
    Tied,
    Locked,
    Awarded,
    Final,
    Revised,
}

pub const KINDS: [Kind; 3] = [Kind::Plain, Kind::Wide, Kind::Gala];
pub const STATES: [State; 12] = [
    State::Fresh,
    State::Open,
    State::Drafts,
    State::Closed,
    State::Reopened,
    State::Out,
    State::Complete,
    State::Tied,
    State::Locked,
    State::Awarded,
    State::Final,
    State::Revised,
];

/// The lowest number that a mark alone can be: all marks below tell nothing.
pub const TELLING: u128 = 10_000;

/// What a juror notes about a duet: a word that stands nowhere else.
pub fn note(juror: usize) -> String {
    format!("құпия{}", char::from(b'A' + juror as u8))
}

/// The PIN of everybody at the panel; the others have [`OTHERS_PIN`].
pub const JURORS_PIN: &str = "1672";
pub const OTHERS_PIN: &str = "2580";

fn contest(kind: Kind, pins: bool) -> Contest {
    if kind == Kind::Gala {
        let mut contest = contest::load(CONCORDIA).unwrap().contest;
        contest.pins = pins;
        return contest;
    }
    let mut contest = made_up(5, 6, 3);
    contest.pins = pins;
    contest.idle_lock = 3;
    for of in &mut contest.criteria {
        of.scale = Scale { min: Mark(0), max: Mark(99_999), step: Mark(1) };
    }
    contest.panel[5].weight = Weight { num: 0, den: 1 };
    let other = UniversityId::new("u2").unwrap();
    let (name, short) = (Text::one("University Two"), Text::one("U2"));
    contest.universities.push(University { id: other.clone(), name, short });
    contest.panel[2].university = Some(other.clone());
    contest.entries[3].performers[0].university = Some(other);
    let award = |name: &str, kind, fund: Option<u64>| Award {
        name: Text::one(name),
        kind,
        fund: fund.map(|tenge| Money { tenge }),
    };
    contest.awards = vec![
        award("Second", AwardKind::Place(2), Some(500)),
        award("Voice", AwardKind::BestIn(contest.criteria[0].id.clone()), None),
        award("Special", AwardKind::Special, None),
    ];
    if kind == Kind::Wide {
        contest.panel[1].judges = vec![true, false, true];
        contest.criteria[1].kind = MarkKind::Choice;
        contest.criteria[1].scale = Scale { min: Mark(0), max: Mark(2), step: Mark(1) };
        contest.rule.ties = vec![TieStep::JuryVote, TieStep::SharedPlace];
        contest.quorum = 2;
        let note = Text::one("");
        contest.recusals.push(Recusal { juror: 3, entry: 1, ground: Ground::OwnStudent, note });
    }
    contest
}

/// A juror's mark for a duet. With `tied` the second adds up to what the first does.
fn mark(contest: &Contest, tied: bool, (entry, juror, criterion): (usize, usize, usize)) -> Mark {
    let Scale { min, max, step } = contest.criteria[criterion].scale;
    let last = contest.criteria.len() - 1;
    if max.0 < TELLING as i32 {
        let steps = (max.0 - min.0) / step.0;
        let nth = if tied { juror } else { juror + entry * 2 + criterion };
        return Mark(min.0 + step.0 * (nth as i32 % (steps + 1)));
    }
    let plain = |entry: usize| (10_000 * (juror + 1) + 100 * (entry + 1) + criterion + 1) as i32;
    Mark(match (tied && entry == 1, criterion) {
        (false, _) => plain(entry),
        (true, 0) => plain(0) + 31,
        (true, of) if of == last => plain(0) - 31,
        (true, _) => plain(0),
    })
}

/// Asks where it is allowed.
pub fn try_ask(room: &Room, author: &Author, command: &Command) {
    if alqa::hall::decide(&room.hall(), author, command).is_ok() {
        room.ask(author, command);
    }
}

/// A juror's marks for a duet, then, with `submits`, the ballot.
pub fn fill(room: &Room, (entry, juror): (usize, usize), tied: bool, submits: bool) {
    let hall = room.hall();
    let (contest, author) = (hall.contest(), Author::Juror(hall.contest().panel[juror].id.clone()));
    let of = contest.entries[entry].id.clone();
    try_ask(room, &author, &Command::WriteNote { entry: of.clone(), note: note(juror) });
    let judged: Vec<usize> = contest.judged(juror).collect();
    let marks: Vec<Mark> =
        judged.iter().map(|&of| mark(contest, tied, (entry, juror, of))).collect();
    for (&criterion, &mark) in judged.iter().zip(&marks) {
        let criterion = contest.criteria[criterion].id.clone();
        try_ask(room, &author, &Command::SetMark { entry: of.clone(), criterion, mark });
    }
    if submits {
        try_ask(room, &author, &Command::Submit { entry: of, seen: marks });
    }
}

/// Calls and opens an entry that was not called; every juror submits; it is closed.
fn perform(room: &Room, entry: usize, tied: bool) {
    room.open(entry);
    (0..room.hall().present.len()).for_each(|juror| fill(room, (entry, juror), tied, true));
    room.close(entry);
}

/// The tie that waits is voted on.
pub fn vote(room: &Room) -> bool {
    let hall = room.hall();
    let Some(vote) = hall.awaited_votes().into_iter().next() else { return false };
    let tied: Vec<_> = vote.tied.iter().map(|&of| hall.contest().entries[of].id.clone()).collect();
    let command = if vote.by == Voter::Chair {
        Command::CastVote { ahead: tied.first().cloned(), tied, reason: "so it is".to_owned() }
    } else {
        let mut votes = vec![0; tied.len()];
        votes[0] = vote.jurors as u32;
        Command::VoteAgain { tied, votes }
    };
    let before = hall.awaited_votes().len();
    try_ask(room, &Author::Chair, &command);
    room.hall().awaited_votes().len() < before
}

/// Everybody else's acts that go on from here to a final result.
pub fn conclude(room: &Room, to: State) {
    let chair = |command: Command| try_ask(room, &Author::Chair, &command);
    let reason = || "so it is".to_owned();
    while vote(room) {}
    chair(Command::LockRanking { seen: room.hall().blockers(), reason: reason() });
    if to == State::Locked {
        return;
    }
    chair(Command::WithholdGrandPrix { reason: reason() });
    let first = |hall: &Hall| {
        let row = hall.standings().rows.first().map(|row| row.entry);
        row.map(|of| hall.contest().entries[of].id.clone()).into_iter().collect::<Vec<_>>()
    };
    for award in 0..room.hall().contest().awards.len() {
        let entries = first(&room.hall());
        chair(Command::GiveAward { award, entries, reason: reason() });
        if award == 1 && to == State::Awarded {
            return;
        }
    }
    chair(Command::Finalise);
    if to == State::Revised {
        chair(Command::OpenRevision { reason: reason() });
    }
}

/// An evening in this state; with PINs everybody has one.
pub fn evening(kind: Kind, pins: bool, state: State) -> Room {
    let room = Room::new(Arc::new(contest(kind, pins)));
    let hall = room.hall();
    let contest = hall.contest();
    // Whoever comes first chooses a PIN.
    for person in Author::everyone(contest).into_iter().filter(|_| pins && state != State::Fresh) {
        let juror = matches!(person, Author::Juror(_));
        room.set_pin(&person, if juror { JURORS_PIN } else { OTHERS_PIN });
    }
    let all = contest.entries.len();
    let conflict = || {
        hall.conflicts().into_iter().map(|(juror, entry)| Command::AcceptConflict {
            juror: contest.panel[juror].id.clone(),
            entry: contest.entries[entry].id.clone(),
            reason: "known".to_owned(),
        })
    };
    match state {
        State::Fresh => {}
        State::Open => {
            perform(&room, 0, false);
            room.open(1);
        }
        State::Drafts => {
            perform(&room, 0, false);
            room.open(1);
            room.open(2);
            for juror in 0..contest.panel.len() {
                fill(&room, (1, juror), false, juror % 2 == 0);
                fill(&room, (2, juror), false, false);
            }
        }
        State::Closed | State::Reopened | State::Out => {
            (0..3).for_each(|entry| perform(&room, entry, false));
            let entry = contest.entries[1].id.clone();
            if state == State::Reopened {
                for of in contest.panel.iter().take(4) {
                    let (juror, entry) = (of.id.clone(), entry.clone());
                    let reason = "a slip".to_owned();
                    let reopen = Command::ReopenBallot { juror, entry, reason };
                    try_ask(&room, &Author::Chair, &reopen);
                }
                fill(&room, (1, 2), true, true);
            }
            if state == State::Out {
                let stage = |command| try_ask(&room, &Author::StageManager, &command);
                stage(Command::Withdraw { entry, reason: String::new() });
                stage(Command::NoShow {
                    entry: contest.entries[3].id.clone(),
                    reason: String::new(),
                });
                stage(Command::Absent(contest.panel[1].id.clone()));
                room.open(4);
                let (juror, of) = (0, contest.entries[4].id.clone());
                let judged = contest.judged(juror);
                let marks = judged.map(|of| mark(contest, false, (4, juror, of))).collect();
                let juror = contest.panel[juror].id.clone();
                let typed = Command::TypePaper { juror, entry: of, marks };
                try_ask(&room, &Author::Secretary, &typed);
            }
        }
        _ => {
            let tied = state == State::Tied;
            (0..all).for_each(|entry| perform(&room, entry, tied && entry < 2));
            conflict().for_each(|accept| try_ask(&room, &Author::Chair, &accept));
            if !matches!(state, State::Complete | State::Tied) {
                conclude(&room, state);
            }
        }
    }
    room
}
