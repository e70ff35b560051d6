//! `sentences DATA MODELS SET FIRST STEP N`: prints N texts of a corpus, each
//! STEP after the one before, with their sentences, for people to judge; see
//! crates/train/claims/README.md.  Positions are code points.

#![allow(clippy::print_stdout, reason = "this is a command")]

use std::path::Path;

use detect::{Options, findings};
use document::{CharOffset, Detail, Document};
use train::{packs, texts};

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [data, models, set, first, step, n] = arguments.as_slice() else {
        anyhow::bail!("usage: sentences DATA MODELS SET FIRST STEP N");
    };
    let (language, all) = texts::read(Path::new(data), set)?;
    let resources = packs::load(Path::new(models), language)?;
    let options = Options { all_sentences: true, ..Options::default() };
    for text in all.iter().skip(first.parse()?).step_by(step.parse()?).take(n.parse()?) {
        let document = Document::from_lines(&text.text)?;
        let found = findings(&document, language, Some(&resources), &options);
        let mut sentences = Vec::new();
        for it in found.findings.iter().filter(|it| matches!(it.detail, Detail::Sentence { .. })) {
            let place = |at| -> anyhow::Result<u32> {
                let CharOffset(at) = document.index().byte_to_char(at)?;
                Ok(at)
            };
            let (start, end) = (place(it.span.start())?, place(it.span.end())?);
            let text = document.slice(it.span).unwrap_or("");
            sentences.push(serde_json::json!({"start": start, "end": end, "text": text}));
        }
        let line = serde_json::json!({"set": set, "doc": text.id, "sentences": sentences});
        println!("{line}");
    }
    Ok(())
}
