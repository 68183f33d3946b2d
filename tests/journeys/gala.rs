//! A small evening of its own: a contest file in a folder, and the program called on it.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::mpsc::{Receiver, channel};

use alqa::contest::{self, Contest, Lang};
use alqa::journal;
use alqa::shell::Desk;
use alqa::text::{Word, Words};
use alqa::tui::Msg;
use chrono::Utc;
use serde_json::Value;
use tempfile::TempDir;

use crate::pty::{Session, Start, key};

/// The criteria, all from 1 to 10. No other word on the screens is written so.
pub const CRITERIA: [&str; 5] = ["Дауысы", "Ырғағы", "Үйлесуі", "Мәнері", "Киімі"];
/// The jurors `j1`, `j2`, `j3`; the first is the chair.
pub const JURORS: [&str; 3] = ["Үлгі Домбыра", "Үлгі Қобыз", "Үлгі Сыбызғы"];
/// The second name of each duet's first performer, `d1`, `d2`, `d3`.
pub const DUETS: [&str; 3] = ["Аққуова", "Торғаева", "Қарлығаш"];

/// Stands beside a mark that can be changed, and only there.
pub const HAND: &str = " →";

/// A program of the house, on 80x24 unless a journey needs another size.
pub const SIZE: (u16, u16) = (80, 24);

pub struct Gala {
    folder: TempDir,
    contest: PathBuf,
    home: PathBuf,
}

impl Gala {
    /// Opens the evening with a desk that is asked directly.
    pub fn desk_without_a_screen(&self) -> (Desk, Receiver<Msg>) {
        fs::create_dir_all(self.home().join("data")).unwrap();
        let text = fs::read_to_string(self.folder().join("small.ron")).unwrap();
        let load = |text: &str| contest::load(text).ok().map(|loaded| loaded.contest);
        let opening =
            journal::open(&self.journal_path(), ("small.ron", &text), Utc::now(), &load).unwrap();
        let (sender, inbox) = channel();
        let (hall, head) = (opening.replay.hall, opening.replay.head);
        let desk = Desk::start(Box::new(opening.journal), hall, head, None, sender);
        (desk, inbox)
    }

    /// An evening that has not begun, with so many duets and jurors.
    pub fn new(duets: usize, jurors: usize) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let contest = folder.path().join("small.ron");
        fs::write(&contest, contest_text(duets, jurors)).unwrap();
        let home = folder.path().join("home");
        Self { folder, contest, home }
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub fn home(&self) -> &Path {
        &self.home
    }

    /// The journal of the evening.
    pub fn journal_path(&self) -> PathBuf {
        self.home.join("data").join("small-final.alqa")
    }

    /// The contest as it is declared.
    pub fn contest(&self) -> Contest {
        contest::load(&fs::read_to_string(&self.contest).unwrap()).unwrap().contest
    }

    /// Changes the contest file.
    pub fn change(&self, from: &str, to: &str) {
        let text = fs::read_to_string(&self.contest).unwrap();
        assert!(text.contains(from));
        fs::write(&self.contest, text.replacen(from, to, 1)).unwrap();
    }

