//! How long looking for an expression may take, told from what it repeats.
//!
//! Engines that go back and forth try every way to cut what is repeated: from
//! each place, with two repetitions that meet every sign, the square of the
//! length behind it.

use std::str::Chars;

/// How long an engine may take from one place of a text, when once begun.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Cost {
    /// As many steps as the text has signs, a few times.
    Low,
    /// The square of that.
    High,
    /// The page may be kept for ever: what varies is repeated, as in `(a+)+b` or
    /// `(a|a)*b`, or all that is repeated can be cut in too many ways, as in
    /// `.*.*.*x`.
    TooHigh,
}

/// How long looking for an expression may take.
pub(super) fn cost(source: &str) -> Cost {
    let (mut around, mut group) = (Vec::new(), Group::default());
    let mut last = Last::Nothing;
    // The signs that were repeated, and whether it looks back, from anywhere.
    let (mut signs, mut looks_back) = (Vec::new(), false);
    let mut chars = source.chars();
    while let Some(c) = chars.next() {
        let ways = match c {
            '*' | '+' => Some(UNBOUNDED),
            '?' if last == Last::Repetition => continue,
            '?' => Some(OPTIONAL),
            '{' => bounded(&mut chars),
            _ => None,
        };
        if let Some(ways) = ways {
            if last == Last::Varying && c != '?' {
                return Cost::TooHigh;
            }
            let fewer = if c == '?' { OPTIONAL_SIGN } else { REPEATED_SIGN };
            let ways = match last {
                Last::Sign(sign) if !signs.contains(&sign) => {
                    signs.push(sign);
                    ways.min(fewer)
                }
                _ => ways,
            };
            group.varies |= 0 < ways;
            group.ways += ways;
            last = Last::Repetition;
            continue;
        }
        last = match c {
            '\\' => {
                // What a group met is compared sign by sign.
                if matches!(chars.next(), Some('1'..='9' | 'k')) {
                    group.ways += UNBOUNDED;
                }
                Last::Any
            }
            '[' => {
                skip_class(&mut chars);
                Last::Any
            }
            '(' => {
                around.push(std::mem::take(&mut group));
                let inside = chars.as_str();
                looks_back |= inside.starts_with("?<=") || inside.starts_with("?<!");
                // Behind it, `?` says what kind of group it is.
                if inside.starts_with('?') {
                    chars.next();
                }
                Last::Nothing
            }
            ')' => {
                let (varies, ways) = (group.varies, group.all_ways());
                group = around.pop().unwrap_or_default();
                group.varies |= varies;
                group.ways += ways;
                if varies { Last::Varying } else { Last::Any }
            }
            '|' => {
                group.varies = true;
                group.other_ways = group.other_ways.max(group.ways);
                group.n_others += 1;
                group.ways = 0;
                Last::Nothing
            }
            '.' => Last::Any,
            _ => Last::Sign(c),
        };
    }
    match group.all_ways() {
        ..=FEW_WAYS => Cost::Low,
        ..=MOST_WAYS if !looks_back => Cost::High,
        _ => Cost::TooHigh,
    }
}

/// What of a group was read.
#[derive(Default)]
struct Group {
    /// Whether something in it is repeated or may be something else.
    varies: bool,
    /// In how many ways it can be cut, since the last `|`; two for each
    /// doubling.
    ways: u32,
    /// The same of the worst alternative before.
    other_ways: u32,
    /// How many alternatives are before.
    n_others: u32,
}

impl Group {
    /// In how many ways all its alternatives can be cut.
    fn all_ways(&self) -> u32 {
        self.ways.max(self.other_ways) + 2 * n_doublings(self.n_others)
    }
}

/// What a repetition would repeat.
#[derive(PartialEq, Eq)]
enum Last {
    Nothing,
    /// This sign, of which texts have few behind each other.
    Sign(char),
    /// One of several signs, or a group that is always the same.
    Any,
    /// A group that varies.
    Varying,
    Repetition,
}

/// The ways of `*` and `+`: eight doublings, a paragraph of 256 signs.
const UNBOUNDED: u32 = 16;

/// The ways of `?`: with and without.
const OPTIONAL: u32 = 2;

/// The ways of `?` behind one sign.  They are fewer than of what meets any, as
/// the text has that sign there or has not.
const OPTIONAL_SIGN: u32 = 1;

/// The most ways of another repetition of one sign.
const REPEATED_SIGN: u32 = 4;

/// How many ways are few: one repetition without end, and three doublings.
const FEW_WAYS: u32 = UNBOUNDED + 3 * OPTIONAL;

