//! The text of an article that a page does not show, or only the beginning of.
//!
//! Pages that a script puts together have nothing to read before it runs; many
//! say the article's text in their JSON-LD all the same, for search engines.

use document::AsideReason;

use super::address::Base;
use super::parse::parse;
use super::walk;
use crate::normalize::{clean_line, fold};
use crate::{Draft, Drafts, Note};

/// A shorter text is a summary.
const MIN_CHARS: usize = 300;
/// The text counts where the page shows less than one in so many parts of it.
const SHARE: usize = 3;

/// Puts `text` behind the blocks of the page where these hold little of it;
/// what they hold of it is then a repetition.
pub(super) fn settle(drafts: &mut Drafts, text: &str, base: &Base) {
    let is_shown = |it: &&Draft| it.aside.is_none() && !it.is_heading();
    let has_main = !drafts.notes.contains(&Note::NoMainText);
    let shown = drafts.blocks.iter().filter(is_shown).filter(|_| has_main);
    let n_shown: usize = shown.map(|it| it.text.len()).sum();
    if text.len() <= (n_shown * SHARE).max(MIN_CHARS) {
        return;
    }
    let paragraphs = paragraphs(text, base);
    if paragraphs.iter().map(Draft::n_chars).sum::<usize>() < MIN_CHARS {
        return;
    }
    let folded = fold(text);
    let is_title = |it: &Draft| {
        let title = drafts.metadata.title.as_deref().unwrap_or("");
        it.is_heading() && fold(&it.text) == fold(title)
    };
    for block in drafts.blocks.iter_mut().filter(|it| it.aside.is_none() && !is_title(it)) {
        let is_same = folded.contains(&fold(&block.text));
        let reason = if is_same { AsideReason::Repetition } else { AsideReason::Navigation };
        block.aside = Some(reason);
    }
    drafts.blocks.extend(paragraphs);
    drafts.notes.retain(|it| *it != Note::NoMainText);
}

/// The paragraphs of a text, which may be HTML.
fn paragraphs(text: &str, base: &Base) -> Vec<Draft> {
    if text.contains("</p>") || text.contains("<br") {
        return walk::walk(parse(text, &|_| {}).document.root(), base).blocks;
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

    #[track_caller]
    fn check(text: &str, body: &str, expected: expect_test::Expect) {
        let json = format!(
            "{{\"@type\":\"NewsArticle\",\"headline\":\"La digue\",\"articleBody\":\"{text}\"}}"
        );
        let html = format!("<script type=application/ld+json>{json}</script><body>{body}");
        let ingested = ingest(Input::Html { html: &html, address: None }).unwrap();
        expected.assert_eq(&trace(&ingested));
    }

    #[test]
    fn a_page_that_shows_nothing_has_its_declared_text() {
        let menu = "<nav><a href=/>Accueil</a></nav><div id=root><h1>La digue</h1>\
            <p>Chargement…</p></div>";
        check(
            TEXT,
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
        let html = format!("<p>{}</p>", TEXT.replace("\\n", "</p><p>"));
        check(
            &html,
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
