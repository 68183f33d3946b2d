//! A part of the ballot: from the jurors' totals in it to its figure.

use super::convert::Converter;
use super::exact::{Quotient, exact, weight};
use super::panel::Panel;
use super::rounding::Rounder;
use super::values::{Total, Values};
use super::{Exact, Lack, Sheet, majority, skating};
use crate::contest::{Better, Contest, Join, Missing, PanelRule, PartRule, TooFew, Weight};

/// One part of the ballot with its slots, in the order in which they are passed.
#[derive(Debug, Clone)]
pub(super) struct Part {
    pub(super) total: Total,
    pub(super) convert: Converter,
    pub(super) rounding: Rounder,
    pub(super) panel: Panel,
    pub(super) panel_rounding: Rounder,
    pub(super) brings: PartRule,
    /// Multiplies the figure.
    pub(super) weight: Exact,
    /// Multiplies the figure of an entry; empty: 1.
    factors: Vec<Exact>,
    /// Which of two marks is better.
    marks_better: Better,
    /// Which of two figures is better.
    pub(super) better: Better,
    /// Of which jurors the marks are expected.
    pub(super) judges: Vec<bool>,
    pub(super) missing: Missing,
    pub(super) too_few: TooFew,
    /// Mark units times the weights' denominator: what totals count to the point.
    pub(super) total_unit: i128,
}

/// Jurors' weights as integers over their common denominator; 0 does not count.
#[derive(Debug, Clone)]
pub(super) struct Jury {
    pub(super) weights: Vec<i64>,
    pub(super) denominator: i64,
    /// All weigh 1.
    pub(super) even: bool,
}

impl Jury {
    /// The panel of `contest`. `None` if the weights are too fine.
    pub(super) fn of(contest: &Contest) -> Option<Self> {
        let weights: Vec<_> = contest.panel.iter().map(|juror| juror.weight).collect();
        let (weights, denominator) = Weight::over_common(&weights)?;
        let even = weights.iter().all(|&weight| weight == 0 || weight == denominator);
        Some(Self { weights, denominator, even })
    }

    pub(super) fn counts(&self, juror: usize) -> bool {
        self.weights[juror] > 0
    }
}

/// What a part comes to for every entry.
#[derive(Debug, Clone)]
pub(super) struct Joined {
    /// The figure in the part's unit after its roundings, or why there is none.
    pub(super) figures: Vec<Result<Quotient, Lack>>,
    /// What the panel joined, where it had to be computed of all at once.
    pub(super) values: Option<Values>,
    /// The part counts for nobody.
    pub(super) void: bool,
    /// From how many jurors, for each entry.
    pub(super) counted: Vec<usize>,
}

impl Part {
    /// The parts of the contest's ballot. `None` if there are none, one has no criterion, or figures
    /// could overflow.
    pub(super) fn all(contest: &Contest) -> Option<Vec<Self>> {
        let mark_unit = 10i128.pow(u32::from(contest.places));
        let each = |(at, (criteria, by)): (usize, (Vec<usize>, Weight))| {
            Self::new(contest, at, &criteria, by, mark_unit)
        };
        let all: Option<Vec<_>> = contest.parts().into_iter().enumerate().map(each).collect();
        all.filter(|parts| !parts.is_empty())
    }

