//! How the second copy of a journal stands.

use crate::contest::hygiene;
use crate::hall::Trouble;
use crate::journal::{Lag, NotCopied};
use crate::text::{Word, Words, dates};

/// Says how far the second copy is behind and why, in part of a sentence that fits a line.
pub fn lag(words: &Words, lag: &Lag) -> String {
    let behind = match lag.records {
        0 => words.get(Word::CopyNotKept).to_owned(),
        records => words.copy_lags(records as usize),
    };
    match &lag.why {
        // That this is the wrong journal matters more than what its copy lacks.
        Some(why @ NotCopied::Parted { restored: Some(_), .. }) => not_copied(words, why),
        Some(why) => format!("{behind}: {}", not_copied(words, why)),
        None => behind,
    }
}

/// Says why the second copy, or a backup, is not what it should be, in part of a sentence.
pub fn not_copied(words: &Words, why: &NotCopied) -> String {
    let word = match why {
        NotCopied::Trouble(Trouble::Gone) => Word::CopyGone,
        NotCopied::Trouble(Trouble::DiskFull) => Word::CopyFull,
        NotCopied::Trouble(Trouble::ReadOnly) => Word::CopyReadOnly,
        NotCopied::Trouble(Trouble::Busy) => Word::CopyBusy,
        NotCopied::Trouble(Trouble::DiskFailed { detail }) => {
            return words.copy_failed(hygiene::harmless(detail));
        }
        NotCopied::Trouble(_) => Word::CopyNoJournal,
        NotCopied::Foreign => Word::CopyForeign,
        NotCopied::OtherEvening => Word::CopyOtherEvening,
        NotCopied::Damaged(flaw) => return words.copy_damaged(flaw.seq),
        NotCopied::Parted { seq, restored: None } => return words.copy_parted(seq),
        NotCopied::Parted { restored: Some(restored), .. } => {
            let at = dates::moment(&restored.at);
            return words.copy_stale(restored.after, at, hygiene::harmless(&restored.laptop));
        }
    };
    words.get(word).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contest::Lang;
    use crate::journal::{Flaw, Restored, Wrong};
    use crate::text::words::check_wording;

    fn reasons() -> Vec<NotCopied> {
        let restored = Restored {
            after: 812,
            at: "2026-04-14T15:41:00Z".parse().unwrap(),
            laptop: "spare\u{1b}[2J".into(),
        };
        vec![
            NotCopied::Trouble(Trouble::Gone),
            NotCopied::Trouble(Trouble::DiskFull),
            NotCopied::Trouble(Trouble::ReadOnly),
            NotCopied::Trouble(Trouble::Busy),
            NotCopied::Trouble(Trouble::DiskFailed { detail: "EIO\u{1b}[2J".into() }),
            NotCopied::Trouble(Trouble::Damaged { seq: 3 }),
            NotCopied::Foreign,
            NotCopied::OtherEvening,
            NotCopied::Damaged(Flaw { seq: 17, wrong: Wrong::Hash }),
            NotCopied::Parted { seq: 17, restored: None },
            NotCopied::Parted { seq: 813, restored: Some(restored) },
        ]
    }

    #[test]
    fn every_reason_is_worded() {
        check_wording(&reasons(), not_copied);
    }

    #[test]
    fn the_lag_is_named_with_its_reason() {
        let said = |lang, records, why: Option<&NotCopied>| {
            lag(&Words::new(lang), &Lag { records, why: why.cloned() })
        };
        let reasons = reasons();
        assert_eq!(said(Lang::En, 12, None), "second copy lags: 12 records");
        assert_eq!(
            said(Lang::Ru, 1, Some(&reasons[1])),
            "вторая копия отстаёт на 1 запись: на её диске нет места"
        );
        assert!(said(Lang::Kk, 0, Some(&reasons[0])).starts_with("екінші көшірме жазылмай тұр: "));
        let stale = said(Lang::En, 4, reasons.last());
        assert!(
            stale.contains("after record 812") && stale.contains("14.04.2026 20:41"),
            "{stale}"
        );
        for lang in Lang::ALL {
            // What can happen in the middle of the night fits the narrowest screen.
            for why in &reasons[..4] {
                let said = said(lang, 1234, Some(why));
                assert!(crate::text::width::columns(&said) <= 76, "{said}");
            }
        }
    }
}
