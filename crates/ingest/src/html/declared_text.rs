//! The text of an article that a page does not show, or only the beginning of.
//!
//! Pages that a script puts together have nothing to read before it runs; many
//! say the article's text in their JSON-LD all the same, for search engines.

use document::{AsideReason, BlockKind};

use super::address::Base;
use super::parse::parse;
use super::walk;
use crate::clutter::is_prose;
use crate::normalize::{clean_line, fold};
use crate::{Draft, Drafts, Note};

/// A shorter text is a summary.
const MIN_CHARS: usize = 300;
/// The text counts where the page shows less than one in so many parts of it.
const SHARE: usize = 3;
/// Bytes of the text that are looked through for blocks of the page, all in
/// all: 32 MB, which is 300 blocks in a text of 100 kB.
const MAX_SEARCHED: usize = 32 << 20;

/// Puts `text` behind the blocks of the page where these hold little of it;
/// what they hold of it is then a repetition.
pub(super) fn settle(drafts: &mut Drafts, text: &str, base: &Base) {
    // Without a main text, lines are of menus.
    let has_main = !drafts.notes.contains(&Note::NoMainText);
    let is_shown =
        |it: &&Draft| it.aside.is_none() && !it.is_heading() && (has_main || is_prose(it));
    let shown = drafts.blocks.iter().filter(is_shown).map(|it| it.text.len());
    let n_most = (shown.sum::<usize>() * SHARE).max(MIN_CHARS);
    if text.len() <= n_most {
        return;
    }
    // Tags and entities are no text.
    let paragraphs = paragraphs(text, base);
    let texts: Vec<&str> = paragraphs.iter().map(|it| it.text.as_str()).collect();
    let text = texts.join(" ");
    if text.len() <= n_most {
        return;
    }
    let folded = fold(&text);
    let title = fold(drafts.metadata.title.as_deref().unwrap_or(""));
    let is_title = |it: &Draft| it.is_heading() && fold(&it.text) == title;
    let is_beside = |it: &Draft| {
        use BlockKind::{Caption, Picture, TableCell};
        matches!(it.kind, Caption | Picture { .. } | TableCell { .. }) || is_title(it)
    };
    let mut left = MAX_SEARCHED;
    for block in drafts.blocks.iter_mut().filter(|it| it.aside.is_none() && !is_beside(it)) {
        let is_same = is_repeated(&block.text, &folded, &mut left);
        let reason = if is_same { AsideReason::Repetition } else { AsideReason::Navigation };
        block.aside = Some(reason);
    }
    drafts.blocks.extend(paragraphs);
    drafts.notes.retain(|it| *it != Note::NoMainText);
}

/// Whether `text` stands in `folded`, while there are bytes `left` to look at.
fn is_repeated(text: &str, folded: &str, left: &mut usize) -> bool {
    let Some(after) = left.checked_sub(folded.len()) else { return false };
    *left = after;
    folded.contains(&fold(text))
}

/// The paragraphs of a text, which may be HTML.
fn paragraphs(text: &str, base: &Base) -> Vec<Draft> {
    let is_html = ["</p>", "<p>", "<br", "</div>", "</li>"].iter().any(|it| text.contains(it));
    if is_html || text.contains(['&', '<']) {
        let parted = if is_html { None } else { Some(text.replace('\n', "<p>")) };
        let html = parted.as_deref().unwrap_or(text);
        return walk::walk(parse(html, &|_| {}).document.root(), base).blocks;
    }
    let lines = text.split('\n').map(clean_line).filter(|it| !it.is_empty());
    lines.map(Draft::paragraph).collect()
}

#[cfg(test)]
mod tests {
    use crate::tests::trace;
    use crate::{Input, ingest};

    const TEXT: &str = "La digue de Sorne a cédé dans la nuit de jeudi à vendredi sur quarante \
        mètres, ont indiqué les pompiers, qui ont évacué 320 habitants du quartier bas.\\n\\n\
        « L’eau est montée en vingt minutes », raconte une habitante, réfugiée chez sa sœur avec \
        ses deux enfants depuis la veille au soir.\\nLe maire promet des travaux avant l’hiver, \
        sans dire qui les paiera ni quand ils commenceront.";

    /// What stands in the article of a page with this body and this text
    /// declared of the article called "La digue".
    fn article(text: &str, body: &str) -> Vec<String> {
        let json = linked(text);
        let html = format!("<script type=application/ld+json>{json}</script><body>{body}");
        let ingested = ingest(Input::Html { html: &html, address: None }).unwrap();
        let document = &ingested.document;
        let is_aside = |n: &usize| ingested.asides.iter().any(|it| it.block == *n);
        let blocks = document.blocks().iter().enumerate().filter(|it| !is_aside(&it.0));
        blocks.map(|it| document.block_text(it.1).to_owned()).collect()
    }

    fn linked(text: &str) -> String {
        format!(
            "{{\"@type\":\"NewsArticle\",\"headline\":\"La digue\",\"articleBody\":\"{text}\"}}"
        )
    }

    #[test]
    fn no_more_is_looked_through_than_is_allowed() {
        let mut left = 13;
        let found = [(); 3].map(|()| super::is_repeated("Digue", "la digue", &mut left));
        assert_eq!((found, left), ([true, false, false], 5));
    }

    const SHORT: &str = "<h1>La digue</h1><p>La digue de Sorne a cédé.</p>";

    #[test]
    fn a_text_of_another_title_is_not_taken() {
        let other = SHORT.replace("La digue<", "Le pont<");
        assert_eq!(article(TEXT, &other), ["Le pont", "La digue de Sorne a cédé."]);
        let named = format!("<title>La digue | Le Courrier</title>{}", SHORT.replace("h1>", "p>"));
        assert!(3 <= article(TEXT, &named).len());
    }

