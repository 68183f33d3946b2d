//! Explanations of small tables, read as plain text; and some made by hand for what a table
//! cannot show.

use num_rational::Ratio;

use super::*;
use crate::contest::{
    Better, Carried, CarriedId, Centre, Contest, Decimal, Deduction, Fraction, Group, GroupId,
    JurorRule, Lang, Mark, Missing, PanelRule, PartRule, PlaceStyle, Rounding, Roundings, Text,
    TieStep, hygiene, made_up,
};
use crate::tally::{
    Against, Engine, Figure, JurorLine, MajorityLine, Part, PartLine, Placing, Sheet, TieCheck,
    Turned,
};

const ONE: Exact = Exact::new_raw(1, 1);

fn placing(rank: u32, sharing: u32) -> Placing {
    Placing { rank, dense: rank, sharing, open: false, by_ties: false }
}

/// A sheet: per entry, per juror, a ballot.
fn sheet<const J: usize, const C: usize>(rows: &[[[i32; C]; J]]) -> Sheet {
    let mut sheet = Sheet::new(rows.len(), J, C);
    for (entry, row) in rows.iter().enumerate() {
        for (juror, marks) in row.iter().enumerate() {
            sheet.put(entry, juror, &marks.map(Mark));
        }
    }
    sheet
}

/// Three entries before three jurors, two criteria; the second entry's mean is 47/3.
fn three() -> Sheet {
    sheet(&[[[9, 8], [7, 8], [8, 7]], [[9, 7], [8, 8], [8, 8]], [[7, 8], [7, 8], [7, 8]]])
}

fn tell(contest: &Contest, sheet: &Sheet, entry: usize) -> Explanation {
    Engine::new(contest).explain(sheet, &[], entry).unwrap()
}

fn read(lang: Lang, contest: &Contest, why: &Explanation) -> String {
    plain(&explain(&Words::new(lang), contest, why, 2)).join("\n")
}

/// What stands between two lines, the first of them included.
fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    let start = text.find(from).unwrap_or_else(|| panic!("no {from:?} in\n{text}"));
    let end = if to.is_empty() { text.len() } else { start + text[start..].find(to).unwrap() };
    text[start..end].trim_end()
}

#[test]
fn a_mean_is_explained_from_the_marks_to_the_neighbours() {
    let contest = made_up(3, 3, 2);
    let why = tell(&contest, &three(), 0);
    assert_eq!(
        read(Lang::Kk, &contest, &why),
        "\
№1 P1.1 – P1.2: 2-орын
Қойылған бағалар
қазы              C1  C2  жиыны
Juror 1 (төраға)   9   8     17
Juror 2            7   8     15
Juror 3            8   7     15
Есептеу
Ереже: қазылардың жиынтық баллдарының орташасы; дөңгелектеусіз.
Есептелген бағалау парағы: 3.
Қосынды: 17 + 15 + 15 = 47.
Орташа: 47 / 3 ≈ 15,67.
Дөңгелектелмейді: орынды дәл бөлшек 47/3 анықтайды.
Нәтиже: ≈ 15,67 балл.
Көрші орындар
Алда тұрған: №2 P2.1 – P2.2. Айырма: ≈ 0,33 балл.
Артта тұрған: №3 P3.1 – P3.2. Айырма: ≈ 0,67 балл."
    );
}

#[test]
fn dropped_totals_weights_and_rounding_are_shown() {
    let mut contest = made_up(3, 3, 2);
    contest.rule.panel = PanelRule::Trimmed { high: 1, low: 1 };
    contest.rule.rounding.result = Rounding::HalfUp(2);
    contest.criteria[0].weight = Weight { num: 3, den: 2 };
    let text = read(Lang::En, &contest, &tell(&contest, &three(), 0));
    assert_eq!(
        between(&text, "The marks given", "The neighbours"),
        "\
The marks given
juror              C1  C2  total
weight           ×1.5  ×1
Juror 1 (chair)     9   8   21.5  highest, dropped
Juror 2             7   8   18.5  lowest, dropped
Juror 3             8   7     19
The reckoning
Rule: highest 1 and lowest 1 totals dropped, mean of the rest; half up, decimals: 2.
Ballots counted: 1; dropped: 2.
Sum: 19.
Mean: 19 / 1 = 19.
Rounding (half up, decimals: 2): 19 → 19.00.
Result: 19 points."
    );
}

