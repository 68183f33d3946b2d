//! PINs as they are kept: argon2id with a salt of its own for each.

use std::io;

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};

use crate::tui::Pin;

/// Memory in KiB, passes and lanes of a hash, as OWASP recommends them for argon2id.
const COST: (u32, u32, u32) = (19 * 1024, 2, 1);
/// A hash that asks for more than so many times as much is not computed: nobody makes a terminal
/// run out of memory with a journal of their own.
const MOST: u32 = 8;
/// Bytes of a salt.
const SALT: usize = 16;
/// Digits of a PIN that is dealt.
const DEALT: usize = 6;

/// The hash of a PIN as a PHC string, with a new random salt. Takes tens of milliseconds.
pub fn hash(pin: &Pin) -> io::Result<String> {
    let mut salt = [0; SALT];
    getrandom::fill(&mut salt)?;
    let hash =
        hasher()?.hash_password_with_salt(pin.as_bytes(), &salt).map_err(io::Error::other)?;
    Ok(hash.to_string())
}

/// Whether this is the PIN behind the hash. Takes tens of milliseconds.
pub fn fits(pin: &Pin, hash: &str) -> bool {
    let Ok(hash) = PasswordHash::new(hash) else { return false };
    let is_sane = Params::try_from(&hash)
        .is_ok_and(|cost| cost.m_cost() <= MOST * COST.0 && cost.t_cost() <= MOST * COST.1);
    is_sane && hasher().is_ok_and(|hasher| hasher.verify_password(pin.as_bytes(), &hash).is_ok())
}

fn hasher() -> io::Result<Argon2<'static>> {
    let (memory, passes, lanes) = COST;
    let params = Params::new(memory, passes, lanes, None).map_err(io::Error::other)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// A random PIN to be dealt: a 1, and a 6 or a 7, so that typing it shows the keyboard's layout; not
/// one that is guessed first.
pub fn deal() -> io::Result<Pin> {
    loop {
        let mut pin = Pin::default();
        while pin.len() < DEALT {
            pin.push(digit()?);
        }
        let has = |digit: u8| pin.as_bytes().contains(&digit);
        if has(b'1') && (has(b'6') || has(b'7')) && !pin.is_weak() {
            return Ok(pin);
        }
    }
}

/// A random digit, all ten as likely.
fn digit() -> io::Result<u8> {
    loop {
        let mut byte = [0; 1];
        getrandom::fill(&mut byte)?;
        if byte[0] < 250 {
            return Ok(byte[0] % 10);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_salted_argon2id_and_fits_its_pin_only() {
        let pin = Pin::new("1672").unwrap();
        let (one, other) = (hash(&pin).unwrap(), hash(&pin).unwrap());
        assert!(one.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{one}");
        assert_ne!(one, other);
        assert!(!one.contains("1672$") && one.len() < 200);
        assert!(fits(&pin, &one) && fits(&pin, &other));
        assert!(!fits(&Pin::new("1673").unwrap(), &one));
        assert!(!fits(&Pin::new("16720").unwrap(), &one));
    }

    #[test]
    fn what_is_no_hash_or_asks_for_gigabytes_fits_nothing() {
        let pin = Pin::new("1672").unwrap();
        let sound = hash(&pin).unwrap();
        for text in ["", "1672", "$argon2id$", &sound[..sound.len() - 1], "$argon2id$v=19$m=1"] {
            assert!(!fits(&pin, text), "{text}");
        }
        let huge = sound.replace("m=19456", "m=4194304");
        assert!(huge != sound && !fits(&pin, &huge));
    }

    #[test]
    fn dealt_pins_show_the_layout() {
        let dealt: Vec<_> = (0..50).map(|_| deal().unwrap()).collect();
        for pin in &dealt {
            let text = std::str::from_utf8(pin.as_bytes()).unwrap();
            assert!(text.len() == 6 && text.contains('1'), "{text}");
            assert!(text.contains(['6', '7']), "{text}");
        }
        assert!(dealt.iter().any(|pin| *pin != dealt[0]));
    }
}
