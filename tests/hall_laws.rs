//! What holds of every night, whoever asks for whatever in whatever order.
#![allow(clippy::unwrap_used)]

use std::sync::Arc;

use alqa::contest::{Contest, CriterionId, EntryId, Join, JurorId, Mark, TieStep, Weight, made_up};
use alqa::hall::{Author, Command, Event, Hall, Refusal, Seat, Voter, decide, prove};
use alqa::tally::Sheet;
use chrono::{DateTime, Utc};
use proptest::prelude::*;

/// Entries, jurors and criteria of the contest; one more of each is asked for.
const SIZE: (usize, usize, usize) = (3, 3, 2);

/// The second juror marks the first criterion only, the third one's marks do not count, and the
/// jurors vote again before the chair: if `wide`, else everyone marks all and the chair votes.
fn contest(wide: bool) -> Arc<Contest> {
    let mut contest = made_up(SIZE.0, SIZE.1, SIZE.2);
    if wide {
        contest.rule.join = Join::Criteria;
        contest.rule.ties = vec![TieStep::JuryVote, TieStep::CastingVote, TieStep::SharedPlace];
        contest.panel[1].judges = vec![true, false];
        contest.panel[2].weight = Weight { num: 0, den: 1 };
    }
    Arc::new(contest)
}

fn at(n: usize) -> DateTime<Utc> {
    DateTime::from_timestamp(n as i64, 0).unwrap()
}

fn d(n: usize) -> EntryId {
    EntryId::new(&format!("d{n}")).unwrap()
}

fn j(n: usize) -> JurorId {
    JurorId::new(&format!("j{n}")).unwrap()
}

fn c(n: usize) -> CriterionId {
    CriterionId::new(&format!("c{n}")).unwrap()
}

/// One of `1..=count`, seldom one that is not there.
fn known(count: usize) -> impl Strategy<Value = usize> {
    prop_oneof![40 => 1..=count, 1 => Just(count + 1)]
}

fn entry() -> impl Strategy<Value = EntryId> {
    known(SIZE.0).prop_map(d)
}

fn mark() -> impl Strategy<Value = Mark> {
    // Few different marks, so that ties come up; now and then one off the scale.
    prop_oneof![20 => (7..=9).prop_map(Mark), 1 => any::<i32>().prop_map(Mark)]
}

fn author() -> impl Strategy<Value = Author> {
    prop_oneof![
        8 => known(SIZE.1).prop_map(|n| Author::Juror(j(n))),
        6 => Just(Author::StageManager),
        2 => Just(Author::Chair),
        1 => Just(Author::Desk),
    ]
}

fn command() -> impl Strategy<Value = Command> {
    let criterion = || known(SIZE.2).prop_map(c);
    let marks = || prop::collection::vec(mark(), 0..=SIZE.2 + 1);
    let entries = || prop::collection::vec(entry(), 0..=SIZE.0);
    prop_oneof![
        3 => entry().prop_map(Command::Call),
        6 => entry().prop_map(Command::OpenScoring),
        2 => entry().prop_map(Command::CloseScoring),
        1 => entry().prop_map(Command::Withdraw),
        1 => entry().prop_map(Command::NoShow),
        2 => entry().prop_map(Command::Reinstate),
        1 => known(SIZE.1).prop_map(|n| Command::Absent(j(n))),
        2 => known(SIZE.1).prop_map(|n| Command::Present(j(n))),
        4 => Just(Command::LockRanking),
        20 => (entry(), criterion(), mark())
            .prop_map(|(entry, criterion, mark)| Command::SetMark { entry, criterion, mark }),
        2 => (entry(), criterion())
            .prop_map(|(entry, criterion)| Command::ClearMark { entry, criterion }),
        2 => (entry(), ".{0,210}").prop_map(|(entry, note)| Command::WriteNote { entry, note }),
        2 => (entry(), marks()).prop_map(|(entry, seen)| Command::Submit { entry, seen }),
        3 => entry().prop_map(Command::TakeBack),
        1 => (entry(), ".{0,9}").prop_map(|(entry, reason)| Command::Recuse { entry, reason }),
        2 => entry().prop_map(Command::Return),
        4 => (entries(), prop::option::of(entry()))
            .prop_map(|(tied, ahead)| Command::CastVote { tied, ahead }),
        2 => (entries(), prop::collection::vec(0..3u32, 0..=SIZE.0))
            .prop_map(|(tied, votes)| Command::VoteAgain { tied, votes }),
        2 => entries().prop_map(Command::AwardGrandPrix),
        1 => ".{0,9}".prop_map(|reason| Command::WithholdGrandPrix { reason }),
    ]
}

