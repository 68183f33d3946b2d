//! What holds of every night, whoever asks for whatever in whatever order.
#![allow(clippy::unwrap_used, unreachable_pub)]

use std::sync::Arc;

use alqa::hall::{
    Announced, Author, Blocker, BoardShows, Command, Event, Hall, Illegal, Refusal, Seat,
    ShowCommand, ShowEvent, View, authorise, decide, prove,
};
use alqa::tally::Sheet;
use proptest::prelude::*;

#[path = "hall_laws/asks.rs"]
mod asks;
#[path = "hall_laws/tales.rs"]
mod tales;

use asks::{
    Ask, Kind, Night, SIZE, acts, ask, at, c, contest, d, elsewhere, j, kind, nights, stamp,
    terminal,
};
use tales::tales;

fn seats() -> [Seat; 9] {
    [
        Seat::Host,
        Seat::Board,
        Seat::Lobby,
        Seat::Stage,
        Seat::Ranking,
        Seat::Chair,
        Seat::Secretary,
        Seat::Juror(j(1)),
        Seat::Juror(j(9)),
    ]
}

/// All that a hall is.
fn digest(hall: &Hall) -> String {
    format!("{hall:?}")
}

/// Plays a night; `each` sees the hall before, who asked for what, and what came of it. With PINs
/// everybody has signed in at one terminal before, and may leave it.
fn play(
    (kind, night): &Night,
    mut each: impl FnMut(&Hall, &Author, &Command, &Result<Vec<Event>, Refusal>, &Hall),
) -> (Hall, Vec<(Author, Event)>) {
    let (mut hall, mut happened) = (Hall::new(contest(*kind)), Vec::new());
    let mut ask = |hall: &mut Hall, author: Author, command: Command| {
        let before = hall.clone();
        let answer = authorise(hall, &author, Some(&terminal()), &command)
            .and_then(|()| decide(hall, &author, &command));
        for event in answer.iter().flatten() {
            hall.apply(stamp(happened.len(), &author), event).unwrap();
            happened.push((author.clone(), event.clone()));
        }
        each(&before, &author, &command, &answer, hall);
    };
    if *kind == Kind::Pins {
        for person in Author::everyone(&contest(*kind)) {
            let set = Command::SetPin { person: person.clone(), hash: "$argon2id$1".to_owned() };
            ask(&mut hall, person.clone(), set);
            ask(&mut hall, person, Command::SignIn);
        }
        ask(&mut hall, Author::Chair, Command::SignIn);
    }
    for asked in night {
        for (author, command) in acts(&hall, asked) {
            ask(&mut hall, author, command);
        }
    }
    (hall, happened)
}

fn unwrapped(illegal: Illegal) -> Refusal {
    match illegal {
        Illegal::Refused(refusal) => refusal,
        Illegal::Unlike => panic!("unlike"),
    }
}

/// Marks of which one is another.
fn others(marks: &[String]) -> Vec<String> {
    let mut other = marks.to_vec();
    if let Some(first) = other.first_mut() {
        *first = if first == "7" { "8".to_owned() } else { "7".to_owned() };
    }
    other
}

/// The event as a forger would have it, where what was recorded before tells that it is forged.
fn forged(event: &Event) -> Option<Event> {
    let nobody = |standings: &[Announced]| {
        let mut other = standings.to_vec();
        other[0].rank = Some(99);
        other
    };
    Some(match event.clone() {
        Event::BallotSubmitted { juror, entry, marks } => {
            Event::BallotSubmitted { juror, entry, marks: others(&marks) }
        }
        Event::BallotFromPaper { juror, entry, marks } => {
            Event::BallotFromPaper { juror, entry, marks: others(&marks) }
        }
        Event::RankingLocked { standings, reason } => {
            Event::RankingLocked { standings: nobody(&standings), reason }
        }
        Event::ResultFinal { standings } => Event::ResultFinal { standings: nobody(&standings) },
        _ => return None,
    })
}

