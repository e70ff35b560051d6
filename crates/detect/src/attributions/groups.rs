//! French verb groups that say something: "a déclaré", "a-t-il ajouté", "fait
//! savoir", "y voit".

use crate::context::View;
use crate::lexicon::WordFlags;
use crate::words::Class;

/// A verb group: auxiliary, adverbs, verb, pronoun.
#[derive(Debug, Clone, Copy)]
pub(super) struct Group {
    /// First token of the group.
    pub(super) first: usize,
    /// One past the last.
    pub(super) end: usize,
    /// The pronoun of an inversion, if there is one.
    pub(super) pronoun: Option<usize>,
}

/// The verb group whose verb stands at `at` (or whose auxiliary with a
/// pronoun does).
pub(super) fn group(view: &View<'_>, at: usize) -> Option<Group> {
    let lower = view.lower(at);
    // "a-t-il ajouté": auxiliary, pronoun, adverb, verb.
    if matches!(lower, "a" | "ont" | "avait" | "avaient" | "aurait" | "ai" | "as")
        && is_clitic(view, at + 1)
    {
        let verb = (at + 2..at + 5).find(|it| is_reporting(view, *it))?;
        return Some(Group { first: at, end: verb + 1, pronoun: Some(at + 1) });
    }
    if !is_reporting(view, at) {
        return None;
    }
    if is_clitic(view, at + 1) {
        return Some(Group { first: at, end: at + 2, pronoun: Some(at + 1) });
    }
    let mut first = at;
    while view.first < first
        && (view.is_before(first, 1, Class::AUXILIARY)
            || matches!(view.before(first, 1), "m'" | "me" | "nous" if first < at && view.before(first, 2) == ","))
    {
        first -= 1;
    }
    if is_noun_use(view, first, at) {
        return None;
    }
    // "laisse entendre", "fait savoir", "fait valoir".
    let end = at + 1;
    Some(Group { first, end, pronoun: None })
}

pub(super) fn is_clitic(view: &View<'_>, at: usize) -> bool {
    view.lower(at).starts_with('-') && view.is_word(at)
}

/// Whether the token at `at` is a form of a reporting verb.
fn is_reporting(view: &View<'_>, at: usize) -> bool {
    view.is_lower_word(at)
        && (view.flags(at).has(WordFlags::REPORTING) || is_always_reporting(view, at))
}

/// The commonest forms, for when there are no lists, and forms of two words.
fn is_always_reporting(view: &View<'_>, at: usize) -> bool {
    match view.lower(at) {
        "entendre" => matches!(view.before(at, 1), "laissé" | "laisse" | "laissent" | "laissait"),
        "savoir" | "valoir" | "état" | "part" | "mention" => {
            matches!(view.before(at, 1), "fait" | "font" | "faisait" | "faisaient" | "faire")
                || view.before(at, 1) == "également" && view.before(at, 2).starts_with("fai")
        }
        "parle" | "parlent" | "parlait" | "parlé" => parled_of(view, at).is_some(),
        // "y voit une voix", "met en cause la lenteur".
        "voit" | "voient" | "voyait" | "voyaient" => view.before(at, 1) == "y",
        "vu" => view.before(at, 2) == "y",
        "cause" => view.before(at, 1) == "en" && view.before(at, 2).starts_with("m"),
        "garde" => view.before(at, 1) == "en" && view.before(at, 2).starts_with("m"),
        _ => view.is(at, Class::REPORTING),
    }
}

/// "parlé | d'une", "parlé sur la chaîne | d'un": what follows "parler" where
/// it is about something.
pub(super) fn parled_of(view: &View<'_>, at: usize) -> Option<usize> {
    let near = (at + 1..at + 10).take_while(|it| view.is_word(*it));
    near.into_iter().find(|it| matches!(view.lower(*it), "de" | "d'" | "du" | "des"))
}

/// Whether the form at `at` is a noun or adjective here: "une annonce", "le
/// dit accord".
fn is_noun_use(view: &View<'_>, first: usize, at: usize) -> bool {
    first == at
        // "comme le rapporte".
        && view.before(at, 2) != "comme"
        && matches!(
            view.before(at, 1),
            "le" | "la"
                | "les"
                | "l'"
                | "un"
                | "une"
                | "des"
                | "du"
                | "de"
                | "d'"
                | "cette"
                | "ce"
                | "ces"
                | "sa"
                | "son"
                | "ses"
                | "leur"
                | "leurs"
                | "au"
                | "aux"
                | "toute"
                | "sous"
                | "nouvelle"
                | "première"
                | "à"
                | "par"
                | "pour"
                | "sans"
                | "quelle"
                | "chaque"
                | "cet"
                | "tout"
                | "aucune"
        )
}
