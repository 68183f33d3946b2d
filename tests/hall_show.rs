//! The show around the marks: programme, clock, undo, calls, board, reveal.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::sync::Arc;

use alqa::contest::{
    Award, AwardKind, Contest, EntryId, ItemKind, JurorId, Mark, Money, PublicRanking, StepShows,
    Text, TieStep, made_up,
};
use alqa::hall::{
    Author, BoardCard, BoardShows, Card, Command, GrandPrix, Hall, Help, OnBoard, Outcome, Phase,
    Receipt, Refusal, Seat, ShowCommand, Slot, Stamp, Step, Title, View, decide, prove,
};
use chrono::{DateTime, TimeDelta, Utc};

const STAGE: Author = Author::StageManager;

/// A night; the clock goes on by hand.
struct Night {
    hall: Arc<Hall>,
    seq: u64,
    /// Seconds since the evening began.
    time: i64,
}

fn at(seconds: i64) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::seconds(seconds)
}

fn entry(number: usize) -> EntryId {
    EntryId::new(&format!("d{number}")).unwrap()
}

fn juror(number: usize) -> JurorId {
    JurorId::new(&format!("j{number}")).unwrap()
}

impl Night {
    fn new(contest: Contest) -> Self {
        Self { hall: Arc::new(Hall::new(Arc::new(contest))), seq: 1, time: 0 }
    }

    fn ask(&mut self, author: &Author, command: &Command) -> Result<(), Refusal> {
        for event in decide(&self.hall, author, command)? {
            assert_eq!(prove(&self.hall, author, None, &event), Ok(()), "{event:?}");
            let written = alqa::hall::Event::from_json(&event.to_json()).unwrap();
            assert_eq!(written, event);
            self.seq += 1;
            let stamp = Stamp {
                at: at(self.time),
                seq: self.seq,
                author: author.clone(),
                terminal: None,
                receipt: Receipt([0; 6]),
            };
            Arc::make_mut(&mut self.hall).apply(stamp, &event).unwrap();
        }
        Ok(())
    }

    fn show(&mut self, command: ShowCommand) -> Result<(), Refusal> {
        self.ask(&STAGE, &Command::Show(command))
    }

    fn stage(&mut self, command: &Command) {
        self.ask(&STAGE, command).unwrap();
    }

    /// Every juror gives the entry these marks in its only criterion.
    fn marks(&mut self, number: usize, marks: &[i32]) {
        for (n, &mark) in marks.iter().enumerate() {
            let author = Author::Juror(juror(n + 1));
            let criterion = self.hall.contest().criteria[0].id.clone();
            let (entry, mark) = (entry(number), Mark(mark));
            let set = Command::SetMark { entry: entry.clone(), criterion, mark };
            self.ask(&author, &set).unwrap();
            self.ask(&author, &Command::Submit { entry, seen: vec![mark] }).unwrap();
        }
    }

    /// The entry performs, is marked so by all, and is closed.
    fn perform(&mut self, number: usize, marks: &[i32]) {
        self.stage(&Command::Call(entry(number)));
        self.stage(&Command::OpenScoring(entry(number)));
        self.marks(number, marks);
        self.stage(&Command::CloseScoring(entry(number)));
    }

    fn lock(&mut self) {
        let lock = Command::LockRanking { seen: Vec::new(), reason: String::new() };
        self.ask(&Author::Chair, &lock).unwrap();
    }

    fn board(&self) -> BoardCard {
        let View::Board(view) = self.hall.view(&Seat::Board) else { panic!("the board's view") };
        view.card
    }

    /// All that the board's view holds of the evening, besides what the file declares.
    fn public(&self) -> String {
        format!("{:?}", self.board())
    }

    fn undo(&mut self) {
        let seq = self.hall.undoable().unwrap();
        self.show(ShowCommand::Undo(seq)).unwrap();
    }
}

/// Three duets, two jurors, one criterion of whole points; places 2 and 3 and one nomination.
fn contest() -> Contest {
    let mut contest = made_up(3, 2, 1);
    let award = |name: &str, kind| Award { name: Text::one(name), kind, fund: None };
    let vocal = contest.criteria[0].id.clone();
    contest.awards = vec![
        award("Second", AwardKind::Place(2)),
        award("Best vocal", AwardKind::BestIn(vocal)),
        award("Third", AwardKind::Place(3)),
    ];
    contest
}

