//! What is offered after decisions, marks and new runs.

use document::{BlockKind, DocumentBuilder, EntityCluster, Language};

use super::*;
use crate::{
    Article, Edit, Header, Occasion, Record, RecordId, ReplicaId, Stamp, Timestamp, Version,
};

const TEXT: &str = "Ada est ici. Ada est là. Le Conseil d’Ada dort.";

fn dossier() -> Dossier {
    let mut builder = DocumentBuilder::default();
    builder.push(BlockKind::Paragraph, TEXT, Vec::new());
    let header = |id| Header::new(RecordId(id), RecordId(7), Timestamp(0));
    let document = Rc::new(builder.finish().unwrap());
    let words = String::new;
    let article = Article {
        header: header(1),
        title: words(),
        subtitle: words(),
        byline: words(),
        site: words(),
        address: words(),
        language: words(),
        published: words(),
        updated: words(),
        retrieved: None,
    };
    let records: [Record; 2] = [article.into(), Version { header: header(2), document }.into()];
    Dossier::new(records).unwrap()
}

/// The findings whose words are given, each the n-th time it stands there.
fn findings(entities: &[(&str, usize, EntityType)]) -> Findings {
    let span = |words: &str, nth: usize| {
        let (start, _) = TEXT.match_indices(words).nth(nth).unwrap();
        Span::from_usize(start, start + words.len()).unwrap()
    };
    let sentence = |words| {
        let detail = Detail::Sentence {
            class: SentenceClass::Unimportant,
            reasons: Vec::new(),
            claim_type: None,
        };
        Finding { span: span(words, 0), score: 100, detail }
    };
    let mut all: Vec<Finding> =
        ["Ada est ici.", "Ada est là.", "Le Conseil d’Ada dort."].map(sentence).into();
    all.extend(entities.iter().map(|(words, nth, entity_type)| {
        let detail = Detail::Entity { entity_type: *entity_type, entity: Some(0), value: None };
        Finding { span: span(words, *nth), score: 900, detail }
    }));
    all.sort_by_key(|it| (it.span.start(), std::cmp::Reverse(it.span.end())));
    let cluster = EntityCluster { entity_type: EntityType::Person, name: "Ada".into() };
    Findings { language: Language::French, entities: vec![cluster], findings: all }
}

fn after(dossier: &Dossier, edit: impl FnOnce(&mut Edit<'_>)) -> Dossier {
    let replica = ReplicaId(RecordId(9));
    let counter = dossier.next_counter(replica);
    let (at, by, seed) = (Timestamp(1), RecordId(7), RecordId(u128::from(counter) << 8));
    let occasion = Occasion { stamp: Stamp { replica, counter }, at, by, seed };
    let mut draft = Edit::new(dossier, occasion);
    edit(&mut draft);
    dossier.apply(&draft.finish("test").unwrap()).unwrap()
}

/// What is open of what `findings` suggest.
fn open(findings: &Findings, dossier: &Dossier) -> Vec<Rc<Suggestion>> {
    Offers::new(findings, dossier.document().unwrap()).open(dossier)
}

/// Where suggestions start, with their type.
fn offered(findings: &Findings, dossier: &Dossier) -> Vec<(u32, &'static str)> {
    let all = open(findings, dossier);
    all.iter().map(|it| (it.span.start().0, it.entity_type.unwrap().code())).collect()
}

const PERSON: EntityType = EntityType::Person;
const PLACE: EntityType = EntityType::Place;

#[test]
fn a_decision_applies_to_its_place_only() {
    let (dossier, run) = (dossier(), findings(&[("Ada", 0, PERSON), ("Ada", 1, PERSON)]));
    assert_eq!(offered(&run, &dossier), [(0, "person"), (13, "person")]);
    let first = open(&run, &dossier).remove(0);
    let rejected = after(&dossier, |it| it.reject(&first));
    assert_eq!(offered(&run, &rejected), [(13, "person")]);
    let accepted = after(&dossier, |it| it.accept(&first, "v1", None));
    assert_eq!(offered(&run, &accepted), [(13, "person")]);
}

#[test]
fn a_new_run_with_another_type_is_another_finding() {
    let dossier = dossier();
    let first = open(&findings(&[("Ada", 0, PERSON)]), &dossier).remove(0);
    let rejected = after(&dossier, |it| it.reject(&first));
    assert_eq!(offered(&findings(&[("Ada", 0, PLACE)]), &rejected), [(0, "place")]);
}

#[test]
fn a_mark_covers_findings_of_its_kind_and_type() {
    let dossier = dossier();
    let run = findings(&[("Ada", 2, PERSON), ("Conseil d’Ada", 0, EntityType::Organization)]);
    assert_eq!(offered(&run, &dossier).len(), 2);
    let marked = after(&dossier, |it| {
        let (start, _) = TEXT.match_indices("Le Conseil").next().unwrap();
        let span = Span::from_usize(start, TEXT.len() - 1).unwrap();
        let mut mark = it.mark(MarkKind::Entity, span).unwrap();
        mark.entity_type = Some(EntityType::Organization);
        it.insert(mark);
    });
    assert_eq!(offered(&run, &marked), [(41, "person")]);
}
