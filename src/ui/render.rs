//! Brings the page up to date at once: between two keys, and where an article
//! or what was found in it has come.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Waker};

/// Makes at once what yew would make in a task of its own.
///
/// yew cuts its work where it takes longer than a frame.  A second key can come
/// before the rest: it would be given to a card that is not there yet, or typed
/// into the article instead of the field that the first key opens.  And a long
/// text would be laid out once before its marks are painted, and once more with
/// them.
///
/// Not to be called from an effect of a component, which is part of that work.
pub(super) fn render_now() {
    let flushed = pin!(yew::scheduler::flush());
    // The first poll does the work; only a cut made before it would be waited
    // for, and what is left of that is no more than its end.
    let _ = flushed.poll(&mut Context::from_waker(Waker::noop()));
}
