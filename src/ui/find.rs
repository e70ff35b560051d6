//! The box one looks for things with: words and fields in one line.

mod kept;

use std::rc::Rc;

use annotations::{Field, MarkKind, Priority, Scale, Status};
use document::{ClaimType, EntityType, Span, set_of};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::browser::{focus, pattern};
use crate::fold::fold;
use crate::i18n::Words;
use crate::state::pattern::{Finder, Written};
use crate::state::query::{Key, Query, STATES};
use crate::state::{Action, Argument, Found, Pattern, Settings, UiLanguage};
use crate::ui::dispatch::{use_dispatch, use_words};
use crate::ui::keys::{KeyHint, ShortcutId};
use crate::ui::parts::field;
use crate::ui::parts::{Button, IconName, Look, rendered};
use kept::KeptSearches;
pub(crate) use kept::Searched;

/// What everything that was found can be marked as, the plainest first.
const KINDS: [MarkKind; 4] =
    [MarkKind::Highlight, MarkKind::Note, MarkKind::Claim, MarkKind::Entity];

/// What [`FindBox`] shows.
#[derive(PartialEq, Properties)]
pub(crate) struct FindBoxProps {
    /// What is looked for, and what was found.
    pub(crate) found: Option<Rc<Found>>,
    /// The settings, for the searches that were kept.
    pub(crate) settings: Settings,
    /// What is searched, where searches are kept that are counted.
    pub(crate) searched: Option<Searched>,
}