#[test]
fn the_clock_runs_from_the_first_note_to_the_last() {
    let mut night = Night::new(contest());
    let start = ShowCommand::Start(entry(1));
    assert_eq!(night.show(start.clone()), Err(Refusal::NotCalled(entry(1))));
    night.stage(&Command::Call(entry(1)));
    assert_eq!(night.show(ShowCommand::End(entry(1))), Err(Refusal::NotStarted(entry(1))));
    night.time = 10;
    night.show(start.clone()).unwrap();
    assert_eq!(night.hall.clock(Slot::Entry(0)).seconds(at(75)), Some(65));
    night.time = 200;
    night.show(ShowCommand::End(entry(1))).unwrap();
    assert_eq!(night.hall.clock(Slot::Entry(0)).seconds(at(900)), Some(190));
    assert_eq!(night.show(start), Err(Refusal::AlreadySo));
    // Performed again: from the beginning.
    night.stage(&Command::OpenScoring(entry(1)));
    let again = Command::Repeat { entry: entry(1), reason: "sound".to_owned() };
    night.ask(&Author::Chair, &again).unwrap();
    assert_eq!(night.hall.clock(Slot::Entry(0)).seconds(at(900)), None);
}

#[test]
fn what_is_expected_follows_what_took_longer() {
    let mut contest = contest();
    contest.show.begins = Some(at(1_000).fixed_offset());
    (contest.show.limit, contest.show.between) = (Some(240), 60);
    let mut night = Night::new(contest);
    let insert = ShowCommand::Insert {
        kind: ItemKind::Break,
        title: String::new(),
        minutes: 10,
        before: Some(entry(3)),
    };
    night.show(insert).unwrap();
    let slots = [Slot::Entry(0), Slot::Entry(1), Slot::Item(1), Slot::Entry(2)];
    assert_eq!(night.hall.programme(), slots);
    let before = night.hall.schedule(at(0));
    // 240 s and 60 s for each duet, 600 s and 60 s for the break.
    let planned = [1_000, 1_300, 1_600, 2_260].map(|time| Some(at(time)));
    assert_eq!(before.slots.iter().map(|of| of.planned).collect::<Vec<_>>(), planned);
    assert_eq!(before.slots.iter().map(|of| of.expected).collect::<Vec<_>>(), planned);
    assert_eq!((before.planned_end, before.expected_end), (Some(at(2_500)), Some(at(2_500))));
    // The first is called 100 s late; 50 s later 190 s of it are left.
    night.time = 1_100;
    night.stage(&Command::Call(entry(1)));
    let then = night.hall.schedule(at(1_150));
    let expected: Vec<_> = then.slots.iter().map(|of| of.expected).collect();
    assert_eq!(expected, [None, Some(at(1_400)), Some(at(1_700)), Some(at(2_360))]);
    assert_eq!(then.expected_end, Some(at(2_600)));
    assert_eq!(then.slots[0].planned, Some(at(1_000)));
    // Who withdrew is not waited for; who was moved comes where they stand.
    night.stage(&Command::Withdraw { entry: entry(2), reason: String::new() });
    let order = [3, 1, 2].map(entry).to_vec();
    night.stage(&Command::ChangeOrder { order, reason: "late".to_owned() });
    assert_eq!(night.hall.programme(), [Slot::Item(1), Slot::Entry(2), Slot::Entry(0)]);
}

#[test]
fn a_break_that_was_passed_over_is_not_waited_for() {
    let mut contest = contest();
    (contest.show.limit, contest.show.between) = (Some(240), 60);
    let mut night = Night::new(contest);
    let (kind, title) = (ItemKind::Break, String::new());
    night.show(ShowCommand::Insert { kind, title, minutes: 10, before: Some(entry(2)) }).unwrap();
    night.stage(&Command::Call(entry(1)));
    assert_eq!(night.hall.next_slot(), Some(Slot::Item(1)));
    night.stage(&Command::Call(entry(2)));
    assert_eq!(night.hall.next_slot(), Some(Slot::Entry(2)));
    let slots = night.hall.schedule(at(0)).slots;
    assert_eq!((slots[1].slot, slots[1].expected), (Slot::Item(1), None));
    // It can be held all the same, and is on then.
    night.show(ShowCommand::StartItem(1)).unwrap();
    assert_eq!(night.hall.on(), Some(Slot::Item(1)));
}

