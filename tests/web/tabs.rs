//! The right to write; two claims of one page stand for two tabs.

use std::cell::Cell;
use std::rc::Rc;

use gloo_timers::future::TimeoutFuture;
use postil::browser::tabs::Claim;
use wasm_bindgen_test::wasm_bindgen_test;

/// A claim, and how often it was told that it is lost.
fn claim(name: &str) -> (Claim, Rc<Cell<u32>>) {
    let n_lost = Rc::new(Cell::new(0));
    let told = n_lost.clone();
    (Claim::take(name, move || told.set(told.get() + 1)), n_lost)
}

/// Waits until a claim was told so often, at most two seconds.
async fn check(n_lost: &Cell<u32>, expected: u32) {
    for _ in 0..100 {
        if expected <= n_lost.get() {
            break;
        }
        TimeoutFuture::new(20).await;
    }
    assert_eq!(n_lost.get(), expected);
}

#[wasm_bindgen_test]
async fn the_last_one_has_it_and_the_one_before_is_told() {
    let (_first, first_lost) = claim("claim-a");
    let (_other, other_lost) = claim("claim-b");
    TimeoutFuture::new(50).await;
    let (_second, second_lost) = claim("claim-a");
    check(&first_lost, 1).await;
    assert_eq!((second_lost.get(), other_lost.get()), (0, 0));
    let (_third, _) = claim("claim-a");
    check(&second_lost, 1).await;
    assert_eq!(first_lost.get(), 1);
}

#[wasm_bindgen_test]
async fn what_is_given_back_is_not_lost() {
    let (first, first_lost) = claim("claim-c");
    TimeoutFuture::new(50).await;
    drop(first);
    let (second, second_lost) = claim("claim-c");
    // Dropped before the browser has granted it.
    drop(second);
    let (_third, third_lost) = claim("claim-c");
    TimeoutFuture::new(100).await;
    assert_eq!((first_lost.get(), second_lost.get(), third_lost.get()), (0, 0, 0));
}
