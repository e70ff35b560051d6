//! Words being typed: kept every moment, one slot a field, until they become a
//! transaction or are given up.

use annotations::RecordId;

use super::{SlotError, Slots, key};

/// Words somebody was typing when the page went away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The field, as the interface named it.
    pub name: String,
    /// The words so far.
    pub text: String,
}

/// Keeps `text` as what field `name` holds now.
///
/// # Errors
/// [`SlotError`]; the draft kept before stays.
pub fn keep_draft(
    slots: &dyn Slots,
    article: RecordId,
    name: &str,
    text: &str,
) -> Result<(), SlotError> {
    slots.set(&key::draft(article, name), text)
}

/// Forgets the draft of field `name`: its words are in a transaction, or were
/// given up.
///
/// # Errors
/// [`SlotError::Denied`].
pub fn drop_draft(slots: &dyn Slots, article: RecordId, name: &str) -> Result<(), SlotError> {
    slots.remove(&key::draft(article, name))
}

/// All drafts of an article, by name.
///
/// # Errors
/// [`SlotError::Denied`].
pub fn drafts(slots: &dyn Slots, article: RecordId) -> Result<Vec<Draft>, SlotError> {
    let prefix = key::draft(article, "");
    let mut drafts = Vec::new();
    for key in slots.keys()? {
        let Some(name) = key.strip_prefix(&prefix) else { continue };
        // Another tab may have finished it meanwhile.
        if let Some(text) = slots.get(&key)? {
            drafts.push(Draft { name: name.to_owned(), text });
        }
    }
    Ok(drafts)
}
