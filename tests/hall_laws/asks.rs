//! What is asked on random nights.

use std::sync::Arc;

use alqa::contest::{
    Award, AwardKind, Contest, CriterionId, EntryId, ItemKind, Join, JurorId, Mark, PublicRanking,
    StepShows, Text, TieStep, UniversityId, Weight, made_up,
};
use alqa::hall::{
    Author, BoardShows, Command, Hall, Help, Receipt, ShowCommand, Stamp, Step, Studies, Terminal,
    Voter,
};
use chrono::{DateTime, Utc};
use proptest::prelude::*;

/// Entries, jurors and criteria of the contest; one more of each is asked for.
pub const SIZE: (usize, usize, usize) = (3, 3, 2);

/// The contests of the nights.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Everyone marks all and the chair votes.
    Plain,
    /// The second juror marks the first criterion only, the third one's marks do not count, and
    /// the jurors vote again before the chair; awards, a quorum, and an institution in common.
    Wide,
    /// As plain, with PINs.
    Pins,
}

pub fn kind() -> impl Strategy<Value = Kind> {
    prop_oneof![Just(Kind::Plain), Just(Kind::Wide), Just(Kind::Pins)]
}

pub fn contest(kind: Kind) -> Arc<Contest> {
    let mut contest = made_up(SIZE.0, SIZE.1, SIZE.2);
    contest.pins = kind == Kind::Pins;
    if kind == Kind::Wide {
        contest.rule.join = Join::Criteria;
        contest.rule.ties = vec![TieStep::JuryVote, TieStep::CastingVote, TieStep::SharedPlace];
        contest.panel[1].judges = vec![true, false];
        contest.panel[2].weight = Weight { num: 0, den: 1 };
        contest.quorum = 2;
        contest.show.ranking = PublicRanking::Until(2);
        let award = |kind| Award { name: Text::one("—"), kind, fund: None };
        contest.awards = [AwardKind::Place(1), AwardKind::Special].map(award).into();
        let own = UniversityId::new("u2").unwrap();
        contest.panel[0].university = Some(own.clone());
        contest.entries[0].performers[0].university = Some(own);
    }
    Arc::new(contest)
}

pub fn at(n: usize) -> DateTime<Utc> {
    DateTime::from_timestamp(n as i64, 0).unwrap()
}

/// Where everybody is signed in; nobody ever is at [`elsewhere`].
pub fn terminal() -> Terminal {
    Terminal::new("t-1").unwrap()
}

pub fn elsewhere() -> Terminal {
    Terminal::new("t-9").unwrap()
}

/// The stamp of the record with this number.
pub fn stamp(n: usize, author: &Author) -> Stamp {
    let [.., a, b] = n.to_be_bytes();
    Stamp {
        at: at(n),
        seq: n as u64,
        author: author.clone(),
        terminal: Some(terminal()),
        receipt: Receipt([0, 0, 0, 0, a, b]),
    }
}

pub fn d(n: usize) -> EntryId {
    EntryId::new(&format!("d{n}")).unwrap()
}

pub fn j(n: usize) -> JurorId {
    JurorId::new(&format!("j{n}")).unwrap()
}

pub fn c(n: usize) -> CriterionId {
    CriterionId::new(&format!("c{n}")).unwrap()
}

/// One of `1..=count`, seldom one that is not there.
pub fn known(count: usize) -> impl Strategy<Value = usize> {
    prop_oneof![40 => 1..=count, 1 => Just(count + 1)]
}

pub fn entry() -> impl Strategy<Value = EntryId> {
    known(SIZE.0).prop_map(d)
}

pub fn mark() -> impl Strategy<Value = Mark> {
    // Few different marks, so that ties come up; now and then one off the scale.
    prop_oneof![20 => (7..=9).prop_map(Mark), 1 => any::<i32>().prop_map(Mark)]
}

