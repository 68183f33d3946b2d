//! Who may do what: every command, as everybody, in many states of the evening, against the table as
//! the field would tell it.
#![allow(clippy::unwrap_used, clippy::needless_pass_by_value)]

use std::sync::Arc;

use alqa::contest::{
    Award, AwardKind, Contest, CriterionId, EntryId, ItemKind, JurorId, Mark, StepShows, Text,
    UniversityId, Weight, made_up,
};
use alqa::hall::rights::{Grant, Right, Role, TABLE, grant};
use alqa::hall::{
    Author, BoardShows, Command, Hall, Help, Out, Refusal, ShowCommand, Stamp, Step, Studies,
    Terminal, authorise, decide,
};
use chrono::DateTime;

fn d(n: usize) -> EntryId {
    EntryId::new(&format!("d{n}")).unwrap()
}

fn j(n: usize) -> JurorId {
    JurorId::new(&format!("j{n}")).unwrap()
}

fn juror(n: usize) -> Author {
    Author::Juror(j(n))
}

/// Three entries; the third juror is a trainee, the first is of one institution with `d1`.
fn contest(pins: bool) -> Contest {
    let mut contest = made_up(3, 3, 1);
    contest.pins = pins;
    contest.panel[2].weight = Weight { num: 0, den: 1 };
    let own = UniversityId::new("u2").unwrap();
    contest.panel[0].university = Some(own.clone());
    contest.entries[0].performers[0].university = Some(own);
    contest.awards =
        vec![Award { name: Text::one("Special"), kind: AwardKind::Special, fund: None }];
    contest
}

fn why() -> String {
    "so it is".to_owned()
}

/// One command of each kind, for `d1` and its like; several where the state tells them apart.
fn commands() -> Vec<Command> {
    let (entry, reason) = (d(1), why());
    let criterion = CriterionId::new("c1").unwrap();
    let hash = || "$argon2id$1".to_owned();
    let set = |person| Command::SetPin { person, hash: hash() };
    let clear = |person| Command::ClearPin { person, reason: why() };
    vec![
        Command::Call(d(1)),
        Command::Call(d(3)),
        Command::MakeUp(d(1)),
        Command::OpenScoring(d(1)),
        Command::CloseScoring(d(1)),
        Command::Withdraw { entry: d(1), reason: why() },
        Command::NoShow { entry: d(1), reason: why() },
        Command::Disqualify { entry: d(1), reason: why() },
        Command::Reinstate(d(1)),
        Command::Reinstate(d(3)),
        Command::Repeat { entry: d(1), reason: why() },
        Command::ChangeOrder { order: vec![d(3), d(2), d(1)], reason: why() },
        Command::ReplacePerformer {
            entry: d(3),
            performer: 1,
            name: why(),
            studies: Studies::AsBefore,
            reason: why(),
        },
        Command::Absent(j(2)),
        Command::Present(j(2)),
        Command::SetMark { entry: d(1), criterion: criterion.clone(), mark: Mark(5) },
        Command::ClearMark { entry: d(1), criterion },
        Command::WriteNote { entry: d(1), note: why() },
        Command::Submit { entry: d(1), seen: vec![Mark(8)] },
        Command::TakeBack(d(1)),
        Command::Recuse { entry: d(1), reason: why() },
        Command::Return(d(1)),
        Command::RecuseJuror { juror: j(2), entry: d(1), reason: why() },
        Command::ReturnJuror { juror: j(2), entry: d(1), reason: why() },
        Command::ReopenBallot { juror: j(2), entry: d(1), reason: why() },
        Command::AcceptConflict { juror: j(1), entry: d(1), reason: why() },
        Command::TypePaper { juror: j(2), entry: d(1), marks: vec![Mark(5)] },
        Command::CheckPaper { juror: j(2), entry: d(1), marks: vec![Mark(5)] },
        set(juror(1)),
        set(juror(2)),
        set(juror(3)),
        set(Author::Chair),
        set(Author::StageManager),
        set(Author::Secretary),
        Command::SignIn,
        Command::SignOut,
        Command::RefusePin { person: juror(2) },
        clear(juror(1)),
        clear(juror(2)),
        clear(Author::Chair),
        clear(Author::StageManager),
        clear(Author::Secretary),
        Command::ResetPin { person: juror(2), reason: why() },
        Command::LockRanking { seen: Vec::new(), reason: String::new() },
        Command::LockRanking { seen: Vec::new(), reason: why() },
        Command::CastVote { tied: vec![d(1), d(2)], ahead: Some(d(1)), reason: why() },
        Command::VoteAgain { tied: vec![d(1), d(2)], votes: vec![1, 0] },
        Command::AwardGrandPrix(vec![d(1)]),
        Command::WithholdGrandPrix { reason: why() },
        Command::GiveAward { award: 0, entries: vec![entry], reason },
        Command::WithholdAward { award: 0, reason: why() },
        Command::Finalise,
        Command::OpenRevision { reason: why() },
    ]
    .into_iter()
    .chain(show_commands().map(Command::Show))
    .collect()
}

