//! A small static server: 127.0.0.1 only, files of one folder only, no
//! listings.
//!
//! Written on std because it is a page of code and because the answers of
//! tiny_http 0.12 to a busy Chromium now and then never arrived.  One request
//! a connection: nothing to keep in step.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use anyhow::{Context, Result};

use crate::serve::headers::Rules;

/// Bytes of a request's head that are read; no browser sends so many.
const MOST_HEAD_BYTES: u64 = 64 * 1024;

/// How long a browser may take to send its request: it opens connections
/// before it needs them.
const PATIENCE: Duration = Duration::from_secs(60);

/// A server that has its port.
pub(crate) struct Server {
    listener: TcpListener,
    address: SocketAddr,
    site: Arc<Site>,
}

struct Site {
    folder: PathBuf,
    rules: Rules,
}

impl Server {
    /// Takes `port` (0: any free one) for the files of `folder`.
    pub(crate) fn bind(folder: PathBuf, rules: Rules, port: u16) -> Result<Server> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).with_context(|| {
            format!("cannot listen on port {port}: choose another with `--port`")
        })?;
        let address = listener.local_addr()?;
        Ok(Server { listener, address, site: Arc::new(Site { folder, rules }) })
    }

    /// The address of the app.
    pub(crate) fn address(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Answers until the program ends.
    pub(crate) fn run(&self) {
        self.run_until(&AtomicBool::new(false));
    }

    /// Answers in a thread of its own until the result is dropped.
    pub(crate) fn run_aside(self) -> Running {
        let address = self.address;
        let stop = Arc::new(AtomicBool::new(false));
        let told = stop.clone();
        let thread = thread::spawn(move || self.run_until(&told));
        Running { address, stop, thread: Some(thread) }
    }

    fn run_until(&self, stop: &AtomicBool) {
        for stream in self.listener.incoming() {
            if stop.load(Ordering::Relaxed) {
                return;
            }
            if let Ok(stream) = stream {
                let site = self.site.clone();
                // The browser hung up: nobody left to tell.
                thread::spawn(move || drop(site.answer(stream)));
            }
        }
    }
}

/// A server in its own thread; dropping it ends it.
pub(crate) struct Running {
    address: SocketAddr,
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Running {
    /// The address of the app.
    pub(crate) fn address(&self) -> String {
        format!("http://{}/", self.address)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        // Wakes the listener, so that it sees that it should stop.
        drop(TcpStream::connect(self.address));
        if let Some(thread) = self.thread.take() {
            drop(thread.join());
        }
    }
}

impl Site {
    fn answer(&self, mut stream: TcpStream) -> std::io::Result<()> {
        stream.set_read_timeout(Some(PATIENCE))?;
        let mut lines = BufReader::new((&stream).take(MOST_HEAD_BYTES)).lines();
        let Some(first) = lines.next() else { return Ok(()) };
        let first = first?;
        let mut known = None;
        for line in lines {
            let line = line?;
            if line.is_empty() {
                break;
            }
            if let Some((name, value)) = line.split_once(": ")
                && name.eq_ignore_ascii_case("If-None-Match")
            {
                known = Some(value.to_owned());
            }
        }
        stream.write_all(&self.response(&first, known.as_deref()))
    }

    /// The whole answer to a request with this first line, from a browser that
    /// has the file with the tag `known`.
    fn response(&self, first: &str, known: Option<&str>) -> Vec<u8> {
        let mut words = first.split(' ');
        let (method, address) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
        let path = address.split(['?', '#']).next().unwrap_or("");
        if !matches!(method, "GET" | "HEAD") {
            return response("405 Method Not Allowed", [("Allow", "GET, HEAD")], b"");
        }
        let file = find(&self.folder, path);
        let Some((file, bytes)) = file.and_then(|it| Some((it.clone(), std::fs::read(it).ok()?)))
        else {
            return response("404 Not Found", [("Content-Type", "text/plain")], b"not found\n");
        };
        let tag = entity_tag(&bytes);
        let headers = [("Content-Type", content_type(&file)), ("ETag", &tag)];
        let headers = self.rules.of(path).chain(headers);
        if known == Some(&tag) {
            return response("304 Not Modified", headers, b"");
        }
        let mut response = response("200 OK", headers, &bytes);
        if method == "HEAD" {
            response.truncate(response.len() - bytes.len());
        }
        response
    }
}

fn response<'a>(
    status: &str,
    headers: impl IntoIterator<Item = (&'a str, &'a str)>,
    body: &[u8],
) -> Vec<u8> {
    let mut head = format!("HTTP/1.1 {status}\r\nConnection: close\r\n");
    for (name, value) in headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str(&format!("Content-Length: {}\r\n\r\n", body.len()));
    let mut response = head.into_bytes();
    response.extend_from_slice(body);
    response
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
        let is_plain = name.bytes().all(|it| it.is_ascii_alphanumeric() || b"._-".contains(&it));
        if name.is_empty() || name.starts_with('.') || !is_plain {
            return None;
        }
        file.push(name);
    }
    file.is_file().then_some(file)
}

/// What changes when the file does, so that a browser asks but need not load
/// again.
fn entity_tag(bytes: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    format!("\"{:016x}\"", hasher.finish())
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
        assert_eq!(find(folder, "/src/main.rs"), Some(folder.join("src/main.rs")));
        for path in ["/", "/src", "/src/", "/../Cargo.toml", "/src/../Cargo.toml", "//Cargo.toml"] {
            assert_eq!(find(folder, path), None, "{path}");
        }
        for path in ["Cargo.toml", "/%2e%2e/Cargo.toml", "/.", "/src\\main.rs", ""] {
            assert_eq!(find(folder, path), None, "{path}");
        }
    }
}