pub fn author() -> impl Strategy<Value = Author> {
    prop_oneof![
        8 => known(SIZE.1).prop_map(|n| Author::Juror(j(n))),
        6 => Just(Author::StageManager),
        4 => Just(Author::Chair),
        3 => Just(Author::Secretary),
        1 => Just(Author::Desk),
    ]
}

/// Mostly none, so that what needs one is refused and what needs none is not.
pub fn reason() -> impl Strategy<Value = String> {
    prop_oneof![2 => Just("so it is".to_owned()), 1 => Just(String::new()), 1 => ".{0,9}"]
}

/// Where somebody studies; now and then at a university that is not there.
pub fn studies() -> impl Strategy<Value = Studies> {
    prop_oneof![
        2 => Just(Studies::AsBefore),
        2 => (1..=3_usize).prop_map(|n| Studies::At(UniversityId::new(&format!("u{n}")).unwrap())),
        1 => Just(Studies::Elsewhere),
    ]
}

pub fn command() -> impl Strategy<Value = Command> {
    prop_oneof![6 => act_of_old(), 4 => newer_act(), 2 => show_act().prop_map(Command::Show)]
}

/// Acts around the marks. What is undone is a record of a short night.
pub fn show_act() -> impl Strategy<Value = ShowCommand> {
    let juror = || known(SIZE.1).prop_map(j);
    let item = || 0..4_u32;
    let shows = prop_oneof![
        Just(StepShows::Slide),
        Just(StepShows::Curtain),
        (0..4_u32).prop_map(StepShows::Award),
        (0..5_u32).prop_map(StepShows::Place),
        Just(StepShows::GrandPrix),
    ];
    let step = (shows, ".{0,5}", 0..90_u32).prop_map(|(shows, text, pause)| Step {
        shows,
        text,
        line: String::new(),
        pause,
    });
    let board = [
        BoardShows::Title,
        BoardShows::Stage,
        BoardShows::Ranking,
        BoardShows::Reveal,
        BoardShows::Black,
    ];
    prop_oneof![
        4 => entry().prop_map(ShowCommand::Start),
        4 => entry().prop_map(ShowCommand::End),
        2 => (0..300_u32, ".{0,9}", prop::option::of(entry())).prop_map(|(minutes, title, before)| {
            ShowCommand::Insert { kind: ItemKind::Guest, title, minutes, before }
        }),
        1 => item().prop_map(ShowCommand::Remove),
        2 => item().prop_map(ShowCommand::StartItem),
        1 => item().prop_map(ShowCommand::EndItem),
        2 => (0..80_u64).prop_map(ShowCommand::Undo),
        2 => (juror(), entry()).prop_map(|(juror, entry)| ShowCommand::Nudge { juror, entry }),
        1 => Just(ShowCommand::CallHelp(Help::Chair)),
        1 => juror().prop_map(ShowCommand::AnswerHelp),
        1 => Just(ShowCommand::Peek),
        2 => prop::sample::select(board.to_vec()).prop_map(ShowCommand::SetBoard),
        1 => prop::collection::vec(step, 0..4).prop_map(ShowCommand::WriteScript),
        2 => (0..12_u32).prop_map(ShowCommand::MoveReveal),
    ]
}

