use proptest::prelude::*;

use super::infer::infer_by;
use super::read::read_by;
use super::rows::LONGEST_ROW;
use super::*;
use crate::contest::{
    Carried, CarriedId, Contest, Fraction, Join, Mark, MarkKind, PanelRule, Rounding, Rule, Scale,
    Text, TieStep, made_up,
};
use crate::tally::Sheet;

/// Entries `d1..d3`, jurors `j1`, `j2`, criteria `c1` and `c2` of 1 to 10 by halves.
fn contest() -> Contest {
    let mut contest = made_up(3, 2, 2);
    contest.places = 1;
    for criterion in &mut contest.criteria {
        criterion.scale = Scale { min: Mark(10), max: Mark(100), step: Mark(5) };
    }
    contest
}

fn reading(text: &[u8]) -> Marks {
    read(text, &contest()).unwrap()
}

/// Entry, juror, criterion and mark of every mark, in tenths.
fn marks(sheet: &Sheet) -> Vec<(usize, usize, usize, i32)> {
    let mut marks = Vec::new();
    for entry in 0..sheet.entries() {
        for juror in 0..sheet.jurors() {
            for criterion in 0..sheet.criteria() {
                let mark = sheet.mark(entry, juror, criterion);
                marks.extend(mark.map(|mark| (entry, juror, criterion, mark.0)));
            }
        }
    }
    marks
}

#[test]
fn every_tolerated_form_gives_the_same_marks() {
    let expected = [(0, 0, 0, 85), (0, 1, 1, 100), (2, 0, 1, 10)];
    let forms: [(&str, &str); 14] = [
        ("plain", "contestant,juror,criterion,score\nd1,j1,c1,8.5\nd1,j2,c2,10\nd3,j1,c2,1\n"),
        ("no last line end", "duet,juror,criterion,score\nd1,j1,c1,8.5\nd1,j2,c2,10\nd3,j1,c2,1"),
        ("order", "score,criterion,team,juror\n8.5,c1,d1,j1\n10,c2,d1,j2\n1,c2,d3,j1\n"),
        (
            "extra columns",
            "at,entry,juror,note,criterion,score\n1,d1,j1,\"a, \"\"b\"\"\nc\",c1,8.5\n\
             2,d1,j2,,c2,10\n3,d3,j1,x,c2,1\n",
        ),
        ("semicolons", "entry;juror;criterion;score\nd1;j1;c1;8,5\nd1;j2;c2;10\nd3;j1;c2;1,0\n"),
        (
            "comma in quotes",
            "entry,juror,criterion,score\nd1,j1,c1,\"8,5\"\nd1,j2,c2,10\nd3,j1,c2,1\n",
        ),
        (
            "byte order mark",
            "\u{feff}entry,juror,criterion,score\nd1,j1,c1,8.5\nd1,j2,c2,10\nd3,j1,c2,1\n",
        ),
        ("crlf", "entry,juror,criterion,score\r\nd1,j1,c1,8.5\r\nd1,j2,c2,10\r\nd3,j1,c2,1\r\n"),
        (
            "quotes",
            "\"entry\",\"juror\",\"criterion\",\"score\"\r\n\"d1\",\"j1\",\"c1\",\"8.5\"\r\nd1,\"j2\",c2,10\r\nd3,j1,c2,\"1\" \r\n",
        ),
        (
            "did not vote",
            "entry,juror,criterion,score\nd1,j1,c1,8.5\nd1,j1,c2,\nd1,j2,c2,10\nd3,j1,c2,1\nd2,j1,c1,\"\"\n",
        ),
        (
            "empty rows",
            "\n \r\nentry,juror,criterion,score\n\nd1,j1,c1,8.5\n,,,\nd1,j2,c2,10\n\n\nd3,j1,c2,1\n\n",
        ),
        (
            "spaces and capitals",
            " Contestant , JUROR,Criterion,Score\n d1,j1 ,c1, 8.5\nd1,j2,\tc2,10\nd3,j1,c2,1 \n",
        ),
        (
            "zeros and signs",
            "entry,juror,criterion,score\nd1,j1,c1,+08.500\nd1,j2,c2,10.0\nd3,j1,c2,1,\n",
        ),
        (
            "any order of rows",
            "entry,juror,criterion,score\nd3,j1,c2,1\nd1,j2,c2,10\nd1,j1,c1,8.5\n",
        ),
    ];
    for (name, text) in forms {
        for block in [1, 2, 3, 7, 64, BLOCK] {
            let read = read_by(text.as_bytes(), &contest(), block).unwrap();
            assert!(read.problems.is_empty(), "{name}, {block}: {:?}", read.problems);
            assert_eq!(marks(&read.sheet), expected, "{name}, {block}");
        }
    }
}

