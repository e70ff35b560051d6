//! `train DATA OUT [--lists]`: makes the packs in OUT from the corpora and
//! lists in DATA; with `--lists` without taggers, in seconds.

use std::path::Path;

use train::Parts;

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (data, out, parts) = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [data, out] => (data.to_owned(), out.to_owned(), Parts::All),
        [data, out, "--lists"] => (data.to_owned(), out.to_owned(), Parts::Lists),
        _ => anyhow::bail!("usage: train DATA OUT [--lists]"),
    };
    train::compile(Path::new(&data), Path::new(&out), parts)
}
