//! schema.org ClaimReview: one object for each claim that has a verdict; of a
//! claim about an image or a video, with the MediaReview that says what was done
//! to it.
//!
//! The properties of MediaReview are from <https://schema.org/MediaReview>; it
//! is a term that schema.org calls new.  How it is written down (one code
//! without the address of schema.org, the claim that the media stand for within
//! `itemReviewed`) is as fact-checkers write it.

use annotations::{Dossier, Mark, MarkKind, Scale};
use serde_json::{Map, Value, json};

use crate::export::{Placed, View, wikidata_address};
use crate::moment;
use crate::{Exported, Loss};

const CARRIED: &[&str] =
    &["own-words", "speaker", "said-on", "appeared", "verdict", "why", "checked-by", "note"];

/// The verdicts of our scales: the number from 1 (false) to 5 (true), for those
/// that lie between true and false, and the words in French and in English.
/// One that lies elsewhere has no number, rather than a false 3.
const RATINGS: [(&str, Option<u8>, &str, &str); 16] = [
    ("true", Some(5), "Vrai", "True"),
    ("mostly-true", Some(4), "Plutôt vrai", "Mostly true"),
    ("needs-nuance", Some(3), "À nuancer", "Needs nuance"),
    ("half-true", Some(3), "À moitié vrai", "Half true"),
    ("misleading", None, "Trompeur", "Misleading"),
    ("out-of-context", None, "Hors contexte", "Out of context"),
    ("mostly-false", Some(2), "Plutôt faux", "Mostly false"),
    ("false", Some(1), "Faux", "False"),
    ("insufficient-evidence", None, "Preuves insuffisantes", "Insufficient evidence"),
    ("unproven", None, "Non démontré", "Unproven"),
    ("original-media", None, "Contenu d’origine", "Original media"),
    ("decontextualized", None, "Sorti de son contexte", "Missing context"),
    ("edited-or-cropped", None, "Modifié ou recadré", "Edited or cropped"),
    ("transformed", None, "Transformé", "Transformed"),
    ("staged", None, "Mis en scène", "Staged"),
    ("satire-or-parody", None, "Satire ou parodie", "Satire or parody"),
];

/// The verdict whose context MediaReview has a property for.
const DECONTEXTUALIZED: &str = "decontextualized";

/// The verdicts about media and what MediaReview calls them.  Source:
/// <https://schema.org/mediaAuthenticityCategory>.
const CATEGORIES: [(&str, &str); 6] = [
    ("original-media", "OriginalMediaContent"),
    (DECONTEXTUALIZED, "DecontextualizedContent"),
    ("edited-or-cropped", "EditedOrCroppedContent"),
    ("transformed", "TransformedContent"),
    ("staged", "StagedContent"),
    ("satire-or-parody", "SatireOrParodyContent"),
];

/// The judged claims of `dossier`; `page` is the address of the page that
/// shows the check, without which no search engine takes them.
#[must_use]
pub fn write(dossier: &Dossier, page: Option<&str>) -> Exported {
    let view = View::of(dossier);
    let marks = view.iter().flat_map(|it| it.marks.iter().map(move |m| (it, m)));
    let reviews: Vec<Value> = marks.filter_map(|(view, it)| review(it, view, page)).collect();
    let is_other = |it: &&Placed<'_>| it.mark.kind != MarkKind::Claim || it.mark.verdict.is_none();
    let mut losses = Vec::new();
    if let Some(view) = &view {
        let n_others = view.marks.iter().filter(is_other).count();
        losses.extend(Loss::of("mark-without-verdict", n_others));
        losses.extend(view.losses(CARRIED));
        // Files from elsewhere may say anything there.
        let has_none = |it: &&Placed<'_>| {
            !is_other(it) && !it.mark.said_on.is_empty() && !moment::is_date(&it.mark.said_on)
        };
        losses.extend(Loss::of("said-on-no-date", view.marks.iter().filter(has_none).count()));
    }
    if page.is_none() {
        losses.extend(Loss::of("page-of-the-check", reviews.len()));
    }
    let text = match <[Value; 1]>::try_from(reviews) {
        Ok([review]) => format!("{review:#}\n"),
        Err(reviews) => format!("{:#}\n", Value::Array(reviews)),
    };
    Exported { text, beside: Vec::new(), losses }
}

fn review(placed: &Placed<'_>, view: &View<'_>, page: Option<&str>) -> Option<Value> {
    let mark = placed.mark;
    let rating = rating(mark, view)?;
    let id = mark.header.id;
    let mut keys = Map::new();
    keys.insert("@context".into(), "https://schema.org".into());
    keys.insert("@type".into(), "ClaimReview".into());
    if let Some(page) = page {
        keys.insert("@id".into(), format!("{page}#{id}").into());
    }
    let published = published(mark, view, page);
    keys.extend(published.clone());
    let words: Vec<&str> = placed.spans.iter().map(|it| view.words(*it)).collect();
    let words = words.join(" […] ");
    let is_own = !mark.own_words.is_empty();
    let claim = if is_own { mark.own_words.clone() } else { words };
    let media = media_review(mark, &claim, published);
    keys.insert("claimReviewed".into(), claim.into());
    keys.insert("reviewRating".into(), rating);
    keys.insert("itemReviewed".into(), item(mark, view));
    if let Some(media) = media {
        keys.insert("associatedMediaReview".into(), media);
    }
    Some(keys.into())
}

