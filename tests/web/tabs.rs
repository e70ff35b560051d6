//! Claims and lines between tabs; two of one page stand for two tabs.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::future::TimeoutFuture;
use postil::browser::tabs::{Channel, Claim, Claimed};
use wasm_bindgen_test::wasm_bindgen_test;

/// What was heard, in order.
type Heard<T> = Rc<RefCell<Vec<T>>>;

fn listener<T: 'static>() -> (Heard<T>, impl Fn(T) + 'static) {
    let heard = Heard::default();
    let hear = heard.clone();
    (heard, move |it| hear.borrow_mut().push(it))
}

/// Waits until `heard` is as long as `expected`, at most two seconds.
async fn check<T: PartialEq + std::fmt::Debug>(heard: &Heard<T>, expected: &[T]) {
    for _ in 0..100 {
        if expected.len() <= heard.borrow().len() {
            break;
        }
        TimeoutFuture::new(20).await;
    }
    assert_eq!(*heard.borrow(), expected);
}

#[wasm_bindgen_test]
async fn one_may_write_until_it_goes() {
    let (first, hear) = listener();
    let claim = Claim::ask("claim-a", hear);
    assert_eq!(*first.borrow(), []);
    check(&first, &[Claimed::Here]).await;

    let (second, hear) = listener();
    let refused = Claim::ask("claim-a", hear);
    check(&second, &[Claimed::Elsewhere]).await;
    drop(refused);

    let (other, hear) = listener();
    let _other = Claim::ask("claim-b", hear);
    check(&other, &[Claimed::Here]).await;

    drop(claim);
    TimeoutFuture::new(50).await;
    let (third, hear) = listener();
    let _third = Claim::ask("claim-a", hear);
    check(&third, &[Claimed::Here]).await;
    assert_eq!(*first.borrow(), [Claimed::Here]);
}

#[wasm_bindgen_test]
async fn it_can_be_taken_over() {
    let (first, hear) = listener();
    let _first = Claim::ask("claim-c", hear);
    check(&first, &[Claimed::Here]).await;
    let (second, hear) = listener();
    let _second = Claim::take("claim-c", hear);
    check(&second, &[Claimed::Here]).await;
    check(&first, &[Claimed::Here, Claimed::Lost]).await;
}

#[wasm_bindgen_test]
async fn what_one_says_the_others_hear() {
    let (one, hear_one) = listener();
    let (two, hear_two) = listener();
    let first = Channel::open("line", hear_one).unwrap();
    let second = Channel::open("line", hear_two).unwrap();
    first.send("é😀");
    check(&two, &["é😀".to_owned()]).await;
    second.send("back");
    check(&one, &["back".to_owned()]).await;
    drop(second);
    first.send("to nobody");
    TimeoutFuture::new(50).await;
    assert_eq!(two.borrow().len(), 1);
}
