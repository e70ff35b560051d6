//! Sources that are all article.

use expect_test::{Expect, expect};

use super::*;

#[track_caller]
fn check(html: &str, address: Option<&str>, expected: Expect) {
    expected.assert_eq(&trace(&ingest(Input::Whole { html, address }).unwrap()));
}

#[test]
fn every_block_is_read_and_the_head_says_what_it_is() {
    check(
        "<html lang=fr><head><title>Le pont de Brévent</title>\
         <meta name=author content='Ève Dé'><meta name=Date content='2024-05-03'></head><body>\
         <h1>Le pont de Brévent</h1><p>Court.</p><ul><li><a href='/pv'>Le procès-verbal</a></li></ul>\
         <p>Publicité</p><h2>Note</h2><p>Fin</p></body></html>",
        Some("https://ville.example/a/b"),
        expect![[r#"
            title: Le pont de Brévent
            byline: Ève Dé
            address: https://ville.example/a/b
            published: 2024-05-03
            language: fr
            h1 Le pont de Brévent
            p Court.
            *0 Le procès-verbal [Le procès-verbal](https://ville.example/pv)
            (notice) p Publicité
            h2 Note
            p Fin
        "#]],
    );
}

#[test]
fn headings_are_guessed_where_there_are_none() {
    check(
        "<p>Bridge to reopen</p><p>The bridge will reopen to traffic on 15 June, the county said on Monday.</p>\
         <p>A late start</p><p>Work began in March, six weeks after what had been planned in the first place.</p>",
        None,
        expect![[r#"
            title: Bridge to reopen
            h1 Bridge to reopen
            p The bridge will reopen to traffic on 15 June, the county said on Monday.
            h2 A late start
            p Work began in March, six weeks after what had been planned in the first place.
        "#]],
    );
}

#[test]
fn what_an_opened_file_says_of_itself_is_told() {
    check(
        "<html lang=fr><head><title>Papier</title><meta name=author content=anonymous>\
         <meta name=postil-attachments content=2>\
         <meta name=postil-attached content='Le pont.docx, a.pdf'></head><body>\
         <h1>Le pont de Brévent</h1><p class=MsoSubtitle>Un vote serré</p>\
         <p>Le pont rouvrira le 15 juin, a dit la mairie, après six semaines de retard.</p>\
         <hr><h2>Le pont</h2><p>Ève Dé, 2024-05-06T09:12:00+02:00</p>\
         <p>Le pont ne rouvrira pas avant l’automne, dit-on aujourd’hui à la mairie.</p></body></html>",
        None,
        expect![[r#"
            title: Papier
            subtitle: Un vote serré
            byline: Ève Dé
            published: 2024-05-06T09:12:00+02:00
            language: fr
            h1 Le pont de Brévent
            p Un vote serré
            p Le pont rouvrira le 15 juin, a dit la mairie, après six semaines de retard.
            h2 Le pont
            (byline) p Ève Dé, 2024-05-06T09:12:00+02:00
            p Le pont ne rouvrira pas avant l’automne, dit-on aujourd’hui à la mairie.
            ! attachments-left 2 Le pont.docx, a.pdf
        "#]],
    );
}
