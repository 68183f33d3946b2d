//! Nights told line by line in `tests/scenarios/*.ron`; `tests/scenarios/README.md` says how to
//! read and write one.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::fmt::Debug;
use std::fs;
use std::sync::Arc;

use alqa::contest::{
    Better, Contest, CriterionId, EntryId, Few, Join, JurorId, Mark, MarkKind, Missing, PanelRule,
    Rounding, Scale, TieStep, TooFew, Weight, made_up,
};
use alqa::hall::{
    Author, Blocker, Cell, Command, Evening, Event, GrandPrix, Hall, Refusal, Seat, StageView,
    View, Voter, decide,
};
use chrono::{DateTime, TimeDelta};
use ron::extensions::Extensions;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Scenario {
    about: String,
    contest: Size,
    night: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Size {
    duets: usize,
    jurors: usize,
    criteria: usize,
    #[serde(default)]
    half_steps: bool,
    #[serde(default = "mean")]
    panel: Panel,
    round: Option<u8>,
    ties: Option<Vec<Step>>,
    #[serde(default)]
    by_criterion: bool,
    #[serde(default)]
    judges: Vec<(JurorId, Vec<CriterionId>)>,
    #[serde(default)]
    trainees: Vec<JurorId>,
    #[serde(default)]
    answers: Vec<CriterionId>,
    #[serde(default)]
    ranks: Vec<CriterionId>,
    #[serde(default)]
    waits_for_all: bool,
    fewest: Option<u8>,
}

#[derive(Deserialize)]
enum Panel {
    Mean,
    Sum,
    Trimmed { high: u8, low: u8 },
}

#[derive(Deserialize)]
enum Step {
    CriterionMean(CriterionId),
    HeadToHead,
    HighestMark,
    JuryVote,
    CastingVote,
    RunningOrder,
    SharedPlace,
}

fn mean() -> Panel {
    Panel::Mean
}

impl Size {
    fn contest(self) -> Contest {
        let mut contest = made_up(self.duets, self.jurors, self.criteria);
        if self.half_steps {
            contest.places = 1;
            for criterion in &mut contest.criteria {
                criterion.scale = Scale { min: Mark(10), max: Mark(100), step: Mark(5) };
            }
        }
        contest.rule.panel = match self.panel {
            Panel::Mean => PanelRule::Mean,
            Panel::Sum => PanelRule::Sum,
            Panel::Trimmed { high, low } => PanelRule::Trimmed { high, low },
        };
        contest.rule.rounding.result = self.round.map_or(Rounding::Exact, Rounding::HalfUp);
        if let Some(ties) = self.ties {
            let step = |step| match step {
                Step::CriterionMean(id) => TieStep::CriterionMean(id),
                Step::HeadToHead => TieStep::HeadToHead,
                Step::HighestMark => TieStep::HighestMark,
                Step::JuryVote => TieStep::JuryVote,
                Step::CastingVote => TieStep::CastingVote,
                Step::RunningOrder => TieStep::RunningOrder,
                Step::SharedPlace => TieStep::SharedPlace,
            };
            contest.rule.ties = ties.into_iter().map(step).collect();
        }
        if self.by_criterion {
            contest.rule.join = Join::Criteria;
        }
        if self.waits_for_all {
            contest.rule.missing = Missing::Block;
        }
        if let Some(below) = self.fewest {
            contest.rule.few = Few { below, then: TooFew::NoResult };
        }
        for (juror, judged) in self.judges {
            let criteria = contest.criteria.iter();
            let judges = criteria.map(|criterion| judged.contains(&criterion.id)).collect();
            let seat = contest.juror_position(&juror).unwrap();
            contest.panel[seat].judges = judges;
        }
        for juror in self.trainees {
            let seat = contest.juror_position(&juror).unwrap();
            contest.panel[seat].weight = Weight { num: 0, den: 1 };
        }
        let (entries, places) = (contest.entries.len() as i32, contest.places);
        let whole = 10i32.pow(places.into());
        let scale =
            |min, max| Scale { min: Mark(min * whole), max: Mark(max * whole), step: Mark(whole) };
        for criterion in &mut contest.criteria {
            if self.answers.contains(&criterion.id) {
                (criterion.kind, criterion.scale) = (MarkKind::Choice, scale(0, 2));
            }
            if self.ranks.contains(&criterion.id) {
                (criterion.kind, criterion.scale) = (MarkKind::Rank, scale(1, entries));
                criterion.better = Better::Lower;
            }
        }
        contest
    }
}

/// A night while it is told.
struct Night {
    hall: Arc<Hall>,
    events: Vec<Event>,
    /// Names of all events, refusals and blockers that came up.
    seen: BTreeSet<String>,
}

impl Night {
    fn new(contest: Contest) -> Self {
        let hall = Arc::new(Hall::new(Arc::new(contest)));
        Self { hall, events: Vec::new(), seen: BTreeSet::new() }
    }

    /// Does what a line asks and says what came of it.
    fn line(&mut self, line: &str) -> String {
        let words: Vec<&str> = line.split_whitespace().collect();
        if words[0] == "?" {
            return self.answer(&words[1..]);
        }
        let author = match words[0] {
            "stage" | "chair" | "desk" => words[0].parse(),
            juror => format!("juror:{juror}").parse(),
        };
        let author: Author = author.unwrap();
        let mut said = String::new();
        let seat = match &author {
            Author::Juror(id) => self.hall.contest().juror_position(id),
            _ => None,
        };
        for command in commands(&self.hall, seat, &words[1..]) {
            match decide(&self.hall, &author, &command) {
                Ok(events) => {
                    for event in events {
                        said = format!("{event:?}");
                        self.apply(event);
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

    fn apply(&mut self, event: Event) {
        let at = DateTime::UNIX_EPOCH + TimeDelta::minutes(self.events.len() as i64);
        Arc::make_mut(&mut self.hall).apply(at, &event).unwrap();
        self.seen.insert(name(&event));
        self.events.push(event);
    }

    fn answer(&self, words: &[&str]) -> String {
        let hall = &self.hall;
        let id = |entry: usize| hall.contest().entries[entry].id.to_string();
        let ids = |entries: &[usize]| entries.iter().map(|&e| id(e)).collect::<Vec<_>>().join(" ");
        let entry = |word: &str| hall.contest().entry_position(&d(word)).unwrap();
        match words {
            ["standings"] => {
                let rows = hall.standings().rows.clone();
                let row = |row: &alqa::tally::Standing| {
                    let place = row.place.map_or("-".to_owned(), |place| match place {
                        place if place.open => format!("{}?", place.rank),
                        place if place.sharing > 1 => format!("{}=", place.rank),
                        place => place.rank.to_string(),
                    });
                    let result = row.result.map_or("-".to_owned(), |result| result.to_string());
                    let (counted, expected) = (row.counted, hall.expected(row.entry));
                    format!("{place} {} {result} {counted}/{expected}", id(row.entry))
                };
                rows.iter().map(row).collect::<Vec<_>>().join(" | ")
            }
            ["evening"] => match hall.evening() {
                Evening::Running { done, total, .. } => format!("Running {done}/{total}"),
                other => format!("{other:?}"),
            },
            ["blockers"] => format!("{:?}", hall.blockers()),
            ["cells", duet] => {
                let View::Stage(view) = hall.view(&Seat::Stage) else { unreachable!() };
                cells(&view, entry(duet)).join(" ")
            }
            ["awaited"] => {
                let View::Lobby(view) = hall.view(&Seat::Lobby) else { unreachable!() };
                view.jurors.iter().map(|j| j.awaited.to_string()).collect::<Vec<_>>().join(" ")
            }
            ["on-stage"] => hall.on_stage.map_or("nobody".to_owned(), id),
            ["next"] => hall.next_up().map_or("nobody".to_owned(), id),
            ["ballot", juror, duet] => {
                let View::Juror(view) = hall.view(&Seat::Juror(j(juror))) else { unreachable!() };
                let ballot = &view.entries[entry(duet)].ballot;
                let places = hall.contest().places;
                let mark = |m: &Option<Mark>| m.map_or("-".into(), |m| m.plain(places).to_string());
                let marks: Vec<String> = ballot.marks.iter().map(mark).collect();
                let note = if ballot.note.is_empty() { "" } else { " | " };
                format!("{:?} {}{note}{}", ballot.state(), marks.join(" "), ballot.note)
            }
            ["votes"] => {
                let groups = hall.awaited_votes();
                let group = |vote: &alqa::hall::AwaitedVote| match vote.by {
                    Voter::Chair => ids(&vote.tied),
                    Voter::Jury => format!("jury {}", ids(&vote.tied)),
                };
                groups.iter().map(group).collect::<Vec<_>>().join(" | ")
            }
            ["grand-prix"] => match &hall.grand_prix {
                None => "open".to_owned(),
                Some(GrandPrix::Awarded(entries)) => ids(entries),
                Some(GrandPrix::Withheld { reason }) => format!("withheld: {reason}"),
            },
            other => panic!("nobody knows the question {other:?}"),
        }
    }
}

fn cells(view: &StageView, entry: usize) -> Vec<String> {
    let cell = |juror| -> Cell { view.cell(entry, juror) };
    (0..view.hall.contest().panel.len()).map(|juror| format!("{:?}", cell(juror))).collect()
}

fn d(word: &str) -> EntryId {
    EntryId::new(word).unwrap()
}

fn j(word: &str) -> JurorId {
    JurorId::new(word).unwrap()
}

fn c(word: &str) -> CriterionId {
    CriterionId::new(word).unwrap()
}

/// The commands that a line stands for: one, or those of `begin` and `ballot`.
fn commands(hall: &Hall, seat: Option<usize>, words: &[&str]) -> Vec<Command> {
    let mark = |word: &str| Mark::parse(word, hall.contest().places).unwrap();
    let marks = |words: &[&str]| words.iter().map(|word| mark(word)).collect::<Vec<_>>();
    let duets = |words: &[&str]| words.iter().map(|word| d(word)).collect::<Vec<_>>();
    let one = match words {
        ["begin", duet] => return vec![Command::Call(d(duet)), Command::OpenScoring(d(duet))],
        ["ballot", duet, given @ ..] => {
            let contest = hall.contest();
            let judged = seat.into_iter().flat_map(|seat| contest.judged(seat));
            let criteria = judged.map(|at| &contest.criteria[at]);
            let mut all: Vec<Command> = criteria
                .zip(marks(given))
                .map(|(criterion, mark)| Command::SetMark {
                    entry: d(duet),
                    criterion: criterion.id.clone(),
                    mark,
                })
                .collect();
            all.push(Command::Submit { entry: d(duet), seen: marks(given) });
            return all;
        }
        ["call", duet] => Command::Call(d(duet)),
        ["open", duet] => Command::OpenScoring(d(duet)),
        ["close", duet] => Command::CloseScoring(d(duet)),
        ["withdraw", duet] => Command::Withdraw(d(duet)),
        ["no-show", duet] => Command::NoShow(d(duet)),
        ["reinstate", duet] => Command::Reinstate(d(duet)),
        ["absent", juror] => Command::Absent(j(juror)),
        ["present", juror] => Command::Present(j(juror)),
        ["lock"] => Command::LockRanking,
        ["set", duet, criterion, value] => {
            Command::SetMark { entry: d(duet), criterion: c(criterion), mark: mark(value) }
        }
        ["clear", duet, criterion] => {
            Command::ClearMark { entry: d(duet), criterion: c(criterion) }
        }
        ["note", duet, note @ ..] => Command::WriteNote { entry: d(duet), note: text(note) },
        ["submit", duet, seen @ ..] => Command::Submit { entry: d(duet), seen: marks(seen) },
        ["take-back", duet] => Command::TakeBack(d(duet)),
        ["recuse", duet, reason @ ..] => Command::Recuse { entry: d(duet), reason: text(reason) },
        ["return", duet] => Command::Return(d(duet)),
        ["vote", tied @ .., "ahead", first] => {
            Command::CastVote { tied: duets(tied), ahead: Some(d(first)) }
        }
        ["vote", tied @ .., "nobody"] => Command::CastVote { tied: duets(tied), ahead: None },
        ["vote-again", given @ ..] => {
            let (tied, votes): (Vec<&str>, Vec<&str>) =
                given.iter().partition(|word| word.starts_with('d'));
            let votes = votes.iter().map(|count| count.parse().unwrap()).collect();
            Command::VoteAgain { tied: duets(&tied), votes }
        }
        ["award", given @ ..] => Command::AwardGrandPrix(duets(given)),
        ["withhold", reason @ ..] => Command::WithholdGrandPrix { reason: text(reason) },
        other => panic!("nobody knows the command {other:?}"),
    };
    vec![one]
}

/// The words of a note; `word*201` repeats, for texts that are too long to write out.
fn text(words: &[&str]) -> String {
    match words {
        [word] if word.contains('*') => {
            let (word, times) = word.split_once('*').unwrap();
            word.repeat(times.parse().unwrap())
        }
        _ => words.join(" "),
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
    let mut night = Night::new(scenario.contest.contest());
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
            if question { expected == Some(actual.as_str()) } else { meets(expected, &actual) };
        if !fits {
            problems.push(format!("  {line}\n    came out as: {actual}"));
        }
        if actual.starts_with("refused") && !asked.contains("ballot") && !asked.contains("begin") {
            assert_eq!(format!("{before:?}"), format!("{:?}", night.hall), "{line}");
        }
    }
    let mut replayed = Night::new(Contest::clone(night.hall.contest()));
    night.events.iter().for_each(|event| replayed.apply(event.clone()));
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

/// Every event of the night, every refusal and every blocker. `ContestDeclared` is the journal's.
fn all_names() -> impl Iterator<Item = String> {
    let events = "EntryCalled ScoringOpened ScoringClosed EntryWithdrawn EntryNoShow \
        EntryReinstated JurorAbsent JurorPresent MarkSet MarkCleared NoteWritten BallotSubmitted \
        BallotTakenBack JurorRecused JurorReturned RankingLocked CastingVote JuryVoted \
        GrandPrixAwarded GrandPrixWithheld";
    let refusals = "NotYours UnknownEntry UnknownJuror UnknownCriterion Locked NotLocked AlreadySo \
        EntryOut NotCalled ScoringNotOpen JurorAbsent Recused Submitted NotSubmitted OffScale \
        Incomplete Changed TooLong NoReason Blocked NoSuchTie TieOpen NotFirst Decided \
        NotJudged TooManyVotes";
    let blockers = "NotPerformed Missing Unmarked NoBallot NothingToRank";
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
            | Refusal::Decided => {}
        }
    }
    fn blocker(blocker: &Blocker) {
        match blocker {
            Blocker::NotPerformed(_)
            | Blocker::Missing { .. }
            | Blocker::Unmarked { .. }
            | Blocker::NoBallot(_)
            | Blocker::NothingToRank => {}
        }
    }
    refusal(&Refusal::NotYours);
    blocker(&Blocker::NothingToRank);
    assert_eq!(all_names().count(), 20 + 26 + 5);
}
