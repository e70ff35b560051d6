//! Pages from the net: at an address, by the person's own relay where the site
//! refuses; and those that another tab hands over.

use std::rc::Rc;

use super::Shell;
use super::arriving::Arriving;
use crate::browser::fetching::{self, FetchError, Fetched};
use crate::browser::handover::Handover;
use crate::state::{Action, Intake, Message, Offered};

impl Shell {
    /// Loads the page at `address`, in the end by `relay` unless that is empty.
    pub(super) fn fetch_address(&self, address: Rc<str>, relay: &str) {
        let (shell, request) = (self.clone(), self.number());
        let relayed = (!relay.is_empty()).then(|| relayed(relay, &address));
        let asked = address.clone();
        self.fetch(request, &secure(&address), move |found| match (found, &relayed) {
            (Err(FetchError::Refused | FetchError::Status(_)), Some(by_relay)) => {
                let (shell, asked) = (shell.clone(), asked.clone());
                shell.clone().fetch(request, by_relay, move |found| {
                    shell.fetched(&asked, found, true);
                });
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
            Handover::TooLong => Action::Tell(Message::new("notice-too-long-page")),
            Handover::CutOff => Action::Tell(Message::new("notice-cut-off")),
        });
    }

    /// Asks the net, as long as nothing else is on its way in.
    fn fetch(
        &self,
        request: u32,
        address: &str,
        on_done: impl Fn(Result<Fetched, FetchError>) + Clone + 'static,
    ) {
        let shell = self.clone();
        let on_done = move |found| {
            if shell.is_arriving(request) {
                on_done(found);
            }
        };
        let fetching = fetching::fetch(address, on_done.clone());
        let is_asked = fetching.is_some();
        self.arrive(Arriving::Net { request, _fetching: fetching });
        if !is_asked {
            on_done(Err(FetchError::Refused));
        }
    }

    /// The net has answered, or the relay for it, whose own address says
    /// nothing.
    fn fetched(&self, asked: &Rc<str>, found: Result<Fetched, FetchError>, is_relayed: bool) {
        self.arrive(Arriving::Nothing);
        match found {
            Ok(Fetched { address, charset, bytes }) => {
                let address = if is_relayed { asked.to_string() } else { address };
                let intake = Intake::Response { address, charset, bytes };
                self.dispatch(Action::Load(intake, asked.clone()));
            }
            Err(_) if is_relayed => {
                let message = Message::new("notice-relay-failed").text("address", &**asked);
                self.dispatch(Action::NotIngested(message));
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
    let host = |it: &str| it.split(['/', ':', '?', '#']).next().unwrap_or_default().to_owned();
    let is_here = |it: &&str| matches!(host(it).as_str(), "localhost" | "127.0.0.1");
    match rest {
        Some(rest) if !is_here(&rest) => format!("https://{rest}"),
        _ => address.to_owned(),
    }
}

/// The address at which a relay gives the page at `address`.
fn relayed(relay: &str, address: &str) -> String {
    let escaped = String::from(js_sys::encode_uri_component(address));
    if relay.contains("{address}") {
        relay.replace("{address}", &escaped)
    } else {
        format!("{relay}{escaped}")
    }
}

#[cfg(test)]
mod tests {
    use super::secure;

    #[test]
    fn the_net_is_asked_by_https() {
        assert_eq!(secure("HTTP://exemple.org/a"), "https://exemple.org/a");
        assert_eq!(secure("https://exemple.org"), "https://exemple.org");
        assert_eq!(secure("http://127.0.0.1:80/a"), "http://127.0.0.1:80/a");
        assert_eq!(secure("http://localhost.exemple.org/a"), "https://localhost.exemple.org/a");
        assert_eq!(secure("é"), "é");
    }
}
