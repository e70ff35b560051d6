//! What goes into the file, where that is a question: an article that has
//! confidential sources is saved whole, or without them for others.

use yew::prelude::*;

use crate::state::{Action, Argument};
use crate::ui::dispatch::{use_dispatch, use_words};
use crate::ui::parts::{Button, Dialog, Look, rendered};

/// What [`DownloadDialog`] shows.
#[derive(PartialEq, Properties)]
pub(crate) struct DownloadDialogProps {
    /// How many sources are confidential.
    pub(crate) n_confidential: usize,
}

/// With them or without.
#[component]
pub(crate) fn DownloadDialog(props: &DownloadDialogProps) -> Html {
    rendered("DownloadDialog");
    let (dispatch, words) = (use_dispatch(), use_words());
    let count = [("count", Argument::Count(props.n_confidential))];
    let save =
        |confidential| dispatch.reform(move |_: MouseEvent| Action::DownloadWith { confidential });
    html! {
        <Dialog
            open=true
            title={words.get("bar-download-title")}
            testid="download-dialog"
            on_close={dispatch.reform(|()| Action::CancelDownload)}
        >
            <p>{ words.with("download-confidential", &count) }</p>
            <p class="keys__note">{ words.get("download-shared-hint") }</p>
            <div class="dialog__actions">
                <Button
                    label={words.get("download-shared")}
                    look={Look::Quiet}
                    testid="download-shared"
                    on_press={save(false)}
                />
                <Button
                    label={words.get("download-whole")}
                    testid="download-whole"
                    on_press={save(true)}
                />
            </div>
        </Dialog>
    }
}
