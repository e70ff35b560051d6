//! OpenDocument texts (`.odt`).
//!
//! Source: OASIS OpenDocument 1.3, part 3.  Read as LibreOffice shows them
//! with changes accepted.  Headers, footers, comments and pictures are not
//! the text.

mod body;
mod lists;
mod styles;

use crate::flow::MAX_HTML;
use crate::page::{Facts, line};
use crate::xml::{Event, Space, Xml};
use crate::zip::Archive;
use crate::{Page, UnpackError, charset};
use body::Body;
use styles::Styles;

/// The page of an OpenDocument text.
///
/// # Errors
/// Any of [`UnpackError`].
pub(crate) fn read(bytes: &[u8]) -> Result<Page, UnpackError> {
    let mut archive = Archive::open(bytes)?;
    let manifest = charset::xml(&archive.read_if_sound("META-INF/manifest.xml")?);
    if is_encrypted(&manifest)? {
        return Err(UnpackError::Encrypted { entry: "the document".to_owned() });
    }
    let content = charset::xml(&archive.need("content.xml")?);
    let named = charset::xml(&archive.read_if_sound("styles.xml")?);
    let mut styles = Styles::default();
    if let Err(error) = styles.read(&named, "styles.xml")
        && error.is_limit()
    {
        return Err(error);
    }
    styles.read(&content, "content.xml")?;

    let mut body = Body::new(&styles);
    body.read(&mut Xml::new(&content, "content.xml"))?;
    let title = body.flow.first_heading();
    let notes = std::mem::take(&mut body.notes);
    let is_over = body.flow.is_over();
    let mut html = body.flow.close_story();
    if !notes.is_empty() {
        html.push_str("<hr>\n");
        html.push_str(&notes);
    }
    if is_over || MAX_HTML < html.len() {
        return Err(crate::flow::too_large("the document"));
    }
    if html.trim().is_empty() {
        return Err(UnpackError::NoText);
    }
    let meta = charset::xml(&archive.read_if_sound("meta.xml")?);
    let mut facts = match facts(&meta) {
        Err(error) if error.is_limit() => return Err(error),
        read => read.unwrap_or_default(),
    };
    facts.title = facts.title.or(title);
    facts.language = facts.language.or(styles.language);
    Ok(Page { html: facts.document(&html), address: None, is_whole: true })
}

/// Whether the manifest says that entries are encrypted.  Source: OpenDocument
/// 1.3, part 2, section 3.
fn is_encrypted(manifest: &str) -> Result<bool, UnpackError> {
    let mut xml = Xml::new(manifest, "META-INF/manifest.xml");
    loop {
        match xml.next() {
            Ok(Some(Event::Open(element))) => {
                if matches!(element.name(), (Space::Manifest, "encryption-data" | "encrypted-key"))
                {
                    return Ok(true);
                }
            }
            Ok(Some(_)) => {}
            Err(error) if error.is_limit() => return Err(error),
            Ok(None) | Err(_) => return Ok(false),
        }
    }
}

/// What `meta.xml` says.  Source: OpenDocument 1.3, part 3, section 4.
fn facts(meta: &str) -> Result<Facts, UnpackError> {
    let mut facts = Facts::default();
    let mut last_author = None;
    let mut xml = Xml::new(meta, "meta.xml");
    while let Some(event) = xml.next()? {
        let Event::Open(element) = event else {
            continue;
        };
        let place = match element.name() {
            (Space::Dc, "title") => &mut facts.title,
            (Space::Meta, "initial-creator") => &mut facts.author,
            (Space::Dc, "creator") => &mut last_author,
            (Space::Dc, "language") => &mut facts.language,
            (Space::Dc, "date") => &mut facts.modified,
            (Space::Meta, "creation-date") => &mut facts.created,
            _ => continue,
        };
        *place = line(Some(&xml.text()?));
    }
    facts.author = facts.author.or(last_author);
    // LibreOffice gives nanoseconds.
    for time in [&mut facts.created, &mut facts.modified] {
        *time = time.as_deref().and_then(|it| it.split('.').next()).map(str::to_owned);
    }
    Ok(facts)
}

#[cfg(test)]
pub(crate) mod tests;
