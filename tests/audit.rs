//! `alqa export audit`, the checker in another language that reads it, and `alqa verify --receipt`.
#![allow(clippy::unwrap_used)]

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use alqa::cli::{Exit, run};
use alqa::contest::{self, CONCORDIA, Contest, Lang};
use alqa::hall::{Event, Receipt, Terminal, demo};
use alqa::journal::{self, Journal as _, Record};
use alqa::text::{Paint, Words};
use alqa::tui::Depth;
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::Value;
use tempfile::TempDir;

/// Weighted criteria, half marks, a juror of half weight and a trainee; and what a reader of RON may
/// stumble over.
const CONTEST: &str = r#"// criteria: [(id: "comment", weight: 9)]
(
    id: "small", title: "A (small) \"night\", [not: big] // no comment",
    criteria: [
        (id: "vocal", name: "Vocal", min: 1, max: 10, step: "0.5"),
        /* (id: "gone", name: "Gone", */ (id: "blend", name: "Blend", min: 1, max: 10, step: "0.5", weight: "1/3",),
    ],
    panel: [
        (id: "asan", name: "Asan"), (id: "botagoz", name: "Botagoz", weight: "1/2"),
        (id: "trainee", name: "Trainee", weight: 0),
    ],
    rule: (panel: Mean, rounding: Exact, ties: [CriterionMean("vocal"), SharedPlace]),
    pins: false,
    awards: [(name: "First", kind: Place(1))],
    entries: [(id: "x", number: 1, name: "X"), (id: "y", number: 2, name: "Y"), (id: "z", number: 3, name: "Z"), (id: "v", number: 4, name: "V"), (id: "w", number: 5, name: "W")],
    recusals: [(juror: "botagoz", entry: "w", ground: OwnStudent)],
)
"#;

fn load(text: &str) -> Option<Contest> {
    contest::load(text).ok().map(|loaded| loaded.contest)
}

fn noon() -> DateTime<Utc> {
    "2026-04-14T12:00:00Z".parse().unwrap()
}

/// A journal that tells these events, one a second: who, and the event as JSON.
fn journal_of(contest: &str, events: &[(String, String)]) -> (TempDir, PathBuf, Vec<Record>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("night.alqa");
    let mut opening = journal::open(&path, ("small.ron", contest), noon(), &load).unwrap();
    let mut head = opening.replay.head;
    let mut records = Vec::new();
    for (n, (author, event)) in events.iter().enumerate() {
        let at = noon() + TimeDelta::seconds(n as i64);
        let body = format!("{{\"v\":1,\"event\":{event}}}");
        let (author, terminal) = author.split_once('@').unwrap_or((author, ""));
        records.push(head.seal_at(at, author.parse().unwrap(), Terminal::new(terminal), body));
    }
    opening.journal.transact(1, &mut |_| Ok(records.clone())).unwrap();
    (folder, path, records)
}

