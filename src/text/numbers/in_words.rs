//! Sums of money as the host says them: «екі миллион теңге», «два миллиона тенге», “two million tenge”.
//!
//! The words stand in the files of texts: lists for what is below a thousand, plural forms for the
//! names of thousands and up.

use crate::contest::Money;
use crate::text::numbers::money_in_tenge;
use crate::text::{Word, Words};

/// A power of a thousand, and its name after so many of it.
type Scale = (u64, fn(&Words, usize) -> String);

/// The largest first.
const SCALES: [Scale; 4] = [
    (1_000_000_000_000, |words, n| words.sum_trillions(n)),
    (1_000_000_000, |words, n| words.sum_milliards(n)),
    (1_000_000, |words, n| words.sum_millions(n)),
    (1_000, |words, n| words.sum_thousands(n)),
];

/// A sum in words, below a thousand million millions; in figures above.
pub fn sum_in_words(words: &Words, money: Money) -> String {
    let tenge = money.tenge;
    if tenge >= 1000 * SCALES[0].0 {
        return money_in_tenge(words, money);
    }
    let mut said = Vec::new();
    let mut left = tenge;
    for (scale, name) in SCALES {
        let count = (left / scale) as usize;
        left %= scale;
        if count > 0 {
            let thousands = scale == 1_000;
            said.push(below_thousand(words, count, thousands));
            said.push(name(words, count));
        }
    }
    if left > 0 || tenge == 0 {
        said.push(below_thousand(words, left as usize, false));
    }
    words.sum_tenge(said.join(" "))
}

/// A number below a thousand. Before the word for thousands 1 and 2 may have a form of their own.
fn below_thousand(words: &Words, number: usize, of_thousands: bool) -> String {
    let (hundreds, rest) = (number / 100, number % 100);
    let one = |digit: usize| match digit {
        1 | 2 if of_thousands => item(words, Word::SumOneTwoThousands, digit - 1),
        _ => item(words, Word::SumBelowTwenty, digit),
    };
    let mut said = Vec::new();
    if hundreds > 0 {
        said.push(item(words, Word::SumHundreds, hundreds - 1).to_owned());
    }
    match (rest / 10, rest % 10) {
        (0, 0) if hundreds > 0 => {}
        (0 | 1, _) => said.push(one(rest).to_owned()),
        (tens, digit) => {
            let tens = item(words, Word::SumTens, tens - 2);
            said.push(match digit {
                0 => tens.to_owned(),
                _ => words.sum_tens_ones(one(digit), tens),
            });
        }
    }
    said.join(" ")
}