/// One command of the show of each kind.
fn show_commands() -> impl Iterator<Item = ShowCommand> {
    let (kind, title, minutes, before) = (ItemKind::Break, String::new(), 5, None);
    let (text, line) = (why(), String::new());
    [
        ShowCommand::Start(d(1)),
        ShowCommand::End(d(1)),
        ShowCommand::Insert { kind, title, minutes, before },
        ShowCommand::Remove(1),
        ShowCommand::StartItem(1),
        ShowCommand::EndItem(1),
        ShowCommand::Undo(1),
        ShowCommand::Nudge { juror: j(2), entry: d(1) },
        ShowCommand::CallHelp(Help::Chair),
        ShowCommand::AnswerHelp(j(1)),
        ShowCommand::Peek,
        ShowCommand::SetBoard(BoardShows::Black),
        ShowCommand::WriteScript(vec![Step { shows: StepShows::Slide, text, line, pause: 0 }]),
        ShowCommand::MoveReveal(1),
    ]
    .into_iter()
}

const KINDS: usize = 55;

/// The command's kind, and who may ask for it, written from the list of duties: jurors and trainees
/// mark; the stage manager runs the stage; the secretary knows who is there, types paper and deals
/// PINs; the chair speaks for the jury. A new command does not compile until it stands here.
fn duty(command: &Command) -> (usize, &'static [Role]) {
    const JURORS: &[Role] = &[Role::Juror, Role::Trainee];
    const STAGE: &[Role] = &[Role::StageManager];
    const DESKS: &[Role] = &[Role::StageManager, Role::Secretary];
    const CHAIR: &[Role] = &[Role::Chair];
    const PEOPLE: &[Role] =
        &[Role::Juror, Role::Trainee, Role::Chair, Role::StageManager, Role::Secretary];
    match command {
        Command::Call(_) => (0, STAGE),
        Command::OpenScoring(_) => (1, STAGE),
        Command::CloseScoring(_) => (2, STAGE),
        Command::Withdraw { .. } => (3, STAGE),
        Command::NoShow { .. } => (4, STAGE),
        Command::Disqualify { .. } => (5, CHAIR),
        // Each of the two takes back what is theirs.
        Command::Reinstate(_) => (6, &[Role::StageManager, Role::Chair]),
        Command::Repeat { .. } => (7, CHAIR),
        Command::ChangeOrder { .. } => (8, STAGE),
        Command::ReplacePerformer { .. } => (9, DESKS),
        Command::Absent(_) => (10, DESKS),
        Command::Present(_) => (11, DESKS),
        Command::SetMark { .. } => (12, JURORS),
        Command::ClearMark { .. } => (13, JURORS),
        Command::WriteNote { .. } => (14, JURORS),
        Command::Submit { .. } => (15, JURORS),
        Command::TakeBack(_) => (16, JURORS),
        Command::Recuse { .. } => (17, JURORS),
        Command::Return(_) => (18, JURORS),
        Command::RecuseJuror { .. } => (19, CHAIR),
        Command::ReturnJuror { .. } => (20, CHAIR),
        Command::ReopenBallot { .. } => (21, CHAIR),
        Command::AcceptConflict { .. } => (22, CHAIR),
        Command::TypePaper { .. } => (23, &[Role::Secretary]),
        Command::CheckPaper { .. } => (24, &[Role::Secretary]),
        // Of others the secretary alone.
        Command::SetPin { .. } => (25, PEOPLE),
        Command::SignIn => (26, PEOPLE),
        Command::SignOut => (27, PEOPLE),
        Command::RefusePin { .. } => (28, &[]),
        // Whose is their own is nobody's to clear.
        Command::ClearPin { .. } => (29, &[Role::Chair, Role::Secretary]),
        Command::ResetPin { .. } => (30, &[]),
        Command::LockRanking { .. } => (31, CHAIR),
        Command::CastVote { .. } => (32, CHAIR),
        Command::VoteAgain { .. } => (33, CHAIR),
        Command::AwardGrandPrix(_) => (34, CHAIR),
        Command::WithholdGrandPrix { .. } => (35, CHAIR),
        Command::GiveAward { .. } => (36, CHAIR),
        Command::WithholdAward { .. } => (37, CHAIR),
        Command::Finalise => (38, CHAIR),
        Command::OpenRevision { .. } => (39, CHAIR),
        Command::Show(command) => match command {
            ShowCommand::Start(_) => (40, STAGE),
            ShowCommand::End(_) => (41, STAGE),
            ShowCommand::Insert { .. } => (42, STAGE),
            ShowCommand::Remove(_) => (43, STAGE),
            ShowCommand::StartItem(_) => (44, STAGE),
            ShowCommand::EndItem(_) => (45, STAGE),
            ShowCommand::Undo(_) => (46, STAGE),
            ShowCommand::Nudge { .. } => (47, STAGE),
            ShowCommand::CallHelp(_) => (48, JURORS),
            // A juror only takes their own call back.
            ShowCommand::AnswerHelp(_) => (49, PEOPLE),
            ShowCommand::Peek => (50, STAGE),
            ShowCommand::SetBoard(_) => (51, STAGE),
            ShowCommand::WriteScript(_) => (52, STAGE),
            ShowCommand::MoveReveal(_) => (53, STAGE),
        },
        Command::MakeUp(_) => (54, JURORS),
    }
}

