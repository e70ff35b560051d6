//! A name, date or figure that was marked.

use std::rc::Rc;

use annotations::{Dossier, Entity, FieldType, Mark};
use document::EntityType;
use yew::prelude::*;

use super::Records;
use super::choice::Choice;
use super::field::TextField;
use super::label::type_label;
use super::linking::Linking;
use super::remark::RemarkEditor;
use super::value::value_words;
use crate::i18n::Words;
use crate::state::{Action, Argument};
use crate::ui::dispatch::{Dispatch, use_dispatch, use_words};
use crate::ui::parts::rendered;

/// What [`EntityEditor`] shows.
#[derive(PartialEq, Properties)]
pub(crate) struct EntityEditorProps {
    /// The mark.
    pub(crate) mark: Rc<Mark>,
    /// The records behind it.
    pub(crate) records: Records,
    /// The evidence, where it is not shown above.
    #[prop_or_default]
    pub(crate) evidence: Html,
}

/// Type, full name, value and note.
#[component]
pub(crate) fn EntityEditor(props: &EntityEditorProps) -> Html {
    rendered("EntityEditor");
    let (dispatch, words) = (use_dispatch(), use_words());
    let mark = &props.mark;
    let record = mark.header.id;
    let options = EntityType::ALL.iter().map(|it| (it.code().into(), type_label(&words, *it)));
    let on_type = dispatch.reform(move |code: String| Action::Set {
        record,
        field: Mark::ENTITY_TYPE,
        to: EntityType::from_code(&code).to_value(),
    });
    let entity = mark.entity.and_then(|it| props.records.dossier.entity(it));
    html! {
        <>
            <Choice
                label={words.get("entity-type")}
                options={options.collect::<Vec<_>>()}
                chosen={mark.entity_type.map(|it| AttrValue::from(it.code()))}
                on_choose={on_type}
                testid="entity-type"
            />
            if let Some(entity) = entity {
                { name_field(entity, &dispatch, &words) }
                <Linking key={format!("{record}/linking")} mark={mark.clone()} dossier={props.records.dossier.clone()} entity={entity.clone()} />
            }
            if let Some(value) = &mark.value {
                <p class="card__value">{ words.get("card-value") }{ " " }{ value_words(&words, value) }</p>
            }
            <RemarkEditor mark={mark.clone()} records={props.records.clone()} evidence={props.evidence.clone()} />
        </>
    }
}

/// Who says a claim, to be corrected: it may be marked nowhere, so that there is
/// no other card to do it on.
pub(super) fn speaker_fold(
    entity: &Entity,
    dossier: &Dossier,
    dispatch: &Dispatch,
    words: &Words,
) -> Html {
    let id = entity.header.id;
    let options = EntityType::ALL.iter().filter(|it| !it.has_value());
    let options = options.map(|it| (it.code().into(), type_label(words, *it)));
    let chosen = entity.entity_type;
    let on_type = dispatch.reform(move |code: String| {
        Action::RetypeEntity(id, EntityType::from_code(&code).unwrap_or(chosen))
    });
    let name = [("name", Argument::Text(entity.name.as_str().into()))];
    html! {
        <details class="card__fold" key={id.to_string()} data-testid="speaker-thing">
            <summary>{ words.with("claim-speaker-thing", &name) }</summary>
            { name_field(entity, dispatch, words) }
            <Choice
                label={words.get("entity-type")}
                options={options.collect::<Vec<_>>()}
                chosen={AttrValue::from(chosen.code())}
                on_choose={on_type}
                testid="entity-type"
            />
            <Linking dossier={dossier.clone()} entity={entity.clone()} />
        </details>
    }
}

/// The name of a thing, for all its places.
fn name_field(entity: &Entity, dispatch: &Dispatch, words: &Words) -> Html {
    html! {
        <TextField
            key={entity.header.id.to_string()}
            label={words.get("entity-name")}
            value={entity.name.clone()}
            draft={format!("{}/{}", entity.header.id, Entity::NAME.key)}
            on_done={set_name(dispatch, entity.header.id)}
            testid="entity-name"
        />
    }
}

/// Renames a thing; without a name it would be nothing to choose.
fn set_name(dispatch: &Dispatch, record: annotations::RecordId) -> Callback<String> {
    let dispatch = dispatch.clone();
    Callback::from(move |name: String| {
        let name = name.trim().to_owned();
        if !name.is_empty() {
            dispatch.emit(Action::Set { record, field: Entity::NAME, to: name.to_value() });
        }
    })
}
