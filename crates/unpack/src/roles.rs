//! What a paragraph is by the name of its style.
//!
//! Word keeps the English name of its own styles ("heading 1") under a
//! translated id ("Titre1"), and translates both in files of other programs.
//! So names come first, and translations are known too.

/// What a paragraph is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// A heading, 1 to 6.
    Heading(u8),
    /// The line under the headline.
    Subtitle,
    /// A quotation of its own.
    Quote,
    /// Plain text, whatever its style is based on.
    Body,
}

/// "Heading" in the languages Office is sold in most.
const HEADINGS: &[&str] =
    &["heading", "titre", "überschrift", "berschrift", "título", "ttulo", "titolo", "kop"];
/// The style of the headline.
const TITLES: &[&str] = &["title", "titre", "titel", "título", "titolo", "ttulo"];
/// The style of the line under it.
const SUBTITLES: &[&str] =
    &["subtitle", "soustitre", "untertitel", "subtítulo", "sottotitolo", "ondertitel"];
/// Styles of quotations.
const QUOTES: &[&str] = &[
    "quote",
    "intensequote",
    "quotations",
    "blocktext",
    "blockquote",
    "citation",
    "citationintense",
    "zitat",
    "intensiveszitat",
    "cita",
    "citadestacada",
    "citazione",
    "citazioneintensa",
    "citaat",
    "duidelijkcitaat",
];

/// The role of a style of this name or id.
pub(crate) fn of_style(name: &str) -> Option<Role> {
    // OpenDocument writes "Heading_20_1" for "Heading 1".
    let plain: String = name.replace("_20_", " ").to_lowercase();
    let plain: String = plain.chars().filter(|it| !matches!(it, ' ' | '-' | '_')).collect();
    if TITLES.contains(&plain.as_str()) {
        return Some(Role::Heading(1));
    }
    if SUBTITLES.contains(&plain.as_str()) {
        return Some(Role::Subtitle);
    }
    if QUOTES.contains(&plain.as_str()) {
        return Some(Role::Quote);
    }
    let number = HEADINGS.iter().find_map(|it| plain.strip_prefix(it))?;
    let level: u8 = number.parse().ok().filter(|it| (1..=9).contains(it))?;
    Some(Role::Heading(level.min(6)))
}
