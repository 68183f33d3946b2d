//! The chair's screen: how it looks, what it never tells before the lock, and its keys.

use std::fmt::Write as _;
use std::sync::Arc;

use alqa::contest::{Award, AwardKind, Contest, Lang, Money, Text, UniversityId};
use alqa::hall::{
    Author, AwardDecision, Command, Evening, GrandPrix, Out, Phase, Recused, Refusal, Seat,
};
use alqa::tally::TieVote;
use alqa::tui::{Depth, Key, Msg, Theme};

use crate::hall::{LANGS, gala};
use crate::looks::keep_text;
use crate::room::{Console, Room};

/// Results of the duets of an evening, most of them different.
const LEVELS: [i32; 12] = [45, 36, 39, 28, 38, 30, 24, 26, 37, 22, 35, 27];

/// The gala with awards of every kind but a range.
fn contest() -> Contest {
    let mut contest = gala();
    let criterion = contest.criteria[0].id.clone();
    let award = |name: &str, kind, tenge: Option<u64>| Award {
        name: Text::one(name),
        kind,
        fund: tenge.map(|tenge| Money { tenge }),
    };
    contest.awards = vec![
        award("Бас жүлде", AwardKind::GrandPrix, Some(5_000_000)),
        award("Бірінші жүлде", AwardKind::Place(1), Some(2_000_000)),
        award("Үздік дауыс", AwardKind::BestIn(criterion), None),
        award("Көрермен таңдауы", AwardKind::Special, Some(1_000_000)),
    ];
    contest
}

fn room_of(contest: Contest, levels: [i32; 12]) -> Room {
    let room = Room::new(Arc::new(contest));
    levels.into_iter().enumerate().for_each(|(entry, level)| room.perform(entry, level));
    room
}

fn performed() -> Room {
    room_of(contest(), LEVELS)
}

/// Two duets share the first result.
fn tied() -> Room {
    room_of(contest(), [45, 45, 39, 28, 38, 30, 24, 26, 37, 22, 35, 27])
}

fn lock(room: &Room, reason: &str) {
    let (seen, reason) = (room.hall().blockers(), reason.to_owned());
    room.ask(&Author::Chair, &Command::LockRanking { seen, reason });
}

fn locked() -> Room {
    let room = performed();
    lock(&room, "");
    room
}

/// Everything that can stand in the way at once, as far as it can: six duets performed, one of them
/// with ballots missing and begun, one too few ballots, one institution; six wait.
fn blocked() -> Room {
    blocked_of(LEVELS)
}

fn blocked_of(levels: [i32; 12]) -> Room {
    let mut contest = contest();
    contest.quorum = 6;
    contest.panel[1].university = Some(UniversityId::new("u2").unwrap());
    for entry in 4..12 {
        contest.entries[entry].performers[1].university = None;
    }
    let room = Room::new(Arc::new(contest));
    let recuse = |entry: usize, juror: usize| {
        let hall = room.hall();
        let author = Author::Juror(hall.contest().panel[juror].id.clone());
        let entry = hall.contest().entries[entry].id.clone();
        room.ask(&author, &Command::Recuse { entry, reason: "Туысым".to_owned() });
    };
    recuse(0, 1);
    recuse(2, 4);
    recuse(2, 5);
    (0..5).for_each(|entry| room.perform(entry, levels[entry]));
    room.open(5);
    (0..4).for_each(|juror| room.mark(5, juror, &[levels[5] / 5; 5]));
    room.mark(5, 4, &[levels[5] / 5; 2]);
    room.close(5);
    room
}

fn chair(room: &Room) -> Console {
    room.sit(Seat::Chair, Lang::Kk, (80, 24))
}

fn after(room: &Room, seat: &Seat, lang: Lang, size: (u16, u16), keys: &str) -> Console {
    let mut console = room.apart().sit(seat.clone(), lang, size);
    console.press(keys);
    console
}

/// Keeps a screen in all languages as text, in Kazakh also wide and at the smallest, and without
/// colours with its styles: what is told by colour alone is lost there.
fn keep(name: &str, room: &Room, keys: &str) {
    let mut kept = String::new();
    let sizes = LANGS.map(|lang| (lang, (80, 24)));
    for (lang, size) in sizes.into_iter().chain([(Lang::Kk, (120, 40)), (Lang::Kk, (60, 16))]) {
        let shown = after(room, &Seat::Chair, lang, size, keys).text();
        writeln!(kept, "=== {} {}x{}\n{shown}\n", lang.code(), size.0, size.1).unwrap();
    }
    let mut console = room.apart().sit(Seat::Chair, Lang::Kk, (80, 24));
    console.model.theme = Theme::new(Depth::Mono);
    console.press(keys);
    writeln!(kept, "=== kk 80x24 mono\n{}", console.styled()).unwrap();
    keep_text(name, &kept);
}