/// What is asked next: anything by anyone, or what moves a night on, so that all states are met.
#[derive(Debug, Clone)]
enum Ask {
    Anything(Author, Command),
    /// The juror fills the ballot and submits what is stored then.
    Ballot(usize, usize, [i32; SIZE.2]),
    /// Calls and opens the entry.
    Begin(usize),
    /// Every ballot that is missing is given, then the ranking is locked.
    Finish,
    /// The tie that waits is voted on, or the prize given to the first.
    Decide,
}

fn ask() -> impl Strategy<Value = Ask> {
    prop_oneof![
        30 => (author(), command()).prop_map(|(author, command)| Ask::Anything(author, command)),
        12 => (1..=SIZE.1, 1..=SIZE.0, prop::array::uniform(7..=9))
            .prop_map(|(juror, entry, marks)| Ask::Ballot(juror, entry, marks)),
        6 => (1..=SIZE.0).prop_map(Ask::Begin),
        1 => Just(Ask::Finish),
        2 => Just(Ask::Decide),
    ]
}

/// Whether the contest is a wide one, and what is asked.
type Night = (bool, Vec<Ask>);

fn nights() -> impl Strategy<Value = Night> {
    (any::<bool>(), prop::collection::vec(ask(), 1..80))
}

/// The acts that an ask stands for in this hall.
fn acts(hall: &Hall, ask: &Ask) -> Vec<(Author, Command)> {
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
        Ask::Anything(author, command) => vec![(author.clone(), command.clone())],
        Ask::Ballot(juror, entry, marks) => ballot(*juror, *entry, marks),
        Ask::Begin(entry) => begin(*entry).to_vec(),
        Ask::Finish => {
            let mut acts = Vec::new();
            for entry in 1..=SIZE.0 {
                acts.extend(begin(entry));
                (1..=SIZE.1).for_each(|juror| acts.extend(ballot(juror, entry, &[8; SIZE.2])));
            }
            acts.push((Author::StageManager, Command::LockRanking));
            acts
        }
        Ask::Decide => {
            let ids = |group: &[usize]| group.iter().map(|&n| d(n + 1)).collect::<Vec<_>>();
            let first: Vec<_> = hall.standings().first().map(|row| row.entry).collect();
            let command = match hall.awaited_votes().first() {
                Some(vote) if vote.by == Voter::Chair => {
                    Command::CastVote { tied: ids(&vote.tied), ahead: ids(&vote.tied).pop() }
                }
                Some(vote) => {
                    let mut votes = vec![0; vote.tied.len()];
                    // Now and then nobody votes, and the next step has the tie.
                    if hall.present.iter().all(|&present| present) {
                        votes[0] = hall.voters() as u32;
                    }
                    Command::VoteAgain { tied: ids(&vote.tied), votes }
                }
                None => Command::AwardGrandPrix(ids(&first)),
            };
            vec![(Author::Chair, command)]
        }
    }
}

