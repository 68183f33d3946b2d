//! A juror's ballot over its whole life: what the screen says of it, the receipt, alarms, recusal.

use std::fmt::Write as _;
use std::sync::Arc;

use alqa::contest::{AwardKind, Contest, EntryId, Ground, JurorId, Lang, Mark, Recusal, Text};
use alqa::hall::{Author, Command, Hall, Recused, Seat, View};
use alqa::tui::{Depth, Key, Msg, Theme};

use crate::hall::{LANGS, gala};
use crate::looks::keep_text;
use crate::room::{Console, Room};

/// The juror at the terminal, position in the panel.
const SEAT: usize = 5;
const SIZES: [(u16, u16); 3] = [(60, 16), (80, 24), (120, 40)];

fn seat() -> Seat {
    Seat::Juror(JurorId::new("j6").unwrap())
}

fn juror() -> Author {
    Author::Juror(JurorId::new("j6").unwrap())
}

fn id(room: &Room, entry: usize) -> EntryId {
    room.hall().contest().entries[entry].id.clone()
}

/// The gala; the contest file says that the juror does not judge the third duet, and is of the
/// institution of one who sings in each.
fn contest() -> Contest {
    let mut contest = gala();
    let (juror, entry) = (SEAT, 2);
    let (ground, note) = (Ground::OwnStudent, Text::one(""));
    contest.recusals = vec![Recusal { juror, entry, ground, note }];
    contest
}

fn room() -> Room {
    Room::new(Arc::new(contest()))
}

/// The first duet is open and the juror's ballot submitted at 18:08.
fn submitted() -> Room {
    let room = room();
    room.open(0);
    room.later(3);
    room.mark(0, SEAT, &[9, 8, 9, 9, 10]);
    room
}

fn closed() -> Room {
    let room = submitted();
    room.close(0);
    room
}

/// The chair opens the ballot again.
fn reopened() -> Room {
    let room = closed();
    let (juror, entry) = (JurorId::new("j6").unwrap(), id(&room, 0));
    let reason = "вокал қате терілген".to_owned();
    room.ask(&Author::Chair, &Command::ReopenBallot { juror, entry, reason });
    room
}

/// Opened again, mended and submitted at 18:11.
fn resubmitted() -> Room {
    let room = reopened();
    room.later(3);
    room.mark(0, SEAT, &[7, 8, 9, 9, 10]);
    room
}

/// From the juror's paper sheet, once scoring is closed.
fn from_paper() -> Room {
    let room = room();
    room.open(0);
    room.close(0);
    let (juror, entry) = (JurorId::new("j6").unwrap(), id(&room, 0));
    let marks = [6, 7, 8, 9, 10].map(Mark).to_vec();
    let first = Command::TypePaper { juror, entry, marks };
    room.ask(&Author::Secretary, &first);
    let Command::TypePaper { juror, entry, marks } = first else { unreachable!() };
    room.ask(&Author::Secretary, &Command::CheckPaper { juror, entry, marks });
    room
}

fn missed() -> Room {
    let room = room();
    let id = JurorId::new("j6").unwrap();
    room.ask(&Author::StageManager, &Command::Absent(id.clone()));
    room.open(0);
    room.close(0);
    room.ask(&Author::StageManager, &Command::Present(id));
    room
}

fn recused() -> Room {
    let room = room();
    room.open(0);
    let reason = "туысы".to_owned();
    room.ask(&juror(), &Command::Recuse { entry: id(&room, 0), reason });
    room
}

/// Locked over what stands in the way.
fn locked() -> Room {
    let room = closed();
    let (seen, reason) = (room.hall().blockers(), "Кеш бітті".to_owned());
    room.ask(&Author::Chair, &Command::LockRanking { seen, reason });
    room
}

/// As [`locked`], and the result is final.
fn finished() -> Room {
    let room = locked();
    let reason = "Марапат берілмейді".to_owned();
    room.ask(&Author::Chair, &Command::WithholdGrandPrix { reason });
    let hall = room.hall();
    let of = |award: &usize| hall.contest().awards[*award].kind != AwardKind::GrandPrix;
    for award in (0..hall.contest().awards.len()).filter(of) {
        let reason = "Марапат берілмейді".to_owned();
        room.ask(&Author::Chair, &Command::WithholdAward { award, reason });
    }
    room.ask(&Author::Chair, &Command::Finalise);
    room
}

