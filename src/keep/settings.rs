//! Settings of this installation, and its replica id.

use annotations::{RecordId, ReplicaId};
use serde_json::{Map, Value};

use super::{SlotError, Slots, key};

/// Settings by name.  Names this version does not know are kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    values: Map<String, Value>,
}

impl Settings {
    /// The language of the interface: `fr` or `en`.
    pub const LANGUAGE: &'static str = "language";
    /// The colours: `light` or `dark`; absent: as the system.
    pub const THEME: &'static str = "theme";
    /// The id of the author who works here.
    pub const AUTHOR_ID: &'static str = "author_id";
    /// The author's name.
    pub const AUTHOR_NAME: &'static str = "author_name";
    /// The author's initials.
    pub const AUTHOR_INITIALS: &'static str = "author_initials";

    /// Searches that were kept, one a line.
    pub const SEARCHES: &'static str = "searches";
    /// Keys that were chosen, one a line: the shortcut's name, a space, the key.
    pub const KEYS: &'static str = "keys";
    /// What colours tell; absent: the type.
    pub const COLOURS: &'static str = "colours";
    /// The relay for addresses that refuse; absent: none.
    pub const RELAY: &'static str = "relay";
    /// Whether single characters are commands; absent: they are.
    pub const SINGLE_KEYS: &'static str = "single_keys";
    /// How sure the detector must be of what is offered: 0 to 100.
    pub const SURENESS: &'static str = "sureness";

    /// The settings kept; none where there are none or they are damaged.
    ///
    /// # Errors
    /// [`SlotError::Denied`].
    pub fn load(slots: &dyn Slots) -> Result<Self, SlotError> {
        let text = slots.get(key::SETTINGS)?.unwrap_or_default();
        let values = serde_json::from_str(&text).unwrap_or_default();
        Ok(Self { values })
    }

    /// Keeps them.
    ///
    /// # Errors
    /// [`SlotError`].
    pub fn save(&self, slots: &dyn Slots) -> Result<(), SlotError> {
        slots.set(key::SETTINGS, &Value::Object(self.values.clone()).to_string())
    }

    /// A setting in words; `None` where it is not set or not words.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&str> {
        self.values.get(name)?.as_str()
    }

    /// A switch; `None` where it is not set or no switch.
    #[must_use]
    pub fn flag(&self, name: &str) -> Option<bool> {
        self.values.get(name)?.as_bool()
    }

    /// Sets a setting in words.
    pub fn set_text(&mut self, name: &str, value: &str) {
        self.values.insert(name.to_owned(), value.into());
    }

    /// Sets a switch.
    pub fn set_flag(&mut self, name: &str, value: bool) {
        self.values.insert(name.to_owned(), value.into());
    }

    /// Takes a setting away.
    pub fn unset(&mut self, name: &str) {
        self.values.shift_remove(name);
    }
}

/// The replica id of this installation; `fresh` becomes it where there is none
/// yet.  Where the store refuses it lives as long as the page.
#[must_use]
pub fn replica(slots: &dyn Slots, fresh: RecordId) -> ReplicaId {
    let kept = slots.get(key::REPLICA).ok().flatten();
    if let Some(id) = kept.and_then(|it| RecordId::parse(&it)) {
        return ReplicaId(id);
    }
    // A refusal shows at the first action, whose entry is refused too.
    let _ = slots.set(key::REPLICA, &fresh.to_string());
    ReplicaId(fresh)
}
