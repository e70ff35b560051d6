//! Pages made to be slow: how the time to read them grows with their length.

use std::fmt::Write as _;
use std::time::Instant;

use ingest::{Input, Note};

/// Lengths of the pages, in kB.
const LENGTHS: [usize; 5] = [250, 500, 1000, 2000, 4000];

/// Runs of each; the quickest counts, since others may use the machine.
const N_RUNS: usize = 3;

const SENTENCE: &str = "The council of Sorne voted on Tuesday to raise the levee by forty \
    centimetres, at a cost of 4.2 million euros, two years after the flood.";

/// A kind of page: what it is called, and a piece of it by number.
type Kind = (&'static str, fn(usize) -> String);

const KINDS: [Kind; 8] = [
    ("short paragraphs", |n| format!("<p>{n} {SENTENCE}</p>\n")),
    ("one-line divs", |n| format!("<div class=\"c{n}\"><div>{n} {SENTENCE}</div></div>\n")),
    ("deep divs", |n| {
        let depth = 60;
        format!("{}<p>{n} {SENTENCE}</p>{}", "<div>".repeat(depth), "</div>".repeat(depth))
    }),
    // The strictest search finds nothing here.
    ("deep divs, links", |n| {
        let text = format!(
            "<div class=\"bloc b{n}\"><p>Le {} mai, la <a href=\"/a{n}\">ministre Claire \
             Dupont</a> a dit à Sorne que <b>{n} emplois</b> sont menacés.</p></div>",
            n % 28
        );
        format!("{}{text}{}", "<div>".repeat(60), "</div>".repeat(60))
    }),
    ("many links", |n| {
        format!("<li><a href=\"/a/{n}\">Levee of Sorne, part {n}</a></li><p>{n} {SENTENCE}</p>\n")
    }),
    ("a huge table", |n| {
        format!("<tr><td>{n}</td><td>Sorne</td><td>4.2</td><td>{n} {SENTENCE}</td></tr>\n")
    }),
    ("inline scripts", |n| {
        format!("<script>var a{n}={:?};</script><p>{n} {SENTENCE}</p>\n", SENTENCE.repeat(20))
    }),
    ("line breaks", |n| format!("{n} {SENTENCE}<br><br>\n")),
];

/// Milliseconds by kind and length, and whether main text was found.
#[must_use]
pub fn times() -> String {
    let mut out = String::from("made pages, ms (- where no main text was found)\n");
    let _ = write!(out, "  {:<18}", "kB");
    for length in LENGTHS {
        let _ = write!(out, "{length:>9}");
    }
    out.push('\n');
    for (name, piece) in KINDS {
        let _ = write!(out, "  {name:<18}");
        for length in LENGTHS {
            let html = page(piece, length * 1000, name == "a huge table");
            let mut milliseconds = f64::INFINITY;
            let mut has_main = false;
            for _ in 0..N_RUNS {
                let start = Instant::now();
                let ingested = ingest::ingest(Input::Html { html: &html, address: None });
                milliseconds = milliseconds.min(start.elapsed().as_secs_f64() * 1e3);
                has_main = ingested.is_ok_and(|it| !it.notes.contains(&Note::NoMainText));
            }
            let sign = if has_main { ' ' } else { '-' };
            let _ = write!(out, "{milliseconds:>8.1}{sign}");
        }
        out.push('\n');
    }
    out
}

/// A page of about `n_bytes`.
fn page(piece: fn(usize) -> String, n_bytes: usize, is_table: bool) -> String {
    let mut html = String::from(
        "<!DOCTYPE html><html lang=en><title>The levee of Sorne will be raised</title>\
         <body><nav><a href=/>Home</a></nav><main><article>\
         <h1>The levee of Sorne will be raised</h1>",
    );
    html.push_str(if is_table { "<table>" } else { "<div>" });
    for n in 0.. {
        if n_bytes <= html.len() {
            break;
        }
        html.push_str(&piece(n));
    }
    html.push_str(if is_table { "</table>" } else { "</div>" });
    html.push_str("</article></main><footer>© 2026 Gazette</footer>");
    html
}
