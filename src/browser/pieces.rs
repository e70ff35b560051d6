//! Pieces of the program that are fetched on their own (docs/adr/0024).

use gloo_timers::future::TimeoutFuture;

/// How long to wait before a piece is asked for again, in milliseconds: so long
/// at first, then twice as long each time, up to the second.
const PAUSES: (u32, u32) = (500, 15_000);

/// What `attempt` gives in the end; `miss` is called each time it fails.
pub async fn fetch<T, E>(
    mut attempt: impl AsyncFnMut() -> Result<T, E>,
    mut miss: impl FnMut(),
) -> T {
    let mut pause = PAUSES.0;
    loop {
        match attempt().await {
            Ok(piece) => return piece,
            Err(_) => miss(),
        }
        TimeoutFuture::new(pause).await;
        pause = PAUSES.1.min(pause * 2);
    }
}
