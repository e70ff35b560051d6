//! The opener's program: takes pages out of packed files, away from the page
//! and from the worker, so that a file it cannot bear costs that file only.
//!
//! PDF files are read by pdf.js, which `web/opener.js` loads when it is first
//! called.

use postil::browser::worker::serve;
use postil::opener::{self, is_pdf};
use postil::protocol::{FromOpener, Said, ToOpener};
use postil::state::Intake;
use serde::Serialize;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::DedicatedWorkerGlobalScope;

fn main() {
    serve(|message, page| {
        let asked: ToOpener = match serde_wasm_bindgen::from_value(message) {
            Ok(asked) => asked,
            Err(error) => return web_sys::console::error_1(&error.into()),
        };
        let page = page.clone();
        spawn_local(async move {
            let opened = if is_pdf(&asked.bytes) {
                read(&asked.bytes).await
            } else {
                opener::open(&asked.name, &asked.bytes)
            };
            tell(&page, asked.request, opened);
        });
    });
}

fn tell(page: &DedicatedWorkerGlobalScope, request: u32, opened: Result<Intake, Said>) {
    let answer = match opened {
        Ok(page) => FromOpener::Opened { request, page },
        Err(reason) => FromOpener::NotOpened { request, reason },
    };
    let answer = answer.serialize(&serde_wasm_bindgen::Serializer::new());
    let posted = answer.map_err(JsValue::from).and_then(|it| page.post_message(&it));
    if let Err(error) = posted {
        web_sys::console::error_1(&error);
    }
}

/// The page in a PDF.
async fn read(bytes: &[u8]) -> Result<Intake, Said> {
    let promise = read_pdf(bytes).map_err(|it| refusal(&it))?;
    let printed = JsFuture::from(promise).await.map_err(|it| refusal(&it))?;
    let printed = serde_wasm_bindgen::from_value(printed).map_err(|it| refusal(&it.into()))?;
    opener::reflow(&printed)
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
    fn read_pdf(bytes: &[u8]) -> Result<js_sys::Promise, JsValue>;
}
