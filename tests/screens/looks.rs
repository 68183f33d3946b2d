//! What each screen looks like: one snapshot file per screen with every language and size.

use std::fmt::Write as _;

use alqa::contest::{JurorId, Lang};
use alqa::hall::{Author, Command, Seat, Trouble};
use alqa::tui::{Depth, Key, Msg, Theme};

use crate::hall::{LANGS, crowd, shared};
use crate::room::{Console, Room};

/// Sizes that are kept with their styles, in colour and without; 60x16 is kept as text.
pub const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (200, 60)];
const SMALLEST: (u16, u16) = (60, 16);

/// Keeps a screen in all languages and sizes.
pub fn keep(name: &str, scene: impl Fn(Lang, (u16, u16)) -> Console) {
    let mut kept = String::new();
    for lang in LANGS {
        for size in SIZES {
            let mono = Theme::new(Depth::Mono);
            kept += &with_and_without_colour(scene(lang, size), lang, size, mono);
        }
        let shown = scene(lang, SMALLEST).text();
        let (width, height) = SMALLEST;
        writeln!(kept, "=== {} {width}x{height}\n{shown}\n", lang.code()).unwrap();
    }
    keep_text(name, &kept);
}

/// A screen with its styles, and the styles of the same screen without colours, where signs and words
/// tell all.
pub fn with_and_without_colour(
    mut console: Console,
    lang: Lang,
    (wide, high): (u16, u16),
    mono: Theme,
) -> String {
    let (shown, text) = (console.styled(), console.text());
    console.model.theme = mono;
    let plain = console.styled();
    let styles = plain.strip_prefix(&text).expect("colours change no word");
    assert!(!styles.contains(":on "), "{styles}");
    let lang = lang.code();
    format!("=== {lang} {wide}x{high}\n{shown}\n--- without colour{styles}\n")
}

pub fn keep_text(name: &str, kept: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, kept));
}

/// Five duets performed, two of them tied; the sixth is on stage, some ballots are in.
pub fn midway() -> Room {
    let room = Room::new(shared());
    let hall = room.hall();
    let away = hall.contest().panel[4].id.clone();
    room.ask(&Author::StageManager, &Command::Absent(away));
    let recuse = Command::Recuse {
        entry: hall.contest().entries[1].id.clone(),
        reason: "Шәкіртім".into(),
    };
    room.ask(&Author::Juror(hall.contest().panel[6].id.clone()), &recuse);
    for (entry, level) in [(0, 40), (1, 31), (2, 45), (3, 36), (4, 40)] {
        room.perform(entry, level);
    }
    let gone = hall.contest().entries[7].id.clone();
    room.ask(&Author::StageManager, &Command::Withdraw { entry: gone, reason: String::new() });
    room.open(5);
    for juror in [0, 2, 3] {
        room.mark(5, juror, &[9, 8, 9, 9, 10]);
    }
    room.mark(5, 5, &[9, 8]);
    room
}

/// Every duet performed; `levels` are those of the first duets, the others have different ones
/// below 40.
pub fn performed(levels: &[i32]) -> Room {
    let room = Room::new(shared());
    let others = [33, 36, 39, 28, 38, 30, 24, 26, 37, 22, 35, 27];
    for (entry, other) in others.into_iter().enumerate() {
        room.perform(entry, levels.get(entry).copied().unwrap_or(other));
    }
    room
}

/// As [`performed`], and the ranking is locked, over ties for a reason.
pub fn locked(levels: &[i32]) -> Room {
    let room = performed(levels);
    let seen = room.hall().blockers();
    let reason = if seen.is_empty() { String::new() } else { "Кеш созылды".to_owned() };
    room.ask(&Author::Chair, &Command::LockRanking { seen, reason });
    room
}

pub fn seat(juror: &str) -> Seat {
    Seat::Juror(JurorId::new(juror).unwrap())
}

pub fn after(room: &Room, seat: Seat, keys: &str) -> impl Fn(Lang, (u16, u16)) -> Console {
    let (room, keys) = (room.clone(), keys.to_owned());
    move |lang, size| {
        // Every picture begins from the same hall, whatever the keys before it did.
        let mut console = room.apart().sit(seat.clone(), lang, size);
        console.press(&keys);
        console
    }
}

