//! The three languages of the hall, and a text that may exist in each of them.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// A language of the screen. Kazakh first: it is the contest's language.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Kazakh.
    #[default]
    Kk,
    /// Russian.
    Ru,
    /// English.
    En,
}

impl Lang {
    /// All languages, in the order in which the language key goes through them.
    pub const ALL: [Self; 3] = [Self::Kk, Self::Ru, Self::En];

    /// The ISO 639-1 code: `kk`, `ru`, `en`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Kk => "kk",
            Self::Ru => "ru",
            Self::En => "en",
        }
    }

    /// The language with this ISO 639-1 code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// The language that the language key brings next.
    pub fn next(self) -> Self {
        match self {
            Self::Kk => Self::Ru,
            Self::Ru => Self::En,
            Self::En => Self::Kk,
        }
    }
}

/// A text of the contest file: one string for all languages, or one per language.
///
/// It holds no control or direction-changing characters and is NFC: loading refuses the former
/// and settles the latter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    by_lang: [Option<Arc<str>>; 3],
    shown: [Arc<str>; 3],
}

impl Text {
    /// Makes a text that reads the same in every language.
    pub fn one(text: &str) -> Self {
        let text: Arc<str> = text.into();
        Self { by_lang: [None, None, None], shown: [text.clone(), text.clone(), text] }
    }

    /// Makes a text from its languages (in the order of [`Lang::ALL`]); a missing one is shown in
    /// the first that exists in the order Kazakh, Russian, English. `None` if there is no text.
    pub fn per_language(texts: [Option<&str>; 3]) -> Option<Self> {
        let by_lang: [Option<Arc<str>>; 3] = texts.map(|text| text.map(Arc::from));
        let first = by_lang.iter().flatten().next()?.clone();
        let shown = [0, 1, 2].map(|i: usize| by_lang[i].clone().unwrap_or_else(|| first.clone()));
        Some(Self { by_lang, shown })
    }

    /// The text as shown in `lang`.
    pub fn get(&self, lang: Lang) -> &str {
        &self.shown[lang as usize]
    }

    /// The languages that were left out, where at least one was given by name.
    pub fn missing(&self) -> impl Iterator<Item = Lang> + '_ {
        let named = self.by_lang.iter().any(Option::is_some);
        Lang::ALL.into_iter().filter(move |&lang| named && self.by_lang[lang as usize].is_none())
    }

    /// Makes the text whose every language is `of` that language's text.
    pub(super) fn map(&self, of: impl Fn(&str) -> &str) -> Option<Self> {
        if self.by_lang.iter().all(Option::is_none) {
            return Some(Self::one(of(&self.shown[0])));
        }
        Self::per_language(self.by_lang.each_ref().map(|text| text.as_deref().map(&of)))
    }

    /// Whether nothing is to be seen in any language.
    pub fn is_blank(&self) -> bool {
        self.shown.iter().all(|text| text.trim().is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_language_is_shown_in_the_first_that_exists() {
        let text = Text::per_language([None, Some("песня"), Some("song")]).unwrap();
        assert_eq!(text.get(Lang::Kk), "песня");
        assert_eq!(text.get(Lang::En), "song");
        assert_eq!(text.missing().collect::<Vec<_>>(), [Lang::Kk]);
        assert_eq!(Text::one("Ән").missing().count(), 0);
        assert_eq!(Text::per_language([None, None, None]), None);
    }
}
