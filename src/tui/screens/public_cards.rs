//! The cards of the board before the reveal: title, stage, ranking.

use chrono::{DateTime, TimeDelta, Utc};
use ratatui::style::Style;

use super::public_movement::{Pose, WHOLE};
use super::public_stack::{Part, draw};
use super::{board, ranking};
use crate::contest::{Contest, Entry};
use crate::hall::{OnBoard, RankingRow};
use crate::tally::Exact;
use crate::text::{Word, dates, names, wording};
use crate::tui::model::Model;
use crate::tui::widgets::{Ink, columns};

/// The contest, the stage, who holds it and who helps.
pub(super) fn title(model: &Model, contest: &Contest, ink: &mut Ink<'_>) {
    let (lang, theme) = (model.lang(), &model.theme);
    let line = |text: &str, style| Part::Line(text.to_owned(), style);
    let mut parts = vec![
        line(contest.kind.get(lang), theme.dim),
        Part::Gap,
        Part::large(contest.title.get(lang), theme.strong),
        Part::Gap,
        line(&names::stage(lang, contest.stage()), theme.accent),
    ];
    if let Some(organiser) = &contest.organiser {
        parts.extend([Part::Gap, line(organiser.name.get(lang), theme.base)]);
        parts.push(line(organiser.supported_by.get(lang), theme.dim));
    }
    if !contest.show.sponsors.is_empty() {
        parts.push(Part::Gap);
        parts.extend(contest.show.sponsors.iter().map(|text| line(text.get(lang), theme.dim)));
    }
    parts.retain(|part| !matches!(part, Part::Line(text, _) if text.trim().is_empty()));
    draw(&parts, ink);
}

/// Who is on stage and who is next.
pub(super) fn stage(
    model: &Model,
    contest: &Contest,
    on: Option<&OnBoard>,
    next: Option<&OnBoard>,
    ink: &mut Ink<'_>,
) {
    let theme = &model.theme;
    let Some(shown) = on.or(next) else { return title(model, contest, ink) };
    let said = if on.is_some() { Word::BoardNow } else { Word::BoardNext };
    let head = |text: &str| Part::Line(text.to_owned(), theme.accent);
    let mut parts = vec![head(model.say(said)), Part::Gap];
    match shown {
        OnBoard::Entry { entry, since } => {
            let entry = &contest.entries[*entry];
            parts.push(Part::smaller(names::number(&model.words, entry), theme.accent));
            parts.push(Part::Gap);
            parts.extend(performers(model, contest, entry));
            if let Some(since) = since {
                let ran = (model.now - *since).max(TimeDelta::zero());
                parts.extend([Part::Gap, Part::Line(dates::duration(ran), theme.strong)]);
            }
        }
        OnBoard::Item { kind, title } => {
            let kind = wording::item_kind(&model.words, *kind);
            let title = if title.trim().is_empty() { kind } else { title };
            parts.push(Part::large(title, theme.strong));
        }
    }
    if let (Some(_), Some(next)) = (on, next) {
        let next = match next {
            OnBoard::Entry { entry, .. } => names::entry(&model.words, &contest.entries[*entry]),
            OnBoard::Item { kind, title } if title.trim().is_empty() => {
                wording::item_kind(&model.words, *kind).to_owned()
            }
            OnBoard::Item { title, .. } => title.clone(),
        };
        let line = format!("{}: {next}", model.say(Word::BoardNext));
        parts.extend([Part::Gap, Part::Line(line, theme.dim)]);
    }
    draw(&parts, ink);
}

