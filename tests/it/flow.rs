//! Data-driven: an article of `tests/cases` goes through the whole of Postil,
//! in as a file, out as files, with every suggestion accepted on the way.
//!
//! A case is a folder with `article.*`, `source.txt` (where the text is from,
//! and its licence), `findings.txt` (what is found) and `export.csv` (what
//! leaves).  `UPDATE_EXPECT=1` writes the last two anew; read the difference.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use annotations::{RecordId, ReplicaId, Timestamp};
use document::{Detail, Document, Finding, Findings};
use exchange::{csv, file};
use postil::engine::{Engine, Reading};
use postil::protocol::{FromWorker, ToWorker, article_field};
use postil::state::{
    Action, AppState, ColourBy, Intake, Loaded, Moment, Settings, Theme, UiLanguage, reduce,
};

#[test]
fn cases_go_from_article_to_export() {
    let folder = root().join("tests/cases");
    let cases = std::fs::read_dir(&folder).unwrap().map(|it| it.unwrap().path());
    let mut cases: Vec<PathBuf> = cases.filter(|it| it.is_dir()).collect();
    cases.sort();
    assert!(3 <= cases.len(), "{} has only {} cases", folder.display(), cases.len());
    for case in cases {
        let source = std::fs::read_to_string(case.join("source.txt")).unwrap();
        assert!(source.contains("CC"), "{}: no licence in source.txt", case.display());
        let mut desk = Desk::default();
        desk.load(&article(&case));
        expect_test::expect_file![case.join("findings.txt")].assert_eq(&desk.findings());
        desk.accept_all();
        let dossier = &desk.state.desk.as_ref().unwrap().dossier;
        let table = csv::write(dossier, csv::Options::default()).text;
        // Rows end in CRLF; a golden file of this repository does not.
        let table = table.replace("\r\n", "\n");
        expect_test::expect_file![case.join("export.csv")].assert_eq(&table);
        desk.check_file();
        desk.take_everything_back();
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn article(case: &Path) -> PathBuf {
    let names = ["article.txt", "article.md", "article.html"];
    names.iter().map(|it| case.join(it)).find(|it| it.is_file()).unwrap()
}

/// The app without its page: the state, and the worker's engine behind it.
struct Desk {
    state: AppState,
    engine: Engine,
    clock: i64,
    found: Findings,
    notes: String,
}

impl Default for Desk {
    fn default() -> Self {
        let settings = Settings {
            language: UiLanguage::English,
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
        let language = document::Language::English;
        Self {
            state: AppState::new(ReplicaId(RecordId(9)), settings),
            engine: engine(),
            clock: 0,
            found: Findings { language, entities: Vec::new(), findings: Vec::new() },
            notes: String::new(),
        }
    }
}

fn engine() -> Engine {
    static READING: Reading = Reading::ALL;
    let mut engine = Engine::default();
    engine.take_reading(&READING, &mut |it| panic!("{it:?}"));
    engine
}

impl Desk {
    fn act(&mut self, action: Action) {
        self.clock += 1;
        let seed = RecordId(u128::try_from(self.clock).unwrap() << 32);
        let moment = Moment { at: Timestamp(self.clock * 1000), seed };
        self.state = reduce(&self.state, action, moment).state;
    }

    fn document(&self) -> Rc<Document> {
        self.state.desk.as_ref().unwrap().dossier.document().unwrap().clone()
    }

    /// Brings an article in and detects, as the shell does with the worker.
    fn load(&mut self, article: &Path) {
        let name = article.file_name().unwrap().to_str().unwrap().to_owned();
        let intake = Intake::File { name, bytes: std::fs::read(article).unwrap() };
        let answers = self.ask(ToWorker::Ingest { request: 1, intake });
        let [FromWorker::Ingested { document, metadata, asides, notes, .. }] = &answers[..] else {
            panic!("{}: {answers:?}", article.display())
        };
        self.notes = notes.iter().map(|it| format!("! {} {}\n", it.code, it.count)).collect();
        let field = |(key, value): &(String, String)| (article_field(key).unwrap(), value.clone());
        let published = metadata.iter().find(|it| it.0 == "published").map(|it| it.1.clone());
        self.act(Action::Ingested(Box::new(Loaded {
            document: Rc::new(document.clone().into_document().unwrap()),
            metadata: metadata.iter().map(field).collect(),
            asides: asides.clone(),
            notes: Vec::new(),
        })));
        let aside = asides.iter().map(|it| usize::try_from(it.0).unwrap()).collect();
        let detect = ToWorker::Detect {
            request: 2,
            document: document.clone(),
            language: None,
            published,
            aside,
        };
        let answers = self.ask(detect);
        let [FromWorker::NeedsResources(language)] = answers[..] else { panic!("{answers:?}") };
        let pack = Some(pack(language.code()));
        let answers = self.ask(ToWorker::Resources { language, pack });
        let mut detector = String::new();
        for answer in answers {
            let FromWorker::Found { language, entities, findings, detector: it, .. } = answer
            else {
                panic!("{answer:?}")
            };
            self.found.language = language;
            self.found.entities.extend(entities);
            self.found.findings.extend(findings);
            detector = it;
        }
        assert_ne!(detector, "", "the pack of {} was not taken", language.code());
        let of = self.document().hash();
        let (findings, detector) = (Rc::new(self.found.clone()), detector.into());
        self.act(Action::Detected { of, findings, detector });
    }

    fn ask(&mut self, message: ToWorker) -> Vec<FromWorker> {
        let mut answers = Vec::new();
        self.engine.receive(message, &mut |it| answers.push(it));
        answers
    }

    /// Notes of ingest, the article with a bracket around every entity, then
    /// what is said by whom, and which sentences deserve a check.
    fn findings(&self) -> String {
        let document = self.document();
        let desk = self.state.desk.as_ref().unwrap();
        let mut out = self.notes.clone();
        for (block, aside) in desk.dossier.blocks() {
            let aside = aside.map_or(String::new(), |it| format!("({}) ", it.code()));
            let range = block.start.to_usize()..block.end.to_usize();
            let text = bracketed(&document, &self.found.findings, range);
            writeln!(out, "{aside}{text}").unwrap();
        }
        let words = |it| document.slice(it).unwrap();
        for it in &self.found.findings {
            match &it.detail {
                Detail::Attribution { mode, source, cue, speaker } => {
                    let (source, cue) = (source.map_or("?", words), cue.map_or("?", words));
                    let (mode, content) = (mode.code(), words(it.span));
                    let name = speaker.map_or("?", |it| &self.found.entities[it].name);
                    writeln!(out, "\nsaid ({mode}) by {source} = {name}, {cue}: {content}")
                        .unwrap();
                }
                Detail::Sentence { class, reasons, claim_type } if class.code() == "CFS" => {
                    let reasons = reasons.iter().map(|it| format!("{} {}", it.code(), it.words()));
                    let reasons = reasons.collect::<Vec<_>>().join(", ");
                    let claim = claim_type.map_or("", |it| it.code());
                    writeln!(out, "\ncheck ({claim}; {reasons}): {}", words(it.span)).unwrap();
                }
                Detail::Tension { other, reason } => {
                    let (a, b) = (words(it.span), words(*other));
                    writeln!(out, "\ntension ({}): {a} | {b}", reason.code()).unwrap();
                }
                _ => {}
            }
        }
        out
    }

    fn accept_all(&mut self) {
        loop {
            let items = &self.state.desk.as_ref().unwrap().items;
            let open = items.all().iter().find(|it| it.suggestion().is_some()).map(|it| it.id);
            let Some(id) = open else { break };
            self.act(Action::Accept(id));
        }
    }

    /// What is written comes back as it was, history included.
    fn check_file(&self) {
        let desk = self.state.desk.as_ref().unwrap();
        let options = file::WriteOptions::checkpoint();
        let text = file::write(&desk.dossier, &desk.history, &options);
        let opened = file::read(&text).unwrap();
        assert!(opened.warnings.is_empty(), "{:?}", opened.warnings);
        assert_eq!(opened.dossier, desk.dossier);
        assert_eq!(&opened.history, &*desk.history);
    }

    fn take_everything_back(&mut self) {
        let n_suggestions = self.state.desk.as_ref().unwrap().dossier.decisions().count();
        assert!(0 < n_suggestions);
        for _ in 0..n_suggestions {
            self.act(Action::Undo);
        }
        let dossier = &self.state.desk.as_ref().unwrap().dossier;
        assert_eq!((dossier.marks().count(), dossier.decisions().count()), (0, 0));
    }
}

/// The pack of the language with this code.
fn pack(code: &str) -> Vec<u8> {
    let models = root().join("models");
    let manifest = std::fs::read_to_string(models.join("manifest.json")).unwrap();
    let manifest: serde_json::Value = serde_json::from_str(&manifest).unwrap();
    std::fs::read(models.join(manifest[code]["file"].as_str().unwrap())).unwrap()
}

/// The text of `range` with a bracket around every entity in it.
fn bracketed(document: &Document, findings: &[Finding], range: std::ops::Range<usize>) -> String {
    let mut out = String::new();
    let mut at = range.start;
    for it in findings {
        let Detail::Entity { entity_type, value, .. } = &it.detail else { continue };
        let span = it.span.range();
        if span.start < at || range.end < span.end {
            continue;
        }
        let value = value.as_ref().map_or(String::new(), |it| format!("={}", shown(it)));
        let words = &document.text()[span.clone()];
        let before = &document.text()[at..span.start];
        write!(out, "{before}[{}{value} {words}]", entity_type.code()).unwrap();
        at = span.end;
    }
    out + &document.text()[at..range.end]
}

fn shown(value: &document::Value) -> String {
    use document::Value;
    match value {
        Value::Date(it) | Value::Time(it) | Value::Duration(it) => it.clone(),
        Value::Percent(it) => format!("{it}%"),
        Value::Number { number, unit: None } => number.clone(),
        Value::Number { number, unit: Some(unit) } => format!("{number}·{unit}"),
        Value::Money { amount, currency } => format!("{amount}·{currency}"),
    }
}
