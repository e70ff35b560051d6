//! English reporting verbs: "said that", "X said", "…, he added", "accused of",
//! "denied the allegations".

use document::{AttributionMode, EntityType};

use super::{Attribution, Range, Rule, Scene, contents, sources, who};
use crate::context::View;
use crate::lexicon::WordFlags;
use crate::words::Class;

/// The most tokens from a quotation to the verb of its cue.
const MAX_BETWEEN: usize = 16;

/// Verbs behind which stands who listens.
const LISTENERS: &[&str] =
    &["told", "tell", "tells", "telling", "warned", "assured", "reminded", "informed", "advised"];

/// Appends the attributions of a sentence that a verb makes.
pub(super) fn find(scene: &Scene<'_>, acc: &mut Vec<Attribution>) {
    let view = &scene.view;
    for at in view.first..view.end {
        if !scene.is_quoted(at)
            && let Some(group) = group(view, at)
        {
            acc.extend(of_group(scene, group));
        }
    }
}

/// The verb group whose verb stands at `at`.
pub(super) fn group(view: &View<'_>, at: usize) -> Option<Range> {
    let is_verb = view.is_lower_word(at)
        && (view.is(at, Class::REPORTING) || view.flags(at).has(WordFlags::REPORTING));
    if !is_verb {
        return None;
    }
    let first = group_first(view, at);
    // "an official report", but "an official said".
    let is_report = view.before(at, 1) == "official"
        && !(view.lower(at).ends_with("ed")
            || matches!(view.lower(at), "said" | "says" | "told" | "tells" | "adds"));
    let is_noun = first == at
        && (is_report
            || matches!(
                view.before(at, 1),
                "the"
                    | "a"
                    | "an"
                    | "his"
                    | "her"
                    | "their"
                    | "its"
                    | "this"
                    | "that"
                    | "these"
                    | "of"
                    | "no"
                    | "any"
                    | "some"
                    | "in"
                    | "for"
                    | "'s"
                    | "new"
                    | "from"
            ));
    (!is_noun).then_some((first, at + 1))
}

fn of_group(scene: &Scene<'_>, (first, behind): Range) -> Option<Attribution> {
    let view = &scene.view;
    let verb = behind - 1;
    let end = scene.content_end();
    let attribution = |rule, source, content, score| Attribution {
        rule,
        mode: AttributionMode::Indirect,
        source,
        cue: Some((first, behind)),
        content,
        score,
        speaker: None,
    };
    let subject = match view.lower(verb).ends_with("ing") {
        // "saying that": who does what the sentence says.
        true => sources::first(scene, first),
        false => sources::subject(scene, first),
    };
    let is_that = matches!(view.lower(behind), "that" | "whether" | "how" | "why");
    // "…, the police said." and "…, said the police."
    let is_late = end <= behind
        || matches!(view.lower(behind), "," | "on" | "in" | "at" | "after")
        || scene.entity_type(behind) == Some(EntityType::Date);
    if let Some(start) = subject.map(|it| it.0)
        && is_late
        && view.before(start, 1) == ","
        && !scene.is_quoted(start.saturating_sub(2))
        && view.first + 2 < start
    {
        let content = contents::longer_part(scene, (view.first, start - 1), behind);
        return Some(attribution(Rule::Inserted, subject, content, 800));
    }
    // What follows "told" is who listens.
    if view.before(first, 1) == ","
        && !is_that
        && view.lower(verb) != "told"
        && !scene.is_quoted(first.saturating_sub(2))
        && view.first + 3 < first
        && !view.lower(verb).ends_with("ing")
        && let Some(source) = sources::phrase_after(scene, behind)
        && (source.0..source.1.min(source.0 + 4)).any(|it| view.is_capital(it))
        && matches!(view.lower(source.1), "." | "," | "" | ";" | "on" | "in" | "at" | "after")
    {
        let content = (view.first, first - 1);
        return Some(attribution(Rule::Inserted, Some(source), content, 700));
    }
    if let Some(start) = clause_start(scene, verb) {
        let end = clause_end(scene, start, end);
        return (start + 1 < end).then(|| attribution(Rule::Clause, subject, (start, end), 850));
    }
    if let Some(start) = infinitive_start(view, behind) {
        let end = clause_end(scene, start, end);
        return (start + 1 < end)
            .then(|| attribution(Rule::Infinitive, subject, (start, end), 750));
    }
    // "called on | Mr. Blair to resign", "warned against | possible sanctions".
    let is_preposition =
        matches!(view.lower(behind), "on" | "for" | "about" | "against" | "to" | "of");
    let behind = behind + usize::from(is_preposition);
    let opens = view.is_number(behind)
        || view.is_capital(behind)
        || who::begins_with_article(view, behind)
        || matches!(view.lower(behind), "any" | "all" | "no" | "some" | "more" | "this" | "that")
        || view.is_lower_word(behind) && !view.is(behind, Class::FUNCTION);
    let goes_on = |at: usize| {
        view.is_lower_word(at)
            && (view.is(at, Class::REPORTING)
                || view.flags(at).has(WordFlags::REPORTING)
                || matches!(
                    view.lower(at),
                    "has" | "have" | "had" | "is" | "was" | "were" | "will"
                ))
    };
    let ends = |at: usize| match view.lower(at) {
        ";" | ":" => true,
        "and" | "but" => goes_on(at + 1),
        "," => matches!(view.lower(at + 1), "but" | "who" | "which" | "while" | "after" | "and"),
        _ => false,
    };
    let near = behind..end.min(behind + super::MAX_CONTENT);
    let last = near.into_iter().find(|at| ends(*at)).unwrap_or(end);
    (opens && behind + 1 < last).then(|| attribution(Rule::Object, subject, (behind, last), 550))
}

