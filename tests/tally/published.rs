//! Published results, computed again by declared rules.

use std::collections::BTreeMap;

use alqa::contest::{Contest, CriterionId, Mark, PanelRule, Rounding, TieStep};
use alqa::tally::{Engine, Exact, Sheet};

use crate::table::contest;

/// The lines of a table, each as its columns by name.
fn table(text: &'static str) -> Vec<BTreeMap<&'static str, &'static str>> {
    let mut lines = text.lines().map(|line| line.split(','));
    let names: Vec<_> = lines.next().unwrap().collect();
    lines.map(|line| names.iter().copied().zip(line).collect()).collect()
}

/// Positions of names in order of appearance.
#[derive(Default)]
struct Names(Vec<String>);

impl Names {
    fn of(&mut self, name: &str) -> usize {
        self.0.iter().position(|known| known == name).unwrap_or_else(|| {
            self.0.push(name.to_owned());
            self.0.len() - 1
        })
    }
}

/// A published final with entries in running order.
struct Final {
    contest: Contest,
    sheet: Sheet,
    /// Total and rank by entry.
    expected: Vec<(i128, u32)>,
}

fn eurovision(marks: &'static str, expected: &'static str, ties: &[TieStep]) -> Final {
    let mut expected = table(expected);
    expected.sort_by_key(|row| row["running_order"].parse::<u32>().unwrap());
    let (mut entries, mut jurors, mut criteria) =
        (Names::default(), Names::default(), Names::default());
    for row in &expected {
        entries.of(row["contestant"]);
    }
    let mut ballots: BTreeMap<(usize, usize), Vec<(usize, i32)>> = BTreeMap::new();
    for row in table(marks).iter().filter(|row| !row["score"].is_empty()) {
        let cell = (entries.of(row["contestant"]), jurors.of(row["juror"]));
        let mark = (criteria.of(row["criterion"]), row["score"].parse().unwrap());
        ballots.entry(cell).or_default().push(mark);
    }
    let size = (entries.0.len(), jurors.0.len(), criteria.0.len());
    let mut sheet = Sheet::new(size.0, size.1, size.2);
    for ((entry, juror), mut marks) in ballots {
        marks.sort_unstable();
        let marks: Vec<_> = marks.into_iter().map(|(_, mark)| Mark(mark)).collect();
        sheet.put(entry, juror, &marks);
    }
    Final {
        contest: contest(size, PanelRule::Sum, Rounding::Exact, ties),
        sheet,
        expected: expected
            .iter()
            .map(|row| (row["total"].parse().unwrap(), row["rank"].parse().unwrap()))
            .collect(),
    }
}

#[track_caller]
fn assert_reproduced(published: &Final) {
    let standings = Engine::new(&published.contest).tally(&published.sheet, &[]);
    assert_eq!(standings.rows.len(), published.expected.len());
    for row in &standings.rows {
        let found = (row.result.unwrap(), row.place.unwrap().rank);
        let (total, rank) = published.expected[row.entry];
        assert_eq!(found, (Exact::from_integer(total), rank), "entry {}", row.entry);
        assert!(!row.place.unwrap().open);
    }
}

#[test]
fn eurovision_1969_has_four_winners() {
    let published = eurovision(
        include_str!("../published/eurovision_1969/marks.csv"),
        include_str!("../published/eurovision_1969/expected.csv"),
        &[TieStep::SharedPlace],
    );
    assert_reproduced(&published);
    let standings = Engine::new(&published.contest).tally(&published.sheet, &[]);
    assert_eq!(standings.first().count(), 4);
}

#[test]
fn eurovision_2016_splits_ties_by_the_public() {
    // The criteria appear as jury, televoting: `c2` is the public.
    let public = TieStep::CriterionMean(CriterionId::new("c2").unwrap());
    let published = eurovision(
        include_str!("../published/eurovision_2016/marks.csv"),
        include_str!("../published/eurovision_2016/expected.csv"),
        &[public],
    );
    assert_reproduced(&published);
    let standings = Engine::new(&published.contest).tally(&published.sheet, &[]);
    assert_eq!(standings.rows.iter().filter(|row| row.place.unwrap().by_ties).count(), 2);
}

#[test]
fn strictly_totals_are_sums_of_the_marks() {
    // A performance; the marks call the dance their criterion.
    let key = |row: &BTreeMap<&str, &str>| {
        let dance = row.get("dance").unwrap_or_else(|| &row["criterion"]);
        ["series", "week", "running_order", "contestant"].map(|name| row[name]).join("/") + dance
    };
    let marks = table(include_str!("../published/strictly/marks.csv"));
    let expected = table(include_str!("../published/strictly/expected.csv"));
    let (mut performances, mut jurors) = (Names::default(), Names::default());
    for row in &expected {
        performances.of(&key(row));
    }
    for row in &marks {
        jurors.of(row["juror"]);
    }
    let size = (expected.len(), jurors.0.len(), 1);
    let mut sheet = Sheet::new(size.0, size.1, size.2);
    for row in &marks {
        let mark = Mark(row["score"].parse().unwrap());
        sheet.put(performances.of(&key(row)), jurors.of(row["juror"]), &[mark]);
    }
    let engine = Engine::new(&contest(size, PanelRule::Sum, Rounding::Exact, &[]));
    let standings = engine.tally(&sheet, &[]);
    let mut unmarked = 0;
    for row in &expected {
        let found = standings.of(performances.of(&key(row))).unwrap();
        // Six show dances were danced for the public alone; the list prints their total as 0.
        let total = (found.counted > 0).then(|| Exact::from_integer(row["total"].parse().unwrap()));
        assert_eq!(found.result, total, "{}", key(row));
        if total.is_none() {
            assert_eq!((row["dance"], row["total"]), ("Show dance", "0"));
            unmarked += 1;
        }
    }
    assert_eq!((expected.len(), unmarked), (211, 6));
}
