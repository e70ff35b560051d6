//! The script that fetches a program's pieces, as the splitting writes it,
//! adapted to ours.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

/// Its name.
pub(crate) const FILE: &str = "link.js";

/// Where it has `initSync` from: `web/pieces.js`, since the name of the
/// program's own script is only known later.
pub(crate) const MAIN: &str = "../../pieces.js";

const IMPORT: &str = "import { initSync } from";
const FETCHING: &str = "const src = fetch(new URL(";
const STARTING: &str = "WebAssembly.instantiateStreaming(src, imports)";

/// Has it go by `web/pieces.js`: `pieces` are asked for along with the program,
/// and started without the server's help.
pub(crate) fn adapt(script: &Path, pieces: &[String]) -> Result<()> {
    let text = fs::read_to_string(script).context("the splitting wrote no script")?;
    fs::write(script, adapted(&text, pieces)?)?;
    Ok(())
}

fn adapted(text: &str, pieces: &[String]) -> Result<String> {
    let is_known = [IMPORT, FETCHING, STARTING].iter().all(|it| text.contains(it));
    ensure!(
        is_known,
        "the script that fetches pieces is not as expected: look at xtask/pieces/src/link.rs"
    );
    let mut text = text.replace(IMPORT, "import { ahead, initSync, instantiate, take } from");
    text = text.replace(FETCHING, "const src = take(new URL(");
    text = text.replace(STARTING, "instantiate(src, imports)");
    for piece in pieces {
        text.push_str(&format!("ahead(new URL(\"./{piece}\", import.meta.url));\n"));
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::adapted;

    #[test]
    fn pieces_are_fetched_and_started_by_ours() {
        let text = "import { initSync } from \"x\";\nconst src = fetch(new URL(\"./a.wasm\"));\n\
            (WebAssembly.instantiateStreaming(src, imports));\n";
        let expected = "import { ahead, initSync, instantiate, take } from \"x\";\n\
            const src = take(new URL(\"./a.wasm\"));\n(instantiate(src, imports));\n\
            ahead(new URL(\"./a.wasm\", import.meta.url));\n";
        assert_eq!(adapted(text, &["a.wasm".to_owned()]).unwrap(), expected);
        assert!(adapted("import { initSync } from \"x\";", &[]).is_err());
    }
}
