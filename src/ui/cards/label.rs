//! What an item is called: its kind or type, and whether it is only offered.

use annotations::{OwnType, Tone};
use document::EntityType;
use yew::AttrValue;

use super::pieces::shortened;
use crate::i18n::Words;
use crate::state::Item;
use crate::ui::reader::colours::of_palette;

/// What the item is, in words.
pub(crate) fn item_label(words: &Words, item: &Item) -> AttrValue {
    if let Some(it) = &item.own_type {
        return shortened(&it.name, OwnType::MAX_CHARS).into();
    }
    let suggested = if item.suggestion().is_some() { "suggested-" } else { "" };
    match item.entity_type {
        Some(it) => words.get(&format!("{suggested}type-{}", it.code())),
        None => words.get(&format!("{suggested}kind-{}", item.kind.code())),
    }
}

/// The colour group of an item: a type's, or its kind.
pub(crate) fn item_hue(item: &Item) -> &'static str {
    match &item.own_type {
        Some(it) => of_palette(it.colour),
        None => item.entity_type.map_or(item.kind.code(), crate::ui::reader::paint::hue),
    }
}

/// The name of a type.
pub(crate) fn type_label(words: &Words, entity_type: EntityType) -> AttrValue {
    words.get(&format!("type-{}", entity_type.code()))
}

/// A sign beside a verdict's colour; on a scale of the file's own it says as
/// much as the colour.
pub(crate) fn verdict_glyph(value: &str, tone: Tone) -> &'static str {
    match value {
        "true" => "✔",
        "mostly-true" => "◕",
        "needs-nuance" => "◑",
        "misleading" => "⚠",
        "out-of-context" | "decontextualized" => "↷",
        "edited-or-cropped" => "✂",
        "transformed" => "⇄",
        "staged" => "⌂",
        "satire-or-parody" => "☺",
        "half-true" => "◐",
        "mostly-false" => "◔",
        "false" => "✘",
        _ => match tone {
            Tone::True => "✔",
            Tone::Mixed => "?",
            Tone::False => "✘",
        },
    }
}

/// The words for a verdict; of a scale that did not come with Postil, its own
/// code.
pub(crate) fn verdict_label(words: &Words, verdict: &annotations::Verdict) -> AttrValue {
    if annotations::Scale::from_code(&verdict.scale).is_some_and(|it| it.has(verdict)) {
        words.get(&format!("verdict-{}", verdict.value))
    } else {
        verdict.value.clone().into()
    }
}
