//! What a thing is in the world, and what else in the article is it.

use std::rc::Rc;

use annotations::{Dossier, Entity, FieldType, Mark, RecordId};
use yew::prelude::*;

use super::choice::{Choice, Choosable};
use super::field::TextField;
use super::pieces::minor;
use crate::state::{Action, Argument};
use crate::ui::dispatch::{use_dispatch, use_words};
use crate::ui::parts::rendered;

/// What [`Linking`] shows.
#[derive(PartialEq, Properties)]
pub(super) struct LinkingProps {
    /// A mark of the thing.
    pub(super) mark: Rc<Mark>,
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
    let (id, record) = (mark.header.id, entity.header.id);
    let is_bad = use_state_eq(|| false);
    let on_wikidata = {
        let (dispatch, is_bad) = (dispatch.clone(), is_bad.setter());
        Callback::from(move |typed: String| {
            let wikidata = wikidata_id(&typed);
            is_bad.set(wikidata.is_none());
            if let Some(it) = wikidata {
                let field = Entity::WIKIDATA;
                dispatch.emit(Action::Set { record, field, to: it.to_value() });
            }
        })
    };
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
    let others = others(entity, &props.dossier);
    let retype = mark.entity_type.filter(|it| *it != entity.entity_type || is_mixed(props));
    html! {
        <>
            <TextField
                key={format!("{record}/wikidata")}
                label={words.get("entity-wikidata")}
                hint={words.get("entity-wikidata-hint")}
                value={entity.wikidata.clone()}
                draft={format!("{record}/{}", Entity::WIKIDATA.key)}
                on_done={on_wikidata}
                testid="wikidata"
            />
            if *is_bad {
                <p class="evidence-form__error" role="alert">{ words.get("entity-wikidata-bad") }</p>
            }
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
                if 1 < n_marks {
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
    marks.any(|it| it.entity_type != props.mark.entity_type)
}

/// The other things of the article, those of the same type first.
fn others(entity: &Entity, dossier: &Dossier) -> Vec<Choosable> {
    let all = || dossier.entities().filter(|it| it.header.id != entity.header.id);
    let same = all().filter(|it| it.entity_type == entity.entity_type);
    let rest = all().filter(|it| it.entity_type != entity.entity_type);
    let choosable = |it: &Entity| (it.header.id.to_string().into(), it.name.clone().into());
    same.chain(rest).map(choosable).collect()
}

/// The Wikidata id in what was typed or pasted: `Q142` or the address of its
/// page; empty for nothing, `None` for anything else.
fn wikidata_id(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let is_end = |c: char| matches!(c, '/' | '#' | '?' | ':');
    let mut parts = typed.split(is_end).map(str::to_ascii_uppercase);
    let is_id = |it: &String| {
        let digits = it.strip_prefix('Q').unwrap_or("");
        !digits.is_empty() && !digits.starts_with('0') && digits.bytes().all(|b| b.is_ascii_digit())
    };
    if typed.is_empty() { Some(String::new()) } else { parts.find(is_id) }
}

#[cfg(test)]
mod tests {
    use super::wikidata_id;

    #[test]
    fn ids_are_found_in_what_people_paste() {
        let check = |typed: &str, expected: Option<&str>| {
            assert_eq!(wikidata_id(typed).as_deref(), expected, "{typed}");
        };
        check(" q142 ", Some("Q142"));
        check("https://www.wikidata.org/wiki/Q142#P31", Some("Q142"));
        check("http://www.wikidata.org/entity/Q7259", Some("Q7259"));
        check("https://m.wikidata.org/wiki/Special:EntityPage/Q5?uselang=fr", Some("Q5"));
        check("", Some(""));
        check("France", None);
        check("Q0", None);
        check("Q", None);
        check("https://fr.wikipedia.org/wiki/Quai", None);
    }
}
