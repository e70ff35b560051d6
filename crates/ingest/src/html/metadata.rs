//! What a page says about itself.

use dom_query::Document;
use dom_smoothie::Article;

use super::address;
use crate::normalize::{clean_line, fold};
use crate::{Metadata, date};

/// Metadata of a page: from JSON-LD, Open Graph and `<meta>`, as
/// `dom_smoothie` weighs them.
pub(super) fn of_article(article: &Article, page_address: Option<&str>) -> Metadata {
    let line = |it: &Option<String>| {
        let text = clean_line(it.as_deref().unwrap_or(""));
        (!text.is_empty()).then_some(text)
    };
    let day = |it: &Option<String>| {
        let text = it.as_deref()?;
        date::iso(text).or_else(|| date::find(text, true))
    };
    Metadata {
        title: line(&Some(article.title.clone())),
        subtitle: None,
        byline: line(&article.byline).map(|it| without_by(&it)),
        site: line(&article.site_name),
        address: page_address
            .and_then(address::page)
            .or_else(|| article.url.as_deref().and_then(address::page)),
        published: day(&article.published_time),
        modified: day(&article.modified_time),
        language: line(&article.lang),
    }
}

/// Metadata that a source declares in its head.
pub(super) fn of_document(document: &Document, address: Option<&str>) -> Metadata {
    let line = |text: &str| {
        let text = clean_line(text);
        (!text.is_empty()).then_some(text)
    };
    let meta = |name: &str| {
        let selector = format!("meta[name=\"{name}\" i]");
        line(&document.select_single(&selector).attr_or("content", ""))
    };
    Metadata {
        title: line(&document.select_single("title").text()),
        byline: meta("author").map(|it| without_by(&it)),
        published: meta("date").and_then(|it| date::iso(&it).or_else(|| date::find(&it, true))),
        language: line(&document.select_single("html").attr_or("lang", "")),
        address: address.and_then(super::address::page),
        ..Metadata::default()
    }
}

/// A byline without its "by".
pub(crate) fn without_by(byline: &str) -> String {
    let mut words = byline.splitn(2, ' ');
    let (first, rest) = (words.next().unwrap_or(""), words.next());
    match rest {
        Some(rest) if matches!(fold(first).as_str(), "by" | "par") => rest.trim().to_owned(),
        _ => byline.to_owned(),
    }
}
