//! What a person looks for: words, and fields with values.
//!
//! `missiles` or `"deux mots"` looks in the text, notes and fields, and so does
//! the regular expression `/\d+ %/`, or `/insee/i` without case; `verdict:faux`
//! asks for a field; `-` before any of them asks for its absence.

use crate::fold::fold;
use crate::state::pattern::{self, Pattern, Written, n_bytes};

/// A field that can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// The verdict's code.
    Verdict,
    /// How far a claim is.
    Status,
    /// How urgent it is.
    Priority,
    /// The type of an entity, or of a claim.
    Type,
    /// What kind of mark it is.
    Kind,
    /// A source of its evidence: title, publisher or address.
    Source,
    /// A tag.
    Tag,
    /// Who says it.
    Speaker,
    /// The thing it names.
    Name,
    /// Its note.
    Note,
    /// Who made it, checks it or checked it: name or initials, or [`ME`].
    By,
    /// What state it is in, see [`STATES`].
    Is,
    /// The number of a claim.
    Number,
}

impl Key {
    /// All, with what they are called: in English, then in French.
    pub const NAMES: &[(Self, &str, &str)] = &[
        (Self::Verdict, "verdict", "verdict"),
        (Self::Status, "status", "statut"),
        (Self::Priority, "priority", "priorite"),
        (Self::Type, "type", "type"),
        (Self::Kind, "kind", "genre"),
        (Self::Source, "source", "source"),
        (Self::Tag, "tag", "etiquette"),
        (Self::Speaker, "speaker", "locuteur"),
        (Self::Name, "name", "nom"),
        (Self::Note, "note", "note"),
        (Self::By, "by", "par"),
        (Self::Is, "is", "est"),
        (Self::Number, "number", "numero"),
    ];

    /// What else they are called, by the labels of the cards.
    const ALIASES: &[(Self, &str)] = &[
        (Self::Speaker, "qui"),
        (Self::Speaker, "dit-par"),
        (Self::Speaker, "who"),
        (Self::Status, "etat"),
        (Self::Status, "state"),
        (Self::Number, "n"),
        (Self::Number, "n°"),
    ];

    fn named(name: &str) -> Option<Self> {
        let found =
            Self::NAMES.iter().find(|(_, english, french)| [*english, *french].contains(&name));
        let alias = || Self::ALIASES.iter().find(|it| it.1 == name).map(|it| it.0);
        found.map(|(key, ..)| *key).or_else(alias)
    }

    /// Before which codes stand in message ids, for fields whose values are
    /// words of a list.
    #[must_use]
    pub fn word_lists(self) -> &'static [&'static str] {
        match self {
            Self::Verdict => &["verdict"],
            Self::Status => &["status"],
            Self::Priority => &["priority"],
            Self::Type => &["type", "claim-type"],
            Self::Kind => &["kind"],
            _ => &[],
        }
    }
}

/// The states of [`Key::Is`]: code, then what it is called in English and in
/// French.
pub const STATES: &[(&str, &str, &str)] = &[
    ("suggestion", "suggestion", "suggestion"),
    ("mark", "mark", "marque"),
    ("checked", "checked", "verifie"),
    ("open", "open", "ouvert"),
    ("sourced", "sourced", "source"),
    ("noted", "noted", "annote"),
];

/// The value of [`Key::By`] for the person of this browser: nothing that is in
/// a name.  In words it is `me` or `moi`; in quotation marks they are names.
pub const ME: &str = "\u{1}";

/// One thing that is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Whether its absence is asked for.
    pub is_negated: bool,
    /// The field; `None` for words anywhere.
    pub key: Option<Key>,
    /// The folded words, or the codes of values, any of which will do.
    pub values: Vec<String>,
    /// The expression that is looked for, in the place of words.
    pub pattern: Option<Pattern>,
}

/// What is asked for; all terms at once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// The terms, in the order typed.
    pub terms: Vec<Term>,
    /// What was typed as the name of a field and is none; such a piece is looked
    /// for as words.
    pub unknown: Vec<String>,
}

