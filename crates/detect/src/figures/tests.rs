//! Figures, their units and values.

use document::Language;

use crate::marked::entities;

#[track_caller]
fn check(language: Language, text: &str, marked: &str) {
    assert_eq!(entities(text, language), marked);
}

#[test]
fn french() {
    let check = |text, marked| check(Language::French, text, marked);
    check(
        "utilisant 350 missiles balistiques et des drones",
        "utilisant [quantity=350 missile 350 missiles balistiques] et des drones",
    );
    check("intercepté 99 % des missiles", "intercepté [percent=99% 99 %] des missiles");
    check("sept membres des Gardiens", "[quantity=7 membre sept membres] des Gardiens");
    check(
        "la moitié des missiles et drones",
        "[quantity=0.5 missile la moitié] des missiles et drones",
    );
    check("deux hauts responsables de", "[quantity=2 responsable deux hauts responsables] de");
    check("une dizaine de blessés", "[quantity=10 blessé une dizaine de blessés]");
    check("7,1 millions d'euros", "[money=7100000 EUR 7,1 millions d'euros]");
    check("1 234,5 tonnes de blé", "[quantity=1234.5 t 1 234,5 tonnes] de blé");
    check("340 000 € pour", "[money=340000 EUR 340 000 €] pour");
    check("vingt-cinq soldats", "[quantity=25 soldat vingt-cinq soldats]");
    check("quatre-vingt-dix-sept soldats", "[quantity=97 soldat quatre-vingt-dix-sept soldats]");
    check("deux cents chevaux", "[quantity=200 cheval deux cents chevaux]");
    check("pendant trois jours", "pendant [quantity=P3D trois jours]");
    check("à 30 km de Paris", "à [quantity=30 km 30 km] de Paris");
    check("système S-300 dans une base", "système S-300 dans une base");
    check("un homme et une femme", "un homme et une femme");
    check("le 3e homme, la 27 e édition", "le 3e homme, la 27 e édition");
    check("3 milliards de dollars", "[money=3000000000 USD 3 milliards de dollars]");
    check("67 millions de Français", "[quantity=67000000 67 millions] de Français");
}

#[test]
fn english() {
    let check = |text, marked| check(Language::English, text, marked);
    check("killed 1,234 people", "killed [quantity=1234 person 1,234 people]");
    check("$5.2 million in aid", "[money=5200000 USD $5.2 million] in aid");
    check("99 percent of them", "[percent=99% 99 percent] of them");
    check("about a dozen soldiers", "about [quantity=12 soldier a dozen soldiers]");
    check("twenty-five ships", "[quantity=25 ship twenty-five ships]");
    check("two hundred and six bones", "[quantity=206 bone two hundred and six bones]");
}
