//! Figures: percentages, amounts of money, lengths of time, measures and
//! counts with what they count.
//!
//! A count takes in the noun and the adjectives behind it: "350 missiles
//! balistiques" is 350 of "missile".

use document::{EntityType, Value};

use crate::context::{Context, View};
use crate::mention::Mention;
use crate::numerals::{self, Decimal, Numeral};

mod fractions;
pub(crate) mod nouns;
mod units;

/// A figure in the text.
struct Figure {
    end: usize,
    entity_type: EntityType,
    value: Option<Value>,
    score: u16,
}

/// Appends the figures of the text.
pub(crate) fn detect(cx: &Context<'_>, acc: &mut Vec<Mention>) {
    for sentence in &cx.sentences {
        let view = cx.view(*sentence);
        let mut at = view.first;
        while at < view.end {
            let figure = figure(&view, at).filter(|it| at < it.end);
            let Some(figure) = figure else {
                at += 1;
                continue;
            };
            acc.push(Mention::valued(
                (at, figure.end),
                figure.entity_type,
                figure.value,
                figure.score,
            ));
            at = figure.end;
        }
    }
}

fn figure(view: &View<'_>, at: usize) -> Option<Figure> {
    if let Some(currency) = units::sign(view, at) {
        let numeral = numerals::parse(view, at + 1).filter(|it| it.in_digits)?;
        return Some(money(numeral.end, numeral.value, currency));
    }
    if let Some(figure) = fractions::parse(view, at) {
        return Some(figure);
    }
    let numeral = numerals::parse(view, at)?;
    with_unit(view, at, &numeral)
}

/// The figure that `numeral` makes with what stands behind it.
fn with_unit(view: &View<'_>, at: usize, numeral: &Numeral) -> Option<Figure> {
    let end = numeral.end;
    if let Some(n) = units::percent(view, end) {
        return Some(Figure {
            end: end + n,
            entity_type: EntityType::Percent,
            value: Some(Value::Percent(numeral.value.to_string())),
            score: 980,
        });
    }
    let unit_at = end + usize::from(numeral.is_scaled && matches!(view.lower(end), "de" | "d'"));
    if let Some((n, currency)) = units::currency(view, unit_at) {
        return Some(money(unit_at + n, numeral.value, currency));
    }
    if numeral.in_digits && is_part_of_code(view, at) {
        return None;
    }
    if let Some((n, designator, is_time)) = units::duration(view, unit_at) {
        let prefix = if is_time { "PT" } else { "P" };
        return Some(Figure {
            end: unit_at + n,
            entity_type: EntityType::Quantity,
            value: Some(Value::Duration(format!("{prefix}{}{designator}", numeral.value))),
            score: 900,
        });
    }
    if let Some((n, symbol)) = units::measure(view, unit_at) {
        return Some(count(unit_at + n, numeral.value, Some(symbol), 950));
    }
    if let Some((end, noun)) = nouns::counted(view, unit_at) {
        if numeral.is_article {
            return None;
        }
        return Some(count(end, numeral.value, Some(noun), 850));
    }
    // A bare number counts where it is large or scaled, not a page or a year.
    let is_large = numeral.in_digits && 4 < view.written(at).len();
    (numeral.is_scaled || is_large).then(|| count(end, numeral.value, None, 700))
}

fn money(end: usize, amount: Decimal, currency: String) -> Figure {
    Figure {
        end,
        entity_type: EntityType::Money,
        value: Some(Value::Money { amount: amount.to_string(), currency }),
        score: 980,
    }
}

fn count(end: usize, number: Decimal, unit: Option<String>, score: u16) -> Figure {
    Figure {
        end,
        entity_type: EntityType::Quantity,
        value: Some(Value::Number { number: number.to_string(), unit }),
        score,
    }
}

/// Whether the number at `at` belongs to a name, a code or a score: "S-300",
/// "2:1", "n° 5".
fn is_part_of_code(view: &View<'_>, at: usize) -> bool {
    let is_glued =
        !view.is_spaced(at) && matches!(view.before(at, 1), "-" | "/" | ":" | "." | "_" | "#");
    let is_numbered = matches!(
        view.before(at, 1),
        "n°" | "no." | "article" | "page" | "chapitre" | "section" | "numéro"
    );
    is_glued || is_numbered
}

#[cfg(test)]
mod tests;
