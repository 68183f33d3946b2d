//! The rule at its widest: answers, ranks, jurors who mark only some criteria or do not count, and
//! a jury that votes again.

use std::fmt::Write as _;
use std::sync::Arc;

use alqa::contest::{
    Better, Contest, EntryId, Few, Join, JurorId, Lang, Mark, MarkKind, PanelRule, Scale, TieStep,
    TooFew, Weight,
};
use alqa::hall::{Author, Command, GrandPrix, Seat};
use alqa::tally::{JuryVote, TieVote};
use alqa::tui::{Depth, Theme};

use crate::hall::{LANGS, gala};
use crate::looks::keep_text;
use crate::room::{Console, Room};

fn juror(id: &str) -> Seat {
    Seat::Juror(JurorId::new(id).unwrap())
}

fn scale(min: i32, max: i32) -> Scale {
    Scale { min: Mark(min), max: Mark(max), step: Mark(1) }
}

/// The gala with the first criterion a question, the second a rank. The third juror marks only the
/// first, the fourth and the fifth criterion; the last juror is a trainee.
fn contest() -> Contest {
    let mut contest = gala();
    contest.rule.join = Join::Criteria;
    contest.rule.ties = vec![TieStep::JuryVote, TieStep::SharedPlace];
    let [first, second, ..] = &mut contest.criteria[..] else { panic!("five criteria") };
    (first.kind, first.scale) = (MarkKind::Choice, scale(0, 2));
    (second.kind, second.scale, second.better) = (MarkKind::Rank, scale(1, 12), Better::Lower);
    contest.panel[2].judges = vec![true, false, false, true, true];
    contest.panel[6].weight = Weight { num: 0, den: 1 };
    contest
}

fn room() -> Room {
    Room::new(Arc::new(contest()))
}

/// As [`room`], with points alone and two duets tied on the first place.
fn tied() -> Room {
    let mut contest = gala();
    contest.rule.ties = vec![TieStep::JuryVote, TieStep::SharedPlace];
    contest.panel[6].weight = Weight { num: 0, den: 1 };
    let room = Room::new(Arc::new(contest));
    let levels = [45, 45, 39, 28, 38, 30, 24, 26, 37, 22, 35, 27];
    levels.into_iter().enumerate().for_each(|(entry, level)| room.perform(entry, level));
    room
}

/// Keeps a screen in all languages at the usual size, and in Kazakh at the smallest, with the
/// styles of a terminal without colours: what is told by colour alone is lost there.
fn keep(name: &str, scene: impl Fn(Lang, (u16, u16)) -> Console) {
    let mut kept = String::new();
    let sizes = LANGS.map(|lang| (lang, (80, 24))).into_iter().chain([(Lang::Kk, (60, 16))]);
    for (lang, size) in sizes {
        let mut console = scene(lang, size);
        console.model.theme = Theme::new(Depth::Mono);
        writeln!(kept, "=== {} {}x{}\n{}", lang.code(), size.0, size.1, console.styled()).unwrap();
    }
    keep_text(name, &kept);
}

fn after(room: &Room, seat: Seat, keys: &str) -> impl Fn(Lang, (u16, u16)) -> Console {
    let (room, keys) = (room.clone(), keys.to_owned());
    move |lang, size| {
        let mut console = room.apart().sit(seat.clone(), lang, size);
        console.press(&keys);
        console
    }
}

#[test]
fn answers_ranks_and_partial_ballots() {
    let room = room();
    room.open(0);
    keep("wide-empty", after(&room, juror("j2"), ""));
    keep("wide-ballot", after(&room, juror("j2"), "1 Down 3 Down 9 Up Up"));
    keep("wide-partial", after(&room, juror("j3"), "Left Down 9"));
    keep("wide-review", after(&room, juror("j3"), "2 Down 9 Down 8 Enter"));
}

#[test]
fn a_jury_that_votes_again() {
    keep("vote-again", after(&tied(), Seat::Stage, "g 2 Down 4"));
    keep("vote-again-asked", after(&tied(), Seat::Stage, "g 2 Down 4 Enter"));
}

#[test]
fn a_trainee_on_the_desk() {
    let room = room();
    room.open(0);
    room.mark(0, 0, &[2, 1, 9, 9, 9]);
    room.mark(0, 6, &[2, 1, 9, 9, 9]);
    keep("wide-stage", after(&room, Seat::Stage, ""));
    keep("wide-jurors", after(&room, Seat::Stage, "a"));
    let shown = after(&room, Seat::Stage, "")(Lang::Kk, (80, 24)).text();
    assert!(shown.contains("[1/6]") && !shown.contains("Соңғықазы"), "{shown}");
    // One that is missing is named all the same, and what it means.
    room.ask(&Author::Juror(JurorId::new("j7").unwrap()), &Command::TakeBack(first(&room)));
    for (lang, outside) in
        LANGS.into_iter().zip(["есептелмейді", "не учитывается", "does not count"])
    {
        let mut console = after(&room, Seat::Stage, "")(lang, (120, 40));
        assert!(console.text().contains("~7\u{a0}Серік"), "{}", console.text());
        console.press("a");
        let page = console.text();
        assert!(page.contains(&format!("~7  Серік Соңғықазы ({outside})")), "{page}");
    }
}