/// What is wrong with a file: line, column and kind of each problem.
fn wrong(problems: &Problems) -> Vec<(usize, usize, Kind)> {
    problems.listed.iter().map(|p| (p.line, p.column, p.kind.clone())).collect()
}

#[test]
fn each_bad_row_is_named_with_its_place() {
    let header = "contestant,juror,criterion,score\n";
    let scale = Scale { min: Mark(10), max: Mark(100), step: Mark(5) };
    let text = |text: &str| text.to_owned();
    let off = |text: &str| Kind::OffScale { text: text.to_owned(), scale, places: 1 };
    let long = "x".repeat(LONGEST_ROW);
    let cases: [(&str, usize, usize, Kind); 22] = [
        ("d9,j1,c1,5", 2, 1, Kind::UnknownEntry { id: text("d9") }),
        ("D1,j1,c1,5", 2, 1, Kind::UnknownEntry { id: text("D1") }),
        ("\nd1,j9,c1,5", 3, 4, Kind::UnknownJuror { id: text("j9") }),
        ("d1,j1,\u{4d9}н,5", 2, 7, Kind::UnknownCriterion { id: text("\u{4d9}н") }),
        ("\"d1\",\"j1\",\"\u{4d9}н\",5,", 2, 11, Kind::UnknownCriterion { id: text("\u{4d9}н") }),
        ("d1,j1,c1,x", 2, 10, Kind::NotNumber { text: text("x") }),
        ("d1,j1,c1,1e1", 2, 10, Kind::NotNumber { text: text("1e1") }),
        ("d1,j1,c1,.5", 2, 10, Kind::NotNumber { text: text(".5") }),
        ("d1,j1,c1,1.2.3", 2, 10, Kind::NotNumber { text: text("1.2.3") }),
        ("d1,j1,c1,9999999999", 2, 10, Kind::LongNumber { text: text("9999999999") }),
        ("d1,j1,c1,11", 2, 10, off("11")),
        ("d1,j1,c1,-5", 2, 10, off("-5")),
        ("d1,j1,c1,7.25", 2, 10, off("7.25")),
        ("d1,j1,c1,7.2", 2, 10, off("7.2")),
        ("d1,j1,c1,8,5", 2, 12, Kind::ExtraCell { columns: 4 }),
        ("d1,j1,c1", 2, 9, Kind::ShortRow { column: "score" }),
        ("d1", 2, 3, Kind::ShortRow { column: "juror" }),
        ("d1,,c1,5", 2, 4, Kind::NoName { column: "juror" }),
        (",j1,c1,5", 2, 1, Kind::NoName { column: "contestant" }),
        ("d1,j1,\"c1\"x,5", 2, 7, Kind::Quote),
        ("d1,\"j1,c1,5\n", 2, 4, Kind::Quote),
        (&long, 2, LONGEST_ROW + 1, Kind::ShortRow { column: "juror" }),
    ];
    for (row, line, column, kind) in cases {
        // A sound row follows: the reader goes on where it should.
        let file = format!("{header}{row}\nd2,j1,c1,5\n");
        let read = reading(file.as_bytes());
        assert_eq!(wrong(&read.problems), [(line, column, kind)], "{row:.40}");
        assert!(marks(&read.sheet).contains(&(1, 0, 0, 50)), "{row:.40}");
    }
}

#[test]
fn a_mark_given_twice_or_by_the_wrong_juror_is_bad() {
    let mut contest = contest();
    contest.panel[1].judges = vec![false, true];
    let file =
        "duet,juror,criterion,score\nd1,j1,c1,5\nd1,j1,c1,5\nd1,j2,c1,5\nd1,j2,c2,6\nd1,j2,c1,\n";
    let read = read(file.as_bytes(), &contest).unwrap();
    let (juror, criterion) = ("j2".to_owned(), "c1".to_owned());
    let expected = [(3, 10, Kind::Twice), (4, 10, Kind::NotJudged { juror, criterion })];
    assert_eq!(wrong(&read.problems), expected);
    assert_eq!(marks(&read.sheet), [(0, 0, 0, 50), (0, 1, 1, 60)]);
}

