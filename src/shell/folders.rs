//! Where things are kept on this laptop. The only place that asks the environment for it.

use std::env;
use std::path::{Path, PathBuf};

use directories::ProjectDirs;

use crate::contest::{ContestId, StageId};

/// Names a folder that holds everything, for a memory stick or a test.
const HOME: &str = "ALQA_HOME";

/// The folders of this program. They need not exist yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folders {
    /// Journals: what must not be lost.
    pub data: PathBuf,
    /// The log and the places of consoles: what may be lost.
    pub state: PathBuf,
}

impl Folders {
    /// The folders of this user: below `ALQA_HOME` where it is set, else where the system keeps
    /// such things. `None` if the system names no home.
    pub fn find() -> Option<Self> {
        if let Some(home) = env::var_os(HOME).filter(|home| !home.is_empty()) {
            return Some(Self::under(Path::new(&home)));
        }
        let dirs = ProjectDirs::from("kz", "alqa", "alqa")?;
        let state = dirs.state_dir().unwrap_or_else(|| dirs.data_local_dir());
        Some(Self { data: dirs.data_dir().to_owned(), state: state.join("state") })
    }

    /// The folders below one folder.
    pub fn under(home: &Path) -> Self {
        Self { data: home.join("data"), state: home.join("state") }
    }

    /// The journal of a contest's stage: one file for each.
    pub fn journal(&self, contest: &ContestId, stage: &StageId) -> PathBuf {
        self.data.join(format!("{contest}-{stage}.alqa"))
    }

    /// The first rehearsal of a contest's stage. No evening's journal is named so: ids hold no dot.
    pub fn rehearsal(&self, contest: &ContestId, stage: &StageId) -> PathBuf {
        self.data.join(format!("{contest}-{stage}.rehearsal.alqa"))
    }

    /// The log.
    pub fn log(&self) -> PathBuf {
        self.state.join("alqa.log")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_journal_is_named_by_contest_and_stage() {
        let folders = Folders::under(Path::new("stick"));
        let (contest, stage) =
            (ContestId::new("duets").unwrap(), StageId::new("gala-final").unwrap());
        assert_eq!(
            folders.journal(&contest, &stage),
            Path::new("stick").join("data").join("duets-gala-final.alqa")
        );
        assert_eq!(
            folders.rehearsal(&contest, &stage),
            Path::new("stick").join("data").join("duets-gala-final.rehearsal.alqa")
        );
        assert!(ContestId::new("duets.rehearsal").is_err() && StageId::new("a.b").is_err());
        assert_eq!(folders.log(), Path::new("stick").join("state").join("alqa.log"));
    }
}
