//! The contrast of every pair of colour tokens that may meet, in both themes.
//!
//! Computed here because no tool in the browser sees `::highlight`.
//! Source of the formula and the limits: WCAG 2.2, 1.4.3 and 1.4.11.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Least contrast of words.
const WORDS: f64 = 4.5;
/// Least contrast of lines that tell something, and of edges of what can be
/// used.
const LINES: f64 = 3.0;

/// What stands behind the rest.
const SURFACES: &[&str] = &["canvas", "surface-sunken", "paper", "surface", "surface-raised"];

/// Words that may stand on every surface.
const INKS: &[&str] = &["ink", "ink-soft", "accent", "accent-strong"];

/// Families of a colour (for words, lines and signs) and its tint.
const FAMILIES: &[&str] = &["mark-", "verdict-", "info", "success", "warning", "danger"];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Theme {
    Light,
    Dark,
}

/// The colours of a theme, by token.
fn colours(theme: Theme) -> BTreeMap<String, [u8; 3]> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("styles/tokens.css");
    let css = fs::read_to_string(path).unwrap();
    let mut colours = BTreeMap::new();
    for line in css.lines() {
        let Some((name, value)) = line.trim().strip_prefix("--").and_then(|it| it.split_once(": "))
        else {
            continue;
        };
        let pair = value.strip_prefix("light-dark(#").and_then(|it| it.strip_suffix(");"));
        let Some((light, dark)) = pair.and_then(|it| it.split_once(", #")) else { continue };
        let hex = if theme == Theme::Light { light } else { dark };
        colours.insert(name.to_owned(), rgb(hex));
    }
    colours
}

fn rgb(hex: &str) -> [u8; 3] {
    assert_eq!(hex.len(), 6, "#{hex} has not six digits");
    [0, 2, 4].map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap())
}

fn luminance(colour: [u8; 3]) -> f64 {
    let [red, green, blue] = colour.map(|it| {
        let part = f64::from(it) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(a: [u8; 3], b: [u8; 3]) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// What may meet: front, back, and the least contrast.
fn pairs(colours: &BTreeMap<String, [u8; 3]>) -> Vec<(String, String, f64)> {
    let mut pairs = Vec::new();
    let mut pair = |front: &str, back: &str, least| {
        pairs.push((front.to_owned(), back.to_owned(), least));
    };
    let tints = || colours.keys().filter(|it| it.ends_with("-tint"));
    for back in SURFACES {
        INKS.iter().for_each(|front| pair(front, back, WORDS));
        pair("line-strong", back, LINES);
        pair("focus", back, LINES);
    }
    for back in tints() {
        pair("ink", back, WORDS);
        pair("focus", back, LINES);
    }
    pair("on-accent", "accent", WORDS);
    pair("on-accent", "accent-strong", WORDS);
    pair("accent-strong", "accent-tint", WORDS);
    pair("accent", "accent-tint", WORDS);
    pair("ink-soft", "accent-tint", WORDS);
    pair("canvas", "ink", WORDS);
    // The overview: bars in the frame around what is in view.
    for front in ["line-strong", "ink-soft", "mark-claim", "mark-highlight"].into_iter().chain([
        "verdict-true",
        "verdict-needs-nuance",
        "verdict-false",
    ]) {
        pair(front, "accent-tint", LINES);
    }
    for tint in tints() {
        let front = tint.trim_end_matches("-tint");
        if FAMILIES.iter().any(|it| front.starts_with(it)) {
            pair(front, tint, WORDS);
            SURFACES.iter().for_each(|back| pair(front, back, WORDS));
        }
    }
    pairs
}

#[test]
fn every_pair_of_tokens_has_contrast() {
    for theme in [Theme::Light, Theme::Dark] {
        let colours = colours(theme);
        let mut weak = Vec::new();
        for (front, back, least) in pairs(&colours) {
            let colour = |name: &str| {
                *colours.get(name).unwrap_or_else(|| panic!("there is no token --{name}"))
            };
            let found = contrast(colour(&front), colour(&back));
            if found < least {
                weak.push(format!("--{front} on --{back}: {found:.2}, at least {least}"));
            }
        }
        assert!(weak.is_empty(), "{theme:?}:\n{}", weak.join("\n"));
    }
}

#[test]
fn every_mark_has_a_colour_and_a_tint() {
    let colours = colours(Theme::Light);
    let types = document::EntityType::ALL.iter().map(|it| it.code());
    let kinds = annotations::MarkKind::ALL.iter().map(|it| it.code());
    for code in types.chain(kinds).filter(|it| *it != "entity") {
        for name in [format!("mark-{code}"), format!("mark-{code}-tint")] {
            assert!(colours.contains_key(&name), "there is no token --{name}");
        }
    }
    for code in annotations::Scale::DEFAULT.values.iter() {
        assert!(colours.contains_key(&format!("verdict-{code}")), "no --verdict-{code}");
    }
}

/// The colours that a person gives to types of their own and that authors have,
/// see `PALETTE` of `src/ui/reader/colours.rs`.
const PALETTE: &[&str] =
    &["mark-person", "mark-indigo", "mark-organization", "mark-event", "mark-date", "mark-slate"];

/// The colours that say how true a claim is.
const VERDICTS: &[&str] = &["verdict-true", "verdict-needs-nuance", "verdict-false"];

/// Least distance of a colour from one of another meaning, in Oklab, where that
/// of black and white is 1.  The greens that types had were 0.02 to 0.05 from
/// that of "true", and were taken for it.
const APART: f64 = 0.09;

/// Least distance of two colours of the palette, which their lines tell apart,
/// too.
const BESIDE: f64 = 0.05;

/// How far two colours are apart to the eye.  Source: Björn Ottosson, A
/// perceptual color space for image processing, 2020.
fn distance(a: [u8; 3], b: [u8; 3]) -> f64 {
    let lab = |colour: [u8; 3]| {
        let [r, g, b] = colour.map(|it| {
            let part = f64::from(it) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        let l = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b).cbrt();
        let m = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b).cbrt();
        let s = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b).cbrt();
        [
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s,
        ]
    };
    let squares = lab(a).into_iter().zip(lab(b)).map(|(a, b)| (a - b).powi(2));
    squares.sum::<f64>().sqrt()
}

#[test]
fn colours_of_types_look_like_no_verdict() {
    for theme in [Theme::Light, Theme::Dark] {
        let colours = colours(theme);
        for (place, own) in PALETTE.iter().enumerate() {
            let others = PALETTE.iter().skip(place + 1).map(|it| (it, BESIDE));
            for (other, least) in VERDICTS.iter().map(|it| (it, APART)).chain(others) {
                let found = distance(colours[*own], colours[*other]);
                assert!(least <= found, "{theme:?}: --{own} is {found:.3} from --{other}");
            }
        }
    }
    assert!((distance([0; 3], [255; 3]) - 1.0).abs() < 0.001);
}

#[test]
fn contrast_is_that_of_the_standard() {
    let check = |a: &str, b: &str, expected: f64| {
        let found = contrast(rgb(a), rgb(b));
        assert!((found - expected).abs() < 0.01, "#{a} on #{b}: {found}");
    };
    check("000000", "ffffff", 21.0);
    check("ffffff", "ffffff", 1.0);
    check("777777", "ffffff", 4.48);
    check("0000ff", "ffffff", 8.59);
}
