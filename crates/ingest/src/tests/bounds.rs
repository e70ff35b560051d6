//! Pages made to be slow, each beside an ordinary page of the same length.
//!
//! What counts is how many times longer one takes, so that a slow or busy
//! machine fails nothing: what stands here took hundreds of times as long, and
//! a page twice as long four times that.

use std::time::{Duration, Instant};

use super::*;

/// So many times what an ordinary page takes a page of nothing but tags may
/// take: it has fifty times as many elements.
const MOST: u32 = 60;
/// And a page of signs, which are text.
const MOST_OF_SIGNS: u32 = 20;
/// A busy machine is asked so often.
const N_TRIES: usize = 4;
/// Bytes of a page of tags: 40 kB, which has thousands.
const TAGS: usize = 40 << 10;
/// Bytes of a page of signs: 128 kB.
const SIGNS: usize = 128 << 10;

const SENTENCE: &str = "Le conseil de Sorne a voté mardi le relèvement de la digue de quarante \
    centimètres, pour 4,2 millions d’euros, deux ans après la crue.";

/// What is repeated in a page, by number, and what stands before and after it.
struct Made {
    before: String,
    piece: Box<dyn Fn(usize) -> String>,
    after: &'static str,
}

impl Made {
    fn of(piece: impl Fn(usize) -> String + 'static) -> Self {
        Self { before: String::new(), piece: Box::new(piece), after: "" }
    }

    fn within(before: impl Into<String>, piece: &'static str) -> Self {
        Self { before: before.into(), ..Self::of(move |_| piece.to_owned()) }
    }

    fn ending(self, after: &'static str) -> Self {
        Self { after, ..self }
    }

    /// A page of about `n_bytes`.
    fn page(&self, n_bytes: usize) -> String {
        let mut html =
            format!("<!doctype html><title>Digue</title><h1>La digue</h1><p>{SENTENCE}</p>");
        html.push_str(&self.before);
        for n in 0.. {
            if n_bytes <= html.len() {
                break;
            }
            html.push_str(&(self.piece)(n));
        }
        html + self.after
    }
}

fn time(html: &str) -> Duration {
    let start = Instant::now();
    let page = ingest(Input::Html { html, address: None }).map(|it| it.document);
    let fragment = ingest(Input::Fragment { html, plain: "" }).map(|it| it.document);
    let time = start.elapsed();
    // Nothing of the text before is lost.
    for document in [page, fragment] {
        assert!(document.unwrap().text().contains(SENTENCE));
    }
    time
}

/// Fails with the names of the pages that take too long.
#[track_caller]
fn check(n_bytes: usize, most: u32, pages: Vec<(String, Made)>) {
    let ordinary = Made::of(|n| format!("<p>{n} {SENTENCE}</p>\n")).page(n_bytes);
    let mut usual = time(&ordinary);
    let is_slow = |(name, made): (String, Made)| {
        let html = made.page(n_bytes);
        let is_quick = (0..N_TRIES).any(|n| {
            // The machine may have become slower.
            if 0 < n {
                usual = time(&ordinary);
            }
            time(&html) <= usual * most
        });
        (!is_quick).then_some(name)
    };
    let slow: Vec<String> = pages.into_iter().filter_map(is_slow).collect();
    assert_eq!(slow, [""; 0]);
}

fn deep(name: &str, piece: &'static str) -> (String, Made) {
    (format!("{piece} in {name}"), Made::within(format!("<{name}>").repeat(250), piece))
}

#[test]
fn elements_that_never_end() {
    let names = [
        "a",
        "b",
        "font",
        "nobr",
        "div",
        "p",
        "ul",
        "li",
        "dd",
        "table",
        "td",
        "rt",
        "optgroup",
        "select",
        "svg",
        "math",
        "mi",
        "button",
        "template",
        "object",
        "applet",
        "frameset",
        "body",
        "h1",
        "pre",
        "form",
        "fieldset",
        "x-y",
        "noscript",
        "iframe",
        "plaintext",
    ];
    let around = ["", "<p>", "<table>"];
    let pairs = names.iter().flat_map(|name| around.iter().map(move |it| (*name, *it)));
    let pages = pairs.map(|(name, around)| {
        (format!("{around}<{name}>"), Made::of(move |_| format!("{around}<{name}>x")))
    });
    check(TAGS, MOST, pages.collect());
}

#[test]
fn elements_that_end_wrongly() {
    let pieces = [
        "<b><i></b></i>",
        "<b><p></b>x",
        "<a href=x><p></a>x",
        "<a href=x><div>",
        "</p>",
        "</br>",
        "</x-y>",
        "<table>x<tr>",
        "<table><tr><td>",
        "<table><b>x",
        "<svg><p>",
        "<math><mi><p>",
        "<svg><foreignObject>",
        "<ul><li>a",
        "<div><p>a",
        "<div><object>",
        "<select><option>a",
    ];
    check(TAGS, MOST, pieces.map(|it| (it.to_owned(), Made::within("", it))).into());
}

#[test]
fn a_name_each() {
    let pages = [
        ("attributes", Made::of(|n| format!("<i attribute{n}=b>x</i>"))),
        ("formats", Made::of(|n| format!("<div><b a={n}>x</div>"))),
        ("links", Made::of(|n| format!("<a href=/{n}><div>x"))),
        ("elements", Made::of(|n| format!("<element{n}>x"))),
        ("ends", Made::of(|n| format!("</element{n}>x"))),
        ("bodies", Made::of(|n| format!("<body a{n}>x"))),
        ("classes", Made::of(|n| format!("<p class=c{n}>x"))),
        (
            "classes of one",
            Made { before: "<p class='".to_owned(), ..Made::of(|n| format!("c{n} ")) }
                .ending("'>x"),
        ),
        (
            "ends with attributes",
            Made { before: "</p ".to_owned(), ..Made::of(|n| format!("a{n} ")) }.ending(">x"),
        ),
    ];
    check(TAGS, MOST, pages.map(|(name, it)| (name.to_owned(), it)).into());
}

