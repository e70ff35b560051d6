//! Adding evidence: a source of the list or a new one, or where a search found
//! nothing.
//!
//! What is typed is kept as drafts, so that a reload loses none of it.

use std::rc::Rc;

use annotations::{Dossier, EvidenceStance, RecordId, Source, SourceForm, SourceKind};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::super::choice::{Choice, Choosable};
use super::super::pieces::on_escape;
use super::evidence::source_name;
use super::state_row::choosables;
use crate::browser::clock;
use crate::i18n::Words;
use crate::state::{Action, Elsewhere, EvidenceDraft, OtherSource, is_same};
use crate::ui::dispatch::{Drafts, use_dispatch, use_drafts, use_words};
use crate::ui::parts::form_line::FormLine;
use crate::ui::parts::rendered;
use crate::ui::parts::takes::Takes;

/// What [`EvidenceForm`] shows.
#[derive(PartialEq, Properties)]
pub(crate) struct EvidenceFormProps {
    /// The claim.
    pub(crate) mark: RecordId,
    /// The records behind it.
    pub(crate) dossier: Dossier,
    /// The sources of other articles, once they were asked for and read.
    pub(crate) elsewhere: Option<Rc<Elsewhere>>,
    /// Closes the form.
    pub(crate) on_close: Callback<()>,
}

/// The texts of the form, by the last part of their draft's name.
const TEXTS: [&str; 8] =
    ["address", "title", "author", "publisher", "published", "passage", "locator", "searched"];

/// What is chosen in it, in the same way.
const CHOICES: [&str; 4] = ["stance", "source", "kind", "form"];

