//! Marks of footnotes: a small figure behind a word.  Without its height "22
//! h" and a note 1 would read "22 h1", another hour; so it gets brackets.

use dom_query::NodeRef;

/// What closes the mark of a footnote, if a link is one that has no brackets.
pub(super) fn closing(node: &NodeRef<'_>) -> Option<&'static str> {
    let is_inside = node.attr("href").is_some_and(|it| it.starts_with('#'));
    if !is_inside || !has_few_digits(node) {
        return None;
    }
    let class = node.attr("class").unwrap_or_default().to_lowercase();
    let is_raised = || {
        let is_sup = |it: &NodeRef<'_>| it.has_name("sup");
        node.parent().is_some_and(|it| is_sup(&it))
            || node.first_child().is_some_and(|it| is_sup(&it))
    };
    // LibreOffice repeats the mark before the note, on the line.
    if class.contains("footnotesym") {
        return Some("] ");
    }
    (class.contains("footnote") || is_raised()).then_some("]")
}

/// Whether all there is in an element is a number of at most three digits.
fn has_few_digits(node: &NodeRef<'_>) -> bool {
    let mut digits = String::new();
    for it in node.descendants_it().take(8).filter(NodeRef::is_text) {
        let text = it.text();
        if 16 < text.len() {
            return false;
        }
        digits.push_str(text.trim());
    }
    (1..=3).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit())
}
