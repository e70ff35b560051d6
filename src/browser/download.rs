//! Gives the user a file to save.

use gloo_timers::future::TimeoutFuture;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// Longest file name without its ending, in characters: file systems allow
/// 255 bytes, and a character of a title has at most 4.
const MAX_NAME_CHARS: usize = 60;

/// How long the browser may take to begin saving, in milliseconds.
const REVOKE_AFTER: u32 = 60_000;

/// The browser could not be given the file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the browser did not take the file {0}")]
pub struct DownloadError(pub String);

/// Has the browser save `bytes` under `name` (see [`file_name`]).
///
/// # Errors
/// [`DownloadError`] where it does not take it; that the file was written in
/// the end, no page can know.
pub fn save(name: &str, media_type: &str, bytes: &[u8]) -> Result<(), DownloadError> {
    let failed = || DownloadError(name.to_owned());
    let address = object_url(media_type, bytes).ok_or_else(failed)?;
    let link = link(&address, name).ok_or_else(failed)?;
    link.click();
    link.remove();
    wasm_bindgen_futures::spawn_local(async move {
        TimeoutFuture::new(REVOKE_AFTER).await;
        // Fails only for what is no address at all.
        let _ = Url::revoke_object_url(&address);
    });
    Ok(())
}

/// `name` in lower case.  By the browser: Rust's table is 7 kB of program.
#[must_use]
pub fn lowered(name: &str) -> String {
    js_sys::JsString::from(name).to_lower_case().into()
}

/// A file name made of a title: without what file systems refuse, not too
/// long, never empty; `ending` comes with its dot.
#[must_use]
pub fn file_name(title: &str, ending: &str) -> String {
    let is_fit = |c: char| !c.is_control() && !r#"/\:*?"<>|"#.contains(c);
    let words = title.split(|c: char| !is_fit(c)).flat_map(str::split_whitespace);
    let joined = words.collect::<Vec<_>>().join(" ");
    let short: String = joined.chars().take(MAX_NAME_CHARS).collect();
    // A leading dot hides a file, a trailing one is lost on Windows.
    match short.trim_matches(['.', ' ', '-']) {
        "" => format!("postil{ending}"),
        name => format!("{name}{ending}"),
    }
}

/// The address of a file in memory.
pub(crate) fn object_url(media_type: &str, bytes: &[u8]) -> Option<String> {
    let parts = Array::of1(&Uint8Array::from(bytes));
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
    Url::create_object_url_with_blob(&blob).ok()
}

/// A link in the page that saves `address` as `name`.
fn link(address: &str, name: &str) -> Option<HtmlAnchorElement> {
    let document = web_sys::window()?.document()?;
    let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(address);
    link.set_download(name);
    link.set_hidden(true);
    document.body()?.append_child(&link).ok()?;
    Some(link)
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn a_title_becomes_a_file_name() {
        let check = |title: &str, expected: &str| {
            assert_eq!(file_name(title, ".postil.json"), format!("{expected}.postil.json"));
        };
        check("L’accord : ce qu’on sait", "L’accord ce qu’on sait");
        check("a/b\\c:d*e?f\"g<h>i|j\u{0}k", "a b c d e f g h i j k");
        check("../../etc/passwd", "etc passwd");
        check(" .. ", "postil");
        check("", "postil");
        check(&"é".repeat(100), &"é".repeat(60));
        check("ligne\nautre\u{202f}!", "ligne autre !");
    }
}
