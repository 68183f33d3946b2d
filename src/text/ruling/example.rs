//! A worked example of the contest's rule: three made-up entries before a part of the panel.

use crate::contest::{
    Better, Contest, Criterion, Entry, Fraction, Mark, MarkKind, PanelRule, Text, Weight,
};
use crate::tally::{Engine, Sheet, Standing, Standings, Through};
use crate::text::explain::{Line, Tone, explain};
use crate::text::{Word, Words, names, numbers, wording};

/// How many entries the example has at most.
const ENTRIES: usize = 3;

/// How many jurors it has, if the rule needs no more.
const JURORS: usize = 5;

/// The marks, the standings and why the first is first.
pub(super) fn example(words: &Words, contest: &Contest) -> Vec<Line> {
    let contest = shrunk(words, contest);
    let sheet = made_up_marks(&contest);
    let engine = Engine::new(&contest);
    let standings = engine.tally(&sheet, &[]);
    let results: Vec<_> = standings.rows.iter().filter_map(|row| row.result).collect();
    let decimals = numbers::Decimals::of_table(&contest, &results);
    let mut lines = vec![
        Line::Heading(words.get(Word::RulingExample).to_owned()),
        Line::Sentence(words.get(Word::RulingMadeUp).to_owned()),
    ];
    lines.extend(marks(words, &contest, &sheet));
    lines.extend(table(words, &contest, &standings, decimals));
    let first = standings.rows.first();
    if let Some(why) = first.and_then(|row| engine.explain(&sheet, &[], row.entry)) {
        lines.extend(explain(words, &contest, &why, decimals));
    }
    lines
}

/// The contest with few entries and jurors, under made-up names. Only its rule and its criteria
/// stay as declared.
fn shrunk(words: &Words, contest: &Contest) -> Contest {
    let mut small = contest.clone();
    small.entries.truncate(ENTRIES);
    let factors = contest.entries.iter().map(|entry| &entry.factors);
    let factors = factors.max_by_key(|factors| factors.len()).cloned().unwrap_or_default();
    let carried = contest.entries.iter().any(|entry| entry.carried.iter().any(Option::is_some));
    let figures = contest.rule.carried.len() * usize::from(carried);
    for (at, entry) in small.entries.iter_mut().enumerate() {
        let number = at as u32 + 1;
        *entry = Entry {
            number,
            name: Text::one(""),
            performers: Vec::new(),
            factors: factors.clone(),
            carried: vec![Some(Fraction::from_integer(10 - at.max(1) as i64)); figures],
            deductions: Vec::new(),
            ..entry.clone()
        };
    }
    small.panel.truncate(jurors(contest));
    for (at, juror) in small.panel.iter_mut().enumerate() {
        juror.name = Text::one(&words.ruling_example_juror(at + 1));
    }
    small
}

/// How many of the first jurors the example takes: so many that dropping leaves some, and that
/// each criterion is judged by several where it is in the contest.
fn jurors(contest: &Contest) -> usize {
    let (rule, panel) = (&contest.rule, &contest.panel);
    let dropped = match rule.panel {
        PanelRule::Trimmed { high, low } | PanelRule::TrimmedSum { high, low } => high + low,
        _ => 0,
    };
    let needed = usize::from(dropped + 1).max(rule.few.below.into()).max(JURORS);
    let judging = |criterion: usize, first: usize| {
        panel[..first].iter().filter(|juror| juror.counts() && juror.judges(criterion)).count()
    };
    let enough = |&first: &usize| {
        let all = |criterion| judging(criterion, panel.len());
        (0..contest.criteria.len()).all(|c| judging(c, first) >= needed.min(all(c)))
    };
    (1..=panel.len()).find(enough).unwrap_or(panel.len())
}

fn made_up_marks(contest: &Contest) -> Sheet {
    let (entries, jurors, criteria) =
        (contest.entries.len(), contest.panel.len(), contest.criteria.len());
    let mut sheet = Sheet::new(entries, jurors, criteria);
    for (at, juror) in contest.panel.iter().enumerate() {
        for (criterion, of) in contest.criteria.iter().enumerate().filter(|&(c, _)| juror.judges(c))
        {
            for entry in 0..entries {
                let mark = match of.kind {
                    MarkKind::Rank => rank(contest, entry, at + criterion),
                    _ => below_best(of, steps(entry, (at, jurors), (criterion, criteria))),
                };
                sheet.put_mark(entry, at, criterion, mark);
            }
        }
    }
    sheet
}

