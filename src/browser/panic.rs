//! What the user sees when the app has a fault it cannot go on from.
//!
//! The hook runs before the program is stopped for good: it writes to the
//! console, has a rescue copy made, and shows a banner that needs no more
//! code: its links are plain links.

use std::cell::RefCell;

use web_sys::{Document, Element};

use crate::browser::download::object_url;

/// What can be saved when everything else fails.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rescue {
    /// The file's name.
    pub name: String,
    /// Its content, a Postil file.
    pub text: String,
}

type Rescuer = Box<dyn Fn() -> Option<Rescue>>;

thread_local! {
    static RESCUER: RefCell<Option<Rescuer>> = const { RefCell::new(None) };
}

/// Installs the hook.  To be called once, before anything else.
pub fn install() {
    std::panic::set_hook(Box::new(|info| {
        web_sys::console::error_1(&info.to_string().into());
        // Whoever panicked may hold what the rescuer needs; then there is no
        // copy, but what the journal has is safe.
        let rescue = RESCUER.with(|it| it.try_borrow().ok()?.as_ref()?());
        show(rescue.as_ref());
    }));
}

/// Sets what makes the rescue copy.  It must not panic: it borrows with
/// `try_borrow` and answers `None` where it cannot.
pub fn set_rescuer(rescuer: impl Fn() -> Option<Rescue> + 'static) {
    RESCUER.with(|it| it.replace(Some(Box::new(rescuer))));
}

/// Shows the banner (class `fault`), in both languages since the user's
/// settings may be what failed.
fn show(rescue: Option<&Rescue>) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let banner = element(&document, "div", "fault")?;
    banner.set_attribute("role", "alert").ok()?;
    let languages = [
        (
            "fr",
            "Postil a rencontré une erreur et doit être rechargé. Ce qui était enregistré le reste.",
            "Recharger",
            "Télécharger une copie de secours",
        ),
        (
            "en",
            "Postil has run into a fault and must be reloaded. What was kept stays kept.",
            "Reload",
            "Download a rescue copy",
        ),
    ];
    let file = rescue.and_then(|it| {
        let address = object_url("application/json", it.text.as_bytes())?;
        Some((address, it.name.as_str()))
    });
    for (language, sentence, reload, download) in languages {
        let line = element(&document, "p", "fault__line")?;
        line.set_attribute("lang", language).ok()?;
        line.append_child(&document.create_text_node(sentence)).ok()?;
        line.append_child(&document.create_text_node(" ")).ok()?;
        let here = document.location()?.pathname().ok()?;
        let again = link(&document, &here, reload)?;
        line.append_child(&again).ok()?;
        if let Some((address, name)) = &file {
            line.append_child(&document.create_text_node(" ")).ok()?;
            let link = link(&document, address, download)?;
            link.set_attribute("download", name).ok()?;
            line.append_child(&link).ok()?;
        }
        banner.append_child(&line).ok()?;
    }
    document.body()?.prepend_with_node_1(&banner).ok()
}

fn element(document: &Document, name: &str, class: &str) -> Option<Element> {
    let element = document.create_element(name).ok()?;
    element.set_class_name(class);
    Some(element)
}

fn link(document: &Document, address: &str, words: &str) -> Option<Element> {
    let link = element(document, "a", "fault__link")?;
    link.set_attribute("href", address).ok()?;
    link.set_text_content(Some(words));
    Some(link)
}
