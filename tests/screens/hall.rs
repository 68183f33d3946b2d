//! A contest with plainly made-up names, and evenings of it.

use std::sync::Arc;

use alqa::contest::{Contest, Lang, Text, TieStep, University, UniversityId, made_up};

fn text(kk: &str, ru: &str, en: &str) -> Text {
    Text::per_language([Some(kk), Some(ru), Some(en)]).unwrap()
}

/// Ordinals as surnames: nobody is called so.
const LAST: [&str; 12] = [
    "Бірінші",
    "Екінші",
    "Үшінші",
    "Төртінші",
    "Бесінші",
    "Алтыншы",
    "Жетінші",
    "Сегізінші",
    "Тоғызыншы",
    "Оныншы",
    "Он Бірінші",
    "Он Екінші",
];
const FIRST: [&str; 6] = ["Асан", "Айша", "Үсен", "Дана", "Ермек", "Ләззат"];

/// The shape of the gala: 12 duets, 7 jurors, 5 criteria, as wide as real names are.
pub fn gala() -> Contest {
    let mut contest = made_up(12, 7, 5);
    // What is covered has tests of its own.
    contest.show.cover = false;
    contest.title = Text::one("«Бір ән салайын – 2026»");
    contest.kind = text(
        "қалалық музыкалық дуэттер байқауы",
        "городской конкурс музыкальных дуэтов",
        "city contest of musical duets",
    );
    contest.stages[0].name = text("Гала-финал", "Гала-финал", "Gala final");
    contest.stages[0].venue = text("«Концордия» театры", "театр «Концордия»", "Concordia theatre");
    contest.stages[0].date = Some("2026-04-14".parse().unwrap());
    contest.grand_prix.as_mut().unwrap().name = text("Гран-при", "Гран-при", "Grand Prix");
    contest.universities[0].name = text(
        "Т. К. Жүргенов атындағы Қазақ ұлттық өнер академиясы",
        "Казахская национальная академия искусств имени Т. К. Жургенова",
        "T. K. Zhurgenov Kazakh National Academy of Arts",
    );
    contest.universities[0].short = text("ҚазҰӨА", "КазНАИ", "KazNAA");
    let other = UniversityId::new("u2").unwrap();
    contest.universities.push(University {
        id: other.clone(),
        name: text(
            "Екінші үлгі университеті",
            "Второй примерный университет",
            "Second Sample University",
        ),
        short: text("ЕҮУ", "ВПУ", "SSU"),
    });
    let criteria = [
        ("Вокалдық шеберлік", "Вокальное мастерство", "Vocal technique", "вокал", "вокал", "vocal"),
        (
            "Орындаушылық шеберлік",
            "Исполнительское мастерство",
            "Performance skill",
            "шеберлік",
            "мастерство",
            "skill",
        ),
        ("Дуэттің үйлесімі", "Слаженность дуэта", "Duet blend", "үйлесім", "ансамбль", "blend"),
        ("Артистизм", "Артистизм", "Artistry", "артистизм", "артистизм", "artistry"),
        ("Сахна мәдениеті", "Сценическая культура", "Stage presence", "сахна", "сцена", "stage"),
    ];
    for (of, (kk, ru, en, short_kk, short_ru, short_en)) in
        contest.criteria.iter_mut().zip(criteria)
    {
        of.name = text(kk, ru, en);
        of.short = text(short_kk, short_ru, short_en);
    }
    contest.rule.ties = vec![
        TieStep::CriterionMean(contest.criteria[2].id.clone()),
        TieStep::HeadToHead,
        TieStep::CastingVote,
        TieStep::SharedPlace,
    ];
    for (n, of) in contest.panel.iter_mut().enumerate() {
        of.name = Text::one(&format!("{} Қазыбай", FIRST[n % 6]));
        if n == 6 {
            of.name = Text::one("Серік Соңғықазы");
        }
    }
    for (n, of) in contest.entries.iter_mut().enumerate() {
        let last = LAST[n];
        of.performers[0].name = Text::one(&format!("{} {last}", FIRST[n % 6]));
        of.performers[0].short = Text::one(last);
        of.performers[1].name = Text::one(&format!("{} Серік{last}", FIRST[(n + 3) % 6]));
        of.performers[1].short = Text::one(&format!("Серік{}", last.to_lowercase()));
        of.performers[1].university = Some(other.clone());
        of.song.title = Text::one(["Көгілдір көл", "Аққу", "Дала әуені", "Наурыз таңы"][n % 4]);
        of.song.by = text("халық әні", "народная песня", "folk song");
    }
    contest
}

/// A large event: more duets than any screen shows.
pub fn crowd() -> Arc<Contest> {
    Arc::new(made_up(100, 15, 5))
}

/// The gala as a shared contest.
pub fn shared() -> Arc<Contest> {
    Arc::new(gala())
}

/// All languages.
pub const LANGS: [Lang; 3] = Lang::ALL;
