//! Nights told line by line in `tests/scenarios/*.ron`; `tests/scenarios/README.md` says how to
//! read and write one.
#![allow(clippy::unwrap_used, unreachable_pub, reason = "a test that cannot go on fails")]

use std::collections::BTreeSet;
use std::fmt::Debug;
use std::fs;
use std::sync::Arc;

use alqa::contest::Contest;
use alqa::hall::{
    Author, Blocker, Event, Hall, Receipt, Refusal, Stamp, Terminal, authorise, decide, prove,
};
use chrono::{DateTime, TimeDelta};
use ron::extensions::Extensions;
use serde::Deserialize;

#[path = "hall_scenarios/answers.rs"]
mod answers;
#[path = "hall_scenarios/asks.rs"]
mod asks;
#[path = "hall_scenarios/size.rs"]
mod size;

use answers::answer;
use asks::{commands, person};
use size::Size;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Scenario {
    about: String,
    contest: Size,
    night: String,
}

/// A night while it is told.
struct Night {
    hall: Arc<Hall>,
    events: Vec<(Stamp, Event)>,
    /// Names of all events, refusals and blockers that came up.
    seen: BTreeSet<String>,
}

impl Night {
    fn new(contest: Arc<Contest>) -> Self {
        let hall = Arc::new(Hall::new(contest));
        Self { hall, events: Vec::new(), seen: BTreeSet::new() }
    }

    /// Does what a line asks and says what came of it.
    fn line(&mut self, line: &str) -> String {
        let words: Vec<&str> = line.split_whitespace().collect();
        if words[0] == "?" {
            return answer(&self.hall, &words[1..]);
        }
        let (author, terminal) = match words[0].split_once('@') {
            Some((who, at)) => (person(who), Some(Terminal::new(at).unwrap())),
            None => (person(words[0]), None),
        };
        let mut said = String::new();
        let seat = match &author {
            Author::Juror(id) => self.hall.contest().juror_position(id),
            _ => None,
        };
        for command in commands(&self.hall, seat, &words[1..]) {
            let allowed = authorise(&self.hall, &author, terminal.as_ref(), &command);
            match allowed.and_then(|()| decide(&self.hall, &author, &command)) {
                Ok(events) => {
                    for event in events {
                        said = format!("{event:?}");
                        let proof = prove(&self.hall, &author, terminal.as_ref(), &event);
                        assert_eq!(proof, Ok(()), "{line}");
                        self.happened(&author, terminal.as_ref(), event);
                    }
                }
                Err(refusal) => {
                    if let Refusal::Blocked(blockers) = &refusal {
                        self.seen.extend(blockers.iter().map(name));
                    }
                    self.seen.insert(format!("refused {}", name(&refusal)));
                    return format!("refused {refusal:?}");
                }
            }
        }
        if said.is_empty() { "nothing".to_owned() } else { said }
    }

    /// Takes in an event as the record with the next number; its receipt is that number.
    fn happened(&mut self, author: &Author, terminal: Option<&Terminal>, event: Event) {
        let seq = self.events.len() as u64 + 2;
        let [.., a, b] = seq.to_be_bytes();
        let stamp = Stamp {
            at: DateTime::UNIX_EPOCH + TimeDelta::minutes(seq as i64),
            seq,
            author: author.clone(),
            terminal: terminal.cloned(),
            receipt: Receipt([0, 0, 0, 0, a, b]),
        };
        self.seen.insert(name(&event));
        self.apply(stamp, event);
    }

    fn apply(&mut self, stamp: Stamp, event: Event) {
        Arc::make_mut(&mut self.hall).apply(stamp.clone(), &event).unwrap();
        self.events.push((stamp, event));
    }
}

/// The name of an enum's variant.
fn name(value: &impl Debug) -> String {
    let text = format!("{value:?}");
    let end = text.find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len());
    text[..end].to_owned()
}