    fn new(
        contest: &Contest,
        at: usize,
        criteria: &[usize],
        by: Weight,
        mark_unit: i128,
    ) -> Option<Self> {
        let rule = &contest.rule;
        let weights: Vec<_> = match rule.join {
            // The weight of the criterion is that of the part.
            Join::Criteria => vec![Weight::ONE],
            _ => criteria.iter().map(|&at| contest.criteria[at].weight).collect(),
        };
        let total = Total::new(criteria, &weights)?;
        let total_unit = mark_unit * i128::from(total.denominator());
        let marks_better = contest.criteria[*criteria.first()?].better;
        let convert = Converter::new(&rule.juror, marks_better, total_unit, contest.entries.len())?;
        let rounding = Rounder::new(rule.rounding.juror, convert.unit_out())?;
        let most = |&at: &usize| {
            let scale = contest.criteria[at].scale;
            scale.min.0.saturating_abs().max(scale.max.0.saturating_abs())
        };
        let most = total.most(criteria.iter().map(most));
        if convert.is_local() && !rounding.fits(most) {
            return None;
        }
        let panel = Panel::new(rule.panel, rule.few, rounding.unit_out())?;
        let values_better = rule.juror.better(marks_better);
        let factor = |entry: &crate::contest::Entry| {
            let own = entry.factors.iter().find(|&&(part, _)| part == at);
            own.map_or(Exact::ONE, |&(_, factor)| exact(factor))
        };
        let scaled = contest.entries.iter().any(|entry| !entry.factors.is_empty());
        let judges = contest.panel.iter();
        Some(Self {
            total,
            convert,
            rounding,
            panel,
            panel_rounding: Rounder::new(rule.rounding.panel, panel.unit_out())?,
            brings: rule.parts,
            weight: weight(by),
            factors: if scaled { contest.entries.iter().map(factor).collect() } else { Vec::new() },
            marks_better: values_better,
            better: rule.better(marks_better),
            judges: judges.map(|j| criteria.iter().all(|&at| j.judges(at))).collect(),
            missing: rule.missing,
            too_few: rule.few.then,
            total_unit,
        })
    }

    /// What figures count to the point.
    pub(super) fn unit_out(&self) -> i128 {
        match self.brings {
            PartRule::Place => skating::UNIT,
            PartRule::Figure => self.panel_rounding.unit_out(),
        }
    }

    /// What values count to the point.
    pub(super) fn value_unit(&self) -> i128 {
        self.rounding.unit_out()
    }

    /// Which of two values is better.
    pub(super) fn values_better(&self) -> Better {
        self.marks_better
    }

    pub(super) fn factor(&self, entry: usize) -> Exact {
        self.factors.get(entry).copied().unwrap_or(Exact::ONE)
    }

    /// Whether an entry's figure depends on its own marks alone.
    pub(super) fn is_local(&self) -> bool {
        self.convert.is_local()
            && !self.panel.rule.is_places()
            && self.brings == PartRule::Figure
            && self.missing != Missing::Void
    }

    /// What a juror's row of marks gives the panel, where no other entry matters.
    pub(super) fn value(&self, row: &[i32]) -> Option<i64> {
        Some(self.rounding.round_whole(self.total.of(row)?))
    }

    /// The values of all jurors who count, for all entries in the ranking.
    pub(super) fn values(&self, sheet: &Sheet, jury: &Jury) -> Values {
        let mut values = Values::new(sheet.entries(), sheet.jurors());
        let entries: Vec<usize> = (0..sheet.entries()).filter(|&e| !sheet.is_out(e)).collect();
        let (mut at, mut column) = (Vec::new(), Vec::new());
        for juror in (0..sheet.jurors()).filter(|&juror| jury.counts(juror)) {
            at.clear();
            column.clear();
            for &entry in &entries {
                if let Some(total) = self.total.of(sheet.row(entry, juror)) {
                    at.push(entry);
                    column.push(total);
                }
            }
            self.convert.convert(&mut column);
            for (&entry, &value) in at.iter().zip(&column) {
                values.set(entry, juror, self.rounding.round_whole(value));
            }
        }
        values
    }