/// The form.
#[component]
pub(crate) fn EvidenceForm(props: &EvidenceFormProps) -> Html {
    rendered("EvidenceForm");
    let (dispatch, drafts, words) = (use_dispatch(), use_drafts(), use_words());
    let mark = props.mark;
    let form = {
        let drafts = drafts.clone();
        use_state(move || read_drafts(&drafts, mark))
    };
    let first = use_node_ref();
    {
        let first = first.clone();
        use_effect_with((), move |()| {
            // The form was asked for, so typing goes into it; without a
            // browser that gives it the focus it is still usable.
            if let Some(input) = first.cast::<HtmlInputElement>() {
                let _ = input.focus();
            }
        });
    }
    let line = |name: &'static str, label: &str, hint: Option<&str>| {
        let (form, drafts) = (form.clone(), drafts.clone());
        let on_text = Callback::from(move |typed: String| {
            drafts.keep(&draft_name(mark, name), &typed);
            let mut next = (*form).clone();
            *text(&mut next, name) = typed;
            form.set(next);
        });
        (on_text, words.get(label), hint.map(|it| words.get(it)))
    };
    let shown = (*form).clone();
    let render = |name: &'static str, label: &str, hint: Option<&str>, node: Option<NodeRef>| {
        let (on_text, label, hint) = line(name, label, hint);
        let value = text(&mut shown.clone(), name).clone();
        let multiline = name == "passage";
        html! {
            <FormLine {label} {hint} {value} {multiline} {on_text} input={node.unwrap_or_default()} testid={format!("evidence-{name}")} />
        }
    };
    let choose = |name: &'static str| {
        let (form, drafts) = (form.clone(), drafts.clone());
        Callback::from(move |code: String| {
            drafts.keep(&draft_name(mark, name), &code);
            let mut next = (*form).clone();
            choice(&mut next, name, &code);
            form.set(next);
        })
    };
    let address_is_bad =
        !form.address.trim().is_empty() && exchange::full_address(&form.address).is_none();
    let date_is_bad = !Takes::Date.takes(&form.published);
    // One that was chosen and then taken back is gone.
    let chosen = form.source.filter(|it| props.dossier.source(*it).is_some());
    let is_empty = is_empty(&EvidenceDraft { source: chosen, ..(*form).clone() });
    let is_new = chosen.is_none() && form.reused.is_none();
    let on_submit = {
        let (form, drafts, on_close) = (form.clone(), drafts.clone(), props.on_close.clone());
        let dispatch = dispatch.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let mut draft = (*form).clone();
            draft.source = chosen;
            // What was typed before another source was chosen is not seen.
            if !is_new {
                draft.address.clear();
            }
            let Some(address) = exchange::full_address(&draft.address) else { return };
            if !address.is_empty() || draft.reused.is_some() {
                draft.consulted = clock::today();
            }
            draft.address = address;
            dispatch.emit(Action::AddEvidence(mark, Box::new(draft)));
            let names = TEXTS.iter().chain(&CHOICES);
            names.for_each(|it| drafts.forget(&draft_name(mark, it)));
            on_close.emit(());
        })
    };
    let on_key = on_escape(&props.on_close);
    let on_cancel = props.on_close.reform(|_: MouseEvent| ());
    let on_source = {
        let (choose, dispatch, form) = (choose("source"), dispatch.clone(), form.clone());
        let elsewhere = props.elsewhere.clone();
        Callback::from(move |code: String| {
            if code == ELSEWHERE {
                dispatch.emit(Action::LookElsewhere);
            } else if let Some(it) = of_code(of_others(elsewhere.as_ref()), &code) {
                let (source, reused) = (None, Some(it.source.clone()));
                form.set(EvidenceDraft { source, reused, ..(*form).clone() });
            } else {
                choose.emit(code);
            }
        })
    };
    let chosen_code = match &form.reused {
        Some(it) => code_of(of_others(props.elsewhere.as_ref()), it),
        None => chosen.map(|it| it.to_string()),
    };
    let sources = choosable_sources(&props.dossier, of_others(props.elsewhere.as_ref()), &words);
    let stances = EvidenceStance::ALL.iter().map(|it| it.code()).collect();
    let kinds = SourceKind::ALL.iter().map(|it| it.code()).collect();
    let forms = SourceForm::ALL.iter().map(|it| it.code()).collect();
    html! {
        <form class="evidence-form" data-testid="evidence-form" onsubmit={on_submit} onkeydown={on_key}>
            <Choice
                label={words.get("evidence-stance")}
                options={choosables(&words, "stance", stances)}
                chosen={Some(AttrValue::from(form.stance.unwrap_or(EvidenceStance::Context).code()))}
                on_choose={choose("stance")}
                testid="evidence-stance"
            />
            <Choice
                label={words.get("evidence-source")}
                options={sources}
                chosen={chosen_code.map(AttrValue::from)}
                nothing={words.get("evidence-source-new")}
                on_choose={on_source}
                testid="evidence-source"
            />
            if props.elsewhere.as_ref().is_some_and(|it| it.sources.is_empty()) {
                <p class="evidence__none" role="status">{ words.get("evidence-elsewhere-none") }</p>
            }
            if is_new {
                { render("address", "evidence-address", Some("evidence-address-hint"), Some(first)) }
                if address_is_bad {
                    <p class="evidence-form__error" role="alert">{ words.get("evidence-address-bad") }</p>
                }
                { render("title", "evidence-title-field", None, None) }
                <div class="claim__row">
                    <Choice
                        label={words.get("source-form")}
                        options={choosables(&words, "source-form", forms)}
                        chosen={form.form.map(|it| AttrValue::from(it.code()))}
                        nothing={words.get("choice-none")}
                        on_choose={choose("form")}
                        testid="evidence-form-of-source"
                    />
                    if form.form.is_some_and(|it| it.is_signed()) || !form.written_by.is_empty() {
                        { render("author", "source-written-by", None, None) }
                    }
                </div>
                <div class="claim__row">
                    { render("publisher", "evidence-publisher", None, None) }
                    { render("published", "evidence-published", Some("field-date-hint"), None) }
                    <Choice
                        label={words.get("evidence-kind")}
                        options={choosables(&words, "source-kind", kinds)}
                        chosen={form.kind.map(|it| AttrValue::from(it.code()))}
                        nothing={words.get("choice-none")}
                        on_choose={choose("kind")}
                        testid="evidence-kind"
                    />
                </div>
                if date_is_bad {
                    <p class="evidence-form__error" role="status">{ words.get("field-date-bad") }</p>
                }
            }
            { render("passage", "evidence-passage", Some("evidence-passage-hint"), None) }
            { render("locator", "evidence-locator", Some("evidence-locator-hint"), None) }
            <details class="evidence-form__searched">
                <summary>{ words.get("evidence-nothing-found") }</summary>
                { render("searched", "evidence-searched-where", Some("evidence-searched-hint"), None) }
            </details>
            <div class="evidence-form__foot">
                <button
                    type="submit"
                    class="button"
                    data-testid="evidence-save"
                    disabled={is_empty || is_new && (address_is_bad || date_is_bad)}
                >
                    { words.get("evidence-save") }
                </button>
                <button type="button" class="card__minor" onclick={on_cancel}>{ words.get("app-cancel") }</button>
            </div>
        </form>
    }
}