/// What is the jury's to say only once the ranking is locked.
fn waits_for_the_lock(command: &Command) -> bool {
    (34..40).contains(&duty(command).0)
}

fn role(author: &Author) -> Option<Role> {
    match author {
        Author::Juror(id) if *id == j(3) => Some(Role::Trainee),
        Author::Juror(_) => Some(Role::Juror),
        Author::Chair => Some(Role::Chair),
        Author::StageManager => Some(Role::StageManager),
        Author::Secretary => Some(Role::Secretary),
        Author::Desk => None,
    }
}

fn everybody() -> [Author; 7] {
    let [stage, chair, secretary] = [Author::StageManager, Author::Chair, Author::Secretary];
    [juror(1), juror(2), juror(3), chair, stage, secretary, Author::Desk]
}

/// Whether the author may ask for the command in this state, whatever comes of it.
fn may(hall: &Hall, author: &Author, command: &Command) -> bool {
    let Some(role) = role(author) else {
        return matches!(command, Command::RefusePin { .. } | Command::ResetPin { .. });
    };
    let listed = duty(command).1.contains(&role);
    let chairs = |of: &Author| *of == Author::Chair || *of == juror(1);
    match command {
        Command::SetPin { person, .. } => {
            let own = person == author || (chairs(person) && chairs(author));
            listed && (own || role == Role::Secretary)
        }
        Command::Show(ShowCommand::AnswerHelp(id)) => {
            listed && !matches!(author, Author::Juror(own) if own != id)
        }
        Command::ClearPin { person, .. } => {
            listed && person != author && !(chairs(person) && chairs(author))
        }
        // After the lock nobody asks who took it out.
        Command::Reinstate(id) if listed && !hall.locked => {
            match hall.entries[hall.contest().entry_position(id).unwrap()].out {
                None => true,
                Some(Out::Disqualified) => role == Role::Chair,
                Some(Out::Withdrawn | Out::NoShow) => role == Role::StageManager,
            }
        }
        _ => listed,
    }
}

/// The evening, act by act.
struct Evening(Hall);

impl Evening {
    fn ask(mut self, author: &Author, command: Command) -> Self {
        let told = format!("{author}: {command:?}");
        let events =
            decide(&self.0, author, &command).unwrap_or_else(|why| panic!("{told}: {why:?}"));
        for event in events {
            self.0.apply(DateTime::UNIX_EPOCH, &event).unwrap();
        }
        self
    }

    fn begin(self, entry: usize) -> Self {
        self.ask(&Author::StageManager, Command::Call(d(entry)))
            .ask(&Author::StageManager, Command::OpenScoring(d(entry)))
    }

    fn ballot(self, of: usize, entry: usize, mark: i32) -> Self {
        let criterion = CriterionId::new("c1").unwrap();
        let set = Command::SetMark { entry: d(entry), criterion, mark: Mark(mark) };
        self.ask(&juror(of), set)
            .ask(&juror(of), Command::Submit { entry: d(entry), seen: vec![Mark(mark)] })
    }

