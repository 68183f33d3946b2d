//! One blow to the bytes of a file.

use fastrand::Rng;

/// No file grows beyond this.
const MOST_BYTES: usize = 256 * 1024;

/// Numbers at and beyond the limits of something.
const NUMBERS: &[&str] = &[
    "0",
    "-0",
    "-1",
    "1",
    "2",
    "3",
    "0.5",
    "\"0.5\"",
    "\"1/3\"",
    "\"1/0\"",
    "1/3",
    "1/999999937",
    "255",
    "256",
    "65536",
    "100000",
    "1000000",
    "2147483647",
    "-2147483648",
    "4294967296",
    "9223372036854775807",
    "-9223372036854775808",
    "18446744073709551616",
    "340282366920938463463374607431768211456",
    "\"1/999999999999999989\"",
    "\"0.000000001\"",
    "0.0000000001",
    "1e400",
    "1e-9",
    "NaN",
    "inf",
    "0x7f",
    "1_000",
    "+5",
    "00007",
    "99999.9999",
    "\"99999.9999\"",
    "999999999",
    "-999999999",
    "999999999.999999999",
];

/// What may stand in for a word of its kind: the slots of the rule, languages, scales.
const WORDS: &[&[&str]] = &[
    &[
        "Mean",
        "Sum",
        "Median",
        "Skating",
        "Majority",
        "Trimmed(high: 1, low: 1)",
        "TrimmedSum(high: 2, low: 1)",
        "Clamp(limit: 2, places: 2)",
        "Discard(tolerance: \"1.5\", of: Median)",
    ],
    &[
        "MeanOfTotals",
        "TrimmedMean",
        "RankSum",
        "Borda",
        "Standardised",
        "Chopin",
        "MedianWindow",
        "Diving",
        "FigureSkating",
        "Eurovision2016",
        "Eurovision2018",
        "SumOfPlaces",
        "Battle",
        "PassFail",
    ],
    &[
        "Ranks",
        "Total",
        "Positional(points: [12, 10, \"7.5\"])",
        "Exponential(top: 12, rate: \"0.19\")",
        "Standardised(mean: 100, deviation: 20)",
    ],
    &["Totals", "Criteria", "Groups"],
    &["Figures", "Places"],
    &["Higher", "Lower"],
    &["Points", "Rank", "YesMaybeNo"],
    &["Competition", "Dense", "Mean"],
    &["Shrink", "Void", "Block"],
    &["Exact", "HalfUp(2)", "HalfUp(9)", "HalfEven(0)", "Truncate(1)"],
    &[
        "UntrimmedMean",
        "Median",
        "HeadToHead",
        "HighestMark",
        "Countback",
        "JurorsGiving",
        "StageResult",
        "JuryVote",
        "CastingVote",
        "RunningOrder",
        "SharedPlace",
    ],
    &["true", "false"],
    &["deduction", "factor", "factor:a", "x"],
];

/// What could be put into a rule, an entry or a row.
const PIECES: &[&str] = &[
    "few: NoResult(below: 3),",
    "parts: Places,",
    "juror: Ranks,",
    "join: Criteria,",
    "missing: Void,",
    "stage_weight: \"999983/1000000\",",
    "rounding: (juror: HalfUp(9), part: HalfUp(9)),",
    "rounding: HalfUp(9),",
    "better: Lower,",
    "weight: \"1/999983\",",
    "weight: 0,",
    "advance: Threshold(\"8.5\"),",
    "place_points: [12, 10, 8],",
    "factors: [(factor: \"1/3\")],",
    "deductions: [(points: \"1/7\", reason: \"r\")],",
    "judges: [\"a\"],",
    "criteria: [],",
    ",,",
    "\"",
    "\"\"",
    "'",
    "r#\"",
    "\"#",
    "//",
    "/*",
    "*/",
    "\\",
    "\\u{110000}",
    "#![enable(implicit_some)]",
    "\r\n",
    "\r",
    "\n",
    ";",
    "\t",
    "()",
    "[]",
    "{}",
    "Some(",
    "\u{0}",
];

/// Letters that are trouble.
const LETTERS: &[&[u8]] = &[
    b"\xEF\xBB\xBF",
    b"\xFF\xFE",
    b"\xC0\x80",
    b"\xED\xA0\x80",
    b"\xF4\x90\x80\x80",
    b"\xF0\x9F",
    b"\x80",
    "\u{202E}".as_bytes(),
    "\u{200D}".as_bytes(),
    "\u{2028}".as_bytes(),
    "\u{FEFF}".as_bytes(),
    "\u{10FFFF}".as_bytes(),
    "\u{301}".as_bytes(),
    "И\u{306}".as_bytes(),
    "👩\u{200D}👩\u{200D}👧".as_bytes(),
    "İıſß".as_bytes(),
    "각".as_bytes(),
    "ﷺ".as_bytes(),
    "ән Аққyа".as_bytes(),
    "\u{1B}[31m".as_bytes(),
    "\u{E0001}".as_bytes(),
    "\u{9B}".as_bytes(),
    "\u{3000}".as_bytes(),
    "٣".as_bytes(),
    "“".as_bytes(),
];

