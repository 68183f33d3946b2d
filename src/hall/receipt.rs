//! The short code that a juror keeps of a ballot.

use std::array;
use std::fmt;
use std::str::FromStr;

/// The first 6 bytes of a record's SHA-256, shown as `3f2a-91bc-07de`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Receipt(pub [u8; 6]);

/// The text is no receipt: it has other than 12 hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a receipt has 12 digits 0-9 and a-f, as in 3f2a-91bc-07de")]
pub struct NotAReceipt;

impl Receipt {
    /// The receipt of the record with this hash.
    pub fn of(hash: &[u8; 32]) -> Self {
        Self(array::from_fn(|at| hash[at]))
    }
}

impl fmt::Display for Receipt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [first, second, third] =
            [0, 2, 4].map(|at| u16::from_be_bytes([self.0[at], self.0[at + 1]]));
        write!(f, "{first:04x}-{second:04x}-{third:04x}")
    }
}

/// Takes what a hand copies from paper: any case, with or without dashes and spaces.
impl FromStr for Receipt {
    type Err = NotAReceipt;

    fn from_str(text: &str) -> Result<Self, NotAReceipt> {
        let digits = text
            .chars()
            .filter(|char| *char != '-' && !char.is_whitespace())
            .map(|char| u8::try_from(char.to_digit(16)?).ok())
            .collect::<Option<Vec<u8>>>()
            .and_then(|digits| <[u8; 12]>::try_from(digits).ok())
            .ok_or(NotAReceipt)?;
        Ok(Self(array::from_fn(|at| digits[2 * at] << 4 | digits[2 * at + 1])))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CODE: Receipt = Receipt([0x3f, 0x2a, 0x91, 0xbc, 0x07, 0xde]);

    #[test]
    fn a_receipt_is_the_beginning_of_the_hash() {
        let mut hash = [0xff; 32];
        hash[..6].copy_from_slice(&[0x3f, 0x2a, 0x91, 0xbc, 0x07, 0xde]);
        assert_eq!(Receipt::of(&hash), CODE);
        assert_eq!(CODE.to_string(), "3f2a-91bc-07de");
    }

    #[test]
    fn a_receipt_is_read_as_a_hand_copies_it() {
        for text in [
            "3f2a-91bc-07de",
            "3F2A-91BC-07DE",
            "3f2a91bc07de",
            " 3f2a 91bc 07de\n",
            "3F-2a91bc-07-dE",
        ] {
            assert_eq!(text.parse(), Ok(CODE), "{text}");
        }
    }

    #[test]
    fn what_has_other_than_twelve_digits_is_no_receipt() {
        for text in [
            "",
            "-",
            "3f2a-91bc-07d",
            "3f2a-91bc-07de0",
            "3f2a-91bc-07de-00",
            "3f2a-91bc-07dg",
            "3f2а-91bc-07de",
        ] {
            assert_eq!(text.parse::<Receipt>(), Err(NotAReceipt), "{text}");
        }
    }
}
