//! `postil convert`, run as a user runs it.

#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn golden() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../exchange/tests/golden")
}

/// A folder of its own for one test, empty.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

fn convert(file: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_postil"))
        .arg("convert")
        .arg(file)
        .args(arguments)
        .output()
        .unwrap()
}

#[test]
fn every_format_is_written_as_the_library_writes_it() {
    let file = golden().join("article.postil.json");
    for (format, golden_name) in [
        ("w3c", "article.w3c.jsonld"),
        ("brat", "article.ann"),
        ("doccano", "article.doccano.jsonl"),
        ("label-studio", "article.label-studio.json"),
        ("hypothesis", "article.hypothesis.json"),
        ("uima", "article.cas.json"),
    ] {
        let output = convert(&file, &["--to", format]);
        assert!(output.status.success(), "{format}");
        let expected = std::fs::read(golden().join(golden_name)).unwrap();
        assert!(output.stdout == expected, "{format}");
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains("not in the file: confidential-source (1)"), "{said}");
    }
    let whole = convert(&file, &["--to", "postil", "--with-history", "--with-confidential"]);
    assert!(whole.stdout == std::fs::read(&file).unwrap());
    assert!(whole.stderr.is_empty());
}

#[test]
fn files_beside_go_beside() {
    let folder = folder("beside");
    let out = folder.join("essai.ann");
    let path = out.to_str().unwrap();
    let output = convert(&golden().join("article.postil.json"), &["--to", "brat", "-o", path]);
    assert!(output.status.success());
    assert!(output.stdout.is_empty());
    let mut names: Vec<_> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|it| it.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort_unstable();
    assert_eq!(names, ["annotation.conf", "essai.ann", "essai.txt"]);
}

#[test]
fn a_bad_file_writes_nothing() {
    let folder = folder("bad");
    let bad = folder.join("bad.postil.json");
    let out = folder.join("out.csv");
    for (bytes, message) in [
        (&b"{\"format\":"[..], "line 1, column 10: EOF while parsing a value"),
        (b"\xff", "byte 0: not UTF-8"),
        (b"{}", "this is not a Postil file"),
        (
            b"{\"format\":\"postil\",\"version\":2}",
            "the file has version 2, this program knows versions up to 1",
        ),
    ] {
        std::fs::write(&bad, bytes).unwrap();
        std::fs::write(&out, "as it was").unwrap();
        let output = convert(&bad, &["--to", "csv", "-o", out.to_str().unwrap()]);
        assert_eq!(output.status.code(), Some(2));
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains("bad.postil.json: ") && said.contains(message), "{said}");
        assert_eq!(std::fs::read_to_string(&out).unwrap(), "as it was");
    }
    let output = convert(&folder.join("none.json"), &["--to", "csv"]);
    assert_eq!(output.status.code(), Some(2));
}
