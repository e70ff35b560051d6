//! Words parted at the end of a line: whether their hyphen is theirs.
//!
//! "gouver-" and "nement" are one word, "peut-" and "être" keep the hyphen.
//! The text itself is asked first: one of the two forms may stand elsewhere in
//! it.  Then come lists of the words that compounds begin and end with.

use std::collections::BTreeSet;

/// Words that compounds begin with; French, then English.
const FIRST: &[&str] = &[
    "peut",
    "celui",
    "celle",
    "ceux",
    "celles",
    "lui",
    "elle",
    "eux",
    "elles",
    "moi",
    "toi",
    "soi",
    "nous",
    "vous",
    "demi",
    "ex",
    "non",
    "mi",
    "sous",
    "avant",
    "après",
    "arrière",
    "contre",
    "entre",
    "porte",
    "quasi",
    "vice",
    "grand",
    "grande",
    "grands",
    "saint",
    "sainte",
    "haut",
    "haute",
    "bas",
    "basse",
    "nord",
    "sud",
    "est",
    "ouest",
    "dix",
    "vingt",
    "trente",
    "quarante",
    "cinquante",
    "soixante",
    "quatre",
    "dit",
    "a",
    "t",
    "rendez",
    "chef",
    "état",
    "week",
    "au",
    "par",
    "là",
    "ci",
    "outre",
    "presque",
    "franco",
    "anglo",
    "socio",
    "tout",
    "toute",
    "jusque",
    "garde",
    "compte",
    "mot",
    "belle",
    "beau",
    "petit",
    "petite",
    "nouveau",
    "nouvelle",
    "court",
    "long",
    "libre",
    "plein",
    "mieux",
    "bien",
    "mal",
    "sans",
    "hors",
    "passe",
    "prêt",
    "centre",
    "well",
    "self",
    "short",
    "high",
    "low",
    "full",
    "part",
    "half",
    "mid",
    "so",
    "cross",
    "far",
    "left",
    "right",
    "old",
    "new",
    "first",
    "second",
    "third",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "sixty",
    "seventy",
    "eighty",
    "ninety",
    "year",
    "state",
    "world",
    "mother",
    "father",
    "brother",
    "sister",
    "in",
    "up",
    "all",
    "ever",
    "much",
    "hard",
    "large",
    "small",
    "multi",
    "pro",
    "anti",
    "co",
    "e",
    "x",
    "best",
    "better",
    "open",
    "public",
    "ill",
    "then",
    "would",
    "vis",
    "pre",
    "face",
    "fact",
    "decision",
    "policy",
    "law",
    "peace",
    "record",
    "government",
    "climate",
];
/// Words that compounds end with.
const LAST: &[&str] = &[
    "ci",
    "là",
    "être",
    "il",
    "elle",
    "ils",
    "elles",
    "on",
    "je",
    "tu",
    "nous",
    "vous",
    "le",
    "la",
    "les",
    "lui",
    "leur",
    "moi",
    "toi",
    "y",
    "en",
    "ce",
    "même",
    "mêmes",
    "dire",
    "delà",
    "dessus",
    "dessous",
    "major",
    "majors",
    "chef",
    "end",
    "clé",
    "clés",
    "vente",
    "roi",
    "midi",
    "parole",
    "based",
    "up",
    "down",
    "off",
    "out",
    "old",
    "year",
    "like",
    "wide",
    "free",
    "term",
    "level",
    "time",
    "style",
    "led",
    "made",
    "known",
    "being",
    "to",
    "of",
    "the",
    "and",
    "called",
    "backed",
    "run",
    "owned",
    "foot",
    "mile",
    "scale",
    "profile",
    "ranking",
    "speaking",
    "looking",
    "minded",
    "elect",
    "general",
    "century",
    "quarter",
    "quarters",
    "thirds",
    "third",
    "law",
    "makers",
    "making",
    "checking",
    "checkers",
    "checker",
    "effective",
    "related",
    "driven",
    "term's",
];

/// The words of a text that tell which form of a parted word it has.
#[derive(Debug, Default)]
pub(super) struct Words(BTreeSet<String>);

impl Words {
    pub(super) fn of(lines: &[&str]) -> Self {
        let mut asked = BTreeSet::new();
        for pair in lines.windows(2) {
            let [line, next] = pair else { continue };
            if line.ends_with(HYPHENS) {
                let (first, last) = parted(line, super::wrap::unquoted(next).1);
                asked.insert(format!("{first}-{last}"));
                asked.insert(format!("{first}{last}"));
            }
        }
        let words = lines.iter().flat_map(|it| it.split_whitespace()).map(bare);
        Self(if asked.is_empty() { asked } else { words.filter(|it| asked.contains(it)).collect() })
    }

    /// Whether the hyphen between the end of `line` and `next` belongs there.
    pub(super) fn keep_hyphen(&self, line: &str, next: &str) -> bool {
        let left = line.rsplit(char::is_whitespace).next().unwrap_or("");
        let left = left.strip_suffix(HYPHENS).unwrap_or(left);
        let right = next.split_whitespace().next().unwrap_or("");
        let is_capital =
            |it: &str| it.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
        let is_all_capitals =
            !left.contains(char::is_lowercase) && !right.contains(char::is_lowercase);
        let (first, last) = parted(line, next);
        if self.0.contains(&format!("{first}-{last}")) {
            return true;
        }
        if self.0.contains(&format!("{first}{last}")) {
            return false;
        }
        if is_capital(right) {
            return !is_all_capitals || left.chars().count() < 2;
        }
        let last_part = last.split('-').next().unwrap_or("");
        // "c'est-à-", "brother-in-": one hyphen is of the word already.
        first.contains('-')
            || FIRST.contains(&first.rsplit(['\'', '’']).next().unwrap_or(""))
            || LAST.contains(&last_part)
    }
}

/// Hyphens that a line may end with.
pub(super) const HYPHENS: [char; 3] = ['-', '\u{2010}', '¬'];

/// The two parts of the word that goes from the end of `line` to `next`.
fn parted(line: &str, next: &str) -> (String, String) {
    let left = line.rsplit(char::is_whitespace).next().unwrap_or("");
    (bare(left), bare(next.split_whitespace().next().unwrap_or("")))
}

/// A word without what stands around it, lower case.
fn bare(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hyphens_are_kept_where_they_belong() {
        for (line, next, text, keeps) in [
            ("le gouver-", "nement a", "", false),
            ("l’organi-", "sation,", "", false),
            ("the govern-", "ment said", "", false),
            ("à Saint-", "Denis", "", true),
            ("Moyen-", "Vallée", "", true),
            ("LE GOUVER-", "NEMENT", "", false),
            ("peut-", "être", "", true),
            ("c’est-à-", "dire", "", true),
            ("dit-", "il", "", true),
            ("vingt-", "deux", "", true),
            ("quelques-", "uns", "quelques-uns viennent", true),
            ("a well-", "known", "", true),
            ("long-", "term", "", true),
            ("a state-", "owned", "", true),
            ("G-", "20", "", true),
            ("demi-", "tour", "demitour", false),
            ("report-", "ing", "Reporting on", false),
        ] {
            let words = Words::of(&[text, line, next]);
            assert_eq!(words.keep_hyphen(line, next), keeps, "{line} {next}");
        }
    }
}