/// Performed again; scoring is not open yet.
fn again() -> Room {
    let room = closed();
    let reason = "Дыбыс үзілді".to_owned();
    room.ask(&Author::Chair, &Command::Repeat { entry: id(&room, 0), reason });
    room
}

fn again_open() -> Room {
    let room = again();
    room.ask(&Author::StageManager, &Command::OpenScoring(id(&room, 0)));
    room
}

/// Three duets with a habit of eights and one total, a juror of the performers' institution, the
/// fourth open.
fn alarming() -> Room {
    let mut contest = contest();
    contest.recusals.clear();
    contest.panel[SEAT].university.clone_from(&contest.entries[0].performers[0].university);
    let room = Room::new(Arc::new(contest));
    for entry in 0..3 {
        room.open(entry);
        room.mark(entry, SEAT, &[8, 8, 8, 8, 8]);
        room.close(entry);
    }
    room.open(3);
    room
}

fn sit(room: &Room, lang: Lang, size: (u16, u16), keys: &str) -> Console {
    let mut console = room.apart().sit(seat(), lang, size);
    console.press(keys);
    console
}

/// Keeps a screen in all languages at the usual size, in Kazakh also at a large and the smallest;
/// with the styles of a terminal without colours, since nothing is told by colour alone.
fn keep(name: &str, room: &Room, keys: &str) {
    let mut kept = String::new();
    let usual = LANGS.map(|lang| (lang, (80, 24))).into_iter();
    for (lang, size) in usual.chain([(Lang::Kk, (120, 40)), (Lang::Kk, (60, 16))]) {
        let mut console = sit(room, lang, size, keys);
        console.model.theme = Theme::new(Depth::Mono);
        writeln!(kept, "=== {} {}x{}\n{}", lang.code(), size.0, size.1, console.styled()).unwrap();
    }
    keep_text(name, &kept);
}

#[test]
fn the_life_of_a_ballot() {
    keep("ballot-submitted", &submitted(), "Home Enter");
    keep("ballot-closed", &closed(), "Home Enter");
    keep("ballot-reopened", &reopened(), "");
    keep("ballot-resubmitted", &resubmitted(), "Home Enter");
    keep("ballot-versions", &resubmitted(), "Home Enter v");
    keep("ballot-paper", &from_paper(), "Home Enter");
    keep("ballot-missed", &missed(), "Home Enter");
    keep("ballot-recused", &recused(), "Home Enter");
    keep("ballot-declared", &room(), "Home Down Down Enter");
    keep("ballot-locked", &locked(), "Home Enter");
    keep("ballot-final", &finished(), "Home Enter");
    keep("ballot-again-waits", &again(), "Home Enter");
    keep("ballot-again", &again_open(), "");
}

#[test]
fn what_a_juror_should_look_at_once_more() {
    keep("alarms-none", &alarming(), "");
    keep("alarms-typed", &alarming(), "3");
    keep("alarms-review", &alarming(), "2 Down 2 Down 2 Down 2 Down 2 Enter");
}

#[test]
fn grounds_of_a_recusal() {
    keep("recusal", &alarming(), "r");
}

/// Each state has a sign before its words, and what only the chair can do is not offered.
#[test]
fn each_state_says_itself_with_a_sign() {
    for (room, keys, sign, kk) in [
        (submitted(), "Home Enter", "●", "Жіберілді"),
        (closed(), "Home Enter", "■", "тек төраға"),
        (reopened(), "", "○", "вокал қате терілген"),
        (missed(), "Home Enter", "–", "сіз жоқта"),
        (recused(), "Home Enter", "×", "туысы"),
        (room(), "Home Down Down Enter", "×", "байқау файлында"),
        (locked(), "Home Enter", "■", "бекітілді"),
        (finished(), "Home Enter", "■", "түпкілікті"),
        (again(), "Home Enter", "○", "йта өнер"),
        (again_open(), "", "○", "йта өнер"),
    ] {
        for size in SIZES {
            let shown = sit(&room, Lang::Kk, size, keys).text();
            let pane = pane(&shown);
            let at = pane.find(&format!("{sign} ")).map(|at| pane[at..].replace('\n', " "));
            let found = at.is_some_and(|text| text.contains(kk));
            assert!(found, "{sign} {kk} {size:?}\n{shown}");
        }
    }
}

