//! What is decided while marks are still missing: bounds, never guesses.
//!
//! A *completion* is what the night may still bring: for every missing mark of a ballot that is
//! awaited either any mark of its scale or none (a juror may leave). Ballots that were submitted
//! stay as they are, no entry is withdrawn, and recorded votes on ties stand. What is called
//! certain here holds for every completion. What is not may be decided all the same: results are
//! bounded entry by entry, equal results are left to the chain, and under rules by which one
//! entry's marks move another's result ([`Bounds::reached`]) the bounds are wider than they must
//! be.

mod needs;
mod results;
mod span;
mod values;

pub use needs::{Need, Needed};

use std::cmp::Reverse;

use span::{Field, Span};

use super::part::Part;
use super::{Engine, Exact, Sheet, Standings, TieVote};
use crate::contest::{Better, Contest, PanelRule, PlaceStyle};

/// What is decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bounds {
    /// One for each entry that has a place or may get one, in running order.
    pub outlooks: Vec<Outlook>,
    /// Nothing can come that counts: the standings are what they are, open ties apart.
    pub decided: bool,
    /// Every entry's bounds are reached by some completion. Not so under ranks, points for ranks,
    /// standardised figures, places, a tolerance, and where a missing mark makes a part void: there
    /// the bounds hold, but what they leave open may be decided already.
    pub reached: bool,
}

/// What may become of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outlook {
    /// The entry.
    pub entry: usize,
    /// No result of it is lower.
    pub lowest: Exact,
    /// No result of it is higher.
    pub highest: Exact,
    /// It may end without a result, and so without a place.
    pub may_lack: bool,
    /// No place of it is better, as the contest counts places.
    pub best_place: u32,
    /// No place of it is worse.
    pub worst_place: u32,
    /// Its place as the contest counts places, if it is certain: a whole number, but where shared
    /// places are means.
    pub certain: Option<Exact>,
}

impl Outlook {
    /// Whether it may still be first, alone or not: nobody is ahead of it in every completion.
    pub fn may_win(&self) -> bool {
        self.best_place == 1
    }

    /// Whether its result is what it is, whatever comes.
    pub fn is_final(&self) -> bool {
        !self.may_lack && self.lowest == self.highest
    }
}

impl Bounds {
    /// The outlook of an entry. `None` if it cannot get a place.
    pub fn of(&self, entry: usize) -> Option<&Outlook> {
        self.outlooks.iter().find(|outlook| outlook.entry == entry)
    }

    /// The entries that may still be first.
    pub fn contenders(&self) -> impl Iterator<Item = usize> {
        self.outlooks.iter().filter(|outlook| outlook.may_win()).map(|outlook| outlook.entry)
    }

    /// The entry that is first and alone, if that is certain.
    pub fn winner(&self) -> Option<usize> {
        let mut first = self.outlooks.iter().filter(|outlook| outlook.may_win());
        let alone = first.next().filter(|_| first.next().is_none())?;
        alone.certain.map(|_| alone.entry)
    }
}

impl Engine {
    /// What is decided. `sheet` holds the ballots that count; `awaited` says of an entry and a
    /// juror whether this ballot may still come (not from those who are absent or recused). One
    /// that is on the sheet is not awaited, whatever it says.
    ///
    /// `contest` is the one that the engine was made for.
    pub fn bounds(
        &self,
        contest: &Contest,
        sheet: &Sheet,
        votes: &[TieVote],
        awaited: &dyn Fn(usize, usize) -> bool,
    ) -> Bounds {
        let scene = Scene { engine: self, contest, sheet, awaited };
        let parts = scene.parts();
        let style = contest.rule.places;
        if !parts.iter().any(|part| part.open) {
            let outlooks = decided(&self.tally(sheet, votes), style);
            return Bounds { outlooks, decided: true, reached: true };
        }
        let may: Vec<(usize, Span<Exact>)> = scene
            .entries()
            .filter_map(|entry| Some((entry, scene.result(&parts, entry)?)))
            .collect();
        let outlooks = outlooks(&may, self.better, style);
        let reached = self.parts.iter().all(Part::is_rising);
        Bounds { outlooks, decided: false, reached }
    }
}

/// What is known, and what may come.
struct Scene<'a> {
    engine: &'a Engine,
    contest: &'a Contest,
    sheet: &'a Sheet,
    awaited: &'a dyn Fn(usize, usize) -> bool,
}

