//! The articles kept in this browser.

use std::rc::Rc;

use annotations::{Progress, RecordId};
use yew::prelude::*;

use crate::browser::clock;
use crate::state::{Action, Argument, Shelved};
use crate::ui::dispatch::{use_dispatch, use_words};
use crate::ui::parts::{Button, Dialog, IconName, Look, rendered};

/// What [`Library`] shows.
#[derive(PartialEq, Properties)]
pub struct LibraryProps {
    /// Newest first.
    pub shelved: Rc<[Shelved]>,
}

/// The list of articles, and the question before one is deleted.
#[component]
pub fn Library(props: &LibraryProps) -> Html {
    rendered("Library");
    let (dispatch, words) = (use_dispatch(), use_words());
    let asked = use_state(|| None::<(RecordId, AttrValue)>);
    let on_delete = {
        let asked = asked.setter();
        Callback::from(move |it: (RecordId, AttrValue)| asked.set(Some(it)))
    };
    let on_close = {
        let asked = asked.setter();
        Callback::from(move |()| asked.set(None))
    };
    let on_confirm = {
        let (chosen, asked) = ((*asked).clone(), asked.setter());
        Callback::from(move |_: MouseEvent| {
            if let Some((id, _)) = &chosen {
                dispatch.emit(Action::Delete(*id));
            }
            asked.set(None);
        })
    };
    let title = asked.as_ref().map(|(_, title)| title.clone()).unwrap_or_default();
    let title = [("title", Argument::Text(title.as_str().into()))];
    html! {
        <section class="intake__library" aria-labelledby="library-title">
            <h2 class="intake__subtitle" id="library-title">
                { words.get("library-title") }
                if !props.shelved.is_empty() {
                    <span class="badge">
                        { words.with("library-count", &[("count", Argument::Count(props.shelved.len()))]) }
                    </span>
                }
            </h2>
            if props.shelved.is_empty() {
                <p class="intake__hint">{ words.get("library-empty") }</p>
            } else {
                <ul class="intake__shelf">
                    for it in props.shelved.iter() {
                        <LibraryItem
                            key={it.id.to_string()}
                            shelved={it.clone()}
                            on_delete={on_delete.clone()}
                        />
                    }
                </ul>
            }
            <Dialog
                open={asked.is_some()}
                title={words.get("library-delete-title")}
                testid="delete-dialog"
                on_close={on_close.clone()}
            >
                <p>{ words.with("library-delete-text", &title) }</p>
                <div class="dialog__actions">
                    <Button
                        label={words.get("app-cancel")}
                        on_press={on_close.reform(|_: MouseEvent| ())}
                    />
                    <Button
                        label={words.get("library-delete-confirm")}
                        icon={IconName::Delete}
                        look={Look::Danger}
                        testid="delete-confirm"
                        on_press={on_confirm}
                    />
                </div>
            </Dialog>
        </section>
    }
}

/// What [`LibraryItem`] shows.
#[derive(PartialEq, Properties)]
struct LibraryItemProps {
    /// The article.
    shelved: Shelved,
    /// It is to be deleted, once confirmed; its title goes along.
    on_delete: Callback<(RecordId, AttrValue)>,
}

/// One article: a button that opens it, and one that deletes it.
#[component]
fn LibraryItem(props: &LibraryItemProps) -> Html {
    rendered("LibraryItem");
    let (dispatch, words) = (use_dispatch(), use_words());
    let Shelved { id, title, site, modified, progress } = &props.shelved;
    let id = *id;
    let title = match &**title {
        "" => words.get("app-untitled"),
        title => AttrValue::from(title.to_owned()),
    };
    let named = [("title", Argument::Text(title.as_str().into()))];
    let date = clock::in_words(*modified, words.language().tag());
    let Progress { n_checked, n_claims } = *progress;
    let counts = [("checked", Argument::Count(n_checked)), ("count", Argument::Count(n_claims))];
    let on_delete = {
        let title = title.clone();
        props.on_delete.reform(move |_: MouseEvent| (id, title.clone()))
    };
    html! {
        <li class="intake__article" data-testid="library-item" data-id={id.to_string()}>
            <button
                type="button"
                class="intake__open"
                data-testid="library-open"
                onclick={dispatch.reform(move |_: MouseEvent| Action::Open(id))}
            >
                <span class="intake__title">{ title }</span>
                <span class="intake__facts">
                    if !site.is_empty() {
                        <span>{ site.to_string() }</span>
                    }
                    <span>
                        { words.with("library-modified", &[("date", Argument::Text(date.into()))]) }
                    </span>
                    if 0 < n_claims {
                        <span>{ words.with("bar-progress", &counts) }</span>
                    }
                </span>
            </button>
            <Button
                label={words.with("library-delete", &named)}
                icon={IconName::Delete}
                icon_only=true
                look={Look::Quiet}
                testid="library-delete"
                on_press={on_delete}
            />
        </li>
    }
}
