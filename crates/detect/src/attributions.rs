//! Who says what: source, cue and content.
//!
//! Direct: words between quotation marks beside a cue.  Indirect: a reporting
//! verb with "que" or an infinitive, "selon", "d'après", "according to", an
//! inserted "a-t-il ajouté".  A quotation over several sentences is one
//! attribution a sentence, all with one source and cue.

use document::{AttributionMode, EntityType, Language};

use crate::context::{Context, View};
use crate::mention::Mention;
use crate::quotes::Quote;

mod direct;
mod english;
mod prepositions;
mod sources;
mod verbs;

/// Tokens `first..end`.
pub(crate) type Range = (usize, usize);

/// Somebody says something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Attribution {
    pub(crate) mode: AttributionMode,
    pub(crate) source: Option<Range>,
    pub(crate) cue: Option<Range>,
    pub(crate) content: Range,
    /// 0 to 1000.
    pub(crate) score: u16,
}

/// What the rules know about one sentence.
pub(crate) struct Scene<'c> {
    pub(crate) view: View<'c>,
    /// The type of the mention each token of the text is in.
    types: &'c [Option<EntityType>],
    /// Whether each token of the text is inside quotation marks, the marks
    /// included.
    quoted: &'c [bool],
}

impl Scene<'_> {
    /// The type of the mention that the token at `at` is in.
    pub(crate) fn entity_type(&self, at: usize) -> Option<EntityType> {
        self.view.token(at)?;
        self.types.get(at).copied().flatten()
    }

    /// Whether the token at `at` is between quotation marks or one of them.
    pub(crate) fn is_quoted(&self, at: usize) -> bool {
        self.quoted.get(at) == Some(&true)
    }

    /// One past the last token of the sentence that is no closing mark.
    pub(crate) fn content_end(&self) -> usize {
        let mut end = self.view.end;
        while self.view.first < end
            && matches!(
                self.view.before(end, 1),
                "." | "!" | "?" | "…" | "»" | "”" | "\"" | "..." | ";"
            )
        {
            end -= 1;
        }
        end
    }
}

/// The attributions of the text, by place of their content.
pub(crate) fn find(cx: &Context<'_>, mentions: &[Mention], quotes: &[Quote]) -> Vec<Attribution> {
    let n_tokens = cx.tokens.list().len();
    let mut types = vec![None; n_tokens];
    for it in mentions {
        if let Some(tokens) = types.get_mut(it.first..it.end) {
            tokens.fill(Some(it.entity_type));
        }
    }
    let mut quoted = vec![false; n_tokens];
    for it in quotes {
        if let Some(tokens) = quoted.get_mut(it.open..=it.close) {
            tokens.fill(true);
        }
    }
    let scene = |number: usize| {
        let sentence = cx.sentences.get(number)?;
        Some(Scene { view: cx.view(*sentence), types: &types, quoted: &quoted })
    };
    let mut acc = Vec::new();
    direct::find(cx, quotes, &scene, &mut acc);
    let n_direct = acc.len();
    for scene in (0..cx.sentences.len()).filter_map(scene) {
        prepositions::find(&scene, &mut acc);
        match cx.language {
            Language::French => verbs::find(&scene, &mut acc),
            Language::English => english::find(&scene, &mut acc),
        }
    }
    drop_doubles(&mut acc, n_direct);
    let mut opened = vec![None; n_tokens];
    for it in quotes {
        if let Some(place) = opened.get_mut(it.close) {
            *place = Some(it.open);
        }
    }
    for it in &mut acc {
        // A quotation that begins inside the content and ends right behind it.
        let closes = opened.get(it.content.1).copied().flatten();
        if closes.is_some_and(|open| it.content.0 <= open) {
            it.content.1 += 1;
        }
    }
    acc.sort_by_key(|it| (it.content.0, std::cmp::Reverse(it.content.1), it.cue));
    acc
}

/// Drops indirect attributions that share their cue with a direct one or with
/// an earlier one.
fn drop_doubles(acc: &mut Vec<Attribution>, n_direct: usize) {
    let mut cues = std::collections::BTreeSet::new();
    let mut place = 0;
    acc.retain(|it| {
        let is_direct = place < n_direct;
        place += 1;
        let is_new = it.cue.is_none_or(|cue| cues.insert(cue.1));
        (is_direct || is_new) && it.content.0 < it.content.1
    });
}

#[cfg(test)]
mod tests;
