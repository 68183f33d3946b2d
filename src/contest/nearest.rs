//! The name that was most likely meant.

/// So many names are compared.
const COMPARED: usize = 500;
/// A longer text is no misspelt name.
const LONGEST: usize = 64;

/// The known name with the fewest letters different, the first of several; `None` if too many are.
pub fn nearest<'k>(found: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let len = found.chars().count();
    if len > LONGEST {
        return None;
    }
    known
        .into_iter()
        .take(COMPARED)
        .map(|name| (strsim::osa_distance(found, name), name))
        .filter(|&(distance, name)| distance <= (len.max(name.len()) / 3).max(1))
        .min_by_key(|&(distance, _)| distance)
        .filter(|&(distance, _)| distance < len)
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_understood_and_another_word_is_not() {
        let known = ["dombyra", "qobyz", "j1"];
        for (found, meant) in [
            ("dombira", Some("dombyra")),
            ("qobzy", Some("qobyz")),
            ("j2", Some("j1")),
            ("x", None),
            ("sherter", None),
            ("", None),
        ] {
            assert_eq!(nearest(found, known), meant, "{found}");
        }
        assert_eq!(nearest(&"j".repeat(65), known), None);
    }
}
