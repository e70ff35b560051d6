//! From what was pasted, dropped or chosen to an action.
//!
//! Sizes are checked before anything is read or handed on, so that a wrong
//! file costs a message and not the page.

use std::rc::Rc;

use document::MAX_TEXT_BYTES;
use exchange::full_address;
use web_sys::File;

use crate::browser::clipboard::Pasted;
use crate::browser::files::{self, FileError, MAX_FILE_BYTES};
use crate::i18n::Words;
use crate::state::{Action, Intake, Message, Waiting};
use crate::ui::dispatch::Dispatch;

/// What was pasted or dropped becomes an action; what cannot be used, a
/// notice.  `nothing` is the id of what is said where there is nothing.
pub fn take(pasted: Pasted, nothing: &str, dispatch: &Dispatch, words: &Words) {
    let Pasted { html, plain, files, n_replaced } = pasted;
    let has_text = html.is_some() || has_words(plain.as_deref());
    if !files.is_empty() && !has_text {
        take_files(files, dispatch.clone());
        return;
    }
    if !has_text {
        dispatch.emit(Action::Tell(Message::new(nothing)));
        return;
    }
    let plain = plain.unwrap_or_default();
    if html.is_none() && begins_as_ours(plain.as_bytes()) && plain.len() <= MAX_FILE_BYTES {
        dispatch.emit(Action::OpenFile(plain));
        return;
    }
    if is_address(&plain) {
        dispatch.emit(Action::LoadAddress(plain.trim().into()));
        return;
    }
    if !fits(plain.len(), dispatch) || !fits_as_html(html.as_deref(), dispatch) {
        return;
    }
    let intake = match html {
        Some(html) => Intake::Fragment { html, plain },
        None => Intake::Plain(plain),
    };
    let name = words.get("intake-pasted");
    dispatch.emit(Action::Load(intake, name.as_str().into()));
    if 0 < n_replaced {
        let message = Message::new("notice-replaced").count("count", n_replaced);
        dispatch.emit(Action::Tell(message));
    }
}

/// A text that was typed becomes an action.  Answers whether it did.
pub fn take_typed(text: &str, dispatch: &Dispatch, words: &Words) -> bool {
    if !has_words(Some(text)) {
        dispatch.emit(Action::Tell(Message::new("notice-empty-text")));
        return false;
    }
    if !fits(text.len(), dispatch) {
        return false;
    }
    let name = words.get("intake-typed");
    dispatch.emit(Action::Load(Intake::Plain(text.to_owned()), name.as_str().into()));
    true
}

/// Bytes of all files that are taken at once: 200 MB, as they wait in memory.
const MOST_AT_ONCE: u64 = 200_000_000;

/// Files are read, one after the other, and become an action together; an
/// annotated article of ours is opened by itself.
pub fn take_files(files: Vec<File>, dispatch: Dispatch) {
    wasm_bindgen_futures::spawn_local(async move {
        let mut articles = Vec::new();
        let mut n_bytes = 0;
        for file in &files {
            // One that is too large by itself is refused by itself.
            n_bytes += Some(files::size(file)).filter(|it| !files::is_too_large(*it)).unwrap_or(0);
            if MOST_AT_ONCE < n_bytes {
                dispatch.emit(Action::Tell(Message::new("notice-too-many-files")));
                break;
            }
            match read(file).await {
                Ok(Read::Postil(text)) => dispatch.emit(Action::OpenFile(text)),
                Ok(Read::Article(it)) => articles.push(it),
                Err(message) => dispatch.emit(Action::Tell(message)),
            }
        }
        if !articles.is_empty() {
            dispatch.emit(Action::LoadAll(articles));
        }
    });
}

/// What a file is.
enum Read {
    /// An annotated article of ours: its text.
    Postil(String),
    /// An article.
    Article(Waiting),
}

/// What a file is, or what is to be said where it cannot be read.  What kind
/// of article it is, if any, its content tells.
async fn read(file: &File) -> Result<Read, Message> {
    let name = file.name();
    let bytes = files::bytes(file).await.map_err(|it| refusal(&it))?;
    if is_postil(&name) || begins_as_ours(&bytes) {
        let unreadable = |_| Message::new("notice-file-unreadable").text("name", name.clone());
        return String::from_utf8(bytes).map(Read::Postil).map_err(unreadable);
    }
    let shown = Rc::from(name.as_str());
    Ok(Read::Article(Waiting { intake: Rc::new(Intake::File { name, bytes }), name: shown }))
}

/// What is said of a file that was not read.
fn refusal(error: &FileError) -> Message {
    match error {
        FileError::TooLarge { name, size } => Message::new("notice-file-too-large")
            .text("name", name.clone())
            .message("size", megabytes(usize::try_from(*size).unwrap_or(usize::MAX)))
            .message("limit", megabytes(MAX_FILE_BYTES)),
        FileError::Unreadable(name) => {
            Message::new("notice-file-unreadable").text("name", name.clone())
        }
    }
}

/// Whether a text is an address and nothing else: who pastes that wants what is
/// there.
fn is_address(text: &str) -> bool {
    let text = text.trim();
    let is_web = text.starts_with("https://") || text.starts_with("http://");
    is_web && !text.contains(char::is_whitespace) && address_in(text).as_deref() == Some(text)
}

