//! Everything that touches the browser: the only code that names web-sys for
//! effect.  It knows neither Yew nor the state.

pub mod trusted_types;
pub mod worker;

/// The build this code belongs to; page and worker compare it.
pub const BUILD: &str = env!("POSTIL_BUILD");
