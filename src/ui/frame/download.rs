//! What goes into the file, where that is a question: an article that has
//! confidential sources, or claims somebody was asked about, is saved whole, or
//! without those for others.

use annotations::Dossier;
use yew::prelude::*;

use crate::state::{Action, Argument};
use crate::ui::dispatch::{use_dispatch, use_words};
use crate::ui::parts::{Button, Dialog, Look, rendered};

/// What [`DownloadDialog`] shows.
#[derive(PartialEq, Properties)]
pub(crate) struct DownloadDialogProps {
    /// The records.
    pub(crate) dossier: Dossier,
}

/// With them or without.
#[component]
pub(crate) fn DownloadDialog(props: &DownloadDialogProps) -> Html {
    rendered("DownloadDialog");
    let (dispatch, words) = (use_dispatch(), use_words());
    let dossier = &props.dossier;
    let n_confidential = dossier.sources().filter(|it| it.confidential).count();
    let line = |id: &str, count: usize| {
        let line = || words.with(id, &[("count", Argument::Count(count))]);
        (0 < count).then(|| html! { <p data-testid={id.to_owned()}>{ line() }</p> })
    };
    let save =
        |confidential| dispatch.reform(move |_: MouseEvent| Action::DownloadWith { confidential });
    html! {
        <Dialog
            open=true
            title={words.get("bar-download-title")}
            testid="download-dialog"
            on_close={dispatch.reform(|()| Action::CancelDownload)}
        >
            { line("download-confidential", n_confidential) }
            { line("download-contacts", dossier.n_contacts()) }
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