fn group_first(view: &View<'_>, at: usize) -> usize {
    let mut first = at;
    while view.first < first
        && matches!(
            view.before(first, 1),
            "has"
                | "have"
                | "had"
                | "also"
                | "was"
                | "were"
                | "is"
                | "are"
                | "been"
                | "later"
                | "repeatedly"
                | "not"
                | "n't"
                | "did"
                | "does"
                | "earlier"
                | "previously"
                | "publicly"
                | "being"
                | "be"
                | "will"
                | "would"
        )
    {
        first -= 1;
    }
    first
}

/// Where the clause begins behind the verb: after "that", or at once behind
/// verbs that need none.
fn clause_start(scene: &Scene<'_>, at: usize) -> Option<usize> {
    let view = &scene.view;
    // "criticised the law that bans protests" is about a law; "told the court
    // that" is not.
    let listens = LISTENERS.contains(&view.lower(at));
    let is_about = !listens && who::begins_with_article(view, at + 1);
    let says = matches!(view.lower(at), "said" | "says" | "say" | "saying");
    for place in at + 1..at + 12 {
        match view.lower(place) {
            // "says a bomb caused the blast that …" has no "that" of its own.
            "that" if is_about && says => break,
            "that" => return (!is_about).then_some(place + 1),
            "whether" | "how" | "why" | "if" if place == at + 1 => return Some(place),
            "," | ":" | ";" | "." | "" | "“" | "\"" | "who" | "which" | "to" => break,
            _ => {}
        }
    }
    if listens {
        // "told reporters | he was ready"
        let opens =
            |it: &usize| who::is_pronoun(view.lower(*it)) || who::begins_with_article(view, *it);
        return (at + 2..at + 7)
            .take_while(|it| view.is_word(*it))
            .find(opens)
            .filter(|it| (it + 1..it + 8).any(|it| is_finite(view, it)));
    }
    // "said last week | Iran had agreed"
    let mut start = at + 1;
    while scene.entity_type(start) == Some(EntityType::Date) {
        start += 1;
    }
    let next = view.lower(start);
    let goes_on = view.is_word(start) || view.is_number(start);
    let goes_on = goes_on
        && !matches!(
            next,
            "of" | "to" | "in" | "by" | "on" | "for" | "with" | "as" | "from" | "about"
        );
    let says = matches!(view.lower(at), "said" | "says" | "say" | "saying");
    if says && goes_on {
        return Some(start);
    }
    // A clause has a verb of its own near.
    let has_verb = (start + 1..start + 12)
        .take_while(|it| !matches!(view.lower(*it), "." | ";" | "," | ""))
        .any(|it| is_finite(view, it));
    (goes_on && has_verb).then_some(start)
}