#[test]
fn start() {
    keep("start", after(&midway(), Seat::Lobby, ""));
}

#[test]
fn juror() {
    keep("juror-order", after(&midway(), seat("j6"), "Esc"));
    keep("juror-ballot", after(&midway(), seat("j6"), ""));
    keep("juror-review", after(&midway(), seat("j6"), "9 Enter 9 Enter 8 Enter"));
    keep("juror-waits", after(&Room::new(shared()), seat("j6"), ""));
    keep("juror-recuse", after(&midway(), seat("j6"), "r"));
    keep("juror-note", after(&midway(), seat("j6"), "n Жарайды"));
}

#[test]
fn help() {
    keep("help", after(&midway(), seat("j6"), "F1"));
    keep("help-stage", after(&midway(), Seat::Stage, "F1"));
}

#[test]
fn stage() {
    keep("stage", after(&midway(), Seat::Stage, ""));
    keep("stage-ranking", after(&midway(), Seat::Stage, "Tab Home Down Down"));
    keep("stage-covered", after(&midway(), Seat::Stage, "c"));
    keep("stage-close", after(&midway(), Seat::Stage, "Enter"));
    keep("stage-withdraw", after(&midway(), Seat::Stage, "w"));
    keep("stage-jurors", after(&midway(), Seat::Stage, "a Down"));
    keep("stage-lock", after(&performed(&[45]), Seat::Stage, "k"));
}

#[test]
fn ranking() {
    keep("ranking", after(&midway(), Seat::Ranking, ""));
    keep("ranking-covered", after(&midway(), Seat::Ranking, "c"));
}

#[test]
fn explanation() {
    keep("explain", after(&midway(), Seat::Stage, "e"));
    keep("explain-tie", after(&locked(&[45, 45]), Seat::Stage, "Home e PgDn Down Down Down Down"));
}

#[test]
fn grand_prix() {
    keep("grand-prix-missing", after(&midway(), Seat::Stage, "g"));
    keep("grand-prix-ready", after(&performed(&[45]), Seat::Stage, "g"));
    keep("grand-prix-vote", after(&performed(&[45, 45]), Seat::Stage, "g Down"));
    keep("grand-prix-first", after(&locked(&[45]), Seat::Stage, "g"));
    keep("grand-prix-covered", after(&locked(&[45]), Seat::Stage, "c g"));
    keep("grand-prix-awarded", after(&locked(&[45]), Seat::Stage, "g Enter Enter"));
    keep("grand-prix-lower-tie", after(&locked(&[45, 44, 44]), Seat::Stage, "g"));
    keep("grand-prix-withheld", after(&locked(&[45]), Seat::Stage, "g x Әлсіз Enter"));
}

/// The largest event: lists scroll, columns narrow.
#[test]
fn a_crowd() {
    let room = Room::new(crowd());
    for entry in 0..60 {
        room.perform(entry, 10 + entry as i32 * 7 % 40);
    }
    room.open(60);
    room.mark(60, 14, &[5, 5]);
    keep("crowd-stage", after(&room, Seat::Stage, ""));
    keep("crowd-ranking", after(&room, Seat::Ranking, "PgDn"));
}

/// Without colours everything is still told: by signs and words, bold, underline, reverse.
#[test]
fn without_colour() {
    for (name, seat) in [("mono-stage", Seat::Stage), ("mono-juror", seat("j6"))] {
        let mut console = midway().sit(seat, Lang::Kk, (80, 24));
        console.model.theme = Theme::new(Depth::Mono);
        let shown = console.styled();
        assert!(!shown.contains("Yellow") && !shown.contains(":on "), "{shown}");
        keep_text(name, &shown);
    }
    let mut console = midway().sit(seat("j6"), Lang::Kk, (80, 24));
    console.model.theme = Theme::new(Depth::Mono);
    // The disk is full: what is typed is answered by nobody.
    alqa::tui::update(&mut console.model, Msg::Key(Key::char('9')));
    console.send(Msg::Trouble(Some(Trouble::DiskFull)));
    keep_text("mono-trouble", &console.styled());
}
