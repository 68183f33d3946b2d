//! `shim.c`, compiled: it stands before the C library of another process.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use tempfile::TempDir;

/// The shim, for `LD_PRELOAD`.
pub(crate) struct Shim {
    folder: TempDir,
}

impl Shim {
    pub(crate) fn compile() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let compiler = env::var_os("CC").unwrap_or_else(|| "cc".into());
        let done = Command::new(&compiler)
            .args(["-O1", "-shared", "-fPIC", "-pthread", "tests/crash/shim.c", "-o"])
            .arg(folder.path().join("shim.so"))
            .status();
        assert!(
            done.is_ok_and(|status| status.success()),
            "{} compiles the shim",
            compiler.display()
        );
        Self { folder }
    }

    pub(crate) fn path(&self) -> PathBuf {
        self.folder.path().join("shim.so")
    }
}
