//! The line between page and worker: starting it, first contact, messages as
//! plain JavaScript values.
//!
//! The worker's first message is its [`BUILD`]; no other message is passed on
//! before it fits the page's.  Where it does not, a cache has answered, and
//! the worker is started once more under an address no cache can know; if that
//! fails too, the page is of an older build than the server and must be
//! reloaded, which only the user may decide.
//!
//! `new Worker` takes an address that the one Trusted Types policy of the app,
//! `postil`, has let through; hence the own binding instead of web-sys's,
//! which takes strings only.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, ErrorEvent, MessageEvent, WorkerOptions, WorkerType};

use crate::browser::BUILD;
use crate::browser::trusted_types::script_url;

/// What the page hears from its worker.
#[derive(Debug, Clone, PartialEq)]
pub enum WorkerEvent {
    /// It runs and is of the page's build.
    Ready,
    /// It is of another build, twice over: the page should be reloaded.
    OtherBuild(String),
    /// It could not be started, or threw; worded by the browser.
    Failed(String),
    /// It says something.
    Message(JsValue),
}

/// Which of our workers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Program {
    /// Ingest and detection; started with the page.
    Engine,
    /// Opens files that are packed; started for one.
    Opener,
}

impl Program {
    fn script(self) -> &'static str {
        match self {
            Self::Engine => "worker.js",
            Self::Opener => "opener.js",
        }
    }
}

/// A running worker; dropping it ends the worker.
#[derive(Debug)]
pub struct WorkerLink {
    line: Rc<RefCell<Line>>,
}

impl WorkerLink {
    /// Starts a worker.  `on_event` is called in later turns only, never
    /// from inside this call.
    ///
    /// How the engine is stands on the page's root element too, as
    /// `data-worker`: `starting`, `ready`, `other-build` or `failed`.
    pub fn start(program: Program, on_event: impl Fn(WorkerEvent) + 'static) -> WorkerLink {
        let line = Rc::new(RefCell::new(Line { program: Some(program), ..Line::default() }));
        let show = move |state| {
            if program == Program::Engine {
                show(state);
            }
        };
        show("starting");
        let on_event = move |event| {
            match &event {
                WorkerEvent::Ready => show("ready"),
                WorkerEvent::OtherBuild(_) => show("other-build"),
                WorkerEvent::Failed(_) => show("failed"),
                WorkerEvent::Message(_) => {}
            }
            on_event(event);
        };
        open(&line, BUILD, Attempt::First, Rc::new(on_event));
        WorkerLink { line }
    }

    /// Sends `message` by structured clone; `transfer` holds what moves over
    /// instead of being copied (array buffers).  What is sent before the
    /// worker is ready waits for it.
    ///
    /// # Errors
    /// What the browser throws when `message` cannot be cloned.
    pub fn post(&self, message: &JsValue, transfer: &Array) -> Result<(), JsValue> {
        let mut line = self.line.borrow_mut();
        match &line.running {
            Some(running) if line.is_ready => running.worker.post_message(message, transfer),
            _ => {
                line.waiting.push((message.clone(), transfer.clone()));
                Ok(())
            }
        }
    }
}

impl Drop for WorkerLink {
    fn drop(&mut self) {
        self.line.take();
    }
}

fn show(state: &str) {
    let root = web_sys::window().and_then(|it| it.document()?.document_element());
    if let Some(Err(error)) = root.map(|it| it.set_attribute("data-worker", state)) {
        web_sys::console::error_1(&error);
    }
}

/// Runs the worker's side: says the build id, then hands each message to
/// `on_message`, with the page to answer.
pub fn serve(on_message: impl Fn(JsValue, &DedicatedWorkerGlobalScope) + 'static) {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new({
        let scope = scope.clone();
        move |event: MessageEvent| on_message(event.data(), &scope)
    });
    // The listener lives as long as the worker: it is handed to the browser
    // for good.
    scope.set_onmessage(Some(on_message.into_js_value().unchecked_ref()));
    if let Err(error) = scope.post_message(&JsValue::from_str(BUILD)) {
        web_sys::console::error_1(&error);
    }
}

