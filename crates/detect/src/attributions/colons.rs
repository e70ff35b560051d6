//! What a colon announces: "nuance Ada Lovelace : le hasard suffit".

use super::{MAX_CONTENT, Range, Scene};

/// How far behind a verb its colon stands, in tokens.
const MAX_BETWEEN: usize = 24;

/// What the first colon from `from` on announces, if it is no quotation: up to
/// a semicolon or the end of the sentence.
pub(super) fn behind(scene: &Scene<'_>, from: usize) -> Option<Range> {
    let view = &scene.view;
    let colon = (from..view.end.min(from + MAX_BETWEEN))
        .take_while(|it| !matches!(view.lower(*it), ";" | "que" | "qu'" | "that"))
        .find(|it| view.lower(*it) == ":")?;
    let first = colon + 1;
    let opens = view.is_word(first) || view.is_number(first);
    if !opens || scene.is_quoted(colon) {
        return None;
    }
    let last = scene.content_end();
    let ends = |at: &usize| view.lower(*at) == ";" && !scene.is_quoted(*at);
    let end = (first..last.min(first + MAX_CONTENT)).find(ends).unwrap_or(last);
    (first + 1 < end).then_some((first, end))
}