fn first(room: &Room) -> EntryId {
    room.hall().contest().entries[0].id.clone()
}

/// Whatever is pressed, whatever the size, every screen is drawn and nothing panics.
#[test]
fn any_keys_on_wide_screens() {
    let keys = "Up Down Left Right Enter Enter Esc Tab PgUp PgDn Home End Space Backspace g e k c a \
        x z 0 1 2 3 9 9";
    let keys: Vec<&str> = keys.split_whitespace().collect();
    let open = room();
    open.open(0);
    let mut random = 2026u32;
    for (room, seat) in [(&open, juror("j2")), (&open, juror("j3")), (&tied(), Seat::Stage)] {
        for size in [(1, 1), (60, 16), (75, 20), (80, 24), (120, 40), (60, 120)] {
            let mut console = room.apart().sit(seat.clone(), Lang::Kk, size);
            for _ in 0..80 {
                random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                console.press(keys[(random >> 16) as usize % keys.len()]);
                console.buffer();
            }
        }
    }
}

/// The arrows walk over the answers and the scale from worse to better, wherever that lies.
#[test]
fn arrows_and_digits_give_answers_and_ranks() {
    for (keys, answer, rank) in [
        ("Left Down Left", 2, 1),
        ("Right Down Right", 0, 12),
        ("Left Left Down Left Left", 1, 2),
        ("Right Right Right Right Down Right Right", 2, 11),
        ("Left Right Down Left Right", 2, 1),
        ("0 Down 12", 0, 12),
        ("1 Down 1", 1, 1),
        ("1 2 Down 10", 2, 10),
        ("2 3 Down 13", 2, 3),
        // The Kazakh number row.
        ("ә Down ұ", 2, 9),
        ("2 Space Down 4 Space", 2, 4),
    ] {
        let room = room();
        room.open(0);
        let mut console = room.sit(juror("j2"), Lang::Kk, (80, 24));
        console.press(keys);
        let marks = room.hall().ballot(0, 1).marks[..2].to_vec();
        assert_eq!(marks, [Some(Mark(answer)), Some(Mark(rank))], "{keys}\n{}", console.text());
    }
    let room = room();
    room.open(0);
    let mut console = room.sit(juror("j2"), Lang::Kk, (80, 24));
    console.press("3");
    assert!(console.text().contains("Шкалада мұндай баға жоқ"), "{}", console.text());
    console.press("2 Backspace");
    assert_eq!(room.hall().ballot(0, 1).marks[0], None);
    console.press("z");
    assert_eq!(room.hall().ballot(0, 1).marks[0], Some(Mark(2)));
}

/// The bar is fullest where the mark is best.
#[test]
fn the_bar_grows_with_what_is_better() {
    let room = room();
    room.open(0);
    let full = |rank: &str| {
        let mut console = room.apart().sit(juror("j2"), Lang::Kk, (80, 24));
        console.press("Down").press(rank);
        console.text().matches('█').count()
    };
    assert!(full("1") > full("2") && full("2") > full("11") && full("11") > full("12"));
    let mut console = room.apart().sit(juror("j2"), Lang::Kk, (80, 24));
    console.press("Down");
    assert!(console.text().contains("← 1, → 12"), "{}", console.text());
}

#[test]
fn a_juror_sees_and_walks_own_criteria_only() {
    let room = room();
    room.open(0);
    let mut console = room.sit(juror("j3"), Lang::Kk, (80, 24));
    let shown = console.text();
    assert!(!shown.contains("Орындаушылық") && !shown.contains("үйлесімі"), "{shown}");
    assert!(shown.contains("Баға қойылмаған критерий: 3"), "{shown}");
    // Enter and the arrows pass over what is not theirs; the hand stays at the ends.
    console.press("Up 1 Enter 8 Down Down 9");
    let marks = |room: &Room| room.hall().ballot(0, 2).marks.clone();
    assert_eq!(marks(&room), [Some(Mark(1)), None, None, Some(Mark(8)), Some(Mark(9))]);
    console.press("Enter");
    let review = console.text();
    assert!(review.contains("мүмкін") && !review.contains("Орындаушылық"), "{review}");
    console.press("Enter");
    assert!(room.hall().ballot(0, 2).submitted, "{}", console.text());
    let shown = console.text();
    assert!(shown.contains("Жіберілді"), "{shown}");
    // What is missing is found from below, too.
    room.open(1);
    console.refresh();
    console.press("Tab Down Down 7 Enter");
    assert!(console.text().contains("Барлық критерийге баға қойыңыз"), "{}", console.text());
    console.press("0");
    assert_eq!(room.hall().ballot(1, 2).marks[0], Some(Mark(0)));
}

