//! Node.js: must be there; npm packages of the app and of the tests.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use crate::{command, progress, repo};

/// Least major version; what the tests' packages ask for.
const LEAST: u32 = 20;

/// Refuses to go on without Node.js.
pub(crate) fn check() -> Result<()> {
    let version = command::read(Command::new("node").arg("--version"));
    let major = version.as_ref().ok().and_then(|it| major(it));
    match (version, major) {
        (Ok(_), Some(major)) if major >= LEAST => {}
        (Ok(version), _) => {
            bail!(
                "Node.js {LEAST} or newer is needed, this is {version}: install it from nodejs.org"
            )
        }
        (Err(_), _) => {
            bail!("Node.js is missing: install version {LEAST} or newer from nodejs.org")
        }
    }
    if !command::succeeds(Command::new("npm").arg("--version")) {
        bail!(
            "npm is missing: it comes with Node.js from nodejs.org (on Debian: apt-get install npm)"
        );
    }
    Ok(())
}

/// Installs the packages of the end-to-end tests.
pub(crate) fn install_e2e_packages() -> Result<()> {
    install(&repo::e2e()?, "installing playwright-core and axe-core (they drive and audit the app)")
}

/// Installs pdf.js, which goes into dist/.
pub(crate) fn install_pdf() -> Result<()> {
    install(&repo::pdf()?, "installing pdf.js (it reads PDF files)")
}

/// Installs what `cargo xtask bench` compares the app with.
pub(crate) fn install_peers() -> Result<()> {
    install(&repo::peers()?, "installing compromise and text-annotator (they race the app)")
}

/// Installs the packages of `folder` at the versions of its lock file.
fn install(folder: &Path, why: &str) -> Result<()> {
    check()?;
    let lock = std::fs::read(folder.join("package-lock.json"))?;
    let stamp = folder.join("node_modules").join(".postil-lock.json");
    if std::fs::read(&stamp).is_ok_and(|it| it == lock) {
        return Ok(());
    }
    progress::step(why, || {
        let mut npm = Command::new("npm");
        npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(folder);
        command::run(&mut npm)?;
        Ok(std::fs::write(&stamp, &lock)?)
    })
}

fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    #[test]
    fn reads_the_major_version() {
        assert_eq!(super::major("v20.20.2"), Some(20));
        assert_eq!(super::major("20.20.2"), None);
    }
}
