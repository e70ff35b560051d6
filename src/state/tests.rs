//! Scripts of actions with a printed trace.

use std::rc::Rc;

use annotations::{
    Article, EvidenceStance, FieldValue, Mark, MarkKind, Precision, RecordId, ReplicaId, Scale,
    Timestamp,
};
use document::{
    AttributionMode, BlockKind, Detail, DocumentBuilder, EntityCluster, EntityType, Finding,
    Findings, Language, Reason, SentenceClass, Span, Value,
};
use expect_test::{Expect, expect};

use super::*;

mod arriving;
mod deciding;
mod finding;
mod first;
mod many;
mod marking;
mod moving;
mod naming;
mod order;
mod outcomes;
mod relating;
mod selecting;
mod sourcing;
mod sureness;

const TEXT: &str = "Ada Lovelace a dit que 99 % sont vrais. Ada est à Paris.";

/// The app with a script's actions done.
struct Bench {
    state: AppState,
    effects: Vec<Effect>,
    clock: i64,
}

impl Bench {
    fn new() -> Self {
        let settings = Settings {
            language: UiLanguage::French,
            theme: Theme::System,
            author: RecordId(7),
            name: "Camille R.".into(),
            initials: "CR".into(),
            searches: Rc::default(),
            keys: Rc::default(),
            colours: ColourBy::Type,
            relay: String::new(),
            single_keys: true,
            sureness: 0,
        };
        let state = AppState::new(ReplicaId(RecordId(9)), settings);
        Self { state, effects: Vec::new(), clock: 0 }
    }

    /// The app with an article of these paragraphs on the desk; those at the
    /// places `asides` are set aside.
    fn with_paragraphs(paragraphs: &[&str], asides: &[u32]) -> Self {
        let mut bench = Self::new();
        let mut builder = DocumentBuilder::default();
        for it in paragraphs {
            builder.push(BlockKind::Paragraph, it, Vec::new());
        }
        bench.act(Action::Ingested(Box::new(Loaded {
            document: Rc::new(builder.finish().unwrap()),
            metadata: vec![(Article::TITLE, "Un titre : l’essai".into())],
            asides: asides.iter().map(|it| (*it, document::AsideReason::Navigation)).collect(),
            notes: Vec::new(),
        })));
        bench
    }

    /// The app with an article on the desk and its findings.
    fn with_findings() -> Self {
        let mut bench = Self::with_paragraphs(&[TEXT, "Menu"], &[1]);
        let of = bench.desk().dossier.document().unwrap().hash();
        let detector = "v1".into();
        bench.act(Action::Detected { of, findings: Rc::new(findings()), detector });
        bench
    }

    fn act(&mut self, action: Action) {
        self.clock += 1;
        let seed = RecordId(u128::try_from(self.clock).unwrap() << 32);
        let step = reduce(&self.state, action, Moment { at: Timestamp(self.clock), seed });
        self.state = step.state;
        self.effects = step.effects;
        // Items that follow a step are those that would be made anew.
        if let Some(desk) = &self.state.desk {
            assert_eq!(desk.items, Items::new(&desk.dossier, &desk.suggestions));
            assert_eq!(desk.precision, Precision::of(&desk.dossier));
        }
    }

    fn desk(&self) -> &Desk {
        self.state.desk.as_ref().unwrap()
    }

    fn item(&self, place: usize) -> ItemId {
        self.desk().items.all()[place].id
    }

    fn first_mark(&self) -> RecordId {
        self.desk().dossier.marks().next().unwrap().header.id
    }

    /// The items in reading order: `?` is suggested, `*` is chosen.
    fn trace(&self) -> String {
        let desk = self.desk();
        let items = desk.items.all().iter().map(|it| {
            let suggested = if it.suggestion().is_some() { "?" } else { "" };
            let chosen = if desk.focus == Some(it.id) { "*" } else { "" };
            let number = it.number.map(|n| format!("{n}.")).unwrap_or_default();
            format!("{chosen}{number}{}{suggested} “{}”", it.kind.code(), it.words)
        });
        let kept = self.effects.iter().filter(|it| matches!(it, Effect::Append(_))).count();
        let notices = self.state.notices.iter().map(|it| format!("!{}", it.message.id));
        let kept = (0 < kept).then(|| format!("kept {kept}"));
        items.chain(notices).chain(kept).collect::<Vec<_>>().join(" | ")
    }
}