    /// The call as a person types it, with this evening's contest file.
    fn args<'a>(&'a self, lang: Option<Lang>, args: &[&'a str]) -> Vec<&'a str> {
        let mut all = args.to_vec();
        all.extend(["--contest", self.contest.to_str().unwrap()]);
        all.extend(lang.into_iter().flat_map(|lang| ["--lang", lang.code()]));
        all
    }

    /// The program in a terminal of its own.
    pub fn start(&self, lang: Lang, args: &[&str]) -> Session {
        self.start_sized(lang, args, SIZE)
    }

    pub fn start_sized(&self, lang: Lang, args: &[&str], size: (u16, u16)) -> Session {
        let env = [("ALQA_HOME", self.home.to_str().unwrap())];
        Session::start(&self.args(Some(lang), args), &env, size)
    }

    /// As [`Self::start`], with more in the environment.
    pub fn start_with_env(&self, lang: Lang, args: &[&str], env: &[(&str, &PathBuf)]) -> Session {
        let home = ("ALQA_HOME", &self.home);
        let env: Vec<_> =
            [home].iter().chain(env).map(|(k, v)| (*k, v.to_str().unwrap())).collect();
        Session::start(&self.args(Some(lang), args), &env, SIZE)
    }

    /// As [`Self::start`], without a language in the call: the environment says Kazakh.
    pub fn start_in_no_language(&self, args: &[&str]) -> Session {
        let env = [("ALQA_HOME", self.home.to_str().unwrap()), ("ALQA_LANG", "kk")];
        Session::start(&self.args(None, args), &env, SIZE)
    }

    /// As [`Self::start`], in a terminal whose modes outlive the program.
    pub fn start_apart(&self, lang: Lang, args: &[&str]) -> Session {
        Session::start_with(&Start {
            program: Path::new(env!("CARGO_BIN_EXE_alqa")),
            args: &self.args(Some(lang), args),
            env: &[("ALQA_HOME", self.home.to_str().unwrap())],
            size: SIZE,
            controlling: false,
        })
    }

    /// Sits down as a juror and waits for the screen.
    pub fn juror(&self, lang: Lang, number: usize) -> Session {
        let session = self.start(lang, &["juror", &format!("j{number}")]);
        session.wait_for(JURORS[number - 1]);
        session
    }

    /// Sits down as the stage manager and waits for the screen.
    pub fn stage(&self, lang: Lang) -> Session {
        let session = self.start(lang, &["stage"]);
        session.wait_for(&say(lang, Word::SeatStage));
        session
    }

    /// The evening with its first duet on stage and scoring open.
    pub fn begun(duets: usize, jurors: usize) -> Self {
        let gala = Self::new(duets, jurors);
        let stage = gala.stage(Lang::En);
        stage.send("\r");
        wait_open(&stage, Lang::En);
        quit(&stage);
        gala
    }

    /// An evening that has not begun and asks everybody for a PIN.
    pub fn guarded() -> Self {
        let gala = Self::new(3, 3);
        gala.change("pins: false", "pins: true");
        gala
    }

    /// The program without a terminal.
    pub fn run(&self, lang: Lang, args: &[&str]) -> Printed {
        Printed::of(
            self.command(&self.args(Some(lang), args)).stdin(Stdio::null()).output().unwrap(),
        )
    }

    /// The program without a terminal, called with these words and no more.
    pub fn call(&self, args: &[&str]) -> Printed {
        Printed::of(self.command(args).stdin(Stdio::null()).output().unwrap())
    }

    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_alqa"));
        command.args(args).current_dir(self.folder()).env("ALQA_HOME", &self.home);
        command.env_remove("ALQA_LANG").env_remove("NO_COLOR");
        command
    }

    /// The events of the journal, as `alqa journal --json` prints them, once `alqa verify` finds
    /// the journal whole.
    pub fn events(&self) -> Vec<Recorded> {
        let verified = self.run(Lang::En, &["verify"]);
        assert!(verified.text.contains(&say(Lang::En, Word::VerifySound)), "{verified:?}");
        assert_eq!(verified.code, 0, "{verified:?}");
        let printed = self.run(Lang::En, &["journal", "--json"]);
        assert_eq!(printed.code, 0, "{printed:?}");
        let events: Vec<_> = printed.text.lines().map(Recorded::of).collect();
        let count = Words::new(Lang::En).verify_records(events.len());
        assert!(verified.text.contains(&count), "{} records, {verified:?}", events.len());
        events
    }

    /// The marks that a juror's records leave for a duet, in the order of the criteria.
    pub fn marks(&self, juror: &str, entry: &str) -> [Option<u32>; 5] {
        let mut marks = [None; 5];
        for event in self.events().iter().filter(|event| event.is_of(juror, entry)) {
            let criterion =
                |of: &Value| of["criterion"].as_str().unwrap()[1..].parse::<usize>().unwrap() - 1;
            match event.kind.as_str() {
                "mark_set" => {
                    let mark = event.what["mark"].as_str().unwrap().parse().unwrap();
                    marks[criterion(&event.what)] = Some(mark);
                }
                "mark_cleared" => marks[criterion(&event.what)] = None,
                _ => {}
            }
        }
        marks
    }
}

/// A record of the journal.
#[derive(Debug)]
pub struct Recorded {
    pub author: String,
    pub kind: String,
    pub what: Value,
}

impl Recorded {
    fn of(line: &str) -> Self {
        let line: Value = serde_json::from_str(line).unwrap();
        let event = line["event"]["event"].as_object().unwrap();
        let (kind, what) = event.iter().next().expect("an event in the record");
        Self {
            // At which terminal differs with every run.
            author: line["author"].as_str().unwrap().split('@').next().unwrap().to_owned(),
            kind: kind.clone(),
            what: what.clone(),
        }
    }

    pub fn is_of(&self, juror: &str, entry: &str) -> bool {
        self.what["juror"] == juror && self.what["entry"] == entry
    }
}

/// What a program without a terminal printed, to both outputs.
#[derive(Debug)]
pub struct Printed {
    pub code: i32,
    pub text: String,
}

impl Printed {
    pub fn of(output: Output) -> Self {
        let mut text = String::from_utf8(output.stdout).unwrap();
        text.push_str(&String::from_utf8(output.stderr).unwrap());
        Self { code: output.status.code().expect("no signal"), text }
    }
}

/// A text of the program.
pub fn say(lang: Lang, word: Word) -> String {
    Words::new(lang).get(word).to_owned()
}

