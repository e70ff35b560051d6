//! What the opener does with a file: takes out the page that is packed in it,
//! without I/O and without a browser.

use reflow::{Info, PrintedPage};
use serde::Deserialize;
use unpack::PackedKind;

use crate::protocol::Said;
use crate::state::Intake;

/// Whether a file is opened before it is read: PDF, office documents, mails
/// and pages saved with their parts.
#[must_use]
pub fn is_packed(name: &str, bytes: &[u8]) -> bool {
    is_pdf(bytes) || PackedKind::recognise(name, bytes).is_some()
}

/// Whether a file is a PDF, by its first bytes.
#[must_use]
pub fn is_pdf(bytes: &[u8]) -> bool {
    bytes.starts_with(b"%PDF-")
}

/// The page in a file that is no PDF.
///
/// # Errors
/// The reason for the person to read.
pub fn open(name: &str, bytes: &[u8]) -> Result<Intake, Said> {
    let unknown = || Said { code: "binary".into(), detail: "unknown".into(), ..Said::default() };
    let kind = PackedKind::recognise(name, bytes).ok_or_else(unknown)?;
    let page = unpack::unpack(kind, bytes).map_err(|it| {
        let detail = it.place().unwrap_or_else(|| name.to_owned());
        Said { code: it.code().to_owned(), detail, ..Said::default() }
    })?;
    let address = page.address.unwrap_or_default();
    Ok(Intake::Page { html: page.html, address, is_whole: page.is_whole })
}

/// The page that the lines of a PDF make.
///
/// # Errors
/// The reason for the person to read.
pub fn reflow(printed: &Printed) -> Result<Intake, Said> {
    let refused = |code: &str| Said { code: code.to_owned(), ..Said::default() };
    let html = reflow::reflow(&printed.pages, &printed.info).map_err(|it| refused(it.code()))?;
    Ok(Intake::Page { html, address: String::new(), is_whole: true })
}

/// What pdf.js reads of a file (`web/pdf/read.js`).
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Printed {
    /// Its pages.
    pub pages: Vec<PrintedPage>,
    /// What it says about itself.
    pub info: Info,
    /// How many pages could not be read or were too many.
    #[serde(rename = "nLeftOut")]
    pub n_left_out: usize,
}
