//! `alqa demo`: a made-up evening on the ranking screen, or as plain lines without a terminal.

use std::io::{self, Write};
use std::path::Path;
use std::sync::mpsc::{self, Receiver};

use chrono::{DateTime, Utc};

use super::contest_file::{self, ContestFile};
use super::evening::{self, Evening};
use super::{Call, Exit, screens};
use crate::contest::hygiene;
use crate::hall::{Event, Hall, Seat, Trouble};
use crate::journal::{self, Found, Journal as _, Load, Opening};
use crate::shell::laptop;
use crate::shell::people::{self, Progress};
use crate::text::{Word, names, numbers, wording};

/// Runs the made-up evening of `seed` at `speed`.
pub(super) fn run(call: &Call<'_>, seed: u64, speed: f64, out: &mut dyn Write) -> io::Result<Exit> {
    let Some(file) = contest_file::open(call, out)? else { return Ok(Exit::Problems) };
    match &call.args.journal {
        // A journal that holds an evening is never played into: it may be the real one.
        Some(path) if journal::look(path) != Found::Nothing => {
            writeln!(out, "{}", call.words.demo_exists(hygiene::harmless(path.display())))?;
            Ok(Exit::Problems)
        }
        Some(path) if !evening::folder_is_there(call, path, out)? => Ok(Exit::Problems),
        // A journal that stays is marked: made-up marks are never taken for the evening's.
        Some(path) => play(call, &file, (path, &journal::rehearse), (seed, speed), out),
        None => {
            let folder = tempfile::Builder::new().prefix("alqa-demo-").tempdir()?;
            let path = folder.path().join("demo.alqa");
            play(call, &file, (&path, &journal::open), (seed, speed), out)
        }
    }
}

/// How a journal is opened or made.
type Open = dyn Fn(&Path, (&str, &str), DateTime<Utc>, Load<'_>) -> Result<Opening, Trouble>;

/// Plays the evening into a new journal at `path`, which `open` makes.
fn play(
    call: &Call<'_>,
    file: &ContestFile,
    (path, open): (&Path, &Open),
    (seed, speed): (u64, f64),
    out: &mut dyn Write,
) -> io::Result<Exit> {
    // The people write through one connection, the screen or the lines follow through another.
    let load = |text: &str| file.load(text);
    let open = || open(path, (&file.name, &file.text), Utc::now(), &load);
    let (theirs, ours) = match open().and_then(|theirs| Ok((theirs, open()?))) {
        Ok(both) => both,
        Err(trouble) => return failed(call, &trouble, out),
    };
    let (progress, news) = mpsc::channel();
    let on_screen = super::at_terminal();
    let pace = on_screen.then_some(speed);
    people::hold(
        Box::new(theirs.journal),
        theirs.replay.hall,
        theirs.replay.head,
        Some(laptop::made_up()?),
        seed,
        pace,
        progress,
    );
    if on_screen {
        let evening = Evening { journal: ours.journal, replay: ours.replay };
        return screens::demo(call, evening, &Seat::Ranking, out);
    }
    lines(call, ours, &news, out)
}

fn failed(call: &Call<'_>, trouble: &Trouble, out: &mut dyn Write) -> io::Result<Exit> {
    writeln!(out, "{}", wording::trouble(call.words, trouble))?;
    Ok(Exit::Problems)
}

/// Prints the evening as it happens, without the single marks, and the table at its end.
fn lines(
    call: &Call<'_>,
    mut ours: Opening,
    news: &Receiver<Progress>,
    out: &mut dyn Write,
) -> io::Result<Exit> {
    let words = call.words;
    let contest = ours.replay.hall.contest().clone();
    writeln!(out, "{}", words.get(Word::DemoBegins))?;
    for progress in news {
        let mut told = Vec::new();
        let replay = &mut ours.replay;
        let read = ours.journal.read(replay.head.seq, &mut |row| {
            let record = replay.take(row)?;
            match Event::from_json(&record.body) {
                Ok(Event::MarkSet { .. } | Event::MarkCleared { .. }) | Err(_) => {}
                Ok(event) => {
                    let author = wording::author(words, Some(&contest), &record.author);
                    told.push(format!(
                        "{author}: {}",
                        wording::event(words, Some(&contest), &event)
                    ));
                }
            }
            Ok(())
        });
        if let Err(trouble) = read {
            return failed(call, &trouble, out);
        }
        for line in told {
            writeln!(out, "{}", hygiene::harmless(line))?;
        }
        match progress {
            Progress::Did => {}
            Progress::Over => {
                table(call, &ours.replay.hall, out)?;
                return Ok(Exit::Done);
            }
            Progress::Refused(refusal) => {
                let why = wording::refusal(words, &contest, &refusal);
                writeln!(out, "{}", hygiene::harmless(why))?;
                return Ok(Exit::Problems);
            }
            Progress::Broken => break,
        }
    }
    writeln!(out, "{}", words.get(Word::DemoBroken))?;
    Ok(Exit::Problems)
}

/// Prints the final table and what became of the Grand Prix.
fn table(call: &Call<'_>, hall: &Hall, out: &mut dyn Write) -> io::Result<()> {
    let (words, contest) = (call.words, hall.contest());
    let lang = words.lang();
    writeln!(out, "\n{}", contest.title.get(lang))?;
    if contest.sample {
        writeln!(out, "{}", words.get(Word::SampleSign))?;
    }
    let standings = hall.standings();
    let results: Vec<_> = standings.rows.iter().filter_map(|row| row.result).collect();
    let decimals = numbers::Decimals::of_table(contest, &results);
    for row in &standings.rows {
        let entry = &contest.entries[row.entry];
        let figure = |place| numbers::place_figure(lang, place, contest.rule.places);
        let place = row.place.map_or_else(String::new, figure);
        let result =
            row.result.map_or_else(String::new, |result| numbers::exact(lang, result, decimals));
        let counted = format!("{}/{}", row.counted, hall.expected(row.entry));
        let name = names::entry(words, entry);
        writeln!(out, "{place:>4}  {result:>8}  {counted:>6}  {name}")?;
    }
    if let Some(decision) = &hall.grand_prix {
        writeln!(out, "\n{}", wording::grand_prix(words, contest, decision))?;
    }
    Ok(())
}
