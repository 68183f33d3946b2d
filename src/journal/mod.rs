//! Keeps events: append-only, hash-chained, on disk before they are acknowledged.