/// An item of a list of numerals.
fn item(words: &Words, list: Word, at: usize) -> &str {
    words.get(list).split(", ").nth(at).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contest::Lang;

    fn said(words: &Words, tenge: u64) -> String {
        sum_in_words(words, Money { tenge })
    }

    #[test]
    fn known_sums() {
        let [kazakh, russian, english] = Lang::ALL.map(Words::new);
        for (tenge, kk, ru, en) in [
            (0, "нөл теңге", "ноль тенге", "zero tenge"),
            (1, "бір теңге", "один тенге", "one tenge"),
            (21, "жиырма бір теңге", "двадцать один тенге", "twenty-one tenge"),
            (100, "жүз теңге", "сто тенге", "one hundred tenge"),
            (1_000, "бір мың теңге", "одна тысяча тенге", "one thousand tenge"),
            (
                22_000,
                "жиырма екі мың теңге",
                "двадцать две тысячи тенге",
                "twenty-two thousand tenge",
            ),
            (
                112_000,
                "жүз он екі мың теңге",
                "сто двенадцать тысяч тенге",
                "one hundred twelve thousand tenge",
            ),
            (500_000, "бес жүз мың теңге", "пятьсот тысяч тенге", "five hundred thousand tenge"),
            (
                666_666,
                "алты жүз алпыс алты мың алты жүз алпыс алты теңге",
                "шестьсот шестьдесят шесть тысяч шестьсот шестьдесят шесть тенге",
                "six hundred sixty-six thousand six hundred sixty-six tenge",
            ),
            (2_000_000, "екі миллион теңге", "два миллиона тенге", "two million tenge"),
            (1_000_000_000_000, "бір триллион теңге", "один триллион тенге", "one trillion tenge"),
        ] {
            assert_eq!(
                [said(&kazakh, tenge), said(&russian, tenge), said(&english, tenge)],
                [kk, ru, en]
            );
        }
        assert_eq!(said(&english, u64::MAX), "18,446,744,073,709,551,615\u{a0}tenge");
    }

    /// What each word adds, as a child learns it: the sum of the words is the sum of money.
    fn worth(word: &str) -> (u64, u64) {
        let small: &[(&str, u64)] = &[
            ("нөл ноль zero", 0),
            ("бір один одна one", 1),
            ("екі два две two", 2),
            ("үш три three", 3),
            ("төрт четыре four", 4),
            ("бес пять five", 5),
            ("алты шесть six", 6),
            ("жеті семь seven", 7),
            ("сегіз восемь eight", 8),
            ("тоғыз девять nine", 9),
            ("он десять ten", 10),
            ("одиннадцать eleven", 11),
            ("двенадцать twelve", 12),
            ("тринадцать thirteen", 13),
            ("четырнадцать fourteen", 14),
            ("пятнадцать fifteen", 15),
            ("шестнадцать sixteen", 16),
            ("семнадцать seventeen", 17),
            ("восемнадцать eighteen", 18),
            ("девятнадцать nineteen", 19),
            ("жиырма двадцать twenty", 20),
            ("отыз тридцать thirty", 30),
            ("қырық сорок forty", 40),
            ("елу пятьдесят fifty", 50),
            ("алпыс шестьдесят sixty", 60),
            ("жетпіс семьдесят seventy", 70),
            ("сексен восемьдесят eighty", 80),
            ("тоқсан девяносто ninety", 90),
            ("сто", 100),
            ("двести", 200),
            ("триста", 300),
            ("четыреста", 400),
            ("пятьсот", 500),
            ("шестьсот", 600),
            ("семьсот", 700),
            ("восемьсот", 800),
            ("девятьсот", 900),
        ];
        let scales: &[(&str, u64)] = &[
            ("жүз hundred", 100),
            ("мың тысяча тысячи тысяч thousand", 1_000),
            ("миллион миллиона миллионов million", 1_000_000),
            ("миллиард миллиарда миллиардов billion", 1_000_000_000),
            ("триллион триллиона триллионов trillion", 1_000_000_000_000),
        ];
        let find = |table: &[(&str, u64)]| {
            table.iter().find(|(names, _)| names.split(' ').any(|name| name == word)).map(|of| of.1)
        };
        match (find(small), find(scales)) {
            (Some(adds), _) => (adds, 1),
            (_, Some(times)) => (0, times),
            _ => panic!("no numeral: {word}"),
        }
    }

    /// What was said, as a listener reckons it.
    fn heard(text: &str) -> u64 {
        let (mut whole, mut group) = (0, 0);
        let text = text.strip_suffix("теңге").or(text.strip_suffix("тенге"));
        let text = text.unwrap_or_else(|| panic!("no tenge"));
        for word in text.split([' ', '-']).filter(|word| !word.is_empty()) {
            match worth(word) {
                (adds, 1) => group += adds,
                (_, 100) => group = if group == 0 { 100 } else { group * 100 },
                (_, times) => {
                    whole += group * times;
                    group = 0;
                }
            }
        }
        whole + group
    }

    /// Sums of every shape: each digit in each place, and what a linear congruence brings.
    fn sums() -> impl Iterator<Item = u64> {
        let digits = (0..=12_u32).flat_map(|zeros| (1..=9).map(move |d| d * 10_u64.pow(zeros)));
        let mut chance = 1_u64;
        let any = (0..4_000).map(move |_| {
            chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (chance >> 8) % 10_u64.pow(1 + (chance % 12) as u32)
        });
        (0..2_100).chain(digits).chain(any).filter(|&tenge| tenge <= 1_000_000_000_000)
    }

    #[test]
    fn what_is_said_is_what_is_heard() {
        for words in Lang::ALL.map(Words::new) {
            for tenge in sums() {
                let text = said(&words, tenge).replace("tenge", "тенге");
                assert_eq!(heard(&text), tenge, "{text}");
            }
        }
    }

    /// After one, after two to four, after five and more and after eleven to fourteen.
    #[test]
    fn russian_scales_agree_with_their_number() {
        let forms = [
            ["тысяча", "тысячи", "тысяч"],
            ["миллион", "миллиона", "миллионов"],
            ["миллиард", "миллиарда", "миллиардов"],
        ];
        let words = Words::new(Lang::Ru);
        for n in 1..1000_u64 {
            let form = match (n % 10, n % 100) {
                (_, 11..=14) => 2,
                (1, _) => 0,
                (2..=4, _) => 1,
                _ => 2,
            };
            for (scale, names) in [1_000, 1_000_000, 1_000_000_000].into_iter().zip(forms) {
                let text = said(&words, n * scale);
                assert!(text.ends_with(&format!(" {} тенге", names[form])), "{text}");
                let gender = match (n % 10, n % 100, scale) {
                    (1 | 2, 11 | 12, _) | (0 | 3..=9, ..) => continue,
                    (1, _, 1_000) => "одна ",
                    (_, _, 1_000) => "две ",
                    (1, ..) => "один ",
                    _ => "два ",
                };
                assert!(text.contains(gender), "{text}");
            }
        }
    }
}
