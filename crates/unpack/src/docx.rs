//! Word documents (`.docx`).
//!
//! Source: ECMA-376, 5th edition, part 1 (WordprocessingML) and part 2
//! (packages).  Read as Word shows them with all changes accepted: inserted
//! text is in, deleted text is out.  Headers, footers, comments and pictures
//! are not the text.

mod body;
mod links;
mod notes;
mod numbering;
mod properties;
mod styles;

use crate::flow::MAX_HTML;
use crate::kind::is_encrypted_office;
use crate::page::Facts;
use crate::xml::{Event, Space, Xml};
use crate::zip::Archive;
use crate::{Page, UnpackError, charset};
use body::Body;
use links::Relations;
use numbering::Numbering;
use styles::Styles;

/// What the text refers to.
struct Parts {
    styles: Styles,
    numbering: Numbering,
    links: Relations,
}

/// Names that stand for nobody.  Source: what Office, Google and libraries
/// write where no name was given.
const NOBODY: &[&str] = &[
    "microsoft office user",
    "utilisateur microsoft office",
    "utilisateur de microsoft office",
    "windows user",
    "utilisateur windows",
    "python-docx",
    "un-named",
    "author",
    "auteur",
];

/// The page of a Word document.
///
/// # Errors
/// Any of [`UnpackError`].
pub(crate) fn read(bytes: &[u8]) -> Result<Page, UnpackError> {
    if is_encrypted_office(bytes) {
        return Err(UnpackError::Encrypted { entry: "the document".to_owned() });
    }
    let mut archive = Archive::open(bytes)?;
    let root = relations(&mut archive, "")?;
    let main = root.target("officeDocument").unwrap_or("word/document.xml").to_owned();
    let source = charset::xml(&archive.need(&main)?);
    let links = relations(&mut archive, &main)?;
    let styles = part(&mut archive, &links, "styles", "word/styles.xml")?;
    let numbering = part(&mut archive, &links, "numbering", "word/numbering.xml")?;
    let styles = sound(styles::read(&styles))?;
    let numbering = sound(numbering::read(&numbering, &styles))?;
    let mut parts = Parts { styles, numbering, links };

    let mut xml = Xml::new(&source, &main);
    let mut body = Body::new(&parts);
    body.read(&mut xml)?;
    if body.fields.is_in_code() {
        // A field that never ends would hide all that follows it.
        body = Body::new(&parts);
        body.fields.is_heeded = false;
        body.read(&mut Xml::new(&source, &main))?;
    }
    let (mut flow, references) = (body.flow, body.references);
    let common = body.languages.most();
    let title = flow.first_heading();
    let is_over = flow.is_over();
    let mut html = flow.close_story();
    let mut found = Vec::new();
    for (kind, name) in [(notes::FOOT, "word/footnotes.xml"), (notes::END, "word/endnotes.xml")] {
        if !references.iter().any(|it| it.kind == kind) {
            continue;
        }
        let path = parts.links.target(kind.part).unwrap_or(name).to_owned();
        let source = charset::xml(&archive.read_if_sound(&path)?);
        let outer = std::mem::replace(&mut parts.links, relations(&mut archive, &path)?);
        let notes = notes::read(&source, &path, kind, &references, &parts);
        parts.links = outer;
        found.extend(sound(notes)?);
    }
    notes::append(&mut html, found);
    if is_over || MAX_HTML < html.len() {
        return Err(crate::flow::too_large("the document"));
    }
    if html.trim().is_empty() {
        return Err(UnpackError::NoText);
    }
    let core = root.target("core-properties").unwrap_or("docProps/core.xml").to_owned();
    let core = charset::xml(&archive.read_if_sound(&core)?);
    let mut facts = sound(facts(&core))?;
    facts.title = facts.title.or(title);
    let common = common.or_else(|| parts.styles.language.clone());
    facts.language = facts.language.or(common);
    Ok(Page { html: facts.document(&html), address: None, is_whole: true })
}

/// What was read; where an entry is damaged that the text can do without,
/// nothing.
fn sound<T: Default>(read: Result<T, UnpackError>) -> Result<T, UnpackError> {
    match read {
        Err(error) if !error.is_limit() => Ok(T::default()),
        read => read,
    }
}

/// The relationships of the entry `name`; of the archive itself where it is
/// empty.
fn relations(archive: &mut Archive<'_>, name: &str) -> Result<Relations, UnpackError> {
    let source = charset::xml(&archive.read_if_sound(&links::path_of(name))?);
    sound(links::read(&source, name))
}

fn part(
    archive: &mut Archive<'_>,
    links: &Relations,
    kind: &str,
    name: &str,
) -> Result<String, UnpackError> {
    let path = links.target(kind).unwrap_or(name);
    Ok(charset::xml(&archive.read_if_sound(path)?))
}

/// The core properties.  Source: ECMA-376 part 2, section 8.
fn facts(core: &str) -> Result<Facts, UnpackError> {
    let mut facts = Facts::default();
    let mut xml = Xml::new(core, "core.xml");
    while let Some(event) = xml.next()? {
        let Event::Open(element) = event else {
            continue;
        };
        let place = match element.name() {
            (Space::Dc, "title") => &mut facts.title,
            (Space::Dc, "creator") => &mut facts.author,
            (Space::Dc, "language") => &mut facts.language,
            (Space::Terms, "created") => &mut facts.created,
            (Space::Terms, "modified") => &mut facts.modified,
            (Space::Terms, "issued") => &mut facts.published,
            _ => continue,
        };
        *place = crate::page::line(Some(&xml.text()?));
    }
    facts.author = facts.author.filter(|it| !NOBODY.contains(&it.to_lowercase().as_str()));
    Ok(facts)
}

#[cfg(test)]
pub(crate) mod tests;