/// Where a review is published, when and by whom.
fn published(mark: &Mark, view: &View<'_>, page: Option<&str>) -> Map<String, Value> {
    let mut keys = Map::new();
    if let Some(page) = page {
        keys.insert("url".into(), format!("{page}#{}", mark.header.id).into());
    }
    let date = moment::to_text(mark.header.modified);
    let date = date.split('T').next().unwrap_or("").to_owned();
    keys.insert("datePublished".into(), date.into());
    let checker = view.author(mark.checked_by);
    if !checker.is_empty() {
        keys.insert("author".into(), json!({"@type": "Person", "name": checker}));
    }
    keys
}

/// What was done to the media that a claim is about, `published` as the review
/// that it goes with; `None` for a verdict that does not say so.
fn media_review(mark: &Mark, claim: &str, published: Map<String, Value>) -> Option<Value> {
    let verdict = mark.verdict.as_ref().filter(|it| Scale::MEDIA.has(it))?;
    let category = CATEGORIES.iter().find(|it| it.0 == verdict.value)?.1;
    let mut item = Map::new();
    item.insert("@type".into(), "MediaReviewItem".into());
    item.insert("interpretedAsClaim".into(), json!({"@type": "Claim", "description": claim}));
    // The page where the media were published first, as far as is known; the
    // address of their bytes, `contentUrl`, is not.
    if !mark.appeared.is_empty() {
        let media = json!([{"@type": "MediaObject", "url": mark.appeared}]);
        item.insert("mediaItemAppearance".into(), media);
    }
    let mut keys = published;
    keys.insert("@type".into(), "MediaReview".into());
    keys.insert("mediaAuthenticityCategory".into(), category.into());
    if verdict.value == DECONTEXTUALIZED && !mark.why.is_empty() {
        keys.insert("originalMediaContextDescription".into(), mark.why.as_str().into());
    }
    keys.insert("itemReviewed".into(), item.into());
    Some(keys.into())
}

fn rating(mark: &Mark, view: &View<'_>) -> Option<Value> {
    let verdict = mark.verdict.as_ref()?;
    let is_claim = mark.kind == MarkKind::Claim;
    let language = view.dossier.article().map_or("", |it| it.language.as_str());
    let is_english = language.starts_with("en");
    let known = RATINGS.iter().find(|it| it.0 == verdict.value);
    let known =
        known.filter(|_| Scale::from_code(&verdict.scale).is_some_and(|it| it.has(verdict)));
    let (number, words) = known
        .map_or((None, verdict.value.as_str()), |it| (it.1, if is_english { it.3 } else { it.2 }));
    // On a scale of the file's own the truest of n verdicts has n.
    let own = Scale::find(view.dossier, &verdict.scale).filter(|_| known.is_none());
    let place = own.as_ref().and_then(|it| it.place(verdict));
    let own = own.zip(place).filter(|(it, place)| *place < it.n_ordered && 1 < it.n_ordered);
    let best = own.as_ref().map_or(5, |(it, _)| it.n_ordered);
    let number = number.map(usize::from).or(own.map(|(it, place)| it.n_ordered - place));
    let mut keys = Map::new();
    keys.insert("@type".into(), "Rating".into());
    if let Some(number) = number {
        keys.insert("ratingValue".into(), number.into());
        keys.insert("worstRating".into(), 1.into());
        keys.insert("bestRating".into(), best.into());
    }
    keys.insert("alternateName".into(), words.into());
    let explained = [mark.why.as_str(), mark.note.as_str()];
    let explained: Vec<&str> = explained.into_iter().filter(|it| !it.is_empty()).collect();
    if !explained.is_empty() {
        keys.insert("ratingExplanation".into(), explained.join("\n\n").into());
    }
    is_claim.then_some(keys.into())
}

fn item(mark: &Mark, view: &View<'_>) -> Value {
    let mut keys = Map::new();
    keys.insert("@type".into(), "Claim".into());
    if let Some(speaker) = view.speaker(mark) {
        let is_body = speaker.entity_type == document::EntityType::Organization;
        let kind = if is_body { "Organization" } else { "Person" };
        let mut author = json!({"@type": kind, "name": speaker.name});
        if let (Some(address), Some(keys)) = (wikidata_address(speaker), author.as_object_mut()) {
            keys.insert("sameAs".into(), address.into());
        }
        keys.insert("author".into(), author);
    }
    if moment::is_date(&mark.said_on) {
        keys.insert("datePublished".into(), mark.said_on.as_str().into());
    }
    if !mark.appeared.is_empty() {
        let work = json!({"@type": "CreativeWork", "url": mark.appeared});
        keys.insert("firstAppearance".into(), work);
    }
    let address = view.dossier.article().map_or("", |it| it.address.as_str());
    if !address.is_empty() {
        let work = json!([{"@type": "CreativeWork", "url": address}]);
        keys.insert("appearance".into(), work);
    }
    keys.into()
}