#[test]
fn a_median_says_which_totals_are_not_in_the_middle() {
    let mut contest = made_up(3, 3, 2);
    contest.rule.panel = PanelRule::Median;
    let text = read(Lang::Ru, &contest, &tell(&contest, &three(), 0));
    assert_eq!(
        between(&text, "Поставленные", "Разрешение"),
        "\
Поставленные оценки
член жюри               C1  C2  итого
Juror 1 (председатель)   9   8     17  выше середины, не учитывается
Juror 2                  7   8     15  ниже середины, не учитывается
Juror 3                  8   7     15
Подсчёт
Правило: медиана итогов членов жюри (при чётном числе среднее двух в середине); без округления.
Учтено оценочных листов: 1; отброшено: 2.
Сумма: 15.
Среднее: 15 / 1 = 15.
Без округления: результат точный.
Результат: 15 баллов."
    );
}

#[test]
fn a_tolerance_says_what_it_leaves_out() {
    let mut contest = made_up(3, 3, 2);
    let tolerance = Decimal { units: 15, places: 1 };
    contest.rule.panel = PanelRule::Discard { tolerance, of: Centre::Median };
    let text = read(Lang::En, &contest, &tell(&contest, &three(), 0));
    assert_eq!(
        between(&text, "Juror 1", "Breaking"),
        "\
Juror 1 (chair)   9   8     17  above the limit, not counted
Juror 2           7   8     15
Juror 3           8   7     15
The reckoning
Rule: totals further than 1.5 from the median left out, mean of the rest; no rounding.
Ballots counted: 2; dropped: 1.
Median: 15.
What is lower than 13.5 or higher than 16.5 is left out.
Sum: 15 + 15 = 30.
Mean: 30 / 2 = 15.
Not rounded: the result is exact.
Result: 15 points."
    );
}

#[test]
fn a_clamp_says_what_counts_in_place_of_a_total() {
    let mut contest = made_up(3, 3, 2);
    contest.rule.panel = PanelRule::Clamp { limit: Decimal { units: 1, places: 0 }, places: 2 };
    let text = read(Lang::En, &contest, &tell(&contest, &three(), 0));
    assert_eq!(
        between(&text, "Juror 1", "The neighbours"),
        "\
Juror 1 (chair)   9   8     17  counts as 16.67
Juror 2           7   8     15
Juror 3           8   7     15
The reckoning
Rule: a total further than 1 from the mean counts as that bound, then the mean again; both means half up, decimals: 2.
Ballots counted: 3.
Sum: 17 + 15 + 15 = 47.
Mean: 47 / 3 ≈ 15.67.
Rounding (half up, decimals: 2): 47/3 → 15.67.
What is lower counts as 14.67, what is higher as 16.67.
Sum: 16.67 + 15 + 15 = 46.67.
Mean: 46.67 / 3 ≈ 15.56.
Rounding (half up, decimals: 2): 4667/300 → 15.56.
Result: 15.56 points."
    );
}

fn fraction(num: i64, den: i64) -> Fraction {
    Fraction::new(num, den)
}

fn carried(id: &str, weight: Fraction) -> Carried {
    Carried { id: CarriedId::new(id).unwrap(), name: Text::one(id), weight }
}

