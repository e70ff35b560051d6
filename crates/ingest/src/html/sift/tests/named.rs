//! Parts of a page that the names of their elements or their shape tell.

use super::{asides, prose};
use crate::{Input, ingest};

/// Title and texts that are set aside of a page with this body, and the title
/// of its window.
#[track_caller]
fn page(window: &str, body: &str) -> (Option<String>, Vec<String>) {
    let html = format!("<title>{window}</title><body>{body}</body>");
    let ingested = ingest(Input::Html { html: &html, address: None }).unwrap();
    let text = |n: usize| ingested.document.block_text(&ingested.document.blocks()[n]).to_owned();
    let texts = ingested.asides.iter().map(|it| text(it.block)).collect();
    (ingested.metadata.title, texts)
}

#[test]
fn small_parts_are_what_their_elements_are_called() {
    let words = "<p>Le climat et le vivant</p><p>Chaque jeudi, nos enquêtes sur le climat, sans \
        frais ni réclame, et la revue de presse de la semaine.</p>";
    for name in [
        "class=newsletter-inline",
        "class='RelatedBox_root__Z1'",
        "class='x relatedStories'",
        "data-component=NewsletterSignup",
        "class='noprint box'",
    ] {
        let found = asides(&format!("<div {name}>{words}</div>{}", prose(8)));
        assert_eq!(found.len(), 2, "{name}: {found:?}");
    }
}

#[test]
fn names_that_most_of_a_text_bears_say_nothing() {
    let text: String = (3..7).map(prose).map(|it| it.replace("<p>", "<p class=paywall>")).collect();
    assert_eq!(page("", &format!("<article><h1>La digue a cédé</h1>{text}</article>")).1, [""; 0]);
}

#[test]
fn a_claim_above_the_title_is_the_article() {
    let text: String = (3..9).map(prose).collect();
    let above = "« Il n’y a plus un seul pont sur la Sorne »";
    let of = |above: &str| {
        page("", &format!("<article><p>{above}</p><h1>On en a compté neuf</h1>{text}</article>")).1
    };
    assert_eq!(of(above), [""; 0]);
    assert_eq!(of("Le pont de la Sorne et les autres"), ["Le pont de la Sorne et les autres"]);
    assert_eq!(of(&format!("<a href=https://a.example/a>{above}</a>")), [above]);
}

#[test]
fn pages_for_printing_are_not_called_so() {
    let text: String = (3..9).map(prose).collect();
    let body = format!("<article><h1>On en a compté neuf</h1>{text}</article>");
    for window in [
        "Version imprimable",
        "Le Jeudi - Version imprimable",
        "On en a compté neuf - Version imprimable",
        "Printer-friendly version | On en a compté neuf",
    ] {
        assert_eq!(page(window, &body).0.as_deref(), Some("On en a compté neuf"), "{window}");
    }
}

#[test]
fn names_in_a_row_of_a_table_sign() {
    let text: String = (3..9).map(prose).collect();
    let row = "<table><tr><td>Par Ève Dé</td><td>13/06/2019</td></tr></table>";
    let body = format!("<div><h1>On en a compté neuf</h1>{row}{text}</div>");
    assert_eq!(page("", &body).1, ["Par Ève Dé", "13/06/2019"]);
}

#[test]
fn who_wrote_a_text_is_presented_behind_its_standfirst() {
    let text: String = (3..9).map(prose).collect();
    let lead = "<p>One town, 112 souls, and a year that it took to find each and every one of \
        them on the plain.</p>";
    let about = "Jane Doe spent nine days in the town in May and in July, and went from door to \
        door with two enumerators.";
    let of = |head: &str| {
        let body = format!("<h1>One town</h1><p>By Jane Doe</p>{head}{text}");
        page("One town</title><meta name=author content='Jane Doe'><title>", &body).1
    };
    assert_eq!(of(&format!("{lead}<p>{about}</p>")), ["By Jane Doe", about]);
    // A standfirst may name who wrote the article.
    assert_eq!(of(&format!("<p>{about}</p>")), ["By Jane Doe"]);
}
