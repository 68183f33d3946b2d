//! From the text of a cell to the position of an entry, a juror or a criterion.

use std::collections::HashMap;

use foldhash::fast::RandomState;

/// Names with their positions.
///
/// Rows are mostly in order: a name is that of the row before, or the one that followed it the last
/// time. Only else it is looked up.
#[derive(Debug, Default)]
pub(super) struct Ids {
    names: Vec<Box<[u8]>>,
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
        self.positions.insert(name.into(), position);
        self.after.push(0);
        position
    }

    /// The position of a name.
    pub(super) fn find(&mut self, name: &[u8]) -> Option<usize> {
        let is = |position: usize| self.names.get(position).is_some_and(|known| **known == *name);
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
