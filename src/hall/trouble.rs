//! What can keep a command from being recorded.

/// Trouble with the journal, as a person at the laptop must hear of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// No room on the disk.
    DiskFull,
    /// The folder or the disk may only be read.
    ReadOnly,
    /// Another process holds the journal's lock for too long.
    Busy,
    /// The disk failed to write or to sync; the journal is read again from the disk.
    DiskFailed {
        /// What the system said.
        detail: String,
    },
    /// The file was taken away or replaced while it was open.
    Gone,
    /// There is no file, but its log still stands there and may hold saved marks.
    LogLeft,
    /// A record does not fit those before it: its hash, its number or its content.
    Damaged {
        /// The first record that is wrong.
        seq: u64,
    },
    /// The file is not a journal of alqa.
    Foreign,
    /// The journal was written by a newer alqa.
    Newer,
    /// The file says that it is a journal of alqa, but has other tables or triggers than one.
    Altered,
    /// A link stands in the file's place.
    Link,
}
