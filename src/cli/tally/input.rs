//! What is tallied: a contest and its marks, from files or from a journal.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use super::{Input, Tally};
use crate::cli::records::{Problem, each_row, with_journal};
use crate::cli::{Call, Exit, contest_file};
use crate::contest::{Better, Contest, Preset, hygiene};
use crate::hall::{Hall, Trouble};
use crate::journal::Replay;
use crate::marks::{self, Inferred, Marks, Problems};
use crate::text::{Word, Words, wording};

/// Reads what the call names. What is wrong is said on standard error, and `None` comes back if
/// nothing can be computed.
pub(super) fn gather(call: &Call<'_>, tally: &Tally) -> io::Result<Option<Input>> {
    match (&call.args.journal, &tally.marks, &tally.rule) {
        (Some(_), _, _) => of_journal(call, tally),
        (None, Some(path), Some(name)) => Ok(of_rule(call.words, tally, path, name)),
        (None, Some(path), None) => of_contest(call, tally, path),
        (None, None, _) => Ok(None),
    }
}

fn of_journal(call: &Call<'_>, tally: &Tally) -> io::Result<Option<Input>> {
    let declared = match &call.args.contest {
        Some(_) => match contest_file::open(call, &mut io::stderr())? {
            Some(file) => Some(file.text),
            None => return Ok(None),
        },
        None => None,
    };
    let mut found = None;
    with_journal(call, &mut io::stderr(), |path, _| {
        let replay = replay(path)?;
        if declared.is_some_and(|text| text != replay.text) {
            eprintln!("{}", call.words.tally_other_contest(hygiene::harmless(path.display())));
            return Ok(Exit::Problems);
        }
        found = Some(replay);
        Ok(Exit::Done)
    })?;
    let Some(replay) = found else { return Ok(None) };
    let mut input = of_hall(&replay.hall);
    let Some(skipped) = carry(call.words, tally, &mut input.contest) else { return Ok(None) };
    Ok(Some(Input { skipped, ..input }))
}

/// What was marked in a hall so far.
pub(super) fn of_hall(hall: &Hall) -> Input {
    let contest = Contest::clone(hall.contest());
    Input {
        names: ids(&contest),
        contest,
        preset: None,
        sheet: hall.sheet().clone(),
        votes: hall.votes().to_vec(),
        skipped: false,
        rehearsal: hall.rehearsal,
    }
}

/// The evening as the journal at `path` tells it.
fn replay(path: &Path) -> Result<Replay, Problem> {
    let mut replay: Option<Replay> = None;
    each_row(path, &mut |row| {
        match &mut replay {
            None => {
                let (begun, _) = Replay::begin(row, &contest_file::load).map_err(Problem::Flaw)?;
                replay = Some(begun);
            }
            Some(replay) => {
                replay.take(row).map_err(Problem::Flaw)?;
            }
        }
        Ok(())
    })?;
    replay.ok_or(Problem::Trouble(Trouble::Damaged { seq: 1 }))
}

fn of_contest(call: &Call<'_>, tally: &Tally, path: &Path) -> io::Result<Option<Input>> {
    let words = call.words;
    let Some(file) = contest_file::open(call, &mut io::stderr())? else { return Ok(None) };
    let mut contest = file.contest;
    let Some(skipped) = carry(words, tally, &mut contest) else { return Ok(None) };
    let Some(Marks { sheet, problems }) = open(words, path, |file| marks::read(file, &contest))
    else {
        return Ok(None);
    };
    if !usable(words, path, &problems, tally) {
        return Ok(None);
    }
    let names = ids(&contest);
    let skipped = skipped || !problems.is_empty();
    Ok(Some(Input {
        contest,
        preset: None,
        names,
        sheet,
        votes: Vec::new(),
        skipped,
        rehearsal: false,
    }))
}

fn of_rule(words: &Words, tally: &Tally, path: &Path, name: &str) -> Option<Input> {
    // The call's names are those of the presets.
    let rule = |entries| Preset::from_name(name).expect("a preset").rule(entries);
    let inferred = open(words, path, |file| marks::infer(file, rule))?;
    let Inferred { contest, names, sheet, problems } = inferred;
    if !usable(words, path, &problems, tally) {
        return None;
    }
    let Some(mut contest) = contest else {
        eprintln!("{}", words.get(Word::TallyNoMarks));
        return None;
    };
    if tally.lower {
        for criterion in &mut contest.criteria {
            criterion.better = Better::Lower;
        }
    }
    let preset = Some(name.to_owned());
    let skipped = !problems.is_empty();
    Some(Input { contest, preset, names, sheet, votes: Vec::new(), skipped, rehearsal: false })
}

fn ids(contest: &Contest) -> Vec<String> {
    contest.entries.iter().map(|entry| entry.id.to_string()).collect()
}

/// Adds the carried figures of the call: whether rows were left out. `None` if they cannot be used.
fn carry(words: &Words, tally: &Tally, contest: &mut Contest) -> Option<bool> {
    let Some(path) = &tally.carried else { return Some(false) };
    let problems = open(words, path, |file| marks::carry(file, contest))?;
    usable(words, path, &problems, tally).then_some(!problems.is_empty())
}

/// Lets `read` read the file at `path`. What keeps it from being read is said.
fn open<T>(
    words: &Words,
    path: &Path,
    read: impl FnOnce(&mut dyn Read) -> io::Result<T>,
) -> Option<T> {
    let done = if path.as_os_str() == "-" {
        read(&mut io::stdin().lock())
    } else {
        File::open(path).and_then(|mut file| read(&mut file))
    };
    match done {
        Ok(done) => Some(done),
        Err(error) => {
            let path_shown = hygiene::harmless(path.display());
            eprintln!(
                "{}",
                match error.kind() {
                    _ if path.is_dir() => words.check_folder(path_shown),
                    io::ErrorKind::NotFound => words.check_missing(path_shown),
                    io::ErrorKind::PermissionDenied => words.check_no_permission(path_shown),
                    _ => words.check_unreadable(error, path_shown),
                }
            );
            None
        }
    }
}

/// Lists what is wrong with a file: `file:line:column: what`. Whether what is left can be used.
fn usable(words: &Words, path: &Path, problems: &Problems, tally: &Tally) -> bool {
    if problems.is_empty() {
        return true;
    }
    let path = hygiene::harmless(path.display());
    for problem in &problems.listed {
        let what = wording::marks_problem(words, &problem.kind);
        eprintln!("{path}:{}:{}: {what}", problem.line, problem.column);
    }
    if problems.count > problems.listed.len() {
        eprintln!("{}", words.and_more(problems.count - problems.listed.len()));
    }
    let usable = tally.skip_bad && !problems.fatal;
    eprintln!(
        "{}",
        if usable {
            words.tally_skipped(problems.count)
        } else {
            words.tally_nothing(problems.count)
        }
    );
    usable
}
