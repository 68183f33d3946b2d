//! The screens: a console on the evening of the call.

use std::io::{self, Write};
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{self, Sender};
use std::time::{Duration, Instant};

use chrono::Utc;

use super::evening::{self, Evening};
use super::second_copy::{self, SecondCopy};
use super::{Call, Exit, args};
use crate::contest::{Contest, JurorId, hygiene, nearest};
use crate::hall::{Hall, Seat};
use crate::shell::terminal::{Listening, TerminalError};
use crate::shell::{
    Captures, Console, Desk, Ending, Heartbeat, PlaceKeeper, Terminal, laptop, log, people,
};
use crate::text::{Word, Words};
use crate::tui::replay::Replayed;
use crate::tui::{Model, Msg, Place, Ticket};

/// How long a console that ends may still try to save what is under way.
const LAST_TRY: Duration = Duration::from_secs(3);

/// Sits down where the person wants to.
pub(super) fn run(call: &Call<'_>, place: &args::Place, out: &mut dyn Write) -> io::Result<Exit> {
    if !super::at_terminal() {
        writeln!(out, "{}", call.words.get(Word::NoTerminal))?;
        return Ok(Exit::Problems);
    }
    let Some(evening) = evening::open(call, out)? else { return Ok(Exit::Problems) };
    at(call, evening, place, out)
}

/// Sits down at an evening where the person wants to.
pub(super) fn at(
    call: &Call<'_>,
    evening: Evening,
    place: &args::Place,
    out: &mut dyn Write,
) -> io::Result<Exit> {
    let Ok(copy) = second_copy::open(call, evening.journal.path(), out)? else {
        return Ok(Exit::Problems);
    };
    let contest = evening.replay.hall.contest();
    let wanted = match place {
        args::Place::Anywhere => None,
        args::Place::Stage => Some(Seat::Stage),
        args::Place::Ranking => Some(Seat::Ranking),
        args::Place::Chair => Some(Seat::Chair),
        args::Place::Secretary => Some(Seat::Secretary),
        args::Place::Host => Some(Seat::Host),
        args::Place::Juror(named) => {
            let Some(id) = juror(contest, named) else {
                writeln!(out, "{}", unknown_juror(call.words, contest, named))?;
                return Ok(Exit::Problems);
            };
            Some(Seat::Juror(id.clone()))
        }
    };
    // Consoles of one kind share their places: a juror's console never takes the desk's.
    let kind = wanted.as_ref().map_or_else(|| "start".to_owned(), Place::seat_name);
    let of = format!("{}:{kind}", evening.replay.id);
    let (places, left) = PlaceKeeper::claim(&call.folders.state, &of);
    let left = left
        .filter(|place| wanted.as_ref().is_none_or(|seat| place.seat == Place::seat_name(seat)));
    let seat = wanted.or_else(|| left.as_ref().and_then(|place| named_seat(&place.seat)));
    let seat = seat.unwrap_or(Seat::Lobby);
    sit(call, (evening, copy), &seat, left.as_ref(), Some(places), out)
}

/// Sits down at the evening of the journal at `path`, which is over. No desk is opened and no file is
/// written, not even the log; only captures of the screen, where the person asks for them.
pub(super) fn replay(
    call: &Call<'_>,
    (path, hall): (&Path, &Arc<Hall>),
    replay: Replayed,
    out: &mut dyn Write,
) -> io::Result<Exit> {
    let (lang, now) = (call.words.lang(), Utc::now());
    let (sender, inbox) = mpsc::channel();
    let opened = Terminal::open(lang, None);
    let Some((mut terminal, listening)) = listen(call, opened, &sender, out)? else {
        return Ok(Exit::Problems);
    };
    let view = hall.view(&Seat::Lobby);
    let mut model = Model::new(lang, call.depth, terminal.size(), view, None, now);
    let plays = replay.plays();
    model.replay = Some(replay);
    model.journal = journal_name(path);
    let mut console = Console::new(model, None, None);
    console.captures = Some(Captures::beside(path, sender));
    console.wake = plays.then(Instant::now);
    let ended = console.run(&inbox, &mut terminal);
    drop((listening, terminal));
    Ok(exit(ended))
}

/// Sits down at a made-up evening: nothing is remembered of it.
pub(super) fn demo(
    call: &Call<'_>,
    evening: Evening,
    seat: &Seat,
    out: &mut dyn Write,
) -> io::Result<Exit> {
    sit(call, (evening, None), seat, None, None, out)
}

