//! Parts of parts.

use super::read;

/// The parts of a file: the number of each, what it has in it, its text.
fn tree(file: &str) -> Vec<String> {
    let parts = read(file.as_bytes()).unwrap();
    let show = |(number, part): (usize, &super::Part<'_>)| {
        format!("{number} {:?} {:?}", part.parts, part.plain())
    };
    parts.iter().enumerate().map(show).collect()
}

#[test]
fn parts_and_what_is_around_them() {
    let file = "Content-Type: multipart/mixed; boundary=a\r\n\r\nbefore\r\n--a\r\n\r\none\r\n\r\n--a\r\n\
        Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\n\r\ntwo\r\n--b--\r\nbetween\r\n--a\r\n\r\nthree\r\n--a--\r\nafter\r\n";
    assert_eq!(
        tree(file),
        [
            "0 [1, 2, 4] \"before\"",
            "1 [] \"one\\r\\n\"",
            "2 [3] \"\"",
            "3 [] \"two\"",
            "4 [] \"three\""
        ],
    );
}

#[test]
fn mails_in_mails() {
    let file = "Content-Type: multipart/digest; boundary=a\n\n--a\n\nSubject: x\n\none\n--a\n\n\
        Content-Type: text/plain\n\ntwo\n--a--\n";
    assert_eq!(
        tree(file),
        ["0 [1, 3] \"\"", "1 [2] \"\"", "2 [] \"one\"", "3 [4] \"\"", "4 [] \"two\""],
    );
    let nested =
        "Content-Type: message/rfc822\n\nContent-Type: message/rfc822\n\nSubject: x\n\none\n";
    assert_eq!(tree(nested), ["0 [1] \"\"", "1 [2] \"\"", "2 [] \"one\\n\""]);
}

#[test]
fn headers_without_a_body() {
    assert_eq!(tree("Subject: x"), ["0 [] \"\""]);
    let file = "Content-Type: multipart/mixed; boundary=a\n\n--a\nSubject: x\n--a\n\none\n";
    assert_eq!(tree(file), ["0 [1, 2] \"\"", "1 [] \"\"", "2 [] \"one\\n\""]);
}
