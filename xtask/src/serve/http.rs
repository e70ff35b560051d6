//! A small static server: 127.0.0.1 only, files of one folder only, no
//! listings.

use std::fs::File;
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use anyhow::{Result, anyhow};
use tiny_http::{Header, Method, Request, Response};

use crate::serve::headers::Rules;

/// A server that has its port.
pub(crate) struct Server {
    server: Arc<tiny_http::Server>,
    folder: PathBuf,
    rules: Rules,
}

impl Server {
    /// Takes `port` (0: any free one) for the files of `folder`.
    pub(crate) fn bind(folder: PathBuf, rules: Rules, port: u16) -> Result<Server> {
        let server = tiny_http::Server::http((Ipv4Addr::LOCALHOST, port)).map_err(|error| {
            anyhow!("cannot listen on port {port} ({error}): choose another with --port")
        })?;
        Ok(Server {
            server: Arc::new(server),
            folder,
            rules,
        })
    }

    /// The address of the app.
    pub(crate) fn address(&self) -> String {
        match self.server.server_addr().to_ip() {
            Some(address) => format!("http://{address}/"),
            None => String::new(),
        }
    }

    /// Answers until the program ends.
    pub(crate) fn run(&self) {
        for request in self.server.incoming_requests() {
            self.answer(request);
        }
    }

    /// Answers in a thread of its own until the result is dropped.
    pub(crate) fn run_aside(self) -> Running {
        let address = self.address();
        let server = self.server.clone();
        Running {
            address,
            server,
            thread: Some(thread::spawn(move || self.run())),
        }
    }

    fn answer(&self, request: Request) {
        let path = request
            .url()
            .split(['?', '#'])
            .next()
            .unwrap_or("/")
            .to_owned();
        let is_read = matches!(request.method(), Method::Get | Method::Head);
        let file = if is_read {
            find(&self.folder, &path)
        } else {
            None
        };
        let answered = match file.and_then(|it| Some((content_type(&it), File::open(it).ok()?))) {
            Some((content_type, file)) => {
                let mut response = Response::from_file(file);
                let headers = self.rules.of(&path).chain([("Content-Type", content_type)]);
                for (name, value) in headers {
                    if let Ok(header) = Header::from_bytes(name, value) {
                        response.add_header(header);
                    }
                }
                request.respond(response)
            }
            None => request.respond(Response::from_string("not found\n").with_status_code(404)),
        };
        // The browser hung up: nobody left to tell.
        drop(answered);
    }
}

/// A server in its own thread; dropping it ends it.
pub(crate) struct Running {
    address: String,
    server: Arc<tiny_http::Server>,
    thread: Option<JoinHandle<()>>,
}

impl Running {
    /// The address of the app.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.server.unblock();
        if let Some(thread) = self.thread.take() {
            drop(thread.join());
        }
    }
}

/// The file for `path`, if it is one and inside `folder`.
///
/// Only plain names are followed: no `..`, no hidden file, no escapes, of
/// which dist/ has none.
fn find(folder: &Path, path: &str) -> Option<PathBuf> {
    let path = path.strip_prefix('/')?;
    let path = if path.is_empty() { "index.html" } else { path };
    let mut file = folder.to_owned();
    for name in path.split('/') {
        let is_plain = name
            .bytes()
            .all(|it| it.is_ascii_alphanumeric() || b"._-".contains(&it));
        if name.is_empty() || name.starts_with('.') || !is_plain {
            return None;
        }
        file.push(name);
    }
    file.is_file().then_some(file)
}

fn content_type(file: &Path) -> &'static str {
    match file.extension().and_then(|it| it.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("txt" | "md") => "text/plain; charset=utf-8",
        Some("webmanifest") => "application/manifest+json",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::find;

    #[test]
    fn finds_files_of_the_folder_only() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
        assert_eq!(
            find(folder, "/src/main.rs"),
            Some(folder.join("src/main.rs"))
        );
        for path in [
            "/",
            "/src",
            "/src/",
            "/../Cargo.toml",
            "/src/../Cargo.toml",
            "//Cargo.toml",
        ] {
            assert_eq!(find(folder, path), None, "{path}");
        }
        for path in [
            "Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "/.",
            "/src\\main.rs",
            "",
        ] {
            assert_eq!(find(folder, path), None, "{path}");
        }
    }
}
