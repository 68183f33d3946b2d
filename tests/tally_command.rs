//! `alqa tally` as a program: what it prints, where, and with which exit code.
#![allow(clippy::unwrap_used)]

use std::fmt::Write as _;
use std::fs;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use alqa::contest::CONCORDIA;
use tempfile::{TempDir, tempdir};

/// Exit code, standard output, standard error.
type Ran = (i32, String, String);

fn alqa(folder: &Path, args: &[&str], input: &str) -> Ran {
    let mut child = Command::new(env!("CARGO_BIN_EXE_alqa"))
        .args(args)
        .args(["--lang", "en"])
        .current_dir(folder)
        .env("ALQA_HOME", folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A call that needs no input may be over before it is written.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let out = child.wait_with_output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (out.status.code().unwrap(), text(out.stdout), text(out.stderr))
}

fn write(folder: &TempDir, name: &str, text: &str) -> PathBuf {
    let path = folder.path().join(name);
    fs::write(&path, text).unwrap();
    path
}

/// The table of `scoring-rules`: five jurors, four duets, four different winners.
const FOUR_WINNERS: [[u32; 5]; 4] =
    [[20, 23, 25, 19, 14], [25, 15, 15, 20, 25], [24, 20, 18, 21, 15], [21, 16, 22, 14, 24]];

fn four_winners() -> String {
    let mut text = "duet,juror,criterion,score\n".to_owned();
    for (duet, marks) in FOUR_WINNERS.iter().enumerate() {
        for (juror, mark) in marks.iter().enumerate() {
            writeln!(text, "D{},J{},all,{mark}", duet + 1, juror + 1).unwrap();
        }
    }
    text
}

#[test]
fn one_table_has_four_winners() {
    let folder = tempdir().unwrap();
    write(&folder, "marks.csv", &four_winners());
    // By hand: D3 is ranked 2, 2, 3, 1, 3 and gets 2, 2, 1, 3, 1 points for that.
    for (rule, winner, result) in [
        ("MeanOfTotals", "D1", "101/5"),
        ("TrimmedMean", "D1", "62/3"),
        ("Median", "D4", "21"),
        ("RankSum", "D3", "11"),
        ("Borda", "D3", "9"),
        ("Skating", "D2", "1"),
    ] {
        let args = ["tally", "--rule", rule, "--marks", "marks.csv", "--format", "csv"];
        let (exit, out, err) = alqa(folder.path(), &args, "");
        assert_eq!((exit, err.as_str()), (0, ""), "{rule}");
        assert!(out.starts_with("entry,rank,result,fraction,"), "{rule}");
        let first: Vec<_> = out.lines().nth(1).unwrap().split(',').collect();
        assert_eq!((first[0], first[1], first[3]), (winner, "1", result), "{rule}");
    }
}

#[test]
fn the_json_is_pinned_letter_for_letter() {
    let folder = tempdir().unwrap();
    let marks = "team,juror,criterion,score\nAnar,j1,vocal,9\nAnar,j2,vocal,8\nBek,j1,vocal,10\n\
                 Bek,j2,vocal,7\nCan,j1,vocal,7.5\nCan,j2,vocal,\nDana,j2,vocal,\nDana,j3,vocal,\n";
    write(&folder, "marks.csv", marks);
    let args = ["tally", "--rule", "MeanOfTotals", "--marks", "-", "--format", "json"];
    let (exit, out, err) = alqa(folder.path(), &args, marks);
    assert_eq!((exit, err.as_str()), (0, ""));
    let expected = concat!(
        r#"{"alqa_tally":1,"contest":null,"#,
        r#""rule":{"preset":"MeanOfTotals","better":"higher","places":"competition","decimals":2},"#,
        r#""rows":["#,
        r#"{"entry":"Anar","rank":1,"place":"1","result":{"fraction":"17/2","text":"8.50"},"#,
        r#""counted":2,"sharing":2,"open":false,"by_ties":false,"through":null,"points":null,"lack":null},"#,
        r#"{"entry":"Bek","rank":1,"place":"1","result":{"fraction":"17/2","text":"8.50"},"#,
        r#""counted":2,"sharing":2,"open":false,"by_ties":false,"through":null,"points":null,"lack":null},"#,
        r#"{"entry":"Can","rank":3,"place":"3","result":{"fraction":"15/2","text":"7.50"},"#,
        r#""counted":1,"sharing":1,"open":false,"by_ties":false,"through":null,"points":null,"lack":null},"#,
        r#"{"entry":"Dana","rank":null,"place":null,"result":null,"#,
        r#""counted":0,"sharing":null,"open":false,"by_ties":false,"through":null,"points":null,"lack":"ballots"}"#,
        r#"],"open_ties":[],"awards":[],"silent_jurors":["j3"]}"#,
        "\n",
    );
    assert_eq!(out, expected);
}

/// Marks of the gala's first three duets by its whole panel; the first two come out equal.
fn gala_marks() -> String {
    let jurors: Vec<_> = ids("panel: [", "rule: (");
    let criteria: Vec<_> = ids("criteria: [", "panel: [");
    let duets: Vec<_> = ids("entries: [", "\u{0}");
    let mut text = "\u{feff}contestant;juror;criterion;score\r\n".to_owned();
    for (at, duet) in duets.iter().take(3).enumerate() {
        for juror in &jurors {
            for criterion in &criteria {
                let mark = if at == 2 { 7 } else { 9 };
                write!(text, "{duet};{juror};{criterion};{mark}\r\n").unwrap();
            }
        }
    }
    text
}

/// The ids in a section of the gala's contest file.
fn ids(from: &str, to: &str) -> Vec<&'static str> {
    let section = &CONCORDIA[CONCORDIA.find(from).unwrap()..];
    let section = &section[..section.find(to).unwrap_or(section.len())];
    section.split("id: \"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect()
}

#[test]
fn the_gala_is_tallied_and_an_open_tie_is_said() {
    let folder = tempdir().unwrap();
    write(&folder, "gala.ron", CONCORDIA);
    write(&folder, "marks.csv", &gala_marks());
    let duets = ids("entries: [", "\u{0}");
    let (exit, out, err) = alqa(folder.path(), &["tally", "gala.ron", "--marks", "marks.csv"], "");
    assert_eq!((exit, err.as_str()), (0, ""));
    let tie = format!("The tie is still open: {}, {}", duets[0], duets[1]);
    assert!(out.lines().any(|line| line == tie), "{out}");
    let row = |id: &str| {
        let line = out.lines().find(|line| line.split_whitespace().nth(1) == Some(id)).unwrap();
        line.split_whitespace().map(ToOwned::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(row(duets[0])[0], "1");
    assert!(row(duets[0]).contains(&"45.00".to_owned()), "{out}");
    assert_eq!(row(duets[2])[0], "3");
    assert!(row(duets[2]).contains(&"35.00".to_owned()), "{out}");
    assert_eq!(row(duets[3])[0], "–");

    let csv = ["tally", "gala.ron", "--marks", "marks.csv", "--format", "csv"];
    let (_, out, _) = alqa(folder.path(), &csv, "");
    assert_eq!(out.lines().nth(1).unwrap(), format!("{},1,45.00,45,7,1,true,,,", duets[0]));

    let explain = ["tally", "-c", "gala.ron", "--marks", "marks.csv", "--explain", duets[2]];
    let (exit, out, err) = alqa(folder.path(), &explain, "");
    assert_eq!((exit, err.as_str()), (0, ""));
    assert!(out.contains("Result: 35 points."), "{out}");
    let explain = ["tally", "gala.ron", "--marks", "marks.csv", "--explain", "nobody"];
    let (exit, out, err) = alqa(folder.path(), &explain, "");
    assert_eq!((exit, out.as_str()), (1, ""));
    assert_eq!(err, "There is no such entry: “nobody”\n");
}

#[test]
fn bad_rows_stop_the_tally_unless_they_are_to_be_skipped() {
    let folder = tempdir().unwrap();
    write(&folder, "gala.ron", CONCORDIA);
    let bad = "nobody;j1;vocal;9\r\n".to_owned();
    let duet = ids("entries: [", "\u{0}")[0];
    let juror = ids("panel: [", "rule: (")[0];
    write(&folder, "marks.csv", &(gala_marks() + &bad + &format!("{duet};{juror};vocal;9\r\n")));
    let call = ["tally", "gala.ron", "--marks", "marks.csv"];
    let (exit, out, err) = alqa(folder.path(), &call, "");
    assert_eq!((exit, out.as_str()), (1, ""));
    let rows = gala_marks().lines().count();
    let listed = format!(
        "marks.csv:{}:1: The contest has no such entry: “nobody”\n\
         marks.csv:{}:{}: It was given before\n",
        rows + 1,
        rows + 2,
        format!("{duet};{juror};vocal;").len() + 1,
    );
    assert_eq!(err, format!("{listed}Bad rows: 2. Nothing was computed.\n"));

    let (exit, out, err) = alqa(folder.path(), &[&call[..], &["--skip-bad"]].concat(), "");
    assert_eq!(exit, 1);
    assert!(out.contains("45.00"), "{out}");
    assert_eq!(err, format!("{listed}Bad rows left out: 2.\n"));

    write(&folder, "marks.csv", "duet,juror\n");
    let (exit, out, err) = alqa(folder.path(), &[&call[..], &["--skip-bad"]].concat(), "");
    assert_eq!((exit, out.as_str()), (1, ""));
    assert!(err.starts_with("marks.csv:1:1: The header has no column criterion\n"), "{err}");
}

#[test]
fn a_call_that_cannot_be_used_says_why() {
    let folder = tempdir().unwrap();
    write(&folder, "gala.ron", CONCORDIA);
    write(&folder, "marks.csv", &four_winners());
    for (args, why) in [
        (&["gala.ron"][..], "Name the marks"),
        (&["gala.ron", "--marks", "marks.csv", "--journal", "x"], "Name the marks"),
        (&["--marks", "marks.csv"], "Name a contest file or a rule"),
        (
            &["gala.ron", "--marks", "marks.csv", "--rule", "Median"],
            "Name a contest file or a rule",
        ),
        (&["--journal", "x", "--rule", "Median"], "--rule goes with --marks only."),
        (&["gala.ron", "--marks", "marks.csv", "--lower"], "--lower goes with --rule only."),
        (&["--rule", "Medain", "--marks", "marks.csv"], "Did you mean “Median”?"),
        (&["gala.ron", "--marks", "marks.csv", "--format", "xml"], "“xml” does not fit"),
        (
            &["--rule", "Median", "--marks", "marks.csv", "--format", "csv", "--explain", "D1"],
            "--explain goes with --format table only.",
        ),
    ] {
        let (exit, out, err) = alqa(folder.path(), &[&["tally"], args].concat(), "");
        assert_eq!((exit, out.as_str()), (2, ""), "{args:?}");
        assert!(err.contains(why), "{args:?}: {err}");
    }
    for (path, why) in [("none.csv", "There is no such file"), (".", "This is a folder")] {
        let args = ["tally", "--rule", "Median", "--marks", path];
        let (exit, out, err) = alqa(folder.path(), &args, "");
        assert_eq!((exit, out.as_str()), (1, ""));
        assert!(err.contains(why), "{err}");
    }
    let (exit, _, err) = alqa(
        folder.path(),
        &["tally", "--rule", "Median", "--marks", "-"],
        "duet,juror,criterion,score\n",
    );
    assert_eq!((exit, err.as_str()), (1, "There is no mark in the file.\n"));
}

#[test]
fn figures_from_elsewhere_change_the_result() {
    let folder = tempdir().unwrap();
    write(&folder, "gala.ron", CONCORDIA);
    write(&folder, "marks.csv", &gala_marks());
    let duets = ids("entries: [", "\u{0}");
    let carried = format!(
        "duet,figure,points,reason\n{},deduction,\"0,5\",late\n{},factor,1/3,\n",
        duets[0], duets[2],
    );
    write(&folder, "carried.csv", &carried);
    let call = ["tally", "gala.ron", "--marks", "marks.csv", "--carried", "carried.csv"];
    let call = [&call[..], &["--format", "csv"]].concat();
    let (exit, out, err) = alqa(folder.path(), &call, "");
    assert_eq!((exit, err.as_str()), (0, ""));
    let rows: Vec<_> =
        out.lines().skip(1).take(3).map(|row| row.split(",7,").next().unwrap()).collect();
    let expected = [
        format!("{},1,45.00,45", duets[1]),
        format!("{},2,44.50,89/2", duets[0]),
        format!("{},3,11.67,35/3", duets[2]),
    ];
    assert_eq!(rows, expected);
    write(&folder, "carried.csv", "duet,figure,points\nd1,elements,1\n");
    let (exit, out, err) = alqa(folder.path(), &call, "");
    assert_eq!((exit, out.as_str()), (1, ""));
    assert!(err.starts_with("carried.csv:2:"), "{err}");
}

#[test]
fn a_journal_gives_the_ranking_of_its_evening() {
    let folder = tempdir().unwrap();
    let (exit, _, err) =
        alqa(folder.path(), &["demo", "--speed", "10000", "--journal", "night.alqa"], "");
    assert_eq!(exit, 0, "{err}");
    let call = ["tally", "--journal", "night.alqa", "--format", "csv"];
    let (exit, out, err) = alqa(folder.path(), &call, "");
    // Its marks are made up.
    assert_eq!((exit, err.as_str()), (0, "REHEARSAL: nothing here is real.\n"));
    assert!(out.lines().nth(1).unwrap().contains(",1,"), "{out}");
    // The contest of the journal may be named, another may not.
    write(&folder, "gala.ron", CONCORDIA);
    let named = [&call[..], &["--contest", "gala.ron"]].concat();
    assert_eq!(alqa(folder.path(), &named, ""), (0, out, err));
    write(&folder, "gala.ron", &CONCORDIA.replace("min: 1,", "min: 0,"));
    let (exit, out, err) = alqa(folder.path(), &named, "");
    assert_eq!((exit, out.as_str()), (1, ""));
    assert!(err.contains("begun with another contest file"), "{err}");
    let none = ["tally", "--journal", "none.alqa"];
    let (exit, _, err) = alqa(folder.path(), &none, "");
    assert_eq!(exit, 1);
    assert!(err.contains("no journal"), "{err}");
}

/// A generator of numbers that is the same everywhere.
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}

/// Ranks by the mean without the highest and the lowest, then by the mean of all, from whole sums.
fn trimmed_ranks(totals: &[Vec<u64>]) -> Vec<usize> {
    let keys: Vec<(u64, u64)> = totals
        .iter()
        .map(|totals| {
            let sum = totals.iter().sum::<u64>();
            (sum - totals.iter().max().unwrap() - totals.iter().min().unwrap(), sum)
        })
        .collect();
    keys.iter().map(|key| 1 + keys.iter().filter(|other| *other > key).count()).collect()
}

#[test]
fn large_made_up_marks_are_ranked_as_whole_numbers_say() {
    let (duets, jurors, criteria) = (400, 9, 4);
    let mut dice = Dice(7);
    let folder = tempdir().unwrap();
    let mut rows = Vec::new();
    let mut totals = vec![vec![0; jurors]; duets];
    for (duet, totals) in totals.iter_mut().enumerate() {
        for (juror, total) in totals.iter_mut().enumerate() {
            for criterion in 0..criteria {
                // Few different marks make many ties.
                let halves = 12 + dice.throw(4);
                *total += halves;
                rows.push(format!(
                    "{},{juror},{criterion},{}.{}",
                    duet + 1,
                    halves / 2,
                    halves % 2 * 5
                ));
            }
        }
    }
    let expected = trimmed_ranks(&totals);
    assert!(expected.iter().collect::<std::collections::HashSet<_>>().len() < duets - 20);
    for shuffled in [false, true] {
        if shuffled {
            for at in (1..rows.len()).rev() {
                rows.swap(at, dice.throw(at as u64 + 1) as usize);
            }
        }
        write(&folder, "marks.csv", &format!("duet,juror,criterion,score\n{}\n", rows.join("\n")));
        let args = ["tally", "--rule", "TrimmedMean", "--marks", "marks.csv", "--format", "csv"];
        let (exit, out, err) = alqa(folder.path(), &args, "");
        assert_eq!((exit, err.as_str()), (0, ""));
        assert_eq!(out.lines().count(), duets + 1);
        for line in out.lines().skip(1) {
            let mut cells = line.split(',').map(str::parse::<usize>);
            let (duet, rank) = (cells.next().unwrap().unwrap(), cells.next().unwrap().unwrap());
            assert_eq!(rank, expected[duet - 1], "{line}");
        }
    }
}

#[test]
fn a_name_in_the_csv_is_no_formula() {
    let folder = tempdir().unwrap();
    let names = ["=cmd|' /C calc'!A0", "@sum", "-1+1", "\"+7 \"\"x\"\", y\"", "a=b"];
    let mut marks = "team,juror,criterion,score\n".to_owned();
    for (at, name) in names.iter().enumerate() {
        writeln!(marks, "{name},j,c,{}", 5 - at).unwrap();
    }
    write(&folder, "marks.csv", &marks);
    let args = ["tally", "--rule", "Median", "--marks", "marks.csv", "--format", "csv"];
    let (exit, out, err) = alqa(folder.path(), &args, "");
    assert_eq!((exit, err.as_str()), (0, ""));
    let expected = ["'=cmd|' /C calc'!A0", "'@sum", "'-1+1", "\"'+7 \"\"x\"\", y\"", "a=b"];
    for ((line, name), rank) in out.lines().skip(1).zip(expected).zip(1..) {
        assert!(line.starts_with(&format!("{name},{rank},")), "{line}");
    }
    assert_eq!(out.lines().count(), 6);
}

#[test]
fn figures_from_elsewhere_do_not_go_with_a_rule_alone() {
    let folder = tempdir().unwrap();
    write(&folder, "marks.csv", &four_winners());
    let args = ["tally", "--rule", "Median", "--marks", "marks.csv", "--carried", "carried.csv"];
    let (exit, out, err) = alqa(folder.path(), &args, "");
    assert_eq!((exit, out.as_str()), (2, ""));
    assert!(err.starts_with("--carried goes with --contest / --journal only."), "{err}");
}

/// So many marks are missing that each criterion has a mean over another number of jurors.
#[test]
fn a_panel_too_great_for_marks_that_lack_is_refused() {
    const MANY: usize = 120;
    let folder = tempdir().unwrap();
    let list = |form: &dyn Fn(usize) -> String| (0..MANY).map(form).collect::<String>();
    let contest = format!(
        "(id: \"x\", title: \"X\", criteria: [{}], panel: [{}],
        rule: (join: Criteria, panel: Mean, ties: [SharedPlace]),
        entries: [(id: \"e1\", number: 1), (id: \"e2\", number: 2)])",
        list(&|n| format!("(id: \"c{n}\", name: \"C\", min: 0, max: 10),")),
        list(&|n| format!("(id: \"j{n}\", name: \"J\"),")),
    );
    let mut marks = "duet,juror,criterion,score\n".to_owned();
    for criterion in 0..MANY {
        for juror in 0..=criterion {
            writeln!(marks, "e1,j{juror},c{criterion},{}", juror % 11).unwrap();
        }
    }
    write(&folder, "marks.csv", &marks);
    for (rounding, expected) in [("", 1), ("rounding: (panel: HalfUp(9)),", 0)] {
        let rounded = contest.replacen("rule: (", &format!("rule: ({rounding}"), 1);
        write(&folder, "wide.ron", &rounded);
        let (exit, _, err) =
            alqa(folder.path(), &["tally", "-c", "wide.ron", "--marks", "marks.csv"], "");
        assert_eq!(exit, expected, "{err}");
    }
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let folder = tempdir().unwrap();
    let mut text = "duet,juror,criterion,score\n".to_owned();
    for duet in 0..20_000 {
        writeln!(text, "{duet},j,c,{}", duet % 10).unwrap();
    }
    write(&folder, "marks.csv", &text);
    let mut child = Command::new(env!("CARGO_BIN_EXE_alqa"))
        .args(["tally", "--rule", "Median", "--marks", "marks.csv"])
        .current_dir(folder.path())
        .env("ALQA_HOME", folder.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut out = child.stdout.take().unwrap();
    out.read_exact(&mut [0; 10]).unwrap();
    drop(out);
    let out = child.wait_with_output().unwrap();
    assert_eq!((out.status.code(), out.stderr.as_slice()), (Some(0), &b""[..]));
}