#[test]
fn parts_weights_factors_and_figures_added_are_told_one_by_one() {
    let mut contest = made_up(3, 3, 2);
    contest.rule.join = Join::Criteria;
    contest.rule.stage_weight = fraction(1, 2);
    contest.rule.rounding = Roundings {
        panel: Rounding::HalfUp(2),
        part: Rounding::Truncate(1),
        stage: Rounding::HalfEven(0),
        ..Roundings::EXACT
    };
    contest.rule.carried =
        vec![carried("elements", fraction(1, 1)), carried("faults", fraction(-2, 1))];
    contest.rule.carried.push(carried("earlier", fraction(1, 1)));
    contest.criteria[1].weight = Weight { num: 3, den: 1 };
    contest.panel[1].weight = Weight { num: 2, den: 1 };
    contest.panel[2].weight = Weight { num: 0, den: 1 };
    contest.entries[0].factors = vec![(1, fraction(21, 10))];
    contest.entries[0].carried = vec![Some(fraction(15, 2)), Some(fraction(1, 4)), None];
    contest.entries[0].deductions =
        vec![Deduction { points: fraction(1, 2), reason: Text::one("time") }];
    let text = read(Lang::En, &contest, &tell(&contest, &three(), 0));
    assert_eq!(
        between(&text, "Rule", "The neighbours"),
        "\
Rule: each criterion by itself; mean of the jurors’ figures; the panel’s figure: half up, decimals: 2; each part, after weight and factor: cut off, decimals: 1; the result of this stage: half to even, decimals: 0.
Criterion 1
juror            C1  weight
Juror 1 (chair)   9       1
Juror 2           7       2
Juror 3           8       0  does not count
Ballots counted: 2.
Sum: 9 + 2 × 7 = 23.
Weights together: 1 + 2 = 3.
Mean: 23 / 3 ≈ 7.67.
Rounding (half up, decimals: 2): 23/3 → 7.67.
Rounding (cut off, decimals: 1): 7.67 → 7.6.
Criterion 2
juror            C2  weight
Juror 1 (chair)   8       1
Juror 2           8       2
Juror 3           7       0  does not count
Ballots counted: 2.
Sum: 8 + 2 × 8 = 24.
Weights together: 1 + 2 = 3.
Mean: 24 / 3 = 8.
Rounding (half up, decimals: 2): 8 → 8.00.
By weight and factor: 8 × 3 × 2.1 = 50.4.
Rounding (cut off, decimals: 1): 50.4 → 50.4.
The reckoning
Parts together: 7.6 + 50.4 = 58.
Rounding (half to even, decimals: 0): 58 → 58.
This stage, by its weight: 58 × 0.5 = 29.
elements: 7.5.
faults: 0.25 × (-2) = -0.5.
earlier: none, nothing is added.
Deduction: 0.5 (time).
Together: 29 + 7.5 - 0.5 - 0.5 = 35.5.
Result: 35.50 points."
    );
}

#[test]
fn groups_have_their_names_and_places_are_no_points() {
    let mut contest = made_up(3, 3, 2);
    contest.rule.join = Join::Groups;
    contest.rule.parts = PartRule::Place;
    contest.rule.places = PlaceStyle::Mean;
    for (at, name) in ["dance", "song"].into_iter().enumerate() {
        let id = GroupId::new(name).unwrap();
        contest.groups.push(Group { id, name: Text::one(name), weight: Weight::ONE });
        contest.criteria[at].group = Some(at);
    }
    let text = read(Lang::En, &contest, &tell(&contest, &three(), 0));
    assert_eq!(
        between(&text, "song\n", "The neighbours"),
        "\
song
juror            C2  total
Juror 1 (chair)   8      8
Juror 2           8      8
Juror 3           7      7
Ballots counted: 3.
Sum: 8 + 8 + 7 = 23.
Mean: 23 / 3 ≈ 7.67.
Place by this figure: 2.5.
The reckoning
Parts together: 2 + 2.5 = 4.5.
Result: 4.50.
The lower result is the better one."
    );
}

/// An explanation of one part made by hand; three jurors gave 9, 7 and 8.
fn by_hand() -> Explanation {
    let line = |juror, mark: i32| JurorLine {
        juror,
        marks: vec![Mark(mark)],
        total: Exact::from_integer(mark.into()),
        turned: None,
        value: Exact::from_integer(mark.into()),
        part: Part::Whole,
    };
    let part = PartLine {
        part: 0,
        jurors: vec![line(0, 9), line(1, 7), line(2, 8)],
        void: false,
        window: None,
        sum: Exact::from_integer(24),
        kept: Exact::from_integer(3),
        all_kept: false,
        majority: None,
        joined: Some(Exact::from_integer(8)),
        figure: Some(Exact::from_integer(8)),
        place: None,
        factor: ONE,
        brings: Some(Exact::from_integer(8)),
    };
    let eight = Some(Exact::from_integer(8));
    Explanation {
        entry: 0,
        place: Some(placing(1, 1)),
        lack: None,
        parts: vec![part],
        sum: eight,
        stage: eight,
        carried: Vec::new(),
        deducted: Exact::ZERO,
        total: eight,
        result: eight,
        better: Better::Higher,
        ties: Vec::new(),
        behind: None,
        ahead_of: None,
    }
}