/// The box, how much was found, and going through it.
#[component]
pub(crate) fn FindBox(props: &FindBoxProps) -> Html {
    rendered("FindBox");
    let (dispatch, words) = (use_dispatch(), use_words());
    let typed = use_state_eq(String::new);
    // Whether that has something between slashes that is no expression.
    let odd = use_state_eq(|| false);
    {
        // A search that was begun elsewhere (a tag) stands here, too.
        let (typed, odd) = (typed.setter(), odd.setter());
        use_effect_with(props.found.as_ref().map(|it| it.typed.clone()), move |begun| {
            if let Some(begun) = begun {
                typed.set(begun.to_string());
                odd.set(false);
            }
        });
    }
    let find = {
        let (dispatch, typed, words) = (dispatch.clone(), typed.setter(), words.clone());
        let odd = odd.setter();
        Callback::from(move |text: String| {
            let query = parse(&text, &words);
            odd.set(query.is_none());
            // What was found stays until there is something to look for.
            if let Some(query) = query {
                dispatch.emit(Action::Find { typed: text.as_str().into(), query });
            }
            typed.set(text);
        })
    };
    let oninput = find.reform(|event: InputEvent| field::typed(&event));
    let go = |forwards| dispatch.reform(move |_: MouseEvent| Action::GoFound { forwards });
    let onkeydown = {
        let (dispatch, find) = (dispatch.clone(), find.clone());
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            "Enter" if !event.is_composing() => {
                event.prevent_default();
                dispatch.emit(Action::GoFound { forwards: !event.shift_key() });
            }
            "Escape" => {
                event.stop_propagation();
                // The words one was at stay selected, to be marked.
                dispatch.emit(Action::SelectFound);
                find.emit(String::new());
                focus::to_text();
            }
            _ => {}
        })
    };
    let kind = use_state_eq(|| MarkKind::Highlight);
    let on_mark = {
        let kind = *kind;
        dispatch.reform(move |_: MouseEvent| Action::MarkFound(kind))
    };
    let on_kind = {
        let kind = kind.setter();
        Callback::from(move |event: Event| {
            let chosen = event.target_dyn_into::<HtmlSelectElement>().map(|it| it.value());
            let is_chosen = |it: &MarkKind| chosen.as_deref() == Some(it.code());
            KINDS.into_iter().find(is_chosen).into_iter().for_each(|it| kind.set(it));
        })
    };
    let on_clear = find.reform(|_: MouseEvent| String::new());
    let is_kept = props.settings.searches.contains(&*typed);
    let on_keep = {
        let (settings, typed) = (props.settings.clone(), (*typed).clone());
        dispatch.reform(move |_: MouseEvent| {
            let others = settings.searches.iter().filter(|it| **it != typed).cloned();
            let added = (!is_kept).then(|| typed.clone());
            let searches = others.chain(added).collect();
            Action::Settings(Settings { searches, ..settings.clone() })
        })
    };
    let unknown = props.found.as_ref().and_then(|it| it.query.unknown.first()).filter(|_| !*odd);
    let icon = |name, label: &str, on_press| {
        html! {
            <Button label={words.get(label)} icon={name} icon_only=true look={Look::Quiet} testid={label.to_owned()} {on_press} />
        }
    };
    let kept = props.settings.searches.clone();
    let chips = props.searched.clone().map(|searched| {
        let (typed, settings) = (Rc::<str>::from(typed.as_str()), props.settings.clone());
        html! { <KeptSearches {typed} {searched} {settings} on_find={find.clone()} /> }
    });
    let others = beginnings(words.language()).filter(|it| !kept.contains(it));
    let kept: Vec<String> = kept.iter().cloned().chain(others).collect();
    html! {
        <search class="find" data-active={props.found.is_some().to_string()}>
            <input
                class="find__input"
                type="text"
                autocomplete="off"
                spellcheck="false"
                list="find-kept"
                aria-label={words.get("find-label")}
                placeholder={words.get("find-hint")}
                value={(*typed).clone()}
                aria-invalid={odd.then_some("true")}
                data-testid="find"
                {oninput}
                {onkeydown}
            />
            <datalist id="find-kept">
                for it in kept {
                    <option key={it.clone()} value={it} />
                }
            </datalist>
            if let Some(found) = props.found.as_ref().filter(|_| !*odd) {
                <output class="find__count" data-testid="find-count">
                    if found.query.in_text().next().is_some() {
                        { words.with("find-count", &[("count", Argument::Count(found.hits.len()))]) }
                        { ", " }
                    }
                    { words.with("find-items", &[("count", Argument::Count(found.items.len()))]) }
                    if !found.about.is_empty() {
                        { ", " }{ about(&words, &found.about) }
                    }
                </output>
                { icon(IconName::Up, "find-previous", go(false)) }
                { icon(IconName::Down, "find-next", go(true)) }
                if !found.hits.is_empty() && !found.is_cut {
                    { icon(IconName::Edit, "find-mark", on_mark) }
                    <select class="find__kind" aria-label={words.get("find-mark-as")} data-testid="find-kind" onchange={on_kind}>
                        for it in KINDS {
                            <option key={it.code()} value={it.code()} selected={*kind == it}>
                                { words.get(&format!("kind-{}", it.code())) }
                            </option>
                        }
                    </select>
                }
                { icon(IconName::Tag, if is_kept { "find-drop" } else { "find-keep" }, on_keep) }
                { icon(IconName::Close, "find-clear", on_clear) }
            } else {
                <KeyHint id={ShortcutId::Find} />
            }
            if props.found.as_ref().is_some_and(|it| it.is_cut && !*odd) {
                <p class="find__odd" role="alert" data-testid="find-cut">{ words.get("find-cut") }</p>
            }
            if let Some(name) = unknown {
                <p class="find__odd" role="status" data-testid="find-unknown">
                    { words.with("find-unknown", &[("name", Argument::Text(name.as_str().into()))]) }
                </p>
            }
            if *odd {
                <p class="find__odd" role="alert" data-testid="find-odd">{ words.get("find-odd") }</p>
            }
            { chips.unwrap_or_default() }
        </search>
    }
}

/// What is asked for, in words of the interface; `None` with what is no
/// expression between slashes.
fn parse(typed: &str, words: &Words) -> Option<Query> {
    let pattern_of = |it: Written<'_>| {
        let expression = pattern::finder(it.source, it.ignores_case, it.is_costly)?;
        Some(Pattern::new(it, Looked(expression)))
    };
    Query::parse(typed, |key, word| codes_of(key, word, words), pattern_of)
}

/// Where the words are in what is known about the article.
fn about(words: &Words, fields: &[Field]) -> AttrValue {
    let name = |it: &Field| words.get(&format!("meta-{}", it.key)).to_string();
    let fields = fields.iter().map(name).collect::<Vec<_>>().join(", ");
    words.with("find-about", &[("fields", Argument::Text(fields.into()))])
}