/// Two mentions of Ada, a share, and a claim attributed to her.
fn findings() -> Findings {
    let span = |words: &str, nth: usize| {
        let (start, _) = TEXT.match_indices(words).nth(nth).unwrap();
        Span::from_usize(start, start + words.len()).unwrap()
    };
    let entity = |span, entity_type, entity| {
        let is_figure = entity_type == EntityType::Percent;
        let value = is_figure.then(|| Value::Percent("99".to_owned()));
        let detail = Detail::Entity { entity_type, entity, value };
        Finding { span, score: 900, detail }
    };
    let sentence = span("Ada Lovelace a dit que 99 % sont vrais.", 0);
    let attribution = Detail::Attribution {
        mode: AttributionMode::Indirect,
        source: Some(span("Ada Lovelace", 0)),
        cue: Some(span("a dit", 0)),
        speaker: Some(0),
    };
    let reasons = vec![Reason::Figure("99 %".into())];
    let check_worthy =
        Detail::Sentence { class: SentenceClass::CheckWorthy, reasons, claim_type: None };
    Findings {
        language: Language::French,
        entities: vec![
            EntityCluster { entity_type: EntityType::Person, name: "Ada Lovelace".into() },
            EntityCluster { entity_type: EntityType::Place, name: "Paris".into() },
        ],
        findings: vec![
            Finding { span: sentence, score: 800, detail: check_worthy },
            entity(span("Ada Lovelace", 0), EntityType::Person, Some(0)),
            Finding { span: span("99 % sont vrais", 0), score: 700, detail: attribution },
            entity(span("99 %", 0), EntityType::Percent, None),
            entity(span("Ada", 1), EntityType::Person, Some(0)),
            entity(span("Paris", 0), EntityType::Place, Some(1)),
        ],
    }
}

#[track_caller]
fn check(steps: &[fn(&Bench) -> Action], expected: Expect) {
    let mut bench = Bench::with_findings();
    let mut trace = format!("{}\n", bench.trace());
    for step in steps {
        let action = step(&bench);
        bench.act(action);
        trace += &format!("{}\n", bench.trace());
    }
    expected.assert_eq(&trace);
}

