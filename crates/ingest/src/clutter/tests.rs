//! Clutter of pages that were copied whole, and texts that have none.

use document::AsideReason;
use expect_test::expect;

use super::phrases;
use crate::normalize::fold;
use crate::tests::check_plain;
use crate::{Input, Metadata, ingest};

#[test]
fn lines_say_what_they_are() {
    use AsideReason::{Comments, Footer, Navigation, Notice, Related, Share};
    for (line, reason) in [
        ("Skip to content", Some(Navigation)),
        ("Accueil > Monde > Proche-Orient", Some(Navigation)),
        ("Accueil > Économie", Some(Navigation)),
        ("Home / News / UK", Some(Navigation)),
        ("Budget > 3 millions", None),
        ("Eau / énergie / transports", None),
        ("00:00/03:12", Some(Share)),
        ("3/12", None),
        ("Envoyé de mon iPhone", Some(AsideReason::Byline)),
        ("Sign up for The Morning newsletter", Some(Notice)),
        ("Get the vote out, says the newsletter.", None),
        ("Partager sur Facebook", Some(Share)),
        ("Facebook | Twitter | WhatsApp", Some(Share)),
        ("You may also like", Some(Related)),
        ("À lire aussi :", Some(Related)),
        ("Lire aussi : Le pont rouvrira", Some(Related)),
        ("Sur le même sujet", Some(Related)),
        ("Leave a Comment", Some(Comments)),
        ("LAISSER UN COMMENTAIRE", Some(Comments)),
        ("12 commentaires", Some(Comments)),
        ("Comments (3)", Some(Comments)),
        ("Nous utilisons des cookies pour mesurer l’audience.", Some(Notice)),
        ("Subscribe to our newsletter today", Some(Notice)),
        ("— Publicité —", Some(Notice)),
        ("Mentions légales", Some(Footer)),
        // Sentences that only begin like clutter.
        ("Partager le pouvoir n’est pas dans ses habitudes.", None),
        ("Comments by the minister drew anger.", None),
        ("Le cookie est un biscuit.", None),
        ("Related costs rose by 3%.", None),
        ("Facebook", None),
        ("« A > B » est une comparaison", None),
        ("", None),
    ] {
        assert_eq!(phrases::reason(line, &fold(line)), reason, "{line}");
    }
}