impl Query {
    /// The query that `typed` says; `None` with what is no expression between
    /// slashes.  `codes_of` gives the codes that a folded word of the interface
    /// stands for in a field of a word list, `pattern_of` reads an expression.
    #[must_use]
    pub fn parse(
        typed: &str,
        codes_of: impl Fn(Key, &str) -> Vec<String>,
        pattern_of: impl Fn(Written<'_>) -> Option<Pattern>,
    ) -> Option<Self> {
        let (mut terms, mut unknown) = (Vec::new(), Vec::new());
        for piece in pieces(typed) {
            let is_negated = piece.starts_with('-') && 1 < piece.len();
            let piece = piece.strip_prefix('-').filter(|_| is_negated).unwrap_or(&piece);
            if 0 < n_bytes(piece) && piece.starts_with('/') {
                let pattern = Some(pattern::parse(piece, &pattern_of)?);
                terms.push(Term { is_negated, key: None, values: Vec::new(), pattern });
                continue;
            }
            let field = piece.split_once(':').and_then(|(name, value)| {
                let key = Key::named(&fold(name))?;
                Some((key, value))
            });
            if field.is_none() {
                unknown.extend(field_name(piece).map(str::to_owned));
            }
            let (key, value) = field.map_or((None, piece), |(key, value)| (Some(key), value));
            let is_me = key == Some(Key::By) && ["me", "moi"].contains(&fold(value).as_str());
            let is_quoted = value.contains('"');
            let value = if key.is_none() && !is_quoted { without_end(value) } else { value };
            let folded = fold(&value.replace('"', ""));
            // Being typed: nothing is asked for yet.
            if folded.trim().is_empty() {
                continue;
            }
            let mut values = match key {
                Some(Key::Is) => state(&folded).into_iter().collect(),
                Some(_) if is_me => vec![ME.to_owned()],
                Some(key) => codes_of(key, &folded),
                None => Vec::new(),
            };
            // Verdicts of the file's own scales are words.
            if values.is_empty() || key == Some(Key::Verdict) {
                values.push(folded);
            }
            terms.push(Term { is_negated, key, values, pattern: None });
        }
        Some(Self { terms, unknown })
    }

    /// Whether nothing is asked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// What is to be painted in the text: words and expressions.
    pub fn in_text(&self) -> impl Iterator<Item = &Term> {
        self.terms.iter().filter(|it| it.key.is_none() && !it.is_negated)
    }
}

/// What stands in a piece where the name of a field would; times and addresses
/// have a colon as well.
fn field_name(piece: &str) -> Option<&str> {
    let (name, value) = piece.split_once(':')?;
    let is_name = !name.is_empty() && name.chars().all(|it| it.is_alphabetic() || it == '-');
    (is_name && !value.is_empty() && !value.starts_with('/')).then_some(name)
}

/// What is typed, cut at spaces outside quotation marks and expressions.
fn pieces(typed: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut is_quoted = false;
    // Where the last expression ends.
    let mut end = 0;
    for (at, c) in typed.char_indices() {
        let is_first = pieces.last().is_some_and(|it| it.is_empty() || it == "-");
        if c == '/' && is_first && !is_quoted && end <= at {
            end = at + n_bytes(typed.get(at..).unwrap_or_default());
        }
        let is_inside = at < end;
        is_quoted ^= c == '"' && !is_inside;
        match pieces.last_mut() {
            Some(_) if c.is_whitespace() && !is_quoted && !is_inside => pieces.push(String::new()),
            Some(last) => last.push(c),
            None => {}
        }
    }
    pieces.retain(|it| !it.is_empty());
    join_signs(pieces)
}

/// `99 %` is one thing to look for; other signs that stand alone are copied along
/// with the words before them, and are nothing to look for beside these.
fn join_signs(pieces: Vec<String>) -> Vec<String> {
    let mut joined: Vec<String> = Vec::new();
    let has_words = pieces.iter().any(|it| it.contains(char::is_alphanumeric));
    for piece in pieces {
        match joined.last_mut() {
            Some(last) if piece == "%" && last.ends_with(char::is_numeric) => last.push('%'),
            _ if has_words && piece.chars().all(is_end) => {}
            _ => joined.push(piece),
        }
    }
    joined
}

/// A word without the signs behind it, which end what it was copied from.
fn without_end(word: &str) -> &str {
    let trimmed = word.trim_end_matches(is_end);
    if trimmed.is_empty() { word } else { trimmed }
}

fn is_end(sign: char) -> bool {
    matches!(sign, '.' | ',' | ';' | ':' | '!' | '?' | '…')
}

fn state(folded: &str) -> Option<String> {
    // Cut short, or with an ending: `vérif`, `vérifiée`.
    let is_named = |name: &str| name.starts_with(folded) || folded.starts_with(name);
    let named = |it: &&(&str, &str, &str)| is_named(it.1) || is_named(it.2);
    STATES.iter().find(named).map(|it| it.0.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, expected: &str) {
        let codes_of = |key: Key, word: &str| {
            let is_false = key == Key::Verdict && word == "faux";
            is_false.then(|| "false".to_owned()).into_iter().collect()
        };
        let pattern_of = |it: Written<'_>| {
            (!it.source.contains('(')).then(|| Pattern::new(it, |_: &str, _| Vec::new()))
        };
        let query = Query::parse(typed, codes_of, pattern_of);
        let terms = query.iter().flat_map(|it| &it.terms).map(|it| {
            let sign = if it.is_negated { "-" } else { "" };
            let key = it.key.map(|it| format!("{it:?}=")).unwrap_or_default();
            let pattern = it.pattern.as_ref().map(|it| format!("~{it:?}")).unwrap_or_default();
            format!("{sign}{key}{}{pattern}", it.values.join("/"))
        });
        let terms = terms.collect::<Vec<_>>().join(" | ");
        assert_eq!(if query.is_some() { &terms } else { "refused" }, expected, "{typed}");
    }