/// Whether both may cause the event: the secretary shares some acts, and the chair has a juror's PIN.
fn either(event: &Event, author: &Author, other: &Author) -> bool {
    let both = |a: &Author, b: &Author| [author, other].iter().all(|of| *of == a || *of == b);
    match event {
        Event::JurorAbsent { .. }
        | Event::JurorPresent { .. }
        | Event::PerformerReplaced { .. } => both(&Author::StageManager, &Author::Secretary),
        Event::JurorRecused { juror, .. } => both(&Author::Juror(juror.clone()), &Author::Chair),
        Event::PinCleared { .. } => both(&Author::Secretary, &Author::Chair),
        Event::PinSet { .. } => true,
        // Whoever comes says so, and the juror who called; no other juror, nor the program.
        Event::Show(ShowEvent::HelpAnswered { juror }) => {
            [author, other].iter().all(|of| match of {
                Author::Juror(id) => id == juror,
                of => **of != Author::Desk,
            })
        }
        _ => false,
    }
}

/// Whether it may happen twice in a row: a false start, a second reminder, another look.
fn repeats(event: &Event) -> bool {
    let shown = |event: &ShowEvent| {
        matches!(
            event,
            ShowEvent::PerformanceStarted { .. }
                | ShowEvent::JurorNudged { .. }
                | ShowEvent::RankingPeeked {}
                | ShowEvent::ScriptWritten { .. }
                | ShowEvent::RevealMoved { .. }
                | ShowEvent::BoardSet { shows: BoardShows::Ranking }
        )
    };
    match event {
        // A vote holds until the next, and a sheet is typed anew at any time.
        Event::CastingVote { .. } | Event::JuryVoted { .. } | Event::PaperTyped { .. } => true,
        Event::Show(event) => shown(event),
        _ => event.is_at_the_door(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..Default::default() })]

    /// Who has a new PIN is signed in nowhere, in none of their seats; all others stay where they are.
    #[test]
    fn a_new_pin_is_given_anew(night in nights()) {
        play(&(Kind::Pins, night.1), |before, _, _, answer, after| {
            let new = answer.iter().flatten().find_map(|event| match event {
                Event::PinSet { person, .. } => Some(person.pin_holder(before.contest())),
                _ => None,
            });
            let Some(holder) = new else { return };
            let everyone = Author::everyone(before.contest());
            for person in everyone.iter().chain([&Author::Chair]) {
                let theirs = person.pin_holder(before.contest()) == holder;
                let (was, is) = (before.terminals(person), after.terminals(person));
                assert_eq!(is, if theirs { Vec::new() } else { was }, "{person} {holder}");
            }
        });
    }

    #[test]
    fn replay_equals_live(night in nights()) {
        let (live, happened) = play(&night, |_, _, _, _, _| {});
        let mut replayed = Hall::new(contest(night.0));
        for (n, (author, event)) in happened.iter().enumerate() {
            // Through the stored form, as a journal would.
            let read = Event::from_json(&event.to_json()).unwrap();
            replayed.apply(stamp(n, author), &read).unwrap();
        }
        prop_assert_eq!(digest(&live), digest(&replayed));
        prop_assert_eq!(live.standings(), replayed.standings());
    }

    #[test]
    fn what_happened_can_be_proven(night in nights()) {
        let here = terminal();
        play(&night, |before, author, _, answer, after| {
            for event in answer.iter().flatten() {
                assert_eq!(prove(before, author, Some(&here), event), Ok(()), "{event:?}");
                let again = prove(after, author, Some(&here), event);
                assert!(again.is_err() || repeats(event), "{event:?} twice");
            }
        });
    }

    /// Another author, another terminal or other marks, with a whole chain of new hashes.
    #[test]
    fn what_is_forged_is_not_proven(night in nights()) {
        let (here, there) = (terminal(), elsewhere());
        play(&night, |before, author, _, answer, _| {
            let mut people = Author::everyone(before.contest());
            people.extend([Author::Chair, Author::Desk]);
            for event in answer.iter().flatten() {
                for other in people.iter().filter(|other| *other != author) {
                    let proven = prove(before, other, Some(&here), event).is_ok();
                    assert!(!proven || either(event, author, other), "{event:?} of {other}");
                }
                if let Some(forged) = forged(event) {
                    assert!(prove(before, author, Some(&here), &forged).is_err(), "{forged:?}");
                }
                let door = event.is_at_the_door();
                if before.contest().pins && !door {
                    for terminal in [Some(&there), None] {
                        let refused = Err(Refusal::PinNeeded(author.clone()));
                        let proof = prove(before, author, terminal, event);
                        assert_eq!(proof.map_err(unwrapped), refused, "{event:?}");
                    }
                }
            }
        });
    }

    /// A well-chained journal may tell anything.
    #[test]
    fn no_tale_breaks_the_hall(kind in kind(), tale in tales()) {
        let mut hall = Hall::new(contest(kind));
        for (n, (author, event)) in tale.iter().enumerate() {
            let before = digest(&hall);
            if hall.apply(stamp(n, author), event).is_err() {
                prop_assert_eq!(before, digest(&hall));
            }
            let _ = (hall.standings(), hall.awaited_votes(), hall.blockers(), hall.evening());
            let _ = (hall.proposals(), hall.double_awards(), hall.share(0), hall.undecided());
            let _ = (hall.pin_waits_until(author), hall.terminals(author), hall.next_up());
            let _ = (hall.schedule(at(n)), hall.next_slot(), hall.covers_top(), hall.is_revealed());
            for seat in seats() {
                let view = Arc::new(hall.clone()).view(&seat);
                if let View::Juror(view) = view {
                    (0..SIZE.0).for_each(|n| drop(view.alarms(n, &view.entries[n].ballot.marks)));
                }
            }
            let _ = prove(&hall, author, Some(&terminal()), event);
        }
    }

    #[test]
    fn an_accepted_command_does_something_or_is_so_already(night in nights()) {
        play(&night, |before, _, command, answer, after| {
            let Ok(events) = answer else { return };
            if events.is_empty() {
                let repeats = matches!(
                    command,
                    Command::SetMark { .. } | Command::ClearMark { .. } | Command::WriteNote { .. }
                );
                assert!(repeats, "{command:?} did nothing");
            } else {
                // Whoever is here already, or leaves once more, and what is written anew.
                let quiet = matches!(
                    command,
                    Command::Call(_)
                        | Command::SignIn
                        | Command::SignOut
                        | Command::SetPin { .. }
                        | Command::Show(ShowCommand::WriteScript(_))
                );
                assert!(quiet || digest(before) != digest(after), "{command:?} changed nothing");
            }
        });
    }

    #[test]
    fn what_is_submitted_is_what_was_seen(night in nights()) {
        play(&night, |before, author, command, answer, after| {
            let (Command::Submit { entry, seen }, Ok(_), Author::Juror(juror)) =
                (command, answer, author) else { return };
            let entry = after.contest().entry_position(entry).unwrap();
            let juror = after.contest().juror_position(juror).unwrap();
            let of = &after.contest().panel[juror];
            assert_eq!(before.ballot(entry, juror).complete(of).as_ref(), Some(seen));
            let kept = after.ballot(entry, juror).versions.last().unwrap();
            assert_eq!((&kept.marks, &kept.author), (seen, author));
            let (sheet, mut seen) = (after.sheet(), seen.iter().copied());
            for criterion in 0..SIZE.2 {
                let given = if of.judges(criterion) { seen.next() } else { None };
                assert_eq!(sheet.mark(entry, juror, criterion), given);
            }
            assert_eq!(seen.next(), None);
        });
    }

    #[test]
    fn the_ranking_follows_the_ballots_that_count(night in nights()) {
        play(&night, |_, _, command, _, after| {
            let contest = after.contest();
            let mut sheet = Sheet::new(SIZE.0, SIZE.1, SIZE.2);
            for (entry, juror) in (0..SIZE.0).flat_map(|e| (0..SIZE.1).map(move |j| (e, j))) {
                let (ballot, of) = (after.ballot(entry, juror), &contest.panel[juror]);
                let Some(marks) = ballot.complete(of).filter(|_| ballot.counts()) else { continue };
                for (criterion, mark) in contest.judged(juror).zip(marks) {
                    sheet.put_mark(entry, juror, criterion, mark);
                }
            }
            let out = (0..SIZE.0).filter(|&entry| after.entries[entry].out.is_some());
            out.for_each(|entry| sheet.take_out(entry));
            assert_eq!(after.sheet(), &sheet, "{command:?}");
            let anew = after.engine().tally(&sheet, after.votes());
            assert_eq!(*after.standings(), anew, "{command:?}");
            let mut settled = after.clone();
            settled.catch_up();
            assert_eq!(*settled.standings(), anew, "{command:?}");
        });
    }

    /// Nobody else writes a juror's marks or note; only a paper sheet that was typed twice does.
    #[test]
    fn a_juror_changes_own_ballots_only(night in nights()) {
        play(&night, |before, author, command, _, after| {
            let acting = match (author, command) {
                (Author::Juror(id), _) => before.contest().juror_position(id),
                (Author::Secretary, Command::CheckPaper { juror, .. }) => {
                    before.contest().juror_position(juror)
                }
                _ => None,
            };
            for entry in 0..SIZE.0 {
                for juror in (0..SIZE.1).filter(|&juror| Some(juror) != acting) {
                    let (was, is) = (before.ballot(entry, juror), after.ballot(entry, juror));
                    let told = format!("{author}: {command:?}");
                    assert_eq!((&was.marks, &was.note), (&is.marks, &is.note), "{told}");
                    assert_eq!(was.versions, is.versions, "{told}");
                    let recorded = matches!(
                        command,
                        Command::RecuseJuror { .. } | Command::ReturnJuror { .. }
                    );
                    let by_chair = recorded && *author == Author::Chair;
                    assert!(was.recused == is.recused || by_chair, "{told}");
                    if was.submitted != is.submitted {
                        let undone = matches!(
                            command,
                            Command::ReopenBallot { .. } | Command::Repeat { .. }
                        );
                        assert!(undone && was.submitted && *author == Author::Chair, "{told}");
                    }
                }
            }
        });
    }

    /// What was submitted is kept for good, and what counts was submitted so.
    #[test]
    fn versions_only_grow(night in nights()) {
        play(&night, |before, _, command, _, after| {
            for (entry, juror) in (0..SIZE.0).flat_map(|e| (0..SIZE.1).map(move |j| (e, j))) {
                let (was, is) = (before.ballot(entry, juror), after.ballot(entry, juror));
                assert!(is.versions.starts_with(&was.versions), "{command:?}");
                assert!(is.versions.len() <= was.versions.len() + 1, "{command:?}");
                if is.submitted {
                    let marks = is.complete(&after.contest().panel[juror]);
                    assert_eq!(marks.as_ref(), is.versions.last().map(|of| &of.marks));
                }
                assert!(is.submitted || !is.closed, "{command:?}");
            }
        });
    }

    #[test]
    fn after_the_lock_no_mark_changes(night in nights()) {
        play(&night, |before, _, command, answer, after| {
            let revised = matches!(command, Command::OpenRevision { .. }) && answer.is_ok();
            if before.locked {
                assert!(after.locked || revised, "{command:?}");
                assert_eq!(before.sheet(), after.sheet(), "{command:?}");
            }
            if after.locked && !before.locked {
                let lock = after.lockings.last().unwrap();
                assert_eq!(lock.overridden, before.blockers());
                assert_eq!(lock.overridden.is_empty(), lock.reason.is_empty());
                assert_eq!(lock.standings.len(), before.standings().rows.len());
                assert!(before.standings().rows.iter().any(|row| row.counted > 0));
            }
            assert!(after.lockings.starts_with(&before.lockings));
        });
    }

    /// What is final stays, and stays readable after a revision.
    #[test]
    fn what_is_final_is_final(night in nights()) {
        play(&night, |before, _, command, answer, after| {
            assert!(after.results.starts_with(&before.results), "{command:?}");
            assert!(after.revisions.starts_with(&before.revisions), "{command:?}");
            if before.is_final {
                for event in answer.iter().flatten() {
                    let revision = matches!(event, Event::RevisionOpened { .. });
                    // The reveal and the board go on, and move no result.
                    let show = matches!(event, Event::Show(_));
                    assert!(revision || show || event.is_at_the_door(), "{event:?}");
                    assert_eq!(after.is_final, !revision);
                }
            }
            if after.is_final && !before.is_final {
                assert!(after.locked && after.undecided().is_empty() && after.grand_prix.is_some());
                assert_eq!(after.results.len(), before.results.len() + 1);
            }
        });
    }

    /// A trainee does all that jurors do, and the standings are as if they were not there.
    #[test]
    fn a_trainee_moves_nothing(night in prop::collection::vec(ask(), 1..80)) {
        let theirs = |ask: &Ask| match ask {
            Ask::Anything(Author::Juror(id), _) => *id == j(3),
            Ask::Ballot(juror, ..) | Ask::Paper(juror, ..) => *juror == 3,
            Ask::Anything(_, command) => match command {
                Command::Absent(id) | Command::Present(id) => *id == j(3),
                Command::TypePaper { juror, .. }
                | Command::CheckPaper { juror, .. }
                | Command::ReopenBallot { juror, .. } => *juror == j(3),
                _ => false,
            },
            _ => false,
        };
        // The closing that goes with a reopening is nobody's but the stage manager's.
        let closings = |ask: Ask| match ask {
            Ask::Reopen(3, entry) => {
                Ask::Anything(Author::StageManager, Command::CloseScoring(d(entry)))
            }
            other => other,
        };
        // Marks stand in the way of an undo, a trainee's like anybody's, and the numbers of records
        // are others without theirs.
        let undone = |ask: &Ask| match ask {
            Ask::Undo => true,
            Ask::Anything(_, command) => {
                matches!(command, Command::Show(ShowCommand::Undo(_)))
            }
            _ => false,
        };
        let night: Vec<Ask> =
            night.into_iter().filter(|ask| !undone(ask)).map(closings).collect();
        let without = night.iter().filter(|ask| !theirs(ask)).cloned().collect();
        let (hall, _) = play(&(Kind::Wide, night), |_, _, _, _, _| {});
        let (other, _) = play(&(Kind::Wide, without), |_, _, _, _, _| {});
        prop_assert_eq!(hall.standings(), other.standings());
        prop_assert_eq!(&hall.grand_prix, &other.grand_prix);
    }

    /// Votes split ties and move nothing else; the jury's are counted once for each tie.
    #[test]
    fn the_jury_votes_again_where_it_is_awaited(night in nights()) {
        play(&night, |before, _, command, answer, after| {
            let (Command::VoteAgain { tied, votes }, Ok(_)) = (command, answer) else { return };
            assert!(before.locked || before.is_complete());
            assert!(tied.len() == votes.len() && tied.len() > 1);
            let counting = |&(juror, _): &(usize, &bool)| before.contest().panel[juror].counts();
            let here = before.present.iter().enumerate().filter(counting);
            assert!(votes.iter().sum::<u32>() <= here.filter(|(_, here)| **here).count() as u32);
            let rank = |hall: &Hall, id| {
                let entry = hall.contest().entry_position(id).unwrap();
                hall.standings().of(entry).unwrap().place.unwrap().rank
            };
            for (a, id) in tied.iter().enumerate() {
                assert_eq!(rank(before, id), rank(before, &tied[0]));
                for (b, other) in tied.iter().enumerate() {
                    assert!(votes[a] <= votes[b] || rank(after, id) < rank(after, other));
                }
            }
        });
    }

    #[test]
    fn the_grand_prix_goes_to_the_first_and_stays(night in nights()) {
        play(&night, |before, _, command, answer, after| {
            let revised = matches!(command, Command::OpenRevision { .. }) && answer.is_ok();
            if before.grand_prix.is_some() && !revised {
                assert_eq!(before.grand_prix, after.grand_prix, "{command:?}");
            }
            if let (Command::AwardGrandPrix(_), Ok(_)) = (command, answer) {
                let standings = after.standings();
                assert!(standings.first().all(|row| row.place.is_some_and(|place| !place.open)));
                let first: Vec<_> = standings.first().map(|row| row.entry).collect();
                let given = alqa::hall::GrandPrix::Awarded(first);
                assert_eq!(after.grand_prix.as_ref(), Some(&given));
            }
        });
    }

    /// Two halls that differ only in the marks of the second juror: the first sees no difference.
    #[test]
    fn no_juror_sees_the_marks_of_another(
        night in nights(),
        other in prop::collection::vec([1..=10i32, 1..=10i32], SIZE.0),
    ) {
        let (hall, _) = play(&night, |_, _, _, _, _| {});
        let mut twin = hall.clone();
        for (entry, marks) in other.iter().enumerate() {
            let ballot = hall.ballot(entry, 1);
            for (n, &mark) in marks.iter().enumerate() {
                if ballot.marks[n].is_none() {
                    continue;
                }
                let set = Event::MarkSet {
                    juror: j(2),
                    entry: d(entry + 1),
                    criterion: c(n + 1),
                    mark: mark.to_string(),
                };
                twin.apply(at(0), &set).unwrap();
            }
            let note = Event::NoteWritten {
                juror: j(2),
                entry: d(entry + 1),
                note: format!("{marks:?}"),
            };
            if hall.started.is_some() {
                twin.apply(at(0), &note).unwrap();
            }
        }
        let (hall, twin) = (Arc::new(hall), Arc::new(twin));
        let seats = [Seat::Juror(j(1)), Seat::Juror(j(3)), Seat::Lobby, Seat::Juror(j(9))];
        for seat in seats.into_iter().chain([Seat::Secretary]) {
            prop_assert_eq!(format!("{:?}", hall.view(&seat)), format!("{:?}", twin.view(&seat)));
        }
        // The chair hears of ties, whose votes they ask for, and of no mark.
        let chair = |hall: &Arc<Hall>| match hall.view(&Seat::Chair) {
            View::Chair(mut view) => {
                view.ties.clear();
                view.blockers.retain(|blocker| !matches!(blocker, Blocker::TieOpen { .. }));
                assert_eq!(view.locked.is_some(), hall.locked);
                view.locked = None;
                format!("{view:?}")
            }
            other => panic!("{other:?}"),
        };
        prop_assert_eq!(chair(&hall), chair(&twin));
    }

    #[test]
    fn notes_and_reasons_are_plain_lines(text in "\\PC{0,20}[\u{0}-\u{1f}\u{7f}-\u{9f}\u{200e}\u{202a}-\u{202e}\u{2066}-\u{2069}]{1,5}\\PC{0,20}") {
        let hall = Hall::new(contest(Kind::Plain));
        let juror = Author::Juror(j(1));
        let note = Command::WriteNote { entry: d(1), note: text.clone() };
        let recuse = Command::Recuse { entry: d(1), reason: text };
        for command in [note, recuse] {
            // Nothing but such characters is no reason.
            let Ok(events) = decide(&hall, &juror, &command) else {
                let recusal = matches!(command, Command::Recuse { .. });
                prop_assert!(recusal);
                continue;
            };
            for event in events {
                let (Event::NoteWritten { note: kept, .. } | Event::JurorRecused { reason: kept, .. }) = event
                    else { panic!("{event:?}") };
                let hostile = |c: char| c.is_control() || "\u{200e}\u{202a}\u{202e}\u{2066}\u{2069}".contains(c);
                prop_assert!(!kept.contains(hostile), "{kept:?}");
            }
        }
    }
}