#[test]
fn a_clock_that_was_forgotten_ends_when_the_next_is_called() {
    let mut night = Night::new(contest());
    night.stage(&Command::Call(entry(1)));
    night.show(ShowCommand::Start(entry(1))).unwrap();
    night.time = 200;
    night.stage(&Command::Call(entry(2)));
    assert_eq!(night.hall.clock(Slot::Entry(0)).ended, Some(at(200)));
    night.time = 210;
    night.undo();
    assert!(night.hall.clock(Slot::Entry(0)).runs(), "the call is taken back, and it sings on");
}

#[test]
fn without_a_limit_the_usual_length_is_expected() {
    let mut night = Night::new(contest());
    assert_eq!(night.hall.schedule(at(0)).expected_end, None);
    night.stage(&Command::Call(entry(1)));
    night.show(ShowCommand::Start(entry(1))).unwrap();
    night.time = 180;
    night.show(ShowCommand::End(entry(1))).unwrap();
    // Two more of 180 s with 60 s between.
    assert_eq!(night.hall.schedule(at(180)).expected_end, Some(at(180 + 180 + 60 + 180)));
}

#[test]
fn a_break_ends_when_the_next_is_called() {
    let mut night = Night::new(contest());
    let guest = ShowCommand::Insert {
        kind: ItemKind::Guest,
        title: " Guest\u{202e} ".to_owned(),
        minutes: 5,
        before: None,
    };
    night.show(guest).unwrap();
    assert_eq!(night.hall.show.item(1).unwrap().title, "Guest");
    night.show(ShowCommand::StartItem(1)).unwrap();
    assert_eq!(night.hall.on(), Some(Slot::Item(1)));
    night.time = 60;
    night.stage(&Command::Call(entry(1)));
    assert_eq!(night.hall.on(), Some(Slot::Entry(0)));
    assert_eq!(night.hall.clock(Slot::Item(1)).seconds(at(999)), Some(60));
    assert_eq!(night.show(ShowCommand::Remove(1)), Err(Refusal::AlreadySo));
    assert_eq!(night.show(ShowCommand::StartItem(2)), Err(Refusal::NoSuchItem));
    let endless = ShowCommand::Insert {
        kind: ItemKind::Break,
        title: String::new(),
        minutes: 0,
        before: None,
    };
    assert_eq!(night.show(endless), Err(Refusal::NoSuchLength { longest: 240 }));
}

/// What the stage manager did is undone step by step; the hall is as it was.
#[test]
fn undoing_leads_back_through_every_state() {
    let mut night = Night::new(contest());
    let wishes = [
        Command::Call(entry(1)),
        Command::OpenScoring(entry(1)),
        Command::Show(ShowCommand::Start(entry(1))),
        Command::Show(ShowCommand::End(entry(1))),
        Command::CloseScoring(entry(1)),
        Command::Withdraw { entry: entry(2), reason: "ill".to_owned() },
        Command::ChangeOrder { order: [3, 2, 1].map(entry).to_vec(), reason: "late".to_owned() },
        Command::Show(ShowCommand::Insert {
            kind: ItemKind::Break,
            title: String::new(),
            minutes: 10,
            before: None,
        }),
        Command::Show(ShowCommand::StartItem(1)),
        Command::Call(entry(3)),
    ];
    // Of the state all but the list of what can be undone.
    let state = |night: &Night| {
        let hall = &night.hall;
        let ballots = (0..3).flat_map(|e| (0..2).map(move |j| hall.ballot(e, j)));
        let ballots: Vec<_> = ballots.map(|of| (of.closed, of.missed)).collect();
        let ranking = hall.standings();
        format!(
            "{:?}{:?}{:?}{:?}{:?}{:?}{ballots:?}{ranking:?}",
            hall.entries,
            hall.why_out,
            hall.order,
            hall.on_stage,
            hall.show.clocks,
            hall.show.items
        )
    };
    let mut states = Vec::new();
    for wish in wishes {
        states.push(state(&night));
        night.time += 7;
        night.ask(&STAGE, &wish).unwrap();
    }
    for before in states.into_iter().rev() {
        night.undo();
        assert_eq!(state(&night), before);
    }
    assert_eq!(night.hall.undoable(), None);
    assert_eq!(night.show(ShowCommand::Undo(2)), Err(Refusal::NothingToUndo));
}

