//! Each effect, performed.

use annotations::RecordId;
use document::Language;
use wasm_bindgen_futures::spawn_local;

use super::Shell;
use super::arriving::Arriving;
use crate::browser::{download, handover, resources};
use crate::state::{Action, Effect, Intake, Message};

impl Shell {
    /// Performs one effect; what comes of it is dispatched.
    pub(super) fn perform(&self, effect: Effect) {
        match effect {
            Effect::Delete(id) => self.delete(id),
            Effect::KeepSettings => self.keep_settings(),
            Effect::DropDraft(name) => self.drop_draft(&name),
            Effect::Warm(language) => {
                self.warm(language);
                self.need_work();
            }
            Effect::Ingest(intake) => self.ask_ingest(intake),
            Effect::FetchAddress { address, relay } => self.fetch_address(address, &relay),
            Effect::ForgetOffered => handover::forget(),
            Effect::StopLoading => self.stop_loading(),
            Effect::Detect => self.ask_detect(),
            Effect::Preview(note) => self.ask_note(note),
            Effect::FetchSample(language) => self.fetch_sample(language),
            Effect::Download { name, text } => {
                let name = download::lowered(&name);
                if let Err(error) = download::save(&name, "application/json", text.as_bytes()) {
                    let message =
                        Message::new("notice-not-downloaded").text("reason", error.to_string());
                    self.dispatch(Action::Tell(message));
                }
            }
            // The views scroll to what is chosen when they render.
            Effect::Reveal => {}
            // No article, no such effect.
            other => {
                if let Some(work) = self.0.work.get() {
                    (work.perform)(self, other);
                }
            }
        }
    }

    fn fetch_sample(&self, language: Language) {
        let (shell, request) = (self.clone(), self.number());
        self.arrive(Arriving::Sample(request));
        spawn_local(async move {
            let name = format!("{}.html", language.code());
            let fetched = resources::fetch_bytes(&format!("samples/{name}")).await;
            if !shell.is_arriving(request) {
                return;
            }
            match fetched {
                Ok(bytes) => {
                    let intake = Intake::File { name: name.clone(), bytes };
                    shell.dispatch(Action::Load(intake, name.into()));
                }
                Err(error) => {
                    let message =
                        Message::new("notice-no-sample").text("reason", error.to_string());
                    shell.dispatch(Action::NotIngested(message));
                }
            }
        });
    }

    /// The article on the desk, by id.
    pub(super) fn on_desk(&self) -> Option<RecordId> {
        self.state().desk.as_ref().map(|it| it.dossier.id())
    }
}
