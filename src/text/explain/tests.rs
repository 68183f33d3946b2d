//! Explanations made by hand, read as plain text.

use num_rational::Ratio;

use super::*;
use crate::contest::hygiene;
use crate::contest::{Centre, Decimal, Lang, Mark, Rounding, TieStep, made_up};
use crate::tally::Placing;

fn placing(rank: u32) -> Placing {
    Placing { rank, sharing: 1, open: false, by_ties: false }
}

fn juror(juror: usize, marks: &[i32], part: Part) -> JurorLine {
    let total = marks.iter().sum::<i32>();
    JurorLine {
        juror,
        marks: marks.iter().map(|&mark| Mark(mark)).collect(),
        total: Exact::from(i128::from(total)),
        part,
    }
}

/// Three jurors, two criteria, the exact mean 47/3.
fn mean() -> Explanation {
    Explanation {
        entry: 0,
        place: Some(placing(2)),
        jurors: vec![
            juror(0, &[9, 8], Part::Whole),
            juror(1, &[7, 8], Part::Whole),
            juror(2, &[8, 7], Part::Whole),
        ],
        sum: Exact::from(47),
        kept: 3,
        window: None,
        all_kept: false,
        figure: Some(Ratio::new(47, 3)),
        result: Some(Ratio::new(47, 3)),
        ties: Vec::new(),
        behind: Some(Against::Result { entry: 1, margin: Ratio::new(1, 3) }),
        ahead_of: Some(Against::Result { entry: 2, margin: Ratio::new(1, 1000) }),
    }
}

fn read(lang: Lang, contest: &Contest, why: &Explanation) -> String {
    plain(&explain(&Words::new(lang), contest, why, 2)).join("\n")
}

#[test]
fn a_mean_is_explained_from_the_marks_to_the_neighbours() {
    let contest = made_up(3, 3, 2);
    assert_eq!(
        read(Lang::Kk, &contest, &mean()),
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
Артта тұрған: №3 P3.1 – P3.2. Айырма: 0,001 балл."
    );
}

