//! A title without the name of the site that stands beside it.

use crate::normalize::fold;

/// What stands between a title and the name of its site.
const SEPARATORS: &[&str] =
    &[" | ", " - ", " – ", " — ", " :: ", " • ", " · ", " » ", " / ", " @ "];
/// Names of sites are not longer, in words.
const MAX_SITE_WORDS: usize = 5;
/// A title of fewer words may be half of one.
const MIN_TITLE_WORDS: usize = 3;

/// What tells how far a title goes.
#[derive(Debug, Default)]
pub(super) struct Known<'a> {
    /// The site's name.
    pub(super) site: Option<&'a str>,
    /// The page's host.
    pub(super) host: Option<&'a str>,
    /// Headlines that the page shows.
    pub(super) headings: &'a [String],
    /// Whether it comes from `<title>`, where a site's name is usual.
    pub(super) is_of_window: bool,
}

/// Whether a title is what a program calls a file: "Microsoft Word - a.docx".
pub(super) fn is_file_name(title: &str) -> bool {
    let lower = title.trim().to_lowercase();
    let ends = [".doc", ".docx", ".odt", ".rtf", ".pdf", ".txt", ".eml", ".htm", ".html"];
    lower.starts_with("microsoft word - ") || ends.iter().any(|it| lower.ends_with(it))
}

/// What pages for printing are called, whatever they print.
const OF_PRINT: &[&str] = &[
    "imprimer",
    "version imprimable",
    "version à imprimer",
    "print",
    "print version",
    "printable version",
    "printer friendly",
    "printer friendly version",
    "printer-friendly version",
    "version for printing",
];

/// `title` without the words that say that a page is for printing, if more is
/// left than the name of a site.
pub(super) fn without_print<'a>(title: &'a str, headings: &[String]) -> Option<&'a str> {
    let is_of_print = |it: &str| OF_PRINT.contains(&fold(it).as_str());
    if is_of_print(title) {
        return None;
    }
    for separator in SEPARATORS {
        let parts = [title.rsplit_once(separator), title.split_once(separator)];
        let [Some((front, last)), Some((first, back))] = parts else { continue };
        let rest = if is_of_print(last) { front } else { back };
        if is_of_print(last) || is_of_print(first) {
            let is_shown = headings.iter().any(|it| fold(it) == fold(rest));
            let is_long = MAX_SITE_WORDS < rest.split_whitespace().count();
            return (is_shown || is_long).then_some(rest.trim());
        }
    }
    Some(title)
}

/// `title` without the site's name behind or before it.
pub(super) fn without_site(title: &str, known: &Known<'_>) -> String {
    let mut title = title.trim();
    // "Title - Rubric - Site" loses both.
    for _ in 0..3 {
        let Some(shorter) = shorter(title, known) else { break };
        title = shorter;
    }
    title.to_owned()
}

fn shorter<'a>(title: &'a str, known: &Known<'_>) -> Option<&'a str> {
    let is_shown = |it: &str| {
        let it = fold(it);
        known.headings.iter().any(|heading| fold(heading) == it)
    };
    if is_shown(title) {
        return None;
    }
    let cuts = SEPARATORS.iter().filter_map(|it| Some((title.rfind(it)?, *it)));
    let (_, last) = cuts.max()?;
    let (front, tail) = title.rsplit_once(last)?;
    let (front, tail) = (front.trim(), tail.trim());
    let (head, rest) = title.split_once(last)?;
    let n_words = |it: &str| it.split_whitespace().count();
    let looks_like_site = known.is_of_window
        && n_words(tail) <= MAX_SITE_WORDS
        && MIN_TITLE_WORDS <= n_words(front)
        && (matches!(last, " | " | " :: ") || n_words(tail) + 1 < n_words(front));
    if is_shown(front) || is_site(tail, known) {
        return Some(front).filter(|it| !it.is_empty());
    }
    if is_site(head, known) {
        return Some(rest.trim()).filter(|it| !it.is_empty());
    }
    // With the headline on the page it would have been seen, unless that is
    // worded otherwise; a bar is in no headline.
    let has_headline = known.headings.iter().any(|it| !it.is_empty());
    let is_guess = looks_like_site && (!has_headline || last == " | ");
    is_guess.then_some(front)
}

fn is_site(text: &str, known: &Known<'_>) -> bool {
    let bare = |it: &str| -> String { fold(it).chars().filter(|c| c.is_alphanumeric()).collect() };
    let text = bare(text);
    if text.chars().count() < 2 {
        return false;
    }
    let is_name = known.site.is_some_and(|it| bare(it) == text);
    let host = known.host.unwrap_or("");
    let mut parts = host.split('.').filter(|it| 4 <= it.len());
    is_name || bare(host) == text || parts.any(|it| bare(it) == text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_are_none() {
        assert!(is_file_name("Microsoft Word - Rapport final"));
        assert!(is_file_name("rapport-v2.DOCX"));
        assert!(!is_file_name("Ce que dit le document"));
    }

    #[test]
    fn names_of_sites_are_cut() {
        let headings = ["La digue sera rehaussée".to_owned()];
        let known = Known {
            site: Some("Le Journal du Val"),
            host: Some("www.journalduval.example"),
            headings: &headings,
            is_of_window: true,
        };
        for (title, expected) in [
            ("La digue sera rehaussée - Le Journal du Val", "La digue sera rehaussée"),
            ("La digue sera rehaussée | Monde | JournalDuVal", "La digue sera rehaussée"),
            ("Le Journal du Val - Un autre titre", "Un autre titre"),
            ("Un autre titre – journalduval", "Un autre titre"),
            ("Pont - digue : le match", "Pont - digue : le match"),
            ("La digue est rehaussée | Le Courrier", "La digue est rehaussée"),
            ("Un titre - et sa suite", "Un titre - et sa suite"),
            ("Le Journal du Val", "Le Journal du Val"),
            (" - ", "-"),
        ] {
            assert_eq!(without_site(title, &known), expected, "{title}");
        }
        let known = Known { is_of_window: true, ..Known::default() };
        for (title, expected) in [
            ("Bridge to reopen in June | The Gazette", "Bridge to reopen in June"),
            ("Bridge to reopen in June - The Gazette", "Bridge to reopen in June"),
            ("Pont - digue", "Pont - digue"),
        ] {
            assert_eq!(without_site(title, &known), expected, "{title}");
        }
    }
}