/// Events in any order, as nobody would decide them.
fn tales() -> impl Strategy<Value = Vec<Event>> {
    let juror = || known(SIZE.1).prop_map(j);
    let criterion = || known(SIZE.2).prop_map(c);
    let mark = || prop_oneof![4 => (7..=9).prop_map(|n: i32| n.to_string()), 1 => ".{0,12}"];
    let entries = || prop::collection::vec(entry(), 0..=SIZE.0 + 1);
    let event = prop_oneof![
        1 => entry().prop_map(|entry| Event::EntryCalled { entry }),
        1 => entry().prop_map(|entry| Event::ScoringOpened { entry }),
        1 => entry().prop_map(|entry| Event::ScoringClosed { entry }),
        1 => entry().prop_map(|entry| Event::EntryWithdrawn { entry }),
        1 => juror().prop_map(|juror| Event::JurorAbsent { juror }),
        4 => (juror(), entry(), criterion(), mark()).prop_map(|(juror, entry, criterion, mark)| {
            Event::MarkSet { juror, entry, criterion, mark }
        }),
        4 => (juror(), entry(), prop::collection::vec(mark(), 0..=SIZE.2 + 1))
            .prop_map(|(juror, entry, marks)| Event::BallotSubmitted { juror, entry, marks }),
        1 => (juror(), entry(), ".{0,9}")
            .prop_map(|(juror, entry, reason)| Event::JurorRecused { juror, entry, reason }),
        1 => Just(Event::RankingLocked {}),
        2 => (entries(), prop::option::of(entry()))
            .prop_map(|(tied, ahead)| Event::CastingVote { tied, ahead }),
        2 => (entries(), prop::collection::vec(any::<u32>(), 0..=SIZE.0 + 1))
            .prop_map(|(tied, votes)| Event::JuryVoted { tied, votes }),
        1 => entries().prop_map(|entries| Event::GrandPrixAwarded { entries }),
        1 => ".{0,9}".prop_map(|reason| Event::GrandPrixWithheld { reason }),
    ];
    prop::collection::vec(event, 1..60)
}

/// All that a hall is.
fn digest(hall: &Hall) -> String {
    format!("{hall:?}")
}