#[test]
fn before_the_lock() {
    keep("chair-blocked", &blocked(), "");
    keep("chair-accept", &blocked(), "Down Down Down Down Enter");
    keep("chair-ballots", &blocked(), "Tab Down Right Right");
    keep("chair-entry", &blocked(), "b Enter Down");
    keep("chair-reopen", &blocked(), "b Home Right Enter");
    keep("chair-override", &blocked(), "k");
    keep("chair-reason", &blocked(), "k Enter Уақыт");
    keep("chair-clear", &performed(), "");
    keep("chair-lock", &performed(), "Enter");
    keep("chair-tie", &tied(), "");
    keep("chair-vote", &tied(), "Enter Down");
}

#[test]
fn after_the_lock() {
    keep("chair-locked", &locked(), "");
    let over = blocked();
    lock(&over, "Кеш созылды");
    keep("chair-locked-over", &over, "Tab Down");
    keep("chair-grand-prix", &locked(), "Enter");
    keep("chair-awards", &locked(), "p");
    keep("chair-award", &locked(), "p Down Enter Down Space");
    keep("chair-award-asked", &locked(), "p Down Enter Down Space Down Space Enter");
    keep("chair-decided", &decided(), "p Home Down");
    keep("chair-locked-covered", &decided(), "c");
    keep("chair-finalise", &decided(), "f");
    keep("chair-final", &decided(), "f Enter");
    keep("chair-revision", &under_revision(), "");
    let revised = revised();
    keep("chair-before-revision", &revised, "h Left");
    keep("chair-home-final", &revised, "");
}

/// All awards decided, one shared, one given to another than the ranking's.
fn decided() -> Room {
    let room = locked();
    let hall = room.hall();
    let id = |entry: usize| hall.contest().entries[entry].id.clone();
    let give = |award, entries: &[usize], reason: &str| {
        let entries = entries.iter().map(|&entry| id(entry)).collect();
        let reason = reason.to_owned();
        room.ask(&Author::Chair, &Command::GiveAward { award, entries, reason });
    };
    room.ask(&Author::Chair, &Command::AwardGrandPrix(vec![id(0)]));
    give(1, &[0], "");
    give(2, &[4], "Дауысы кең");
    give(3, &[2, 5, 7], "");
    room
}

/// Final, and looked at again: one ballot is open.
fn under_revision() -> Room {
    let room = decided();
    room.ask(&Author::Chair, &Command::Finalise);
    room.ask(&Author::Chair, &Command::OpenRevision { reason: "Шағым түсті".to_owned() });
    let hall = room.hall();
    let (juror, entry) = (hall.contest().panel[0].id.clone(), hall.contest().entries[0].id.clone());
    let reason = "Қате терілген".to_owned();
    room.ask(&Author::Chair, &Command::ReopenBallot { juror, entry, reason });
    room
}

/// Final, revised and final again.
fn revised() -> Room {
    let room = under_revision();
    let hall = room.hall();
    room.mark(0, 0, &[1, 1, 1, 1, 1]);
    lock(&room, "");
    let first = room.hall().standings().rows[0].entry;
    let first = hall.contest().entries[first].id.clone();
    room.ask(&Author::Chair, &Command::AwardGrandPrix(vec![first]));
    for award in 1..4 {
        let reason = "Қор жоқ".to_owned();
        room.ask(&Author::Chair, &Command::WithholdAward { award, reason });
    }
    room.ask(&Author::Chair, &Command::Finalise);
    room
}

/// What is drawn besides the styles; the header tells the contest and its date.
fn body(console: &Console) -> String {
    console.text().lines().skip(2).collect::<Vec<_>>().join("\n")
}

/// The screen with plain spaces in figures.
fn plain(console: &Console) -> String {
    console.text().replace(['\u{a0}', '\u{202f}'], " ")
}

