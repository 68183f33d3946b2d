//! Why an entry has its place, as data.

use super::panel::Account;
use super::part::{Joined, Part as Slot};
use super::sight::Sight;
use super::values::Values;
use super::{
    Against, Exact, Explanation, JurorLine, Part, PartLine, Standing, Standings, TieCheck,
    majority, skating,
};
use crate::contest::{Mark, PanelRule, PartRule};

/// The explanation of the row at `at` of `standings`; `ties` are the steps taken with its entry.
pub(super) fn explanation(
    see: &Sight,
    standings: &Standings,
    at: usize,
    ties: Vec<TieCheck>,
) -> Explanation {
    let row = &standings.rows[at];
    let (engine, entry) = (see.engine, row.entry);
    let teller = Teller { see, entry };
    let neighbour = |at: Option<usize>| against(row, standings.rows.get(at?)?, &ties);
    let stage = engine.sum.stage(&engine.parts, see.joined, entry).ok();
    Explanation {
        entry,
        place: row.place,
        lack: row.lack,
        parts: (0..engine.parts.len()).map(|part| teller.part(part)).collect(),
        sum: stage.map(|stage| stage.sum),
        stage: stage.map(|stage| stage.stage),
        carried: engine.sum.carried(entry),
        deducted: engine.sum.deducted(entry),
        total: stage.map(|stage| engine.sum.result(stage.stage, entry).0),
        result: row.result,
        better: engine.better(),
        behind: neighbour(at.checked_sub(1)),
        ahead_of: neighbour(Some(at + 1)),
        ties,
    }
}

struct Teller<'a> {
    see: &'a Sight<'a>,
    entry: usize,
}

impl Teller<'_> {
    /// What one part brings.
    fn part(&self, at: usize) -> PartLine {
        let engine = self.see.engine;
        let (slot, joined) = (&engine.parts[at], &self.see.joined[at]);
        let values = self.see.values(at, self.entry);
        let account = account(slot, &values);
        let jurors = self.jurors(slot, joined, &values, account.parts);
        let weights = &engine.jury;
        let by =
            |juror: usize| Exact::new(weights.weights[juror].into(), weights.denominator.into());
        let counting = || jurors.iter().filter_map(|line| Some((line.juror, line.counts()?)));
        let figure = joined.figures[self.entry].ok();
        let places = slot.brings == PartRule::Place;
        let (joined_figure, after) = self.figures(slot, &values, figure);
        PartLine {
            part: at,
            void: joined.void,
            window: account.window,
            sum: counting().map(|(juror, value)| value * by(juror)).sum(),
            kept: counting().map(|(juror, _)| by(juror)).sum(),
            all_kept: account.all_kept,
            majority: self.majority(slot, joined),
            joined: joined_figure,
            figure: after,
            place: figure.filter(|_| places).map(|figure| figure.points(slot.unit_out())),
            factor: slot.factor(self.entry),
            brings: figure.map(|figure| engine.sum.brings(slot, figure, self.entry)),
            jurors,
        }
    }

    /// The panel's figure before and after its rounding slot.
    fn figures(
        &self,
        slot: &Slot,
        values: &[(usize, i64)],
        figure: Option<super::exact::Quotient>,
    ) -> (Option<Exact>, Option<Exact>) {
        if slot.panel.rule.is_places() {
            let place = figure.map(|figure| figure.points(slot.unit_out()));
            return (place, place);
        }
        if values.is_empty() {
            return (None, None);
        }
        let jury = &self.see.engine.jury;
        let mut plain: Vec<i64> = values.iter().map(|&(_, value)| value).collect();
        let weights: Vec<i64> = values.iter().map(|&(juror, _)| jury.weights[juror]).collect();
        let joined = if jury.even {
            slot.panel.join(&mut plain)
        } else {
            slot.panel.join_weighted(&plain, &weights, jury.denominator)
        };
        let rounded = slot.panel_rounding.round(joined);
        let unit = slot.panel_rounding.unit_out();
        (Some(joined.points(slot.panel.unit_out())), Some(rounded.points(unit)))
    }

    fn majority(&self, slot: &Slot, joined: &Joined) -> Option<super::MajorityLine> {
        let values = joined.values.as_ref()?;
        let (better, unit) = (slot.values_better(), slot.value_unit());
        match slot.panel.rule {
            PanelRule::Skating => skating::account(values, better, unit, self.entry),
            PanelRule::Majority => majority::account(values, unit, self.entry),
            _ => None,
        }
    }

    /// A line for every juror who marked the part whole, whether it counts or not.
    fn jurors(
        &self,
        slot: &Slot,
        joined: &Joined,
        values: &[(usize, i64)],
        parts: Vec<Part>,
    ) -> Vec<JurorLine> {
        let mut parts = parts.into_iter();
        let rows = self.see.sheet.rows(self.entry).enumerate();
        rows.filter_map(|(juror, row)| {
            let total = slot.total.of(row)?;
            let points = Exact::new(total.into(), slot.total_unit);
            let counted = values.iter().find(|&&(by, _)| by == juror);
            Some(JurorLine {
                juror,
                marks: slot.total.criteria().map(|criterion| Mark(row[criterion])).collect(),
                total: points,
                turned: counted.and_then(|_| self.turned(slot, joined, juror)),
                value: counted
                    .map_or(points, |&(_, value)| Exact::new(value.into(), slot.value_unit())),
                part: counted.and_then(|_| parts.next()).unwrap_or(Part::Outside),
            })
        })
        .collect()
    }

    /// How the juror slot turned the juror's total.
    fn turned(&self, slot: &Slot, joined: &Joined, juror: usize) -> Option<super::Turned> {
        let values: &Values = joined.values.as_ref()?;
        let marked: Vec<usize> = values.by(juror).map(|(entry, _)| entry).collect();
        let total = |&entry: &usize| slot.total.of(self.see.sheet.row(entry, juror));
        let totals: Vec<i64> = marked.iter().filter_map(total).collect();
        let at = marked.iter().position(|&entry| entry == self.entry)?;
        slot.convert.turned(&totals, at)
    }
}

/// What the panel does with each of an entry's values.
fn account(slot: &Slot, values: &[(usize, i64)]) -> Account {
    let values: Vec<i64> = values.iter().map(|&(_, value)| value).collect();
    slot.panel.account(&values)
}

/// How a row compares with its neighbour. `None` if one of them has no place.
fn against(row: &Standing, neighbour: &Standing, ties: &[TieCheck]) -> Option<Against> {
    let entry = neighbour.entry;
    let (place, other) = (row.place?, neighbour.place?);
    let (result, other_result) = (row.result?, neighbour.result?);
    if result != other_result {
        let margin = (result - other_result).max(other_result - result);
        return Some(Against::Result { entry, margin });
    }
    if place.rank == other.rank {
        return Some(Against::Same { entry, open: place.open });
    }
    // The last step that saw both tied is the one that parted them.
    let last = ties.iter().rev().find(|check| check.concerns(entry))?;
    Some(Against::Tie { entry, step: last.step.clone() })
}