/// Acts about finality, order, paper and PINs.
pub fn newer_act() -> impl Strategy<Value = Command> {
    let juror = || known(SIZE.1).prop_map(j);
    let entries = || prop::collection::vec(entry(), 0..=SIZE.0);
    let marks = || prop::collection::vec(mark(), SIZE.2 - 1..=SIZE.2);
    let hash = || "[0-9]{0,4}".prop_map(|pin| format!("$argon2id${pin}"));
    prop_oneof![
        1 => (entry(), reason())
            .prop_map(|(entry, reason)| Command::Disqualify { entry, reason }),
        1 => (entry(), reason()).prop_map(|(entry, reason)| Command::Repeat { entry, reason }),
        1 => (Just((1..=SIZE.0).map(d).collect::<Vec<_>>()).prop_shuffle(), reason())
            .prop_map(|(order, reason)| Command::ChangeOrder { order, reason }),
        1 => (entries(), reason())
            .prop_map(|(order, reason)| Command::ChangeOrder { order, reason }),
        4 => (entry(), 1..3_u32, ".{0,9}", studies(), reason()).prop_map(
            |(entry, performer, name, studies, reason)| {
                Command::ReplacePerformer { entry, performer, name, studies, reason }
            }
        ),
        3 => (juror(), entry(), reason())
            .prop_map(|(juror, entry, reason)| Command::ReopenBallot { juror, entry, reason }),
        2 => (juror(), entry(), reason())
            .prop_map(|(juror, entry, reason)| Command::AcceptConflict { juror, entry, reason }),
        2 => (juror(), entry(), reason())
            .prop_map(|(juror, entry, reason)| Command::RecuseJuror { juror, entry, reason }),
        1 => (juror(), entry(), reason())
            .prop_map(|(juror, entry, reason)| Command::ReturnJuror { juror, entry, reason }),
        2 => (juror(), entry(), marks())
            .prop_map(|(juror, entry, marks)| Command::TypePaper { juror, entry, marks }),
        2 => (juror(), entry(), marks())
            .prop_map(|(juror, entry, marks)| Command::CheckPaper { juror, entry, marks }),
        1 => (author(), hash()).prop_map(|(person, hash)| Command::SetPin { person, hash }),
        1 => prop_oneof![Just(Command::SignIn), Just(Command::SignOut)],
        1 => author().prop_map(|person| Command::RefusePin { person }),
        1 => (author(), reason())
            .prop_map(|(person, reason)| Command::ClearPin { person, reason }),
        1 => (author(), reason())
            .prop_map(|(person, reason)| Command::ResetPin { person, reason }),
        2 => (0..4_usize, entries(), reason())
            .prop_map(|(award, entries, reason)| Command::GiveAward { award, entries, reason }),
        2 => (0..4_usize, reason())
            .prop_map(|(award, reason)| Command::WithholdAward { award, reason }),
        2 => Just(Command::Finalise),
        1 => reason().prop_map(|reason| Command::OpenRevision { reason }),
    ]
}

pub fn act_of_old() -> impl Strategy<Value = Command> {
    let criterion = || known(SIZE.2).prop_map(c);
    let marks = || prop::collection::vec(mark(), 0..=SIZE.2 + 1);
    let entries = || prop::collection::vec(entry(), 0..=SIZE.0);
    prop_oneof![
        3 => entry().prop_map(Command::Call),
        6 => entry().prop_map(Command::OpenScoring),
        2 => entry().prop_map(Command::CloseScoring),
        1 => (entry(), reason()).prop_map(|(entry, reason)| Command::Withdraw { entry, reason }),
        1 => (entry(), reason()).prop_map(|(entry, reason)| Command::NoShow { entry, reason }),
        2 => entry().prop_map(Command::Reinstate),
        1 => known(SIZE.1).prop_map(|n| Command::Absent(j(n))),
        2 => known(SIZE.1).prop_map(|n| Command::Present(j(n))),
        3 => Just(Command::LockRanking { seen: Vec::new(), reason: String::new() }),
        1 => reason().prop_map(|reason| Command::LockRanking { seen: Vec::new(), reason }),
        20 => (entry(), criterion(), mark())
            .prop_map(|(entry, criterion, mark)| Command::SetMark { entry, criterion, mark }),
        2 => (entry(), criterion())
            .prop_map(|(entry, criterion)| Command::ClearMark { entry, criterion }),
        2 => (entry(), ".{0,210}").prop_map(|(entry, note)| Command::WriteNote { entry, note }),
        2 => (entry(), marks()).prop_map(|(entry, seen)| Command::Submit { entry, seen }),
        3 => entry().prop_map(Command::TakeBack),
        1 => (entry(), reason()).prop_map(|(entry, reason)| Command::Recuse { entry, reason }),
        2 => entry().prop_map(Command::Return),
        4 => (entries(), prop::option::of(entry()), reason())
            .prop_map(|(tied, ahead, reason)| Command::CastVote { tied, ahead, reason }),
        2 => (entries(), prop::collection::vec(0..3u32, 0..=SIZE.0))
            .prop_map(|(tied, votes)| Command::VoteAgain { tied, votes }),
        2 => entries().prop_map(Command::AwardGrandPrix),
        1 => reason().prop_map(|reason| Command::WithholdGrandPrix { reason }),
    ]
}