/// An expression that the browser looks for.
struct Looked(pattern::Expression);

impl Finder for Looked {
    fn find(&self, text: &str, most: usize) -> Option<Vec<Span>> {
        self.0.find(text, most)
    }

    fn begin(&self) {
        self.0.begin();
    }
}

/// How fields are asked for, to be completed.
fn beginnings(language: UiLanguage) -> impl Iterator<Item = String> {
    Key::NAMES
        .iter()
        .filter(|it| it.0 != Key::Is)
        .map(move |(_, english, french)| {
            let name = if language == UiLanguage::French { french } else { english };
            format!("{name}:")
        })
        .chain(std::iter::once(match language {
            UiLanguage::French => "par:moi".to_owned(),
            UiLanguage::English => "by:me".to_owned(),
        }))
        .chain(STATES.iter().map(move |(_, english, french)| match language {
            UiLanguage::French => format!("est:{french}"),
            UiLanguage::English => format!("is:{english}"),
        }))
}

/// The codes that a word of the interface stands for, in either language: it is
/// written without spaces and may be cut short, then it stands for all that
/// begin so.
fn codes_of(key: Key, word: &str, words: &Words) -> Vec<String> {
    let bare = |it: &str| fold(it).chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let word = bare(word);
    if word.is_empty() {
        return Vec::new();
    }
    let named = |language: &Words| {
        let labels = || {
            let of = |list: &'static str| {
                codes(key).into_iter().map(move |code| (code, format!("{list}-{code}")))
            };
            key.word_lists().iter().flat_map(move |list| of(list))
        };
        let label = |id: &str| {
            let worded = language.get(id);
            if worded.as_str() == id { String::new() } else { bare(&worded) }
        };
        let fitting = |fits: &dyn Fn(&str) -> bool| {
            let named = labels().filter(|(_, id)| fits(&label(id)));
            set_of(named.map(|(code, _)| code.to_owned()))
        };
        // The whole word before its beginning: `vrai` is not `vrai, …`.
        let whole = fitting(&|it| it == word);
        if whole.is_empty() { fitting(&|it| it.starts_with(&word)) } else { whole }
    };
    let found = named(words);
    if !found.is_empty() {
        return found.into_iter().collect();
    }
    let others = UiLanguage::ALL.into_iter().filter(|it| *it != words.language());
    let found = others.map(Words::new).map(|it| named(&it)).find(|it| !it.is_empty());
    found.unwrap_or_default().into_iter().collect()
}

/// The scales whose verdicts have words of ours.
static VERDICTS: [Scale; 4] = Scale::ALL;

/// The codes of a field's word list.
fn codes(key: Key) -> Vec<&'static str> {
    match key {
        Key::Verdict => VERDICTS.iter().flat_map(|it| it.values.iter()).map(|it| &**it).collect(),
        Key::Status => Status::ALL.iter().map(|it| it.code()).collect(),
        Key::Priority => Priority::ALL.iter().map(|it| it.code()).collect(),
        Key::Kind => MarkKind::ALL.iter().map(|it| it.code()).collect(),
        Key::Type => {
            let claims = ClaimType::ALL.iter().map(|it| it.code());
            EntityType::ALL.iter().map(|it| it.code()).chain(claims).collect()
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_both_interfaces_name_a_value() {
        let words = Words::new(UiLanguage::French);
        let check = |key, word: &str, expected: &[&str]| {
            assert_eq!(codes_of(key, word, &words), expected, "{word}");
        };
        check(Key::Verdict, "faux", &["false"]);
        check(Key::Verdict, "plutotfaux", &["mostly-false"]);
        check(Key::Verdict, "needs", &["needs-nuance"]);
        check(Key::Verdict, "plutot", &["mostly-false", "mostly-true"]);
        check(Key::Verdict, "?", &[]);
        check(Key::Status, "afaire", &["to-do"]);
        check(Key::Type, "pers", &["person"]);
        check(Key::Type, "cause", &["causal"]);
        check(Key::Kind, "note", &["note"]);
        check(Key::Priority, "haute", &["high"]);
        check(Key::Verdict, "inconnu", &[]);
        check(Key::Source, "insee", &[]);
    }
}
