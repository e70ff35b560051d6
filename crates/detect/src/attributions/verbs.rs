//! French reporting verbs: "a déclaré que", "affirme avoir", "menace de",
//! "…, a-t-il ajouté".

use document::{AttributionMode, EntityType};

use super::{Attribution, Range, Scene, sources};
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

fn is_clitic(view: &View<'_>, at: usize) -> bool {
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
        "savoir" | "valoir" => matches!(view.before(at, 1), "fait" | "font"),
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
        )
}

/// The attribution that a verb group makes, if it makes one.
fn of_group(scene: &Scene<'_>, group: Group) -> Option<Attribution> {
    let view = &scene.view;
    let attribution = |source, content, score| Attribution {
        mode: AttributionMode::Indirect,
        source,
        cue: Some((group.first, group.end)),
        content,
        score,
    };
    if let Some(pronoun) = group.pronoun {
        let content = inserted(scene, group)?;
        return Some(attribution(Some((pronoun, pronoun + 1)), content, 850));
    }
    let end = scene.content_end();
    if let Some(start) = clause_start(view, group.end) {
        let source = sources::subject(scene, group.first);
        return (start + 1 < end).then(|| attribution(source, (start, end), 880));
    }
    if let Some(start) = infinitive_start(view, group) {
        let source = sources::subject(scene, group.first);
        return (start + 2 < end && source.is_some())
            .then(|| attribution(source, (start, end), 780));
    }
    if is_denial(view.before(group.end, 1))
        && matches!(view.lower(group.end), "les" | "la" | "le" | "l'" | "toute" | "avoir")
    {
        let source = sources::subject(scene, group.first);
        let content = sources::phrase_after(scene, group.end)?;
        return Some(attribution(source, content, 600));
    }
    // "…, a annoncé la police."
    let is_inserted = view.before(group.first, 1) == "," && group.first < group.end;
    let is_late = view.end - group.end < (group.first - view.first);
    let source = sources::phrase_after(scene, group.end)?;
    let is_speaker = (source.0..source.1.min(source.0 + 4)).any(|it| {
        matches!(scene.entity_type(it), Some(EntityType::Person | EntityType::Organization))
    });
    if is_inserted && is_late && is_speaker {
        let content = inserted(scene, group)?;
        return Some(attribution(Some(source), content, 700));
    }
    None
}

fn is_denial(lower: &str) -> bool {
    matches!(lower, "nie" | "nient" | "nié" | "dément" | "démentent" | "démenti" | "conteste")
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

/// Where the infinitive begins that the verb takes: "affirme avoir",
/// "menace de poursuivre", "est accusée de".
fn infinitive_start(view: &View<'_>, group: Group) -> Option<usize> {
    let end = group.end;
    let verb = view.before(end, 1);
    if matches!(view.lower(end), "avoir" | "être" | "vouloir" | "ne" | "n'" | "pouvoir") {
        let is_infinitive = view.lower(end).ends_with(['r', 'e']) && view.lower(end) != "ne"
            || matches!(view.lower(end + 2), "avoir" | "être");
        return is_infinitive.then_some(end);
    }
    let takes_de = matches!(
        verb,
        "menace"
            | "menacent"
            | "menacé"
            | "menaçait"
            | "accuse"
            | "accusent"
            | "accusé"
            | "accusée"
            | "accusés"
            | "promet"
            | "promis"
            | "promettent"
            | "soupçonné"
            | "soupçonnée"
            | "soupçonne"
            | "soupçonnés"
            | "conseillent"
            | "proposé"
            | "propose"
            | "nie"
            | "nié"
            | "demandé"
            | "demande"
            | "demandent"
            | "affirme"
            | "jure"
            | "exige"
    );
    if !takes_de {
        return None;
    }
    (end..end + 8).take_while(|it| !matches!(view.lower(*it), "" | "." | ";" | ":" | ",")).find(
        |it| matches!(view.lower(*it), "de" | "d'") && is_infinitive(view.lower(it + 1), verb),
    )
}

fn is_infinitive(lower: &str, verb: &str) -> bool {
    let is_form = lower.ends_with("er") || lower.ends_with("ir") || lower.ends_with("re");
    is_form || matches!(verb, "accusée" | "accusé" | "accusés" | "soupçonné" | "soupçonnée")
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