#[test]
fn a_choice_may_be_written_out() {
    let mut contest = contest();
    contest.criteria[0].kind = MarkKind::Choice;
    contest.criteria[0].scale = Scale { min: Mark(0), max: Mark(20), step: Mark(10) };
    let file = "duet,juror,criterion,score\nd1,j1,c1,Yes\nd2,j1,c1,maybe\nd3,j1,c1,no\nd3,j2,c1,1\nd3,j1,c2,yes\n";
    let read = read(file.as_bytes(), &contest).unwrap();
    assert_eq!(wrong(&read.problems), [(6, 10, Kind::NotNumber { text: "yes".into() })]);
    assert_eq!(marks(&read.sheet), [(0, 0, 0, 20), (1, 0, 0, 10), (2, 0, 0, 0), (2, 1, 0, 10)]);
}

#[test]
fn a_header_that_cannot_be_used_is_named() {
    for (file, expected) in [
        (&b""[..], vec![(1, 1, Kind::Empty)]),
        (b" \n\r\n", vec![(1, 1, Kind::Empty)]),
        (b"\xEF\xBB\xBF", vec![(1, 1, Kind::Empty)]),
        (b"\xFF\xFEd\0u\0", vec![(1, 1, Kind::Utf16)]),
        (
            b"duet,juror\nd1,j1\n",
            vec![
                (1, 1, Kind::NoColumn { column: "criterion" }),
                (1, 1, Kind::NoColumn { column: "score" }),
            ],
        ),
        (
            b"\nduet,team,juror,criterion,score\n",
            vec![(2, 6, Kind::ColumnTwice { column: "contestant" })],
        ),
        (b"duet,\"juror\nd1,j1\n", vec![(1, 6, Kind::Quote)]),
    ] {
        let read = reading(file);
        assert_eq!(wrong(&read.problems), expected, "{}", String::from_utf8_lossy(file));
        assert!(read.problems.fatal && marks(&read.sheet).is_empty());
    }
}

#[test]
fn a_row_without_an_end_is_passed_over_and_the_list_of_problems_is_short() {
    let mut file = b"duet,juror,criterion,score\n\"".to_vec();
    file.extend(vec![b','; 3 * LONGEST_ROW]);
    file.extend(b"\nd1,j1,c1,5\n");
    file.extend(vec![b'y'; 3 * LONGEST_ROW]);
    file.extend(b"\nd1,j2,c1,5\n");
    for _ in 0..1000 {
        file.extend(b"d1,j2,c1,5\n");
    }
    for block in [999, BLOCK] {
        let read = read_by(&file[..], &contest(), block).unwrap();
        let expected = [(2, 1, Kind::Quote), (4, 1, Kind::LongRow { limit: LONGEST_ROW })];
        assert_eq!(wrong(&read.problems)[..2], expected);
        assert_eq!(marks(&read.sheet), [(0, 0, 0, 50), (0, 1, 0, 50)]);
        assert_eq!((read.problems.count, read.problems.listed.len()), (1002, 100));
    }
}

fn plain_rule(_: usize) -> Rule {
    Rule::new(PanelRule::Mean, Rounding::Exact, vec![TieStep::SharedPlace])
}

#[test]
fn a_contest_is_taken_from_its_marks() {
    let file = "team;juror;criterion;score\nБүркіт;Ә.;vocal;7\nАққу;Ә.;vocal;-7,25\nАққу;B\u{1b};tone;9,5\n\
                Қаз;B\u{1b};tone;\nАққу;Ә.;vocal;7\nКүн;B\u{1b};tone;1,23456\n";
    let inferred = infer(file.as_bytes(), plain_rule).unwrap();
    let contest = inferred.contest.unwrap();
    assert_eq!(inferred.names, ["Бүркіт", "Аққу", "Қаз"]);
    let lang = crate::contest::Lang::Kk;
    let names: Vec<_> = contest.panel.iter().map(|juror| juror.name.get(lang)).collect();
    assert_eq!(names, ["Ә.", "B"]);
    assert_eq!(contest.places, 2);
    let expected = [(0, 0, 0, 700), (1, 0, 0, -725), (1, 1, 1, 950)];
    assert_eq!(marks(&inferred.sheet), expected);
    let scales = contest.criteria.iter().map(|criterion| criterion.scale);
    let [vocal, tone] = [(-725, 700), (950, 951)].map(|(min, max)| Scale {
        min: Mark(min),
        max: Mark(max),
        step: Mark(1),
    });
    assert_eq!(scales.collect::<Vec<_>>(), [vocal, tone]);
    let expected = [(6, 15, Kind::Twice), (7, 13, Kind::TooManyDecimals { limit: 4 })];
    assert_eq!(wrong(&inferred.problems), expected);
    let nothing = infer(&b"team,juror,criterion,score\n"[..], plain_rule).unwrap();
    assert!(nothing.contest.is_none() && nothing.problems.is_empty());
}

