//! Regular expressions, by the browser's engine.

use postil::browser::pattern::finder;
use wasm_bindgen_test::wasm_bindgen_test;

#[track_caller]
fn check(source: &str, text: &str, expected: &[&str]) {
    let find = finder(source).unwrap();
    // Twice: it keeps no place.
    for _ in 0..2 {
        let found: Vec<&str> = find(text, usize::MAX).iter().map(|it| &text[it.range()]).collect();
        assert_eq!(find(text, 1).len(), found.len().min(1), "{source}");
        assert_eq!(found, expected, "{source}");
    }
}

#[wasm_bindgen_test]
fn finds_places_in_bytes_and_nothing_empty() {
    check(r"\d+ %", "99 % et 7 %", &["99 %", "7 %"]);
    check("a*", "b aa ж a", &["aa", "a"]);
    check(r"\p{L}+", "ж 😀 é", &["ж", "é"]);
    check(".", "😀ж", &["😀", "ж"]);
    check("x*", "😀😀", &[]);
    // Loosely read where it must be.
    check(r"a\-b", "a-b", &["a-b"]);
    check("^b|c$", "b c b c", &["b", "c"]);
}

#[wasm_bindgen_test]
fn what_is_no_expression_is_refused() {
    for source in ["(", "[a", "a**", r"(?<n"] {
        assert!(finder(source).is_none(), "{source}");
    }
}