/// Who performs, each with the university, and the song. A large group is named in a line.
pub(super) fn performers(model: &Model, contest: &Contest, entry: &Entry) -> Vec<Part> {
    let (lang, theme) = (model.lang(), &model.theme);
    let (own, few) = (entry.name.get(lang), entry.performers.len() <= 3);
    let mut parts = Vec::new();
    if !own.is_empty() {
        parts.push(Part::large(own, theme.strong));
    }
    for who in entry.performers.iter().filter(|_| few) {
        if !parts.is_empty() {
            parts.push(Part::Gap);
        }
        let name = who.name.get(lang);
        parts.push(if own.is_empty() {
            Part::large(name, theme.strong)
        } else {
            Part::Line(name.to_owned(), theme.base)
        });
        let school = contest.university(who).map(|of| of.name.get(lang).to_owned());
        parts.extend(school.map(|school| Part::Line(school, theme.dim)));
    }
    if !few {
        let all: Vec<_> = entry.performers.iter().map(|who| who.name.get(lang)).collect();
        parts.push(Part::Line(all.join(", "), theme.base));
    }
    if parts.is_empty() {
        parts.push(Part::large(names::number(&model.words, entry), theme.strong));
    }
    let song = names::song(&model.words, &entry.song);
    if !song.is_empty() {
        parts.extend([Part::Gap, Part::Line(song, theme.base)]);
    }
    parts
}

/// How long a page of the ranking stays, in milliseconds.
const PAGE: u64 = 8_000;

/// How the ranking lies on the board.
pub(super) struct Rows {
    /// Rows of the screen per entry.
    each: u16,
    /// Entries per page.
    room: usize,
    /// Pages.
    pages: usize,
}

impl Rows {
    /// As widely spaced as all entries fit; where they do not, several pages.
    pub(super) fn of(count: usize, high: u16) -> Self {
        let high = high.saturating_sub(HEAD).max(1);
        let each = [3, 2].into_iter().find(|each| count <= usize::from(high / each)).unwrap_or(1);
        let room = usize::from(high / each).max(1);
        Self { each, room, pages: count.div_ceil(room).max(1) }
    }

    /// When the page turns next, in milliseconds since the card came.
    pub(super) fn turns(&self, ms: u64) -> Option<u64> {
        (self.pages > 1).then(|| (ms / PAGE + 1) * PAGE)
    }
}

/// Rows over the table.
const HEAD: u16 = 4;

/// The ranking as far as it is public.
pub(super) fn table(
    model: &Model,
    contest: &Contest,
    rows: &[RankingRow],
    (frozen_after, is_final): (Option<usize>, bool),
    (pose, ms): (Pose, u64),
    ink: &mut Ink<'_>,
) {
    let theme = &model.theme;
    let head = if is_final { Word::BoardFinal } else { Word::BoardRanking };
    if rows.is_empty() {
        let later = Part::Line(model.say(Word::BoardLater).to_owned(), theme.dim);
        return draw(&[Part::large(model.say(head), theme.strong), Part::Gap, later], ink);
    }
    let wide = ink.width().min(150);
    let high = ink.height();
    let left = (ink.width() - wide) / 2;
    let mut ink = ink.part(left, 0, wide, high);
    let heading: Vec<String> = model.say(head).to_uppercase().chars().map(String::from).collect();
    ink.centre(0, &heading.join(" "), theme.accent);
    if let Some(after) = frozen_after {
        ink.centre(1, &model.words.board_frozen(after), theme.dim);
    }
    let layout = Rows::of(rows.len(), high);
    let page = (ms / PAGE) as usize % layout.pages;
    if layout.pages > 1 {
        ink.right(wide, 2, &model.words.page_of(page + 1, layout.pages), theme.dim);
    }
    let lang = model.lang();
    let decimals = board::decimals(contest, rows.iter().map(|row| row.result));
    let figure =
        |row: &RankingRow| board::result(lang, row.result.map(|of| part(of, pose.grown)), decimals);
    let widest = rows.iter().map(|row| columns(&board::result(lang, row.result, decimals))).max();
    let result = wide.saturating_sub(widest.unwrap_or(0));
    let bar = if wide >= 100 { wide / 5 } else { 0 };
    let (number, name) = (11, 13);
    let room = result.saturating_sub(name + 2 + if bar > 0 { bar + 2 } else { 0 });
    let shown = || rows.iter().skip(page * layout.room).take(layout.room);
    let entries = || shown().map(|row| &contest.entries[row.entry]);
    let pairs = board::pairs(lang, entries(), room);
    let schools = ranking::universities(model, contest, entries(), room);
    for (n, ((row, pair), school)) in (0_u16..).zip(shown().zip(pairs).zip(schools)) {
        let y = HEAD + n * layout.each;
        let style = row_style(model, row);
        ink.right(5, y, &board::place(lang, contest, row.place), style);
        ink.right(number, y, &names::number(&model.words, &contest.entries[row.entry]), theme.dim);
        ink.text(name, y, room, &pair, style);
        if layout.each > 1 {
            ink.text(name, y + 1, room, &school, theme.dim);
        }
        let filled = filled(rows, row, bar, pose.grown);
        let blocks = "█".repeat(usize::from(filled));
        ink.text(result.saturating_sub(bar + 2), y, filled, &blocks, theme.bar);
        ink.right(wide, y, &figure(row), style);
    }
}

