//! From the text of a cell to an exact number.

use super::problem::{Kind, quoted};
use crate::contest::{Decimal, Fraction, Mark};

/// Digits before and after the point that a number may have.
const MOST_DIGITS: usize = 9;

/// Reads a number: an optional sign, digits, at most one point or comma. Zeros at the end of the
/// decimals are left out.
#[inline]
pub(super) fn decimal(text: &[u8]) -> Result<Decimal, Kind> {
    let (negative, digits) = match text {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        _ => (false, text),
    };
    let (mut units, mut zeros, mut places, mut whole) = (0_i64, 0, 0, 0);
    let mut in_decimals = false;
    for &byte in digits {
        match byte {
            b'0' if in_decimals => zeros += 1,
            b'0'..=b'9' if in_decimals => {
                places += zeros + 1;
                if places > MOST_DIGITS {
                    return Err(Kind::LongNumber { text: quoted(text) });
                }
                units = units * 10_i64.pow(zeros as u32 + 1) + i64::from(byte - b'0');
                zeros = 0;
            }
            b'0'..=b'9' => {
                whole += 1;
                if whole > MOST_DIGITS {
                    return Err(Kind::LongNumber { text: quoted(text) });
                }
                units = units * 10 + i64::from(byte - b'0');
            }
            b'.' | b',' if !in_decimals && whole > 0 => in_decimals = true,
            _ => return Err(Kind::NotNumber { text: quoted(text) }),
        }
    }
    if whole == 0 {
        return Err(Kind::NotNumber { text: quoted(text) });
    }
    Ok(Decimal { units: if negative { -units } else { units }, places: places as u8 })
}

/// The number as a mark of `places` decimals. `None` if it has more, or is too great.
#[inline]
pub(super) fn mark(number: Decimal, places: u8) -> Option<Mark> {
    if number.places > places {
        return None;
    }
    let mark = i32::try_from(number.units_at(places)).ok()?;
    // The lowest stands for no mark in the sheet.
    (mark != i32::MIN).then_some(Mark(mark))
}

/// Reads a number, or a fraction: two whole numbers and a `/` between them.
pub(super) fn fraction(text: &[u8]) -> Result<Fraction, Kind> {
    let Some(slash) = memchr::memchr(b'/', text) else {
        let Decimal { units, places } = decimal(text)?;
        return Ok(Fraction::new(units, 10_i64.pow(places.into())));
    };
    let whole = |part: &[u8]| decimal(part).ok().filter(|part| part.places == 0);
    match (whole(text[..slash].trim_ascii()), whole(text[slash + 1..].trim_ascii())) {
        (Some(num), Some(den)) if den.units > 0 => Ok(Fraction::new(num.units, den.units)),
        _ => Err(Kind::NotNumber { text: quoted(text) }),
    }
}