/// How far below the best mark: the second entry's marks are the first one's, read backwards, so
/// that they come out equal under most rules; the second juror is stricter with the first entry, so
/// that there is something to drop; the third entry is behind.
fn steps(entry: usize, juror: (usize, usize), criterion: (usize, usize)) -> i32 {
    let of_first = |juror: usize, criterion: usize| {
        (juror + 2 * criterion) % 3 + if juror == 1 { 3 } else { 0 }
    };
    let back = |(at, count): (usize, usize)| count - 1 - at;
    let steps = match entry {
        0 => of_first(juror.0, criterion.0),
        1 => of_first(back(juror), back(criterion)),
        _ => 3 + (juror.0 + criterion.0) % 2,
    };
    steps as i32
}

/// A mark so many steps below the best; a step is a tenth of a long scale.
fn below_best(criterion: &Criterion, steps: i32) -> Mark {
    let scale = criterion.scale;
    let last = scale.len() as i32 - 1;
    // On a short scale half the steps, or most of the marks would be the worst.
    let steps = if last < 5 { steps / 2 } else { steps };
    let by = (steps * (last / 10).max(1)).min(last) * scale.step.0;
    match criterion.better {
        Better::Higher => Mark(scale.max.0 - by),
        Better::Lower => Mark(scale.min.0 + by),
    }
}

/// A rank: the first two change places from juror to juror.
fn rank(contest: &Contest, entry: usize, juror: usize) -> Mark {
    let rank =
        if entry < 2 && contest.entries.len() > 1 && juror % 2 == 1 { 1 - entry } else { entry };
    Mark((rank as i32 + 1) * 10i32.pow(contest.places.into()))
}

/// The marks, a row per juror and a column per entry.
fn marks(words: &Words, contest: &Contest, sheet: &Sheet) -> Vec<Line> {
    let lang = words.lang();
    let mut head = vec![words.get(Word::Juror).to_owned()];
    head.extend(contest.entries.iter().map(|entry| names::number(words, entry)));
    head.push(String::new());
    let mut lines = Vec::new();
    if contest.criteria.len() > 1 {
        let criteria: Vec<_> = contest.criteria.iter().map(|c| c.short.get(lang)).collect();
        lines.push(Line::Sentence(words.ruling_example_order(criteria.join(", "))));
    }
    lines.push(Line::Columns(head));
    for (at, juror) in contest.panel.iter().enumerate() {
        let mut cells = vec![names::juror(words, juror)];
        for entry in 0..contest.entries.len() {
            let mark = |criterion| {
                let mark = sheet.mark(entry, at, criterion);
                mark.map_or_else(
                    || "–".to_owned(),
                    |mark| numbers::mark(lang, mark, contest.places),
                )
            };
            cells.push((0..contest.criteria.len()).map(mark).collect::<Vec<_>>().join(" "));
        }
        cells.push(if juror.weight == Weight::ONE {
            String::new()
        } else {
            weight(words, juror.weight)
        });
        lines.push(Line::Row { cells, tone: Tone::Plain });
    }
    lines
}

fn weight(words: &Words, weight: Weight) -> String {
    let number = Fraction::new(weight.num.into(), weight.den.into());
    format!("×{}", wording::fraction(words, number))
}

/// The standings: entry, result, points for the place, place and who goes through.
fn table(words: &Words, contest: &Contest, standings: &Standings, decimals: usize) -> Vec<Line> {
    let has_points = !contest.rule.place_points.is_empty();
    let mut head = vec![String::new(), words.get(Word::Result).to_owned()];
    if has_points {
        head.push(words.get(Word::ExplainPoints).to_owned());
    }
    head.push(words.get(Word::Place).to_owned());
    let title = words.get(Word::RulingStandings).to_owned();
    let mut lines = vec![Line::Heading(title), Line::Columns(head)];
    for (at, row) in standings.rows.iter().enumerate() {
        let figure = row.result.map(|result| numbers::exact_marked(words.lang(), result, decimals));
        let mut cells = vec![names::entry(words, &contest.entries[row.entry])];
        cells.push(figure.unwrap_or_else(|| "–".to_owned()));
        if has_points {
            let points = row.points.map(|points| numbers::exact_or_fraction(words.lang(), points));
            cells.push(points.unwrap_or_else(|| "–".to_owned()));
        }
        cells.push(outcome(words, contest, row));
        let tone = if at == 0 { Tone::Own } else { Tone::Plain };
        lines.push(Line::Row { cells, tone });
    }
    lines
}

/// The place, and whether it goes through.
fn outcome(words: &Words, contest: &Contest, row: &Standing) -> String {
    let Some(placing) = row.place else { return "–".to_owned() };
    let place = numbers::place(words, placing, contest.rule.places);
    let through = row.through.map(|through| match through {
        Through::Yes => Word::RulingGoesThrough,
        Through::No => Word::RulingStays,
        Through::RunOff => Word::RulingRunOff,
        Through::Open => Word::RulingThroughOpen,
    });
    through.map_or_else(|| place.clone(), |word| format!("{place}, {}", words.get(word)))
}
