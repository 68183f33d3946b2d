//! The evening of the show: its contest file, its processes, and what each card of the board says.

use std::cell::RefCell;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use alqa::contest::{self, Lang};
use alqa::hall::{BoardCard, Card, Outcome, Seat, View};
use alqa::journal::{Journal, SqliteJournal, Timeline};
use alqa::text::Word;
use rustix::process::{Pid, Signal};

use super::secrets::{Secrets, Seen, plain};
use crate::gala::{CRITERIA, Gala, JURORS, say};
use crate::pty::Session;

pub const KK: Lang = Lang::Kk;
pub const SIZE: (u16, u16) = (120, 40);

/// The entries, and what else tells one card from another, as positions in [`SAID`].
pub const A: usize = 0;
pub const B: usize = 1;
pub const C: usize = 2;
pub const D: usize = 3;
pub const GUEST: usize = 4;
pub const TITLE: usize = 5;
pub const SLIDE: usize = 6;
pub const BLEND: usize = 7;
pub const CROWD: usize = 8;
pub const THIRD: usize = 9;
pub const SECOND: usize = 10;
pub const PRIZE: usize = 11;
pub const STANDINGS: usize = 12;
pub const FINAL: usize = 13;
pub const WITHHELD: usize = 14;
pub const CURTAIN: usize = 15;
/// The result of the third place.
pub const RESULT: usize = 16;

/// What gives each of them away. Nothing that the board shows besides is written so.
pub const SAID: [&[&str]; 17] = [
    &["Айсұлу Бөкейханқызы", "Дәурен Жұмағұлұлы", "Сырдария институты", "Көгілдір көктем"],
    &["Мөлдір Серікбайқызы", "Нұрлыбек Оразалыұлы", "Торғай академиясы", "Қоңыржай самал"],
    &["Гүлжанат Тілеубергенқызы", "Шыңғыс Әбдірахманұлы", "Марқакөл колледжі", "Ұшқан құстар"],
    &["Перизат Құсайынқызы", "Ермахан Төлегенұлы", "Алакөл мектебі", "Жетісу жазы"],
    &["Сыбызғышылар"],
    &["Жұлдызды аспан"],
    &["Марапаттау басталады"],
    &["Үздік үндестік"],
    &["Көрермен жүлдесі"],
    &["Қола белес"],
    &["Күміс қобыз"],
    &["Гран-при"],
    &["Ағымдағы"],
    &["Қорытынды"],
    &["Берілмейді"],
    &["▓▓▓▒▒▒"],
    &["31,67"],
];

/// An evening of four duets and three jurors, with a show.
pub fn gala() -> Gala {
    let gala = Gala::new(1, 3);
    fs::write(gala.folder().join("small.ron"), contest_text()).unwrap();
    gala
}

