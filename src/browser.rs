//! Everything that touches the browser: the only code that names web-sys for
//! effect.  It knows neither Yew nor the state.

pub mod clipboard;
pub mod clock;
pub mod download;
pub mod drag;
pub mod fetching;
pub mod files;
pub mod focus;
pub mod geometry;
pub mod handover;
pub mod highlight_rules;
pub mod highlights;
pub mod hit;
pub mod in_view;
pub mod listen;
pub mod nearness;
pub mod page;
pub mod panic;
pub mod pattern;
pub mod pieces;
pub mod popup;
pub mod prefs;
pub mod resources;
pub mod route;
pub mod scroll;
pub mod selection;
pub mod storage;
pub mod tabs;
pub mod text_map;
pub mod trusted_types;
pub mod worker;

/// The build this code belongs to; page and worker compare it.
pub const BUILD: &str = env!("POSTIL_BUILD");
