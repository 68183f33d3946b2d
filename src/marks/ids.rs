//! From the text of a cell to the position of an entry, a juror or a criterion.

use std::collections::HashMap;

use foldhash::fast::RandomState;

/// The key of every name that is too long for one of its own.
const LONG: u64 = u64::MAX;

/// A short name as a number, so that most are told apart at once: its length, then its bytes.
fn key(name: &[u8]) -> u64 {
    if name.len() > 7 {
        return LONG;
    }
    name.iter().fold(name.len() as u64, |key, &byte| key << 8 | u64::from(byte))
}

/// Names with their positions.
///
/// Rows are mostly in order: a name is that of the row before, or the one that followed it the last
/// time. Only else it is looked up.
#[derive(Debug, Default)]
pub(super) struct Ids {
    names: Vec<Box<[u8]>>,
    /// The names as [`key`]s.
    keys: Vec<u64>,
    positions: HashMap<Box<[u8]>, usize, RandomState>,
    last: usize,
    /// For each name the one that followed it.
    after: Vec<usize>,
}

impl Ids {
    /// These names, in this order.
    pub(super) fn of<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        let mut ids = Self::default();
        for name in names {
            ids.add(name.as_bytes());
        }
        ids
    }

    /// Adds a name that is not there: its position.
    pub(super) fn add(&mut self, name: &[u8]) -> usize {
        let position = self.names.len();
        self.names.push(name.into());
        self.keys.push(key(name));
        self.positions.insert(name.into(), position);
        self.after.push(0);
        position
    }

    /// Lets another spelling stand for the name at a position.
    pub(super) fn also(&mut self, spelling: &[u8], position: usize) {
        self.positions.insert(spelling.into(), position);
    }

    /// The position of a name.
    #[inline]
    pub(super) fn find(&mut self, name: &[u8]) -> Option<usize> {
        let wanted = key(name);
        let is = |position: usize| {
            self.keys.get(position) == Some(&wanted)
                && (wanted != LONG || *self.names[position] == *name)
        };
        if is(self.last) {
            return Some(self.last);
        }
        let next = self.after.get(self.last).copied().filter(|&next| is(next));
        let found = next.or_else(|| self.positions.get(name).copied())?;
        self.after[self.last] = found;
        self.last = found;
        Some(found)
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.names.len()
    }

    /// The names, in their order.
    pub(super) fn names(&self) -> impl Iterator<Item = &[u8]> {
        self.names.iter().map(|name| &**name)
    }
}