#[test]
fn ranks_are_made_of_those_better_and_equal() {
    let mut contest = made_up(3, 3, 1);
    (contest.rule.juror, contest.rule.panel) = (JurorRule::Ranks, PanelRule::Sum);
    let mut why = by_hand();
    for (line, (better, equal)) in why.parts[0].jurors.iter_mut().zip([(0, 1), (1, 2), (0, 3)]) {
        line.turned = Some(Turned::Rank { better, equal });
        line.value = Ratio::new(2 * i128::from(better) + i128::from(equal) + 1, 2);
    }
    why.parts[0].jurors[2].part = Part::Outside;
    why.parts[0].sum = Ratio::new(7, 2);
    why.better = Better::Lower;
    let total = Some(Ratio::new(7, 2));
    (why.parts[0].joined, why.parts[0].figure, why.parts[0].brings) = (total, total, total);
    (why.sum, why.stage, why.total, why.result) = (total, total, total, total);
    assert_eq!(
        between(&read(Lang::En, &contest, &why), "juror ", ""),
        "\
juror            C1  total  better  equal  rank
Juror 1 (chair)   9      9       0      1     1
Juror 2           7      7       1      2   2.5
Juror 3           8      8       –      –     –  does not count
Rank: better + (equal + 1) / 2.
The reckoning
Rule: totals become ranks, 1 the best, equal totals share the mean of their ranks; sum of the jurors’ figures; no rounding.
Ballots counted: 2.
Sum: 1 + 2.5 = 3.5.
Not rounded: the result is exact.
Result: 3.50.
The lower result is the better one."
    );
}

#[test]
fn standardised_totals_have_all_their_decimals() {
    let mut contest = made_up(3, 3, 1);
    contest.rule.juror =
        JurorRule::Standardised { mean: fraction(100, 1), deviation: fraction(20, 1) };
    let mut why = by_hand();
    let line = &mut why.parts[0].jurors[0];
    line.turned =
        Some(Turned::Standard { of: 3, mean: Ratio::new(25, 3), variance: Ratio::new(2, 9) });
    line.value = Ratio::new(128_284_271_247_462, 1_000_000_000_000);
    let text = read(Lang::En, &contest, &why);
    assert!(text.contains("9  25/3       2/9  128.284271247462\n"), "{text}");
    assert!(text.contains("100 + 20 × (total - mean) / √variance, decimals: 12"), "{text}");
}

#[test]
fn a_majority_is_counted_place_by_place() {
    let mut contest = made_up(3, 3, 1);
    contest.rule.panel = PanelRule::Skating;
    let mut why = by_hand();
    why.parts[0].majority =
        Some(MajorityLine { needed: 2, at_or_better: vec![1, 2], sum: Exact::from_integer(3) });
    assert_eq!(
        between(&read(Lang::En, &contest, &why), "Ballots", ""),
        "\
Ballots counted: 3.
Majority: 2. Jurors who put it at this place or better: 1: 1 < 2, 1–2: 2 ≥ 2.
Sum of the ranks counted: 3.
Place in this part: 8.
Result: 8."
    );
}

#[test]
fn what_is_missing_is_said() {
    let mut contest = made_up(3, 3, 2);
    contest.rule.join = Join::Criteria;
    let mut marks = three();
    marks.clear(0, 2);
    marks.put_mark(0, 2, 0, Mark(7));
    contest.rule.missing = Missing::Void;
    let text = read(Lang::En, &contest, &tell(&contest, &marks, 1));
    assert!(text.contains("A mark is missing in this part, so it counts for nobody."), "{text}");
    assert!(text.contains("\nParts together: 25/3.\n"), "{text}");
    contest.rule.missing = Missing::Block;
    let text = read(Lang::Kk, &contest, &tell(&contest, &marks, 0));
    assert!(text.starts_with("№1 P1.1 – P1.2: бір баға әзірге жоқ"), "{text}");
    assert!(text.contains("Бұл бөлікте көрсеткіш жоқ.") && !text.contains("Нәтиже:"), "{text}");
}

#[test]
fn without_a_ballot_there_is_nothing_to_reckon() {
    let contest = made_up(3, 3, 2);
    let why = tell(&contest, &Sheet::new(3, 3, 2), 0);
    let lines = explain(&Words::new(Lang::Kk), &contest, &why, 2);
    assert!(matches!(&lines[..], [Line::Sentence(_)]), "{lines:?}");
}

fn check(step: TieStep, split: bool, figures: [Figure; 2]) -> TieCheck {
    TieCheck { step, split, figures: (0..).zip(figures).collect() }
}