/// Spoils a file a little; `other` is one of its kind.
pub(crate) fn spoil(rng: &mut Rng, file: &mut Vec<u8>, other: &[u8]) {
    match rng.u8(..22) {
        0 => {
            if let Some(byte) = pick(rng, file.len()).map(|at| &mut file[at]) {
                *byte ^= 1 << rng.u8(..8);
            }
        }
        1 => {
            if let Some(byte) = pick(rng, file.len()).map(|at| &mut file[at]) {
                *byte = rng.u8(..);
            }
        }
        2 => {
            let cut = range(rng, file.len(), 200);
            file.drain(cut);
        }
        3 => file.truncate(rng.usize(..=file.len())),
        4 => {
            let from = range(rng, other.len(), 400);
            insert(rng, file, &other[from]);
        }
        5 => {
            let from = range(rng, file.len(), 200);
            let times = rng.usize(1..=60);
            let block = file[from].repeat(times);
            insert(rng, file, &block);
        }
        6 => {
            let open: &[u8] =
                [b"(" as &[u8], b"[", b"{", b"[(", b"/*", b"Some(", b"(a:"][rng.usize(..7)];
            let deep = if rng.u8(..4) == 0 { rng.usize(1..20_000) } else { rng.usize(1..200) };
            let nest = open.repeat(deep);
            insert(rng, file, &nest);
        }
        7..=10 => {
            replace(rng, file, u8::is_ascii_digit, |rng, _| Some(choose(rng, NUMBERS)));
        }
        11 | 12 => {
            let letter = LETTERS[rng.usize(..LETTERS.len())].to_vec();
            let times = if rng.u8(..8) == 0 { rng.usize(1..3_000) } else { 1 };
            insert(rng, file, &letter.repeat(times));
        }
        13..=16 => replace(rng, file, u8::is_ascii_alphanumeric, another),
        17 => {
            let piece = choose(rng, PIECES);
            insert(rng, file, piece.as_bytes());
        }
        18 => {
            // Where fields stand: after a bracket or a comma.
            let places: Vec<usize> =
                (0..file.len()).filter(|&at| b"(,".contains(&file[at])).map(|at| at + 1).collect();
            if let Some(at) = pick(rng, places.len()) {
                let piece = choose(rng, PIECES);
                file.splice(places[at]..places[at], piece.bytes());
            }
        }
        19..=20 => lines(rng, file),
        _ => {
            let wide = |file: &[u8]| file.iter().flat_map(|&byte| [byte, 0]).collect();
            *file = if rng.u8(..8) == 0 { wide(file) } else { file.repeat(rng.usize(1..=2)) };
        }
    }
    file.truncate(MOST_BYTES);
}

/// Leaves a line out, gives it twice, or changes two.
fn lines(rng: &mut Rng, file: &mut Vec<u8>) {
    let mut lines: Vec<&[u8]> = file.split_inclusive(|&byte| byte == b'\n').collect();
    let (Some(one), Some(other)) = (pick(rng, lines.len()), pick(rng, lines.len())) else { return };
    match rng.u8(..3) {
        0 => {
            lines.remove(one);
        }
        1 => lines.insert(other, lines[one]),
        _ => lines.swap(one, other),
    }
    *file = lines.concat();
}

/// Another word of the kind, or any word of the lists.
fn another(rng: &mut Rng, word: &[u8]) -> Option<&'static str> {
    let is = |known: &&str| known.split('(').next().is_some_and(|name| name.as_bytes() == word);
    let kinds: Vec<_> = WORDS.iter().filter(|kind| kind.iter().any(is)).collect();
    match pick(rng, kinds.len()) {
        Some(kind) => Some(choose(rng, kinds[kind])),
        None if rng.u8(..4) == 0 => {
            let kind = rng.usize(..WORDS.len());
            Some(choose(rng, WORDS[kind]))
        }
        None => None,
    }
}

/// Puts something else for one of the runs of such bytes; tries several until one has a stand-in.
fn replace(
    rng: &mut Rng,
    file: &mut Vec<u8>,
    belongs: fn(&u8) -> bool,
    with: impl Fn(&mut Rng, &[u8]) -> Option<&'static str>,
) {
    for _ in 0..20 {
        let Some(start) = pick(rng, file.len()) else { return };
        let Some(from) = file[start..].iter().position(belongs).map(|at| start + at) else {
            continue;
        };
        let begin = file[..from].iter().rposition(|byte| !belongs(byte)).map_or(0, |at| at + 1);
        let len = file[begin..].iter().take_while(|byte| belongs(byte)).count();
        if let Some(new) = with(rng, &file[begin..begin + len]) {
            file.splice(begin..begin + len, new.bytes());
            return;
        }
    }
}

fn insert(rng: &mut Rng, file: &mut Vec<u8>, bytes: &[u8]) {
    let at = rng.usize(..=file.len());
    file.splice(at..at, bytes.iter().copied());
}

fn choose(rng: &mut Rng, among: &[&'static str]) -> &'static str {
    among[rng.usize(..among.len())]
}

fn pick(rng: &mut Rng, len: usize) -> Option<usize> {
    (len > 0).then(|| rng.usize(..len))
}

/// A part of `len` bytes, at most so many.
fn range(rng: &mut Rng, len: usize, most: usize) -> std::ops::Range<usize> {
    let start = rng.usize(..=len);
    start..(start + rng.usize(..=most)).min(len)
}
