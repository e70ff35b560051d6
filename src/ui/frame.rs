//! What stands around intake and reader: the top bar, banners and notices,
//! the live region, and what is known about the article itself.

pub mod banners;
pub mod bar;
pub mod download;
pub mod drop_zone;
pub mod keeping;
pub mod live;
pub mod metadata;
pub mod notices;
pub mod settings;
