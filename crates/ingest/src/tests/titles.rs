//! What an article without a title is called, by every way in.

use crate::{Input, ingest};

const TEXT: &str = "La mairie de Sorne ferme le pont à toute circulation. Il rouvrira en juin, après \
    dix semaines de travaux que la région finance.";
const NAME: &str = "La mairie de Sorne ferme le pont à toute circulation";

#[track_caller]
fn check(input: Input<'_>, expected: &str) {
    let it = ingest(input).unwrap();
    assert_eq!(it.metadata.title.as_deref(), Some(expected), "{input:?}");
}

#[test]
fn a_text_is_called_by_its_heading_else_by_its_first_words() {
    let (text, html) = (TEXT, format!("<p>{TEXT}</p><p>{TEXT} Fin.</p>"));
    check(Input::PlainText(text), NAME);
    check(Input::PlainText(&format!("Bonjour,\n\n{text}")), NAME);
    check(Input::Markdown(text), NAME);
    check(Input::Markdown(&format!("{text}\n\n### Les travaux\n\n{text}")), "Les travaux");
    check(Input::Html { html: &html, address: None }, NAME);
    check(Input::Whole { html: &html, address: None }, NAME);
    let headed = format!("{html}<h3>Les travaux</h3>{html}");
    check(Input::Whole { html: &headed, address: None }, "Les travaux");
    check(Input::Fragment { html: &html, plain: text }, NAME);
    check(Input::Fragment { html: "<pre>x</pre>", plain: text }, NAME);
    let bytes = text.as_bytes();
    check(Input::File { name: "a.txt", bytes }, NAME);
    check(Input::File { name: "a.md", bytes }, NAME);
    check(Input::File { name: "a.html", bytes: html.as_bytes() }, NAME);
    let address = "https://sorne.example/a";
    check(Input::Response { address, charset: "utf-8", bytes }, NAME);
}

#[test]
fn without_text_by_the_name_of_its_file_else_by_what_there_is() {
    let table =
        "<table><tr><td>Loyers</td><td>12</td></tr><tr><td>Prix</td><td>9</td></tr></table>";
    let bytes = table.as_bytes();
    check(Input::File { name: "Les_loyers.html", bytes }, "Les loyers");
    check(Input::File { name: "1.html", bytes }, "Loyers 12 Prix 9");
    check(Input::Whole { html: table, address: None }, "Loyers 12 Prix 9");
    let code = "    let a = 1;\n";
    check(Input::File { name: "exemple.md", bytes: code.as_bytes() }, "exemple");
    check(Input::Markdown(code), "let a = 1;");
}

#[test]
fn what_is_set_aside_names_nothing() {
    let html =
        format!("<nav><h2>Menu du site</h2><p>{TEXT}</p></nav><p>Le pont rouvre, enfin.</p>");
    check(Input::Whole { html: &html, address: None }, "Le pont rouvre, enfin");
}
