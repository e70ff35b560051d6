//! What all formats share: how kinds are told, what errors say; files for the
//! tests of each format.

mod hostile;
mod properties;
mod recognise;

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::{PackedKind, unpack};

/// A zip archive with these entries, deflated but for `mimetype`.
pub(crate) fn archive(entries: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in entries {
        let method = match *name {
            "mimetype" => CompressionMethod::Stored,
            _ => CompressionMethod::Deflated,
        };
        let options = SimpleFileOptions::default().compression_method(method);
        zip.start_file(*name, options).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// The page of a file: head and body, or the code of the error.
pub(crate) fn page(kind: PackedKind, bytes: &[u8]) -> String {
    match unpack(kind, bytes) {
        Ok(page) => page.html,
        Err(error) => format!("{}: {error}", error.code()),
    }
}

/// What stands in the body of the page, or the code of the error.
pub(crate) fn body(kind: PackedKind, bytes: &[u8]) -> String {
    let html = page(kind, bytes);
    match html.split_once("<body>\n") {
        Some((_, body)) => body.replace("</body>\n</html>\n", ""),
        None => html,
    }
}