/// What stands to the right of the running order, line breaks kept.
fn pane(shown: &str) -> String {
    let right = shown.lines().filter_map(|line| line.split_once('│'));
    right.map(|(_, right)| right.trim()).collect::<Vec<_>>().join("\n")
}

/// Wherever a submitted ballot is shown, so is the code of its last version and when it came.
#[test]
fn the_receipt_stays_in_sight() {
    for room in [submitted(), closed(), resubmitted(), from_paper(), locked(), finished()] {
        let hall = room.hall();
        let last = hall.ballot(0, SEAT).versions.last().unwrap();
        let code = last.receipt.to_string();
        for lang in LANGS {
            for size in SIZES {
                for keys in ["Home Enter Esc", "Home Enter", "Home Enter PgDn PgUp"] {
                    let shown = sit(&room, lang, size, keys).text();
                    assert!(shown.contains(&code), "{keys} {size:?}\n{shown}");
                    let minute =
                        if hall.ballot(0, SEAT).versions.len() == 2 { "18:11" } else { "18:0" };
                    assert!(pane(&shown).contains(minute), "{keys} {size:?}\n{shown}");
                }
            }
        }
    }
    // What is no submitted ballot has no code.
    for room in [reopened(), again(), recused(), missed()] {
        let codes: Vec<String> =
            room.hall().ballot(0, SEAT).versions.iter().map(|of| of.receipt.to_string()).collect();
        let shown = sit(&room, Lang::Kk, (120, 40), "Home Enter").text();
        assert!(
            !shown.contains("түбіртек") && codes.iter().all(|code| !shown.contains(code)),
            "{shown}"
        );
    }
}

#[test]
fn only_the_chair_opens_a_closed_ballot() {
    for lang in LANGS {
        let mut console = sit(&closed(), lang, (80, 24), "Home Enter t 5 Backspace");
        assert_eq!(console.asked, []);
        let words = ["төраға", "председатель", "chair"];
        assert!(words.iter().any(|word| console.text().contains(word)), "{}", console.text());
        console.press("Enter");
        assert_eq!(console.asked, []);
    }
}

/// The juror sits on another duet when the chair opens a ballot: the screen says so and Tab leads
/// there; submitted again it is a second version, and the first is kept.
#[test]
fn a_reopened_ballot_is_offered_mended_and_submitted_again() {
    let room = reopened();
    let mut console = room.sit(seat(), Lang::Kk, (80, 24));
    console.press("Esc End Enter");
    assert!(console.text().contains("Tab — төраға ашты: №1"), "{}", console.text());
    console.press("Tab 7 Enter Enter");
    assert!(room.hall().ballot(0, SEAT).submitted, "{}", console.text());
    let hall = room.hall();
    let versions = &hall.ballot(0, SEAT).versions;
    assert_eq!(versions.len(), 2);
    assert_eq!(versions[1].marks, [7, 8, 9, 9, 10].map(Mark));
    console.press("v");
    let page = pane(&console.text());
    for version in versions {
        assert!(page.contains(&version.receipt.to_string()), "{page}");
    }
    let at = |what: &str| page.find(what).unwrap_or_else(|| panic!("{what}\n{page}"));
    assert!(at("2-нұсқа: ") < at("1-нұсқа: "));
    assert!(at("= 43") < at("= 45") && at("вокал қате терілген") < at("1-нұсқа"));
}