fn contest_text() -> String {
    let criterion = |(n, name): (usize, &str)| {
        format!("(id: \"c{n}\", name: \"{name}\", short: \"{name}\", min: 1, max: 10),\n")
    };
    let criteria: String = (1..).zip(CRITERIA).map(criterion).collect();
    let juror = |(n, name): (usize, &str)| {
        let chair = if n == 1 { ", chair: true" } else { "" };
        format!("(id: \"j{n}\", name: \"{name}\", post: \"\"{chair}),\n")
    };
    let panel: String = (1..).zip(JURORS).map(juror).collect();
    let said = || (1..).zip(&SAID[A..=D]);
    let university = |(n, said): (usize, &&[&str])| {
        format!("(id: \"u{n}\", name: \"{}\", short: \"У{n}\"),\n", said[2])
    };
    let universities: String = said().map(university).collect();
    let entry = |(n, said): (usize, &&[&str])| {
        let [one, other, _, song] = said[..] else { panic!("four texts") };
        format!(
            "(id: \"d{n}\", number: {n}, performers: [
                (name: \"{one}\", university: \"u{n}\", age: 20),
                (name: \"{other}\", university: \"u{n}\", age: 19),
            ], song: (title: \"{song}\", by: \"\")),\n"
        )
    };
    let entries: String = said().map(entry).collect();
    let [title, slide, blend, crowd, third, second, prize] =
        [TITLE, SLIDE, BLEND, CROWD, THIRD, SECOND, PRIZE].map(|of| SAID[of][0]);
    format!(
        r#"(
    id: "small",
    title: "{title}",
    kind: "",
    aim: "",
    organiser: (name: "Ұйымдастырушы", address: "", supported_by: ""),
    pins: false,
    language: "kk",
    stages: [(id: "final", name: "Шағын кеш", date: "2026-04-14", venue: "Алматы")],
    stage: "final",
    eligibility: (age_min: 17, age_max: 22, age_on: "2026-04-14"),
    grand_prix: (name: "{prize}", fund: 2000000),
    rule: (panel: Mean, rounding: Exact, ties: [CastingVote, SharedPlace]),
    awards: [
        (name: "{prize}", kind: GrandPrix),
        (name: "{second}", kind: Place(2), fund: 500000),
        (name: "{blend}", kind: Special),
        (name: "{crowd}", kind: Special),
    ],
    show: (
        begins: "2026-04-14 18:00",
        limit: "4:00",
        ranking: Until(2),
        sponsors: ["Демеуші"],
        reveal: [
            (shows: Curtain),
            (shows: Slide, text: "{slide}", line: "Құрметті көпшілік!"),
            (shows: Award("{blend}")),
            (shows: Award("{crowd}")),
            (shows: Place(3), text: "{third}", pause: 1),
            (shows: Award("{second}")),
            (shows: GrandPrix, pause: 5),
        ],
    ),
    universities: [{universities}],
    criteria: [{criteria}],
    panel: [{panel}],
    entries: [{entries}],
)
"#
    )
}

/// The board's processes, one after another, with all they ever wrote and what they might show when.
pub struct Board<'g> {
    gala: &'g Gala,
    pub secrets: Secrets,
    now: Session,
    before: Vec<Shown>,
    /// From this byte of the process's output on, this may be seen.
    allowed: RefCell<Vec<(usize, Seen)>>,
}

/// What a process of the board wrote.
struct Shown {
    output: Vec<u8>,
    allowed: Vec<(usize, Seen)>,
    cast: PathBuf,
}

impl<'g> Board<'g> {
    /// Starts before there is a journal.
    pub fn start(gala: &'g Gala) -> Self {
        let now = process(gala, 0);
        let allowed = RefCell::new(vec![(0, Seen::from([TITLE]))]);
        Self { gala, secrets: Secrets::new(&SAID), now, before: Vec::new(), allowed }
    }

    /// The folder of its log: of no other process.
    pub fn home(gala: &Gala) -> PathBuf {
        gala.folder().join("board")
    }

    /// From now on this may be seen, until then what could before.
    pub fn allow<const N: usize>(&self, may: [usize; N]) {
        self.allowed.borrow_mut().push((self.now.output().len(), Seen::from(may)));
    }

    /// This might be seen from that moment on: what has come since was none too early.
    pub fn was_allowed<const N: usize>(&self, since: Instant, may: [usize; N]) {
        let reads = self.now.reads();
        let before = reads[..reads.partition_point(|(_, at)| *at < since)].last();
        let mut may = Seen::from(may);
        may.insert(CURTAIN);
        self.allowed.borrow_mut().push((before.map_or(0, |(bytes, _)| *bytes), may));
    }

    /// Waits until just this is seen.
    pub fn shows<const N: usize>(&self, what: [usize; N]) {
        let wanted = Seen::from(what);
        self.now.wait(&format!("{wanted:?} on the board"), |screen| {
            self.secrets.on_screen(screen) == wanted
        });
    }

    /// As [`Self::allow`], then `act`, then [`Self::shows`]. The curtain may move over it.
    pub fn comes_to<const N: usize>(&self, what: [usize; N], act: impl FnOnce()) {
        self.allow(what);
        self.allowed.borrow_mut().last_mut().unwrap().1.insert(CURTAIN);
        act();
        self.shows(what);
    }

    /// Waits until nothing is on the board.
    pub fn is_black(&self) {
        self.now.wait("black", |screen| screen.contents().trim().is_empty());
    }

    pub fn session(&self) -> &Session {
        &self.now
    }

