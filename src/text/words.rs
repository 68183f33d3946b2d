//! The words of one language.

use std::fmt;

use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

use crate::contest::Lang;

include!(concat!(env!("OUT_DIR"), "/words.rs"));

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
        let source = match lang {
            Lang::Kk => include_str!("../../assets/text/kk.ftl"),
            Lang::Ru => include_str!("../../assets/text/ru.ftl"),
            Lang::En => include_str!("../../assets/text/en.ftl"),
        };
        let id: LanguageIdentifier = lang.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // The marks that isolate arguments by direction would shift columns; nothing here is
        // written from right to left.
        bundle.set_use_isolating(false);
        let resource =
            FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
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

#[cfg(test)]
mod tests {
    use super::*;

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
