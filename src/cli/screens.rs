//! The screens: a console on the evening of the call.

use std::io::{self, Write};
use std::sync::mpsc;
use std::time::Duration;

use chrono::Utc;

use super::evening::{self, Evening};
use super::{Call, Exit};
use crate::contest::{Contest, JurorId};
use crate::hall::Seat;
use crate::shell::{Console, Desk, Ending, PlaceKeeper, Terminal, log};
use crate::text::Word;
use crate::tui::{Model, Place};

/// How long a console that ends may still try to save what is under way.
const LAST_TRY: Duration = Duration::from_secs(3);

/// Sits down at `wanted`; `None` is the start screen, or where a crash left the person.
pub(super) fn run(call: &Call<'_>, wanted: Option<&Seat>, out: &mut dyn Write) -> io::Result<Exit> {
    if !super::at_terminal() {
        writeln!(out, "{}", call.words.get(Word::NoTerminal))?;
        return Ok(Exit::Problems);
    }
    let Some(evening) = evening::open(call, out)? else { return Ok(Exit::Problems) };
    if let Some(Seat::Juror(id)) = wanted {
        let contest = evening.replay.hall.contest();
        if contest.juror_position(id).is_none() {
            writeln!(out, "{}", unknown_juror(call, contest, id))?;
            return Ok(Exit::Problems);
        }
    }
    // Consoles of one kind share their places: a juror's console never takes the desk's.
    let kind = wanted.map_or_else(|| "start".to_owned(), seat_name);
    let of = format!("{}:{kind}", evening.replay.id);
    let (places, left) = PlaceKeeper::claim(&call.folders.state, &of);
    let left = left.filter(|place| wanted.is_none_or(|seat| place.seat == seat_name(seat)));
    let seat = wanted.cloned().or_else(|| left.as_ref().and_then(|place| named_seat(&place.seat)));
    let seat = seat.unwrap_or(Seat::Lobby);
    sit(call, evening, &seat, left.as_ref(), Some(places), out)
}

/// Sits down at a made-up evening: nothing is remembered of it.
pub(super) fn demo(
    call: &Call<'_>,
    evening: Evening,
    seat: &Seat,
    out: &mut dyn Write,
) -> io::Result<Exit> {
    sit(call, evening, seat, None, None, out)
}

fn sit(
    call: &Call<'_>,
    evening: Evening,
    seat: &Seat,
    left: Option<&Place>,
    places: Option<PlaceKeeper>,
    out: &mut dyn Write,
) -> io::Result<Exit> {
    let lang = left.filter(|_| !call.lang_given).map_or(call.words.lang(), |place| place.lang);
    let hall = evening.replay.hall;
    let view = hall.view(seat);
    let (sender, inbox) = mpsc::channel();
    let log = log::begin(&call.folders);
    let opened = Terminal::open(lang, log).and_then(|terminal| {
        let listening = terminal.listen(sender.clone())?;
        Ok((terminal, listening))
    });
    let (mut terminal, listening) = match opened {
        Ok(opened) => opened,
        Err(error) => {
            writeln!(out, "{}", call.words.terminal_failed(error))?;
            return Ok(Exit::Problems);
        }
    };
    let mut model = Model::new(lang, call.depth, terminal.size(), view, left, Utc::now());
    model.demo = places.is_none();
    let desk = Desk::start(Box::new(evening.journal), hall, evening.replay.head, sender);
    desk.sit(seat.clone());
    let mut console = Console::new(model, desk, places);
    let ended = console.run(&inbox, &mut terminal);
    drop((listening, terminal));
    let Console { desk, places, .. } = console;
    let unsaved = desk.stop(LAST_TRY);
    if let (Ok(Ending::Quit), Some(places)) = (&ended, places) {
        places.forget();
    }
    if unsaved > 0 {
        writeln!(out, "{}", call.words.left_unsaved(unsaved))?;
        return Ok(Exit::Problems);
    }
    match ended {
        Ok(_) => Ok(Exit::Done),
        Err(error) => {
            tracing::error!("the terminal is gone: {error}");
            Ok(Exit::Problems)
        }
    }
}

fn seat_name(seat: &Seat) -> String {
    match seat {
        Seat::Lobby => "lobby".to_owned(),
        Seat::Juror(id) => format!("juror:{id}"),
        Seat::Stage => "stage".to_owned(),
        Seat::Ranking => "ranking".to_owned(),
    }
}

fn named_seat(name: &str) -> Option<Seat> {
    match name {
        "stage" => Some(Seat::Stage),
        "ranking" => Some(Seat::Ranking),
        _ => JurorId::new(name.strip_prefix("juror:")?).ok().map(Seat::Juror),
    }
}

fn unknown_juror(call: &Call<'_>, contest: &Contest, id: &JurorId) -> String {
    let ids: Vec<_> = contest.panel.iter().map(|juror| juror.id.as_str()).collect();
    call.words.unknown_juror(id, ids.join(", "))
}