/// The call of a duet and the opening of its scoring are one press on the desk, so one undo.
#[test]
fn a_call_and_the_opening_after_it_are_undone_together() {
    let mut night = Night::new(contest());
    let steps = |night: &Night| {
        let steps = night.hall.undo_steps();
        steps.into_iter().map(|act| act.seq).collect::<Vec<_>>()
    };
    assert!(steps(&night).is_empty());
    night.stage(&Command::Call(entry(1)));
    assert_eq!(steps(&night), [2]);
    night.stage(&Command::OpenScoring(entry(1)));
    assert_eq!(steps(&night), [3, 2]);
    night.stage(&Command::CloseScoring(entry(1)));
    assert_eq!(steps(&night), [4]);
    // Opened once more: the call was long ago.
    night.stage(&Command::OpenScoring(entry(1)));
    assert_eq!(steps(&night), [5]);
    night.stage(&Command::CloseScoring(entry(1)));
    night.stage(&Command::Call(entry(2)));
    night.stage(&Command::OpenScoring(entry(1)));
    assert_eq!(steps(&night), [8], "of another duet");
}

#[test]
fn marks_are_not_undone() {
    let mut night = Night::new(contest());
    night.stage(&Command::Call(entry(1)));
    night.stage(&Command::OpenScoring(entry(1)));
    let opened = night.hall.undoable().unwrap();
    night.marks(1, &[7, 8]);
    assert_eq!(
        night.show(ShowCommand::Undo(opened)),
        Err(Refusal::AlreadyMarked(entry(1))),
        "a ballot must not be lost"
    );
    night.stage(&Command::CloseScoring(entry(1)));
    assert!(night.hall.ballot(0, 0).closed);
    night.undo();
    let ballot = night.hall.ballot(0, 0);
    assert!(ballot.submitted && !ballot.closed, "scoring goes on as before");
    assert_eq!(night.hall.entries[0].phase, Phase::Open);
    // Only the last act, and only as it was seen.
    assert_eq!(night.show(ShowCommand::Undo(2)), Err(Refusal::NothingToUndo));
    // The chair's acts are the chair's, and what was before them stays.
    let out = Command::Disqualify { entry: entry(2), reason: "rules".to_owned() };
    night.ask(&Author::Chair, &out).unwrap();
    assert_eq!(night.hall.undoable(), None);
}

/// Scoring that was closed by mistake has frozen what the hall sees.
#[test]
fn a_closing_that_is_undone_freezes_nothing() {
    let mut contest = contest();
    contest.show.ranking = PublicRanking::Until(2);
    let mut night = Night::new(contest);
    night.show(ShowCommand::SetBoard(BoardShows::Ranking)).unwrap();
    night.perform(1, &[7, 7]);
    night.stage(&Command::Call(entry(2)));
    night.stage(&Command::OpenScoring(entry(2)));
    night.marks(2, &[6]);
    night.stage(&Command::CloseScoring(entry(2)));
    let early = night.public();
    night.undo();
    let second = Author::Juror(juror(2));
    let criterion = night.hall.contest().criteria[0].id.clone();
    let set = Command::SetMark { entry: entry(2), criterion, mark: Mark(9) };
    night.ask(&second, &set).unwrap();
    night.ask(&second, &Command::Submit { entry: entry(2), seen: vec![Mark(9)] }).unwrap();
    night.stage(&Command::CloseScoring(entry(2)));
    assert_ne!(night.public(), early, "the second juror's marks count");
}

