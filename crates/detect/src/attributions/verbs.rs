//! French reporting verbs: "a déclaré que", "affirme avoir", "menace de",
//! "dénonce une taxe", "…, a-t-il ajouté", "», tonne le maire".

use document::{AttributionMode, EntityType};

use super::{Attribution, Range, Rule, Scene, infinitives, sources};
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

/// Appends the attributions of a sentence that a verb makes.
pub(super) fn find(scene: &Scene<'_>, acc: &mut Vec<Attribution>) {
    let view = &scene.view;
    let mut at = view.first;
    while at < view.end {
        let group = if scene.is_quoted(at) { None } else { group(view, at) };
        let Some(group) = group else {
            at += 1;
            continue;
        };
        acc.extend(of_group(scene, group));
        at = group.end;
    }
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
    while view.first < first && view.is_before(first, 1, Class::AUXILIARY) {
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
        "parle" | "parlent" | "parlait" | "parlé" => {
            matches!(view.lower(at + 1), "de" | "d'" | "désormais" | "même")
        }
        "garde" => view.before(at, 1) == "en" && view.before(at, 2).starts_with("m"),
        _ => view.is(at, Class::REPORTING),
    }
}

/// Whether the form at `at` is a noun or adjective here: "une annonce", "le
/// dit accord".
fn is_noun_use(view: &View<'_>, first: usize, at: usize) -> bool {
    first == at
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

/// The attribution that a verb group makes, if it makes one.
fn of_group(scene: &Scene<'_>, group: Group) -> Option<Attribution> {
    let view = &scene.view;
    let attribution = |rule, source, content, score| Attribution {
        rule,
        mode: AttributionMode::Indirect,
        source,
        cue: Some((group.first, group.end)),
        content,
        score,
        speaker: None,
    };
    if let Some(pronoun) = group.pronoun {
        let content = inserted(scene, group)?;
        return Some(attribution(Rule::Inserted, Some((pronoun, pronoun + 1)), content, 850));
    }
    let end = scene.content_end();
    let subject = || match view.before(group.end, 1).ends_with("ant") {
        // "rappelant que": who does what the sentence says.
        true => sources::first(scene, group.first),
        false => sources::subject(scene, group.first),
    };
    if let Some(start) = clause_start(view, group.end) {
        let end = clause_end(scene, start, end);
        return (start + 1 < end).then(|| attribution(Rule::Clause, subject(), (start, end), 880));
    }
    if let Some(start) = infinitives::start(view, group) {
        return (start + 1 < end)
            .then(|| attribution(Rule::Infinitive, subject(), (start, end), 780));
    }
    // "…, a annoncé la police."
    let is_inserted = view.before(group.first, 1) == "," && has_finite_verb(view, group.first);
    let is_late = view.end - group.end < (group.first - view.first);
    let speaker = sources::phrase_after(scene, group.end).filter(|it| {
        (it.0..it.1.min(it.0 + 4)).any(|it| {
            matches!(scene.entity_type(it), Some(EntityType::Person | EntityType::Organization))
        }) || sources::begins_with_article(view, it.0)
    });
    if is_inserted
        && (is_late || view.lower(speaker.map_or(0, |it| it.1)) == ",")
        && let Some(speaker) = speaker
        && let Some(content) = inserted(scene, group)
    {
        return Some(attribution(Rule::Inserted, Some(speaker), content, 700));
    }
    let (start, end) = object(scene, group)?;
    Some(attribution(Rule::Object, subject(), (start, end), 550))
}

/// Where a clause ends before `last`: at a semicolon, or where the sentence
/// goes on about somebody else.
fn clause_end(scene: &Scene<'_>, start: usize, last: usize) -> usize {
    let view = &scene.view;
    let ends = |at: usize| match view.lower(at) {
        ";" => true,
        "," => {
            let next = view.lower(at + 1);
            matches!(next, "tandis" | "tout" | "rappelant" | "ajoutant" | "avant")
                || next == "alors" && view.lower(at + 2).starts_with("qu")
                || next == "ce" && matches!(view.lower(at + 2), "que" | "qu'" | "dont")
                || next == "et" && view.is(at + 2, Class::REPORTING)
        }
        "et" => view.flags(at + 1).has(WordFlags::REPORTING) && view.is_lower_word(at + 1),
        _ => false,
    };
    (start + 3..last.min(start + super::MAX_CONTENT))
        .find(|at| !scene.is_quoted(*at) && ends(*at))
        .unwrap_or(last)
}

/// Whether the part of the sentence before `end` tells something by itself; the
/// last tokens are looked at.
fn has_finite_verb(view: &View<'_>, end: usize) -> bool {
    (view.first.max(end.saturating_sub(super::MAX_CONTENT))..end).any(|at| {
        let lower = view.lower(at);
        let endings = ["era", "eront", "ait", "aient", "èrent"];
        let is_form = endings.iter().any(|it| lower.ends_with(it))
            || lower.ends_with("ent") && !lower.ends_with("ment");
        view.is(at, Class::VERB)
            || view.is(at, Class::PAST)
            || view.is_lower_word(at) && 4 < lower.len() && is_form
    })
}

/// The noun phrase that the verb is about: "dénonce | une taxe déguisée".
fn object(scene: &Scene<'_>, group: Group) -> Option<Range> {
    let view = &scene.view;
    let mut start = group.end;
    while scene.entity_type(start) == Some(EntityType::Date) || is_adverb(view.lower(start)) {
        start += 1;
    }
    let opens = view.is_number(start)
        || view.is_capital(start)
        || sources::begins_with_article(view, start)
        || matches!(
            view.lower(start),
            "de" | "d'" | "du" | "à" | "au" | "aux" | "aucune" | "aucun"
        );
    if !opens {
        return None;
    }
    let last = scene.content_end();
    let ends = |at: usize| match view.lower(at) {
        ";" | ":" => true,
        "," => matches!(
            view.lower(at + 1),
            "dont"
                | "qui"
                | "ce"
                | "mais"
                | "tandis"
                | "alors"
                | "lequel"
                | "laquelle"
                | "où"
                | "après"
                | "avant"
                | "lors"
                | "lui"
                | "et"
                | "sans"
                | "tout"
        ),
        _ => false,
    };
    let near = start..last.min(start + super::MAX_CONTENT);
    let end = near.into_iter().find(|at| ends(*at)).unwrap_or(last);
    (start + 1 < end).then_some((start, end))
}

/// Adverbs that stand between a verb and what it takes.
pub(super) fn is_adverb(lower: &str) -> bool {
    matches!(
        lower,
        "encore"
            | "aussi"
            | "ainsi"
            | "même"
            | "enfin"
            | "alors"
            | "notamment"
            | "également"
            | "hier"
            | "toutefois"
            | "cependant"
            | "surtout"
            | "déjà"
            | "aussitôt"
            | "ensuite"
            | "fermement"
            | "vivement"
            | "officiellement"
            | "clairement"
            | "vouloir"
    )
}

/// Where the clause begins that "que" opens behind the verb, near it or after
/// something inserted.
fn clause_start(view: &View<'_>, end: usize) -> Option<usize> {
    // An object begins here, and "que" would be about it.
    if matches!(
        view.lower(end),
        "le" | "la" | "les" | "l'" | "un" | "une" | "des" | "du" | "son" | "sa" | "ses"
    ) {
        return None;
    }
    for at in end..end + 14 {
        match view.lower(at) {
            // "se demandant si".
            "si" | "s'" if at == end && view.before(end, 1).starts_with("demand") => {
                return Some(at);
            }
            "que" | "qu'" => {
                return (view.before(at, 1) != "alors" && view.before(at, 1) != "plus")
                    .then_some(at + 1);
            }
            ":" | ";" | "." | "" | "«" | "“" | "qui" | "dont" | "car" => return None,
            _ => {}
        }
    }
    None
}

/// What an inserted group is about: the part of the sentence before it.
fn inserted(scene: &Scene<'_>, group: Group) -> Option<Range> {
    let view = &scene.view;
    let mut end = group.first;
    while view.first < end && matches!(view.before(end, 1), "," | "»" | "”" | "–" | "—" | "\"")
    {
        end -= 1;
    }
    if end == group.first {
        return None;
    }
    let mut first = view.first;
    while first < end && view.kind(first) == Some(crate::TokenKind::Mark) {
        first += 1;
    }
    (first + 2 < end).then_some((first, end))
}
