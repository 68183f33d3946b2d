//! What stands below the criteria of a ballot.
//!
//! ```text
//! total, totals before, note           receipt   3f2a-91bc-07de
//! alarms (their rows stay free)        when it came on disk, what to do with the code
//! what the ballot needs now            where it is in its life
//! ```

use ratatui::style::{Modifier, Style};

use super::juror::{State, may_mark};
use super::juror_view::{Line, ROOMY};
use super::lines::fitted;
use super::{juror_alarms, juror_state, juror_totals};
use crate::hall::{Ballot, BallotState, JurorView, Version};
use crate::text::{Word, dates, width};
use crate::tui::model::Model;

/// Lines that stand or go together.
struct Group {
    /// Where there is no room the group with the highest number goes first.
    sheds: u8,
    lines: Vec<Line>,
}

/// The lines that fit in `room` rows; `size` is that of the whole pane.
pub(super) fn lines(
    model: &Model,
    view: &JurorView,
    state: &State,
    ballot: &Ballot,
    size: (u16, u16),
    room: u16,
) -> Vec<Line> {
    let mut groups = groups(model, view, state, ballot, size);
    let rows = |groups: &[Group]| groups.iter().map(|group| group.lines.len()).sum::<usize>();
    while rows(&groups) > usize::from(room) && groups.len() > 1 {
        let last = (0..groups.len()).max_by_key(|&at| groups[at].sheds).unwrap_or(0);
        groups.remove(last);
    }
    groups.into_iter().flat_map(|group| group.lines).collect()
}

/// All there is to say, from above.
fn groups(
    model: &Model,
    view: &JurorView,
    state: &State,
    ballot: &Ballot,
    (width, height): (u16, u16),
) -> Vec<Group> {
    let theme = &model.theme;
    let tall = height >= 30;
    let mut groups = Vec::new();
    let mut add = |sheds: u8, lines: Vec<Line>| {
        if !lines.is_empty() {
            groups.push(Group { sheds, lines });
        }
    };
    let plain = |text: &str, most: usize, style: Style| -> Vec<Line> {
        fitted(text, width, most).into_iter().map(|line| vec![(line, style)]).collect()
    };
    let stored = &view.entries[state.entry].ballot;
    let submitted = stored.state() == BallotState::Submitted;
    // Once submitted, the total stands in the running order too.
    let total = juror_totals::line(model, view, ballot).into_iter().collect();
    add(if submitted { 5 } else { 3 }, total);
    if let Some(summary) = juror_totals::summary(model, view).filter(|_| height >= ROOMY) {
        add(6, vec![vec![(summary, theme.dim)]]);
    }
    if !ballot.note.is_empty() {
        let note = format!("{} {}", model.say(Word::JurorNote), ballot.note);
        add(4, plain(&note, if tall { 4 } else { 1 }, theme.base));
    }
    if may_mark(view, state.entry).is_ok() && height >= ROOMY {
        // The rows stay free without an alarm: the marks above must not move when one comes.
        let rows = if tall { 2 } else { 1 };
        let marks = &ballot.marks;
        let mut alarms = juror_alarms::lines(model, view, state.entry, marks, (width, rows));
        alarms.resize(rows, Line::new());
        add(2, alarms);
    }
    if tall {
        add(7, vec![Line::new()]);
    }
    if let Some(version) = stored.versions.last().filter(|_| submitted) {
        add(0, receipt(model, version, width, tall));
        add(
            1,
            plain(&on_disk(model, stored, version), if height < ROOMY { 1 } else { 2 }, theme.base),
        );
        add(3, plain(model.say(Word::JurorReceiptHelp), 2, theme.dim));
    }
    if let Some((text, style)) = juror_state::life(model, view, state.entry) {
        add(0, plain(&text, 2, style));
    }
    if let Some((text, style)) = juror_state::call(model, view, state.entry, ballot) {
        add(0, plain(&text, 2, style));
    }
    groups
}

/// The receipt in a bar of its own, three rows high where there is room.
fn receipt(model: &Model, version: &Version, width: u16, tall: bool) -> Vec<Line> {
    let style = model.theme.good.add_modifier(Modifier::REVERSED);
    let wide = usize::from(width);
    let bar = |text: &str| vec![(width::pad_right(text, wide), style)];
    let code = bar(&format!(" {}  {}", model.say(Word::JurorReceipt), version.receipt));
    if tall { vec![bar(""), code, bar("")] } else { vec![code] }
}

/// When the ballot came on disk, which version it is where it is not the first, and from where.
fn on_disk(model: &Model, ballot: &Ballot, version: &Version) -> String {
    let time = dates::clock(&version.at);
    let saved = match ballot.versions.len() {
        1 => model.words.juror_on_disk(time),
        n => model.words.juror_on_disk_version(n, time),
    };
    if version.from_paper() {
        format!("{saved} · ▤ {}", model.say(Word::JurorFromPaper))
    } else {
        saved
    }
}
