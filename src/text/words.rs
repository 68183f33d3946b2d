//! The words of one language.

use std::fmt;

use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

use crate::contest::Lang;

include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// The file of texts in `lang`.
fn source(lang: Lang) -> &'static str {
    match lang {
        Lang::Kk => include_str!("../../assets/text/kk.ftl"),
        Lang::Ru => include_str!("../../assets/text/ru.ftl"),
        Lang::En => include_str!("../../assets/text/en.ftl"),
    }
}

/// All texts of one language.
pub struct Words {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
    /// Texts without arguments, in the order of [`Word`].
    plain: Vec<String>,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("lang", &self.lang).finish_non_exhaustive()
    }
}

impl Words {
    /// Reads the texts of `lang`. The build script has checked them, so that nothing can be missing.
    pub fn new(lang: Lang) -> Self {
        let id: LanguageIdentifier = lang.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // The marks that isolate arguments by direction would shift columns; nothing here is
        // written from right to left.
        bundle.set_use_isolating(false);
        let resource = FluentResource::try_new(source(lang).to_owned())
            .unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
        let mut words = Self { lang, bundle, plain: Vec::new() };
        words.plain = WORD_IDS.iter().map(|id| words.format(id, &FluentArgs::new())).collect();
        words
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// A text without arguments.
    pub fn get(&self, word: Word) -> &str {
        &self.plain[word as usize]
    }

    fn format(&self, id: &str, args: &FluentArgs<'_>) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return id.to_owned();
        };
        self.bundle.format_pattern(pattern, Some(args), &mut Vec::new()).into_owned()
    }
}

/// Checks that `say` has words for every item, different and fit for a screen, in all languages.
#[cfg(test)]
pub(super) fn check_wording<T: fmt::Debug>(items: &[T], say: impl Fn(&Words, &T) -> String) {
    for words in Lang::ALL.map(Words::new) {
        let mut said = std::collections::HashSet::new();
        for item in items {
            let text = say(&words, item);
            tests::check_text(words.lang, &format!("{item:?}"), &text);
            assert!(said.insert(text), "{}: {item:?} reads as another", words.lang.code());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contest::hygiene;

    /// Letters that Kazakh has and Russian has not.
    const KAZAKH_ONLY: &str = "әғқңөұүһіӘҒҚҢӨҰҮҺІ";
    /// The program's own name stays as it is.
    const PROPER: &str = "алқа";

    pub(super) fn check_text(lang: Lang, what: &str, text: &str) {
        let at = format!("{} {what}: {text:?}", lang.code());
        assert!(!text.trim().is_empty() && text.trim() == text, "{at}");
        assert!(hygiene::is_clean(text), "{at}");
        assert!(!text.contains('{') && !text.contains("  "), "{at}");
        assert!(!has_strange_letters(lang, text), "{at}");
    }

    fn has_strange_letters(lang: Lang, text: &str) -> bool {
        text.replace(PROPER, "").chars().any(|c| match lang {
            Lang::Kk => false,
            Lang::Ru => KAZAKH_ONLY.contains(c),
            Lang::En => hygiene::is_cyrillic(c),
        })
    }

    #[test]
    fn every_word_is_fit_for_the_screen() {
        for words in Lang::ALL.map(Words::new) {
            assert_eq!(words.plain.len(), WORD_IDS.len());
            for (id, text) in WORD_IDS.iter().zip(&words.plain) {
                check_text(words.lang, id, text);
            }
        }
    }

    #[test]
    fn each_file_keeps_to_its_letters() {
        for lang in Lang::ALL {
            for line in source(lang).lines().map(str::trim).filter(|line| !line.is_empty()) {
                let at = format!("{}: {line}", lang.code());
                assert!(!has_strange_letters(lang, line), "{at}");
                assert!(hygiene::is_clean(line), "{at}");
                // No Latin look-alike hides inside a Cyrillic word.
                assert_eq!(hygiene::fold_for_search(line), line.to_lowercase(), "{at}");
            }
        }
    }

    #[test]
    fn plurals_follow_the_language() {
        let (kk, ru, en) = (Words::new(Lang::Kk), Words::new(Lang::Ru), Words::new(Lang::En));
        assert_eq!(kk.count_duets(5), "5 дуэт");
        assert_eq!(
            [1, 2, 5, 21].map(|n| ru.count_duets(n)),
            ["1 дуэт", "2 дуэта", "5 дуэтов", "21 дуэт"]
        );
        assert_eq!([1, 2].map(|n| en.count_duets(n)), ["1 duet", "2 duets"]);
    }
}
