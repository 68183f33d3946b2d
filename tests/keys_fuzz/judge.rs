//! What may stand on a screen, read from the drawn cells.

use std::collections::BTreeSet;

use alqa::contest::{Mark, hygiene};
use alqa::hall::{Author, Hall, Seat, View};
use alqa::tui::Effect;
use ratatui::buffer::Buffer;

use crate::evenings::{TELLING, note};
use crate::room::{Console, rows};

/// Whole numbers with as many digits as a telling mark, or more.
pub type Figures = BTreeSet<u128>;

/// The telling whole numbers of a text; `12 345` and `12,345` in groups of three are one.
pub fn figures(text: &str) -> Figures {
    let chars: Vec<char> = text.chars().collect();
    let digit = |at: usize| chars.get(at).is_some_and(char::is_ascii_digit);
    let groups = |at: usize| {
        let next = (1..=3).all(|on| digit(at + on)) && !digit(at + 4);
        matches!(chars[at], ',' | '\u{a0}') && at > 0 && digit(at - 1) && next
    };
    let whole: String = (0..chars.len()).filter(|&at| !groups(at)).map(|at| chars[at]).collect();
    let runs = whole.split(|char: char| !char.is_ascii_digit());
    runs.filter_map(|run| run.parse().ok()).filter(|&figure| figure >= TELLING).collect()
}

/// A juror's marks and their sums, of every version and of a paper sheet.
fn of_juror(hall: &Hall, juror: usize) -> Figures {
    let mut found = Figures::new();
    for entry in 0..hall.entries.len() {
        let ballot = hall.ballot(entry, juror);
        let typed = ballot.paper.iter().map(|paper| paper.marks.clone());
        let given = ballot.versions.iter().map(|version| version.marks.clone());
        let now = std::iter::once(ballot.marks.iter().copied().flatten().collect());
        for marks in typed.chain(given).chain(now) {
            let marks: Vec<u128> = marks.iter().map(|mark| mark.0.unsigned_abs().into()).collect();
            found.insert(marks.iter().sum());
            found.extend(marks);
        }
    }
    found.retain(|&figure| figure >= TELLING);
    found
}

fn of_jurors(hall: &Hall, but: Option<usize>) -> Figures {
    (0..hall.present.len())
        .filter(|&juror| Some(juror) != but)
        .flat_map(|juror| of_juror(hall, juror))
        .collect()
}

fn results(hall: &Hall) -> Figures {
    let rows = hall.standings();
    let results = rows.rows.iter().filter_map(|row| row.result);
    let whole = results.flat_map(|of| [of.trunc(), of.round(), of.ceil()]);
    whole.map(|of| of.numer().unsigned_abs()).filter(|&figure| figure >= TELLING).collect()
}

/// The results that were announced before a revision: whoever reads the versions sees them.
fn announced(hall: &Hall) -> Figures {
    let standings = hall.history().results.into_iter().flat_map(|result| result.standings);
    let exact = standings.filter_map(|row| row.result);
    let whole = |result: String| {
        let (num, den) = result.split_once('/').unwrap_or((&result, "1"));
        let (num, den): (u128, u128) = (num.parse().unwrap(), den.parse().unwrap());
        [num / den, num.div_ceil(den)]
    };
    exact.flat_map(whole).collect()
}

/// Who may look at this terminal now: nobody, until the PIN was given and the desk has heard of it.
pub fn sits(console: &Console) -> Seat {
    let hall = console.room.hall();
    let leaves = console.held.iter().flatten().any(|effect| matches!(effect, Effect::Sit(_)));
    let open = |person: &Author| !hall.contest().pins || hall.is_signed_in(person, &console.post);
    match console.model.seat.person() {
        Some(person) if !leaves && open(&person) => console.model.seat.clone(),
        // Whoever comes along sees the board.
        None if !leaves => console.model.seat.clone(),
        _ => Seat::Lobby,
    }
}

/// What a check has seen, so that it is known to see.
#[derive(Debug, Default, Clone, Copy)]
pub struct Sight {
    /// Screens that were looked at.
    pub looks: u64,
    /// Of these, how many drew a telling figure that may be seen.
    pub telling: u64,
}

