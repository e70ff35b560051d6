//! The opener's program: takes pages out of packed files, away from the page
//! and from the worker, so that a file it cannot bear costs that file only.
//!
//! PDF files are read by pdf.js, which `web/opener.js` loads when it is first
//! called.

use postil::browser::worker::serve;
use postil::opener::{self, Printed, is_pdf};
use postil::protocol::{FromOpener, Said, ToOpener};
use postil::state::Intake;
use serde::Serialize;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::DedicatedWorkerGlobalScope;

/// Milliseconds between two words about how far a PDF is.
const PROGRESS_EVERY: f64 = 200.0;

fn main() {
    serve(|message, page| {
        let asked: ToOpener = match serde_wasm_bindgen::from_value(message) {
            Ok(asked) => asked,
            Err(error) => return web_sys::console::error_1(&error.into()),
        };
        let page = page.clone();
        spawn_local(async move {
            let request = asked.request;
            let opened = if is_pdf(&asked.bytes) {
                read(&page, request, &asked.bytes).await
            } else {
                opener::open(&asked.name, &asked.bytes).map(|it| (it, 0))
            };
            post(
                &page,
                &match opened {
                    Ok((page, n_left_out)) => FromOpener::Opened { request, page, n_left_out },
                    Err(reason) => FromOpener::NotOpened { request, reason },
                },
            );
        });
    });
}

fn post(page: &DedicatedWorkerGlobalScope, answer: &FromOpener) {
    let answer = answer.serialize(&serde_wasm_bindgen::Serializer::new());
    let posted = answer.map_err(JsValue::from).and_then(|it| page.post_message(&it));
    if let Err(error) = posted {
        web_sys::console::error_1(&error);
    }
}

/// The page in a PDF; says now and then how far it is.
async fn read(
    page: &DedicatedWorkerGlobalScope,
    request: u32,
    bytes: &[u8],
) -> Result<(Intake, usize), Said> {
    let on_progress = {
        let (page, mut said_at) = (page.clone(), 0.0);
        Closure::<dyn FnMut(usize, usize)>::new(move |n_done, n_pages| {
            let now = js_sys::Date::now();
            if PROGRESS_EVERY <= now - said_at {
                said_at = now;
                post(&page, &FromOpener::Progress { request, n_done, n_pages });
            }
        })
    };
    let promise = read_pdf(bytes, &on_progress).map_err(|it| refusal(&it))?;
    let printed = JsFuture::from(promise).await.map_err(|it| refusal(&it))?;
    let printed: Printed =
        serde_wasm_bindgen::from_value(printed).map_err(|it| refusal(&it.into()))?;
    Ok((opener::reflow(&printed)?, printed.n_left_out))
}

/// Why pdf.js gave nothing: the `code` of what it threw.
fn refusal(thrown: &JsValue) -> Said {
    let get = |name: &str| js_sys::Reflect::get(thrown, &name.into()).ok()?.as_string();
    let code = get("code").unwrap_or_else(|| "damaged".to_owned());
    Said { code, detail: get("message").unwrap_or_default(), ..Said::default() }
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = self, js_name = postilReadPdf, catch)]
    fn read_pdf(
        bytes: &[u8],
        on_progress: &Closure<dyn FnMut(usize, usize)>,
    ) -> Result<js_sys::Promise, JsValue>;
}
