//! A PIN: the digit keys that were pressed, whatever the layout made of them.

use std::fmt;

use zeroize::Zeroize;

/// Digits of a PIN, at least and at most.
pub const PIN_DIGITS: (usize, usize) = (4, 8);

/// A PIN, or the beginning of one. Shown as dots, wiped from memory when it is dropped.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Pin {
    /// ASCII digits; what lies behind `len` is 0.
    digits: [u8; PIN_DIGITS.1],
    len: usize,
}

impl Pin {
    /// The PIN with these digits; `None` if they are none or too many.
    pub fn new(digits: &str) -> Option<Self> {
        let mut pin = Self::default();
        let all = digits.bytes().all(|byte| byte.is_ascii_digit() && pin.push(byte - b'0'));
        (all && pin.is_whole()).then_some(pin)
    }

    /// Adds a digit from 0 to 9; `false` if there is no room for it.
    pub fn push(&mut self, digit: u8) -> bool {
        let Some(place) = self.digits.get_mut(self.len) else { return false };
        *place = b'0' + digit;
        self.len += 1;
        true
    }

    /// Takes the last digit away.
    pub fn pop(&mut self) {
        self.len = self.len.saturating_sub(1);
        self.digits[self.len] = 0;
    }

    /// How many digits there are.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Whether there are enough digits.
    pub fn is_whole(&self) -> bool {
        self.len >= PIN_DIGITS.0
    }

    /// The digits in ASCII: what is hashed.
    pub fn as_bytes(&self) -> &[u8] {
        &self.digits[..self.len]
    }

    /// Whether somebody who guesses would begin with it: one digit over and over, or digits that
    /// follow one another up or down, as 1111, 1234, 7890 and 4321.
    pub fn is_weak(&self) -> bool {
        let steps = |by: u8| {
            self.as_bytes().windows(2).all(|pair| (pair[0] - b'0' + by) % 10 == pair[1] - b'0')
        };
        steps(0) || steps(1) || steps(9)
    }
}

impl fmt::Debug for Pin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&"●".repeat(self.len))
    }
}

impl Drop for Pin {
    fn drop(&mut self) {
        self.digits.zeroize();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pin_has_four_to_eight_digits() {
        for (text, fits) in
            [("", false), ("123", false), ("1672", true), ("16721672", true), ("167216721", false)]
        {
            assert_eq!(Pin::new(text).is_some(), fits, "{text}");
        }
        assert_eq!(Pin::new("16a2"), None);
        let mut pin = Pin::new("1672").unwrap();
        pin.pop();
        assert!(!pin.is_whole() && pin.push(9));
        assert_eq!(pin.as_bytes(), b"1679");
        assert_eq!(pin, Pin::new("1679").unwrap());
        (0..9).for_each(|_| pin.pop());
        assert!(pin.is_empty());
    }

    #[test]
    fn what_is_guessed_first_is_weak() {
        for weak in ["0000", "1111", "1234", "7890", "4321", "01234567", "987654"] {
            assert!(Pin::new(weak).unwrap().is_weak(), "{weak}");
        }
        for good in ["1672", "1123", "2580", "1357"] {
            assert!(!Pin::new(good).unwrap().is_weak(), "{good}");
        }
    }

    #[test]
    fn no_digit_is_shown() {
        assert_eq!(format!("{:?}", Pin::new("1672")), "Some(●●●●)");
    }
}
