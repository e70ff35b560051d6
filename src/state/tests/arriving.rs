//! Articles that come in.

use super::*;

pub(super) fn file(name: &str) -> Waiting {
    let intake = Intake::File { name: name.into(), bytes: Vec::new() };
    Waiting { intake: Rc::new(intake), name: name.into() }
}

pub(super) fn loaded(title: &str) -> Action {
    let mut builder = DocumentBuilder::default();
    builder.push(BlockKind::Paragraph, TEXT, Vec::new());
    Action::Ingested(Box::new(Loaded {
        document: Rc::new(builder.finish().unwrap()),
        metadata: vec![(Article::TITLE, title.to_owned())],
        asides: Vec::new(),
        notes: Vec::new(),
    }))
}

/// What is being made a document of, by the last effect.
fn asked(bench: &Bench) -> Option<String> {
    match bench.effects.last() {
        Some(Effect::Ingest(it)) => match &**it {
            Intake::File { name, .. } => Some(name.clone()),
            other => panic!("{other:?}"),
        },
        _ => None,
    }
}

#[test]
fn of_several_files_the_first_stays_on_the_desk() {
    let mut bench = Bench::new();
    bench.act(Action::LoadAll(vec![file("un"), file("deux"), file("trois")]));
    assert_eq!(asked(&bench).as_deref(), Some("trois"));
    bench.act(loaded("trois"));
    // It is kept and not shown: what is shown is not taken away again.
    assert!(bench.effects.iter().any(|it| matches!(it, Effect::PutAway(_))));
    assert!(bench.state.desk.is_none());
    assert_eq!(asked(&bench).as_deref(), Some("deux"));
    bench.act(Action::NotIngested(Message::new("ingest-error-empty")));
    let named = bench.state.notices.iter().find(|it| &*it.message.id == "notice-of-file").unwrap();
    assert!(format!("{:?}", named.message).contains("deux"));
    assert_eq!(asked(&bench).as_deref(), Some("un"));
    bench.act(loaded("un"));
    assert_eq!(bench.desk().dossier.article().unwrap().title, "un");
    assert_eq!((&bench.state.loading, bench.state.waiting.len()), (&None, 0));
    let said = &bench.state.notices.last().unwrap().message;
    assert_eq!(&*said.id, "notice-some-files");
    let words = crate::i18n::Words::new(UiLanguage::English);
    assert_eq!(words.say(said), "2 of 3 files are in the library.");
}

#[test]
fn where_the_first_of_several_files_does_not_load_another_is_shown() {
    let mut bench = Bench::new();
    bench.act(Action::LoadAll(vec![file("un"), file("deux"), file("trois")]));
    bench.act(loaded("trois"));
    bench.act(loaded("deux"));
    let put_away = bench.effects.iter().find_map(|it| match it {
        Effect::PutAway(it) => Some(it.id()),
        _ => None,
    });
    bench.act(Action::NotIngested(Message::new("ingest-error-empty")));
    assert_eq!(bench.effects, [Effect::Fetch(put_away.unwrap())]);
    // Nothing is, where none did.
    bench.act(Action::LoadAll(vec![file("un"), file("deux")]));
    bench.act(Action::NotIngested(Message::new("ingest-error-empty")));
    bench.act(Action::NotIngested(Message::new("ingest-error-empty")));
    assert_eq!(bench.effects, []);
}

#[test]
fn what_comes_alone_replaces_what_waits() {
    let mut bench = Bench::new();
    bench.act(Action::LoadAll(vec![file("un"), file("deux")]));
    bench.act(Action::Load(Intake::Plain("x".into()), "texte collé".into()));
    assert_eq!(bench.state.waiting.len(), 0);
    // What became of the files before is said.
    assert_eq!(&*bench.state.notices.last().unwrap().message.id, "notice-some-files");
    bench.act(Action::NotIngested(Message::new("ingest-error-empty")));
    assert_eq!(&*bench.state.notices.last().unwrap().message.id, "ingest-error-empty");
    assert_eq!(bench.state.loading, None);
}

#[test]
fn loading_stops_with_all_that_waits() {
    let mut bench = Bench::new();
    bench.act(Action::LoadAll(vec![file("un"), file("deux")]));
    bench.act(Action::StopLoading);
    assert_eq!(bench.effects, [Effect::StopLoading]);
    assert_eq!((&bench.state.loading, bench.state.waiting.len()), (&None, 0));
}

#[test]
fn a_page_of_another_tab_is_loaded_only_when_it_is_taken() {
    let page = Rc::new(Offered {
        origin: "https://journal.example".into(),
        title: "Le pont".into(),
        address: "https://journal.example/pont".into(),
        html: "<p>Le pont".into(),
    });
    let mut bench = Bench::new();
    bench.act(Action::Offer(page.clone()));
    assert_eq!(bench.effects, []);
    bench.act(Action::TakeOffered(false));
    assert_eq!((&bench.effects[..], &bench.state.offered), (&[Effect::ForgetOffered][..], &None));
    bench.act(Action::Offer(page));
    bench.act(Action::TakeOffered(true));
    let [Effect::ForgetOffered, Effect::Ingest(intake)] = &bench.effects[..] else {
        panic!("{:?}", bench.effects)
    };
    assert!(matches!(&**intake, Intake::Page { is_whole: false, .. }));
    assert_eq!(bench.state.offered, None);
}

#[test]
fn an_address_is_asked_for_with_the_relay_of_the_settings() {
    let mut bench = Bench::new();
    bench.act(Action::LoadAddress("https://a.example".into()));
    let address: Rc<str> = "https://a.example".into();
    assert_eq!(
        bench.effects,
        [Effect::FetchAddress { address: address.clone(), relay: "".into() }]
    );
    let settings = Settings { relay: "https://r.example/?".into(), ..bench.state.settings.clone() };
    bench.act(Action::Settings(settings));
    bench.act(Action::LoadAddress(address.clone()));
    assert_eq!(
        bench.effects,
        [Effect::FetchAddress { address, relay: "https://r.example/?".into() }]
    );
}

#[test]
fn opening_an_article_stops_what_is_on_its_way() {
    let mut bench = Bench::new();
    bench.act(Action::LoadAddress("https://a.example".into()));
    bench.act(Action::Open(RecordId(5)));
    assert_eq!(bench.effects, [Effect::StopLoading, Effect::Fetch(RecordId(5))]);
    assert_eq!(bench.state.loading, None);
}

#[test]
fn what_was_open_is_put_away_as_it_is() {
    let mut bench = Bench::with_findings();
    bench.act(Action::Accept(bench.item(0)));
    let before = bench.desk().dossier.clone();
    bench.act(loaded("autre"));
    assert!(bench.effects.contains(&Effect::PutAway(before)));
}
