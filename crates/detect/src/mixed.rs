//! Articles that mix languages: each block by the rules of its own.

use std::collections::BTreeMap;

use document::{Detail, Document, EntityCluster, Finding, Findings, Language};

use crate::Resources;
use crate::identify::n_function_words;
use crate::pipeline::{self, Options};

/// Fewer words of grammar do not show a language: "The New York Times" has one.
const MIN_WORDS: usize = 4;
/// How many times as many there must be as of the article's language.
const MIN_RATIO: usize = 4;

/// Blocks that are not in the article's language, by theirs and in order.
pub type ForeignBlocks = BTreeMap<Language, Vec<usize>>;

/// The blocks of `document` that are in another language than `language`, by
/// language and in order; those of `aside` are not looked at.
///
/// What a block's source declares holds, unless its grammar is clearly that of
/// another language: pages declare much that they copied from elsewhere.
///
/// Without a declaration headings and short quotes are left to the article's
/// language: too little of them is grammar.  So is a paragraph that quotes
/// another language: who says it, and when, stands outside the quotation marks.
#[must_use]
pub fn foreign_blocks(document: &Document, language: Language, aside: &[usize]) -> ForeignBlocks {
    let mut foreign = ForeignBlocks::new();
    let mut is_aside = vec![false; document.blocks().len()];
    for n in aside {
        is_aside.get_mut(*n).into_iter().for_each(|it| *it = true);
    }
    for (n, block) in document.blocks().iter().enumerate() {
        if is_aside.get(n) == Some(&true) {
            continue;
        }
        let text = block.span().and_then(|it| document.slice(it)).unwrap_or_default();
        let outside = outside_quotes(text);
        let (french, english) = n_function_words(outside.as_deref().unwrap_or(text));
        let of = match (clearly(french, english), clearly(english, french)) {
            (true, _) => Language::French,
            (_, true) => Language::English,
            _ => block.language.unwrap_or(language),
        };
        if of != language {
            foreign.entry(of).or_default().push(n);
        }
    }
    foreign
}

/// Whether so many words of grammar against those of the other language show
/// which it is.
fn clearly(own: usize, other: usize) -> bool {
    MIN_WORDS <= own && other * MIN_RATIO <= own
}

/// What of `text` is not between quotation marks; `None` where that is all of it
/// or no word.
fn outside_quotes(text: &str) -> Option<String> {
    if !text.contains(['«', '“', '"']) {
        return None;
    }
    let mut outside = String::new();
    let mut closes = None;
    for c in text.chars() {
        match closes {
            Some(end) if c == end => closes = None,
            Some(_) => {}
            None => {
                closes = match c {
                    '«' => Some('»'),
                    '“' => Some('”'),
                    '"' => Some('"'),
                    _ => None,
                };
                outside.push(if closes.is_some() { ' ' } else { c });
            }
        }
    }
    outside.contains(char::is_alphabetic).then_some(outside)
}

/// What is found in `document`, each block by the rules of its language:
/// `foreign` are its [`foreign_blocks`], and `resources` gives what a language
/// needs.
#[must_use]
pub fn findings_by_block<'a>(
    document: &Document,
    language: Language,
    foreign: &ForeignBlocks,
    resources: impl Fn(Language) -> Option<&'a Resources>,
    options: &Options,
) -> Findings {
    if foreign.is_empty() {
        return pipeline::findings(document, language, resources(language), options);
    }
    let but_for = |language: &Language| {
        let others = foreign.iter().filter(|(it, _)| *it != language);
        let aside = options.aside.iter().chain(others.flat_map(|(_, blocks)| blocks));
        Options { aside: aside.copied().collect(), ..options.clone() }
    };
    let mut found =
        pipeline::findings(document, language, resources(language), &but_for(&language));
    for (other, blocks) in foreign {
        let is_theirs = |it: &usize| blocks.binary_search(it).is_ok();
        let own = (0..document.blocks().len()).filter(|it| !is_theirs(it)).collect();
        let options = Options { aside: own, ..options.clone() };
        let there = pipeline::findings(document, *other, resources(*other), &options);
        add(&mut found, there);
    }
    found.findings.sort_by_key(pipeline::order);
    found
}

/// Puts what was found in some blocks to the rest; one name in two languages is
/// one thing.
fn add(found: &mut Findings, there: Findings) {
    let mut place_of = |cluster: EntityCluster| {
        let known = found.entities.iter().position(|it| *it == cluster);
        known.unwrap_or_else(|| {
            found.entities.push(cluster);
            found.entities.len() - 1
        })
    };
    let places: Vec<usize> = there.entities.into_iter().map(&mut place_of).collect();
    let moved = there.findings.into_iter().map(|mut it: Finding| {
        if let Detail::Entity { entity: Some(entity), .. }
        | Detail::Attribution { speaker: Some(entity), .. } = &mut it.detail
        {
            *entity = places.get(*entity).copied().unwrap_or(*entity);
        }
        it
    });
    found.findings.extend(moved);
}

#[cfg(test)]
mod tests {
    use document::{BlockKind, DocumentBuilder, Value};

    use super::*;

    const FRENCH: &str = "La ministre a dit que le pont est fermé et que les travaux durent.";
    const ENGLISH: &str =
        "The minister said that the bridge is closed and that it was old. It cost 12 million.";

