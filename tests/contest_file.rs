//! Contest files, good and bad.

use alqa::contest::{self};

#[test]
fn the_shipped_files_are_clean() {
    for text in [contest::CONCORDIA, contest::TEMPLATE] {
        let loaded = contest::load(text).unwrap();
        assert_eq!(loaded.warnings, []);
    }
}