/// The chair opened the ballot of a juror who had been away: an undo of something else does not close
/// it in silence.
#[test]
fn a_ballot_that_was_opened_again_is_awaited_after_an_undo() {
    let mut night = Night::new(contest());
    night.stage(&Command::Absent(juror(2)));
    night.stage(&Command::Call(entry(1)));
    night.stage(&Command::OpenScoring(entry(1)));
    night.marks(1, &[7]);
    night.show(ShowCommand::Start(entry(1))).unwrap();
    night.stage(&Command::CloseScoring(entry(1)));
    assert!(night.hall.ballot(0, 1).missed);
    night.show(ShowCommand::End(entry(1))).unwrap();
    // A sheet of paper turns up, and has to be typed anew.
    let paper = || Command::TypePaper { juror: juror(2), entry: entry(1), marks: vec![Mark(8)] };
    night.ask(&Author::Secretary, &paper()).unwrap();
    let marks = vec![Mark(8)];
    let check = Command::CheckPaper { juror: juror(2), entry: entry(1), marks };
    night.ask(&Author::Secretary, &check).unwrap();
    assert!(night.hall.ballot(0, 1).submitted);
    let reason = "a slip".to_owned();
    let reopen = Command::ReopenBallot { juror: juror(2), entry: entry(1), reason };
    night.ask(&Author::Chair, &reopen).unwrap();
    assert!(night.hall.is_awaited(0, 1));
    night.undo();
    assert!(night.hall.is_awaited(0, 1));
}

#[test]
fn a_juror_is_reminded_until_the_ballot_is_in() {
    let mut night = Night::new(contest());
    let nudge = ShowCommand::Nudge { juror: juror(2), entry: entry(1) };
    assert_eq!(night.show(nudge.clone()), Err(Refusal::NotAwaited(entry(1))));
    night.stage(&Command::Call(entry(1)));
    night.stage(&Command::OpenScoring(entry(1)));
    night.time = 30;
    night.show(nudge).unwrap();
    let nudged = |night: &Night, number| {
        let View::Juror(view) = night.hall.view(&Seat::Juror(juror(number))) else { panic!() };
        view.entries[0].nudged
    };
    assert_eq!((nudged(&night, 1), nudged(&night, 2)), (None, Some(at(30))));
    night.marks(1, &[7, 8]);
    assert_eq!(nudged(&night, 2), None);
}

#[test]
fn a_call_stands_until_it_is_answered() {
    let mut night = Night::new(contest());
    let call = Command::Show(ShowCommand::CallHelp(Help::Chair));
    assert_eq!(night.ask(&STAGE, &call), Err(Refusal::NotYours));
    night.ask(&Author::Juror(juror(1)), &call).unwrap();
    assert_eq!(night.ask(&Author::Juror(juror(1)), &call), Err(Refusal::AlreadySo));
    assert_eq!(night.hall.show.call_of(0).unwrap().whom, Help::Chair);
    let answer = Command::Show(ShowCommand::AnswerHelp(juror(1)));
    assert_eq!(night.ask(&Author::Juror(juror(2)), &answer), Err(Refusal::NotYours));
    night.ask(&Author::Chair, &answer).unwrap();
    assert_eq!(night.hall.show.call_of(0), None);
}

#[test]
fn the_board_begins_with_the_title_and_follows_the_desk() {
    let mut night = Night::new(contest());
    assert_eq!(night.board(), BoardCard::Title);
    night.show(ShowCommand::SetBoard(BoardShows::Stage)).unwrap();
    let waits = |entry| OnBoard::Entry { entry, since: None };
    assert_eq!(night.board(), BoardCard::Stage { on: None, next: Some(waits(0)) });
    night.stage(&Command::Call(entry(1)));
    night.time = 5;
    night.show(ShowCommand::Start(entry(1))).unwrap();
    let on = OnBoard::Entry { entry: 0, since: Some(at(5)) };
    assert_eq!(night.board(), BoardCard::Stage { on: Some(on), next: Some(waits(1)) });
    night.show(ShowCommand::SetBoard(BoardShows::Black)).unwrap();
    assert_eq!(night.board(), BoardCard::Black);
}

