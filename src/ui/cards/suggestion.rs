//! What a detector offers: why, how sure it is, and the decision.

use std::rc::Rc;

use annotations::{Status, Suggestion};
use document::Reason;
use yew::prelude::*;

use super::label::type_label;
use super::value::value_words;
use crate::state::{Action, Argument, ItemId};
use crate::ui::dispatch::{use_dispatch, use_words};
use crate::ui::keys::{KeyHint, ShortcutId};
use crate::ui::parts::rendered;

/// What [`Decide`] decides.
#[derive(PartialEq, Properties)]
pub(crate) struct DecideProps {
    /// The suggestion.
    pub(crate) id: ItemId,
    /// Whether it is one of a claim, which may be an opinion.
    pub(crate) is_claim: bool,
    /// Whether only signs are shown, and no keys: they act on another card.
    pub(crate) compact: bool,
}

/// Accept or reject.
#[component]
pub(crate) fn Decide(props: &DecideProps) -> Html {
    rendered("Decide");
    let (dispatch, words) = (use_dispatch(), use_words());
    let id = props.id;
    let accept = dispatch.reform(move |_: MouseEvent| Action::Accept(id));
    let reject = dispatch.reform(move |_: MouseEvent| Action::Reject(id));
    let label = |sign: &'static str, words: AttrValue, key: ShortcutId| {
        if props.compact {
            html! {
                <>
                    <span aria-hidden="true">{ sign }</span>
                    <span class="visually-hidden">{ words }</span>
                </>
            }
        } else {
            html! { <>{ words }<KeyHint id={key} /></> }
        }
    };
    let (accepting, rejecting) = (words.get("card-accept"), words.get("card-reject"));
    let opinion = dispatch.reform(move |_: MouseEvent| Action::AcceptAsOpinion(id));
    html! {
        <div class={classes!("card__decide", props.compact.then_some("card__decide--compact"))}>
            <button
                type="button"
                class="card__accept"
                data-testid="accept"
                title={accepting.clone()}
                onclick={accept}
            >
                { label("✓", accepting, ShortcutId::Accept) }
            </button>
            <button
                type="button"
                class="card__reject"
                data-testid="reject"
                title={rejecting.clone()}
                onclick={reject}
            >
                { label("×", rejecting, ShortcutId::Reject) }
            </button>
            if props.is_claim && !props.compact {
                <button type="button" class="card__minor" data-testid="accept-opinion" onclick={opinion}>
                    { words.get("status-opinion") }<KeyHint id={OPINION} />
                </button>
            }
        </div>
    }
}

/// The command that says of a claim that it is an opinion.
pub(crate) const OPINION: ShortcutId = ShortcutId::Status(Status::Opinion);

/// What [`SuggestionDetail`] shows.
#[derive(PartialEq, Properties)]
pub(crate) struct SuggestionDetailProps {
    /// Its id.
    pub(crate) id: ItemId,
    /// The suggestion.
    pub(crate) suggestion: Rc<Suggestion>,
}

/// Why it is offered, and deciding about all that are like it.
#[component]
pub(crate) fn SuggestionDetail(props: &SuggestionDetailProps) -> Html {
    rendered("SuggestionDetail");
    let (dispatch, words) = (use_dispatch(), use_words());
    let it = &props.suggestion;
    let like = props.id;
    let decide =
        |accept: bool| dispatch.reform(move |_: MouseEvent| Action::DecideLike { like, accept });
    let reason = |reason: &Reason| {
        let (code, of) = (reason.code(), reason.words());
        let id = format!("reason-{code}");
        let said = match reason {
            Reason::Attributed(_) => words.behind(&id, of),
            _ => words.with(&id, &[("words", Argument::Text(of.into()))]),
        };
        html! { <li key={format!("{code}/{of}")}>{ said }</li> }
    };
    let reasons: Vec<Html> = it.reasons.iter().map(reason).collect();
    let row = |label: &str, value: Html| {
        html! { <><dt>{ words.get(label) }</dt><dd>{ value }</dd></> }
    };
    html! {
        <>
            <dl class="card__facts">
                { row("card-score", format!("{} · {}/100", words.get(score_words(it.score)), it.score / 10).into()) }
                if let Some(name) = &it.entity {
                    { row("card-entity", name.clone().into()) }
                }
                if let Some(value) = &it.value {
                    { row("card-value", value_words(&words, value).into()) }
                }
                if let Some(claim_type) = it.claim_type {
                    { row("claim-type", words.get(&format!("claim-type-{}", claim_type.code())).to_string().into()) }
                }
                if let Some((entity_type, name)) = &it.speaker {
                    { row("claim-speaker", format!("{name} ({})", type_label(&words, *entity_type)).into()) }
                }
            </dl>
            if !reasons.is_empty() {
                <p class="card__why">{ words.get("card-why") }</p>
                <ul class="card__reasons">{ reasons }</ul>
            }
            <div class="card__decide card__decide--like">
                <button type="button" class="card__minor" data-testid="accept-like" onclick={decide(true)}>
                    { words.get("card-accept-like") }<KeyHint id={ShortcutId::AcceptLike} />
                </button>
                <button type="button" class="card__minor" data-testid="reject-like" onclick={decide(false)}>
                    { words.get("card-reject-like") }<KeyHint id={ShortcutId::RejectLike} />
                </button>
            </div>
        </>
    }
}

/// How sure the detector is, as a message id: the figure beside it, which the
/// slider goes by, looks more exact than it is.
fn score_words(score: u16) -> &'static str {
    match score {
        0..500 => "score-low",
        500..800 => "score-medium",
        _ => "score-high",
    }
}
