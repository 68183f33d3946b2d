//! Published results, reproduced by contest files alone.
//!
//! Every folder below `tests/published` that has a `contest.ron` is a set: `marks.csv` are the marks
//! as they were given, `expected.csv` and `expected_parts.csv` what was published. The README's
//! table says how much of it comes out; this test holds it to that.
#![allow(missing_docs, clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use alqa::contest::{Contest, load};
use alqa::marks;
use alqa::tally::{Engine, Exact, Explanation, Sheet, Standing};

/// What was published and came out, of how much.
#[derive(Debug, Default, Clone, Copy)]
struct Matched {
    came_out: usize,
    published: usize,
}

impl Matched {
    fn check(&mut self, holds: bool, what: &str) {
        self.published += 1;
        self.came_out += usize::from(holds);
        assert!(holds, "{what}");
    }
}

/// A folder with a contest file.
struct Set {
    folder: PathBuf,
    contest: Contest,
}

type Row = BTreeMap<String, String>;

impl Set {
    fn of(folder: &Path) -> Self {
        let text = fs::read_to_string(folder.join("contest.ron")).unwrap();
        let contest = load(&text).unwrap_or_else(|told| panic!("{}: {told:?}", folder.display()));
        Self { folder: folder.to_owned(), contest: contest.contest }
    }

    /// The rows of a table, each as its columns by name.
    fn table(&self, name: &str) -> Vec<Row> {
        let Ok(text) = fs::read_to_string(self.folder.join(name)) else { return Vec::new() };
        let mut lines = text.lines().map(|line| line.split(',').map(str::to_owned));
        let head: Vec<String> = lines.next().unwrap().collect();
        lines.map(|line| head.iter().cloned().zip(line).collect()).collect()
    }

    /// The marks of a table, read as `alqa tally` reads them.
    fn sheet(&self, csv: &[u8]) -> Sheet {
        let marks = marks::read(csv, &self.contest).unwrap();
        assert_eq!(marks.problems.count, 0, "{}: {:?}", self.folder.display(), marks.problems);
        marks.sheet
    }

    fn entry(&self, row: &Row) -> usize {
        let found = self.contest.entries.iter().position(|e| e.id.as_str() == row["contestant"]);
        found.unwrap_or_else(|| panic!("{row:?}"))
    }

    /// Places, results and the figures of the parts.
    fn matched(&self) -> Matched {
        let sheet = self.sheet(&fs::read(self.folder.join("marks.csv")).unwrap());
        let engine = Engine::new(&self.contest);
        let standings = engine.tally(&sheet, &[]);
        let mut matched = Matched::default();
        for row in self.table("expected.csv") {
            let entry = self.entry(&row);
            let standing = standings.of(entry).unwrap();
            let why = engine.explain(&sheet, &[], entry).unwrap();
            for (column, text) in row.iter().filter(|(_, text)| !text.is_empty()) {
                let found = match column.as_str() {
                    "contestant" => continue,
                    "rank" => standing.place.map(|place| place.in_style(self.contest.rule.places)),
                    // A list without ballots prints 0; we say that there is no result.
                    "result" if standing.counted == 0 => Some(Exact::from(0)),
                    "result" => standing.result,
                    "stage" => why.stage,
                    other => panic!("{other}"),
                };
                let what = format!("{} {column} of {row:?}: {found:?}", self.folder.display());
                matched.check(found.is_some_and(|found| is(found, text)), &what);
            }
            assert!(!standing.place.is_some_and(|place| place.open));
        }
        for row in self.table("expected_parts.csv") {
            let why = engine.explain(&sheet, &[], self.entry(&row)).unwrap();
            let (found, text) = self.part(&why, &row);
            let what = format!("{} {row:?}: {found:?}", self.folder.display());
            matched.check(found.is_some_and(|found| is(found, text)), &what);
        }
        matched
    }