/// Every tie step, with every kind of figure.
fn every_tie_step(contest: &Contest) -> Vec<TieCheck> {
    use std::cmp::Reverse;
    let points = |num, den| Figure::Points(Ratio::new(num, den));
    let whole = Exact::from_integer;
    let counts = |counts: &[(i128, u32)]| {
        Figure::Counts(counts.iter().map(|&(value, n)| (whole(value), n)).collect())
    };
    let places = |count, sum| Figure::AtOrBetter { count, sum: Reverse(whole(sum)), up_to: 2 };
    let low = |num, den| Figure::Lower(Reverse(Ratio::new(num, den)));
    vec![
        check(
            TieStep::CriterionMean(contest.criteria[0].id.clone()),
            true,
            [points(25_001, 3000), points(25, 3)],
        ),
        check(TieStep::HeadToHead, true, [Figure::Preferences(1), Figure::Preferences(-1)]),
        check(TieStep::HighestMark, false, [Figure::Mark(Mark(9)), Figure::Mark(Mark(9))]),
        check(
            TieStep::Countback,
            true,
            [counts(&[(12, 3), (10, 2), (8, 1)]), counts(&[(12, 3), (10, 1), (7, 2)])],
        ),
        check(TieStep::Countback, false, [counts(&[(12, 3)]), counts(&[(12, 3)])]),
        check(TieStep::JurorsGiving, true, [Figure::Jurors(4), Figure::Jurors(3)]),
        check(TieStep::StageResult, true, [low(9, 2), low(5, 1)]),
        check(TieStep::Skating10, true, [places(3, 5), places(3, 6)]),
        check(TieStep::JuryVote, true, [Figure::Votes(3), Figure::Votes(2)]),
        check(TieStep::JuryVote, false, [Figure::VotePending, Figure::VotePending]),
        check(TieStep::CastingVote, true, [Figure::Vote(true), Figure::Vote(false)]),
        check(TieStep::CastingVote, false, [Figure::VotePending, Figure::VotePending]),
        check(TieStep::RunningOrder, true, [Figure::Order(0), Figure::Order(1)]),
        check(TieStep::SharedPlace, false, [Figure::Shared, Figure::Shared]),
    ]
}

#[test]
fn every_tie_step_says_what_it_compared() {
    let contest = made_up(3, 3, 1);
    let mut why = by_hand();
    why.ties = every_tie_step(&contest);
    let text = read(Lang::Ru, &contest, &why);
    assert_eq!(
        between(&text, "Разрешение равенства", ""),
        "\
Разрешение равенства
Шаг 1: средний балл, «Criterion 1»
№1 P1.1 – P1.2  25001/3000 ≈ 8,334
№2 P2.1 – P2.2  25/3 ≈ 8,333
Этот шаг разделил равных.
Шаг 2: кого выше поставило больше членов жюри
№1 P1.1 – P1.2  перевес голосов +1
№2 P2.1 – P2.2  перевес голосов -1
Этот шаг разделил равных.
Шаг 3: наивысшая отдельная оценка
№1 P1.1 – P1.2  наивысшая оценка 9
№2 P2.1 – P2.2  наивысшая оценка 9
Этот шаг равных не разделил.
Шаг 4: у кого больше лучших оценок или мест, затем следующих
№1 P1.1 – P1.2  12 ×3, 10 ×2, …
№2 P2.1 – P2.2  12 ×3, 10 ×1, …
Этот шаг разделил равных.
Шаг 5: у кого больше лучших оценок или мест, затем следующих
№1 P1.1 – P1.2  12 ×3
№2 P2.1 – P2.2  12 ×3
Этот шаг равных не разделил.
Шаг 6: кому дали баллы больше членов жюри
№1 P1.1 – P1.2  членов жюри, давших баллы: 4
№2 P2.1 – P2.2  членов жюри, давших баллы: 3
Этот шаг разделил равных.
Шаг 7: результат одного этого этапа
№1 P1.1 – P1.2  4,5
№2 P2.1 – P2.2  5
Этот шаг разделил равных.
Шаг 8: скейтинг-система, правило 10: больше мест не хуже этого, затем их меньшая сумма
№1 P1.1 – P1.2  места 1–2: 3, сумма 5
№2 P2.1 – P2.2  места 1–2: 3, сумма 6
Этот шаг разделил равных.
Шаг 9: повторное голосование жюри о равных
№1 P1.1 – P1.2  голосов: 3
№2 P2.1 – P2.2  голосов: 2
Этот шаг разделил равных.
Шаг 10: повторное голосование жюри о равных
№1 P1.1 – P1.2  ждём голосов жюри
№2 P2.1 – P2.2  ждём голосов жюри
Ждём голосов жюри.
Шаг 11: решающий голос председателя
№1 P1.1 – P1.2  председатель поставил впереди
№2 P2.1 – P2.2  председатель впереди не ставил
Этот шаг разделил равных.
Шаг 12: решающий голос председателя
№1 P1.1 – P1.2  ждём голоса председателя
№2 P2.1 – P2.2  ждём голоса председателя
Ждём решения председателя.
Шаг 13: кто раньше в порядке выступления из файла конкурса
№1 P1.1 – P1.2  по порядку в файле конкурса 1
№2 P2.1 – P2.2  по порядку в файле конкурса 2
Этот шаг разделил равных.
Шаг 14: место делится
№1 P1.1 – P1.2  место общее
№2 P2.1 – P2.2  место общее
Место осталось общим."
    );
    let own = explain(&Words::new(Lang::Ru), &contest, &why, 2)
        .into_iter()
        .filter(|line| matches!(line, Line::Row { tone: Tone::Own, .. }));
    assert_eq!(own.count(), why.ties.len());
}

