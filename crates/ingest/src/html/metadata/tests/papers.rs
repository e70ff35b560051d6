//! What papers declare, in the shapes their systems write it.

mod authors;
mod days;

use super::{linked, of, value};

/// Field, head (`LD` before JSON-LD), body, value; all that fail are told.
#[track_caller]
fn check_table(cases: &[(&str, &str, &str, &str)]) {
    let mut failed = Vec::new();
    for (field, head, body, expected) in cases {
        let head = head.strip_prefix("LD").map_or((*head).to_owned(), linked);
        let found = value(field, of(&head, body));
        if found != *expected {
            failed.push(format!("{field} of {head} {body}:\n  {found}, not {expected}"));
        }
    }
    assert!(failed.is_empty(), "{} of {}:\n{}", failed.len(), cases.len(), failed.join("\n"));
}