    fn part<'a>(&self, why: &Explanation, row: &'a Row) -> (Option<Exact>, &'a str) {
        let named = |id: &str| id == row["part"];
        let criterion = self.contest.criteria.iter().position(|c| named(c.id.as_str()));
        let group = self.contest.groups.iter().position(|group| named(group.id.as_str()));
        let part = &why.parts[group.or(criterion).unwrap()];
        match row.get("figure") {
            Some(text) => (part.figure, text),
            None => (part.brings, &row["brings"]),
        }
    }

    /// The points that each jury gives, of sets where a jury is a contest of its own. Who shares a
    /// mean rank was parted by something that the data do not hold: these may have come out in any
    /// order, nobody else.
    fn matched_by_jury(&self) -> Matched {
        let engine = Engine::new(&self.contest);
        let text = fs::read_to_string(self.folder.join("marks.csv")).unwrap();
        let (head, lines) = text.split_once('\n').unwrap();
        let mut published: BTreeMap<String, BTreeMap<usize, Exact>> = BTreeMap::new();
        for row in self.table("expected.csv") {
            let points = Exact::from(row["points"].parse::<i128>().unwrap());
            published.entry(row["jury"].clone()).or_default().insert(self.entry(&row), points);
        }
        let mut matched = Matched::default();
        for (jury, points) in published {
            let own = lines.lines().filter(|line| line.starts_with(&format!("{jury},")));
            let csv = std::iter::once(head).chain(own).collect::<Vec<_>>().join("\n");
            let standings = engine.tally(&self.sheet(csv.as_bytes()), &[]);
            let placed: Vec<_> = standings.rows.iter().filter(|row| row.place.is_some()).collect();
            assert_eq!(placed.len(), points.len(), "{jury}");
            for equals in placed.chunk_by(|a, b| a.place == b.place) {
                let mut given: Vec<_> = equals.iter().map(|row| points[&row.entry]).collect();
                given.sort();
                let mean = given.iter().sum::<Exact>() / given.len() as i128;
                let holds = equals.iter().all(|row| row.points == Some(mean))
                    && given == self.filled(equals[0]);
                for _ in equals {
                    matched.check(holds, &format!("{jury}: {equals:?} {given:?}"));
                }
            }
        }
        matched
    }

    /// The points of the places that an entry and those who share with it fill, ascending.
    fn filled(&self, row: &Standing) -> Vec<Exact> {
        let place = row.place.unwrap();
        let table = self.contest.rule.place_points.iter();
        let points =
            table.map(|points| Exact::new((*points.numer()).into(), (*points.denom()).into()));
        let all = points.chain(std::iter::repeat(Exact::from(0)));
        let mut filled: Vec<_> =
            all.skip(place.rank as usize - 1).take(place.sharing as usize).collect();
        filled.sort();
        filled
    }
}

/// Whether a figure is the printed one. Figures with more than nine decimals come from programs
/// that compute in binary fractions; they are held to nine.
fn is(found: Exact, text: &str) -> bool {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let printed =
        Exact::new(format!("{whole}{part}").parse().unwrap(), 10i128.pow(part.len() as u32));
    let apart = (found - printed).max(printed - found);
    apart == Exact::from(0) || part.len() > 9 && apart < Exact::new(1, 1_000_000_000)
}

fn folder(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/published").join(path)
}

/// The folders below `top`, or `top` itself, that have a contest file.
fn sets(top: &str) -> Vec<Set> {
    let path = folder(top);
    if path.join("contest.ron").exists() {
        return vec![Set::of(&path)];
    }
    let mut folders: Vec<_> =
        fs::read_dir(path).unwrap().map(|item| item.unwrap().path()).collect();
    folders.sort();
    folders.iter().filter(|path| path.is_dir()).map(|path| Set::of(path)).collect()
}

/// Holds the README's row of this set to what came out.
#[track_caller]
fn assert_in_readme(top: &str, sets: &[Set], matched: Matched) {
    let readme = include_str!("../README.md");
    let marks: usize = sets.iter().map(|set| set.table("marks.csv").len()).sum();
    let begins = format!("| `{top}` |");
    let ends = format!("| {marks} | {} of {} |", matched.came_out, matched.published);
    let row = readme.lines().find(|line| line.starts_with(&begins));
    assert!(row.is_some_and(|row| row.ends_with(&ends)), "README: {begins} ... {ends}");
}

#[track_caller]
fn reproduce(top: &str, matched: fn(&Set) -> Matched) {
    let sets = sets(top);
    let mut all = Matched::default();
    for set in &sets {
        let Matched { came_out, published } = matched(set);
        assert!(published > 0, "{}", set.folder.display());
        all = Matched { came_out: all.came_out + came_out, published: all.published + published };
    }
    assert_in_readme(top, &sets, all);
}

#[test]
fn every_set_is_looked_at() {
    let all = fs::read_dir(folder("")).unwrap().map(|item| item.unwrap());
    let found: BTreeSet<String> = all
        .filter(|item| item.path().is_dir())
        .map(|item| item.file_name().into_string().unwrap())
        .collect();
    let looked_at = [
        "ap_poll_2014",
        "diving_2000",
        "eurovision_finals",
        "eurovision_juries",
        "fll_2009",
        "isu",
        "skating_textbook",
        "strictly",
    ];
    assert_eq!(found, looked_at.map(str::to_owned).into());
}

#[test]
fn a_poll_by_positional_points() {
    reproduce("ap_poll_2014", Set::matched);
}

#[test]
fn diving_by_trimmed_sums_and_difficulty() {
    reproduce("diving_2000", Set::matched);
}

#[test]
fn eurovision_finals_by_sums_and_their_tie_chains() {
    reproduce("eurovision_finals", Set::matched);
}

#[test]
fn eurovision_juries_by_mean_rank_and_by_falling_weight() {
    reproduce("eurovision_juries", Set::matched_by_jury);
}

#[test]
fn robots_by_standardised_groups() {
    reproduce("fll_2009", Set::matched);
}

#[test]
fn figure_skating_by_trimmed_components() {
    reproduce("isu", Set::matched);
}

#[test]
fn ballroom_by_the_skating_system() {
    reproduce("skating_textbook", Set::matched);
}

#[test]
fn dances_by_plain_sums() {
    reproduce("strictly", Set::matched);
}
