//! A store of named strings, as small as localStorage.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

/// A synchronous store of strings by name.
///
/// A write happens wholly or not at all; what was there before stays where it
/// is refused.
pub trait Slots {
    /// The string of this name.
    ///
    /// # Errors
    /// [`SlotError::Denied`].
    fn get(&self, key: &str) -> Result<Option<String>, SlotError>;

    /// Puts a string under a name, in place of the one there.
    ///
    /// # Errors
    /// [`SlotError`].
    fn set(&self, key: &str, value: &str) -> Result<(), SlotError>;

    /// Takes a name and its string away; one that is not there is no error.
    ///
    /// # Errors
    /// [`SlotError::Denied`].
    fn remove(&self, key: &str) -> Result<(), SlotError>;

    /// All names, sorted.
    ///
    /// # Errors
    /// [`SlotError::Denied`].
    fn keys(&self) -> Result<Vec<String>, SlotError>;

    /// The length of the string of this name, in UTF-16 code units.
    ///
    /// # Errors
    /// [`SlotError::Denied`].
    fn size(&self, key: &str) -> Result<Option<usize>, SlotError> {
        Ok(self.get(key)?.map(|it| units(&it)))
    }
}

/// Why a store refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SlotError {
    /// There is no room for it.
    #[error("the store is full")]
    Full,
    /// The store may not be used.
    #[error("the store may not be used")]
    Denied,
}

/// Length of `text` in UTF-16 code units, in which browsers count their store.
#[must_use]
pub fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// A store in memory: for tests, and for browsers that refuse their own.
#[derive(Debug, Default)]
pub struct MemorySlots {
    slots: RefCell<BTreeMap<String, String>>,
    /// In UTF-16 code units, names included; `None` is without bound.
    capacity: Cell<Option<usize>>,
    is_denied: Cell<bool>,
}

impl MemorySlots {
    /// An empty store without bound.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// An empty store of `capacity` UTF-16 code units, names included.
    #[must_use]
    pub fn with_capacity(capacity: usize) -> Self {
        let slots = Self::new();
        slots.set_capacity(Some(capacity));
        slots
    }

    /// Changes the capacity; what is there stays.
    pub fn set_capacity(&self, capacity: Option<usize>) {
        self.capacity.set(capacity);
    }

    /// Denies every access from now on, or allows it again.
    pub fn deny(&self, is_denied: bool) {
        self.is_denied.set(is_denied);
    }

    /// UTF-16 code units in use, names included.
    #[must_use]
    pub fn used(&self) -> usize {
        let slots = self.slots.borrow();
        slots.iter().map(|(key, value)| units(key) + units(value)).sum()
    }

    fn check(&self) -> Result<(), SlotError> {
        if self.is_denied.get() { Err(SlotError::Denied) } else { Ok(()) }
    }
}

impl Slots for MemorySlots {
    fn get(&self, key: &str) -> Result<Option<String>, SlotError> {
        self.check()?;
        Ok(self.slots.borrow().get(key).cloned())
    }

    fn set(&self, key: &str, value: &str) -> Result<(), SlotError> {
        self.check()?;
        if let Some(capacity) = self.capacity.get() {
            let old = self.slots.borrow().get(key).map_or(0, |it| units(key) + units(it));
            if capacity < self.used() - old + units(key) + units(value) {
                return Err(SlotError::Full);
            }
        }
        self.slots.borrow_mut().insert(key.to_owned(), value.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), SlotError> {
        self.check()?;
        self.slots.borrow_mut().remove(key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, SlotError> {
        self.check()?;
        Ok(self.slots.borrow().keys().cloned().collect())
    }
}
