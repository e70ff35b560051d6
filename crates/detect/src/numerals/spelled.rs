//! Numbers in words: "vingt-cinq", "deux cents", "quatre-vingt-dix-sept",
//! "twenty-five", "two hundred and six".

use document::Language;

use super::{Decimal, Numeral};
use crate::context::View;

/// The sum so far.
#[derive(Default)]
struct Sum {
    /// Thousands and above, done with.
    done: u128,
    /// What is below the next thousand.
    current: u128,
    /// The next word must be worth less than this.
    below: u128,
    n_words: usize,
}

impl Sum {
    /// Takes one word; `None` where it does not go on the number.
    fn take(&mut self, word: Word) -> Option<()> {
        match word {
            Word::Vingt if self.current % 100 == 4 && self.n_words != 0 => {
                // "quatre-vingt": 80, not 24.
                self.current += 76;
                self.below = 20;
            }
            Word::Vingt => return self.take(Word::Add(20)),
            Word::Add(value) => {
                if self.n_words != 0 && self.below <= value {
                    return None;
                }
                self.current += value;
                self.below = match value {
                    // "soixante-dix", "soixante et onze".
                    60 => 20,
                    // "dix-sept" is 17; English never adds to ten.
                    10 | 20..=99 => 10,
                    _ => 0,
                };
            }
            Word::Hundred => {
                let is_factor = (1..=9).contains(&self.current);
                if self.n_words != 0 && !is_factor && self.below != 1000 {
                    return None;
                }
                self.current = self.current.max(1) * 100;
                self.below = 100;
            }
            Word::Thousand => {
                if self.done != 0 {
                    return None;
                }
                self.done = self.current.max(1) * 1000;
                self.current = 0;
                self.below = 1000;
            }
        }
        self.n_words += 1;
        Some(())
    }
}

#[derive(Clone, Copy)]
enum Word {
    Add(u128),
    Vingt,
    Hundred,
    Thousand,
}

/// The number in words that begins at `at`.
pub(super) fn parse(view: &View<'_>, at: usize) -> Option<Numeral> {
    let language = view.cx.language;
    let mut sum = Sum::default();
    let mut end = at;
    while view.is_word(end) {
        let joins = match (language, view.lower(end)) {
            (Language::French, "et") => matches!(view.lower(end + 1), "un" | "une" | "onze"),
            (Language::English, "and") => sum.current % 100 == 0 && 100 <= sum.current,
            _ => false,
        };
        let place = end + usize::from(joins && at < end);
        if !take_token(view.lower(place), language, &mut sum) {
            break;
        }
        end = place + 1;
    }
    if end == at {
        return None;
    }
    let is_article = end == at + 1 && matches!(view.lower(at), "un" | "une" | "one" | "a" | "an");
    Some(Numeral {
        end,
        value: Decimal::whole(sum.done + sum.current),
        in_digits: false,
        is_article,
        is_scaled: false,
    })
}

/// Takes all parts of one token, which hyphens may join, or none.
fn take_token(lower: &str, language: Language, sum: &mut Sum) -> bool {
    // The longest, "quatre-vingt-dix-neuf", has 21 letters.
    if lower.is_empty() || 32 < lower.len() {
        return false;
    }
    let mut next = Sum { ..*sum };
    for part in lower.split('-') {
        if part == "et" && language == Language::French && next.n_words != 0 {
            continue;
        }
        let Some(word) = word(part, language) else {
            return false;
        };
        if next.take(word).is_none() {
            return false;
        }
    }
    *sum = next;
    true
}

fn word(part: &str, language: Language) -> Option<Word> {
    let word = match language {
        Language::French => match part {
            "zéro" => Word::Add(0),
            "un" | "une" => Word::Add(1),
            "deux" => Word::Add(2),
            "trois" => Word::Add(3),
            "quatre" => Word::Add(4),
            "cinq" => Word::Add(5),
            "six" => Word::Add(6),
            "sept" => Word::Add(7),
            "huit" => Word::Add(8),
            "neuf" => Word::Add(9),
            "dix" => Word::Add(10),
            "onze" => Word::Add(11),
            "douze" => Word::Add(12),
            "treize" => Word::Add(13),
            "quatorze" => Word::Add(14),
            "quinze" => Word::Add(15),
            "seize" => Word::Add(16),
            "vingt" | "vingts" => Word::Vingt,
            "trente" => Word::Add(30),
            "quarante" => Word::Add(40),
            "cinquante" => Word::Add(50),
            "soixante" => Word::Add(60),
            "septante" => Word::Add(70),
            "octante" | "huitante" => Word::Add(80),
            "nonante" => Word::Add(90),
            "cent" | "cents" => Word::Hundred,
            "mille" => Word::Thousand,
            _ => return None,
        },
        Language::English => match part {
            "zero" => Word::Add(0),
            "one" | "a" | "an" => Word::Add(1),
            "two" => Word::Add(2),
            "three" => Word::Add(3),
            "four" => Word::Add(4),
            "five" => Word::Add(5),
            "six" => Word::Add(6),
            "seven" => Word::Add(7),
            "eight" => Word::Add(8),
            "nine" => Word::Add(9),
            "ten" => Word::Add(10),
            "eleven" => Word::Add(11),
            "twelve" => Word::Add(12),
            "thirteen" => Word::Add(13),
            "fourteen" => Word::Add(14),
            "fifteen" => Word::Add(15),
            "sixteen" => Word::Add(16),
            "seventeen" => Word::Add(17),
            "eighteen" => Word::Add(18),
            "nineteen" => Word::Add(19),
            "twenty" => Word::Add(20),
            "thirty" => Word::Add(30),
            "forty" => Word::Add(40),
            "fifty" => Word::Add(50),
            "sixty" => Word::Add(60),
            "seventy" => Word::Add(70),
            "eighty" => Word::Add(80),
            "ninety" => Word::Add(90),
            "hundred" => Word::Hundred,
            "thousand" => Word::Thousand,
            _ => return None,
        },
    };
    Some(word)
}
