//! The files of an evening, as they are and as a hostile hand would leave them.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use alqa::contest::{self, CONCORDIA, Contest, Join, TEMPLATE};
use fastrand::Rng;

/// The files, in the order of [`Evening::FILES`].
#[derive(Debug, Clone)]
pub(crate) struct Evening(pub(crate) [Vec<u8>; 3]);

impl Evening {
    /// What they are called.
    pub(crate) const FILES: [&str; 3] = ["contest.ron", "marks.csv", "carried.csv"];

    /// The files of a folder; one that lacks is empty.
    pub(crate) fn read(folder: &Path) -> Self {
        Self(Self::FILES.map(|name| fs::read(folder.join(name)).unwrap_or_default()))
    }

    /// Writes them into a folder.
    pub(crate) fn write(&self, folder: &Path) {
        fs::create_dir_all(folder).unwrap();
        for (name, bytes) in Self::FILES.iter().zip(&self.0) {
            fs::write(folder.join(name), bytes).unwrap();
        }
    }
}

/// A contest that loads, and files that fit it.
#[derive(Debug)]
pub(crate) struct Base {
    pub(crate) contest: Contest,
    evening: Evening,
}

/// All that a rule can have, in one file.
const RICH: &str = r#"(
    id: "rich", title: (kk: "Бай", ru: "Богатый", en: "Rich"),
    groups: [(id: "song", name: "Song", weight: 2), (id: "dance", name: "Dance")],
    criteria: [
        (id: "a", name: "A", marks: Points, min: 1, max: 5, step: "0.5", weight: "1/3", group: "dance"),
        (id: "b", name: "B", min: 0, max: 10, group: "dance"),
        (id: "c", name: "C", marks: YesMaybeNo, group: "song"),
    ],
    panel: [
        (id: "j1", name: "One", chair: true, weight: "1/2"),
        (id: "j2", name: "Two", weight: 0, judges: ["b"]),
        (id: "j3", name: "Three", judges: ["b", "a"]),
        (id: "j4", name: "Four"),
    ],
    rule: (
        juror: Positional(points: [12, 10, "7.5"], shared: Mean), join: Groups, panel: Mean,
        stage_weight: "0.35", carried: [(id: "x", name: "X"), (id: "y", name: "Y", weight: "-1/2")],
        rounding: (juror: HalfUp(3), panel: HalfEven(2), part: Truncate(3), stage: HalfUp(2)),
        ties: [CriterionMean("b"), UntrimmedMean, Median, HeadToHead, HighestMark, Countback,
            JurorsGiving, StageResult, Carried("y"), JuryVote, CastingVote, SharedPlace],
        places: Mean, missing: Void, place_points: [12, 10], advance: Top(count: 2, cut: RunOff),
    ),
    awards: [(name: "First", kind: Range(from: "9.5")), (name: "Best", kind: BestIn("a"))],
    entries: [
        (id: "e1", number: 1, name: "Solo", factors: [(of: "dance", factor: "3.1")],
            carried: [(of: "y", points: "-0.5"), (of: "x", points: "75.86")],
            deductions: [(points: "0.5", reason: "time")]),
        (id: "e2", number: 2, performers: [(name: "Ән Салушы", age: 20)], song: (title: "Ән")),
        (id: "e3", number: 3),
        (id: "e4", number: 4),
    ],
)"#;

/// Sets of published results; together they use most rules.
const PUBLISHED: [&str; 8] = [
    "ap_poll_2014",
    "diving_2000",
    "eurovision_finals/1969",
    "eurovision_finals/2016",
    "eurovision_juries/exponential_2021_final",
    "fll_2009",
    "isu/wc2017_dance_fd",
    "skating_textbook/case_m",
];

