//! A pocket calculator: reads what is printed and computes it exactly.

use num_rational::Ratio;

pub type Number = Ratio<i128>;

/// The value of a printed expression: numbers, `+ - × /`, brackets.
pub fn value(text: &str) -> Number {
    let tokens: Vec<char> = text.chars().filter(|&c| c != ' ' && c != ',').collect();
    let mut at = 0;
    let value = sum(&tokens, &mut at);
    assert_eq!(at, tokens.len(), "{text:?} is read to its end");
    value
}

fn sum(tokens: &[char], at: &mut usize) -> Number {
    let mut total = product(tokens, at);
    while let Some(&sign @ ('+' | '-')) = tokens.get(*at) {
        *at += 1;
        let next = product(tokens, at);
        total = if sign == '+' { total + next } else { total - next };
    }
    total
}

fn product(tokens: &[char], at: &mut usize) -> Number {
    let mut total = number(tokens, at);
    while let Some(&sign @ ('×' | '/')) = tokens.get(*at) {
        *at += 1;
        let next = number(tokens, at);
        total = if sign == '×' { total * next } else { total / next };
    }
    total
}

fn number(tokens: &[char], at: &mut usize) -> Number {
    match tokens.get(*at) {
        Some('(') => {
            *at += 1;
            let inside = sum(tokens, at);
            assert_eq!(tokens.get(*at), Some(&')'));
            *at += 1;
            inside
        }
        Some('-') => {
            *at += 1;
            -number(tokens, at)
        }
        _ => {
            let digits: String =
                tokens[*at..].iter().take_while(|c| c.is_ascii_digit() || **c == '.').collect();
            assert!(!digits.is_empty(), "a number at {at} of {tokens:?}");
            *at += digits.len();
            decimal(&digits)
        }
    }
}

fn decimal(digits: &str) -> Number {
    let (whole, rest) = digits.split_once('.').unwrap_or((digits, ""));
    let unit = 10i128.pow(rest.len() as u32);
    Number::new(format!("{whole}{rest}").parse().unwrap(), unit)
}

/// How many decimals a printed number shows.
pub fn decimals(text: &str) -> u32 {
    text.split_once('.').map_or(0, |(_, rest)| rest.len() as u32)
}

/// The nearest number with so many decimals, halves away from zero.
pub fn half_up(number: Number, decimals: u32) -> Number {
    let unit = Number::from_integer(10i128.pow(decimals));
    (number * unit).round() / unit
}

/// Rounds as the words say: `half up, decimals: 2`.
pub fn rounded(number: Number, how: &str) -> Number {
    let (way, decimals) = how.split_once(", decimals: ").unwrap();
    let decimals = decimals.parse().unwrap();
    let unit = Number::from_integer(10i128.pow(decimals));
    match way {
        "half up" => half_up(number, decimals),
        "cut off" => (number * unit).trunc() / unit,
        "half to even" => {
            let below = (number * unit).floor();
            let half = Number::new(1, 2);
            let rest = number * unit - below;
            let odd = below.to_integer() % 2 != 0;
            let up = rest > half || rest == half && odd;
            (if up { below + 1 } else { below }) / unit
        }
        _ => panic!("an unknown rounding: {how}"),
    }
}