    fn stage(self, command: Command) -> Self {
        self.ask(&Author::StageManager, command)
    }

    fn chair(self, command: Command) -> Self {
        self.ask(&Author::Chair, command)
    }
}

/// Halls from before the first act to after a second final result, by name.
fn states(pins: bool) -> Vec<(&'static str, Hall)> {
    let mut states = Vec::new();
    let mut keep = |name, evening: Evening| {
        states.push((name, evening.0.clone()));
        evening
    };
    let evening = keep("fresh", Evening(Hall::new(Arc::new(contest(pins)))));
    let evening = keep("called", evening.stage(Command::Call(d(1))));
    let evening = keep("open", evening.stage(Command::OpenScoring(d(1))));
    let evening = keep("submitted", evening.ballot(1, 1, 8).ballot(2, 1, 8).ballot(3, 1, 8));
    let evening = keep("closed", evening.stage(Command::CloseScoring(d(1))));
    let reopen = || Command::ReopenBallot { juror: j(2), entry: d(1), reason: why() };
    let evening = keep("reopened", evening.chair(reopen()));
    let evening = evening.ask(&juror(2), Command::Submit { entry: d(1), seen: vec![Mark(8)] });
    let withdraw = Command::Withdraw { entry: d(3), reason: why() };
    let evening = keep("withdrawn", evening.stage(withdraw));
    let evening = evening.stage(Command::Reinstate(d(3)));
    let disqualify = Command::Disqualify { entry: d(3), reason: why() };
    let evening = keep("disqualified", evening.chair(disqualify));
    let accept = Command::AcceptConflict { juror: j(1), entry: d(1), reason: why() };
    let evening = evening.begin(2).ballot(1, 2, 8).ballot(2, 2, 8).chair(accept);
    let evening = keep("tied", evening);
    let vote = Command::CastVote { tied: vec![d(1), d(2)], ahead: Some(d(1)), reason: why() };
    let evening = keep("complete", evening.chair(vote));
    let lock = || Command::LockRanking { seen: Vec::new(), reason: String::new() };
    let evening = keep("locked", evening.chair(lock()));
    let evening = evening.chair(Command::AwardGrandPrix(vec![d(1)]));
    let withhold = || Command::WithholdAward { award: 0, reason: why() };
    let evening = keep("awarded", evening.chair(withhold()));
    let evening = keep("final", evening.chair(Command::Finalise));
    let evening = keep("revision", evening.chair(Command::OpenRevision { reason: why() }));
    let evening = evening.chair(lock()).chair(Command::AwardGrandPrix(vec![d(1)]));
    keep("final again", evening.chair(withhold()).chair(Command::Finalise));
    states
}

#[test]
fn every_command_is_tried() {
    let mut seen = [false; KINDS];
    for command in commands() {
        seen[duty(&command).0] = true;
    }
    assert_eq!(seen, [true; KINDS]);
}

#[test]
fn everybody_does_their_own_in_every_state() {
    let (mut yes, mut no, mut later) = (0, 0, 0);
    for (name, hall) in states(false).into_iter().chain(states(true)) {
        for author in everybody() {
            for command in commands() {
                let answer = decide(&hall, &author, &command);
                let told = format!("{name}: {author}: {command:?}: {answer:?}");
                if !may(&hall, &author, &command) {
                    no += 1;
                    assert_eq!(answer, Err(Refusal::NotYours), "{told}");
                } else if waits_for_the_lock(&command) && !hall.locked {
                    later += 1;
                    assert_eq!(answer, Err(Refusal::NotLocked), "{told}");
                } else {
                    yes += usize::from(answer.is_ok());
                    assert!(answer != Err(Refusal::NotYours), "{told}");
                    let door = matches!(
                        command,
                        Command::SetPin { .. }
                            | Command::SignIn
                            | Command::SignOut
                            | Command::RefusePin { .. }
                            | Command::ClearPin { .. }
                            | Command::ResetPin { .. }
                            | Command::OpenRevision { .. }
                    );
                    // The show goes on after the end.
                    let show = matches!(command, Command::Show(_));
                    if hall.is_final && !door && !show {
                        assert_eq!(answer, Err(Refusal::Final), "{told}");
                    }
                }
            }
        }
    }
    println!("{yes} done, {no} not theirs, {later} before the lock");
    assert!(yes > 200 && no > 3000 && later > 100);
}