/// The contests that ship with the program, a rich one, and the published ones.
pub(crate) fn bases() -> Vec<Base> {
    let made = [CONCORDIA, TEMPLATE, RICH].map(|text| {
        let contest = contest::load(text).unwrap().contest;
        let marks = marks(&contest);
        Base::new(contest, text, marks)
    });
    let published = PUBLISHED.iter().map(|set| {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/published").join(set);
        let text = fs::read_to_string(root.join("contest.ron")).unwrap();
        let contest = contest::load(&text).unwrap().contest;
        Base::new(contest, &text, fs::read_to_string(root.join("marks.csv")).unwrap())
    });
    made.into_iter().chain(published).collect()
}

/// A mark for each cell, somewhere on its scale.
fn marks(contest: &Contest) -> String {
    let mut text = "contestant,juror,criterion,score\n".to_owned();
    let mut at = 0;
    for entry in &contest.entries {
        for (position, juror) in contest.panel.iter().enumerate() {
            for criterion in contest.judged(position) {
                let of = &contest.criteria[criterion];
                at += 1;
                let steps = at % 5 % ((of.scale.max.0 - of.scale.min.0) / of.scale.step.0 + 1);
                let units = of.scale.min.0 + steps * of.scale.step.0;
                let unit = 10_i32.pow(contest.places.into());
                let (whole, rest) = (units / unit, units % unit);
                let places = usize::from(contest.places);
                let _ = write!(text, "{},{},{},{whole}", entry.id, juror.id, of.id);
                let _ =
                    if places > 0 { writeln!(text, ".{rest:0places$}") } else { writeln!(text) };
            }
        }
    }
    text
}

impl Base {
    fn new(contest: Contest, text: &str, marks: String) -> Self {
        let mut carried = "contestant,figure,points,reason\n".to_owned();
        for entry in &contest.entries {
            let _ = writeln!(carried, "{},deduction,1.5,\"time, and more\"", entry.id);
            for figure in &contest.rule.carried {
                let _ = writeln!(carried, "{},{},75.86,", entry.id, figure.id);
            }
            let parts: Vec<String> = match contest.rule.join {
                Join::Totals => vec!["factor".to_owned()],
                Join::Criteria => {
                    contest.criteria.iter().map(|of| format!("factor:{}", of.id)).collect()
                }
                Join::Groups => {
                    contest.groups.iter().map(|of| format!("factor:{}", of.id)).collect()
                }
            };
            for part in parts {
                let _ = writeln!(carried, "{},{part},31/10,", entry.id);
            }
        }
        let files = [text.as_bytes().to_vec(), marks.into_bytes(), carried.into_bytes()];
        Self { contest, evening: Evening(files) }
    }

    /// The files with some of their lines left out where there are many.
    fn thinned(&self, rng: &mut Rng) -> Evening {
        let mut evening = self.evening.clone();
        for file in &mut evening.0[1..] {
            let lines: Vec<&[u8]> = file.split_inclusive(|&byte| byte == b'\n').collect();
            let keep = 200.0 / lines.len() as f64;
            let mut at = 0;
            let mut kept = |_: &&&[u8]| {
                at += 1;
                at == 1 || rng.f64() < keep
            };
            *file = lines.iter().filter(|line| kept(line)).copied().collect::<Vec<_>>().concat();
        }
        evening
    }
}

/// The evening of this seed: the position of its base, and its files, most of them spoiled.
pub(crate) fn evening(bases: &[Base], seed: u64) -> (usize, Evening) {
    let mut rng = Rng::with_seed(seed);
    let at = rng.usize(..bases.len());
    let mut evening = bases[at].thinned(&mut rng);
    let other = bases[rng.usize(..bases.len())].thinned(&mut rng);
    for (file, other) in evening.0.iter_mut().zip(other.0) {
        // Many get none or a few, so that some still load.
        let blows = match rng.u8(..8) {
            0 | 1 => 0,
            2..=4 => rng.u32(1..=2),
            5 | 6 => rng.u32(3..=8),
            _ => rng.u32(9..=40),
        };
        for _ in 0..blows {
            super::spoil::spoil(&mut rng, file, &other);
        }
    }
    (at, evening)
}
