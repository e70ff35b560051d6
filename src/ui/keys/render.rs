//! Brings the page up to date between two keys.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Waker};

/// Makes at once what yew would make in a task of its own.
///
/// yew cuts its work where it takes longer than a frame, and a second key can
/// come before the rest: it would be given to a card that is not there yet, or
/// typed into the article instead of the field that the first key opens.
pub(super) fn render_now() {
    let flushed = pin!(yew::scheduler::flush());
    // The first poll does the work; only a cut made before it would be waited
    // for, and what is left of that is no more than its end.
    let _ = flushed.poll(&mut Context::from_waker(Waker::noop()));
}
