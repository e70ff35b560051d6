//! What a claim says: in the checker's words, who says it, when, and what it
//! should say instead.

use std::rc::Rc;

use annotations::{Dossier, FieldType, Mark};
use document::ClaimType;
use yew::prelude::*;

use super::super::choice::Choice;
use super::super::entity::speaker_fold;
use super::super::field::TextField;
use super::super::pieces::set_text;
use super::speaker::Speaker;
use super::state_row::choosables;
use crate::fold::fold;
use crate::state::Action;
use crate::ui::dispatch::{use_dispatch, use_words};
use crate::ui::parts::rendered;
use crate::ui::parts::takes::Takes;
use crate::ui::reader::listed::Listed;

/// Advised length of a claim in own words, in characters.  Source: Google's
/// guidelines for ClaimReview.
const ADVISED_CHARS: usize = 75;

/// What [`Wording`] shows.
#[derive(PartialEq, Properties)]
pub(crate) struct WordingProps {
    /// The claim.
    pub(crate) mark: Rc<Mark>,
    /// The records behind it.
    pub(crate) dossier: Dossier,
    /// Marks and suggestions, for who may say it.
    pub(crate) items: Listed,
}

/// Own words, type, speaker, date, correction.
#[component]
pub(crate) fn Wording(props: &WordingProps) -> Html {
    rendered("Wording");
    let (dispatch, words) = (use_dispatch(), use_words());
    let mark = &props.mark;
    let record = mark.header.id;
    let text = |field: annotations::Field| set_text(&dispatch, record, field);
    let on_type = dispatch.reform(move |code: String| Action::Set {
        record,
        field: Mark::CLAIM_TYPE,
        to: ClaimType::from_code(&code).to_value(),
    });
    let draft = |key: &str| format!("{record}/{key}");
    html! {
        <>
            <TextField
                key={draft("own")}
                label={words.get("claim-own-words")}
                value={mark.own_words.clone()}
                draft={draft(Mark::OWN_WORDS.key)}
                on_done={text(Mark::OWN_WORDS)}
                advised={ADVISED_CHARS}
                testid="own-words"
            />
            if is_verdict(&mark.own_words) {
                <p class="evidence__none" role="status" data-testid="own-words-verdict">
                    { words.get("claim-own-words-verdict") }
                </p>
            }
            <div class="claim__row claim__row--wide">
                <Speaker
                    key={draft("speaker")}
                    mark={mark.clone()}
                    dossier={props.dossier.clone()}
                    items={props.items.clone()}
                />
                <TextField
                    key={draft("said")}
                    label={words.get("claim-said-on")}
                    hint={words.get("field-date-hint")}
                    value={mark.said_on.clone()}
                    draft={draft(Mark::SAID_ON.key)}
                    on_done={text(Mark::SAID_ON)}
                    takes={Takes::Date}
                    testid="said-on"
                />
                <Choice
                    label={words.get("claim-type")}
                    options={choosables(&words, "claim-type", ClaimType::ALL.iter().map(|it| it.code()).collect())}
                    chosen={mark.claim_type.map(|it| AttrValue::from(it.code()))}
                    nothing={words.get("choice-none")}
                    on_choose={on_type}
                    testid="claim-type"
                />
            </div>
            if let Some(it) = mark.speaker.and_then(|it| props.dossier.entity(it)) {
                { speaker_fold(it, &props.dossier, &dispatch, &words) }
            }
            <TextField
                key={draft("appeared")}
                label={words.get("claim-appeared")}
                hint={words.get("evidence-address-hint")}
                value={mark.appeared.clone()}
                draft={draft(Mark::APPEARED.key)}
                on_done={text(Mark::APPEARED)}
                takes={Takes::Address}
                testid="appeared"
            />
            <TextField
                key={draft("correction")}
                label={words.get("claim-correction")}
                value={mark.correction.clone()}
                draft={draft(Mark::CORRECTION.key)}
                on_done={text(Mark::CORRECTION)}
                multiline=true
                testid="correction"
            />
        </>
    }
}

/// Words by which a claim in own words tells what was found, not what is
/// claimed; folded.
const OF_VERDICTS: [&str; 14] = [
    "faux",
    "fausse",
    "infonde",
    "infondee",
    "infox",
    "intox",
    "trompeur",
    "trompeuse",
    "inexact",
    "false",
    "untrue",
    "misleading",
    "hoax",
    "debunked",
];

/// Whether words tell a verdict: the claim is to be worded as it is made.
fn is_verdict(own_words: &str) -> bool {
    let folded = fold(own_words);
    let mut words = folded.split(|c: char| !c.is_alphanumeric());
    words.any(|it| OF_VERDICTS.contains(&it))
}

#[cfg(test)]
mod tests {
    use super::is_verdict;

    #[test]
    fn a_claim_that_is_worded_as_its_verdict_is_seen() {
        let check =
            |words: &str, expected: bool| assert_eq!(is_verdict(words), expected, "{words}");
        check("Il est faux que le pont soit fermé", true);
        check("C’est infondé.", true);
        check("The bridge is closed: false", true);
        check("Le pont est fermé", false);
        check("Un faussaire a vendu le pont", false);
        check("", false);
    }
}