    #[test]
    fn prose_without_a_main_text_is_not_replaced() {
        let prose: String = (1..20)
            .map(|n| {
                format!(
                    "<p>Le {n} mai, la digue de Sorne a cédé sur {n} mètres, ont dit hier {n} \
                     pompiers à {n} élus de la ville basse et de la ville haute.</p>"
                )
            })
            .collect();
        // For telephones and for screens: neither is told to be the main text.
        let html = format!("<h1>La digue</h1><div>{prose}</div><div>{prose}</div>");
        let found = article(TEXT, &html);
        assert!(38 <= found.len(), "{found:#?}");
    }

    #[test]
    fn tags_are_no_text_and_pictures_stay() {
        let text: String = TEXT.split("\\n").map(|it| format!("<p>{it}</p>")).collect();
        let dressed = text.replace("<p>", &format!("<p class='{}'>", "x".repeat(800)));
        assert_eq!(article(&dressed, &format!("<h1>La digue</h1>{text}")).len(), 4);
        let pictures = "<figure><img src=https://a.example/a.jpg><figcaption>La digue en mai</figcaption></figure>\
            <table><tr><td>Crue</td><td>4 m</td></tr><tr><td>Digue</td><td>6 m</td></tr></table>";
        let found = article(&text, &format!("{SHORT}{pictures}"));
        assert!(
            ["La digue en mai", "Crue", "4 m"].iter().all(|it| found.contains(&(*it).to_owned()))
        );
    }

    #[test]
    fn entities_and_tags_are_read() {
        let text = TEXT.replace('’', "&#39;").replace("320", "<strong>320</strong>");
        let found = article(&text, SHORT);
        assert_eq!(found.len(), 4, "{found:#?}");
        assert!(found.iter().all(|it| !it.contains(['&', '<'])), "{found:#?}");
    }

    #[track_caller]
    fn check(text: &str, body: &str, expected: expect_test::Expect) {
        let json = linked(text);
        let html = format!("<script type=application/ld+json>{json}</script><body>{body}");
        let ingested = ingest(Input::Html { html: &html, address: None }).unwrap();
        expected.assert_eq(&trace(&ingested));
    }

    #[test]
    fn a_page_that_shows_nothing_has_its_declared_text() {
        let menu = "<nav><a href=/>Accueil</a></nav><div id=root><h1>La digue</h1>\
            <p>Chargement…</p></div>";
        // In lines or in paragraphs.
        let html = format!("<p>{}</p>", TEXT.replace("\\n", "</p><p>"));
        for text in [TEXT, &html] {
            check(
                text,
                menu,
                expect_test::expect![[r#"
            title: La digue
            (navigation) p Accueil
            h1 La digue
            (navigation) p Chargement…
            p La digue de Sorne a cédé dans la nuit de jeudi à vendredi sur quarante mètres, ont indiqué les pompiers, qui ont évacué 320 habitants du quartier bas.
            p « L’eau est montée en vingt minutes », raconte une habitante, réfugiée chez sa sœur avec ses deux enfants depuis la veille au soir.
            p Le maire promet des travaux avant l’hiver, sans dire qui les paiera ni quand ils commenceront.
            ! links-dropped 1
        "#]],
            );
        }
    }

    #[test]
    fn a_page_that_shows_the_beginning_has_the_whole() {
        let start = "<h1>La digue</h1><p>La digue de Sorne a cédé dans la nuit de jeudi à vendredi \
            sur quarante mètres, ont indiqué les pompiers</p>";
        check(
            TEXT,
            start,
            expect_test::expect![[r#"
            title: La digue
            h1 La digue
            (repetition) p La digue de Sorne a cédé dans la nuit de jeudi à vendredi sur quarante mètres, ont indiqué les pompiers
            p La digue de Sorne a cédé dans la nuit de jeudi à vendredi sur quarante mètres, ont indiqué les pompiers, qui ont évacué 320 habitants du quartier bas.
            p « L’eau est montée en vingt minutes », raconte une habitante, réfugiée chez sa sœur avec ses deux enfants depuis la veille au soir.
            p Le maire promet des travaux avant l’hiver, sans dire qui les paiera ni quand ils commenceront.
        "#]],
        );
    }

    #[test]
    fn a_page_that_shows_its_text_is_left_as_it_is() {
        let text: String = TEXT.split("\\n").map(|it| format!("<p>{it}</p>")).collect();
        check(
            TEXT,
            &format!("<h1>La digue</h1>{text}"),
            expect_test::expect![[r#"
            title: La digue
            h1 La digue
            p La digue de Sorne a cédé dans la nuit de jeudi à vendredi sur quarante mètres, ont indiqué les pompiers, qui ont évacué 320 habitants du quartier bas.
            p « L’eau est montée en vingt minutes », raconte une habitante, réfugiée chez sa sœur avec ses deux enfants depuis la veille au soir.
            p Le maire promet des travaux avant l’hiver, sans dire qui les paiera ni quand ils commenceront.
        "#]],
        );
        check(
            "Un résumé.",
            &format!("<h1>La digue</h1>{text}"),
            expect_test::expect![[r#"
            title: La digue
            h1 La digue
            p La digue de Sorne a cédé dans la nuit de jeudi à vendredi sur quarante mètres, ont indiqué les pompiers, qui ont évacué 320 habitants du quartier bas.
            p « L’eau est montée en vingt minutes », raconte une habitante, réfugiée chez sa sœur avec ses deux enfants depuis la veille au soir.
            p Le maire promet des travaux avant l’hiver, sans dire qui les paiera ni quand ils commenceront.
        "#]],
        );
    }
}