    /// Joins the panel for every entry.
    pub(super) fn join(&self, sheet: &Sheet, jury: &Jury) -> Joined {
        if self.is_local() {
            let mut scratch = Scratch::default();
            let each = |entry| {
                let figure = self.join_one(sheet, jury, entry, &mut scratch);
                (figure, scratch.values.len())
            };
            let (figures, counted) = (0..sheet.entries()).map(each).unzip();
            return Joined { figures, values: None, void: false, counted };
        }
        let values = self.values(sheet, jury);
        let void = self.missing == Missing::Void && self.is_void(sheet, &values, jury);
        let (better, unit) = (self.values_better(), self.value_unit());
        let mut figures: Vec<Result<Quotient, Lack>> = match self.panel.rule {
            _ if void => {
                let lack = |entry| values.of(entry).next().map_or(Lack::Ballots, |_| Lack::Void);
                (0..values.entries()).map(|entry| Err(lack(entry))).collect()
            }
            PanelRule::Skating => skating::places(&values, better, unit),
            PanelRule::Majority => majority::places(&values, better, unit),
            _ => {
                let mut scratch = Scratch::default();
                let each = |entry| {
                    scratch.clear();
                    for (juror, value) in values.of(entry) {
                        scratch.push(value, jury.weights[juror]);
                    }
                    self.figure(jury, &mut scratch)
                };
                (0..values.entries()).map(each).collect()
            }
        };
        for figure in figures.iter_mut().flatten() {
            *figure = self.panel_rounding.round(*figure);
        }
        for (entry, figure) in figures.iter_mut().enumerate() {
            if figure.is_ok() && self.waits(sheet, jury, entry) {
                *figure = Err(Lack::Mark);
            }
        }
        if self.brings == PartRule::Place {
            skating::mean_places(&mut figures, self.better_figure());
        }
        let counted = (0..values.entries()).map(|entry| values.of(entry).count()).collect();
        Joined { figures, values: Some(values), void, counted }
    }

    /// Which of two figures of the panel is better.
    pub(super) fn better_figure(&self) -> Better {
        if self.panel.rule.is_places() { Better::Lower } else { self.values_better() }
    }

    /// Joins the panel for one entry, where no other matters.
    pub(super) fn join_one(
        &self,
        sheet: &Sheet,
        jury: &Jury,
        entry: usize,
        scratch: &mut Scratch,
    ) -> Result<Quotient, Lack> {
        scratch.clear();
        for (row, &weight) in sheet.rows(entry).zip(&jury.weights) {
            if weight > 0
                && let Some(value) = self.value(row)
            {
                scratch.push(value, weight);
            }
        }
        let figure = self.panel_rounding.round(self.figure(jury, scratch)?);
        if self.waits(sheet, jury, entry) { Err(Lack::Mark) } else { Ok(figure) }
    }

    /// The panel's figure of the collected values.
    pub(super) fn figure(&self, jury: &Jury, scratch: &mut Scratch) -> Result<Quotient, Lack> {
        if scratch.values.is_empty() {
            return Err(Lack::Ballots);
        }
        if self.too_few == TooFew::NoResult && self.panel.all_kept(&mut scratch.values) {
            return Err(Lack::TooFew);
        }
        Ok(if jury.even {
            self.panel.join(&mut scratch.values)
        } else {
            self.panel.join_weighted(&scratch.values, &scratch.weights, jury.denominator)
        })
    }

    /// Whether the rule waits for a mark of this entry.
    fn waits(&self, sheet: &Sheet, jury: &Jury, entry: usize) -> bool {
        self.missing == Missing::Block && self.lacks_mark(sheet, jury, entry)
    }

    /// Whether a juror who counts and judges the part has not marked it whole.
    fn lacks_mark(&self, sheet: &Sheet, jury: &Jury, entry: usize) -> bool {
        sheet.rows(entry).enumerate().any(|(juror, row)| {
            jury.counts(juror) && self.judges[juror] && self.total.of(row).is_none()
        })
    }

    fn is_void(&self, sheet: &Sheet, values: &Values, jury: &Jury) -> bool {
        (0..values.entries())
            .any(|entry| values.of(entry).next().is_some() && self.lacks_mark(sheet, jury, entry))
    }
}

/// The values of one entry and the weights of their jurors; kept to be filled again.
#[derive(Debug, Default)]
pub(super) struct Scratch {
    pub(super) values: Vec<i64>,
    pub(super) weights: Vec<i64>,
}

impl Scratch {
    pub(super) fn clear(&mut self) {
        self.values.clear();
        self.weights.clear();
    }

    pub(super) fn push(&mut self, value: i64, weight: i64) {
        self.values.push(value);
        self.weights.push(weight);
    }
}
