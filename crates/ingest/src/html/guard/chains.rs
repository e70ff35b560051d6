//! Boxes around boxes around boxes: `<div><div><div>` and so on.
//!
//! The parser looks through all open elements at each tag.  What holds one box
//! and nothing else says nothing, so the outer ones of long chains are never
//! parsed; as many stay as `wrappers` leaves.

/// The innermost boxes of a chain, which stay.
const N_INNERMOST: usize = crate::html::wrappers::N_INNERMOST;

/// A box of a chain.
#[derive(Debug, Clone, Copy)]
pub(super) struct Link {
    /// Where its tag begins.
    at: usize,
    /// Whether its tag stands at the start of another box.
    is_first: bool,
}

/// What stood last in the source, but for white space.
#[derive(Debug, Default)]
enum Last {
    #[default]
    Other,
    Start,
    /// The end of a box that is the first thing in its own, around so many.
    End(usize),
}

/// The boxes of a page.
#[derive(Debug, Default)]
pub(super) struct Chains {
    last: Last,
    /// Where the tags begin that go.
    going: Vec<usize>,
    /// Whether all were found.
    is_found: bool,
}

impl Chains {
    /// Something else than a box stands here.
    pub(super) fn part(&mut self) {
        self.last = Last::Other;
    }

    /// A box begins at byte `at`.
    pub(super) fn open(&mut self, at: usize) -> Link {
        let is_first = matches!(self.last, Last::Start);
        self.last = Last::Start;
        Link { at, is_first }
    }

    /// The end of a box, whose tag begins at byte `at`.
    pub(super) fn close(&mut self, link: Link, at: usize) {
        let level = if let Last::End(level) = self.last { level + 1 } else { 1 };
        if N_INNERMOST < level && !self.is_found {
            self.going.extend([link.at, at]);
        }
        self.last = if link.is_first { Last::End(level) } else { Last::Other };
    }

    /// What was found, to be asked with [`goes`](Self::goes).
    pub(super) fn found(mut self) -> Self {
        self.going.sort_unstable();
        Self { last: Last::Other, is_found: true, ..self }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.going.is_empty()
    }

    /// Whether the tag at byte `at` goes.
    pub(super) fn goes(&self, at: usize) -> bool {
        self.going.binary_search(&at).is_ok()
    }
}

#[cfg(test)]
mod tests {
    use crate::html::guard::{Formatting, cut};

    /// `inner` in so many boxes.
    fn boxes(n: usize, inner: &str) -> String {
        format!("{}{inner}{}", "<div>".repeat(n), "</div>".repeat(n))
    }

    #[track_caller]
    fn check(html: &str, expected: &str) {
        assert_eq!(cut(html, Formatting::Kept).html, expected);
    }

    #[test]
    fn the_innermost_boxes_stay() {
        let kept = boxes(5, "<p>one</p> two");
        check(&kept, &kept);
        check(&format!("a{}b", boxes(60, "<p>one</p> two")), &format!("a{kept}b"));
        let twice = format!("<DIV> <div >{kept} </div>\n</DIV>");
        check(&twice, &format!(" {kept} \n"));
        let each = |n| boxes(n, "one").repeat(3);
        check(&each(9), &each(5));
    }

    #[test]
    fn what_holds_more_than_a_box_stays() {
        let five = boxes(5, "one");
        for html in [
            format!("<div>{five}{five}</div>"),
            format!("<div>text {five}</div>"),
            format!("<div>{five} text</div>"),
            format!("<div><!-- -->{five}</div>"),
            format!("<div class=a>{five}</div>"),
            format!("<div><p>{five}</div>"),
            format!("<div><b>{five}</div>"),
            format!("<div>{}</div>", five.replacen("one", "<i>one", 1)),
            format!("<xmp><div>{five}</div></xmp>"),
            format!("<div>{five}"),
            format!("{five}</div>"),
        ] {
            check(&html, &html);
        }
    }
}