/// Before the lock the chair, who also marks, sees no mark and no place of anyone: whatever the marks
/// are, the screen is the same on every page, unless they tie; and then it tells only who is tied.
#[test]
fn before_the_lock_no_mark_and_no_place_is_drawn() {
    let scenes = [
        "",
        "Down",
        "End",
        "Tab",
        "b Right",
        "b Right Right Down",
        "b Enter",
        "b d",
        "b r",
        "k",
        "e",
        "g",
        "p",
        "i",
        "f",
        "h",
        "v",
        "F1",
        "Enter",
        "Enter Enter",
    ];
    // The same evening with the marks turned round; none of them tie.
    let mut other = LEVELS;
    other.reverse();
    let rooms = [LEVELS, other].map(|levels| room_of(contest(), levels));
    let blocked = [LEVELS, other].map(blocked_of);
    let tied = tied();
    for size in [(60, 16), (80, 24), (120, 40)] {
        for keys in scenes {
            let [one, two] =
                [&rooms[0], &rooms[1]].map(|of| after(of, &Seat::Chair, Lang::Kk, size, keys));
            // Enter locks where nothing stands in the way: what was asked is compared with that.
            if one.room.hall().locked {
                continue;
            }
            assert_eq!(body(&one), body(&two), "{keys} {size:?}");
        }
    }
    // Nor does it tell what a tie is about.
    for keys in ["", "Enter", "Enter Down", "Enter Enter", "Enter Enter Enter", "k", "k Enter"] {
        let shown = body(&after(&tied, &Seat::Chair, Lang::Kk, (120, 40), keys));
        for told in ["44", "45", "-орын", "47"] {
            assert!(!shown.contains(told), "{told} {keys}\n{shown}");
        }
    }
    // Nor what is in begun and submitted ballots while others are missing.
    for keys in ["", "Down Down Enter", "b Right", "b Enter", "k", "k Enter", "End Up Enter"] {
        let [one, two] =
            [&blocked[0], &blocked[1]].map(|of| after(of, &Seat::Chair, Lang::Kk, (80, 24), keys));
        assert_eq!(body(&one), body(&two), "{keys}");
    }
}

/// Everyone whom the chair has to see is named at their line, at every size.
#[test]
fn each_line_names_whom_to_see() {
    let console = after(&blocked(), &Seat::Chair, Lang::Kk, (80, 24), "");
    let shown = console.text();
    let row = |word: &str| shown.lines().find(|line| line.contains(word)).unwrap_or_default();
    assert!(row("№6: бағалау парағы жоқ").contains("→ Ләззат Қазыбай"), "{shown}");
    assert!(row("№6: парақ жіберілмеген").contains("→ Ермек Қазыбай"), "{shown}");
    assert!(row("№3: парақ 5, керегі 6").contains("→ шешім сізде"), "{shown}");
    // Those that are missing leave it below the quorum as well.
    assert!(row("№6: парақ 4, керегі 6").contains("→ шешім сізде"), "{shown}");
    assert!(row("№2: Айша Қазыбай").contains("→ шешім сізде"), "{shown}");
    assert!(row("өнер көрсетпеген").contains("№7"), "{shown}");
    assert!(row("өнер көрсетпеген").contains("сахна үйлестірушісі"), "{shown}");
    assert!(!shown.contains("№1: Айша"), "a recused juror is no conflict\n{shown}");
}

fn line_of(console: &mut Console, word: &str) {
    console.press("Home");
    for _ in 0..20 {
        if console.text().lines().any(|line| line.contains('>') && line.contains(word)) {
            return;
        }
        console.press("Down");
    }
    panic!("no line «{word}»\n{}", console.text());
}

#[test]
fn a_conflict_is_accepted_with_a_reason() {
    let room = blocked();
    let mut console = chair(&room);
    line_of(&mut console, "№2: Айша Қазыбай");
    let before = room.hall().conflicts();
    console.press("Enter Enter Enter");
    assert_eq!(room.hall().conflicts(), before, "not without a reason");
    assert!(console.text().contains("Себебі жазылмаған"), "{}", console.text());
    console.press("Enter Enter Рұқсат Enter");
    assert_eq!(room.hall().conflicts().len(), before.len() - 1);
    assert_eq!(room.hall().ballot(1, 1).accepted.as_deref(), Some("Рұқсат"));
    // Whom to see is said where the chair cannot act.
    line_of(&mut console, "№6: парақ жіберілмеген");
    console.press("Enter");
    assert!(console.text().contains("Мына адамға барыңыз: Ермек Қазыбай"), "{}", console.text());
}

