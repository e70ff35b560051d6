//! Tags of languages.

/// A tag of BCP 47 as it is usually written: `fr`, `fr-FR`, `zh-Hant-TW`.
pub(super) fn language(text: &str) -> Option<String> {
    let text = text.split([',', ';']).next()?.trim();
    let mut tags = Vec::new();
    for (n, part) in text.split(['-', '_', '.']).enumerate() {
        let is_part =
            (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric());
        if n == 0 && !(matches!(part.len(), 2 | 3) && part.bytes().all(|b| b.is_ascii_alphabetic()))
        {
            return None;
        }
        if !is_part || 4 <= n {
            break;
        }
        tags.push(match part.len() {
            2 if 0 < n => part.to_ascii_uppercase(),
            4 if 0 < n => {
                let (first, rest) = part.split_at_checked(1)?;
                format!("{}{}", first.to_ascii_uppercase(), rest.to_ascii_lowercase())
            }
            _ => part.to_ascii_lowercase(),
        });
    }
    let tag = tags.join("-");
    (tag != "und" && tag != "zxx").then_some(tag)
}
