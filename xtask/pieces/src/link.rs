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
const STARTING: &str = "WebAssembly.instantiateStreaming(src, imports)";

/// Has it start pieces by `web/pieces.js`, which does without the server's help.
pub(crate) fn adapt(script: &Path) -> Result<()> {
    let text = fs::read_to_string(script).context("the splitting wrote no script")?;
    fs::write(script, adapted(&text)?)?;
    Ok(())
}

fn adapted(text: &str) -> Result<String> {
    let is_known = [IMPORT, STARTING].iter().all(|it| text.contains(it));
    ensure!(
        is_known,
        "the script that fetches pieces is not as expected: look at xtask/pieces/src/link.rs"
    );
    let text = text.replace(IMPORT, "import { initSync, instantiate } from");
    Ok(text.replace(STARTING, "instantiate(src, imports)"))
}

#[cfg(test)]
mod tests {
    use super::adapted;

    #[test]
    fn pieces_are_started_by_ours() {
        let text = "import { initSync } from \"x\";\n\
            (WebAssembly.instantiateStreaming(src, imports));\n";
        let expected =
            "import { initSync, instantiate } from \"x\";\n(instantiate(src, imports));\n";
        assert_eq!(adapted(text).unwrap(), expected);
        assert!(adapted("import { initSync } from \"x\";").is_err());
    }
}
