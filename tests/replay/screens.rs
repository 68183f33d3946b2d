//! A replay: its keys under every layout, its line, and that it asks for nothing.

use std::fmt::Write as _;
use std::sync::{Arc, OnceLock};

use alqa::contest::Lang;
use alqa::hall::{Author, Event, Seat, View};
use alqa::journal::{Flaw, Timeline, Wrong};
use alqa::text::{Word, Words};
use alqa::tui::keymap::{Action, Scope, action};
use alqa::tui::replay::Replayed;
use alqa::tui::{Key, Msg};
use chrono::TimeDelta;
use fastrand::Rng;

use crate::evening::{evening, timeline};
use crate::hall::{LANGS, shared};
use crate::room::{Console, Room};

/// One evening for all of these.
fn told() -> Arc<Timeline> {
    static TOLD: OnceLock<Arc<Timeline>> = OnceLock::new();
    let made = || Arc::new(timeline(&shared(), &evening(&shared(), 3)));
    TOLD.get_or_init(made).clone()
}

/// A replay at this seat right after record `seq`.
fn replay(seat: &Seat, seq: u64, lang: Lang, size: (u16, u16)) -> Console {
    let mut console = Room::new(shared()).sit(Seat::Lobby, lang, size);
    let view = told().hall(seq).view(&Seat::Lobby);
    console.model.view = view;
    console.model.replay = Some(Replayed::new(told(), None, seq, None));
    let line = match seat {
        Seat::Lobby => return console,
        Seat::Juror(id) => shared().juror_position(id).unwrap(),
        Seat::Stage => shared().panel.len(),
        Seat::Chair => shared().panel.len() + 1,
        Seat::Secretary => shared().panel.len() + 2,
        Seat::Ranking => shared().panel.len() + 3,
        Seat::Host => shared().panel.len() + 4,
        Seat::Board => panic!("nobody chooses the board on the start screen"),
    };
    console.press(&"Up ".repeat(20)).press(&"Down ".repeat(line)).press("Enter");
    assert_eq!(&console.model.seat, seat);
    console
}

fn juror(at: usize) -> Seat {
    Seat::Juror(shared().panel[at].id.clone())
}

fn seq(console: &Console) -> u64 {
    console.model.replay.as_ref().unwrap().seq()
}

/// The first record after `from` that is of this kind.
fn first(from: u64, is: impl Fn(&Event) -> bool) -> u64 {
    (from..=told().last()).find(|&seq| is(&told().moment(seq).event)).unwrap()
}

/// What the session holds is what the seat saw at that moment.
fn holds_what_was_seen(console: &Console) {
    let then = told().hall(seq(console));
    match (&console.model.view, then.view(&console.model.seat)) {
        (View::Stage(shown), View::Stage(seen)) => {
            assert_eq!(format!("{:?}", shown.hall), format!("{:?}", seen.hall));
            assert_eq!(shown.standings, seen.standings);
        }
        (shown, seen) => assert_eq!(format!("{shown:?}"), format!("{seen:?}")),
    }
}

#[test]
fn keys_move_in_time() {
    let last = told().last();
    let mut console = replay(&Seat::Ranking, 100, Lang::Kk, (80, 24));
    for (keys, to) in [
        ("Right", 101),
        ("Left Left", 99),
        ("Home", 1),
        ("Left", 1),
        ("End", last),
        ("Right", last),
        ("PgUp", told().step_back(last)),
        ("Home PgDn", told().step_on(1)),
        ("]", told().minute_on(told().step_on(1))),
        ("[", told().minute_back(told().minute_on(told().step_on(1)))),
    ] {
        console.press(keys);
        assert_eq!(seq(&console), to, "{keys}");
        holds_what_was_seen(&console);
    }
}

#[test]
fn keys_of_a_replay_work_under_every_layout() {
    // The keys of a US keyboard, as the English, Russian and Kazakh layouts type them.
    for (keys, means) in [
        ("[хХ", Action::MinuteBack),
        ("]ъЪ", Action::MinuteOn),
        ("=+һҺ", Action::Faster),
        ("-өӨ", Action::Slower),
        (" ", Action::Play),
    ] {
        for key in keys.chars() {
            assert_eq!(action(Scope::Replay, Key::char(key)), Some(means), "{key}");
        }
    }
    let mut console = replay(&Seat::Lobby, 50, Lang::Kk, (80, 24));
    for (keys, speed) in [("һ", "x2"), ("+", "x4"), ("=", "x8"), ("ө", "x4"), ("-", "x2")] {
        console.press(keys);
        assert!(console.text().contains(&format!("■ {speed}")), "{keys}\n{}", console.text());
    }
}

#[test]
fn who_knew_what_is_shown_at_each_seat() {
    let submitted = first(1, |event| matches!(event, Event::BallotSubmitted { .. }));
    let moment = told().moment(submitted).clone();
    let Author::Juror(author) = &moment.record.author else { panic!("a juror's ballot") };
    let own = shared().juror_position(author).unwrap();
    let unseen = Words::new(Lang::Kk).get(Word::ReplayUnseen).to_owned();
    for (seat, seen) in [
        (juror(own), true),
        (Seat::Stage, true),
        (juror((own + 1) % 7), false),
        (Seat::Chair, false),
        (Seat::Secretary, false),
        (Seat::Ranking, false),
        (Seat::Lobby, false),
    ] {
        let console = replay(&seat, submitted, Lang::Kk, (120, 40));
        holds_what_was_seen(&console);
        assert_eq!(console.text().contains(&unseen), !seen, "{seat:?}\n{}", console.text());
    }
    // Passed on, the laptop shows nothing of the seat before.
    let mut console = replay(&juror(own), submitted, Lang::Kk, (120, 40));
    console.press("j");
    assert!(matches!(console.model.view, View::Lobby(_)));
    holds_what_was_seen(&console);
}