#[test]
fn a_closed_ballot_is_opened_again() {
    let room = performed();
    let mut console = chair(&room);
    // Arrows, Enter and Esc alone: the hand starts on the duet.
    console.press("Tab Home Down Down Right Right Right Left Enter");
    assert!(console.text().contains("Бағалау парағын қайта ашасыз ба?"), "{}", console.text());
    console.press("Enter Қате Enter");
    let ballot = room.hall().ballot(2, 1).clone();
    assert!(!ballot.submitted && ballot.reopened.as_deref() == Some("Қате"));
    // It is not closed now, and says so.
    console.press("Enter");
    assert!(console.text().contains("жабық емес") && console.model.overlay.is_none());
    console.press("Esc");
    assert!(console.text().contains("№3: парақ жіберілмеген"), "{}", console.text());
}

#[test]
fn a_duet_is_taken_out_taken_back_and_performed_again() {
    let room = performed();
    let mut console = chair(&room);
    console.press("b Home Enter Enter Enter Фонограмма Enter");
    assert_eq!(room.hall().entries[0].out, Some(Out::Disqualified));
    assert_eq!(room.hall().why_out[0], "Фонограмма");
    console.press("d Enter");
    assert_eq!(room.hall().entries[0].out, None);
    console.press("Enter Down Enter Enter Сөнді Enter");
    assert_eq!(room.hall().entries[0].repeats, 1);
    assert!((0..7).all(|juror| !room.hall().ballot(0, juror).submitted));
    // What the stage manager did is not the chair's, and who has not performed cannot again.
    let room = blocked();
    let gone = room.hall().contest().entries[8].id.clone();
    room.ask(&Author::StageManager, &Command::Withdraw { entry: gone, reason: String::new() });
    let mut console = chair(&room);
    console.press("b End Up Up Up d");
    assert!(console.model.overlay.is_none(), "{}", console.text());
    console.press("Up r");
    assert!(console.model.overlay.is_none(), "{}", console.text());
    assert_eq!(room.hall().entries[7].phase, Phase::Waiting);
}

#[test]
fn a_tie_is_voted_on_then_the_ranking_is_locked() {
    let room = tied();
    let mut console = chair(&room);
    console.press("Enter Down Enter Enter Дауысы Enter");
    let votes = room.hall().votes().to_vec();
    assert!(matches!(&votes[..], [TieVote::Casting(vote)] if vote.ahead == Some(1)), "{votes:?}");
    // The page closes by itself, and the hand is on the lock.
    assert!(console.text().contains("Кедергі жоқ"), "{}", console.text());
    console.press("Enter Esc");
    assert!(!room.hall().locked);
    console.press("Enter Enter");
    assert!(room.hall().locked);
    assert_eq!(room.hall().lockings[0].overridden, []);
    assert!(console.text().contains("■ бекітілді"), "{}", console.text());
}

#[test]
fn over_what_stands_in_the_way_only_with_a_reason() {
    let room = blocked();
    let mut console = chair(&room);
    console.press("k");
    let shown = console.text();
    assert!(shown.contains("ол хаттамада тұрады") && shown.contains("№6: бағалау"), "{shown}");
    console.press("Enter Enter");
    assert!(!room.hall().locked);
    console.press("k Enter Жарық Enter");
    let hall = room.hall();
    assert!(hall.locked && hall.lockings[0].reason == "Жарық");
    assert!(console.text().contains("Кедергіге қарамай бекітілді"), "{}", console.text());
    console.press("k");
    assert!(console.model.overlay.is_none());
}