/// Checks what is drawn: nothing that a terminal would obey, and no mark that is not for these eyes;
/// on a covered screen no mark and no result at all.
pub fn look(console: &Console, buffer: &Buffer, sight: &mut Sight) -> Result<(), String> {
    let hidden = buffer.content.iter().find(|cell| cell.symbol().chars().any(hygiene::is_hidden));
    if let Some(cell) = hidden {
        return Err(format!("a hidden character is drawn: {:?}", cell.symbol()));
    }
    let text = rows(buffer).join("\n");
    let (hall, seat) = (console.room.hall(), sits(console));
    let contest = hall.contest();
    let own = match &seat {
        Seat::Juror(id) => contest.juror_position(id),
        _ => None,
    };
    let noted = |&juror: &usize| Some(juror) != own && text.contains(&note(juror));
    if let Some(juror) = (0..contest.panel.len()).find(noted) {
        return Err(format!("the note of juror {juror} is drawn for {seat:?}"));
    }
    // A capture's name ends with the time of day.
    let drawn: Vec<&str> = text.split(' ').filter(|word| !word.starts_with("alqa-")).collect();
    let drawn = figures(&drawn.join(" "));
    sight.looks += 1;
    sight.telling += u64::from(!drawn.is_empty() && seat != Seat::Lobby);
    let covered = console.model.covered;
    let mut secret = match &seat {
        Seat::Stage | Seat::Chair | Seat::Ranking if covered => {
            &of_jurors(&hall, None) | &results(&hall)
        }
        Seat::Stage => Figures::new(),
        Seat::Chair if hall.locked => Figures::new(),
        Seat::Chair => &(&of_jurors(&hall, own) | &results(&hall)) - &announced(&hall),
        Seat::Board | Seat::Host if hall.show.reveal > 0 => {
            &of_jurors(&hall, None) - &results(&hall)
        }
        Seat::Ranking => &of_jurors(&hall, None) - &results(&hall),
        _ => &of_jurors(&hall, own) | &results(&hall),
    };
    secret.retain(|figure| drawn.contains(figure));
    // The end of the scale stands beside every criterion.
    secret.remove(&99_999);
    if secret.is_empty() {
        return Ok(());
    }
    // What the person here typed may be the same by chance.
    let model = &console.model;
    let typed = match &seat {
        Seat::Lobby | Seat::Ranking | Seat::Host | Seat::Board => String::new(),
        Seat::Secretary => format!("{:?}{:?}{:?}", console.asked, model.overlay, model.screen),
        Seat::Juror(_) | Seat::Chair | Seat::Stage => {
            format!("{:?}{:?}{:?}", console.asked, model.overlay, model.outbox)
        }
    };
    let mut may = figures(&typed);
    if let (Some(juror), Seat::Juror(id)) = (own, &seat) {
        may.extend(of_juror(&hall, juror));
        if let View::Juror(view) = &model.view {
            let given = view.entries.iter().filter(|entry| entry.ballot.counts());
            let sum = |marks: &[Option<Mark>]| marks.iter().flatten().map(|mark| mark.0).sum();
            let totals: Vec<i32> = given.map(|entry| sum(&entry.ballot.marks)).collect();
            let all: u128 = totals.iter().map(|&total| u128::from(total.unsigned_abs())).sum();
            let count = totals.len().max(1) as u128;
            may.extend([all / count, all.div_ceil(count)]);
        }
        let author = Author::Juror(id.clone());
        for (entry, of) in contest.entries.iter().enumerate() {
            let shown = model.outbox.over(contest, &author, &of.id, hall.ballot(entry, juror));
            may.insert(shown.marks.iter().flatten().map(|mark| u128::from(mark.0 as u32)).sum());
            may.extend(figures(&format!("{} {:?}", shown.note, shown.recused)));
        }
    }
    let seen = &secret - &may;
    if seen.is_empty() { Ok(()) } else { Err(format!("{seen:?} is drawn for {seat:?}:\n{text}")) }
}
