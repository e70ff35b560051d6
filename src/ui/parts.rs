//! Parts that every view is made of: no state of the app, no actions, props
//! only.

pub mod button;
pub mod dialog;
pub mod draft;
pub mod field;
pub mod focus;
pub(crate) mod form_line;
pub mod icon;
pub mod menu;
mod renders;
pub mod takes;

pub use button::{Button, Look};
pub use dialog::Dialog;
pub use draft::use_draft;
pub use field::{ChoiceField, FieldKind, TextField};
pub use focus::focus_later;
pub use icon::{Icon, IconName};
pub use menu::Menu;
pub use renders::counts;
pub(crate) use renders::rendered;