/// The question follows the hall: what comes while it is open is shown before it can be passed over.
#[test]
fn the_question_before_the_lock_follows_the_hall() {
    let room = blocked();
    let mut console = chair(&room);
    // One ballot more is missing while the question is open.
    console.press("k");
    let reopen = |juror: usize| {
        let hall = room.hall();
        let juror = hall.contest().panel[juror].id.clone();
        let entry = hall.contest().entries[0].id.clone();
        Command::ReopenBallot { juror, entry, reason: "Қате".to_owned() }
    };
    assert!(!console.text().contains("· №1: парақ жіберілмеген"), "{}", console.text());
    room.ask(&Author::Chair, &reopen(0));
    console.refresh();
    let shown = console.text();
    assert!(shown.contains("· №1: парақ жіберілмеген"), "{shown}");
    assert!(shown.contains("Жағдай өзгерді"), "{shown}");
    // And one more while the reason is typed: it stays, and the question comes again.
    console.press("Enter Жарық");
    room.ask(&Author::Chair, &reopen(2));
    console.refresh();
    assert!(console.text().contains("Бәрібір бекітесіз бе?"), "{}", console.text());
    console.press("Enter");
    assert!(!room.hall().locked && console.text().contains("Жарық"), "{}", console.text());
    console.press("Enter");
    let hall = room.hall();
    assert!(hall.locked && hall.lockings[0].reason == "Жарық");
    // What is settled meanwhile takes nothing back that was shown.
    let room = blocked();
    let mut console = chair(&room);
    console.press("k Enter Жарық");
    room.ask(
        &Author::Chair,
        &Command::AcceptConflict {
            juror: room.hall().contest().panel[1].id.clone(),
            entry: room.hall().contest().entries[1].id.clone(),
            reason: "Рұқсат".to_owned(),
        },
    );
    console.refresh();
    console.press("Enter");
    assert!(room.hall().locked, "{}", console.text());
}

/// Whom to see is not said any longer when the hall has changed.
#[test]
fn whom_to_see_follows_the_hall() {
    let room = blocked();
    let mut console = chair(&room);
    line_of(&mut console, "№6: парақ жіберілмеген");
    console.press("Enter");
    assert!(console.text().contains("Мына адамға барыңыз"), "{}", console.text());
    let away = room.hall().contest().panel[4].id.clone();
    room.ask(&Author::StageManager, &Command::Absent(away));
    console.refresh();
    assert!(!console.text().contains("Мына адамға барыңыз"), "{}", console.text());
}

/// Proposals are confirmed with Enter alone; another choice needs a reason.
#[test]
fn awards_are_decided() {
    let room = locked();
    let mut console = chair(&room);
    // Enter to the Grand Prix, which is in the list too.
    console.press("Down Enter Enter Enter Enter Esc");
    assert_eq!(room.hall().grand_prix, Some(GrandPrix::Awarded(vec![0])));
    console.press("Down Enter Enter Enter");
    let given = |award: usize| match room.hall().award(award) {
        Some(AwardDecision::Given { entries, reason }) => (entries, reason),
        other => panic!("{other:?}"),
    };
    assert_eq!(given(1), (vec![0], String::new()));
    // The hand has gone on. Another than the proposal: the duet below.
    console.press("Enter Space Down Space Enter");
    let shown = console.text();
    assert!(shown.contains("Таңдау рейтингтен бөлек"), "{shown}");
    console.press("Enter Enter");
    assert_eq!(room.hall().award(2), None, "not without a reason");
    console.press("Enter Enter Дауысы Enter");
    assert_eq!(given(2), (vec![2], "Дауысы".to_owned()));
    // Free, shared by three: whole tenge, and the rest is named before and after.
    console.press("Enter Enter");
    assert!(console.model.overlay.is_none(), "nobody is chosen");
    console.press("Space Down Space Down Space");
    let shared = "Жүлде, әрқайсысына: 333 333 теңге; бөлінбейтін қалдық: 1 теңге";
    assert!(plain(&console).contains(shared), "{}", console.text());
    console.press("Enter Enter");
    let (three, reason) = given(3);
    assert_eq!((three.len(), reason.as_str()), (3, ""));
    let shown = plain(&console);
    assert!(shown.contains("4/4") && shown.contains(shared), "{shown}");
    assert!(shown.contains("бірнеше марапат алды"), "{shown}");
    // Until the end an award may be decided otherwise.
    console.press("x Қорсыз Enter");
    assert!(matches!(room.hall().award(3), Some(AwardDecision::Withheld { .. })));
}

/// Leaving says that another choice than the proposal is lost.
#[test]
fn leaving_asks_for_an_open_award() {
    let lost = "әлі бекітілмеген нәрсе";
    for (keys, asked) in [("p Down Enter q", false), ("p Down Enter Down Space q", true)] {
        let mut console = chair(&locked());
        console.press(keys);
        assert!(!console.over && console.text().contains(lost) == asked, "{}", console.text());
    }
}

