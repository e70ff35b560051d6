//! The worker's program: ingest and detection, away from the page's thread.
//!
//! It does no I/O.  Its first message is the build id; see
//! [`postil::browser::worker`].

fn main() {
    postil::browser::worker::serve(|_message, _reply| {});
}
