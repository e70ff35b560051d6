//! What other articles of the library have that is of use here: their sources,
//! and the claims that were judged there.

use std::rc::Rc;

use annotations::{Dossier, Mark, RecordId, Scale, Source, Tone, Verdict};

use crate::fold::fold;

/// What other articles have.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Elsewhere {
    /// Their sources, each once.
    pub sources: Vec<OtherSource>,
    /// Their claims that have a verdict.
    pub claims: Vec<OtherClaim>,
}

/// A source of another article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherSource {
    /// The source.
    pub source: Rc<Source>,
    /// The article's title.
    pub article: Rc<str>,
}

/// A claim of another article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherClaim {
    /// The article.
    pub id: RecordId,
    /// The claim's mark there.
    pub mark: RecordId,
    /// The article's title.
    pub article: Rc<str>,
    /// The claim as it stands there.
    pub words: String,
    /// Its verdict.
    pub verdict: Verdict,
    /// How true that says that it is.
    pub tone: Tone,
    /// Why, or empty.
    pub why: String,
    /// What it is told by, see [`is_like`].
    terms: Vec<String>,
}

impl Elsewhere {
    /// Adds what `dossier` has, but for sources that are there.
    pub fn collect(&mut self, dossier: &Dossier) {
        let article: Rc<str> = dossier.article().map_or("", |it| &it.title).into();
        let is_told = |it: &&Source| {
            [&it.address, &it.title, &it.written_by].into_iter().any(|it| !it.is_empty())
        };
        for source in dossier.sources().filter(is_told) {
            if !self.sources.iter().any(|it| is_same(&it.source, source)) {
                let source = Rc::new(source.clone());
                self.sources.push(OtherSource { source, article: article.clone() });
            }
        }
        let scales = Scale::all(dossier);
        for mark in dossier.marks() {
            let Some(verdict) = mark.verdict.clone() else { continue };
            self.claims.push(OtherClaim {
                id: dossier.id(),
                mark: mark.header.id,
                article: article.clone(),
                words: mark.words(),
                tone: Scale::tone_of(&verdict, &scales),
                verdict,
                why: mark.why.clone(),
                terms: terms(mark),
            });
        }
    }

    /// The claims that say what `mark` says.
    #[must_use]
    pub fn like(&self, mark: &Mark) -> Vec<&OtherClaim> {
        let terms = terms(mark);
        self.claims.iter().filter(|it| is_like(&it.terms, &terms)).collect()
    }
}

/// Whether two sources are one: by address, or without one by title, publisher
/// and what they are.
#[must_use]
pub fn is_same(a: &Source, b: &Source) -> bool {
    let has_address = !a.address.is_empty() || !b.address.is_empty();
    if has_address {
        a.address == b.address
    } else {
        // Letters and interviews may have neither title nor publisher.
        let is_titled = [&a.title, &a.publisher].into_iter().any(|it| !it.is_empty());
        let is_theirs = (&a.written_by, &a.published) == (&b.written_by, &b.published);
        (&a.title, &a.publisher, a.form) == (&b.title, &b.publisher, b.form)
            && (is_titled || is_theirs)
    }
}

/// What a claim is told by: its longer words and its figures, in the text and
/// in the checker's words, each once.
fn terms(mark: &Mark) -> Vec<String> {
    let folded = fold(&format!("{} {}", mark.words(), mark.own_words));
    let mut terms: Vec<String> = Vec::new();
    for term in folded.split(|c: char| !c.is_alphanumeric()) {
        let is_telling = 3 < term.chars().count() || term.bytes().any(|it| it.is_ascii_digit());
        if is_telling && !terms.iter().any(|it| it == term) {
            terms.push(term.to_owned());
        }
    }
    terms
}

/// Least share of the terms of the shorter claim that the longer must have, in
/// percent: under it, claims about one subject count as one.  Ours, by the
/// pairs of the test below and no more.
const LEAST_SHARE: usize = 60;

/// Whether two claims say the same: most of what tells the shorter one is in
/// the longer one.  Two words are too few to tell.
fn is_like(a: &[String], b: &[String]) -> bool {
    let n_shared = a.iter().filter(|it| b.contains(it)).count();
    let n_shorter = a.len().min(b.len());
    2 < n_shared && LEAST_SHARE * n_shorter <= 100 * n_shared
}

#[cfg(test)]
mod tests {
    use super::*;
    use annotations::{Header, MarkKind, Origin, Timestamp};

    #[test]
    fn claims_are_alike_by_what_tells_them() {
        let of = |own_words: &str| {
            let header = Header::new(RecordId(1), RecordId(2), Timestamp(0));
            let mark = Mark::new(header, 1, MarkKind::Claim, Origin::Person);
            terms(&Mark { own_words: own_words.to_owned(), ..mark })
        };
        let check = |a: &str, b: &str, expected: bool| {
            assert_eq!(is_like(&of(a), &of(b)), expected, "{a} | {b}");
            assert_eq!(is_like(&of(b), &of(a)), expected, "{b} | {a}");
        };
        check("350 emplois ont été supprimés en Gironde", "Gironde : 350 emplois supprimés", true);
        check("La France exporte plus que l’Allemagne", "la FRANCE exporte plus", true);
        check(
            "La France exporte plus que l’Allemagne",
            "Selon lui, la France exporte plus que l’Allemagne depuis 2012",
            true,
        );
        check("Le chômage a baissé de 7 % en 2023", "Le chômage a augmenté en Gironde", false);
        check("", "", false);
    }
}
