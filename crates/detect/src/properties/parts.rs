//! Properties of the parts by themselves, on any input: tokens, sentences,
//! the values of dates and times, and what reads packs and models.

use document::{Document, EntityType, Language, Value};
use proptest::prelude::*;

use super::PIECES;
use crate::context::Context;
use crate::tagger::{Label, Labels, Model};
use crate::weights::Row;
use crate::{Options, ResourceError, Resources, findings, pack, pipeline, small, tokenise};

/// Pieces of dates and times, for rows of them.
const DATES: &[&str] = &[
    "1er",
    "29",
    "30",
    "31",
    "32",
    "0",
    "12",
    "13",
    "février",
    "avril",
    "June",
    "mai",
    "2003",
    "1900",
    "2024",
    "99",
    "du",
    "au",
    "et",
    "le",
    "to",
    "-",
    "–",
    "/",
    ".",
    ",",
    "fin",
    "début",
    "mi-",
    "mid-",
    "late",
    "XXe",
    "IIIe",
    "siècle",
    "century",
    "années",
    "the",
    "1980s",
    "80",
    "il y a",
    "ans",
    "ago",
    "deux",
    "mois",
    "dernier",
    "prochain",
    "last",
    "next",
    "mardi",
    "Tuesday",
    "week",
    "été",
    "summer",
    "of",
    "h",
    "14 h 05",
    "25 h",
    "à",
    "p.m.",
    "14:60",
    "12.04.2024",
    "31/02/2024",
    "2024-02-30",
    "2016-2017",
    "av. J.-C.",
    "jeudi",
    "hier",
    "demain",
];

/// A row of `pieces`, some with a space behind them.
fn joined(pieces: &[&str], choice: &[(usize, bool)]) -> String {
    let piece = |(n, spaced): &(usize, bool)| {
        format!("{}{}", pieces[n % pieces.len()], if *spaced { " " } else { "" })
    };
    choice.iter().map(piece).collect()
}

fn check_tokens(text: &str, language: Language) {
    let tokens = tokenise(text, language);
    let mut end = 0;
    for (at, token) in tokens.list().iter().enumerate() {
        let range = token.span.range();
        let words = text.get(range.clone()).expect("on character boundaries");
        assert!(!words.is_empty() && words == words.trim(), "{words:?}");
        let between = text.get(end..range.start).expect("in order, without overlaps");
        assert!(!between.chars().any(char::is_alphanumeric), "{between:?} is in no token");
        assert!(!tokens.lower(at).is_empty());
        end = range.end;
    }
    assert!(!text.get(end..).unwrap().chars().any(char::is_alphanumeric));
}

fn check_sentences(text: &str, language: Language) {
    let document = Document::from_lines(text).unwrap();
    let options = Options::default();
    let cx = Context::new(&document, language, None, &options);
    let mut end = 0;
    for it in &cx.sentences {
        assert_eq!(it.first, end, "every token is in one sentence");
        assert!(it.first < it.end && it.block < document.blocks().len());
        end = it.end;
    }
    assert_eq!(end, cx.tokens.list().len());
}

/// Whether `date` is one, or an interval of two, of the forms that
/// [`Value::Date`] may have.
fn is_date(date: &str) -> bool {
    let is_day = |it: &str| it.parse::<jiff::civil::Date>().is_ok() && it.len() == 10;
    let is_part = |it: &str| match it.split_once('-') {
        // A month, or a season by its number.
        Some((year, part)) => {
            is_year(year)
                && part.len() == 2
                && part.parse().is_ok_and(|it: u8| matches!(it, 1..=12 | 21..=24))
        }
        None => is_year(it),
    };
    match date.split_once('/') {
        Some((from, to)) => [from, to].iter().all(|it| is_day(it) || is_part(it)),
        None => is_day(date) || is_part(date),
    }
}

/// Four digits, the last ones of a decade or century unknown.
fn is_year(year: &str) -> bool {
    let digits = year.trim_end_matches('X');
    year.len() == 4 && 2 <= digits.len() && digits.bytes().all(|it| it.is_ascii_digit())
}

fn check_dates(text: &str, published: Option<&str>, language: Language) {
    let document = Document::from_lines(text).unwrap();
    let options = Options { published: published.map(str::to_owned), ..Options::default() };
    let cx = Context::new(&document, language, None, &options);
    for it in pipeline::mentions(&cx) {
        match (it.entity_type, it.value) {
            (EntityType::Date, Some(Value::Date(date))) => {
                assert!(is_date(&date), "{date} in {text:?}");
            }
            (_, Some(Value::Time(time))) => {
                assert!(time.parse::<jiff::civil::Time>().is_ok(), "{time} in {text:?}");
            }
            _ => {}
        }
    }
}

