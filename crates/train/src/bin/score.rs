//! `score DATA [MODELS]`: prints how well detection does on the corpora in
//! DATA with the packs in MODELS (`models` if not given).

// A program's answer goes to standard output.
#![allow(clippy::print_stdout, reason = "this is a command")]

use std::path::Path;

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (data, models) = match arguments.as_slice() {
        [data] => (data.as_str(), "models"),
        [data, models] => (data.as_str(), models.as_str()),
        _ => anyhow::bail!("usage: score DATA [MODELS]"),
    };
    print!("{}", train::score::report(Path::new(data), Path::new(models))?);
    Ok(())
}
