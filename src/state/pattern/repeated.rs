//! How long looking for an expression may take, told from what it repeats.
//!
//! Engines that go back and forth try every way to cut what is repeated: with
//! two repetitions that meet every sign, the cube of a paragraph's length.

use std::str::Chars;

/// Whether looking for an expression may keep the page for ever: where what
/// varies is repeated, as in `(a+)+b` or `(a|a)*b`, or where all that is
/// repeated can be cut in too many ways, as in `.*.*.*x`.
pub(super) fn may_not_end(source: &str) -> bool {
    let (mut around, mut group) = (Vec::new(), Group::default());
    let mut last = Last::Nothing;
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
                return true;
            }
            let fewer = if c == '?' { OPTIONAL_SIGN } else { REPEATED_SIGN };
            let ways = if last == Last::Sign { ways.min(fewer) } else { ways };
            group.varies |= 0 < ways;
            group.ways += ways;
            last = Last::Repetition;
            continue;
        }
        last = match c {
            '\\' => {
                chars.next();
                Last::Any
            }
            '[' => {
                skip_class(&mut chars);
                Last::Any
            }
            '(' => {
                around.push(std::mem::take(&mut group));
                // Behind it, `?` says what kind of group it is.
                if chars.as_str().starts_with('?') {
                    chars.next();
                }
                Last::Nothing
            }
            ')' => {
                let (varies, ways) = (group.varies, group.ways.max(group.other_ways));
                group = around.pop().unwrap_or_default();
                group.varies |= varies;
                group.ways += ways;
                if varies { Last::Varying } else { Last::Any }
            }
            '|' => {
                group.varies = true;
                group.other_ways = group.other_ways.max(group.ways);
                group.ways = ALTERNATIVE;
                Last::Nothing
            }
            '.' => Last::Any,
            _ => Last::Sign,
        };
    }
    MOST_WAYS < group.ways.max(group.other_ways)
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
}

/// What a repetition would repeat.
#[derive(PartialEq, Eq)]
enum Last {
    Nothing,
    /// One sign, of which texts have few behind each other.
    Sign,
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

/// What another alternative adds to its own ways.
const ALTERNATIVE: u32 = 1;

/// How many ways are looked for: two repetitions without end, and two
/// doublings.  Measured in V8 on a paragraph of 600 signs: 0.2 s for `.*.*x`,
/// 5.7 s for `.*.*.*x`.
const MOST_WAYS: u32 = 2 * UNBOUNDED + 2 * OPTIONAL;

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
            let n_doublings = u32::BITS - n_more.leading_zeros();
            UNBOUNDED.min(2 * n_doublings)
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
        assert_eq!(may_not_end(source), expected, "{source}");
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
        check(".*.*.?.?x", false);
        check(".*.*.?.?.?x", true);
        check(&".?".repeat(18), false);
        check(&".?".repeat(19), true);
        check(r"\d+,?\d* (?:millions?|milliards?) d.euros?", false);
        // No repetition, but the sign itself.
        check("a{b}{c}{d}", false);
    }
}
