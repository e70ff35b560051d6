//! What the first screen can do by itself.

use super::*;

fn first(state: &AppState, action: Action) -> Result<Step, Box<Action>> {
    reduce_first(state, action, Moment { at: Timestamp(1), seed: RecordId(1) })
}

#[test]
fn the_first_screen_does_by_itself_what_it_does_with_everything() {
    let bench = Bench::new();
    let settings = Settings { theme: Theme::Dark, ..bench.state.settings.clone() };
    let actions = [
        Action::Load(Intake::Plain("Un texte.".into()), "texte".into()),
        Action::LoadSample(Language::French),
        Action::LoadAddress("https://exemple.org/a".into()),
        Action::NotIngested(Message::new("ingest-error-empty")),
        Action::Settings(settings),
        Action::Worker(WorkerHealth::Ready),
        Action::NotKept(Message::new("notice-full")),
        Action::Warn(Message::new("notice-denied")),
    ];
    let mut state = bench.state;
    for action in actions {
        let moment = Moment { at: Timestamp(1), seed: RecordId(1) };
        let all = reduce(&state, action.clone(), moment);
        let it = first(&state, action).unwrap();
        assert_eq!((&it.state, &it.effects), (&all.state, &all.effects));
        assert!(it.state != state || !it.effects.is_empty());
        state = it.state;
    }
    assert_eq!(state.settings.theme, Theme::Dark);
}

#[test]
fn what_takes_an_article_is_given_back() {
    let id = RecordId(5);
    let actions = [
        Action::Open(id),
        Action::OpenFile("{}".into()),
        Action::Delete(id),
        Action::Undo,
        Action::Close,
    ];
    for action in actions {
        assert_eq!(*first(&Bench::new().state, action.clone()).unwrap_err(), action);
    }
    // With an article on the desk, settings change what is derived.
    let bench = Bench::with_findings();
    let settings = Action::Settings(bench.state.settings.clone());
    assert_eq!(*first(&bench.state, settings.clone()).unwrap_err(), settings);
}
