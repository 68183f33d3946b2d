//! `alqa board`: the public board, run by a keeper that begins it again after a fault.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::Duration;

use chrono::Utc;
use clap::{Arg, ArgAction, ArgMatches, value_parser};

use super::evening::{self, Evening};
use super::{Call, Exit, args, contest_file, rehearse, screens};
use crate::contest::hygiene;
use crate::hall::{Hall, Seat, Trouble};
use crate::journal::{Replay, SqliteJournal};
use crate::shell::terminal::{Turn, keep};
use crate::shell::{Captures, Console, Desk, Ending, Recording, Terminal, log};
use crate::text::{Word, Words};
use crate::tui::{Model, Msg, Projector, Theme};

/// Between two looks for a journal that is not there yet.
const LOOK: Duration = Duration::from_millis(500);

/// What `alqa board` was called with, beside the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Board {
    /// How it lies on its wall.
    projector: Projector,
    /// On white.
    light: bool,
    /// It is recorded into this file.
    record: Option<PathBuf>,
    /// It shows the rehearsal.
    rehearsal: bool,
}

/// What `alqa board` takes.
pub(super) fn args(words: &Words) -> [Arg; 7] {
    let say = |word| words.get(word).to_owned();
    let flag = |name, help| Arg::new(name).long(name).action(ArgAction::SetTrue).help(say(help));
    [
        args::file(words, "file", Word::CliFile, Word::CliJournalOption),
        Arg::new("margin")
            .long("margin")
            .value_name(say(Word::CliColumnsRowsSign))
            .value_parser(margin)
            .help(say(Word::CliBoardMargin)),
        Arg::new("bottom")
            .long("bottom")
            .value_name(say(Word::CliRowsSign))
            .value_parser(value_parser!(u16))
            .help(say(Word::CliBoardBottom)),
        flag("still", Word::CliBoardStill),
        flag("light", Word::CliBoardLight),
        args::file(words, "record", Word::CliFile, Word::CliBoardRecord).long("record"),
        flag("rehearsal", Word::CliBoardRehearsal).conflicts_with("file"),
    ]
}

/// What was asked for.
pub(super) fn read(of: &ArgMatches) -> Board {
    let projector = Projector {
        margin: of.get_one("margin").copied().unwrap_or_default(),
        bottom: of.get_one("bottom").copied().unwrap_or_default(),
        still: of.get_flag("still"),
    };
    let record = of.get_one("record").cloned();
    let rehearsal = of.get_flag("rehearsal");
    Board { projector, light: of.get_flag("light"), record, rehearsal }
}

/// Reads `4,2`.
fn margin(text: &str) -> Result<(u16, u16), String> {
    let number = |text: &str| text.trim().parse().map_err(|_| String::new());
    let (columns, rows) = text.split_once([',', 'x', ';']).ok_or_else(String::new)?;
    Ok((number(columns)?, number(rows)?))
}

/// Shows the board, or keeps the process that does.
pub(super) fn run(call: &Call<'_>, board: &Board, out: &mut dyn Write) -> io::Result<Exit> {
    if !super::at_terminal() {
        writeln!(out, "{}", call.words.get(Word::NoTerminal))?;
        return Ok(Exit::Problems);
    }
    match Turn::of_this_process() {
        Turn::Keeper => match keep(journal(call, board)?.as_deref()) {
            Ok(0) => Ok(Exit::Done),
            Ok(2) => Ok(Exit::Unusable),
            Ok(_) => Ok(Exit::Problems),
            Err(error) => {
                writeln!(out, "{}", screens::why_no_terminal(call, error))?;
                Ok(Exit::Problems)
            }
        },
        Turn::First => show(call, board, false, out),
        // The hall looks at the terminal: what cannot be done is not said there.
        Turn::Again => show(call, board, true, &mut io::sink()),
    }
}

