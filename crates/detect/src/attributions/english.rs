//! English reporting verbs: "said that", "X said", "…, he added", "accused of",
//! "denied the allegations".

use document::{AttributionMode, EntityType};

use super::{Attribution, Range, Rule, Scene, contents, sources, who};
use crate::context::View;
use crate::lexicon::WordFlags;
use crate::words::Class;

mod clauses;
use clauses::{clause_end, clause_start};

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
    let is_late = is_late(scene, behind, end);
    if let Some(start) = subject.map(|it| it.0)
        && is_late
        && view.before(start, 1) == ","
        && !scene.is_quoted(start.saturating_sub(2))
    {
        let before = (view.first, start - 1);
        let is_behind = is_fragment(view, before) && goes_on_behind(scene, behind, end);
        if is_behind || view.first + 2 < start {
            let content = match is_behind {
                true => (behind + 1, end),
                false => contents::longer_part(scene, before, behind),
            };
            return Some(attribution(Rule::Inserted, subject, content, 800));
        }
    }
    // What follows "told" is who listens.
    if view.before(first, 1) == ","
        && !is_that
        && view.lower(verb) != "told"
        && !scene.is_quoted(first.saturating_sub(2))
        && view.first + 3 < first
        && !view.lower(verb).ends_with("ing")
        && !who::is_pronoun(view.lower(behind))
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
        "," => {
            matches!(view.lower(at + 1), "but" | "who" | "which" | "while" | "after" | "and")
                || view.lower(at + 1).ends_with("ing") && goes_on(at + 1)
        }
        _ => false,
    };
    let near = behind..end.min(behind + super::MAX_CONTENT);
    let last = near.into_iter().find(|at| ends(*at)).unwrap_or(end);
    // "denies | this and says": a pronoun stands for what was said before.
    let is_pronoun = last == behind + 1 && matches!(view.lower(behind), "this" | "that");
    (opens && (behind + 1 < last || is_pronoun))
        .then(|| attribution(Rule::Object, subject, (behind, last), 550))
}

/// Whether the cue whose verb ends before `behind` stands behind what is said,
/// which ends before `end`: "…, the police said on Monday."
fn is_late(scene: &Scene<'_>, behind: usize, end: usize) -> bool {
    let view = &scene.view;
    let verb = view.before(behind, 1);
    let stops = |it: &usize| matches!(view.lower(*it), "," | ";" | ":" | "." | "“" | "\"" | "");
    // "said on Monday that", "said in a statement that"
    let leads = || {
        let near = (behind..behind + 6).take_while(|it| !stops(it));
        near.into_iter().any(|it| view.lower(it) == "that")
    };
    let is_place = matches!(view.lower(behind), "on" | "in" | "at" | "after")
        // "called on ministers to"
        && !verb.starts_with("call");
    let is_dated = scene.entity_type(behind) == Some(EntityType::Date);
    // "…, her family has told the Gazette."
    let is_told = LISTENERS.contains(&verb) && end <= behind + 4;
    end <= behind || view.lower(behind) == "," || (is_place || is_dated || is_told) && !leads()
}

/// Whether the tokens of `range` cannot be a sentence: three words, or a clause
/// that depends on another ("Unless action is taken, she warned, …").
fn is_fragment(view: &View<'_>, (first, end): Range) -> bool {
    end <= first + 3
        || matches!(
            view.lower(first),
            "unless" | "if" | "because" | "when" | "although" | "though" | "while" | "until"
        )
}

/// Whether what is said goes on behind a cue that stands in it and ends at
/// the comma at `behind`.
fn goes_on_behind(scene: &Scene<'_>, behind: usize, end: usize) -> bool {
    let view = &scene.view;
    let next = view.lower(behind + 1);
    view.lower(behind) == ","
        && behind + 4 < end
        && !scene.is_quoted(behind + 1)
        && !matches!(next, "and" | "but" | "who" | "which" | "whose" | "citing")
        && !view.flags(behind + 1).has(WordFlags::REPORTING)
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
