//! What the person should read: each notice stays until it is dismissed.

use std::rc::Rc;

use yew::prelude::*;

use crate::state::{Action, Notice, Severity};
use crate::ui::dispatch::{use_dispatch, use_words};
use crate::ui::parts::{Button, Icon, IconName, Look, rendered};

/// What [`Notices`] shows.
#[derive(PartialEq, Properties)]
pub struct NoticesProps {
    /// Oldest first.
    pub notices: Rc<[Notice]>,
    /// What stands above them for as long as it is so.
    #[prop_or_default]
    pub children: Children,
}

/// All notices.  The list is always in the page, so that screen readers speak
/// what is added to it.
#[component]
pub fn Notices(props: &NoticesProps) -> Html {
    rendered("Notices");
    let words = use_words();
    html! {
        <section
            class="notices"
            role="region"
            aria-label={words.get("notice-label")}
            aria-live="polite"
            aria-relevant="additions"
        >
            { props.children.clone() }
            for notice in props.notices.iter() {
                <NoticeLine key={notice.number} notice={notice.clone()} />
            }
        </section>
    }
}

/// What [`NoticeLine`] shows.
#[derive(PartialEq, Properties)]
struct NoticeLineProps {
    /// The notice.
    notice: Notice,
}

#[component]
fn NoticeLine(props: &NoticeLineProps) -> Html {
    rendered("NoticeLine");
    let (dispatch, words) = (use_dispatch(), use_words());
    let Notice { number, severity, message, rescue } = &props.notice;
    let number = *number;
    let (code, icon) = match severity {
        Severity::Info => ("info", IconName::Info),
        Severity::Warning => ("warning", IconName::Warning),
        Severity::Error => ("error", IconName::Warning),
    };
    html! {
        <div class="notice" data-severity={code} data-testid="notice" data-message={message.id.to_string()}>
            <Icon name={icon} />
            <p class="notice__text">
                <strong class="notice__severity">
                    { words.get(&format!("notice-severity-{code}")) }
                </strong>
                { words.say(message) }
            </p>
            if *rescue {
                <Button
                    label={words.get("notice-rescue")}
                    icon={IconName::Download}
                    testid="rescue"
                    on_press={dispatch.reform(|_| Action::DownloadWith { confidential: true })}
                />
            }
            <Button
                label={words.get("notice-dismiss")}
                icon={IconName::Close}
                icon_only=true
                look={Look::Quiet}
                testid="notice-dismiss"
                on_press={dispatch.reform(move |_| Action::Dismiss(number))}
            />
        </div>
    }
}
