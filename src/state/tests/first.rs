//! What the first screen can do by itself, and what waits for more.

use super::*;

fn moment() -> Moment {
    Moment { at: Timestamp(1), seed: RecordId(1) }
}

/// The first screen after these actions; the answers are their effects, too.
fn first(actions: impl IntoIterator<Item = Action>) -> (AppState, Vec<Effect>) {
    actions.into_iter().fold((Bench::new().state, Vec::new()), |(state, mut effects), it| {
        let step = reduce_first(&state, it, moment());
        effects.extend(step.effects);
        (step.state, effects)
    })
}

/// What becomes of a first screen when the desk is there: the effects, and the
/// titles of what is kept, in order.
fn arrived(state: &AppState) -> (AppState, Vec<Effect>, Vec<String>) {
    let actions = [Action::DeskArrived].into_iter().chain(state.put_off.iter().cloned());
    let (state, effects) =
        actions.enumerate().fold((state.clone(), Vec::new()), |(state, mut effects), (n, it)| {
            let seed = RecordId(u128::try_from(n + 1).unwrap() << 32);
            let step = reduce(&state, it, Moment { at: Timestamp(1), seed });
            effects.extend(step.effects);
            (step.state, effects)
        });
    let title = |it: &Effect| match it {
        Effect::KeepNew(dossier, _) => Some(dossier.article()?.title.clone()),
        _ => None,
    };
    let kept = effects.iter().filter_map(title).collect();
    (state, effects, kept)
}

fn came(title: &str) -> Action {
    arriving::loaded(title)
}

fn paste() -> Action {
    Action::Load(Intake::Plain("Un texte.".into()), "texte".into())
}

fn shown(state: &AppState) -> &str {
    &state.desk.as_ref().unwrap().dossier.article().unwrap().title
}

#[test]
fn the_first_screen_does_by_itself_what_it_does_with_everything() {
    let bench = Bench::new();
    let settings = Settings { theme: Theme::Dark, ..bench.state.settings.clone() };
    let actions = [
        paste(),
        Action::LoadSample(Language::French),
        Action::LoadAddress("https://exemple.org/a".into()),
        Action::NotIngested(Message::new("ingest-error-empty")),
        Action::Settings(settings),
        Action::Worker(WorkerHealth::Ready),
        Action::NotKept(Message::new("notice-full")),
        Action::Warn(Message::new("notice-denied")),
        Action::Delete(RecordId(5)),
    ];
    let mut state = bench.state;
    for action in actions {
        let all = reduce(&state, action.clone(), moment());
        let it = reduce_first(&state, action, moment());
        assert_eq!((&it.state, &it.effects), (&all.state, &all.effects));
        assert!(it.state != state || !it.effects.is_empty());
        state = it.state;
    }
    assert_eq!(state.settings.theme, Theme::Dark);
}

#[test]
fn what_came_in_is_kept_whatever_comes_after_it() {
    let two = |it: &str| [1, 2].map(|n| arriving::file(&format!("{it}{n}")));
    let (state, effects) = first([
        Action::LoadAll(two("a").to_vec()),
        came("a2"),
        came("a1"),
        Action::LoadAll(two("b").to_vec()),
        came("b2"),
    ]);
    // The files go on being read, and are counted.
    let said: Vec<&str> = state.notices.iter().map(|it| &*it.message.id).collect();
    assert_eq!(said, ["notice-several-files"]);
    assert_eq!(effects.iter().filter(|it| matches!(it, Effect::Ingest(_))).count(), 4);
    assert_eq!(state.coming().as_deref(), Some("b1"));
    let (state, _, kept) = arrived(&state);
    assert_eq!(kept, ["a2", "a1", "b2"]);
    let step = reduce(&state, came("b1"), moment());
    assert_eq!((shown(&step.state), step.state.coming()), ("b1", None));
}

#[test]
fn of_articles_asked_for_the_last_is_opened_unless_something_comes_after_it() {
    let [one, two] = [RecordId(5), RecordId(6)];
    let opened = |actions: &[Action]| {
        let (_, effects, _) = arrived(&first(actions.to_vec()).0);
        let open = |it: &Effect| if let Effect::Fetch(id) = it { Some(*id) } else { None };
        effects.iter().filter_map(open).collect::<Vec<_>>()
    };
    assert_eq!(opened(&[Action::Open(one), Action::OpenAt(two, one)]), [two]);
    assert_eq!(opened(&[Action::Open(one), paste()]), []);
    assert_eq!(opened(&[Action::Open(one), Action::OpenFile("{}".into())]), []);
    assert_eq!(opened(&[Action::Open(one), Action::Close]), []);
    assert_eq!(opened(&[Action::Open(one), Action::Delete(one)]), []);
    assert_eq!(opened(&[Action::Open(one), Action::Delete(two)]), [one]);
    // What is being read is stopped, and what was read stays.
    let (state, effects) = first([paste(), came("lu"), paste(), Action::Open(one)]);
    assert!(effects.contains(&Effect::StopLoading));
    let (state, effects, kept) = arrived(&state);
    assert_eq!((kept, shown(&state)), (vec!["lu".to_owned()], "lu"));
    assert!(effects.contains(&Effect::Fetch(one)) && !effects.contains(&Effect::StopLoading));
}

#[test]
fn what_waits_is_shown_to_be_on_its_way_and_can_be_stopped() {
    let (state, _) = first([Action::Tell(Message::new("notice-desk-late")), came("un")]);
    assert_eq!(state.coming().as_deref(), Some(""));
    let stopped = reduce_first(&state, Action::StopLoading, moment()).state;
    assert_eq!((stopped.coming(), arrived(&stopped).0.desk), (None, None));
    let (state, ..) = arrived(&state);
    assert_eq!((shown(&state), state.coming(), state.notices.len()), ("un", None, 0));
}

#[test]
fn what_needs_an_article_is_nothing_without_one() {
    let (state, effects) = first([Action::Undo, Action::Close, Action::ToggleMarks]);
    assert_eq!((state, effects), (Bench::new().state, Vec::new()));
}