#[test]
fn a_whole_page_is_sorted() {
    check_plain(
        "Skip to content\nHome News Bridge to reopen in June\n\nBridge to reopen in June\n\n\
         By Jane Public\nMay 3, 2024\n\nBridge to reopen in June\n\n\
         The bridge will reopen to traffic on 15 June, the county council announced on Wednesday.\n\n\
         Read also: Levee to be raised\n\nA delayed project\n\n\
         The February flood carried away part of the scaffolding, and six weeks of work with it.\n\n\
         Related Articles\n\nLevee to be raised\nTwo orders against drought\n\n2 Comments\n\n\
         About time, that last flood took away everything in our street and nobody has seen a cent of relief since.\n\n\
         And the birds?\n\n© 2024 County Gazette, www.county-gazette.com. All rights reserved\nPrivacy Policy\nWho we are",
        expect![[r#"
            title: Bridge to reopen in June
            byline: Jane Public
            site: county-gazette.com
            published: 2024-05-03
            (navigation) p Skip to content
            (navigation) p Home News Bridge to reopen in June
            h1 Bridge to reopen in June
            (byline) p By Jane Public
            (byline) p May 3, 2024
            (repetition) p Bridge to reopen in June
            p The bridge will reopen to traffic on 15 June, the county council announced on Wednesday.
            (related) p Read also: Levee to be raised
            h2 A delayed project
            p The February flood carried away part of the scaffolding, and six weeks of work with it.
            (related) p Related Articles
            (related) p Levee to be raised
            (related) p Two orders against drought
            (comments) p 2 Comments
            (comments) p About time, that last flood took away everything in our street and nobody has seen a cent of relief since.
            (comments) p And the birds?
            (footer) p © 2024 County Gazette, www.county-gazette.com. All rights reserved
            (footer) p Privacy Policy
            (footer) p Who we are
        "#]],
    );
}

#[test]
fn a_text_without_clutter_keeps_all_of_it() {
    check_plain(
        "The bridge will reopen to traffic on 15 June, the county council announced on Wednesday.\n\n\
         © is the sign of copyright, and it has been so since 1909 in the law of the country.\n\n\
         Comments by the minister drew anger in the county and beyond, all week long, it was said.",
        expect![[r#"
            title: The bridge will reopen to traffic on 15 June, the county council announced on…
            p The bridge will reopen to traffic on 15 June, the county council announced on Wednesday.
            p © is the sign of copyright, and it has been so since 1909 in the law of the country.
            p Comments by the minister drew anger in the county and beyond, all week long, it was said.
        "#]],
    );
}

/// Texts of two paragraphs, the first being `line`, of which all stays.
#[track_caller]
fn all_stays(lines: &[&str]) {
    let rest =
        "The levee of Sorne broke over forty metres during the night, firefighters said on Monday.";
    for line in lines {
        let html = format!("<h1>The levee</h1><p>{line}</p><p>{rest}</p><p>Nobody was hurt.</p>");
        let ingested = ingest(Input::Fragment { html: &html, plain: "" }).unwrap();
        assert_eq!(ingested.asides, [], "{line}");
        let Metadata { byline, published, .. } = ingested.metadata;
        assert_eq!((byline, published), (None, None), "{line}");
    }
}

#[test]
fn first_sentences_are_no_bylines() {
    all_stays(&[
        "By Q3 2024, revenue had doubled to $3bn.",
        "Par Air France, 300 passagers ont été rapatriés.",
        "By Easter 1916 the rebels had seized the General Post Office.",
        "By Brexit Day — when the UK left the EU — the party had already split in two.",
        "Hiroshima, 6 août 1945.",
        "Dallas, 22 novembre 1963.",
        "Il y a une semaine.",
    ]);
}

/// What is set aside of a text whose first paragraph is followed by `below`,
/// under the line `above`, and which ends in `end`; and who signs it.
fn around(above: &str, below: &str, end: &str) -> (Vec<String>, Option<String>) {
    let prose = "<p>The levee of Sorne broke over forty metres during the night, firefighters said on Monday.</p>";
    let html = format!("<h1>The levee</h1>{above}{prose}{below}{prose}{end}");
    let ingested = ingest(Input::Fragment { html: &html, plain: "" }).unwrap();
    let document = &ingested.document;
    let asides = ingested.asides.iter();
    let texts = asides.map(|it| document.block_text(&document.blocks()[it.block]).to_owned());
    (texts.collect(), ingested.metadata.byline)
}

#[test]
fn lists_of_names_end_a_text() {
    let list = "<p>Les victimes :</p><ul><li>Jane Doe</li><li>John Roe</li></ul>";
    assert_eq!(around("", "", list), (vec![], None));
}

#[test]
fn who_is_quoted_does_not_sign() {
    for credit in ["Jane Doe, chief executive of Acme", "Paul Martin, chef étoilé"] {
        assert_eq!(around("", &format!("<p>{credit}</p>"), ""), (vec![], None), "{credit}");
    }
    let chief = around("", "<p>Jane Doe, chief political correspondent</p>", "");
    assert_eq!(chief.1.as_deref(), Some("Jane Doe"));
}

#[test]
fn what_is_above_the_first_paragraph_does_not_sign_what_is_below() {
    for below in ["<p><b>Un chef contesté</b></p>", "<p>Un reporter contesté</p>"] {
        let found = around("<p>Par Ève Dé</p>", below, "");
        assert_eq!(found, (vec!["Par Ève Dé".to_owned()], Some("Ève Dé".to_owned())));
    }
}