/// The choice that has the sources of other articles read.
const ELSEWHERE: &str = "elsewhere";

/// The sources of other articles, once they are read.
fn of_others(elsewhere: Option<&Rc<Elsewhere>>) -> Option<&[OtherSource]> {
    elsewhere.map(|it| &*it.sources)
}

/// The source of another article that a choice stands for.
fn of_code<'a>(elsewhere: Option<&'a [OtherSource]>, code: &str) -> Option<&'a OtherSource> {
    let place: usize = code.strip_prefix(ELSEWHERE)?.strip_prefix('-')?.parse().ok()?;
    elsewhere?.get(place)
}

/// The choice that stands for a source of another article.
fn code_of(elsewhere: Option<&[OtherSource]>, source: &Rc<Source>) -> Option<String> {
    let place = elsewhere?.iter().position(|it| Rc::ptr_eq(&it.source, source))?;
    Some(format!("{ELSEWHERE}-{place}"))
}

/// The sources of the list, then those of other articles that are not in it.
fn choosable_sources(
    dossier: &Dossier,
    elsewhere: Option<&[OtherSource]>,
    words: &Words,
) -> Vec<Choosable> {
    let here = dossier.sources().map(|it| {
        let name = AttrValue::from(format!("[{}] {}", it.number, source_name(it)));
        (AttrValue::from(it.header.id.to_string()), name)
    });
    let mut sources: Vec<Choosable> = here.collect();
    let Some(elsewhere) = elsewhere else {
        sources.push((ELSEWHERE.into(), words.get("evidence-elsewhere")));
        return sources;
    };
    let is_here = |it: &&OtherSource| dossier.sources().any(|here| is_same(here, &it.source));
    for (place, it) in elsewhere.iter().enumerate().filter(|(_, it)| !is_here(it)) {
        let name = format!("{} ({})", source_name(&it.source), it.article);
        sources.push((format!("{ELSEWHERE}-{place}").into(), name.into()));
    }
    sources
}

fn draft_name(mark: RecordId, name: &str) -> String {
    format!("{mark}/evidence-{name}")
}

fn read_drafts(drafts: &Drafts, mark: RecordId) -> EvidenceDraft {
    let mut form = EvidenceDraft::default();
    for name in TEXTS {
        *text(&mut form, name) = drafts.read(&draft_name(mark, name)).unwrap_or_default();
    }
    for name in CHOICES {
        let code = drafts.read(&draft_name(mark, name)).unwrap_or_default();
        choice(&mut form, name, &code);
    }
    form
}

/// The text of this name; those of [`TEXTS`] each have their own.
fn text<'a>(form: &'a mut EvidenceDraft, name: &str) -> &'a mut String {
    match name {
        "address" => &mut form.address,
        "title" => &mut form.title,
        "author" => &mut form.written_by,
        "publisher" => &mut form.publisher,
        "published" => &mut form.published,
        "passage" => &mut form.passage,
        "locator" => &mut form.locator,
        _ => &mut form.searched,
    }
}

/// Makes the choice of this name.
fn choice(form: &mut EvidenceDraft, name: &str, code: &str) {
    match name {
        "stance" => form.stance = EvidenceStance::from_code(code),
        "source" => (form.source, form.reused) = (RecordId::parse(code), None),
        "form" => form.form = SourceForm::from_code(code),
        _ => form.kind = SourceKind::from_code(code),
    }
}

fn is_empty(form: &EvidenceDraft) -> bool {
    let mut copy = form.clone();
    form.source.is_none()
        && form.reused.is_none()
        && TEXTS
            .iter()
            .filter(|it| !["locator", "published"].contains(it))
            .all(|it| text(&mut copy, it).trim().is_empty())
}
