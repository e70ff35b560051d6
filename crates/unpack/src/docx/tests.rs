//! Word documents as Word, LibreOffice and Google Docs write them.

mod programs;
mod text;

use crate::PackedKind;
use crate::tests::{archive, body};

/// The beginning of `word/document.xml`.
pub(crate) const OPEN: &str = "<w:document \
    xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
    xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" \
    xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">";

/// A document as Word writes it, in French.
pub(crate) fn word() -> Vec<u8> {
    programs::word()
}

/// What a body comes to, without other entries.
fn html(content: &str) -> String {
    html_with(content, &[])
}

/// What a body comes to, with other entries.
fn html_with(content: &str, others: &[(&str, &str)]) -> String {
    let source = format!("{OPEN}<w:body>{content}</w:body></w:document>");
    let mut entries = vec![("word/document.xml", &*source)];
    entries.extend(others);
    body(PackedKind::Docx, &archive(&entries))
}