/// A line expects the whole of what comes of it, or no more than its name. Without an arrow it
/// expects that something happens.
fn meets(expected: Option<&str>, actual: &str) -> bool {
    let (refused, nothing) = (actual.starts_with("refused "), actual == "nothing");
    match expected {
        None => !refused && !nothing,
        Some(expected) => {
            let bare = actual.trim_start_matches("refused ");
            let short = if refused { format!("refused {}", name_of(bare)) } else { name_of(bare) };
            actual == expected || short == expected
        }
    }
}

fn name_of(text: &str) -> String {
    text.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_owned()
}

/// Tells a night; returns the problems with their lines.
fn tell(scenario: Scenario, seen: &mut BTreeSet<String>) -> Vec<String> {
    assert!(!scenario.about.is_empty());
    let contest = Arc::new(scenario.contest.contest());
    let mut night = Night::new(contest.clone());
    let mut problems = Vec::new();
    for line in scenario.night.lines().map(str::trim) {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let (asked, expected) = match line.split_once("->") {
            Some((asked, expected)) => (asked, Some(expected.trim())),
            None => (line, None),
        };
        let before = night.hall.clone();
        let actual = night.line(asked);
        let question = asked.starts_with('?');
        let fits =
            if question { expected == Some(actual.trim_end()) } else { meets(expected, &actual) };
        if !fits {
            problems.push(format!("  {line}\n    came out as: {actual}"));
        }
        if actual.starts_with("refused") && !asked.contains("ballot") && !asked.contains("begin") {
            assert_eq!(format!("{before:?}"), format!("{:?}", night.hall), "{line}");
        }
    }
    let mut replayed = Night::new(contest);
    night.events.iter().for_each(|(stamp, event)| replayed.apply(stamp.clone(), event.clone()));
    assert_eq!(format!("{:?}", replayed.hall), format!("{:?}", night.hall), "replay differs");
    seen.extend(night.seen);
    problems
}

#[test]
fn every_night_goes_as_told() {
    let mut files: Vec<_> = fs::read_dir("tests/scenarios")
        .unwrap()
        .map(|file| file.unwrap().path())
        .filter(|path| path.extension().is_some_and(|end| end == "ron"))
        .collect();
    files.sort();
    assert!(files.len() >= 25, "only {} scenarios found", files.len());
    let (mut seen, mut report) = (BTreeSet::new(), Vec::new());
    for path in files {
        let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
        let scenario: Scenario = options
            .from_str(&fs::read_to_string(&path).unwrap())
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let problems = tell(scenario, &mut seen);
        if !problems.is_empty() {
            report.push(format!("{}:\n{}", path.display(), problems.join("\n")));
        }
    }
    assert!(report.is_empty(), "\n{}", report.join("\n"));
    let untold: Vec<_> = all_names().filter(|name| !seen.contains(name)).collect();
    assert!(untold.is_empty(), "no night tells of {untold:?}");
}

/// Every event of the night, every refusal and every blocker. `ContestDeclared` is the journal's;
/// whether a PIN is right, and how long to wait for the next try, is the desk's to say.
fn all_names() -> impl Iterator<Item = String> {
    let events = "EntryCalled ScoringOpened ScoringClosed EntryWithdrawn EntryNoShow \
        EntryDisqualified PerformanceRepeated OrderChanged PerformerReplaced BallotReopened \
        PaperTyped BallotFromPaper ConflictAccepted PinSet PinCleared PinReset SignedIn SignedOut PinRefused \
        AwardGiven AwardWithheld ResultFinal RevisionOpened EntryReinstated JurorAbsent JurorPresent MarkSet MarkCleared NoteWritten BallotSubmitted \
        BallotTakenBack JurorRecused JurorReturned RankingLocked CastingVote JuryVoted \
        GrandPrixAwarded GrandPrixWithheld";
    let refusals = "NotYours UnknownEntry UnknownJuror UnknownCriterion Locked NotLocked AlreadySo \
        EntryOut NotCalled ScoringNotOpen JurorAbsent Recused Submitted NotSubmitted OffScale \
        Incomplete Changed TooLong NoReason Blocked NoSuchTie TieOpen NotFirst Decided \
        NotJudged UnknownUniversity ChairRecuses TooManyVotes Final BallotClosed DeclaredRecusal NoConflict PaperDiffers NoPaper \
        NotAnOrder NoPerformer Performed NoName UnknownAward NoEntry Undecided PinNeeded NoPin \
        NoPins BadPin";
    let blockers =
        "NotPerformed Missing Drafts Quorum Conflict TieOpen Unmarked NoBallot NothingToRank";
    let refused = refusals.split_whitespace().map(|name| format!("refused {name}"));
    let others = [events, blockers].into_iter().flat_map(str::split_whitespace);
    others.map(str::to_owned).chain(refused)
}

