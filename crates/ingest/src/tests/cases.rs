//! Data-driven: a file in `tests/cases` and, beside it, what it comes to.
//!
//! `UPDATE_EXPECT=1` writes the expected traces anew.

use std::path::{Path, PathBuf};

use super::*;

#[test]
fn reads_the_cases() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut sources: Vec<PathBuf> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|it| it.unwrap().path())
        .filter(|it| it.extension().is_some_and(|it| it != "expected"))
        .collect();
    sources.sort();
    assert!(!sources.is_empty());
    for source in sources {
        let bytes = std::fs::read(&source).unwrap();
        let name = source.file_name().unwrap().to_str().unwrap();
        // The name says what a case is about: `fragment-` is from a clipboard.
        let text = String::from_utf8_lossy(&bytes);
        let input = if name.starts_with("fragment-") {
            Input::Fragment { html: &text, plain: "" }
        } else if name.starts_with("page-") {
            Input::Html { html: &text, address: Some("https://journal.example/monde/article.html") }
        } else {
            Input::File { name, bytes: &bytes }
        };
        let ingested = ingest(input).unwrap();
        expect_test::expect_file![format!("{}.expected", source.display())]
            .assert_eq(&trace(&ingested));
    }
}
