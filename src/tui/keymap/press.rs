//! The keys that the table names.

use crate::tui::{Code, Key, fold};

/// A key as the table names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Press {
    /// A key that no layout changes.
    Code(Code),
    /// A letter key by its place on a US keyboard.
    Letter(char),
    /// Ctrl and a letter key.
    Ctrl(char),
    /// A character, wherever the layout has it.
    Sign(char),
}

impl Press {
    pub(super) fn is(self, key: Key) -> bool {
        match self {
            Self::Code(code) => key.code == code && !key.ctrl && !key.alt,
            Self::Letter(letter) => !key.ctrl && !key.alt && fold::command(key) == Some(letter),
            Self::Ctrl(letter) => key.ctrl && fold::command(key) == Some(letter),
            Self::Sign(sign) => key.code == Code::Char(sign) && !key.ctrl && !key.alt,
        }
    }

    /// What stands on the key: `Enter`, `↑`, `Q·Й`.
    pub fn legend(self) -> String {
        match self {
            Self::Code(code) => code_legend(code),
            Self::Letter(letter) => {
                let upper = letter.to_ascii_uppercase();
                match fold::cyrillic(letter) {
                    Some(other) => format!("{upper}·{}", other.to_uppercase()),
                    None => upper.to_string(),
                }
            }
            Self::Ctrl(letter) => format!("Ctrl+{}", letter.to_ascii_uppercase()),
            Self::Sign(sign) => sign.to_string(),
        }
    }
}

fn code_legend(code: Code) -> String {
    match code {
        Code::Char(' ') => "Space".to_owned(),
        Code::Char(char) => char.to_string(),
        Code::Enter => "Enter".to_owned(),
        Code::Esc => "Esc".to_owned(),
        Code::Tab => "Tab".to_owned(),
        Code::BackTab => "Shift+Tab".to_owned(),
        Code::Backspace => "Backspace".to_owned(),
        Code::Delete => "Del".to_owned(),
        Code::Insert => "Ins".to_owned(),
        Code::Up => "↑".to_owned(),
        Code::Down => "↓".to_owned(),
        Code::Left => "←".to_owned(),
        Code::Right => "→".to_owned(),
        Code::Home => "Home".to_owned(),
        Code::End => "End".to_owned(),
        Code::PageUp => "PgUp".to_owned(),
        Code::PageDown => "PgDn".to_owned(),
        Code::F(n) => format!("F{n}"),
    }
}
