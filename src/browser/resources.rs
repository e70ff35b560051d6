//! Fetches what belongs to the app from the app's own origin, and nothing
//! else.

use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// Why a resource is not there.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ResourceError {
    /// The path leads out of the app's folder.
    #[error("{0} is not a path inside the app's folder")]
    Foreign(String),
    /// There was no answer: no network.
    #[error("there was no answer for {0}")]
    NoAnswer(String),
    /// The answer was not the resource.
    #[error("the answer for {path} was {status}")]
    Refused {
        /// What was asked for.
        path: String,
        /// The HTTP status.
        status: u16,
    },
    /// The resource is not what it should be.
    #[error("{0} is damaged")]
    Damaged(String),
}

/// The resource at `path`, relative to the page (`models/manifest.json`), as
/// a buffer that can be moved to the worker without a copy.
///
/// # Errors
/// [`ResourceError`].
pub async fn fetch(path: &str) -> Result<ArrayBuffer, ResourceError> {
    if !is_own(path) {
        return Err(ResourceError::Foreign(path.to_owned()));
    }
    let no_answer = || ResourceError::NoAnswer(path.to_owned());
    let window = web_sys::window().ok_or_else(no_answer)?;
    let response = JsFuture::from(window.fetch_with_str(path)).await.map_err(|_| no_answer())?;
    let response: Response = response.dyn_into().map_err(|_| no_answer())?;
    if !response.ok() {
        let status = response.status();
        return Err(ResourceError::Refused { path: path.to_owned(), status });
    }
    let buffer = response.array_buffer().map_err(|_| no_answer())?;
    let buffer = JsFuture::from(buffer).await.map_err(|_| no_answer())?;
    buffer.dyn_into().map_err(|_| no_answer())
}

/// [`fetch`], as bytes.
///
/// # Errors
/// [`ResourceError`].
pub async fn fetch_bytes(path: &str) -> Result<Vec<u8>, ResourceError> {
    let buffer = fetch(path).await?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// [`fetch`], as text.
///
/// # Errors
/// [`ResourceError`]; [`ResourceError::Damaged`] where it is not UTF-8.
pub async fn fetch_text(path: &str) -> Result<String, ResourceError> {
    let bytes = fetch_bytes(path).await?;
    String::from_utf8(bytes).map_err(|_| ResourceError::Damaged(path.to_owned()))
}

/// Whether `path` is a plain relative one.
fn is_own(path: &str) -> bool {
    let is_plain = |it: &str| {
        let is_sign = |c: char| c.is_ascii_alphanumeric() || "._-".contains(c);
        !it.is_empty() && it != "." && it != ".." && it.chars().all(is_sign)
    };
    path.split('/').all(is_plain)
}

#[cfg(test)]
mod tests {
    use super::is_own;

    #[test]
    fn only_relative_paths_are_own() {
        assert!(is_own("models/manifest.json"));
        assert!(is_own("models/fr-0123abcd.pack"));
        for path in ["", "/models/a", "//host/a", "https://host/a", "../a", "a/../../b", "a?b"] {
            assert!(!is_own(path), "{path}");
        }
    }
}