/// «Submitted» is said until the ballot is asked for again.
#[test]
fn submitted_is_said_no_longer_when_the_ballot_is_asked_again() {
    let repeat = |room: &Room| {
        let reason = "Дыбыс үзілді".to_owned();
        room.ask(&Author::Chair, &Command::Repeat { entry: id(room, 0), reason });
    };
    let reopen = |room: &Room| {
        room.close(0);
        let (juror, entry) = (JurorId::new("j6").unwrap(), id(room, 0));
        let reason = "Қате".to_owned();
        room.ask(&Author::Chair, &Command::ReopenBallot { juror, entry, reason });
    };
    for (again, asks) in [
        (&repeat as &dyn Fn(&Room), "Дуэт қайта өнер көрсетеді"),
        (&reopen, "Төраға қайта ашты: «Қате»"),
    ] {
        let room = room();
        room.open(0);
        let mut console = room.sit(seat(), Lang::Kk, (80, 24));
        console.press("9 Enter 8 Enter 9 Enter 9 Enter 9 Enter Enter");
        assert!(console.text().contains("Бағалау парағыңыз жіберілді"), "{}", console.text());
        console.refresh();
        assert!(console.text().contains("Бағалау парағыңыз жіберілді"), "{}", console.text());
        again(&room);
        console.refresh();
        let shown = console.text();
        assert!(!shown.contains("Бағалау парағыңыз жіберілді"), "{shown}");
        assert!(shown.contains(asks), "{shown}");
    }
}

/// The key of the versions is the same under each layout, and goes away again.
#[test]
fn versions_under_every_layout() {
    for key in ["v", "V", "м", "М"] {
        let mut console = sit(&resubmitted(), Lang::Kk, (80, 24), "Home Enter");
        let before = console.text();
        console.press(key);
        assert!(console.text().contains("Жіберілген нұсқалар"), "{key}\n{}", console.text());
        console.press("9 Down Down Up").press(key);
        assert_eq!(console.text(), before, "{key}");
        assert_eq!(console.asked, []);
    }
    // With one version, all of it is on the screen: there is no page.
    let console = sit(&submitted(), Lang::Kk, (80, 24), "Home Enter v");
    assert!(console.text().contains("басқа нұсқа"), "{}", console.text());
}

/// Rows on which the criteria stand.
fn rows_of_marks(shown: &str) -> Vec<usize> {
    let names = ["окал", "шеберлік", "үйлесім", "ртистизм", "ахна мәдениеті"];
    let short = ["окал", "шеберлік", "үйлесім", "ртистизм", "сахна  "];
    let row = |(long, short): (&str, &str)| {
        let is = |line: &str| {
            line.split_once('│').is_some_and(|(_, right)| {
                right.contains("1–10") && (right.contains(long) || right.contains(short))
            })
        };
        shown.lines().position(is)
    };
    names.into_iter().zip(short).filter_map(row).collect()
}

/// Alarms come and go below or above the marks, which stay where they are.
#[test]
fn the_marks_never_move_under_the_eye() {
    for size in SIZES {
        for lang in [Lang::Kk] {
            for room in [alarming(), reopened(), again_open()] {
                let mut console = sit(&room, lang, size, "");
                let rows = rows_of_marks(&console.text());
                assert_eq!(rows.len(), 5, "{size:?}\n{}", console.text());
                for key in
                    "3 Down 3 Down 3 Down 3 Down 3 8 Up 8 Up 8 Up 8 Up 8 9 Backspace".split(' ')
                {
                    console.press(key);
                    let shown = console.text();
                    assert_eq!(rows_of_marks(&shown), rows, "{key} {size:?}\n{shown}");
                }
            }
        }
    }
}

/// An alarm stops nobody: Enter submits, and what the page showed is what is stored.
#[test]
fn alarms_are_shown_and_submitting_is_simply_enter() {
    for lang in LANGS {
        let room = alarming().apart();
        let mut console = room.sit(seat(), lang, (80, 24));
        console.press("2 Enter 2 Enter 2 Enter 2 Enter 2 Enter");
        let page = pane(&console.text());
        assert!(page.contains('◇'), "{page}");
        let shown: Vec<i32> = page
            .lines()
            .filter(|line| line.contains("··"))
            .filter_map(|line| line.trim_matches(['│', ' ']).rsplit(' ').next()?.parse().ok())
            .collect();
        console.press("Enter");
        let ballot = room.hall().ballot(3, SEAT).clone();
        assert!(ballot.submitted, "{}", console.text());
        assert_eq!(ballot.versions[0].marks.iter().map(|mark| mark.0).collect::<Vec<_>>(), shown);
        assert_eq!(shown, [2; 5]);
    }
    // Another ballot of the same total, far from it in no criterion.
    let mut console = sit(&alarming(), Lang::Kk, (80, 24), "9 Down 7 Down 8 Down 8 Down 8 Enter");
    let page = pane(&console.text()).replace('\n', " ");
    assert!(page.contains("◇ жиыны №1, №2, №3 жиынымен бірдей"), "{page}");
    assert!(!page.contains("барлық баға бірдей") && !page.contains("әдеттегіден"), "{page}");
    console.press("Esc 3");
    let shown = console.text();
    assert!(!shown.contains("жиынымен"), "{shown}");
}

