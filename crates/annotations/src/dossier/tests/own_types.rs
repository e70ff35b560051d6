//! Types of the file's own are tags, and are renamed as such.

use super::*;

#[test]
fn a_renamed_type_keeps_its_marks() {
    let mut bench = Bench::new();
    let (mut made, mut mark) = (None, None);
    bench.edit(|edit| {
        made = edit.set_type(None, "cadrage", "ce qui manque", 2);
        let mut it = edit.mark(MarkKind::Highlight, Span::from_usize(0, 3).unwrap()).unwrap();
        it.tags = vec!["à voir".to_owned(), "cadrage".to_owned()];
        mark = Some(edit.insert(it));
    });
    bench.edit(|edit| {
        edit.set_type(made, "omission", "ce qui manque", 3);
    });
    let of = bench.dossier.own_type(made.unwrap()).unwrap();
    let mark = bench.dossier.mark(mark.unwrap()).unwrap();
    assert_eq!((of.name.as_str(), of.colour), ("omission", 3));
    assert_eq!(mark.tags, ["à voir", "omission"]);
    assert!(of.has(mark));
    let claim = Mark { kind: MarkKind::Claim, ..mark.clone() };
    assert!(!of.has(&claim), "a claim is a claim");
    assert_eq!(bench.dossier.own_types().count(), 1);
    assert!(bench.back(false) && bench.back(false));
    assert!(bench.dossier.own_types().next().is_none());
}
