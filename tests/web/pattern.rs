//! Regular expressions, by the browser's engine.

use postil::browser::pattern::finder;
use wasm_bindgen_test::wasm_bindgen_test;

#[track_caller]
fn check(source: &str, ignores_case: bool, text: &str, expected: &[&str]) {
    let it = finder(source, ignores_case).unwrap();
    let find = |text: &str, most| it.find(text, most).unwrap();
    // Twice: it keeps no place.
    for _ in 0..2 {
        let found: Vec<&str> = find(text, usize::MAX).iter().map(|it| &text[it.range()]).collect();
        assert_eq!(find(text, 1).len(), found.len().min(1), "{source}");
        assert_eq!(found, expected, "{source}");
    }
}

#[wasm_bindgen_test]
fn finds_places_in_bytes_and_nothing_empty() {
    check(r"\d+ %", false, "99 % et 7 %", &["99 %", "7 %"]);
    check("a*", false, "b aa ж a", &["aa", "a"]);
    check(r"\p{L}+", false, "ж 😀 é", &["ж", "é"]);
    check(".", false, "😀ж", &["😀", "ж"]);
    check("x*", false, "😀😀", &[]);
    // Loosely read where it must be.
    check(r"a\-b", false, "a-b", &["a-b"]);
    check("^b|c$", false, "b c b c", &["b", "c"]);
}

#[wasm_bindgen_test]
fn case_counts_unless_it_does_not() {
    check("[A-ZÀ-Ü]+", false, "L’État, à Paris", &["L", "É", "P"]);
    check("état", false, "État", &[]);
    check("état", true, "État", &["État"]);
    check(r"\p{Lu}{2,}", false, "Insee, INSEE", &["INSEE"]);
}

#[wasm_bindgen_test]
fn what_takes_too_long_is_given_up_before_it_does() {
    let text = "mot et mot ".repeat(2_000);
    let it = finder(".*.*x", false).unwrap();
    let start = js_sys::Date::now();
    assert_eq!(it.find(&text, usize::MAX), None);
    assert!(js_sys::Date::now() - start < 1_000.0);
    // What is looked through afterwards counts with it, until another search.
    it.begin();
    assert_eq!(it.find("un x", usize::MAX).map(|it| it.len()), Some(1));
    let plain = finder(r"\d+ %|mot$", false).unwrap();
    assert_eq!(plain.find(text.trim_end(), usize::MAX).map(|it| it.len()), Some(1));
}

#[wasm_bindgen_test]
fn what_is_no_expression_is_refused() {
    for source in ["(", "[a", "a**", r"(?<n"] {
        assert!(finder(source, false).is_none(), "{source}");
    }
}
