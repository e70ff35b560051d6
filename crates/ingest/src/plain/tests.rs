//! Plain texts and the blocks they come to.

use expect_test::expect;

use crate::tests::check_plain;

#[test]
fn lines_and_empty_lines_part_paragraphs() {
    check_plain(
        "Un.\r\nDeux.\r\n\r\n\r\nTrois.\rQuatre.",
        expect![[r#"
            title: Un
            p Un.
            p Deux.
            p Trois.
            p Quatre.
        "#]],
    );
}

#[test]
fn lists_lose_their_markers_when_they_are_lists() {
    check_plain(
        "Liste :\n- un ;\n  - dessous ;\n- deux.\n\n• seul\n\n1. premier\n2) second\n\n\
         3. Ce chiffre dit quelque chose.\n\n– Oui, dit-il.\n\n-5 °C hier.",
        expect![[r#"
            title: Ce chiffre dit quelque chose
            p Liste :
            *0 un ;
            *1 dessous ;
            *0 deux.
            *0 seul
            #0 premier
            #0 second
            #0 Ce chiffre dit quelque chose.
            p – Oui, dit-il.
            p -5 °C hier.
        "#]],
    );
}

#[test]
fn quoted_lines_are_quotations() {
    check_plain(
        "> Elle a écrit\n>> et lui aussi\n\nRéponse.",
        expect![[r#"
            title: Elle a écrit
            q Elle a écrit
            q et lui aussi
            p Réponse.
        "#]],
    );
}

#[test]
fn fixed_widths_are_joined() {
    check_plain(
        "Le conseil départemental a annoncé mercredi que le pont de la Moyen-\n\
         Vallée serait rendu à la circulation le 15 juin, après six mois de\n\
         travaux.\n\
         Les travaux auront coûté 4,2 millions d'euros, soit plus que ce qui\n\
         était prévu au départ.\n\
         \n\
         - un premier point dont le texte est si long qu'il court sur deux\n\
         \x20 lignes\n\
         - un second",
        expect![[r#"
            title: Le conseil départemental a annoncé mercredi que le pont de la Moyen-Vallée…
            p Le conseil départemental a annoncé mercredi que le pont de la Moyen-Vallée serait rendu à la circulation le 15 juin, après six mois de travaux.
            p Les travaux auront coûté 4,2 millions d'euros, soit plus que ce qui était prévu au départ.
            *0 un premier point dont le texte est si long qu'il court sur deux lignes
            *0 un second
            ! lines-joined 4
        "#]],
    );
}

#[test]
fn verses_are_not_joined() {
    check_plain(
        "Frère Jacques,\nFrère Jacques,\nDormez-vous ?\nSonnez les matines.",
        expect![[r#"
            title: Sonnez les matines
            p Frère Jacques,
            p Frère Jacques,
            p Dormez-vous ?
            p Sonnez les matines.
        "#]],
    );
}

#[test]
fn short_lines_before_paragraphs_are_headings() {
    check_plain(
        "Le budget est voté\n\nLe conseil a voté le budget, après une longue nuit de débats.\n\n\
         Une hausse de 3 %\n\nLes impôts locaux augmentent de trois pour cent cette année.\n\n\
         « Assez »\n\nL'opposition a quitté la salle avant le vote final du texte.\n\n\
         Signé",
        expect![[r#"
            title: Le budget est voté
            h1 Le budget est voté
            p Le conseil a voté le budget, après une longue nuit de débats.
            h2 Une hausse de 3 %
            p Les impôts locaux augmentent de trois pour cent cette année.
            p « Assez »
            p L'opposition a quitté la salle avant le vote final du texte.
            p Signé
        "#]],
    );
}