/// Shows the board until the person leaves; `again` after a fault.
fn show(call: &Call<'_>, board: &Board, again: bool, out: &mut dyn Write) -> io::Result<Exit> {
    log::begin(&call.folders);
    let mut found = title_and_journal(call, board.rehearsal, out)?;
    if again && found.is_none() {
        tracing::warn!("the contest file cannot be used any more: the board goes by its journal");
        found = shown_before();
    }
    let Some((title, path)) = found else { return Ok(Exit::Problems) };
    let evening = open(&path);
    let hall = evening.as_ref().map_or(title, |evening| evening.replay.hall.clone());
    let recording = match board.record.as_deref().map(|path| (path, record(path, again))) {
        None => None,
        Some((_, Ok(recording))) => Some(recording),
        Some((path, Err(error))) if !again => {
            let path = hygiene::harmless(path.display());
            writeln!(out, "{}", call.words.board_record_failed(error, path))?;
            return Ok(Exit::Problems);
        }
        Some((_, Err(error))) => {
            tracing::error!("the board is not recorded any more: {error}");
            None
        }
    };
    let lang = call.words.lang();
    let (sender, inbox) = mpsc::channel();
    let opened = Terminal::open_kept(lang);
    let Some((mut terminal, listening)) = screens::listen(call, opened, &sender, out)? else {
        return Ok(Exit::Problems);
    };
    if let Some(recording) = recording {
        terminal.record(recording, hall.contest().title.get(lang));
    }
    let (view, now) = (hall.view(&Seat::Board), Utc::now());
    let mut model = Model::new(lang, call.depth, terminal.size(), view, None, now);
    model.theme = Theme::board(call.depth, board.light);
    model.projector = board.projector;
    model.journal = screens::journal_name(&path);
    let mut console = Console::new(model, None, None);
    console.captures = Some(Captures::beside(&path, sender.clone()));
    let (end, ended) = mpsc::channel::<()>();
    let shown = thread::scope(|scope| {
        let path = &path;
        scope.spawn(move || follow(evening, path, sender, &ended));
        let shown = console.run(&inbox, &mut terminal);
        drop(end);
        shown
    });
    drop(listening);
    if let Ok(Ending::Quit) = shown {
        return Ok(Exit::Done);
    }
    // Whether the evening is over the keeper knows: who ends this process alone may not mean it.
    tracing::info!("the board was ended: {shown:?}");
    terminal.leave_black();
    Ok(Exit::Stopped)
}

/// The journal that the board will show. What is wrong says the board itself.
fn journal(call: &Call<'_>, board: &Board) -> io::Result<Option<PathBuf>> {
    let found = title_and_journal(call, board.rehearsal, &mut io::sink())?;
    Ok(found.map(|(_, path)| path))
}

/// The evening that the keeper began with, though the contest file was moved, pulled out with its
/// stick, or is being edited.
fn shown_before() -> Option<(Arc<Hall>, PathBuf)> {
    let path = Turn::journal()?;
    Some((open(&path).ok()?.replay.hall, path))
}

/// What is shown until the journal is there, and where it is or will be.
fn title_and_journal(
    call: &Call<'_>,
    rehearsal: bool,
    out: &mut dyn Write,
) -> io::Result<Option<(Arc<Hall>, PathBuf)>> {
    // A journal named without a contest file speaks for itself.
    if let (Some(path), None) = (&call.args.journal, &call.args.contest)
        && let Ok(evening) = open(path)
    {
        return Ok(Some((evening.replay.hall, path.clone())));
    }
    let Some(file) = contest_file::open(call, out)? else { return Ok(None) };
    let path = if rehearsal {
        rehearse::journal_of(call, &file)
    } else {
        evening::journal_of(call, &file)
    };
    Ok(Some((Arc::new(Hall::new(Arc::new(file.contest))), path)))
}

/// Opens the journal to read it, if it is there and its first record is.
fn open(path: &Path) -> Result<Evening, Trouble> {
    let mut journal = SqliteJournal::open_read_only(path)?;
    let replay = Replay::of(&mut journal, &contest_file::load)?;
    Ok(Evening { journal, replay })
}

fn record(path: &Path, again: bool) -> io::Result<Recording> {
    if again { Recording::go_on(path) } else { Recording::create(path) }
}

/// Waits for the journal where it is not there yet, then follows it until the end.
fn follow(
    mut evening: Result<Evening, Trouble>,
    path: &Path,
    inbox: Sender<Msg>,
    ended: &Receiver<()>,
) {
    let mut told = None;
    let evening = loop {
        match evening {
            Ok(evening) => break evening,
            Err(trouble) if told.as_ref() != Some(&trouble) => {
                tracing::info!("the board waits for {}: {trouble:?}", path.display());
                told = Some(trouble);
            }
            Err(_) => {}
        }
        if ended.recv_timeout(LOOK) != Err(RecvTimeoutError::Timeout) {
            return;
        }
        evening = open(path);
    };
    let Evening { journal, replay } = evening;
    let desk = Desk::start(Box::new(journal), replay.hall, replay.head, None, inbox);
    desk.sit(Seat::Board);
    // The other end is dropped when the board has ended.
    let _ = ended.recv();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_margin_is_columns_and_rows() {
        assert_eq!([margin("4,2"), margin("4x2"), margin(" 4, 2")], [const { Ok((4, 2)) }; 3]);
        for text in ["", "4", "4,", "-1,2", "4,2,1", "70000,1"] {
            assert!(margin(text).is_err(), "{text}");
        }
    }
}