fn act(author: &str, name: &str, entry: &str) -> (String, String) {
    let juror =
        author.strip_prefix("juror:").map_or_else(String::new, |id| format!(r#""juror":"{id}","#));
    let reason = match name {
        "juror_recused" => r#","reason":"a pupil""#,
        "performance_repeated" | "entry_disqualified" => r#","reason":"power cut""#,
        _ => "",
    };
    (author.into(), format!(r#"{{"{name}":{{{juror}"entry":"{entry}"{reason}}}}}"#))
}

/// A juror marks an entry and submits; `before` are the marks that stand already.
fn submit(juror: &str, entry: &str, marks: [&str; 2], before: [&str; 2]) -> Vec<(String, String)> {
    let author = format!("juror:{juror}@k7q2-9f");
    let who = format!(r#""juror":"{juror}","entry":"{entry}""#);
    let mut events = Vec::new();
    for ((criterion, mark), before) in ["vocal", "blend"].into_iter().zip(marks).zip(before) {
        if mark != before {
            events.push(format!(
                r#"{{"mark_set":{{{who},"criterion":"{criterion}","mark":"{mark}"}}}}"#
            ));
        }
    }
    events.push(format!(
        r#"{{"ballot_submitted":{{{who},"marks":["{}","{}"]}}}}"#,
        marks[0], marks[1]
    ));
    events.into_iter().map(|event| (author.clone(), event)).collect()
}

/// A night in which ballots were taken back, submitted anew, and left out for every reason there is;
/// `first` is Asan's first mark.
fn night(first: &str) -> Vec<(String, String)> {
    let mut events = Vec::new();
    for entry in ["x", "y", "z", "v", "w"] {
        events.push(act("stage", "entry_called", entry));
        events.push(act("stage", "scoring_opened", entry));
    }
    let none = ["", ""];
    events.extend(submit("asan", "x", [first, "8.5"], none));
    events.extend(submit("botagoz", "x", ["8", "7"], none));
    events.extend(submit("trainee", "x", ["1", "1"], none));
    events.push(act("juror:botagoz", "juror_recused", "x"));
    events.push(act("juror:botagoz", "juror_returned", "x"));
    events.extend(submit("asan", "y", ["10", "10"], none));
    events.push(act("juror:asan", "ballot_taken_back", "y"));
    events.extend(submit("asan", "y", ["9.5", "10"], ["10", "10"]));
    events.extend(submit("botagoz", "y", ["2", "2"], none));
    events.push(act("juror:botagoz", "juror_recused", "y"));
    events.extend(submit("botagoz", "z", ["3", "3"], none));
    events.push(act("juror:botagoz", "ballot_taken_back", "z"));
    events.extend(submit("asan", "z", ["10", "10"], none));
    events.push(act("stage", "entry_withdrawn", "z"));
    events.push(act("stage", "entry_reinstated", "z"));
    events.push(act("chair", "entry_disqualified", "z"));
    // y: withdrawn by a slip of the hand; the declaration is record 1.
    events.push(act("stage", "entry_withdrawn", "y"));
    let slip = events.len() + 1;
    events.push(("stage".into(), format!(r#"{{"show":{{"step_undone":{{"seq":{slip}}}}}}}"#)));
    // v: closed and reopened, and from paper; w: performed again.
    events.extend(submit("asan", "v", ["4", "4"], none));
    events.push(act("stage", "scoring_closed", "v"));
    let who = r#""juror":"asan","entry":"v","reason":"a slip""#;
    events.push(("chair".into(), format!(r#"{{"ballot_reopened":{{{who}}}}}"#)));
    events.extend(submit("asan", "v", ["6", "6"], ["4", "4"]));
    for event in ["paper_typed", "ballot_from_paper"] {
        let sheet = r#""juror":"botagoz","entry":"v","marks":["5","6.5"]"#;
        events.push(("secretary@m3x8-01".into(), format!(r#"{{"{event}":{{{sheet}}}}}"#)));
    }
    events.extend(submit("asan", "w", ["10", "10"], none));
    events.push(act("chair", "performance_repeated", "w"));
    events.push(act("stage", "scoring_opened", "w"));
    events.extend(submit("asan", "w", ["4", "4"], ["10", "10"]));
    events.push((
        "juror:asan".into(),
        r#"{"note_written":{"juror":"asan","entry":"x","note":"уже 😀 слышал"}}"#.into(),
    ));
    events
}

/// The receipts of a juror's ballots for an entry, in the order of their submission.
fn receipts(records: &[Record], juror: &str, entry: &str) -> Vec<Receipt> {
    let is = |record: &&Record| match Event::from_json(&record.body) {
        Ok(
            Event::BallotSubmitted { juror: by, entry: of, .. }
            | Event::BallotFromPaper { juror: by, entry: of, .. },
        ) => by.as_str() == juror && of.as_str() == entry,
        _ => false,
    };
    records.iter().filter(is).map(|record| Receipt::of(&record.hash.0)).collect()
}

/// Calls the program in English: the exit and what it printed.
fn call(args: &[&str]) -> (Exit, String) {
    let typed: Vec<OsString> = ["alqa"].iter().chain(args).map(Into::into).collect();
    let mut out = Vec::new();
    let exit = run(&Words::new(Lang::En), &typed, Depth::Mono, Paint::PLAIN, &mut out).unwrap();
    (exit, String::from_utf8(out).unwrap())
}

/// The audit file of a journal, through standard output.
fn exported(journal: &Path) -> String {
    let (exit, text) =
        call(&["export", "audit", "-o", "-", "--journal", journal.to_str().unwrap()]);
    assert_eq!(exit, Exit::Done);
    text
}

/// What the checker says of a file with these lines. `None` where there is no Python.
fn checked(lines: &str, receipts: &[&str]) -> Option<(bool, String)> {
    if !Command::new("python3").arg("--version").output().is_ok_and(|ran| ran.status.success()) {
        eprintln!("skipped: there is no python3");
        return None;
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("audit.jsonl");
    fs::write(&path, lines).unwrap();
    let ran = Command::new("python3")
        .env("PYTHONIOENCODING", "utf-8")
        .arg("tests/audit_check.py")
        .arg(&path)
        .args(receipts)
        .output()
        .unwrap();
    let said = String::from_utf8(ran.stdout).unwrap() + &String::from_utf8(ran.stderr).unwrap();
    assert!(matches!(ran.status.code(), Some(0 | 1)), "{said}");
    Some((ran.status.success(), said))
}

fn lines(text: &str, kind: &str) -> Vec<Value> {
    let lines = text.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    lines.filter_map(|line| line.get(kind).cloned()).collect()
}

#[test]
fn the_file_tells_records_ballots_and_exact_results() {
    let (_folder, path, records) = journal_of(CONTEST, &night("9"));
    let text = exported(&path);
    assert_eq!(lines(&text, "record").len(), records.len() + 1);
    // x: (71/6 + 31/3 / 2) / (3/2); y: 9.5 + 10/3 of Asan alone; z is out; v: (8 + 43/6 / 2) / (3/2);
    // w: 4 + 4/3 of Asan alone.
    let standings: Vec<_> = lines(&text, "standing")
        .iter()
        .map(|row| format!("{} {} {}", row["rank"], row["result"], row["entry"]))
        .collect();
    assert_eq!(
        standings,
        [r#"1 "77/6" "y""#, r#"2 "34/3" "x""#, r#"3 "139/18" "v""#, r#"4 "16/3" "w""#]
    );
    let ballots: Vec<_> = lines(&text, "ballot")
        .iter()
        .map(|row| format!("{} {} {} {}", row["entry"], row["juror"], row["receipt"], row["marks"]))
        .collect();
    let of = |juror, entry, version: usize| receipts(&records, juror, entry)[version];
    let (asan_x, asan_y) = (of("asan", "x", 0), of("asan", "y", 1));
    let botagoz_x = of("botagoz", "x", 0);
    assert_eq!(
        ballots,
        [
            format!(r#""x" "asan" "{asan_x}" {{"blend":"8.5","vocal":"9"}}"#),
            format!(r#""x" "botagoz" "{botagoz_x}" {{"blend":"7","vocal":"8"}}"#),
            format!(r#""y" "asan" "{asan_y}" {{"blend":"10","vocal":"9.5"}}"#),
            format!(r#""v" "asan" "{}" {{"blend":"6","vocal":"6"}}"#, of("asan", "v", 1)),
            format!(r#""v" "botagoz" "{}" {{"blend":"6.5","vocal":"5"}}"#, of("botagoz", "v", 0)),
            format!(r#""w" "asan" "{}" {{"blend":"4","vocal":"4"}}"#, of("asan", "w", 1)),
        ]
    );
    let last = records.last().unwrap();
    let end = &lines(&text, "end")[0];
    assert_eq!(end["head"], last.hash.to_string());
    assert_eq!((&end["records"], &end["ballots"]), (&last.seq.into(), &6.into()));
}

#[test]
fn the_checker_is_short_and_agrees() {
    let checker = fs::read_to_string("tests/audit_check.py").unwrap();
    assert!(checker.lines().count() <= 60, "{} lines", checker.lines().count());
    let evening: Vec<_> = demo::evening(load(CONCORDIA).unwrap().into(), 5)
        .into_iter()
        .map(|(author, event)| (author.to_string(), serde_json::to_string(&event).unwrap()))
        .collect();
    for (contest, events) in [(CONTEST, night("9")), (CONCORDIA, evening)] {
        let (_folder, path, records) = journal_of(contest, &events);
        let Some((sound, said)) = checked(&exported(&path), &[]) else { return };
        assert!(sound, "{said}");
        let head = records.last().unwrap().hash;
        assert!(said.contains("results recomputed") && said.contains(&head.to_string()), "{said}");
    }
    // Under another rule it says that it did not compute the results.
    let rounded = CONTEST.replace("rounding: Exact", "rounding: HalfUp(1)");
    let (_folder, path, _) = journal_of(&rounded, &night("9"));
    let Some((sound, said)) = checked(&exported(&path), &[]) else { return };
    assert!(sound && said.contains("results not recomputed"), "{said}");
}

/// A rehearsal is told in the header, by the checker, and in the same place of every chain.
#[test]
fn a_rehearsal_is_told_and_nowhere_else() {
    let begun = ("desk".to_owned(), r#"{"rehearsal_begun":{}}"#.to_owned());
    let mut events = vec![begun, act("stage", "entry_called", "x")];
    let (_folder, path, _) = journal_of(CONTEST, &events);
    let text = exported(&path);
    assert_eq!(lines(&text, "audit")[0]["rehearsal"], true);
    let (exit, said) = call(&["verify", path.to_str().unwrap()]);
    assert!(exit == Exit::Done && said.contains("REHEARSAL"), "{said}");
    let Some((sound, said)) = checked(&text, &[]) else { return };
    assert!(sound && said.starts_with("OK, A REHEARSAL: "), "{said}");
    // The header does not say it, or says it of an evening.
    let unsaid = text.replacen(r#""rehearsal":true,"#, "", 1);
    let (_evening, real, _) = journal_of(CONTEST, &night("9"));
    let real = exported(&real);
    assert!(unsaid != text && lines(&real, "audit")[0].get("rehearsal").is_none());
    let claimed = real.replacen(r#""lines":"#, r#""rehearsal":true,"lines":"#, 1);
    for (lines, what) in [(&unsaid, "unsaid"), (&claimed, "claimed")] {
        let (sound, said) = checked(lines, &[]).unwrap();
        assert!(!sound && said.contains("rehearsal"), "{what}: {said}");
    }
    // An evening does not become one later.
    events.swap(0, 1);
    let (_folder, late, _) = journal_of(CONTEST, &events);
    let (exit, said) = call(&["verify", late.to_str().unwrap()]);
    assert!(exit == Exit::Problems && said.contains("Record 3"), "{said}");
}

/// Every leaf of a JSON value, changed in turn.
fn changed(value: &Value) -> Vec<Value> {
    match value {
        Value::Object(fields) => fields
            .iter()
            .flat_map(|(name, of)| {
                changed(of).into_iter().map(|of| {
                    let mut fields = fields.clone();
                    fields.insert(name.clone(), of);
                    Value::Object(fields)
                })
            })
            .collect(),
        Value::String(text) => {
            // The last letter or digit, so that the text stays of its kind.
            let at = text.rfind(|c: char| c.is_ascii_alphanumeric()).unwrap();
            let other = if &text[at..=at] == "1" { "2" } else { "1" };
            vec![format!("{}{other}{}", &text[..at], &text[at + 1..]).into()]
        }
        Value::Number(number) => vec![(number.as_u64().unwrap() + 1).into()],
        other => panic!("{other} stands in no line"),
    }
}

#[test]
fn the_checker_notices_what_was_changed_dropped_or_swapped() {
    let (_folder, path, _) = journal_of(CONTEST, &night("9"));
    let text = exported(&path);
    let all: Vec<&str> = text.lines().collect();
    let wrong = |lines: &[String], what: &str| {
        let Some((sound, said)) = checked(&lines.join("\n"), &[]) else { return };
        assert!(!sound && said.starts_with("WRONG, line "), "{what}: {said}");
    };
    let whole: Vec<String> = all.iter().map(ToString::to_string).collect();
    let is = |line: &str, what: &str| line.contains(what);
    // One line of each sort, every field of it.
    for what in [
        "ballot_submitted",
        "mark_set",
        "{\"ballot\"",
        "{\"standing\"",
        "{\"end\"",
        "contest_declared",
    ] {
        let at = all.iter().position(|line| is(line, what)).unwrap();
        for other in changed(&serde_json::from_str(all[at]).unwrap()) {
            let mut lines = whole.clone();
            lines[at] = other.to_string();
            wrong(&lines, &lines[at].clone());
        }
    }
    for at in [0, 1, 2, 10, all.len() - 7, all.len() - 4, all.len() - 2, all.len() - 1] {
        let mut lines = whole.clone();
        let dropped = lines.remove(at);
        wrong(&lines, &format!("dropped: {dropped}"));
    }
    for at in [0, 1, 5, all.len() - 8, all.len() - 4, all.len() - 2] {
        let mut lines = whole.clone();
        lines.swap(at, at + 1);
        // Among ballots, and among standings, the order says nothing.
        let kind = |line: &str| line[..6].to_owned();
        if is(&lines[at], "{\"record\"") || kind(&lines[at]) != kind(&lines[at + 1]) {
            wrong(&lines, &format!("swapped: {} and the next", at + 1));
        }
    }
    wrong(&[&whole[..], &whole[all.len() - 4..]].concat(), "the end told twice");
    wrong(&[text.replacen(r#"{"record""#, r#"{"record"#, 9)], "no JSON");
}

/// Ballots that no program would have written, in a chain that holds.
#[test]
fn the_checker_looks_whose_ballot_it_is() {
    let mut events = night("9");
    let at = events.iter().position(|(_, event)| event.contains("ballot_submitted")).unwrap();
    events[at].0 = "stage".into();
    let (_folder, path, _) = journal_of(CONTEST, &events);
    let Some((sound, said)) = checked(&exported(&path), &[]) else { return };
    assert!(!sound && said.contains("the records do not tell this ballot"), "{said}");
    // One of a juror who does not judge the entry counts for nobody.
    let mut events = night("9");
    events.extend(submit("botagoz", "w", ["10", "10"], ["", ""]));
    let (_folder, path, _) = journal_of(CONTEST, &events);
    let text = exported(&path);
    assert_eq!(lines(&text, "ballot").len(), 6);
    let (sound, said) = checked(&text, &[]).unwrap();
    assert!(sound, "{said}");
}

/// Who rewrites the whole chain with right hashes passes the checker, but not the juror's receipt.
#[test]
fn a_receipt_shows_that_the_whole_record_was_rewritten() {
    let (_folder, path, records) = journal_of(CONTEST, &night("9"));
    let (_other, forged, _) = journal_of(CONTEST, &night("5"));
    let receipt = receipts(&records, "asan", "x")[0].to_string();
    let (exit, printed) = call(&["verify", path.to_str().unwrap(), "--receipt", &receipt]);
    assert_eq!(exit, Exit::Done, "{printed}");
    let (exit, printed) = call(&["verify", forged.to_str().unwrap(), "--receipt", &receipt]);
    assert_eq!(exit, Exit::Problems);
    assert!(printed.contains("The journal is whole."), "{printed}");
    assert!(printed.contains(&format!("No ballot has the receipt {receipt}")), "{printed}");
    let Some((sound, said)) = checked(&exported(&forged), &[]) else { return };
    assert!(sound, "{said}");
    let (sound, said) = checked(&exported(&forged), &[&receipt]).unwrap();
    assert!(!sound && said.contains(&receipt), "{said}");
}

#[test]
fn a_receipt_finds_its_ballot_and_what_became_of_it() {
    let (_folder, path, records) = journal_of(CONTEST, &night("9"));
    let of = |juror, entry, version: usize| receipts(&records, juror, entry)[version].to_string();
    let told = |receipt: &str| {
        let (exit, printed) = call(&["verify", path.to_str().unwrap(), "--receipt", receipt]);
        assert_eq!(exit, Exit::Done, "{printed}");
        printed.split_once("\n\n").unwrap().1.to_owned()
    };
    let [first, second] = [of("asan", "y", 0), of("asan", "y", 1)];
    assert_eq!(
        told(&of("asan", "x", 0)),
        format!(
            "Receipt {}: Asan, No. 1 X\n  Vocal: 9\n  Blend: 8.5\n\
             Submitted: 14.04.2026 17:00:12 UTC+5, record 14.\nThis ballot counts as it is shown here.\n",
            of("asan", "x", 0)
        )
    );
    let taken_back = told(&first);
    assert!(taken_back.contains("  Vocal: 10\n"), "{taken_back}");
    assert!(
        taken_back
            .contains("does not count any more: 14.04.2026 17:00:24 UTC+5, record 26. Asan: No. 2"),
        "{taken_back}"
    );
    assert!(
        taken_back.contains(&format!("A later version: receipt {second}, record 28.")),
        "{taken_back}"
    );
    assert!(told(&second).ends_with("This ballot counts as it is shown here.\n"));
    for (juror, entry, why) in [
        ("trainee", "x", "the juror’s marks have no weight"),
        ("botagoz", "y", "recused: Botagoz, “a pupil”"),
        ("botagoz", "z", "Botagoz: No. 3: ballot taken back"),
        ("asan", "z", "chair: No. 3: disqualified"),
        ("asan", "v", "chair: No. 4"),
        ("asan", "w", "chair: No. 5"),
    ] {
        let said = told(&of(juror, entry, 0));
        assert!(said.contains("does not count") && said.contains(why), "{juror} {entry}: {said}");
        if let Some((sound, said)) = checked(&exported(&path), &[&of(juror, entry, 0)]) {
            assert!(sound && said.starts_with("does not count: "), "{said}");
        }
    }
    let paper = told(&of("botagoz", "v", 0));
    assert!(paper.contains(", from paper: Botagoz, No. 4 V"), "{paper}");
    assert!(paper.ends_with("This ballot counts as it is shown here.\n"), "{paper}");
    // As a hand copies it; and several at once.
    let copied = second.to_uppercase().replace('-', "");
    let (exit, printed) =
        call(&["verify", path.to_str().unwrap(), "--receipt", &copied, "--receipt", &first]);
    assert_eq!((exit, printed.matches("Receipt ").count()), (Exit::Done, 2));
    if let Some((sound, said)) = checked(&exported(&path), &[&copied]) {
        assert!(sound && said.starts_with("counts: ") && said.contains("'9.5'"), "{said}");
    }
    let wrong = call(&["verify", path.to_str().unwrap(), "--receipt", "12"]);
    assert_eq!(wrong.0, Exit::Unusable);
}

#[test]
fn a_file_is_written_whole_and_never_over_another() {
    let (folder, path, _) = journal_of(CONTEST, &night("9"));
    let file = folder.path().join("gala.jsonl");
    let export =
        || call(&["export", "audit", "-o", file.to_str().unwrap(), "-j", path.to_str().unwrap()]);
    let (exit, printed) = export();
    assert_eq!(exit, Exit::Done, "{printed}");
    assert_eq!(fs::read_to_string(&file).unwrap(), exported(&path));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    }
    fs::write(&file, "mine").unwrap();
    assert_eq!(export().0, Exit::Problems);
    assert_eq!(fs::read_to_string(&file).unwrap(), "mine");
    // Nothing is left of what could not be finished.
    let nowhere = folder.path().join("nowhere").join("gala.jsonl");
    let (exit, printed) =
        call(&["export", "audit", "-o", nowhere.to_str().unwrap(), "-j", path.to_str().unwrap()]);
    assert_eq!(exit, Exit::Problems);
    assert!(printed.contains("could not be written"), "{printed}");
    let names = fs::read_dir(folder.path()).unwrap().map(|item| item.unwrap().file_name());
    assert_eq!(names.filter(|name| name.to_string_lossy().starts_with(".alqa-")).count(), 0);
}

/// The notes stand in the bodies; what deceives a terminal is escaped, and the hash holds.
#[test]
fn characters_that_deceive_are_escaped() {
    let mut events = night("9");
    events.push((
        "juror:asan".into(),
        "{\"note_written\":{\"juror\":\"asan\",\"entry\":\"x\",\"note\":\"a\u{202e}b\u{e0041}\"}}"
            .into(),
    ));
    let (_folder, path, _) = journal_of(CONTEST, &events);
    let text = exported(&path);
    assert!(!text.contains(['\u{202e}', '\u{e0041}']) && text.contains("\\u202e"));
    let Some((sound, said)) = checked(&text, &[]) else { return };
    assert!(sound, "{said}");
}