#[test]
fn neighbours_by_a_tie_and_on_the_same_place() {
    let mut contest = made_up(3, 3, 1);
    let mut why = by_hand();
    let tie = |step| Some(Against::Tie { entry: 1, step });
    (why.behind, why.ahead_of) = (tie(TieStep::HeadToHead), tie(TieStep::CastingVote));
    let text = read(Lang::En, &contest, &why);
    assert!(text.ends_with(
        "Behind No. 2 P2.1 – P2.2. The results are equal; decided by: put higher by more jurors.\n\
         Ahead of No. 2 P2.1 – P2.2. The results are equal; decided by: the chair’s casting vote."
    ));
    why.place = Some(Placing { open: true, by_ties: true, ..placing(1, 2) });
    why.behind = Some(Against::Same { entry: 1, open: true });
    why.ahead_of = Some(Against::Same { entry: 2, open: false });
    let text = read(Lang::En, &contest, &why);
    assert!(text.starts_with("No. 1 P1.1 – P1.2: place 1 (tie still open)\n"));
    assert!(text.ends_with(
        "Tied with No. 2 P2.1 – P2.2. The tie is still open.\n\
         Shares the place with No. 3 P3.1 – P3.2."
    ));
    contest.rule.places = PlaceStyle::Mean;
    let text = read(Lang::Kk, &contest, &why);
    assert!(text.starts_with("№1 P1.1 – P1.2: 1,5-орын (теңдік"), "{text}");
    why.ahead_of = Some(Against::Result { entry: 2, margin: Ratio::new(1, 1000) });
    let text = read(Lang::En, &contest, &why);
    assert!(text.ends_with("Ahead of No. 3 P3.1 – P3.2 by 0.001 points."), "{text}");
}

/// Every rule of a slot beside every rounding, in three languages.
#[test]
fn every_line_is_fit_for_the_screen() {
    let limit = Decimal { units: 5, places: 1 };
    let panels = [
        PanelRule::Mean,
        PanelRule::Sum,
        PanelRule::Trimmed { high: 1, low: 1 },
        PanelRule::TrimmedSum { high: 1, low: 1 },
        PanelRule::Median,
        PanelRule::Clamp { limit, places: 0 },
        PanelRule::Discard { tolerance: limit, of: Centre::Mean },
        PanelRule::Discard { tolerance: limit, of: Centre::Median },
    ];
    let roundings =
        [Rounding::Exact, Rounding::HalfUp(3), Rounding::HalfEven(0), Rounding::Truncate(9)];
    let words = Lang::ALL.map(Words::new);
    for panel in panels {
        for by in roundings {
            for join in [Join::Totals, Join::Criteria] {
                let mut contest = made_up(3, 3, 2);
                contest.rule.rounding =
                    Roundings { juror: by, panel: by, part: by, stage: by, result: by };
                (contest.rule.panel, contest.rule.join) = (panel, join);
                let mut why = tell(&contest, &three(), 0);
                why.ties = every_tie_step(&contest);
                for words in &words {
                    let lines = explain(words, &contest, &why, 2);
                    let text = plain(&lines);
                    assert_eq!(text.len(), lines.len());
                    for line in text {
                        assert!(!line.trim().is_empty() && hygiene::is_clean(&line), "{line:?}");
                        assert!(!line.contains('{') && !line.contains(".."), "{line:?}");
                    }
                }
            }
        }
    }
}
