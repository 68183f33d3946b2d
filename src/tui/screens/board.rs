//! What the stage manager's ranking and the ranking screen have in common: signs and figures.

use std::collections::BTreeMap;

use ratatui::style::Style;

use crate::contest::{Contest, Entry, Lang};
use crate::hall::{Evening, Hall, RankingRow};
use crate::tally::{Exact, Placing, Standing};
use crate::text::{Word, names, numbers, width};
use crate::tui::model::Model;
use crate::tui::widgets::columns;

/// Stands for a name or a figure that is covered.
pub(super) const COVER: &str = "░░░░░░░░░░";

/// A row of the standings as the ranking shows it.
pub(super) fn row(hall: &Hall, of: &Standing) -> RankingRow {
    RankingRow {
        entry: of.entry,
        place: of.place,
        result: of.result,
        counted: of.counted,
        expected: hall.expected(of.entry),
    }
}

/// The place with its sign: `=2` for a tie that is open or shared, `*2` where the chain decided.
pub(super) fn place(lang: Lang, contest: &Contest, place: Option<Placing>) -> String {
    let Some(place) = place else { return "–".to_owned() };
    let sign = match place {
        place if place.sharing > 1 => "=",
        place if place.by_ties => "*",
        _ => "",
    };
    format!("{sign}{}", numbers::place_figure(lang, place, contest.rule.places))
}

/// How the entry moved since the ranking last changed: `▲2`, `▼1`.
pub(super) fn movement(model: &Model, entry: usize) -> String {
    match model.moves.of(entry) {
        0 => String::new(),
        up if up > 0 => format!("▲{up}"),
        down => format!("▼{}", -down),
    }
}

/// How many screen rows each of `count` entries gets of `room`, at most `most`.
pub(super) fn spacing(count: usize, room: usize, most: usize) -> usize {
    (room / count.max(1)).clamp(1, most)
}

/// The names of entries in a column of `room`, all alike: in full where they fit, else short, else
/// short and close together.
pub(super) fn pairs<'a>(
    lang: Lang,
    entries: impl Iterator<Item = &'a Entry> + Clone,
    room: u16,
) -> impl Iterator<Item = String> {
    let full = entries.clone().all(|entry| columns(&names::pair_in_full(lang, entry)) <= room);
    let short = entries.clone().all(|entry| columns(&names::pair(lang, entry)) <= room);
    entries.map(move |entry| match (full, short) {
        (true, _) => names::pair_in_full(lang, entry),
        (false, true) => names::pair(lang, entry),
        (false, false) => close_pair(lang, entry, room),
    })
}

/// The short names of an entry close together in `room` columns; the longest is cut first, so that
/// no name is lost for the other.
fn close_pair(lang: Lang, entry: &Entry, room: u16) -> String {
    let names = names::short_names(lang, entry);
    let mut widths: Vec<_> = names.iter().map(|name| columns(name)).collect();
    let dashes = names.len().saturating_sub(1) as u16;
    while widths.iter().sum::<u16>() + dashes > room {
        match widths.iter_mut().max() {
            Some(widest) if *widest > 2 => *widest -= 1,
            _ => break,
        }
    }
    let cut: Vec<_> =
        names.iter().zip(widths).map(|(name, room)| width::clip(name, usize::from(room))).collect();
    cut.join("–")
}

/// The result as the table shows it.
pub(super) fn result(lang: Lang, result: Option<Exact>, decimals: usize) -> String {
    result.map_or_else(|| "—".to_owned(), |result| numbers::exact(lang, result, decimals))
}

/// How many decimals the table needs.
pub(super) fn decimals(contest: &Contest, results: impl Iterator<Item = Option<Exact>>) -> usize {
    numbers::Decimals::of_table(contest, &results.flatten().collect::<Vec<_>>())
}

/// How far the ranking can be trusted: final, locked, all in, provisional; in few words if `short`.
pub(super) fn seal(
    model: &Model,
    evening: Evening,
    complete: bool,
    short: bool,
) -> (String, Style) {
    let theme = &model.theme;
    let (sign, word, style) = match (evening, complete) {
        (Evening::Final, _) => ("■", Word::FinalSeal, theme.good),
        (Evening::Locked | Evening::Finished, _) => ("■", Word::Locked, theme.good),
        (_, true) => ("●", Word::AllIn, theme.accent),
        (_, false) if short => ("○", Word::Provisional, theme.warn),
        (_, false) => ("○", Word::ProvisionalResult, theme.warn),
    };
    (format!("{sign} {}", model.say(word)), style)
}

/// One line per tie that is open or shared, and one that explains the sign of the decided ones; at
/// most so many lines, the last of which counts those left out.
pub(super) fn ties(
    model: &Model,
    contest: &Contest,
    places: impl Iterator<Item = (usize, Option<Placing>)>,
    most: usize,
) -> Vec<String> {
    let mut groups: BTreeMap<u32, (Placing, Vec<usize>)> = BTreeMap::new();
    let mut decided = false;
    for (entry, place) in places {
        let Some(place) = place else { continue };
        if place.sharing > 1 {
            groups.entry(place.rank).or_insert((place, Vec::new())).1.push(entry);
        } else {
            decided |= place.by_ties;
        }
    }
    let mut lines: Vec<String> = groups
        .into_values()
        .map(|(placing, entries)| {
            let numbers: Vec<_> = entries
                .iter()
                .map(|&entry| names::number(&model.words, &contest.entries[entry]))
                .collect();
            let what =
                model.say(if placing.open { Word::ExplainOpen } else { Word::ExplainShared });
            let place = numbers::place(&model.words, placing, contest.rule.places);
            format!("= {}", model.words.board_tie(numbers.join(", "), place, what))
        })
        .collect();
    if decided {
        lines.push(format!("* {}", model.say(Word::ExplainByTies)));
    }
    let more = lines.len().saturating_sub(most);
    lines.truncate(most);
    if let (Some(last), 1..) = (lines.last_mut(), more) {
        *last = format!("{last} · {}", model.words.and_more(more));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contest::{Text, made_up};

    #[test]
    fn both_names_stay_in_sight() {
        let mut entry = made_up(1, 1, 1).entries.remove(0);
        for (of, name) in entry.performers.iter_mut().zip(["Бозторғай", "Емен"]) {
            of.short = Text::one(name);
        }
        for (room, shown) in [(15, "Бозторғай–Емен"), (12, "Бозтор…–Емен"), (8, "Боз…–Ем…")]
        {
            assert_eq!(close_pair(Lang::Kk, &entry, room), shown, "{room}");
        }
    }
}