/// Where a clause ends before `last`: at a semicolon, or where the sentence
/// goes on about something else.
fn clause_end(scene: &Scene<'_>, start: usize, last: usize) -> usize {
    let view = &scene.view;
    let goes_on =
        |at: usize| view.is(at, Class::REPORTING) || view.flags(at).has(WordFlags::REPORTING);
    let ends = |at: usize| match view.lower(at) {
        ";" => true,
        "," if view.lower(at + 1) == "but" => {
            !matches!(view.lower(at + 2), "to" | "that" | "rather" | "also" | "not")
        }
        "," => {
            matches!(view.lower(at + 1), "which" | "while" | "adding" | "though")
                || view.lower(at + 1).ends_with("ing") && goes_on(at + 1)
        }
        "and" => view.is_lower_word(at + 1) && goes_on(at + 1),
        _ => false,
    };
    (start + 3..last.min(start + super::MAX_CONTENT))
        .find(|at| !scene.is_quoted(*at) && ends(*at))
        .unwrap_or(last)
}

/// Whether a finite verb stands at `at`, as far as its form shows.
fn is_finite(view: &View<'_>, at: usize) -> bool {
    let lower = view.lower(at);
    view.is(at, Class::VERB)
        || matches!(
            lower,
            "would"
                | "could"
                | "should"
                | "can"
                | "may"
                | "must"
                | "'s"
                | "'re"
                | "do"
                | "does"
                | "did"
                | "had"
                | "might"
                | "be"
                | "is"
                | "are"
        )
        || who::is_pronoun(view.before(at, 1)) && view.is_lower_word(at)
}

/// Where begins what is promised, refused or laid at somebody's door: behind
/// "to" or "of".
fn infinitive_start(view: &View<'_>, behind: usize) -> Option<usize> {
    if view.lower(behind) == "to" && view.is_lower_word(behind + 1) {
        let listens = matches!(view.before(behind, 1), "said" | "spoke" | "told" | "according");
        return (!listens).then_some(behind + 1);
    }
    let accuses = view.is_before(behind, 1, Class::ACCUSES);
    let stops = |at: &usize| matches!(view.lower(*at), "" | "." | ";" | ":" | ",");
    let of = || {
        let near = (behind..behind + 8).take_while(|it| !stops(it));
        near.filter(|it| matches!(view.lower(*it), "of" | "against"))
    };
    let going = of().find(|it| view.lower(it + 1).ends_with("ing"));
    going.or_else(|| of().next()).filter(|_| accuses).map(|it| it + 1)
}

/// Who says what stands in the quotation right before `at`, and by what words:
/// "he said", "said the mayor", "Margaret Ellis, the chief engineer, told".
pub(super) fn behind_quotation(
    scene: &Scene<'_>,
    at: usize,
    is_apart: bool,
) -> Option<(Option<Range>, Range)> {
    let view = &scene.view;
    if view.lower(at).ends_with("ing") {
        // "…, adding it would fail" goes on about something else.
        return None;
    }
    let stops = |it: &usize| {
        matches!(view.lower(*it), "and" | "but" | "while" | "who" | "which" | ";" | "“" | "\"")
    };
    let near = at..view.end.min(at + MAX_BETWEEN);
    let mut near = near.take_while(|it| !stops(it));
    let listed = near.find_map(|it| group(view, it));
    let listed = listed.filter(|it| is_apart || it.0 == at);
    // Any verb will do right behind it: "quips Ellis", "she laughs".
    let any = |it: usize| {
        let lower = view.lower(it);
        let is_form = lower.ends_with('s') || lower.ends_with("ed");
        let is_verb = view.is_lower_word(it) && is_form && !view.is(it, Class::FUNCTION);
        is_verb.then_some((it, it + 1))
    };
    let is_name = |it: usize| {
        view.is_capital(it)
            || who::is_pronoun(view.lower(it))
            || scene.entity_type(it) == Some(EntityType::Person)
    };
    let at_once = any(at).filter(|it| is_apart && is_name(it.1));
    let behind_pronoun = if who::is_pronoun(view.lower(at)) { any(at + 1) } else { None };
    let (first, end) = at_once.or(behind_pronoun).or(listed)?;
    if first == at {
        return Some((sources::phrase_after(scene, end), (first, end)));
    }
    // "Margaret Ellis, the board's chief engineer, told reporters"
    let comma = (at..first).find(|it| view.lower(*it) == ",");
    Some((Some((at, comma.unwrap_or(first))), (first, end)))
}
