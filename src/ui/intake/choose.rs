//! Choosing a file, or a sample.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use document::{Language, sort_by_rank};

use crate::state::Action;
use crate::ui::dispatch::{use_dispatch, use_words};
use crate::ui::intake::incoming;
use crate::ui::parts::{Button, Icon, IconName, rendered};

/// What a file may be called.
const ENDINGS: &str = ".txt,.md,.markdown,.html,.htm,.xhtml,.mhtml,.mht,.eml,.docx,.odt,.pdf,.json,.postil.json,text/plain,text/html,text/markdown,application/json,application/pdf,message/rfc822";

/// A button that opens the system's file dialog.
#[component]
pub fn ChooseFile() -> Html {
    rendered("ChooseFile");
    let (dispatch, words) = (use_dispatch(), use_words());
    let input = use_node_ref();
    let on_press = {
        let input = input.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(input) = input.cast::<HtmlInputElement>() {
                input.click();
            }
        })
    };
    let onchange = Callback::from(move |event: Event| {
        let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
        let list = input.files();
        let files = list.into_iter().flat_map(|it| (0..it.length()).filter_map(move |n| it.get(n)));
        incoming::take_files(files.collect(), dispatch.clone());
        // So that the same file can be chosen again.
        input.set_value("");
    });
    html! {
        <div class="intake__file">
            <Button label={words.get("intake-open-file")} icon={IconName::File} {on_press} />
            <input
                ref={input}
                class="intake__input"
                type="file"
                accept={ENDINGS}
                multiple=true
                tabindex="-1"
                aria-label={words.get("intake-open-file")}
                data-testid="open-file"
                {onchange}
            />
            <p class="intake__hint">{ words.get("intake-file-hint") }</p>
        </div>
    }
}

/// What [`Samples`] shows.
#[derive(PartialEq, Properties)]
pub struct SamplesProps {
    /// The language whose sample comes first.
    pub first: Language,
}

/// The sample articles.
#[component]
pub fn Samples(props: &SamplesProps) -> Html {
    rendered("Samples");
    let (dispatch, words) = (use_dispatch(), use_words());
    let mut languages = Language::ALL.to_vec();
    sort_by_rank(&mut languages, |it| u128::from(*it != props.first));
    html! {
        <section class="intake__samples" aria-labelledby="samples-title">
            <h2 class="intake__subtitle" id="samples-title">{ words.get("intake-samples") }</h2>
            <div class="intake__pair">
                for language in languages {
                    <button
                        key={language.code()}
                        type="button"
                        class="intake__sample"
                        data-testid={format!("sample-{}", language.code())}
                        onclick={dispatch.reform(move |_: MouseEvent| Action::LoadSample(language))}
                    >
                        <Icon name={IconName::Text} />
                        <span class="intake__sample-name">
                            { words.get(&format!("intake-sample-{}", language.code())) }
                        </span>
                        <span class="intake__sample-credit">
                            { words.get(&format!("intake-sample-{}-credit", language.code())) }
                        </span>
                    </button>
                }
            </div>
        </section>
    }
}