#[test]
fn elements_in_many_others() {
    let outer = ["div", "div class=x", "ul", "table", "blockquote", "span", "ins", "object"];
    let pieces = ["<p>x</p>", "<li>x", "<i>x</i>", "</x-y>"];
    let mut pages: Vec<_> =
        outer.iter().flat_map(|name| pieces.map(|piece| deep(name, piece))).collect();
    for name in ["div", "ul", "section"] {
        let piece = move |n| {
            let (before, after) = (format!("<{name}>"), format!("</{name}>"));
            format!("{}x{n}{}", before.repeat(250), after.repeat(250))
        };
        pages.push((format!("{name} each"), Made::of(piece)));
    }
    check(TAGS, MOST, pages);
}

#[test]
fn signs() {
    let alone = [
        "&",
        "&amp",
        "&amp;",
        "&nosuch;",
        "&#0;",
        "\0",
        "<",
        "</",
        "<!",
        "<?",
        "<!--",
        "<a ",
        "\u{a0}",
        "«",
        "\u{ad}",
        "\u{202e}",
        "a\u{301}",
        "1",
        ",",
        "\"",
        "<a href=\"",
        "<![CDATA[",
        "👩\u{200d}🔬",
        "\r",
        "a<br>",
    ];
    let mut pages: Vec<(String, Made)> =
        alone.map(|it| (format!("{it:?}"), Made::within("<p>", it))).into();
    for (before, piece, after) in [
        ("<a href='", "&amp;", "'>x</a>"),
        ("<a href='", "«", "'>x</a>"),
        ("<a href=", "&", ">x</a>"),
        ("<a href='", "a/../", "'>x</a>"),
        ("<p style='", "a:b;", "'>x</p>"),
        ("<p ", "=", ">x"),
        ("<p ", "\"", ">x"),
        ("<p", "a", ">x"),
        ("<script>", "<!--<script>", ""),
        ("<script>", "</scrip", ""),
        ("<script type='application/ld+json'>", "{\"a\":", "</script>"),
        ("<script type='application/ld+json'>\"", "\\u0041", "</script>"),
        ("<!--", "--!", "-->"),
        ("<svg>", "<![CDATA[x]]>", ""),
    ] {
        pages.push((format!("{before}{piece}"), Made::within(before, piece).ending(after)));
    }
    check(SIGNS, MOST_OF_SIGNS, pages);
}

/// What a guard would take for less than it is: what stands first, and what is
/// repeated.
pub(crate) const TRAPS: &[(&str, &str)] = &[
    // Quotes that are none.
    ("<a =\">", "<section>"),
    ("<a href=x=\">", "<section>"),
    ("<a b=c\"=\">", "<section>"),
    ("<a b ='\"' =\">", "<section>"),
    ("<a/=\">", "<section>"),
    ("</a =\">", "<section>"),
    // What is no comment any more.
    ("<!--><section>", "<section>"),
    ("<!---><section>", "<section>"),
    ("<!-- --!><section>", "<section>"),
    ("<!x \"><section>", "<section>"),
    ("</ <a b=\"><section>", "<section>"),
    ("<svg><![CDATA[><a b=\"]]><x-y>", "<x-y>"),
    // What is not raw any more.
    ("<style></stylex><a b=\"</style><section>", "<section>"),
    ("<script><!--<script></script><a b=\"--></script><section>", "<section>"),
    ("<script><!-- <script> --></script><section>", "<section>"),
    ("<frameset><style>", "<frameset>"),
    // What is of svg or math, or not.
    ("<svg></p>", "<section/>"),
    ("<svg></br>", "<section/>"),
    ("<svg><mi>", "<a>"),
    ("<svg><mi><style>", "<g>"),
    ("<math><desc><style>", "<g>"),
    ("<svg><title>", "<section>"),
    ("<svg><font color=x>", "<x-y/>"),
    ("<svg>", "<x-y a=b/>"),
    ("<math><annotation-xml encoding=text/html>", "<x-y/>"),
    ("<math><annotation-xml><svg><desc>", "<x-y/>"),
    ("<math><mi><mglyph><style>", "<g>"),
    // Ends that end less than they seem to.
    ("", "<b><div></b>"),
    ("", "<span><div></span>"),
    ("", "<div><object></div>"),
    ("", "<div><table><td></div>"),
    ("", "<h2><div><h1></h2>"),
    ("", "<form><div></form>"),
    ("", "<body><section></body>"),
    ("", "<svg><foreignObject><g></svg>"),
    ("", "<svg><foreignObject><p></foreignObject></svg>"),
    ("<b>", "<b><div></b>"),
    ("<b><b><b><b><b><b><b><b><b><b><b><b><b><b><b><b><b><b><b><b><b><b><b><b>", "<b><div></b>"),
    ("<svg/><style>", "<section>"),
    ("", "<li><dd>"),
];

#[test]
fn tags_that_are_read_otherwise() {
    let page = |(before, piece): &(&'static str, &'static str)| {
        (format!("{before}{piece}"), Made::within(*before, piece))
    };
    check(TAGS, MOST, TRAPS.iter().map(page).collect());
}
