//! Starts the page.

use postil::browser::worker::{WorkerEvent, WorkerLink};
use yew::prelude::*;

fn main() {
    let document = gloo_utils::document();
    if let Some(start) = document.get_element_by_id("start") {
        start.remove();
    }
    yew::Renderer::<App>::new().render();
}

/// The whole page.
#[component]
fn App() -> Html {
    let worker_state = use_state(|| "starting".to_owned());
    {
        let worker_state = worker_state.setter();
        use_effect_with((), move |()| {
            let link = WorkerLink::start(move |event| {
                worker_state.set(match event {
                    WorkerEvent::Ready => "ready".to_owned(),
                    WorkerEvent::OtherBuild(_) => "other-build".to_owned(),
                    WorkerEvent::Message(_) => "ready".to_owned(),
                    WorkerEvent::Failed(reason) => reason,
                });
            });
            move || drop(link)
        });
    }
    html! {
        <main data-worker={(*worker_state).clone()}>
            <h1>{ "Postil" }</h1>
        </main>
    }
}
