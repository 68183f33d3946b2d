//! The ranking as a table, for people.

use super::Ranking;
use crate::contest::Contest;
use crate::tally::{Lack, Placing, Standing, Through};
use crate::text::width::{columns, pad_left, pad_right};
use crate::text::{Word, Words, names, numbers, wording};

/// The columns of figures stand to the right.
const FIGURES: [bool; 7] = [true, false, false, true, true, true, false];

/// The rule, a row per entry, then what is still open.
pub(super) fn table(words: &Words, ranking: &Ranking<'_>) -> String {
    let input = ranking.input;
    let mut text = words.explain_rule(wording::rule(words, &input.contest.rule));
    text.push_str("\n\n");
    let head = [
        Word::Place,
        Word::TallyEntry,
        Word::Performer,
        Word::Result,
        Word::RankingCounted,
        Word::TallyPoints,
    ];
    let head: Vec<String> =
        head.map(|word| words.get(word).to_owned()).into_iter().chain([String::new()]).collect();
    let rows = ranking.standings.rows.iter().map(|row| cells(words, ranking, row));
    let rows: Vec<_> = std::iter::once(head).chain(rows).collect();
    // A column in which no entry has anything is left out.
    let used: Vec<usize> =
        (0..FIGURES.len()).filter(|&at| rows[1..].iter().any(|row| !row[at].is_empty())).collect();
    let width = |&at: &usize| rows.iter().map(|row| columns(&row[at])).max().unwrap_or(0);
    let widths: Vec<usize> = used.iter().map(width).collect();
    for row in &rows {
        let mut line = String::new();
        for (&at, &width) in used.iter().zip(&widths) {
            let cell =
                if FIGURES[at] { pad_left(&row[at], width) } else { pad_right(&row[at], width) };
            line += &cell;
            line += "  ";
        }
        text += line.trim_end();
        text.push('\n');
    }
    let mut notes = Vec::new();
    for proposal in &ranking.proposals {
        let award = input.contest.awards[proposal.award].name.get(words.lang());
        let names: Vec<_> = proposal.entries.iter().map(|&at| input.names[at].as_str()).collect();
        if proposal.open {
            notes.push(words.tally_award_open(award, names.join(", ")));
        } else if !names.is_empty() {
            notes.push(words.tally_award(award, names.join(", ")));
        }
    }
    for tied in ranking.standings.open_ties() {
        let names: Vec<_> = tied.into_iter().map(|entry| input.names[entry].as_str()).collect();
        notes.push(words.tally_open_tie(names.join(", ")));
    }
    let silent: Vec<_> =
        ranking.silent_jurors().map(|juror| juror_name(words, &input.contest, juror)).collect();
    if !silent.is_empty() {
        notes.push(words.tally_silent_jurors(silent.join(", ")));
    }
    for (at, note) in notes.iter().enumerate() {
        text += if at == 0 { "\n" } else { "" };
        text += note;
        text.push('\n');
    }
    text
}

fn juror_name(words: &Words, contest: &Contest, juror: usize) -> String {
    contest.panel[juror].name.get(words.lang()).to_owned()
}

/// Place, entry, performers, result, jurors, place points, remark.
fn cells(words: &Words, ranking: &Ranking<'_>, row: &Standing) -> Vec<String> {
    let (input, lang) = (ranking.input, words.lang());
    let contest = &input.contest;
    let full = |value| numbers::exact_or_fraction(lang, value);
    let performers = match input.preset {
        // The name stands there already.
        Some(_) => String::new(),
        None => names::pair(lang, &contest.entries[row.entry]),
    };
    let remarks: Vec<_> =
        [row.place.and_then(tie), row.lack.map(lack), row.through.and_then(through)]
            .into_iter()
            .flatten()
            .map(|word| words.get(word))
            .collect();
    vec![
        row.place.map_or_else(|| "–".to_owned(), |p| full(p.in_style(contest.rule.places))),
        input.names[row.entry].clone(),
        performers,
        row.result.map_or_else(|| "—".to_owned(), |r| numbers::exact(lang, r, ranking.decimals)),
        row.counted.to_string(),
        row.points.map(full).unwrap_or_default(),
        remarks.join("; "),
    ]
}

fn tie(place: Placing) -> Option<Word> {
    match place {
        _ if place.open => Some(Word::ExplainOpen),
        _ if place.sharing > 1 => Some(Word::ExplainShared),
        _ if place.by_ties => Some(Word::ExplainByTies),
        _ => None,
    }
}

fn lack(lack: Lack) -> Word {
    match lack {
        Lack::Ballots => Word::TallyLackBallots,
        Lack::TooFew => Word::TallyLackTooFew,
        Lack::Mark => Word::TallyLackMark,
        Lack::Void => Word::TallyLackVoid,
    }
}

fn through(through: Through) -> Option<Word> {
    match through {
        Through::Yes => Some(Word::TallyThrough),
        Through::No => None,
        Through::RunOff => Some(Word::TallyRunOff),
        Through::Open => Some(Word::TallyThroughOpen),
    }
}
