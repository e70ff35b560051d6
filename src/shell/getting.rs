//! Pages from the net: at an address, by the person's own proxy where the site
//! refuses; and those that another tab hands over.

use std::rc::Rc;

use super::Shell;
use crate::browser::fetching::{self, FetchError, Fetched};
use crate::browser::handover::Handover;
use crate::state::{Action, Intake, Message, Offered};

impl Shell {
    /// Loads the page at `address`, in the end by `proxy` unless that is
    /// empty.
    pub(super) fn fetch_address(&self, address: Rc<str>, proxy: &str) {
        let shell = self.clone();
        let proxied = (!proxy.is_empty()).then(|| proxied(proxy, &address));
        let asked = address.clone();
        self.fetch(&secure(&address), move |found| match (found, &proxied) {
            (Err(FetchError::Refused | FetchError::Status(_)), Some(by_proxy)) => {
                let (shell, asked) = (shell.clone(), asked.clone());
                shell.clone().fetch(by_proxy, move |found| shell.fetched(&asked, found, true));
            }
            (found, _) => shell.fetched(&asked, found, false),
        });
    }

    /// Another tab hands a page over, if the person takes it.
    pub(super) fn take_over(&self, handover: Handover) {
        self.dispatch(match handover {
            Handover::Page { origin, title, address, html } => {
                Action::Offer(Rc::new(Offered { origin, title, address, html }))
            }
            Handover::CutOff => Action::Tell(Message::new("notice-cut-off")),
        });
    }

    fn fetch(
        &self,
        address: &str,
        on_done: impl Fn(Result<Fetched, FetchError>) + Clone + 'static,
    ) {
        let fetching = fetching::fetch(address, on_done.clone());
        if fetching.is_none() {
            on_done(Err(FetchError::Refused));
        }
        self.0.worker.borrow_mut().fetching = fetching;
    }

    /// The net has answered, or the proxy for it, whose own address says
    /// nothing.
    fn fetched(&self, asked: &Rc<str>, found: Result<Fetched, FetchError>, is_proxied: bool) {
        self.0.worker.borrow_mut().fetching = None;
        match found {
            Ok(Fetched { address, charset, bytes }) => {
                let address = if is_proxied { asked.to_string() } else { address };
                let intake = Intake::Response { address, charset, bytes };
                self.dispatch(Action::Load(intake, asked.clone()));
            }
            Err(error) => self.dispatch(Action::NotIngested(refusal(asked, error))),
        }
    }
}

/// What is said of a page that did not come.
fn refusal(address: &str, error: FetchError) -> Message {
    let (id, count) = match error {
        FetchError::Refused => ("notice-fetch-refused", 0),
        FetchError::Status(status) => ("notice-fetch-status", usize::from(status)),
        FetchError::TooLarge => ("notice-fetch-too-large", 0),
        FetchError::Slow => ("notice-fetch-slow", 0),
        FetchError::Offline => ("notice-fetch-offline", 0),
    };
    Message::new(id).text("address", address).text("status", count.to_string())
}

/// The address, by https: a page loaded by https may ask for no other, but
/// from this very machine.
fn secure(address: &str) -> String {
    let rest = address.get(..7).filter(|it| it.eq_ignore_ascii_case("http://"));
    let rest = rest.and_then(|_| address.get(7..));
    let is_here = |it: &&str| it.starts_with("localhost") || it.starts_with("127.0.0.1");
    match rest {
        Some(rest) if !is_here(&rest) => format!("https://{rest}"),
        _ => address.to_owned(),
    }
}

/// The address at which a proxy gives the page at `address`.
fn proxied(proxy: &str, address: &str) -> String {
    let escaped: String = url_component(address);
    if proxy.contains("{address}") {
        proxy.replace("{address}", &escaped)
    } else {
        format!("{proxy}{escaped}")
    }
}

fn url_component(text: &str) -> String {
    js_sys::encode_uri_component(text).into()
}

#[cfg(test)]
mod tests {
    use super::secure;

    #[test]
    fn the_net_is_asked_by_https() {
        assert_eq!(secure("HTTP://exemple.org/a"), "https://exemple.org/a");
        assert_eq!(secure("https://exemple.org"), "https://exemple.org");
        assert_eq!(secure("http://127.0.0.1:80/a"), "http://127.0.0.1:80/a");
        assert_eq!(secure("é"), "é");
    }
}