/// What is asked next: anything by anyone, or what moves a night on, so that all states are met.
#[derive(Debug, Clone)]
pub enum Ask {
    Anything(Author, Command),
    /// The juror fills the ballot and submits what is stored then.
    Ballot(usize, usize, [i32; SIZE.2]),
    /// Calls and opens the entry.
    Begin(usize),
    /// The juror's ballot is typed from paper, twice.
    Paper(usize, usize, [i32; SIZE.2]),
    /// The entry is closed, and the chair opens the juror's ballot again.
    Reopen(usize, usize),
    /// Every ballot that is missing is given, then the ranking is locked.
    Finish,
    /// The tie that waits is voted on, or the prize given to the first.
    Decide,
    /// All awards are decided, and the result is final.
    Conclude,
    /// The chair opens a revision.
    Revise,
    /// The stage manager takes the last act back.
    Undo,
}

pub fn ask() -> impl Strategy<Value = Ask> {
    prop_oneof![
        30 => (author(), command()).prop_map(|(author, command)| Ask::Anything(author, command)),
        12 => (1..=SIZE.1, 1..=SIZE.0, prop::array::uniform(7..=9))
            .prop_map(|(juror, entry, marks)| Ask::Ballot(juror, entry, marks)),
        2 => (1..=SIZE.1, 1..=SIZE.0, prop::array::uniform(7..=9))
            .prop_map(|(juror, entry, marks)| Ask::Paper(juror, entry, marks)),
        2 => (1..=SIZE.1, 1..=SIZE.0).prop_map(|(juror, entry)| Ask::Reopen(juror, entry)),
        6 => (1..=SIZE.0).prop_map(Ask::Begin),
        2 => Just(Ask::Finish),
        4 => Just(Ask::Decide),
        3 => Just(Ask::Conclude),
        2 => Just(Ask::Revise),
        2 => Just(Ask::Undo),
    ]
}

/// The contest, and what is asked.
pub type Night = (Kind, Vec<Ask>);

pub fn nights() -> impl Strategy<Value = Night> {
    (kind(), prop::collection::vec(ask(), 1..80))
}

