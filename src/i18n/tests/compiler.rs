//! What the compiler of messages makes of Fluent, and what it refuses.

use self::messages::{Joined, Messages, compile, join};
use crate::i18n::marks;

#[path = "../../../build/messages.rs"]
mod messages;

#[track_caller]
fn check(source: &str, expected: &str) {
    let compiled = compile(&[("a.ftl".to_owned(), source.to_owned())]).unwrap();
    let written: String = compiled.iter().map(|(id, it)| format!("{id}={it}\0")).collect();
    assert_eq!(written, expected);
}

#[track_caller]
fn check_refused(source: &str, expected: &str) {
    let problems = compile(&[("a.ftl".to_owned(), source.to_owned())]).unwrap_err();
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert!(problems[0].starts_with(expected), "{:?}", problems[0]);
}

#[test]
fn messages_are_compiled() {
    check("# A comment.\nb = B\na = A { $x }\n", "a=A \u{1}x\u{1}\0b=B\0");
    check("a = { $x }{ $y }\n", "a=\u{1}x\u{1}\u{1}y\u{1}\0");
    check("a = { \"{\" }{ \" \" }b\n", "a={ b\0");
    check("a =\n    Two\n    lines\n", "a=Two\nlines\0");
    check(
        "a = A { $n ->\n    [0] no\n    [one] { $n } b\n   *[other] { $n } bs\n} c\n",
        "a=A \u{1}n\u{2}0\u{3}no\u{2}one\u{3}\u{4}n\u{4} b\u{2}\u{4}n\u{4} bs\u{1} c\0",
    );
}

#[test]
fn languages_have_the_same_messages() {
    let language = |messages: &[(&str, &str)]| -> Messages {
        messages.iter().map(|(id, it)| ((*id).to_owned(), (*it).to_owned())).collect()
    };
    let french = || ("fr", language(&[("b", "deux"), ("a", "")]));
    let english = ("en", language(&[("a", "one"), ("b", "two")]));
    let joined = Joined {
        ids: "a\0b\0".to_owned(),
        patterns: vec!["one\0two\0".to_owned(), "\0deux\0".to_owned()],
    };
    assert_eq!(join(&[english, french()]), Ok(joined));
    let short = ("en", language(&[("a", "one")]));
    let missing = vec!["locales/en: b: the message is missing".to_owned()];
    assert_eq!(join(&[french(), short]), Err(missing));
}

#[test]
fn errors_of_syntax_are_told() {
    check_refused("a = A\nb = { $x\nc = C\n", "a.ftl:3: Expected a token");
    check_refused("a = A\n?\n", "a.ftl:2: ");
    check_refused("a = A\na = B\n", "a.ftl: a: the message is there twice");
}

#[test]
fn what_the_page_cannot_say_is_refused() {
    check_refused("-a = A\n", "a.ftl: -a: a term");
    check_refused("a = A\n    .b = B\n", "a.ftl: a: an attribute (.b)");
    check_refused("a = { b }\n", "a.ftl: a: a reference to b");
    check_refused("a = { -b }\n", "a.ftl: a: a reference to -b");
    check_refused("a = { 1 }\n", "a.ftl: a: the number 1");
    check_refused("a = { NUMBER($n) }\n", "a.ftl: a: the function NUMBER");
    check_refused("a = { { $n } }\n", "a.ftl: a: a placeable in another");
    check_refused("a = { \"\\u0001\" }\n", "a.ftl: a: the control character");
    let select = |variants: &str| format!("a = {{ $n ->\n{variants}\n    }}\n");
    check_refused(&select(" [1.0] A\n *[other] B"), "a.ftl: a: the number [1.0]");
    check_refused(&select(" [-1] A\n *[other] B"), "a.ftl: a: the number [-1]");
    check_refused(&select(" [many] A\n *[other] B"), "a.ftl: a: the plural category [many]");
    check_refused(&select(" *[one] A\n [1] B"), "a.ftl: a: a default variant that is not");
    check_refused(
        &select(" [one] { $m ->\n *[other] A\n }\n *[other] B"),
        "a.ftl: a: a select in a variant",
    );
    let select = "a = { NUMBER($n) ->\n *[other] A\n }\n";
    check_refused(select, "a.ftl: a: the function NUMBER");
}
