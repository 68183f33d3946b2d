//! Stand-in until the real table is merged.
use super::{Code, Key};
/// a
pub fn command(key: Key) -> Option<char> {
    match key.code {
        Code::Char(c) => Some(c.to_ascii_lowercase()),
        _ => None,
    }
}
/// a
pub fn mark_digit(key: Key) -> Option<u8> {
    match key.code {
        Code::Char(c) => c.to_digit(10).map(|d| d as u8),
        _ => None,
    }
}
/// a
pub fn cyrillic(letter: char) -> Option<char> {
    "qwertyuiopasdfghjklzxcvbnm"
        .find(letter)
        .and_then(|i| "йцукенгшщзфывапролдячсмить".chars().nth(i))
}