    #[test]
    fn words_phrases_and_fields() {
        check("", "");
        check("Téhéran", "teheran");
        check("\"99 % des\" -missiles", "99% des | -missiles");
        check("verdict:Faux statut:fait", "Verdict=false/faux | Status=fait");
        check("étiquette:\"à voir\"", "Tag=a voir");
        check("-est:vérifiée is:sugg", "-Is=checked | Is=suggestion");
        check("14:30 http://a.b", "14:30 | http://a.b");
        // Copied with what stands behind.
        check("missiles :", "missiles");
        check("missiles: cibles. oui ?", "missiles | cibles | oui");
        check("99 % des", "99% | des");
        check("\"oui !\" ?", "oui!");
        check("?", "?");
        check("verdict: -", "-");
        check("\"", "");
    }

    #[test]
    fn fields_go_by_the_labels_of_the_cards() {
        check("qui:Biden dit-par:x who:y", "Speaker=biden | Speaker=x | Speaker=y");
        check("État:fait numéro:3 N:4 n°:5", "Status=fait | Number=3 | Number=4 | Number=5");
    }

    #[test]
    fn what_is_no_field_is_told_from_words_with_a_colon() {
        let unknown = |typed: &str| {
            let query = Query::parse(typed, |_, _| Vec::new(), |_| None);
            query.map(|it| it.unknown.join(" "))
        };
        assert_eq!(unknown("foo:bar -Baz:x tag:y").as_deref(), Some("foo Baz"));
        for typed in ["14:30", "https://a.b", "mailto:", "\"foo:bar\"", "sic: oui", ":x", "a.b:c"] {
            assert_eq!(unknown(typed).as_deref(), Some(""), "{typed}");
        }
        check("foo:bar", "foo:bar");
    }

    #[test]
    fn oneself_is_no_name() {
        check("par:Moi -by:me", "By=\u{1} | -By=\u{1}");
        check("par:\"moi\" by:mel moi", "By=moi | By=mel | moi");
    }

    #[test]
    fn expressions_stand_between_slashes() {
        check(r"/\D É/ ada", r"~\D É | ada");
        check("-/[A-Z]/i Ada", "-~[A-Z]~i | ada");
        check(r#"-/a "b/ "c d" type:x"#, r#"-~a "b | c d | Type=x"#);
        // Being typed, or something else.
        check("/a b", "/a | b");
        check("// et/ou/ a:/b/", "// | et/ou/ | a:/b/");
        check("\"/a b/\"", "/a b/");
        check("ada /(/", "refused");
    }
}