/// Waits until all that was typed is on disk.
pub fn wait_saved(session: &Session, lang: Lang) {
    session.wait_for(&format!("● {}", say(lang, Word::StatusSaved)));
}

/// Waits until the stage manager's screen says that scoring of the duet on stage is open, and all is
/// on disk.
pub fn wait_open(stage: &Session, lang: Lang) {
    let open = format!("· {}", say(lang, Word::ScoringOpen));
    let saved = format!("● {}", say(lang, Word::StatusSaved));
    stage.wait("scoring open, saved", |screen| {
        let text = screen.contents();
        text.contains(&open) && text.contains(&saved)
    });
}

/// Waits until these marks stand on the juror's screen and are shown as saved.
pub fn wait_marks(juror: &Session, lang: Lang, marks: [Option<u32>; 5]) {
    let saved = format!("● {}", say(lang, Word::StatusSaved));
    juror.wait(&format!("the marks {marks:?}, saved"), |screen| {
        let text = screen.contents();
        shown_marks(&text) == marks && text.contains(&saved)
    });
}

/// Goes to the duet on stage, once it is this one, and waits until its ballot can be marked.
pub fn to_stage(juror: &Session, duet: &str) {
    juror.wait(&format!("{duet} on stage"), |screen| {
        let text = screen.contents();
        // The second column: songs end with the same sign.
        text.lines().any(|line| line.chars().nth(1) == Some('»') && line.contains(duet))
    });
    juror.send(key::TAB).wait_for(HAND);
}

/// Waits for a line with all of these.
pub fn wait_row(session: &Session, has: &[&str]) {
    session.wait(&format!("a line with {has:?}"), |screen| {
        let text = screen.contents();
        text.lines().any(|line| has.iter().all(|what| line.contains(what)))
    });
}

/// The marks on a juror's screen.
pub fn shown_marks(screen: &str) -> [Option<u32>; 5] {
    CRITERIA.map(|criterion| {
        let (_, behind) = screen.lines().find_map(|line| line.split_once(criterion))?;
        behind.split_whitespace().find_map(|word| word.parse().ok())
    })
}

/// The calls of all screens.
pub const CALLS: [&[&str]; 8] = [
    &[],
    &["juror", "j1"],
    &["stage"],
    &["chair"],
    &["secretary"],
    &["ranking"],
    &["replay"],
    &["demo", "--speed", "0.01"],
];

/// Leaves the program as a person would, from any seat.
pub fn quit(session: &Session) {
    session.send("q").wait("the question, or the end", |screen| {
        Lang::ALL.iter().any(|&lang| screen.contents().contains(&say(lang, Word::QuitTitle)))
    });
    session.send("\r");
    assert_eq!(session.exit().exit_code(), 0);
}

/// The text of a small contest file.
fn contest_text(duets: usize, jurors: usize) -> String {
    let mut text = String::from(
        r#"(
    id: "small",
    title: "Шағын байқау",
    kind: "",
    aim: "",
    organiser: (name: "Ұйымдастырушы", address: "", supported_by: ""),
    sample: true,
    pins: false,
    language: "kk",
    stages: [(id: "final", name: "Шағын финал", date: "2026-04-14", venue: "Алматы")],
    stage: "final",
    eligibility: (age_min: 17, age_max: 22, age_on: "2026-04-14"),
    grand_prix: (name: "Гран-при", fund: 2000000),
    rule: (panel: Mean, rounding: Exact, ties: [HeadToHead, CastingVote, SharedPlace]),
    awards: [(name: "Гран-при", kind: GrandPrix)],
    universities: [
        (id: "u1", name: "Бірінші университет", short: "БУ"),
        (id: "u2", name: "Екінші университет", short: "ЕУ"),
    ],
    criteria: [
"#,
    );
    for (number, name) in (1..).zip(CRITERIA) {
        writeln!(
            text,
            "        (id: \"c{number}\", name: \"{name}\", short: \"{name}\", min: 1, max: 10),"
        )
        .unwrap();
    }
    text.push_str("    ],\n    panel: [\n");
    for (number, name) in (1..=jurors).zip(JURORS) {
        let chair = if number == 1 { ", chair: true" } else { "" };
        writeln!(text, "        (id: \"j{number}\", name: \"{name}\", post: \"\"{chair}),")
            .unwrap();
    }
    text.push_str("    ],\n    entries: [\n");
    for (number, name) in (1..=duets).zip(DUETS) {
        writeln!(
            text,
            "        (id: \"d{number}\", number: {number}, performers: [
                (name: \"Үлгі {name}\", university: \"u1\", age: 20),
                (name: \"Үлгі Екіншісі\", university: \"u2\", age: 19),
            ], song: (title: \"Ән {number}\", by: \"\")),"
        )
        .unwrap();
    }
    text.push_str("    ],\n)\n");
    text
}