impl Scene<'_> {
    /// The entries in the ranking.
    fn entries(&self) -> impl Iterator<Item = usize> {
        (0..self.sheet.entries()).filter(|&entry| !self.sheet.is_out(entry))
    }

    /// Whether a juror's marks for an entry in a part may still come, and would count.
    fn is_awaited(&self, part: &Part, entry: usize, juror: usize) -> bool {
        self.engine.jury.counts(juror)
            && part.judges[juror]
            && part.total.of(self.sheet.row(entry, juror)).is_none()
            && (self.awaited)(entry, juror)
    }
}

impl Part {
    /// Whether an entry's figure depends on its own marks alone, and never falls as one of them
    /// rises.
    fn is_rising(&self) -> bool {
        self.is_local() && !matches!(self.panel.rule, PanelRule::Discard { .. })
    }
}

/// A result turned so that more is better.
fn facing(result: Exact, better: Better) -> Exact {
    match better {
        Better::Higher => result,
        Better::Lower => -result,
    }
}

/// The outlooks from what results may be, in running order.
///
/// Who is ahead in every completion has a result in every one, and at its worst it is better than
/// the other at its best. Entries without a place make nobody's worse.
fn outlooks(may: &[(usize, Span<Exact>)], better: Better, style: PlaceStyle) -> Vec<Outlook> {
    let facing = |span: &Span<Exact>| span.facing(better);
    let field = Field::new(may.iter().map(|(_, span)| facing(span)));
    let distinct = match style {
        PlaceStyle::Dense => Some(distinct(may.iter().map(|(_, span)| facing(span)).collect())),
        PlaceStyle::Competition | PlaceStyle::Mean => None,
    };
    let each = |&(entry, span): &(usize, Span<Exact>)| {
        let ahead = field.at_best(facing(&span)).better;
        let before = distinct.as_ref().map_or(ahead, |distinct| distinct[ahead]);
        let worst = field.at_worst(facing(&span));
        let (best_place, worst_place) = (before as u32 + 1, (worst.better + worst.equal) as u32);
        let certain = span.sure && best_place == worst_place;
        Outlook {
            entry,
            lowest: span.low,
            highest: span.high,
            may_lack: !span.sure,
            best_place,
            worst_place,
            certain: certain.then(|| i128::from(best_place).into()),
        }
    };
    may.iter().map(each).collect()
}

/// Of those that are sure to have a result, the best at their worst first: how many different
/// results the first none, one, two .. of them have at least.
fn distinct(mut spans: Vec<Span<Exact>>) -> Vec<usize> {
    spans.retain(|span| span.sure);
    spans.sort_unstable_by_key(|span| Reverse(span.low));
    let (mut counts, mut count, mut last) = (vec![0], 0, None);
    for span in spans {
        // One that cannot come up to the last different result has another.
        if last.is_none_or(|last| span.high < last) {
            last = Some(span.low);
            count += 1;
        }
        counts.push(count);
    }
    counts
}

/// The outlooks where nothing can come: the standings, with open ties open.
fn decided(standings: &Standings, style: PlaceStyle) -> Vec<Outlook> {
    // How many more different places the open ties ahead may make.
    let mut more = 0;
    let mut outlooks = Vec::new();
    for rows in standings.rows.chunk_by(|a, b| a.place == b.place) {
        let Some(place) = rows[0].place else { break };
        let own = if place.open { place.sharing - 1 } else { 0 };
        let (best_place, worst_place) = match style {
            PlaceStyle::Dense => (place.dense, place.dense + more + own),
            PlaceStyle::Competition => (place.rank, place.rank + own),
            PlaceStyle::Mean => (place.rank, place.rank + place.sharing - 1),
        };
        more += own;
        // In the style of means the places that are filled are known, too.
        let certain = !place.open && (best_place == worst_place || style == PlaceStyle::Mean);
        outlooks.extend(rows.iter().filter_map(|row| {
            let result = row.result?;
            Some(Outlook {
                entry: row.entry,
                lowest: result,
                highest: result,
                may_lack: false,
                best_place,
                worst_place,
                certain: certain.then(|| place.in_style(style)),
            })
        }));
    }
    outlooks.sort_unstable_by_key(|outlook| outlook.entry);
    outlooks
}
