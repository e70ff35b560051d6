//! The head of a mail that was copied with its text: sender, date, subject.

use document::AsideReason;

use crate::date::Order;
use crate::{Draft, Metadata, byline, date};

/// Fields of a mail's head, lower case; French, then English.
const SENDER: &[&str] = &["de", "expéditeur", "from"];
const SUBJECT: &[&str] = &["objet", "sujet", "subject"];
const DATE: &[&str] = &["date", "envoyé", "envoyé le", "sent"];
const OTHER: &[&str] = &[
    "à",
    "a",
    "pour",
    "destinataire",
    "cc",
    "cci",
    "bcc",
    "to",
    "reply-to",
    "répondre à",
    "pièces jointes",
    "attachments",
    "importance",
];

/// How many of `lines` are a mail's head, with which they begin; fewer than
/// three fields are none.
pub(super) fn n_head(lines: &[&str]) -> usize {
    let head = lines.iter().skip_while(|it| it.is_empty());
    let n_empty = lines.iter().take_while(|it| it.is_empty()).count();
    let n_fields = head.take(12).take_while(|it| field(it).is_some()).count();
    if n_fields < 3 { 0 } else { n_empty + n_fields }
}

/// The head's lines as blocks beside the text; what they say goes into
/// `metadata`.
pub(crate) fn head(lines: &[&str], metadata: &mut Metadata) -> Vec<Draft> {
    let mut blocks = Vec::new();
    for line in lines.iter().filter(|it| !it.is_empty()) {
        if let Some((name, value)) = field(line) {
            let is = |known: &[&str]| known.contains(&name.as_str());
            if is(SUBJECT) {
                metadata.title = Some(value.to_owned());
            } else if is(SENDER) {
                let name = value.split(['<', '(']).next().unwrap_or("").trim_matches(['"', ' ']);
                metadata.byline = byline::names(name);
            } else if is(DATE) {
                metadata.published = date::find(value, Order::Day);
            }
        }
        let mut block = Draft::paragraph(line.trim().to_owned());
        block.aside = Some(AsideReason::Byline);
        blocks.push(block);
    }
    blocks
}

/// Whether a line is a field of a mail's head.
pub(crate) fn is_field(line: &str) -> bool {
    field(line).is_some()
}

/// Name and value of a field: "Objet : Chiffres".
fn field(line: &str) -> Option<(String, &str)> {
    let (name, value) = line.split_once(':')?;
    let name = name.trim().to_lowercase();
    let is_known = [SENDER, SUBJECT, DATE, OTHER].iter().any(|it| it.contains(&name.as_str()));
    let value = value.trim();
    (is_known && !value.is_empty()).then_some((name, value))
}