    /// The process that draws is killed; its keeper begins it again.
    pub fn kill_drawing(&self) {
        rustix::process::kill_process(self.drawing(), Signal::KILL).unwrap();
        self.is_black();
    }

    fn drawing(&self) -> Pid {
        let pid = self.now.pid();
        let children = fs::read_to_string(format!("/proc/{pid}/task/{pid}/children")).unwrap();
        Pid::from_raw(children.trim().parse().expect("one child")).unwrap()
    }

    /// Both processes are killed, as by a power cut, and the board is called again.
    pub fn kill_and_start(&mut self) {
        let drawing = self.drawing();
        self.now.signal(Signal::KILL);
        rustix::process::kill_process(drawing, Signal::KILL).unwrap();
        self.now.exit();
        let next = process(self.gala, self.before.len() + 1);
        self.put_aside(next);
    }

    fn put_aside(&mut self, next: Session) {
        let last = self.allowed.borrow().last().unwrap().1.clone();
        let allowed = std::mem::replace(&mut *self.allowed.borrow_mut(), vec![(0, last)]);
        let cast = cast(self.gala, self.before.len());
        let output = std::mem::replace(&mut self.now, next).output();
        self.before.push(Shown { output, allowed, cast });
    }

    /// The person leaves; everything that was ever shown is looked through.
    pub fn leave_and_check(mut self) {
        self.now.send("q").send("q");
        assert_eq!(self.now.exit().exit_code(), 0);
        let last = Session::start(&["--version"], &[], SIZE);
        self.put_aside(last);
        for shown in &self.before {
            check(&self.secrets, shown);
        }
        // Its own folders hold nothing that was ever a secret.
        for file in files(&Self::home(self.gala)) {
            let held = self.secrets.in_bytes(&fs::read(&file).unwrap());
            assert!(held.is_empty(), "{}: {held:?}", file.display());
        }
    }
}

fn cast(gala: &Gala, number: usize) -> PathBuf {
    gala.folder().join(format!("board-{number}.cast"))
}

fn process(gala: &Gala, number: usize) -> Session {
    let (journal, contest) = (gala.journal_path(), gala.folder().join("small.ron"));
    let (cast, home) = (cast(gala, number), Board::home(gala));
    let text = |path: &'_ Path| path.to_str().unwrap().to_owned();
    let args = [text(&journal), text(&contest), text(&cast)];
    let args = ["board", &args[0], "--contest", &args[1], "--record", &args[2], "--lang", "kk"];
    Session::start(&args, &[("ALQA_HOME", &text(&home))], SIZE)
}

/// Nothing is on any screen, in the bytes or in the recording before it might be.
fn check(secrets: &Secrets, shown: &Shown) {
    let Shown { output, allowed, cast } = shown;
    let segment = |at: usize| allowed.iter().rposition(|(from, _)| *from < at).unwrap_or(0);
    // What was there a moment ago may still be drawn.
    let may = |segment: usize| -> Seen {
        allowed[segment.saturating_sub(1)..=segment]
            .iter()
            .flat_map(|(_, may)| may)
            .copied()
            .collect()
    };
    let (mut frames, mut entered, mut left) = (0, false, false);
    secrets.replay(output, SIZE, |at, seen, screen| {
        let may = may(segment(at));
        assert!(seen.is_subset(&may), "{seen:?}, not {may:?}, at {at}:\n{}", screen.contents());
        frames += 1;
        // Neither a prompt nor a cursor.
        left |= entered && !screen.alternate_screen();
        entered |= screen.alternate_screen();
        assert!(left || !entered || screen.hide_cursor());
        assert!(entered || screen.contents().is_empty(), "{}", screen.contents());
    });
    assert!(frames > allowed.len(), "{frames} looks at {} cards", allowed.len());
    let ends = allowed.iter().skip(1).map(|(from, _)| *from).chain([output.len()]);
    for (n, ((from, _), end)) in allowed.iter().zip(ends).enumerate() {
        let held = secrets.in_bytes(&output[*from..end]);
        assert!(held.is_subset(&may(n)), "{held:?} in bytes {from} to {end}");
    }
    // No title of a window, nothing that a terminal keeps elsewhere.
    let text = String::from_utf8_lossy(output);
    assert!(!text.contains("\x1b]") && !text.contains("\x1bP"), "no names beside the screen");
    recorded(&fs::read_to_string(cast).unwrap(), &text);
}

