//! The second copy that a screen keeps: `--mirror DIR`, or the variable `ALQA_MIRROR`.

use std::env;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::Call;
use crate::contest::hygiene;
use crate::journal::{Mirror, NotCopied, SqliteJournal, mirror_path};
use crate::text::{Word, wording};

/// Names the folder for all calls of this user.
const MIRROR: &str = "ALQA_MIRROR";

/// A second copy, and the connection that it is read from.
#[derive(Debug)]
pub(super) struct SecondCopy {
    /// The copy.
    pub(super) mirror: Mirror,
    /// A connection of its own to the journal.
    pub(super) journal: SqliteJournal,
}

/// The second copy belongs to something else; that was said.
#[derive(Debug)]
pub(super) struct Refused;

/// The folder of the call's second copy, if it wants one.
pub(super) fn folder(call: &Call<'_>) -> Option<PathBuf> {
    let variable = || env::var_os(MIRROR).filter(|folder| !folder.is_empty()).map(PathBuf::from);
    call.args.mirror.clone().or_else(variable)
}

/// The second copy of the journal at `path` that the call wants, checked and brought up to it.
///
/// What may pass, such as a stick that is not there, keeps nobody from the evening: the screens
/// name it. What only a person can settle is refused here, where there is a person to do so.
pub(super) fn open(
    call: &Call<'_>,
    path: &Path,
    out: &mut dyn Write,
) -> io::Result<Result<Option<SecondCopy>, Refused>> {
    let Some(folder) = folder(call) else { return Ok(Ok(None)) };
    let words = call.words;
    let copy = mirror_path(&folder, path);
    let mut mirror = Mirror::new(copy.clone());
    let followed = SqliteJournal::open(path)
        .map_err(NotCopied::Trouble)
        .map(|mut journal| (mirror.follow(&mut journal), journal));
    let why = match followed {
        Ok((followed @ (Ok(_) | Err(NotCopied::Trouble(_))), journal)) => {
            if followed.is_ok_and(|copied| copied.mended) {
                writeln!(out, "{}", words.mirror_mended(hygiene::harmless(copy.display())))?;
            }
            return Ok(Ok(Some(SecondCopy { mirror, journal })));
        }
        Ok((Err(why), _)) | Err(why) => why,
    };
    let journal = hygiene::harmless(path.display());
    let copy = hygiene::harmless(copy.display());
    writeln!(out, "{}", words.mirror_refused(&*copy, wording::not_copied(words, &why)))?;
    match why {
        NotCopied::Parted { .. } => writeln!(out, "{}", words.mirror_parted_fix(copy, journal))?,
        _ => writeln!(out, "{}", words.get(Word::MirrorRefusedFix))?,
    }
    Ok(Err(Refused))
}
