//! Times of day.

use document::Language;

use crate::marked::entities;

#[test]
fn french() {
    for (text, marked) in [
        ("vers 11h (heure locale).", "vers [time=11:00 11h (heure locale)]."),
        ("à 9h43 puis à 12:32", "à [time=09:43 9h43] puis à [time=12:32 12:32]"),
        ("à 14 heures, à 14 h 30", "à [time=14:00 14 heures], à [time=14:30 14 h 30]"),
        ("à minuit", "à [time=00:00 minuit]"),
        ("pendant 6 heures", "pendant [quantity=PT6H 6 heures]"),
        ("à 20h00 GMT", "à [time=20:00 20h00 GMT]"),
        ("à 11 h 43 HAE", "à [time=11:43 11 h 43 HAE]"),
        ("à 7 h 15 UTC\u{2212}4", "à [time=07:15 7 h 15 UTC\u{2212}4]"),
        ("à 5h45 du matin", "à [time=05:45 5h45 du matin]"),
        ("vers 6 heures du soir", "vers [time=18:00 6 heures du soir]"),
        ("à 3 h de l'après-midi", "à [time=15:00 3 h de l'après-midi]"),
    ] {
        assert_eq!(entities(text, Language::French), marked);
    }
}

#[test]
fn english() {
    for (text, marked) in [
        ("at 3 p.m. today", "at [time=15:00 3 p.m.] [date=2024-04-17 today]"),
        ("at 10:30 a.m. EST", "at [time=10:30 10:30 a.m. EST]"),
        ("at 8 o'clock", "at [time=08:00 8 o'clock]"),
    ] {
        assert_eq!(entities(text, Language::English), marked);
    }
}
