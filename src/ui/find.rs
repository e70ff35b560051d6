//! The box one looks for things with: words and fields in one line.

use std::rc::Rc;

use annotations::{Priority, Scale, Status};
use document::{ClaimType, EntityType};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::fold::fold;
use crate::i18n::Words;
use crate::state::query::{Key, Query, STATES};
use crate::state::{Action, Argument, Found, Settings, UiLanguage};
use crate::ui::dispatch::{use_dispatch, use_words};
use crate::ui::keys::{KeyHint, ShortcutId};
use crate::ui::parts::{Button, IconName, Look};

/// What [`FindBox`] shows.
#[derive(PartialEq, Properties)]
pub(crate) struct FindBoxProps {
    /// What is looked for, and what was found.
    pub(crate) found: Option<Rc<Found>>,
    /// The settings, for the searches that were kept.
    pub(crate) settings: Settings,
}

/// The box, how much was found, and going through it.
#[component]
pub(crate) fn FindBox(props: &FindBoxProps) -> Html {
    let (dispatch, words) = (use_dispatch(), use_words());
    let typed = use_state_eq(String::new);
    {
        // A search that was begun elsewhere (a tag) stands here, too.
        let typed = typed.setter();
        use_effect_with(props.found.as_ref().map(|it| it.typed.clone()), move |begun| {
            if let Some(begun) = begun {
                typed.set(begun.to_string());
            }
        });
    }
    let find = {
        let (dispatch, typed, words) = (dispatch.clone(), typed.setter(), words.clone());
        Callback::from(move |text: String| {
            let query = Query::parse(&text, |key, word| code_of(key, word, &words));
            dispatch.emit(Action::Find { typed: text.as_str().into(), query });
            typed.set(text);
        })
    };
    let oninput = find.reform(|event: InputEvent| {
        event.target_dyn_into::<HtmlInputElement>().map(|it| it.value()).unwrap_or_default()
    });
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
                find.emit(String::new());
                if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                    // Only fails for elements that are not in the page.
                    let _ = input.blur();
                }
            }
            _ => {}
        })
    };
    let on_mark =
        dispatch.reform(|_: MouseEvent| Action::MarkFound(annotations::MarkKind::Highlight));
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
    let icon = |name, label: &str, on_press| {
        html! {
            <Button label={words.get(label)} icon={name} icon_only=true look={Look::Quiet} testid={label.to_owned()} {on_press} />
        }
    };
    let beginnings = beginnings(words.language());
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
                data-testid="find"
                {oninput}
                {onkeydown}
            />
            <datalist id="find-kept">
                for it in props.settings.searches.iter().cloned().chain(beginnings) {
                    <option key={it.clone()} value={it} />
                }
            </datalist>
            if let Some(found) = &props.found {
                <output class="find__count" data-testid="find-count">
                    if found.query.words().next().is_some() {
                        { words.with("find-count", &[("count", Argument::Count(found.hits.len()))]) }
                        { ", " }
                    }
                    { words.with("find-items", &[("count", Argument::Count(found.items.len()))]) }
                </output>
                { icon(IconName::Up, "find-previous", go(false)) }
                { icon(IconName::Down, "find-next", go(true)) }
                if !found.hits.is_empty() {
                    { icon(IconName::Edit, "find-mark", on_mark) }
                }
                { icon(IconName::Tag, if is_kept { "find-drop" } else { "find-keep" }, on_keep) }
                { icon(IconName::Close, "find-clear", on_clear) }
            } else {
                <KeyHint id={ShortcutId::Find} />
            }
        </search>
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
        .chain(STATES.iter().map(move |(_, english, french)| match language {
            UiLanguage::French => format!("est:{french}"),
            UiLanguage::English => format!("is:{english}"),
        }))
}

/// The code that a word of the interface stands for, in either language: the
/// word may be cut short and is written without spaces.
fn code_of(key: Key, word: &str, words: &Words) -> Option<String> {
    let bare = |it: &str| fold(it).chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let word = bare(word);
    let named = |language: &Words| {
        let labels = || {
            key.word_lists().iter().flat_map(|list| {
                codes(key).into_iter().map(move |code| (code, format!("{list}-{code}")))
            })
        };
        let label = |id: &str| {
            let worded = language.get(id);
            if worded.as_str() == id { String::new() } else { bare(&worded) }
        };
        // The whole word before its beginning: `vrai` is not `vrai, …`.
        let whole = labels().find(|(_, id)| label(id) == word);
        whole.or_else(|| labels().find(|(_, id)| label(id).starts_with(&word)))
    };
    let others = UiLanguage::ALL.into_iter().filter(|it| *it != words.language());
    let found = named(words).or_else(|| others.map(Words::new).find_map(|it| named(&it)));
    found.map(|(code, _)| code.to_owned())
}

/// The codes of a field's word list.
fn codes(key: Key) -> Vec<&'static str> {
    match key {
        Key::Verdict => Scale::ALL.iter().flat_map(|it| it.values).copied().collect(),
        Key::Status => Status::ALL.iter().map(|it| it.code()).collect(),
        Key::Priority => Priority::ALL.iter().map(|it| it.code()).collect(),
        Key::Kind => annotations::MarkKind::ALL.iter().map(|it| it.code()).collect(),
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
        let check = |key, word: &str, expected: Option<&str>| {
            assert_eq!(code_of(key, word, &words).as_deref(), expected, "{word}");
        };
        check(Key::Verdict, "faux", Some("false"));
        check(Key::Verdict, "plutotfaux", Some("mostly-false"));
        check(Key::Verdict, "needs", Some("needs-nuance"));
        check(Key::Status, "afaire", Some("to-do"));
        check(Key::Type, "pers", Some("person"));
        check(Key::Type, "cause", Some("causal"));
        check(Key::Kind, "note", Some("note"));
        check(Key::Priority, "haute", Some("high"));
        check(Key::Verdict, "inconnu", None);
        check(Key::Source, "insee", None);
    }
}
