//! What a thing is in the world, and what else in the article is it.

use std::rc::Rc;

use annotations::{Dossier, Entity, FieldType, Mark, RecordId, namesakes};
use yew::prelude::*;

use super::choice::{Choice, Choosable};
use super::field::TextField;
use super::label::type_label;
use super::pieces::minor;
use crate::i18n::Words;
use crate::state::{Action, Argument};
use crate::ui::dispatch::{use_dispatch, use_words};
use crate::ui::parts::rendered;
use crate::ui::parts::takes::{Takes, wikidata_id};

/// What [`Linking`] shows.
#[derive(PartialEq, Properties)]
pub(super) struct LinkingProps {
    /// A mark of the thing; of who says a claim there may be none.
    #[prop_or_default]
    pub(super) mark: Option<Rc<Mark>>,
    /// The thing.
    pub(super) entity: Entity,
    /// All records.
    pub(super) dossier: Dossier,
}

/// Wikidata id, merging, splitting, and one type for all mentions.
#[component]
pub(super) fn Linking(props: &LinkingProps) -> Html {
    rendered("Linking");
    let (dispatch, words) = (use_dispatch(), use_words());
    let (mark, entity) = (&props.mark, &props.entity);
    let record = entity.header.id;
    let on_wikidata = dispatch.reform(move |typed: String| {
        let to = wikidata_id(&typed).unwrap_or_default().to_value();
        Action::Set { record, field: Entity::WIKIDATA, to }
    });
    // Chosen first, then merged: arrow keys choose in a closed list.
    let into = use_state_eq(|| None::<RecordId>);
    let on_choose = {
        let into = into.setter();
        Callback::from(move |id: String| into.set(RecordId::parse(&id)))
    };
    let merge = |with: RecordId| {
        let into = into.setter();
        dispatch.reform(move |_: MouseEvent| {
            into.set(None);
            Action::MergeEntities { from: record, into: with }
        })
    };
    let n_marks = props.dossier.marks().filter(|it| it.entity == Some(record)).count();
    let others = others(entity, &props.dossier, &words);
    let split = mark.as_ref().map(|it| it.header.id).filter(|_| 1 < n_marks);
    let marked_type = mark.as_ref().and_then(|it| it.entity_type);
    let retype = marked_type.filter(|it| *it != entity.entity_type || is_mixed(props));
    html! {
        <>
            <TextField
                key={format!("{record}/wikidata")}
                label={words.get("entity-wikidata")}
                hint={words.get("entity-wikidata-hint")}
                value={entity.wikidata.clone()}
                draft={format!("{record}/{}", Entity::WIKIDATA.key)}
                on_done={on_wikidata}
                takes={Takes::WikidataId}
                testid="wikidata"
            />
            if !others.is_empty() {
                <Choice
                    key={format!("{record}/merge")}
                    label={words.get("entity-merge")}
                    options={others}
                    chosen={into.map(|it| AttrValue::from(it.to_string()))}
                    nothing={words.get("entity-merge-none")}
                    {on_choose}
                    testid="entity-merge"
                />
            }
            if let Some(into) = *into {
                { minor("entity-merge-now", words.get("entity-merge-now"), merge(into)) }
            }
            <div class="card__row">
                if let Some(id) = split {
                    { minor("entity-split", words.get("entity-split"), dispatch.reform(move |_: MouseEvent| Action::SplitEntity(id))) }
                }
                if let Some(to) = retype {
                    { minor("entity-retype", words.with("entity-retype", &[("count", Argument::Count(n_marks))]), dispatch.reform(move |_: MouseEvent| Action::RetypeEntity(record, to))) }
                }
            </div>
        </>
    }
}

/// Whether marks of the thing have different types.
fn is_mixed(props: &LinkingProps) -> bool {
    let id = props.entity.header.id;
    let mut marks = props.dossier.marks().filter(|it| it.entity == Some(id));
    let mine = props.mark.as_ref().and_then(|it| it.entity_type);
    marks.any(|it| it.entity_type != mine)
}

/// The other things of the article, those of the same type first; the rest with
/// their types.
fn others(entity: &Entity, dossier: &Dossier, words: &Words) -> Vec<Choosable> {
    let all = || dossier.entities().filter(|it| it.header.id != entity.header.id);
    let same = all().filter(|it| it.entity_type == entity.entity_type);
    let rest = all().filter(|it| it.entity_type != entity.entity_type);
    let told = namesakes(dossier);
    let choosable = |it: &Entity| {
        let id = it.header.id;
        let name = told.get(&id).unwrap_or(&it.name);
        let is_same = it.entity_type == entity.entity_type;
        let typed = || format!("{name}, {}", type_label(words, it.entity_type));
        (id.to_string().into(), if is_same { name.clone() } else { typed() }.into())
    };
    same.chain(rest).map(choosable).collect()
}