/// Marks typed into a full ballot with Enter between them, as into an empty one, submit nothing
/// unseen: a digit leaves the last look.
#[test]
fn marks_typed_at_the_last_look_submit_nothing() {
    for keys in ["7 Enter 6 Enter 5 Enter", "ү Enter , Enter ғ Enter"] {
        let room = submitted();
        let mut console = room.sit(seat(), Lang::Kk, (80, 24));
        console.press("Home Enter t").press(keys);
        assert!(!room.hall().ballot(0, SEAT).submitted, "{}", console.text());
        assert_eq!(
            room.hall().ballot(0, SEAT).marks[0],
            Some(Mark(if keys < "a" { 7 } else { 8 }))
        );
        assert!(console.text().contains("Жіберер алдында тексеріңіз"), "{}", console.text());
        console.press("Enter");
        assert!(room.hall().ballot(0, SEAT).submitted, "{}", console.text());
    }
}

/// A ground is chosen by its digit or by arrows, under each layout; its words are the reason.
#[test]
fn a_ground_is_chosen_under_every_layout() {
    for (keys, lang, reason) in [
        ("r 1 Enter", Lang::Kk, "өз шәкірті"),
        ("R 3 Enter", Lang::Ru, "родственник"),
        ("к 2 Enter", Lang::Ru, "своё учреждение"),
        ("к ә Enter", Lang::Kk, "өз мекемесі"),
        ("К \" Enter", Lang::Kk, "өз шәкірті"),
        ("r і Enter", Lang::Kk, "туысы"),
        ("r Down Down Enter", Lang::En, "relative"),
        ("r Down Down Down Down Up Up Up Up Up Down Enter", Lang::En, "own institution"),
        ("r 1 4 Enter Менің себебім Enter", Lang::Kk, "Меніңсебебім"),
        ("Esc r 3 Enter", Lang::En, "relative"),
    ] {
        let room = submitted();
        room.open(1);
        let mut console = room.sit(seat(), lang, (80, 24));
        console.press(keys);
        let said = Recused::Said { reason: reason.to_owned() };
        let hall: Arc<Hall> = room.hall();
        assert_eq!(hall.ballot(1, SEAT).recused, Some(said), "{keys}\n{}", console.text());
        let shown = pane(&console.text()).replace('\n', " ");
        assert!(shown.contains(reason), "{keys}\n{}", console.text());
        // And back.
        console.press("r Enter");
        assert_eq!(room.hall().ballot(1, SEAT).recused, None);
    }
}

/// Once a result was announced R says whose it is to record, and the ballot who recorded it.
#[test]
fn in_a_revision_the_chair_records_who_judges() {
    let room = submitted();
    let (seen, reason) = (room.hall().blockers(), "late".to_owned());
    room.ask(&Author::Chair, &Command::LockRanking { seen, reason: reason.clone() });
    room.ask(&Author::Chair, &Command::OpenRevision { reason });
    let mut console = room.sit(seat(), Lang::En, (120, 40));
    console.press("Enter r");
    let refused = "only the chair records now";
    assert!(console.text().contains(refused), "{}", console.text());
    let juror = room.hall().contest().panel[SEAT].id.clone();
    let command = Command::RecuseJuror { juror, entry: id(&room, 0), reason: "aunt".to_owned() };
    room.ask(&Author::Chair, &command);
    console.refresh();
    let shown = pane(&console.text()).replace('\n', " ");
    assert!(shown.contains("The chair recorded that"), "{}", console.text());
    console.press("r");
    assert!(console.text().contains(refused), "{}", console.text());
}