    fn document(paragraphs: &[&str]) -> Document {
        let mut builder = DocumentBuilder::default();
        for it in paragraphs {
            builder.push(BlockKind::Paragraph, it, Vec::new());
        }
        builder.finish().unwrap()
    }

    #[track_caller]
    fn check(paragraphs: &[&str], aside: &[usize], expected: &[usize]) {
        let foreign = foreign_blocks(&document(paragraphs), Language::French, aside);
        let blocks = foreign.get(&Language::English).cloned().unwrap_or_default();
        assert_eq!(blocks, expected, "{paragraphs:?}");
    }

    #[test]
    fn a_block_is_foreign_by_its_grammar() {
        check(&[FRENCH, ENGLISH, FRENCH], &[], &[1]);
        check(&[FRENCH, ENGLISH, FRENCH], &[1], &[]);
        check(&["The New York Times et le Guardian l’ont dit.", "Breaking news"], &[], &[]);
        check(&["Il a dit « it is what it is » et les autres ont ri dans la salle."], &[], &[]);
        let quoted = "« I think that the deal is good for the country and for this region », a déclaré M. Roy.";
        check(&[quoted], &[], &[]);
        check(
            &[quoted, "« The deal is good for the country and it was made with care. »"],
            &[],
            &[1],
        );
        check(&["« Un titre » said the minister, and he was sure of that with this."], &[], &[0]);
    }

    #[test]
    fn a_declared_language_holds_unless_grammar_speaks_against_it() {
        let check = |article, declared, text: &str, is_foreign: bool| {
            let mut builder = DocumentBuilder::default();
            builder.push(BlockKind::Heading(2), text, Vec::new());
            builder.in_language(declared);
            let document = builder.finish().unwrap();
            let found = foreign_blocks(&document, article, &[]);
            assert_eq!(!found.is_empty(), is_foreign, "{declared:?} {text}");
            // Set aside, it is nothing to anybody.
            assert!(foreign_blocks(&document, article, &[0]).is_empty());
        };
        let (french, english) = (Language::French, Language::English);
        check(french, english, "Bridge closed", true);
        check(french, french, "Bridge closed", false);
        check(french, english, FRENCH, false);
        check(french, french, ENGLISH, true);
        check(english, french, "« Pont fermé »", true);
        check(english, french, ENGLISH, false);
    }

    #[test]
    fn what_is_declared_decides_by_whose_rules_a_block_is_read() {
        let amount = |declared: Option<Language>| {
            let mut builder = DocumentBuilder::default();
            builder.push(BlockKind::Paragraph, FRENCH, Vec::new());
            builder.push(BlockKind::Paragraph, "Sorne: 1,500 euros", Vec::new());
            declared.into_iter().for_each(|it| builder.in_language(it));
            let document = builder.finish().unwrap();
            let options = Options::default();
            let foreign = foreign_blocks(&document, Language::French, &options.aside);
            let found =
                findings_by_block(&document, Language::French, &foreign, |_| None, &options);
            found.findings.into_iter().find_map(|it| match it.detail {
                Detail::Entity { value: Some(Value::Money { amount, .. }), .. } => Some(amount),
                _ => None,
            })
        };
        assert_eq!(amount(None).as_deref(), Some("1.500"));
        assert_eq!(amount(Some(Language::English)).as_deref(), Some("1500"));
    }

    #[test]
    fn each_block_is_read_by_its_own_rules() {
        let both = document(&[FRENCH, ENGLISH]);
        let options = Options { all_sentences: true, ..Options::default() };
        let foreign = foreign_blocks(&both, Language::French, &options.aside);
        let mixed = findings_by_block(&both, Language::French, &foreign, |_| None, &options);
        let place = both.blocks()[1].span().unwrap().start();
        let alone = pipeline::findings(&document(&[ENGLISH]), Language::English, None, &options);
        let place = place.to_usize();
        let shape = |it: &Finding, from: usize| {
            let (start, end) = (it.span.start().to_usize() - from, it.span.end().to_usize() - from);
            (start, end, std::mem::discriminant(&it.detail))
        };
        let there = mixed.findings.iter().filter(|it| place <= it.span.start().to_usize());
        let there: Vec<_> = there.map(|it| shape(it, place)).collect();
        let alone: Vec<_> = alone.findings.iter().map(|it| shape(it, 0)).collect();
        assert_eq!(there, alone);
        assert!(3 < alone.len());
        let order = mixed.findings.iter().map(|it| it.span.start());
        assert!(order.is_sorted());
        assert_eq!(mixed.language, Language::French);
    }

    #[test]
    fn one_name_in_two_languages_is_one_thing() {
        let cluster = |name: &str| EntityCluster {
            entity_type: document::EntityType::Person,
            name: name.into(),
        };
        let mention = |entity| Finding {
            span: document::Span::from_usize(0, 1).unwrap(),
            score: 900,
            detail: Detail::Entity {
                entity_type: document::EntityType::Person,
                entity: Some(entity),
                value: None,
            },
        };
        let of = |names: &[&str], findings| Findings {
            language: Language::French,
            entities: names.iter().map(|it| cluster(it)).collect(),
            findings,
        };
        let mut found = of(&["Ada", "Eve"], vec![mention(0)]);
        add(&mut found, of(&["Eve", "Ida"], vec![mention(0), mention(1)]));
        assert_eq!(found, of(&["Ada", "Eve", "Ida"], vec![mention(0), mention(1), mention(2)]));
    }
}