/// Plays a night; `each` sees the hall before, who asked for what, and what came of it.
fn play(
    (wide, night): &Night,
    mut each: impl FnMut(&Hall, &Author, &Command, &Result<Vec<Event>, Refusal>, &Hall),
) -> (Hall, Vec<Event>) {
    let (mut hall, mut happened) = (Hall::new(contest(*wide)), Vec::new());
    for ask in night {
        for (author, command) in acts(&hall, ask) {
            let before = hall.clone();
            let answer = decide(&hall, &author, &command);
            for event in answer.iter().flatten() {
                hall.apply(at(happened.len()), event).unwrap();
                happened.push(event.clone());
            }
            each(&before, &author, &command, &answer, &hall);
        }
    }
    (hall, happened)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..Default::default() })]

    #[test]
    fn replay_equals_live(night in nights()) {
        let (live, happened) = play(&night, |_, _, _, _, _| {});
        let mut replayed = Hall::new(contest(night.0));
        for (n, event) in happened.iter().enumerate() {
            // Through the stored form, as a journal would.
            let read = Event::from_json(&event.to_json()).unwrap();
            replayed.apply(at(n), &read).unwrap();
        }
        prop_assert_eq!(digest(&live), digest(&replayed));
        prop_assert_eq!(live.standings(), replayed.standings());
    }

    #[test]
    fn what_happened_can_be_proven(night in nights()) {
        play(&night, |before, author, _, answer, after| {
            for event in answer.iter().flatten() {
                assert_eq!(prove(before, author, event), Ok(()), "{event:?}");
                let again = prove(after, author, event);
                let vote = matches!(event, Event::CastingVote { .. } | Event::JuryVoted { .. });
                assert!(again.is_err() || vote, "{event:?} twice");
            }
        });
    }

    /// A well-chained journal may tell anything.
    #[test]
    fn no_tale_breaks_the_hall(wide in any::<bool>(), tale in tales()) {
        let mut hall = Hall::new(contest(wide));
        for (n, event) in tale.iter().enumerate() {
            let before = digest(&hall);
            if hall.apply(at(n), event).is_err() {
                prop_assert_eq!(before, digest(&hall));
            }
            let _ = (hall.standings(), hall.awaited_votes(), hall.blockers(), hall.evening());
            for seat in [Seat::Lobby, Seat::Stage, Seat::Ranking, Seat::Juror(j(1)), Seat::Juror(j(9))] {
                let _ = Arc::new(hall.clone()).view(&seat);
            }
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
                let quiet = matches!(command, Command::Call(_));
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

    #[test]
    fn a_juror_changes_own_ballots_only(night in nights()) {
        play(&night, |before, author, command, _, after| {
            let acting = match author {
                Author::Juror(id) => before.contest().juror_position(id),
                _ => None,
            };
            for entry in 0..SIZE.0 {
                for juror in (0..SIZE.1).filter(|&juror| Some(juror) != acting) {
                    let (was, is) = (before.ballot(entry, juror), after.ballot(entry, juror));
                    assert_eq!(was, is, "{author}: {command:?}");
                }
            }
        });
    }

    #[test]
    fn after_the_lock_no_mark_changes(night in nights()) {
        play(&night, |before, _, command, _, after| {
            if before.locked {
                assert!(after.locked);
                assert_eq!(before.sheet(), after.sheet(), "{command:?}");
            }
            if after.locked {
                assert!(after.is_complete());
            }
        });
    }

    /// Votes split ties and move nothing else; the jury's are counted once for each tie.
    #[test]
    fn the_jury_votes_again_where_it_is_awaited(night in nights()) {
        play(&night, |before, _, command, answer, after| {
            let (Command::VoteAgain { tied, votes }, Ok(_)) = (command, answer) else { return };
            assert!(before.locked && tied.len() == votes.len() && tied.len() > 1);
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
            if before.grand_prix.is_some() {
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
        for seat in [Seat::Juror(j(1)), Seat::Juror(j(3)), Seat::Lobby, Seat::Juror(j(9))] {
            prop_assert_eq!(format!("{:?}", hall.view(&seat)), format!("{:?}", twin.view(&seat)));
        }
    }

    #[test]
    fn notes_and_reasons_are_plain_lines(text in "\\PC{0,20}[\u{0}-\u{1f}\u{7f}-\u{9f}\u{200e}\u{202a}-\u{202e}\u{2066}-\u{2069}]{1,5}\\PC{0,20}") {
        let hall = Hall::new(contest(false));
        let juror = Author::Juror(j(1));
        let note = Command::WriteNote { entry: d(1), note: text.clone() };
        let recuse = Command::Recuse { entry: d(1), reason: text };
        for command in [note, recuse] {
            for event in decide(&hall, &juror, &command).unwrap() {
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

    let mut runner = TestRunner::deterministic();
    let (mut locked, mut voted, mut again, mut decided, mut submitted) = (0, 0, 0, 0, 0);
    for _ in 0..300 {
        let night = nights().new_tree(&mut runner).unwrap().current();
        let (hall, happened) = play(&night, |_, _, _, _, _| {});
        locked += usize::from(hall.locked);
        voted += hall.votes().len();
        decided += usize::from(hall.grand_prix.is_some());
        let is_ballot = |event: &&Event| matches!(event, Event::BallotSubmitted { .. });
        submitted += happened.iter().filter(is_ballot).count();
        let is_again = |event: &&Event| matches!(event, Event::JuryVoted { .. });
        again += happened.iter().filter(is_again).count();
    }
    println!(
        "{locked} locked, {voted} votes ({again} of the jury), {decided} decided, {submitted} ballots"
    );
    assert!(locked > 50 && voted - again > 20 && again > 20 && decided > 20 && submitted > 500);
}
