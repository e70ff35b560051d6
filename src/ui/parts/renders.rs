//! How often each component was rendered: for `cargo xtask bench` and the
//! end-to-end tests, which see to it that nothing is rendered that does not
//! show what changed.

use std::cell::RefCell;

thread_local! {
    static RENDERS: RefCell<Vec<(&'static str, u32)>> = const { RefCell::new(Vec::new()) };
}

/// Counts a render of the component `name`; the first line of each.
pub(crate) fn rendered(name: &'static str) {
    RENDERS.with_borrow_mut(|all| match all.iter_mut().find(|it| it.0 == name) {
        Some((_, count)) => *count += 1,
        None => all.push((name, 1)),
    });
}

/// The counts since the page began, a line for each component that was
/// rendered: its name, a space, how often.
#[must_use]
pub fn counts() -> String {
    RENDERS.with_borrow(|all| {
        let mut lines = String::new();
        for (name, count) in all {
            lines.push_str(name);
            lines.push(' ');
            lines.push_str(&count.to_string());
            lines.push('\n');
        }
        lines
    })
}