#[test]
fn the_end_waits_for_every_award() {
    let room = locked();
    let mut console = chair(&room);
    console.press("f");
    let shown = console.text();
    assert!(shown.contains("Бас жүлде") && console.model.overlay.is_none(), "{shown}");
    assert!(shown.contains("Мына марапаттар туралы шешім жоқ"), "{shown}");
    let room = decided();
    let mut console = chair(&room);
    console.press("Down Down Enter");
    assert!(console.text().contains("ештеңе өзгермейді"), "{}", console.text());
    console.press("Enter");
    assert_eq!(room.hall().evening(), Evening::Final);
    let shown = console.text();
    assert!(shown.contains("1-нұсқа · 18:05") && shown.contains("Бірінші"), "{shown}");
    // Nothing moves it but a revision.
    console.press("Esc p Enter");
    let refused = console.text();
    assert!(refused.contains("түпкілікті бекітілген"), "{refused}");
    console.press("x Esc v Enter Шағым Enter");
    let hall = room.hall();
    assert!(!hall.locked && hall.revisions[0].reason == "Шағым");
    assert!(console.text().contains("Кедергі жоқ"), "{}", console.text());
    assert_eq!(hall.results.len(), 1);
}

#[test]
fn results_before_a_revision_stay_readable() {
    let room = revised();
    let mut console = chair(&room);
    console.press("h");
    let last = console.text();
    assert!(last.contains("2-нұсқа") && last.contains("берілмейді: Қор жоқ"), "{last}");
    console.press("Left");
    let first = console.text();
    assert!(first.contains("1-нұсқа") && first.contains("Шағым түсті"), "{first}");
    assert!(first.contains("44,57") && !last.contains("44,57"), "{first}\n{last}");
    console.press("Left Right");
    assert_eq!(console.text(), last);
    console.press("Esc");
    line_of(&mut console, "1-нұсқа");
    console.press("Enter");
    assert_eq!(console.text(), first);
    // The desk reads it too.
    let mut console = room.sit(Seat::Stage, Lang::Kk, (80, 24));
    console.press("h");
    assert!(console.text().contains("2-нұсқа"), "{}", console.text());
}

/// While a revision is open the chair is told so, and reads what was announced before it.
#[test]
fn an_open_revision_is_told_beside_what_was_announced() {
    let room = decided();
    let mut console = chair(&room);
    console.press("f Enter v Enter Шағым Enter");
    let shown = console.text();
    let told = "№1 қайта қарау жүріп жатыр. Ашылған уақыты: 18:05, себебі: «Шағым»";
    assert!(shown.contains(told), "opened from the result's page\n{shown}");
    assert!(shown.contains("Әзірге бірде-бір дуэт қайта ашылған жоқ"), "{shown}");
    console.press("b Home Right Enter Enter Қате Enter Esc");
    let repeat = room.hall().contest().entries[2].id.clone();
    let reason = "Жарық сөнді".to_owned();
    room.ask(&Author::Chair, &Command::Repeat { entry: repeat, reason });
    console.refresh();
    let shown = console.text();
    assert!(shown.contains("Қайта ашылған дуэттер: №1, №3"), "{shown}");
    console.press("h");
    let result = console.text();
    assert!(result.contains("1-нұсқа · 18:05") && result.contains("44,57"), "{result}");
    assert!(result.contains("Қайта қаралды (18:05): Шағым"), "{result}");
    console.press("v");
    assert!(console.model.overlay.is_none(), "one revision is open already");
    console.press("Esc");
    line_of(&mut console, "1-нұсқа");
    console.press("Enter");
    assert_eq!(console.text(), result);
    // Locked again, nothing says that it is open.
    console.press("Esc");
    lock(&room, "Уақыт");
    console.refresh();
    assert!(!console.text().contains("жүріп жатыр"), "{}", console.text());
}