fn sit(
    call: &Call<'_>,
    (evening, copy): (Evening, Option<SecondCopy>),
    seat: &Seat,
    left: Option<&Place>,
    places: Option<PlaceKeeper>,
    out: &mut dyn Write,
) -> io::Result<Exit> {
    let lang =
        left.filter(|_| call.args.lang.is_none()).map_or(call.words.lang(), |place| place.lang);
    let path = evening.journal.path().to_owned();
    let hall = evening.replay.hall;
    let contest = hall.contest();
    // Who sits here has yet to say who they are; the desk shows no more either.
    let guarded = seat.person().filter(|_| contest.pins);
    let view = hall.view(if guarded.is_some() { &Seat::Lobby } else { seat });
    // A made-up evening leaves nothing behind.
    let here = match &places {
        Some(_) => laptop::terminal(&call.folders.state)?,
        None => laptop::made_up()?,
    };
    let (sender, inbox) = mpsc::channel();
    let log = log::begin(&call.folders);
    let opened = Terminal::open(lang, log);
    let Some((mut terminal, listening)) = listen(call, opened, &sender, out)? else {
        return Ok(Exit::Problems);
    };
    let mut model = Model::new(lang, call.depth, terminal.size(), view, left, Utc::now());
    model.demo = places.is_none();
    model.journal = journal_name(&path);
    model.come_to(seat);
    let head = evening.replay.head;
    // The folder of a made-up evening's journal may go with it.
    let beside = if model.demo { call.folders.data.join(&model.journal) } else { path };
    let captures = Captures::beside(&beside, sender.clone());
    let heartbeat =
        places.is_some().then(|| Heartbeat::start(&beside, here.clone(), sender.clone()));
    let desk = Desk::start(Box::new(evening.journal), hall, head, Some(here), sender);
    desk.sit(seat.clone());
    if let Some(heartbeat) = &heartbeat {
        heartbeat.sit(seat.clone());
    }
    if let Some(SecondCopy { mirror, journal }) = copy {
        desk.copy_to(mirror, Box::new(journal));
    }
    if let (true, Some(person)) = (model.demo, guarded) {
        desk.sign_in(Ticket(0), person, people::pin(), Vec::new(), true);
    }
    let mut console = Console::new(model, Some(desk), places);
    console.captures = Some(captures);
    console.heartbeat = heartbeat;
    let ended = console.run(&inbox, &mut terminal);
    drop((listening, terminal));
    let Console { desk, places, .. } = console;
    let unsaved = desk.map_or(0, |desk| desk.stop(LAST_TRY));
    if let (Ok(Ending::Quit), Some(places)) = (&ended, places) {
        places.forget();
    }
    if unsaved > 0 {
        writeln!(out, "{}", call.words.left_unsaved(unsaved))?;
        return Ok(Exit::Problems);
    }
    Ok(exit(ended))
}

/// The journal's name for captures of the screen.
pub(super) fn journal_name(path: &Path) -> String {
    path.file_name().map_or_else(String::new, |name| hygiene::harmless(name.display()))
}

/// Lets the keys of a terminal that was taken go to `inbox`; says why if it could not be had.
pub(super) fn listen(
    call: &Call<'_>,
    opened: Result<Terminal, TerminalError>,
    inbox: &Sender<Msg>,
    out: &mut dyn Write,
) -> io::Result<Option<(Terminal, Listening)>> {
    let opened = opened.and_then(|terminal| {
        let listening = terminal.listen(inbox.clone())?;
        Ok((terminal, listening))
    });
    match opened {
        Ok(opened) => Ok(Some(opened)),
        Err(error) => {
            writeln!(out, "{}", why_no_terminal(call, error))?;
            Ok(None)
        }
    }
}

/// Why the terminal could not be had, in words.
pub(super) fn why_no_terminal(call: &Call<'_>, error: TerminalError) -> String {
    match error {
        TerminalError::NotATerminal => call.words.get(Word::NoTerminal).to_owned(),
        TerminalError::Dumb => call.words.get(Word::TerminalDumb).to_owned(),
        TerminalError::Io(error) => call.words.terminal_failed(error),
    }
}

/// What a console that ended leaves to the shell it was called from.
pub(super) fn exit(ended: Result<Ending, TerminalError>) -> Exit {
    match ended {
        Ok(_) => Exit::Done,
        Err(error) => {
            tracing::error!("the terminal is gone: {error}");
            Exit::Problems
        }
    }
}

fn named_seat(name: &str) -> Option<Seat> {
    match name {
        "stage" => Some(Seat::Stage),
        "ranking" => Some(Seat::Ranking),
        "chair" => Some(Seat::Chair),
        "secretary" => Some(Seat::Secretary),
        "host" => Some(Seat::Host),
        _ => JurorId::new(name.strip_prefix("juror:")?).ok().map(Seat::Juror),
    }
}

/// The juror with this id, else the one with this number in the panel.
fn juror<'c>(contest: &'c Contest, named: &str) -> Option<&'c JurorId> {
    let by_id = || contest.juror_position(&JurorId::new(named).ok()?);
    let by_number = || named.parse::<usize>().ok()?.checked_sub(1);
    contest.panel.get(by_id().or_else(by_number)?).map(|juror| &juror.id)
}

/// Says that there is no such juror, who there is, and who was most likely meant.
fn unknown_juror(words: &Words, contest: &Contest, named: &str) -> String {
    let ids = || contest.panel.iter().map(|juror| juror.id.as_str());
    let known = ids().collect::<Vec<_>>().join(", ");
    let text = words.unknown_juror(hygiene::harmless(named), known);
    match nearest(named, ids()) {
        Some(meant) => format!("{text}\n{}", words.cli_did_you_mean(meant)),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contest::{CONCORDIA, Lang, load};

    #[test]
    fn a_juror_is_named_by_id_or_number() {
        let contest = load(CONCORDIA).unwrap().contest;
        let found = |named: &str| juror(&contest, named).map(JurorId::as_str);
        assert_eq!(found("qobyz"), Some("qobyz"));
        assert_eq!([found("1"), found("7")], [Some("dombyra"), Some("dauylpaz")]);
        for stranger in ["0", "8", "-1", "qobys", "", "Қобыз"] {
            assert_eq!(found(stranger), None, "{stranger}");
        }
        // An id that is a number is an id.
        let text = CONCORDIA.replace("\"dauylpaz\"", "\"1\"");
        assert_eq!(juror(&load(&text).unwrap().contest, "1").map(JurorId::as_str), Some("1"));
    }

    #[test]
    fn an_unknown_juror_is_told_who_was_meant() {
        let contest = load(CONCORDIA).unwrap().contest;
        let words = Words::new(Lang::En);
        let said = unknown_juror(&words, &contest, "qobys");
        assert!(said.contains("dombyra, qobyz") && said.ends_with("“qobyz”?"), "{said}");
        let said = unknown_juror(&words, &contest, "\u{1b}[2J");
        assert!(!said.contains('\u{1b}') && said.lines().count() == 1, "{said}");
    }
}