/// The address in what was typed into the field for it: by itself, with or
/// without its scheme, or among words and quotation marks.
pub fn address_in(typed: &str) -> Option<String> {
    let words = typed.split(|c: char| c.is_whitespace() || "«»“”\"<>".contains(c));
    let words: Vec<&str> = words.filter(|it| !it.is_empty()).collect();
    let is_web = |it: &&&str| {
        let lower = it.to_ascii_lowercase();
        lower.starts_with("https://") || lower.starts_with("http://")
    };
    let word = match (words.iter().find(is_web), words.as_slice()) {
        (Some(word), _) => word,
        (None, [word]) => word,
        _ => return None,
    };
    let address = full_address(word).filter(|it| it.starts_with("http"))?;
    // A host at least.
    let (_, rest) = address.split_once("//")?;
    rest.starts_with(char::is_alphanumeric).then_some(address)
}

/// Whether a file is an annotated article of ours, by its name.
fn is_postil(name: &str) -> bool {
    let ending = name.rsplit_once('.').map_or("", |(_, it)| it);
    ending.eq_ignore_ascii_case("json")
}

/// How many bytes of a file are looked at for what it is.
const N_LOOKED_AT: usize = 256;

/// Whether a file, or a text, is an annotated article of ours by how it
/// begins: mail and messages give it another name.
fn begins_as_ours(bytes: &[u8]) -> bool {
    let start = String::from_utf8_lossy(bytes.get(..N_LOOKED_AT).unwrap_or(bytes));
    let dense: String = start.chars().filter(|c| !c.is_whitespace() && *c != '\u{feff}').collect();
    dense.starts_with(r#"{"format":"postil","#)
}

fn has_words(text: Option<&str>) -> bool {
    text.is_some_and(|it| it.chars().any(|c| !c.is_whitespace()))
}

/// Whether a text of so many bytes may come in; where not, that is said.
fn fits(n_bytes: usize, dispatch: &Dispatch) -> bool {
    let fits = n_bytes <= MAX_TEXT_BYTES;
    if !fits {
        dispatch.emit(Action::Tell(too_long(n_bytes, MAX_TEXT_BYTES)));
    }
    fits
}

/// The same for HTML, where most is not text; its text is counted by ingest.
fn fits_as_html(html: Option<&str>, dispatch: &Dispatch) -> bool {
    let n_bytes = html.map_or(0, str::len);
    let fits = n_bytes <= MAX_FILE_BYTES;
    if !fits {
        dispatch.emit(Action::Tell(too_long(n_bytes, MAX_FILE_BYTES)));
    }
    fits
}

fn too_long(n_bytes: usize, limit: usize) -> Message {
    Message::new("notice-text-too-long")
        .message("size", megabytes(n_bytes))
        .message("limit", megabytes(limit))
}

/// A size in whole megabytes, rounded up so that it shows over the limit.
fn megabytes(n_bytes: usize) -> Message {
    Message::new("intake-megabytes").count("count", n_bytes.div_ceil(1_000_000))
}

#[cfg(test)]
mod tests {
    use super::{address_in, begins_as_ours, has_words, is_address, is_postil, too_long};

    #[test]
    fn annotated_articles_are_told_by_their_names() {
        assert!(is_postil("Accord.postil.JSON"));
        assert!(!is_postil("json"));
        assert!(!is_postil("accord.html"));
    }

    #[test]
    fn an_annotated_article_is_told_by_how_it_begins() {
        assert!(begins_as_ours(b"\xef\xbb\xbf{\r\n  \"format\": \"postil\",\n  \"version\": 1"));
        assert!(begins_as_ours(br#"{"format":"postil","version":2}"#));
        assert!(!begins_as_ours(br#"{"format":"postil-keys","version":1}"#));
        assert!(!begins_as_ours(br#"{"name":"postil"}"#));
        assert!(!begins_as_ours("« postil »".as_bytes()));
        assert!(!begins_as_ours(b""));
    }

    #[test]
    fn addresses_are_taken_from_what_people_paste() {
        let at = Some("https://journal.example/pont?a=1");
        for typed in [
            "https://journal.example/pont?a=1",
            " journal.example/pont?a=1 ",
            "« https://journal.example/pont?a=1 »",
            "<https://journal.example/pont?a=1>",
            "Voir https://journal.example/pont?a=1",
        ] {
            assert_eq!(address_in(typed).as_deref(), at, "{typed}");
        }
        for typed in
            ["", "https://", "pas une adresse", "javascript:alert(1)", "mailto:a@b.example"]
        {
            assert_eq!(address_in(typed), None, "{typed}");
        }
    }

    #[test]
    fn an_address_alone_is_no_article() {
        assert!(is_address(" https://journal.example/pont\n"));
        assert!(!is_address("Voir https://journal.example/pont"));
        assert!(!is_address("journal.example"));
    }

    #[test]
    fn blanks_are_no_words() {
        assert!(!has_words(None));
        assert!(!has_words(Some(" \u{a0}\n\t")));
        assert!(has_words(Some(" é ")));
    }

    #[test]
    fn one_byte_too_many_shows_as_more_than_the_limit() {
        let message = too_long(5_000_001, 5_000_000);
        let words = crate::i18n::Words::new(crate::state::UiLanguage::English);
        assert_eq!(words.say(&message), "This text has 6 MB; the limit is 5 MB.");
    }
}