/// Equal results are marked on the final page as everywhere, and no screen says «locked» of what is
/// final.
#[test]
fn the_final_page_marks_equal_results_and_every_screen_says_final() {
    let finish = |room: &Room| {
        lock(room, "Уақыт");
        let reason = || "Қор жоқ".to_owned();
        room.ask(&Author::Chair, &Command::WithholdGrandPrix { reason: reason() });
        for award in 1..4 {
            room.ask(&Author::Chair, &Command::WithholdAward { award, reason: reason() });
        }
        room.ask(&Author::Chair, &Command::Finalise);
    };
    let shared = tied();
    finish(&shared);
    let shown = after(&shared, &Seat::Chair, Lang::Kk, (80, 24), "h").text();
    let firsts = shown.lines().filter(|line| line.trim_start().starts_with("=1 ")).count();
    assert!(firsts == 2 && shown.contains("= 1-орын: №1, №2"), "{shown}");
    let told_apart = tied();
    let mut console = chair(&told_apart);
    console.press("Enter Down Enter Enter Дауысы Enter");
    finish(&told_apart);
    let shown = after(&told_apart, &Seat::Chair, Lang::Kk, (80, 24), "h").text();
    let starts = |sign: &str| shown.lines().any(|line| line.trim_start().starts_with(sign));
    assert!(starts("*1 ") && starts("*2 ") && starts("* балл тең"), "{shown}");
    assert!(!starts("*3 ") && !starts("=") && starts("3 "), "{shown}");
    for seat in [Seat::Chair, Seat::Stage, Seat::Ranking] {
        for size in [(60, 16), (80, 24), (120, 40)] {
            let mut console = told_apart.apart().sit(seat.clone(), Lang::Kk, size);
            // The ranking stands behind the list where both do not fit.
            if seat == Seat::Stage && size.0 < 120 {
                console.press("Tab");
            }
            let shown = console.text();
            assert!(shown.contains("■ түпкілікті"), "{seat:?} {size:?}\n{shown}");
            assert!(!shown.contains("■ бекітілді"), "{seat:?} {size:?}\n{shown}");
        }
    }
}

/// The desk shows what was decided and decides none of it.
#[test]
fn the_desk_reads_the_awards() {
    let room = locked();
    let mut console = room.sit(Seat::Stage, Lang::Kk, (80, 24));
    console.press("p Down Enter x Enter");
    assert!(console.model.overlay.is_none(), "{}", console.text());
    assert!(console.text().contains("төраға өз экранында"), "{}", console.text());
    assert_eq!(console.asked, []);
    let mut console = performed().sit(Seat::Stage, Lang::Kk, (80, 24));
    console.press("p");
    assert!(console.text().contains("Рейтинг әлі бекітілмеген"), "{}", console.text());
}

#[test]
fn covered_nobody_is_told() {
    for (room, scenes) in [
        (tied(), &["c", "c Enter", "Enter c"][..]),
        (decided(), &["c", "c p", "p c", "p Down Enter c", "c Enter", "c i"][..]),
        (revised(), &["c h", "h c", "c"][..]),
    ] {
        for keys in scenes {
            for lang in LANGS {
                for size in [(60, 16), (80, 24), (120, 40)] {
                    let shown = body(&after(&room, &Seat::Chair, lang, size, keys));
                    for hidden in ["Бірінші –", "№1,", "No. 1,", "№1\n", "44,57", "44.57"]
                    {
                        assert!(!shown.contains(hidden), "{hidden} {keys} {size:?}\n{shown}");
                    }
                }
            }
        }
    }
    // Covered, nothing is voted on and nothing given.
    let room = tied();
    let mut console = chair(&room);
    console.press("c Enter Enter");
    assert!(console.model.overlay.is_none());
    let room = locked();
    let mut console = chair(&room);
    console.press("p Down Enter c Space Enter");
    assert!(console.model.overlay.is_none(), "{}", console.text());
}

/// What another terminal does meanwhile closes a page whose subject is gone.
#[test]
fn pages_follow_the_hall() {
    let room = performed();
    let mut console = chair(&room);
    console.press("b Enter");
    lock(&room, "");
    console.refresh();
    assert!(console.text().contains("■ бекітілді"), "{}", console.text());
    console.press("p Down Enter");
    room.ask(&Author::Chair, &Command::OpenRevision { reason: "Шағым".to_owned() });
    console.refresh();
    assert!(console.text().contains("Кедергі жоқ"), "{}", console.text());
    let refused = alqa::hall::decide(&room.hall(), &Author::Chair, &Command::Finalise);
    assert_eq!(refused, Err(Refusal::NotLocked));
}

/// A refusal comes back to the chair, who asked.
#[test]
fn a_refusal_is_heard_here() {
    let room = performed();
    let mut console = chair(&room);
    console.press("Enter");
    let one = room.hall().contest().panel[0].id.clone();
    let (juror, entry) = (one, room.hall().contest().entries[0].id.clone());
    let reason = "Қате".to_owned();
    room.ask(&Author::Chair, &Command::ReopenBallot { juror, entry, reason });
    console.send(Msg::Key(Key::plain(alqa::tui::Code::Enter)));
    assert!(!room.hall().locked);
    assert!(console.text().contains("бекітуге әлі ерте"), "{}", console.text());
}

