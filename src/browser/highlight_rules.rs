//! The rules of highlights that nothing is painted in, kept out of the sheet.
//!
//! For each element of the text a browser works out a style for every highlight
//! that has a rule, painted or not, and looks through all those rules for each:
//! for the 78 of `styles/views/highlights.css` that takes Chromium 5 ms a block.
//! An article has a dozen of them at a time.  So rules are taken out when the
//! first is asked for, and each is put back when something is to be painted in
//! it.  Where a browser does not let them be put back, all stay.

use std::cell::RefCell;
use std::collections::BTreeMap;

use wasm_bindgen::JsCast;
use web_sys::{CssGroupingRule, CssRule, CssStyleSheet};

/// What stands before the name of a highlight of ours, in a selector.
const BEFORE_NAME: &str = "::highlight(";

/// The rules that are not in the page's sheets.
#[derive(Debug)]
pub struct HighlightRules {
    /// By the name of the highlight.
    away: BTreeMap<String, Away>,
}

#[derive(Debug)]
struct Away {
    text: String,
    layer: CssGroupingRule,
}

thread_local! {
    static RULES: RefCell<Option<HighlightRules>> = const { RefCell::new(None) };
}

/// Sees to it that the highlight `name` looks as its rule says.
pub(super) fn need(name: &str) {
    RULES.with_borrow_mut(|it| it.get_or_insert_with(HighlightRules::take_out).put_back(name));
}

impl HighlightRules {
    /// Takes out what stands in a layer of the page's sheets for one highlight.
    #[must_use]
    pub fn take_out() -> Self {
        let mut away = BTreeMap::new();
        for layer in layers() {
            take_out_of(&layer, &mut away);
        }
        Self { away }
    }

    /// Puts the rule of the highlight `name` back, if it was taken out.
    pub fn put_back(&mut self, name: &str) {
        if let Some(Away { text, layer }) = self.away.remove(name) {
            // Before the others: what forced colours ask for comes last.  It
            // was put back once, so this does not fail.
            _ = layer.insert_rule_with_index(&text, 0);
        }
    }
}

/// What groups rules in the page's sheets.
fn layers() -> Vec<CssGroupingRule> {
    let mut layers = Vec::new();
    let Some(document) = web_sys::window().and_then(|it| it.document()) else { return layers };
    let sheets = document.style_sheets();
    for sheet in (0..sheets.length()).filter_map(|n| sheets.item(n)) {
        // A sheet from elsewhere has no rules for us.
        let rules = sheet.dyn_ref::<CssStyleSheet>().and_then(|it| it.css_rules().ok());
        let Some(rules) = rules else { continue };
        let rules = (0..rules.length()).filter_map(|n| rules.item(n));
        layers.extend(rules.filter_map(|it| it.dyn_into::<CssGroupingRule>().ok()));
    }
    layers
}

fn take_out_of(layer: &CssGroupingRule, away: &mut BTreeMap<String, Away>) {
    let rules = layer.css_rules();
    for n in (0..rules.length()).rev() {
        let rule = rules.item(n).and_then(|it| rule_of(&it));
        let Some((text, name)) = rule.filter(|(_, name)| !away.contains_key(name)) else {
            continue;
        };
        // The same once more before it shows that it can be put back.
        if layer.insert_rule_with_index(&text, n).is_err() || layer.delete_rule(n + 1).is_err() {
            return;
        }
        if layer.delete_rule(n).is_ok() {
            away.insert(name, Away { text, layer: layer.clone() });
        }
    }
}

/// The text of a rule for one highlight, and the name of that.
fn rule_of(rule: &CssRule) -> Option<(String, String)> {
    if rule.type_() != CssRule::STYLE_RULE {
        return None;
    }
    let text = rule.css_text();
    let selectors = text.split_once('{')?.0;
    let mut names = selectors.split(BEFORE_NAME).skip(1).filter_map(|it| it.split(')').next());
    let name = names.next()?.to_owned();
    names.all(|it| it == name).then_some((text, name))
}