#[test]
fn names_that_look_the_same_are_the_same() {
    // й as one letter and as two, a joiner that is not seen, a no-break space at the end.
    let file = "team,juror,criterion,score\nАй,j1,c,7\nАи\u{306},j2,c,8\nА\u{200b}й,j3,c,9\nАй\u{a0},j4,c,6\n\
                \u{200b},j1,c,5\nАй,j1,c,4\n";
    let inferred = infer(file.as_bytes(), plain_rule).unwrap();
    assert_eq!(inferred.names, ["Ай"]);
    assert_eq!(inferred.sheet.jurors(), 4);
    let expected = [(6, 1, Kind::NoName { column: "contestant" }), (7, 9, Kind::Twice)];
    assert_eq!(wrong(&inferred.problems), expected);
}

#[test]
fn names_of_another_encoding_are_refused() {
    let file = b"team,juror,criterion,score\nA,j,c,7\n\xc0\xed\xe0\xf0,j,c,7\n\xc1\xee,j,c,7\n";
    let inferred = infer(&file[..], plain_rule).unwrap();
    assert_eq!(wrong(&inferred.problems), [(3, 1, Kind::NotUtf8)]);
    assert!(inferred.problems.fatal);
}

#[test]
fn marks_that_no_unit_holds_together_are_bad() {
    let file = "team,juror,criterion,score\na,j,c,900000000\nb,j,c,0.1234\nc,j,c,0.1\nd,j,c,2\n";
    let inferred = infer(file.as_bytes(), plain_rule).unwrap();
    assert_eq!(
        wrong(&inferred.problems),
        ["0.1234", "0.1"]
            .map(|text| Kind::LongNumber { text: text.into() })
            .into_iter()
            .zip([3, 4])
            .map(|(kind, line)| (line, 7, kind))
            .collect::<Vec<_>>()
    );
    assert_eq!(marks(&inferred.sheet), [(0, 0, 0, 900_000_000), (1, 0, 0, 2)]);
}

#[test]
fn a_file_that_names_too_much_is_given_up() {
    let mut file = b"team,juror,criterion,score\n".to_vec();
    for n in 0..300 {
        file.extend(format!("e{n},j{n},c{n},1\n").bytes());
    }
    let inferred = infer(&file[..], plain_rule).unwrap();
    // 216 x 216 x 216 is the last below ten millions minus one.
    let line = (1..1000).find(|n| n * n * n > MOST_MARKS).unwrap() + 1;
    assert_eq!(wrong(&inferred.problems), [(line, 1, Kind::TooMany { limit: MOST_MARKS })]);
    assert!(inferred.problems.fatal);
}

/// A contest that carries `elements`.
fn carrying(join: Join) -> Contest {
    let mut contest = contest();
    let id = CarriedId::new("elements").unwrap();
    let weight = Fraction::from(1);
    contest.rule.carried.push(Carried { id, name: Text::one("Elements"), weight });
    contest.rule.join = join;
    contest
}

#[test]
fn figures_from_elsewhere_are_added() {
    let mut contest = carrying(Join::Criteria);
    let file = "points;duet;figure;reason\n75,86;d1;elements;\n1/3;d2;elements\n3,1;d1;factor:c2;\n\
                1;d3;deduction;\"time; \u{202e}late\"\n1;d3;deduction;\n;d3;elements;\n";
    let problems = carry(file.as_bytes(), &mut contest).unwrap();
    assert!(problems.is_empty(), "{problems:?}");
    let entries = &contest.entries;
    assert_eq!(entries[0].carried, [Some(Fraction::new(7586, 100))]);
    assert_eq!(entries[1].carried, [Some(Fraction::new(1, 3))]);
    assert_eq!(entries[0].factors, [(1, Fraction::new(31, 10))]);
    assert!(entries[2].carried.is_empty());
    let lang = crate::contest::Lang::En;
    let off = entries[2].deductions.iter().map(|off| (off.points, off.reason.get(lang)));
    assert_eq!(off.collect::<Vec<_>>(), [(1.into(), "time; late"), (1.into(), "")]);

    let mut contest = carrying(Join::Totals);
    assert!(carry(&b"duet,figure,points\nd1,factor,2\n"[..], &mut contest).unwrap().is_empty());
    assert_eq!(contest.entries[0].factors, [(0, 2.into())]);
}