#[test]
fn the_public_ranking_is_what_the_file_allows() {
    let rows = |night: &Night| match night.board() {
        BoardCard::Ranking { rows, frozen_after, .. } => (rows.len(), frozen_after),
        other => panic!("{other:?}"),
    };
    for ranking in [PublicRanking::Never, PublicRanking::Until(2), PublicRanking::Always] {
        let mut contest = contest();
        contest.show.ranking = ranking;
        let mut night = Night::new(contest);
        night.show(ShowCommand::SetBoard(BoardShows::Ranking)).unwrap();
        night.perform(1, &[7, 7]);
        night.perform(2, &[8, 8]);
        let frozen = night.public();
        night.perform(3, &[9, 9]);
        match ranking {
            PublicRanking::Never => assert_eq!(rows(&night), (0, None)),
            PublicRanking::Until(_) => {
                assert_eq!(rows(&night), (3, Some(2)));
                assert_eq!(night.public(), frozen, "the third changes nothing");
            }
            PublicRanking::Always => assert_ne!(night.public(), frozen),
        }
        night.lock();
        if ranking == PublicRanking::Never {
            assert_eq!(rows(&night), (0, None), "nothing before the reveal");
        }
    }
}

/// A locked night: d1 has 9, d2 and d3 follow.
fn locked(second: [i32; 2], third: [i32; 2]) -> Night {
    let mut contest = contest();
    contest.rule.ties = vec![TieStep::SharedPlace];
    let mut night = Night::new(contest);
    night.perform(1, &[9, 9]);
    night.perform(2, &second);
    night.perform(3, &third);
    night.lock();
    night
}

#[test]
fn the_usual_script_goes_from_the_nominations_to_the_grand_prix() {
    let night = locked([8, 8], [7, 7]);
    let shown: Vec<_> = night.hall.script().iter().map(|step| step.shows).collect();
    let award = StepShows::Award;
    assert_eq!(shown, [StepShows::Curtain, award(1), award(2), award(0), StepShows::GrandPrix]);
    assert_eq!(Hall::positions(&night.hall.script()), 1 + 4 * 2);
    // Without awards for places, the places of the ranking.
    let mut plain = contest();
    plain.awards.clear();
    let hall = Hall::new(Arc::new(plain.clone()));
    let shown: Vec<_> = hall.script().iter().map(|step| step.shows).collect();
    let place = StepShows::Place;
    assert_eq!(shown, [StepShows::Curtain, place(3), place(2), StepShows::GrandPrix]);
    plain.grand_prix = None;
    let hall = Hall::new(Arc::new(plain));
    let shown: Vec<_> = hall.script().iter().map(|step| step.shows).collect();
    assert_eq!(shown, [StepShows::Curtain, place(3), place(2), place(1)]);
}

#[test]
fn nothing_is_revealed_before_it_is_decided() {
    let mut night = Night::new(contest());
    assert_eq!(night.show(ShowCommand::MoveReveal(1)), Err(Refusal::NotLocked));
    night = locked([8, 8], [7, 7]);
    night.show(ShowCommand::MoveReveal(1)).unwrap();
    // Nor a title whose names could not follow.
    assert_eq!(night.show(ShowCommand::MoveReveal(2)), Err(Refusal::StepUndecided));
    assert_eq!(night.show(ShowCommand::MoveReveal(3)), Err(Refusal::StepUndecided));
    assert_eq!(night.show(ShowCommand::MoveReveal(99)), Err(Refusal::NoSuchStep));
    // The ranking decides nothing by itself.
    assert_eq!(night.show(ShowCommand::MoveReveal(9)), Err(Refusal::StepUndecided));
    let give = |award, number| Command::GiveAward {
        award,
        entries: vec![entry(number)],
        reason: String::new(),
    };
    night.ask(&Author::Chair, &give(1, 1)).unwrap();
    night.show(ShowCommand::MoveReveal(2)).unwrap();
    let heading = Card::Heading(Title::Award(1));
    assert_eq!(night.board(), BoardCard::Reveal { at: 2, card: heading });
    night.show(ShowCommand::MoveReveal(3)).unwrap();
    let BoardCard::Reveal { card: Card::Names { outcome, .. }, .. } = night.board() else {
        panic!("{:?}", night.board())
    };
    let Outcome::Given { winners, .. } = outcome else { panic!("{outcome:?}") };
    assert_eq!(winners.iter().map(|winner| winner.entry).collect::<Vec<_>>(), [0]);
    // A nomination comes before the places: it tells nothing of the ranking.
    assert_eq!((winners[0].result, winners[0].by_ties), (None, false));
    night.ask(&Author::Chair, &give(2, 3)).unwrap();
    let Some(Card::Names { outcome: Outcome::Given { winners, .. }, .. }) = night.hall.card(5)
    else {
        panic!("{:?}", night.hall.card(5))
    };
    assert!(winners[0].result.is_some(), "a place is named with its result");
}