fn row_style(model: &Model, row: &RankingRow) -> Style {
    match row.place.map(|place| place.rank) {
        Some(1) => model.theme.accent,
        Some(2 | 3) => model.theme.strong,
        _ => model.theme.base,
    }
}

/// How many columns of a row's bar are filled: its share of the best. None where less is better.
fn filled(rows: &[RankingRow], row: &RankingRow, wide: u16, grown: u16) -> u16 {
    let mut results = rows.iter().filter_map(|row| row.result);
    let (Some(best), Some(own)) = (results.next(), row.result) else { return 0 };
    let last = results.next_back().unwrap_or(best);
    if best < last || *best.numer() <= 0 || *own.numer() <= 0 {
        return 0;
    }
    let share = || {
        let up = own.numer().checked_mul(*best.denom())?.checked_mul(i128::from(wide))?;
        let down = own.denom().checked_mul(*best.numer())?.checked_mul(i128::from(WHOLE))?;
        Some((up.checked_mul(i128::from(grown))? / down) as u16)
    };
    share().unwrap_or(0).min(wide)
}

/// A figure that counts up: so much of it, of [`WHOLE`].
pub(super) fn part(of: Exact, grown: u16) -> Exact {
    let (up, down) = (of.numer().checked_mul(grown.into()), of.denom().checked_mul(WHOLE.into()));
    match (up, down) {
        (Some(up), Some(down)) if grown < WHOLE => Exact::new(up, down),
        _ => of,
    }
}

/// When the clock on the card shows the next second.
pub(super) fn ticks(on: Option<&OnBoard>, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let Some(OnBoard::Entry { since: Some(since), .. }) = on else { return None };
    let ran = (now - *since).num_seconds();
    Some((*since + TimeDelta::seconds(ran + 1)).max(now + TimeDelta::milliseconds(1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_counts_up_to_itself() {
        let of = Exact::new(332, 7);
        assert_eq!([part(of, 0), part(of, 500)], [Exact::new(0, 1), Exact::new(166, 7)]);
        assert_eq!(part(of, WHOLE), of);
        assert_eq!(part(Exact::new(i128::MAX, 1), 5), Exact::new(i128::MAX, 1));
    }

    #[test]
    fn bars_are_shares_of_the_best() {
        let row = |numer| RankingRow {
            entry: 0,
            place: None,
            result: Some(Exact::new(numer, 1)),
            counted: 1,
            expected: 1,
        };
        let rows = [row(40), row(20), row(10)];
        let bars = |grown| [0, 1, 2].map(|n: usize| filled(&rows, &rows[n], 20, grown));
        assert_eq!((bars(WHOLE), bars(500), bars(0)), ([20, 10, 5], [10, 5, 2], [0, 0, 0]));
        let lower = [row(10), row(20)];
        assert_eq!(filled(&lower, &lower[1], 20, WHOLE), 0, "less is better");
    }

    #[test]
    fn rows_are_spaced_as_they_fit() {
        let of = |count, high| {
            let rows = Rows::of(count, high);
            (rows.each, rows.room, rows.pages)
        };
        assert_eq!(of(12, 60), (3, 18, 1));
        assert_eq!(of(12, 30), (2, 13, 1));
        assert_eq!(of(12, 22), (1, 18, 1));
        assert_eq!(of(100, 22), (1, 18, 6));
        assert_eq!(Rows::of(100, 22).turns(17_000), Some(24_000));
        assert_eq!(Rows::of(12, 22).turns(0), None);
    }
}