/// The acts that an ask stands for in this hall.
pub fn acts(hall: &Hall, ask: &Ask) -> Vec<(Author, Command)> {
    let ballot = |juror: usize, entry: usize, marks: &[i32]| {
        let of = &hall.contest().panel[juror - 1];
        let judged = marks.iter().enumerate().filter(|&(n, _)| of.judges(n));
        let mut acts: Vec<_> = judged
            .clone()
            .map(|(n, &mark)| Command::SetMark {
                entry: d(entry),
                criterion: c(n + 1),
                mark: Mark(mark),
            })
            .collect();
        let seen = judged.map(|(_, &mark)| Mark(mark)).collect();
        acts.push(Command::Submit { entry: d(entry), seen });
        acts.into_iter().map(move |act| (Author::Juror(j(juror)), act)).collect::<Vec<_>>()
    };
    let begin = |entry: usize| {
        [Command::Call(d(entry)), Command::OpenScoring(d(entry))]
            .map(|command| (Author::StageManager, command))
    };
    match ask {
        Ask::Anything(author, Command::LockRanking { reason, .. }) => {
            let lock = Command::LockRanking { seen: hall.blockers(), reason: reason.clone() };
            vec![(author.clone(), lock)]
        }
        Ask::Anything(author, command) => vec![(author.clone(), command.clone())],
        Ask::Ballot(juror, entry, marks) => ballot(*juror, *entry, marks),
        Ask::Begin(entry) => begin(*entry).to_vec(),
        Ask::Finish => {
            let mut acts = Vec::new();
            for entry in 1..=SIZE.0 {
                acts.extend(begin(entry));
                (1..=SIZE.1).for_each(|juror| acts.extend(ballot(juror, entry, &[8; SIZE.2])));
            }
            let (juror, entry, reason) = (j(1), d(1), "no other teacher".to_owned());
            acts.push((Author::Chair, Command::AcceptConflict { juror, entry, reason }));
            if let Some(vote) = vote(hall) {
                acts.push(vote);
            }
            acts.push((
                Author::Chair,
                Command::LockRanking { seen: Vec::new(), reason: String::new() },
            ));
            acts
        }
        Ask::Paper(juror, entry, marks) => {
            let of = &hall.contest().panel[juror - 1];
            let judged = marks.iter().enumerate().filter(|&(n, _)| of.judges(n));
            let marks: Vec<_> = judged.map(|(_, &mark)| Mark(mark)).collect();
            let (juror, entry) = (j(*juror), d(*entry));
            let typed = Command::TypePaper {
                juror: juror.clone(),
                entry: entry.clone(),
                marks: marks.clone(),
            };
            let again = Command::CheckPaper { juror, entry, marks };
            [typed, again].map(|act| (Author::Secretary, act)).into()
        }
        Ask::Reopen(juror, entry) => {
            let reason = "a slip".to_owned();
            let reopen = Command::ReopenBallot { juror: j(*juror), entry: d(*entry), reason };
            vec![(Author::StageManager, Command::CloseScoring(d(*entry))), (Author::Chair, reopen)]
        }
        Ask::Revise => {
            vec![(Author::Chair, Command::OpenRevision { reason: "an appeal".to_owned() })]
        }
        Ask::Undo => {
            let undo = hall.undoable().map(|seq| Command::Show(ShowCommand::Undo(seq)));
            undo.into_iter().map(|act| (Author::StageManager, act)).collect()
        }
        Ask::Conclude => {
            let reason = || "so it is".to_owned();
            let mut acts = vec![Command::WithholdGrandPrix { reason: reason() }];
            let entries = hall.standings().first().map(|row| d(row.entry + 1)).collect();
            acts.push(Command::GiveAward { award: 0, entries, reason: reason() });
            acts.push(Command::WithholdAward { award: 1, reason: reason() });
            acts.push(Command::Finalise);
            acts.into_iter().map(|act| (Author::Chair, act)).collect()
        }
        Ask::Decide => {
            let first = hall.standings().first().map(|row| d(row.entry + 1)).collect();
            vec![vote(hall).unwrap_or((Author::Chair, Command::AwardGrandPrix(first)))]
        }
    }
}

/// A vote on the first tie that waits for one.
pub fn vote(hall: &Hall) -> Option<(Author, Command)> {
    let vote = hall.awaited_votes().into_iter().next()?;
    let tied: Vec<_> = vote.tied.iter().map(|&n| d(n + 1)).collect();
    let command = if vote.by == Voter::Chair {
        let ahead = tied.last().cloned();
        Command::CastVote { tied, ahead, reason: String::new() }
    } else {
        let mut votes = vec![0; tied.len()];
        // Now and then nobody votes, and the next step has the tie.
        if vote.jurors > 1 {
            votes[0] = vote.jurors as u32;
        }
        Command::VoteAgain { tied, votes }
    };
    Some((Author::Chair, command))
}