#[test]
fn a_recusal_may_be_left_and_needs_words() {
    let room = submitted();
    room.open(1);
    let mut console = room.sit(seat(), Lang::Kk, (80, 24));
    let before = console.text();
    console.press("r 2 Esc");
    assert_eq!(console.text(), before);
    console.press("r 4 Enter Esc");
    assert_eq!(console.text(), before);
    console.press("r 4 Enter Enter");
    assert_eq!(room.hall().ballot(1, SEAT).recused, None);
    // Nothing is marked behind the list.
    console.press("r 9 5 Esc");
    assert_eq!(room.hall().ballot(1, SEAT).marks, vec![None; 5]);
    // What the contest file declares stays.
    console.press("Esc Home Down Down r Enter r");
    assert!(room.hall().ballot(2, SEAT).recused.is_some());
    assert!(!console.asked.iter().any(|asked| matches!(asked, Command::Return(_))));
    let shown = pane(&console.text()).replace('\n', " ");
    assert!(shown.contains("байқау файлында"), "{}", console.text());
}

/// The list and the keys follow the running order of the night.
#[test]
fn the_running_order_of_the_night_is_followed() {
    let room = room();
    let order: Vec<EntryId> = [3, 0, 11, 1, 2, 4, 5, 6, 7, 8, 9, 10].map(|at| id(&room, at)).into();
    let reason = "кешікті".to_owned();
    room.ask(&Author::StageManager, &Command::ChangeOrder { order, reason });
    let mut console = room.sit(seat(), Lang::Kk, (80, 24));
    let shown = console.text();
    let numbers: Vec<u32> = shown
        .lines()
        .filter_map(|line| line.split_once('│')?.0.get(1..5)?.trim().parse().ok())
        .collect();
    assert_eq!(numbers, [4, 1, 12, 2, 3, 5, 6, 7, 8, 9, 10, 11], "{shown}");
    let mut at = |keys: &str, number: u32| {
        console.press(keys);
        let shown = console.text();
        assert!(shown.contains(&format!("Дуэт №{number} ")), "{keys} {number}\n{shown}");
    };
    at("Home", 4);
    at("Up", 4);
    at("Down", 1);
    at("Down", 12);
    at("Enter", 12);
    at("PgDn", 2);
    at("PgUp PgUp", 1);
    at("PgUp PgUp PgUp", 4);
    at("Esc End", 11);
    at("Down", 11);
    // The first that waits is the first of the night.
    room.open(1);
    room.open(11);
    room.ask(&Author::StageManager, &Command::Call(id(&room, 5)));
    let shown = room.sit(seat(), Lang::Kk, (80, 24)).text();
    assert!(shown.contains("Дуэт №12 "), "{shown}");
}

#[test]
fn the_same_juror_at_two_terminals_is_told() {
    for lang in LANGS {
        for size in SIZES {
            let room = submitted();
            let mut console = room.sit(seat(), lang, size);
            let sign = console.text().matches('◇').count();
            let View::Juror(mut view) = room.hall().view(&seat()) else { panic!("a juror's view") };
            for (terminals, told) in [(1, 0), (2, 1), (3, 1), (1, 0)] {
                view.terminals = terminals;
                console.send(Msg::View(Box::new(View::Juror(view.clone()))));
                let shown = console.text();
                assert_eq!(shown.matches('◇').count() - sign, told, "{terminals}\n{shown}");
            }
        }
    }
}

/// While the disk is slow nothing is said to be on disk.
#[test]
fn no_receipt_before_the_disk_answers() {
    let room = room();
    room.open(0);
    let mut console = room.sit(seat(), Lang::Kk, (80, 24));
    console.press("9 Enter 9 Enter 9 Enter 9 Enter 8 Enter");
    let enter = Msg::Key(Key::plain(alqa::tui::Code::Enter));
    alqa::tui::update(&mut console.model, enter);
    let shown = console.text();
    assert!(shown.contains("Жіберілуде") && !shown.contains("түбіртек"), "{shown}");
}
