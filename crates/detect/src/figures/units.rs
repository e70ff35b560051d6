//! Units: per cent, currencies, lengths of time, measures.

use document::Language;

use crate::context::View;

/// How many tokens from `at` on say "per cent".
pub(super) fn percent(view: &View<'_>, at: usize) -> Option<usize> {
    match view.lower(at) {
        "%" | "pourcent" | "percent" => Some(1),
        "pour" if matches!(view.lower(at + 1), "cent" | "cents") => Some(2),
        "per" if view.lower(at + 1) == "cent" => Some(2),
        _ => None,
    }
}

/// The currency the sign at `at` stands for, where a number follows it.
pub(super) fn sign(view: &View<'_>, at: usize) -> Option<String> {
    if !view.is_number(at + 1) {
        return None;
    }
    sign_code(view.lower(at)).map(str::to_owned)
}

fn sign_code(sign: &str) -> Option<&'static str> {
    Some(match sign {
        "$" | "us$" => "USD",
        "€" => "EUR",
        "£" => "GBP",
        "¥" => "JPY",
        "₽" => "RUB",
        "₹" => "INR",
        "₪" => "ILS",
        "₴" => "UAH",
        _ => return None,
    })
}

/// How many tokens from `at` on name a currency, and its code or words.
pub(super) fn currency(view: &View<'_>, at: usize) -> Option<(usize, String)> {
    let lower = view.lower(at);
    if let Some(code) = sign_code(lower) {
        return Some((1, code.to_owned()));
    }
    let qualifier = view.lower(at + 1);
    let (n, code) = match lower {
        "euro" | "euros" | "eur" => (1, "EUR"),
        "dollar" | "dollars" => match qualifier {
            "américains" | "américain" => (2, "USD"),
            "canadiens" | "canadien" => (2, "CAD"),
            "australiens" | "australien" => (2, "AUD"),
            _ => (1, "USD"),
        },
        "usd" => (1, "USD"),
        "livre" | "livres" => match qualifier {
            "sterling" => (2, "GBP"),
            "turque" | "turques" => (2, "TRY"),
            "égyptienne" | "égyptiennes" => (2, "EGP"),
            "libanaise" | "libanaises" => (2, "LBP"),
            _ => return None,
        },
        "pounds" | "pound" => match qualifier {
            "sterling" => (2, "GBP"),
            _ => return None,
        },
        "franc" | "francs" => match qualifier {
            "suisse" | "suisses" => (2, "CHF"),
            "cfa" => (2, "XOF"),
            "français" => (2, "FRF"),
            _ => (1, "franc"),
        },
        "yen" | "yens" => (1, "JPY"),
        "yuan" | "yuans" => (1, "CNY"),
        "rouble" | "roubles" | "ruble" | "rubles" => (1, "RUB"),
        "rial" | "rials" => (1, "IRR"),
        "shekel" | "shekels" => (1, "ILS"),
        "roupie" | "roupies" | "rupee" | "rupees" => (1, "INR"),
        "hryvnia" | "hryvnias" => (1, "UAH"),
        "peso" | "pesos" => (1, "peso"),
        "dinar" | "dinars" => (1, "dinar"),
        "dirham" | "dirhams" => (1, "dirham"),
        "couronne" | "couronnes" => match qualifier {
            "suédoises" => (2, "SEK"),
            "norvégiennes" => (2, "NOK"),
            "danoises" => (2, "DKK"),
            _ => return None,
        },
        "cents" if view.cx.language == Language::English => (1, "cent"),
        _ => return None,
    };
    Some((n, code.to_owned()))
}

/// How many tokens from `at` on name a unit of time, its ISO 8601 letter, and
/// whether that stands behind the `T`.
pub(super) fn duration(view: &View<'_>, at: usize) -> Option<(usize, &'static str, bool)> {
    let found = match view.cx.language {
        Language::French => match view.lower(at) {
            "an" | "ans" | "année" | "années" => ("Y", false),
            "mois" => ("M", false),
            "semaine" | "semaines" => ("W", false),
            "jour" | "jours" | "journée" | "journées" => ("D", false),
            "heure" | "heures" | "h" => ("H", true),
            "minute" | "minutes" | "min" | "mn" => ("M", true),
            "seconde" | "secondes" => ("S", true),
            _ => return None,
        },
        Language::English => match view.lower(at) {
            "year" | "years" => ("Y", false),
            "month" | "months" => ("M", false),
            "week" | "weeks" => ("W", false),
            "day" | "days" => ("D", false),
            "hour" | "hours" => ("H", true),
            "minute" | "minutes" => ("M", true),
            "second" | "seconds" => ("S", true),
            _ => return None,
        },
    };
    Some((1, found.0, found.1))
}

/// How many tokens from `at` on name a unit of measure, and its symbol.
pub(super) fn measure(view: &View<'_>, at: usize) -> Option<(usize, String)> {
    let symbol = match view.lower(at) {
        "kilomètre" | "kilomètres" | "kilometre" | "kilometres" | "kilometer" | "kilometers"
        | "km" => "km",
        "mètre" | "mètres" | "metre" | "metres" | "meter" | "meters" | "m" => "m",
        "centimètre" | "centimètres" | "centimeters" | "cm" => "cm",
        "millimètre" | "millimètres" | "millimeters" | "mm" => "mm",
        "mile" | "miles" => "mi",
        "feet" => "ft",
        "hectare" | "hectares" | "ha" => "ha",
        "kilogramme" | "kilogrammes" | "kilo" | "kilos" | "kilograms" | "kg" => "kg",
        "gramme" | "grammes" | "grams" => "g",
        "tonne" | "tonnes" | "tons" => "t",
        "litre" | "litres" | "liters" => "l",
        "degré" | "degrés" | "degrees" | "°" => "°",
        "mégawatt" | "mégawatts" | "megawatts" | "mw" => "MW",
        "gigawatt" | "gigawatts" | "gw" => "GW",
        "km/h" | "kmh" => "km/h",
        "baril" | "barils" | "barrels" => "bbl",
        _ => return None,
    };
    if symbol == "km" && view.lower(at + 1) == "/" && view.lower(at + 2) == "h" {
        return Some((3, "km/h".to_owned()));
    }
    if symbol == "°" && view.lower(at + 1) == "c" {
        return Some((2, "°C".to_owned()));
    }
    let is_square = matches!(
        view.lower(at + 1),
        "carré" | "carrés" | "²" | "2" if view.lower(at + 1) != "2" || !view.is_spaced(at + 1)
    );
    let is_cubic = matches!(view.lower(at + 1), "cube" | "cubes" | "³");
    Some(match (is_square, is_cubic) {
        (true, _) => (2, format!("{symbol}²")),
        (_, true) => (2, format!("{symbol}³")),
        _ => (1, symbol.to_owned()),
    })
}