/// A new refusal or blocker does not compile until it is named here and above.
#[test]
fn the_names_are_all_there() {
    fn refusal(refusal: &Refusal) {
        match refusal {
            Refusal::NotYours
            | Refusal::UnknownEntry(_)
            | Refusal::UnknownJuror(_)
            | Refusal::UnknownCriterion(_)
            | Refusal::NotJudged(_)
            | Refusal::TooManyVotes { .. }
            | Refusal::Locked
            | Refusal::NotLocked
            | Refusal::AlreadySo
            | Refusal::EntryOut(_)
            | Refusal::NotCalled(_)
            | Refusal::ScoringNotOpen(_)
            | Refusal::JurorAbsent(_)
            | Refusal::Recused(_)
            | Refusal::Submitted(_)
            | Refusal::NotSubmitted(_)
            | Refusal::OffScale { .. }
            | Refusal::Incomplete { .. }
            | Refusal::Changed(_)
            | Refusal::TooLong { .. }
            | Refusal::NoReason
            | Refusal::Blocked(_)
            | Refusal::NoSuchTie
            | Refusal::TieOpen(_)
            | Refusal::NotFirst(_)
            | Refusal::Decided
            | Refusal::Final
            | Refusal::BallotClosed(_)
            | Refusal::DeclaredRecusal(_)
            | Refusal::UnknownUniversity(_)
            | Refusal::ChairRecuses(_)
            | Refusal::NoConflict(_)
            | Refusal::PaperDiffers(_)
            | Refusal::NoPaper(_)
            | Refusal::NotAnOrder
            | Refusal::NoPerformer(_)
            | Refusal::Performed(_)
            | Refusal::NoName
            | Refusal::UnknownAward
            | Refusal::NoEntry
            | Refusal::Undecided(_)
            | Refusal::PinNeeded(_)
            | Refusal::NoPin(_)
            | Refusal::NoPins
            | Refusal::BadPin
            | Refusal::WrongPin
            | Refusal::PinWait(_)
            // Told of in `hall_rehearsal`.
            | Refusal::NoRehearsal
            // Told of in `hall_show`.
            | Refusal::NotStarted(_)
            | Refusal::NoSuchLength { .. }
            | Refusal::NoSuchItem
            | Refusal::NothingToUndo
            | Refusal::AlreadyMarked(_)
            | Refusal::NotAwaited(_)
            | Refusal::RevealBegun
            | Refusal::NoSuchStep
            | Refusal::StepUndecided => {}
        }
    }
    fn blocker(blocker: &Blocker) {
        match blocker {
            Blocker::NotPerformed(_)
            | Blocker::Missing { .. }
            | Blocker::Drafts { .. }
            | Blocker::Quorum { .. }
            | Blocker::Conflict { .. }
            | Blocker::TieOpen { .. }
            | Blocker::Unmarked { .. }
            | Blocker::NoBallot(_)
            | Blocker::NothingToRank => {}
        }
    }
    refusal(&Refusal::NotYours);
    blocker(&Blocker::NothingToRank);
    assert_eq!(all_names().count(), 38 + 45 + 9);
}