/// A ballot that is one answer has no total: the running order shows the answer.
#[test]
fn one_answer_is_shown_as_it_is() {
    for (lang, word) in LANGS.into_iter().zip(["мүмкін", "возможно", "maybe"]) {
        let mut contest = contest();
        contest.panel[2].judges = vec![true, false, false, false, false];
        let room = Room::new(Arc::new(contest));
        room.open(0);
        let mut console = room.sit(juror("j3"), lang, (80, 24));
        console.press("1 Enter Enter Esc");
        let shown = console.text();
        let row = shown.lines().find(|line| line.contains(" 1 ●")).unwrap();
        assert!(row.split('│').next().unwrap().contains(word), "{shown}");
        assert!(!shown.contains(" / 2"), "{shown}");
    }
}

fn counts(room: &Room) -> Vec<TieVote> {
    room.hall().votes().to_vec()
}

#[test]
fn the_jury_votes_again_and_the_prize_is_given() {
    let room = tied();
    let mut console = room.sit(Seat::Stage, Lang::Kk, (80, 24));
    console.press("g 2 Down 4 Enter");
    assert!(console.text().contains("Қазылар осылай дауыс берді ме?"), "{}", console.text());
    console.press("Esc");
    assert_eq!(counts(&room), []);
    // Six of the seven count; the trainee has no vote.
    console.press("5");
    let shown = console.text();
    assert!(shown.contains("дауыс беретін қазылардан көп"), "{shown}");
    console.press("3 Enter Enter");
    let vote = JuryVote { tied: vec![0, 1], votes: vec![2, 3] };
    assert_eq!(counts(&room), [TieVote::Jury(vote)]);
    console.press("Enter Enter Enter Enter");
    assert_eq!(room.hall().grand_prix, Some(GrandPrix::Awarded(vec![1])));
    assert!(matches!(
        console.asked[..],
        [Command::VoteAgain { .. }, Command::LockRanking { .. }, Command::AwardGrandPrix(_)]
    ));
}

/// A hand that comes back to a count begins it anew; zero is a count, and none leave the place shared.
#[test]
fn counts_are_typed_over_and_may_be_none() {
    let room = tied();
    let mut console = room.sit(Seat::Stage, Lang::Kk, (80, 24));
    console.press("g 1 Down 1 Up 4 0 Down 0 Enter Enter");
    let vote = JuryVote { tied: vec![0, 1], votes: vec![0, 0] };
    assert_eq!(counts(&room), [TieVote::Jury(vote)]);
    console.press("Enter Enter");
    assert!(console.text().contains("жүлде тең бөлінеді"), "{}", console.text());
}

#[test]
fn covered_no_vote_is_counted() {
    let room = tied();
    let mut console = room.sit(Seat::Stage, Lang::Kk, (80, 24));
    console.press("g c 3 Enter");
    assert!(console.model.overlay.is_none());
    assert!(!console.text().contains("Бірінші"), "{}", console.text());
    console.press("c");
    assert!(console.text().contains("0/6"), "{}", console.text());
}

/// Who has no result is named before the lock; where nobody has one, only withholding is left.
#[test]
fn the_lock_names_who_gets_no_place() {
    let mut contest = gala();
    contest.rule.few = Few { below: 7, then: TooFew::NoResult };
    contest.rule.panel = PanelRule::Trimmed { high: 1, low: 1 };
    let room = Room::new(Arc::new(contest));
    for entry in [0, 1] {
        let hall = room.hall();
        let author = Author::Juror(hall.contest().panel[1].id.clone());
        let entry = hall.contest().entries[entry].id.clone();
        room.ask(&author, &Command::Recuse { entry, reason: "Шәкіртім".to_owned() });
    }
    for entry in 0..12 {
        room.perform(entry, 30 + entry as i32);
    }
    let mut console = room.sit(Seat::Stage, Lang::Kk, (80, 24));
    console.press("k");
    let shown = console.text();
    assert!(shown.contains("орын алмайды: №1, №2"), "{shown}");
    console.press("Enter g");
    assert!(console.text().contains("Он Екінші"), "{}", console.text());
}

#[test]
fn nobody_with_a_result_is_no_winner() {
    let mut contest = gala();
    contest.rule.few = Few { below: 8, then: TooFew::NoResult };
    contest.rule.panel = PanelRule::Trimmed { high: 1, low: 1 };
    let room = Room::new(Arc::new(contest));
    (0..12).for_each(|entry| room.perform(entry, 30 + entry as i32));
    for lang in LANGS {
        let mut console = room.apart().sit(Seat::Stage, lang, (80, 24));
        console.press("k Enter g");
        assert!(console.room.hall().locked);
        console.press("Enter e Enter x Жоқ Enter");
        let withheld = GrandPrix::Withheld { reason: "Жоқ".to_owned() };
        assert_eq!(console.room.hall().grand_prix, Some(withheld), "{}", console.text());
    }
}
