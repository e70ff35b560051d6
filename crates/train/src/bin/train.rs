//! `train DATA OUT`: compiles the lists in DATA into the packs in OUT.

use std::path::Path;

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [data, out] = arguments.as_slice() else {
        anyhow::bail!("usage: train DATA OUT");
    };
    train::compile(Path::new(data), Path::new(out))
}