/// The recording holds frames that were shown, in their order, and nothing else.
fn recorded(cast: &str, shown: &str) {
    let mut lines = cast.lines();
    let title = plain(lines.next().unwrap());
    assert!(title.contains(&plain(SAID[TITLE][0])), "{title}");
    let (mut from, mut frames) = (0, 0);
    for line in lines {
        // The process may have been killed in the middle of a line.
        let Ok(line) = serde_json::from_str::<serde_json::Value>(line) else { continue };
        let (kind, frame) = (line[1].as_str().unwrap(), line[2].as_str().unwrap());
        if kind == "o" && frame.starts_with("\x1b[?2026h") {
            from += shown[from..].find(frame).expect("a frame as it was shown") + frame.len();
            frames += 1;
        } else {
            assert!(frame.is_ascii(), "no letters besides: {frame}");
        }
    }
    assert!(frames > 0);
}

/// After every record of the journal: what the board is given names nobody but those of its position,
/// and no ranking but what was public.
pub fn check_views(journal: &Path) {
    let load = |text: &str| contest::load(text).ok().map(|loaded| loaded.contest);
    let mut rows = Vec::new();
    let mut journal = SqliteJournal::open_read_only(journal).unwrap();
    journal
        .read(0, &mut |row| {
            rows.push(row);
            Ok(())
        })
        .unwrap();
    let mut rows = rows.into_iter();
    let mut timeline = Timeline::begin(rows.next().unwrap(), &load).unwrap();
    rows.for_each(|row| timeline.take(row).unwrap());
    let mut positions = Seen::new();
    for seq in 1..=timeline.last() {
        let View::Board(view) = timeline.hall(seq).view(&Seat::Board) else { panic!("the board") };
        match view.card {
            BoardCard::Reveal { at, card: Card::Names { outcome, .. } } => {
                positions.insert(at as usize);
                let named: Vec<_> = match outcome {
                    Outcome::Given { winners, .. } => {
                        winners.iter().map(|of| (of.entry, of.result.is_some())).collect()
                    }
                    Outcome::Withheld | Outcome::Empty => Vec::new(),
                };
                let expected = match at {
                    4 => vec![(C, false)],
                    6 => Vec::new(),
                    8 => vec![(C, true)],
                    10 => vec![(A, true)],
                    12 => vec![(B, true)],
                    _ => panic!("no names at {at}"),
                };
                assert_eq!(named, expected, "{at}");
            }
            BoardCard::Ranking { rows, is_final, .. } => {
                let results: Vec<_> = rows
                    .iter()
                    .map(|row| (row.entry, row.result.map(|of| of.to_string())))
                    .collect();
                let figure = |text: &str| Some(text.to_owned());
                let expected = if is_final {
                    vec![(B, figure("44")), (A, figure("44")), (C, figure("95/3"))]
                } else {
                    vec![(A, figure("44")), (B, figure("130/3")), (C, None)]
                };
                assert_eq!(results, expected);
            }
            _ => {}
        }
    }
    assert_eq!(positions, Seen::from([4, 6, 8, 10, 12]), "all of the reveal was seen");
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for of in fs::read_dir(folder).unwrap() {
        let path = of.unwrap().path();
        if path.is_dir() { files.extend(self::files(&path)) } else { files.push(path) }
    }
    files
}

/// A line of a screen with all of these, in this order.
pub fn wait_line(session: &Session, has: &[&str]) {
    session.wait(&format!("a line with {has:?} in order"), |screen| {
        let text = screen.contents();
        text.lines().any(|line| {
            has.iter()
                .try_fold(0, |from, what| Some(from + line[from..].find(what)? + what.len()))
                .is_some()
        })
    });
}

/// Yes to a question, then a reason.
pub fn because(session: &Session, title: Word, reason_title: Word, reason: &str) {
    session.wait_for(&say(KK, title)).send("\r");
    session.wait_for(&say(KK, reason_title)).send(format!("{reason}\r"));
    session.wait_gone(&say(KK, reason_title));
}
