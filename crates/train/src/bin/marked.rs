//! `marked FOLDER`: prints our own marked texts in a folder of
//! crates/train/marked, one JSON object a line, positions in code points.

#![allow(clippy::print_stdout, reason = "this is a command")]

use anyhow::Context;
use document::{ByteOffset, Document};

fn main() -> anyhow::Result<()> {
    let folder = std::env::args().nth(1).context("usage: marked FOLDER")?;
    for (id, text) in train::sets::own(&folder)? {
        let document = Document::from_lines(&text.text)?;
        let place = |byte: usize| -> anyhow::Result<u32> {
            let byte = ByteOffset::from_usize(byte);
            Ok(document.index().byte_to_char(byte)?.0)
        };
        let names = text.names.iter().map(|it| {
            let (start, end) = (place(it.start)?, place(it.end)?);
            let entity_type = it.entity_type.code();
            Ok(serde_json::json!({"start": start, "end": end, "type": entity_type}))
        });
        let names: Vec<serde_json::Value> = names.collect::<anyhow::Result<_>>()?;
        println!("{}", serde_json::json!({"id": id, "text": text.text, "names": names}));
    }
    Ok(())
}
