//! Remembers where each console is, to be found again after a crash.
//!
//! Consoles of one laptop share a folder of numbered slots: `place-1.json` beside `place-1.lock`.
//! A console holds the lock of its slot while it runs; the system lets go of it however the console
//! ends. A slot without a holder that still has its file was left by a crash, and the next console
//! of the same journal takes it over. Nothing here is ever fatal: without a folder to write to, the
//! next start begins on the first screen.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::tui::Place;

/// More consoles than this on one laptop are not remembered.
const SLOTS: usize = 32;

/// What a slot's file holds.
#[derive(Serialize, Deserialize)]
struct Kept {
    journal: String,
    place: Place,
}

/// Keeps one console's place.
#[derive(Debug)]
pub struct PlaceKeeper {
    slot: Option<Slot>,
    journal: String,
    last: Option<Place>,
}

#[derive(Debug)]
struct Slot {
    file: PathBuf,
    /// Held as long as the console runs.
    _lock: File,
}

impl PlaceKeeper {
    /// Takes a slot of `folder` for a console on the journal named `journal_id`; with it comes the
    /// place where a crash left a console of the same journal.
    pub fn claim(folder: &Path, journal_id: &str) -> (Self, Option<Place>) {
        let mut keeper = Self { slot: None, journal: journal_id.to_owned(), last: None };
        if fs::create_dir_all(folder).is_err() {
            return (keeper, None);
        }
        let left = |number: &usize| files(folder, *number).0.exists();
        // First what a crash left of this journal, then an unused slot, at last a slot that a
        // console of another journal left.
        for number in (1..=SLOTS).filter(left) {
            let Some(slot) = lock(folder, number) else { continue };
            if let Some(kept) = kept(&slot.file).filter(|kept| kept.journal == journal_id) {
                keeper.slot = Some(slot);
                return (keeper, Some(kept.place));
            }
        }
        let unused = (1..=SLOTS).filter(|number| !left(number));
        keeper.slot =
            unused.chain((1..=SLOTS).filter(left)).find_map(|number| lock(folder, number));
        (keeper, None)
    }

    /// Remembers where the console is now. A crash of the program does not lose it; a power cut may.
    pub fn remember(&mut self, place: &Place) {
        if self.last.as_ref() == Some(place) {
            return;
        }
        let Some(slot) = &self.slot else { return };
        let kept = Kept { journal: self.journal.clone(), place: place.clone() };
        // If it cannot be written, an older place or the first screen is shown after a crash.
        if write(&slot.file, &kept).is_ok() {
            self.last = Some(place.clone());
        }
    }

    /// Forgets the place: the console ends as it should.
    pub fn forget(self) {
        if let Some(slot) = &self.slot {
            // It may be there or not.
            let _ = fs::remove_file(&slot.file);
        }
    }
}

/// The place and the lock of a slot.
fn files(folder: &Path, number: usize) -> (PathBuf, PathBuf) {
    (folder.join(format!("place-{number}.json")), folder.join(format!("place-{number}.lock")))
}

fn lock(folder: &Path, number: usize) -> Option<Slot> {
    let (file, lock) = files(folder, number);
    let lock = File::options().create(true).append(true).open(lock).ok()?;
    lock.try_lock().ok()?;
    Some(Slot { file, _lock: lock })
}

fn kept(file: &Path) -> Option<Kept> {
    serde_json::from_slice(&fs::read(file).ok()?).ok()
}

/// Written beside and put in place at once, so that a crash leaves the old file or the new one.
/// Not synced: this runs at every step of a person through the screens.
fn write(file: &Path, kept: &Kept) -> io::Result<()> {
    let draft = file.with_extension("new");
    fs::write(&draft, serde_json::to_vec(kept)?)?;
    fs::rename(&draft, file)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contest::{EntryId, Lang};

    fn place(screen: &str) -> Place {
        Place {
            lang: Lang::Ru,
            seat: "juror:j1".into(),
            entry: EntryId::new("d7").ok(),
            screen: screen.into(),
        }
    }

    #[test]
    fn a_crash_leaves_the_place_and_a_clean_end_does_not() {
        let folder = tempfile::tempdir().unwrap();
        let (mut first, nothing) = PlaceKeeper::claim(folder.path(), "a");
        assert_eq!(nothing, None);
        first.remember(&place("list"));
        first.remember(&place("ballot"));
        drop(first);
        let (again, found) = PlaceKeeper::claim(folder.path(), "a");
        assert_eq!(found, Some(place("ballot")));
        again.forget();
        assert_eq!(PlaceKeeper::claim(folder.path(), "a").1, None);
    }

    #[test]
    fn two_consoles_do_not_share_a_slot() {
        let folder = tempfile::tempdir().unwrap();
        let (mut one, _) = PlaceKeeper::claim(folder.path(), "a");
        one.remember(&place("one"));
        let (mut two, found) = PlaceKeeper::claim(folder.path(), "a");
        assert_eq!(found, None);
        two.remember(&place("two"));
        drop((one, two));
        let found = [(); 2].map(|()| {
            let (keeper, found) = PlaceKeeper::claim(folder.path(), "a");
            (keeper, found.map(|place| place.screen))
        });
        assert_eq!(found.map(|(_, screen)| screen), [Some("one".into()), Some("two".into())]);
    }

    #[test]
    fn another_journals_place_is_neither_shown_nor_lost() {
        let folder = tempfile::tempdir().unwrap();
        let (mut keeper, _) = PlaceKeeper::claim(folder.path(), "a");
        keeper.remember(&place("list"));
        drop(keeper);
        let (mut other, found) = PlaceKeeper::claim(folder.path(), "b");
        assert_eq!(found, None);
        other.remember(&place("ballot"));
        assert_eq!(PlaceKeeper::claim(folder.path(), "a").1, Some(place("list")));
    }

    #[test]
    fn a_broken_folder_is_not_fatal() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("place-1.json"), b"{\"journal\":\"a\",\"pla").unwrap();
        let (mut keeper, found) = PlaceKeeper::claim(folder.path(), "a");
        assert_eq!(found, None);
        keeper.remember(&place("list"));
        drop(keeper);
        assert_eq!(PlaceKeeper::claim(folder.path(), "a").1, Some(place("list")));
        // A file where the folder should be.
        let file = folder.path().join("file");
        fs::write(&file, b"").unwrap();
        let (mut keeper, found) = PlaceKeeper::claim(&file, "a");
        assert_eq!(found, None);
        keeper.remember(&place("list"));
        keeper.forget();
    }
}
