//! What a page declares about the language of its blocks.

use document::Language;

use crate::{Input, ingest};

/// `expected` names the blocks that are in another language than the article.
#[track_caller]
fn check(html: &str, article: Option<&str>, expected: &[(&str, Language)]) {
    let it = ingest(Input::Whole { html, address: None }).unwrap();
    assert_eq!(it.metadata.language.as_deref(), article, "{html}");
    let foreign: Vec<(&str, Language)> = it
        .document
        .blocks()
        .iter()
        .filter_map(|block| Some((it.document.block_text(block), block.language?)))
        .collect();
    assert_eq!(foreign, expected, "{html}");
}

const BODY: &str = "<p>Le pont est fermé depuis lundi, a dit la mairie de Sorne.</p>";

#[test]
fn a_block_has_the_language_of_the_nearest_element_that_declares_one() {
    let english = |text| (text, Language::English);
    let page = |inner: &str| format!("<html lang=fr-FR><body>{BODY}{inner}{BODY}</body></html>");
    let check = |inner: &str, expected: &[_]| check(&page(inner), Some("fr-FR"), expected);
    check("", &[]);
    check("<p lang=en-GB>Closed</p>", &[english("Closed")]);
    check("<p xml:lang=en>Closed</p>", &[english("Closed")]);
    check("<p lang=EN>Closed</p>", &[english("Closed")]);
    check("<h2 lang=en>Closed</h2>", &[english("Closed")]);
    check(
        "<blockquote lang=en><p>One</p><p lang=fr>Deux</p>Three</blockquote>Quatre",
        &[english("One"), english("Three")],
    );
    check("<ul lang=en><li>One<li lang=fr>Deux</ul>", &[english("One")]);
    check("<table><tr><td lang=en>One<td>Deux</table>", &[english("One")]);
    // Neither of ours: the text is asked.
    check("<div lang=en>One<p lang=de>Zwei</p></div>", &[english("One")]);
    check("<div lang=en>One<p lang=\"\">?</p></div>", &[english("One")]);
    // A word in a line, and an article that is said to be what its page is.
    check("<p>Le <span lang=en>Closed</span> est fini.</p>", &[]);
    check("<p><span lang=en>Closed</span></p>", &[]);
    check("<div lang=fr><p>Deux</p></div>", &[]);
    // What is not shown declares nothing for what is.
    check("<div lang=en hidden>One</div><p>Deux</p>", &[]);
}

#[test]
fn what_most_of_the_article_declares_is_its_language() {
    let english = ("Closed", Language::English);
    let inner = format!("<article lang=fr>{BODY}<p lang=en>Closed</p>{BODY}</article>");
    check(&format!("<html lang=en>{inner}"), Some("fr"), &[english]);
    check(&format!("<html lang=fr-CA>{inner}"), Some("fr-CA"), &[english]);
    // Unknown, and to be told from the text.
    check(&inner, None, &[english]);
    check(&format!("{BODY}<p lang=en>Closed</p>"), None, &[english]);
    check(&format!("<body lang=EN-US>{BODY}<p>Closed</p>"), None, &[]);
    // Neither ours.
    let other = format!("<html lang=de>{BODY}<p lang=en>Closed</p>");
    check(&other, Some("de"), &[english]);
}