#[derive(Debug, Default)]
struct Line {
    /// None once the link is dropped.
    program: Option<Program>,
    running: Option<Running>,
    is_ready: bool,
    waiting: Vec<(JsValue, Array)>,
}

/// A worker and its listeners, which must live as long as it does.
#[derive(Debug)]
struct Running {
    worker: Worker,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(ErrorEvent)>,
}

impl Drop for Running {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Attempt {
    First,
    Second,
}

type OnEvent = Rc<dyn Fn(WorkerEvent)>;

fn open(line: &Rc<RefCell<Line>>, query: &str, attempt: Attempt, on_event: OnEvent) {
    let Some(program) = line.borrow().program else { return };
    match construct(program, query) {
        Ok(worker) => {
            let running = listen(line, worker, attempt, on_event);
            line.borrow_mut().running = Some(running);
        }
        Err(error) => wasm_bindgen_futures::spawn_local(async move {
            on_event(WorkerEvent::Failed(format!("{error:?}")));
        }),
    }
}

fn construct(program: Program, query: &str) -> Result<Worker, JsValue> {
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    Worker::new(&script_url(&format!("{}?{query}", program.script()))?, &options)
}

fn listen(
    line: &Rc<RefCell<Line>>,
    worker: Worker,
    attempt: Attempt,
    on_event: OnEvent,
) -> Running {
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new({
        let line = Rc::downgrade(line);
        let on_event = on_event.clone();
        move |event: MessageEvent| {
            let Some(line) = line.upgrade() else { return };
            if line.borrow().is_ready {
                on_event(WorkerEvent::Message(event.data()));
            } else {
                meet(&line, &event.data(), attempt, &on_event);
            }
        }
    });
    let on_error = Closure::<dyn FnMut(ErrorEvent)>::new(move |event: ErrorEvent| {
        on_event(WorkerEvent::Failed(event.message()));
    });
    worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
    Running { worker, _on_message: on_message, _on_error: on_error }
}

/// Takes the worker's first message, its build id.
fn meet(line: &Rc<RefCell<Line>>, first: &JsValue, attempt: Attempt, on_event: &OnEvent) {
    let theirs = first.as_string().unwrap_or_default();
    if theirs == BUILD {
        line.borrow_mut().is_ready = true;
        on_event(WorkerEvent::Ready);
        let waiting = std::mem::take(&mut line.borrow_mut().waiting);
        for (message, transfer) in waiting {
            let sent = match &line.borrow().running {
                Some(running) => running.worker.post_message(&message, &transfer),
                None => Ok(()),
            };
            if let Err(error) = sent {
                on_event(WorkerEvent::Failed(format!("{error:?}")));
            }
        }
    } else if attempt == Attempt::First {
        open(line, &format!("{BUILD}-{theirs}"), Attempt::Second, on_event.clone());
    } else {
        on_event(WorkerEvent::OtherBuild(theirs));
    }
}

#[wasm_bindgen]
extern "C" {
    #[derive(Debug)]
    type Worker;
    #[wasm_bindgen(constructor, catch)]
    fn new(url: &JsValue, options: &WorkerOptions) -> Result<Worker, JsValue>;
    #[wasm_bindgen(method, js_name = postMessage, catch)]
    fn post_message(this: &Worker, message: &JsValue, transfer: &Array) -> Result<(), JsValue>;
    #[wasm_bindgen(method, setter, js_name = onmessage)]
    fn set_onmessage(this: &Worker, listener: Option<&js_sys::Function>);
    #[wasm_bindgen(method, setter, js_name = onerror)]
    fn set_onerror(this: &Worker, listener: Option<&js_sys::Function>);
    #[wasm_bindgen(method)]
    fn terminate(this: &Worker);
}