/// A pack that is whole, whose tagger is `bytes`.
fn with_tagger(bytes: Vec<u8>) -> Vec<u8> {
    let mut sections = small::sections(Language::French);
    sections.push(pack::Section { tag: Resources::TAGGER, bytes });
    pack::write(Language::French, &sections)
}

/// A sound tagger of a few features.
fn tagger() -> Vec<u8> {
    let labels = Labels::new(vec![EntityType::Person, EntityType::Place]);
    let n = labels.count();
    let row = |key: u32| {
        let mut weights = vec![0; n];
        weights[Label::OUTSIDE.0] = -40;
        weights[usize::try_from(key).unwrap() % n] = 60;
        Row { key: key * 1_001, weights }
    };
    Model::write(&labels, 12, &vec![-3; (n + 1) * n], (0..40).map(row).collect())
}

/// Reads `bytes`, finds with what they hold or says why they hold nothing.
fn check_pack(bytes: &[u8]) -> Result<(), ResourceError> {
    match Resources::from_bytes(bytes) {
        Ok(resources) => {
            let document = Document::from_lines("Hier Zoé Blum est à Paris, 2 rue X.").unwrap();
            let found =
                findings(&document, Language::French, Some(&resources), &Options::default());
            assert!(found.findings.iter().all(|it| it.score <= 1000));
            Ok(())
        }
        Err(error) => {
            assert!(12 < error.to_string().len(), "{error}");
            Err(error)
        }
    }
}

/// Changes of bytes: where, and to what.
type Changes = Vec<(prop::sample::Index, u8)>;

fn changed(mut bytes: Vec<u8>, changes: &Changes) -> Vec<u8> {
    for (at, byte) in changes {
        let place = at.index(bytes.len());
        bytes[place] = *byte;
    }
    bytes
}

fn changes() -> impl Strategy<Value = Changes> {
    prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn tokens_hold_every_letter_once(
        any in "\\PC{0,120}",
        choice in prop::collection::vec((0..PIECES.len(), any::<bool>()), 0..60),
    ) {
        for language in Language::ALL {
            check_tokens(&any, language);
            check_tokens(&joined(PIECES, &choice), language);
        }
    }

    #[test]
    fn sentences_hold_every_token_once(
        any in "(\\PC|[\n.!?…»” ]){0,120}",
        choice in prop::collection::vec((0..PIECES.len(), any::<bool>()), 0..60),
    ) {
        for language in Language::ALL {
            check_sentences(&any, language);
            check_sentences(&joined(PIECES, &choice), language);
        }
    }

    #[test]
    fn dates_and_times_are_ones_there_can_be(
        choice in prop::collection::vec((0..DATES.len(), any::<bool>()), 0..16),
        is_dated: bool,
    ) {
        for language in Language::ALL {
            let published = is_dated.then_some("2024-02-29");
            check_dates(&joined(DATES, &choice), published, language);
        }
    }

    #[test]
    fn any_bytes_are_no_pack_or_one(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        prop_assert!(check_pack(&bytes).is_err());
        prop_assert!(check_pack(&[b"POSTILPK\x02\0fr", &bytes[..]].concat()).is_err());
        // Whole by its checksum, whatever its tagger is.
        let _ = check_pack(&with_tagger(bytes));
    }

    #[test]
    fn a_damaged_pack_is_refused(changes in changes(), cut: prop::sample::Index) {
        let sound = with_tagger(tagger());
        prop_assert!(check_pack(&sound).is_ok());
        let damaged = changed(sound.clone(), &changes);
        if damaged != sound {
            prop_assert!(check_pack(&damaged).is_err());
        }
        prop_assert!(check_pack(&sound[..cut.index(sound.len())]).is_err());
    }

    #[test]
    fn a_damaged_model_in_a_whole_pack_never_panics(
        changes in changes(),
        cut: prop::sample::Index,
    ) {
        let sound = tagger();
        // Weights may have changed: any answer will do.
        let _ = check_pack(&with_tagger(changed(sound.clone(), &changes)));
        let short = sound[..cut.index(sound.len())].to_vec();
        prop_assert_eq!(
            check_pack(&with_tagger(short)).unwrap_err(),
            ResourceError::Damaged("tagger")
        );
    }
}