#[test]
fn bad_figures_are_named() {
    let mut contest = carrying(Join::Criteria);
    contest.entries[1].carried = vec![Some(5.into())];
    let file = "duet,figure,points\nd9,elements,1\nd1,element,1\nd1,factor,1\nd1,factor:c9,1\n\
                d1,elements,a/b\nd1,elements,1/0\nd1,deduction,-1\nd1,factor:c1,0\nd1,elements,-2\n\
                d1,elements,3\nd2,elements,3\nd1,,3\n";
    let problems = carry(file.as_bytes(), &mut contest).unwrap();
    let figure = |id: &str| Kind::UnknownFigure { id: id.into() };
    let number = |text: &str| Kind::NotNumber { text: text.into() };
    let expected = [
        (2, 1, Kind::UnknownEntry { id: "d9".into() }),
        (3, 4, figure("element")),
        (4, 4, figure("factor")),
        (5, 4, figure("factor:c9")),
        (6, 13, number("a/b")),
        (7, 13, number("1/0")),
        (8, 14, Kind::NotPositive { text: "-1".into() }),
        (9, 14, Kind::NotPositive { text: "0".into() }),
        (11, 4, Kind::Twice),
        (12, 4, Kind::Twice),
        (13, 4, Kind::NoName { column: "figure" }),
    ];
    assert_eq!(wrong(&problems), expected);
    assert_eq!(contest.entries[0].carried, [Some((-2).into())]);
    assert_eq!(contest.entries[1].carried, [Some(5.into())]);
}

/// Pieces of files, good and bad.
const PIECES: &[&[u8]] = &[
    b"d1,j1,c1,5\n",
    b"d1",
    b"j2",
    b"c2",
    b",",
    b";",
    b"\n",
    b"\r\n",
    b"\"",
    b"\"\"",
    b"8.5",
    b" ",
    b"\xff",
    b"\0",
    "\u{4d9}".as_bytes(),
    b"-",
    b"999999999999",
];

/// A cell as a spreadsheet writes it.
fn written(cell: &str, quoted: bool) -> String {
    if quoted { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}

proptest! {
    #[test]
    fn what_was_written_is_read_back(
        given in proptest::collection::btree_map((0usize..3, 0usize..2, 0usize..2), 2i32..=20, 0..12),
        quoted in proptest::collection::vec(any::<bool>(), 48),
        (semicolon, crlf, last, comma, block) in (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>(), 1usize..80),
        note in "[a-z\",;\n]{0,9}",
    ) {
        let separator = if semicolon { ";" } else { "," };
        let line_end = if crlf { "\r\n" } else { "\n" };
        let point = if comma { "," } else { "." };
        let mut lines = vec![["entry", "note", "juror", "criterion", "score"].join(separator)];
        let mut quoted = quoted.into_iter().cycle();
        for (&(entry, juror, criterion), &halves) in &given {
            let score = format!("{}{point}{}", halves / 2, halves % 2 * 5);
            let cells = [
                written(&format!("d{}", entry + 1), quoted.next().unwrap()),
                written(&note, true),
                written(&format!("j{}", juror + 1), quoted.next().unwrap()),
                written(&format!("c{}", criterion + 1), quoted.next().unwrap()),
                written(&score, comma && !semicolon || quoted.next().unwrap()),
            ];
            lines.push(cells.join(separator));
        }
        let text = lines.join(line_end) + if last { line_end } else { "" };
        let read = read_by(text.as_bytes(), &contest(), block).unwrap();
        prop_assert!(read.problems.is_empty(), "{text}: {:?}", read.problems);
        let expected: Vec<_> = given.iter().map(|(&(e, j, c), &halves)| (e, j, c, halves * 5)).collect();
        prop_assert_eq!(marks(&read.sheet), expected);
    }

    #[test]
    fn no_bytes_break_the_reader_and_no_block_changes_what_it_says(
        pieces in proptest::collection::vec(
            proptest::sample::select(PIECES),
            0..60,
        ),
        header in any::<bool>(),
        block in 1usize..40,
    ) {
        let header: &[u8] = if header { b"duet,juror,criterion,score\n" } else { b"" };
        let file = [header, &pieces.concat()].concat();
        let whole = read_by(&file[..], &contest(), BLOCK).unwrap();
        prop_assert_eq!(&read_by(&file[..], &contest(), block).unwrap(), &whole);
        let [one, other] = [BLOCK, block].map(|block| infer_by(&file[..], plain_rule, block).unwrap());
        prop_assert_eq!((one.names, one.sheet, one.problems), (other.names, other.sheet, other.problems));
        carry(&file[..], &mut carrying(Join::Totals)).unwrap();
    }

    #[test]
    fn random_bytes_break_nothing(file in proptest::collection::vec(any::<u8>(), 0..300), block in 1usize..40) {
        let whole = reading(&file);
        prop_assert_eq!(read_by(&file[..], &contest(), block).unwrap(), whole);
    }
}