/// Whatever is pressed, whatever the size, every page is drawn and nothing panics.
#[test]
fn any_keys_on_the_chairs_pages() {
    let keys = "Up Down Left Right Enter Enter Esc Tab PgUp PgDn Home End Space k b c e g p i f h v \
        d r x а 3";
    let keys: Vec<&str> = keys.split_whitespace().collect();
    let mut random = 2026u32;
    let jury = {
        let mut contest = contest();
        contest.rule.ties = vec![alqa::contest::TieStep::JuryVote];
        let mut levels = LEVELS;
        levels[1] = 45;
        room_of(contest, levels)
    };
    for room in [blocked(), tied(), jury, locked(), decided(), revised()] {
        for size in [(1, 1), (60, 16), (80, 24), (120, 40)] {
            let mut console = room.apart().sit(Seat::Chair, Lang::Kk, size);
            for _ in 0..80 {
                random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                console.press(keys[(random >> 16) as usize % keys.len()]);
                console.buffer();
            }
        }
    }
}

/// The jurors' votes are typed on the chair's page too, also on the Kazakh number row.
#[test]
fn the_jurors_votes_are_typed_before_the_lock() {
    let mut contest = contest();
    contest.rule.ties = vec![alqa::contest::TieStep::JuryVote];
    let mut levels = LEVELS;
    levels[1] = 45;
    let room = room_of(contest, levels);
    let mut console = chair(&room);
    console.press("Enter 3 Down ң Enter");
    assert!(console.text().contains("Қазылар осылай дауыс берді ме?"), "{}", console.text());
    console.press("Enter");
    let vote = alqa::tally::JuryVote { tied: vec![0, 1], votes: vec![3, 4] };
    assert_eq!(room.hall().votes(), [TieVote::Jury(vote)]);
    assert!(console.text().contains("Кедергі жоқ"), "{}", console.text());
}

/// Who does not judge one of the tied does not vote; the page says who and why.
#[test]
fn who_is_recused_for_one_of_the_tied_does_not_vote() {
    let mut contest = contest();
    contest.rule.ties = vec![alqa::contest::TieStep::JuryVote];
    let mut levels = LEVELS;
    levels[1] = 45;
    let room = room_of(contest, levels);
    let hall = room.hall();
    let name = hall.contest().panel[3].name.get(Lang::Kk).to_owned();
    // For both, so that they stay tied.
    for entry in &hall.contest().entries[..2] {
        let (juror, entry) = (hall.contest().panel[3].id.clone(), entry.id.clone());
        let command = Command::RecuseJuror { juror, entry, reason: "Туысы".to_owned() };
        room.ask(&Author::Chair, &command);
    }
    let mut console = chair(&room);
    console.press("Enter 3 Down");
    let shown = console.text();
    assert!(
        shown.contains(&format!("{name} дауыс бермейді, мына дуэтті бағаламайды: №1")),
        "{shown}"
    );
    // Six of seven are left: three more, not four.
    console.press("4");
    assert!(console.text().contains("Қазылар саны: 6"), "{}", console.text());
    console.press("3 Enter");
    assert!(console.text().contains(&format!("{name} дауыс бермейді")), "{}", console.text());
    console.press("Enter");
    let vote = alqa::tally::JuryVote { tied: vec![0, 1], votes: vec![3, 3] };
    assert_eq!(room.hall().votes(), [TieVote::Jury(vote)]);
}

/// X records a recusal of the juror under the hand, with a reason, and takes it back.
#[test]
fn the_chair_records_a_recusal() {
    let room = blocked();
    let mut console = chair(&room);
    console.press("Tab Home x");
    assert!(console.text().contains("Алдымен қазыны таңдаңыз"), "{}", console.text());
    console.press("Right x Enter Туысы Enter");
    let recused = |reason: &str| Some(Recused::Recorded { reason: reason.to_owned() });
    assert_eq!(room.hall().ballot(0, 0).recused, recused("Туысы"));
    console.press("x Enter Қате Enter");
    assert_eq!(room.hall().ballot(0, 0).recused, None);
}