/// Gives all that the usual script names.
fn decided(night: &mut Night) {
    for (award, number) in [(1, 1), (2, 3), (0, 2)] {
        let entries = vec![entry(number)];
        let give = Command::GiveAward { award, entries, reason: String::new() };
        night.ask(&Author::Chair, &give).unwrap();
    }
    night.ask(&Author::Chair, &Command::AwardGrandPrix(vec![entry(1)])).unwrap();
}

/// The board holds what belongs to its position, and nothing of any later one; a step back takes it
/// away.
#[test]
fn each_position_shows_its_own_and_nothing_more() {
    let mut night = locked([8, 8], [7, 7]);
    decided(&mut night);
    let last = Hall::positions(&night.hall.script());
    let mut shown = vec![night.public()];
    for at in 1..=last {
        night.show(ShowCommand::MoveReveal(at)).unwrap();
        shown.push(night.public());
    }
    assert!(night.hall.is_revealed());
    // Position 9 names the winner of the Grand Prix, 8 does not.
    assert!(shown[9].contains("GrandPrix") && shown[9].contains("entry: 0"), "{}", shown[9]);
    assert!(!shown[8].contains("entry:"), "{}", shown[8]);
    for at in (0..last).rev() {
        night.show(ShowCommand::MoveReveal(at)).unwrap();
        let expected = if at == 0 { "Curtain" } else { &shown[at as usize] };
        assert!(night.public().contains(expected), "{at}: {}", night.public());
    }
    assert_eq!(night.board(), BoardCard::Reveal { at: 0, card: Card::Curtain });
    assert_eq!(night.show(ShowCommand::MoveReveal(0)), Err(Refusal::AlreadySo));
}

/// Beside a prize that does not follow from the ranking a result would tell the place too early.
#[test]
fn only_what_follows_from_the_ranking_is_shown_with_a_result() {
    let mut night = locked([8, 8], [7, 7]);
    decided(&mut night);
    let contest = night.hall.contest().clone();
    let follows = |title: &Title| match title {
        Title::Award(award) => matches!(contest.awards[*award].kind, AwardKind::Place(_)),
        Title::Place(_) | Title::GrandPrix => true,
        Title::Text(_) => panic!("no own texts"),
    };
    let mut seen = [0, 0];
    for at in 1..=Hall::positions(&night.hall.script()) {
        let Some(Card::Names { title, outcome: Outcome::Given { winners, .. }, .. }) =
            night.hall.card(at)
        else {
            continue;
        };
        for winner in winners {
            assert_eq!(winner.result.is_some(), follows(&title), "{title:?}");
            assert!(follows(&title) || !winner.by_ties);
            seen[usize::from(follows(&title))] += 1;
        }
    }
    assert!(seen[0] > 0 && seen[1] > 0, "{seen:?}");
}

