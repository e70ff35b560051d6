//! What stands behind an article, and what only looks like it.

mod kept;
mod named;

use crate::{Input, ingest};

/// A paragraph of an article, by number.
fn prose(n: usize) -> String {
    format!(
        "<p>La digue de Sorne a cédé sur {n} mètres dans la nuit, ont indiqué les pompiers, qui \
         ont évacué {n}20 habitants du quartier bas vers deux écoles de la ville haute.</p>"
    )
}

/// What is set aside of an article of four paragraphs with `end` behind it.
#[track_caller]
fn asides(end: &str) -> Vec<String> {
    let text: String = (3..7).map(prose).collect();
    let html = format!("<body><article><h1>La digue a cédé</h1>{text}{end}</article></body>");
    let ingested = ingest(Input::Html { html: &html, address: None }).unwrap();
    let document = &ingested.document;
    let asides = ingested.asides.iter().map(|it| {
        let block = &document.blocks()[it.block];
        format!("{} {}", it.reason.code(), document.block_text(block))
    });
    asides.collect()
}

#[test]
fn offers_behind_the_line_that_cuts_a_text_are_set_aside() {
    let offer = "<p>La suite est réservée aux abonnés.</p><h2>Tout lire</h2>\
        <p>Un euro le premier mois, puis neuf euros par mois, sans engagement et sans publicité.</p>";
    assert_eq!(
        asides(offer),
        [
            "notice La suite est réservée aux abonnés.",
            "notice Tout lire",
            "notice Un euro le premier mois, puis neuf euros par mois, sans engagement et sans \
             publicité.",
        ]
    );
    // The text goes on, and nothing is offered.
    let goes_on = format!("<p>Il faudra payer pour lire la suite du rapport.</p>{}", prose(9));
    assert_eq!(asides(&goes_on), ["notice Il faudra payer pour lire la suite du rapport."]);
}

#[test]
fn a_text_that_speaks_of_what_is_left_or_reserved_is_not_cut() {
    for line in [
        "Il vous reste jusqu’au 31 mai pour déclarer vos revenus.",
        "La réunion est réservée aux abonnés du club.",
    ] {
        let rest = format!("<h2>Le reste</h2>{}<p>Deux écoles ont rouvert.</p>", prose(8));
        for footer in ["<p>Abonnez-vous</p>", "<footer><p>Abonnez-vous à 9 € par mois</p></footer>"]
        {
            let found = asides(&format!("<p>{line}</p>{rest}{footer}"));
            assert!(found.iter().all(|it| it.contains("Abonnez-vous")), "{found:?}");
        }
    }
    let cut = format!(
        "<p>Il vous reste 70 % de cet article à lire.</p><h2>Le reste</h2>{}\
         <p>Deux écoles ont rouvert.</p><p>Abonnez-vous</p>",
        prose(8)
    );
    let found = asides(&cut);
    assert_eq!(found.first().unwrap(), "notice Il vous reste 70 % de cet article à lire.");
    assert!(found.iter().skip(1).all(|it| it.contains("Abonnez-vous")), "{found:?}");
}

#[test]
fn who_sends_a_text_is_set_aside_and_a_part_of_it_is_not() {
    let about = "<h3>À propos de Valdis</h3><p>Fondée en 1964, l’entreprise exploite 340 magasins \
        dans quatre pays et emploie 21 000 personnes, dont la moitié en magasin.</p>";
    assert_eq!(asides(about).len(), 2);
    let part: String = (10..22).map(prose).collect();
    assert_eq!(asides(&format!("<h2>À propos de la réforme</h2>{part}")), Vec::<String>::new());
    let last = prose(8);
    for heading in ["About half stayed home", "À propos de la réforme"] {
        assert_eq!(asides(&format!("<h2>{heading}</h2>{last}")), Vec::<String>::new());
    }
    let goes_on = format!("<h2>About Valdis</h2>{last}<h2>Les suites</h2><p>Deux jours.</p>");
    assert_eq!(asides(&goes_on), Vec::<String>::new());
    assert_eq!(asides("<h2>À propos de l’auteur de ce texte</h2><p>Il écrit.</p>"), [""; 0]);
}

#[test]
fn the_next_article_is_set_aside() {
    let next = format!("<p>Article suivant</p><h2>Un cerf dans la piscine</h2>{}", prose(8));
    assert_eq!(asides(&next).len(), 3);
    assert_eq!(
        asides(
            "<h2>Article suivant : le 12</h2><p>Il dit ceci, et rien de plus, sur la digue de Sorne et sur ceux qui la gardent.</p>"
        ),
        Vec::<String>::new()
    );
}

