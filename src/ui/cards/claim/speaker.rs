//! Who says a claim: what is marked, what is suggested, or somebody by name.

use std::collections::BTreeSet;
use std::rc::Rc;

use annotations::{Dossier, Entity, FieldType, Mark, RecordId, namesakes};
use document::{EntityType, sort_by_rank};
use yew::prelude::*;

use super::super::choice::{Choice, Choosable};
use super::super::field::TextField;
use crate::i18n::Words;
use crate::state::{Action, Argument, ItemId, Items};
use crate::ui::dispatch::{use_dispatch, use_words};
use crate::ui::parts::{focus_later, rendered};
use crate::ui::reader::listed::Listed;

/// What [`Speaker`] shows.
#[derive(PartialEq, Properties)]
pub(super) struct SpeakerProps {
    /// The claim.
    pub(super) mark: Rc<Mark>,
    /// The records behind it.
    pub(super) dossier: Dossier,
    /// Marks and suggestions.
    pub(super) items: Listed,
}

/// The choice that has a name typed.
const OTHER: &str = "other";

/// The field for that name.
const NAME: &str = ".card[data-focused=true] [data-testid=speaker-name]";

/// A list to choose from, and on demand a field for a name.
#[component]
pub(super) fn Speaker(props: &SpeakerProps) -> Html {
    rendered("Speaker");
    let (dispatch, words) = (use_dispatch(), use_words());
    let naming = use_state_eq(|| false);
    let mark = &props.mark;
    let claim = mark.header.id;
    let suggested = suggested(&props.items.0, &props.dossier);
    let mut options = marked(&props.dossier);
    options.extend(suggested.iter().map(|(id, name)| suggestion(*id, name, &words)));
    options.push((OTHER.into(), words.get("claim-speaker-other")));
    let on_choose = {
        let (dispatch, naming) = (dispatch.clone(), naming.setter());
        Callback::from(move |code: String| {
            naming.set(code == OTHER);
            if code == OTHER {
                focus_later(NAME);
                return;
            }
            let chosen = suggested.iter().find(|(id, _)| id.to_string() == code);
            dispatch.emit(match chosen {
                Some((speaker, _)) => Action::SaidBySuggested { claim, speaker: *speaker },
                None => {
                    let to = RecordId::parse(&code).to_value();
                    Action::Set { record: claim, field: Mark::SPEAKER, to }
                }
            });
        })
    };
    let on_name = {
        let naming = naming.setter();
        dispatch.reform(move |name: String| {
            naming.set(false);
            Action::SaidByNamed { claim, name }
        })
    };
    let speaker = mark.speaker.map(|it| AttrValue::from(it.to_string()));
    html! {
        <>
            <Choice
                label={words.get("claim-speaker")}
                {options}
                chosen={if *naming { Some(OTHER.into()) } else { speaker }}
                nothing={words.get("claim-speaker-none")}
                {on_choose}
                testid="claim-speaker"
            />
            if *naming {
                <TextField
                    label={words.get("claim-speaker-name")}
                    value={AttrValue::default()}
                    draft={format!("{claim}/speaker-name")}
                    on_done={on_name}
                    testid="speaker-name"
                />
            }
        </>
    }
}

/// What is marked: persons, then bodies, then the rest; by name.
fn marked(dossier: &Dossier) -> Vec<Choosable> {
    let mut speakers: Vec<&Entity> = dossier.entities().collect();
    let mut names: Vec<String> = speakers.iter().map(|it| it.name.clone()).collect();
    names.sort_unstable();
    sort_by_rank(&mut speakers, |it| {
        let name = names.partition_point(|name| *name < it.name);
        u128::from(place(it.entity_type)) << 64 | u128::try_from(name).unwrap_or(0)
    });
    let told = namesakes(dossier);
    let choosable = |it: &&Entity| {
        let id = it.header.id;
        (id.to_string().into(), told.get(&id).unwrap_or(&it.name).clone().into())
    };
    speakers.iter().map(choosable).collect()
}

/// The persons and bodies that are suggested and not marked, each by its first
/// mention; persons first, in reading order.
fn suggested(items: &Items, dossier: &Dossier) -> Vec<(ItemId, String)> {
    let known = dossier.entities().map(|it| (it.entity_type, it.name.clone()));
    let mut known: BTreeSet<(EntityType, String)> = known.collect();
    let mut found: Vec<(u8, ItemId, String)> = Vec::new();
    for item in items.all() {
        let Some(it) = item.suggestion() else { continue };
        let (Some(entity_type), Some(name)) = (it.entity_type, &it.entity) else { continue };
        let place = place(entity_type);
        if place < LAST && known.insert((entity_type, name.clone())) {
            found.push((place, item.id, name.clone()));
        }
    }
    sort_by_rank(&mut found, |it| it.0.into());
    found.into_iter().map(|(_, id, name)| (id, name)).collect()
}

fn suggestion(id: ItemId, name: &str, words: &Words) -> Choosable {
    let name = [("name", Argument::Text(name.into()))];
    (id.to_string().into(), words.with("claim-speaker-suggested", &name))
}

/// The place of what says nothing by itself.
const LAST: u8 = 3;

/// Which types say something, the most likely first.
fn place(entity_type: EntityType) -> u8 {
    match entity_type {
        EntityType::Person => 0,
        EntityType::Organization => 1,
        EntityType::Group => 2,
        _ => LAST,
    }
}