#[test]
fn a_key_that_would_record_something_only_says_that_this_is_a_replay() {
    let only = Words::new(Lang::Kk).get(Word::ReplayOnly).to_owned();
    let open = first(1, |event| matches!(event, Event::ScoringOpened { .. }));
    for (seat, before, keys) in [
        (juror(0), "Tab", "7"),
        (juror(0), "Tab", "қ"),
        (juror(0), "Tab", "n"),
        (juror(0), "Tab", "r"),
        (Seat::Stage, "", "Enter"),
        (Seat::Stage, "", "o"),
        (Seat::Stage, "", "w"),
        (Seat::Stage, "a", "Enter"),
    ] {
        let mut console = replay(&seat, open, Lang::Kk, (80, 24));
        let was = console.press(before).text();
        console.press(keys);
        assert!(console.text().contains(&only), "{seat:?} {keys}\n{}", console.text());
        assert!(console.asked.is_empty() && console.model.outbox.is_empty());
        // Back and on again: the screen is as it was.
        console.press("Left Right");
        assert_eq!(console.text(), was, "{seat:?} {keys}");
    }
}

#[test]
fn no_keys_ask_for_anything_or_show_another_moment() {
    let keys = "Space Left Right PgUp PgDn Home End [ ] + - Up Down Enter Esc Tab Backspace \
                F1 F2 1 0 5 a c d e g i j k n o r t w x z ?";
    let keys: Vec<_> = keys.split_whitespace().collect();
    for seed in 0..12 {
        let mut rng = Rng::with_seed(seed);
        let size = [(60, 16), (80, 24), (120, 40)][rng.usize(..3)];
        let mut console = replay(&Seat::Lobby, rng.u64(1..=told().last()), Lang::Ru, size);
        for _ in 0..60 {
            console.press(rng.choice(&keys).unwrap());
            if rng.u8(..4) == 0 {
                console.wait(rng.i64(0..8));
            }
            console.text();
        }
        holds_what_was_seen(&console);
        assert!(console.asked.is_empty() && !console.over, "seed {seed}");
    }
}

#[test]
fn it_plays_at_its_speed_and_cuts_long_pauses_short() {
    let start = first(2, |event| matches!(event, Event::EntryCalled { .. }));
    let mut console = replay(&Seat::Ranking, start, Lang::En, (80, 24));
    console.press("Space");
    // When each record is due: after the gap of the night, three seconds at most.
    let mut due = vec![console.now];
    for next in start + 1..start + 40 {
        let gap = told().moment(next).record.at - told().moment(next - 1).record.at;
        due.push(due[due.len() - 1] + gap.min(TimeDelta::seconds(3)));
    }
    while seq(&console) < start + 30 {
        let next = seq(&console) + 1;
        let wake = console.wake.take().unwrap();
        assert_eq!(wake, due[(next - start) as usize], "record {next}");
        console.now = wake;
        console.send(Msg::Wake(wake));
        // Records of one moment follow one another at once.
        let happened = due.iter().filter(|&&at| at <= wake).count() as u64;
        assert_eq!(seq(&console), start + happened - 1);
        holds_what_was_seen(&console);
    }
    console.set_back(1);
    console.wait(4);
    assert!(seq(&console) > start + 30, "a clock set back does not stop it");
    console.press("Space");
    let stands = seq(&console);
    console.wait(1000);
    assert_eq!(seq(&console), stands);
    // At its end it stops, and Space begins anew.
    console.press("End Left Space").wait(60);
    assert_eq!(seq(&console), told().last());
    assert!(!console.model.replay.as_ref().unwrap().plays());
    console.press("Space");
    assert_eq!(seq(&console), 1);
}

#[test]
fn leaving_needs_no_question() {
    let mut console = replay(&Seat::Stage, 10, Lang::Kk, (80, 24));
    console.press("q");
    assert!(console.over);
}

#[test]
fn the_line_of_a_replay() {
    let mark = first(1, |event| matches!(event, Event::MarkSet { .. }));
    let called = first(100, |event| matches!(event, Event::EntryCalled { .. }));
    let mut kept = String::new();
    for lang in LANGS {
        for (width, height) in [(60, 16), (80, 24), (120, 40)] {
            writeln!(kept, "=== {} {width}x{height}", lang.code()).unwrap();
            for (seat, seq, keys) in [
                (Seat::Stage, mark, ""),
                (Seat::Ranking, mark, ""),
                (Seat::Ranking, called, "Space + +"),
                (Seat::Stage, told().last(), ""),
                (Seat::Stage, called, "w"),
            ] {
                let mut console = replay(&seat, seq, lang, (width, height));
                let text = console.press(keys).text();
                let rows: Vec<_> = text.lines().collect();
                writeln!(kept, "{}", rows[rows.len() - 3..].join("\n")).unwrap();
            }
        }
    }
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!("replay-line", kept));
}

#[test]
fn a_broken_chain_is_said_as_long_as_it_is_replayed() {
    let mut console = replay(&Seat::Ranking, 5, Lang::En, (80, 24));
    let flaw = Flaw { seq: told().last() + 1, wrong: Wrong::Hash };
    console.model.replay = Some(Replayed::new(told(), Some(flaw), 5, None));
    for keys in ["Right", "End", "F1"] {
        let said = console.press(keys).text();
        assert!(said.contains("! The chain is broken"), "{said}");
    }
}
