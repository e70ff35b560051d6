//! Sources that evidence brings along.

use annotations::{RecordId, SourceForm, SourceKind};

use super::Bench;
use crate::state::{Action, EvidenceDraft};

/// The sources that evidence from `drafts` leaves behind, each in a line.
fn sources(drafts: Vec<EvidenceDraft>) -> Vec<String> {
    let mut bench = claim();
    for draft in drafts {
        add(&mut bench, draft);
    }
    told(&bench)
}

fn claim() -> Bench {
    let mut bench = Bench::with_findings();
    bench.act(Action::Accept(bench.item(1)));
    bench
}

fn add(bench: &mut Bench, draft: EvidenceDraft) -> Option<RecordId> {
    bench.act(Action::AddEvidence(bench.first_mark(), Box::new(draft)));
    bench.desk().dossier.sources().last().map(|it| it.header.id)
}

fn told(bench: &Bench) -> Vec<String> {
    let told = |it: &annotations::Source| {
        let form = it.form.map_or("-", SourceForm::code);
        let kind = it.kind.map_or("-", SourceKind::code);
        format!("{} | {} | {form} {kind} | {}", it.address, it.written_by, it.published)
    };
    bench.desk().dossier.sources().map(told).collect()
}

#[test]
fn who_was_asked_need_not_have_a_name() {
    let draft = EvidenceDraft {
        form: Some(SourceForm::Interview),
        published: "2026-02-13".to_owned(),
        passage: "Je l’ai vu.".to_owned(),
        ..EvidenceDraft::default()
    };
    assert_eq!(sources(vec![draft]), [" |  | interview - | 2026-02-13"]);
}

#[test]
fn a_source_with_the_same_address_gets_what_it_lacks() {
    let address = || "https://example.org/livre".to_owned();
    let first = EvidenceDraft { address: address(), ..EvidenceDraft::default() };
    let second = EvidenceDraft {
        address: address(),
        form: Some(SourceForm::Book),
        kind: Some(SourceKind::Primary),
        written_by: "A. B.".to_owned(),
        ..EvidenceDraft::default()
    };
    let third = EvidenceDraft {
        address: address(),
        form: Some(SourceForm::Study),
        ..EvidenceDraft::default()
    };
    let expected = ["https://example.org/livre | A. B. | book primary | "];
    assert_eq!(sources(vec![first, second, third]), expected);
}

#[test]
fn a_source_that_was_chosen_stays_as_it_is() {
    let mut bench = claim();
    let draft = EvidenceDraft { title: "Un article".to_owned(), ..EvidenceDraft::default() };
    let source = add(&mut bench, draft);
    // Typed before one of the list was chosen, and hidden since.
    let draft = EvidenceDraft {
        source,
        written_by: "A. B.".to_owned(),
        form: Some(SourceForm::Letter),
        ..EvidenceDraft::default()
    };
    add(&mut bench, draft);
    assert_eq!(told(&bench), [" |  | - - | "]);
    assert_eq!(bench.desk().dossier.all_evidence().count(), 2);
}

#[test]
fn a_letter_and_an_interview_are_two_sources() {
    let mut bench = claim();
    for form in [SourceForm::Letter, SourceForm::Interview, SourceForm::Letter] {
        let written_by = "A. B.".to_owned();
        add(&mut bench, EvidenceDraft { form: Some(form), written_by, ..EvidenceDraft::default() });
    }
    let mut elsewhere = crate::state::Elsewhere::default();
    elsewhere.collect(&bench.desk().dossier);
    let forms: Vec<_> = elsewhere.sources.iter().filter_map(|it| it.source.form).collect();
    assert_eq!(forms, [SourceForm::Letter, SourceForm::Interview]);
}