/// A stranger does nothing at all.
#[test]
fn who_is_not_in_the_panel_does_nothing() {
    let stranger = juror(9);
    for (name, hall) in states(true) {
        for command in commands() {
            let answer = decide(&hall, &stranger, &command);
            let refusal = match command {
                Command::RefusePin { .. } | Command::ResetPin { .. } => Refusal::NotYours,
                _ => Refusal::UnknownJuror(j(9)),
            };
            assert_eq!(answer, Err(refusal), "{name}: {command:?}");
        }
    }
}

/// With PINs nobody does anything where they are not signed in; without PINs everybody may.
#[test]
fn nobody_acts_where_they_are_not_signed_in() {
    let [here, there] = ["t-1", "t-2"].map(|name| Terminal::new(name).unwrap());
    for (name, hall) in states(false) {
        for author in everybody() {
            for command in commands() {
                let allowed = authorise(&hall, &author, None, &command);
                assert_eq!(allowed, Ok(()), "{name}: {command:?}");
            }
        }
    }
    for (name, mut hall) in states(true) {
        for author in everybody() {
            let (contest, first) = (hall.contest().clone(), hall.pin_hash(&author).is_none());
            let holder = |of: &Author| of.pin_holder(&contest);
            let own = |command: &Command| match command {
                Command::SetPin { person, .. } => holder(person) == holder(&author),
                _ => false,
            };
            let door = |command: &Command| {
                matches!(command, Command::SignIn | Command::SignOut) || author == Author::Desk
            };
            for command in commands() {
                let allowed = authorise(&hall, &author, Some(&here), &command);
                // The first PIN is set without one.
                let free = door(&command) || (own(&command) && first);
                let refused = Err(Refusal::PinNeeded(author.clone()));
                assert_eq!(allowed, if free { Ok(()) } else { refused }, "{name}: {command:?}");
            }
            if author == Author::Desk {
                continue;
            }
            let at = |command: &Command, hall: &mut Hall| {
                let events = decide(hall, &author, command).unwrap();
                let mut stamp = Stamp::from(DateTime::UNIX_EPOCH);
                stamp.terminal = Some(here.clone());
                for event in events {
                    hall.apply(stamp.clone(), &event).unwrap();
                }
            };
            let set = Command::SetPin { person: author.clone(), hash: "$argon2id$1".to_owned() };
            at(&set, &mut hall);
            at(&Command::SignIn, &mut hall);
            for command in commands() {
                assert_eq!(authorise(&hall, &author, Some(&here), &command), Ok(()));
                for elsewhere in [Some(&there), None] {
                    let allowed = authorise(&hall, &author, elsewhere, &command);
                    let entering = matches!(command, Command::SignIn | Command::SignOut);
                    assert_eq!(allowed.is_ok(), entering, "{name}: {author}: {command:?}");
                }
            }
            at(&Command::SignOut, &mut hall);
            let refused = Err(Refusal::PinNeeded(author.clone()));
            assert_eq!(authorise(&hall, &author, Some(&here), &Command::Finalise), refused);
        }
    }
}

/// The table has each right once, and a screen that shows the ranking asks for nothing.
#[test]
fn the_table_is_whole() {
    for (at, (right, row)) in TABLE.iter().enumerate() {
        assert!(TABLE[..at].iter().all(|(other, _)| other != right), "{right:?} twice");
        for (role, &granted) in Role::ALL.iter().zip(row) {
            assert_eq!(grant(*role, *right), granted);
        }
        assert!(row.iter().any(|&granted| granted != Grant::No), "{right:?} is nobody's");
        let sees = *right == Right::SeeRanking;
        assert_eq!(grant(Role::Ranking, *right), if sees { Grant::Yes } else { Grant::No });
        assert_eq!(grant(Role::Trainee, *right), grant(Role::Juror, *right));
    }
    // Every command that a person may ask for stands in the table.
    let contest = contest(true);
    for command in commands() {
        for author in everybody() {
            let right = command.right(&contest, &author);
            let known = right.is_some_and(|right| TABLE.iter().any(|(of, _)| *of == right));
            let nobodys = matches!(
                command,
                Command::RefusePin { .. } | Command::ResetPin { .. } | Command::ClearPin { .. }
            );
            assert!(known || nobodys, "{command:?}");
        }
    }
}
