//! Regular expressions, by the browser's engine.

use postil::browser::pattern::finder;
use wasm_bindgen_test::wasm_bindgen_test;

#[track_caller]
fn check(source: &str, ignores_case: bool, text: &str, expected: &[&str]) {
    let it = finder(source, ignores_case, false).unwrap();
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
    let easy = "mot et mot ".repeat(180);
    let hard = "12 34 ".repeat(1_000);
    for (source, is_costly) in [(r"\d.*.*x", true), (".*x", false), (r"(?:\d ?){9}.*.*x", true)] {
        // The hard part comes last, or alone, or in many short texts.
        for text in [easy.clone() + &hard, hard.clone(), easy.clone() + &hard[..140]] {
            let it = finder(source, false, is_costly).unwrap();
            it.begin();
            let start = js_sys::Date::now();
            let mut n_looked = 0;
            while n_looked < 50_000 && it.find(&text, usize::MAX).is_some() {
                n_looked += 1;
            }
            let took = js_sys::Date::now() - start;
            assert!(n_looked < 50_000 && took < 400.0, "{source} {n_looked} {took}");
        }
    }
}

#[wasm_bindgen_test]
fn texts_count_together_until_another_search() {
    let text = "12 34 ".repeat(100);
    let it = finder(r"\d.*.*x", false, true).unwrap();
    it.begin();
    while it.find(&text, usize::MAX).is_some() {}
    assert_eq!(it.find("12 x", usize::MAX), None);
    it.begin();
    assert_eq!(it.find("12 x", usize::MAX).map(|it| it.len()), Some(1));
}

#[wasm_bindgen_test]
fn long_texts_are_looked_through_as_short_ones_are() {
    let text = "Le prix, 😀 12 € ou 7 %. ".repeat(900);
    let n_found = |source: &str, is_costly, text: &str| {
        let it = finder(source, false, is_costly).unwrap();
        it.find(text, usize::MAX).unwrap().len()
    };
    for is_costly in [false, true] {
        assert_eq!(n_found(r"\d+ [€%]", is_costly, &text), 1_800);
        assert_eq!(n_found("😀|^Le", is_costly, &text), 901);
        assert_eq!(n_found(r"%\. $", is_costly, &text), 1);
        assert_eq!(n_found(r"(?<=ou )\d|x*", is_costly, &text), 1_800);
    }
    // From one place no further than 20,000 units are looked at.
    let text = "Le prix, 😀 12 € ou 7 %. ".repeat(700);
    assert_eq!(n_found("7.*$", false, &text), 1);
}

#[wasm_bindgen_test]
fn what_is_no_expression_is_refused() {
    for source in ["(", "[a", "a**", r"(?<n"] {
        assert!(finder(source, false, false).is_none(), "{source}");
    }
}