/// How many ways are looked for: two repetitions without end, and four
/// doublings.  Measured in V8 on a paragraph of 600 signs, from all its places:
/// 0.2 s for `.*.*x`, 5.7 s for `.*.*.*x`.
const MOST_WAYS: u32 = 2 * UNBOUNDED + 4 * OPTIONAL;

/// How often one is doubled to be more than `n`.
fn n_doublings(n: u32) -> u32 {
    u32::BITS - n.leading_zeros()
}

/// The ways of what follows `{`; `None`, and nothing is read, where that is no
/// repetition.
fn bounded(chars: &mut Chars<'_>) -> Option<u32> {
    let (inside, behind) = chars.as_str().split_once('}')?;
    let (least, most) = inside.split_once(',').unwrap_or((inside, inside));
    let least: u32 = least.parse().ok()?;
    let ways = match most {
        "" => UNBOUNDED,
        _ => {
            let n_more = most.parse::<u32>().ok()?.saturating_sub(least);
            UNBOUNDED.min(2 * n_doublings(n_more))
        }
    };
    *chars = behind.chars();
    Some(ways)
}

/// Reads to the end of a class of signs.
fn skip_class(chars: &mut Chars<'_>) {
    while let Some(c) = chars.next() {
        match c {
            '\\' => _ = chars.next(),
            ']' => return,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(source: &str, expected: bool) {
        assert_eq!(cost(source) == Cost::TooHigh, expected, "{source}");
    }

    #[test]
    fn what_repeats_a_repetition_may_not_end() {
        check(r"\d+ %", false);
        check(r"(\d+) (million|milliard)s?", false);
        check(r"(ab)+", false);
        check(r"(\(+\[*)", false);
        check(r"([+*]x)+", false);
        check(r"(\w+ ?)+$", true);
        check(r"((a*)b)*", true);
        check(r"(a{2,})+", true);
        check(r"(\d{3} )+", false);
        check(r"(?:\d+[ ,])+%", true);
        check(r"())+", false);
        check(r"(a|a)*b", true);
        check(r"(aa?)+b", true);
        check(r"(\w|\d)+%", true);
        check(r"(?:un|deux) ans?", false);
    }

    #[test]
    fn two_repetitions_without_end_are_the_most() {
        check(".*.*x", false);
        check(".*?a.*?b", false);
        check(".*.*.*x", true);
        check(".*.*.*.*x", true);
        check(r"\d+\d+\d+\d+x", true);
        check(r"\w+ +\w+", false);
        check(".{1,}.{2,}.{3,}", true);
        check(".*|.*|.*|.*", false);
        check("(.*|.*.*).*", true);
    }

    #[test]
    fn what_has_a_bound_counts_by_its_ways() {
        check(".{3}.{4}.{500}x", false);
        check(".{0,30}.{0,30}.{0,30}x", false);
        check(".{0,200}.{0,200}.{0,200}x", true);
        check(".*.*.?.?.?.?x", false);
        check(".*.*.?.?.?.?.?x", true);
        check(&".?".repeat(20), false);
        check(&".?".repeat(21), true);
        check(r"\d+,?\d* (?:millions?|milliards?) d.euros?", false);
        // No repetition, but the sign itself.
        check("a{b}{c}{d}", false);
    }

    #[test]
    fn what_stands_there_often_counts_as_often() {
        check(&"(.|.)".repeat(20), false);
        check(&"(.|.)".repeat(21), true);
        check(&"(.|.|.|.)".repeat(11), true);
        check("(janvier|mars|mai|juin|juillet|août) [0-9]+", false);
        // The second time there may be many of that sign.
        check("-*-*-*x", false);
        check("-*-*-*-*x", true);
        check(&"-?".repeat(22), true);
    }

    #[test]
    fn comparing_and_looking_back_are_repetitions() {
        check(r"(\w+) \1", false);
        check(r"(.*).*\1x", true);
        check(r"(?<n>.*).*\k<n>x", true);
        check("(?<= +)x.*", false);
        check("(?<=.*.*)x", true);
        check("(?<!.*.*)x", true);
    }

    #[test]
    fn one_repetition_without_end_costs_little() {
        let check = |source: &str, expected: Cost| assert_eq!(cost(source), expected, "{source}");
        check("prix", Cost::Low);
        check(r"\d+ (million|milliard)s?", Cost::Low);
        check(r"\d+ (million|milliard)s? d.euros?", Cost::Low);
        check(r"\d+,\d+", Cost::High);
        check(r"\d.*.*x", Cost::High);
    }
}