#[test]
fn dropped_totals_weights_and_rounding_are_shown() {
    let mut contest = made_up(3, 3, 2);
    contest.rule.panel = PanelRule::Trimmed { high: 1, low: 1 };
    contest.rule.rounding = Rounding::HalfUp(2);
    contest.criteria[0].weight = Weight { num: 3, den: 2 };
    let mut why = mean();
    why.jurors[0].part = Part::Dropped(Dropped::High);
    why.jurors[1].part = Part::Dropped(Dropped::Low);
    why.jurors[2].total = Exact::from(19);
    (why.sum, why.kept) = (Exact::from(19), 1);
    (why.figure, why.result) = (Some(Exact::from(19)), Some(Exact::from(19)));
    (why.behind, why.ahead_of) = (None, None);
    assert_eq!(
        read(Lang::En, &contest, &why),
        "\
No. 1 P1.1 – P1.2: place 2
The marks given
juror              C1  C2  total
weight           ×1.5  ×1
Juror 1 (chair)     9   8     17  highest, dropped
Juror 2             7   8     15  lowest, dropped
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
    let mut why = mean();
    why.jurors[0].part = Part::Dropped(Dropped::High);
    why.jurors[1].part = Part::Dropped(Dropped::Low);
    (why.sum, why.kept) = (Exact::from(15), 1);
    (why.figure, why.result) = (Some(Exact::from(15)), Some(Exact::from(15)));
    (why.behind, why.ahead_of) = (None, None);
    assert_eq!(
        read(Lang::Ru, &contest, &why),
        "\
№1 P1.1 – P1.2: 2 место
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
    let mut why = mean();
    let [low, centre, high] = [27, 30, 33].map(|halves| Exact::new(halves, 2));
    why.window = Some(Window { centre, low, high });
    why.jurors[0].part = Part::Dropped(Dropped::High);
    (why.sum, why.kept) = (Exact::from(30), 2);
    (why.figure, why.result) = (Some(Exact::from(15)), Some(Exact::from(15)));
    (why.behind, why.ahead_of) = (None, None);
    let text = read(Lang::En, &contest, &why);
    assert_eq!(
        text[text.find("Juror 1").unwrap()..],
        *"\
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
    let mut why = mean();
    let points = |hundredths| Exact::new(hundredths, 100);
    why.window = Some(Window { centre: points(1567), low: points(1467), high: points(1667) });
    why.jurors[0].part = Part::Clamped(points(1667));
    why.sum = points(4667);
    (why.figure, why.result) = (Some(points(1556)), Some(points(1556)));
    (why.behind, why.ahead_of) = (None, None);
    let text = read(Lang::En, &contest, &why);
    assert_eq!(
        text[text.find("Juror 1").unwrap()..],
        *"\
Juror 1 (chair)   9   8     17  counts as 16.67
Juror 2           7   8     15
Juror 3           8   7     15
The reckoning
Rule: a total further than 1 from the mean counts as that bound, then the mean again; both means half up, decimals: 2; no rounding.
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

fn check(step: TieStep, split: bool, figures: [Figure; 2]) -> TieCheck {
    TieCheck { step, split, figures: vec![(0, figures[0]), (1, figures[1])] }
}

/// Every tie step, with every kind of figure.
fn every_tie_step(contest: &Contest) -> Vec<TieCheck> {
    let points = |num, den| Figure::Points(Ratio::new(num, den));
    vec![
        check(
            TieStep::CriterionMean(contest.criteria[0].id.clone()),
            true,
            [points(25_001, 3000), points(25, 3)],
        ),
        check(TieStep::HeadToHead, true, [Figure::Preferences(1), Figure::Preferences(-1)]),
        check(TieStep::HighestMark, false, [Figure::Mark(Mark(9)), Figure::Mark(Mark(9))]),
        check(TieStep::CastingVote, true, [Figure::Vote(true), Figure::Vote(false)]),
        check(TieStep::CastingVote, false, [Figure::VotePending, Figure::VotePending]),
        check(TieStep::RunningOrder, true, [Figure::Order(0), Figure::Order(1)]),
        check(TieStep::SharedPlace, false, [Figure::Shared, Figure::Shared]),
    ]
}

#[test]
fn every_tie_step_says_what_it_compared() {
    let contest = made_up(3, 3, 2);
    let mut why = mean();
    why.ties = every_tie_step(&contest);
    let text = read(Lang::Ru, &contest, &why);
    let start = text.find("Разрешение равенства").unwrap();
    let end = text.find("Соседние места").unwrap();
    assert_eq!(
        text[start..end].trim_end(),
        "\
Разрешение равенства
Шаг 1: средний балл, «Criterion 1»
№1 P1.1 – P1.2  25001/3000 ≈ 8,334
№2 P2.1 – P2.2  25/3 ≈ 8,333
Этот шаг разделил дуэты.
Шаг 2: кого выше поставило больше членов жюри
№1 P1.1 – P1.2  перевес голосов +1
№2 P2.1 – P2.2  перевес голосов -1
Этот шаг разделил дуэты.
Шаг 3: наивысшая отдельная оценка
№1 P1.1 – P1.2  наивысшая оценка 9
№2 P2.1 – P2.2  наивысшая оценка 9
Этот шаг дуэты не разделил.
Шаг 4: решающий голос председателя
№1 P1.1 – P1.2  председатель поставил впереди
№2 P2.1 – P2.2  председатель впереди не ставил
Этот шаг разделил дуэты.
Шаг 5: решающий голос председателя
№1 P1.1 – P1.2  ждём голоса председателя
№2 P2.1 – P2.2  ждём голоса председателя
Ждём решения председателя.
Шаг 6: кто раньше в порядке выступления
№1 P1.1 – P1.2  по порядку выступления 1
№2 P2.1 – P2.2  по порядку выступления 2
Этот шаг разделил дуэты.
Шаг 7: место делится
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
    let contest = made_up(3, 3, 2);
    let mut why = mean();
    let tie = |step| Some(Against::Tie { entry: 1, step });
    (why.behind, why.ahead_of) = (tie(TieStep::HeadToHead), tie(TieStep::CastingVote));
    let text = read(Lang::En, &contest, &why);
    assert!(text.ends_with(
        "Behind No. 2 P2.1 – P2.2. The results are equal; decided by: put higher by more jurors.\n\
         Ahead of No. 2 P2.1 – P2.2. The results are equal; decided by: the chair’s casting vote."
    ));
    why.place = Some(Placing { rank: 1, sharing: 2, open: true, by_ties: true });
    why.behind = Some(Against::Same { entry: 1, open: true });
    why.ahead_of = Some(Against::Same { entry: 2, open: false });
    let text = read(Lang::En, &contest, &why);
    assert!(text.starts_with("No. 1 P1.1 – P1.2: place 1 (tie still open)\n"));
    assert!(text.ends_with(
        "Tied with No. 2 P2.1 – P2.2. The tie is still open.\n\
         Shares the place with No. 3 P3.1 – P3.2."
    ));
}

#[test]
fn without_a_ballot_there_is_nothing_to_reckon() {
    let contest = made_up(3, 3, 2);
    let mut why = mean();
    (why.place, why.figure, why.result) = (None, None, None);
    (why.jurors, why.sum, why.kept) = (Vec::new(), Exact::from(0), 0);
    let lines = explain(&Words::new(Lang::Kk), &contest, &why, 2);
    assert!(matches!(&lines[..], [Line::Sentence(_)]), "{lines:?}");
}

#[test]
fn every_line_is_fit_for_the_screen() {
    let mut contest = made_up(3, 3, 2);
    let mut why = mean();
    why.all_kept = true;
    let [low, centre, high] = [15, 16, 17].map(Exact::from);
    why.window = Some(Window { centre, low, high });
    why.jurors[2].part = Part::Clamped(low);
    why.ties = every_tie_step(&contest);
    why.jurors[0].part = Part::Dropped(Dropped::High);
    why.jurors[1].part = Part::Dropped(Dropped::Low);
    for panel in [
        PanelRule::Mean,
        PanelRule::Sum,
        PanelRule::Trimmed { high: 1, low: 1 },
        PanelRule::TrimmedSum { high: 1, low: 1 },
        PanelRule::Median,
        PanelRule::Clamp { limit: Decimal { units: 5, places: 1 }, places: 0 },
        PanelRule::Discard { tolerance: Decimal { units: 1, places: 0 }, of: Centre::Mean },
        PanelRule::Discard { tolerance: Decimal { units: 1, places: 0 }, of: Centre::Median },
    ] {
        for rounding in
            [Rounding::Exact, Rounding::HalfUp(3), Rounding::HalfEven(0), Rounding::Truncate(9)]
        {
            (contest.rule.panel, contest.rule.rounding) = (panel, rounding);
            for lang in Lang::ALL {
                let lines = explain(&Words::new(lang), &contest, &why, 2);
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
