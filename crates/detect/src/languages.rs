//! Which language an article is in, and which of its blocks are in another.

use document::{Document, Language};

use crate::{foreign_blocks, identify};

/// The languages of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Languages {
    /// The article's.
    pub article: Language,
    /// For each block its own, where that is another.
    pub blocks: Vec<Option<Language>>,
}

/// The languages of `document`, whose source declares `declared` for all of it;
/// the blocks of `aside` are not of the article, and keep what they declare.
///
/// What is declared holds, unless more than half of the article is by its
/// grammar in another language: templates are copied with their declaration.
#[must_use]
pub fn languages(document: &Document, declared: Option<Language>, aside: &[usize]) -> Languages {
    let blocks = document.blocks().iter().enumerate();
    let body: Vec<_> = blocks.filter(|(n, _)| aside.binary_search(n).is_err()).collect();
    let n_bytes = |of: &[usize]| -> usize {
        let theirs = body.iter().filter(|(n, _)| of.binary_search(n).is_ok());
        theirs.map(|(_, it)| document.block_text(it).len()).sum()
    };
    let n_all: usize = body.iter().map(|(_, it)| document.block_text(it).len()).sum();
    let declared = declared.unwrap_or_else(|| {
        let texts: Vec<&str> = body.iter().map(|(_, it)| document.block_text(it)).collect();
        identify(&texts.join("\n"))
    });
    let foreign = foreign_blocks(document, declared, aside);
    let most = foreign.iter().find(|(_, theirs)| n_all < 2 * n_bytes(theirs));
    let article = most.map_or(declared, |(it, _)| *it);
    let foreign = match article == declared {
        true => foreign,
        false => foreign_blocks(document, article, aside),
    };
    let mut blocks: Vec<Option<Language>> = document.blocks().iter().map(|_| None).collect();
    for n in aside {
        let own = document.blocks().get(*n).and_then(|it| it.language);
        blocks.get_mut(*n).into_iter().for_each(|it| *it = own.filter(|it| *it != article));
    }
    for (language, n) in foreign.iter().flat_map(|(it, all)| all.iter().map(move |n| (*it, *n))) {
        blocks.get_mut(n).into_iter().for_each(|it| *it = Some(language));
    }
    Languages { article, blocks }
}

#[cfg(test)]
mod tests {
    use document::{BlockKind, DocumentBuilder};

    use super::*;

    const FRENCH: &str = "La ministre a dit que le pont est fermé et que les travaux durent.";
    const ENGLISH: &str = "The minister said that the bridge is closed and that it was old.";

    #[test]
    fn the_most_of_the_article_decides() {
        let check = |texts: &[&str], declared, aside: &[usize], expected: &str| {
            let mut builder = DocumentBuilder::default();
            texts.iter().for_each(|it| builder.push(BlockKind::Paragraph, it, Vec::new()));
            let it = languages(&builder.finish().unwrap(), declared, aside);
            let blocks = it.blocks.iter().map(|it| it.map_or("-", Language::code));
            let shown = format!("{}: {}", it.article.code(), blocks.collect::<Vec<_>>().join(" "));
            assert_eq!(shown, expected, "{texts:?}");
        };
        let english = Some(Language::English);
        check(&[FRENCH, ENGLISH, FRENCH], None, &[], "fr: - en -");
        check(&[FRENCH, ENGLISH, FRENCH], english, &[], "fr: - en -");
        check(&[FRENCH, ENGLISH, ENGLISH], english, &[], "en: fr - -");
        check(&["Pont fermé", "Grenoble"], english, &[], "en: - -");
        check(&[ENGLISH, ENGLISH, FRENCH], None, &[0, 1], "fr: - - -");
        check(&[], None, &[], "fr: ");
    }
}
