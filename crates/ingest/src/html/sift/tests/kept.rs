//! What looks like something else and is the article.

use super::{asides, prose};
use crate::{Input, ingest};

/// What is set aside of a page whose article has `head` under its headline, and
/// its subtitle.
#[track_caller]
fn headed(declared: &str, head: &str) -> (Vec<String>, Option<String>) {
    let text: String = (3..7).map(prose).collect();
    let html = format!(
        "<head>{declared}</head><body><article><h1>La digue a cédé</h1>{head}{text}</article></body>"
    );
    let ingested = ingest(Input::Html { html: &html, address: None }).unwrap();
    let document = &ingested.document;
    let asides = ingested.asides.iter().map(|it| {
        let block = &document.blocks()[it.block];
        format!("{} {}", it.reason.code(), document.block_text(block))
    });
    (asides.collect(), ingested.metadata.subtitle)
}

#[test]
fn figures_that_end_a_text_stay() {
    for end in [
        "<p>Ont voté :</p><p>Ève Dé (DVG) : 52,4 %</p><p>Max Or (LR) : 47,6 %</p>",
        "<p>Le décompte :</p><p>Pour : 28</p><p>Contre : 27</p>",
        "<p>Ont voté contre :</p><p>Ève Dé</p><p>Max Or</p>",
        "<h2>Les chiffres</h2><dl><dt>Budget</dt><dd>31 millions d’euros</dd><dt>Dette</dt>\
         <dd>12 millions d’euros</dd><dt>Agents</dt><dd>214</dd></dl>",
        "<p>12 millions d’euros, donc</p>",
        "<h2>Tarifs</h2><p>Adulte : 12 €</p><p>Enfant : 6 €</p>",
    ] {
        assert_eq!(asides(end), [""; 0], "{end}");
    }
    for (end, n) in [
        ("<p>Ève Dé, à Sorne</p><p>3 mai 2024</p>", 2),
        ("<p>Par :</p><p>Ève Dé</p>", 2),
        ("<p>Ève Dé</p><p>Max Or</p>", 2),
        ("<p>1</p><p>2</p><p>3</p>", 3),
    ] {
        assert_eq!(asides(end).len(), n, "{end}: {:?}", asides(end));
    }
}

#[test]
fn sums_named_twice_are_not_pulled_out() {
    let end = "<p>Coût de la digue :</p><p>12 millions d’euros</p><p>Les travaux coûteront en tout \
        12 millions d’euros, dont un tiers pour la région, selon le maire.</p>";
    assert_eq!(asides(end), [""; 0]);
}

#[test]
fn a_short_line_under_the_headline_is_its_subtitle() {
    let line = "Le quartier bas dort dans deux écoles";
    let (asides, subtitle) = headed("", &format!("<p class=lead>{line}</p>"));
    assert_eq!((asides, subtitle.as_deref()), (vec![], Some(line)));
    let (asides, _) = headed("", &format!("<p>{line}</p>"));
    assert_eq!(asides, [""; 0]);
    for line in ["Conseil municipal", "Par Ève Dé, de notre agence de Sorne", "Lecture : 3 minutes"]
    {
        assert_eq!(headed("", &format!("<p>{line}</p>")).0.len(), 1, "{line}");
    }
}

#[test]
fn what_an_author_did_is_told_and_what_they_are_presented() {
    let lead = "<p>Une heure de pluie a suffi, et la ville basse a dormi dans les écoles.</p>";
    let of = |about: &str| {
        headed("<meta name=author content='Ève Dé'>", &format!("{lead}<p>{about}</p>")).0.len()
    };
    assert_eq!(of("Ève Dé a compté les brèches avec les pompiers : 3 au nord, 12 au sud."), 0);
    assert_eq!(
        of("Ève Dé est journaliste au service régional, où elle suit l’eau et les crues."),
        1
    );
}

#[test]
fn a_sentence_that_is_a_link_stays() {
    let around = |line: &str| asides(&format!("{line}{}", prose(9)));
    let told = "La chambre des comptes, qui a remis son rapport lundi, chiffre à 12 millions \
        d’euros le coût des travaux";
    let link = |text: &str| format!("<p><a href=https://comptes.example/r>{text}</a></p>");
    assert_eq!(around(&link(told)), [""; 0]);
    for line in [
        // A headline, several of them, one that stands out.
        link("Sorne : la digue coûtera 12 millions d’euros à la ville et à la région cette année"),
        link("Sous la digue, 320 habitants sans toit"),
        link(told) + &link(told).replace("La chambre", "La cour"),
        link(&format!("<b>{told}</b>")),
    ] {
        assert!(!around(&line).is_empty(), "{line}");
    }
}

#[test]
fn boxes_of_the_text_stay() {
    let facts = "<h3>Repères</h3><p>Sorne compte 9 640 habitants et deux digues.</p>";
    for open in ["aside", "aside class=encadre", "aside class=article-sidebar", "div class=sidebar"]
    {
        let close = open.split(' ').next().unwrap();
        let html = |inner: &str| format!("<{open}>{inner}</{close}>");
        assert_eq!(asides(&format!("{}{}", html(facts), prose(8))), [""; 0], "{open}");
        for sites in [
            "<h3>La lettre</h3><p>Chaque soir, ce qui compte.</p><form><input></form>",
            "<h3>Newsletter</h3><p>Chaque soir, ce qui compte dans la ville.</p>",
            "<h3>Au plus près</h3><p><a href=https://a.example/a>La digue vue d’en haut, en images.</a></p>",
        ] {
            let found = asides(&format!("{}{}", html(sites), prose(8)));
            assert_eq!(found.len(), 2, "{open} {sites}: {found:?}");
        }
    }
    let last = format!("<aside class=encadre>{facts}</aside>");
    assert_eq!(asides(&last), [""; 0]);
}

#[test]
fn what_was_wrong_stays_wherever_it_stands() {
    let note = "Correction du 20 mai : une première version donnait 12 mètres de large.";
    for end in [
        format!("<footer class=article-footer><p>{note}</p></footer>"),
        format!("<div class=footer><p>{note}</p></div>"),
        format!("</article><div><p>{note}</p></div><article>"),
        format!("<p>{note}</p>"),
    ] {
        assert_eq!(asides(&end), [""; 0], "{end}");
    }
    let end = format!("<footer class=article-footer><p>{note}</p><p>Ève Dé, à Sorne</p></footer>");
    assert_eq!(asides(&end), ["footer Ève Dé, à Sorne"]);
}
