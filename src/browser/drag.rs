//! What is dragged over the page: files, and things of our own from one place of
//! it to another.

use web_sys::DragEvent;

/// What can be dragged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dragged {
    /// Files, from outside.
    Files,
    /// A source of the list, by its id.
    Source,
}

impl Dragged {
    /// The type it goes by; lower case, as browsers give it back.
    fn format(self) -> &'static str {
        match self {
            Self::Files => "Files",
            Self::Source => "application/x-postil-source",
        }
    }
}

/// Begins to drag `content`.
pub fn begin(event: &DragEvent, what: Dragged, content: &str) {
    if let Some(transfer) = event.data_transfer() {
        transfer.set_effect_allowed("link");
        // Fails only outside the beginning of a drag.
        let _ = transfer.set_data(what.format(), content);
    }
}

/// Whether such a thing is being dragged.
#[must_use]
pub fn carries(event: &DragEvent, what: Dragged) -> bool {
    let types = event.data_transfer().map(|it| it.types());
    types.is_some_and(|it| it.iter().any(|it| it.as_string().as_deref() == Some(what.format())))
}

/// Lets such a thing be dropped where the pointer is.
pub fn allow(event: &DragEvent, what: Dragged) {
    if carries(event, what) {
        event.prevent_default();
        event.data_transfer().iter().for_each(|it| it.set_drop_effect("link"));
    }
}

/// What was dropped, if it is such a thing.
#[must_use]
pub fn dropped(event: &DragEvent, what: Dragged) -> Option<String> {
    let content = event.data_transfer()?.get_data(what.format()).ok()?;
    if content.is_empty() {
        return None;
    }
    event.prevent_default();
    Some(content)
}
