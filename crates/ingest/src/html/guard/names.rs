//! The names of elements and attributes that a page has.
//!
//! The parser keeps each name once, in 4,096 lists that it looks through from
//! one end to the other: a million names take minutes.

/// Names that are kept; pages have some dozens.
const MAX_NAMES: usize = 4096;
/// Names of so many bytes are not kept, but stand where they are used.
const SHORT: usize = 7;

/// The long names seen so far, in the order of their bytes.
#[derive(Default)]
pub(super) struct Names<'a>(Vec<&'a str>);

impl<'a> Names<'a> {
    /// Whether the parser may see this name.
    pub(super) fn admit(&mut self, name: &'a str) -> bool {
        if name.len() <= SHORT {
            return true;
        }
        match self.0.binary_search(&name) {
            Ok(_) => true,
            Err(place) if self.0.len() < MAX_NAMES => {
                self.0.insert(place, name);
                true
            }
            Err(_) => false,
        }
    }
}