/// The nights above must reach the states that the laws speak of.
#[test]
fn the_nights_are_varied() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    use std::collections::BTreeMap;

    let mut runner = TestRunner::deterministic();
    let mut told: BTreeMap<String, usize> = BTreeMap::new();
    for _ in 0..300 {
        let night = nights().new_tree(&mut runner).unwrap().current();
        let (hall, happened) = play(&night, |_, _, _, _, _| {});
        for (_, event) in &happened {
            let name = format!("{event:?}");
            let end = name.find(' ').unwrap_or(name.len());
            *told.entry(name[..end].to_owned()).or_default() += 1;
        }
        let over = hall.lockings.iter().filter(|lock| !lock.reason.is_empty()).count();
        *told.entry("locked over".to_owned()).or_default() += over;
        let twice = usize::from(hall.results.len() > 1);
        *told.entry("final twice".to_owned()).or_default() += twice;
    }
    println!("{told:#?}");
    let least = |name: &str, count| {
        assert!(told.get(name).is_some_and(|&of| of >= count), "{name}: {:?}", told.get(name));
    };
    least("BallotSubmitted", 500);
    least("RankingLocked", 50);
    for name in "CastingVote JuryVoted GrandPrixAwarded BallotFromPaper BallotReopened".split(' ') {
        least(name, 20);
    }
    for name in "ResultFinal RevisionOpened PerformanceRepeated EntryDisqualified AwardGiven \
        AwardWithheld PaperTyped OrderChanged PerformerReplaced ConflictAccepted SignedOut"
        .split_whitespace()
    {
        least(name, 3);
    }
    least("locked over", 2);
    least("final twice", 1);
}