#[test]
fn accepts_and_takes_back() {
    check(
        &[
            |it| Action::Accept(it.item(0)),
            |it| Action::Reject(it.item(1)),
            |_| Action::Undo,
            |_| Action::Undo,
            |_| Action::Undo,
            |_| Action::Redo,
        ],
        expect![[r#"
            entity? “Ada Lovelace” | claim? “99 % sont vrais” | entity? “99 %” | entity? “Ada” | entity? “Paris”
            entity “Ada Lovelace” | *claim? “99 % sont vrais” | entity? “99 %” | entity? “Ada” | entity? “Paris” | kept 1
            entity “Ada Lovelace” | *entity? “99 %” | entity? “Ada” | entity? “Paris” | kept 1
            entity “Ada Lovelace” | *claim? “99 % sont vrais” | entity? “99 %” | entity? “Ada” | entity? “Paris” | kept 1
            *entity? “Ada Lovelace” | claim? “99 % sont vrais” | entity? “99 %” | entity? “Ada” | entity? “Paris” | kept 1
            *entity? “Ada Lovelace” | claim? “99 % sont vrais” | entity? “99 %” | entity? “Ada” | entity? “Paris” | !notice-no-undo
            *entity “Ada Lovelace” | claim? “99 % sont vrais” | entity? “99 %” | entity? “Ada” | entity? “Paris” | kept 1
        "#]],
    );
}

#[test]
fn accepts_a_claim_over_its_content_with_its_speaker() {
    let mut bench = Bench::with_findings();
    bench.act(Action::Accept(bench.item(1)));
    let dossier = &bench.desk().dossier;
    let mark = dossier.marks().next().unwrap();
    assert_eq!(mark.targets[0].exact, "99 % sont vrais");
    assert_eq!(dossier.entity(mark.speaker.unwrap()).unwrap().name, "Ada Lovelace");
    assert!(
        matches!(&mark.origin, annotations::Origin::Detector { version, .. } if version == "v1")
    );
}

#[test]
fn decisions_survive_a_new_run() {
    let mut bench = Bench::with_findings();
    bench.act(Action::Reject(bench.item(0)));
    let n_before = bench.desk().suggestions.len();
    let of = bench.desk().dossier.document().unwrap().hash();
    // The same name, found one character longer: another key, the same place.
    bench.act(Action::Detected { of, findings: Rc::new(findings()), detector: "v2".into() });
    assert_eq!(bench.desk().suggestions.len(), n_before);
}

#[test]
fn stale_findings_are_dropped() {
    let mut bench = Bench::with_findings();
    let before = bench.state.clone();
    let (of, detector) = (document::TextHash::of("another"), "v1".into());
    bench.act(Action::Detected { of, findings: Rc::new(findings()), detector });
    assert_eq!(bench.state, before);
}

#[test]
fn marks_by_hand_and_judges() {
    check(
        &[
            |_| Action::Mark {
                kind: MarkKind::Claim,
                entity_type: None,
                span: Span::from_usize(0, 12).unwrap(),
            },
            |it| Action::Judge(it.first_mark(), Scale::DEFAULT.verdict(0)),
            |it| Action::Set {
                record: it.first_mark(),
                field: Mark::NOTE,
                to: FieldValue::Text("à voir".into()),
            },
            |it| {
                Action::AddEvidence(
                    it.first_mark(),
                    Box::new(EvidenceDraft {
                        address: "javascript:alert(1)".into(),
                        ..Default::default()
                    }),
                )
            },
            |it| Action::Unmark(it.first_mark()),
            |_| Action::Undo,
        ],
        expect![[r#"
            entity? “Ada Lovelace” | claim? “99 % sont vrais” | entity? “99 %” | entity? “Ada” | entity? “Paris”
            entity? “Ada Lovelace” | *1.claim “Ada Lovelace” | claim? “99 % sont vrais” | entity? “99 %” | entity? “Ada” | entity? “Paris” | kept 1
            entity? “Ada Lovelace” | *1.claim “Ada Lovelace” | claim? “99 % sont vrais” | entity? “99 %” | entity? “Ada” | entity? “Paris” | kept 1
            entity? “Ada Lovelace” | *1.claim “Ada Lovelace” | claim? “99 % sont vrais” | entity? “99 %” | entity? “Ada” | entity? “Paris” | kept 1
            entity? “Ada Lovelace” | *1.claim “Ada Lovelace” | claim? “99 % sont vrais” | entity? “99 %” | entity? “Ada” | entity? “Paris” | !notice-address-refused
            entity? “Ada Lovelace” | claim? “99 % sont vrais” | entity? “99 %” | entity? “Ada” | entity? “Paris” | !notice-address-refused | kept 1
            entity? “Ada Lovelace” | *1.claim “Ada Lovelace” | claim? “99 % sont vrais” | entity? “99 %” | entity? “Ada” | entity? “Paris” | !notice-address-refused | kept 1
        "#]],
    );
}

#[test]
fn a_claim_counts_as_checked_with_verdict_and_evidence() {
    let mut bench = Bench::with_findings();
    bench.act(Action::Mark {
        kind: MarkKind::Claim,
        entity_type: None,
        span: Span::from_usize(0, 12).unwrap(),
    });
    let id = bench.first_mark();
    let progress = |bench: &Bench| annotations::Progress::of(&bench.desk().dossier).n_checked;
    bench.act(Action::Judge(id, Scale::DEFAULT.verdict(6)));
    assert_eq!(progress(&bench), 0);
    let draft = EvidenceDraft {
        address: "https://example.org/rapport".into(),
        title: "Rapport".into(),
        passage: "42 %".into(),
        stance: Some(EvidenceStance::Refutes),
        ..EvidenceDraft::default()
    };
    bench.act(Action::AddEvidence(id, Box::new(draft.clone())));
    assert_eq!(progress(&bench), 1);
    // The same address is the same source.
    bench.act(Action::AddEvidence(id, Box::new(draft)));
    assert_eq!(bench.desk().dossier.sources().count(), 1);
    assert_eq!(bench.desk().dossier.all_evidence().count(), 2);
    bench.act(Action::Judge(id, None));
    assert_eq!(progress(&bench), 0);
}

#[test]
fn goes_round_the_items() {
    check(
        &[
            |_| Action::Step { forwards: true },
            |_| Action::Step { forwards: false },
            |_| Action::NextSuggestion,
            |_| Action::NextClaim,
        ],
        expect![[r#"
            entity? “Ada Lovelace” | claim? “99 % sont vrais” | entity? “99 %” | entity? “Ada” | entity? “Paris”
            *entity? “Ada Lovelace” | claim? “99 % sont vrais” | entity? “99 %” | entity? “Ada” | entity? “Paris”
            entity? “Ada Lovelace” | claim? “99 % sont vrais” | entity? “99 %” | entity? “Ada” | *entity? “Paris”
            *entity? “Ada Lovelace” | claim? “99 % sont vrais” | entity? “99 %” | entity? “Ada” | entity? “Paris”
            entity? “Ada Lovelace” | *claim? “99 % sont vrais” | entity? “99 %” | entity? “Ada” | entity? “Paris”
        "#]],
    );
}

#[test]
fn goes_to_the_first_and_the_last_that_are_shown() {
    check(
        &[
            |_| Action::GoToEnd { last: true },
            |_| Action::GoToEnd { last: true },
            |_| Action::GoToEnd { last: false },
            |_| Action::Filter(Shown::Claims),
            |_| Action::GoToEnd { last: true },
            |_| Action::Filter(Shown::Marks),
            |_| Action::GoToEnd { last: false },
        ],
        expect![[r#"
            entity? “Ada Lovelace” | claim? “99 % sont vrais” | entity? “99 %” | entity? “Ada” | entity? “Paris”
            entity? “Ada Lovelace” | claim? “99 % sont vrais” | entity? “99 %” | entity? “Ada” | *entity? “Paris”
            entity? “Ada Lovelace” | claim? “99 % sont vrais” | entity? “99 %” | entity? “Ada” | *entity? “Paris”
            *entity? “Ada Lovelace” | claim? “99 % sont vrais” | entity? “99 %” | entity? “Ada” | entity? “Paris”
            *entity? “Ada Lovelace” | claim? “99 % sont vrais” | entity? “99 %” | entity? “Ada” | entity? “Paris”
            entity? “Ada Lovelace” | *claim? “99 % sont vrais” | entity? “99 %” | entity? “Ada” | entity? “Paris”
            entity? “Ada Lovelace” | *claim? “99 % sont vrais” | entity? “99 %” | entity? “Ada” | entity? “Paris”
            entity? “Ada Lovelace” | *claim? “99 % sont vrais” | entity? “99 %” | entity? “Ada” | entity? “Paris”
        "#]],
    );
}

#[test]
fn a_block_comes_back_without_moving_an_offset() {
    let mut bench = Bench::with_findings();
    let aside = |bench: &Bench| bench.desk().dossier.blocks()[1].1;
    assert_eq!(aside(&bench), Some(document::AsideReason::Navigation));
    bench.act(Action::SetAside { blocks: vec![1], aside: false });
    assert_eq!(aside(&bench), None);
    assert!(bench.effects.contains(&Effect::Detect));
    bench.act(Action::Undo);
    assert_eq!(aside(&bench), Some(document::AsideReason::Navigation));
}

#[test]
fn a_download_opens_as_the_same_article() {
    let mut bench = Bench::with_findings();
    bench.act(Action::Accept(bench.item(0)));
    bench.act(Action::Download);
    let [Effect::Download { name, text }] = &bench.effects[..] else { panic!("no download") };
    assert_eq!(name, "un-titre-l-essai.postil.json");
    let (text, before) = (text.clone(), bench.desk().clone());
    let mut other = Bench::new();
    other.act(Action::OpenFile(text));
    assert_eq!(other.desk().dossier, before.dossier);
    assert_eq!(other.desk().history, before.history);
    other.act(Action::OpenFile("{".into()));
    assert_eq!(&*other.state.notices[0].message.id, "notice-file-refused");
    assert!(other.state.desk.is_some());
}

#[test]
fn what_is_not_kept_is_said_once_and_counted() {
    let mut bench = Bench::with_findings();
    for _ in 0..3 {
        bench.act(Action::NotKept(Message::new("notice-full")));
    }
    assert_eq!(bench.state.keeping, Keeping::NotKept(3));
    assert_eq!(bench.state.notices.len(), 1);
    assert!(bench.state.notices[0].rescue);
}

#[test]
fn entering_the_paste_area_warms_the_language_of_the_interface() {
    let mut bench = Bench::new();
    let before = bench.state.clone();
    bench.act(Action::PasteAreaEntered);
    assert_eq!(bench.effects, [Effect::Warm(Language::French)]);
    assert_eq!(bench.state, before);
}