#[test]
fn links_to_the_articles_around_one_end_nothing() {
    let text: String = (3..7).map(prose).collect();
    let html = format!(
        "<body><h1>La digue a cédé</h1><nav><a href=/a>Article précédent</a><p>Article suivant</p>\
         </nav><h2>Première partie</h2>{text}</body>"
    );
    let ingested = ingest(Input::Html { html: &html, address: None }).unwrap();
    assert_eq!(ingested.asides.len(), 2, "{:?}", ingested.asides);
    let late =
        format!("<p>Article suivant</p><h2>Suite</h2>{}", (10..20).map(prose).collect::<String>());
    assert_eq!(asides(&late).len(), 1);
}

#[test]
fn sentences_about_comments_and_letters_stay() {
    for (text, n) in [
        ("Several users wrote in the comments below the video that the levee had been cracked.", 0),
        ("The law lets customers unsubscribe at any time.", 0),
        ("Share your thoughts in the comments below.", 1),
        ("You can unsubscribe at any time.", 1),
    ] {
        assert_eq!(asides(&format!("<p>{text}</p>{}", prose(8))).len(), n, "{text}");
    }
}

#[test]
fn boxes_of_a_system_are_none_of_consent() {
    let text: String = (3..7).map(prose).collect();
    let lead = "Une heure de pluie a suffi, et la ville basse a dormi dans les écoles de la haute.";
    let html = format!(
        "<body><header><h1>La digue a cédé</h1><div class='cmp-text'><p>{lead}</p></div></header>\
         <main><section>{text}</section></main>\
         <div id=cmp><p>Accepter les traceurs de nos partenaires</p></div></body>"
    );
    let ingested = ingest(Input::Html { html: &html, address: None }).unwrap();
    let asides: Vec<_> = ingested.asides.iter().map(|it| (it.block, it.reason.code())).collect();
    assert_eq!(asides, [(6, "notice")]);
}

#[test]
fn titles_that_begin_like_clutter_stay() {
    let text: String = (3..7).map(prose).collect();
    let html = format!("<body><h1>En images. La digue a cédé</h1>{text}</body>");
    let ingested = ingest(Input::Html { html: &html, address: None }).unwrap();
    assert_eq!(ingested.asides, []);
}

#[test]
fn titles_that_begin_with_about_need_a_name_to_present() {
    // English writes every word of a title with a capital.
    let home = "<p>Turnout fell below half in nine of the twelve wards, the clerk of the county \
        said, and it was lowest where the polling places had been moved.</p>";
    assert_eq!(asides(&format!("<h2>About Half Stayed Home</h2>{home}")), [""; 0]);
    let firm = "<p>Harbour Trust Partners runs nine ports in four countries and employs 2,100 \
        people, of whom one in three works on the quays.</p>";
    assert_eq!(asides(&format!("<h2>About Harbour Trust Partners</h2>{firm}")).len(), 2);
}

#[test]
fn what_the_site_says_of_its_articles_is_set_aside() {
    for line in [
        "Image",
        "Originally published on Lab Notes.",
        "Toute reproduction interdite sans l’accord de l’agence.",
        "If you have information about the case, write to the reporter at jane@news.example.",
        "Si vous avez des informations à nous communiquer, écrivez à enquete@journal.example.",
        "Ne ratez rien de l’info : téléchargez gratuitement l’appli du Courrier.",
    ] {
        assert_eq!(asides(&format!("<p>{line}</p>{}", prose(8))).len(), 1, "{line}");
    }
    for line in [
        "The image was taken at night.",
        "If you have a well, the county will test it for nothing.",
        "If you have an account with Facebook, the ruling applies to you.",
        "An earlier version of this bill failed in the spring.",
        "Originally published in 1962, the novel has never been out of print.",
        "The ministry has until Friday to submit a response.",
        "Toute reproduction des loups serait une nouvelle, disent les gardes.",
        "« Si vous avez des informations, écrivez à police@ville.example », dit l’affiche.",
        "L’appli de la ville est téléchargée par un habitant sur trois.",
    ] {
        assert_eq!(asides(&format!("<p>{line}</p>{}", prose(8))), [""; 0], "{line}");
    }
}