#[test]
fn a_shared_place_and_a_withheld_award_are_revealed_too() {
    // Second and third are equal: both are second, and there is no third.
    let mut night = locked([8, 8], [8, 8]);
    let steps = [StepShows::Place(3), StepShows::Place(2), StepShows::GrandPrix]
        .map(|shows| Step { shows, text: String::new(), line: "«»".to_owned(), pause: 4 });
    night.show(ShowCommand::WriteScript(steps.to_vec())).unwrap();
    let withhold = Command::WithholdGrandPrix { reason: "level".to_owned() };
    night.ask(&Author::Chair, &withhold).unwrap();
    assert!(matches!(night.hall.grand_prix, Some(GrandPrix::Withheld { .. })));
    let outcome = |night: &Night, at| match night.hall.card(at) {
        Some(Card::Names { outcome, pause: 4, .. }) => outcome,
        other => panic!("{other:?}"),
    };
    assert_eq!(outcome(&night, 2), Outcome::Empty);
    let Outcome::Given { winners, share: None } = outcome(&night, 4) else { panic!() };
    assert_eq!(winners.iter().map(|winner| winner.entry).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(outcome(&night, 6), Outcome::Withheld);
    // The hall does not hear why.
    night.show(ShowCommand::MoveReveal(6)).unwrap();
    assert!(!night.public().contains("level"));
    // The script stays while the reveal is under way.
    let write = ShowCommand::WriteScript(steps.to_vec());
    assert_eq!(night.show(write.clone()), Err(Refusal::RevealBegun));
    night.show(ShowCommand::MoveReveal(0)).unwrap();
    night.show(write).unwrap();
}

#[test]
fn the_money_of_the_grand_prix_is_named() {
    let mut night = locked([8, 8], [7, 7]);
    decided(&mut night);
    let last = Hall::positions(&night.hall.script());
    let Some(Card::Names { outcome: Outcome::Given { share, .. }, .. }) = night.hall.card(last)
    else {
        panic!()
    };
    let money = |tenge| Money { tenge };
    assert_eq!(share, Some((money(2_000_000), money(0))));
}

/// The names of the last step are not drawn before its pause is over: nor is the ranking instead.
#[test]
fn the_ranking_waits_for_the_last_pause() {
    let mut night = locked([8, 8], [7, 7]);
    decided(&mut night);
    night.time = 100;
    let pause = night.hall.script().last().unwrap().pause;
    assert!(pause > 0);
    night.show(ShowCommand::MoveReveal(9)).unwrap();
    let ranking = ShowCommand::SetBoard(BoardShows::Ranking);
    night.time += i64::from(pause) - 1;
    night.show(ranking.clone()).unwrap();
    assert!(!night.public().contains("entry:"), "{}", night.public());
    // Asked again, and now it is told; then it is so.
    night.time += 1;
    night.show(ranking.clone()).unwrap();
    assert!(night.public().contains("is_final: true"));
    assert_eq!(night.show(ranking.clone()), Err(Refusal::AlreadySo));
    // A step back, and the pause again; a clock that was set back keeps nobody waiting.
    night.show(ShowCommand::MoveReveal(8)).unwrap();
    night.show(ShowCommand::MoveReveal(9)).unwrap();
    night.time -= 50;
    night.show(ranking).unwrap();
    assert!(night.public().contains("is_final: true"));
}

#[test]
fn a_revision_takes_the_result_off_the_board() {
    let mut night = locked([8, 8], [7, 7]);
    decided(&mut night);
    night.ask(&Author::Chair, &Command::Finalise).unwrap();
    // The reveal and the board go on after the end.
    night.show(ShowCommand::MoveReveal(9)).unwrap();
    night.time += 60;
    night.show(ShowCommand::SetBoard(BoardShows::Ranking)).unwrap();
    assert!(night.public().contains("is_final: true"));
    let revise = Command::OpenRevision { reason: "appeal".to_owned() };
    night.ask(&Author::Chair, &revise).unwrap();
    assert_eq!(night.board(), BoardCard::Title);
    night.show(ShowCommand::SetBoard(BoardShows::Ranking)).unwrap();
    assert!(!night.public().contains("entry:"), "{}", night.public());
}

#[test]
fn the_host_reads_all_of_it_and_only_after_the_lock() {
    let host = |night: &Night| match night.hall.view(&Seat::Host) {
        View::Host(view) => view,
        other => panic!("{other:?}"),
    };
    let night = Night::new(contest());
    assert!(host(&night).cards.is_empty());
    let mut night = locked([8, 8], [7, 7]);
    assert_eq!(host(&night).cards.iter().filter(|card| card.is_none()).count(), 4);
    decided(&mut night);
    assert!(host(&night).cards.iter().all(Option::is_some));
}

#[test]
fn names_at_the_top_are_covered_from_half_of_the_evening_on() {
    let mut night = Night::new(contest());
    assert!(!night.hall.covers_top());
    night.perform(1, &[9, 9]);
    assert!(!night.hall.covers_top(), "one of three");
    assert_eq!(night.show(ShowCommand::Peek), Err(Refusal::AlreadySo));
    night.perform(2, &[8, 8]);
    assert!(night.hall.covers_top(), "two of three");
    night.show(ShowCommand::Peek).unwrap();
    assert_eq!(night.hall.show.peeks, 1);
    // The places that bring an award, at least three.
    assert_eq!(night.hall.top(), 3);
    let mut longer = contest();
    longer.awards[0].kind = AwardKind::Place(6);
    assert_eq!(Night::new(longer).hall.top(), 6);
}
