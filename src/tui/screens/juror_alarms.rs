//! What a juror should look at once more, in words. It never stops a hand.

use super::juror_view::Line;
use crate::contest::Mark;
use crate::hall::{Alarm, JurorView};
use crate::text::{Word, names, numbers, width};
use crate::tui::keymap::{self, Action, Scope};
use crate::tui::model::Model;

/// Stands before an alarm.
const SIGN: &str = "◇ ";

fn text(model: &Model, view: &JurorView, marks: &[Option<Mark>], alarm: &Alarm) -> String {
    let (lang, words) = (model.lang(), &model.words);
    match alarm {
        Alarm::SameInstitution => {
            words.juror_alarm_institution(keymap::legend(Scope::Ballot, Action::Recuse))
        }
        Alarm::AllEqual => words.get(Word::JurorAlarmEqual).to_owned(),
        Alarm::FarFromHabit { criterion, usual } => {
            let name = view.contest.criteria[*criterion].short.get(lang);
            let [mark, usual] = [marks[*criterion], Some(*usual)].map(|mark| {
                mark.map_or_else(String::new, |mark| numbers::mark(lang, mark, view.contest.places))
            });
            words.juror_alarm_habit(name, mark, usual)
        }
        Alarm::SameTotal { entries } => {
            let numbers = entries.iter().map(|&at| names::number(words, &view.contest.entries[at]));
            words.juror_alarm_total(numbers.collect::<Vec<_>>().join(", "))
        }
    }
}

/// The alarms about these marks in at most so many rows: all of them where they fit, else a row
/// each, and the rest counted.
pub(super) fn lines(
    model: &Model,
    view: &JurorView,
    entry: usize,
    marks: &[Option<Mark>],
    (wide, rows): (u16, usize),
) -> Vec<Line> {
    let (theme, room) = (&model.theme, usize::from(wide.saturating_sub(2)));
    let alarms = view.alarms(entry, marks);
    let texts: Vec<String> = alarms.iter().map(|alarm| text(model, view, marks, alarm)).collect();
    let wrapped: Vec<Vec<String>> = texts.iter().map(|text| width::wrap(text, room)).collect();
    if wrapped.iter().map(Vec::len).sum::<usize>() <= rows {
        let line = |(row, text)| {
            let sign = if row == 0 { SIGN } else { "  " };
            vec![(sign.to_owned(), theme.accent), (text, theme.base)]
        };
        return wrapped
            .into_iter()
            .flat_map(|rows| rows.into_iter().enumerate().map(line))
            .collect();
    }
    let more = texts.len().saturating_sub(rows);
    let shown = texts.iter().take(rows).enumerate().map(|(row, text)| {
        let rest = if more > 0 && row + 1 == rows { format!("  +{more}") } else { String::new() };
        let text = width::clip(text, room.saturating_sub(rest.len()));
        vec![(SIGN.to_owned(), theme.accent), (format!("{text}{rest}"), theme.base)]
    });
    shown.collect()
}
